package chart

import "dateline/timeline"

// ClusterEvents lists the events that the cluster at x, y of a view stands for,
// at most limit of them, and the span in which they begin, to be zoomed to. The span is empty
// when no zoom parts them: they begin at the very same time, or they run through the whole view; list them then.
func (l *Levels) ClusterEvents(v Viewport, x, y float64, limit int) (ids []timeline.ID, span timeline.Span) {
	const slack = 4
	y += v.Scroll - l.axis
	for _, r := range l.rows {
		if top := l.rugTop(r); y < top || y >= top+l.rug {
			continue
		}
		for _, p := range l.rugOf(r, v) {
			if !p.single && x >= p.x-slack && x <= p.x+p.w+slack {
				return l.patchEvents(r, p, v, limit)
			}
		}
	}
	return nil, timeline.Span{}
}

// patchEvents lists what p stands for, those that run into the view first.
func (l *Levels) patchEvents(r *row, p patch, v Viewport, limit int) (ids []timeline.ID, span timeline.Span) {
	depth, start := depthOf(v.SecondsPerPixel), v.Span().Start
	for r := r; r != nil && p.running > 0; r = r.extra {
		begun := search(r.begin, start)
		for i := r.nextHidden(depth, 0, begun); i >= 0 && len(ids) < limit; i = r.nextHidden(depth, i+1, begun) {
			if r.items[i].end > start {
				ids = append(ids, l.brief(r.items[i].event).ID)
			}
		}
	}
	for i := r.nextHidden(depth, p.lo, p.hi); i >= 0 && len(ids) < limit; i = r.nextHidden(depth, i+1, p.hi) {
		ids = append(ids, l.brief(r.items[i].event).ID)
	}
	first, last := r.nextHidden(depth, p.lo, p.hi), r.hidden.last(depth, p.lo, p.hi)
	if first >= 0 && last > first && r.begin[last] > r.begin[first] {
		span = timeline.Span{Start: r.begin[first], End: r.begin[last] + 1}
	}
	return ids, span
}

// ClusterOf is as ClusterEvents for the cluster in which an event is; it lists nothing when the event is drawn by itself.
func (l *Levels) ClusterOf(v Viewport, id timeline.ID, limit int) (ids []timeline.ID, span timeline.Span) {
	track, found, i := l.locate(id)
	if i < 0 || found != l.rows[track] || int(found.marks[i].from) <= depthOf(v.SecondsPerPixel) {
		return nil, timeline.Span{}
	}
	seen := v.Span()
	for _, p := range l.rugOf(found, v) {
		runs := p.running > 0 && found.begin[i] < seen.Start && found.items[i].end > seen.Start
		if !p.single && (runs || i >= p.lo && i < p.hi) {
			return l.patchEvents(found, p, v, limit)
		}
	}
	return nil, timeline.Span{}
}
