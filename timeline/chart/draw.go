package chart

import (
	"image/color"
	"math"

	"dateline/timeline"
	"dateline/timeline/scene"
)

// A painter draws one viewport into a scene.
type painter struct {
	*Levels
	v      Viewport
	style  Style
	ink    *inks
	into   *scene.Scene
	depth  int
	scale  scale
	span   timeline.Span
	marked [2]marker // room for markers, so that a frame allocates none
}

// Draw gives the picture of a viewport. into is reused when it is not nil, its
// shapes included: nothing is allocated that the last picture had room for.
func (l *Levels) Draw(v Viewport, s Style, into *scene.Scene) *scene.Scene {
	if into == nil {
		into = new(scene.Scene)
	}
	v.SecondsPerPixel = v.limit(v.SecondsPerPixel)
	p := painter{Levels: l, v: v, style: s, ink: inksOf(s.Dark), into: into,
		depth: depthOf(v.SecondsPerPixel), span: v.Span()}
	p.scale = l.chooseScale(v)
	*into = scene.Scene{Width: v.Width, Height: v.Height, Background: p.ink.paper, Shapes: into.Shapes[:0]}
	p.drawEras()
	p.drawGrid()
	markers := p.markers()
	first := len(p.into.Shapes)
	p.drawLines(markers)
	p.drawRows()
	p.breakLines(first, len(markers))
	p.drawEraNames()
	p.drawAxis(markers)
	return into
}

// add paints s over all that is there.
func (p *painter) add(s scene.Shape) { p.into.Shapes = append(p.into.Shapes, s) }

// line is level or upright and stands in the middle of a pixel, so that it stays thin and even.
func (p *painter) line(x, y, w, h float64, c color.NRGBA, width float64) {
	if w == 0 {
		x = math.Floor(x) + .5
	} else {
		y = math.Floor(y) + .5
	}
	p.add(scene.Shape{Kind: scene.Line, X: x, Y: y, W: w, H: h, Stroke: c, StrokeWidth: width})
}

// write puts s with its baseline at x, y.
func (p *painter) write(x, y float64, s string, size float64, bold bool, c color.NRGBA) {
	p.set(x, y, p.options.Measure(s, size, bold), s, size, bold, c)
}

// set is write for text whose width is known.
func (p *painter) set(x, y, width float64, s string, size float64, bold bool, c color.NRGBA) {
	p.add(scene.Shape{Kind: scene.Text, X: x, Y: y, W: width, Text: s, Size: size, Bold: bold, Fill: c})
}

// drawRows draws the tracks in view from top to bottom, and over them their names.
func (p *painter) drawRows() {
	for i, r := range p.rows {
		top := p.axis + r.top - p.v.Scroll
		if top > p.v.Height || top+p.rowHeight(r) < p.axis {
			continue
		}
		if r.name != "" && i > 0 {
			p.line(0, top, p.v.Width, 0, p.ink.rule, 1)
		}
		p.drawRug(r)
		p.drawItems(r, r)
		if r.extra != nil {
			p.drawItems(r, r.extra)
		}
		if r.name != "" {
			p.drawHeader(r)
		}
	}
}
