package scene

import "math"

// Hit finds the topmost shape at x, y that stands for an event or a cluster, or
// lies within slack pixels of it. It returns the shape's index, -1 when there is none.
func (s *Scene) Hit(x, y, slack float64) int {
	best, near := -1, math.Inf(1)
	for i := len(s.Shapes) - 1; i >= 0; i-- {
		shape := &s.Shapes[i]
		if shape.Event == 0 && shape.Cluster == 0 {
			continue
		}
		if d := shape.distance(x, y); d <= slack && d < near {
			best, near = i, d
		}
	}
	return best
}

// distance from a point to the box around s; 0 inside.
func (s *Shape) distance(x, y float64) float64 {
	left, top, right, bottom := s.Bounds()
	return math.Hypot(max(left-x, 0, x-right), max(top-y, 0, y-bottom))
}

// Bounds is the box around s without its stroke, in pixels.
func (s *Shape) Bounds() (left, top, right, bottom float64) {
	switch s.Kind {
	case Dot:
		return s.X - s.Radius, s.Y - s.Radius, s.X + s.Radius, s.Y + s.Radius
	case Arrow:
		return min(s.X, s.X-s.W), s.Y - s.H/2, max(s.X, s.X-s.W), s.Y + s.H/2
	case Warning:
		return s.X - s.H/2, s.Y - s.H/2, s.X + s.H/2, s.Y + s.H/2
	case Text:
		left := s.X
		switch s.Align {
		case Middle:
			left -= s.W / 2
		case End:
			left -= s.W
		}
		return left, s.Y - s.Size, left + s.W, s.Y + .3*s.Size
	}
	return min(s.X, s.X+s.W), min(s.Y, s.Y+s.H), max(s.X, s.X+s.W), max(s.Y, s.Y+s.H)
}
