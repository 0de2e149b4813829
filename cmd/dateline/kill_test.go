package main

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/storage"
	"dateline/timeline"
)

// -kills sets how often the whole program is killed while it imports, -window-kills how often its window is, which needs DISPLAY and xdotool:
// go test ./cmd/dateline -run Kill -v -args -kills 200 -window-kills 50
var (
	kills       = flag.Int("kills", 2, "how often the program is killed while it imports")
	windowKills = flag.Int("window-kills", 0, "how often the window is killed while keys are sent to it")
)

// programEnv tells the test binary that it is the program itself.
const programEnv = "DATELINE_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(programEnv) != "" {
		main()
	}
	os.Exit(m.Run())
}

// program starts Dateline as a process of its own.
func program(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	c := exec.Command(os.Args[0], args...)
	c.Env = append(os.Environ(), programEnv+"=1", "HOME="+t.TempDir())
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c
}

// A holding is what somebody else sees in a library, and what must therefore be in it for good.
type holding struct {
	events map[timeline.ID]string // title, date and review
	quotes map[timeline.ID]int    // by article
}

// held looks into a library from outside; nil when there is none yet.
func held(t *testing.T, path string) *holding {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		return nil
	}
	l, err := storage.Open(path)
	if err != nil {
		t.Fatalf("the library does not open: %v", err)
	}
	defer l.Close()
	h := &holding{map[timeline.ID]string{}, map[timeline.ID]int{}}
	all := []timeline.Review{timeline.Proposed, timeline.Accepted, timeline.Rejected}
	for e, err := range l.Events(context.Background(), timeline.Query{Reviews: all}) {
		if err != nil {
			t.Fatal(err)
		}
		h.events[e.ID] = fmt.Sprint(e.Title, " ", e.Date, " ", e.Review)
		for _, q := range e.Quotes {
			h.quotes[q.Source]++
		}
	}
	return h
}

// whole checks a library that was open in a process that was killed.
func whole(t *testing.T, path string) {
	t.Helper()
	l, err := storage.Open(path)
	if err != nil {
		t.Fatalf("after a kill the library does not open: %v", err)
	}
	defer l.Close()
	if h, err := l.Check(context.Background()); err != nil || !h.IsWhole() {
		t.Fatalf("after a kill: %v %q", err, h.Problems)
	}
}

// reports writes n articles that have nothing to do with each other.
func reports(t *testing.T, n int) string {
	t.Helper()
	folder := t.TempDir()
	places := []string{"Arden", "Brevik", "Corlay", "Dunmore", "Elswick", "Farrow", "Gimble", "Hartwell", "Isenburg", "Jarrow"}
	for i := range n {
		place := places[i%len(places)] + []string{"", "ville", "ford", "ton", "stead", "mouth"}[i/len(places)%6]
		text := fmt.Sprintf("Bridge number %d of %s closes\n\n%s, %d March %d — The council of %s closed bridge number %d on Monday. The bridge was opened in %d. Work is expected to begin next month.\n",
			i, place, strings.ToUpper(place), 1+i%28, 1960+i%60, place, i, 1900+i%50)
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("report-%03d.txt", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// TestKillImport kills an import at random moments. What anybody saw in the library before is in it afterwards, each article is there
// with all of its events or not at all, and the same import once more brings the rest.
func TestKillImport(t *testing.T) {
	folder, home := reports(t, 120+10*min(*kills, 20)), t.TempDir()
	complete := filepath.Join(home, "complete.dateline")
	began := time.Now()
	if err := program(t, "import", "-l", complete, folder).Wait(); err != nil {
		t.Fatal(err)
	}
	took, want := time.Since(began), held(t, complete)
	if len(want.events) < 60 {
		t.Fatalf("the import gives %d events", len(want.events))
	}
	midway := 0
	for n := range *kills {
		path := filepath.Join(home, fmt.Sprintf("killed-%d.dateline", n))
		c := program(t, "import", "-l", path, folder)
		time.Sleep(time.Duration(rand.Float64() * float64(took)))
		before := held(t, path)
		time.Sleep(time.Duration(rand.Float64() * float64(took) / 20))
		c.Process.Kill()
		_ = c.Wait()
		after := checkKilled(t, path, before, want)
		if after > 0 && after < len(want.quotes) {
			midway++
		}
		if err := program(t, "import", "-l", path, folder).Wait(); err != nil {
			t.Fatal(err)
		}
		if again := held(t, path); !maps.Equal(again.events, want.events) {
			t.Errorf("after a kill and the same import once more there are %d events, want %d", len(again.events), len(want.events))
		}
	}
	t.Logf("%d imports killed, %d of them with some articles in and others not", *kills, midway)
}

// checkKilled compares a library after a kill with what was seen in it before and with what it would be at the end. It gives the
// number of its articles.
func checkKilled(t *testing.T, path string, before, want *holding) int {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		if before != nil {
			t.Error("the library is gone")
		}
		return 0
	}
	whole(t, path)
	after := held(t, path)
	if before != nil {
		for id, told := range before.events {
			if after.events[id] != told {
				t.Errorf("%q was seen before the kill, afterwards it is %q", told, after.events[id])
			}
		}
	}
	for source, n := range after.quotes {
		if n != want.quotes[source] {
			t.Errorf("an article has %d of its %d quotes", n, want.quotes[source])
		}
	}
	return len(after.quotes)
}

// TestKillWindow kills the window while it imports and while decisions are typed. What another process saw is there afterwards.
func TestKillWindow(t *testing.T) {
	if *windowKills == 0 {
		t.Skip("takes a display: -args -window-kills N")
	}
	folder := reports(t, 60)
	path := filepath.Join(t.TempDir(), "window.dateline")
	if err := program(t, "import", "-l", path, folder).Wait(); err != nil {
		t.Fatal(err)
	}
	start := held(t, path)
	decided, kept := 0, 0
	for range *windowKills {
		c := program(t, path)
		typed := typeAt(t, c.Process.Pid)
		time.Sleep(time.Duration(800+rand.IntN(3000)) * time.Millisecond)
		before := held(t, path)
		time.Sleep(time.Duration(rand.IntN(150)) * time.Millisecond)
		c.Process.Kill()
		_ = c.Wait()
		_ = typed.Process.Kill()
		_ = typed.Wait()
		whole(t, path)
		after := held(t, path)
		if len(after.events) != len(start.events) || !maps.Equal(after.quotes, start.quotes) {
			t.Fatalf("after a kill there are %d events, %d before", len(after.events), len(start.events))
		}
		for id, told := range before.events {
			if strings.HasSuffix(told, timeline.Proposed.String()) {
				continue
			}
			if kept++; after.events[id] != told {
				t.Errorf("%q was seen before the kill, afterwards it is %q", told, after.events[id])
			}
		}
		n := 0
		for told := range maps.Values(after.events) {
			if !strings.HasSuffix(told, timeline.Proposed.String()) {
				n++
			}
		}
		decided = max(decided, n)
		if n > len(start.events)*3/4 { // begin anew
			restart(t, path)
		}
	}
	t.Logf("%d windows killed; %d decisions were seen before a kill and are there afterwards, up to %d at a time", *windowKills, kept, decided)
	if kept == 0 {
		t.Error("no key ever reached the window")
	}
}

// typeAt waits for the window of a process, and begins to send it the keys of the review: R, then accepting and rejecting.
func typeAt(t *testing.T, pid int) *exec.Cmd {
	t.Helper()
	if out, err := exec.Command("timeout", "60", "xdotool", "search", "--sync", "--onlyvisible", "--pid", fmt.Sprint(pid), "--name", "Dateline").CombinedOutput(); err != nil {
		t.Fatalf("the window does not come: %v %s", err, out)
	}
	keys := []string{"r"}
	for range 60 {
		keys = append(keys, []string{"Return", "Delete"}[rand.IntN(2)])
	}
	script := fmt.Sprintf(`w=$(xdotool search --onlyvisible --pid %d --name Dateline | head -n 1); sleep 0.7; xdotool windowfocus "$w"; xdotool key --delay 60 %s`,
		pid, strings.Join(keys, " "))
	c := exec.Command("sh", "-c", script)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c
}

// restart makes all events proposals again.
func restart(t *testing.T, path string) {
	t.Helper()
	l, err := storage.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	var save []timeline.Event
	for e, err := range l.Events(context.Background(), timeline.Query{Reviews: []timeline.Review{timeline.Accepted, timeline.Rejected}}) {
		if err != nil {
			t.Fatal(err)
		}
		e.Review = timeline.Proposed
		save = append(save, e)
	}
	if err := l.Apply(context.Background(), storage.Change{Name: "Propose again", Save: slices.Clip(save)}); err != nil {
		t.Fatal(err)
	}
}
