package picture_test

import (
	"bytes"
	"image/color"
	"image/png"
	"strings"
	"testing"
	"time"

	"dateline/assets/fonts"
	"dateline/timeline/picture"
	"dateline/timeline/scene"
)

func faces() picture.Fonts { return picture.Fonts{Regular: fonts.Regular(), Bold: fonts.Bold()} }

// sample has one of each kind of shape.
func sample() *scene.Scene {
	ink, tint := color.NRGBA{R: 20, G: 30, B: 40, A: 255}, color.NRGBA{R: 0, G: 114, B: 178, A: 255}
	return &scene.Scene{Width: 320, Height: 200, Background: color.NRGBA{R: 255, G: 255, B: 255, A: 255}, Shapes: []scene.Shape{
		{Kind: scene.Rect, X: 10, Y: 10, W: 100, H: 20, Radius: 10, Fill: tint, Stroke: ink, StrokeWidth: 1, Event: 7},
		{Kind: scene.Rect, X: 120, Y: 10, W: 100, H: 20, FadeLeft: 30, FadeRight: 30, Fill: tint},
		{Kind: scene.Rect, X: 230, Y: 10, W: 60, H: 20, Radius: 4, Stroke: ink, StrokeWidth: 1.5, Dashed: true},
		{Kind: scene.Line, X: 10, Y: 50, W: 300, Stroke: ink, StrokeWidth: 1},
		{Kind: scene.Dot, X: 20, Y: 70, Radius: 5, Fill: tint},
		{Kind: scene.Arrow, X: 60, Y: 70, W: 8, H: 10, Fill: ink},
		{Kind: scene.Warning, X: 90, Y: 70, W: 14, H: 14, Fill: ink},
		{Kind: scene.Text, X: 10, Y: 100, Text: "Bridge <opens> & closes", Size: 13, Fill: ink},
		{Kind: scene.Text, X: 10, Y: 120, Text: "Мост Γέφυρα", Size: 13, Bold: true, Fill: ink},
		{Kind: scene.Text, X: 310, Y: 140, Text: "2020 جسر جديد", Size: 13, Align: scene.End, Fill: ink},
		{Kind: scene.Text, X: 160, Y: 160, Text: "पुल और גשר", Size: 13, Align: scene.Middle, Struck: true, W: 80, Fill: ink},
	}}
}

func encode(t *testing.T, s *scene.Scene, format string, scale float64) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := picture.Encode(&b, s, format, scale, faces()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSameSceneGivesTheSameBytes(t *testing.T) {
	for _, format := range picture.Formats {
		a := encode(t, sample(), format, 1)
		if format == "pdf" {
			time.Sleep(time.Until(time.Now().Truncate(time.Second).Add(1010 * time.Millisecond))) // its fonts carry the second of their writing
		}
		if b := encode(t, sample(), format, 1); !bytes.Equal(a, b) {
			t.Errorf("%s differs from one time to the next", format)
		}
		if bytes.Contains(a, []byte("CreationDate")) {
			t.Errorf("%s tells when it was written", format)
		}
	}
}

func TestPNGHasScalePixelsToAPixel(t *testing.T) {
	img, err := png.Decode(bytes.NewReader(encode(t, sample(), "png", 2)))
	if err != nil {
		t.Fatal(err)
	}
	if size := img.Bounds().Size(); size.X != 640 || size.Y != 400 {
		t.Errorf("640 by 400 expected, got %v", size)
	}
	if r, g, b, _ := img.At(40, 140).RGBA(); r>>8 != 0 || g>>8 != 114 || b>>8 != 178 {
		t.Errorf("the dot's middle has colour %d %d %d", r>>8, g>>8, b>>8)
	}
	if r, _, _, _ := img.At(600, 300).RGBA(); r>>8 != 255 {
		t.Error("the ground is not white")
	}
}

// Every letter must leave ink of its own: the empty box would be the same for all.
func TestLettersAreNotEmptyBoxes(t *testing.T) {
	pictures := map[string]string{}
	for _, text := range []string{"a", "k", "M", "ж", "λ", "ج", "ש", "क", "中", "国", "か", "5", " ", "-"} {
		s := &scene.Scene{Width: 30, Height: 30, Background: color.NRGBA{R: 255, G: 255, B: 255, A: 255}, Shapes: []scene.Shape{
			{Kind: scene.Text, X: 5, Y: 22, Text: text, Size: 20, Fill: color.NRGBA{A: 255}}}}
		p := string(encode(t, s, "png", 1))
		if other, twice := pictures[p]; twice {
			t.Errorf("%q looks like %q", text, other)
		}
		pictures[p] = text
	}
}

func TestSVGTextIsTextAndEscaped(t *testing.T) {
	svg := string(encode(t, sample(), "svg", 1))
	for _, want := range []string{"Bridge &lt;opens&gt; &amp; closes", "Мост Γέφυρα", "2020 جسر جديد", "@font-face", `text-anchor="end"`} {
		if !strings.Contains(svg, want) {
			t.Errorf("the SVG lacks %q", want)
		}
	}
}

func TestEncodeRefuses(t *testing.T) {
	for _, c := range []struct {
		width, scale float64
		format       string
		fonts        picture.Fonts
		want         string
	}{
		{0, 1, "png", faces(), "cannot be drawn"},
		{1e9, 1, "png", faces(), "cannot be drawn"},
		{100, 0, "png", faces(), "scale"},
		{100, 1, "gif", faces(), "no format"},
		{100, 1, "svg", picture.Fonts{}, "no font"},
		{39000, 16, "png", faces(), "too many"},
		{100, 1, "svg", picture.Fonts{Regular: [][]byte{[]byte("not a font")}}, "read a font"},
	} {
		s := sample()
		s.Width = c.width
		if err := picture.Encode(new(bytes.Buffer), s, c.format, c.scale, c.fonts); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: %v, want %q", c.format, err, c.want)
		}
	}
}
