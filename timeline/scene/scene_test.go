package scene

import (
	"image/color"
	"testing"
)

var ink = color.NRGBA{R: 1, G: 2, B: 3, A: 255}

func TestHitTakesTheTopmostAndTheNearest(t *testing.T) {
	s := &Scene{Width: 200, Height: 100, Shapes: []Shape{
		{Kind: Rect, X: 10, Y: 10, W: 100, H: 20, Event: 1},
		{Kind: Rect, X: 0, Y: 0, W: 200, H: 100, Fill: ink}, // stands for nothing
		{Kind: Dot, X: 50, Y: 20, Radius: 5, Event: 2},
		{Kind: Text, X: 60, Y: 60, W: 40, Size: 12, Text: "four", Event: 4},
		{Kind: Rect, X: 150, Y: 10, W: 20, H: 16, Cluster: 12},
		{Kind: Text, X: 150, Y: 60, W: 40, Size: 12, Align: End, Event: 6},
		{Kind: Arrow, X: 190, Y: 90, W: 8, H: 10, Event: 7},
		{Kind: Line, X: 20, Y: 95, W: -10, Event: 8},
		{Kind: Warning, X: 5, Y: 80, H: 8, W: 8, Event: 9},
	}}
	for _, c := range []struct {
		x, y, slack float64
		want        int
	}{
		{20, 20, 0, 0}, {50, 20, 0, 2}, {57, 20, 0, 0}, {80, 57, 0, 3}, {160, 20, 3, 4}, {149, 20, 3, 4},
		{120, 57, 0, 5}, {185, 90, 0, 6}, {15, 95, 1, 7}, {5, 80, 0, 8}, {199, 50, 3, -1},
	} {
		if got := s.Hit(c.x, c.y, c.slack); got != c.want {
			t.Errorf("at %v, %v: shape %d, want %d", c.x, c.y, got, c.want)
		}
	}
}

func TestMiddleAlignedTextIsHitAroundItsMiddle(t *testing.T) {
	s := &Scene{Shapes: []Shape{{Kind: Text, X: 50, Y: 20, W: 40, Size: 12, Align: Middle, Event: 1}}}
	for x, want := range map[float64]int{29: -1, 31: 0, 69: 0, 71: -1} {
		if got := s.Hit(x, 15, 0); got != want {
			t.Errorf("at %v: %d, want %d", x, got, want)
		}
	}
}

func TestDumpTellsWhatCounts(t *testing.T) {
	s := &Scene{Width: 100, Height: 50, Background: ink, Shapes: []Shape{
		{Kind: Rect, X: 1, Y: 2, W: 3, H: 4.25, Radius: 2, FadeLeft: 1, Fill: ink, Stroke: color.NRGBA{R: 9, A: 128}, StrokeWidth: 1.5, Dashed: true, Event: 5},
		{Kind: Text, X: 1, Y: 2, Text: "a \"b\"", Size: 13, Bold: true, Struck: true, Align: End, Cluster: 3},
	}}
	want := "scene 100×50 on #010203\n" +
		"rect 1.0,2.0 3.0×4.2 r2.0 fade 1.0 0.0 fill #010203 stroke #09000080 1.5 dashed event 5\n" +
		"text 1.0,2.0 size 13.0 bold struck align 2 \"a \\\"b\\\"\" cluster 3\n"
	if got := Dump(s); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
