package syntax

import (
	"testing"

	"pgregory.net/rapid"
)

// drawSentence draws a tree with labels that the walks tell apart.
func drawSentence(t *rapid.T) *Sentence {
	n := rapid.IntRange(1, 12).Draw(t, "words")
	s := &Sentence{}
	for i, h := range projective(t, n) {
		k := Token{Begin: 2 * i, End: 2*i + 1, Head: int(h), Label: rapid.SampledFrom([]string{"det", "nmod", "case", "acl:relcl", "punct", "obl", "nsubj:pass", "flat"}).Draw(t, "label")}
		if k.Head == n {
			k.Head, k.Label = -1, "root"
		}
		s.Tokens = append(s.Tokens, k)
	}
	return s
}

// The walks agree with the slow definition: what hangs on a word is what has it above.
func TestWalksByDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSentence(t)
		for i := range s.Tokens {
			first, last := i, i+1
			for k := range s.Tokens {
				at := k
				for at >= 0 && at != i {
					at = s.Tokens[at].Head
				}
				if hangs := at == i; hangs != s.Above(i, k) {
					t.Fatalf("Above(%d, %d) = %v", i, k, !hangs)
				} else if hangs {
					first, last = min(first, k), max(last, k+1)
				}
			}
			if a, b := s.Subtree(i); a != first || b != last {
				t.Fatalf("Subtree(%d) = %d, %d, want %d, %d", i, a, b, first, last)
			}
			if a, b := s.Span(i); a != s.Tokens[first].Begin || b != s.Tokens[last-1].End {
				t.Fatalf("Span(%d) = %d, %d", i, a, b)
			}
			checkInside(t, s, i, first, last)
		}
	})
}

// checkInside: core, phrase and subtree lie in each other and hold their head.
func checkInside(t *rapid.T, s *Sentence, i, first, last int) {
	a, b := s.Phrase(i)
	c, d := s.Core(i)
	if a < first || b > last || i < a || i >= b || i < c || i >= d || c < first || d > last {
		t.Fatalf("around %d: core %d–%d, phrase %d–%d, subtree %d–%d", i, c, d, a, b, first, last)
	}
}

// Children come in order, each once, and Child is the first that fits.
func TestChildrenByDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSentence(t)
		seen := 0
		for i := range s.Tokens {
			before, nmod := -1, -1
			for k := range s.Children(i) {
				if k <= before || s.Tokens[k].Head != i {
					t.Fatalf("child %d of %d after %d", k, i, before)
				}
				if before = k; nmod < 0 && s.Tokens[k].Label == "nmod" {
					nmod = k
				}
				seen++
			}
			if got := s.Child(i, "nmod"); got != nmod {
				t.Fatalf("Child(%d) = %d, want %d", i, got, nmod)
			}
			for range s.Children(i) {
				break // a walk may end early
			}
		}
		if seen != len(s.Tokens)-1 {
			t.Fatalf("%d children of %d words", seen, len(s.Tokens))
		}
	})
}

func TestIs(t *testing.T) {
	for _, c := range []struct {
		label string
		asked []string
		want  bool
	}{
		{"nsubj:pass", []string{"nsubj"}, true}, {"nsubj", []string{"nsubj:pass"}, false}, {"nsubj", []string{"nsub"}, false},
		{"obl", []string{"obj", "obl"}, true}, {"obl", nil, false}, {"root", []string{"root"}, true},
	} {
		if got := (&Token{Label: c.label}).Is(c.asked...); got != c.want {
			t.Errorf("%s is one of %q: %v", c.label, c.asked, got)
		}
	}
}

func TestEmptySentence(t *testing.T) {
	s := Sentence{}
	if s.Root() != -1 || s.Above(0, 1) || s.Flat() {
		t.Error("an empty sentence has no root, and nothing stands above anything in it")
	}
}
