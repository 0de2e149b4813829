package extract

// How much of an event a noun is.

// nounScore weighs an event noun: a date, a role in the sentence's order, and named roles speak for it.
func (r *reader) nounScore(cs []clause, i int, v verdict) float64 {
	c := &cs[i]
	t := c.t
	s := c.noun.weight * 0.5
	if g := c.governor; c.verb == "die" && t.preposition(c.head) == "to" && g >= 0 && !cs[g].nominal && t.child(c.head, "det", "nmod:poss") < 0 {
		return 0 // "was sentenced to death"
	}
	if c.forThePress() {
		s *= 0.5
	}
	if firmDate(v.times) {
		s += bonusDated
	}
	ro := r.nounRoles(cs, i)
	if c.noun.acted && !ro.actor.ok() && !ro.object.ok() && !r.hasNameInside(c) && !r.isSet(cs, i) {
		s -= malusBare
	}
	if !c.forThePress() && (r.hasName(ro.actor) || r.hasName(ro.object)) || r.hasNameInside(c) {
		s += 0.2
	}
	if _, ok := orderWords[t.preposition(c.head)]; ok {
		s += 0.1
	}
	if p := t.preposition(c.head); (p == "during" || p == "in" || p == "of" || p == "since") && !firmDate(v.times) {
		s -= 0.2 // names a time or a setting, tells nothing new
	}
	if t.child(c.head, "expl") >= 0 || t.child(c.head, "cop") >= 0 {
		s += 0.05
	}
	if g := c.governor; t.child(c.head, "cop") >= 0 && g >= 0 && !cs[g].nominal && opinions[cs[g].verb] && !firmDate(v.times) {
		s -= 0.5 // "believe that it was a coup"
	}
	if l := t.label(c.head); l == "nsubj" && c.governor >= 0 && cs[c.governor].light != i && !firmDate(v.times) && !words().is("occur", cs[c.governor].verb, cs[c.governor].particle) {
		s -= 0.3 // what it does is told by the verb
	}
	if h := t.Tokens[c.head].Head; h >= 0 && t.isNoun(h) && aimed[t.preposition(c.head)] && !firmDate(v.times) {
		s -= 0.35 // "a warrant for his arrest", "a hearing on his extradition"
	}
	if t.tag(c.head) == "NNS" && !firmDate(v.times) && !ro.actor.ok() && !ro.object.ok() {
		s -= 0.2
	}
	if d := t.child(c.head, "det"); d >= 0 && (t.lower(d) == "any" || t.lower(d) == "no" || t.lower(d) == "every" || t.lower(d) == "each") {
		s -= 0.4
	}
	if c.verb == "say" || c.verb == "speak" || c.verb == "decide" || c.verb == "agree" {
		s -= 0.15
	}
	if g := c.governor; g >= 0 && !cs[g].nominal && cs[g].group.modal == "would" && cs[g].hasHave() && !firmDate(v.times) {
		s -= 0.5 // "a bill that would have allowed extradition"
	}
	return s
}

// aimed prepositions say what a noun is for or about, which need not have come about.
var aimed = set("for on about over into against")

func (r *reader) hasName(p phrase) bool { return p.ok() && r.entityAt(p) != nil }

// hasNameInside: the noun phrase is a name or holds one ("the Battle of Hastings").
func (r *reader) hasNameInside(c *clause) bool {
	first, last := c.t.extent(c.head, func(k int) bool { return r.leftOut(c.t, k, c) })
	for _, s := range r.spans[c.t.index] {
		if s.first >= first && s.last <= last {
			return true
		}
	}
	return false
}
