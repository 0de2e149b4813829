package extract

import (
	"strings"

	"dateline/timeline"
)

// What a word between two clauses says about their order, seen from the clause that it introduces.
type orderOf uint8

const (
	sameTime   orderOf = iota // the clause and its governor are at one time
	comesFirst                // the clause lies before its governor: "after the vote, he left"
	comesLast                 // the clause lies after its governor: "before the vote, he left"
)

var orderWords = map[string]orderOf{"after": comesFirst, "since": comesFirst, "following": comesFirst, "once": comesFirst,
	"amid": comesFirst, "because of": comesFirst, "due to": comesFirst, "despite": comesFirst, "over": comesFirst,
	"before": comesLast, "until": comesLast, "till": comesLast, "ahead of": comesLast, "prior to": comesLast, "ahead": comesLast, "by": comesLast,
	"when": sameTime, "as": sameTime, "while": sameTime, "during": sameTime, "at": sameTime, "in": sameTime}

// How far a link is trusted when links contradict each other.
const (
	sureSignal = 3
	sureTense  = 2
	sureThread = 1
)

// readOrder notes what the words of a sentence say about the order of its findings, and carries
// the story's thread on.
func (r *reader) readOrder(cs []clause, of []int) {
	for i := range cs {
		if of[i] < 0 {
			continue
		}
		for g := cs[i].governor; g >= 0; g = cs[g].governor {
			if of[g] >= 0 && of[g] != of[i] {
				r.link(cs, joint(cs, i, of), of[i], of[g])
				break
			}
		}
	}
	for i := range cs {
		if of[i] >= 0 && r.found[of[i]].clause == &cs[i] {
			r.follow(of[i])
		}
	}
}

// sinceThen: the clause tells what has come about since a thing that the text names or has told: "has since resigned", "have been
// killed since the vote". It is no news of the day.
func (c *clause) sinceThen() bool {
	if c.nominal || c.group.tense != perfect && c.group.tense != present && c.group.tense != past {
		return false
	}
	if c.hasSince() {
		return true
	}
	if c.t.sinceThen(c.head) >= 0 {
		return true
	}
	for _, k := range c.t.kids[c.head] {
		if c.t.preposition(k) == "since" && c.t.isNoun(k) || c.t.mark(k) == "since" && c.t.label(k) == "advcl" && c.group.tense == perfect {
			return true
		}
	}
	return false
}

// sinceThen is the token of "since then" near verb v, -1 without.
func (t *tree) sinceThen(v int) int {
	for i := max(0, v-near); i < min(v+near, t.size()); i++ {
		if t.lower(i) == "since" && t.lower(i+1) == "then" {
			return i
		}
	}
	return -1
}

// hasSince: "since" among the auxiliaries, which points to what was told right before.
func (c *clause) hasSince() bool {
	for i := c.group.first; !c.nominal && i < c.group.verb; i++ {
		if c.t.lower(i) == "since" {
			return true
		}
	}
	return false
}

// sumsUp: a perfect with a great number adds up what came about over a long time: "has driven out two million people"; one with any
// number does so over a time of unrest: "at least 24 people have been killed in the protests".
func (c *clause) sumsUp() bool {
	if c.nominal || c.group.tense != perfect {
		return false
	}
	unrest := c.amidUnrest()
	nouns := []int{c.object}
	if c.subject.ok() && c.subject.t == c.t {
		nouns = append(nouns, c.subject.head)
	}
	for _, n := range nouns {
		for _, k := range append([]int{n}, c.t.kidsOf(n)...) {
			if k >= 0 && (greatNumber[c.t.lower(k)] || c.t.tag(k) == "CD" && (unrest || strings.Contains(c.t.word(k), ","))) {
				return true
			}
		}
	}
	return false
}

// amidUnrest: the verb goes on with a trouble that lasts ("amid protests"), or such a trouble is what did it: "days of clashes have killed".
func (c *clause) amidUnrest() bool {
	for _, k := range c.t.kids[c.head] {
		switch c.t.preposition(k) {
		case "in", "during", "amid", "amidst", "over":
			if lastingTrouble[c.t.lemma(k)] && strings.HasPrefix(c.t.label(k), "obl") {
				return true
			}
		}
	}
	s := c.subject
	if !s.ok() || s.t != c.t {
		return false
	}
	n := s.t.child(s.head, "nmod")
	return timeUnit[strings.TrimSuffix(s.t.lower(s.head), "s")] && n >= 0 && lastingTrouble[s.t.lemma(n)]
}

// lastingTrouble are nouns for what takes its toll over days and weeks.
var lastingTrouble = set(`protest unrest violence clash war crackdown outbreak epidemic demonstration riot uprising conflict fighting insurgency rebellion revolt
	turmoil wave famine drought crisis riot rioting bloodshed upheaval`)

// kidsOf are the tokens right below token i, none below none.
func (t *tree) kidsOf(i int) []int {
	if i < 0 {
		return nil
	}
	return t.kids[i]
}

var greatNumber = set("million billion thousand thousands hundreds millions billions")

// joint is the clause whose first word says how clause i lies to what stands above it: of coordinated ones the first that is
// no finding itself ("docked after a judge came and ordered it").
func joint(cs []clause, i int, of []int) int {
	for steps := 0; of != nil && cs[i].relation == "conj" && cs[i].governor >= 0 && of[cs[i].governor] < 0 && steps < 8; steps++ {
		i = cs[i].governor
	}
	return i
}

// link reads the word that joins clause i to the finding above it.
func (r *reader) link(cs []clause, i, from, to int) {
	c := &cs[i]
	word := c.mark
	if c.nominal || word == "" {
		word = c.introduced()
	}
	order, ok := orderWords[word]
	if r.whenClause(c) >= 0 {
		ok = false // "until 1893, when she won" explains the year, not the clause above
	}
	if word == "since" && c.t.compares(c.head) {
		return // "the first time that one has been declared since the law was passed"
	}
	if c.hasSince() {
		return // "opened in 1987 and has since sold": follow says so
	}
	if c.nominal && word == "by" || !c.nominal && (word == "in" || word == "at" || word == "over" || word == "by") {
		ok = false
	}
	if g := c.governor; c.nominal && g >= 0 && cs[g].object == c.head && presupposing[cs[g].verb] && r.found[to].Status == timeline.Happened && r.found[to].clause == &cs[g] && !cs[g].group.negated {
		r.addLink(from, to, false, cs[g].verb, sureSignal) // "his conviction was quashed": it was there before
		return
	}
	if g := c.governor; !ok && c.accompanies() && g >= 0 && !cs[g].nominal && r.found[from].Status == timeline.Happened && r.found[to].Status == timeline.Happened {
		r.addLink(from, to, true, c.t.word(c.head), sureThread) // "fell into the river, killing nine"
		return
	}
	if !ok {
		if c.relation == "conj" && !c.nominal && r.found[from].Tense == Past && r.found[to].Tense == Past {
			r.addLink(to, from, false, "and", sureThread)
		}
		return
	}
	for g := c.governor; order == sameTime && g >= 0; g = cs[g].governor {
		if r.found[to].clause == &cs[g] && answersFor(cs, g, i) {
			order = comesFirst
		}
	}
	if st := r.found[from].Status; order == comesFirst && !c.nominal && (st == timeline.Planned || st == timeline.Possible) {
		return // "fell after the firm said it would cut jobs": the saying came before
	}
	switch order {
	case comesFirst:
		r.addLink(from, to, false, word, sureSignal)
		r.gapped(c, word)
	case comesLast:
		r.addLink(to, from, false, word, sureSignal)
		r.gapped(c, word)
	case sameTime:
		r.addLink(from, to, true, word, sureSignal)
	}
}

// compares: what stands before token i in its sentence is the first, the last or the greatest of its kind, so that "since" counts those and
// dates none.
func (t *tree) compares(i int) bool {
	for k := i - 1; k > 0; k-- {
		if t.tag(k) == "JJS" && t.lower(k) != "least" && t.lower(k) != "most" || t.lower(k) == "time" && ordinalWord[t.lower(k-1)] {
			return true
		}
	}
	return false
}

// accompanies: a bare participle that says what came with the verb above it, or of it.
func (c *clause) accompanies() bool {
	return !c.nominal && c.relation == "advcl" && c.mark == "" && c.t.tag(c.head) == "VBG" && c.group.first == c.head && c.t.child(c.head, "nsubj", "nsubj:pass") < 0
}

// presupposing verbs are told of what has taken place already.
var presupposing = set(`quash overturn annul reverse uphold review condemn criticise criticize regret mourn commemorate avenge investigate probe
	survive celebrate protest denounce welcome praise`)

// follow ties a finding to the story so far: the pluperfect lies before the point that it has
// reached, the simple past of a main clause moves it on.
func (r *reader) follow(k int) {
	f := &r.found[k]
	if p := k - 1; p >= 0 && (f.clause.hasSince() || !f.clause.nominal && f.clause.t.sinceThen(f.clause.head) >= 0) && f.Paragraph-r.found[p].Paragraph <= 1 && r.found[p].Status == timeline.Happened {
		r.addLink(p, k, false, "since", sureSignal)
	}
	switch {
	case f.Status != timeline.Happened || f.quoted:
	case f.Tense == Before && hasDeadline(f.Tellings[0].Times): // "within hours he had left": after it
	case f.Tense == Before && f.clause.relation == "ccomp": // before it was said, which says nothing new
	case f.Tense == Before:
		if r.lastMain >= 0 && r.found[r.lastMain].at >= f.at-1 && r.found[r.lastMain].Tense == Past {
			r.addLink(k, r.lastMain, false, "had", sureTense)
		}
	case f.Tense == Past && f.main && !f.clause.nominal:
		if r.thread >= 0 && (!r.news || r.found[r.thread].at >= f.at-1) {
			f.Thread = r.thread
		}
		r.thread, r.lastMain = k, k
	}
}
