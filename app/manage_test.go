package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/app/session"
	"dateline/storage"
	"dateline/timeline"
)

func TestRecentLibraries(t *testing.T) {
	p := test.NewTempApp(t).Preferences()
	for _, name := range []string{"a", "b", "a", "c"} {
		noteRecent(p, "/libraries/"+name+libraryEnd)
	}
	if got := strings.Join(p.StringList(prefRecent), " "); got != "/libraries/c.dateline /libraries/a.dateline /libraries/b.dateline" {
		t.Errorf("recent are %s", got)
	}
	for range 2 * mostRecent {
		noteRecent(p, filepath.Join(t.TempDir(), "x"))
	}
	if n := len(p.StringList(prefRecent)); n != mostRecent {
		t.Errorf("%d are kept", n)
	}
}

func TestNamesOfLibraries(t *testing.T) {
	w := onDisk(t)
	free := w.freePath("trial")
	if filepath.Dir(free) != filepath.Dir(w.library.Path()) || filepath.Base(free) != "trial 2.dateline" {
		t.Errorf("the free path is %s", free)
	}
	if got := withLibraryEnd("a"); got != "a.dateline" || withLibraryEnd("b.db") != "b.db" {
		t.Errorf("withLibraryEnd gives %s", got)
	}
	if got := shortPath("/home/ann/war.dateline"); got != "war  ·  ann" {
		t.Errorf("shortPath gives %q", got)
	}
}

func TestBackupsAreListedWithDayAndSize(t *testing.T) {
	var chosen storage.Backup
	one := storage.Backup{Path: "a", Time: time.Date(2026, 11, 28, 9, 30, 0, 0, time.Local), Size: 3 << 20}
	list := backupList([]storage.Backup{one, {Path: "b", Size: 2048}}, calm, func(b storage.Backup) { chosen = b })
	b, ok := within[*widget.Button](list)
	if !ok || b.Text != "28 November 2026, 09:30  ·  3.0 MB" {
		t.Fatalf("the first says %q", b.Text)
	}
	test.Tap(b)
	if chosen != one {
		t.Errorf("chosen is %+v", chosen)
	}
}

// A damaged library with a backup: the window says what is wrong, and leads back.
func TestTroubleLeadsBackToABackup(t *testing.T) {
	path := filepath.Join(t.TempDir(), "war.dateline")
	l, err := storage.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	event := timeline.Event{ID: 1, Title: "A bridge opens", Importance: 0.5}
	if err := l.Apply(t.Context(), storage.Change{Name: "Add", Save: []timeline.Event{event}}); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Backup(t.Context()); err != nil {
		t.Fatal(err)
	}
	l.Close()
	if err := os.WriteFile(path, []byte("SQLite format 3\x00"+strings.Repeat("x", 5000)), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = storage.Open(path)
	if err == nil {
		t.Fatal("the damaged file opens")
	}
	backups, listErr := storage.Backups(path)
	content := troubleContent(path, err, func(b storage.Backup) {
		if _, err := storage.Restore(t.Context(), path, b.Path); err != nil {
			t.Error(err)
		}
	})
	if got := texts(content); listErr != nil || len(backups) != 1 || !strings.Contains(got, "war.dateline") || !strings.Contains(got, rescued) {
		t.Errorf("it says %q; %v", got, listErr)
	}
	b, ok := within[*widget.Button](content)
	if !ok {
		t.Fatal("no backup is offered")
	}
	test.Tap(b)
	l, err = storage.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if e, err := l.Event(t.Context(), 1); err != nil || e.Title != event.Title {
		t.Errorf("%+v, %v", e, err)
	}
	beside, _ := filepath.Glob(path + "*")
	if len(beside) < 3 {
		t.Errorf("the damaged file is gone: %v", beside)
	}
}

func TestEverySettingTakesEffectAndIsKept(t *testing.T) {
	w := onDisk(t)
	for _, s := range settings() {
		for i := range s.options {
			s.choose(w, i)
			if got := s.chosen(w); got != i {
				t.Errorf("%s: %d is chosen, and %d holds", s.name, i, got)
			}
		}
	}
	w.showSettings()
	if w.dialog == nil {
		t.Error("the page does not open")
	}
	w.dismiss()
}

func TestNumericDates(t *testing.T) {
	w := onDisk(t)
	for order, want := range map[session.NumberOrder]string{session.AskOrder: "", session.DayFirst: "2019-04-03", session.MonthFirst: "2019-03-04"} {
		w.session.SetNumberOrder(order)
		d, _, err := w.session.Read("3/4/2019", timeline.Date{})
		if d.String() != want || (err == nil) != (want != "") {
			t.Errorf("order %d: %s, %v", order, d, err)
		}
	}
	w.session.SetNumberOrder(session.DayFirst)
	if d, _, err := w.session.Read("31/12/2019", timeline.Date{}); err != nil || d.String() != "2019-12-31" {
		t.Errorf("%s, %v", d, err)
	}
}
