package chart

import (
	"slices"
	"sync/atomic"

	"dateline/timeline"
)

// Small is up to how many events an Update decides everything again, quicker than anyone notices.
const Small = 4000

// Update gives the levels after some events have changed or are new (changed) and some are gone
// (removed), at once even in a library of a million: what has not changed keeps its
// place, and the others take what room is left beside it. In a large library call
// NewLevels in the background afterwards, so that importance counts again. l itself stays as it is.
func (l *Levels) Update(changed []timeline.Brief, removed []timeline.ID) *Levels {
	out := map[timeline.ID]bool{}
	for i := range changed {
		out[changed[i].ID] = true
	}
	for _, id := range removed {
		out[id] = true
	}
	if len(l.events)+len(l.added) <= Small {
		return NewLevels(l.remaining(out, changed), l.options)
	}
	return l.patch(out, changed)
}

// patch is Update for large libraries: out leave their places, changed find some.
func (l *Levels) patch(out map[timeline.ID]bool, changed []timeline.Brief) *Levels {
	u := *l
	u.rows = make([]*row, len(l.rows))
	for i, r := range l.rows {
		u.rows[i] = r.patched()
	}
	u.ids = slices.Clone(l.ids)
	u.found = new(atomic.Pointer[located])
	u.undated = slices.DeleteFunc(slices.Clone(l.undated), func(id timeline.ID) bool { return out[id] })
	u.insert(changed, u.remove(out))
	u.stack()
	return &u
}

// remaining lists all events but those in out, and the changed ones.
func (l *Levels) remaining(out map[timeline.ID]bool, changed []timeline.Brief) []timeline.Brief {
	var all []timeline.Brief
	for n, id := range l.ids {
		if id != 0 && !out[id] {
			all = append(all, *l.brief(int32(n)))
		}
	}
	return append(all, changed...)
}

// brief gives event number n: of those that the levels were made for, or that came later.
func (l *Levels) brief(n int32) *timeline.Brief {
	if int(n) < len(l.events) {
		return &l.events[n]
	}
	return &l.added[int(n)-len(l.events)]
}

// patched copies what an Update changes in a track.
func (r *row) patched() *row {
	c := *r
	c.gone = slices.Clone(r.gone)
	c.extra = &row{}
	if r.extra != nil {
		c.extra.news = slices.Clone(r.extra.news)
	}
	return &c
}

// remove takes events off the line and tells where they were.
func (l *Levels) remove(out map[timeline.ID]bool) map[timeline.ID]entry {
	var maybe [1024]bool // asked before the map: a million ids are gone through
	for id := range out {
		maybe[id%1024] = true
	}
	were := map[timeline.ID]entry{}
	for n, id := range l.ids {
		if !maybe[id%1024] || id == 0 || !out[id] {
			continue
		}
		for _, r := range l.rows {
			if i := r.indexOf(l, int32(n)); i >= 0 {
				were[id] = r.entry(i)
				at, _ := slices.BinarySearch(r.gone, int32(i))
				r.gone = slices.Insert(r.gone, at, int32(i))
			}
			r.extra.news = slices.DeleteFunc(r.extra.news, func(it entry) bool {
				if int(it.event) == n {
					were[id] = it
				}
				return int(it.event) == n
			})
		}
		l.ids[n] = 0
	}
	return were
}

// insert places the changed events on the lanes as they are: where they were, if they take no more room now.
func (l *Levels) insert(changed []timeline.Brief, were map[timeline.ID]entry) {
	l.added = append(slices.Clone(l.added), changed...)
	l.newLabels = newLabelPages(len(l.added))
	type waiting struct {
		track int
		entry
	}
	var homeless []waiting
	for k := range changed {
		e := &changed[k]
		n := int32(len(l.ids))
		l.ids = append(l.ids, e.ID)
		if isUndated(e) {
			l.undated = append(l.undated, e.ID)
			continue
		}
		begin, end, open := bounds(e)
		l.extent = l.extent.Hull(timeline.Span{Start: begin, End: end})
		track := int(e.Track)
		if track < 0 || track >= len(l.rows) {
			track = 0
		}
		it := entry{moment{begin: begin, end: end, event: n, sides: open}, mark{open: open, from: never, width: float32(l.labelWidth(n))}}
		it.inside = l.holds(begin, end, it.width)
		if was, ok := were[e.ID]; ok && was.begin == begin && was.end == end && was.open == open && was.width >= it.width && len(l.rows) == 1 {
			it.from, it.lane = was.from, was.lane
			l.rows[track].extra.news = append(l.rows[track].extra.news, it)
			continue
		}
		homeless = append(homeless, waiting{track, it})
	}
	for i := range homeless {
		l.rows[homeless[i].track].squeeze(&homeless[i].entry, l)
	}
	for _, r := range l.rows {
		r.extra.settle()
	}
}

// squeeze gives it the lane where it can be drawn from the coarsest depth beside all that are there,
// those included that came by earlier updates.
func (r *row) squeeze(it *entry, l *Levels) {
	if !r.folded {
		lanes := max(len(r.lanes), min(l.options.Lanes, len(r.lanes)+1))
		all := make([]laneList, lanes)
		for i := range r.lanes {
			all[i].members = r.lanes[i]
		}
		for i := range all {
			all[i].row = r
		}
		p := &placing{row: r, metrics: l.metrics, floor: l.floor, reach: l.options.MaxLabel + 24*l.text + 2*l.tail}
		best, i := uint8(never), search(r.begin, it.begin)
		for lane := range all {
			d := since(p, all[lane], it, i, i-1, best)
			for k := range r.extra.news {
				if other := &r.extra.news[k]; d < best && int(other.lane) == lane && other.from != never {
					d = max(d, apartFrom(&l.metrics, it, other))
				}
			}
			if d < best {
				best, it.lane = d, uint8(lane)
			}
		}
		it.from = best
	}
	r.extra.news = append(r.extra.news, *it)
}

// apartFrom is apart for two events in any order.
func apartFrom(m *metrics, a, b *entry) uint8 {
	if b.begin < a.begin {
		a, b = b, a
	}
	return m.apart(a, b)
}

// settle sorts the items that updates brought and makes them ready for looking up.
func (r *row) settle() {
	slices.SortFunc(r.news, func(a, b entry) int {
		if a.begin < b.begin || a.begin == b.begin && a.event < b.event {
			return -1
		}
		return 1
	})
	r.items, r.marks, r.begin = make([]moment, len(r.news)), make([]mark, len(r.news)), make([]timeline.Instant, len(r.news))
	for i := range r.news {
		r.items[i], r.marks[i], r.begin[i] = r.news[i].moment, r.news[i].mark, r.news[i].begin
	}
	r.finish(r.sortEnds(), nil)
}
