package extract

import "strings"

// title writes the event of a clause as a person would: subject, present-tense verb, object.
func (r *reader) title(cs []clause, i int) string {
	c := &cs[i]
	if c.nominal {
		return r.nounTitle(cs, i)
	}
	body := r.predicateDraft(cs, i)
	subject := newDraft(c.t)
	name := ""
	if c.subject.ok() {
		if name = r.pronounName(c); name == "" {
			subject = r.nounDraft(c.subject, c)
		}
	}
	tail := r.relativeObject(cs, i)
	text := func() string {
		s := name
		if s == "" {
			s = subject.String()
		}
		s = tidy(s + " " + cutClause(body.String()))
		if tail != "" {
			s += " " + tail
		}
		return upperFirst(plainDeterminer(tidy(s)))
	}
	measure := func() int { return length(text()) }
	for _, price := range []int{priceAdverb, priceAside, priceModifier} {
		body.fit(price, comfortable, measure)
		subject.fit(price, comfortable, measure)
	}
	for _, price := range []int{priceAdjective, priceCore} {
		body.fit(price, longest, measure)
		subject.fit(price, longest, measure)
	}
	out := text()
	if place := r.outerPlace(cs, i); place != "" && length(out) < 45 {
		out += " in " + place
	}
	return clip(out)
}

// outerPlace is the place of the clause above a subordinate one that names none: "had trainers in Iraq until it paused
// its mission".
func (r *reader) outerPlace(cs []clause, i int) string {
	c := &cs[i]
	if c.relation != "advcl" || c.governor < 0 || c.mark == "" || c.object < 0 {
		return ""
	}
	up := &cs[c.governor]
	for _, s := range r.spans[c.t.index] {
		if c.t.under(s.last, c.head) && s.of.place {
			return ""
		}
	}
	for _, s := range r.spans[c.t.index] {
		if s.of.place && c.t.preposition(s.last) == "in" && c.t.under(s.last, up.head) && !c.t.under(s.last, c.head) && s.first > up.head && s.last < c.group.first {
			return s.of.name
		}
	}
	return ""
}

// relativeObject is what a relative clause says something about when it is not its subject:
// "the offer, which Tiffany rejected" → "Tiffany rejects the offer".
func (r *reader) relativeObject(cs []clause, i int) string {
	c := &cs[i]
	pronoun := c.t.child(c.head, "obj")
	if c.group.passive || c.relation != "relcl" && !(pronoun >= 0 && relativePronoun[c.t.lower(pronoun)] && pronoun < c.head) {
		return ""
	}
	a := antecedent(c)
	if c.relation != "relcl" && c.governor >= 0 {
		a = cs[c.governor].object
	}
	if a < 0 || c.subject.t == c.t && c.subject.head == a {
		return ""
	}
	if w := c.t.lower(leftmost(c.t, c.head)); w == "where" || w == "when" || w == "in" || calendarWord[c.t.lower(a)] {
		return ""
	}
	if o := c.t.child(c.head, "obj"); o >= 0 && !relativePronoun[c.t.lower(o)] {
		return ""
	}
	return r.phraseText(phrase{c.t, a}, nil, 35)
}

// pronounName is the name for a subject that the clause only calls by a pronoun or a relative, "" otherwise.
func (r *reader) pronounName(c *clause) string {
	s := c.subject
	if e := r.entityAt(s); e != nil && (s.t != c.t || s.t.isName(s.head)) && r.bareName(s) {
		return e.name
	}
	return ""
}

// bareName: the phrase is the name and nothing else that a title wants to keep ("Mr. Trump").
func (r *reader) bareName(p phrase) bool {
	for _, k := range p.t.kids[p.head] {
		switch p.t.label(k) {
		case "conj", "nmod", "amod", "compound", "det", "nummod":
			if !r.sameName(p, k) && !honorifics[strings.TrimSuffix(p.t.lower(k), ".")] {
				return false
			}
		}
	}
	return true
}

func (r *reader) sameName(p phrase, k int) bool {
	for _, s := range r.spans[p.t.index] {
		if s.first <= p.head && p.head <= s.last {
			return s.first <= k && k <= s.last
		}
	}
	return false
}

// predicateDraft is the verb in the form of a title and what follows it.
func (r *reader) predicateDraft(cs []clause, i int) *draft {
	c := &cs[i]
	t, d := c.t, newDraft(c.t)
	d.take(c.head, func(k int) bool {
		if k < c.group.first && t.Tokens[k].Head == c.head || k < c.head && t.label(k) != "advmod" && t.Tokens[k].Head == c.head {
			return true
		}
		return r.leftOutOfPredicate(cs, c, k)
	})
	for k := range d.in {
		if k < c.head && k >= c.group.first {
			d.in[k] = false
		}
	}
	d.in[c.head] = true
	r.dropFinite(d, cs, c)
	d.instead[c.head] = r.inflect(c)
	r.price(d, c.head)
	for n := range d.spare {
		r.raiseCore(cs, c, &d.spare[n])
	}
	for k := range d.in {
		if d.in[k] && k != c.head {
			if relativePronoun[t.lower(k)] && t.Tokens[k].Head == c.head {
				d.in[k] = false
				continue
			}
			r.pronounInside(d, k, c)
		}
	}
	if c.inner >= 0 && cs[c.inner].relation == "ccomp" {
		r.shiftTense(d, &cs[c.inner])
	}
	return d
}

// plainDeterminer: a title points at nothing before it: "those talks" are "the talks".
func plainDeterminer(s string) string {
	for _, d := range [...]string{"Those ", "These ", "That ", "This ", "those ", "these ", "Such "} {
		if rest, ok := strings.CutPrefix(s, d); ok {
			return "The " + rest
		}
	}
	return s
}

// dropFinite takes out clauses that hang where they do not belong: a title has one finite verb, and that of what is
// reported or planned.
func (r *reader) dropFinite(d *draft, cs []clause, c *clause) {
	t := c.t
	for k := range d.in {
		v := k
		switch {
		case !d.in[k] || k == c.head:
			continue
		case t.tag(k) == "VBN" && (t.child(k, "nsubj", "nsubj:pass", "aux:pass") >= 0 || t.label(k) == "conj"):
		case !finiteTags[t.tag(k)]:
			continue
		}
		if t.label(k) == "aux" || t.label(k) == "cop" {
			v = t.Tokens[k].Head
		}
		if v == c.head || v < 0 || t.under(c.head, v) || c.inner >= 0 && t.under(v, cs[c.inner].head) {
			continue
		}
		d.drop(v)
	}
}

var finiteTags = map[string]bool{"VBD": true, "VBZ": true, "VBP": true, "MD": true}

// leftOutOfPredicate: other clauses are other events, and do not belong into this one's title.
func (r *reader) leftOutOfPredicate(cs []clause, c *clause, k int) bool {
	t := c.t
	if t.Tokens[k].Head == c.head && k > c.head && t.word(leftmost(t, k)-1) == "," && t.label(k) != "conj" && t.label(k) != "ccomp" {
		return true // "died, the first death …"
	}
	switch label := t.Tokens[k].Label; label {
	case "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl":
		return t.Tokens[k].Head == c.head
	case "advcl":
		return t.mark(k) != "" && t.tag(k) != "VB" || t.word(leftmost(t, k)-1) == "," || !t.isVerb(k)
	case "aux", "aux:pass":
		return t.Tokens[k].Head == c.head
	case "conj":
		if t.Tokens[k].Head == c.head {
			return true
		}
	case "cc":
		if t.Tokens[k].Head == c.head || c.t.label(t.Tokens[k].Head) == "conj" && t.Tokens[t.Tokens[k].Head].Head == c.head {
			return true
		}
	case "mark":
		if t.lower(k) == "that" {
			return true
		}
	case "ccomp":
		if t.word(leftmost(t, k)-1) == ":" {
			return true
		}
	}
	return r.leftOut(t, k, c)
}

// raiseCore makes the parts dear without which the verb says nothing: what it needs after its
// preposition ("sentenced to …") and the only thing that follows it.
func (r *reader) raiseCore(cs []clause, c *clause, s *spare) {
	t := c.t
	if t.Tokens[s.head].Head != c.head {
		return
	}
	switch label := t.label(s.head); {
	case label == "obl" && t.preposition(s.head) == "" && !r.tellsDate(t, s.head, c):
		s.price = priceCore // "declared herself president"
	case label == "obl" && (c.object < 0 || c.group.passive) && r.firstAfter(c, s.head):
		s.price = priceCore
	case t.Tokens[s.head].Label == "obl:agent", label == "obl" && t.preposition(s.head) == "by" && c.group.passive:
		s.price = priceAdjective
	case label == "advcl" && t.tag(s.head) == "VB":
		s.price = priceAside
	}
}

// firstAfter: k is the first dependent to the right of the verb.
func (r *reader) firstAfter(c *clause, k int) bool {
	for _, o := range c.t.kids[c.head] {
		if o > c.head && c.t.label(o) != "punct" && c.t.label(o) != "advmod" && c.t.label(o) != "aux" && c.t.Tokens[o].Label != "compound:prt" && !r.tellsDate(c.t, o, c) {
			return o == k
		}
	}
	return false
}

// inflect puts a verb group into the present: "had not been paused" → "is not paused".
func (r *reader) inflect(c *clause) string {
	g, plural := c.group, r.isPlural(c)
	base := c.verb
	not := ""
	if g.negated {
		not = " not"
	}
	be := "is"
	if plural {
		be = "are"
	}
	form := c.t.lower(c.head)
	if form != participle(base) && g.passive && c.t.tag(c.head) != "VBN" && c.t.tag(c.head) != "VBD" {
		form = participle(base)
	}
	switch {
	case g.toBe:
		return be + not + " to " + bare(base, form, g.passive)
	case g.modal != "" && !(g.modal == "would" && !r.news) && g.tense != perfect:
		if g.modal == "would" {
			g.modal = "will"
		}
		return g.modal + not + " " + bare(base, form, g.passive)
	case g.tense == future && r.news:
		return "will" + not + " " + bare(base, form, g.passive)
	case g.passive || c.participle():
		return be + not + " " + form
	case c.adjective:
		return be + not + " " + form
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
	return (tag == "VBN" && c.group.tense == timeless || tag == "VBD" && c.relation == "acl" && !c.t.saysThat(c.head)) &&
		c.group.first == c.group.verb && !c.t.nounFollows(c.head)
}

// unaccusative verbs have no passive.
var unaccusative = set("die occur happen arrive rise fall collapse erupt appear disappear vanish go come emerge resign retire abdicate escape remain become rain sleep exist arise depart expire")

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
	case "DT", "PRP", "PRP$", "PDT", "$", "CD":
		return !calendarWord[t.lower(i)]
	default:
		return strings.HasPrefix(tag, "NN") && !calendarWord[t.lower(i)] || strings.HasPrefix(tag, "JJ") && (t.isNoun(i+1) || t.isNoun(i+2))
	}
}

var timeUnit = set("second minute hour day night morning afternoon evening week weekend month quarter year decade century spring summer autumn fall winter")

// isPlural decides the agreement: what an auxiliary says, else what the subject looks like.
func (r *reader) isPlural(c *clause) bool {
	if c.group.plural != 0 && (c.group.tense != present || c.t.tag(c.head) != "VBP") {
		return c.group.plural > 0 && !singularSubject(c)
	}
	s := c.subject
	if !s.ok() {
		return false
	}
	for _, k := range s.t.kids[s.head] {
		if s.t.label(k) == "conj" && !s.t.isVerb(k) && (s.t.child(k, "cc") >= 0 || !s.t.commaBetween(s.head, k)) {
			return true
		}
	}
	w := s.t.lower(s.head)
	switch {
	case pluralNouns[w]:
		return true
	case s.t.tag(s.head) == "NNPS", s.t.tag(s.head) == "NNS" && capital(s.t.word(s.head)) && r.entityAt(s) != nil:
		return !singularS[w] && !strings.Contains(r.shortName(s), "United") && r.namesMany(s)
	case s.t.tag(s.head) == "NNS":
		return !singularNoun[w]
	case s.t.tag(s.head) == "CD":
		return w != "one" && w != "1"
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

// manyNames are endings of the names of parties, peoples and teams.
var manyNames = []string{"ans", "ists", "crats", "ives", "erals", "rds", "erbs", "roats", "eens", "ories", "ers", "ents", "ards", "inns", "eeks", "urks", "wedes", "anes", "cots", "ians", "ites"}

// singularSubject: "he have" never, whatever the tags say.
func singularSubject(c *clause) bool {
	s := c.subject
	return s.ok() && (s.t.lower(s.head) == "he" || s.t.lower(s.head) == "she" || s.t.lower(s.head) == "it")
}

// singularNoun are common nouns in -s that are one thing; singularS are names of that kind.
var singularNoun = set("news politics economics physics series headquarters measles mathematics athletics species")

var singularS = set("states nations news politics economics physics series headquarters motors games airlines airways brothers measles times systems industries")

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
	for k := in.group.first; k <= in.head; k++ {
		if !d.in[k] {
			continue
		}
		if now, ok := presentOf[t.lower(k)]; ok && (k < in.head || t.lemma(k) == "be" || t.lemma(k) == "have") {
			d.instead[k] = now
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
