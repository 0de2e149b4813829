package extract

import (
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
	if k := afterReport(cs, x); k >= 0 && !aheadOfSpeech(meaning) {
		x.clause = k
		return
	}
	c := &cs[x.clause]
	if c.head > x.first || c.governor < 0 || cs[c.governor].nominal {
		return
	}
	switch up := &cs[c.governor]; {
	case c.nominal && t.preposition(c.head) == "without" && up.head < c.head, !c.nominal && c.mark == "without":
		x.clause = c.governor // "ended without a deal at 4 a.m.", "won the league without losing a match in 2004"
	case !c.nominal && c.relation == "advcl" && c.group.infinitive && c.group.tense == timeless && up.group.tense == past && strings.HasPrefix(meaning, "Date(") &&
		!words().is("planned", up.verb, up.particle) && !t.calendarBefore(c.head):
		x.clause = c.governor // "returned to the stage to mark the centenary in 2012"
	}
}

// aheadOfSpeech: the expression counts forward from the day of speaking, so that it can be no day of a report.
func aheadOfSpeech(meaning string) bool {
	for _, op := range [...]string{"Next(", "Tomorrow", "Hence(", "Ahead(", "Coming("} {
		if strings.Contains(meaning, op) {
			return true
		}
	}
	return false
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
