package syntax

import (
	"iter"
	"slices"
	"strings"
)

// Text gives the words of the token at i as written.
func (s *Sentence) Text(text string, i int) string {
	return text[s.Tokens[i].Begin:s.Tokens[i].End]
}

// Root gives the token that hangs on nothing, -1 in a sentence without tokens.
func (s *Sentence) Root() int {
	return slices.IndexFunc(s.Tokens, func(t Token) bool { return t.Head < 0 })
}

// Flat says that the sentence was too long to parse, so that its arcs mean nothing.
func (s *Sentence) Flat() bool { return len(s.Tokens) > Longest }

// Children yields the tokens that hang on the token at i, from left to right.
func (s *Sentence) Children(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		if s.Flat() && i != 0 {
			return // walking a flat tree must not take quadratic time
		}
		for k := range s.Tokens {
			if s.Tokens[k].Head == i && !yield(k) {
				return
			}
		}
	}
}

// Child gives the first child of the token at i that has one of the labels, -1 if
// there is none. A label without a subtype matches all of its subtypes: "nsubj"
// finds "nsubj:pass" too.
func (s *Sentence) Child(i int, labels ...string) int {
	for k := range s.Children(i) {
		if s.Tokens[k].Is(labels...) {
			return k
		}
	}
	return -1
}

// Is says whether the token has one of the labels, or a subtype of one.
func (t *Token) Is(labels ...string) bool {
	for _, l := range labels {
		if rest, ok := strings.CutPrefix(t.Label, l); ok && (rest == "" || rest[0] == ':') {
			return true
		}
	}
	return false
}

// Above says whether the token at h is d itself or stands over it.
func (s *Sentence) Above(h, d int) bool {
	for range s.Tokens {
		if d < 0 || d == h {
			break
		}
		d = s.Tokens[d].Head
	}
	return d >= 0 && d == h
}

// Subtree gives the range of tokens, last excluded, from the first to the last
// that hangs on the token at i, directly or not. In a sentence with crossing arcs
// the range may hold strangers.
func (s *Sentence) Subtree(i int) (first, last int) {
	return s.reach(i, func(Token) bool { return true })
}

// Span gives the bytes of the text that the subtree of the token at i covers.
func (s *Sentence) Span(i int) (begin, end int) {
	first, last := s.Subtree(i)
	return s.Tokens[first].Begin, s.Tokens[last-1].End
}

// outer are the relations of what follows a noun without being part of its name:
// clauses, appositions, further members of a list, punctuation.
var outer = []string{"acl", "appos", "conj", "cc", "punct", "parataxis", "list", "dep", "advcl", "case", "cop", "aux", "mark", "nsubj", "expl"}

// Phrase gives the range of tokens, last excluded, of the noun phrase whose head
// is at i: its determiners, adjectives, compounds, names and prepositional
// phrases, without its own preposition, relative clauses, appositions and
// conjuncts.
func (s *Sentence) Phrase(i int) (first, last int) {
	return s.reach(i, func(t Token) bool { return !t.Is(outer...) || t.Head != i && t.Is("case", "punct") })
}

// Core gives the range of tokens of a noun phrase without its prepositional
// phrases: "the foreign minister" of "the foreign minister of Chile".
func (s *Sentence) Core(i int) (first, last int) {
	return s.reach(i, func(t Token) bool {
		return t.Is("det", "amod", "compound", "flat", "nummod", "fixed", "goeswith", "nmod:poss", "nmod:desc") ||
			t.Head != i && t.Is("case", "punct", "advmod", "obl:unmarked", "nmod")
	})
}

// reach walks down from i through the arcs that may be crossed and gives the range
// that was reached.
func (s *Sentence) reach(i int, cross func(Token) bool) (first, last int) {
	first, last = i, i+1
	if s.Flat() {
		return first, last
	}
	var open [Longest]bool
	open[i] = true
	// A child may stand before its head or after it, so that one pass in each
	// direction has to be repeated until nothing is added.
	for changed := true; changed; {
		changed = false
		for k, t := range s.Tokens {
			if !open[k] && t.Head >= 0 && open[t.Head] && cross(t) {
				open[k], changed = true, true
				first, last = min(first, k), max(last, k+1)
			}
		}
	}
	return first, last
}

// Passive says whether the verb at i is in the passive voice.
func (s *Sentence) Passive(i int) bool {
	return s.Child(i, "aux:pass", "nsubj:pass", "csubj:pass") >= 0
}
