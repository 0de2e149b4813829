package extract

import "strings"

// nounDraft takes a noun phrase apart: the head with its determiner, names and numbers, and spare parts.
func (r *reader) nounDraft(p phrase, c *clause) *draft {
	d := newDraft(p.t)
	r.takeNoun(d, p.head, c)
	if k := p.head + 1; k < p.t.size() && p.t.tag(k) == "POS" && p.t.Tokens[k].Head == p.head {
		d.in[k] = false // the owner himself: of "the rich banker's death", "the rich banker"
	}
	for i := range d.in {
		if w := p.t.lower(i + 1); p.t.lower(i) == "at" && (w == "least" || w == "most") || p.t.lower(i) == "than" {
			continue // "at least nine people", "more than 150 homes"
		}
		// "a" of a dropped comma pair, and case markers in front
		if d.in[i] && (p.t.Tokens[i].Head == p.head && (p.t.label(i) == "case" && i < p.head || p.t.label(i) == "cc" && i < p.head || p.t.label(i) == "mark")) && p.t.lower(i) != "'s" {
			d.in[i] = false
		}
	}
	return d
}

// takeNoun puts a noun phrase into a draft.
func (r *reader) takeNoun(d *draft, head int, c *clause) {
	d.take(head, func(k int) bool { return r.leftOut(d.t, k, c) })
	d.fillArticles()
	r.price(d, head)
	for k := range d.in {
		if d.in[k] {
			r.pronounInside(d, k, c)
		}
	}
}

// leftOut reports whether no title ever has the part that hangs on token k.
func (r *reader) leftOut(t *tree, k int, c *clause) bool {
	if h := t.Tokens[k].Head; h >= 0 && t.isNoun(h) && !manner[t.lower(h)] && !(t.label(k) == "cop" && t.label(h) == "ccomp") && (finiteTags[t.tag(k)] || t.isVerb(k) && t.child(k, "aux", "aux:pass", "nsubj", "nsubj:pass") >= 0) {
		return true // a clause, whatever the arc says
	}
	if c != nil && c.t == t && !c.nominal && (k == c.head || t.Tokens[k].Head != c.head && t.under(c.head, k) && !(t.label(k) == "conj" && t.isNoun(k) && t.Tokens[k].Head == c.subject.head)) {
		return true // the clause itself, hanging below its own subject
	}
	if h := t.Tokens[k].Head; k == h-1 && t.label(k) == "nummod" && t.preposition(h) == "to" && timeUnit[strings.TrimSuffix(t.lower(h), "s")] {
		return false // "from four years to 28 months"
	}
	if h := t.Tokens[k].Head; t.label(k) == "nummod" && k > h && k <= h+2 && t.tag(h) == "$" {
		return false // no "$" without how many
	}
	if label := t.Tokens[k].Label; k < t.Tokens[k].Head && (label == "nummod" && len(t.word(k)) == 4 && isDigits(t.word(k)) && t.lower(k-1) == "of" ||
		shifting[t.lower(k+1)] && timeUnit[strings.TrimSuffix(t.lower(k), "s")] || shifting[t.lower(k)] && timeUnit[strings.TrimSuffix(t.lower(k-1), "s")]) {
		return true // "the coup of 1973 soldiers", "two weeks later farmers"
	}
	switch t.Tokens[k].Label {
	case "nsubj", "nsubj:pass", "cop", "aux", "expl", "csubj", "nsubj:outer":
		h := t.Tokens[k].Head
		return t.isNoun(h) && (t.label(h) != "ccomp" || c != nil && c.subject.t == t && c.subject.head == h)
	case "obj", "iobj":
		if t.isNoun(t.Tokens[k].Head) {
			return true // "the widow of a miner 1.1 million": of the verb before
		}
	case "acl:relcl":
		return !manner[t.lower(t.Tokens[k].Head)] || t.word(leftmost(t, k)-1) == ","
	case "parataxis", "discourse", "vocative", "list", "dep", "reparandum", "advcl:relcl", "orphan":
		return true
	case "amod":
		if k > t.Tokens[k].Head && t.lower(k-1) == "so" {
			return true // "in fog so thick that"
		}
	case "appos":
		return !r.nameOf(t, k)
	case "punct":
		return strings.ContainsAny(t.word(k), ".;:—–()[]…") || t.word(k) == "-" && !joined(t, k)
	case "advmod":
		if t.tag(k) == "WRB" {
			return true
		}
		if bounding[t.lower(k)] && t.tag(k+1) == "CD" {
			return false // "only two of the three"
		}
		return droppedAdverb[t.lower(k)]
	case "acl":
		if t.lower(k) == "using" || t.lower(k) == "including" {
			return true
		}
		return t.child(k, "nsubj") >= 0 || t.tag(k) == "VBD" || t.commaBetween(t.Tokens[k].Head, k) || r.onlyDated(t, k, c)
	case "conj":
		if t.isVerb(k) && t.isVerb(t.Tokens[k].Head) {
			return true
		}
	case "cc":
		return r.beforeDropped(t, k)
	}
	if t.label(k) == "obl" && (r.datedBefore(t, k, c) || timeUnit[t.lower(k)] && t.child(k, "acl:relcl") >= 0) {
		return true // "on November 10 following weeks of protests"
	}
	if t.preposition(k) == "to" && timeUnit[strings.TrimSuffix(t.lower(k), "s")] {
		return false // "sentenced to 50 weeks in jail"
	}
	return r.tellsDate(t, k, c)
}

// shifting words count from another time: "two weeks later farmers".
var shifting = set("later earlier afterwards ago")

// datedBefore: a date stands between the preposition of a phrase and its noun: the arcs made one phrase of two.
func (r *reader) datedBefore(t *tree, k int, c *clause) bool {
	from := t.child(k, "case")
	if from < 0 || from > k {
		return false
	}
	for i := from + 1; i < k; i++ {
		if calendarWord[t.lower(i)] && r.tellsDate(t, i, c) && t.tag(k) != "CD" {
			return true
		}
	}
	return false
}

// onlyDated: a participle that says nothing, or nothing but when: "a poll published on Monday".
func (r *reader) onlyDated(t *tree, k int, c *clause) bool {
	if t.tag(k) != "VBN" && t.tag(k) != "VBD" {
		return false
	}
	for _, d := range t.kids[k] {
		if t.label(d) == "punct" || t.label(d) == "advmod" {
			continue
		}
		if !r.tellsDate(t, d, c) {
			return false
		}
	}
	return true
}

// joined: a hyphen inside a word, without blanks around it.
func joined(t *tree, k int) bool {
	return k > 0 && k+1 < t.size() && t.Tokens[k-1].End == t.Tokens[k].Begin && t.Tokens[k].End == t.Tokens[k+1].Begin
}

// beforeDropped: the conjunction of a verb that will be left out.
func (r *reader) beforeDropped(t *tree, k int) bool {
	h := t.Tokens[k].Head
	return h >= 0 && t.isVerb(h) && t.label(h) == "conj"
}

func leftmost(t *tree, i int) int {
	first, _ := t.extent(i, nil)
	return first
}

// nameOf: the apposition is the name of the noun before it ("the island Kyushu").
func (r *reader) nameOf(t *tree, k int) bool {
	h, first := t.Tokens[k].Head, k
	if s, ok := r.nameAt(phrase{t, k}); ok {
		first = s.first
	}
	return h == first-1 && (t.isName(k) || k > 0 && t.isNoun(k) && capital(t.word(k))) && !t.isName(h)
}

var droppedAdverb = set(`also however meanwhile then later now still already just even only recently currently previously
	reportedly apparently initially eventually finally subsequently additionally moreover therefore thus so
	too ago earlier once again further instead today yesterday tomorrow tonight soon immediately shortly yet indeed of_course ever early late far there here`)

// shortName is how a title calls somebody: the name, or a short noun phrase; "" for a pronoun.
func (r *reader) shortName(p phrase) string {
	if e := r.entityAt(p); e != nil {
		return e.name
	}
	if _, pronoun := pronouns[p.t.lower(p.head)]; pronoun || !p.t.isNoun(p.head) {
		return ""
	}
	d := r.nounDraft(p, nil)
	for length(d.String()) > 30 && d.cheapest(priceAdjective) {
	}
	return d.String()
}

// phraseText is a noun phrase for a title within a number of characters.
func (r *reader) phraseText(p phrase, c *clause, room int) string {
	d := r.nounDraft(p, c)
	for length(d.String()) > room && d.cheapest(priceCore) {
	}
	return d.String()
}
