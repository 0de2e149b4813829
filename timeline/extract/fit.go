package extract

import "strings"

// tells says whether a drafted title tells something: "The vote comes", "The court holds" and "Is published" do not.
// what is the title without its subject.
func (r *reader) tells(c *clause, subject, what string) bool {
	if subject == "" {
		return false // whom a pronoun means is unknown: no person would write this
	}
	if c.subject.ok() && r.isDate(c.subject) {
		return false // "October receives": the arcs took a date for who acts
	}
	if h := c.t.Tokens[c.head].Head; h >= 0 && c.t.tag(c.head) == "VBG" && c.t.lower(c.head-1) == "from" && hinders[c.t.lemma(h)] {
		return false // "was prevented from entering": it did not come about
	}
	if c.group.passive && c.verb == "compare" {
		return false // a figure compared with another
	}
	if strings.HasSuffix(what, " was") || strings.HasSuffix(what, " were") || strings.HasSuffix(what, " is") || strings.HasSuffix(what, " are") {
		return false // the arcs have lost what it was
	}
	if strings.Contains(what, " ") {
		return !(emptyVerbs[c.verb] && emptyRest[strings.ToLower(lastWords(what))])
	}
	l := words()
	if c.verb == "come" && c.subject.ok() {
		_, event := l.noun(c.subject.t.lemma(c.subject.head), c.subject.t.lower(c.subject.head))
		return !event // "the vote comes"
	}
	return !(needsMore[c.verb] || c.group.tense != timeless && !c.group.passive && !c.participle() && l.says(c.verb, "") && !standsAlone[c.verb])
}

// lastWords is what follows the verb of a predicate.
func lastWords(what string) string {
	_, rest, _ := strings.Cut(what, " ")
	return rest
}

var (
	// emptyVerbs say nothing without what the words of emptyRest leave out: "comes a day", "says in a statement".
	emptyVerbs = set("come say announce tell happen write state add")
	emptyRest  = set(`a_day days later a_week weeks months hours in_a_statement in_an_interview at_a_news_conference at_a_press_conference
		in_a_report in_an_email in_a_letter on_twitter to_reporters reporters the_news before after`)
	// needsMore are verbs that want an object or a complement in the active voice.
	needsMore = set(`hold make take give get put keep show see have do use bring find set know leave_behind reveal include cause mean
		want expect hope plan think believe feel feature involve describe offer provide create produce issue file plead_for name earn
		receive follow impose introduce publish release prompt mark pass_on win_over say tell note work go accord compare`)
	// standsAlone are verbs of speech that may end a title.
	standsAlone = set("testify apologise apologize protest rule vote confess recant object appeal")
)

// isDate reports whether the head of a phrase lies in an expression of time.
func (r *reader) isDate(p phrase) bool {
	if p.t.index >= len(r.exprs) {
		return false
	}
	for _, x := range r.exprs[p.t.index] {
		if p.head >= x.first && p.head <= x.last && !(x.nominal && x.word == "") {
			return calendarWord[p.t.lower(p.head)] || timeUnit[p.t.lower(p.head)] || p.t.tag(p.head) == "CD" || partOfDay[p.t.lower(p.head)]
		}
	}
	return false
}

var partOfDay = set("dawn noon midday midnight dusk sunrise sunset daybreak")

// withoutAside ends a subject at a comma that opens an aside without closing it: "The car, first shown".
func withoutAside(s string) string {
	head, rest, ok := strings.Cut(s, ", ")
	if !ok || strings.Contains(rest, " and ") || strings.HasPrefix(rest, "and ") || strings.Contains(rest, " or ") || length(head) < 3 {
		return s
	}
	return head
}

// mention is the first phrase that names an entity.
func (r *reader) mention(e *entity) phrase {
	for i, spans := range r.spans {
		for _, s := range spans {
			if e != nil && s.of == e {
				return phrase{r.trees[i], s.last}
			}
		}
	}
	return nobody
}

// saidWords is the second opinion on what somebody said, when the arcs have lost it: the words from "that" to the next
// comma, in the present. It gives nothing where they hold a pronoun.
func (r *reader) saidWords(c *clause) string {
	t, that := c.t, -1
	for k := c.head + 1; k < min(c.head+7, t.size()) && that < 0 && !t.isVerb(k); k++ {
		if t.lower(k) == "that" {
			that = k
		}
	}
	if that < 0 || that+3 >= t.size() {
		return ""
	}
	d, shifted := newDraft(t), false
	for k := that + 1; k < t.size() && !strings.ContainsAny(t.word(k), ",;:.—()"); k++ {
		if strings.HasPrefix(t.tag(k), "W") || conditional[t.lower(k)] && k > that+1 {
			break
		}
		if r.dated(t, k) {
			continue
		}
		d.in[k] = true
		if strings.HasPrefix(t.tag(k), "PRP") && !r.saidPronoun(d, k, c) {
			return ""
		}
		if now, ok := presentOf[t.lower(k)]; ok && !shifted && t.lower(k+1) != "have" {
			d.instead[k], shifted = now, true
		}
		if tag := t.tag(k); tag == "MD" && t.lower(k) != "would" {
			shifted = true // "that it may hear the case"
		} else if tag == "VBD" && !shifted && presentOf[t.lower(k)] == "" {
			d.instead[k], shifted = presentAfter(t, k), true
		}
	}
	if !shifted && !strings.Contains(d.String(), " would have ") {
		return ""
	}
	return d.String()
}

// presentAfter is the past tense k in the present, after the nearest noun before it.
func presentAfter(t *tree, k int) string {
	verb := base(t.lemma(k), t.lower(k))
	for i := k - 1; i >= 0; i-- {
		if t.isNoun(i) || t.tag(i) == "PRP" {
			if t.tag(i) == "NNS" || pluralNouns[t.lower(i)] || t.lower(i) == "they" || t.lower(i) == "we" {
				return presentPlural(verb)
			}
			break
		}
	}
	return thirdPerson(verb)
}

// saidPronoun lets a pronoun stand that means the one who says it, and puts what another means in its place; false when that is unknown.
func (r *reader) saidPronoun(d *draft, k int, c *clause) bool {
	p := phrase{d.t, k}
	if d.t.lower(k-1) == "that" && c.subject.ok() && r.fits(c.subject, pronouns[d.t.lower(k)]) {
		return true // "announced that it would"
	}
	m := r.means(p, c)
	if !m.ok() || !c.subject.ok() {
		return false
	}
	e := r.entityAt(m)
	if m == c.subject || e != nil && e == r.entityAt(c.subject) || e == nil && m.t.lower(m.head) == c.subject.t.lower(c.subject.head) {
		return true
	}
	r.pronounInside(d, k, c)
	return d.instead[k] != ""
}

// appointed is what an event that "is scheduled" or "is planned" is to do: the event is the news, not its planning.
func appointed(c *clause) string {
	s := c.subject
	if !s.ok() || !c.group.passive || c.group.negated || c.group.tense != present || c.inner >= 0 || !appoints[c.verb] {
		return ""
	}
	n, ok := words().noun(s.t.lemma(s.head), s.t.lower(s.head))
	if !ok {
		return ""
	}
	for _, key := range [...]string{s.t.lower(s.head), n.verb} {
		if does := happens[key]; strings.HasPrefix(does, "be ") || does == "take place" {
			return does
		}
	}
	return ""
}

var hinders = set("prevent stop bar keep block ban prohibit deter discourage refrain abstain dissuade hinder exclude")

var appoints = set("schedule plan set slate")

// dated reports whether token k belongs to an expression of time or introduces one.
func (r *reader) dated(t *tree, k int) bool {
	for _, x := range r.exprs[t.index] {
		if k >= x.first && k <= x.last || k == x.first-1 && t.tag(k) == "IN" {
			return true
		}
	}
	return false
}
