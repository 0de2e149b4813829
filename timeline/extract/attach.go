package extract

import (
	"slices"
	"strings"

	"dateline/timeline/timex"
)

// An exprAt is an expression of time with its place in a sentence's tokens.
type exprAt struct {
	index       int // into Document.Exprs
	first, last int // tokens
	head        int // the token through which it hangs on the rest
	kind        timex.Type
	signal      Signal
	word        string
	clause      int  // the clause that it dates, -1 for none
	nominal     bool // it belongs to a noun that is no event: "a 2010 model"
}

// readExprs finds the tokens of each expression in a sentence and what it dates.
func (r *reader) readExprs(t *tree, cs []clause, next int) (out []exprAt, after int) {
	exprs := r.doc.Exprs
	for ; next < len(exprs) && exprs[next].Begin < t.End; next++ {
		e := exprs[next]
		if e.Begin < t.Begin {
			continue
		}
		first, last := t.at(e.Begin, e.End)
		if first < 0 {
			continue
		}
		x := exprAt{index: next, first: first, last: last, kind: e.Type, clause: -1}
		x.head = t.outermost(first, last)
		x.signal, x.word = t.signalOf(x)
		if x.word == within && t.lower(last+1) == "of" {
			x.word = "within of" // "within days of the killing" counts from that
		}
		for k := first - 1; k >= 0 && k >= first-2 && x.word == ""; k-- {
			if updating[t.lower(k)] {
				x.word = t.lower(k)
			}
		}
		x.clause, x.nominal = t.dates(x, cs)
		if x.nominal && r.isNear(&x) && t.standsAlone(x) {
			x.clause, x.nominal = t.nearest(cs, x), false
		}
		if x.nominal && r.isWholeDate(t, &x) {
			x.clause, x.nominal = t.nearest(cs, x), false
		}
		if k := x.clause; k >= 0 && !x.nominal && t.inDashedAside(cs[k].head, x.first) {
			x.clause, x.nominal = -1, true
		}
		t.mendAttachment(&x, cs)
		if k := x.clause; k >= 0 && t.opensBehind(&cs[k], x) {
			if x.clause = cs[k].governor; x.clause < 0 || cs[x.clause].nominal && x.signal == Since {
				x.clause, x.nominal = -1, true
			} else if cs[x.clause].nominal {
				x.clause = k // "a blast in May, which killed nine": the two are one
			}
		}
		r.mendUpward(t, &x, cs)
		if k := x.clause; k >= 0 && r.isNear(&x) && x.first > cs[k].head {
			if up := described(cs, k); up >= 0 {
				x.clause = up
			}
		}
		if k := t.again(x, out, cs); k >= 0 {
			x.clause, x.nominal = k, false
		}
		if n := len(out) - 1; e.Role == timex.RangeEnd && n >= 0 && out[n].index == x.index-1 {
			x.clause, x.nominal = out[n].clause, out[n].nominal // both ends are of one thing
		}
		r.nominalUse(t, &x, cs)
		if x.signal == Since && t.lower(x.first-2) == "time" {
			x.clause, x.nominal = -1, true // "for the first time since 1998"
		}
		if r.countsFromNext(t, x) {
			x.clause, x.nominal = -1, true
		}
		if k := x.clause; k >= 0 && cs[k].nominal && x.signal == Since && (t.superlative(cs[k].head) || t.isSuperlative(t.Tokens[x.head].Head)) {
			x.clause, x.nominal = -1, true // "the worst unrest since 2009" is another one, "the talks were the first since 2015"
		}
		if k := x.clause; k >= 0 && !x.nominal && cs[k].nominal && cs[k].head > x.last && cs[k].head <= x.last+2 && x.signal != On && x.kind != timex.DURATION {
			x.signal, x.word = On, "" // "after the September 11 attacks": the word is the attacks'
		}
		if k := x.clause; k >= 0 && x.signal == Since && !cs[k].nominal && cs[k].group.tense == past && cs[k].head < x.first-2 && t.lower(x.first-1) == "since" && t.isNoun(x.first-2) {
			x.clause, x.nominal = -1, true // "cited the decline of sales since June": no one has cited it since
		}
		if k := x.clause; k >= 0 && x.signal == Until && cs[k].group.negated && cs[k].head < x.first {
			x.signal, cs[k].group.negated = On, false // "did not reopen until May": in May it did
		}
		if k := x.clause; k >= 0 && x.signal == Prior && cs[k].group.negated && cs[k].group.tense == future && cs[k].head < x.first {
			x.signal, x.word = Toward, "not before" // "will not reopen before May"
		}
		if k := x.clause; k >= 0 && putOff[cs[k].verb] && cs[k].head < x.first && t.lower(x.first-1) == "to" {
			x.signal, x.word = Until, "to" // "was postponed to May": until when, not when
		}
		if k := x.clause; k >= 0 && x.signal == On && x.kind != timex.DURATION && !cs[k].nominal && x.first > 2 && t.tag(x.first-1) == "IN" && t.isNoun(x.first-2) && cs[k].head < x.first-2 {
			if w := t.preposition(x.first - 2); w == "until" || w == "till" {
				x.signal, x.word = Until, w // "will head it until elections in August": in August it ends
			}
		}
		if x.kind == timex.DURATION && t.lower(x.last+1) == "of" && t.lower(x.first-1) == "after" {
			x.clause, x.nominal = -1, true // "resigned after weeks of protests": so long were those
		}
		r.readPeriodEnd(t, &x, out, cs)
		out = append(out, x)
	}
	return out, next
}

// isWholeDate: the expression names its year with a month, right behind "in" or "on", so that it is no part of the noun behind it: "was
// released in December 2018 subject to conditions".
func (r *reader) isWholeDate(t *tree, x *exprAt) bool {
	w, m := t.lower(x.first-1), r.doc.Exprs[x.index].Meaning
	return (w == "in" || w == "on") && strings.HasPrefix(m, "Date(") && strings.Contains(m, ",")
}

// opensBehind: the clause is a relative one whose pronoun stands behind the expression: "the first win since May for Osk, who climbed".
func (t *tree) opensBehind(c *clause, x exprAt) bool {
	if c.nominal || c.relation != "relcl" || x.kind == timex.DURATION {
		return false
	}
	for k := x.last + 1; k < c.group.first; k++ {
		if relativePronoun[t.lower(k)] && strings.HasPrefix(t.tag(k), "W") {
			return true
		}
	}
	return false
}

// updating words head what was added to an article after its day: "Update, 17 June: the experts have put it off".
var updating = set("update updated correction clarification")

// isAdded: the words of mention i were added on a later day than that of publication.
func (d *dating) isAdded(i int) bool {
	return slices.ContainsFunc(d.Mentions[i].Tellings[0].Times, func(t Timing) bool { return updating[t.Word] })
}

// countsFromNext: "on the morning after his death", "on the Friday before it burst": which one that was, the words behind it say.
func (r *reader) countsFromNext(t *tree, x exprAt) bool {
	w, next, m := t.lower(x.last+1), t.tag(x.last+2), r.doc.Exprs[x.index].Meaning
	if last := t.lower(x.last); last == "after" || last == "before" {
		w, next = last, t.tag(x.last+1)
	}
	counts := strings.Contains(m, "DayPart(") && !strings.Contains(m, "Weekday(") && !strings.Contains(m, "Date(") && !strings.Contains(m, "MonthDay(") || strings.Contains(m, "Weekday(") && (t.lower(x.first) == "the" || t.lower(x.first-1) == "the")
	return (w == "after" || w == "before") && counts && (next == "DT" || next == "PRP$" || next == "PRP" || strings.HasPrefix(next, "NN"))
}

// putOff are verbs after which "to May" is the new day.
var putOff = set("postpone delay reschedule push defer extend adjourn prolong")

// outermost is the token of a stretch whose head lies outside it.
func (t *tree) outermost(first, last int) int {
	out := -1
	for i := last; i >= first; i-- {
		if h := t.Tokens[i].Head; (h < first || h > last) && t.label(i) != "punct" && t.label(i) != "case" {
			if t.label(i) != "compound" {
				return i
			}
			out = max(out, i) // "24 September Ann Lee": the month is taken for one of the names behind it
		}
	}
	if out >= 0 {
		return out
	}
	return last
}

// signalOf reads the word that introduces an expression, which may have parts of time between
// ("until the end of the 2022 season").
func (t *tree) signalOf(x exprAt) (Signal, string) {
	if s, ok := signalWords[t.lower(x.first)]; ok && x.first < x.last { // the expression took its signal along
		if x.kind == timex.DURATION {
			s = For
		}
		return s, t.lower(x.first)
	}
	for i := x.first - 1; i >= 0 && i >= x.first-7; i-- {
		w := t.lower(i)
		switch {
		case w == "to" && t.lower(i-1) == "prior", w == "of" && t.lower(i-1) == "ahead":
			return Prior, t.lower(i-1) + " " + w
		case w == "to" && x.first-i <= 2 && t.fromBefore(i):
			return Until, "to"
		case partWords[w]:
			continue
		}
		if w == between && x.kind != timex.DURATION {
			return On, w
		}
		s, ok := signalWords[w]
		switch {
		case !ok:
			w = ""
			if x.kind == timex.DURATION {
				s = For
			}
		case x.kind == timex.DURATION && w != "after":
			s = For
		case s == For:
			s = On // "planned for March"
		}
		return s, w
	}
	if x.kind == timex.DURATION {
		return For, ""
	}
	return On, ""
}

// between is the word that makes two expressions the bounds of one time.
const between = "between"

// partWords may stand between a signal and its expression.
var partWords = set("the a an of about around early late mid end beginning start middle first second next last half early-mid then nearly almost")

// fromBefore: "from 2014 to 2016".
func (t *tree) fromBefore(i int) bool {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		if t.lower(j) == "from" {
			return true
		}
	}
	return false
}

var signalWords = map[string]Signal{"since": Since, "until": Until, "till": Until, "before": Prior, "by": By, "after": After, "following": After,
	"for": For, "from": On, "on": On, "in": On, "at": On, "during": On, "over": On, "through": Until, "throughout": On, "within": On}

// dates finds the clause that an expression dates. Climbing from the expression, the first event
// noun or verb is it; a noun that is no event keeps the expression only when it stands in
// front of it ("a 2010 allegation") and passes it on otherwise ("in Paris on Friday").
func (t *tree) dates(x exprAt, cs []clause) (clause int, nominal bool) {
	at := map[int]int{}
	for i := range cs {
		at[cs[i].head] = i
	}
	adverbial := t.isAdverbial(x)
	i := x.head
	if h := t.Tokens[i].Head; h > x.last+1 && t.isNoun(h) && !t.adjacent(x.last+1, h) {
		return t.nearest(cs, x), false // an arc over a preposition to a noun further on cannot be right
	}
	for steps := 0; i >= 0 && steps < t.size(); steps++ {
		if k, ok := at[i]; ok && i != x.head {
			if n := t.precededBy(cs, k, x); n >= 0 {
				return n, false
			}
			if cs[k].nominal && adverbial && t.passesOn(cs, k, x) {
				i = t.Tokens[i].Head
				continue
			}
			return k, false
		}
		if k := t.copulaSubject(i, at); k >= 0 {
			return k, false
		}
		if i != x.head && t.label(i) != "root" && t.child(i, "cop") >= 0 {
			return -1, true // "was built in 1959 and has been dark since 2011": a state's time is not the deed's
		}
		h := t.Tokens[i].Head
		if h >= 0 && i == x.head && x.last < h && t.isNoun(h) && !adverbial {
			if _, ok := at[h]; !ok {
				if k := t.occasionOf(cs, h); k >= 0 {
					return k, false
				}
				return -1, true
			}
		}
		i = h
	}
	return t.nearest(cs, x), false
}

// isAdverbial: the expression stands on its own or after a preposition, not in front of a noun.
func (t *tree) isAdverbial(x exprAt) bool {
	h := t.Tokens[x.head].Head
	switch t.Tokens[x.head].Label {
	case "nummod", "compound", "amod", "nmod:poss", "flat":
		return false
	}
	return !(h == x.last+1 && t.isNoun(h))
}

// passesOn: an adverbial after a noun in the object or a prepositional phrase rather belongs to the
// verb, when the verb is no light one and the expression does not follow the noun directly.
func (t *tree) passesOn(cs []clause, k int, x exprAt) bool {
	c := &cs[k]
	g := c.governor
	if g >= 0 && cs[g].nominal && t.label(c.head) == "nmod" && calendarDay[t.lower(x.first)] && cs[g].governor >= 0 && t.child(c.head, "nmod:poss") < 0 {
		up := &cs[cs[g].governor] // "entered the race for the nomination on Sunday"
		return !up.nominal && up.group.tense == past && up.head < c.head && !t.expressed(cs, cs[g].governor, x)
	}
	if g < 0 || cs[g].nominal || x.first < cs[g].head {
		return false
	}
	if w := t.lower(x.first - 1); treaties[t.lower(c.head)] && (w == "in" || w == "on") && cs[g].head < c.head && cs[g].group.tense == past && !t.expressed(cs, g, x) {
		return true // "pulled out of an accord in May 2018"
	}
	if cs[g].light == k {
		return true
	}
	if sequels[cs[g].verb] && c.head > cs[g].head {
		return false // "the vote follows the arrest of two men last week": the order has no day of its own
	}
	if p := t.preposition(c.head); (p == "at" || p == "in" || p == "during") && words().verb(cs[g].verb, cs[g].particle).weight >= unknownVerb && t.child(c.head, "nmod:poss") < 0 {
		return true // "agreed at a meeting on Sunday"
	}
	if w := t.lower(x.first - 1); (w == "on" || x.word == "" && x.first == c.head+1) && orderWords[t.preposition(c.head)] == sameTime && t.preposition(c.head) != "of" && t.child(c.head, "nmod:poss") < 0 {
		return words().verb(cs[g].verb, cs[g].particle).weight >= unknownVerb && !t.expressed(cs, g, x)
	}
	direct := x.first-c.head <= 2
	return !direct && c.head > cs[g].head && words().verb(cs[g].verb, cs[g].particle).weight >= unknownVerb
}

// precededBy is the clause of the event noun that verb k puts before its subject, when an expression after that noun can only date it:
// "the vote follows the arrest of two men last week". -1 for none.
func (t *tree) precededBy(cs []clause, k int, x exprAt) int {
	c := &cs[k]
	if c.nominal || c.verb != "follow" || c.group.tense != present {
		return -1
	}
	for n := range cs {
		if cs[n].nominal && cs[n].head == c.object && cs[n].head < x.first {
			return n
		}
	}
	return -1
}

// sequels are verbs that only put one event behind another.
var sequels = set("follow precede")

var treaties = set("accord deal agreement treaty pact contract truce ceasefire convention")

var calendarDay = set("monday tuesday wednesday thursday friday saturday sunday yesterday today")

// nearest is the clause whose head is closest to an expression that hangs on nothing; one before it in the same
// stretch between commas comes first.
func (t *tree) nearest(cs []clause, x exprAt) int {
	best, far := -1, t.size()+1
	for i := range cs {
		d := cs[i].head - x.first
		if d < 0 {
			d = -d
		}
		if cs[i].head > x.last && best >= 0 && !t.commaBetween(cs[best].head, x.first) {
			break
		}
		if !cs[i].nominal && d < far {
			best, far = i, d
		}
	}
	return best
}

// tellsDate: token k and what hangs on it says when the clause happens, and nothing else.
func (r *reader) tellsDate(t *tree, k int, c *clause) bool {
	for _, x := range r.exprs[t.index] {
		if x.kind == timex.DURATION && x.signal == For || x.nominal && x.word == "" {
			continue
		}
		if t.word(x.last+1) == "-" && joined(t, x.last+1) || t.word(x.first-1) == "-" && joined(t, x.first-1) {
			continue // part of a longer word: "the 2022-23 season"
		}
		if t.countsOut(x) {
			continue
		}
		if k >= x.first && k <= x.last && (k == x.head || x.clause >= 0) && !t.premodifies(x) {
			return true
		}
		if t.Tokens[k].Label == "advmod" && k+1 == x.first && t.Tokens[k].Head >= x.first && t.Tokens[k].Head <= x.last {
			return true
		}
	}
	return false
}

// countsOut: the expression is a stretch that the verb acts on: "faced a second day of chaos", "declared a week of mourning".
func (t *tree) countsOut(x exprAt) bool {
	label := t.Tokens[x.head].Label
	return (label == "obj" || label == "obl:unmarked") && timeUnit[t.lower(x.head)] && t.lower(x.head+1) == "of" && !calendarWord[t.lower(x.head+2)] && t.tag(x.head+2) != "CD"
}

// premodifies: the expression stands in front of the noun that it belongs to.
func (t *tree) premodifies(x exprAt) bool {
	h := t.Tokens[x.head].Head
	if signalWords[t.lower(x.first-1)] != 0 || t.lower(x.first-1) == "in" || t.lower(x.first-1) == "on" {
		return false // "In 2016 the firm", even where the arcs see "2016 firm"
	}
	if tag := t.tag(x.last + 1); tag == "DT" || tag == "PRP$" || tag == "," {
		return false
	}
	if (x.first == 0 || x.word == within) && x.first < x.last && timeUnit[strings.TrimSuffix(t.lower(x.last), "s")] && t.isName(x.last+1) {
		return false // "Last month Renault", even where the arcs see one name
	}
	return h > x.last && t.isNoun(h) && t.Tokens[x.head].Label != "nmod:poss"
}
