package extract

import (
	"strings"

	"dateline/timeline/timex"
)

// A chronology puts a day, a month or a year on a line of its own above what happened then, which is told in the present tense:
// "1984 / A committee is formed by the owners."

// chronicle notes for each sentence the date that heads it, -1 where there is none. A text with fewer than three such heads is none.
func (r *reader) chronicle() {
	r.under = make([]int, len(r.trees))
	heads, head, next := 0, -1, 0
	for i, t := range r.trees {
		for next < len(r.doc.Exprs) && r.doc.Exprs[next].End <= t.Begin {
			next++
		}
		r.under[i] = -1
		if r.isDateHead(t) {
			if heads, head = heads+1, -1; next < len(r.doc.Exprs) && r.onlyExpr(t, next) {
				head = next
			}
			continue
		}
		if w := t.lower(0); len(w) == 4 && isDigits(w) && t.word(1) == ":" {
			head = -1 // "1528: The temple is built."
		}
		r.under[i] = head
	}
	for i := range r.under {
		if heads < 3 {
			r.under[i] = -1
		}
	}
}

// isDateHead: the sentence is nothing but a date with its year, and a paragraph of its own.
func (r *reader) isDateHead(t *tree) bool {
	alone := func(i int) bool { return i < 0 || i >= len(r.trees) || r.trees[i].Paragraph != t.Paragraph }
	if t.size() > 7 || !alone(t.index-1) || !alone(t.index+1) {
		return false
	}
	years := 0
	for k := range t.Tokens {
		switch w := t.lower(k); {
		case len(w) == 4 && isDigits(w):
			years++
		case !isDigits(w) && !calendarWord[strings.TrimSuffix(w, ".")] && strings.ContainsAny(w, "abcdefghijklmnopqrstuvwxyz"):
			return false
		}
	}
	return years > 0
}

// onlyExpr: the expression covers the numbers and words of the sentence, or begins a range that does: "22-23 December 1949".
func (r *reader) onlyExpr(t *tree, expr int) bool {
	e := r.doc.Exprs[expr]
	end := e.End
	if next := expr + 1; next < len(r.doc.Exprs) && r.doc.Exprs[next].Role == timex.RangeEnd {
		end = r.doc.Exprs[next].End
	}
	for k := range t.Tokens {
		if c := t.Tokens[k]; (c.Begin < e.Begin || c.End > end) && (isDigits(t.lower(k)) || calendarWord[t.lower(k)]) {
			return false
		}
	}
	return e.Type == timex.DATE && e.Begin >= t.Begin && end <= t.End
}

// headed is the date that stands above a clause without a time of its own: of the main clause, not of what is only said.
func (r *reader) headed(c *clause) []Timing {
	if n := r.under[c.t.index]; n >= 0 && !c.quoted && !c.nominal && (c.relation == "root" || c.relation == "conj" || c.relation == "parataxis") &&
		(c.group.tense == present || c.group.tense == past || c.group.tense == perfect) {
		return []Timing{{Expr: n, Signal: On, Word: "under"}}
	}
	return nil
}
