package picture_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"io"
	"strings"
	"testing"

	"dateline/timeline/picture"
	"dateline/timeline/scene"
)

// encodeSVG is encode for tests that are not *testing.T.
func encodeSVG(w io.Writer, s *scene.Scene) error { return picture.Encode(w, s, "svg", 1, faces()) }

func pixels(t *testing.T, s *scene.Scene, scale float64) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(encode(t, s, "png", scale)))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func TestPDFEmbedsItsFonts(t *testing.T) {
	pdf := encode(t, sample(), "pdf", 1)
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) || !bytes.HasSuffix(bytes.TrimSpace(pdf), []byte("%%EOF")) {
		t.Fatal("this is no PDF")
	}
	for _, want := range []string{"/FontFile", "/ToUnicode", "NotoSans"} {
		if !bytes.Contains(pdf, []byte(want)) {
			t.Errorf("the PDF lacks %s", want)
		}
	}
	if len(pdf) > 120_000 {
		t.Errorf("%d bytes: the fonts are not cut down", len(pdf))
	}
}

func TestBandsFadeIntoTheirGround(t *testing.T) {
	s := &scene.Scene{Width: 100, Height: 100, Background: color.NRGBA{R: 255, G: 255, B: 255, A: 255}, Shapes: []scene.Shape{
		{Kind: scene.Rect, W: 100, H: 100, Fill: color.NRGBA{R: 200, G: 200, B: 200, A: 255}},
		{Kind: scene.Rect, X: 10, Y: 40, W: 80, H: 20, FadeLeft: 40, FadeRight: 40, Fill: color.NRGBA{A: 255}},
	}}
	img := pixels(t, s, 1)
	grey := func(x int) uint32 { r, _, _, _ := img.At(x, 50).RGBA(); return r >> 8 }
	if left, middle, right := grey(11), grey(50), grey(88); left < 180 || middle > 20 || right < 180 {
		t.Errorf("the band goes %d, %d, %d", left, middle, right)
	}
	for x := 12; x < 48; x++ {
		if grey(x) < grey(x+1) {
			t.Errorf("a seam at %d: %d, then %d", x, grey(x), grey(x+1))
		}
	}
}

// Beyond a number of gradients they are painted in steps; nobody should see where.
func TestManyBandsLookLikeFew(t *testing.T) {
	s := &scene.Scene{Width: 200, Height: 20, Background: color.NRGBA{R: 255, G: 255, B: 255, A: 255}}
	for range 80 {
		s.Shapes = append(s.Shapes, scene.Shape{Kind: scene.Rect, X: 10, Y: 0, W: 80, H: 20, FadeLeft: 30, FadeRight: 30, Fill: color.NRGBA{B: 200, A: 255}})
	}
	for i := range s.Shapes[60:] {
		s.Shapes[60+i].X = 110
	}
	img := pixels(t, s, 1)
	for x := range 100 {
		r, _, _, _ := img.At(x, 10).RGBA()
		q, _, _, _ := img.At(x+100, 10).RGBA()
		if d := int(r>>8) - int(q>>8); d < -14 || d > 14 {
			t.Errorf("at %d the two differ by %d", x, d)
		}
	}
}

func TestTransparentBackgroundStaysTransparent(t *testing.T) {
	s := sample()
	s.Background = color.NRGBA{}
	if _, _, _, a := pixels(t, s, 1).At(315, 190).RGBA(); a != 0 {
		t.Errorf("the corner has alpha %d", a>>8)
	}
	if svg := string(encode(t, s, "svg", 1)); strings.Contains(svg, `<rect width="100%"`) {
		t.Error("the SVG has a ground")
	}
}

func TestAlignedAndStruckTextStandsWhereItShould(t *testing.T) {
	for _, c := range []struct {
		align scene.Align
		from  int // first and last column that may have ink
		to    int
	}{{scene.Start, 98, 140}, {scene.Middle, 80, 121}, {scene.End, 60, 101}} {
		s := &scene.Scene{Width: 200, Height: 40, Background: color.NRGBA{R: 255, G: 255, B: 255, A: 255}, Shapes: []scene.Shape{
			{Kind: scene.Text, X: 100, Y: 25, W: 38, Size: 16, Text: "mill", Align: c.align, Struck: true, Fill: color.NRGBA{A: 255}}}}
		img := pixels(t, s, 1)
		for x := range 200 {
			for y := range 40 {
				if r, _, _, _ := img.At(x, y).RGBA(); r>>8 < 100 && (x < c.from || x > c.to) {
					t.Fatalf("align %d: ink at %d, %d", c.align, x, y)
				}
			}
		}
	}
}

type full struct{ room int }

func (f *full) Write(b []byte) (int, error) {
	if f.room -= len(b); f.room < 0 {
		return 0, io.ErrShortWrite
	}
	return len(b), nil
}

func TestAFullDiskIsReported(t *testing.T) {
	for _, format := range picture.Formats {
		if err := picture.Encode(&full{room: 100}, sample(), format, 1, faces()); err == nil || !strings.Contains(err.Error(), "write "+format) {
			t.Errorf("%s: %v", format, err)
		}
	}
}
