package picture

import (
	"encoding/xml"
	"image"
	"regexp"
	"strconv"
	"strings"

	"github.com/tdewolff/canvas"

	"dateline/timeline/scene"
)

// A letterer turns text into the paths of its letters. It stands in for a renderer of the drawing library.
type letterer struct {
	faces *typecase
	path  strings.Builder
	err   error // the first one
}

func newLetterer(faces *typecase) *letterer { return &letterer{faces: faces} }

// Size, RenderText and RenderImage are part of canvas.Renderer; text as paths needs none of them.
func (l *letterer) Size() (width, height float64)          { return 0, 0 }
func (l *letterer) RenderText(*canvas.Text, canvas.Matrix) {}
func (l *letterer) RenderImage(image.Image, canvas.Matrix) {}

// RenderPath takes the letters of one font.
func (l *letterer) RenderPath(p *canvas.Path, _ canvas.Style, m canvas.Matrix) {
	l.path.WriteString(p.Copy().Transform(m).ToSVG())
}

// longNumber is one with more decimals than anybody sees.
var longNumber = regexp.MustCompile(`-?\d*\.\d{3,}`)

// letter gives the path of the text of s, and the box of a line that strikes it out.
func (l *letterer) letter(s *scene.Shape) (path string, left, width float64) {
	text, drop, err := l.faces.set(s)
	if err != nil || text == nil {
		if l.err == nil {
			l.err = err
		}
		return "", 0, 0
	}
	width = text.Bounds().W()
	x := lineStart(s, width)
	l.path.Reset()
	text.RenderAsPath(l, canvas.Identity.Translate(x, s.Y-drop).Scale(1, -1), 0)
	return longNumber.ReplaceAllStringFunc(l.path.String(), func(n string) string {
		value, err := strconv.ParseFloat(n, 64)
		if err != nil {
			return n
		}
		return number(value)
	}), x, width
}

// outlines writes the text of s as a path that says what it reads.
func (v *svgWriter) outlines(s *scene.Shape) {
	plain := *s
	plain.Text = visible(s.Text)
	path, left, width := v.letterer.letter(&plain)
	if path == "" {
		return
	}
	v.w.WriteString(`<path role="img" aria-label="`)
	xml.EscapeText(v.w, []byte(plain.Text))
	v.w.WriteString(`" d="` + path + `"`)
	v.w.WriteString(fillAttribute(s.Fill))
	v.w.WriteString("/>\n")
	if s.Struck {
		y, height := strike(s)
		v.open("rect", "x", left, "y", y-height, "width", width, "height", height)
		v.close(&scene.Shape{}, fillAttribute(s.Fill))
	}
}
