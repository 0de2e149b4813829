package session

import (
	"path/filepath"
	"testing"

	"dateline/storage"
	"dateline/timeline"
)

// two are sessions of two windows on one library, each with a connection of its own as two processes have.
func two(t *testing.T) (a, b *Session) {
	path := filepath.Join(t.TempDir(), "two.dateline")
	window := func() *Session {
		l, err := storage.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { l.Close() })
		return newTest(t, l)
	}
	a = window()
	a.Add(timeline.Event{ID: 1, Title: "A bridge opens", Date: timeline.YearDate(2008), Importance: 0.5})
	return a, window()
}

func TestWhatOneWindowDoesTheOtherShows(t *testing.T) {
	a, b := two(t)
	if len(b.Data().Shown) != 1 {
		t.Fatal("the second window does not show the event")
	}
	a.SelectEvent(1)
	a.Review(timeline.Accepted)
	b.Poll()
	if got := b.Data().Shown[0].Review; got != timeline.Accepted {
		t.Errorf("the second window shows it as %s", got)
	}
	b.Undo() // the history is that of the library
	a.Poll()
	if got := a.Data().Shown[0].Review; got != timeline.Proposed {
		t.Errorf("after undo in the second window the first shows it as %s", got)
	}
}

// Each changes another field of the event that both have selected, without having seen what the other did.
func TestTwoWindowsDoNotUndoEachOther(t *testing.T) {
	a, b := two(t)
	a.SelectEvent(1)
	b.SelectEvent(1)
	a.Edit("Change the place", timeline.FieldPlace, func(e *timeline.Event) { e.Place = "Ardmoor" })
	b.Edit("Change the title", timeline.FieldTitle, func(e *timeline.Event) { e.Title = "The bridge opens" })
	e, err := a.Event(1)
	if err != nil || e.Place != "Ardmoor" || e.Title != "The bridge opens" {
		t.Errorf("%+v, %v", e, err)
	}
}

func TestAnEventThatTheOtherWindowRemovedIsSaid(t *testing.T) {
	a, b := two(t)
	b.SelectEvent(1)
	a.Undo()
	b.Edit("Change the title", timeline.FieldTitle, func(e *timeline.Event) { e.Title = "Lost" })
	if b.Message() == "" || len(a.Data().Shown) != 0 {
		t.Errorf("message %q", b.Message())
	}
}
