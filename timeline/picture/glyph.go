package picture

import (
	"image"
	"image/draw"
	"math"

	"github.com/tdewolff/canvas"
	"github.com/tdewolff/canvas/renderers/rasterizer"
	"github.com/tdewolff/font"
	"golang.org/x/image/vector"
)

// A pixelPen renders to pixels. Shapes go the way of the drawing library; glyphs are
// rendered once for each size and quarter of a pixel and then stamped, several times faster.
type pixelPen struct {
	*rasterizer.Rasterizer
	img    *image.RGBA
	stamps map[stampKey]*stamp
}

type stampKey struct {
	font    *canvas.Font
	glyph   uint16
	size    float64 // pixels per em
	quarter uint8   // of a pixel to the right
}

// A stamp is the coverage of a glyph; its corner lies at off from the glyph's origin.
type stamp struct {
	mask image.Alpha
	off  image.Point
}

// RenderText stamps the glyphs of text. The baseline stands on a whole pixel, so that letters are even.
func (p *pixelPen) RenderText(text *canvas.Text, m canvas.Matrix) {
	zoom, height := m[0][0], float64(p.img.Rect.Dy())
	text.WalkSpans(func(x, y float64, span canvas.TextSpan) {
		if !span.IsText() {
			return
		}
		at := m.Dot(canvas.Point{X: x, Y: y})
		perUnit := span.Face.MmPerEm * zoom // pixels to a unit of the font
		ink := image.NewUniform(span.Face.Fill.Color)
		pen := 0.0
		for _, g := range span.Glyphs {
			gx := at.X + (pen+float64(g.XOffset))*perUnit
			gy := math.Round(height-at.Y) - math.Round(float64(g.YOffset)*perUnit)
			pen += float64(g.XAdvance)
			whole := math.Floor(gx)
			s := p.stamp(stampKey{span.Face.Font, g.ID, perUnit * float64(span.Face.Font.Head.UnitsPerEm), uint8((gx - whole) * 4)})
			corner := image.Pt(int(whole), int(gy)).Add(s.off)
			draw.DrawMask(p.img, s.mask.Rect.Add(corner), ink, image.Point{}, &s.mask, image.Point{}, draw.Over)
		}
	})
}

// stamp gives a glyph, rendered now or before.
func (p *pixelPen) stamp(key stampKey) *stamp {
	if s := p.stamps[key]; s != nil {
		return s
	}
	s := newStamp(key)
	p.stamps[key] = s
	return s
}

// newStamp renders a glyph as the middle of its quarter of a pixel sees it.
func newStamp(key stampKey) *stamp {
	var o outline
	scale := key.size / float64(key.font.Head.UnitsPerEm)
	if err := key.font.GlyphPath(&o, key.glyph, 0, 0, 0, scale, font.NoHinting); err != nil || len(o.points) == 0 {
		return &stamp{}
	}
	left, top, right, bottom := o.bounds()
	shift := float64(key.quarter)/4 + .125 // the middle of the quarter
	left, top = math.Floor(left+shift), math.Floor(top)
	w, h := int(math.Ceil(right+shift-left)), int(math.Ceil(bottom-top))
	s := &stamp{mask: *image.NewAlpha(image.Rect(0, 0, max(w, 1), max(h, 1))), off: image.Pt(int(left), int(top))}
	z := vector.NewRasterizer(s.mask.Rect.Dx(), s.mask.Rect.Dy())
	o.trace(z, shift-left, -top)
	z.Draw(&s.mask, s.mask.Rect, image.Opaque, image.Point{})
	return s
}

// An outline collects what a font says of a glyph, y turned downwards.
type outline struct {
	moves  []byte // how many points each move takes: 0 closes, 1 is a line or, with start, a new contour
	start  []bool
	points [][2]float64
}

// add notes a move and the points that it takes.
func (o *outline) add(start bool, coordinates ...float64) {
	o.moves, o.start = append(o.moves, byte(len(coordinates)/2)), append(o.start, start)
	for i := 0; i < len(coordinates); i += 2 {
		o.points = append(o.points, [2]float64{coordinates[i], -coordinates[i+1]})
	}
}

// MoveTo and the others are what a font calls to tell an outline.
func (o *outline) MoveTo(x, y float64)             { o.add(true, x, y) }
func (o *outline) LineTo(x, y float64)             { o.add(false, x, y) }
func (o *outline) QuadTo(a, b, x, y float64)       { o.add(false, a, b, x, y) }
func (o *outline) CubeTo(a, b, c, d, x, y float64) { o.add(false, a, b, c, d, x, y) }
func (o *outline) Close()                          { o.add(false) }

// bounds is the box around all points; curves lie within their control points.
func (o *outline) bounds() (left, top, right, bottom float64) {
	left, top, right, bottom = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range o.points {
		left, right = min(left, p[0]), max(right, p[0])
		top, bottom = min(top, p[1]), max(bottom, p[1])
	}
	return left, top, right, bottom
}

// trace draws o into z, moved by dx and dy.
func (o *outline) trace(z *vector.Rasterizer, dx, dy float64) {
	at := func(p [2]float64) (x, y float32) { return float32(p[0] + dx), float32(p[1] + dy) }
	rest := o.points
	for i, n := range o.moves {
		var c [6]float32
		for k := range int(n) {
			c[2*k], c[2*k+1] = at(rest[k])
		}
		rest = rest[n:]
		switch {
		case n == 0:
			z.ClosePath()
		case o.start[i]:
			z.MoveTo(c[0], c[1])
		case n == 1:
			z.LineTo(c[0], c[1])
		case n == 2:
			z.QuadTo(c[0], c[1], c[2], c[3])
		default:
			z.CubeTo(c[0], c[1], c[2], c[3], c[4], c[5])
		}
	}
}
