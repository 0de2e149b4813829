package chart

import (
	"math"

	"dateline/timeline"
)

// A Viewport is the part of the time line in view. It is an immutable value:
// panning and zooming return a new one. A pixel is a position relative to
// Start, so that nothing drifts or jitters at any depth.
type Viewport struct {
	Start           timeline.Instant // at or just before the left edge
	Part            float64          // of a second after Start at which the left edge lies, 0 ≤ Part < 1
	SecondsPerPixel float64
	Width, Height   float64 // logical pixels
	Scroll          float64 // of the lanes, in pixels downwards
}

const (
	secondsPerYear = 31556952 // a mean Gregorian year
	shortest       = 1.0      // seconds across the width
	longest        = 20e9 * secondsPerYear
	farthest       = timeline.Instant(100e9 * secondsPerYear) // how far from 1970 a view may be carried
)

// X is where t stands, in pixels from the left edge. It may lie far outside the
// view; the open ends of a Span lie at ±1e12.
func (v Viewport) X(t timeline.Instant) float64 {
	const beyond = 1e12
	switch t {
	case timeline.Beginning:
		return -beyond
	case timeline.Forever:
		return beyond
	}
	x := (distance(v.Start, t) - v.Part) / v.SecondsPerPixel
	return min(max(x, -beyond), beyond)
}

// At is the Instant that stands at x, rounded down to the second.
func (v Viewport) At(x float64) timeline.Instant {
	t, _ := advance(v.Start, v.Part+x*v.SecondsPerPixel)
	return t
}

// Span is what is in view: every Instant of which any part can be seen.
func (v Viewport) Span() timeline.Span {
	end, part := advance(v.Start, v.Part+v.Width*v.SecondsPerPixel)
	if part > 0 {
		end++
	}
	return timeline.Span{Start: v.Start, End: max(end, v.Start+1)}
}

// Pan moves the view by pixels to the right, into later time.
func (v Viewport) Pan(pixels float64) Viewport {
	v.Start, v.Part = advance(v.Start, v.Part+pixels*v.SecondsPerPixel)
	return v.held()
}

// ZoomAt makes everything factor times as wide and keeps what stands at x where
// it is. The width holds from one second to 20 thousand million years: at either
// limit the view stays as it is.
func (v Viewport) ZoomAt(x, factor float64) Viewport {
	if !(factor > 0) || math.IsInf(factor, 0) {
		return v
	}
	before := v.SecondsPerPixel
	v.SecondsPerPixel = v.limit(before / factor)
	v.Start, v.Part = advance(v.Start, v.Part+x*(before-v.SecondsPerPixel))
	return v.held()
}

// Margins that Fit leaves, in pixels: the right one has room for the title of
// the last event. Both shrink in a narrow view.
const (
	marginLeft  = 36.0
	marginRight = 232.0
)

// Fit shows s whole with some room around it. An open end of s is taken to lie
// at the other one, an empty s is one second long.
func (v Viewport) Fit(s timeline.Span) Viewport {
	if s.Start == timeline.Beginning {
		s.Start = s.End - 1
	}
	if s.End == timeline.Forever {
		s.End = s.Start + 1
	}
	if s == (timeline.Span{}) || s.Start.IsOpen() || s.End.IsOpen() {
		s = timeline.Span{Start: timeline.Midnight(2000, 1, 1), End: timeline.Midnight(2001, 1, 1)}
	}
	left, right := min(marginLeft, v.Width*.05), min(marginRight, v.Width*.2)
	inner := max(v.Width-left-right, 1)
	v.SecondsPerPixel = v.limit(max(distance(s.Start, s.End), 1) / inner)
	middle := distance(s.Start, s.End) / 2
	v.Start, v.Part = advance(s.Start, middle-(left+inner/2)*v.SecondsPerPixel)
	return v.held()
}

// Exactly shows s from edge to edge. Where s is open or empty it is Fit.
func (v Viewport) Exactly(s timeline.Span) Viewport {
	if s.IsOpen() || s.IsEmpty() {
		return v.Fit(s)
	}
	v.Start, v.Part = s.Start, 0
	v.SecondsPerPixel = v.limit(distance(s.Start, s.End) / max(v.Width, 1))
	return v.held()
}

// Resize gives the view another size; the left edge stays where it is.
func (v Viewport) Resize(width, height float64) Viewport {
	v.Width, v.Height = max(width, 1), max(height, 1)
	v.SecondsPerPixel = v.limit(v.SecondsPerPixel)
	return v.held()
}

// Between is the view at the fraction f (0–1) of a smooth way from v to w: the scale
// changes evenly to the eye, and what both show stays in sight. 1 is exactly w.
func (v Viewport) Between(w Viewport, f float64) Viewport {
	if f >= 1 || v.SecondsPerPixel <= 0 {
		return w
	}
	f = max(f, 0)
	m := w
	m.SecondsPerPixel = v.SecondsPerPixel * math.Pow(w.SecondsPerPixel/v.SecondsPerPixel, f)
	m.Scroll = v.Scroll + (w.Scroll-v.Scroll)*f
	// The left edge moves with the scale, so that a zoom about a fixed point stays fixed there.
	share := f
	if d := v.SecondsPerPixel - w.SecondsPerPixel; math.Abs(d) > 1e-9*v.SecondsPerPixel {
		share = (v.SecondsPerPixel - m.SecondsPerPixel) / d
	}
	way := distance(v.Start, w.Start) + w.Part - v.Part
	m.Start, m.Part = advance(v.Start, v.Part+way*share)
	return m.held()
}

// limit holds a scale between one second and twenty thousand million years across the width.
func (v Viewport) limit(secondsPerPixel float64) float64 {
	width := max(v.Width, 1)
	if !(secondsPerPixel > 0) { // also NaN
		return shortest / width
	}
	return min(max(secondsPerPixel, shortest/width), longest/width)
}

// held keeps the view where instants can be told.
func (v Viewport) held() Viewport {
	if v.Start > farthest {
		v.Start, v.Part = farthest, 0
	}
	if v.Start < -farthest {
		v.Start, v.Part = -farthest, 0
	}
	return v
}

// distance is b − a in seconds. Near ones are exact, far ones as good as float64 is.
func distance(a, b timeline.Instant) float64 {
	if d := b - a; (d >= 0) == (b >= a) {
		return float64(d)
	}
	return float64(b) - float64(a)
}

// advance goes seconds on from t, to a whole Instant and a part of a second.
func advance(t timeline.Instant, seconds float64) (timeline.Instant, float64) {
	whole := math.Floor(seconds)
	switch {
	case whole > float64(2*farthest), math.IsNaN(whole):
		return farthest, 0
	case whole < -float64(2*farthest):
		return -farthest, 0
	}
	sum := t + timeline.Instant(whole)
	if (sum > t) != (whole > 0) && whole != 0 { // beyond what an Instant can tell
		return timeline.Instant(math.Copysign(float64(farthest), whole)), 0
	}
	if part := seconds - whole; part < 1 {
		return sum, part
	}
	return sum + 1, 0 // a negative hair's breadth is rounded to a whole second
}
