package scene

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestBounds(t *testing.T) {
	for name, c := range map[string]struct {
		shape Shape
		want  [4]float64
	}{
		"rect":                   {Shape{Kind: Rect, X: 1, Y: 2, W: 3, H: 4}, [4]float64{1, 2, 4, 6}},
		"rect drawn backwards":   {Shape{Kind: Rect, X: 4, Y: 6, W: -3, H: -4}, [4]float64{1, 2, 4, 6}},
		"line that rises":        {Shape{Kind: Line, X: 0, Y: 10, W: 5, H: -10}, [4]float64{0, 0, 5, 10}},
		"dot":                    {Shape{Kind: Dot, X: 10, Y: 10, Radius: 3}, [4]float64{7, 7, 13, 13}},
		"arrow to the right":     {Shape{Kind: Arrow, X: 10, Y: 10, W: 8, H: 6}, [4]float64{2, 7, 10, 13}},
		"arrow to the left":      {Shape{Kind: Arrow, X: 10, Y: 10, W: -8, H: 6}, [4]float64{10, 7, 18, 13}},
		"warning":                {Shape{Kind: Warning, X: 10, Y: 10, H: 8}, [4]float64{6, 6, 14, 14}},
		"text from its start":    {Shape{Kind: Text, X: 10, Y: 20, W: 40, Size: 10}, [4]float64{10, 10, 50, 23}},
		"text around its middle": {Shape{Kind: Text, X: 30, Y: 20, W: 40, Size: 10, Align: Middle}, [4]float64{10, 10, 50, 23}},
		"text up to its end":     {Shape{Kind: Text, X: 50, Y: 20, W: 40, Size: 10, Align: End}, [4]float64{10, 10, 50, 23}},
	} {
		l, top, r, b := c.shape.Bounds()
		if got := [4]float64{l, top, r, b}; got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func drawShape(t *rapid.T) Shape {
	n := rapid.Float64Range(-50, 50)
	s := Shape{Kind: Kind(rapid.IntRange(0, int(Text)).Draw(t, "kind")), X: n.Draw(t, "x"), Y: n.Draw(t, "y"), W: n.Draw(t, "w"), H: math.Abs(n.Draw(t, "h")),
		Radius: math.Abs(n.Draw(t, "radius")), Size: 12, Align: Align(rapid.IntRange(0, 2).Draw(t, "align")), Event: uint64(rapid.IntRange(0, 3).Draw(t, "event"))}
	if s.Kind == Text {
		s.W = math.Abs(s.W) // as measured; only lines, boxes and arrows point somewhere
	}
	return s
}

// Hit is the nearest of all boxes that stand for something; of equally near ones the last painted.
func TestHitLikeTheSlowSearch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := &Scene{}
		for range rapid.IntRange(0, 8).Draw(t, "shapes") {
			s.Shapes = append(s.Shapes, drawShape(t))
		}
		x, y, slack := rapid.Float64Range(-60, 60).Draw(t, "x"), rapid.Float64Range(-60, 60).Draw(t, "y"), rapid.Float64Range(0, 9).Draw(t, "slack")
		want, near := -1, math.Inf(1)
		for i := range s.Shapes {
			l, top, r, b := s.Shapes[i].Bounds()
			// The point of the box nearest to x, y.
			px, py := min(max(x, min(l, r)), max(l, r)), min(max(y, top), b)
			if d := math.Hypot(px-x, py-y); s.Shapes[i].Event != 0 && d <= slack && d <= near {
				want, near = i, d
			}
		}
		if got := s.Hit(x, y, slack); got != want && (got < 0 || want < 0 || math.Abs(s.Shapes[got].distance(x, y)-near) > 1e-9) {
			t.Fatalf("shape %d, want %d", got, want)
		}
	})
}

// Every kind has a name of its own, and every shape is one line.
func TestDumpOfEveryKind(t *testing.T) {
	s := &Scene{Width: 10, Height: 10}
	for k := Rect; k <= Text; k++ {
		s.Shapes = append(s.Shapes, Shape{Kind: k, X: 1, Y: 2, Text: "a\nb"})
	}
	lines := strings.Split(strings.TrimSpace(Dump(s)), "\n")
	if len(lines) != len(s.Shapes)+1 {
		t.Fatalf("%d lines for %d shapes", len(lines), len(s.Shapes))
	}
	seen := map[string]bool{}
	for _, l := range lines[1:] {
		name, _, _ := strings.Cut(l, " ")
		if name == "" || seen[name] {
			t.Errorf("%q", l)
		}
		seen[name] = true
	}
}

func TestHex(t *testing.T) {
	for want, c := range map[string]color.NRGBA{"#0a0b0c": {R: 10, G: 11, B: 12, A: 255}, "#ffffff80": {R: 255, G: 255, B: 255, A: 128}, "#00000000": {}} {
		if got := hex(c); got != want {
			t.Errorf("%v is %s, want %s", c, got, want)
		}
	}
}
