package extract

import (
	"strings"
)

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
		if name = r.pronounName(c); name == "" && c.called != anyone {
			if e := r.entityAt(c.subject); e != nil && e.person && !onlyTitled(r.nounDraft(c.subject, c).String(), e.name) {
				name = e.name // one person, whatever the arcs hang on the name
			}
		}
		if name == "" {
			subject = r.nounDraft(c.subject, c)
		}
	}
	if c.subject.ok() && c.subject.t.lower(c.subject.head) == "another" {
		name = r.anotherOf(c.subject)
	}
	if c.with.ok() {
		if name == "" {
			name = upperFirst(r.shortName(c.subject))
		}
		name += " and " + lowerArticle(r.shortName(c.with))
	}
	if !c.subject.ok() {
		return r.passiveTitle(cs, i)
	}
	tail := r.relativeObject(cs, i)
	told := ""
	if tail != "" {
		k := c.head
		for in := c.inner; in >= 0 && cs[in].relation == "xcomp" && body.in[cs[in].head]; in = cs[in].inner {
			k = cs[in].head // "plans to close the plant"
		}
		if k == c.head && c.group.particle > c.head && body.in[c.group.particle] {
			k = c.group.particle
		}
		verb, ok := body.instead[k]
		if !ok {
			verb = c.t.word(k)
		}
		body.instead[k] = verb + " " + tail
	}
	// Of the two drafts only one changes at a time; the other is written once.
	writtenSubject, writtenBody := written{draft: subject}, written{draft: body}
	whose := func() string {
		if name != "" {
			return name
		}
		s := withoutOpening(withoutAside(writtenSubject.String()))
		if c.byPronoun {
			s = definite(s)
		}
		if strings.Count(s, ",") == 1 {
			s = strings.Replace(s, ", and ", " and ", 1) // of "Hill, an adviser, and Holm, a diplomat"
		}
		return s
	}
	does := func() string { return cutClause(writtenBody.String()) }
	var whole composed
	compose := func(who, what string) string { return whole.of(who, what, told) }
	if e := r.entityAt(c.subject); name == "" && e != nil && e.person && strings.Contains(e.name, " ") && length(compose(whose(), does())) > comfortable &&
		c.subject.t.child(c.subject.head, "conj") < 0 && !strings.Contains(subject.String(), "'s "+c.subject.t.word(c.subject.head)) {
		name = e.name // rather without the office than without the object
	}
	shorten := func(price, limit int) {
		who := whose()
		body.fit(price, limit, func() int { return length(compose(who, does())) })
		what := does()
		subject.fit(price, limit, func() int { return length(compose(whose(), what)) })
	}
	shorten(priceOther, brief)
	for _, price := range []int{priceAdverb, priceAside, priceModifier} {
		shorten(price, comfortable)
	}
	for _, price := range []int{priceAdjective, priceCore} {
		shorten(price, longest)
	}
	subject.dropBare()
	body.dropBare()
	if bare := body.String(); !strings.Contains(bare, " ") && tail == "" && (words().is("report", c.verb, "") || words().is("speech", c.verb, "")) {
		if said := r.saidWords(c); said != "" {
			told = said
		}
	}
	who := name
	if who == "" {
		if who = subject.String(); c.byPronoun {
			who = definite(who)
		}
	}
	if who == "" || tail == "" && told == "" && !r.tells(c, who, cutClause(body.String())) {
		return ""
	}
	out := compose(whose(), does())
	if place := r.outerPlace(cs, i); place != "" && length(out) < 45 {
		out += " in " + place
	}
	if name == "" {
		who = withoutAside(who)
	}
	if tail == "" && told == "" {
		out = r.proof(c, who, clip(out))
	}
	return clip(r.longer(cs, i, r.whichOne(c, out)))
}

// longer adds to a title that is too short to stand alone what the sentence says next: under which circumstances.
func (r *reader) longer(cs []clause, i int, title string) string {
	c := &cs[i]
	if length(title) >= shortest || title == "" {
		return title
	}
	for _, k := range c.t.kids[c.head] {
		if k < c.head || r.tellsDate(c.t, k, c) || c.t.label(k) != "advcl" && c.t.label(k) != "obl" && c.t.label(k) != "advmod" {
			continue
		}
		d := newDraft(c.t)
		d.take(k, func(j int) bool { return r.leftOut(c.t, j, c) || finiteTags[c.t.tag(j)] && j != k })
		for j := range d.in {
			if d.in[j] {
				r.pronounInside(d, j, c)
			}
		}
		if more := d.String(); !strings.Contains(title, more) && (c.t.label(k) != "advcl" || c.t.tag(k) == "VBG") && length(title+" "+more) <= longest {
			return tidy(title + " " + more)
		}
	}
	return title
}

// anotherOf says what "another" is another of: what the sentences before it tell of.
func (r *reader) anotherOf(p phrase) string {
	for k := len(r.referents) - 1; k >= 0 && r.referents[k].said >= p.t.index-1; k-- {
		if f := r.referents[k]; f.weight >= asSubject && (f.said < p.t.index || f.head < p.head) && f.t.tag(f.head) == "NN" && r.entityAt(f.phrase) == nil {
			return "Another " + f.t.lower(f.head)
		}
	}
	return "Another"
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
	if s := subjectToken(c); s >= 0 && relativePronoun[c.t.lower(s)] {
		return "" // "who died"
	}
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

// withoutOpening takes off a subject the preposition that came along with it; "than" has lost its "more".
func withoutOpening(s string) string {
	first, rest, ok := strings.Cut(s, " ")
	switch strings.ToLower(first) {
	case "than":
		return "more " + s
	case "to", "of", "in", "on", "by", "with", "from", "for":
		if ok {
			return rest
		}
	}
	return s
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

// pronounName is the name for a subject that the clause only calls by a pronoun or a relative, "" otherwise.
func (r *reader) pronounName(c *clause) string {
	s := c.subject
	if e := r.entityAt(s); e != nil && (s.t != c.t || s.t.isName(s.head)) && r.bareName(s) {
		return e.name
	}
	return ""
}

// onlyTitled: beside the name stand at most words such as "King" and adjectives without which it would be another.
func onlyTitled(text, name string) bool {
	rest, ok := strings.CutSuffix(text, name)
	if !ok {
		return false
	}
	for w := range strings.FieldsSeq(rest) {
		if !capital(w) && !telling[w] && !roleWords[w] {
			return false
		}
	}
	return true
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
	s, ok := r.nameAt(p)
	return ok && s.first <= k && k <= s.last
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
		if k < c.head && (k >= c.group.first || t.tag(k) == "IN") {
			d.in[k] = false
		}
	}
	d.in[c.head] = true
	r.dropFinite(d, cs, c)
	d.fillArticles()
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
		if v >= 0 && t.label(v) == "ccomp" && t.Tokens[v].Head == c.head && words().is("report", c.verb, c.particle) {
			if now, ok := presentOf[t.lower(k)]; ok {
				d.instead[k] = now // "says that it is safe"
			}
			continue
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
	if calendarWord[t.lower(k)] && len(t.lower(k)) > 3 && t.label(k) == "obj" || k > c.head && t.semicolonBetween(c.head, k) || pronouns[t.lower(k)] == speaker && t.label(k) == "obl" {
		return true // "declared Wednesday a day of mourning", the next sentence, "spoke to us"
	}
	switch label := t.Tokens[k].Label; label {
	case "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl":
		return t.Tokens[k].Head == c.head
	case "obj":
		if w := t.lower(k + 1); timeUnit[strings.TrimSuffix(t.lower(k), "s")] && (w == "before" || w == "after") {
			return true // "quit two weeks before the broadcast"
		}
	case "advcl":
		if h := t.Tokens[k].Head; t.tag(k) == "VBG" && (complementMarks[t.mark(k)] && h == c.head || t.label(h) == "xcomp" && (complementMarks[t.lower(k-1)] || t.lower(k-1) == "to")) {
			return t.word(leftmost(t, k)-1) == "," // "accuses the party of allowing it"
		}
		if moving[c.verb] && t.tag(k) == "VB" && t.Tokens[k].Head == c.head && t.lower(k-1) == "to" {
			return false // "ask the leader, Mia Kos, to form"
		}
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
			return !t.subjunctive(t.Tokens[k].Head)
		}
	case "ccomp":
		if t.word(leftmost(t, k)-1) == ":" {
			return true
		}
	}
	return r.leftOut(t, k, c)
}

// subjunctive: "demanded that it be reversed", where a title cannot do without "that".
func (t *tree) subjunctive(v int) bool {
	if v < 0 {
		return false
	}
	if be := t.child(v, "aux:pass", "cop", "aux"); be >= 0 {
		return t.lower(be) == "be" && t.tag(be-1) != "TO" && t.tag(be-1) != "MD"
	}
	return t.tag(v) == "VB" && t.child(v, "nsubj") >= 0
}

// semicolonBetween: what stands behind a semicolon is another sentence.
func (t *tree) semicolonBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if t.word(k) == ";" {
			return true
		}
	}
	return false
}

// complementMarks introduce what an act is about: "accused of lying", "jailed for stealing", "barred from voting".
var complementMarks = set("of for from into with")

// raiseCore makes the parts dear without which the verb says nothing: what it needs after its
// preposition ("sentenced to …") and the only thing that follows it.
func (r *reader) raiseCore(cs []clause, c *clause, s *spare) {
	t := c.t
	if c.inner >= 0 && cs[c.inner].relation == "ccomp" && t.Tokens[s.head].Head == cs[c.inner].head && t.label(s.head) == "obl" && r.firstAfter(&cs[c.inner], s.head) {
		s.price = priceAdjective // "find that loans have gone to relatives"
		return
	}
	if moving[c.verb] && t.tag(s.head) == "VB" && (t.Tokens[s.head].Head == c.head || t.Tokens[s.head].Head == c.object) {
		s.price = priceCore // "urges the authorities to use restraint"
		return
	}
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
	case label == "advcl" && t.tag(s.head) == "VB" && c.object < 0 && (t.mark(s.head) == "whether" || words().is("planned", c.verb, "") || takesInfinitive[c.verb]):
		s.price = priceCore // "agrees to buy"
	case label == "advcl" && t.tag(s.head) == "VBG" && complementMarks[t.mark(s.head)]:
		s.price = priceAdjective // "charged with taking bribes"
	case label == "advcl" && t.tag(s.head) == "VB":
		s.price = priceAside
	}
}

var takesInfinitive = set("agree refuse decide vote promise pledge vow threaten offer fail manage try attempt begin start continue hope want seek intend choose decline rush move")

// firstAfter: k is the first dependent to the right of the verb.
func (r *reader) firstAfter(c *clause, k int) bool {
	for _, o := range c.t.kids[c.head] {
		if o > c.head && c.t.label(o) != "punct" && c.t.label(o) != "advmod" && c.t.label(o) != "aux" && c.t.Tokens[o].Label != "compound:prt" && !r.tellsDate(c.t, o, c) {
			return o == k
		}
	}
	return false
}

var timeUnit = set("second minute hour day night morning afternoon evening week weekend month quarter year decade century spring summer autumn fall winter")

// manyNames are endings of the names of parties, peoples and teams.
var manyNames = []string{"ans", "ists", "crats", "ives", "erals", "rds", "erbs", "roats", "eens", "ories", "ers", "ents", "ards", "inns", "eeks", "urks", "wedes", "anes", "cots", "ians", "ites"}
