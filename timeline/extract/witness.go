package extract

// witnessed: what somebody or something saw done is told by the participle: "footage shows two men entering the shop", "a man was
// seen leaving". It took place, whatever the tense of the showing.
func (c *clause) witnessed(cs []clause) bool {
	g := c.governor
	if g < 0 || cs[g].nominal || c.t.tag(c.head) != "VBG" || c.group.first != c.head || cs[g].group.negated || cs[g].group.tense == future || c.mark != "" {
		return false
	}
	up := &cs[g]
	switch {
	case up.group.passive && seen[up.verb]:
		return c.relation == "xcomp" || c.relation == "ccomp" || c.relation == "advcl" && c.head <= up.head+2
	case !up.group.passive && (shows[up.verb] || seen[up.verb]) && up.head < c.head && c.relation != "conj":
		return up.object > up.head && up.object < c.head && (c.t.Tokens[c.head].Head == up.object || c.t.child(c.head, "nsubj") == up.object || c.relation == "acl" && c.t.isNoun(c.head-1))
	}
	return false
}

var (
	seen  = set("see film catch photograph spot picture record capture hear")
	shows = set("show depict")
)
