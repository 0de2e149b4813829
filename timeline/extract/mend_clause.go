package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

// mendClauses repairs what the arcs get wrong about whole clauses: a day taken for part of the gap behind it, a participle between
// commas that swallows the main verb, a sentence without a verb.
func mendClauses(t []syntax.Token, text string) {
	for i := range t {
		if t[i].Tag == "NNS" && i > 0 && !strings.ContainsAny(text[t[i-1].Begin:t[i-1].End], ".:\"“") && capital(text[t[i].Begin:t[i].Begin+1]) {
			t[i].Tag = "NNPS" // "Morales"
		}
	}
	for i := range t {
		if calendarWord[strings.ToLower(text[t[i].Begin:t[i].End])] && i+2 < len(t) && t[i].Head == i+1 {
			mendDayBeforeGap(t, text, i)
		}
	}
	for i := range t {
		if t[i].Tag == "VBD" || t[i].Tag == "VBN" {
			mendAside(t, i)
		}
	}
	if n := rootOf(t); n >= 0 && len(t) > 0 && t[len(t)-1].Tag == "." {
		mendVerbless(t, text, n)
	}
}

func rootOf(t []syntax.Token) int {
	for i := range t {
		if t[i].Head < 0 {
			return i
		}
	}
	return -1
}

// isTree: every token reaches the root. A mend that makes a ring of arcs is worse than what it mended.
func isTree(t []syntax.Token) bool {
	for i := range t {
		steps := 0
		for k := i; k >= 0; k = t[k].Head {
			if steps++; steps > len(t) {
				return false
			}
		}
	}
	return true
}

// mendDayBeforeGap: in "stepped down on Sunday hours after the vote" the day is the verb's, and no part of the hours.
func mendDayBeforeGap(t []syntax.Token, text string, day int) {
	gap := day + 1
	after := strings.ToLower(text[t[gap+1].Begin:t[gap+1].End])
	if !timeUnit[strings.TrimSuffix(strings.ToLower(text[t[gap].Begin:t[gap].End]), "s")] || after != "after" && after != "before" || t[gap].Head < 0 {
		return
	}
	t[day].Head, t[day].Label = t[gap].Head, "obl"
	for k := range day {
		if t[k].Head == gap {
			t[k].Head = day
		}
	}
	t[gap].Label = "obl:unmarked"
	for v := gap + 2; v < len(t) && t[v].Tag != ","; v++ {
		if t[v].Label == "advcl" && isFinite(t, v) && !below(t, v, gap) {
			t[gap].Head = v // how long before or after is told of the other event
			return
		}
	}
}
