package extract

import "strings"

// A phrase is a noun phrase by its head, in any sentence of the article.
type phrase struct {
	t    *tree
	head int // -1 when there is none
}

var nobody = phrase{head: -1}

func (p phrase) ok() bool { return p.t != nil && p.head >= 0 }

// subject finds who acts in clause i (or, in the passive, who is acted on): the clause's own
// subject, the one it shares with its governor, or the noun that it describes. Where the arcs
// have no answer, the nearest noun phrase before the verb is the second opinion.
func subject(cs []clause, i int) phrase {
	return subjectWithin(cs, i, 0)
}

func subjectWithin(cs []clause, i, depth int) phrase {
	c := &cs[i]
	t := c.t
	if depth > 6 {
		return nobody
	}
	if s := c.firstTo(); s >= 0 {
		return phrase{t, s}
	}
	if k := c.group.first - 1; t.lower(k-1) == "of" && (t.lower(k) == "whom" || t.lower(k) == "which") {
		return nobody // "some of whom held up photographs"
	}
	if s := t.child(c.head, "expl"); s >= 0 && s < c.group.first && t.tag(s) == "PRP" && c.verb != "be" && t.child(c.head, "csubj", "ccomp", "nsubj") < 0 && c.object >= 0 || s >= 0 && words().is("planned", c.verb, c.particle) && t.tag(s) == "PRP" {
		return phrase{t, s} // "it plans to"
	}
	if s := t.child(c.head, "nsubj", "nsubj:pass", "nsubj:outer"); s < 0 {
		if g := t.child(c.head, "csubj", "csubj:pass"); g >= 0 && t.tag(g) == "VBG" && g < c.group.first {
			return phrase{t, g} // "trading in bonds was suspended"
		}
	} else if c.governor >= 0 && c.relation == "conj" && t.behindJoint(s) {
		return subjectWithin(cs, c.governor, depth+1)
	} else if !t.ofCalendar(s) && (s < c.group.first || inverted(c)) {
		if relativePronoun[t.lower(s)] {
			if a := antecedent(c); a >= 0 && t.Tokens[c.head].Label == "acl:relcl" && a < s {
				return c.takingPlace(phrase{t, c.wholeList(nearerNoun(c, a, s))})
			}
			if a := t.antecedentOf(s); a >= 0 {
				return c.takingPlace(phrase{t, c.wholeList(a)})
			}
			if a := antecedent(c); a >= 0 {
				return c.takingPlace(phrase{t, a})
			}
			return nobody
		}
		return phrase{t, s}
	}
	having := t.lower(c.group.first) == "having" // "the first to win the race having lost a shoe": not the race
	if s := t.nounBefore(c.group.first); s >= 0 && c.group.tense != timeless && !having && c.group.first > 0 && t.isNoun(c.group.first-1) && !(c.relation == "conj" && t.label(s) == "obl" && t.preposition(s) != "") {
		return phrase{t, s}
	}
	if o := c.offender(cs); o >= 0 {
		return phrase{t, o}
	}
	switch c.relation {
	case "relcl", "acl":
		if a := antecedent(c); a >= 0 && !having && (c.relation == "relcl" || t.tag(c.head) == "VBN" || t.tag(c.head) == "VBG" || t.tag(c.head) == "VBD") {
			return phrase{t, a}
		}
	case "conj", "xcomp", "advcl", "parataxis", "ccomp":
		if g := c.governor; g >= 0 && !cs[g].nominal {
			if c.relation == "xcomp" {
				if o := t.child(cs[g].head, "obj", "iobj"); o >= 0 && !subjectControl[cs[g].verb] {
					return phrase{t, o}
				}
			}
			if c.relation == "conj" {
				return subjectWithin(cs, nearerJoined(cs, i, g), depth+1)
			}
			if up := cs[g].governor; c.relation == "advcl" && up >= 0 && cs[up].verb == "have" && cs[g].relation == "xcomp" && t.tag(cs[g].head) == "VBN" {
				return subjectWithin(cs, up, depth+1) // "had her door blown off before leaving"
			}
			if c.relation == "xcomp" || c.group.tense == timeless || c.relation == "ccomp" && cs[g].group.passive && seen[cs[g].verb] && t.tag(c.head) == "VBG" {
				return subjectWithin(cs, g, depth+1)
			}
		}
	}
	if s := t.nounBefore(c.group.first); s >= 0 && c.group.tense != timeless && !having {
		return phrase{t, s}
	}
	if c.relation == "ccomp" || c.group.tense == timeless {
		return nobody
	}
	if g := c.governor; g >= 0 && !cs[g].nominal && g < i {
		return subjectWithin(cs, g, depth+1)
	}
	return nobody
}

// takingPlace is who acts, unless the verb says that something took place and that is no event: then it is the event told of last before it, as in "a
// talk between Lind and the envoy to the union, that took place in May".
func (c *clause) takingPlace(p phrase) phrase {
	t := c.t
	if t.namesEvent(p.head) || c.verb != "occur" && c.verb != "happen" && !(c.verb == "take" && t.lower(c.head+1) == "place") || !t.isName(p.head) && sortsOfNoun(t, p.head)&(sortPerson|sortBody) == 0 {
		return p
	}
	for k := p.head - 1; k >= 0; k-- {
		if t.namesEvent(k) {
			return phrase{t, k}
		}
	}
	return p
}

// namesEvent: the token is a noun for what happens, and stands for itself.
func (t *tree) namesEvent(k int) bool {
	_, listed := words().noun(t.lower(k), t.lemma(k))
	return t.isNoun(k) && (listed || sortsOfNoun(t, k)&sortEvent != 0) && t.isEventNoun(k)
}

// nearerJoined is the last clause before i that is joined to g as well and says itself who acts: in "one was killed and guards shot
// another and caught a third" the guards caught him. g when there is none.
func nearerJoined(cs []clause, i, g int) int {
	t := cs[i].t
	for j := i - 1; j > g; j-- {
		o := &cs[j]
		if s := t.child(o.head, "nsubj", "nsubj:pass"); !o.nominal && o.relation == "conj" && o.governor == g && s >= 0 && s < o.head && o.head < cs[i].head && !relativePronoun[t.lower(s)] && o.group.tense != timeless {
			return j
		}
	}
	return g
}

// behindJoint: between "and" and the verb stands nothing but a circumstance, and the noun is part of it: "and six months after her
// expulsion came", "and on the eve of the vote was blessed".
func (t *tree) behindJoint(s int) bool {
	first, _ := t.extent(s, nil)
	for k := s - 1; k > 0 && k >= s-7; k-- {
		switch w := t.lower(k); {
		case w == "," || t.isVerb(k):
			return false
		case w == "and" || w == "but":
			if t.tag(k+1) == "CD" && timeUnit[strings.TrimSuffix(t.lower(k+2), "s")] {
				k += 2
			}
			return circumstance[t.lower(k+1)] && first <= k+2 && t.label(k+2) != "fixed" && !(t.lower(k+1) == "at" && ofNumbers[t.lower(k+2)])
		}
	}
	return false
}

// ofNumbers are words that with "at" say on which side of a number the truth lies: "and at least two died".
var ofNumbers = set("least most")

// circumstance words open what is no subject.
var circumstance = set("after before on in at during within upon following since despite")

// wholeList is the first of several joined nouns where the relative clause speaks of them all: "Hexal and Apotek, which withdrew
// their versions".
func (c *clause) wholeList(noun int) int {
	t := c.t
	up := t.Tokens[noun].Head
	if t.label(noun) != "conj" || up < 0 || !t.isNoun(up) {
		return noun
	}
	if w := t.lower(c.group.first); strings.HasPrefix(t.label(up), "nsubj") && t.isName(up) == t.isName(noun) && t.tag(c.group.first) != "VBZ" && w != "was" && t.joined(up, noun) {
		return up // "Ida Roe and Jan Dahl, who surrendered on Tuesday, were freed"
	}
	for k := c.head + 1; k < min(c.head+8, t.size()) && t.word(k) != ","; k++ {
		if t.lower(k) == "their" || t.lower(k) == "them" {
			return up
		}
	}
	return noun
}

// joined: "and" stands between two nouns, and no preposition that would make one of them part of something else.
func (t *tree) joined(a, b int) bool {
	and := false
	for k := a + 1; k < b; k++ {
		and = and || t.lower(k) == "and"
		if t.tag(k) == "IN" || t.word(k) == "," {
			return false
		}
	}
	return and
}

// nearerNoun is the noun right before a relative pronoun where the one that the arcs give cannot do what the clause tells, or where the
// nearer one is a name behind "of": "cracks in a pier of the Lister Bridge, which was closed".
func nearerNoun(c *clause, a, pronoun int) int {
	t := c.t
	n := t.antecedentOf(pronoun)
	if n < 0 || n == a || n < a {
		return a
	}
	asked := c.asks()
	if far, near := sortsOfNoun(t, a), sortsOfNoun(t, n); asked != 0 && !t.isName(a) && far != 0 && far&asked == 0 && (near&asked != 0 || near == 0 && t.isName(n)) {
		return n
	}
	if t.lower(pronoun) == "which" && t.word(pronoun-1) == "," && t.isName(pronoun-2) && !t.isName(a) && t.tag(a) == "NNS" {
		return n
	}
	return a
}

// above is who acts in the clause that clause i belongs to, where that is read already: nobody for what is said of somebody else.
func above(cs []clause, i int) phrase {
	g := cs[i].governor
	if g < 0 || g > i || cs[g].nominal || cs[i].relation == "ccomp" || cs[i].relation == "relcl" {
		return nobody
	}
	return cs[g].subject
}

var (
	relativePronoun = set("who which that whom")
	subjectControl  = set("promise vow pledge threaten agree plan")
)

// inverted: the subject may follow the verb of saying ("said a diplomat") and of "there was".
func inverted(c *clause) bool {
	return words().says(c.verb, "") || c.t.fronted(c.head)
}

// fronted: a participle stands before "was" and whom it befell: "Also killed was Ida Roe".
func (t *tree) fronted(v int) bool {
	return v == 1 && t.lower(0) == "also" && t.tag(v) == "VBN" && finiteBe[t.lower(v+1)]
}

// antecedent is the noun that a relative or participle clause describes, -1 when there is none.
func antecedent(c *clause) int {
	h := c.t.Tokens[c.head].Head
	if h >= 0 && h < c.head && (c.t.isNoun(h) || c.t.tag(h) == "PRP" || c.t.tag(h) == "CD") {
		return h
	}
	return -1
}

// antecedentOf is the noun before a relative pronoun, over one comma and over a preposition.
func (t *tree) antecedentOf(pronoun int) int {
	j := pronoun - 1
	if j > 0 && t.tag(j) == "IN" {
		j--
	}
	if t.word(j) == "," {
		j--
	}
	if j < 0 || !t.isNoun(j) && t.tag(j) != "CD" && t.tag(j) != "PRP" || calendarWord[t.lower(j)] {
		return -1
	}
	for h := t.Tokens[j].Head; h >= 0 && h < pronoun && t.isNoun(h) && !t.commaBetween(h, j) && (h > j || t.label(j) != "nmod" || t.preposition(j) == "of" && pronounFits(t, pronoun, h)); h = t.Tokens[h].Head {
		j = h
	}
	return j
}

// pronounFits: "who" means a person, so "a friend of the minister, who" may be either; "which" takes the nearest.
func pronounFits(t *tree, pronoun, h int) bool { return t.lower(pronoun) == "who" }

// nounBefore is the head of the noun phrase that ends right before token i, stepping over
// adverbs, a closed parenthesis, and a clause between commas.
func (t *tree) nounBefore(i int) int {
	j := i - 1
	for j >= 0 && (t.tag(j) == "RB" || t.tag(j) == "MD") {
		j--
	}
	if t.word(j) == "," {
		for k := j - 1; k > 0; k-- {
			if t.word(k) == "," {
				j = k - 1
				break
			}
		}
	}
	if j < 0 || !t.isNoun(j) && t.tag(j) != "PRP" && t.tag(j) != "CD" {
		return -1
	}
	if calendarWord[t.lower(j)] {
		return -1
	}
	for h := t.Tokens[j].Head; h >= 0 && h < i && (t.isNoun(h) || t.tag(h) == "PRP") && !t.commaBetween(h, j) && !calendarWord[t.lower(h)]; h = t.Tokens[h].Head {
		j = h
	}
	return j
}

func (t *tree) commaBetween(a, b int) bool {
	for i := min(a, b); i <= max(a, b); i++ {
		if w := t.word(i); w == "," || w == ";" || w == ":" || w == "—" || w == "–" {
			return true
		}
	}
	return false
}

// nameBehind is a person's name between commas that the arcs hung on the noun before it, which is none: "the head of the senate, Anna
// Lind,". -1 for none.
func (r *reader) nameBehind(p phrase) int {
	if !p.t.isNoun(p.head) || sortsOfNoun(p.t, p.head)&sortPerson == 0 {
		return -1
	}
	if _, last := p.t.extent(p.head, nil); p.t.word(last+1) == "," {
		for _, s := range r.spans[p.t.index] {
			if s.first > last+1 && s.first <= last+4 && s.last+1 < p.t.size() && p.t.word(s.last+1) == "," && s.of.person && p.t.onlyTitles(last+2, s.first) {
				return s.first
			}
		}
	}
	for _, m := range p.t.kids[p.head] {
		if p.t.label(m) != "nmod" || m < p.head || sortsOfNoun(p.t, m)&sortPerson != 0 {
			continue
		}
		for _, k := range p.t.kids[m] {
			if e := r.entityAt(phrase{p.t, k}); p.t.label(k) == "appos" && k > m && p.t.commaBetween(m, k) && e != nil && !e.place && (e.person || r.maybePerson(phrase{p.t, k})) {
				return k
			}
		}
	}
	return -1
}

// onlyTitles: nothing but titles stands from a up to b: ", General Adam Kalman".
func (t *tree) onlyTitles(a, b int) bool {
	for k := a; k < b; k++ {
		if w := strings.TrimSuffix(t.lower(k), "."); !honorifics[w] && !roleWords[w] {
			return false
		}
	}
	return true
}

// nameBeforeComma is the person whose name stands right before an apposition that the arcs hung elsewhere: "the name of Joe Hill, the
// Democrat who". -1 for none.
func (r *reader) nameBeforeComma(p phrase) int {
	if !p.ok() || p.t.label(p.head) != "appos" {
		return -1
	}
	k := p.head
	for k > 0 && p.t.under(k-1, p.head) && p.t.word(k-1) != "," {
		k--
	}
	if e := r.entityAt(p); e != nil && (e.person || p.t.tag(k) != "DT") || p.t.word(k-1) != "," {
		return -1
	}
	for _, s := range r.spans[p.t.index] {
		if s.last == k-2 && s.of.person && (k == p.head || p.t.tag(k) == "DT") {
			return s.first
		}
	}
	return -1
}

// callsActor: the noun is one that acts, so that the name beside it stands for it: "one carmaker, Sorel", not "a song, Low Water".
func (r *reader) callsActor(p phrase, e *entity) bool {
	return !e.place && p.t.isNoun(p.head) && (sortsOfNoun(p.t, p.head)&(sortPerson|sortBody) != 0 || ordinals[p.t.lower(p.head)])
}

// named is the name that an apposition gives a phrase, or that the phrase as an apposition is told of: of "Lind, a lawyer
// who won" and of "the minister, Eva Lund, resigned" it is the name that a title says. Other phrases stay as they are.
func (r *reader) named(p phrase) phrase {
	if e := r.entityAt(p); e != nil && !strings.Contains(e.name, " ") && p.t.label(p.head) == "appos" {
		if h := p.t.Tokens[p.head].Head; h >= 0 && h < p.head && kin[p.t.lower(h)] {
			return phrase{p.t, h} // "his wife, Sandra, who"
		}
	}
	if k := r.nameBeforeComma(p); k >= 0 {
		return phrase{p.t, k}
	}
	if !p.ok() || r.entityAt(p) != nil {
		return p
	}
	if e := r.meantBy(p); e != nil {
		return r.mention(e)
	}
	if h := p.t.Tokens[p.head].Head; h >= 0 && h < p.head && p.t.label(p.head) == "appos" {
		if e := r.entityAt(phrase{p.t, h}); e != nil && !e.place {
			return phrase{p.t, h}
		}
	}
	if k := r.nameBehind(p); k >= 0 {
		return phrase{p.t, k}
	}
	for _, k := range p.t.kids[p.head] {
		if e := r.entityAt(phrase{p.t, k}); e != nil && kin[p.t.lower(p.head)] && !strings.Contains(e.name, " ") {
			continue // "his son, Peter": the first name alone says less
		}
		if p.t.label(k) == "appos" && k > p.head && p.t.lower(k-1) != "and" {
			if e := r.entityAt(phrase{p.t, k}); e != nil && (e.person || r.maybePerson(phrase{p.t, k}) || r.callsActor(p, e)) {
				return phrase{p.t, k}
			}
		}
	}
	return p
}
