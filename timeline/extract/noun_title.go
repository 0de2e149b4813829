package extract

import "strings"

// roles are who acts and who is acted on in a noun event: "the killing of X by Y", "Y's visit to X".
type roles struct {
	actor, object phrase
	objectPrep    string // how the object hangs on the noun: of, on, to, with …
}

// nounRoles reads the dependents of an event noun.
func (r *reader) nounRoles(cs []clause, i int) roles {
	c := &cs[i]
	t, out := c.t, roles{actor: nobody, object: nobody}
	for _, k := range t.kids[c.head] {
		switch label, prep := t.Tokens[k].Label, t.preposition(k); {
		case label == "nmod:poss" && !r.tellsDate(t, k, c) && !timeUnit[t.lower(k)]:
			out.actor = r.means(phrase{t, k}, c)
		case label != "nmod" && label != "obl" && label != "obl:agent" || r.tellsDate(t, k, c):
		case prep == "by" || prep == "between" && out.actor.head < 0:
			out.actor = phrase{t, k}
		case objectPrepositions[prep] && out.object.head < 0 && !(prep == "on" && befalling[c.verb]):
			out.object, out.objectPrep = phrase{t, k}, prep
		}
	}
	if k := agentAfter(c); !out.actor.ok() && k >= 0 {
		out.actor = phrase{t, k}
	}
	if g := occasion(cs, i); !out.actor.ok() && g >= 0 {
		out.actor = r.nounRoles(cs, g).actor
	} else if !out.actor.ok() && c.relation == "argument" && c.governor >= 0 {
		out.actor = r.outerActor(cs, c)
	}
	if !out.actor.ok() && !out.object.ok() && (c.verb == "sign" || c.verb == "launch" || c.verb == "open") {
		return out
	}
	return out
}

// agentAfter is the phrase with "by" that the arcs gave to an active verb instead of the noun: "paused after the killing
// of X by Y". -1 when there is none.
func agentAfter(c *clause) int {
	t := c.t
	for k := c.head + 1; k < t.size(); k++ {
		switch {
		case t.isVerb(k) || t.word(k) == ",":
			return -1
		case t.preposition(k) == "by" && (t.Tokens[k].Label == "obl:agent" || t.isName(k)) && !calendarWord[t.lower(k)]:
			return k
		}
	}
	return -1
}

// objectPrepositions introduce what is acted on; the verbs for which this is not so are few.
var objectPrepositions = set("of on against to with upon for over")

// befalling are deeds done to a person, so that what they are done on is a place: "the shooting on Mill Road".
var befalling = set("shoot stab murder kill rob steal crash collide burn explode die rape kidnap arrest behead")

// outerActor is who holds a call or pays a visit when the noun stands inside "X said in a call with Y".
func (r *reader) outerActor(cs []clause, c *clause) phrase {
	if c.t.preposition(c.head) != "in" && c.t.preposition(c.head) != "during" {
		return nobody
	}
	up := &cs[c.governor]
	if up.nominal {
		return r.nounRoles(cs, c.governor).actor
	}
	return r.resolve(up.subject, up)
}

// nounTitle makes a sentence of an event noun: "Y kills X", "X is killed", "The battle of X takes place".
func (r *reader) nounTitle(cs []clause, i int) string {
	c := &cs[i]
	ro := r.nounRoles(cs, i)
	if c.t.lower(c.head) == "loss" && ro.object.ok() && ro.objectPrep == "of" && r.sortsOf(ro.object)&(sortVehicle|sortPerson|sortThing) != 0 {
		be := map[bool]string{true: " are lost", false: " is lost"}[r.manyOf(ro.object)]
		return clip(upperFirst(r.subjectText(ro.object, c, 48) + be)) // "the loss of the ferry Lady Anne"
	}
	if s := r.actTitle(c, ro); length(s) >= 10 {
		return clip(upperFirst(s))
	}
	return clip(upperFirst(r.happenTitle(c, comfortable)))
}

// actTitle turns a noun with an actor or an object into a verb; "" when it has neither.
func (r *reader) actTitle(c *clause, ro roles) string {
	way, ok := actions[c.noun.verb]
	if !c.noun.acted && !ok || !ro.actor.ok() && !ro.object.ok() {
		return ""
	}
	actor, object := "", ""
	if ro.actor.ok() {
		if actor = r.shortName(ro.actor); actor == "" || r.entityAt(ro.actor) == nil {
			actor = r.subjectText(ro.actor, c, 40)
		}
	}
	if ro.object.ok() {
		object = r.subjectText(ro.object, c, 48)
	}
	plural := ro.actor.ok() && r.manyOf(ro.actor)
	charge := ""
	if suffered[c.t.lower(c.head)] && actor != "" && (object == "" || ro.objectPrep == "on" || ro.objectPrep == "for") && c.t.child(c.head, "nmod:poss") >= 0 {
		if object != "" {
			charge = " " + ro.objectPrep + " " + object // "his conviction on charges of fraud"
		}
		actor, object, plural = "", actor, false // "his arrest" is what was done to him
		ro.object, ro.objectPrep = ro.actor, "of"
	}
	switch {
	case way == intransitive: // "the death of X", "X's resignation"
		if c.t.lower(c.head) == "fall" {
			c.noun.verb = "fall" // whoever falls from power does not collapse
		}
		if ro.objectPrep == "of" && actor == "" {
			actor, plural = object, r.manyOf(ro.object)
		}
		if actor == "" {
			return ""
		}
		return actor + " " + conjugate(c.noun.verb, plural)
	case strings.HasPrefix(way, "+"): // "Y's visit to X", "a call with X": the preposition is in the table
		preps, verb, _ := strings.Cut(way[1:], "|")
		if actor != "" && object != "" && set(preps)[ro.objectPrep] {
			return actor + " " + conjugateFirst(verb, plural) + " " + object
		}
		return ""
	case object == "" || ro.objectPrep != "of" && ro.objectPrep != "on" && ro.objectPrep != "against":
		return ""
	case actor != "" && object != actor:
		return actor + " " + conjugate(c.noun.verb, plural) + " " + object
	}
	be := "is"
	if r.manyOf(ro.object) {
		be = "are"
	}
	first, rest, _ := strings.Cut(c.noun.verb, " ")
	return strings.TrimSpace(object+" "+be+" "+participle(first)+" "+rest) + charge
}

// suffered nouns name what is done to their owner: "his arrest", "the mayor's trial".
var suffered = set(`arrest trial conviction execution extradition imprisonment detention deportation assassination murder killing election
	re-election appointment nomination inauguration coronation impeachment ouster overthrow removal dismissal abduction kidnapping
	acquittal indictment prosecution release rescue expulsion burial funeral`)

const intransitive = "-"

// actions says how the verb of an event noun takes its object, where it is not simply "Y kills X":
// "-" it takes none; "+to|visit" the object follows the noun with "to" and the verb directly.
var actions = map[string]string{"die": intransitive, "resign": intransitive, "arrive": intransitive, "leave": intransitive, "return": intransitive,
	"graduate": intransitive, "emigrate": intransitive, "disappear": intransitive, "withdraw": intransitive, "land": intransitive,
	"abdicate": intransitive, "divorce": intransitive, "testify": intransitive, "speak": intransitive, "retreat": intransitive,
	"visit": "+to of|visit", "call": "+to with|call", "meet": "+with of|meet", "attack": "", "marry": "+to with|marry",
	"request": "+to for|ask", "appeal": "+to|appeal to", "fall": intransitive, "collapse": intransitive, "negotiate": "+with|negotiate with", "demand": "+for|demand",
	"propose": "+for of|propose", "offer": "+of|offer", "announce": "+of|announce", "say": "+on|comment on", "remark": "+on|comment on", "warn": "+to|warn",
	"accuse": "+of|allege", "agree": "+with|agree with", "try": "", "move": intransitive}

func conjugate(verb string, plural bool) string { return conjugateFirst(verb, plural) }

// conjugateFirst conjugates the first word of "negotiate with".
func conjugateFirst(verb string, plural bool) string {
	first, rest, _ := strings.Cut(verb, " ")
	form := thirdPerson(first)
	if plural {
		form = presentPlural(first)
	}
	return strings.TrimSpace(form + " " + rest)
}

// subjectText is a phrase as the subject or object of a title: the name when the phrase is one.
func (r *reader) subjectText(p phrase, c *clause, room int) string {
	e := r.entityAt(p)
	if e == nil {
		if q := r.named(p); q != p && r.entityAt(q) != nil {
			return r.entityAt(q).name // "the company's chief executive, Pieter Vos"
		}
	}
	if e != nil && r.bareName(p) {
		return e.name
	}
	text := r.phraseText(p, c, room)
	if e != nil && !strings.Contains(text, e.lastWord()) {
		return e.name // the arcs lost half of the name
	}
	return text
}

// happenTitle says that what the noun names happens: "A strong earthquake strikes Mexico".
func (r *reader) happenTitle(c *clause, room int) string {
	if c.t.isBare(c.head) && (c.t.child(c.head, "det") >= 0 || c.t.tag(c.head) == "NNS") {
		if more := r.fuller(c.t.lower(c.head), 48); more != "" && !r.ownDate(c) {
			return more + " " + r.happensAs(c)
		}
	}
	d := newDraft(c.t)
	r.takeNoun(d, c.head, c)
	for i := 0; i < c.head; i++ {
		if d.in[i] && c.t.Tokens[i].Head == c.head && (c.t.label(i) == "case" || c.t.label(i) == "cc" || c.t.label(i) == "mark" || c.t.label(i) == "cop" || c.t.label(i) == "nsubj" || c.t.label(i) == "advmod" || c.t.label(i) == "expl") {
			d.drop(i)
		}
	}
	if bareNoun(c.t, c.head) && happens[c.noun.verb] == "" && happens[c.t.lower(c.head)] == "" {
		return "" // "Murder takes place": what and whose?
	}
	verb := r.happensAs(c)
	// the place goes behind the verb: "the earthquake in Mexico" → "the earthquake strikes Mexico"
	where := ""
	for _, k := range c.t.kids[c.head] {
		if p := c.t.preposition(k); d.in[k] && k > c.head && (p == "in" || p == "at" || p == "near" || p == "off") {
			w := newDraft(c.t)
			w.take(k, func(j int) bool { return r.leftOut(c.t, j, c) })
			where = " " + w.String()
			d.drop(k)
			break
		}
	}
	for length(d.String())+length(verb+where) > room && d.cheapest(priceModifier) {
	}
	return tidy(d.String() + " " + verb + where)
}

// happensAs is the verb for what a noun names: "strikes", "is held".
func (r *reader) happensAs(c *clause) string {
	verb := happens[c.noun.verb]
	if v, ok := happens[c.t.lower(c.head)]; ok {
		verb = v
	}
	if verb == "" {
		verb = "take place"
	}
	plural := c.t.tag(c.head) == "NNS" && !singularS[c.t.lower(c.head)]
	if strings.HasPrefix(verb, "be ") {
		return map[bool]string{true: "are", false: "is"}[plural] + verb[2:]
	}
	return conjugateFirst(verb, plural)
}

// ownDate: an expression of time hangs on the noun itself: "the attack of 1941" need not be the one that the article is about.
func (r *reader) ownDate(c *clause) bool {
	for _, k := range c.t.kids[c.head] {
		if r.tellsDate(c.t, k, c) {
			return true
		}
	}
	return false
}

// bareNoun: nothing says which one the noun means.
func bareNoun(t *tree, head int) bool {
	for _, k := range t.kids[head] {
		switch t.label(k) {
		case "det", "amod", "compound", "nmod", "nummod", "acl", "flat":
			return false
		}
	}
	return !t.isName(head)
}

// happens is what an event of a kind, or one named by the noun, does when nobody acts.
var happens = map[string]string{"quake": "strike", "hit": "strike", "flood": "strike", "burn": "break out", "fight": "break out", "break out": "break out",
	"riot": "break out", "explode": "occur", "crash": "occur", "collide": "occur", "erupt": "occur", "shoot": "occur", "attack": "occur", "bomb": "occur",
	"collapse": "occur", "meet": "be held", "negotiate": "be held", "elect": "be held", "vote": "be held", "hold": "be held", "debate": "be held",
	"conference": "be held", "play": "be played", "sign": "be signed", "battle": "take place", "war": "break out", "agreement": "be reached", "deal": "be reached",
	"die": "occur", "accident": "occur", "incident": "occur", "announce": "be made", "say": "be made", "decide": "be made", "request": "be made", "propose": "be made",
	"appeal": "be made", "offer": "be made", "warn": "be given", "speak": "be given", "investigate": "be held", "cease": "take effect"}

// manyOf reports whether a phrase takes a verb in the plural.
func (r *reader) manyOf(p phrase) bool { return r.isPlural(&clause{t: p.t, head: p.head, subject: p}) }
