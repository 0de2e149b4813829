package stn

import (
	"container/heap"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// plus is the true sum where an int64 holds it, and the nearest end where it does not.
func TestPlusSaturates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Int64().Draw(t, "a"), rapid.Int64().Draw(t, "b")
		sum := new(big.Int).Add(big.NewInt(a), big.NewInt(b))
		want := sum.Int64()
		switch {
		case sum.Cmp(big.NewInt(NoUpper)) > 0:
			want = NoUpper
		case sum.Cmp(big.NewInt(NoLower)) < 0:
			want = NoLower
		}
		if got := plus(a, b); got != want {
			t.Fatalf("%d + %d = %d, want %d", a, b, got, want)
		}
	})
}

func TestNegateTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		if a := rapid.Int64Range(NoLower+2, NoUpper-1).Draw(t, "a"); negate(negate(a)) != a {
			t.Fatalf("%d", a)
		}
	})
	if negate(NoLower) != NoUpper || negate(NoUpper) != NoLower {
		t.Error("no bound on one side is none on the other")
	}
}

// Bounds asked for early do not go stale: each later statement and point is seen.
func TestBoundsAfterMore(t *testing.T) {
	n := New()
	a := n.Add()
	n.Within(a, 0, 100, 1)
	if lo, hi := n.Bounds(a); lo != 0 || hi != 100 {
		t.Errorf("%d..%d", lo, hi)
	}
	b := n.Add()
	if lo, hi := n.Bounds(b); lo != NoLower || hi != NoUpper {
		t.Errorf("a new point lies in %d..%d", lo, hi)
	}
	n.Constrain(a, b, 10, 10, 2)
	n.Within(b, NoLower, 50, 3)
	if lo, hi := n.Bounds(a); lo != 0 || hi != 40 {
		t.Errorf("%d..%d, want 0..40", lo, hi)
	}
	if why := n.WhyUpper(a); !slices.Equal(why, []Reason{2, 3}) {
		t.Errorf("because of %v", why)
	}
}

// Of two chains that are equally tight the shorter one explains.
func TestShortestExplanation(t *testing.T) {
	n := New()
	a, b := n.Add(), n.Add()
	n.Within(a, NoLower, 10, 1)
	n.Constrain(a, b, NoLower, 0, 2)
	n.Within(b, NoLower, 10, 3)
	if why := n.WhyUpper(b); !slices.Equal(why, []Reason{3}) {
		t.Errorf("because of %v", why)
	}
}

// A statement of which one half is refused leaves nothing of the other half.
func TestHalfOfAStatementIsNotKept(t *testing.T) {
	n := New()
	a := n.Add()
	n.Within(a, 0, 10, 1)
	if clash := n.Within(a, 20, 30, 2); clash == nil || !slices.Equal(clash.Reasons, []Reason{2, 1}) {
		t.Fatalf("%v", clash)
	}
	if lo, hi := n.Bounds(a); lo != 0 || hi != 10 {
		t.Errorf("%d..%d", lo, hi)
	}
	if clash := n.Within(a, 5, 5, 3); clash != nil {
		t.Errorf("what fits is refused: %v", clash)
	}
}

// Both heaps give their items in order, however they were put in.
func TestHeaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var a agenda
		var r reach
		for range rapid.IntRange(0, 20).Draw(t, "items") {
			heap.Push(&a, task{need: rapid.Int64Range(-9, 0).Draw(t, "need")})
			heap.Push(&r, stop{length: rapid.Int64Range(0, 4).Draw(t, "length"), hops: rapid.Int32Range(0, 3).Draw(t, "hops")})
		}
		need, last := int64(-10), stop{}
		for len(a) > 0 {
			x := heap.Pop(&a).(task)
			y := heap.Pop(&r).(stop)
			if x.need < need || y.length < last.length || y.length == last.length && y.hops < last.hops {
				t.Fatalf("%v after %d, %v after %v", x, need, y, last)
			}
			need, last = x.need, y
		}
	})
}
