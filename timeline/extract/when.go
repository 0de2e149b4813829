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
		out = append(out, r.ownTimes(c.t, c.light)...)
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
		out = append(out, Timing{Expr: r.exprs[c.t.index][n].index, Signal: On, Word: "when"})
	}
	if c.mark == "where" && len(out) == 0 && c.governor >= 0 && c.group.tense == cs[c.governor].group.tense {
		out = r.ownTimes(c.t, c.governor) // "met in May in Osk, where they signed a treaty"
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

// setting is the clause of the event noun in which verb i came about: "stopped in the bombing of May 1940". -1 for none.
func setting(cs []clause, i int) int {
	for k := i + 1; k < len(cs) && !cs[i].nominal; k++ {
		c := &cs[k]
		if p := c.t.preposition(c.head); c.nominal && c.governor == i && !finds[cs[i].verb] && !answersFor(cs, i, k) && (p == "in" || p == "during" || p == "at" || p == "on" && undertakings[c.t.lemma(c.head)] || p == "with" && turns[cs[i].verb]) {
			return k
		}
	}
	return -1
}

// turns are verbs for what comes to a turn with an event: "the fashion ended with the revolt of 1730".
var turns = set("end begin start close open culminate conclude finish")

// undertakings are event nouns on which something is done: "asked on the July 25 call".
var undertakings = set("call visit trip tour flight voyage mission march raid walk drive ride crossing journey expedition")

// answersFor: verb i is what the law does about the deed that noun k names, which was before: "was charged in the 2016 killing".
func answersFor(cs []clause, i, k int) bool {
	v := &cs[i]
	return !v.nominal && (accuses[v.verb] || pursues[v.verb] || v.verb == "find" && v.t.lower(v.head+1) == "guilty") && cs[k].nominal && !venues[cs[k].t.lower(cs[k].head)]
}

// pursues are further verbs of what the law does with people over a deed.
var pursues = set("arrest detain question interview sue pardon investigate subpoena summon plead hold name identify seek exonerate prosecute testify exempt absolve")

// finds are verbs that go on with where something was found: "found fraud in the Oct. 20 election".
var finds = set("find detect uncover see report allege suspect identify note observe discover")

// occasion is the clause of what was said at the event that noun i names: "his request this month in a telephone call".
// -1 when i is no such setting.
func occasion(cs []clause, i int) int {
	c := &cs[i]
	if p := c.t.preposition(c.head); !c.nominal || c.governor < 0 || p != "in" && p != "during" && p != "at" {
		return -1
	}
	g := c.governor
	if !cs[g].nominal && c.head < cs[g].head {
		g = eventSubject(cs, g)
	}
	if g < 0 || g == i || !cs[g].nominal || !utterances[cs[g].noun.verb] {
		return -1
	}
	return g
}

var utterances = set("request say speak announce appeal propose offer warn demand accuse")

// whenChild is the clause with "when" that follows clause i and says when it comes about, -1 for none.
func whenChild(cs []clause, i int) int {
	for k := i + 1; k < len(cs); k++ {
		c := &cs[k]
		if !c.nominal && c.relation == "advcl" && c.mark == "when" && (c.governor == i || c.governor >= 0 && c.governor == cs[i].governor) {
			return k
		}
	}
	return -1
}

// takenPartIn is the clause of the event noun that is the object of verb i, when the deed is a part of that event: "won Sunday's vote",
// "boycotted last week's talks". -1 for none.
func takenPartIn(cs []clause, i int) int {
	c := &cs[i]
	if c.nominal || c.object < 0 || !takesPart[c.verb] {
		return -1
	}
	for k := range cs {
		if cs[k].nominal && cs[k].head == c.object {
			return k
		}
	}
	return -1
}

// takesPart are verbs for what is done at the event that they have as an object, and so at its time: what is won on one day, and
// whatever one can be at.
var (
	takesPart = set("win lose lead contest play draw dominate sweep attend boycott skip miss join host chair disrupt storm")
	isAt      = set("attend boycott skip miss join host chair disrupt storm")
)

// eventSubject is the clause of the event noun that is the subject of verb i, -1 when the subject is none.
func eventSubject(cs []clause, i int) int {
	for k := range cs {
		if l := cs[k].t.Tokens[cs[k].head].Label; cs[k].nominal && cs[k].t.Tokens[cs[k].head].Head == cs[i].head && (l == "nsubj" || l == "nsubj:pass") {
			return k
		}
		if c := &cs[i]; cs[k].nominal && !c.nominal && c.relation != "root" && c.t.Tokens[c.head].Head == cs[k].head && cs[k].t == c.t {
			if w := c.relativeWord(); w >= 0 && strings.HasPrefix(c.t.Tokens[w].Label, "nsubj") {
				return k // "a storm that sank two ferries"
			}
		}
	}
	return -1
}

// ownTimes are the expressions tied to clause i itself.
func (r *reader) ownTimes(t *tree, i int) []Timing {
	var out []Timing
	for _, x := range r.exprs[t.index] {
		e := &r.doc.Exprs[x.index]
		if x.clause == i && !x.nominal && strings.HasPrefix(e.Meaning, "Ref(PAST") {
			out = append(out, Timing{Expr: x.index, Signal: For, Word: recently})
		}
		if x.clause == i && !x.nominal && !t.deniedTime(x.first) && x.kind != setType && !strings.HasPrefix(e.Meaning, "Ref(") && !(e.Meaning == "That(Time)" && e.Anchor < 0) {
			out = append(out, Timing{Expr: x.index, Signal: x.signal, Word: x.word})
		}
	}
	return out
}

// revealed marks a day on which it came out that something had happened, which need not have been of that day or the one before.
const revealed = "revealed"

var reveals = set("reveal discover learn disclose uncover expose")

// recently marks "in recent weeks", which tells no date but that it is none of the day of the news.
const recently = "recently"

// deniedTime: the expression that begins at word k is the one it was not: "on Thursday, and not in the early hours of Friday".
// "Not until Friday" is no denial.
func (t *tree) deniedTime(k int) bool {
	for i := k - 1; i >= 0 && i > k-4; i-- {
		switch w := t.lower(i); {
		case w == "not":
			return t.word(i-1) == "," || t.tag(i-1) == "CC"
		case w != "in" && w != "on" && w != "at" && w != "the":
			return false
		}
	}
	return false
}

// saidTimes is when the clause was said, if a report above it has a date.
func (r *reader) saidTimes(cs []clause, i int) []Timing {
	for g, steps := cs[i].governor, 0; g >= 0 && steps < 8; g, steps = cs[g].governor, steps+1 {
		if cs[i].hasSince() || cs[g].relation == "conj" && cs[g].hasSince() {
			return nil // "declared it … in 1987 and has since warned"
		}
		if cs[g].nominal || !words().says(cs[g].verb, cs[g].particle) {
			continue
		}
		if cs[i].relation == "conj" && cs[i].governor == g && cs[i].group.tense == perfect {
			return nil // "declared it a monument in 1987 and has since warned"
		}
		if times := r.ownTimes(cs[i].t, g); len(times) > 0 {
			if reveals[cs[g].verb] {
				return []Timing{{Expr: times[0].Expr, Signal: times[0].Signal, Word: revealed}}
			}
			for _, t := range times { // "a tanker seized two months ago said on Tuesday": the one behind the verb
				if x := r.doc.Exprs[t.Expr]; t.Signal == On && strings.Contains(x.Meaning, "Weekday(") && x.Begin > cs[i].t.Tokens[cs[g].head].Begin {
					return []Timing{t}
				}
			}
			return times[:1]
		}
	}
	// ", officials said on Monday" hangs beside the clause, not above it
	for k := range cs {
		if cs[k].relation == "parataxis" && cs[k].governor == i && (words().is("report", cs[k].verb, cs[k].particle) || cs[k].object < 0 && passesOn(cs[k].verb)) {
			if times := r.ownTimes(cs[i].t, k); len(times) > 0 {
				return times[:1]
			}
		}
	}
	return nil
}
