package extract

import (
	"slices"
	"strings"
)

// A finding is a Mention in the making, with what later steps ask for.
type finding struct {
	Mention
	clause *clause
	at     int      // sentence
	names  []string // keys of the entities that take part
	main   bool     // it is what its sentence says
	quoted bool
	dated  bool // its own clause has a date
	score  float64
	again  int // one more than the finding that this one says the time of, "It happened on Monday"; 0 for any other
}

// entitiesUnder yields the names inside a phrase.
func (r *reader) entitiesUnder(p phrase, c *clause, each func(nameSpan)) {
	in := make([]bool, p.t.size())
	p.t.markUnder(p.head, in, func(k int) bool { return r.leftOut(p.t, k, c) })
	for _, s := range r.spans[p.t.index] {
		if in[s.last] {
			each(s)
		}
	}
}

// contentWords are the stems of nouns, names and verbs in a clause: what it is about.
func (r *reader) contentWords(cs []clause, i int) []string {
	c := &cs[i]
	t := c.t
	var list []string
	add := func(w string) {
		if w = stem(strings.ToLower(w)); len(w) > 1 && !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	in := make([]bool, t.size())
	t.markUnder(c.head, in, func(k int) bool { return r.leftOutOfPredicate(cs, c, k) && t.label(k) != "nsubj" })
	for k := range in {
		if in[k] && (t.isNoun(k) || t.isVerb(k) && k != c.head && !auxiliary[t.lower(k)]) {
			add(t.word(k))
		}
	}
	if s := c.subject; s.ok() {
		add(s.t.word(s.head))
		r.entitiesUnder(s, c, func(name nameSpan) {
			for w := range strings.FieldsSeq(name.of.name) {
				add(w)
			}
		})
	}
	return list
}
