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
		for _, s := range r.spans[c.subject.t.index] {
			if who := c.subject.t; s.of.person && s.first > c.subject.head && who.label(s.first) == "appos" && who.under(s.first, c.subject.head) && s.last < c.group.first {
				add(s.of) // "the founder of the firm, Eva Lind, has died"
			}
		}
		r.entitiesUnder(c.subject, c, func(e *entity, _ string) { add(e) })
	}
	if c.nominal {
		ro := r.nounRoles(cs, i)
		for _, p := range [...]phrase{ro.actor, ro.object} {
			if p.ok() {
				if e := r.entityAt(p); e != nil {
					add(e) // also where the arcs have taken the name apart
				}
				r.entitiesUnder(p, c, func(e *entity, _ string) { add(e) })
			}
		}
	}
	in := make([]bool, t.size())
	t.markUnder(c.head, in, func(k int) bool { return r.leftOutOfPredicate(cs, c, k) && t.label(k) != "nsubj" })
	for _, s := range r.spans[t.index] {
		switch {
		case !in[s.last] || s.of.name == "":
		case c.stands(s):
			if place == "" {
				place = s.of.name
			}
		default:
			add(s.of)
		}
	}
	if len(list) == 0 {
		list = r.unnamed(c)
	}
	return list, keys, place
}

// stands: the name says where it happened, not who had a part in it.
func (c *clause) stands(s nameSpan) bool {
	p := c.t.preposition(s.last)
	if s.of.person {
		return false
	}
	landmark := landmarks[strings.ToLower(c.t.word(s.last))] && s.last > s.first
	switch {
	case p == "in" || p == "at" || p == "near" || p == "outside":
		return s.of.place || landmark
	case p == "into" || p == "off" || p == "over" || p == "across" || p == "around" || p == "beneath" || p == "on" || p == "through":
		return landmark
	case p == "to" || p == "from":
		return (s.of.place || landmark) && journeys[c.verb]
	}
	return false
}

var (
	// landmarks are last words of the names of places.
	landmarks = set(`sea ocean river lake bay gulf strait island islands peninsula mountain mountains valley desert canal coast street
		avenue square park airport hospital bridge stadium harbour harbor port beach cape hall cathedral palace prison tower`)
	// journeys are verbs that a place is the end or the start of.
	journeys = set("fly travel go move return arrive flee escape come leave sail head drive march walk retreat withdraw evacuate migrate cross")
)

// unnamed are those who act, or are acted on, without a name: "police", "the airline". A device or a plan takes part in nothing.
func (r *reader) unnamed(c *clause) []string {
	who := []phrase{c.subject}
	if c.object >= 0 {
		who = append(who, phrase{c.t, c.object})
	}
	var list []string
	for _, p := range who {
		if !p.ok() || !namesPeople(p.t, p.head) {
			continue
		}
		text := r.phraseText(p, c, 40)
		if d := p.t.child(p.head, "acl"); d == p.head+1 { // "divers sent down to inspect the hull"
			text, _, _ = strings.Cut(text, " "+p.t.word(d))
		}
		for _, article := range [...]string{"The ", "the ", "A ", "a ", "An ", "an "} {
			text = strings.TrimPrefix(text, article)
		}
		text = beforeAdjunct(text)
		if text = upperFirst(text); text != "" && strings.Count(text, " ") < 6 && !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	return list
}

// beforeAdjunct cuts a noun phrase where it goes on to say where or what for: "two million people onto the streets".
func beforeAdjunct(text string) string {
	for at := 0; ; {
		n := strings.IndexByte(text[at:], ' ')
		if n < 0 {
			return text
		}
		next, _, _ := strings.Cut(text[at+n+1:], " ")
		if adjuncts[next] {
			return text[:at+n]
		}
		at += n + 1
	}
}

var adjuncts = set("in on at to from onto into for with by under over about who that which and near against after before")

// namesPeople: the noun k is one for people or for a body, or counts them: "thousands of workers".
func namesPeople(t *tree, k int) bool {
	if counts[t.lower(k)] || t.tag(k) == "CD" {
		n := t.child(k, "nmod")
		return n >= 0 && namesPeople(t, n)
	}
	return t.isNoun(k) && (words().people[t.lemma(k)] || words().people[t.lower(k)])
}

var counts = set("thousands hundreds dozens scores tens millions majority number handful group half most some many")

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
