package chart

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestNumberSetKnowsTheNeighbours(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 300_000).Draw(t, "n")
		members := rapid.SliceOfN(rapid.IntRange(0, n-1), 0, 60).Draw(t, "members")
		s := newNumberSet(n)
		for _, m := range members {
			s.add(m)
		}
		for _, i := range append(members, rapid.IntRange(0, n-1).Draw(t, "i"), 0, n-1) {
			below, above := -1, -1
			for _, m := range members {
				if m < i && m > below {
					below = m
				}
				if m > i && (above < 0 || m < above) {
					above = m
				}
			}
			if s.prev(i) != below || s.next(i) != above {
				t.Fatalf("around %d: %d and %d, want %d and %d", i, s.prev(i), s.next(i), below, above)
			}
		}
	})
}

// Going up from anywhere meets all members above in turn, and going down all below.
func TestMembersAreMetInTurn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 300_000).Draw(t, "n")
		near := rapid.IntRange(0, n-1).Draw(t, "near")
		members := rapid.SliceOfN(rapid.OneOf(rapid.IntRange(0, n-1), rapid.IntRange(near, min(near+200, n-1))), 0, 80).Draw(t, "members")
		s := newNumberSet(n)
		for _, m := range members {
			s.add(m)
		}
		slices.Sort(members)
		members = slices.Compact(members)
		from := rapid.OneOf(rapid.IntRange(0, n-1), rapid.Just(near)).Draw(t, "from")
		at, known := slices.BinarySearch(members, from)
		d := s.below(from)
		for k := at - 1; k >= 0; k-- {
			if d.at != members[k] {
				t.Fatalf("down from %d: %d, want %d", from, d.at, members[k])
			}
			d.next()
		}
		if known {
			at++
		}
		a := s.above(from)
		for _, m := range members[at:] {
			if a.at != m {
				t.Fatalf("up from %d: %d, want %d", from, a.at, m)
			}
			a.next()
		}
		if a.at >= 0 || d.at >= 0 {
			t.Fatalf("from %d there is no end: %d and %d", from, a.at, d.at)
		}
	})
}

func TestHiddenSetsCountAsOneByOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.SliceOfN(rapid.SampledFrom([]uint8{3, 4, 7, 60, 61, never}), 0, 1500).Draw(t, "from")
		h := newHiddenSets(from)
		depth := rapid.SampledFrom([]int{0, 2, 3, 5, 7, 59, 60, 61, 100}).Draw(t, "depth")
		lo := rapid.IntRange(0, len(from)).Draw(t, "lo")
		hi := rapid.IntRange(lo, len(from)).Draw(t, "hi")
		count, first, last, shown := 0, -1, -1, -1
		for i := lo; i < hi; i++ {
			if int(from[i]) <= depth {
				if shown < 0 {
					shown = i
				}
				continue
			}
			if count++; first < 0 {
				first = i
			}
			last = i
		}
		if got := h.count(depth, lo, hi); got != count {
			t.Fatalf("%d hidden, want %d", got, count)
		}
		if got := h.next(depth, lo, hi, true); got != first {
			t.Fatalf("first hidden %d, want %d", got, first)
		}
		if got := h.next(depth, lo, hi, false); got != shown {
			t.Fatalf("first shown %d, want %d", got, shown)
		}
		if got := h.last(depth, lo, hi); got != last && lo < hi {
			t.Fatalf("last hidden %d, want %d", got, last)
		}
	})
}

func TestLadder(t *testing.T) {
	for d := range depths {
		scale := secondsPerPixelAt(d)
		if got := depthOf(scale); got != d {
			t.Errorf("the scale of depth %d has depth %d", d, got)
		}
		if got := depthOf(scale * 1.0001); got != max(d-1, 0) {
			t.Errorf("a scale just coarser than depth %d has depth %d", d, got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		seconds, pixels := rapid.Float64Range(1e-3, 1e18).Draw(t, "seconds"), rapid.Float64Range(1, 500).Draw(t, "pixels")
		d := firstFree(seconds, pixels)
		const hair = 1e-9 // the ladder's odd steps are irrational
		if d != never && secondsPerPixelAt(int(d))*pixels > seconds*(1+hair) {
			t.Fatalf("at depth %d %v pixels take more than %v seconds", d, pixels, seconds)
		}
		if d > 0 && d != never && secondsPerPixelAt(int(d)-1)*pixels < seconds*(1-hair) {
			t.Fatalf("depth %d is not the first", d)
		}
	})
	if firstFree(0, 10) != never || firstFree(-5, 10) != never {
		t.Error("no time is enough for no pixel")
	}
}

func TestRankPutsTheImportantFirstAndShufflesEquals(t *testing.T) {
	events := library(500)
	for i := range events {
		events[i].Importance = float32(i / 100)
	}
	order := make([]int32, len(events))
	for i := range order {
		order[i] = int32(i)
	}
	rank(events, order)
	again := slices.Clone(order)
	slices.Reverse(again)
	rank(events, again)
	if !slices.Equal(order, again) {
		t.Error("the order depends on where it began")
	}
	if slices.IsSorted(order) {
		t.Error("equals are not shuffled")
	}
}
