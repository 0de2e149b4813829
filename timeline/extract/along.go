package extract

import (
	"slices"

	"dateline/timeline/syntax"
)

// What a clause below the main one tells in the simple past is of the time of that, unless it says which one of several is meant or how
// the two are apart: "The march stayed calm, although officers fired tear gas", "Tottenham, who climbed to sixth".

// goesAlong: clause i is such a clause, and all above it are told in the simple past, too.
func goesAlong(cs []clause, i int) bool {
	c := &cs[i]
	if c.nominal || c.quoted || c.group.tense != past || c.group.progressive {
		return false
	}
	if c.relation != "advcl" && c.relation != "relcl" || !alongside[c.mark] && !c.goesOnWithComma() {
		return false
	}
	top := c
	for g := c.governor; g >= 0; g = cs[g].governor {
		if top = &cs[g]; !top.nominal && top.group.tense != past && !c.t.wasOf(top.head) {
			return false
		}
	}
	root := c.t.rootAt() // of a sentence such as "She was in Osk when it began", no clause
	return top.head == root || root < 0 || c.t.wasOf(root)
}

// goesOnWithComma: the relative clause tells more of what it belongs to, and does not say which one it is: "Lind, who scored twice".
func (c *clause) goesOnWithComma() bool {
	for k := c.group.first - 1; k > 0 && k > c.group.first-12; k-- {
		switch w := c.t.lower(k); {
		case w == "who" || w == "which" || w == "where" || w == "whom":
			return c.t.word(k-1) == "," || k > 1 && c.t.tag(k-1) == "IN" && c.t.word(k-2) == ","
		case w == "that" || w == "," || c.t.isVerb(k):
			return false
		}
	}
	return false
}

// wasOf: token i is a verb in the simple past, or is said with "was" or "were": "was largely calm".
func (t *tree) wasOf(i int) bool {
	for _, k := range t.kids[i] {
		if t.label(k) == "cop" || t.label(k) == "aux" || t.label(k) == "aux:pass" {
			return t.lower(k) == "was" || t.lower(k) == "were"
		}
	}
	return t.tag(i) == "VBD"
}

var alongside = set("when as while whilst although though whereas where because")

// rootAt is the token that the sentence hangs on, -1 without one.
func (t *tree) rootAt() int {
	return slices.IndexFunc(t.Tokens, func(k syntax.Token) bool { return k.Head < 0 })
}
