package extract

import "strings"

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
	r.dropOffices(d)
}

// dropOffices leaves of an owner with a name the name: of "former Prime Minister Eva Lund's party", "Eva Lund's party".
func (r *reader) dropOffices(d *draft) {
	t := d.t
	for _, s := range r.spans[t.index] {
		if !s.of.person || t.tag(s.last+1) != "POS" || !d.in[s.last] || !strings.Contains(s.of.name, " ") {
			continue
		}
		name := s.first
		for name < s.last && !strings.HasPrefix(s.of.name, t.word(name)) {
			name++
		}
		from := name
		for from > 0 && d.in[from-1] && (t.tag(from-1) == "DT" || strings.HasPrefix(t.tag(from-1), "JJ") || t.isNoun(from-1)) {
			from--
		}
		if from == name || !hasOffice(t, from, name) {
			continue
		}
		for k := from; k < name; k++ {
			d.in[k] = false
		}
	}
}

// hasOffice: one of the words from…to names an office.
func hasOffice(t *tree, from, to int) bool {
	for k := from; k < to; k++ {
		if roleWords[t.lower(k)] {
			return true
		}
	}
	return false
}

// insideName: the word is one of a name and not the one on which the others hang.
func (r *reader) insideName(t *tree, k int) bool {
	s, ok := r.nameAt(phrase{t, k})
	h := t.Tokens[k].Head
	return ok && s.first <= h && h <= s.last
}

// directions are adverbs that change what their verb means.
var directions = set("down up away back out aside off in ashore apart together home forward over aground behind ahead through short ill silent abroad online private public")

// directed phrases say where an act leads or against whom it is.
var directed = set("from to into onto against")

// hollow nouns say nothing without the phrase that follows them.
var hollow = set("connection accordance response exchange return line addition relation contrast favour favor support protest")

// bounding words say on which side of a number the truth lies.
var bounding = set("only nearly almost barely under over least most just")

// namedFor: the phrase with "for" is part of a name, as "Transport for Osk (TfO)" and "the Movement for Reform" are names.
func (t *tree) namedFor(k int) bool {
	h := t.Tokens[k].Head
	return t.preposition(k) == "for" && leftmost(t, k) == h+1 && capital(t.word(k)) && capital(t.word(h)) && (leftmost(t, h) > 0 || t.isName(h) || t.word(k+1) == "(")
}

func partPrice(t *tree, k int) int {
	switch label := t.Tokens[k].Label; label {
	case "advmod":
		if h := t.Tokens[k].Head; negations[t.lower(k)] || h > k && t.label(h) == "amod" {
			return 0 // without it the title says the contrary: "a nearly complete skeleton"
		}
		if t.lower(k+1) == "than" || bounding[t.lower(k)] && t.tag(k+1) == "CD" || t.lower(k+1) == "whether" {
			return 0 // "less than a quarter", "nearly 300", "vote on whether to strike"
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
		if h := t.Tokens[k].Head; hollow[t.lower(h)] && leftmost(t, k) == h+1 {
			return 0 // "in connection with the kidnap" goes as a whole
		}
		if t.preposition(k) == "of" {
			return priceCore
		}
		if t.namedFor(k) {
			return 0 // "the Movement for Reform"
		}
		return priceModifier
	case "obl", "obl:unmarked":
		if w := t.lower(k); t.lower(k-1) == "at" && (w == "least" || w == "most") {
			return 0
		}
		if h := t.Tokens[k].Head; k < h && t.label(h) == "amod" {
			return 0 // "a 48-year-old man" goes as a whole
		}
		if _, order := orderWords[t.preposition(k)]; order {
			if _, event := words().noun(t.lemma(k), t.lower(k)); event {
				return priceOther
			}
		}
		if h := t.Tokens[k].Head; h >= 0 && t.label(h) == "acl" && (t.tag(h) != "VB" || t.child(h, "obj") < 0) {
			return priceCore // "a formula known as …" goes as a whole
		}
		if directed[t.preposition(k)] {
			return priceModifier // "pull 45 survivors from the rubble"
		}
		return priceAdjunct
	}
	return 0
}

// telling adjectives change who or what is meant: a title without them is false.
var telling = set(`former ex acting deputy alleged suspected accused proposed planned failed attempted would-be fake false first last only
	final interim provisional so-called self-proclaimed disputed unpaid unarmed missing dead late future second third`)
