package extract

import "strings"

// A title whose subject is unknown is told of what was acted on: of "they filed the suit", where nobody knows who they are, "The suit
// is filed" is left, which is true all the same.

// passiveTitle is the title of an active clause without its subject; "" where the object is no subject either.
func (r *reader) passiveTitle(cs []clause, i int) string {
	c := &cs[i]
	o := r.passiveSubject(cs, i)
	if o < 0 {
		return ""
	}
	about := phrase{c.t, o}
	subject := r.nounDraft(about, c)
	body := r.predicateDraft(cs, i)
	body.drop(o)
	turned := *c
	turned.subject, turned.object = about, o
	turned.group.passive, turned.group.plural = true, 0
	body.instead[c.head] = c.hedged(r.inflectPassive(&turned))
	compose := func() string {
		return upperFirst(plainDeterminer(tidy(withoutOpening(withoutAside(subject.String())) + " " + cutClause(body.String()))))
	}
	for _, price := range []int{priceOther, priceAdverb, priceAside, priceModifier} {
		body.fit(price, comfortable, func() int { return length(compose()) })
		subject.fit(price, comfortable, func() int { return length(compose()) })
	}
	out := compose()
	if length(out) > longest || r.fault(&turned, out) != sound || strings.Contains(out, "  ") {
		return ""
	}
	return out
}

// passiveSubject is the object that may stand as the subject, -1 when the verb or the object does not allow it.
func (r *reader) passiveSubject(cs []clause, i int) int {
	c, l := &cs[i], words()
	t := c.t
	if c.nominal || c.adjective || c.spoken || c.quoted || c.group.passive || c.participle() || c.light >= 0 || c.inner >= 0 || c.relation == "relcl" || c.verb == "be" || c.verb == "have" {
		return -1
	}
	if l.is("report", c.verb, c.particle) || l.is("planned", c.verb, c.particle) || l.is("possible", c.verb, c.particle) || l.is("done", c.verb, c.particle) || l.verb(c.verb, c.particle).weight < 0.7 {
		return -1
	}
	o := t.child(c.head, "obj")
	if o < c.head || !t.isNoun(o) || t.tag(o) == "PRP" || r.tellsDate(t, o, c) || t.child(c.head, "iobj", "xcomp", "ccomp") >= 0 || t.child(o, "nmod:poss") >= 0 {
		return -1
	}
	return o
}

// inflectPassive is the verb of an active clause put into the passive, in the tense and mood of titles.
func (r *reader) inflectPassive(c *clause) string {
	form, be, not := participle(c.verb), "is", c.group.denial()
	if r.isPlural(c) {
		be = "are"
	}
	if c.particle != "" && c.group.particle < 0 {
		form += " " + c.particle
	}
	switch {
	case c.group.toBe:
		return be + not + " to be " + form
	case c.group.tense == future && c.group.modal == "", c.group.modal == "would":
		return "will" + not + " be " + form
	case c.group.modal != "":
		return c.group.modal + not + " be " + form
	}
	return be + not + " " + form
}
