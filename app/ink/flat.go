package ink

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// A large rectangle is a thick line. The toolkit works out for each pixel of a rectangle whether it lies on its stroke, in its shadow
// or outside, and where no graphics card helps, that is what a frame is made of: drawn as lines, the grounds of a window take a third
// off the time of its processors. The toolkit paints a line whose width is an even number of pixels without soft edges.

// flatArea is from how many pixels on it pays.
const flatArea = 4096

// Flat makes line a rectangle without a stroke, on a screen with scale pixels to a logical one, and reports whether it can be:
// one side must be an even number of pixels.
func Flat(line *canvas.Line, x, y, w, h, scale float64, c color.Color) bool {
	px, py := math.Round(x*scale), math.Round(y*scale)
	pw, ph := math.Round((x+w)*scale)-px, math.Round((y+h)*scale)-py
	if pw <= 0 || ph <= 0 || pw*ph < flatArea {
		return false
	}
	x1, y1, x2, y2, thick := px, py+ph/2, px+pw, py+ph/2, ph
	if math.Mod(ph, 2) != 0 {
		if math.Mod(pw, 2) != 0 {
			return false
		}
		x1, y1, x2, y2, thick = px+pw/2, py, px+pw/2, py+ph, pw
	}
	line.StrokeColor, line.StrokeWidth = c, float32(thick/scale)
	line.Position1 = fyne.NewPos(float32(x1/scale), float32(y1/scale))
	line.Position2 = fyne.NewPos(float32(x2/scale), float32(y2/scale))
	return true
}
