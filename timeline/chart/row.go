package chart

import (
	"cmp"
	"slices"
	"sort"

	"dateline/timeline"
)

// A row is one track: its events in order of time, and what looking them up needs.
type row struct {
	name   string
	folded bool
	items  []moment           // in order of begin
	marks  []mark             // of the items: what is decided of them
	begin  []timeline.Instant // of the items, ascending
	ends   []timeline.Instant // of the items, in an order of their own, ascending
	hidden hiddenSets         // in order of begin
	ended  hiddenSets         // in order of end
	lanes  [][]int32          // the items of each lane, ascending
	top    float64            // of the track, pixels from the top of the lanes
	gone   []int32            // items that an Update took away, ascending
	extra  *row               // items that an Update brought
	news   []entry            // those of an extra row, in any order
}

// A moment is an event as the drawing sees it: begin and end bound what is drawn
// of it; an open side has a tail of pixels instead, so that "before the vote" does not
// cover all time before the vote.
type moment struct {
	begin, end timeline.Instant // begin < end
	event      int32            // index into Levels.events
	sides      openness
}

// A mark is what is decided of an event, and what it is to its neighbours besides the time between them. It stands apart from the moment, since each
// picture on the way to the finished one has marks of its own, and moments never change.
type mark struct {
	width  float32 // of the title, pixels
	open   openness
	inside uint8 // depth from which the title fits inside the bar
	from   uint8 // depth from which it is drawn one by one
	lane   uint8 // meaningless when from is never
}

// An entry is all of an event.
type entry struct {
	moment
	mark
}

// entry gives item i with what is decided of it.
func (r *row) entry(i int) entry { return entry{r.items[i], r.marks[i]} }

// openness says on which sides no bound is known.
type openness uint8

const (
	openLeft openness = 1 << iota
	openRight
)

// bounds are the instants between which b is drawn. Both sides of what has no
// extent come from its one span; a missing side is replaced by the one that is known.
func bounds(b *timeline.Brief) (begin, end timeline.Instant, open openness) {
	begin, end = b.Begin.Start, b.Begin.End
	if b.Flags.Has(timeline.Extent) {
		end = b.End.End
		if end == timeline.Forever { // it began, within Begin, and goes on
			begin, end, open = b.Begin.Start, b.Begin.End, openRight
		}
	}
	switch {
	case begin == timeline.Beginning && end == timeline.Forever: // undated: not on the line
		return 0, 1, openLeft | openRight
	case begin == timeline.Beginning:
		open |= openLeft
		begin = end - 1
		if b.Flags.Has(timeline.Extent) && b.End.Start != timeline.Beginning && b.End.Start < end {
			begin = b.End.Start
		}
	case end == timeline.Forever:
		end, open = begin+1, open|openRight
	}
	return begin, max(end, begin+1), open
}

// isUndated reports whether nothing bounds b.
func isUndated(b *timeline.Brief) bool {
	return b.Flags.Has(timeline.Undated) || b.Begin == timeline.Always && (!b.Flags.Has(timeline.Extent) || b.End.End == timeline.Forever)
}

// newRow sorts the events of a track by time.
func newRow(name string, items []moment, ids func(int32) timeline.ID) *row {
	items = inOrder(items, func(it *moment) uint64 { return instantKey(it.begin) }, func(a, b moment) int {
		if a.end != b.end {
			return cmp.Compare(a.end, b.end)
		}
		return cmp.Compare(ids(a.event), ids(b.event))
	})
	r := &row{name: name, items: items, marks: make([]mark, len(items)), begin: make([]timeline.Instant, len(items))}
	for i := range items {
		r.begin[i], r.marks[i] = items[i].begin, mark{open: items[i].sides, from: never}
	}
	return r
}

// finish builds what looking up needs, once from and lane are decided. byEnd lists the items in order of end.
func (r *row) finish(byEnd []int32, crew *crew) {
	crew.both(func() {
		from := make([]uint8, len(r.items))
		for i := range r.items {
			from[i] = r.marks[i].from
		}
		r.hidden = newHiddenSets(from)
		r.dealLanes()
	}, func() {
		from := make([]uint8, len(r.items))
		for k, i := range byEnd {
			from[k] = r.marks[i].from
		}
		r.ended = newHiddenSets(from)
	})
}

// dealLanes lists the items of each lane.
func (r *row) dealLanes() {
	var counts [maxLanes]int
	used := 0
	for i := range r.items {
		if it := &r.marks[i]; it.from != never {
			counts[it.lane]++
			used = max(used, int(it.lane)+1)
		}
	}
	r.lanes = make([][]int32, used)
	for l := range r.lanes {
		r.lanes[l] = make([]int32, 0, counts[l])
	}
	for i := range r.items {
		if it := &r.marks[i]; it.from != never {
			r.lanes[it.lane] = append(r.lanes[it.lane], int32(i))
		}
	}
}

// sortEnds puts the ends in order and tells whose they are.
func (r *row) sortEnds() []int32 {
	keys := make([]Keyed, len(r.items))
	for i := range r.items {
		keys[i] = Keyed{instantKey(r.items[i].end), int32(i)}
	}
	SortKeyed(keys, nil)
	r.ends = make([]timeline.Instant, len(keys))
	order := make([]int32, len(keys))
	for i, k := range keys {
		r.ends[i], order[i] = r.items[k.At].end, k.At
	}
	return order
}

// search is the index of the first instant not before t.
func search(sorted []timeline.Instant, t timeline.Instant) int {
	return sort.Search(len(sorted), func(i int) bool { return sorted[i] >= t })
}

// searchIndex is the place of the first number not below x.
func searchIndex(sorted []int32, x int32) int {
	i, _ := slices.BinarySearch(sorted, x)
	return i
}

// isGone reports whether an Update took item i away.
func (r *row) isGone(i int) bool {
	if len(r.gone) == 0 {
		return false
	}
	_, found := slices.BinarySearch(r.gone, int32(i))
	return found
}

// running counts the hidden events that began before t and go on at t.
func (r *row) running(depth int, t timeline.Instant) int {
	begun := search(r.begin, t)
	n := r.hidden.count(depth, 0, begun) - r.ended.count(depth, 0, search(r.ends, t+1))
	for _, i := range r.gone {
		if it := &r.items[i]; int(i) < begun && it.end > t && int(r.marks[i].from) > depth {
			n--
		}
	}
	return n
}

// hiddenCount is how many of the items lo … hi-1 are not drawn one by one at depth.
func (r *row) hiddenCount(depth, lo, hi int) int {
	n := r.hidden.count(depth, lo, hi)
	for _, i := range r.gone {
		if int(i) >= lo && int(i) < hi && int(r.marks[i].from) > depth {
			n--
		}
	}
	return n
}

// nextHidden is the first item in lo … hi-1 that is not drawn one by one at depth, -1 when there is none.
func (r *row) nextHidden(depth, lo, hi int) int {
	i := r.hidden.next(depth, lo, hi, true)
	for i >= 0 && r.isGone(i) {
		i = r.hidden.next(depth, i+1, hi, true)
	}
	return i
}

// laneCount is how many lanes the track takes.
func (r *row) laneCount() int {
	n := len(r.lanes)
	if r.extra != nil {
		n = max(n, len(r.extra.lanes))
	}
	return n
}
