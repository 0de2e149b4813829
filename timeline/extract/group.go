package extract

import "strings"

// A tense is what the verb group says about time, before any date.
type tense uint8

const (
	timeless   tense = iota // infinitives and participles without an auxiliary
	past                    // "paused", "was paused"
	perfect                 // "has paused"
	pluperfect              // "had paused"
	present                 // "pauses", "is pausing"
	future                  // "will pause", "is going to pause"
)

// A group is a verb with its auxiliaries: "has not been paused".
type group struct {
	verb        int // the main verb's token
	first, last int // tokens from the first auxiliary to the verb and its particle
	tense       tense
	passive     bool
	progressive bool
	negated     bool
	noLonger    bool   // negated by "no longer"
	modal       string // could, may, might, would, should, must, can; will and shall are the future
	infinitive  bool   // "to pause"
	plural      int8   // what an auxiliary says about the subject: 1 plural, -1 singular, 0 nothing
	toBe        bool   // "are to pause"
	particle    int    // "up" of "set up", -1 without
}

// readGroup reads the auxiliaries to the left of a verb by its tags: within a verb group the
// order of words is stricter, and surer, than a parse.
func (t *tree) readGroup(v int) group {
	g := group{verb: v, first: v, last: v, particle: t.child(v, "compound:prt")}
	if t.tag(v+1) == "RP" {
		g.particle = v + 1 // whatever the arc says: "lay off 3,000 workers"
	}
	if g.particle != v+1 {
		g.particle = -1
	} else {
		g.last = g.particle
	}
	chain := t.auxiliaries(v, &g)
	if len(chain) == 0 && t.label(v) == "conj" && !t.beginsAnew(v) && t.Tokens[v].Head >= 0 && t.isVerb(t.Tokens[v].Head) {
		h := t.ownGroup(t.Tokens[v].Head)
		if h.passive && t.isGiven(v) || sharesGroup(t.tag(v), t.tag(h.verb)) && !(h.passive && unaccusative[t.lemma(v)]) && !(h.passive && (t.ownObject(v) || selfMoving[t.lemma(v)] && t.lower(v+1) == "to")) || t.tag(v) == "VBD" && h.passive && !t.saysThat(v) && !selfMoving[t.lemma(v)] && !unaccusative[t.lemma(v)] && t.lower(h.verb) != "born" && !t.nounFollows(v) && (strings.HasSuffix(t.lower(v), "ed") || transitive[t.lemma(v)] && participle(t.lemma(v)) == t.lower(v) && !t.isNoun(v-1) && !words().is("report", t.lemma(v), "")) { // "was arrested and charged"
			h.verb, h.first, h.last, h.particle, h.negated = v, v, g.last, g.particle, h.negated || g.negated
			if t.child(v, "nsubj", "nsubj:pass") >= 0 {
				h.plural = 0 // "one miner was killed and others injured": its own subject says how many
			}
			return h
		}
	}
	g.decide(t, chain)
	if len(chain) == 0 && t.label(v) == "conj" && (t.tag(v) == "VBN" || t.tag(v) == "VBD") && harming[t.lemma(v)] && !unaccusative[t.lemma(v)] && t.isCount(v-1) && t.child(v, "obj") < 0 && t.child(v, "nsubj:pass", "nsubj") == v-1 {
		g.passive, g.tense = true, past // "with more than 20 dead and hundreds injured"
	}
	if t.fronted(v) {
		g.passive, g.tense = true, past
	}
	return g
}

// isCount: the word counts whom it does not name: "dozens", "forty".
func (t *tree) isCount(k int) bool { return k >= 0 && (t.tag(k) == "CD" || amounts[t.lower(k)]) }

// ownGroup reads the head of a coordination without following it further up.
func (t *tree) ownGroup(v int) group {
	g := group{verb: v, first: v, last: v, particle: -1}
	g.decide(t, t.auxiliaries(v, &g))
	return g
}

// ownObject: "was founded in 1837 and rebuilt its factory": with an object right behind it the second verb is no passive.
func (t *tree) ownObject(v int) bool {
	tag := t.tag(v + 1)
	if t.label(v+1) == "obj" && t.tag(v+1) == "NNP" && t.Tokens[v+1].Head == v && !christens[t.lemma(v)] {
		return true // "was launched in 2014 and reached Mars"
	}
	return tag == "DT" && !timeUnit[t.lower(v+2)] && !(calendarStep[t.lower(v+2)] && timeUnit[t.lower(v+3)]) || tag == "PRP$"
}

// givesTwo lists verbs that keep an object in the passive: one is fined a sum, and given a warning.
var givesTwo = set("fine award give grant hand deny")

// isGiven: verb v is one of them and goes on with what the passive before it says: "was suspended and fined a sum", "and fined a sum by the
// league".
func (t *tree) isGiven(v int) bool {
	if !givesTwo[t.lemma(v)] {
		return false
	}
	if t.tag(v) == "VBN" {
		return true
	}
	for k := v + 2; k < min(v+8, t.size()) && !t.isVerb(k) && t.word(k) != ","; k++ {
		if t.lower(k) == "by" {
			return true
		}
	}
	return false
}

// christens lists verbs that have a name behind them in the passive too: "was born in Leeds and named Ann".
var christens = set("name call rename christen dub nickname title label")

// calendarStep are words between "the" and a unit of time: "was washed and released the next morning".
var calendarStep = set("next following same previous")

// selfMoving verbs need nobody who moves what moves: "was sold in 2005, returned to the state in 2013".
var selfMoving = set("return pass move go belong vow pledge promise agree decide refuse threaten attempt decline fail manage")

// beginsAnew: "was fired and he founded a rival", "was withdrawn when users complained": the second clause has a
// subject of its own and is no gapped passive, as "one miner was killed and others injured" has it.
func (t *tree) beginsAnew(v int) bool {
	s := t.child(v, "nsubj", "nsubj:pass")
	if s < 0 || s < t.Tokens[v].Head {
		return false
	}
	cc := leftmost(t, s) - 1
	return t.tag(s) == "PRP" || t.tag(v) == "VBD" && (t.lower(cc) != "and" || !transitive[t.lemma(v)])
}

func sharesGroup(a, b string) bool {
	return a == b && a != "VBD" && a != "VBZ" && a != "VBP" || a == "VBN" && b == "VBD" || a == "VB" && b == "VBP"
}

// auxiliaries lists the auxiliaries of v from the verb leftwards and notes negation.
func (t *tree) auxiliaries(v int, g *group) []int {
	var chain []int
	for i := v - 1; i >= 0; i-- {
		w := t.lower(i)
		switch tag := t.tag(i); {
		case negations[w]:
			g.negated = true
		case w == "longer" && t.lower(i-1) == "no":
			g.negated, g.noLonger = true, true
		case tag == "RB" || tag == "RBR" || tag == "RBS", w == "since" && auxiliary[t.lower(i-1)]: // "has since sold"
			continue
		case tag == "TO" && w == "to":
			g.infinitive, g.first = true, i
			continue
		case i == v-1 && t.isHalf(v):
			i-- // "was court-martialled"
			continue
		case i == v-1 && vouched[w] && beForm[t.lower(i-1)] && t.tag(v) != "VBG": // "was reported killed"
			continue
		case tag == "MD" || auxiliary[w] && strings.HasPrefix(tag, "VB"):
			chain = append(chain, i)
			g.first = i
		default:
			return chain
		}
	}
	return chain
}

// isHalf: verb v is the second half of "court-martialled".
func (t *tree) isHalf(v int) bool {
	return v > 1 && t.tag(v-1) == "HYPH" && t.label(v-2) == "compound" && t.Tokens[v-2].Head == v
}

// vouched stands between "was" and what befell somebody, and says who vouches for it.
var vouched = set("reported confirmed declared presumed")

var negations = set("not n't never ’t no_longer")

var auxiliary = set("be am is are was were been being 's 're 'm ’s ’re have has had having 've ’ve 'd do does did get got")

// decide turns the chain of auxiliaries into tense, voice and modality.
func (g *group) decide(t *tree, chain []int) {
	tag := t.tag(g.verb)
	hasHave, finite := "", ""
	for n, i := range chain {
		w := t.lower(i)
		if n == len(chain)-1 {
			finite = w
		}
		switch {
		case t.tag(i) == "MD":
			g.modal = modalName(w)
		case beForm[w]:
			if n == 0 {
				g.passive, g.progressive = tag == "VBN" || tag == "VBD", tag == "VBG"
			}
		case haveForm[w]:
			hasHave = w
		case (w == "got" || w == "get") && n == 0:
			g.passive = tag == "VBN"
		}
	}
	if g.plural = agreement[finite]; g.infinitive && (finite == "have" || finite == "be") {
		g.plural = 0 // "is thought to have been formed"
	}
	switch {
	case g.modal == "will" || g.modal == "shall":
		g.tense, g.modal = future, ""
	case g.modal == "would" && hasHave == "":
		g.tense = future
	case g.modal != "" && hasHave == "": // can, could, may, might, should, must look ahead
		g.tense = future
	case hasHave == "had" || hasHave == "'d":
		g.tense = pluperfect
	case hasHave != "" && g.modal == "":
		g.tense = perfect
	case finite != "":
		g.tense = finiteTense(finite, t.tag(chain[len(chain)-1]))
	case tag == "VBD" || (tag == "VBP" || tag == "VB" && !g.infinitive || tag == "VBN" && t.child(g.verb, "nsubj") >= 0) && invariant[t.lower(g.verb)]:
		g.tense = past
	case tag == "VBZ" || tag == "VBP":
		g.tense = present
		if tag == "VBZ" {
			g.plural = -1
		} else {
			g.plural = 1
		}
	}
	switch {
	case g.infinitive && (finite == "was" || finite == "were") && hasHave == "have":
		g.tense, g.toBe = future, true // "was to have raced"
	case g.infinitive && g.modal == "" && finite == "":
		g.tense = timeless
	case g.infinitive && beForm[finite] && finite != "be" && finite != "been" && (tag == "VB" || g.passive && t.lower(g.verb-1) == "be"): // "are to meet"
		g.tense, g.toBe = future, true
	}
}

// invariant verbs look the same in the present and the past; texts that tell events mean the past.
var invariant = set("beat cut hit put set shut quit read spread split hurt cast burst bid shed cost let rid thrust upset broadcast")

func finiteTense(w, tag string) tense {
	switch w {
	case "was", "were", "had", "did", "got":
		return past
	case "is", "are", "am", "'s", "'re", "'m", "’s", "’re", "do", "does", "has", "have":
		return present
	}
	if tag == "VBD" {
		return past
	}
	return timeless
}

func modalName(w string) string {
	switch w {
	case "'ll", "wo", "’ll":
		return "will"
	case "ca":
		return "can"
	case "'d", "’d":
		return "would"
	case "sha":
		return "shall"
	}
	return w
}

var (
	beForm    = set("be am is are was were been being 's 're 'm ’s ’re")
	haveForm  = set("have has had having 've ’ve")
	agreement = map[string]int8{"is": -1, "was": -1, "has": -1, "does": -1, "'s": -1, "’s": -1,
		"are": 1, "were": 1, "have": 1, "do": 1, "'re": 1, "’re": 1}
)

// set makes a lookup table of the words of a list; "_" stands for a blank inside a word.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[strings.ReplaceAll(w, "_", " ")] = true
	}
	return m
}
