package extract

import "strings"

// Verbs of events in sentences that tell none: how something is called or compares, what somebody holds, what a thing is
// good for, what was not said.

// isState: clause i says how things are or how somebody puts them, whatever its verb tells elsewhere.
func (r *reader) isState(cs []clause, i int, dated bool) bool {
	c := &cs[i]
	t := c.t
	switch {
	case namesSomething[c.verb] && !c.group.passive && t.namesObject(c):
		return true // "called it a success"
	case c.verb == "hold" && c.object >= 0 && held[t.lower(c.object)] && !dated:
		return true // "held a senior position"
	case c.verb == "turn" && c.particle == "out" && (t.lower(c.head+3) == "be" || t.lower(c.head+2) == "that" || c.inner >= 0 && cs[c.inner].relation == "ccomp"):
		return true // "turned out to be empty"
	case c.relation == "ccomp" && t.tag(c.head) == "VB" && c.group.first == c.head && c.governor >= 0 && cs[c.governor].group.infinitive && seen[cs[c.governor].verb]:
		return true // "only to see the council reject it"
	case c.verb == "suppose" && c.group.passive && c.group.tense == past && !dated:
		return true // "were supposed to look in": what should have been
	case c.verb == "list" && c.group.passive && t.hasPreposition(c.head, "as"):
		return true
	case c.group.tense == present && !c.group.toBe && r.stateAdverb(c) && c.inner < 0:
		return true // "currently sells"
	case declining[c.verb] && c.inner >= 0 && withheld[cs[c.inner].verb]:
		return true // "declined to comment"
	case c.group.negated && supplying[c.verb] && c.object >= 0 && particulars[t.lower(c.object)]:
		return true // "did not give further details"
	case c.relation == "relcl" && c.verb == "last" && !c.group.passive:
		return true // "a job that would last until May": how long it is
	case c.relation == "relcl" && spans[c.verb] && r.relatesTime(c):
		return true // "during the last quarter, which ended on 30 September"
	case c.relation == "relcl" && words().is("occur", c.verb, c.particle) && c.particle == "place" && c.subject.ok() && orgWords[strings.TrimSuffix(c.subject.t.lower(c.subject.head), ".")]:
		return true // "overtook Holt Corp., which took place in 1996": the whole clause did
	case c.verb == "take" && !c.group.passive && r.saysHowLong(c):
		return true // "it would take years for the port to recover"
	case sums[c.verb] && c.object >= 0 && totals[t.lower(c.object)] && t.hasPreposition(c.head, "to"):
		return true // "it brought the number of arrests to five"
	case came[c.verb] && r.nounSubject(c, occasions):
		return true // "the announcement came at a music event"
	case came[c.verb] && c.group.tense == past && t.takenUp(cs, i) >= 0 && countedFrom(cs, i, r):
		return true // "the vote came a day after she testified"
	case drawn[c.verb] && c.object >= 0 && noticed[t.lower(c.object)] && !dated:
		return true // "drew attention"
	case announces(c) && c.object >= 0 && occasions[t.lower(c.object)] && !dated:
		return true // "announced the move": what was told before
	case phases[c.verb] && !c.group.passive && c.object < 0 && r.isPerson(c.subject) && (c.inner < 0 && t.hasPreposition(c.head, "by") || t.speaksNext(c.head)):
		return true // how a speech went: "started by hinting at the incident", "moved on to talk about"
	}
	return false
}

var (
	namesSomething = set("call describe dub label brand term hail deem regard")
	held           = set("position positions post posts office job title role roles stake share shares degree degrees view views belief opinion record rank seat rights patent patents copyright passport percent % majority")
	withheld       = set("comment say predict speculate discuss answer elaborate disclose reveal identify name confirm specify talk speak")
	supplying      = set("give provide offer release elaborate")
	particulars    = set("detail details reason reasons explanation information comment figures number")
	phases         = set("start begin open conclude finish end close continue go move turn")
	speaking       = set("talk speak discuss say tell explain describe show demonstrate address mention introduce joke praise criticise criticize")
	enabling       = set("allow enable let help permit")
	came           = set("come follow")
	occasions      = set("announcement move news decision statement comments remarks report development change")
	sums           = set("bring take push lift")
	totals         = set("number total toll tally count sum figure")
	drawn          = set("draw receive attract gain earn get win")
	noticed        = set("attention criticism praise interest support fire ire condemnation applause ridicule complaints acclaim")
	spans          = set("end begin start last run finish close")
	lingering      = set("appear stay remain")
	// moved are verbs that are events when money is their object, opinions are views on what will be.
	moved    = set("pay spend give provide offer contribute use")
	opinions = set("predict forecast estimate expect think believe recommend suggest")
)

// saysHowLong: "it" takes time until something is done.
func (r *reader) saysHowLong(c *clause) bool {
	if s := c.t.child(c.head, "nsubj", "expl"); s < 0 || c.t.lower(s) != "it" {
		return false
	}
	for k := c.head + 1; k <= c.head+5; k++ {
		if timeUnit[strings.TrimSuffix(c.t.lower(k), "s")] || timeUnit[c.t.lower(k)] || c.t.lower(k) == "time" || c.t.lower(k) == "until" {
			return true
		}
	}
	return false
}

// relatesTime: the relative pronoun of the clause means an expression of time.
func (r *reader) relatesTime(c *clause) bool {
	k := c.group.first - 1
	for k > 0 && c.t.tag(k) != "WDT" {
		if k--; k < c.group.first-4 {
			return false
		}
	}
	if k--; c.t.word(k) == "," {
		k--
	}
	return k > 0 && r.dated(c.t, k)
}

// speaksNext: the infinitive behind verb v is one of speaking.
func (t *tree) speaksNext(v int) bool {
	for k := v + 1; k < min(v+4, t.size()); k++ {
		if t.tag(k) == "TO" {
			return speaking[t.lemma(k+1)]
		}
	}
	return false
}

// moneyAfter: the object of verb v is a sum of money.
func (t *tree) moneyAfter(v int) bool {
	for k := v + 1; k < min(v+6, t.size()) && !t.isVerb(k); k++ {
		if t.tag(k) == "$" || currency[strings.TrimSuffix(t.lower(k), "s")] {
			return true
		}
	}
	return false
}

var currency = set("dollar euro pound franc yen yuan rupee krona kroner krone ruble rouble peso mark lira billion million")

// nounSubject: the subject of the clause is a definite noun of a list.
func (r *reader) nounSubject(c *clause, list map[string]bool) bool {
	s := c.t.child(c.head, "nsubj")
	return s >= 0 && list[c.t.lower(s)] && c.t.child(s, "nmod") < 0
}

// namesObject: behind the object of the verb comes what it is called: a quotation, or a noun phrase or adjective of its own.
func (t *tree) namesObject(c *clause) bool {
	o := c.object
	if opensQuote(t.word(c.head + 2)) {
		return true
	}
	if o < 0 || o < c.head {
		return false
	}
	for _, k := range t.kids[c.head] {
		if k > o && t.label(k) == "xcomp" {
			return true
		}
	}
	return opensQuote(t.word(o+1)) || t.tag(o+1) == "DT" && !timeUnit[t.lower(o+2)] || t.lower(o+1) == "as" && t.tag(o+2) == "DT"
}

func opensQuote(w string) bool { return w == "\"" || w == "“" || w == "``" || w == "‘" }

// hasPreposition: a phrase with the preposition hangs on token i or on what hangs on it.
func (t *tree) hasPreposition(i int, p string) bool {
	for k := i + 1; k < min(i+9, t.size()); k++ {
		if t.lower(k) == p && (t.label(k) == "case" || t.label(k) == "mark") {
			return t.under(k, i)
		}
	}
	return false
}

// stateAdverb: "currently", "still": the present tense is no schedule and no headline.
func (r *reader) stateAdverb(c *clause) bool {
	for _, k := range c.t.kids[c.head] {
		if c.t.label(k) == "advmod" && stateAdverbs[c.t.lower(k)] {
			return true
		}
	}
	return false
}

var stateAdverbs = set("currently still already always usually typically")

func (r *reader) isPerson(p phrase) bool {
	e := r.entityAt(p)
	return e != nil && e.person
}

// hasCondition: the sentence says under which condition: "would lose its seat if it left".
func (c *clause) hasCondition() bool {
	for k := range c.t.Tokens {
		if conditional[c.t.lower(k)] || c.t.lower(k) == "otherwise" {
			return true
		}
	}
	return false
}

// forThePress: a press conference, a media event: where news is told, not the news.
func (c *clause) forThePress() bool {
	w := c.t.lower(c.head - 1)
	return c.nominal && (w == "press" || w == "news" || w == "media" || strings.HasPrefix(w, "television") || messages[c.t.lower(c.head)] && c.t.preposition(c.head) == "in")
}

var messages = set("statement letter memo tweet email e-mail")

// figure: the finding tells how prices, sales and the like moved, which is news only where an article opens with it.
func (f *finding) figure() bool {
	c := f.clause
	return c != nil && !c.nominal && c.subject.ok() && figures[c.subject.t.lower(c.subject.head)]
}

// reaction: what others thought of an event, which is worth less than the event.
func (f *finding) reaction() bool {
	c := f.clause
	if c == nil || c.nominal {
		return false
	}
	return reacting[c.verb] || drawn[c.verb] && c.object >= 0 && noticed[c.t.lower(c.object)]
}

var (
	figures  = set("share shares stock stocks index revenue revenues sales price prices profit profits turnover capital yield yields")
	reacting = set("welcome praise criticise criticize condemn applaud respond react comment thank regret")
)

// actor: the phrase names a person or a body, who can mean to do something.
func (r *reader) actor(p phrase) bool {
	if !p.ok() {
		return false
	}
	e := r.entityAt(p)
	return e != nil && !e.place || institution[p.t.lower(p.head)] || words().people[p.t.lemma(p.head)]
}

// asked are words that open what somebody did not say.
var asked = set("where how why whether when who")
