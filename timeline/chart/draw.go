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
	v     Viewport
	style Style
	ink   *inks
	into  *scene.Scene
	depth int
	scale scale
	span  timeline.Span
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
	p.drawLines()
	p.drawRows()
	p.drawLineNames()
	p.drawAxis()
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

// drawRows draws the tracks in view from top to bottom.
func (p *painter) drawRows() {
	for _, r := range p.rows {
		top := p.axis + r.top - p.v.Scroll
		height := p.rowHeight(r)
		if top > p.v.Height || top+height < p.axis {
			continue
		}
		if r.name != "" {
			p.line(0, top, p.v.Width, 0, p.ink.rule, 1)
		}
		p.drawRug(r)
		p.drawItems(r, r)
		if r.extra != nil {
			p.drawItems(r, r.extra)
		}
		if r.name != "" {
			p.write(p.pad, top+16*p.unit, r.name, p.text, true, p.ink.text)
		}
	}
}

// rowHeight is the height of a track with its name.
func (l *Levels) rowHeight(r *row) float64 {
	return l.rugTop(r) - r.top + l.rug + float64(r.laneCount())*l.lane
}

// drawEras paints the stretches that the person has named.
func (p *painter) drawEras() {
	for _, e := range p.style.Eras {
		left, right := max(p.v.X(e.Span.Start), 0), min(p.v.X(e.Span.End), p.v.Width)
		if left >= right {
			continue
		}
		c := e.Color
		if c.A == 0 {
			c = p.ink.muted
		}
		p.add(scene.Shape{Kind: scene.Rect, X: left, Y: p.axis, W: right - left, H: p.v.Height - p.axis, Fill: mix(p.ink.paper, c, eraShare)})
		if name := p.options.fit(clean(e.Name), right-left-2*p.pad, p.small, true); len(name) > len("…") {
			p.write(left+p.pad, p.v.Height-p.pad, name, p.small, true, p.ink.muted)
		}
	}
}

// drawLines paints today and the marked day behind the events.
func (p *painter) drawLines() {
	p.drawLine(p.style.Today, p.ink.today, false)
	p.drawLine(p.style.Mark, p.ink.mark, true)
}

// inView takes 0 for no instant, as Style does.
func (p *painter) inView(t timeline.Instant) bool {
	x := p.v.X(t)
	return t != 0 && x >= 0 && x <= p.v.Width
}

// drawLine leaves out what is not in view, where a line at the edge would be a lie.
func (p *painter) drawLine(t timeline.Instant, c color.NRGBA, dashed bool) {
	if p.inView(t) {
		p.add(scene.Shape{Kind: scene.Line, X: p.v.X(t), Y: p.axis, H: p.v.Height - p.axis, Stroke: c, StrokeWidth: 1.2, Dashed: dashed})
	}
}

// drawLineNames says at the bottom what the lines are; the two names never share a line.
func (p *painter) drawLineNames() {
	y := p.v.Height - .5*p.pad
	p.drawLineName(p.style.Today, y, p.options.Words.Today, p.ink.today)
	p.drawLineName(p.style.Mark, y-p.lineName(), p.options.Words.Mark, p.ink.mark)
}

// lineName is the height that the name of a line takes.
func (m *metrics) lineName() float64 { return 1.6 * m.small }

// drawLineName sets the name on a patch of paper: it may lie over a lane.
func (p *painter) drawLineName(t timeline.Instant, y float64, name string, c color.NRGBA) {
	if !p.inView(t) {
		return
	}
	width := p.options.Measure(name, p.small, true)
	x := p.v.X(t) + p.gap
	if x+width > p.v.Width {
		x -= 2*p.gap + width
	}
	p.add(scene.Shape{Kind: scene.Rect, X: x - 2*p.unit, Y: y - p.small, W: width + 4*p.unit, H: 1.35 * p.small, Radius: 2, Fill: p.ink.paper})
	p.set(x, y, width, name, p.small, true, c)
}

// eraShare is how much of an era's colour tints its background.
const eraShare = .1
