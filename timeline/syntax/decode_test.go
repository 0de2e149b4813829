package syntax

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Turning the words round twice changes nothing, and a mirrored tree is a tree.
func TestMirrorTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 12).Draw(t, "words")
		var g []guess
		for _, h := range projective(t, n) {
			g = append(g, guess{head: h})
		}
		turned := slices.Clone(g)
		mirror(turned)
		for i := range g {
			if h := turned[n-1-i].head; int(g[i].head) == n && int(h) != n || int(g[i].head) < n && h != int32(n-1)-g[i].head {
				t.Fatalf("word %d: %d became %d", i, g[i].head, h)
			}
		}
		if mirror(turned); !slices.Equal(turned, g) {
			t.Fatalf("%v, want %v", turned, g)
		}
	})
}

// Random moves always end in a tree, after two moves a word, with its books in order.
func TestMoves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "words")
		s := state{grammar: newGrammar(nil, strings.Fields("nsubj obj aux det mark"))}
		s.reset(make([]word, n), make([]tagging, n), nil)
		count := 0
		for ; !s.done(); count++ {
			move := rapid.IntRange(0, moves-1).Draw(t, "move")
			for !s.allowed(move) {
				move = (move + 1) % moves
			}
			s.apply(move, uint8(count%48))
		}
		if count != 2*n {
			t.Fatalf("%d moves for %d words", count, n)
		}
		roots := 0
		for d := range n {
			h := s.nodes[d].head
			if int(h) == n {
				roots++
			}
			checkChildren(t, &s, int32(d))
		}
		if checkChildren(t, &s, int32(n)); roots != 1 {
			t.Fatalf("%d roots", roots)
		}
	})
}

// checkChildren compares what a node knows of its children with the heads.
func checkChildren(t *rapid.T, s *state, h int32) {
	var left, right []int32
	has := uint8(0)
	for d := range int32(s.n) {
		switch {
		case s.nodes[d].head != h:
		case d < h:
			left, has = append(left, d), has|s.kin[s.nodes[d].label]
		default:
			right, has = append(right, d), has|s.kin[s.nodes[d].label]
		}
	}
	get := func(list []int32, i int) int32 {
		if i < 0 || i >= len(list) {
			return -1
		}
		return list[i]
	}
	x := s.nodes[h]
	if int(x.nl) != len(left) || int(x.nr) != len(right) || x.has != has {
		t.Fatalf("word %d has %v and %v, its node says %+v", h, left, right, x)
	}
	if x.l1 != get(left, 0) || x.l2 != get(left, 1) || x.r1 != get(right, len(right)-1) || x.r2 != get(right, len(right)-2) {
		t.Fatalf("the outermost of %d are %v and %v, its node says %+v", h, left, right, x)
	}
}
