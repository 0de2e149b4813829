package extract

import (
	"strings"

	"dateline/timeline"
)

// How the verb of a title agrees with its subject and comes into the present.

// inflect puts a verb group into the present: "had not been paused" → "is not paused".
func (r *reader) inflect(c *clause) string {
	form := r.present(c)
	near := c.t.lower(c.head - 1)
	if near != "nearly" && near != "almost" || c.nominal {
		return form
	}
	if auxiliary, rest, ok := strings.Cut(form, " "); ok && (auxiliary == "is" || auxiliary == "are" || auxiliary == "will") {
		return auxiliary + " " + near + " " + rest // "is almost cancelled": without the word it would be false
	}
	return near + " " + form
}

// present is inflect without what weakens the verb.
func (r *reader) present(c *clause) string {
	g, plural := c.group, r.isPlural(c)
	base := c.verb
	not := g.denial()
	be := "is"
	if plural {
		be = "are"
	}
	form := c.t.lower(c.head)
	if form != participle(base) && g.passive && c.t.tag(c.head) != "VBN" && c.t.tag(c.head) != "VBD" {
		form = participle(base)
	}
	if c.t.isHalf(c.head) {
		form = c.t.lower(c.head-2) + "-" + form
	}
	if c.adjective && !c.t.isNoun(c.head) {
		base = "be " + form // "will be available", "might be able"
	}
	switch does := appointed(c); {
	case does != "":
		return be + " to " + does
	case g.infinitive && g.passive && g.tense == timeless && c.relation == "acl":
		return be + not + " to be " + form // "a show to be held in May"
	case goingTo(c):
		return be + not + " going"
	case g.toBe:
		return be + not + " to " + bare(base, form, g.passive)
	case g.modal != "" && c.hasHave() && !c.adjective:
		if g.passive {
			form = "been " + form
		}
		return g.modal + not + " have " + form // "may have mistaken"
	case g.modal != "" && !(g.modal == "would" && !r.news) && g.tense != perfect:
		if s, ok := c.under(); g.modal == "would" && !(ok && s == timeline.Possible) {
			g.modal = "will" // "would" stays where the plan itself is only a proposal
		}
		return g.modal + not + " " + bare(base, form, g.passive)
	case g.tense == future && r.news:
		return "will" + not + " " + bare(base, form, g.passive)
	case (g.passive || c.participle()) && !neverPassive[c.verb]:
		return be + not + " " + form
	case c.adjective:
		if c.t.isNoun(c.head) {
			form = c.t.preposition(c.head) + " " + form // "is in talks"
		}
		return be + not + " " + form
	case g.noLonger && plural:
		return "no longer " + presentPlural(base)
	case g.noLonger:
		return "no longer " + thirdPerson(base)
	case g.negated && plural:
		return "do not " + base
	case g.negated:
		return "does not " + base
	case plural:
		return presentPlural(base)
	}
	return thirdPerson(base)
}

func bare(base, form string, passive bool) string {
	if passive {
		return "be " + form
	}
	return base
}

// participle: a reduced relative such as "a man arrested in Leeds", passive without an auxiliary.
func (c *clause) participle() bool {
	tag := c.t.tag(c.head)
	if unaccusative[c.verb] {
		return false
	}
	return (tag == "VBN" && c.group.tense == timeless || tag == "VBD" && c.relation == "acl" && !(c.mark != "" && c.t.child(c.head, "nsubj") >= 0) && !c.t.saysThat(c.head) && c.t.word(c.head-1) != ",") &&
		c.group.first == c.group.verb && !c.t.nounFollows(c.head)
}

// denial is what stands behind the first auxiliary of a negated group, with a blank before it.
func (g *group) denial() string {
	switch {
	case g.noLonger:
		return " no longer"
	case g.negated:
		return " not"
	}
	return ""
}

// unaccusative verbs have no passive.
var unaccusative = set(`die occur happen arrive rise fall collapse erupt appear disappear vanish go come emerge resign retire abdicate escape remain become rain sleep exist arise depart expire fail slip rebound crumble explode capsize march
	fade lapse bloom thrive dwindle flash flee double triple quadruple halve increase decrease surge plunge tumble soar slump drift linger last elapse perish drown emigrate
	return react respond protest crash burst dock stall falter`)

// neverPassive are verbs that nothing can be done with, whatever the tagger says: "is disappeared" is no English.
var neverPassive = set("die occur happen arrive fall disappear vanish come emerge abdicate intervene depart expire exist appear arise resign collapse perish soar testify")

// nounFollows: a noun phrase begins right after the verb, so that the verb is no passive participle.
func (t *tree) nounFollows(v int) bool {
	i := v + 1
	if t.tag(i) == "RP" {
		i++
	}
	switch tag := t.tag(i); tag {
	case "DT", "JJ":
		if timeUnit[t.lower(i+1)] {
			return false // "imposed last month"
		}
	}
	switch tag := t.tag(i); tag {
	case "DT", "PRP", "PRP$", "PDT", "$", "CD", "WP":
		return !calendarWord[t.lower(i)]
	case "VBN": // "swept up shattered glass"
		return t.tag(v+1) == "RP" && t.isNoun(i+1)
	case "JJR", "JJS", "IN": // "more than 500 houses", "at least ten"
		w := t.lower(i) + " " + t.lower(i+1)
		return (w == "more than" || w == "fewer than" || w == "at least") && t.tag(i+2) == "CD" && !timeUnit[strings.TrimSuffix(t.lower(i+3), "s")]
	default:
		return strings.HasPrefix(tag, "NN") && !calendarWord[t.lower(i)] || strings.HasPrefix(tag, "JJ") && (t.isNoun(i+1) || t.isNoun(i+2))
	}
}

// oneOfTwo: what is joined to the head k without an article belongs to the phrase with "of" between: "a cloud of gas and dust" is one.
func (p phrase) oneOfTwo(k int) bool {
	det, of := p.t.child(p.head, "det"), p.t.child(p.head, "nmod")
	if det < 0 || of < 0 || of > k || p.t.child(k, "det") >= 0 || p.t.preposition(of) != "of" {
		return false
	}
	article := p.t.lower(det)
	return article == "a" || article == "an"
}

// describedBefore: what is joined at k belongs to a participle that says something of one thing: "a funeral attended by friends and family".
func (p phrase) describedBefore(k int) bool {
	det := p.t.child(p.head, "det")
	if det < 0 || p.t.lower(det) != "a" && p.t.lower(det) != "an" {
		return false
	}
	for _, v := range p.t.kids[p.head] {
		if v > p.head && v < k && p.t.label(v) == "acl" && !p.t.commaBetween(v, k) {
			return true
		}
	}
	return false
}

// isPlural decides the agreement: what an auxiliary says, else what the subject looks like.
func (r *reader) isPlural(c *clause) bool {
	if c.group.plural != 0 && (c.group.tense != present || c.t.tag(c.head) != "VBP") {
		return c.group.plural > 0 && !singularSubject(c)
	}
	s := c.subject
	if !s.ok() {
		return false
	}
	if c.with.ok() {
		return true
	}
	for _, k := range s.t.kids[s.head] {
		if s.oneOfTwo(k) || s.describedBefore(k) {
			continue
		}
		if s.t.label(k) == "conj" && !s.t.isVerb(k) && !r.sameName(s, k) && (s.t.child(k, "cc") >= 0 || !s.t.commaBetween(s.head, k)) {
			return true
		}
	}
	w := s.t.lower(s.head)
	if e := r.entityAt(s); e != nil && offices[strings.ToLower(e.lastWord())] && s.t.isName(s.head) {
		return false // "the Securities and Exchange Commission"
	}
	if n := s.t.child(s.head, "nummod"); n >= 0 && n < s.head && s.t.lower(n) != "one" && s.t.word(n) != "1" && s.t.tag(n) == "CD" && s.t.tag(s.head) != "NNP" {
		return true // "three vaporetti"
	}
	if e := r.entityAt(s); e != nil && e.person && s.t.isName(s.head) && !(s.head == 0 && pluralNouns[w]) {
		return false // "Morales" is one
	}
	switch {
	case pluralNouns[w]:
		return true
	case s.head == 0 && s.t.tag(0) == "NNPS" && !strings.Contains(r.shortName(s), " ") && (!singularS[w] || w == "airlines" || w == "systems" || w == "states") && !r.names.inside[s.t.word(0)] && strings.HasSuffix(w, "s") && (r.names.small[w] || personNoun(w)):
		return true // "Soldiers stormed": a capital that only opens the sentence
	case s.t.tag(s.head) == "NNPS", s.t.tag(s.head) == "NNS" && capital(s.t.word(s.head)) && r.entityAt(s) != nil:
		return !singularS[w] && !strings.Contains(r.shortName(s), "United") && r.namesMany(s)
	case s.t.tag(s.head) == "NNS":
		return !singularNoun[w] && !(singularS[w] && capital(s.t.word(s.head)))
	case s.t.tag(s.head) == "CD":
		return w != "one" && w != "1"
	}
	if counted := s.t.child(s.head, "nmod"); (w == "most" || w == "some" || w == "half" || w == "all") && counted > s.head && s.t.preposition(counted) == "of" {
		return s.t.tag(counted) == "NNS" || pluralNouns[s.t.lower(counted)]
	}
	if w == "some" && s.t.tag(s.head) == "DT" {
		return true // "some who were hurt"
	}
	return w == "they" || w == "we" || w == "many" || w == "several" || w == "few" || w == "both"
}

// namesMany: a name in -s is of many when it looks like one of a party or a people ("Democrats", "Serbs"),
// not when it is a person's ("Morales").
func (r *reader) namesMany(s phrase) bool {
	e := r.entityAt(s)
	if e == nil {
		return true
	}
	if e.person {
		return false
	}
	w := s.t.lower(s.head)
	if d := s.t.child(s.head, "det", "nummod"); d >= 0 {
		return true
	}
	for _, end := range manyNames {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// singularSubject: "he have" never, whatever the tags say.
func singularSubject(c *clause) bool {
	s := c.subject
	return s.ok() && (s.t.lower(s.head) == "he" || s.t.lower(s.head) == "she" || s.t.lower(s.head) == "it")
}

// singularNoun are common nouns in -s that are one thing; singularS are names of that kind.
var singularNoun = set("news politics economics physics series headquarters measles mathematics athletics species")

var singularS = set(`states nations news politics economics physics series headquarters motors games airlines airways brothers measles times systems industries
	massachusetts emirates netherlands philippines honduras texas kansas arkansas illinois athens brussels naples paris wales reuters mercedes siemens maldives bahamas seychelles`)

// shiftTense brings the inner clause of a report into the present too: "said it was" → "says it is".
func (r *reader) shiftTense(d *draft, in *clause) {
	t := in.t
	if in.group.tense == past && in.group.first < in.head && t.lower(in.group.first) == "did" && d.in[in.group.first] {
		d.instead[in.group.first] = "does"
		if r.isPlural(in) || in.subject.ok() && in.subject.t == t && (t.lower(in.subject.head) == "they" || t.lower(in.subject.head) == "i") {
			d.instead[in.group.first] = "do"
		}
		return
	}
	who := ""
	if k := t.child(in.head, "nsubj", "nsubj:pass"); k >= 0 {
		who = t.lower(k)
	}
	for k := in.group.first; k <= in.head; k++ {
		if !d.in[k] {
			continue
		}
		if now, ok := presentOf[t.lower(k)]; ok && !(t.lower(k) == "would" && t.lower(k+1) == "have") && (k < in.head || t.lemma(k) == "be" || t.lemma(k) == "have") {
			d.instead[k] = now
			if t.lower(k+1) == "n't" && now == "will" && k+1 < len(d.in) && d.in[k+1] {
				d.instead[k+1] = " not" // "won't" is no "will" with an ending
			}
			if now == "has" && (r.isPlural(in) || who == "they" || who == "we" || who == "i") {
				d.instead[k] = "have"
			}
			return
		}
	}
	if t.tag(in.head) == "VBD" && d.in[in.head] && in.group.first == in.head {
		d.instead[in.head] = r.inflect(in)
	}
	if c := t.child(in.head, "cop"); c >= 0 {
		if now, ok := presentOf[t.lower(c)]; ok {
			d.instead[c] = now
		}
	}
}

var presentOf = map[string]string{"was": "is", "were": "are", "had": "has", "would": "will", "wasn't": "isn't", "wouldn't": "won't"}
