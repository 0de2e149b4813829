package merge

import (
	"cmp"
	"slices"

	"dateline/timeline"
)

// A dictionary gives each stem a number: what is compared thousands of times for each new article is numbers then. The zero
// dictionary is ready for use, by one goroutine.
type dictionary struct {
	numbers   map[string]uint32
	opposites [][2]uint32
	turning   map[uint32]bool // the words among opposites
}

// number gives that of a stem.
func (d *dictionary) number(stem string) uint32 {
	if d.numbers == nil {
		d.numbers, d.turning = map[string]uint32{}, map[uint32]bool{}
		for _, o := range opposites {
			x, y := d.number(o[0]), d.number(o[1])
			d.opposites = append(d.opposites, [2]uint32{x, y})
			d.turning[x], d.turning[y] = true, true
		}
	}
	n, ok := d.numbers[stem]
	if !ok {
		n = uint32(len(d.numbers))
		d.numbers[stem] = n
	}
	return n
}

// title gives the stems of a title as numbers in order, each once.
func (d *dictionary) title(title string) []uint32 {
	var all []uint32
	for _, w := range split(title) {
		all = append(all, d.number(w.stem))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// A term is a word of a title.
type term struct {
	stem         uint32
	name, number bool
}

// A text is what a telling says, as words: those of the title, and those of everything that the article says of the event.
type text struct {
	title []term
	stems []uint32 // those of the title, in order
	all   []uint32 // those of title, participants, place and sentence, in order
	turns bool     // some word of the title has an opposite
	again bool     // some word of it is of those in recurring
}

// read brings a telling to words.
func (d *dictionary) read(t Telling) text {
	var r text
	var known []uint32 // words that are written as names where nothing else makes them large
	note := func(words []word) {
		for _, w := range words {
			n := d.number(w.stem)
			r.all = append(r.all, n)
			if w.name && !w.first {
				known = append(known, n)
			}
		}
	}
	note(split(t.Sentence))
	for _, p := range append([]string{t.Event.Place}, t.Event.Participants...) {
		note(split(p))
		r.all = append(r.all, d.number(initials(p))) // "North Atlantic Treaty Organization" knows NATO
	}
	for _, w := range split(t.Event.Title) {
		n := d.number(w.stem)
		r.all = append(r.all, n)
		if !slices.ContainsFunc(r.title, func(o term) bool { return o.stem == n }) {
			r.title = append(r.title, term{n, w.name && (!w.first || slices.Contains(known, n)), w.number})
			r.stems = append(r.stems, n)
			r.turns = r.turns || d.turning[n]
			r.again = r.again || recurring[w.stem]
		}
	}
	slices.Sort(r.stems)
	slices.Sort(r.all)
	r.all = slices.Clip(slices.Compact(r.all))
	return r
}

// A telling is what is compared of an event.
type telling struct {
	text
	begin   timeline.Span
	known   bool // it has a date
	status  timeline.Status
	sources []timeline.ID
}

// tell brings an event with its sentence to what is compared.
func (d *dictionary) tell(t Telling) *telling {
	out := &telling{text: d.read(t), begin: t.Event.Date.Begins(), known: t.Event.Date.IsKnown(), status: t.Event.Status}
	for _, q := range t.Event.Quotes {
		if !slices.Contains(out.sources, q.Source) {
			out.sources = append(out.sources, q.Source)
		}
	}
	return out
}

// has reports whether a stem is among sorted ones.
func has(sorted []uint32, stem uint32) bool {
	_, ok := slices.BinarySearch(sorted, stem)
	return ok
}

// Common counts what two sorted lists share.
func Common[T cmp.Ordered](a, b []T) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// dice is the share of words that two sorted lists have in common (Dice 1945).
func dice(a, b []uint32) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(Common(a, b)) / float64(len(a)+len(b))
}
