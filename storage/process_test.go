package storage

import (
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"dateline/timeline"
)

// Two processes and several goroutines write to one library: nobody loses anything, and each notices the other.
func TestTwoProcesses(t *testing.T) {
	l := temporary(t)
	start, err := l.Version(background)
	if err != nil {
		t.Fatal(err)
	}
	c := spawn(t, l.path)
	var theirs int
	var wait sync.WaitGroup
	wait.Go(func() {
		for n := uint64(1000); n < 1030; n++ {
			fmt.Fprintln(c.in, operation{"add", n})
			line, err := c.out.ReadString('\n')
			if err != nil || strings.TrimSpace(line) != (operation{"add", n}).String() {
				t.Errorf("the other process: %q, %v", line, err)
				return
			}
			theirs++
		}
	})
	for g := range uint64(3) {
		wait.Go(func() {
			for n := range uint64(10) {
				if err := (operation{"add", g*100 + n + 1}).do(l); err != nil {
					t.Error(err)
				}
				for _, err := range l.Briefs(background, timeline.Query{}) {
					if err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	wait.Wait()
	c.in.Close()
	if err := c.cmd.Wait(); err != nil || c.errs.Len() > 0 {
		t.Fatalf("the other process: %v: %s", err, c.errs)
	}
	sources, err := l.Sources(background)
	if err != nil || len(sources) != 60 || theirs != 30 {
		t.Errorf("%d articles, %v", len(sources), err)
	}
	if v, err := l.Version(background); v != start+60 || err != nil {
		t.Errorf("Version went from %d to %d, %v", start, v, err)
	}
	soundness(t, l, operation{"add", 0})
}

// Several processes may be the first to open a library.
func TestManyMakeTheSameLibrary(t *testing.T) {
	for range 5 {
		path := filepath.Join(t.TempDir(), "new.dateline")
		var all []*child
		for range 4 {
			all = append(all, spawn(t, path))
		}
		for n, c := range all {
			fmt.Fprintln(c.in, operation{"add", uint64(n + 1)})
			c.in.Close()
		}
		for _, c := range all {
			if err := c.cmd.Wait(); err != nil {
				t.Fatalf("%v: %s", err, c.errs)
			}
		}
		l := reopen(t, path, options{})
		if sources, err := l.Sources(background); len(sources) != 4 || err != nil {
			t.Errorf("%d articles, %v", len(sources), err)
		}
		l.Close()
		if left, _ := filepath.Glob(path + "?*"); len(left) > 0 {
			t.Errorf("left beside it: %v", left)
		}
	}
}

func TestVersionTellsOfOtherProcesses(t *testing.T) {
	l := temporary(t)
	c := spawn(t, l.path)
	defer c.cmd.Process.Kill()
	seen, _ := l.Version(background)
	for i, o := range []operation{{"add", 1}, {"edit", 2}, {"undo", 3}, {"redo", 4}, {"undo", 5}} {
		fmt.Fprintln(c.in, o)
		if _, err := c.out.ReadString('\n'); err != nil {
			t.Fatalf("%v: %v %s", o, err, c.errs)
		}
		now, err := l.Version(background)
		if err != nil || now == seen {
			t.Errorf("after %v (%d) the version is still %d, %v", o, i, now, err)
		}
		seen = now
	}
	// The undone step of the other process can be redone here.
	if name, err := l.Redo(background); name != "edit 2" || err != nil {
		t.Errorf("Redo = %q, %v", name, err)
	}
}
