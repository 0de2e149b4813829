package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/timeline"
)

// movable is a bed with a day, a stretch and a coarse year, zoomed so that all three have a body, and editing on.
func movable(t *testing.T) *bed {
	b := newBed(t, []timeline.Event{
		{ID: 1, Title: "A day", Date: edtf(t, "2020-06-10"), Importance: .9},
		{ID: 2, Title: "A stretch", Date: edtf(t, "2020-03-01/2020-05-20"), Importance: .8},
		{ID: 3, Title: "Some time in a year", Date: edtf(t, "2020"), Importance: .7},
		{ID: 4, Title: "Before a day", Date: edtf(t, "[..2020-02-10]"), Importance: .6},
	})
	b.toggleEditing()
	b.settle()
	return b
}

// pull takes an event at an instant and drags it to another.
func (b *bed) pull(id timeline.ID, from, to timeline.Instant, end bool) {
	b.t.Helper()
	place, _ := b.session.Data().Levels.Find(id)
	v := b.session.View()
	at := fyne.NewPos(float32(v.X(from)), float32(place.Y-v.Scroll))
	b.timeline.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	goal := fyne.NewPos(float32(v.X(to)), at.Y)
	b.timeline.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: goal}, Dragged: fyne.NewDelta(goal.X-at.X, 0)})
	if end {
		b.timeline.MouseUp(&desktop.MouseEvent{}) // the toolkit tells both, in this order
		b.timeline.DragEnd()
	}
}

func (b *bed) dateOf(id timeline.ID) string {
	e, _ := b.session.Event(id)
	return e.Date.String()
}

func TestADotAndAnEndAreDraggedAndUndoTakesItBack(t *testing.T) {
	day := func(m, d int) timeline.Instant { return timeline.Midnight(2020, m, d) }
	for _, c := range []struct {
		id       timeline.ID
		from, to timeline.Instant
		earliest timeline.Instant
		latest   timeline.Instant
	}{
		{1, day(6, 10) + 43200, day(8, 20) + 43200, day(8, 20), day(8, 21)},
		{2, day(3, 1), day(4, 11), day(4, 11), day(5, 21)},
		{2, day(5, 21), day(7, 31), day(3, 1), day(7, 31)},
		{3, day(1, 1), day(3, 10), day(3, 10), day(13, 1)},
		{4, day(2, 11), day(4, 11), timeline.Beginning, day(4, 11)},
	} {
		b := movable(t)
		before, view := b.dateOf(c.id), b.session.View()
		b.pull(c.id, c.from, c.to, true)
		got := edtf(t, b.dateOf(c.id)).Span()
		near := func(a, b timeline.Instant) bool { return a == b || !b.IsOpen() && a-b < 4*86400 && b-a < 4*86400 } // pixels are days
		if !near(got.Start, c.earliest) || !near(got.End, c.latest) {
			t.Errorf("event %d is %s now", c.id, b.dateOf(c.id))
		}
		if b.session.View() != view {
			t.Errorf("event %d: the view moves with it", c.id)
		}
		b.undo()
		if after := b.dateOf(c.id); after != before {
			t.Errorf("event %d: undo gives %s, not %s", c.id, after, before)
		}
	}
}

func TestWhatIsHeldIsShownAndEscLetsItGo(t *testing.T) {
	b := movable(t)
	before := b.dateOf(1)
	b.pull(1, timeline.Midnight(2020, 6, 10)+43200, timeline.Midnight(2020, 9, 1), false)
	b.pass(100e6)
	if shown := newShade().objects(b.timeline); len(shown) != 1 {
		t.Errorf("%d objects show where it would stand", len(shown))
	}
	b.key(fyne.KeyEscape)
	b.timeline.DragEnd()
	if b.dateOf(1) != before {
		t.Error("it has moved all the same")
	}
	b.session.SelectEvent(2)
	if hands := newShade().objects(b.timeline); len(hands) != 2 {
		t.Errorf("%d ends of a stretch can be seen to be taken", len(hands))
	}
}

func TestWithoutTheToggleADragOnlyPans(t *testing.T) {
	b := movable(t)
	b.toggleEditing()
	before := b.dateOf(1)
	b.pull(1, timeline.Midnight(2020, 6, 10)+43200, timeline.Midnight(2020, 9, 1), true)
	if b.dateOf(1) != before {
		t.Error("a date moves although editing is off")
	}
	b.session.SelectEvent(1)
	nudge(0, 1)(b.Window)
	if b.dateOf(1) != before || b.session.Message() == "" {
		t.Error("a key moves a date although editing is off, or says nothing")
	}
	b.toggleEditing()
	nudge(0, 1)(b.Window)
	if got := b.dateOf(1); got != "2020-06-11" {
		t.Errorf("a key moves it to %s", got)
	}
}
