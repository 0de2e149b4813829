package chart

import (
	"cmp"
	"slices"
	"sort"

	"dateline/timeline"
)

// A row is one track: its events as flat columns in order of time. An event's
// begin and end bound what is drawn of it; an open side has a tail of pixels
// instead, so that "before the vote" does not cover all time before the vote.
type row struct {
	name   string
	folded bool
	begin  []timeline.Instant // ascending
	end    []timeline.Instant // > begin
	event  []int32            // index into Levels.events
	width  []float32          // of the title, pixels
	open   []openness
	from   []uint8 // depth from which it is drawn one by one
	inside []uint8 // depth from which its title fits inside its bar
	lane   []uint8 // meaningless when from is never
	ends   []timeline.Instant
	hidden hiddenSets // in order of begin
	ended  hiddenSets // in order of end
	lanes  [][]int32  // the events of each lane, ascending
	top    float64    // of the track, pixels from the top of the lanes
}

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
		return 0, 0, openLeft | openRight
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

// A keyed event is one on its way to be sorted.
type keyed struct {
	begin, end timeline.Instant
	event      int32
	open       openness
}

// newRow sorts the events of a track by time.
func newRow(name string, keys []keyed, ids func(int32) timeline.ID) *row {
	slices.SortFunc(keys, func(a, b keyed) int {
		if a.begin != b.begin {
			return cmp.Compare(a.begin, b.begin)
		}
		if a.end != b.end {
			return cmp.Compare(a.end, b.end)
		}
		return cmp.Compare(ids(a.event), ids(b.event))
	})
	n := len(keys)
	r := &row{name: name, begin: make([]timeline.Instant, n), end: make([]timeline.Instant, n), event: make([]int32, n),
		open: make([]openness, n), width: make([]float32, n), from: make([]uint8, n), inside: make([]uint8, n), lane: make([]uint8, n)}
	for i, k := range keys {
		r.begin[i], r.end[i], r.event[i], r.open[i], r.from[i] = k.begin, k.end, k.event, k.open, never
	}
	return r
}

// finish builds what looking up needs, once from and lane are decided.
func (r *row) finish() {
	r.hidden = newHiddenSets(r.from)
	order := make([]int32, len(r.end))
	for i := range order {
		order[i] = int32(i)
	}
	if !slices.IsSorted(r.end) {
		slices.SortFunc(order, func(a, b int32) int { return cmp.Compare(r.end[a], r.end[b]) })
	}
	r.ends = make([]timeline.Instant, len(r.end))
	from := make([]uint8, len(r.end))
	for i, o := range order {
		r.ends[i], from[i] = r.end[o], r.from[o]
	}
	r.ended = newHiddenSets(from)
	for i, f := range r.from {
		if f == never {
			continue
		}
		for int(r.lane[i]) >= len(r.lanes) {
			r.lanes = append(r.lanes, nil)
		}
		r.lanes[r.lane[i]] = append(r.lanes[r.lane[i]], int32(i))
	}
}

// search is the index of the first instant not before t.
func search(sorted []timeline.Instant, t timeline.Instant) int {
	return sort.Search(len(sorted), func(i int) bool { return sorted[i] >= t })
}

// running counts the hidden events that began before t and go on at t.
func (r *row) running(depth int, t timeline.Instant) int {
	begun := r.hidden.count(depth, 0, search(r.begin, t))
	return begun - r.ended.count(depth, 0, search(r.ends, t+1))
}
