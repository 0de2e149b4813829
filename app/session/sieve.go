package session

import (
	"context"
	"math/bits"
	"runtime"
	"slices"

	"dateline/timeline"
)

// How a filter goes through a million events while a person types: what it asks of a Brief becomes tables that are looked up,
// what only the library can answer comes as a set of IDs, and all processors take a part each.

// A sieve is the part of a Filter that a Brief can answer.
type sieve struct {
	statuses   [timeline.Denied + 1]bool
	categories [256]bool
	reviews    [timeline.Rejected + 1]bool
	when       timeline.Span // the zero Span is no limit
	timed      bool
}

func (f Filter) sieve() *sieve {
	s := &sieve{when: f.When.Span(), timed: f.When.IsKnown()}
	for i := range s.statuses {
		s.statuses[i] = among(f.Statuses, timeline.Status(i))
	}
	for i := range s.categories {
		s.categories[i] = among(f.Categories, timeline.Category(i))
	}
	for i := range s.reviews {
		r := timeline.Review(i)
		s.reviews[i] = len(f.Reviews) == 0 && r != timeline.Rejected || slices.Contains(f.Reviews, r) // what is rejected is for who asks for it
	}
	return s
}

// keeps reports whether an event passes.
func (s *sieve) keeps(b *timeline.Brief) bool {
	return s.reviews[b.Review] && s.statuses[b.Status] && s.categories[b.Category] && s.keepsTime(b)
}

func (s *sieve) keepsTime(b *timeline.Brief) bool {
	if !s.timed {
		return true
	}
	going := timeline.Span{Start: b.Begin.Start, End: max(b.Begin.End, b.End.End)}
	return !b.Flags.Has(timeline.Undated) && going.Overlaps(s.when)
}

// keeps is for a single event.
func (f Filter) keeps(b *timeline.Brief) bool { return f.sieve().keeps(b) }

func among[T comparable](chosen []T, v T) bool { return len(chosen) == 0 || slices.Contains(chosen, v) }

// A tally counts the values of each kind as if the filter did not narrow that kind: what another choice would show.
type tally struct {
	statuses   [timeline.Denied + 1]int
	categories [256]int
	reviews    [timeline.Rejected + 1]int
}

// add counts an event, or takes it out again with -1.
func (t *tally) add(s *sieve, b *timeline.Brief, by int) {
	review, status, category := s.reviews[b.Review], s.statuses[b.Status], s.categories[b.Category]
	if review && category {
		t.statuses[b.Status] += by
	}
	if review && status {
		t.categories[b.Category] += by
	}
	if status && category {
		t.reviews[b.Review] += by
	}
}

// into adds what was counted to c.
func (t *tally) into(c *Counts) {
	for i, n := range t.statuses {
		c.Statuses[timeline.Status(i)] += n
	}
	for i, n := range t.categories {
		if n != 0 {
			c.Categories[timeline.Category(i)] += n
		}
	}
	for i, n := range t.reviews {
		c.Reviews[timeline.Review(i)] += n
	}
}

// matching gives the events that pass what only the library can answer of f, nil when that is all.
func matching(ctx context.Context, st Store, f Filter) (*idSet, error) {
	q, asked := f.query()
	if !asked {
		return nil, nil
	}
	ids, err := st.Matches(ctx, q)
	if err != nil {
		return nil, err
	}
	return newIDSet(ids), nil
}

// passing gives the events of All that pass f, All itself when none falls out, and what other choices would give.
func (d *Snapshot) passing(f Filter) ([]timeline.Brief, Counts) {
	s, facets := f.sieve(), count(nil)
	parts := max(1, min(runtime.NumCPU(), len(d.All)/4096))
	kept, tallies := make([][]int32, parts), make([]tally, parts)
	inRanges(len(d.All), parts, func(p, from, to int) {
		for i := from; i < to; i++ {
			b := &d.All[i]
			if !d.found(b.ID) || !s.keepsTime(b) {
				continue
			}
			tallies[p].add(s, b, 1)
			if s.keeps(b) {
				kept[p] = append(kept[p], int32(i))
			}
		}
	})
	all := 0
	for p := range parts {
		tallies[p].into(&facets)
		all += len(kept[p])
	}
	if all == len(d.All) {
		return d.All, facets
	}
	shown := make([]timeline.Brief, 0, all)
	for _, part := range kept {
		for _, i := range part {
			shown = append(shown, d.All[i])
		}
	}
	return shown, facets
}

// An idSet holds IDs, in a table of twice their number where each stands at or behind the place that its bits give it. A map would take
// longer to fill than the library takes to find what is in it.
type idSet struct {
	slots []timeline.ID // 0 is free
	shift int
	zero  bool // the ID 0 is in it
}

func newIDSet(ids []timeline.ID) *idSet {
	n := bits.Len(uint(2*len(ids) + 1))
	s := &idSet{slots: make([]timeline.ID, 1<<n), shift: 64 - n}
	for _, id := range ids {
		at := s.place(id)
		if s.slots[at] = id; id == 0 {
			s.zero = true
		}
	}
	return s
}

// place is where id stands, or would.
func (s *idSet) place(id timeline.ID) int {
	const spread = 0x9e3779b97f4a7c15 // 2^64 over the golden ratio: IDs of events made for tests are small numbers
	at := int(uint64(id) * spread >> s.shift)
	for s.slots[at] != 0 && s.slots[at] != id {
		at = (at + 1) & (len(s.slots) - 1)
	}
	return at
}

// has reports whether an ID is in the set; all are in the nil set.
func (s *idSet) has(id timeline.ID) bool {
	if s == nil {
		return true
	}
	return s.slots[s.place(id)] == id && (id != 0 || s.zero)
}
