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

// An entry is an event of the library. It holds no pointers: the garbage collector need not look at hundreds of thousands of them.
type entry struct {
	id    timeline.ID
	begin timeline.Span
	stems uint32 // where those of its title begin in the index
	gone  bool   // it gave way to another
}

// A tally is what a search counts of an entry. Tallies stand apart from the entries because most are only counted.
type tally struct {
	search uint32 // the one that came upon it last
	shared uint8  // words that it shares with what is sought
	words  uint8  // of its title
	class  uint8
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
	tallies  []tally
	stems    []uint32 // of the titles of all entries, in order for each
	byID     map[timeline.ID]int32
	classes  [openStart + 1]*class
	searches uint32
	seen     []int32    // by the search, for the next one to use again
	ranks    [6][]int32 // the same for those that share so many words with it, or more
	told     map[int32]*telling
}

const (
	// mostEntries bounds an index, to some 10 MB; then it begins anew, but not sooner than after fewestArticles: where new articles tell
	// of all that the library has, it would be read for each of them again.
	mostEntries    = 100_000
	fewestArticles = 500
	// mostTold bounds the entries of which is known what was told, to some 5 MB.
	mostTold = 15_000
	// mostLoaded is how many events are read at once for one new one. In a library of a million one that happened "in the
	// twentieth century" would read them all.
	mostLoaded = 4096
	// mostListed is how many events that share one word with a new one are counted, the nearest ones, and mostCounted how often one is in all, those with
	// the rarest words first.
	mostListed, mostCounted = 2048, 8192
	// mostLooked is how many of them are looked at, those with the most words first.
	mostLooked = 500
	// mostWords is how many words of a title count.
	mostWords = 200
)

// clear forgets everything and learns which classes the library has.
func (x *index) clear(l Library) error {
	widths, err := l.Breadths()
	if err != nil {
		return err
	}
	*x = index{byID: map[timeline.ID]int32{}, told: map[int32]*telling{}}
	for c := range x.classes {
		x.classes[c] = &class{lists: map[uint32][]int32{}}
		if !slices.Contains(widths, min(c, openEnd)) {
			x.classes[c].known = cover{timeline.Always} // there are none
		}
	}
	return nil
}

// add takes an event in if its stretch is known already; else it is read when its stretch is.
func (x *index) add(e timeline.Event, told *telling) {
	begin := e.Date.Begins()
	c, key := classOf(begin)
	if !x.classes[c].known.holds(key) {
		return
	}
	stems := x.title(e.Title)
	if n, ok := x.put(c, entry{id: e.ID, begin: begin}, stems); ok && told != nil {
		x.told[n] = told
	}
}

// put lists an event under the words of its title, and gives its place, if it is not there already.
func (x *index) put(c int, e entry, stems []uint32) (n int32, ok bool) {
	if _, ok := x.byID[e.id]; ok {
		return 0, false
	}
	stems = stems[:min(len(stems), mostWords)]
	n = int32(len(x.entries))
	e.stems = uint32(len(x.stems))
	x.stems = append(x.stems, stems...)
	x.entries = append(x.entries, e)
	x.tallies = append(x.tallies, tally{words: uint8(len(stems)), class: uint8(c)})
	x.byID[e.id] = n
	lists := x.classes[c].lists
	for _, stem := range stems {
		list := lists[stem]
		lists[stem] = slices.Insert(list, x.from(list, e.key()), n)
	}
	return n, true
}

// key is what an entry is in order by.
func (e entry) key() timeline.Instant {
	_, key := classOf(e.begin)
	return key
}

// title of an entry, as words.
func (x *index) titleOf(n int32) []uint32 {
	at := x.entries[n].stems
	return x.stems[at : at+uint32(x.tallies[n].words)]
}

// forget drops what was told when it is too much to keep.
func (x *index) forget() {
	if len(x.told) > mostTold {
		clear(x.told)
	}
}

// from is the place in a list of the first entry whose key is not below key.
func (x *index) from(list []int32, key timeline.Instant) int {
	at, _ := slices.BinarySearchFunc(list, key, func(n int32, key timeline.Instant) int { return cmp.Compare(x.entries[n].key(), key) })
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
				x.put(c, entry{id: b.ID, begin: b.Begin}, x.title(b.Title))
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

// A likeness is an entry whose title is like another one.
type likeness struct {
	entry  int32
	shared int
	alike  float64 // of the words of both (Dice 1945)
}

// alike gives the entries in s whose titles are like one with the words stems, of an event that began in begin, as far as they can matter.
// Most events that share a word share only one that thousands have: words are counted first, and few entries are looked at.
func (x *index) alike(stems []uint32, begin, s timeline.Span) (all []likeness) {
	short := x.count(stems, s)
	own, _ := classOf(begin)
	for _, n := range x.promising(short, own, len(stems)) {
		t, e := &x.tallies[n], &x.entries[n]
		if e.gone || !e.begin.Overlaps(s) {
			continue
		}
		shared := int(t.shared)
		if short > 0 {
			shared = Common(stems, x.titleOf(n))
		}
		l := likeness{n, shared, share(shared, len(stems), int(t.words))}
		if l.alike >= dayShare && canMatter(compareBegins(e.begin, begin), l.shared, l.alike) {
			all = append(all, l)
		}
	}
	return all
}

// promising gives the entries seen that can matter, those with the most words counted first. They share short more at most.
func (x *index) promising(short, own, words int) (all []int32) {
	for i := range x.ranks {
		x.ranks[i] = x.ranks[i][:0]
	}
	for _, n := range x.seen {
		t := &x.tallies[n]
		if x.canMatter(t, own, min(int(t.shared)+short, words, int(t.words)), words) {
			rank := min(int(t.shared), len(x.ranks)-1)
			x.ranks[rank] = append(x.ranks[rank], n)
		}
	}
	for _, rank := range slices.Backward(x.ranks[:]) {
		all = append(all, rank[:min(len(rank), mostLooked-len(all))]...)
	}
	return all
}

// share is the words that two titles share, of those of both.
func share(shared, a, b int) float64 { return 2 * float64(shared) / float64(a+b) }

// canMatter is the function of the same name for what is known of an entry without a look at it: two events can only agree
// about a day when both are narrow, or equal.
func (x *index) canMatter(t *tally, own, shared, words int) bool {
	when := overlap
	if int(t.class) == own || int(t.class) <= widestNarrow {
		when = agree
	}
	alike := share(shared, words, int(t.words))
	return alike >= dayShare && canMatter(when, shared, alike)
}

// widestNarrow is the class of the widest spans that are narrow.
var widestNarrow = bits.Len64(uint64(narrow - 1))

// count notes in the tallies how many words of stems each entry near s has, for the entries in seen. short is how many words at most
// it did not count, of any entry, because too many have them.
func (x *index) count(stems []uint32, s timeline.Span) (short int) {
	x.searches++
	x.seen = x.seen[:0]
	lists, cut := x.lists(stems, s)
	room := mostCounted
	for i, list := range lists {
		if room -= len(list); room < 0 && i > 0 {
			return min(len(stems), cut+len(lists)-i)
		}
		for _, n := range list {
			t := &x.tallies[n]
			if t.search != x.searches {
				t.search, t.shared = x.searches, 0
				x.seen = append(x.seen, n)
			}
			t.shared++
		}
	}
	return cut
}

// lists gives for each class and stem the entries near s, the shortest list first; cut is how many of them are too long, and hold
// the nearest entries only.
func (x *index) lists(stems []uint32, s timeline.Span) (all [][]int32, cut int) {
	for c, k := range x.classes {
		if len(k.lists) == 0 {
			continue
		}
		keys := keysFor(c, s)
		for _, stem := range stems {
			list := k.lists[stem]
			list = list[x.from(list, keys.Start):x.from(list, keys.End)]
			if len(list) > mostListed {
				cut++
				if c == openStart { // of those without a beginning the first are the nearest, of others the last
					list = list[:mostListed]
				} else {
					list = list[len(list)-mostListed:]
				}
			}
			if len(list) > 0 {
				all = append(all, list)
			}
		}
	}
	slices.SortFunc(all, func(a, b []int32) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a[0], b[0])) })
	return all, min(cut, len(stems))
}
