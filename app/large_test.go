package app

import (
	"slices"
	"testing"
)

// At the largest text nothing is cut: the inspector is as wide as its fields, captions stand under the strip, ticks go with the words.
func TestLargeTextHasRoom(t *testing.T) {
	b := harbour(t)
	b.session.SelectEvent(1)
	row := newChoiceRow()
	row.set("happened", "3", false, func() {})
	small, tick, strip := row.MinSize().Height, tickSize(), b.overview.MinSize().Height
	b.setTextScale(slices.Index(textScales, 1.5))
	b.settle()
	b.panes.box.Refresh()
	if needs, has := b.inspector.event.box.MinSize().Width, b.inspector.scroll.Size().Width; has < needs {
		t.Errorf("the inspector is %v wide, its fields need %v", has, needs)
	}
	if got := row.MinSize().Height; got < 1.4*small {
		t.Errorf("a row of a filter is %v high, was %v", got, small)
	}
	if got := tickSize(); got < 1.4*tick {
		t.Errorf("a tick is %v large, was %v", got, tick)
	}
	if got := b.overview.MinSize().Height; got < strip+5 {
		t.Errorf("strip and captions take %v, took %v", got, strip)
	}
}

// Columns of the density are alike, and begin where the strip does, at any width and scale.
func TestColumnsOfTheDensityAreAlike(t *testing.T) {
	b := harbour(t)
	for _, scale := range []float64{1, 1.25, 2} {
		w := int(float64(b.overview.Size().Width)*scale + .5)
		b.overview.counts = nil
		img := b.overview.paint(w, int(56*scale))
		first, wide, run := -1, map[int]bool{}, 0
		for x := range w {
			inked := false
			for y := range img.Bounds().Dy() {
				_, _, _, a := img.At(x, y).RGBA()
				inked = inked || a > 0
			}
			if inked {
				if first < 0 {
					first = x
				}
				run++
			} else if run > 0 {
				wide[run], run = true, 0
			}
		}
		margin := int((overviewMargin + 2*overviewColumn) * scale)
		if first < 0 || first > margin {
			t.Errorf("at scale %v the first column stands at %d of %d", scale, first, w)
		}
		if len(wide) > 2 {
			t.Errorf("at scale %v columns are of %d widths", scale, len(wide))
		}
	}
}
