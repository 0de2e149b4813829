package chart

import (
	"slices"
	"sync/atomic"

	"dateline/timeline"
)

// A Draft is the part of the work that a first picture and the finished one share: events
// dealt out to their tracks, in order of time, and none of them placed.
type Draft struct {
	base   *Levels
	byEnds [][]int32 // by track: its items in order of their ends
	used   bool      // the marks of base bear the places that somebody sees
}

// NewLevels prepares events for drawing. It keeps events, which must not change
// any more. Rejected events are drawn like others: leave out what should not be seen.
func NewLevels(events []timeline.Brief, o Options) *Levels {
	o.Pause, o.Stopped = nil, nil // nobody paints meanwhile: the caller waits
	return Prepare(events, o).Levels()
}

// Prepare begins what NewLevels does, for those who want a Sketch on the way. It keeps events too.
func Prepare(events []timeline.Brief, o Options) *Draft {
	l := &Levels{events: events, options: o.withDefaults(), labels: newLabelPages(len(events)), found: new(atomic.Pointer[located])}
	l.metrics = metricsFor(l.options.TextSize)
	l.within = l.options.Within
	l.ids = make([]timeline.ID, len(events))
	for i := range events {
		l.ids[i] = events[i].ID
	}
	crew := hire(nil)
	defer crew.dismiss()
	l.sort(crew)
	l.floor = uint8(depthOf(distance(l.extent.Start, l.extent.End) / l.options.Narrow))
	d := &Draft{base: l, byEnds: make([][]int32, len(l.rows))}
	crew.share(len(l.rows), func(i int) { d.byEnds[i] = l.rows[i].sortEnds() })
	return d
}

// narrowest is the width in pixels within which the whole library is first laid out: half a window, the other half is for the last titles.
const narrowest = 320

// order gives the items of a track their widths, and lists them, the most important first.
func (l *Levels) order(r *row, crew *crew) []int32 {
	const piece = 4096 // items measured at a time
	crew.share((len(r.items)+piece-1)/piece, func(n int) {
		for i := n * piece; i < min(n*piece+piece, len(r.items)); i++ {
			r.marks[i].width = float32(l.labelWidth(r.items[i].event))
		}
	})
	where, order := make([]int32, len(l.events)), make([]int32, len(r.items))
	for i := range r.items {
		order[i], where[r.items[i].event] = r.items[i].event, int32(i)
	}
	rank(l.events, order)
	for k, at := range order {
		order[k] = where[at]
	}
	return order
}

// foremost is as order for the first most items, which are found without the others being ordered.
func (l *Levels) foremost(r *row, most int) []int32 {
	limit := leastKeys(len(r.items), most, func(i int) uint64 { return rankKey(&l.events[r.items[i].event]) })
	where, first := map[int32]int32{}, []int32(nil)
	for i := range r.items {
		if event := r.items[i].event; rankKey(&l.events[event]) <= limit {
			where[event], first = int32(i), append(first, event)
		}
	}
	rank(l.events, first)
	first = first[:most]
	for k, event := range first {
		i := where[event]
		first[k], r.marks[i].width = i, float32(l.labelWidth(event))
	}
	return first
}

// sketched is how many events a Sketch draws one by one at most.
const sketched = 2000

// Sketch is for a first picture: only the most important events are drawn one by one, the
// others are in clusters at every scale. A million take a small part of the time that Levels takes.
func (d *Draft) Sketch() *Levels { return d.place(sketched, hire(nil)) }

// Partly is for a picture between the first and the last: as many events as most, the most important ones, have the places that they
// will keep, and the others are in clusters. It is worked at as Levels is.
func (d *Draft) Partly(most int) *Levels { return d.place(most, d.crew()) }

// Levels places all events. It takes the draft over: call it last.
func (d *Draft) Levels() *Levels { return d.place(len(d.base.events), d.crew()) }

// crew works beside whoever paints.
func (d *Draft) crew() *crew {
	crew := hire(d.base.options.Start)
	crew.pause, crew.stopped = d.base.options.Pause, d.base.options.Stopped
	return crew
}

// place gives lanes to at most so many events of each track, and dismisses the crew.
func (d *Draft) place(most int, crew *crew) *Levels {
	defer crew.dismiss()
	l := *d.base
	l.found = new(atomic.Pointer[located])
	l.rows = make([]*row, len(d.base.rows))
	again := d.used
	d.used = true
	crew.share(len(l.rows), func(i int) {
		r := *d.base.rows[i]
		if again { // the others are being looked at
			r.marks = slices.Clone(r.marks)
			for k := range r.marks {
				r.marks[k].from, r.marks[k].lane = never, 0
			}
		}
		switch {
		case r.folded:
		case most < len(r.items):
			l.placeSome(&r, l.foremost(&r, most), crew)
		default:
			order := l.order(&r, crew)
			newPlacing(&r, l.metrics, l.floor).placeAll(order, d.byEnds[i], l.options.Lanes, crew)
		}
		l.rows[i] = &r
		if !crew.isStopped() {
			r.finish(d.byEnds[i], crew)
		}
	})
	l.stack()
	return &l
}

// placeSome places few of many items, the most important first. They are looked at alone: what is made ready for each item is then made for
// them only.
func (l *Levels) placeSome(r *row, order []int32, crew *crew) {
	at := slices.Sorted(slices.Values(order))
	some := &row{items: make([]moment, len(at)), marks: make([]mark, len(at)), begin: make([]timeline.Instant, len(at))}
	for k, i := range at {
		some.items[k], some.marks[k], some.begin[k] = r.items[i], r.marks[i], r.begin[i]
	}
	among := make([]int32, len(order))
	for k, i := range order {
		among[k] = int32(searchIndex(at, i))
	}
	newPlacing(some, l.metrics, l.floor).placeAll(among, some.sortEnds(), l.options.Lanes, crew)
	for k, i := range at {
		r.marks[i] = some.marks[k]
	}
}

// sort deals the events out to their tracks, in order of time.
func (l *Levels) sort(crew *crew) {
	keys := l.deal()
	l.rows = make([]*row, len(keys))
	crew.share(len(keys), func(i int) {
		name, folded := "", false
		if len(l.options.Tracks) > 0 {
			name, folded = l.options.Tracks[i], i < len(l.options.Folded) && l.options.Folded[i]
		}
		l.rows[i] = newRow(name, keys[i], func(at int32) timeline.ID { return l.events[at].ID })
		l.rows[i].folded = folded
	})
}

// deal gives each track its events. Counting first spares a million of them being moved as the lists grow.
func (l *Levels) deal() [][]moment {
	counts := make([]int, max(len(l.options.Tracks), 1))
	track := func(e *timeline.Brief) int {
		if e.Track < 0 || int(e.Track) >= len(counts) {
			return 0
		}
		return int(e.Track)
	}
	for i := range l.events {
		counts[track(&l.events[i])]++
	}
	keys := make([][]moment, len(counts))
	for i, n := range counts {
		keys[i] = make([]moment, 0, n)
	}
	l.extent = timeline.Span{Start: timeline.Forever, End: timeline.Beginning}
	for i := range l.events {
		e := &l.events[i]
		if isUndated(e) {
			l.undated = append(l.undated, e.ID)
			continue
		}
		begin, end, open := bounds(e)
		t := track(e)
		keys[t] = append(keys[t], moment{begin: begin, end: end, event: int32(i), sides: open})
		l.extent = l.extent.Hull(timeline.Span{Start: begin, End: end})
	}
	return keys
}
