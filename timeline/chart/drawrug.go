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
// Only at the edges of the view, which cut cells, neighbours may be drawn as one.

// A patch is one cell's part of the rug.
type patch struct {
	lo, hi  int     // the items among which its events are
	n       int     // events it stands for
	running int     // of them, those that began before the view
	single  bool    // drawn as dots
	x, w    float64 // where it is drawn
	mark    string
}

// cell is the length in seconds of a cell of the rug: 56 to 112 pixels wide on screen.
func (l *Levels) cell(depth int) timeline.Instant {
	exponent := math.Ceil(coarsestLog - float64(depth/2*2)/2 + math.Log2(56*l.unit) - 1e-9)
	return timeline.Instant(math.Exp2(min(max(exponent, 0), 61)))
}

// rugOf lays out the rug of r from left to right.
func (l *Levels) rugOf(r *row, v Viewport) []patch {
	depth, span := depthOf(v.SecondsPerPixel), v.Span()
	var all []patch
	running := r.running(depth, span.Start)
	if r.extra != nil {
		running += r.extra.running(depth, span.Start)
	}
	if running > 0 {
		all = l.addPatch(all, patch{n: running, running: running, mark: "‹ "}, 0, v)
	}
	cell := l.cell(depth)
	lo, hi := search(r.begin, span.Start), search(r.begin, span.End)
	for i := r.nextHidden(depth, lo, hi); i >= 0; {
		start := floorTo(r.begin[i], int64(cell), 0)
		stop := hi
		if end := start + cell; end > start && end < span.End {
			stop = i + search(r.begin[i:hi], end)
		}
		p := patch{lo: i, hi: stop, n: r.hiddenCount(depth, i, stop)}
		edge := 0.0
		if len(all) > 0 {
			edge = all[len(all)-1].x + all[len(all)-1].w
		}
		if left, right, ok := l.singles(r, p, v, depth, edge, v.X(start+cell)); ok {
			p.single, p.x, p.w = true, left, right-left
			all = append(all, p)
		} else {
			last := r.hidden.last(depth, i, stop)
			all = l.addPatch(all, p, (v.X(r.begin[i])+v.X(r.begin[last]))/2, v)
		}
		i = r.nextHidden(depth, stop, hi)
	}
	return all
}

// singles tells whether the events of p, four at most, can be drawn as dots of their own, and where they begin and end.
func (l *Levels) singles(r *row, p patch, v Viewport, depth int, edge, limit float64) (left, right float64, ok bool) {
	if p.n > 4 {
		return 0, 0, false
	}
	right = edge
	for i := p.lo; i >= 0; i = r.nextHidden(depth, i+1, p.hi) {
		x, end := v.X(r.items[i].begin), v.X(r.items[i].end)
		if end-x < 2*(l.dot+l.unit) { // a dot
			middle := (x + end) / 2
			x, end = middle-l.dot, middle+l.dot
		} else if end > limit {
			return 0, 0, false
		}
		if x < right || r.marks[i].open != 0 {
			return 0, 0, false
		}
		if i == p.lo {
			left = x
		}
		right = end + l.unit
	}
	return left, right, true
}

// addPatch adds a cluster around middle, right of those there are and inside the view; where it
// has no room it becomes one with its neighbour.
func (l *Levels) addPatch(all []patch, p patch, middle float64, v Viewport) []patch {
	gap := 2 * l.unit
	for {
		width := l.options.Measure(p.mark+compact(p.n), l.small, true)
		p.w = max(width+l.pad, l.pill)
		edge := 0.0
		if len(all) > 0 {
			edge = all[len(all)-1].x + all[len(all)-1].w
		}
		p.x = min(max(middle-p.w/2, edge+gap), v.Width-p.w-gap)
		if p.x >= edge+gap/2 || len(all) == 0 {
			return append(all, p)
		}
		before := all[len(all)-1]
		middle = (before.x + p.x + p.w) / 2
		if before.n > before.running {
			p.lo = before.lo
		}
		p.n, p.running, p.mark = p.n+before.n, before.running, before.mark
		all = all[:len(all)-1]
	}
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

// drawRug draws the events of r that are not drawn one by one.
func (p *painter) drawRug(r *row) {
	y := p.axis + p.rugTop(r) - p.v.Scroll + p.rug/2
	if y > p.v.Height || y < p.axis-p.rug {
		return
	}
	for _, c := range p.rugOf(r, p.v) {
		if !c.single {
			p.drawCluster(c, y)
			continue
		}
		for i := c.lo; i >= 0; i = r.nextHidden(p.depth, i+1, c.hi) {
			it := p.newItem(r.entry(i), y-p.bar/2)
			p.drawBody(&it)
		}
	}
	if r.extra != nil {
		p.drawNews(r.extra, y)
	}
	if it := p.hiddenIn(r, p.style.Selected); it != nil {
		radius := p.dot + 3*p.unit
		x := max(p.v.X(it.begin), radius) // what began before the view is marked at its edge
		p.add(scene.Shape{Kind: scene.Dot, X: x, Y: y, Radius: radius, Stroke: p.ink.selected, StrokeWidth: 2})
	}
}

// drawCluster is a grey pill: it must not be taken for an event.
func (p *painter) drawCluster(c patch, y float64) {
	text := c.mark + compact(c.n)
	width := p.options.Measure(text, p.small, true)
	p.add(scene.Shape{Kind: scene.Rect, X: c.x, Y: y - p.pill/2, W: c.w, H: p.pill, Radius: p.pill / 2, Fill: p.ink.cluster, Cluster: int32(c.n)})
	p.set(c.x+(c.w-width)/2, y+.36*p.small, width, text, p.small, true, p.ink.clusterText)
}

// drawNews draws what an Update brought and what has no lane yet.
func (p *painter) drawNews(r *row, y float64) {
	hi := search(r.begin, p.span.End)
	for i := r.nextHidden(p.depth, search(r.begin, p.span.Start), hi); i >= 0; i = r.nextHidden(p.depth, i+1, hi) {
		it := p.newItem(r.entry(i), y-p.bar/2)
		p.drawBody(&it)
	}
}

// hiddenIn is event id, if it is in track r and in view, and not drawn one by one.
func (p *painter) hiddenIn(r *row, id timeline.ID) *moment {
	if id == 0 {
		return nil
	}
	track, found, i := p.locate(id)
	if i < 0 || p.rows[track] != r {
		return nil
	}
	it := &found.items[i]
	if int(found.marks[i].from) <= p.depth || it.begin >= p.span.End || it.end <= p.span.Start {
		return nil
	}
	return it
}
