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
}

// participants are the names that take part in a clause, as the article gives them in full, and
// without any the subject itself.
func (r *reader) participants(cs []clause, i int) (list, keys []string, place string) {
	c := &cs[i]
	t := c.t
	add := func(e *entity) {
		if !slices.Contains(list, e.name) && len(list) < 6 {
			list, keys = append(list, e.name), append(keys, nameKey(e.name))
		}
	}
	if c.subject.ok() {
		r.entitiesUnder(c.subject, c, func(e *entity, _ string) { add(e) })
	}
	if c.nominal {
		ro := r.nounRoles(cs, i)
		for _, p := range [...]phrase{ro.actor, ro.object} {
			if p.ok() {
				r.entitiesUnder(p, c, func(e *entity, _ string) { add(e) })
			}
		}
	}
	in := make([]bool, t.size())
	t.markUnder(c.head, in, func(k int) bool { return r.leftOutOfPredicate(cs, c, k) && t.label(k) != "nsubj" })
	for _, s := range r.spans[t.index] {
		if !in[s.last] || s.of.name == "" {
			continue
		}
		if p := t.preposition(s.last); s.of.place && (p == "in" || p == "at" || p == "near" || p == "outside") {
			if place == "" {
				place = s.of.name
			}
			continue
		}
		add(s.of)
	}
	if len(list) == 0 && c.subject.ok() && c.subject.t.isNoun(c.subject.head) {
		if text := r.phraseText(c.subject, c, 40); strings.Count(text, " ") < 6 {
			list = append(list, upperFirst(strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(text, "The "), "the "), "a ")))
		}
	}
	return list, keys, place
}

// entitiesUnder yields the names inside a phrase.
func (r *reader) entitiesUnder(p phrase, c *clause, each func(*entity, string)) {
	in := make([]bool, p.t.size())
	p.t.markUnder(p.head, in, func(k int) bool { return r.leftOut(p.t, k, c) })
	for _, s := range r.spans[p.t.index] {
		if in[s.last] {
			each(s.of, p.t.preposition(s.last))
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
		r.entitiesUnder(s, c, func(e *entity, _ string) {
			for w := range strings.FieldsSeq(e.name) {
				add(w)
			}
		})
	}
	return list
}
