package picture_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
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
// A band whose end lies over an era fades into the era there, and into the paper elsewhere.
func TestBandsFadeIntoErasToo(t *testing.T) {
	s := &scene.Scene{Width: 300, Height: 100, Background: color.NRGBA{R: 255, G: 255, B: 255, A: 255}, Shapes: []scene.Shape{
		{Kind: scene.Rect, X: 200, W: 100, H: 100, Fill: color.NRGBA{R: 200, G: 220, B: 255, A: 255}},
		{Kind: scene.Rect, X: 10, Y: 40, W: 240, H: 20, FadeRight: 100, Fill: color.NRGBA{A: 255}}}}
	for name, img := range map[string]image.Image{"PNG": pixels(t, s, 1), "PDF": printed(t, s)} {
		for _, x := range []int{150, 175, 190, 210, 240} {
			r, g, b, _ := img.At(x, 50).RGBA()
			ground := color.NRGBA{R: 255, G: 255, B: 255, A: 255}
			if x > 200 {
				ground = s.Shapes[0].Fill
			}
			share := max(float64(x)+.5-150, 0) / 100 // of the ground that shows
			for i, c := range []struct {
				got  uint32
				want uint8
			}{{r, ground.R}, {g, ground.G}, {b, ground.B}} {
				if want := float64(c.want) * share; math.Abs(float64(c.got>>8)-want) > 8 {
					t.Errorf("%s: part %d at %d is %d, want %.0f", name, i, x, c.got>>8, want)
				}
			}
		}
	}
}

// Beyond a number of gradients a PDF has them in steps; nobody should see where.
func TestManyBandsLookLikeFew(t *testing.T) {
	const bands, high = 120, 4
	s := &scene.Scene{Width: 100, Height: bands * high, Background: color.NRGBA{R: 255, G: 255, B: 255, A: 255}}
	for i := range bands {
		s.Shapes = append(s.Shapes, scene.Shape{Kind: scene.Rect, X: 10, Y: high * float64(i), W: 80, H: high, FadeLeft: 30, FadeRight: 30, Fill: color.NRGBA{B: 200, A: 255}})
	}
	img := printed(t, s)
	for x := range 100 {
		r, _, _, _ := img.At(x, high/2).RGBA()
		q, _, _, _ := img.At(x, (bands-1)*high+high/2).RGBA()
		if d := int(r>>8) - int(q>>8); d < -14 || d > 14 {
			t.Errorf("at %d the two differ by %d", x, d)
		}
	}
}

// printed is the PDF of a scene as another program shows it, a pixel to a pixel.
func printed(t *testing.T, s *scene.Scene) image.Image {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a")
	if err := os.WriteFile(path+".pdf", encode(t, s, "pdf", 1), 0o644); err != nil {
		t.Fatal(err)
	}
	program, err := exec.LookPath("pdftoppm")
	if err != nil {
		t.Skip("NOT TESTED: how a PDF looks, because pdftoppm is not installed; script/setup installs it")
	}
	if out, err := exec.Command(program, "-png", "-singlefile", "-scale-to-x", fmt.Sprint(s.Width), "-scale-to-y", fmt.Sprint(s.Height), path+".pdf", path).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	f, err := os.Open(path + ".png")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return img
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
