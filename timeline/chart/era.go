package chart

import (
	"image/color"

	"dateline/timeline/scene"
)

// eraShare is how much of an era's colour tints its background, footShare how much tints the foot of its name.
const (
	eraShare  = .1
	footShare = .22
)

// EraHeight is the height of the foot in which the names of eras stand, in pixels.
func (l *Levels) EraHeight() float64 { return 1.6 * l.small }

// eachEra visits the eras in view with the stretch that they take of its width.
func (p *painter) eachEra(visit func(e *Era, c color.NRGBA, left, right float64)) {
	for i := range p.style.Eras {
		e := &p.style.Eras[i]
		c := e.Color
		if c.A == 0 {
			c = p.ink.muted
		}
		if left, right := max(p.v.X(e.Span.Start), 0), min(p.v.X(e.Span.End), p.v.Width); left < right {
			visit(e, c, left, right)
		}
	}
}

// drawEras paints the stretches that the person has named.
func (p *painter) drawEras() {
	p.eachEra(func(_ *Era, c color.NRGBA, left, right float64) {
		p.add(scene.Shape{Kind: scene.Rect, X: left, Y: p.axis, W: right - left, H: p.v.Height - p.axis, Fill: mix(p.ink.paper, c, eraShare)})
	})
}

// eraRoom is the width that the name of an era has: up to where the next one begins, which lies over it.
func (p *painter) eraRoom(e *Era, left, right float64) float64 {
	for i := range p.style.Eras {
		if x := p.v.X(p.style.Eras[i].Span.Start); &p.style.Eras[i] != e && x > left {
			right = min(right, x)
		}
	}
	return right - left
}

// drawEraNames writes the names into a foot of their own, which covers the lanes that have scrolled under it. A name
// that has no room is left out.
func (p *painter) drawEraNames() {
	height := p.EraHeight()
	top, drawn := p.v.Height-height, false
	p.eachEra(func(e *Era, c color.NRGBA, left, right float64) {
		if !drawn {
			p.add(scene.Shape{Kind: scene.Rect, Y: top, W: p.v.Width, H: height, Fill: p.ink.paper})
			drawn = true
		}
		p.add(scene.Shape{Kind: scene.Rect, X: left, Y: top, W: right - left, H: height, Fill: mix(p.ink.paper, c, footShare)})
		if name := p.options.fit(clean(e.Name), p.eraRoom(e, left, right)-p.pad, p.small, true); len(name) > len("…") {
			p.write(left+.5*p.pad, top+height/2+.36*p.small, name, p.small, true, p.ink.text)
		}
	})
	if drawn {
		p.line(0, top, p.v.Width, 0, p.ink.rule, 1)
	}
}
