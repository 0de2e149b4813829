package picture_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	"io"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/scene"
)

var ink = color.NRGBA{R: 20, G: 30, B: 40, A: 255}

// elements reads an SVG as XML and counts its elements; text is all its character data.
func elements(t interface{ Fatalf(string, ...any) }, svg []byte) (count map[string]int, text string) {
	count = map[string]int{}
	var b strings.Builder
	style := false
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return count, b.String()
		}
		if err != nil {
			t.Fatalf("the SVG is no XML: %v", err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			count[e.Name.Local]++
			style = e.Name.Local == "style"
		case xml.CharData:
			if !style {
				b.Write(e)
			}
		}
	}
}

func TestSVGHasAnElementForEachShape(t *testing.T) {
	count, text := elements(t, encode(t, sample(), "svg", 1))
	for name, want := range map[string]int{"rect": 4, "line": 1, "circle": 1, "path": 2, "text": 4, "linearGradient": 1} {
		if count[name] != want {
			t.Errorf("%d of %s, want %d", count[name], name, want)
		}
	}
	if !strings.Contains(text, "Bridge <opens> & closes") {
		t.Errorf("the text is %q", text)
	}
}

// With letters as shapes there is no text and no font left to look different, and what it reads is said beside.
func TestSVGOutlines(t *testing.T) {
	svg := encode(t, sample(), "svg-outlines", 1)
	count, _ := elements(t, svg)
	if count["text"] != 0 || count["path"] != 6 || strings.Contains(string(svg), "@font-face") {
		t.Errorf("%v", count)
	}
	for _, want := range []string{`aria-label="Bridge &lt;opens&gt; &amp; closes"`, `aria-label="2020 جسر جديد"`} {
		if !strings.Contains(string(svg), want) {
			t.Errorf("no %s", want)
		}
	}
	if longNumber := regexp.MustCompile(`\.\d{3}`).Find(svg); longNumber != nil {
		t.Errorf("a number goes on as %s", longNumber)
	}
}

// A date behind a title that is written from right to left stands by itself: in one element the two would change places.
func TestSVGDatesBehindTitlesToTheLeft(t *testing.T) {
	for title, want := range map[string]int{"Bridge": 1, "הגשר 2019": 2, "المرفأ": 2} {
		s := &scene.Scene{Width: 300, Height: 40, Shapes: []scene.Shape{{Kind: scene.Text, X: 10, Y: 20, W: 60, Size: 13, Text: title, Fill: ink, Event: 7},
			{Kind: scene.Text, X: 80, Y: 20, W: 60, Size: 11, Text: "5 May 2019", Fill: ink, Event: 7}}}
		if count, _ := elements(t, encode(t, s, "svg", 1)); count["text"] != want {
			t.Errorf("%s: %d elements of text, want %d", title, count["text"], want)
		}
	}
}

// Whatever a title says, it stays text: no element of its own, no broken file.
func TestSVGTitlesCannotBreakOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		title := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"</text><script>alert(1)</script>", "]]>", "<!--", "\x00\x08", "&#0;", "\ufffe"})).Draw(t, "title")
		var b bytes.Buffer
		s := &scene.Scene{Width: 50, Height: 50, Shapes: []scene.Shape{{Kind: scene.Text, X: 1, Y: 20, Size: 10, Fill: ink, Text: title}}}
		if err := encodeSVG(&b, s); err != nil {
			t.Fatal(err)
		}
		count, _ := elements(t, b.Bytes())
		if count["text"] > 1 || count["script"] > 0 || len(count) > 3 {
			t.Fatalf("elements %v", count)
		}
	})
}

func TestSVGSharesGradientsAndJoinsTitleAndDate(t *testing.T) {
	band := scene.Shape{Kind: scene.Rect, X: 1, Y: 1, W: 100, H: 10, FadeLeft: 20, FadeRight: 200, Fill: ink}
	other := band
	other.X, other.Y = 9, 20
	s := &scene.Scene{Width: 200, Height: 60, Shapes: []scene.Shape{band, other,
		{Kind: scene.Text, X: 10, Y: 40, W: 80, Size: 13, Fill: ink, Text: "The mill burns", Event: 3, Struck: true, Bold: true},
		{Kind: scene.Text, X: 97, Y: 40, W: 30, Size: 11, Fill: ink, Text: "3 Jan", Event: 3},
		{Kind: scene.Text, X: 10, Y: 55, W: 30, Size: 11, Fill: color.NRGBA{A: 128}, Text: "alone", Event: 4},
		{Kind: scene.Text, X: 10, Y: 59, Size: 11, Fill: ink, Text: ""},
	}}
	svg := encode(t, s, "svg", 1)
	count, text := elements(t, svg)
	if count["linearGradient"] != 1 || count["text"] != 2 || count["tspan"] != 2 {
		t.Errorf("elements %v", count)
	}
	if !strings.Contains(text, "The mill burns3 Jan") {
		t.Errorf("text %q", text)
	}
	for _, want := range []string{`dx="7"`, `class="b s"`, `fill-opacity="0.502"`} {
		if !strings.Contains(string(svg), want) {
			t.Errorf("the SVG lacks %s", want)
		}
	}
}

func TestSVGCarriesOnlyTheFontsItNeeds(t *testing.T) {
	latin := &scene.Scene{Width: 50, Height: 50, Shapes: []scene.Shape{{Kind: scene.Text, X: 1, Y: 20, Size: 10, Fill: ink, Text: "Mill"}}}
	small := encode(t, latin, "svg", 1)
	if n := bytes.Count(small, []byte("@font-face")); n != 1 || len(small) > 12_000 {
		t.Errorf("%d fonts in %d bytes for four letters", n, len(small))
	}
	if !bytes.Contains(small, []byte("unicode-range:U+4D,U+69,U+6C}")) {
		t.Error("the range of the font is not told")
	}
	latin.Shapes[0].Text = "هدنة"
	if whole := encode(t, latin, "svg", 1); len(whole) < 200_000 {
		t.Errorf("%d bytes: without the rules of its script Arabic does not join", len(whole))
	}
}
