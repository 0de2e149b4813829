package chart

import (
	"cmp"
	"image/color"
	"slices"

	"dateline/timeline"
	"dateline/timeline/scene"
)

// A marker names a line through the lanes: today, or the day that is marked. It hangs in the
// minor row of the axis, where it can lie over no event; the labels that it would touch give way.
type marker struct {
	line, x, width float64 // where the line is, and where its name, in pixels
	name           string
	color          color.NRGBA
}

// markers are those of the lines in view, from left to right. They stand around their lines as far as the edges
// of the view and the other marker allow.
func (p *painter) markers() []marker {
	all := p.marked[:0]
	add := func(t timeline.Instant, name string, c color.NRGBA) {
		if p.inView(t) {
			f := marker{line: p.v.X(t), name: name, color: c, width: p.options.Measure(name, p.small, true) + 1.5*p.pad}
			f.x = p.heldMarker(f.line-f.width/2, f.width)
			all = append(all, f)
		}
	}
	add(p.style.Mark, p.options.Words.Mark, p.ink.mark)
	add(p.style.Today, p.options.Words.Today, p.ink.today)
	if len(all) < 2 {
		return all
	}
	if all[0].line > all[1].line {
		all[0], all[1] = all[1], all[0]
	}
	a, b := &all[0], &all[1]
	if air := 3 * p.unit; a.x+a.width+air > b.x {
		both := a.width + air + b.width
		a.x = p.heldMarker((a.line+b.line)/2-both/2, both)
		b.x = a.x + a.width + air
	}
	return all
}

// heldMarker keeps what is width wide inside the view.
func (p *painter) heldMarker(x, width float64) float64 { return max(min(x, p.v.Width-width), 0) }

// inView takes 0 for no instant, as Style does.
func (p *painter) inView(t timeline.Instant) bool {
	x := p.v.X(t)
	return t != 0 && x >= 0 && x <= p.v.Width
}

// lineShare is how strong the lines are: titles run over them, and must be read before them.
const lineShare = .42

// drawLines paints the lines behind the events. What is not in view is left out: a line at the edge would be a lie.
func (p *painter) drawLines(markers []marker) {
	for _, f := range markers {
		p.add(scene.Shape{Kind: scene.Line, X: f.line, Y: p.axis, H: p.v.Height - p.axis, Stroke: mix(p.ink.paper, f.color, lineShare), StrokeWidth: 1.2,
			Dashed: f.color == p.ink.mark})
	}
}

// breakLines interrupts the lines that begin at index first of the scene where titles run over them: a stroke through a letter
// makes it another one.
func (p *painter) breakLines(first, lines int) {
	var room [64][2]float64
	for n := lines - 1; n >= 0; n-- {
		at := first + n
		line := p.into.Shapes[at]
		gaps := room[:0]
		for i := first + lines; i < len(p.into.Shapes); i++ {
			s := &p.into.Shapes[i]
			if air := 2 * p.unit; s.Kind == scene.Text && s.Event != 0 && s.X-air < line.X && s.X+s.W+air > line.X {
				gaps = append(gaps, [2]float64{s.Y - .9*s.Size, s.Y + .35*s.Size})
			}
		}
		slices.SortFunc(gaps, func(a, b [2]float64) int { return cmp.Compare(a[0], b[0]) })
		top, foot := line.Y, line.Y+line.H
		for _, g := range append(gaps, [2]float64{foot, foot}) {
			if part := line; g[0] >= top+shortestPart*p.unit {
				part.Y, part.H = top, g[0]-top
				p.into.Shapes = slices.Insert(p.into.Shapes, at, part)
				at++
			}
			top = max(top, g[1])
		}
		p.into.Shapes = slices.Delete(p.into.Shapes, at, at+1)
	}
}

// shortestPart is how much of a line between two titles is still seen as one.
const shortestPart = 4

// drawMarkers hangs the names into the axis, over its labels.
func (p *painter) drawMarkers(markers []marker) {
	top, height := p.axisRow+5*p.unit, p.axis-p.axisRow-5*p.unit
	for _, f := range markers {
		p.add(scene.Shape{Kind: scene.Rect, X: f.x, Y: top, W: f.width, H: height, Radius: 3 * p.unit, Fill: f.color})
		p.set(f.x+.75*p.pad, top+height/2+.36*p.small, f.width-1.5*p.pad, f.name, p.small, true, p.ink.paper)
	}
}

// covered reports whether a marker lies over what is between two horizontal places.
func covered(markers []marker, left, right float64) bool {
	const air = 4
	for _, f := range markers {
		if left < f.x+f.width+air && right > f.x-air {
			return true
		}
	}
	return false
}
