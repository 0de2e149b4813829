package session

import (
	"dateline/timeline"
	"dateline/timeline/chart"
)

// instantView is what is shown around a single instant: a day and a half, in seconds.
const instantView = 36 * 3600

// View is the part of the time line in view.
func (s *Session) View() chart.Viewport { return s.view }

// SetView moves the view.
func (s *Session) SetView(v chart.Viewport) {
	v.Scroll = max(0, v.Scroll)
	if v == s.view {
		return
	}
	s.view, s.placed = v, true
	s.tell(View)
}

// SetViewSize tells how large the view is drawn, in logical pixels. The time at the left edge stays.
func (s *Session) SetViewSize(width, height float64) {
	if width == s.view.Width && height == s.view.Height {
		return
	}
	s.view = s.view.Resize(width, height)
	s.place()
	s.tell(View)
}

// place fits what there is, until the person has looked around.
func (s *Session) place() bool {
	if s.placed || s.view.Width <= 1 {
		return false
	}
	s.view = s.Whole()
	return true
}

// Whole is the view of everything that is shown.
func (s *Session) Whole() chart.Viewport { return FitSpan(s.view, s.data.Extent) }

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
