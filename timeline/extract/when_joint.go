package extract

import (
	"slices"
	"strings"

	"dateline/timeline/timex"
)

// Days that one verb has from another beside it, and nouns from the word before them.

// jointTimes is the day behind the second of two verbs that dates the first as well: "was ambushed and robbed on Tuesday". Two verbs in the
// active share a day only where both are news, in its lead or on a weekday: "was born in Osk and died in May".
func (r *reader) jointTimes(cs []clause, i int, isLead bool) []Timing {
	c := &cs[i]
	if c.nominal || c.group.tense != past || slowMaking[c.verb] {
		return nil
	}
	for j := i + 1; j < len(cs); j++ {
		d := &cs[j]
		if d.nominal || d.relation != "conj" || d.governor != i || d.group.tense != past || d.group.passive != c.group.passive || c.t.commaBetween(c.head, d.head) || c.t.child(d.head, "nsubj") >= 0 {
			continue
		}
		if c.t.child(d.head, "aux") >= 0 {
			return nil
		}
		own := r.ownTimes(c.t, j)
		return slices.DeleteFunc(own, func(t Timing) bool {
			x := &r.doc.Exprs[t.Expr]
			return t.Signal != On || x.Begin < c.t.Tokens[d.head].Begin || !c.group.passive && !isLead && !strings.Contains(x.Meaning, "Weekday(")
		})
	}
	return nil
}

// timesBefore are the expressions right before noun k, which say of when it is: "a May vote".
func (r *reader) timesBefore(t *tree, k int) []Timing {
	var out []Timing
	for _, x := range r.exprs[t.index] {
		if x.last == k-1 && x.kind != setType && x.kind != timex.DURATION {
			out = append(out, Timing{Expr: x.index, Signal: On})
		}
	}
	return out
}

// slowMaking are verbs for what comes long before whatever is then done with it: "was built by two students and launched on Tuesday".
var slowMaking = set("build construct design develop found create make bear write grow raise")
