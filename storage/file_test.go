package storage

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/timeline"
)

// sqliteMagic is how an SQLite file begins.
const sqliteMagic = "SQLite format 3\x00"

// write makes a file in a new folder.
func write(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// foreign makes an SQLite file of another program.
func foreign(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "other.dateline")
	k, err := dial(path, "rwc")
	if err == nil {
		err = errors.Join(k.script("CREATE TABLE recipe (name TEXT); PRAGMA user_version = 1"), k.close())
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWhatIsNoLibraryIsRefusedAndUntouched(t *testing.T) {
	newer := filepath.Join(t.TempDir(), "newer.dateline")
	l := reopen(t, newer, options{})
	if err := l.writer.script(fmt.Sprintf("PRAGMA user_version = %d", len(migrations)+1)); err != nil {
		t.Fatal(err)
	}
	l.Close()
	folder := t.TempDir()
	for _, c := range []struct {
		path, says string
		kind       error
	}{
		{write(t, "a.dateline", []byte(strings.Repeat("Dear diary, this is not a library at all. ", 9))), "is not a Dateline library: it is not an SQLite file", ErrNotLibrary},
		{write(t, "b.dateline", []byte(sqliteMagic)), "is not a Dateline library: it ends within its first hundred bytes", ErrNotLibrary},
		{foreign(t), "is not a Dateline library: it is an SQLite file of another program", ErrNotLibrary},
		{folder, "is not a Dateline library: it is a folder", ErrNotLibrary},
		{newer, fmt.Sprintf("was written by a newer Dateline (format %d; this one knows up to %d): please update Dateline", len(migrations)+1, len(migrations)), ErrNewer},
		{filepath.Join(folder, "no", "such.dateline"), "cannot be made: the folder " + filepath.Join(folder, "no") + " does not exist", os.ErrNotExist},
		{"/dev/null", "is not a Dateline library: it is not a file", ErrNotLibrary},
	} {
		before, _ := os.ReadFile(c.path)
		l, err := Open(c.path)
		if err == nil {
			l.Close()
			t.Errorf("%s was opened", c.path)
			continue
		}
		if !strings.HasPrefix(err.Error(), c.path+" "+c.says) || !errors.Is(err, c.kind) {
			t.Errorf("%s: %v\nwant: %s", c.path, err, c.says)
		}
		if after, _ := os.ReadFile(c.path); string(after) != string(before) {
			t.Errorf("%s was changed", c.path)
		}
	}
}

func TestEmptyFileAndHardNamesBecomeLibraries(t *testing.T) {
	for _, name := range []string{"empty.dateline", "50% off?.dateline", "a#b&mode=ro.dateline", "ünïcode 图.dateline", "no suffix"} {
		path := write(t, name, nil)
		l := reopen(t, path, options{})
		add(t, l, harbour(t))
		l.Close()
		if info, err := os.Stat(path); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v, %v", name, info, err)
		}
		l = reopen(t, path, options{})
		if n := len(briefs(t, l, timeline.Query{})); n != 3 {
			t.Errorf("%s has %d events", name, n)
		}
	}
}

// lookOnly asserts that a library can be read and says clearly that it cannot be written.
func lookOnly(t *testing.T, path string) {
	t.Helper()
	l := reopen(t, path, options{})
	if !l.ReadOnly() {
		t.Fatal("it says that it can be written")
	}
	if n := len(briefs(t, l, timeline.Query{Words: "elan"})); n != 2 {
		t.Errorf("%d events", n)
	}
	if v, err := l.Version(background); v == 0 || err != nil {
		t.Errorf("Version = %d, %v", v, err)
	}
	_, addErr := l.Add(background, Entry{Source: timeline.Source{ID: 5}})
	_, undoErr := l.Undo(background)
	for _, err := range []error{addErr, undoErr, l.SetSetting(background, "a", "b"), l.Apply(background, Change{})} {
		if !errors.Is(err, ErrReadOnly) || !strings.Contains(err.Error(), path+" cannot be changed: the file or its folder is read-only") {
			t.Errorf("writing: %v", err)
		}
	}
	if h, err := l.Check(background); err != nil || !h.IsWhole() || h.Events != 3 {
		t.Errorf("Check = %+v, %v", h, err)
	}
	copied := filepath.Join(t.TempDir(), "copy.dateline")
	if err := l.Duplicate(background, copied); err != nil {
		t.Error(err)
	}
}

func TestReadOnlyFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "r.dateline")
	l := reopen(t, path, options{})
	add(t, l, harbour(t))
	l.Close()
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	lookOnly(t, path)
}

func TestReadOnlyFolder(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "r.dateline")
	l := reopen(t, path, options{})
	add(t, l, harbour(t))
	l.Close()
	if err := os.Chmod(folder, 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(folder, 0o755)
	if f, err := os.Create(filepath.Join(folder, "probe")); err == nil {
		f.Close()
		t.Skip("this user may write anywhere")
	}
	lookOnly(t, path)
	if _, err := Open(filepath.Join(folder, "new.dateline")); err == nil || !strings.Contains(err.Error(), "cannot be opened: the folder does not exist or you have no permission") {
		t.Errorf("a new library there: %v", err)
	}
}

func TestFullDiskKeepsWhatWasConfirmed(t *testing.T) {
	l := temporary(t)
	add(t, l, harbour(t))
	before := stateOf(t, l)
	pages, err := l.writer.number(background, "PRAGMA page_count")
	if err != nil {
		t.Fatal(err)
	}
	if err := l.writer.script(fmt.Sprintf("PRAGMA max_page_count = %d", pages+3)); err != nil {
		t.Fatal(err)
	}
	_, err = l.Add(background, generated(3000))
	if !errors.Is(err, ErrFull) || !strings.Contains(err.Error(), "the disk is full") {
		t.Fatalf("Add: %v", err)
	}
	if after := stateOf(t, l); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Error("something of the failed step was kept")
	}
	if err := l.writer.script("PRAGMA max_page_count = 1000000"); err != nil {
		t.Fatal(err)
	}
	add(t, l, generated(3000)) // there is room again: go on
	if h, err := l.Check(background); err != nil || !h.IsWhole() || h.Events != 3003 {
		t.Errorf("%+v, %v", h, err)
	}
}

func TestAnotherWriterIsWaitedForThenNamed(t *testing.T) {
	l := temporary(t)
	add(t, l, harbour(t))
	other, err := dial(l.path, "rw")
	if err != nil {
		t.Fatal(err)
	}
	defer other.close()
	if err := other.exec("BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	if n := len(briefs(t, l, timeline.Query{})); n != 3 {
		t.Errorf("while another writes, %d events are read", n)
	}
	l.writer.script("PRAGMA busy_timeout = 50")
	if err := l.SetSetting(background, "a", "b"); !errors.Is(err, ErrBusy) || !strings.Contains(err.Error(), "in use by another program") {
		t.Errorf("busy: %v", err)
	}
	l.writer.script("PRAGMA busy_timeout = 5000")
	time.AfterFunc(100*time.Millisecond, func() { other.exec("COMMIT") })
	if err := l.SetSetting(background, "a", "b"); err != nil {
		t.Errorf("after a short wait: %v", err)
	}
}

func TestCancelledImportLeavesNothing(t *testing.T) {
	l := temporary(t)
	big := generated(100_000)
	ctx, cancel := context.WithCancel(background)
	time.AfterFunc(20*time.Millisecond, cancel)
	added, err := l.Add(ctx, big)
	if added || !errors.Is(err, context.Canceled) {
		t.Fatalf("Add = %v, %v", added, err)
	}
	if s := stateOf(t, l); len(s.Events)+len(s.Sources) != 0 {
		t.Errorf("%d events are left", len(s.Events))
	}
	for _, err := range l.Briefs(ctx, timeline.Query{}) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("Briefs: %v", err)
		}
	}
	add(t, l, harbour(t))
}

// A library that was damaged at random never panics and never hangs; what can be read is, and the rest is told in a sentence.
func TestDamagedFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "d.dateline")
	l := reopen(t, path, options{})
	r := rand.New(rand.NewPCG(11, 11))
	someLibrary(t, l, r, 6, 40)
	l.Undo(background)
	l.Close()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	refused, noticed, rounds := 0, 0, 150
	if testing.Short() {
		rounds = 30
	}
	for i := range rounds {
		damaged := append([]byte(nil), whole...)
		switch {
		case i%5 == 0:
			damaged = damaged[:r.IntN(len(damaged))]
		case i%5 == 1: // a lost sector
			at := r.IntN(len(damaged) - 4096)
			clear(damaged[at : at+4096])
		default:
			for range 1 + r.IntN(200) {
				damaged[r.IntN(len(damaged))] = byte(r.Uint32())
			}
		}
		path := filepath.Join(t.TempDir(), fmt.Sprintf("%d.dateline", i))
		if err := os.WriteFile(path, damaged, 0o644); err != nil {
			t.Fatal(err)
		}
		l, err := Open(path)
		if err != nil {
			sentenceAbout(t, path, err)
			refused++
			continue
		}
		if useAll(t, l, path) {
			noticed++
		}
		l.Close()
	}
	if refused == 0 || noticed == 0 {
		t.Errorf("of %d damaged files %d were refused and %d noticed in use", rounds, refused, noticed)
	}
}

// useAll does everything that can be done with a library, and reports whether anything said that it is damaged.
func useAll(t *testing.T, l *Library, path string) (noticed bool) {
	see := func(err error) {
		if err != nil {
			sentenceAbout(t, path, err)
			noticed = true
		}
	}
	for _, q := range []timeline.Query{everything, {Words: "elan"}, {Source: 5}, {During: timeline.Span{Start: 0, End: 1e9}}} {
		for b, err := range l.Briefs(background, q) {
			_ = fmt.Sprint(b)
			see(err)
		}
	}
	var some []timeline.Event
	for e, err := range l.Events(background, everything) {
		_ = fmt.Sprint(e)
		if see(err); err == nil && len(some) < 5 {
			e.Title += "!"
			some = append(some, e)
		}
	}
	_, err := l.Sources(background)
	see(err)
	_, err = l.Counts(background, timeline.Query{})
	see(err)
	h, err := l.Check(background)
	see(err)
	noticed = noticed || !h.IsWhole()
	_, err = l.Add(background, Entry{Source: timeline.Source{ID: 1}, Events: []timeline.Event{{ID: 2, Title: "new"}}})
	see(err)
	see(l.Apply(background, Change{Name: "x", Save: some}))
	_, err = l.Undo(background)
	see(err)
	_, err = l.Redo(background)
	see(err)
	return noticed
}

func sentenceAbout(t *testing.T, path string, err error) {
	t.Helper()
	if !strings.HasPrefix(err.Error(), path+" ") {
		t.Errorf("not a sentence about %s: %v", path, err)
	}
}

func chmod(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}
