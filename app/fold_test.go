package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/session"
)

// nameOfTrack is a place on the name of the first track.
func (b *bed) nameOfTrack() fyne.Position {
	return fyne.NewPos(30, float32(b.session.Data().Levels.AxisHeight())+12)
}

func TestAClickOnTheNameOfATrackFoldsIt(t *testing.T) {
	b := harbour(t)
	b.group(session.ByCategory)
	b.settle()
	open := b.session.Data().Levels.Height()
	at := b.nameOfTrack()
	b.click(at, 0)
	folded := b.session.Data().Levels.Height()
	if folded >= open {
		t.Errorf("folded it is %v high, open %v", folded, open)
	}
	b.timeline.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	b.timeline.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(30, 0)}, Dragged: fyne.NewDelta(30, 0)})
	b.timeline.DragEnd()
	b.timeline.MouseUp(&desktop.MouseEvent{})
	if b.session.Data().Levels.Height() != folded {
		t.Error("a drag that begins on a name opens the track")
	}
}

func TestTracksAreFoldedByKeys(t *testing.T) {
	b := harbour(t)
	b.group(session.ByCategory)
	b.settle()
	open := b.session.Data().Levels.Height()
	b.foldTrack() // nothing is selected
	if b.session.Data().Levels.Height() != open {
		t.Error("a track folds without a selection")
	}
	b.session.SelectEvent(1)
	b.foldTrack()
	one := b.session.Data().Levels.Height()
	b.foldTrack()
	b.foldTracks()
	if all := b.session.Data().Levels.Height(); one >= open || all >= one {
		t.Errorf("open %v, one folded %v, all folded %v", open, one, all)
	}
}

func TestTheStatusBarTellsTheSelectedEvent(t *testing.T) {
	b := harbour(t)
	b.session.Say("Something was done.")
	b.session.SelectEvent(1)
	if got := chosenLine(b.session, " · "); got == "" || b.session.Message() != "" {
		t.Errorf("it says %q, the message is %q", got, b.session.Message())
	}
	b.session.SelectEvent(0)
	if got := chosenLine(b.session, " · "); got != "" {
		t.Errorf("nothing is selected and it says %q", got)
	}
}
