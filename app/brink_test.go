package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// A row that the lower edge of the view goes through goes out to the paper, and only that one.
func TestARowThatIsCutFadesOut(t *testing.T) {
	b := harbour(t)
	at := b.place(1)
	faded := func(height float32) (from float32, there bool) {
		b.timeline.Resize(fyne.NewSize(800, height))
		b.settle()
		r := test.WidgetRenderer(b.timeline).(*timelineRenderer)
		there = slices.Contains(r.Objects(), fyne.CanvasObject(r.brink.fade))
		return r.brink.fade.Position().Y, there
	}
	if from, there := faded(at.Y + 2); !there || from < at.Y-12 || from > at.Y {
		t.Errorf("the row at %v is cut at %v, and fades from %v (%v)", at.Y, at.Y+2, from, there)
	}
	if _, there := faded(at.Y + 12); there {
		t.Errorf("a row fades that is not cut")
	}
}
