package syntax

import (
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"
)

// projective draws a tree without crossing arcs.
func projective(t *rapid.T, n int) []int32 {
	heads := make([]int32, n)
	var grow func(lo, hi, head int)
	grow = func(lo, hi, head int) {
		if lo >= hi {
			return
		}
		mid := rapid.IntRange(lo, hi-1).Draw(t, "head")
		heads[mid] = int32(head)
		// Either part hangs on mid, one subtree each; the rest of the range is theirs.
		grow(lo, mid, mid)
		grow(mid+1, hi, mid)
	}
	grow(0, n, n)
	return heads
}

// Following moves of no cost rebuilds every projective tree, and whatever moves
// are made, the cost that the oracle names is the number of arcs that get lost.
func TestOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "words")
		gold := projective(t, n)
		wander := rapid.IntRange(0, 4).Draw(t, "mistakes")
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		s := state{grammar: newGrammar(nil, nil)}
		s.reset(make([]word, n), make([]tagging, n), nil)
		lost := 0
		for !s.done() {
			move, least := -1, 1<<30
			for m := range moves {
				if s.allowed(m) {
					if c := s.cost(m, gold); c < least {
						move, least = m, c
					}
				}
			}
			if least != 0 {
				t.Fatalf("the best move costs %d", least)
			}
			if m := rng.IntN(moves); wander > 0 && s.allowed(m) {
				wander--
				lost += s.cost(m, gold)
				move = m
			}
			s.apply(move, 0)
		}
		wrong := 0
		for d := range n {
			if s.nodes[d].head != gold[d] {
				wrong++
			}
		}
		if wrong != lost {
			t.Fatalf("%d arcs lost, the oracle said %d", wrong, lost)
		}
	})
}

// Whatever hints the second reader gets, however sure, it gives a tree.
func TestAnyHintsGiveATree(t *testing.T) {
	n, l := tiny(3)
	r := newReader(n, newFitting(newGrammar(nil, nil), []*lesson{l}, 5))
	rapid.Check(t, func(t *rapid.T) {
		size := len(l.words)
		hints := make([]guess, size)
		for d := range hints {
			hints[d] = guess{head: rapid.Int32Range(0, int32(size)).Draw(t, "head"), label: rapid.Uint8Range(0, 4).Draw(t, "label"), sure: rapid.Float32Range(.9, 1).Draw(t, "sure")}
		}
		var p pass
		r.parse(&p, l.words, l.guessed, hints)
		roots := 0
		for d := range p.out {
			if int(p.out[d].head) == size {
				roots++
			}
			at, steps := int32(d), 0
			for ; int(at) != size; at, steps = p.out[at].head, steps+1 {
				if steps > size {
					t.Fatalf("a circle: %+v", p.out)
				}
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots: %+v", roots, p.out)
		}
	})
}

func TestMirror(t *testing.T) {
	g := []guess{{head: 1}, {head: 3}, {head: 1}}
	mirror(g)
	if g[0].head != 1 || g[1].head != 3 || g[2].head != 1 {
		t.Errorf("%+v", g)
	}
}
