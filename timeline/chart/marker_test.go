package chart

import (
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/scene"
)

// No line goes through a title, and what is left of a line stands where it stood.
func TestLinesStopAtTitles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLevels(t)
		v := drawView(t, l, "view")
		today := v.At(rapid.Float64Range(0, v.Width).Draw(t, "today"))
		mark := v.At(rapid.Float64Range(0, v.Width).Draw(t, "mark"))
		sc := l.Draw(v, Style{Today: today, Mark: mark}, nil)
		parts := 0
		for i := range sc.Shapes {
			line := &sc.Shapes[i]
			if line.Kind != scene.Line || line.StrokeWidth != 1.2 || line.W != 0 {
				continue
			}
			parts++
			if line.X != v.X(today) && line.X != v.X(mark) || line.Y < l.axis || line.Y+line.H > v.Height+1e-9 {
				t.Fatalf("a part of a line at %v, from %v, %v long", line.X, line.Y, line.H)
			}
			for k := range sc.Shapes {
				s := &sc.Shapes[k]
				if s.Kind == scene.Text && s.Event != 0 && s.X < line.X && s.X+s.W > line.X && s.Y-.3*s.Size > line.Y && s.Y-.3*s.Size < line.Y+line.H {
					t.Fatalf("a line at %v runs through %q", line.X, s.Text)
				}
			}
		}
		if len(l.events) == 0 && today != 0 && parts == 0 && v.Height > l.axis+shortestPart {
			t.Fatal("an empty view has no line of today")
		}
	})
}
