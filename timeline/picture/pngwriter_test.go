package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/scene"
)

// What the writer writes, the standard library reads back, pixel by pixel.
func TestPNGWriter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width, rows := rapid.IntRange(1, 40).Draw(t, "width"), rapid.IntRange(1, 6).Draw(t, "rows")
		strips, opaque := rapid.IntRange(1, 4).Draw(t, "strips"), rapid.Bool().Draw(t, "opaque")
		var b bytes.Buffer
		p, err := newPNGWriter(&b, width, rows*strips, opaque)
		if err != nil {
			t.Fatal(err)
		}
		var all []color.RGBA
		for range strips {
			img := image.NewRGBA(image.Rect(0, 0, width, rows))
			for i := range width * rows {
				c := color.RGBA{A: 255}
				if !opaque && rapid.Bool().Draw(t, "clear") {
					c.A = 0
				} else {
					c.R, c.G, c.B = rapid.Byte().Draw(t, "r"), rapid.Byte().Draw(t, "g"), rapid.Byte().Draw(t, "b")
				}
				img.SetRGBA(i%width, i/width, c)
				all = append(all, c)
			}
			if err := p.write(img); err != nil {
				t.Fatal(err)
			}
		}
		if err := p.close(&b); err != nil {
			t.Fatal(err)
		}
		got, err := png.Decode(&b)
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range all {
			if c := color.RGBAModel.Convert(got.At(i%width, i/width)); c != want {
				t.Fatalf("pixel %d is %v, want %v", i, c, want)
			}
		}
	})
}

// A picture in strips is the picture in one piece: no seam, no letter cut.
func TestStripsJoin(t *testing.T) {
	s := &scene.Scene{Width: 200, Height: 90, Background: color.NRGBA{R: 255, G: 255, B: 255, A: 255}}
	for i := range 9 {
		y := float64(i) * 10
		s.Shapes = append(s.Shapes, scene.Shape{Kind: scene.Rect, X: 10, Y: y + 1.3, W: 60, H: 12, Radius: 5, Fill: color.NRGBA{R: 200, A: 255}, Stroke: color.NRGBA{A: 255}, StrokeWidth: 1.5},
			scene.Shape{Kind: scene.Dot, X: 100, Y: y + 4, Radius: 5, Fill: color.NRGBA{B: 200, A: 255}}, scene.Shape{Kind: scene.Line, X: 120.5, Y: y, H: 8, Stroke: color.NRGBA{A: 255}, StrokeWidth: 1})
	}
	faces, err := newTypecase(Fonts{Regular: [][]byte{{1}}})
	if err != nil {
		t.Fatal(err)
	}
	whole, err := raster(s, 2, faces)
	if err != nil {
		t.Fatal(err)
	}
	for top := 0; top < 180; top += 36 {
		img := image.NewRGBA(image.Rect(0, 0, 400, 36+2*stripOver))
		if err := drawPixels(img, strip(s, float64(top-stripOver)/2, 18+stripOver), 2, faces, nil); err != nil {
			t.Fatal(err)
		}
		for y := range 36 {
			if top+y < 2 || top+y >= 178 { // the edge of the whole picture is as uneven as any
				continue
			}
			for x := range 400 {
				a, b := whole.RGBAAt(x, top+y), img.RGBAAt(x, y+stripOver)
				if d := int(a.R) - int(b.R); d < -2 || d > 2 {
					t.Fatalf("at %d, %d: %v in one piece, %v in strips", x, top+y, a, b)
				}
			}
		}
	}
}
