package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The prices of the parts of a title: what a reader misses least goes first.
const (
	priceFree      = 0 // always dropped
	priceOther     = 1 // another event: "after the killing of the general"
	priceAdverb    = 2
	priceAside     = 3 // appositions, participle clauses
	priceAdjunct   = 4 // prepositional phrases of the verb after its object
	priceModifier  = 5 // prepositional phrases of a noun
	priceAdjective = 6
	priceCore      = 9 // "of" phrases, compounds: only when nothing else helps
)

// nounDraft takes a noun phrase apart: the head with its determiner, names and numbers, and spare parts.
func (r *reader) nounDraft(p phrase, c *clause) *draft {
	d := newDraft(p.t)
	r.takeNoun(d, p.head, c)
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
	if h := t.Tokens[k].Head; h >= 0 && t.isNoun(h) && !(t.label(k) == "cop" && t.label(h) == "ccomp") && (finiteTags[t.tag(k)] || t.isVerb(k) && t.child(k, "aux", "aux:pass", "nsubj", "nsubj:pass") >= 0) {
		return true // a clause, whatever the arc says
	}
	if c != nil && c.t == t && !c.nominal && (k == c.head || t.Tokens[k].Head != c.head && t.under(c.head, k) && !(t.label(k) == "conj" && t.isNoun(k) && t.Tokens[k].Head == c.subject.head)) {
		return true // the clause itself, hanging below its own subject
	}
	if label := t.Tokens[k].Label; k < t.Tokens[k].Head && (label == "nummod" && len(t.word(k)) == 4 && isDigits(t.word(k)) && t.lower(k-1) == "of" ||
		timeUnit[strings.TrimSuffix(t.lower(k), "s")] && shifting[t.lower(k+1)] || shifting[t.lower(k)] && timeUnit[strings.TrimSuffix(t.lower(k-1), "s")]) {
		return true // "the coup of 1973 soldiers", "two weeks later farmers"
	}
	switch t.Tokens[k].Label {
	case "nsubj", "nsubj:pass", "cop", "aux", "expl", "csubj", "nsubj:outer":
		return t.isNoun(t.Tokens[k].Head) && t.label(t.Tokens[k].Head) != "ccomp"
	case "obj", "iobj":
		if t.isNoun(t.Tokens[k].Head) {
			return true // "the widow of a miner 1.1 million": of the verb before
		}
	case "acl:relcl", "parataxis", "discourse", "vocative", "list", "dep", "reparandum", "advcl:relcl", "orphan":
		return true
	case "appos":
		return !r.nameOf(t, k)
	case "punct":
		return strings.ContainsAny(t.word(k), ".;:—–()[]…") || t.word(k) == "-" && !joined(t, k)
	case "advmod":
		if t.tag(k) == "WRB" {
			return true
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
	if t.label(k) == "obl" && r.datedBefore(t, k, c) {
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
	return h == first-1 && t.isName(k) && !t.isName(h)
}

var droppedAdverb = set(`also however meanwhile then later now still already just even only recently currently previously
	reportedly allegedly apparently initially eventually finally subsequently additionally moreover therefore thus so
	too ago earlier once again further instead today yesterday tomorrow tonight soon immediately shortly yet indeed of_course ever early late far there here`)

// price marks the parts below head that can go.
func (r *reader) price(d *draft, head int) {
	t := d.t
	for k := range d.in {
		if !d.in[k] || k == head || !t.under(k, head) {
			continue
		}
		if p := partPrice(t, k); p > 0 && !r.insideName(t, k) {
			d.spare = append(d.spare, spare{k, p})
		}
	}
}

// insideName: the word is one of a name and not the one on which the others hang.
func (r *reader) insideName(t *tree, k int) bool {
	s, ok := r.nameAt(phrase{t, k})
	h := t.Tokens[k].Head
	return ok && s.first <= h && h <= s.last
}

// directions are adverbs that change what their verb means.
var directions = set("down up away back out aside off in ashore apart together home forward over aground behind ahead through short ill silent abroad online private public")

func partPrice(t *tree, k int) int {
	switch label := t.Tokens[k].Label; label {
	case "advmod":
		if h := t.Tokens[k].Head; negations[t.lower(k)] || h > k && t.label(h) == "amod" {
			return 0 // without it the title says the contrary: "a nearly complete skeleton"
		}
		if directions[t.lower(k)] && k == t.Tokens[k].Head+1 {
			return 0 // "steps down"
		}
		return priceAdverb
	case "appos":
		if !t.commaBetween(t.Tokens[k].Head, k) {
			return priceCore // "the poet Anton Vesely"
		}
		return priceAside
	case "advcl":
		return priceAside
	case "acl":
		if t.tag(k) == "VB" {
			return priceCore // "the right to build"
		}
		return priceModifier
	case "amod":
		if telling[t.lower(k)] || k > 0 && strings.ContainsAny(t.word(k-1), "\"“`'") {
			return 0 // "found “clear manipulation”"
		}
		if t.tag(k) == "JJ" || t.tag(k) == "VBN" || t.tag(k) == "VBG" {
			return priceAdjective
		}
	case "nmod", "nmod:unmarked":
		if k < t.Tokens[k].Head {
			return 0
		}
		if t.preposition(k) == "of" {
			return priceCore
		}
		return priceModifier
	case "obl", "obl:unmarked":
		if _, order := orderWords[t.preposition(k)]; order {
			if _, event := words().noun(t.lemma(k), t.lower(k)); event {
				return priceOther
			}
		}
		if h := t.Tokens[k].Head; h >= 0 && t.label(h) == "acl" && (t.tag(h) != "VB" || t.child(h, "obj") < 0) {
			return priceCore // "a formula known as …" goes as a whole
		}
		return priceAdjunct
	}
	return 0
}

// telling adjectives change who or what is meant: a title without them is false.
var telling = set(`former ex acting deputy alleged suspected accused proposed planned failed attempted would-be fake false first last only
	final interim provisional so-called self-proclaimed disputed unpaid unarmed missing dead late future second third`)

// pronounInside replaces "his" and "its" by the name when it is not the subject's own.
func (r *reader) pronounInside(d *draft, k int, c *clause) {
	t := d.t
	if c == nil {
		return
	}
	r.fillNoun(d, k, c)
	if t.lower(k) == "whose" {
		if a := t.antecedentOf(k); a >= 0 {
			if name := r.shortName(phrase{t, a}); name != "" {
				d.instead[k] = possessive(name)
			}
		}
		return
	}
	if t.tag(k) != "PRP$" && t.tag(k) != "PRP" {
		return
	}
	if pronouns[t.lower(k)] == speaker {
		return // whoever speaks is not named
	}
	if kind := pronouns[t.lower(k)]; t.tag(k) == "PRP$" && c.subject.ok() && k > c.head && r.fits(c.subject, kind) && r.ownsIt(c.subject, kind) && r.mayOwn(c.subject, t, k) {
		return // what somebody does to his own is said with "his"
	}
	p := r.means(phrase{t, k}, c)
	if c.verb == "deny" && t.lower(k) == "it" && t.Tokens[k].Head == c.head && (!p.ok() || r.sortsOf(p)&(sortText|sortEvent) == 0) {
		d.instead[k] = "the accusation"
		return
	}
	if t.lower(k+1) == "own" {
		return // "on his own altar"
	}
	if !p.ok() && t.tag(k) == "PRP$" && t.label(t.Tokens[k].Head) == "obj" && c.subject.ok() && k > c.head && !r.fits(c.subject, pronouns[t.lower(k)]) {
		d.instead[k] = "the"
	}
	if !p.ok() && t.tag(k) == "PRP$" && c.subject.ok() && c.subject.t == t && t.under(k, c.subject.head) {
		d.instead[k] = "the" // "His contract": whose is not known
	}
	if !p.ok() || p.t == t && d.in[p.head] {
		return
	}
	if t.tag(k) == "PRP$" && c.subject.ok() && (c.subject == p || k > c.head && r.namedWithin(c.subject, p)) {
		return // "the widow of the poet gives his letters"
	}
	name := r.shortName(p)
	if e := r.entityAt(p); t.tag(k) == "PRP" && e != nil && e.person && c.subject.ok() && k > c.head && c.subject != p && r.namedWithin(c.subject, p) {
		return // "Rotholm's son asks her to sell"
	}
	if first, rest, ok := strings.Cut(name, " "); ok && hasPronoun(first) {
		name = "the " + rest // "its tail"
	}
	if r.entityAt(p) == nil && name != "" && leftmost(p.t, p.head) == 0 && r.isCommon(p.t, 0) {
		name = lowerFirst(name)
	}
	if first, _, _ := strings.Cut(name, " "); t.lower(k-1) == "of" && r.entityAt(p) == nil && name != "" && name == lowerArticle(name) && (numberWords[first] || p.t.child(p.head, "det", "nmod:poss") < 0) {
		name = "the " + name // "one of the two men"
	}
	if name != "" && d.tells(name, k) {
		return // "gives Lind her desk back"
	}
	switch {
	case name == "":
	case c.subject.ok() && strings.EqualFold(r.shortName(c.subject), name):
	case t.tag(k) == "PRP$" && (r.entityAt(p) == nil && (strings.Contains(name, " of ") || strings.Count(name, " ") > 2) || strings.Contains(name, "'s") || strings.Contains(name, "’s")):
		d.instead[k] = "the" // the owner of an owner's
	case t.tag(k) == "PRP$":
		d.instead[k] = possessive(definite(lowerArticle(name)))
	default:
		d.instead[k] = definite(lowerArticle(name))
	}
}

// tells reports whether a word before k has been replaced by the name.
func (d *draft) tells(name string, k int) bool {
	for i, w := range d.instead {
		if i < k && w == name {
			return true
		}
	}
	return false
}

// isCommon: the word that opens a sentence is no name, although it begins with a capital.
func (r *reader) isCommon(t *tree, k int) bool {
	switch tag := t.tag(k); {
	case t.isName(k):
		return false
	case t.isNoun(k):
		return r.names.small[t.lower(k)] || sortsOfNoun(t, k) != 0
	case strings.HasPrefix(tag, "JJ"), tag == "RB", tag == "VBN", tag == "IN":
		return r.names.small[t.lower(k)] || !r.names.inside[t.word(k)] && !ofPeoples.MatchString(t.word(k))
	default:
		return tag == "DT" || tag == "CD" || tag == "PRP$" || r.names.small[t.lower(k)]
	}
}

// ofPeoples are the endings of adjectives that always have a capital.
var ofPeoples = regexp.MustCompile(`(?:an|ish|ese|ench|utch|eek|iss|ech|elsh|ari|aqi|aeli|stani|ali)$`)

// lowerFirst writes the first letter small.
func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

// namedWithin: the phrase p, or another mention of what it names, is part of the phrase whole.
func (r *reader) namedWithin(whole, p phrase) bool {
	if p.t == whole.t && whole.t.under(p.head, whole.head) {
		return true
	}
	e, found := r.entityAt(p), false
	if e != nil {
		r.entitiesUnder(whole, nil, func(o *entity, _ string) { found = found || o == e })
	}
	return found
}

// mayOwn: a fire has no plant, so that "its plant" in what a fire does is somebody else's.
func (r *reader) mayOwn(p phrase, t *tree, k int) bool {
	asked, s := words().demand(has, t.lemma(t.Tokens[k].Head), ""), r.sortsOf(p)
	return asked == 0 || s == 0 || s&asked != 0
}

// ownsIt: a subject of which it is not known that it is a person is not the "his" of its object.
func (r *reader) ownsIt(p phrase, kind kindOf) bool {
	e := r.entityAt(p)
	return e == nil || e.person || kind != he && kind != she
}

// lowerArticle: "The deal" inside a sentence is "the deal".
func lowerArticle(s string) string {
	for _, a := range [...]string{"The ", "A ", "An ", "His ", "Her ", "Its ", "Their ", "This ", "That "} {
		if strings.HasPrefix(s, a) {
			return strings.ToLower(a) + s[len(a):]
		}
	}
	return s
}

// definite: what a pronoun means was told of before: "a crown" is "the crown".
func definite(s string) string {
	for _, a := range [...]string{"a ", "an ", "A ", "An "} {
		if rest, ok := strings.CutPrefix(s, a); ok {
			return map[bool]string{true: "The ", false: "the "}[a[0] == 'A'] + rest
		}
	}
	return s
}

func possessive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}

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
