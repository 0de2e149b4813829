package chart

import "math/bits"

// hiddenSets keeps, for each depth, the set of a track's events that are not
// drawn one by one there, with counts by block, so that counting any stretch of
// events is two look-ups. Depths where nothing changes share one set.
type hiddenSets struct {
	first int // the set of depth d is sets[d-first]; coarser depths hide all
	sets  [][]uint64
	ranks [][]uint32 // hidden before each block of blockWords words
	n     int
}

const blockWords = 8

// newHiddenSets reads at which depth each event becomes visible.
func newHiddenSets(from []uint8) hiddenSets {
	low, high := uint8(never), uint8(0)
	for _, f := range from {
		low = min(low, f)
		if f != never {
			high = max(high, f)
		}
	}
	h := hiddenSets{first: int(low), n: len(from)}
	if low == never {
		return h
	}
	words := (len(from) + 63) / 64
	for range int(high) - int(low) + 1 {
		h.sets = append(h.sets, make([]uint64, words))
		h.ranks = append(h.ranks, make([]uint32, words/blockWords+2))
	}
	for w := range words {
		h.fill(w, from[w*64:min(w*64+64, len(from))])
	}
	for d, set := range h.sets {
		sum, rank := uint32(0), h.ranks[d]
		for w, word := range set {
			if w%blockWords == 0 {
				rank[w/blockWords] = sum
			}
			sum += uint32(bits.OnesCount64(word))
		}
		rank[(words+blockWords-1)/blockWords] = sum
	}
	return h
}

// fill sets word w of every depth: an event is hidden above the depth from which it is drawn.
func (h *hiddenSets) fill(w int, from []uint8) {
	var at [256]uint64
	for i, f := range from {
		at[f] |= 1 << i
	}
	hidden := at[never]
	for d := len(h.sets) - 1; d >= 0; d-- {
		h.sets[d][w] = hidden
		hidden |= at[d+h.first]
	}
}

// set gives the set of a depth, nil when all are hidden.
func (h *hiddenSets) set(depth int) ([]uint64, []uint32) {
	if depth < h.first || len(h.sets) == 0 {
		return nil, nil
	}
	d := min(depth-h.first, len(h.sets)-1)
	return h.sets[d], h.ranks[d]
}

// count is how many of the events lo … hi-1 are hidden at depth.
func (h *hiddenSets) count(depth, lo, hi int) int {
	if lo >= hi {
		return 0
	}
	set, rank := h.set(depth)
	if set == nil {
		return hi - lo
	}
	return before(set, rank, hi) - before(set, rank, lo)
}

// before counts the members below i: whole blocks by look-up, the rest of the block word by word.
func before(set []uint64, rank []uint32, i int) int {
	w := i / 64
	n := int(rank[w/blockWords])
	for k := w - w%blockWords; k < w; k++ {
		n += bits.OnesCount64(set[k])
	}
	if r := i % 64; r != 0 {
		n += bits.OnesCount64(set[w] << (64 - r))
	}
	return n
}

// next finds the first event in lo … hi-1 that is hidden (or shown) at depth, -1 when there is none.
func (h *hiddenSets) next(depth, lo, hi int, hidden bool) int {
	set, _ := h.set(depth)
	if set == nil {
		if hidden && lo < hi {
			return lo
		}
		return -1
	}
	for w := lo / 64; w*64 < hi; w++ {
		word := set[w]
		if !hidden {
			word = ^word
		}
		if w == lo/64 {
			word &= ^uint64(0) << (lo % 64)
		}
		if word != 0 {
			if i := w*64 + bits.TrailingZeros64(word); i < hi {
				return i
			}
			return -1
		}
	}
	return -1
}

// last finds the last hidden event in lo … hi-1, -1 when there is none.
func (h *hiddenSets) last(depth, lo, hi int) int {
	set, _ := h.set(depth)
	if set == nil {
		return hi - 1
	}
	for w := (hi - 1) / 64; w >= lo/64 && hi > lo; w-- {
		word := set[w]
		if w == (hi-1)/64 {
			word &= ^uint64(0) >> (63 - (hi-1)%64)
		}
		if word != 0 {
			if i := w*64 + 63 - bits.LeadingZeros64(word); i >= lo {
				return i
			}
			return -1
		}
	}
	return -1
}

// A numberSet is a set of small integers that answers who is next on either side
// in a few steps: words of 64, and words that say which of those are not empty.
type numberSet [4][]uint64

// newNumberSet makes an empty set of numbers below n, at most 64⁴ of them.
func newNumberSet(n int) *numberSet {
	s := &numberSet{}
	for k := range s {
		n = (n + 63) / 64
		s[k] = make([]uint64, max(n, 1))
	}
	return s
}

// add marks i on its word, and on each level above that the level below is no longer empty.
func (s *numberSet) add(i int) {
	for k := range s {
		word := &s[k][i>>6]
		known := *word != 0
		if *word |= 1 << (i & 63); known {
			return
		}
		i >>= 6
	}
}

// prev is the greatest member below i, -1 when there is none.
func (s *numberSet) prev(i int) int {
	for k := range s {
		if word := s[k][i>>6] & (1<<(i&63) - 1); word != 0 {
			i = i&^63 | 63 - bits.LeadingZeros64(word)
			for ; k > 0; k-- {
				i = i<<6 | 63 - bits.LeadingZeros64(s[k-1][i])
			}
			return i
		}
		i >>= 6
	}
	return -1
}

// next is the smallest member above i, -1 when there is none.
func (s *numberSet) next(i int) int {
	for k := range s {
		if word := s[k][i>>6] &^ (2<<(i&63) - 1); word != 0 {
			i = i&^63 | bits.TrailingZeros64(word)
			for ; k > 0; k-- {
				i = i<<6 | bits.TrailingZeros64(s[k-1][i])
			}
			return i
		}
		i >>= 6
	}
	return -1
}

// An ascent goes from member to member of a set upwards, a descent downwards: a word is looked up once for all that it has. at is the
// member that it stands on, -1 when there is none left. The set must not change meanwhile.
type ascent struct {
	at   int
	rest uint64 // what its word has beyond it
	set  *numberSet
}

type descent ascent

// above begins an ascent behind i.
func (s *numberSet) above(i int) ascent {
	a := ascent{at: i, rest: s[0][i>>6] &^ (2<<(i&63) - 1), set: s}
	a.next()
	return a
}

// below begins a descent before i.
func (s *numberSet) below(i int) descent {
	d := descent{at: i, rest: s[0][i>>6] & (1<<(i&63) - 1), set: s}
	d.next()
	return d
}

// next goes on by one.
func (a *ascent) next() {
	if a.rest == 0 {
		if a.at = a.set.next(a.at | 63); a.at < 0 {
			return
		}
		a.rest = a.set[0][a.at>>6]
	}
	a.at = a.at&^63 | bits.TrailingZeros64(a.rest)
	a.rest &= a.rest - 1
}

// next goes on by one.
func (d *descent) next() {
	if d.rest == 0 {
		if d.at = d.set.prev(d.at &^ 63); d.at < 0 {
			return
		}
		d.rest = d.set[0][d.at>>6]
	}
	k := bits.Len64(d.rest) - 1
	d.at = d.at&^63 | k
	d.rest &^= 1 << k
}
