package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

// A tree is a sentence with its arcs turned round, so that it can be read from the top.
type tree struct {
	syntax.Sentence
	text  string
	index int     // of the sentence in the text
	kids  [][]int // dependents, from left to right
	low   []string
	notes []note // of each token, once the tree is mended
}

// A note is what the tables say of a token, from when it was first asked for: a noun is asked for its sort by every pronoun
// near it, and every word of a sentence for its category by each of its clauses.
type note struct {
	sorted bool
	sorts  sorts
}

// noteOf is the note of a token; outside a mended tree it is one that nobody keeps.
func (t *tree) noteOf(k int) *note {
	if k < 0 || k >= len(t.notes) {
		return new(note)
	}
	return &t.notes[k]
}

// newTree takes the tokens of s over and mends them.
func newTree(text string, index int, s syntax.Sentence, inTime []bool) *tree {
	t := &tree{Sentence: s, text: text, index: index, low: make([]string, len(s.Tokens))}
	for i, k := range s.Tokens {
		t.low[i] = strings.ReplaceAll(strings.ToLower(text[k.Begin:k.End]), "’", "'") // both apostrophes are one: "wouldn’t"
	}
	t.hang()
	o := &outline{tree: t, inTime: inTime}
	o.mendTags()
	mend(t.Tokens, text, inTime)
	t.hang()
	if o.mend() {
		t.hang()
	}
	t.notes = make([]note, len(t.Tokens))
	return t
}

// hang turns the arcs round.
func (t *tree) hang() {
	// All dependents lie in one stretch of memory: first they are counted, then put into their places.
	n := len(t.Tokens)
	all, count := make([]int, n), make([]int, n)
	hangs := func(i int) bool { h := t.Tokens[i].Head; return h >= 0 && h < n && h != i }
	for i := range n {
		if hangs(i) {
			count[t.Tokens[i].Head]++
		}
	}
	t.kids = make([][]int, n)
	for i, c := range count {
		t.kids[i], all = all[:0:c], all[c:]
	}
	for i := range n {
		if hangs(i) {
			h := t.Tokens[i].Head
			t.kids[h] = append(t.kids[h], i)
		}
	}
}

func (t *tree) size() int { return len(t.Tokens) }

// word is the token as written, "" outside the sentence.
func (t *tree) word(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return t.text[t.Tokens[i].Begin:t.Tokens[i].End]
}

// lower is the token in lower case, "" outside the sentence.
func (t *tree) lower(i int) string {
	if i < 0 || i >= len(t.low) {
		return ""
	}
	return t.low[i]
}

func (t *tree) tag(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return t.Tokens[i].Tag
}

func (t *tree) lemma(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return t.Tokens[i].Lemma
}

// label is the relation without its subtype: "nsubj" for nsubj:pass.
func (t *tree) label(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	l := t.Tokens[i].Label
	if n := strings.IndexByte(l, ':'); n >= 0 {
		return l[:n]
	}
	return l
}

func (t *tree) isVerb(i int) bool { return strings.HasPrefix(t.tag(i), "VB") }
func (t *tree) isNoun(i int) bool { return strings.HasPrefix(t.tag(i), "NN") }
func (t *tree) isName(i int) bool { return strings.HasPrefix(t.tag(i), "NNP") }

// child is the first dependent with one of the relations (exact labels), -1 when there is none.
func (t *tree) child(i int, labels ...string) int {
	for _, k := range t.kids[i] {
		for _, l := range labels {
			if t.Tokens[k].Label == l {
				return k
			}
		}
	}
	return -1
}

// preposition is the word that introduces the phrase of i ("in" of "in Iraq"), "" when there is none.
func (t *tree) preposition(i int) string {
	c := -1
	for _, k := range t.kids[i] { // the last one before the phrase: an earlier one went astray
		if k < i && t.Tokens[k].Label == "case" && t.tag(k) != "POS" {
			c = k
		}
	}
	if c >= 0 {
		if f := t.child(c, "fixed"); f >= 0 {
			return t.lower(c) + " " + t.lower(f)
		}
		return t.lower(c)
	}
	return ""
}

// mark is the word that introduces the clause of i ("after", "that", "to"), "" when there is none.
func (t *tree) mark(i int) string {
	for _, k := range t.kids[i] {
		if k > i {
			break
		}
		if l := t.Tokens[k].Label; l == "mark" || l == "advmod" && relativeAdverb[t.lower(k)] {
			if t.lower(k) == "to" && len(t.kids[i]) > 1 || t.pointsBack(k) {
				continue
			}
			return t.lower(k)
		}
	}
	if m := t.child(i, "mark"); m >= 0 && m < i && !t.pointsBack(m) {
		return t.lower(m)
	}
	return ""
}

// pointsBack: of "the day after that the aid was released" no word introduces the clause; both point to what was told before.
func (t *tree) pointsBack(k int) bool {
	w, before := t.lower(k), t.lower(k-1)
	return (w == "after" || w == "before") && t.lower(k+1) == "that" || w == "that" && (before == "after" || before == "before")
}

var relativeAdverb = map[string]bool{"when": true, "where": true, "while": true, "once": true}

// under reports whether i is a or hangs somewhere below it.
func (t *tree) under(i, a int) bool {
	for steps := 0; i >= 0 && steps < len(t.Tokens); steps++ {
		if i == a {
			return true
		}
		i = t.Tokens[i].Head
	}
	return false
}

// extent is the first and last token of the stretch around i that belongs to its subtree
// without a gap; dependents for which skip holds are left out with all below them.
func (t *tree) extent(i int, skip func(int) bool) (first, last int) {
	in := make([]bool, len(t.Tokens))
	t.markUnder(i, in, skip)
	first, last = i, i
	for first > 0 && in[first-1] {
		first--
	}
	for last+1 < len(in) && in[last+1] {
		last++
	}
	return first, last
}

func (t *tree) markUnder(i int, in []bool, skip func(int) bool) {
	if in[i] {
		return
	}
	in[i] = true
	for _, k := range t.kids[i] {
		if skip == nil || !skip(k) {
			t.markUnder(k, in, skip)
		}
	}
}

// at gives the tokens that a range of the text covers: first and last, or -1 and -1.
func (t *tree) at(begin, end int) (first, last int) {
	first, last = -1, -1
	for i, k := range t.Tokens {
		if k.Begin < end && k.End > begin {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}
