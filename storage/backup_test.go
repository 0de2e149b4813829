package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/timeline"
)

// age makes the library believe that its last backup was made so long ago.
func age(t *testing.T, l *Library, ago time.Duration) {
	t.Helper()
	if err := l.writer.exec("UPDATE library SET backed_up = ?", time.Now().Add(-ago).Unix()); err != nil {
		t.Fatal(err)
	}
}

func backups(t *testing.T, path string) []Backup {
	t.Helper()
	all, err := Backups(path)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestDailyBackup(t *testing.T) {
	l := temporary(t)
	daily := func(want int, why string) {
		t.Helper()
		if err := l.daily(time.Now()); err != nil {
			t.Fatal(err)
		}
		if got := backups(t, l.path); len(got) != want {
			t.Fatalf("%s: %d backups, want %d", why, len(got), want)
		}
	}
	daily(0, "nothing is in it")
	add(t, l, harbour(t))
	daily(0, "it is not a day old")
	age(t, l, 25*time.Hour)
	if err := l.SetSetting(background, SettingBackups, "off"); err != nil {
		t.Fatal(err)
	}
	daily(0, "the person does not want it")
	l.SetSetting(background, SettingBackups, "")
	daily(1, "a day old and changed")
	daily(1, "just made")
	age(t, l, 25*time.Hour)
	daily(1, "nothing changed since")
	l.Undo(background)
	daily(2, "changed again")
	h, err := l.Check(background)
	if err != nil || len(h.Backups) != 2 || h.Backups[1].Size == 0 || time.Since(h.Backups[0].Time) > time.Minute {
		t.Errorf("%+v, %v", h.Backups, err)
	}
}

func TestOpenMakesTheDailyBackupAndCloseWaitsForIt(t *testing.T) {
	l := temporary(t)
	add(t, l, harbour(t))
	age(t, l, 25*time.Hour)
	l.Close()
	l = reopen(t, l.path, options{})
	l.Close()
	all := backups(t, l.path)
	if len(all) != 1 {
		t.Fatalf("%+v", all)
	}
	if n := len(briefs(t, reopen(t, all[0].Path, options{}), timeline.Query{})); n != 3 {
		t.Errorf("the backup holds %d events", n)
	}
}

func TestTheLastTenBackupsAreKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "b[1]*.dateline") // a name with signs of patterns
	l := reopen(t, path, options{})
	add(t, l, harbour(t))
	for i := range 12 {
		if err := os.WriteFile(fmt.Sprintf("%s.backup-201001%02d-120000", path, i+1), []byte("old"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	others := []string{path + ".backup-of-mine", path + ".backup-20100101-120000.zip", path + "2.backup-20100101-120000"}
	stale := path + ".backup-20100120-120000.partial"
	for _, p := range append(others, stale) {
		if err := os.WriteFile(p, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chtimes(stale, time.Time{}, time.Now().Add(-2*time.Hour)); err != nil {
		t.Fatal(err)
	}
	b, err := l.Backup(background)
	if err != nil {
		t.Fatal(err)
	}
	all := backups(t, path)
	if len(all) != 10 || all[0].Path != b.Path || !strings.Contains(all[9].Path, "20100104") {
		t.Errorf("%d are left: %+v", len(all), all)
	}
	for _, p := range others {
		if _, err := os.Stat(p); err != nil {
			t.Errorf("a file that is no backup was removed: %v", err)
		}
	}
	if _, err := os.Stat(stale); err == nil {
		t.Error("the rest of an interrupted backup stays")
	}
}

func TestRestore(t *testing.T) {
	l := temporary(t)
	add(t, l, harbour(t))
	want := stateOf(t, l)
	b, err := l.Backup(background)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Undo(background); err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(background, l.path, b.Path); !errors.Is(err, ErrBusy) || !strings.Contains(err.Error(), "please close it there") {
		t.Fatalf("Restore while it is open: %v", err)
	}
	l.Close()

	aside, err := Restore(background, l.path, b.Path)
	if err != nil || !strings.HasPrefix(aside, l.path+".replaced-") {
		t.Fatalf("Restore = %q, %v", aside, err)
	}
	if got := stateOf(t, reopen(t, l.path, options{})); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Error("what was restored is not what was backed up")
	}
	if n := len(briefs(t, reopen(t, aside, options{}), everything)); n != 0 {
		t.Errorf("what was set aside has %d events", n)
	}
}

func TestRestoreOfADamagedLibrary(t *testing.T) {
	l := temporary(t)
	add(t, l, harbour(t))
	b, err := l.Backup(background)
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	for name, content := range map[string]string{"first bytes lost": strings.Repeat("x", 5000), "cut": sqliteMagic, "nothing left": ""} {
		if err := os.WriteFile(l.path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(l.path+"-wal", []byte("left over"), 0o644); err != nil {
			t.Fatal(err)
		}
		aside, err := Restore(background, l.path, b.Path)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if kept, err := os.ReadFile(aside); err != nil || string(kept) != content {
			t.Errorf("%s: the damaged file was not kept: %v", name, err)
		}
		l := reopen(t, l.path, options{})
		if n := len(briefs(t, l, timeline.Query{})); n != 3 {
			t.Errorf("%s: %d events", name, n)
		}
		l.Close()
	}
	if err := os.Remove(l.path); err != nil {
		t.Fatal(err)
	}
	if aside, err := Restore(background, l.path, b.Path); err != nil || aside != "" {
		t.Errorf("of a library that is gone: %q, %v", aside, err)
	}
}

func TestRestoreRefusesADamagedBackup(t *testing.T) {
	l := temporary(t)
	add(t, l, generated(500))
	b, err := l.Backup(background)
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	before, _ := os.ReadFile(l.path)
	content, err := os.ReadFile(b.Path)
	if err != nil {
		t.Fatal(err)
	}
	for _, damaged := range [][]byte{[]byte("not a library"), content[:len(content)/2], append(append([]byte(nil), content[:4096]...), make([]byte, len(content)-4096)...)} {
		if err := os.WriteFile(b.Path, damaged, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Restore(background, l.path, b.Path); err == nil || !strings.HasPrefix(err.Error(), b.Path+" ") {
			t.Errorf("a damaged backup: %v", err)
		}
	}
	if after, _ := os.ReadFile(l.path); string(after) != string(before) {
		t.Error("a refused Restore changed the library")
	}
}

func TestDuplicate(t *testing.T) {
	l := temporary(t)
	add(t, l, harbour(t))
	to := filepath.Join(t.TempDir(), "two's.dateline")
	if err := l.Duplicate(background, to); err != nil {
		t.Fatal(err)
	}
	c := reopen(t, to, options{})
	if fmt.Sprint(stateOf(t, c)) != fmt.Sprint(stateOf(t, l)) {
		t.Error("the duplicate differs")
	}
	if name, err := c.Undo(background); name != "Import “The harbour”" || err != nil {
		t.Errorf("Undo in the duplicate: %q, %v", name, err)
	}
	if err := l.Duplicate(background, to); err == nil || !strings.Contains(err.Error(), "is there already") {
		t.Errorf("over a file: %v", err)
	}
	if err := l.Duplicate(background, filepath.Join(to, "x")); err == nil {
		t.Error("into a file that is no folder")
	}
}

func TestCopyWithoutRejected(t *testing.T) {
	l := temporary(t)
	entry := harbour(t)
	secret := "Xylophonist"
	entry.Events[2].Title, entry.Events[2].Review = secret+" opens the pier", timeline.Rejected
	add(t, l, entry)
	other := Entry{Source: timeline.Source{ID: 99, Title: "taken back", Text: secret}, Events: []timeline.Event{{ID: 98, Title: secret}}}
	add(t, l, other)
	if _, err := l.Undo(background); err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "clean.dateline")
	if err := l.CopyWithoutRejected(background, to); err != nil {
		t.Fatal(err)
	}
	c := reopen(t, to, options{})
	if got := events(t, c, everything); len(got) != 2 {
		t.Errorf("%d events in the copy", len(got))
	}
	if n := len(briefs(t, c, timeline.Query{Words: "elan"})); n != 2 {
		t.Errorf("words find %d events in the copy", n)
	}
	if undo, redo, err := c.UndoRedo(background); undo+redo != "" || err != nil {
		t.Errorf("the copy can undo %q and redo %q, %v", undo, redo, err)
	}
	soundness(t, c, operation{"copy", 0})
	c.Close()
	content, err := os.ReadFile(to)
	if err != nil || strings.Contains(string(content), secret) || strings.Contains(strings.ToLower(string(content)), strings.ToLower(secret)) {
		t.Errorf("what was rejected can still be read in the copy, %v", err)
	}
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(to), "*"))
	if len(left) != 1 {
		t.Errorf("left beside the copy: %v", left)
	}
}

func TestCheckFindsWhatIsWrong(t *testing.T) {
	for statement, want := range map[string]string{
		"UPDATE quote SET sentence_end = 100000":                            "3 quotes lie outside the text of their article",
		"UPDATE event SET begin_latest = begin_earliest - 1 WHERE id = 1":   "1 events begin or end at no time",
		"PRAGMA foreign_keys = OFF; DELETE FROM source":                     "a quote refers to a source that is not there",
		"UPDATE event SET number = number + 100 WHERE number = 3":           "",
		"PRAGMA foreign_keys = OFF; UPDATE event SET number = number + 100": "events have a number that was never given",
		"DELETE FROM library": "rows too many or too few",
		"INSERT INTO step (name, time, undone) VALUES ('a', 0, 1), ('b', 0, 0)": "steps of undo are out of order",
	} {
		l := temporary(t)
		add(t, l, harbour(t))
		if err := l.writer.script(statement); err != nil {
			if want != "" {
				t.Errorf("%s: %v", statement, err)
			}
			continue
		}
		h, err := l.Check(background)
		if err != nil || !strings.Contains(strings.Join(h.Problems, "\n"), want) || want == "" {
			t.Errorf("%s: %q, %v; want %q", statement, h.Problems, err, want)
		}
	}
}

func TestCheckCounts(t *testing.T) {
	l := temporary(t)
	add(t, l, harbour(t))
	h, err := l.Check(background)
	if err != nil || !h.IsWhole() || h.Sources != 1 || h.Events != 3 || h.Quotes != 3 || h.Steps != 1 || h.Format != len(migrations) || h.Size < 4096 ||
		h.Reviews[timeline.Proposed] != 2 || h.Reviews[timeline.Accepted] != 1 {
		t.Errorf("%+v, %v", h, err)
	}
}

func TestMendBringsTheSearchIndexBack(t *testing.T) {
	l := temporary(t)
	if !l.words {
		t.Skip("this SQLite has no FTS5")
	}
	add(t, l, harbour(t))
	if err := l.writer.script("DELETE FROM event_words"); err != nil {
		t.Fatal(err)
	}
	if h, err := l.Check(background); err != nil || !strings.Contains(strings.Join(h.Problems, "\n"), "the search index lacks 3 events") {
		t.Errorf("%+v, %v", h, err)
	}
	if err := l.Mend(background); err != nil {
		t.Fatal(err)
	}
	if n := len(briefs(t, l, timeline.Query{Words: "elan"})); n != 2 {
		t.Errorf("%d events", n)
	}
	for l.catchUp(background) {
	}
	soundness(t, l, operation{"mend", 0})
}
