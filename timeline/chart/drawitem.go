package chart

import (
	"image/color"

	"dateline/timeline"
	"dateline/timeline/scene"
)

// drawItems draws the events of r, which belong to track, that have a lane at this depth.
func (p *painter) drawItems(track, r *row) {
	lo, hi := search(r.begin, p.reachBack()), search(r.begin, p.reachAhead())
	for _, lane := range r.lanes { // bars that began long before the view: one a lane at most
		if k := searchIndex(lane, int32(lo)) - 1; k >= 0 {
			if i := int(lane[k]); int(r.marks[i].from) <= p.depth && r.items[i].end > p.span.Start && !r.isGone(i) {
				p.drawItem(track, r.entry(i))
			}
		}
	}
	for i := r.hidden.next(p.depth, lo, hi, false); i >= 0; i = r.hidden.next(p.depth, i+1, hi, false) {
		if !r.isGone(i) {
			p.drawItem(track, r.entry(i))
		}
	}
}

// reachBack is the time before which a title that reaches into view cannot belong.
func (p *painter) reachBack() timeline.Instant {
	return p.v.At(-(p.tail + p.gap + p.options.MaxLabel + 24*p.text))
}

// reachAhead is the time after which not even an open end or half a dot reaches into view.
func (p *painter) reachAhead() timeline.Instant { return p.v.At(p.v.Width+p.tail+p.dot) + 1 }

// An item is an event on its way to the scene.
type item struct {
	event              *timeline.Brief
	label              *label
	look               look
	left, right        float64 // of the body, tails not counted
	middle, top        float64 // y of the lane's middle, y of the bar
	open               openness
	inside, soft, thin bool
	ink                itemInk
}

// itemInk is what status and review make of a colour.
type itemInk struct {
	fill, stroke, text, date color.NRGBA
	width                    float64
	dashed, struck, outline  bool
}

// newItem brings an entry to the view, its bar from top down.
func (p *painter) newItem(en entry, top float64) item {
	e := p.brief(en.event)
	it := item{event: e, look: p.style.Palette.look(e.Category), left: p.v.X(en.begin), right: p.v.X(en.end), open: en.open,
		top: top, middle: top + p.bar/2, soft: !e.Flags.Has(timeline.Extent), inside: int(en.inside) <= p.depth}
	it.thin = p.isThin(e, en.open, it.right-it.left)
	it.ink = p.inkOf(e, it.look, it.thin && it.open == 0)
	return it
}

// isThin reports whether an event of width pixels is drawn as a dot. A soft band needs more when it is
// an outline: what its two long edges leave of a short one looks like dirt.
func (m *metrics) isThin(e *timeline.Brief, open openness, width float64) bool {
	least := 2*m.dot + 2*m.unit
	if open == 0 && !e.Flags.Has(timeline.Extent) && (e.Status == timeline.Planned || e.Status == timeline.Possible || e.Status == timeline.Denied) {
		least = 2 * m.bar
	}
	return width < least
}

// drawItem draws body and title; lanes above or below the view cost next to nothing.
func (p *painter) drawItem(track *row, en entry) {
	top := p.axis + p.laneTop(track, en.lane) - p.v.Scroll + (p.lane-p.bar)/2
	if top > p.v.Height || top+p.bar < p.axis {
		return
	}
	it := p.newItem(en, top)
	if p.style.Trim && (it.right < 0 || it.right == 0 && it.left < 0 || it.left >= p.v.Width) {
		return
	}
	it.label = p.label(en.event)
	p.drawBody(&it)
	p.drawTitle(&it)
}

// inkOf tells status by the outline and review by the strength.
func (p *painter) inkOf(e *timeline.Brief, l look, dot bool) itemInk {
	c, paper := l.color, p.ink.paper
	share, line := p.ink.full, 1.0
	if e.Review != timeline.Accepted {
		share, line = p.ink.light, .6
	}
	most, edge := l.in(p.ink)
	k := itemInk{fill: mix(paper, c, min(share, most)), stroke: mix(paper, c, line), width: 1.2, text: p.ink.text, date: p.ink.muted}
	if dot {
		k.fill = mix(paper, c, map[bool]float64{true: 1, false: .5}[e.Review == timeline.Accepted])
		k.stroke, k.width = edge, 1
	}
	switch e.Status {
	case timeline.Planned:
		k.outline = true
	case timeline.Possible:
		k.outline, k.dashed = true, true
	case timeline.Denied:
		k.outline, k.struck = true, true
	}
	if k.outline {
		k.fill, k.width = paper, 1.6
		k.stroke = mix(paper, edge, max(line, .85))
	}
	if !k.outline && e.Review != timeline.Accepted && !dot {
		k.width = 1
	}
	return k
}

// drawBody paints dot, bar or band, with open ends and the ring of the selection.
func (p *painter) drawBody(it *item) {
	if it.right+p.tail < 0 || it.left-p.tail > p.v.Width {
		return // only the title reaches into view
	}
	switch {
	case it.open != 0:
		p.drawOpen(it)
	case it.thin:
		p.drawDot(it)
	case it.soft:
		p.drawBand(it)
	default:
		p.drawBar(it)
	}
	if it.event.ID == p.style.Selected {
		p.drawRing(it, p.ink.selected, 2)
	} else if it.event.ID == p.style.Hovered {
		p.drawRing(it, p.ink.hovered, 1.5)
	}
}

// drawDot marks a moment: round or square as its category says.
func (p *painter) drawDot(it *item) {
	x := (it.left + it.right) / 2
	s := scene.Shape{Kind: scene.Dot, X: x, Y: it.middle, Radius: p.dot, Fill: it.ink.fill, Stroke: it.ink.stroke,
		StrokeWidth: it.ink.width, Dashed: it.ink.dashed, Event: uint64(it.event.ID)}
	if it.look.square {
		side := 1.75 * p.dot
		s.Kind, s.X, s.Y, s.W, s.H, s.Radius = scene.Rect, x-side/2, it.middle-side/2, side, side, 1.5*p.unit
	}
	p.add(s)
}

// radius rounds bars fully or hardly, like the dots of the category: the form is told where colour is not seen.
func (it *item) radius(bar float64) float64 {
	if it.look.square {
		return bar * .14
	}
	return min(bar/2, (it.right-it.left)/2)
}

// clip keeps coordinates near the view: far ones are lost on the way to a screen.
func (p *painter) clip(left, right float64) (float64, float64) {
	beyond := 64.0
	if p.style.Trim {
		beyond = 0
	}
	return max(left, -beyond), min(right, p.v.Width+beyond)
}

// drawBar is something that began and ended; a coarse beginning or end fades.
func (p *painter) drawBar(it *item) {
	e := it.event
	x, right := p.clip(it.left, it.right)
	if right <= x {
		return
	}
	s := scene.Shape{Kind: scene.Rect, X: x, Y: it.top, W: right - x, H: p.bar, Radius: it.radius(p.bar), Fill: it.ink.fill,
		Stroke: it.ink.stroke, StrokeWidth: it.ink.width, Dashed: it.ink.dashed, Event: uint64(e.ID)}
	fadeIn, fadeOut := p.v.X(e.Begin.End)-it.left, it.right-p.v.X(e.End.Start)
	if fadeIn > 4*p.dot || fadeOut > 4*p.dot {
		whole := it.right - it.left
		p.drawSoft(it, s, min(fadeIn, whole/2), min(fadeOut, whole/2))
		return
	}
	p.add(s)
}

// drawBand is a time in which something happened, nobody knows when exactly.
func (p *painter) drawBand(it *item) {
	x, right := p.clip(it.left, it.right)
	fade := min((it.right-it.left)*.42, 160*p.unit)
	p.drawSoft(it, scene.Shape{Kind: scene.Rect, X: x, Y: it.top, W: right - x, H: p.bar, Radius: it.radius(p.bar),
		Fill: it.ink.fill, Event: uint64(it.event.ID)}, fade, fade)
}

// drawSoft paints s without hard ends. What lies outside the view has faded already.
func (p *painter) drawSoft(it *item, s scene.Shape, fadeLeft, fadeRight float64) {
	if s.W <= 0 {
		return
	}
	s.FadeLeft, s.FadeRight = max(fadeLeft-(s.X-it.left), 0), max(fadeRight-(it.right-s.X-s.W), 0)
	s.Radius, s.Stroke, s.StrokeWidth = 0, color.NRGBA{}, 0
	if !it.ink.outline {
		p.add(s)
		return
	}
	body := s
	body.Fill = color.NRGBA{} // to be clicked on
	p.add(body)
	for _, y := range [...]float64{s.Y, s.Y + s.H - it.ink.width} { // the outline is its two long edges
		edge := s
		edge.Y, edge.H, edge.Fill, edge.Event, edge.Dashed = y, it.ink.width, it.ink.stroke, 0, false
		if it.ink.dashed {
			edge = scene.Shape{Kind: scene.Line, X: s.X + s.FadeLeft/2, Y: y + it.ink.width/2, W: s.W - (s.FadeLeft+s.FadeRight)/2,
				Stroke: it.ink.stroke, StrokeWidth: it.ink.width, Dashed: true}
		}
		p.add(edge)
	}
}

// drawOpen lets the side without a bound fade out to an arrow.
func (p *painter) drawOpen(it *item) {
	left, right := it.left, it.right
	fadeLeft, fadeRight := 0.0, 0.0
	if it.open&openLeft != 0 {
		left, fadeLeft = left-p.tail, p.tail
	} else if it.soft || it.right-it.left > 4*p.dot {
		fadeLeft = min((it.right-it.left)/2, p.tail)
	}
	if it.open&openRight != 0 {
		right, fadeRight = right+p.tail, p.tail
	} else if it.right-it.left > 4*p.dot {
		fadeRight = min((it.right-it.left)/2, p.tail)
	}
	body := *it
	body.left, body.right = left, right
	x, end := p.clip(left, right)
	p.drawSoft(&body, scene.Shape{Kind: scene.Rect, X: x, Y: it.top, W: end - x, H: p.bar, Fill: it.ink.fill, Event: uint64(it.event.ID)}, fadeLeft, fadeRight)
	if it.open&openLeft != 0 {
		p.drawEnd(it, left, -1, it.right)
	}
	if it.open&openRight != 0 {
		p.drawEnd(it, right, 1, it.left)
	}
}

// drawEnd paints the arrow at the open end of it, and the bound that is known as a line.
func (p *painter) drawEnd(it *item, tip, side, bound float64) {
	if tip > 0 && tip < p.v.Width {
		p.add(scene.Shape{Kind: scene.Arrow, X: tip, Y: it.middle, W: side * p.bar * .4, H: p.bar * .5, Fill: it.ink.stroke, Event: uint64(it.event.ID)})
	}
	if it.thin && bound > 0 && bound < p.v.Width {
		p.line(bound, it.top, 0, p.bar, it.ink.stroke, 2*p.unit)
	}
}

// drawRing goes around the body, with air between, so that status and category stay readable.
func (p *painter) drawRing(it *item, c color.NRGBA, width float64) {
	left, right := it.left, it.right
	if it.open&openLeft != 0 {
		left -= p.tail
	}
	if it.open&openRight != 0 {
		right += p.tail
	}
	out := 3 * p.unit
	if it.thin && it.open == 0 {
		p.add(scene.Shape{Kind: scene.Dot, X: (left + right) / 2, Y: it.middle, Radius: p.dot + out, Stroke: c, StrokeWidth: width})
		return
	}
	x, end := p.clip(left, right)
	if end <= x {
		return
	}
	p.add(scene.Shape{Kind: scene.Rect, X: x - out, Y: it.top - out + 1, W: end - x + 2*out, H: p.bar + 2*out - 2,
		Radius: it.radius(p.bar) + out, Stroke: c, StrokeWidth: width})
}

// drawTitle writes the title inside a bar, stuck to the left edge of the view when
// the bar begins before it, or behind what is too small for it.
func (p *painter) drawTitle(it *item) {
	b := it.label
	width := b.titleWidth
	if b.date != "" {
		width += p.gap + b.dateWidth
	}
	if it.event.Flags.Has(timeline.Disagree) {
		width += p.gap + p.text
	}
	x := max(it.right, (it.left+it.right)/2+p.dot) + p.gap
	if it.open&openRight != 0 {
		x += p.tail
	}
	if p.style.Trim && !it.thin && it.right > p.v.Width { // it goes on on another strip: here the title stands beside the paper's edge, where nothing else begins
		x = p.v.Width + p.gap
	}
	date := it.ink.date
	if it.inside {
		x = min(max(it.left, 0)+p.pad, it.right-p.pad-width)
		date = it.ink.text
	}
	edge := p.v.Width + p.style.Tail
	if x > edge || x+width < 0 || p.style.Trim && (x < 0 || edge-x < min(width, 6*p.text)) {
		return
	}
	baseline := it.middle + .36*p.text
	if it.event.Flags.Has(timeline.Disagree) {
		p.add(scene.Shape{Kind: scene.Warning, X: x + p.text/2, Y: it.middle, W: p.text, H: p.text, Fill: p.ink.warning, Event: uint64(it.event.ID)})
		x += p.text + p.gap
	}
	title, titleWidth := b.title, b.titleWidth
	if p.style.Trim && x+width > edge {
		title = p.options.fit(title, edge-x, p.text, false)
		titleWidth = p.options.Measure(title, p.text, false)
	}
	p.add(scene.Shape{Kind: scene.Text, X: x, Y: baseline, W: titleWidth, Text: title, Size: p.text, Fill: it.ink.text,
		Struck: it.ink.struck, Event: uint64(it.event.ID)})
	x += titleWidth + p.gap
	if b.date == "" || p.style.Trim && x+b.dateWidth > edge {
		return
	}
	p.add(scene.Shape{Kind: scene.Text, X: x, Y: baseline, W: b.dateWidth, Text: b.date, Size: p.small, Fill: date, Event: uint64(it.event.ID)})
}
