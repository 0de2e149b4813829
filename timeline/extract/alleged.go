package extract

import "strings"

// What somebody is said to have done, and nobody has shown, is possible, however firmly its verb stands: "allegedly set fire to the
// shop", "alleged that he was beaten", "is suspected of having robbed a bank". What a court found or somebody owned up to has happened.

// isAlleged: the words around the clause, number i of its sentence, say that somebody only alleges it.
func (c *clause) isAlleged(cs []clause, i int) bool {
	if c.allegedly() {
		return true
	}
	if c.nominal {
		return false
	}
	if c.participle() && c.isOf("alleged") { // "an alleged theft committed in 2010"
		return true
	}
	for k, steps := i, 0; steps < 6; steps++ {
		if c := &cs[k]; c.behindCharge() || c.isRumour() || k != i && c.allegedly() {
			return true
		}
		g := cs[k].governor
		if g < 0 || cs[g].nominal {
			return false
		}
		switch rel := cs[k].relation; rel {
		case "ccomp", "parataxis":
			if alleging[cs[g].verb] && !cs[g].group.negated && (rel == "ccomp" || cs[g].head < cs[k].group.first) {
				return true
			}
			if rel == "parataxis" {
				return false
			}
		case "conj":
			if c := &cs[k]; c.t.child(c.head, "nsubj", "nsubj:pass") >= 0 && cs[g].relation != "ccomp" {
				return false // "allegedly hit a guard, and police chased him"
			}
		case "xcomp":
		default:
			return false
		}
		k = g
	}
	return false
}

// allegedly: an adverb of the verb group says so.
func (c *clause) allegedly() bool {
	if c.nominal {
		return false
	}
	for k := c.group.first - 1; k <= c.group.last+1; k++ {
		if k >= 0 && k < c.t.size() && allegedWord[c.t.lower(k)] {
			return true
		}
	}
	return false
}

// isRumour: the clause says what a claim or an accusation is: "faces allegations that he bribed a judge".
func (c *clause) isRumour() bool {
	t := c.t
	if c.nominal || words().is("denied", c.verb, c.particle) || words().says(c.verb, c.particle) {
		return false
	}
	for i := c.group.first - 2; i > 0 && i > c.group.first-near; i-- {
		switch w := t.lower(i + 1); {
		case w == "that":
			return rumours[t.lower(i)] && t.isNoun(i) && i+1 < c.group.first-1
		case t.isVerb(i+1) || whenMarks[w] || conditional[w]:
			return false
		}
	}
	return false
}

var rumours = set("claim claims allegation allegations accusation accusations rumour rumours rumor rumors suspicion suspicions complaint complaints speculation suggestion suggestions")

// isOf: adjective word stands before the noun that the clause describes.
func (c *clause) isOf(word string) bool {
	n := c.t.Tokens[c.head].Head
	if n < 0 || n > c.head {
		return false
	}
	for _, k := range c.t.kids[n] {
		if k < n && c.t.lower(k) == word {
			return true
		}
	}
	return false
}

// behindCharge: the clause says what somebody is accused of: "charged with killing a guard", "on suspicion of having robbed it".
func (c *clause) behindCharge() bool {
	prep, up := c.over()
	return prep != "" && accusing[up] == prep
}

// isOffence: the clause says for which deed somebody is accused or punished, which is an event of its own where it has its own day:
// "is accused of stabbing a guard on Nov. 7", "was convicted of robbing a bank in 2016".
func (c *clause) isOffence() bool {
	prep, up := c.over()
	return prep != "" && (accusing[up] == prep || strings.Contains(punishing[up], prep))
}

// offender is whom the active verb above such a clause accuses or punishes: "police arrested three men for setting fire to a barn".
func (c *clause) offender(cs []clause) int {
	g := c.governor
	if g < 0 || cs[g].nominal || cs[g].group.passive || !c.isOffence() {
		return -1
	}
	if o := c.t.child(cs[g].head, "obj"); o > cs[g].head && o < c.head {
		return o
	}
	return -1
}

// over is the preposition before a clause in -ing, and the verb or noun above it: "of" and "accuse".
func (c *clause) over() (prep, up string) {
	t := c.t
	if c.nominal || t.tag(c.group.first) != "VBG" {
		return "", ""
	}
	p := c.group.first - 1
	for p > 1 && t.tag(p) == "RB" {
		p--
	}
	if t.tag(p) != "IN" && t.tag(p) != "TO" {
		return "", ""
	}
	h := t.Tokens[c.head].Head
	if h < 0 || h > p {
		return "", ""
	}
	if w := t.lower(p - 1); accusing[w] != "" || punishing[w] != "" {
		return t.lower(p), w
	}
	if n := t.Tokens[h].Head; !t.isVerb(h) && n >= 0 && n < h && t.isVerb(n) {
		h = n // "accuse the banker of taking bribes", with the arc from the object
	}
	return t.lower(p), t.lemma(h)
}

var (
	allegedWord = set("allegedly purportedly supposedly")
	alleging    = set("allege contend claim speculate suspect insinuate")
	// accusing are verbs and nouns of charges, with the word before what somebody is charged with.
	accusing = map[string]string{"accuse": "of", "suspect": "of", "charge": "with", "indict": "for", "arrest": "for",
		"suspicion": "of", "accusation": "of", "accusations": "of", "charges": "of", "counts": "of", "allegations": "of"}
	// punishing are those of verdicts and confessions.
	punishing = map[string]string{"convict": "of", "guilty": "of to", "jail": "for", "imprison": "for", "sentence": "for", "fine": "for"}
)

// hedged puts into the verb of a title that it is only alleged: "allegedly robs", "is allegedly beaten".
func (c *clause) hedged(verb string) string {
	if !c.alleged || allegedWord[c.t.lower(c.head+1)] || c.participle() && c.isOf("alleged") {
		return verb
	}
	for _, be := range [...]string{"is ", "are "} {
		if rest, ok := strings.CutPrefix(verb, be); ok {
			return be + "allegedly " + rest
		}
	}
	return "allegedly " + verb
}
