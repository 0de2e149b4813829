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
	img, err := raster(s, scale, faces)
	if err != nil {
		return err
	}
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	return encoder.Encode(w, img)
}

// Image draws s with scale pixels to a logical pixel, as Encode does for a PNG: for a preview, or a clipboard.
func Image(s *scene.Scene, scale float64, fonts Fonts) (*image.RGBA, error) {
	if err := checkSize(s); err != nil {
		return nil, err
	}
	faces, err := newTypecase(fonts)
	if err != nil {
		return nil, err
	}
	return raster(s, scale, faces)
}

func raster(s *scene.Scene, scale float64, faces *typecase) (*image.RGBA, error) {
	width, height := int(s.Width*scale+.5), int(s.Height*scale+.5)
	if width*height > maxPixels {
		return nil, fmt.Errorf("%d by %d pixels are too many for one picture", width, height)
	}
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	pen := &pixelPen{Rasterizer: rasterizer.FromImage(img, canvas.DPMM(1), canvas.LinearColorSpace{}), img: img, stamps: map[stampKey]*stamp{}}
	return img, paint(pen, s, scale, faces)
}
