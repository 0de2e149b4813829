package picture

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"fmt"
	"image/color"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/bidi"

	"dateline/timeline/scene"
)

// encodeSVG writes shapes as SVG's own shapes and text as text, or as shapes too.
func encodeSVG(w *bufio.Writer, s *scene.Scene, faces *typecase, outlined bool) error {
	for i := range s.Shapes {
		if t := &s.Shapes[i]; t.Kind == scene.Text && !outlined { // outlines carry no font along
			if _, err := faces.runs(visible(t.Text), t.Bold); err != nil {
				return err
			}
		}
	}
	css, err := faces.css()
	if err != nil {
		return err
	}
	fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%[2]s" viewBox="0 0 %[1]s %[2]s" font-family="%s">`+"\n",
		number(s.Width), number(s.Height), families)
	// geometricPrecision: browsers would round the width of each letter to whole pixels, and titles grow or shrink by some per cent.
	fmt.Fprintf(w, "<style>%stext{text-rendering:geometricPrecision;white-space:pre;unicode-bidi:plaintext}.b{font-weight:700}.s{text-decoration:line-through}</style>\n", css)
	v := svgWriter{w: w, fades: map[string]int{}}
	if outlined {
		v.letterer = newLetterer(faces)
	}
	if s.Background.A > 0 {
		fmt.Fprintf(w, `<rect width="100%%" height="100%%"%s/>`+"\n", paintAttribute("fill", s.Background))
	}
	for i := 0; i < len(s.Shapes); i++ {
		if i+1 < len(s.Shapes) && follows(&s.Shapes[i], &s.Shapes[i+1]) {
			v.text(&s.Shapes[i], &s.Shapes[i+1])
			i++
		} else {
			v.shape(&s.Shapes[i])
		}
	}
	if _, err = w.WriteString("</svg>\n"); err == nil && v.letterer != nil {
		err = v.letterer.err
	}
	return err
}

// families: the embedded subset, then what looks most alike where embedded fonts are not read.
const families = "Dateline,'Noto Sans','Noto Sans CJK SC','Open Sans','Segoe UI',Arial,sans-serif"

type svgWriter struct {
	w     *bufio.Writer
	fades map[string]int // gradients defined so far

	letterer *letterer // of outlines; nil: text is text
}

// shape writes one shape as the element of SVG that is nearest to it.
func (v *svgWriter) shape(s *scene.Shape) {
	switch s.Kind {
	case scene.Rect:
		v.rect(s)
	case scene.Line:
		v.open("line", "x1", s.X, "y1", s.Y, "x2", s.X+s.W, "y2", s.Y+s.H)
		v.close(s, "")
	case scene.Dot:
		v.open("circle", "cx", s.X, "cy", s.Y, "r", s.Radius)
		v.close(s, fillAttribute(s.Fill))
	case scene.Arrow:
		v.path(s, [][2]float64{{0, 0}, {-s.W, -s.H / 2}, {-s.W, s.H / 2}})
	case scene.Warning:
		v.warning(s)
	case scene.Text:
		v.text(s, nil)
	}
}

// open begins an element with its measures, names and values in turn.
func (v *svgWriter) open(name string, attributes ...any) {
	v.w.WriteByte('<')
	v.w.WriteString(name)
	for i := 0; i < len(attributes); i += 2 {
		v.attribute(attributes[i].(string), attributes[i+1].(float64))
	}
}

// attribute writes a number; the names are ours and need no escaping.
func (v *svgWriter) attribute(name string, value float64) {
	v.w.WriteByte(' ')
	v.w.WriteString(name)
	v.w.WriteString(`="`)
	v.w.WriteString(number(value))
	v.w.WriteByte('"')
}

// close ends an element with its colours.
func (v *svgWriter) close(s *scene.Shape, fill string) {
	v.w.WriteString(fill)
	if s.Stroke.A > 0 && s.StrokeWidth > 0 {
		v.w.WriteString(paintAttribute("stroke", s.Stroke))
		v.attribute("stroke-width", s.StrokeWidth)
		if s.Dashed {
			fmt.Fprintf(v.w, ` stroke-dasharray="%v %v"`, dashOn, dashOff)
		}
	}
	v.w.WriteString("/>\n")
}

// rect leaves out rectangles that are only there to be clicked on.
func (v *svgWriter) rect(s *scene.Shape) {
	if s.W <= 0 || s.H <= 0 || s.Fill.A == 0 && s.Stroke.A == 0 {
		return
	}
	fill := fillAttribute(s.Fill)
	if s.FadeLeft > 0 || s.FadeRight > 0 {
		fill = fmt.Sprintf(` fill="url(#f%d)"`, v.fade(s))
	}
	v.open("rect", "x", s.X, "y", s.Y, "width", s.W, "height", s.H)
	if s.Radius > 0 {
		v.attribute("rx", s.Radius)
	}
	v.close(s, fill)
}

// fade gives the number of the gradient that s needs, and defines it when it is new.
func (v *svgWriter) fade(s *scene.Shape) int {
	left, right := min(s.FadeLeft/s.W, 1), max(1-s.FadeRight/s.W, 0)
	if left > right {
		left = s.FadeLeft / (s.FadeLeft + s.FadeRight)
		right = left
	}
	first, last := 1, 1
	if s.FadeLeft > 0 {
		first = 0
	}
	if s.FadeRight > 0 {
		last = 0
	}
	stops := fmt.Sprintf(`<stop offset="0" stop-opacity="%d" stop-color="%[2]s"/><stop offset="%[3]s" stop-color="%[2]s"/>`+
		`<stop offset="%[4]s" stop-color="%[2]s"/><stop offset="1" stop-opacity="%[5]d" stop-color="%[2]s"/>`,
		first, hex(s.Fill), number(left), number(right), last)
	n, ok := v.fades[stops]
	if !ok {
		n = len(v.fades)
		v.fades[stops] = n
		fmt.Fprintf(v.w, `<linearGradient id="f%d">%s</linearGradient>`+"\n", n, stops)
	}
	return n
}

// path writes a filled polygon around the place of s.
func (v *svgWriter) path(s *scene.Shape, points [][2]float64) {
	v.w.WriteString(`<path d="M`)
	for i, p := range points {
		if i > 0 {
			v.w.WriteByte('L')
		}
		v.w.WriteString(number(s.X+p[0]) + " " + number(s.Y+p[1]))
	}
	v.w.WriteString(`Z"`)
	v.w.WriteString(fillAttribute(s.Fill))
	v.w.WriteString("/>\n")
}

// warning is one path: the mark is a hole in the triangle.
func (v *svgWriter) warning(s *scene.Shape) {
	p := func(x, y float64) string { return number(s.X+x*s.H) + " " + number(s.Y+y*s.H) }
	fmt.Fprintf(v.w, `<path fill-rule="evenodd" d="M%sL%sL%sZM%sL%sL%sL%sZM%sL%sL%sL%sZ"%s/>`+"\n",
		p(0, -.46), p(.52, .42), p(-.52, .42), p(-.06, -.2), p(.06, -.2), p(.06, .14), p(-.06, .14),
		p(-.06, .22), p(.06, .22), p(.06, .34), p(-.06, .34), fillAttribute(s.Fill))
}

// follows reports whether the text b goes on after the text a: the date after a title. They are
// written as one, so that they do not run into each other where the fonts are wider.
func follows(a, b *scene.Shape) bool {
	return a.Kind == scene.Text && b.Kind == scene.Text && a.Event != 0 && a.Event == b.Event && a.Y == b.Y &&
		a.Align == scene.Start && b.Align == scene.Start && b.X >= a.X+a.W && visible(a.Text) != "" && !runsLeft(a.Text)
}

// runsLeft reports letters that are written from right to left. What follows them in the same element would be put to their left.
func runsLeft(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		p, _ := bidi.LookupRune(r)
		return p.Class() == bidi.R || p.Class() == bidi.AL
	})
}

// text writes s, and the text that follows it if there is one.
func (v *svgWriter) text(s, next *scene.Shape) {
	text := visible(s.Text)
	switch {
	case text == "":
		return
	case v.letterer != nil:
		v.outlines(s)
		if next != nil {
			v.outlines(next)
		}
		return
	}
	v.open("text", "x", s.X, "y", s.Y)
	if s.Align != scene.Start {
		fmt.Fprintf(v.w, ` text-anchor="%s"`, [...]string{scene.Middle: "middle", scene.End: "end"}[s.Align])
	}
	if next == nil {
		v.letters(s)
	} else {
		v.w.WriteString("><tspan")
		v.letters(s)
		v.w.WriteString("</tspan>")
		v.open("tspan", "dx", next.X-s.X-s.W)
		v.letters(next)
		v.w.WriteString("</tspan>")
	}
	v.w.WriteString("</text>\n")
}

// letters ends the attributes of an element of text and writes what it says.
func (v *svgWriter) letters(s *scene.Shape) {
	v.attribute("font-size", s.Size)
	v.w.WriteString(fillAttribute(s.Fill))
	switch {
	case s.Bold && s.Struck:
		v.w.WriteString(` class="b s"`)
	case s.Bold:
		v.w.WriteString(` class="b"`)
	case s.Struck:
		v.w.WriteString(` class="s"`)
	}
	v.w.WriteByte('>')
	xml.EscapeText(v.w, []byte(visible(s.Text)))
}

// visible leaves out what XML cannot carry.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0xfffe || r == 0xffff || r >= 0x7f && r < 0xa0 {
			return -1
		}
		return r
	}, s)
}

// number writes at most two decimals, none when they are zero.
func number(x float64) string {
	var b [24]byte
	s := strconv.AppendFloat(b[:0], x, 'f', 2, 64)
	s = bytes.TrimRight(bytes.TrimRight(s, "0"), ".")
	if string(s) == "-0" || len(s) == 0 {
		return "0"
	}
	return string(s)
}

// hex is a colour as CSS writes it, without its alpha.
func hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// fillAttribute says none where there is no fill: SVG's own default is black.
func fillAttribute(c color.NRGBA) string {
	if c.A == 0 {
		return ` fill="none"`
	}
	return paintAttribute("fill", c)
}

// paintAttribute writes alpha apart: not every reader knows colours of eight digits.
func paintAttribute(name string, c color.NRGBA) string {
	if c.A < 255 {
		return fmt.Sprintf(` %s="%s" %[1]s-opacity="%.3[3]f"`, name, hex(c), float64(c.A)/255)
	}
	return fmt.Sprintf(` %s="%s"`, name, hex(c))
}
