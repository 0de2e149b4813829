package chart

import "dateline/timeline"

// A Place is where an event stands on the line.
type Place struct {
	Span  timeline.Span // that is drawn of it
	Track int
	Lane  int     // -1: it is in a cluster at every scale
	Y     float64 // middle of its lane, in pixels from the top of the view when Scroll is 0
	Depth int     // it is drawn one by one from this depth of zoom on
	Scale float64 // the most seconds a pixel at which it is drawn one by one; 0: never
	index int
}

// Find tells where an event is; false when it is not on the line.
func (l *Levels) Find(id timeline.ID) (Place, bool) {
	for t, r := range l.rows {
		for i, at := range r.event {
			if l.events[at].ID == id {
				return l.place(t, r, i), true
			}
		}
	}
	return Place{}, false
}

func (l *Levels) place(track int, r *row, i int) Place {
	p := Place{Span: timeline.Span{Start: r.begin[i], End: r.end[i]}, Track: track, Lane: -1, index: i, Y: l.axis + l.rugTop(r) + l.rug/2}
	if r.from[i] != never {
		p.Lane, p.Depth, p.Scale = int(r.lane[i]), int(r.from[i]), secondsPerPixelAt(int(r.from[i]))
		p.Y = l.axis + l.laneTop(r, r.lane[i]) + l.lane/2
	}
	return p
}

// Count is how many events on the line lie, at least in part, in s.
func (l *Levels) Count(s timeline.Span) int {
	n := 0
	for _, r := range l.rows {
		n += search(r.begin, s.End) - search(r.ends, s.Start+1)
	}
	return n
}

// Density counts the events that begin in each of len(columns) equal parts of s.
func (l *Levels) Density(s timeline.Span, columns []int) {
	length := distance(s.Start, s.End) / float64(len(columns))
	clear(columns)
	for _, r := range l.rows {
		before := search(r.begin, s.Start)
		for c := range columns {
			t, _ := advance(s.Start, length*float64(c+1))
			upTo := before + search(r.begin[before:], t)
			columns[c] += upTo - before
			before = upTo
		}
	}
}

// ClusterEvents lists the events that the cluster at x, y of a view stands for,
// at most limit of them, and the span in which they begin. When that is a second long or
// no longer than one pixel at the deepest zoom, zooming will not part them: list them.
func (l *Levels) ClusterEvents(v Viewport, x, y float64, limit int) (ids []timeline.ID, span timeline.Span) {
	depth := depthOf(v.SecondsPerPixel)
	y += v.Scroll - l.axis
	for _, r := range l.rows {
		top := l.rugTop(r)
		if y < top || y >= top+l.rug {
			continue
		}
		lo, hi := l.clusterRange(r, v, depth, x)
		for i := r.hidden.next(depth, lo, hi, true); i >= 0 && len(ids) < limit; i = r.hidden.next(depth, i+1, hi, true) {
			ids = append(ids, l.events[r.event[i]].ID)
		}
		if len(ids) > 0 {
			first, last := r.hidden.next(depth, lo, hi, true), r.hidden.last(depth, lo, hi)
			span = timeline.Span{Start: r.begin[first], End: r.begin[last] + 1}
		}
	}
	return ids, span
}

// clusterRange is the cell of the rug at x, or its nearest neighbour that is not empty.
func (l *Levels) clusterRange(r *row, v Viewport, depth int, x float64) (lo, hi int) {
	cell, seen := l.cell(depth), v.Span()
	start := floorTo(v.At(x), int64(cell), 0)
	for _, s := range [...]timeline.Instant{start, start - cell, start + cell} {
		lo = search(r.begin, max(s, seen.Start))
		hi = search(r.begin, min(s+cell, seen.End))
		if r.hidden.count(depth, lo, hi) > 0 {
			return lo, hi
		}
	}
	return 0, 0
}
