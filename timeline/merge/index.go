package merge

import (
	"cmp"
	"math/bits"
	"slices"

	"dateline/timeline"
)

// How the events of a library are found that may be one with a new one. They must begin near it and share a word of the title: an index
// in memory leads from each word to the events that have it, in order of time. Of the library only those stretches
// are read that the new articles tell of, each once for a whole import. Events are kept apart by the width of their spans, as the
// library keeps them: of those up to 2^c seconds wide all that reach into a span begin at most 2^c before it.

const (
	openEnd   = 64 // the class of spans without an end, as the library numbers it
	openStart = 65 // that of spans without a beginning: what bounds them is their end
	fullWidth = 62 // from this class on a span may begin anywhere
)

// classOf is the class of a span, and what it is in order by.
func classOf(s timeline.Span) (class int, key timeline.Instant) {
	switch {
	case s.Start == timeline.Beginning:
		return openStart, s.End
	case s.End == timeline.Forever:
		return openEnd, s.Start
	}
	return bits.Len64(uint64(max(s.Seconds()-1, 0))), s.Start
}

// keysFor is where the events of a class lie that may have begun in s.
func keysFor(class int, s timeline.Span) timeline.Span {
	switch {
	case class == openStart:
		return timeline.Span{Start: s.Start + 1, End: timeline.Forever}
	case class >= fullWidth:
		return timeline.Span{Start: timeline.Beginning, End: s.End}
	}
	wide := timeline.Instant(1) << class
	return timeline.Span{Start: max(s.Start, timeline.Beginning+wide) - wide, End: s.End}
}

// An entry is an event of the library.
type entry struct {
	id    timeline.ID
	key   timeline.Instant
	begin timeline.Span
	stems []uint32 // of its title, in order
	told  *telling // nil until it is compared closely
	gone  bool     // it gave way to another
	mark  uint32   // the search that came upon it last
}

// A class is the events of one width.
type class struct {
	known cover
	lists map[uint32][]int32 // for each stem the entries, in order of their keys
}

// An index is the entries and the ways to them.
type index struct {
	dictionary
	entries  []entry
	byID     map[timeline.ID]int32
	classes  [openStart + 1]*class
	searches uint32
	told     int // entries of which is known what was told
}

const (
	// mostEntries bounds an index, to some 90 MB; then it begins anew, but not sooner than after fewestArticles: where new articles tell
	// of all that the library has, it would be read for each of them again.
	mostEntries    = 400_000
	fewestArticles = 500
	// mostTold bounds the entries of which is known what was told, to some 10 MB.
	mostTold = 30_000
	// mostLoaded is how many events are read at once for one new one. In a library of a million one that happened "in the
	// twentieth century" would read them all.
	mostLoaded = 4096
	// mostLooked is how many events that share a word with a new one are looked at, those with the rarest words first.
	mostLooked = 1500
)

// clear forgets everything and learns which classes the library has.
func (x *index) clear(l Library) error {
	widths, err := l.Breadths()
	if err != nil {
		return err
	}
	*x = index{byID: map[timeline.ID]int32{}}
	for c := range x.classes {
		x.classes[c] = &class{lists: map[uint32][]int32{}}
		if !slices.Contains(widths, min(c, openEnd)) {
			x.classes[c].known = cover{timeline.Always} // there are none
		}
	}
	return nil
}

// add takes an event in if its stretch is known already; else it is read when its stretch is.
func (x *index) add(id timeline.ID, title string, begin timeline.Span, told *telling) {
	c, key := classOf(begin)
	if k := x.classes[c]; k.known.holds(key) {
		x.put(k, entry{id: id, key: key, begin: begin, stems: x.title(title), told: told})
	}
}

// put lists an event under its words.
func (x *index) put(k *class, e entry) {
	if _, ok := x.byID[e.id]; ok {
		return
	}
	n := int32(len(x.entries))
	if e.told != nil {
		x.told++
	}
	x.entries = append(x.entries, e)
	x.byID[e.id] = n
	for _, stem := range e.stems {
		list := k.lists[stem]
		k.lists[stem] = slices.Insert(list, x.from(list, e.key), n)
	}
}

// forget drops what was told when it is too much to keep.
func (x *index) forget() {
	if x.told <= mostTold {
		return
	}
	for i := range x.entries {
		x.entries[i].told = nil
	}
	x.told = 0
}

// from is the place in a list of the first entry whose key is not below key.
func (x *index) from(list []int32, key timeline.Instant) int {
	at, _ := slices.BinarySearchFunc(list, key, func(n int32, key timeline.Instant) int { return cmp.Compare(x.entries[n].key, key) })
	return at
}

// load reads what the library has in s of each class, as far as that is not known.
func (x *index) load(l Library, s timeline.Span) error {
	room := mostLoaded
	for c, k := range x.classes { // the narrow ones first: they say more
		want := keysFor(c, s)
		for gap := k.known.gap(want); !gap.IsEmpty() && room > 0; gap = k.known.gap(want) {
			found, err := l.Begun(c, gap, room)
			if err != nil {
				return err
			}
			for _, b := range found {
				_, key := classOf(b.Begin)
				x.put(k, entry{id: b.ID, key: key, begin: b.Begin, stems: x.title(b.Title)})
			}
			if len(found) == room {
				_, last := classOf(found[len(found)-1].Begin)
				gap.End = min(gap.End, last+1)
			}
			room -= len(found)
			k.known = k.known.with(gap)
		}
	}
	return nil
}

// sharing gives the entries in s that share a word with stems, those that share the rarest first, each once.
func (x *index) sharing(stems []uint32, s timeline.Span) (all []int32) {
	var lists [][]int32
	for c, k := range x.classes {
		if len(k.lists) == 0 {
			continue
		}
		keys := keysFor(c, s)
		for _, stem := range stems {
			list := k.lists[stem]
			// Of those without a beginning the first are the nearest, of others the last.
			if list = list[x.from(list, keys.Start):x.from(list, keys.End)]; len(list) > mostLooked && c != openStart {
				list = list[len(list)-mostLooked:]
			}
			if len(list) > 0 {
				lists = append(lists, list)
			}
		}
	}
	slices.SortFunc(lists, func(a, b []int32) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a[0], b[0])) })
	x.searches++
	looked := 0
	for _, list := range lists {
		if looked += len(list); looked > mostLooked && len(all) > 0 {
			break
		}
		for _, n := range list {
			if e := &x.entries[n]; e.mark != x.searches && !e.gone && e.begin.Overlaps(s) {
				e.mark = x.searches
				all = append(all, n)
			}
		}
	}
	return all
}
