package session

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/chart"
)

// instantView is what is shown around a single instant: a day and a half, in seconds.
const instantView = 36 * 3600

// View is the part of the time line in view.
func (s *Session) View() chart.Viewport { return s.view }

// SetView moves the view.
func (s *Session) SetView(v chart.Viewport) {
	v.Scroll = s.heldScroll(v)
	if v == s.view {
		return
	}
	s.view, s.placed = v, true
	s.tell(View)
}

// Held is v with its lanes scrolled no further than there are lanes.
func (s *Session) Held(v chart.Viewport) chart.Viewport {
	v.Scroll = s.heldScroll(v)
	return v
}

// heldScroll keeps the lanes in the view: they end at its lower edge.
func (s *Session) heldScroll(v chart.Viewport) float64 {
	foot := 0.0
	if len(s.data.Eras) > 0 {
		foot = s.data.Levels.EraHeight()
	}
	return max(0, min(v.Scroll, s.data.Levels.Height()+foot-v.Height))
}

// Reveal is v moved as little as shows an event: in time when it is out of sight, and in its lanes.
func (s *Session) Reveal(v chart.Viewport, b timeline.Brief) chart.Viewport {
	if !Shows(v, b) {
		v = Centred(v, Point(b))
	}
	const room = 24 // pixels above and below
	if place, ok := s.data.Levels.Find(b.ID); ok {
		top := s.data.Levels.AxisHeight() + room
		if y := place.YIn(v); y < top {
			v.Scroll -= top - y
		} else if y > v.Height-room {
			v.Scroll += y - v.Height + room
		}
		v.Scroll = s.heldScroll(v)
	}
	return v
}

// SetViewSize tells how large the view is drawn, in logical pixels. The time at the left edge stays.
func (s *Session) SetViewSize(width, height float64) {
	if width == s.view.Width && height == s.view.Height {
		return
	}
	s.view = s.view.Resize(width, height)
	s.high.Store(int64(s.view.Height))
	s.fillWindow()
	s.place()
	s.tell(View)
}

// place fits what there is, until the person has looked around.
func (s *Session) place() bool {
	if s.placed || s.view.Width <= 1 {
		return false
	}
	s.view = s.roomy(firstLook(s.data.Shown, s.data.Extent))
	return true
}

const (
	// lookShare of the events are to be seen at first sight, and
	// lookGain is by how much that must shorten the view to be worth leaving the others to the overview.
	lookShare, lookGain = 0.85, 12
	// lookLeast is how many events there must be to speak of most of them.
	lookLeast = 8
)

// firstLook is what a library is opened on: everything, unless a few events so
// far off that the others would fall on one spot.
func firstLook(events []timeline.Brief, everything timeline.Span) timeline.Span {
	n := int(lookShare * float64(len(events)))
	if n < lookLeast {
		return everything
	}
	points := make([]timeline.Instant, len(events))
	for i, e := range events {
		points[i] = Point(e)
	}
	slices.Sort(points) // events come by beginning, and the middle of a long span may lie behind the next ones
	best := everything
	for i := 0; i+n <= len(points); i++ {
		if w := (timeline.Span{Start: points[i], End: points[i+n-1] + 1}); length(w) < length(best) {
			best = w
		}
	}
	if length(best)*lookGain > length(everything) {
		return everything
	}
	return best
}

func length(s timeline.Span) float64 { return float64(s.End) - float64(s.Start) }

// Whole is the view of everything that is shown, with room for the titles of the last events.
func (s *Session) Whole() chart.Viewport { return s.roomy(s.data.Extent) }

// roomy is FitSpan with room for the titles of the last events.
func (s *Session) roomy(span timeline.Span) chart.Viewport {
	v := FitSpan(s.view, span)
	if length(span) <= 1 || span.IsOpen() {
		return v
	}
	if wide := s.data.Levels.Around(span, v.Width, s.options.Chart.Dates); wide.Covers(v.Span()) {
		return v.Exactly(wide)
	}
	return v
}

// FitSpan shows a span with some air around it; a span of an instant is shown with its day.
func FitSpan(v chart.Viewport, span timeline.Span) chart.Viewport {
	v.Scroll = 0
	if !span.IsOpen() && span.End-span.Start <= 1 && span != (timeline.Span{}) {
		span = timeline.Span{Start: span.Start - instantView/2, End: span.Start + instantView/2}
	}
	return v.Fit(span)
}

// Centred moves an instant to the middle at the same scale.
func Centred(v chart.Viewport, t timeline.Instant) chart.Viewport { return v.Pan(v.X(t) - v.Width/2) }

// Scaled zooms to a scale about the middle.
func Scaled(v chart.Viewport, secondsPerPixel float64) chart.Viewport {
	return v.ZoomAt(v.Width/2, v.SecondsPerPixel/secondsPerPixel)
}

// Shows reports whether an event stands in view with some room to the edges.
func Shows(v chart.Viewport, b timeline.Brief) bool {
	const room = 24 // pixels
	x := v.X(Point(b))
	return x >= room && x <= v.Width-room
}

// SetTextSize lays the events out anew for titles of a size in pixels. Everything else in the drawing grows with them.
func (s *Session) SetTextSize(pixels float64) {
	if s.options.Chart.TextSize == pixels {
		return
	}
	s.options.Chart.TextSize = pixels
	if s.loaded {
		s.load(false)
	}
}
