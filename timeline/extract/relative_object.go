package extract

import "strings"

// relativeObject is what a relative clause says something about when it is not its subject:
// "the offer, which Tiffany rejected" → "Tiffany rejects the offer".
func (r *reader) relativeObject(cs []clause, i int) string {
	c := &cs[i]
	pronoun := c.t.child(c.head, "obj")
	if s := subjectToken(c); s >= 0 && relativePronoun[c.t.lower(s)] {
		return "" // "who died"
	}
	if c.group.passive || c.relation != "relcl" && c.t.Tokens[c.head].Label != "acl:relcl" && !(pronoun >= 0 && relativePronoun[c.t.lower(pronoun)] && pronoun < c.head) {
		return ""
	}
	a := antecedent(c)
	if c.relation != "relcl" && c.governor >= 0 {
		a = cs[c.governor].object
	}
	if a < 0 || c.subject.t == c.t && c.subject.head == a {
		return ""
	}
	if w := c.t.lower(a); calendarWord[w] || timeUnit[w] || w == "time" || w == "moment" || !c.t.relatesObject(a, c.group.first) {
		return ""
	}
	if o := c.t.child(c.head, "obj"); o >= 0 && !relativePronoun[c.t.lower(o)] {
		return ""
	}
	text := r.phraseText(phrase{c.t, a}, nil, 35)
	if strings.Contains(text+" ", " them ") {
		first := a
		for first > 0 && c.t.Tokens[first-1].Head == a && (c.t.tag(first-1) != "PRP" && (c.t.label(first-1) == "det" || c.t.label(first-1) == "amod" || c.t.label(first-1) == "compound" || c.t.tag(first-1) == "PRP$")) {
			first--
		}
		text = c.t.text[c.t.Tokens[first].Begin:c.t.Tokens[a].End]
	}
	return withoutOpening(lowerArticle(text))
}

// relatesObject: between a noun and the verb of its relative clause no word says that the noun is something else
// than the verb's object, as "where", "whose" and "in which" do.
func (t *tree) relatesObject(from, to int) bool {
	for k := to - 1; k > from; k-- { // the nearest to the verb decides
		switch tag := t.tag(k); {
		case tag == "WRB" || tag == "WP$":
			return false
		case tag == "WP" || tag == "WDT":
			return t.tag(k-1) != "IN" && t.tag(k-1) != "TO"
		}
	}
	return true
}
