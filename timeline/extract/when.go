package extract

import (
	"slices"
	"strings"

	"dateline/timeline/timex"
)

// When a clause happened, as far as expressions of time say: its own, and those of what it shares its day with.

// firmDate: the clause has an expression that places it, more than a duration or a frequency.
func firmDate(times []Timing) bool {
	for _, t := range times {
		if t.Signal != For {
			return true
		}
	}
	return false
}

// placed: one of the expressions says when it happened, not how long or until when.
func placed(times []Timing) bool {
	return slices.ContainsFunc(times, func(t Timing) bool { return t.Signal != For && t.Signal != Until })
}

// onlyEnds: the expressions say by when or until when, and nothing else.
func onlyEnds(times []Timing) bool {
	return !slices.ContainsFunc(times, func(t Timing) bool { return t.Signal != Until && t.Signal != By && t.Signal != For })
}

// hasDeadline: an expression says within which time: "within 90 days".
func hasDeadline(times []Timing) bool {
	return slices.ContainsFunc(times, func(t Timing) bool { return t.Word == within })
}

// sinceNoun is the clause of the event noun that perfect verb i goes on with: "has been shaken by protests since May". -1 for none.
func sinceNoun(cs []clause, i int) int {
	if cs[i].nominal || cs[i].group.tense != perfect {
		return -1
	}
	return slices.IndexFunc(cs, func(c clause) bool {
		return c.nominal && c.governor == i && c.head > cs[i].head && c.t.preposition(c.head) == "by"
	})
}

// permission is the clause of the infinitive that the object of past verb i has ("refused it leave to land on Friday"), the last word
// of which rather dates the verb. -1 for none.
func permission(cs []clause, i int) int {
	c := &cs[i]
	if c.nominal || c.group.tense != past || !decisions[c.verb] && (c.object < 0 || !awards[c.t.lower(c.object)]) {
		return -1
	}
	for k := i + 1; k < len(cs); k++ {
		if in := &cs[k]; !in.nominal && in.group.infinitive && in.group.tense == timeless && in.governor == i {
			return k
		}
	}
	return -1
}

// decisions are verbs whose infinitive is without a day of its own: the day named after it is that of the decision.
var decisions = set("refuse deny grant give order tell authorise authorize allow permit forbid persuade")

// awards are what is won or signed in order to do something: the day named last is mostly that of the award.
var awards = set("contract licence license tender order permit permission mandate commission")

// timesOf are the expressions that date a clause: its own, those of the event noun or complement that
// it stands for, and the one before the first of two verbs that share it.
func (r *reader) timesOf(cs []clause, i int) []Timing {
	c := &cs[i]
	if g := c.governor; c.relation == "conj" && g >= 0 && c.t.inBrackets(cs[g].head) && !c.t.inBrackets(c.head) {
		return r.ownTimes(c.t, i) // what stands in brackets shares its day with nothing outside
	}
	out := r.ownTimes(c.t, i)
	if c.light >= 0 {
		of := r.ownTimes(c.t, c.light)
		if calledOff[c.kind] { // "called off Tuesday's strike"
			noun := c.t.Tokens[cs[c.light].head].Begin
			of = slices.DeleteFunc(of, func(t Timing) bool { return r.doc.Exprs[t.Expr].End <= noun })
		}
		out = append(out, of...)
	}
	if r.isSet(cs, i) {
		out = r.ownTimes(c.t, c.governor) // "a judge set the trial for January 13"
	}
	if r.setsFor(cs, i) {
		out = slices.DeleteFunc(out, func(t Timing) bool { return t.Signal == On && t.Word == "for" })
	}
	if g := occasion(cs, i); g >= 0 && len(out) == 0 {
		out = r.ownTimes(c.t, g)
	}
	if c.beside() && len(out) == 0 && c.governor >= 0 {
		out = r.ownTimes(c.t, c.governor)
	}
	if len(out) == 0 && c.witnessed(cs) {
		out = r.ownTimes(c.t, c.governor) // "was seen leaving on Sunday"
	}
	if k := eventSubject(cs, i); k >= 0 && len(out) == 0 {
		out = r.ownTimes(c.t, k) // "the earthquake of 1972 cracked two locks"
	}
	if k := takenPartIn(cs, i); k >= 0 && len(out) == 0 {
		out = r.ownTimes(c.t, k) // "won Sunday's vote"
	}
	if c.inner >= 0 && cs[c.inner].relation == "xcomp" && r.folds(cs, i) {
		inner := r.ownTimes(c.t, c.inner)
		if len(out) == 0 {
			out = inner
		} else if len(inner) > 0 && words().is("planned", c.verb, c.particle) {
			out = inner
		}
	}
	if c.inner >= 0 && cs[c.inner].relation == "xcomp" && len(out) == 0 {
		out = r.ownTimes(c.t, c.inner)
	}
	if k := whenChild(cs, i); k >= 0 && len(out) == 0 && (c.group.tense == future || cs[k].governor == i && !(c.group.tense == past && cs[k].group.tense == present)) {
		out = r.ownTimes(c.t, k) // "could be approved when they meet next month", "was delayed when it sank the next day"
	}
	if n := r.contested(c); n >= 0 && !placed(out) {
		out = append(out, Timing{Expr: r.exprs[c.t.index][n].index, Signal: On})
	}
	if n := r.apposedTime(c); n >= 0 && !placed(out) {
		out = append(out, Timing{Expr: r.exprs[c.t.index][n].index, Signal: On})
	}
	if n := r.whenClause(c); n >= 0 && (!placed(out) || c.group.tense == past) {
		at := r.exprs[c.t.index][n].index
		out = slices.DeleteFunc(out, func(t Timing) bool { return t.Expr < at }) // "from 2001 to 2011, when it was sold"
		out = append(out, Timing{Expr: r.exprs[c.t.index][n].index, Signal: On, Word: "when"})
	}
	if c.mark == "where" && len(out) == 0 && c.governor >= 0 && c.group.tense == cs[c.governor].group.tense {
		out = r.ownTimes(c.t, c.governor) // "met in May in Osk, where they signed a treaty"
	}
	if len(out) == 0 {
		out = r.heldIn(cs, i)
	}
	if k := sinceNoun(cs, i); k >= 0 && len(out) == 0 {
		out = slices.DeleteFunc(r.ownTimes(c.t, k), func(t Timing) bool { return t.Signal != Since })
	}
	if k := permission(cs, i); k >= 0 && len(out) == 0 {
		out = r.ownTimes(c.t, k)
	}
	if k := setting(cs, i); k >= 0 && len(out) == 0 {
		out = r.ownTimes(c.t, k)
	}
	if len(out) == 0 && c.relation == "conj" && !c.nominal {
		for k := range cs { // "began in March and ended with a May vote"
			if n := &cs[k]; n.nominal && n.governor == i && n.head > c.head && c.t.preposition(n.head) == "with" {
				out = append(out, r.timesBefore(c.t, n.head)...)
			}
		}
	}
	if len(out) == 0 && c.relation == "conj" && c.governor >= 0 && !c.nominal && (c.group.tense == past && cs[c.governor].group.tense == past || c.group.tense == past && cs[c.governor].group.tense == pluperfect || c.group.passive && c.group.first == c.head && c.group.tense == pluperfect && cs[c.governor].group.passive) && !c.laterOn() && !c.repeated() {
		g := c.governor
		for g >= 0 && len(r.ownTimes(c.t, g)) == 0 && cs[g].relation == "conj" && (cs[g].group.tense == past || cs[g].group.tense == pluperfect) && !cs[g].nominal {
			g = cs[g].governor // "walked in on Tuesday, pulled a knife and cut three"
		}
		g = max(g, 0)
		for _, t := range r.ownTimes(c.t, g) { // "struck in 1996 and killed 1,100"
			if t.Signal == On {
				out = append(out, Timing{Expr: t.Expr, Signal: On, Word: t.Word})
			}
		}
	}
	if g := c.governor; len(out) == 0 && c.relation == "conj" && g >= 0 && !c.nominal && c.group.tense == past && cs[g].group.tense == past && !c.laterOn() {
		if k := eventSubject(cs, g); k >= 0 && len(r.ownTimes(c.t, g)) == 0 {
			out = r.ownTimes(c.t, k) // "Floods in October killed three people and destroyed a bridge"
		}
	}
	if g := c.governor; len(out) == 0 && c.relation == "conj" && g >= 0 && c.group.tense == past && cs[g].mark == "when" {
		if n := r.whenClause(&cs[g]); n >= 0 { // "in 2009, when crowds marched and dozens were killed"
			out = append(out, Timing{Expr: r.exprs[c.t.index][n].index, Signal: On, Word: "when"})
		}
	}
	if b := verbBefore(cs, i); b >= 0 && len(out) == 0 && c.relation == "conj" && c.group.tense == past && c.t.joinedTo(&cs[b], c) {
		if n := r.whenClause(&cs[b]); n >= 0 { // the same where the arcs hang the second on what stands before
			out = append(out, Timing{Expr: r.exprs[c.t.index][n].index, Signal: On, Word: "when"})
		}
	}
	if len(out) == 0 && c.relation == "conj" && c.governor >= 0 && !words().is("report", c.verb, c.particle) {
		for _, x := range r.exprs[c.t.index] {
			if x.clause == c.governor && x.last < cs[c.governor].head && x.signal == On {
				out = append(out, Timing{Expr: x.index, Signal: x.signal, Word: x.word})
			}
		}
	}
	if len(out) == 0 {
		out = r.headed(c)
	}
	return out
}

// contested is the expression that says of when the contest is that clause c wins or loses: "won the 2018 election", "lost the vote of
// May 2016". -1 for none.
func (r *reader) contested(c *clause) int {
	if c.nominal || c.object < c.head || !decidesContest[c.verb] || c.group.tense != past && c.group.tense != pluperfect && c.group.tense != perfect {
		return -1
	}
	for n, x := range r.exprs[c.t.index] {
		if up := c.t.Tokens[x.head].Head; x.kind == timex.DATE && x.signal == On && up == c.object && x.first <= c.object+2 {
			return n
		}
	}
	return -1
}

var decidesContest = set("win lose contest rig steal sweep boycott disrupt concede clinch")

// verbBefore is the clause of the last verb before clause i, -1 for none.
func verbBefore(cs []clause, i int) int {
	for k := i - 1; k >= 0; k-- {
		if !cs[k].nominal {
			return k
		}
	}
	return -1
}

// joinedTo: clause c follows b with "and" and without a comma.
func (t *tree) joinedTo(b, c *clause) bool {
	if b.head > c.group.first {
		return false
	}
	joined := false
	for k := b.head + 1; k < c.group.first; k++ {
		if t.word(k) == "," || t.word(k) == ";" {
			return false
		}
		joined = joined || t.lower(k) == "and"
	}
	return joined
}

// laterOn: a word of the clause says that it comes some time after the one before.
func (c *clause) laterOn() bool {
	for i := c.group.first - 3; i < min(c.head+12, c.t.size()); i++ {
		if i > c.head && c.t.word(i) == "," && c.t.lower(i+1) == "then" {
			return false // of the next verb
		}
		if later[c.t.lower(i)] || numberedDay[c.t.lower(i)] && ordinalWord[c.t.lower(i-1)] && i > c.head {
			return true // "and returned its verdict on its fourth day of talks"
		}
	}
	return false
}

var numberedDay = set("day night week month year")

// goesOn: an adverb of the clause, or the word that opens its sentence, takes up what was told right before: "were later identified".
func (c *clause) goesOn() bool {
	if c.relation == "root" && thereupon[c.t.lower(0)] {
		return true
	}
	for _, k := range c.t.kids[c.head] {
		if thereupon[c.t.lower(k)] && c.t.label(k) == "advmod" && c.t.tag(k-1) != "CD" && !timeUnit[strings.TrimSuffix(c.t.lower(k-1), "s")] {
			return true
		}
	}
	return false
}

var thereupon = set("later then afterwards subsequently thereafter eventually meanwhile soon")

var later = set("later then after afterwards eventually finally since until soon subsequently before next again ago")

// isOfOld: a word beside the verb says that it was at some time long before what the article tells: "once promised", "had long resisted".
func (c *clause) isOfOld() bool {
	if c.nominal {
		return false
	}
	for _, k := range c.t.kids[c.head] {
		if w := c.t.lower(k); ofOld[w] && k < c.head && c.t.label(k) == "advmod" && !(w == "long" && c.t.isNoun(k+1)) {
			return true
		}
	}
	return false
}

var ofOld = set("once previously formerly originally long")

// repeated: a word after the verb says how often, which no single day can be: "was built in May and raised three times".
func (c *clause) repeated() bool {
	for i := c.head + 1; i < min(c.head+5, c.t.size()); i++ {
		switch w := c.t.lower(i); {
		case w == ",", w == ".", w == ";", c.t.tag(i) == "CC":
			return false
		case w == "twice", w == "repeatedly", w == "times" && c.t.tag(i-1) == "CD", w == "times" && c.t.lower(i-1) == "several":
			return true
		}
	}
	return false
}
