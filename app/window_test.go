package app

import (
	"context"
	"io/fs"
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/intake"
	"dateline/timeline"
)

// TestMain lays our fonts of scripts into a folder for these tests: as fonts of the theme they would be read for each test, which takes longer than the tests do.
func TestMain(m *testing.M) {
	folder, err := os.MkdirTemp("", "dateline")
	if err == nil {
		err = os.Setenv("XDG_CACHE_HOME", folder)
	}
	if err != nil {
		panic(err)
	}
	status := m.Run()
	os.RemoveAll(folder)
	os.Exit(status)
}

// dressed is an application for one test.
func dressed(t *testing.T) fyne.App {
	application := test.NewTempApp(t)
	ink.Begin(application)
	return application
}

// A bed is a window on a library in memory, in which background work is done at
// once and time stands still until the test moves it on.
type bed struct {
	*Window
	t      *testing.T
	store  *session.Memory
	intake *fakeIntake
	clock  time.Time
	tick   func(time.Time)
}

func newBed(t *testing.T, events []timeline.Event, sources ...timeline.Source) *bed {
	t.Helper()
	b := &bed{t: t, store: session.NewMemory(nil, events, sources), intake: &fakeIntake{}, clock: time.Unix(1.6e9, 0)}
	s := session.New(session.Options{Store: b.store, Intake: b.intake, Post: func(f func()) { f() }, Spawn: func(f func()) { f() }, Later: atOnce})
	b.Window = newWindow(dressed(t), s, func(tick func(time.Time)) func() {
		b.tick = tick
		return func() { b.tick = nil }
	})
	b.timeline.now = func() time.Time { return b.clock }
	b.timeline.still = false
	b.window.Resize(fyne.NewSize(1280, 800))
	s.Reload()
	b.settle()
	return b
}

// pass lets time go on, a frame every 16 ms.
func (b *bed) pass(d time.Duration) {
	for end := b.clock.Add(d); b.clock.Before(end); {
		b.clock = b.clock.Add(16 * time.Millisecond)
		if b.tick != nil {
			b.tick(b.clock)
		}
	}
}

func (b *bed) settle() { b.pass(3 * time.Second) }

// place is where an event is drawn.
func (b *bed) place(id timeline.ID) fyne.Position {
	b.t.Helper()
	for i := range b.timeline.scene.Shapes {
		if s := &b.timeline.scene.Shapes[i]; s.Event == uint64(id) {
			left, top, right, bottom := s.Bounds()
			return fyne.NewPos(float32(left+right)/2, float32(top+bottom)/2)
		}
	}
	b.t.Fatalf("event %s is not drawn", id)
	return fyne.Position{}
}

func (b *bed) click(p fyne.Position, held fyne.KeyModifier) {
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p, AbsolutePosition: p}, Button: desktop.MouseButtonPrimary, Modifier: held}
	b.timeline.MouseDown(e)
	b.timeline.MouseUp(e)
}

func (b *bed) key(name fyne.KeyName) { b.timeline.TypedKey(&fyne.KeyEvent{Name: name}) }

// A fakeIntake notes what it is asked for.
type fakeIntake struct {
	paths       []string
	columns     []string
	texts       []string
	report      intake.Report
	republished []timeline.Published
	progress    []intake.Progress
	replaced    [][2]timeline.ID
}

func (f *fakeIntake) Import(_ context.Context, paths []string, progress func(intake.Progress)) intake.Report {
	f.paths = append(f.paths, paths...)
	for _, p := range f.progress {
		progress(p)
	}
	return f.report
}

func (f *fakeIntake) ImportFS(_ context.Context, files fs.FS, _ func(intake.Progress)) intake.Report {
	_ = fs.WalkDir(files, ".", func(path string, _ fs.DirEntry, _ error) error {
		f.paths = append(f.paths, path)
		return nil
	})
	return f.report
}

func (f *fakeIntake) ImportTable(_ context.Context, path string, columns []string, _ func(intake.Progress)) intake.Report {
	f.paths = append(f.paths, path)
	f.columns = columns
	return f.report
}

func (f *fakeIntake) ImportText(_ context.Context, _, text string) intake.Report {
	f.texts = append(f.texts, text)
	return f.report
}

func (f *fakeIntake) Replace(_ context.Context, older, newer timeline.ID) (intake.Replacement, error) {
	f.replaced = append(f.replaced, [2]timeline.ID{older, newer})
	return intake.Replacement{}, nil
}

func (f *fakeIntake) Republish(_ context.Context, _ timeline.ID, p timeline.Published) (int, error) {
	f.republished = append(f.republished, p)
	return 3, nil
}

func (f *fakeIntake) Preview(_ context.Context, _ timeline.ID, p timeline.Published) ([]intake.Move, error) {
	return []intake.Move{{Title: "The harbour reopens", From: timeline.YearDate(2019), To: p.Date}}, nil
}

// harbour is a small library: three dated events, one without a date, two articles.
func harbour(t *testing.T) *bed {
	t.Helper()
	text := "The harbour reopened on Monday, eleven days after the wreck.\n\nBoats came back."
	quote := []timeline.Quote{{Source: 100, Sentence: timeline.Range{Begin: 0, End: 60}, Expression: timeline.Range{Begin: 21, End: 30}}}
	return newBed(t, []timeline.Event{
		{ID: 1, Title: "The wreck blocks the harbour", Date: edtf(t, "2020-10-08"), Importance: 0.9, Category: timeline.Disaster, Quotes: quote,
			Reasons: []string{"eleven days before Monday", "so: 8 October 2020"}, Participants: []string{"Port of Ellery"}},
		{ID: 2, Title: "The harbour reopens", Date: edtf(t, "2020-10-19"), Importance: 0.8, Quotes: quote},
		{ID: 3, Title: "Parliament may ask", Date: edtf(t, "2020-11"), Importance: 0.5, Status: timeline.Possible, Quotes: quote},
		{ID: 4, Title: "Somebody drew a map", Quotes: quote},
	}, timeline.Source{ID: 100, Title: "Harbour reopens", Text: text, Published: timeline.Published{Date: edtf(t, "2020-10-24"), Evidence: "dateline: ELLERY, Oct. 24"}},
		timeline.Source{ID: 101, Title: "An undated note", Text: "Last week it rained.", Published: timeline.Published{Date: edtf(t, "[2020-10-09..]"), Evidence: "follows from the text"}})
}

func edtf(t *testing.T, s string) timeline.Date {
	t.Helper()
	d, err := timeline.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// atOnce is a clock for tests: what is held back while somebody types is done without a wait, on the same goroutine.
func atOnce(_ time.Duration, run func()) func() {
	run()
	return func() {}
}
