package extract

import (
	"slices"
	"strings"

	"dateline/timeline/timex"
)

// Expressions that the arcs give to the verb nearest to them, where the sentence gives them to the one above it.

// mendUpward ties an expression to the verb above the one that the arcs chose.
func (r *reader) mendUpward(t *tree, x *exprAt, cs []clause) {
	if x.clause < 0 || x.kind == timex.DURATION {
		return
	}
	meaning := r.doc.Exprs[x.index].Meaning
	if k, ok := outsideRelative(cs, x); ok {
		x.clause, x.nominal = k, k < 0
		return
	}
	if k := afterReport(cs, x); k >= 0 && !aheadOfSpeech(meaning) {
		x.clause = k
		return
	}
	for c := &cs[x.clause]; c.quoted && c.governor >= 0 && t.quotationEnds(c.head, x.first); c = &cs[x.clause] {
		x.clause = c.governor // `died "at home, surrounded by his books" on Sunday`: what is quoted has no day outside of the quotation
	}
	c := &cs[x.clause]
	if c.isAskedAbout() && c.head < x.first && r.isNear(x) { // "opened an inquiry into how the mill burned on Monday"
		k := c.governor
		for k >= 0 && cs[k].nominal {
			k = cs[k].governor
		}
		if k >= 0 && cs[k].group.tense == past && !t.calendarBefore(c.head) {
			x.clause = k
			return
		}
	}
	if c.head > x.first || c.governor < 0 || cs[c.governor].nominal {
		return
	}
	switch up := &cs[c.governor]; {
	case c.nominal && t.preposition(c.head) == "without" && up.head < c.head, !c.nominal && c.mark == "without":
		x.clause = c.governor // "ended without a deal at 4 a.m.", "won the league without losing a match in 2004"
	case !c.nominal && (c.relation == "advcl" || c.relation == "xcomp" && up.verb == "meet") && c.group.infinitive && c.group.tense == timeless && up.group.tense == past &&
		(strings.HasPrefix(meaning, "Date(") || strings.Contains(meaning, "Weekday(") && !aheadOfSpeech(meaning) && !words().is("possible", up.verb, up.particle)) && !words().is("planned", up.verb, up.particle) && !t.calendarBefore(c.head):
		x.clause = c.governor // "returned to the stage to mark the centenary in 2012"
	}
}

// quotationEnds: token a stands inside a quotation of some words that closes before token b.
func (t *tree) quotationEnds(a, b int) bool {
	const words = 3 // before the verb: a single one in quotation marks is the sentence's own verb: `were "relieved" in May`
	closed := false
	for i := a + 1; i < b; i++ {
		switch w := t.word(i); w {
		case "\"", "”", "''", "»":
			if closed {
				return false
			}
			closed = true
		case "“", "``", "«", "„":
			return false
		}
	}
	for i := a; closed && i > max(0, a-words); i-- {
		switch t.word(i) {
		case "\"", "“", "``", "«", "„":
			return false
		}
	}
	return closed
}

// outsideRelative is the clause of an expression that the arcs give to a relative clause which begins behind it ("On 24 September Holm, who had
// resisted calls, announced an inquiry") or is over before it ("stopped selling pods, which made up 70% of its sales, on Nov. 7").
// ok is false for any other expression.
func outsideRelative(cs []clause, x *exprAt) (k int, ok bool) {
	c := &cs[x.clause]
	t := c.t
	who := c.relativeWord()
	if c.nominal || c.relation != "relcl" || who < 0 {
		return 0, false
	}
	if who > x.last {
		for k := range cs {
			if m := &cs[k]; x.first <= 2 && !m.nominal && m.relation != "relcl" && m.head > c.head && m.group.tense != timeless {
				return k, true
			}
		}
		if x.signal == Since {
			return -1, true // "the first win since January for Rovers, who climbed to sixth"
		}
		return lastBefore(cs, x.first), true
	}
	before := x.first - 1
	if t.tag(before) == "IN" {
		before--
	}
	if t.word(before) != "," || before <= c.head || t.word(who-1) != "," || capital(t.word(before-1)) {
		return 0, false
	}
	for k = c.governor; k >= 0 && (cs[k].nominal || cs[k].group.tense == timeless); {
		k = cs[k].governor
	}
	return k, k >= 0 && cs[k].head < who && cs[k].group.tense == past
}

// relativeWord is the token of "who" or "which" that opens the clause, -1 without one.
func (c *clause) relativeWord() int {
	for i := c.group.first - 1; i >= max(0, c.group.first-near); i-- {
		if tag := c.t.tag(i); tag == "WDT" || tag == "WP" || tag == "WP$" || c.t.lower(i) == "that" && c.t.label(i) == "nsubj" && i == c.group.first-1 {
			return i
		}
	}
	return -1
}

// aheadOfSpeech: the expression counts forward from the day of speaking, so that it can be no day of a report.
func aheadOfSpeech(meaning string) bool {
	return hasOp(meaning, "Next(", "Tomorrow", "Hence(", "Ahead(", "Coming(")
}

// hasOp: one of the operations stands in a meaning.
func hasOp(meaning string, ops ...string) bool {
	return slices.ContainsFunc(ops, func(op string) bool { return strings.Contains(meaning, op) })
}

// afterReport is the clause of the verb of saying that the expression stands right behind, when the arcs give it to what was said:
// "said on Monday it would close two factories". -1 for none.
func afterReport(cs []clause, x *exprAt) int {
	told := &cs[x.clause]
	t := told.t
	if told.nominal || told.head < x.last || told.governor < 0 || t.isVerb(x.last+1) || t.tag(x.last+1) == "MD" || t.tag(x.last+1) == "POS" {
		return -1
	}
	g := &cs[told.governor]
	if g.nominal || told.relation != "ccomp" || !words().says(g.verb, g.particle) || g.head > x.first {
		return -1
	}
	for i := g.head + 1; i < x.first; i++ { // a listener may stand between, and the preposition
		if tag := t.tag(i); i > g.head+4 || t.isVerb(i) || tag == "," || tag == "WDT" || t.lower(i) == "that" {
			return -1
		}
	}
	return told.governor
}

// calendarBefore: a word of the calendar or a year stands in the sentence before token k.
func (t *tree) calendarBefore(k int) bool {
	for i := range k {
		if calendarWord[t.lower(i)] || t.tag(i) == "CD" && len(t.word(i)) == 4 {
			return true
		}
	}
	return false
}
