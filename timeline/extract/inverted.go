package extract

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

// mendMark: in "a day after the Senate approved it" the arcs may hang "after" on the Senate, but a subject has no preposition.
func (c *clause) mendMark() {
	if c.nominal || c.mark != "" || c.group.tense == timeless {
		return
	}
	s := c.t.child(c.head, "nsubj", "nsubj:pass")
	if s < 0 || s > c.head {
		return
	}
	switch p := c.t.preposition(s); p {
	case "after", "before", "since", "until":
		c.mark, c.relation = p, "advcl"
	}
}
