package chart

import "dateline/timeline/scene"

// rowHeight is the height of a track with its name.
func (l *Levels) rowHeight(r *row) float64 {
	return l.rugTop(r) - r.top + l.rug + float64(r.laneCount())*l.lane
}

// headerTop is where the name of a track stands in a view: over the track, or under the axis for as long as
// any of the track is in sight.
func (l *Levels) headerTop(r *row, v Viewport) float64 {
	top := l.axis + r.top - v.Scroll
	return max(top, min(l.axis, top+l.rowHeight(r)-l.header))
}

// drawHeader writes the name of a track, behind a sign that tells whether it is folded.
func (p *painter) drawHeader(r *row) {
	top := p.headerTop(r, p.v)
	if top > p.axis+r.top-p.v.Scroll { // it has left its place and covers what scrolls under it
		p.add(scene.Shape{Kind: scene.Rect, Y: top, W: p.v.Width, H: p.header, Fill: p.ink.paper})
		p.line(0, top+p.header, p.v.Width, 0, p.ink.rule, 1)
	}
	x := p.pad
	if !p.style.Trim { // nobody folds a printed page
		p.drawFold(x, top+11*p.unit, r.folded)
		x += 14 * p.unit
	}
	name := p.options.fit(clean(r.name), p.v.Width-x-p.pad, p.text, true)
	p.write(x, top+16*p.unit, name, p.text, true, p.ink.text)
}

// drawFold points to the name of a folded track, and down into an open one.
func (p *painter) drawFold(x, y float64, folded bool) {
	a, b := 3*p.unit, 6*p.unit
	first, second := scene.Shape{X: x, Y: y - a/2, W: a, H: a}, scene.Shape{X: x + a, Y: y + a/2, W: a, H: -a}
	if folded {
		first, second = scene.Shape{X: x + a/2, Y: y - b/2, W: a, H: a}, scene.Shape{X: x + 1.5*a, Y: y, W: -a, H: a}
	}
	for _, s := range [...]scene.Shape{first, second} {
		s.Kind, s.Stroke, s.StrokeWidth = scene.Line, p.ink.muted, 1.5*p.unit
		p.add(s)
	}
}

// TrackAt is the track whose name stands at y of a view, -1 when none does.
func (l *Levels) TrackAt(v Viewport, y float64) int {
	if y < l.axis {
		return -1
	}
	for i, r := range l.rows {
		if top := l.headerTop(r, v); r.name != "" && y >= top && y < top+l.header {
			return i
		}
	}
	return -1
}
