package extract

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/timex"
)

// "In March and again in June", "on Nov. 3, 10 and 17": one clause that tells several events, each on its own day.

// series are the further days of a clause that names several, after the one that its first event keeps. Days that follow each
// other are one event that lasts.
func (r *reader) series(t *tree, times []Timing) (first []Timing, more []Timing) {
	if len(times) < 2 {
		return times, nil
	}
	at := map[int]exprAt{}
	for _, x := range r.exprs[t.index] {
		at[x.index] = x
	}
	last, found := -1, false
	for _, tm := range times {
		x, ok := at[tm.Expr]
		if ok && last >= 0 && tm.Signal == On && tm.Expr == last+1 && r.putExactly(t, at[last], x) {
			first[len(first)-1], last = tm, tm.Expr
			continue
		}
		if ok && last >= 0 && tm.Signal == On && tm.Expr == last+1 && r.another(t, at[last], x) {
			more, last, found = append(more, tm), tm.Expr, true
			continue
		}
		first = append(first, tm)
		if ok && !found && tm.Signal == On && tm.Word != between && tm.Word != "from" {
			last = tm.Expr
		}
	}
	return first, more
}

// putExactly: "last Friday, November 8, 2019": the second says again what the first does, and needs no day to count from.
func (r *reader) putExactly(t *tree, a, b exprAt) bool {
	return b.first == a.last+2 && t.word(a.last+1) == "," && r.deictic[a.index] && !r.deictic[b.index]
}

// another: expression b is the next of a list that a stands in, and as fine, and no day after it.
func (r *reader) another(t *tree, a, b exprAt) bool {
	if tag := t.tag(b.last + 1); tag == "DT" || tag == "PRP$" || t.isNoun(b.last+1) || tag == "JJ" {
		return false // "in 1998, in 2001 the second": another thing each time
	}
	if b.first-a.last > 2 && (t.lower(b.first-1) == "again" || t.lower(b.first-2) == "again") && !t.verbBetween(a.last, b.first) {
		return r.alike(a, b) // "on 6 December, at a distance of 90 km, and again on 19 January"
	}
	joined := false
	for i := a.last + 1; i < b.first; i++ {
		switch w := t.lower(i); {
		case w == "and", w == ",", w == ";":
			joined = true
		case w == "again", w == "then", w == "once", w == "on", w == "in", w == "also", w == "later":
		default:
			return false
		}
	}
	return joined && r.alike(a, b)
}

// alike: the two expressions name days, months or years that do not follow each other at once as days do.
func (r *reader) alike(a, b exprAt) bool {
	va, vb := r.sample[a.index], r.sample[b.index]
	if va.Type != timex.DATE || vb.Type != timex.DATE || !va.Date.IsKnown() || !vb.Date.IsKnown() || va.Date.Grain() != vb.Date.Grain() || !va.Date.IsUnit() || !vb.Date.IsUnit() {
		return false
	}
	gap := vb.Date.Begins().Start - va.Date.Begins().End
	return va.Date.Grain() <= timeline.GrainYear && (gap > 0 || gap == 0 && va.Date.Grain() > timeline.GrainDay) && !strings.Contains(r.doc.Exprs[b.index].Meaning, "That(")
}

// verbBetween: a verb stands between two tokens.
func (t *tree) verbBetween(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if t.isVerb(i) {
			return true
		}
	}
	return false
}

// recur adds a finding for each further day that finding k names.
func (r *reader) recur(k int, more []Timing) {
	f := r.found[k]
	for n, tm := range more {
		g := f
		g.Tellings = []Telling{{Sentence: f.Tellings[0].Sentence, Times: []Timing{tm}}}
		g.ID = r.id(f.clause, fmt.Sprint(f.Kind, " ", n+2))
		g.Thread, g.Lead, g.Fresh = -1, false, false
		r.found = append(r.found, g)
	}
}
