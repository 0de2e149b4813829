package picture

import (
	"fmt"
	"image"
	"image/png"
	"io"

	"github.com/tdewolff/canvas"
	"github.com/tdewolff/canvas/renderers/rasterizer"

	"dateline/timeline/scene"
)

// maxPixels bounds the memory of a PNG: 4 bytes each.
const maxPixels = 200_000_000

// encodePNG draws the scene with scale pixels to a logical pixel.
func encodePNG(w io.Writer, s *scene.Scene, scale float64, faces *typecase) error {
	width, height := int(s.Width*scale+.5), int(s.Height*scale+.5)
	if width*height > maxPixels {
		return fmt.Errorf("%d by %d pixels are too many for one picture", width, height)
	}
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	pen := &pixelPen{Rasterizer: rasterizer.FromImage(img, canvas.DPMM(1), canvas.LinearColorSpace{}), img: img, stamps: map[stampKey]*stamp{}}
	if err := paint(pen, s, scale, faces); err != nil {
		return err
	}
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	return encoder.Encode(w, img)
}
