package extract

import (
	"slices"

	"dateline/timeline"
)

// statusOf reads from the verb group and from what governs it whether the event took place, and
// how its verb stands in time. The date has its say later.
func (r *reader) statusOf(cs []clause, i int) (timeline.Status, Tense) {
	c := &cs[i]
	if c.nominal {
		return r.nounStatus(cs, i)
	}
	s, tn := r.verbStatus(cs, i)
	if h := c.t.Tokens[c.head].Head; c.participle() && c.t.label(c.head) == "xcomp" && h >= 0 && staying[c.t.lemma(h)] {
		if g := c.governor; g >= 0 && cs[g].head == h && cs[g].group.tense == future {
			s, tn = r.verbStatus(cs, g) // "will remain closed until Monday"
		}
	}
	if c.inDenial() {
		return timeline.Denied, tn
	}
	s, tn = r.governed(cs, i, s, tn)
	if tn == Past && heardBefore(cs, i) {
		tn = Before
	}
	if tn == Later && c.lookedAhead() {
		tn = Foreseen
	}
	return s, tn
}

// staying verbs say that what was done goes on.
var staying = set("remain stay keep")

// heardBefore: "the court had heard that he was questioned": it lies before the hearing, which lies before what is told.
func heardBefore(cs []clause, i int) bool {
	if cs[i].relation == "conj" && cs[i].governor >= 0 {
		i = cs[i].governor
	}
	if cs[i].mark != "that" {
		return false
	}
	for g, steps := cs[i].governor, 0; g >= 0 && steps < 3; g, steps = cs[g].governor, steps+1 {
		if !cs[g].nominal {
			return cs[g].group.tense == pluperfect && words().is("report", cs[g].verb, cs[g].particle)
		}
	}
	return false
}

// lookedAhead: "was to be held", "had been due to land": what was still to come then, which says nothing about now.
func (c *clause) lookedAhead() bool {
	if c.group.modal != "" {
		return false
	}
	switch c.t.lower(c.group.first) {
	case "was", "were", "had":
		return true
	}
	return false
}

// verbStatus is what the verb group itself says.
func (r *reader) verbStatus(cs []clause, i int) (timeline.Status, Tense) {
	c := &cs[i]
	l, g := words(), c.group
	tn := tenseOf(g)
	if c.participle() {
		tn = Past
	}
	denied := l.is("denied", c.kind, "") && c.light < 0 && c.inner >= 0 && cs[c.inner].relation == "ccomp"
	intent := c.inner >= 0 && (cs[c.inner].relation == "xcomp" || cs[c.inner].relation == "ccomp") || c.t.child(c.head, "xcomp") >= 0
	switch {
	case g.infinitive && beForm[c.t.lower(g.first)] && c.hasHave(): // "were to have met": they did not
		return timeline.Denied, Later
	case g.negated && l.is("denied", c.verb, c.particle) && c.verb != "cancel":
		return timeline.Possible, Later // "has not ruled out"
	case g.tense == future && g.modal == "" && c.mark == "whether":
		return timeline.Possible, Later
	case g.modal == "can" && !g.negated && r.news && slices.ContainsFunc(r.ownTimes(c.t, i), func(t Timing) bool { return t.Signal == On && r.deictic[t.Expr] }):
		return timeline.Possible, Later // "can win the title on Sunday"
	case g.modal == "can" && !g.negated && !conditional[c.mark]:
		return timeline.Ongoing, Now // what anybody can do is so today
	case g.modal == "would" && c.hasHave() || g.modal == "should" && c.hasHave(): // "would have closed": it did not
		return timeline.Denied, Past
	case g.modal != "" && c.hasHave(): // "may have mistaken": what has taken place, or not
		return timeline.Possible, Before
	case g.modal == "may" || g.modal == "might" || g.modal == "could" || g.modal == "can":
		return timeline.Possible, Later
	case g.modal == "should" || g.modal == "must":
		return timeline.Possible, Later
	case g.modal == "would":
		if !r.news {
			return timeline.Happened, Later
		}
		if conditional[c.mark] {
			return timeline.Possible, Later
		}
		if s, ok := c.under(); ok {
			return s, Later
		}
		return timeline.Planned, Later
	case g.tense == future:
		return timeline.Planned, Later
	case denied:
		return timeline.Denied, tn
	case (g.negated || c.aboutNone()) && (tn == Past || tn == Before):
		return timeline.Denied, tn
	case intent && l.is("planned", c.verb, c.particle) && (c.adjective || !resolvedAct[c.verb]):
		return timeline.Planned, Later
	case intent && c.verb == "able" && (tn == Past || tn == Before):
		return timeline.Happened, tn
	case intent && (c.verb == "likely" || c.verb == "unlikely" || l.is("possible", c.verb, c.particle)) && !l.is("speech", c.verb, c.particle) && !effort[c.verb]:
		return timeline.Possible, Later
	case g.passive && c.inner < 0 && l.is("planned", c.verb, "") && (g.tense == present || g.tense == perfect && scheduling[c.verb]):
		return timeline.Planned, Later
	case g.passive && c.inner < 0 && scheduling[c.verb] && (tn == Past || tn == Before) && r.isSetFor(cs, i):
		return timeline.Planned, Later // "the trial was set for April 20"
	case scheduling[c.verb] && c.participle() && r.isSetFor(cs, i):
		return timeline.Planned, Foreseen // "a vote scheduled for Sunday"
	case c.verb == "due" && c.adjective && c.inner < 0:
		return timeline.Planned, Later // "is due in court"
	case c.verb == "have" && c.inner >= 0 && cs[c.inner].relation == "xcomp" && g.tense == present && !g.negated:
		return timeline.Planned, Later // "has to appear in court"
	case goingTo(c):
		return timeline.Planned, Later
	case g.tense == present && g.progressive:
		return timeline.Ongoing, Now
	}
	return timeline.Happened, tn
}

// under tells how certain the plan is that the clause stands under: "under a proposal, it would …".
func (c *clause) under() (timeline.Status, bool) {
	for _, k := range c.t.kids[c.head] {
		if s, ok := nounRole[c.t.lower(k)]; ok && c.t.preposition(k) == "under" {
			return s, true
		}
	}
	return 0, false
}

// goingTo: "is going to close": the future by another verb.
func goingTo(c *clause) bool {
	return c.verb == "go" && c.group.progressive && c.inner >= 0 && c.t.lower(c.head+1) == "to"
}

// scheduling are verbs whose object is to come as long as nothing else is told of it: "a hearing has been scheduled".
var scheduling = set("schedule plan slate set expect call announce order convene")

// isSetFor: the clause names the day that was chosen: "was set for April 20".
func (r *reader) isSetFor(cs []clause, i int) bool {
	return slices.ContainsFunc(r.ownTimes(cs[i].t, i), func(t Timing) bool { return t.Signal == On && t.Word == "for" })
}

// isSet: noun clause i is the event for which the verb above chooses a day.
func (r *reader) isSet(cs []clause, i int) bool {
	g := cs[i].governor
	return cs[i].nominal && g >= 0 && cs[g].object == cs[i].head && r.setsFor(cs, g)
}

// setsFor: somebody chose a day for the event that is the object: "a judge set the trial for January 13".
func (r *reader) setsFor(cs []clause, i int) bool {
	c := &cs[i]
	return !c.nominal && !c.group.passive && c.object >= 0 && scheduling[c.verb] && tenseOf(c.group) == Past && r.isSetFor(cs, i)
}

// hasHave: "have" stands among the auxiliaries.
func (c *clause) hasHave() bool {
	for i := c.group.first; i < c.head; i++ {
		if c.t.lower(i) == "have" && c.t.lower(i+1) != "to" {
			return true
		}
	}
	return false
}

// resolvedAct are decisions that are themselves events: what they decide comes on top.
var resolvedAct = set("agree decide choose opt volunteer undertake arrange commit vow pledge promise")

// effort are verbs of trying and asking that took place even when their aim did not.
var effort = set("try attempt ask urge request invite encourage push lobby campaign allow authorise authorize call_for discuss offer warn predict forecast")

func tenseOf(g group) Tense {
	switch g.tense {
	case past, perfect:
		return Past
	case pluperfect:
		return Before
	case present:
		return Now
	case future:
		return Later
	}
	return Untensed
}

// governed lets the clauses above speak: "plans to", "denied that", "could … when they hold".
func (r *reader) governed(cs []clause, i int, s timeline.Status, tn Tense) (timeline.Status, Tense) {
	l := words()
	if k := i - 1; k >= 0 && cs[i].group.infinitive && cs[i].relation != "xcomp" && forcing[cs[k].verb] && !cs[k].nominal && cs[k].inner < 0 {
		return r.statusOf(cs, k) // "forced the prime minister, Henri Dubasque, to resign"
	}
	for k, steps := i, 0; cs[k].governor >= 0 && steps < 6; steps++ {
		g := cs[k].governor
		up := &cs[g]
		rel := cs[k].relation
		finite := cs[k].group.tense != timeless
		switch {
		case up.nominal:
			if n, ok := nounRole[up.t.lower(up.head)]; ok && (rel == "acl" && !cs[k].participle() || rel == "ccomp") {
				return n, Later
			}
		case (rel == "ccomp" || rel == "acl" && finite) && l.is("denied", up.verb, up.particle) && up.verb != "reject":
			return timeline.Denied, tn
		case rel == "xcomp" && up.verb == "able" && !up.group.negated && (tenseOf(up.group) == Past || tenseOf(up.group) == Before):
			return timeline.Happened, tenseOf(up.group) // "were able to free him": and did
		case (rel == "xcomp" || rel == "ccomp" && !finite) && l.is("planned", up.verb, up.particle):
			return timeline.Planned, Later
		case (rel == "xcomp" || rel == "ccomp") && l.is("possible", up.verb, up.particle) && (!finite || tn == Later || tn == Now):
			return timeline.Possible, Later
		case (rel == "xcomp" || rel == "advcl") && cs[k].group.infinitive && outcome[cs[k].verb] && struggles[up.verb] && tenseOf(up.group) == Past:
			return timeline.Happened, Past // "came from behind to beat"
		case rel == "xcomp" && k == i && cs[i].group.infinitive && declining[up.verb]:
			return timeline.Denied, tenseOf(up.group) // "refused to resign"
		case rel == "xcomp" && k == i && cs[i].group.infinitive && !up.brings():
			return timeline.Planned, Later // "was chosen to build", "told them to leave"
		case (rel == "xcomp" || rel == "acl" || rel == "advcl") && k == i && considering[up.verb] && up.t.tag(cs[i].head) == "VBG":
			return timeline.Possible, Later
		case rel == "advcl" && cs[k].group.infinitive && s == timeline.Happened && !outcome[cs[k].verb]: // purpose
			return timeline.Planned, Later
		case rel == "advcl" && whenMarks[cs[k].mark] && tn == Now && (up.group.tense == future || up.group.modal != ""),
			rel == "advcl" && r.news && (cs[k].mark == "before" || cs[k].mark == "until") && tn == Now && up.group.tense == past:
			return timeline.Planned, Later // "will vote when they meet", "left before the votes are cast"
		}
		if rel == "advcl" && (conditional[cs[k].mark] || cs[k].asLongAs()) && !cs[k].participle() {
			return timeline.Possible, tn
		}
		if rel == "acl" && cs[k].participle() {
			break // "an agreement reached in 1991" was reached, whatever is planned with it
		}
		if finite && (rel != "conj" || up.group.tense == timeless && cs[k].t.tag(cs[k].head) == "VBD") {
			break // a finite clause asserts what it says, whatever stands above it
		}
		k = g
	}
	if cs[i].relation == "acl" && cs[i].group.infinitive {
		if h := max(0, cs[i].t.Tokens[cs[i].head].Head); (fulfilled[cs[i].t.lower(h)] || ordinalBefore(cs[i].t, h)) && cs[i].afterPast(cs) {
			return timeline.Happened, Past
		}
		if n, ok := nounRole[cs[i].t.lower(max(0, cs[i].t.Tokens[cs[i].head].Head))]; ok {
			return n, Later
		}
		return timeline.Planned, Later
	}
	if cs[i].group.tense == timeless && cs[i].group.infinitive && s == timeline.Happened && cs[i].relation != "xcomp" {
		return timeline.Planned, Later
	}
	return s, tn
}

// fulfilled are nouns whose infinitive came about: "became the reason for Lund to sue", "was the first woman to win".
var fulfilled = set("reason cause first last second third only")

func ordinalBefore(t *tree, noun int) bool {
	for _, k := range t.kids[noun] {
		if k < noun && (t.lower(k) == "first" || t.lower(k) == "last" || ordinal(t.lower(k))) {
			return true
		}
	}
	return false
}

// afterPast: the clause above is told in the past.
func (c *clause) afterPast(cs []clause) bool {
	g := c.governor
	return g >= 0 && !cs[g].nominal && (cs[g].group.tense == past || cs[g].group.tense == perfect)
}

// brings: what the verb's infinitive names came about with it, or is only how something seems: "forced him to resign",
// "began to fall", "is believed to be".
func (c *clause) brings() bool {
	l := words()
	if c.verb == "have" {
		return c.group.tense == past || c.group.tense == pluperfect // "had to be put off"
	}
	return l.is("done", c.verb, c.particle) || l.is("report", c.verb, c.particle) || seeming[c.verb] || c.adjective
}

// inDenial: "denied rumours that she planned", "denies having ordered": what the words before the clause
// deny, which the arcs often do not show.
func (c *clause) inDenial() bool {
	t := c.t
	deny := func(i int) bool { return denying[t.lower(i)] }
	if first := c.group.first; !c.nominal && t.tag(first) == "VBG" && first > 0 && deny(first-1) {
		return true
	}
	for i := c.head - 1; i > 0 && i > c.head-12; i-- {
		if w := t.lower(i); w == c.mark && whenMarks[w] {
			return false // "a claim that the bridge was empty when the ship struck": it struck
		} else if w != "that" {
			continue
		}
		if !hearsay[t.lower(i-1)] {
			return false
		}
		for k := i - 2; k >= 0 && k > i-6; k-- {
			if deny(k) {
				return true
			}
		}
		return false
	}
	return false
}

var (
	denying = set("deny denies denied denying dismissed rejected rejects dismisses refuted refutes")
	hearsay = set("rumours rumors reports report rumour rumor claims claim allegations allegation accusations accusation suggestions suggestion speculation")
	// declining verbs say that their infinitive did not happen, forcing ones that it did.
	declining = set("refuse decline fail neglect")
	forcing   = set("force compel oblige prompt lead cause")
)

var (
	seeming     = set("appear seem happen prove turn_out tend used use dare bother deserve remain consider")
	considering = set("consider contemplate mull weigh discuss propose explore suggest risk")
	struggles   = set("come rally fight battle recover hold rise climb survive go bounce run storm score")
	// outcome verbs in an infinitive tell how it ended: "passed its rival to become the largest".
	outcome = set("become reach return end find finish win reveal discover beat defeat claim clinch secure seal snatch draw level overcome")
)

var whenMarks = set("when once after before until as while where")

// nounRole: what a noun says about the clause or the noun that hangs on it.
var nounRole = map[string]timeline.Status{"plan": timeline.Planned, "plans": timeline.Planned, "intention": timeline.Planned, "aim": timeline.Planned,
	"decision": timeline.Planned, "pledge": timeline.Planned, "promise": timeline.Planned, "agreement": timeline.Planned, "deal": timeline.Planned,
	"proposal": timeline.Possible, "bid": timeline.Possible, "request": timeline.Possible, "call": timeline.Possible, "calls": timeline.Possible, "offer": timeline.Possible,
	"threat": timeline.Possible, "attempt": timeline.Possible, "effort": timeline.Possible, "efforts": timeline.Possible, "hope": timeline.Possible, "hopes": timeline.Possible,
	"possibility": timeline.Possible, "risk": timeline.Possible, "idea": timeline.Possible, "demand": timeline.Possible, "demands": timeline.Possible, "talk": timeline.Possible,
	"prospect": timeline.Possible, "fears": timeline.Possible, "appeal": timeline.Possible, "push": timeline.Possible, "chance": timeline.Possible}
