package chart

import (
	"fmt"
	"math"

	"dateline/timeline"
	"dateline/timeline/scene"
)

// The rug is the row of a track for the events that have no lane at this depth:
// single dots where there is room for them, else clusters with a count. Its cells are fixed
// in time, so that panning does not regroup them, and each splits in two when zooming in.

// cell is the length in seconds of a cell of the rug: 56 to 112 pixels wide on screen.
func (l *Levels) cell(depth int) timeline.Instant {
	exponent := math.Ceil(coarsestLog - float64(depth/2*2)/2 + math.Log2(56*l.unit) - 1e-9)
	return timeline.Instant(math.Exp2(min(max(exponent, 0), 61)))
}

// drawRug draws the events of r that are not drawn one by one.
func (p *painter) drawRug(r *row) {
	y := p.axis + p.rugTop(r) - p.v.Scroll + p.rug/2
	if y > p.v.Height || y < p.axis-p.rug {
		return
	}
	cell := p.cell(p.depth)
	edge := 0.0
	n := r.running(p.depth, p.span.Start)
	if r.extra != nil {
		n += r.extra.running(p.depth, p.span.Start)
	}
	if n > 0 {
		edge = p.drawCluster(n, 0, 0, y, "‹ ")
	}
	lo, hi := search(r.begin, p.span.Start), search(r.begin, p.span.End)
	for i := r.nextHidden(p.depth, lo, hi); i >= 0; {
		start := floorTo(r.begin[i], int64(cell), 0)
		stop := hi
		if end := start + cell; end > start && end < p.span.End {
			stop = i + search(r.begin[i:hi], end)
		}
		p.drawCell(r, i, stop, max(p.v.X(start), edge), p.v.X(start+cell), y)
		i = r.nextHidden(p.depth, stop, hi)
	}
	if r.extra != nil {
		p.drawNews(r.extra, y)
	}
	p.drawSelectedInRug(r, y)
}

// drawNews draws what an Update brought and what has no lane yet.
func (p *painter) drawNews(r *row, y float64) {
	hi := search(r.begin, p.span.End)
	for i := r.nextHidden(p.depth, search(r.begin, p.span.Start), hi); i >= 0; i = r.nextHidden(p.depth, i+1, hi) {
		it := p.newItem(&r.items[i], y-p.bar/2)
		p.drawBody(&it)
	}
}

// drawCell draws the hidden events lo … hi-1, which lie between left and right.
func (p *painter) drawCell(r *row, lo, hi int, left, right, y float64) {
	n := r.hiddenCount(p.depth, lo, hi)
	if n <= 4 && p.drawSingles(r, lo, hi, left, right, y) {
		return
	}
	last := r.hidden.last(p.depth, lo, hi)
	middle := (p.v.X(r.begin[lo]) + p.v.X(r.begin[last])) / 2
	p.drawCluster(n, left, middle, y, "")
}

// drawSingles draws up to four hidden events as dots of their own when they do not touch.
func (p *painter) drawSingles(r *row, lo, hi int, left, right, y float64) bool {
	var which [4]int
	n, edge := 0, left-p.dot
	for i := lo; i >= 0; i = r.nextHidden(p.depth, i+1, hi) {
		x, end := p.v.X(r.items[i].begin), p.v.X(r.items[i].end)
		if x-edge < p.dot || end > right && end-x > 2*p.dot || r.items[i].open != 0 {
			return false
		}
		edge = max(end, x+2*p.dot)
		which[n] = i
		n++
	}
	for _, i := range which[:n] {
		it := p.newItem(&r.items[i], y-p.bar/2)
		p.drawBody(&it)
	}
	return true
}

// drawCluster stands for n events, at middle but right of left and inside the view. It returns where it ends.
func (p *painter) drawCluster(n int, left, middle, y float64, mark string) float64 {
	text := mark + compact(n)
	width := p.options.Measure(text, p.small, true)
	w := max(width+p.pad, p.pill)
	x := min(max(middle-w/2, left+2*p.unit), p.v.Width-w-2*p.unit)
	p.add(scene.Shape{Kind: scene.Rect, X: x, Y: y - p.pill/2, W: w, H: p.pill, Radius: p.pill / 2, Fill: p.ink.cluster, Cluster: int32(n)})
	p.set(x+(w-width)/2, y+.36*p.small, width, text, p.small, true, p.ink.clusterText)
	return x + w
}

// compact writes a count in at most five characters or so.
func compact(n int) string {
	switch {
	case n < 10_000:
		return fmt.Sprint(n)
	case n < 1_000_000:
		return fmt.Sprintf("%dk", n/1000)
	}
	return fmt.Sprintf("%.1fM", float64(n)/1e6)
}

// drawSelectedInRug rings the place of the selected event when it is in a cluster.
func (p *painter) drawSelectedInRug(r *row, y float64) {
	if t, ok := p.hiddenAt(r, p.style.Selected); ok {
		p.add(scene.Shape{Kind: scene.Dot, X: p.v.X(t), Y: y, Radius: p.dot + 3*p.unit, Stroke: p.ink.selected, StrokeWidth: 2})
	}
}

// hiddenAt is when id begins, if it is in track r and not drawn one by one.
func (p *painter) hiddenAt(r *row, id timeline.ID) (timeline.Instant, bool) {
	if id == 0 {
		return 0, false
	}
	track, found, i := p.locate(id)
	if i < 0 || p.rows[track] != r || int(found.items[i].from) <= p.depth {
		return 0, false
	}
	return found.items[i].begin, true
}
