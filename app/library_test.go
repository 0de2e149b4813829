package app

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/app/session"
	"dateline/assets"
	"dateline/storage"
	"dateline/timeline"
)

// onDisk is a window on a real library, with the real reader, in which
// background work is done at once.
func onDisk(t *testing.T) *Window {
	t.Helper()
	library, err := storage.Open(filepath.Join(t.TempDir(), "trial.dateline"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = library.Close() })
	in, err := newReading(library)
	if err != nil {
		t.Fatal(err)
	}
	s := session.New(session.Options{Store: library, Intake: in, Post: func(f func()) { f() }, Spawn: func(f func()) { f() }, Later: atOnce})
	w := newWindow(dressed(t), s, func(tick func(time.Time)) func() {
		tick(time.Now())
		return func() {}
	})
	w.library = library
	s.Reload()
	return w
}

// The whole way once: articles in, events on the line, evidence in the
// inspector, a date given, its events moved, and back.
func TestFromTheSamplesToTheTimelineAndBack(t *testing.T) {
	w := onDisk(t)
	if !w.welcome.box.Visible() {
		t.Error("an empty library does not welcome")
	}
	w.session.ImportFS(assets.Samples())
	d := w.session.Data()
	if len(d.Sources) < 4 || len(d.Shown) < 30 || w.welcome.box.Visible() {
		t.Fatalf("%d articles with %d events on the line; %s", len(d.Sources), len(d.Shown), w.session.Message())
	}
	w.session.ImportFS(assets.Samples())
	if again := w.session.Data(); len(again.All) != len(d.All) || !strings.Contains(w.session.Message(), "already known") {
		t.Errorf("the same articles again: %d events, were %d; %s", len(again.All), len(d.All), w.session.Message())
	}

	w.session.SelectEvent(d.Shown[len(d.Shown)/2].ID)
	shown := texts(w.inspector.scroll.Content)
	for _, want := range []string{"WHY THIS DATE?", "SOURCE", d.Shown[len(d.Shown)/2].Title} {
		if !strings.Contains(shown, want) {
			t.Errorf("the inspector does not say %q", want)
		}
	}

	var asked timeline.Source
	for _, src := range d.Sources {
		if session.NeedsDate(src.Published) && strings.Contains(src.Title, "Fuel") {
			asked = src
		}
	}
	if asked.ID == 0 {
		t.Fatal("no sample asks for its date")
	}
	w.session.SelectSource(asked.ID)
	write(w.inspector.article.date.entry, "20 October 2020")
	if src := w.session.Selection().Source; src.Published.Date.String() != "2020-10-20" || !strings.Contains(w.session.Message(), "moved") {
		t.Errorf("published %v; %s", src.Published, w.session.Message())
	}
	w.undo()
	if src := w.session.Selection().Source; src.Published != asked.Published {
		t.Errorf("after undo published %v, was %v", src.Published, asked.Published)
	}
}

func TestTheClipboardIsReadIntoARealLibrary(t *testing.T) {
	w := onDisk(t)
	text := "PORT ELLERY, Oct. 24, 2020 — The council reopened the basin on Monday. It had been closed since 9 October 2020, when a freighter ran aground."
	w.session.ImportText("clipboard", text)
	if d := w.session.Data(); len(d.Sources) != 1 || len(d.All) == 0 {
		t.Fatalf("%d articles, %d events; %s", len(d.Sources), len(d.All), w.session.Message())
	}
	w.session.ImportText("clipboard", text)
	if got := w.session.Message(); got != "1 already known." {
		t.Errorf("again: %s", got)
	}
	w.session.ImportText("clipboard", "\x00\x01\x02")
	if job := w.session.Job(); len(job.Report.Failures) != 1 {
		t.Errorf("no text: %+v", job.Report)
	}
}
