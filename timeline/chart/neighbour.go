package chart

import (
	"math"

	"dateline/timeline"
)

// Next is the event after id in time, or before it when step is negative, across
// all tracks; the first or last one when id is not on the line. 0 when there is none.
func (l *Levels) Next(id timeline.ID, step int) timeline.ID {
	_, from, at := l.locate(id)
	if at < 0 {
		return l.outermost(step > 0)
	}
	here := from.items[at]
	best, found := moment{}, false
	l.eachRow(func(r *row) {
		i := r.after(&here, step)
		if i < 0 {
			return
		}
		if it := &r.items[i]; !found || earlier(it, &best) == (step > 0) {
			best, found = *it, true
		}
	})
	if !found {
		return 0
	}
	return l.brief(best.event).ID
}

// earlier orders entries in time; those of one instant by their number.
func earlier(a, b *moment) bool {
	if a.begin != b.begin {
		return a.begin < b.begin
	}
	return a.event < b.event
}

// after finds the item of r that follows here, or precedes it; -1 when there is none.
func (r *row) after(here *moment, step int) int {
	best := -1
	consider := func(i int) {
		it := &r.items[i]
		if r.isGone(i) || it.event == here.event || earlier(here, it) != (step > 0) {
			return
		}
		if best < 0 || earlier(it, &r.items[best]) == (step > 0) {
			best = i
		}
	}
	first := search(r.begin, here.begin)
	for i := first; i < len(r.items) && (r.begin[i] == here.begin || step > 0 && (best < 0 || r.begin[i] == r.begin[best])); i++ {
		consider(i)
	}
	for i := first - 1; step < 0 && i >= 0 && (best < 0 || r.begin[i] == r.begin[best]); i-- {
		consider(i)
	}
	return best
}

// outermost is where the keys begin when nothing is selected.
func (l *Levels) outermost(first bool) timeline.ID {
	best, found := moment{}, false
	l.eachRow(func(r *row) {
		for i := range r.items {
			if it := &r.items[i]; !r.isGone(i) && (!found || earlier(it, &best) == first) {
				best, found = *it, true
			}
		}
	})
	if !found {
		return 0
	}
	return l.brief(best.event).ID
}

// Beside is the event on the nearest lane above id (step < 0) or below it that is
// drawn in v, the closest to it in time on that lane. 0 when there is none.
func (l *Levels) Beside(v Viewport, id timeline.ID, step int) timeline.ID {
	here, ok := l.Find(id)
	if !ok {
		return 0
	}
	depth, seen := depthOf(v.SecondsPerPixel), v.Span()
	best, bestY, bestGap := timeline.ID(0), math.Inf(1), math.Inf(1)
	for t, track := range l.rows {
		for r := track; r != nil; r = r.extra {
			for _, lane := range r.lanes {
				for k := searchIndex(lane, int32(search(r.begin, seen.Start))) - 1; k < len(lane); k++ {
					if k < 0 {
						continue
					}
					i := int(lane[k])
					it := &r.items[i]
					if it.begin >= seen.End {
						break
					}
					if int(r.marks[i].from) > depth || it.end <= seen.Start || r.isGone(i) {
						continue
					}
					p := l.place(t, r, i)
					below := (p.Y - here.Y) * float64(step)
					gap := math.Abs(distance(here.Span.Start, it.begin))
					if below > 0 && (below < bestY || below == bestY && gap < bestGap) {
						best, bestY, bestGap = l.brief(it.event).ID, below, gap
					}
				}
			}
		}
	}
	return best
}
