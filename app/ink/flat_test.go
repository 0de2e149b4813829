package ink

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2/canvas"
)

func TestALargeRectangleIsAThickLine(t *testing.T) {
	for _, c := range []struct {
		x, y, w, h, scale float64
		flat              bool
		x1, y1, x2, y2    float32
		thick             float32
	}{
		{0, 0, 100, 50, 1, true, 0, 25, 100, 25, 50},
		{10, 5, 100, 51, 1, true, 60, 5, 60, 56, 100}, // an odd height: it stands upright
		{0, 0, 101, 51, 1, false, 0, 0, 0, 0, 0},
		{0.4, 0.4, 100.2, 50, 1, true, 0, 25, 101, 25, 50}, // whole pixels
		{0, 0, 101, 51, 2, true, 0, 25.5, 101, 25.5, 51},   // an even number of them at scale 2
		{0, 0, 60, 60, 1, false, 0, 0, 0, 0, 0},            // it does not pay
		{0, 0, 0, 60, 1, false, 0, 0, 0, 0, 0},
	} {
		line := &canvas.Line{}
		if got := Flat(line, c.x, c.y, c.w, c.h, c.scale, color.Black); got != c.flat {
			t.Errorf("%+v: flat %v", c, got)
			continue
		}
		if line.Position1.X != c.x1 || line.Position1.Y != c.y1 || line.Position2.X != c.x2 || line.Position2.Y != c.y2 || line.StrokeWidth != c.thick {
			t.Errorf("%+v: from %v to %v, %v thick", c, line.Position1, line.Position2, line.StrokeWidth)
		}
	}
}
