package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Pronouns inside a title: what stands in their place, and which may stay.

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
	if r.spokenOf(phrase{t, k}) && (c.t != t || !r.spokenOf(phrase{t, c.head})) {
		return // the words of a quotation stay
	}
	if pronouns[t.lower(k)] == speaker {
		return // whoever speaks is not named
	}
	if kind := pronouns[t.lower(k)]; t.tag(k) == "PRP$" && c.subject.ok() && k > c.head && r.fits(c.subject, kind) && r.ownsIt(c.subject, kind) && r.mayOwn(c.subject, t, k) {
		return // what somebody does to his own is said with "his"
	}
	if h := t.Tokens[k].Head; t.tag(k) == "PRP$" && h >= 0 && t.label(h) == "conj" && t.Tokens[h].Head >= 0 && r.fits(phrase{t, t.Tokens[h].Head}, pronouns[t.lower(k)]) {
		return // "Lind and her brother"
	}
	p := r.means(phrase{t, k}, c)
	if t.tag(k) == "PRP$" && c.subject.ok() && k > c.head && r.fits(c.subject, pronouns[t.lower(k)]) && !r.mayOwn(c.subject, t, k) && (!p.ok() || r.same(p, c.subject)) {
		d.instead[k] = "the" // whose is not known, but not the subject's
		return
	}
	if c.subject.ok() && t.tag(k) == "PRP$" && k > c.head && p.ok() && r.mayOwn(c.subject, t, k) && r.fits(c.subject, pronouns[t.lower(k)]) && r.ownsIt(c.subject, pronouns[t.lower(k)]) && r.sortsOf(p) != 0 && r.sortsOf(p)&words().demand(has, t.lemma(t.Tokens[k].Head), "") == 0 {
		return // nothing speaks for another owner
	}
	if c.verb == "deny" && t.lower(k) == "it" && t.Tokens[k].Head == c.head && (!p.ok() || r.sortsOf(p)&(sortText|sortEvent) == 0) {
		d.instead[k] = "the accusation"
		return
	}
	if next := t.lower(k + 1); next == "own" || decades[next] || (next == "early" || next == "late" || next == "mid") && decades[t.lower(k+2)] {
		return // "on his own altar", "a man in his fifties"
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
	if e := r.entityAt(c.subject); e != nil && t.tag(k) == "PRP" && k > c.head && r.entityAt(p) == nil && r.namedWithin(p, c.subject) && p.t.isNoun(p.head) {
		name = "the " + p.t.lower(p.head) // "Brand submits the resignation": not "of Brand"
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
		r.entitiesUnder(whole, nil, func(s nameSpan) { found = found || s.of == e })
	}
	return found
}

// mayOwn: a fire has no plant, so that "its plant" in what a fire does is somebody else's.
func (r *reader) mayOwn(p phrase, t *tree, k int) bool {
	if kind := pronouns[t.lower(k)]; kind == he || kind == she {
		return true
	}
	asked, s := words().demand(has, t.lemma(t.Tokens[k].Head), ""), r.sortsOf(p)
	if _, event := words().noun(p.t.lemma(p.head), p.t.lower(p.head)); event && r.entityAt(p) == nil && pronouns[t.lower(k)] == it && r.ownedByBodies(t, k) {
		return false // an attack has no mines
	}
	return asked == 0 || s == 0 || s&asked != 0
}

// ownedByBodies: what the pronoun k owns has a name, or is a place or a building, of the kind that a firm or a state has.
func (r *reader) ownedByBodies(t *tree, k int) bool {
	noun := t.Tokens[k].Head
	if joined := t.child(noun, "conj"); joined > noun && t.isName(noun) && !t.isName(joined) {
		noun = joined
	}
	for i := k + 1; i <= noun; i++ {
		if t.isName(i) {
			return true
		}
	}
	owned := sortsOfNoun(t, noun)
	return owned != 0 && owned&^(sortPlace|sortStructure|sortVehicle|sortBody) == 0
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
	switch first, rest, ok := strings.Cut(s, " "); {
	case !ok:
	case first == "a" || first == "an":
		return "the " + rest
	case first == "A" || first == "An":
		return "The " + rest
	}
	return s
}

func possessive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}
