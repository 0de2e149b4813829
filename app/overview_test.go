package app

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func (b *bed) pressOverview(x float64) {
	b.overview.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(x), 20)}, Button: desktop.MouseButtonPrimary})
}

// zoomed is a bed whose view takes the middle third of the library.
func zoomed(t *testing.T) *bed {
	b := harbour(t)
	v := b.session.View()
	b.session.SetView(v.ZoomAt(v.Width/2, 3))
	return b
}

func TestTheWindowInTheOverviewIsTheView(t *testing.T) {
	b := zoomed(t)
	from, to := b.overview.window()
	s, v := b.overview.strip(), b.session.View()
	if math.Abs(s.X(v.Start)-from) > 1 || math.Abs(s.X(v.At(v.Width))-to) > 1 {
		t.Errorf("the window stands from %v to %v", from, to)
	}
}

func TestAClickInTheOverviewJumps(t *testing.T) {
	b := zoomed(t)
	x := float64(b.overview.Size().Width) - 20
	want := b.overview.strip().At(x)
	b.pressOverview(x)
	if got := b.session.View().X(want); math.Abs(got-b.session.View().Width/2) > 2 {
		t.Errorf("what was clicked stands at %v of %v", got, b.session.View().Width)
	}
}

func TestTheWindowIsDraggedByItsBodyAndItsEnds(t *testing.T) {
	for _, c := range []struct {
		name        string
		at          func(from, to float64) float64
		moves       float64
		left, right float64 // how far the ends follow a drag by 12 pixels
	}{
		{"body", func(from, to float64) float64 { return (from + to) / 2 }, 12, 12, 12},
		{"left end", func(from, _ float64) float64 { return from + 1 }, 12, 12, 0},
		{"right end", func(_, to float64) float64 { return to - 1 }, 12, 0, 12},
	} {
		b := zoomed(t)
		from, to := b.overview.window()
		b.pressOverview(c.at(from, to))
		b.overview.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(float32(c.moves), 0)})
		b.overview.DragEnd()
		left, right := b.overview.window()
		if math.Abs(left-from-c.left) > 1 || math.Abs(right-to-c.right) > 1 {
			t.Errorf("%s: the ends moved by %v and %v, want %v and %v", c.name, left-from, right-to, c.left, c.right)
		}
	}
}

func TestAnEndIsNeverDraggedOverTheOther(t *testing.T) {
	b := zoomed(t)
	from, to := b.overview.window()
	b.pressOverview(to - 1)
	for range 30 {
		b.overview.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-20, 0)})
	}
	if v := b.session.View(); !(v.SecondsPerPixel > 0) || math.Abs(b.overview.strip().X(v.Start)-from) > 2 {
		t.Errorf("the view is %+v, its beginning was at %v", v, from)
	}
}

func TestTheDensityShowsWhereEventsStand(t *testing.T) {
	b := harbour(t)
	img := b.overview.paint(600, 56)
	inked := 0
	for x := range 600 {
		for y := range 40 {
			if _, _, _, a := img.At(x, y).RGBA(); a > 0 {
				inked++
			}
		}
	}
	total := 0
	for _, n := range b.overview.counts {
		total += n
	}
	if inked == 0 || total != len(b.session.Data().Shown) {
		t.Errorf("%d pixels are inked, the columns count %d events of %d", inked, total, len(b.session.Data().Shown))
	}
}

func TestCaptionsNameYearsAndAges(t *testing.T) {
	for _, c := range []struct{ edtf, want string }{
		{"2020", "2020"}, {"0001", "1"}, {"0000", "1 BCE"}, {"-0043", "44 BCE"}, {"Y-12000", "12 ka"}, {"Y-66000000", "66 Ma"}, {"Y-13800000000", "13.8 Ga"}, {"Y5000000000", "in 5 Ga"},
		{"Y-999999999", "1 Ga"}, {"Y-999499999", "999 Ma"}, {"Y-999500000", "1 Ga"}, {"Y999999", "in 1 Ma"}, {"Y-10004", "10 ka"},
	} {
		if got := yearOf(edtf(t, c.edtf).Begins().Start); got != c.want {
			t.Errorf("%s: %q, want %q", c.edtf, got, c.want)
		}
	}
}

func TestCaptionsTellTheEdgesApart(t *testing.T) {
	for _, c := range []struct{ edtf, first, last string }{
		{"1990/2025", "1990", "2025"}, {"2020-01-03/2020-08-09", "3 January 2020", "9 August 2020"},
		{"2020-01-03T09:05:00Z/2020-01-03T12:30:00Z", "3 January 2020, 09:05", "3 January 2020, 12:30"},
	} {
		if first, last := edgesOf(edtf(t, c.edtf).Span()); first != c.first || last != c.last {
			t.Errorf("%s: %q and %q, want %q and %q", c.edtf, first, last, c.first, c.last)
		}
	}
}

// No titles stand in the strip: first and last event are as far from its ends.
func TestTheStripIsFilled(t *testing.T) {
	b := harbour(t)
	s, e := b.overview.strip(), b.session.Data().Extent
	if left, right := s.X(e.Start), s.Width-s.X(e.End); math.Abs(left-overviewMargin) > 1 || math.Abs(right-overviewMargin) > 1 {
		t.Errorf("%v pixels are left free at the left, %v at the right", left, right)
	}
}
