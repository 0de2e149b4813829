package extract

import "strings"

// A clause is a predicate of a sentence: a verb, or a noun that names an event.
type clause struct {
	t         *tree
	head      int  // the verb's or the noun's token
	nominal   bool // head is a noun
	group     group
	noun      nounEntry
	kind      string // what kind of event, as a lemma: "kill", "set up"
	verb      string // lemma of the verb itself, without its particle
	particle  string
	governor  int     // index of the clause above it in the same sentence, -1 for none
	relation  string  // to the governor: root, conj, ccomp, xcomp, advcl, relcl, acl, parataxis, argument
	mark      string  // after, before, when, that, if, to …
	object    int     // token of the object (or of the subject of a passive), -1
	light     int     // clause index of the event noun that a light verb carries ("hold talks"), -1
	inner     int     // clause index of the complement that this verb governs, -1
	quoted    bool    // inside quotation marks
	adjective bool    // "is due to", "is likely to": head is an adjective
	subject   phrase  // who acts, pronouns resolved
	with      phrase  // the other of two who act: "they married"
	above     phrase  // who acts in the clause above it
	trust     float64 // how likely its title is fit to print, 0–1
	unsure    bool    // the clause calls its subject "he" or "she", and two may be meant
	spoken    bool    // the subject is I, we or you
	called    kindOf  // he or she, where the clause calls its subject so
	byPronoun bool    // the clause calls its subject "it", "they", "she"
	alleged   bool    // somebody says so, and nobody has shown it
}

// readClauses finds the predicates of a sentence, from left to right, and how they hang together.
func readClauses(t *tree, inQuotes []bool) []clause {
	var cs []clause
	at := map[int]int{} // token → clause
	for i := range t.Tokens {
		c, ok := t.predicate(i)
		if !ok {
			continue
		}
		c.quoted = inQuotes[i]
		at[i] = len(cs)
		cs = append(cs, c)
	}
	for i := range cs {
		cs[i].connect(at)
		cs[i].mendTense()
		cs[i].mendRelation(cs)
		cs[i].mendMark()
		cs[i].mendFirst()
		if c := &cs[i]; !c.nominal && c.group.infinitive && t.lower(c.group.first) == "to" && t.lower(c.group.first-1) == "only" && t.word(c.group.first-2) == "," {
			c.group.tense, c.group.infinitive = past, false // "bought the firm, only to sell it two years later"
		}
		if cs[i].mark == "since" && t.sinceThen(cs[i].head) >= 0 {
			cs[i].mark = "" // "since then its shares have fallen"
		}
	}
	mendInverted(cs)
	for i := range cs {
		if g := cs[i].governor; g >= 0 {
			linkDown(cs, g, i)
		}
	}
	return cs
}

// predicate reads token i as the head of a clause, if it is one.
func (t *tree) predicate(i int) (clause, bool) {
	c := clause{t: t, head: i, governor: -1, object: -1, light: -1, inner: -1}
	switch {
	case t.isVerb(i):
		if !t.isPredicateVerb(i) {
			return c, false
		}
		c.group = t.readGroup(i)
		if t.tag(i) == "VBN" && c.group.tense == timeless && c.group.first == i && (t.nounFollows(i) || t.saysThat(i)) && t.label(i) != "conj" && !(naming[t.lemma(i)] && t.label(i) == "acl") {
			c.group.tense = past // "the army crossed the river", tagged as a participle
		}
		c.verb = base(t.lemma(i), t.lower(i))
		if ofWhat[c.verb] && t.lower(i+1) == "of" && c.group.first == i && (t.tag(i) == "VBN" || t.tag(i) == "VBD") {
			c.group.passive = true // "a man accused of fraud": whoever accuses names somebody first
		}
		if c.verb == "hear" && t.lower(i+1) == "from" {
			c.particle = "from" // "the panel will hear from two witnesses"
		} else if c.group.particle >= 0 {
			if c.particle = t.lower(c.group.particle); overGround[c.verb] && t.nounFollows(c.group.particle) {
				c.particle = "" // "came down the hill"
			}
		} else if c.verb == "take" && t.lower(i+1) == "place" {
			c.particle = "place"
		} else if t.turnsOn(i, c.verb) {
			c.particle = t.lower(i + 1)
		} else if p := t.needed(i, c.verb); p != "" {
			if c.particle = p; c.verb == "find" {
				c.verb, c.particle = "rule", "" // "the court found for the tenant"
			}
		}
		c.kind = strings.TrimSpace(c.verb + " " + c.particle)
		c.object = t.child(i, "obj", "nsubj:pass")
		if c.object < 0 && c.group.passive {
			c.object = t.child(i, "nsubj")
		}
		return c, true
	case inTalks(t, i):
		c.group, c.verb, c.kind, c.adjective = t.readGroup(i), "in talks", "negotiate", true
		return c, true
	case t.tag(i) == "JJ" && t.child(i, "cop") >= 0 && (turning[t.lower(i)] || t.comesToBe(i)):
		c.group, c.verb, c.kind, c.adjective = t.readGroup(i), t.lower(i), t.lower(i), true
		if c.verb == "scheduled" {
			c.verb, c.kind = "schedule", "schedule"
		}
		return c, turning[t.lower(i)] || c.group.tense == future
	case t.lower(i) == "due" && t.dueInCourt(i):
		c.group, c.verb, c.kind, c.adjective = t.readGroup(i), "due", "appear", true
		return c, true
	case t.isNoun(i):
		n, ok := words().noun(t.lemma(i), t.lower(i))
		if !ok || !t.isEventNoun(i) {
			return c, false
		}
		c.nominal, c.noun, c.kind, c.verb = true, n, n.verb, n.verb
		return c, true
	}
	return c, false
}

// saysThat: "ruled on Monday that": a verb of saying whose "that" comes before any other verb.
func (t *tree) saysThat(v int) bool {
	if !words().says(t.lemma(v), "") && !deciding[t.lemma(v)] {
		return false
	}
	for i := v + 1; i < min(v+8, t.size()) && !t.isVerb(i); i++ {
		if t.lower(i) == "that" && (t.tag(i) == "IN" || t.tag(i) == "WDT") {
			return true
		}
	}
	return false
}

// comesToBe: adjective i is one that something will be from a day on, where the verb is in the future.
func (t *tree) comesToBe(i int) bool {
	return toBecome[t.lower(i)] || inForce[t.lower(i)] && t.child(i, "aux") >= 0
}

// ofWhat are verbs that name a person before they say of what.
var ofWhat = set("accuse suspect convict acquit deprive")

// turning are adjectives that say how certain the next verb is: "is due to open".
var turning = set("due likely unlikely set ready poised able unable scheduled bound forecast")

// inForce are adjectives of rules and the like, which are told without their day, too: "will be compulsory".
var inForce = set("valid legal illegal mandatory compulsory profitable absent active")

// toBecome are adjectives for a state that begins on a day to come: "will be available in May".
var toBecome = set("available open closed ready operational effective complete eligible free")

var deadLabels = map[string]bool{"aux": true, "cop": true, "amod": true, "compound": true, "case": true, "mark": true, "fixed": true, "det": true, "flat": true}

// isPredicateVerb: neither an auxiliary nor a participle used as an adjective.
func (t *tree) isPredicateVerb(i int) bool {
	finite := t.tag(i) == "VBD" || t.tag(i) == "VBZ"
	if t.tag(i) == "VBN" && t.lower(i) == "born" {
		finite = true
	}
	if deadLabels[t.label(i)] && (!finite || t.label(i) == "aux" || t.label(i) == "cop") || pseudoVerbs[t.lower(i)] && t.tag(i) == "VBG" && t.label(i) != "root" && t.child(i, "aux") < 0 {
		return false
	}
	if t.lower(i) == "forthcoming" {
		return false // an adjective
	}
	if auxiliary[t.lower(i)] && t.auxiliaryByOrder(i) || (t.tag(i) == "VB" || t.tag(i) == "VBP") && t.lower(i-1) == "by" {
		return false // "by helicopter"
	}
	if t.tag(i) == "VBG" && i > 0 && ordinal(t.lower(i-1)) {
		return false // "the 30th shooting"
	}
	if t.inCompound(i) {
		return false
	}
	// so is one between a preposition and a noun: "friendship with convicted swindler Orr"
	if tag := t.tag(i); (tag == "VBN" || tag == "VBD") && i > 0 && t.tag(i-1) == "IN" && withNoun[t.lower(i-1)] && t.isNoun(i+1) {
		return false
	}
	// a participle wedged between a determiner and a noun is an adjective
	if tag := t.tag(i); (tag == "VBN" || tag == "VBG") && i > 0 && (t.tag(i-1) == "DT" || t.tag(i-1) == "JJ" || t.tag(i-1) == "PRP$") &&
		(t.isNoun(i+1) || t.tag(i+1) == "JJ") {
		return false
	}
	return true
}

// withNoun are prepositions that open no clause with a past tense.
var withNoun = set("with of for against between from about over to by")

// inCompound: a gerund behind the noun that it makes a word with: "acquitted of money laundering".
func (t *tree) inCompound(i int) bool {
	if t.tag(i) != "VBG" || t.tag(i-1) != "NN" || t.tag(i-2) != "IN" || t.lower(i-2) != "of" && t.lower(i-2) != "for" && t.lower(i-2) != "with" && t.lower(i-2) != "against" {
		return false
	}
	next := t.tag(i + 1)
	return next == "IN" || next == "CC" || next == "." || next == ","
}

// ordinal: a number in order, in figures: "30th".
func ordinal(w string) bool {
	digits := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyz")
	return digits != w && isDigits(digits)
}

// inTalks: "is in talks to buy": the noun i says how certain the infinitive is that hangs on it.
func inTalks(t *tree, i int) bool {
	if w := t.lower(i); w != "talks" && w != "negotiations" || t.preposition(i) != "in" || t.child(i, "cop") < 0 {
		return false
	}
	for _, k := range t.kids[i] {
		if k > i && t.tag(k) == "VB" && t.tag(k-1) == "TO" {
			t.Tokens[k].Label = "xcomp"
			return true
		}
	}
	return false
}

// needed is the preposition that makes one with verb v in the tables: "for" of "asked the state for help".
func (t *tree) needed(v int, verb string) string {
	if w := t.lower(v+1) + " " + t.lower(v+2); t.tag(v+1) == "IN" || verb == "take" {
		if _, ok := words().verbs[verb+" "+w]; ok {
			return w // "goes on sale"
		}
		if w = t.lower(v + 1); verb == "take" && w == "effect" {
			return w
		} else if w += " " + t.lower(v+2) + " " + t.lower(v+3); words().verbs[verb+" "+w].weight > 0 {
			return w // "took to the streets"
		}
	}
	for i := v + 1; i < min(v+9, t.size()) && !t.isVerb(i); i++ {
		if w := t.lower(i); t.tag(i) == "IN" && (w == "for" && (i == v+1 || verb != "find") || (w == "on" || w == "against") && i == v+1) {
			if _, ok := words().verbs[verb+" "+w]; ok {
				return w
			}
		}
	}
	return ""
}

// pseudoVerbs are participles that work as prepositions.
var pseudoVerbs = set("including beginning ending following according regarding concerning excluding pending barring considering given based depending owing starting")

// auxiliaryByOrder: the next word that is not an adverb is a verb form that needs this one.
func (t *tree) auxiliaryByOrder(i int) bool {
	for j := i + 1; j < t.size() && j < i+5; j++ {
		switch tag := t.tag(j); {
		case tag == "RB" || negations[t.lower(j)]:
			continue
		case beForm[t.lower(i)]:
			return tag == "VBN" || tag == "VBG" || tag == "VBD"
		case haveForm[t.lower(i)]:
			return tag == "VBN" || tag == "VBD" && t.Tokens[i].Head == j
		case t.lemma(i) == "do":
			return tag == "VB"
		default:
			return false
		}
	}
	return false
}

// isEventNoun leaves out parts of names ("World War Museum") and of other nouns ("attack helicopter").
func (t *tree) isEventNoun(i int) bool {
	switch t.label(i) {
	case "compound", "flat", "amod", "det":
		return false
	}
	switch t.lower(i) {
	case "sales":
		return false // how much is sold
	case "games", "matches", "races":
		if t.isPenalty(i) {
			return false
		}
	case "congress":
		if capital(t.word(i)) {
			return false // the body
		}
	}
	if t.isName(i) && !capital(t.word(i)) || calendarWord[t.lower(i)] && capital(t.word(i)) {
		return false
	}
	return !(t.isNoun(i+1) && t.Tokens[i].Head == i+1)
}

// isPenalty: so many games somebody has to miss: "was banned for three games", "suspended five games".
func (t *tree) isPenalty(i int) bool {
	v := t.Tokens[i].Head
	return v >= 0 && v < i && benching[t.lemma(v)] && t.child(i, "nummod") >= 0
}

var benching = set("suspend ban bar miss sideline")

// joinInfinitive: in "voted to keep the ducks that a freighter had shed, and to sell them" the second infinitive is joined to the first,
// whatever verb stands between.
func (c *clause) joinInfinitive(cs []clause) {
	g := c.governor
	if c.nominal || c.relation != "conj" || g < 0 || cs[g].nominal || !c.group.infinitive || c.group.tense != timeless || cs[g].group.infinitive || c.t.lower(c.group.first) != "to" {
		return
	}
	for j := range cs {
		if o := &cs[j]; o.head < cs[g].head && !o.nominal && o.group.infinitive && o.group.tense == timeless && o.governor >= 0 && o.governor != g {
			c.governor, c.relation = o.governor, "xcomp"
			return
		}
	}
}

// moving verbs bring their object to do something.
var moving = set("expect want force ask tell order urge allow persuade require cause enable lead get encourage invite advise warn compel oblige permit")

// mendRelation: a past tense with an object that hangs on its own subject as a description is a clause of its own.
func (c *clause) mendRelation(cs []clause) {
	c.joinInfinitive(cs)
	if g := c.governor; !c.nominal && g >= 0 && (c.relation == "advcl" || c.relation == "acl") && c.group.infinitive && c.group.tense == timeless && moving[cs[g].verb] &&
		cs[g].object > cs[g].head && cs[g].object < c.head && !cs[g].group.passive {
		c.relation = "xcomp" // "expects it to fall", "forced the team to stop"
	}
	t, up := c.t, c.t.Tokens[c.head].Head
	switch {
	case c.nominal:
	case c.witnessed(cs):
		c.relation, c.group.tense = "ccomp", past
	case c.relation == "acl" && c.group.tense == past && t.nounFollows(c.head) && t.word(c.head-1) != ",":
		c.relation = "parataxis"
	case c.relation == "ccomp" && up >= 0 && t.tag(c.group.first-1) == "PRP" && t.isVerb(up) && up < c.group.first-2 && (t.isNoun(c.group.first-2) || t.tag(c.group.first-2) == "CD") &&
		!words().says(t.lemma(up), "") && !words().is("tell", t.lemma(up), "") && t.child(c.head, "mark") < 0:
		c.relation = "relcl" // "asked for more than the two billion it has received"
	case c.relation == "ccomp" && t.tag(c.head) == "VBG" && c.group.tense == timeless && up >= 0 && considering[t.lemma(up)] && t.child(c.head, "nsubj", "mark") < 0:
		c.relation, t.Tokens[c.head].Label = "xcomp", "xcomp" // "considers selling"
	case c.relation == "advcl" && c.mark == "on" && t.tag(c.head) == "VBG" && up >= 0 && t.lemma(up) == "plan":
		c.relation, t.Tokens[c.head].Label = "xcomp", "xcomp" // "plans on selling"
	}
}

// mendTense: a participle without an auxiliary that leads a sentence or a finite clause of its own, after
// its subject, is a past tense that was tagged wrongly ("Ketu last erupted in 1963").
func (c *clause) mendTense() {
	t := c.t
	if c.nominal || t.tag(c.head) != "VBN" || c.group.tense != timeless || c.group.first != c.head {
		return
	}
	if unaccusative[c.verb] {
		c.group.tense = past
		return
	}
	switch c.relation {
	case "root", "ccomp", "parataxis", "relcl":
	case "conj":
		if up := t.Tokens[c.head].Head; t.lower(c.head+1) != "by" && t.tag(up) == "VBD" && !t.readGroup(up).passive {
			c.group.tense = past
		}
		return
	default:
		return
	}
	if t.child(c.head, "nsubj", "nsubj:pass") >= 0 || t.nounBefore(c.head) >= 0 {
		c.group.tense = past
	}
}

// mendFirst: "was the first to be arrested", "was the second woman to win the race": the infinitive is what came about, and the noun that it
// describes says no more than in which order.
func (c *clause) mendFirst() {
	t := c.t
	h := t.Tokens[c.head].Head
	if c.nominal || !c.group.infinitive || c.group.tense != timeless || c.relation != "acl" && c.relation != "advcl" && c.relation != "xcomp" && c.relation != "root" || h < 0 || h > c.head || c.firstTo() < 0 {
		return
	}
	c.group.tense, c.group.infinitive, c.relation, c.mark = past, false, "root", ""
}

// firstTo is the subject of "was the first" above such an infinitive, -1 for any other clause.
func (c *clause) firstTo() int {
	t := c.t
	if c.nominal || t.lower(c.group.first) != "to" {
		return -1
	}
	h := t.Tokens[c.head].Head
	if h < 0 || h > c.head || !turnOf[t.lower(h)] && !ordinalBefore(t, h) {
		return -1
	}
	if cop := t.child(h, "cop"); cop < 0 || t.lower(cop) != "was" && t.lower(cop) != "were" {
		return -1
	}
	return t.child(h, "nsubj")
}

var turnOf = set("first second third fourth fifth last")

// connect finds the clause above by the arcs, and names the relation.
func (c *clause) connect(at map[int]int) {
	t := c.t
	c.mark = t.mark(c.head)
	from, h := c.head, t.Tokens[c.head].Head
	for steps := 0; h >= 0 && steps < t.size(); steps++ {
		if g, ok := at[h]; ok {
			c.governor = g
			break
		}
		from, h = h, t.Tokens[h].Head
	}
	switch label := t.Tokens[c.head].Label; {
	case c.governor < 0:
		c.relation = "root"
		if label == "acl:relcl" || label == "acl" || label == "advcl" {
			c.relation = strings.TrimPrefix(label, "acl:")
		}
	case c.nominal && from == c.head || from != c.head && t.label(from) != "conj":
		c.relation = "argument"
		if !c.nominal {
			c.relation = strings.TrimPrefix(label, "acl:")
		}
	default:
		c.relation = strings.TrimPrefix(label, "acl:")
	}
	if s := t.child(c.head, "nsubj", "nsubj:pass"); !c.nominal && s >= 0 && (t.tag(s) == "WP" || t.tag(s) == "WDT") && s < c.head && t.antecedentOf(s) >= 0 {
		c.relation = "relcl"
	}
	if i := strings.IndexByte(c.relation, ':'); i > 0 {
		c.relation = c.relation[:i]
	}
}

// linkDown notes at the governor g what the clause i below is for it.
func linkDown(cs []clause, g, i int) {
	up, c := &cs[g], &cs[i]
	if up.nominal {
		return
	}
	switch {
	case c.relation == "xcomp" || c.relation == "ccomp":
		if up.inner < 0 && !c.isAskedAbout() {
			up.inner = i
		}
	case c.nominal && c.head == up.object && words().is("light", up.verb, up.particle):
		up.light = i
	case c.nominal && up.particle != "" && up.light < 0 && strings.HasSuffix(up.particle, " "+c.t.lower(c.head)):
		up.light = i // "goes on trial"
	case c.nominal && up.light < 0 && up.group.passive && words().is("planned", up.verb, "") && c.t.Tokens[c.head].Head == up.head && c.t.preposition(c.head) == "for":
		up.light = i // "is scheduled for release"
	case c.nominal && up.light < 0 && up.group.passive && words().is("planned", up.verb, "") && c.t.Tokens[c.head].Head == up.head && c.t.label(c.head) == "nsubj":
		up.light = i // "a decision is expected"
	case c.nominal && up.light < 0 && words().is("occur", up.verb, up.particle) && (c.t.Tokens[c.head].Label == "nsubj" || c.t.Tokens[c.head].Label == "nsubj:pass") && c.t.Tokens[c.head].Head == up.head:
		up.light = i // "the call took place", "talks resumed"
	}
}
