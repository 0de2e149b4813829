package extract

import (
	"strings"

	"dateline/timeline"
)

// A verdict says whether a clause is an event, and how sure that is.
type verdict struct {
	score  float64 // from enough on it is an event
	base   float64 // the score by the weights below alone
	weight float64 // the lexicon's, of the verb with what it carries or of the noun
	status timeline.Status
	tense  Tense
	times  []Timing
	spoken []Timing // when it was said
}

// enough is the score from which a clause is an event.
const enough = 0.66

// Weights of what speaks for and against an event. Set on our own articles.
var (
	tenseFactor = map[tense]float64{past: 1, perfect: 0.95, pluperfect: 0.9, present: 0.45, future: 0.92, timeless: 0.45}

	relationFactor = map[string]float64{"root": 1, "conj": 0.97, "ccomp": 0.92, "parataxis": 0.9, "relcl": 0.75, "acl": 0.65,
		"advcl": 0.75, "xcomp": 0.4, "csubj": 0.3, "argument": 0.6}

	modalFactor = map[string]float64{"may": 0.95, "might": 0.85, "could": 0.9, "can": 0.2, "should": 0.3, "must": 0.35, "would": 0.55}
)

const (
	bonusDated   = 0.38
	bonusLead    = 0.22
	bonusSaid    = 0.15 // somebody told it on a day that the text gives
	bonusNamed   = 0.08
	malusNegated = 0.2
	malusQuoted  = 0.35
	malusSpoken  = 0.4
	malusNobody  = 0.25
	malusVague   = 0.2
	malusHabit   = 0.3
	bonusIntent  = 0.1  // a person or a body says what it will do
	malusBare    = 0.25 // a deed as a noun, of nobody and to nothing: "a release"
)

// judge weighs a clause.
func (r *reader) judge(cs []clause, i int) verdict {
	c := &cs[i]
	v := verdict{times: r.timesOf(cs, i)}
	v.status, v.tense = r.statusOf(cs, i)
	c.alleged = (v.status == timeline.Happened || v.status == timeline.Ongoing) && c.isAlleged(cs, i)
	v.spoken = r.saidTimes(cs, i)
	if v.tense == Later && c.group.modal == "would" && r.saidLongBefore(cs, i) {
		v.tense = Foreseen
	}
	if v.tense == Later && len(v.spoken) > 0 && futureInPast(cs, i) && c.group.modal == "would" {
		v.tense = Foreseen // "said in 2009 that it would open": to come then, not now
	}
	if c.nominal {
		v.weight = c.noun.weight
		v.score = r.nounScore(cs, i, v)
	} else {
		v.weight = r.weightOf(cs, i)
		v.score = r.verbScore(cs, i, v)
	}
	if len(v.spoken) > 0 && len(v.times) == 0 && !c.nominal && v.score > 0.4 {
		v.score += bonusSaid
	}
	if c.quoted {
		if v.score -= malusQuoted; firmDate(v.times) && !c.spoken && !c.nominal && c.subject.ok() && (c.group.tense == past || c.group.tense == perfect || v.status == timeline.Planned) {
			v.score += malusQuoted // a witness tells of somebody's deed and says when
		}
	}
	rel := c.relation
	if g := c.governor; rel == "conj" && g >= 0 && cs[g].relation == "ccomp" && !c.nominal {
		rel = cs[g].relation // "will close its harbour and that fares will be doubled"
	}
	if r.part[c.t.index] == lead && (rel == "root" || rel == "ccomp" || rel == "parataxis") && v.score > 0.4 {
		v.score += bonusLead
	}
	v.base = v.score
	v.score += r.evidence(c, v)
	return v
}

func (r *reader) verbScore(cs []clause, i int, v verdict) float64 {
	c := &cs[i]
	if v.weight == 0 || c.group.modal == "should" && !c.group.passive || r.isState(cs, i, firmDate(v.times)) || c.isNotion() && !(c.isOffence() && firmDate(r.ownTimes(c.t, i))) {
		return 0
	}
	factor := tenseFactor[c.group.tense]
	if goingTo(c) || c.group.tense == present && ((words().is("planned", c.verb, c.particle) || words().is("possible", c.verb, c.particle) && !words().is("report", c.verb, c.particle)) && (c.inner >= 0 || c.light >= 0 || c.group.passive) || c.adjective || c.verb == "seek" && c.object >= 0) {
		factor = tenseFactor[future] // "is set to begin"
	} else if c.group.tense == present && firmDate(v.times) {
		factor = 0.7 // a schedule, or the present of histories
	}
	if c.participle() {
		factor = 0.9
	} else if c.group.passive && c.group.tense == present && (c.verb == "accuse" || c.verb == "charge") {
		factor = 0.9 // "are accused of failing": somebody has accused them
	}
	if c.group.progressive && c.group.tense == present && factor < tenseFactor[future] {
		if factor = 0.6; c.relation == "ccomp" && c.governor >= 0 && tells(&cs[c.governor]) {
			factor = 0.9 // "announced that it is selling the line"
		} else if c.relation == "root" && r.news && v.weight > unknownVerb && (r.actor(c.subject) || r.part[c.t.index] == lead) {
			factor = 0.75 // "firefighters are battling a blaze"
		}
	}
	s := v.weight * factor * relation(c)
	deadline := hasDeadline(v.times)
	if f, ok := modalFactor[c.group.modal]; ok && !(c.group.modal == "would" && (v.status == timeline.Happened || len(v.times) > 0 || futureInPast(cs, i))) {
		if firmDate(v.times) && f > 0.5 {
			f = 0.95
		} else if (firmDate(v.times) || deadline) && c.group.modal == "must" {
			f = 0.7 // "must sit by 9 May"
		}
		if c.group.modal == "would" && r.news && c.relation == "root" && !c.hasCondition() {
			f = 0.75 // what was told before goes on: "Two routes would be discontinued."
		}
		s *= f
	}
	if firmDate(v.times) || deadline && c.group.modal == "must" || r.isCounted(c) {
		s += bonusDated
		if c.group.tense == present || c.group.tense == timeless {
			s += 0.1
		}
	}
	if c.light >= 0 && c.t.child(cs[c.light].head, "det") >= 0 && c.t.lower(c.t.child(cs[c.light].head, "det")) == "no" {
		s -= malusNobody
		if !firmDate(v.times) {
			return 0 // "no talks are planned"
		}
	}
	if v.status == timeline.Planned && !c.group.negated && !c.group.passive && r.actor(c.subject) {
		s += bonusIntent
	}
	if c.habitual() {
		s -= malusHabit
	}
	s += c.negationScore(v) + r.actorScore(c)
	if conditional[c.mark] || c.asLongAs() {
		s *= 0.3
	}
	if c.asksHowMany() && !firmDate(v.times) || c.t.asks() && c.relation != "relcl" && c.relation != "acl" {
		return 0
	}
	if g := c.governor; g >= 0 && c.relation == "ccomp" && asked[c.mark] && cs[g].group.negated {
		s *= 0.5 // "did not say where the cuts were going to be made"
	}
	if g := c.governor; g >= 0 && c.relation == "ccomp" && opinions[cs[g].verb] && (cs[g].group.tense == pluperfect || cs[g].t.lower(cs[g].head-1) == "had") {
		s *= 0.4 // what had been forecast
	}
	if c.mark == "because" || c.mark == "although" || c.mark == "though" || c.mark == "so" {
		s *= 0.85
	}
	return s
}

// asksHowMany: an embedded question: "gave no figures on how many troops could join", "it is unclear how many were arrested".
func (c *clause) asksHowMany() bool {
	if !c.subject.ok() || c.subject.t != c.t {
		return false
	}
	for k := c.subject.head; k > 0 && k > c.subject.head-5; k-- {
		if c.t.lower(k) == "how" {
			return true
		}
	}
	return false
}

// asLongAs: the clause is a condition: "as long as the council allowed it".
func (c *clause) asLongAs() bool {
	if c.nominal || c.mark != "as" {
		return false
	}
	for k := c.group.first - 1; k > 1 && k > c.group.first-near; k-- {
		if c.t.lower(k) == "as" && c.t.lower(k-1) == "long" && c.t.lower(k-2) == "as" {
			return true
		}
	}
	return false
}

// isAskedAbout: the clause is the question that something is about, and so told by nobody: "an inquiry into whether the mayor took bribes".
func (c *clause) isAskedAbout() bool {
	if c.nominal {
		return false
	}
	for k := c.group.first - 1; k > max(0, c.group.first-near); k-- {
		if c.t.opensQuestion(k) {
			return true
		}
		if c.t.isVerb(k) || c.t.word(k) == "," {
			return false
		}
	}
	return false
}

// opensQuestion: token k is the "how" of "an inquiry into how the pier fell".
func (t *tree) opensQuestion(k int) bool { return questions[t.lower(k)] && t.tag(k-1) == "IN" }

// questions are words that open such a question behind a preposition, where "which" and "whom" go on with what was said.
var questions = set("how whether why who")

// asks: the sentence is a question: "What would you leave to each other?"
func (t *tree) asks() bool {
	return t.size() > 1 && t.word(t.size()-1) == "?" && (strings.HasPrefix(t.tag(0), "W") || t.tag(0) == "MD" || auxiliary[t.lower(0)])
}

// negationScore is what it takes from a clause that something did not happen, or nothing of the kind.
func (c *clause) negationScore(v verdict) (s float64) {
	if c.aboutNone() {
		s -= malusNobody + malusNegated
	}
	if c.group.negated && v.status == timeline.Planned {
		s -= malusNegated // what will not happen
	}
	if c.group.negated {
		s -= malusNegated
		if !firmDate(v.times) {
			s -= malusNegated
		}
	}
	return s
}

// actorScore is what the subject adds to a clause: a name speaks for an event, nobody at all against it.
func (r *reader) actorScore(c *clause) (s float64) {
	switch {
	case c.spoken:
		s -= malusSpoken
	case !c.subject.ok() && !c.group.passive && !c.participle():
		s -= malusNobody
	case c.subject.ok() && r.entityAt(c.subject) != nil:
		s += bonusNamed
	case c.subject.ok() && institution[c.subject.t.lower(c.subject.head)]:
		s += bonusNamed - 0.02
	case c.subject.ok() && isVague(c.subject):
		s -= malusVague
	}
	return s
}

// isVague: the words name nobody in particular; "45 people" are a figure, and news.
func isVague(p phrase) bool { return vague[p.t.lower(p.head)] && p.t.child(p.head, "nummod") < 0 }

// aboutNone: "no date was given": nothing of the kind that the subject names.
func (c *clause) aboutNone() bool {
	if !c.subject.ok() || c.subject.t != c.t {
		return false
	}
	d := c.t.child(c.subject.head, "det")
	return d >= 0 && c.t.lower(d) == "no" && c.t.isNoun(c.subject.head)
}

// ownWeight is how much of an event the verb is by itself and the word behind it: "appeared before a judge", "went bankrupt".
func (c *clause) ownWeight() float64 {
	switch {
	case confesses[c.verb] && (c.object > c.head || c.t.tag(c.head+1) == "VBG" || c.t.lower(c.head+1) == "to" && c.t.tag(c.head+2) == "VBG"), c.verb == "take" && c.object > c.head && taken[c.t.lower(c.object)],
		c.verb == "appear" && c.t.beforeCourt(c.head), c.verb == "go" && goneWrong[c.t.lower(c.head+1)], c.endsUp(), c.verb == "assume" && c.object > c.head && assumed[c.t.lower(c.object)], c.verb == "due" && c.t.dueInCourt(c.head):
		return 0.75
	}
	return words().verb(c.verb, c.particle).weight
}

// endsUp: somebody was brought where such things end: "taken to hospital", "took the firm to court".
func (c *clause) endsUp() bool {
	if !carries[c.verb] {
		return false
	}
	for k := c.head + 1; k < min(c.head+12, c.t.size()); k++ {
		if w := c.t.lower(k); destinations[w] {
			if p := c.t.preposition(k); p == "to" || p == "into" || p == "before" || c.t.lower(k-1) == "to" || c.t.lower(k-1) == "into" {
				return true
			}
		} else if c.t.isVerb(k) || w == "," {
			return false
		}
	}
	return false
}

var (
	confesses    = set("admit confess")
	taken        = set("oath charge power office command hostages prisoners")
	assumed      = set("office power presidency premiership post command control role leadership responsibility chairmanship throne")
	carries      = set("take bring rush fly carry put")
	destinations = set("hospital hospitals custody court prison jail detention safety trial justice clinic morgue exile")
)

// goneWrong are words that make an event of "went".
var goneWrong = set("bankrupt bust missing viral insolvent")

// weightOf is the lexicon's weight of a verb with what it carries: "hold talks", "plan to close".
func (r *reader) weightOf(cs []clause, i int) float64 {
	c := &cs[i]
	l := words()
	w := c.ownWeight()
	if c.light >= 0 {
		if w = max(w, 0.9*cs[c.light].noun.weight); cs[c.light].forThePress() {
			w *= 0.5
		}
	}
	if c.inner >= 0 && cs[c.inner].relation == "xcomp" && r.folds(cs, i) {
		share := 0.9
		if l.is("possible", c.verb, c.particle) && !effort[c.verb] {
			if share = 0.6; c.adjective || firmDate(r.ownTimes(c.t, i)) || firmDate(r.ownTimes(c.t, c.inner)) {
				share = 0.8
			}
		}
		in := cs[c.inner].ownWeight()
		if cs[c.inner].light >= 0 {
			in = max(in, cs[cs[c.inner].light].noun.weight)
		}
		if moved[cs[c.inner].verb] && c.t.moneyAfter(cs[c.inner].head) {
			in = max(in, 0.7)
		}
		if enabling[c.verb] && !c.group.passive && c.group.tense != past && c.group.tense != perfect {
			share = 0.4 // what something is good for
		}
		w = max(w, in*share)
	}
	if c.inner >= 0 && (l.is("speech", c.verb, c.particle) || resolvedAct[c.verb] && cs[c.inner].relation == "xcomp") {
		w = max(w, 0.7)
	}
	if c.inner < 0 && c.group.passive && l.is("planned", c.verb, "") && len(r.ownTimes(c.t, i)) > 0 {
		w = max(w, 0.6) // "a report is expected within a month"
	}
	if l.is("report", c.verb, c.particle) && c.inner < 0 && c.particle == "" && !l.is("speech", c.verb, c.particle) && l.verbs[c.verb].weight == 0 {
		if w = 0.2; c.verb == "report" && c.object > c.head {
			w = 0.6 // "reported his concerns to a lawyer"
		}
	}
	if l.is("report", c.verb, c.particle) && c.inner >= 0 && !l.is("speech", c.verb, c.particle) && !c.discovered(cs) {
		if w = 0.25; firmDate(r.ownTimes(c.t, i)) && c.relation == "root" {
			w = 0.45 // a remark on a day of its own
		}
	}
	if lingering[c.verb] && firmDate(r.ownTimes(c.t, i)) && (c.group.tense == future || c.group.tense == past) {
		w = max(w, 0.5) // "will not appear until May", "would stay shut until Friday"
	}
	if moved[c.verb] && c.t.moneyAfter(c.head) {
		w = max(w, 0.7)
	}
	if opinions[c.verb] && c.inner >= 0 {
		w = min(w, 0.4)
	}
	if w > 0 && w < unknownVerb && firmDate(r.ownTimes(c.t, i)) && c.relation != "xcomp" {
		w = (w + unknownVerb) / 2
	}
	return w
}

// discovered: somebody or something was found in a state: "was found burned", "was found hanging".
func (c *clause) discovered(cs []clause) bool {
	return c.verb == "find" && c.group.passive && cs[c.inner].relation == "xcomp" && !cs[c.inner].group.infinitive
}

// folds: the verb only says how its complement comes about, so that both are one event.
func (r *reader) folds(cs []clause, i int) bool {
	l, c := words(), &cs[i]
	return l.is("planned", c.verb, c.particle) || l.is("possible", c.verb, c.particle) || l.is("done", c.verb, c.particle) || c.adjective
}

func relation(c *clause) float64 {
	if c.group.toBe {
		return 1
	}
	f, ok := relationFactor[c.relation]
	if !ok {
		f = 0.6
	}
	if c.relation == "advcl" && whenMarks[c.mark] && c.group.tense == past {
		f = 0.85 // what it came after has its own place
	}
	if c.relation == "advcl" && c.mark == "" && c.t.tag(c.head) == "VBG" {
		f = 0.5
	}
	if c.relation == "advcl" && c.mark == "while" && (c.group.tense == past && !c.group.progressive || c.group.tense == perfect) && c.t.lower(c.group.first) != "was" && c.head > c.t.Tokens[c.head].Head && c.t.child(c.head, "nsubj", "nsubj:pass") >= 0 {
		f = 0.97 // "scored two goals, while Lind missed a penalty": a second deed
	}
	if c.beside() {
		f = 1.8 // twice what stands without a tense
	}
	if (c.relation == "advcl" || c.relation == "acl") && c.group.infinitive {
		if f = 0.5; c.relation == "acl" && c.group.passive {
			f = 0.7 // "a show to be held in May"
		}
	}
	return f
}

// beside: the clause tells what came about beside the main one, by somebody else: "refused it a licence, with the firm vowing to appeal".
func (c *clause) beside() bool {
	return c.relation == "advcl" && c.mark == "with" && c.t.tag(c.head) == "VBG" && c.t.child(c.head, "nsubj") >= 0
}

var (
	institution = set(`government ministry court police parliament council committee prosecutors prosecutor army company police firm bank
		commission senate congress cabinet authorities judge jury board union party navy military lawmakers agency club team president minister king queen`)
	conditional = set("if unless whether lest")
	vague       = set("people many some others it there everyone everybody someone anyone nobody one things this that what those something nothing all most")
)
