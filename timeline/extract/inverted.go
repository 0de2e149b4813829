package extract

import "strings"

// mendInverted turns round a pair of clauses that the parse has upside down: in "Shortly before the vote began, the mayor
// resigned" the clause with the mark hangs on the other one, wherever the root was put.
func mendInverted(cs []clause) {
	for i := range cs {
		up := &cs[i]
		order, ok := orderWords[up.mark]
		if !ok || up.nominal || up.governor >= 0 || order == sameTime && up.mark != "when" {
			continue
		}
		for j := i + 1; j < len(cs); j++ {
			c := &cs[j]
			if c.nominal || c.governor != i || c.relation != "advcl" || c.mark != "" || c.group.tense == timeless || !c.t.commaBetween(up.head, c.head) {
				continue
			}
			c.governor, c.relation = -1, "root"
			up.governor, up.relation = j, "advcl"
			for k := range cs { // what hung on the old root beside them stays where it is said
				if cs[k].governor == i && k > j && k != i {
					cs[k].governor = j
				}
			}
			break
		}
	}
}

// mendMark: in "a day after the Senate approved it" the arcs may hang "after" on the Senate, or take the day for the one who acts; but
// what stands right before a verb is its subject, and a subject has no preposition.
func (c *clause) mendMark() {
	if c.nominal || c.mark != "" || c.group.tense == timeless {
		return
	}
	t, nouns := c.t, 0
	for i := c.group.first - 1; i > 0; i-- {
		switch tag := t.tag(i); {
		case t.isNoun(i) || tag == "PRP":
			nouns++
		case tag == "DT", tag == "JJ", tag == "PRP$", tag == "CD", tag == "POS", tag == "RB":
		case nouns > 0 && beforeOrAfter[t.lower(i)]:
			if s := t.child(c.head, "nsubj", "nsubj:pass"); s < 0 || s > i || timeUnit[strings.TrimSuffix(t.lower(s), "s")] {
				c.mark, c.relation = t.lower(i), "advcl"
			}
			return
		case nouns > 0 && (t.lower(i) == "in" || t.lower(i) == "of" || tag == "VBG"): // "after advances in testing led police to him"
		default:
			return
		}
	}
}

var beforeOrAfter = set("after before since until")
