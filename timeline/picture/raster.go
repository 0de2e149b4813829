package picture

import (
	"errors"
	"fmt"
	"image"
	"io"

	"github.com/tdewolff/canvas"
	"github.com/tdewolff/canvas/renderers/rasterizer"

	"dateline/timeline/scene"
)

const (
	// maxPixels bounds the size of a PNG.
	maxPixels = 1_000_000_000
	// stripPixels are drawn at a time: a picture of any size takes the memory of these, about 70 MB.
	stripPixels = 9_000_000
	// stripOver is how many rows of its neighbours a strip draws too: shapes that its edge cuts are uneven there.
	stripOver = 3
)

// encodePNG draws the scene with scale pixels to a logical pixel, in strips from top to bottom.
func encodePNG(w io.Writer, s *scene.Scene, scale float64, faces *typecase) error {
	width, height, err := pixelSize(s, scale)
	if err != nil {
		return err
	}
	out, err := newPNGWriter(w, width, height, s.Background.A == 255)
	if err != nil {
		return err
	}
	rows := min(max(stripPixels/width, 1), height)
	stamps := map[stampKey]*stamp{}
	img := image.NewRGBA(image.Rect(0, 0, width, rows+2*stripOver))
	for top := 0; top < height; top += rows {
		if top > 0 {
			clear(img.Pix)
		}
		if err := drawPixels(img, strip(s, float64(top-stripOver)/scale, float64(img.Rect.Dy())/scale), scale, faces, stamps); err != nil {
			return err
		}
		inner := image.Rect(0, stripOver, width, stripOver+min(rows, height-top))
		if err := out.write(img.SubImage(inner).(*image.RGBA)); err != nil {
			return err
		}
	}
	return out.close(w)
}

// strip is the part of a scene from y on, height pixels high.
func strip(s *scene.Scene, y, height float64) *scene.Scene {
	part := &scene.Scene{Width: s.Width, Height: height, Background: s.Background}
	for _, shape := range s.Shapes {
		const bleed = 8 // outlines and accents reach beyond their shapes
		if _, top, _, bottom := shape.Bounds(); bottom+bleed < y || top-bleed > y+height {
			continue
		}
		shape.Y -= y
		part.Shapes = append(part.Shapes, shape)
	}
	return part
}

// pixelSize is the size of a picture in pixels, unless it is too large.
func pixelSize(s *scene.Scene, scale float64) (width, height int, err error) {
	width, height = int(s.Width*scale+.5), int(s.Height*scale+.5)
	if width*height > maxPixels {
		err = fmt.Errorf("%d by %d pixels are too many for one picture", width, height)
	}
	return width, height, err
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

// raster draws all of s into memory.
func raster(s *scene.Scene, scale float64, faces *typecase) (*image.RGBA, error) {
	width, height, err := pixelSize(s, scale)
	if err != nil || width*height > 10*stripPixels {
		return nil, errors.Join(err, errors.New("it is too large for the memory"))
	}
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	return img, drawPixels(img, s, scale, faces, map[stampKey]*stamp{})
}

// drawPixels draws a scene over img; stamps are glyphs that were drawn before.
func drawPixels(img *image.RGBA, s *scene.Scene, scale float64, faces *typecase, stamps map[stampKey]*stamp) error {
	pen := &pixelPen{Rasterizer: rasterizer.FromImage(img, canvas.DPMM(1), canvas.LinearColorSpace{}), img: img, stamps: stamps}
	return paint(pen, s, scale, faces)
}
