package extract

import "dateline/timeline"

// statusOf reads from the verb group and from what governs it whether the event took place, and
// how its verb stands in time. The date has its say later.
func (r *reader) statusOf(cs []clause, i int) (timeline.Status, Tense) {
	c := &cs[i]
	if c.nominal {
		return r.nounStatus(cs, i)
	}
	s, tn := r.verbStatus(cs, i)
	s, tn = r.governed(cs, i, s, tn)
	if tn == Later && c.lookedAhead() {
		tn = Foreseen
	}
	return s, tn
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
	denied := l.roles["denied"][c.kind] && c.light < 0 && c.inner >= 0 && cs[c.inner].relation == "ccomp"
	intent := c.inner >= 0 && (cs[c.inner].relation == "xcomp" || cs[c.inner].relation == "ccomp") || c.t.child(c.head, "xcomp") >= 0
	switch {
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
		for _, k := range c.t.kids[c.head] { // "under a proposal, it would …"
			if s, ok := nounRole[c.t.lower(k)]; ok && c.t.preposition(k) == "under" {
				return s, Later
			}
		}
		return timeline.Planned, Later
	case g.tense == future:
		return timeline.Planned, Later
	case denied:
		return timeline.Denied, tn
	case g.negated && (tn == Past || tn == Before):
		return timeline.Denied, tn
	case intent && l.is("planned", c.verb, c.particle) && (c.adjective || !resolvedAct[c.verb]):
		return timeline.Planned, Later
	case intent && (c.verb == "likely" || c.verb == "unlikely" || l.is("possible", c.verb, c.particle)) && !l.is("speech", c.verb, c.particle) && !effort[c.verb]:
		return timeline.Possible, Later
	case c.light >= 0 && g.passive && l.is("planned", c.verb, "") && g.tense == present:
		return timeline.Planned, Later
	case g.tense == present && g.progressive:
		return timeline.Ongoing, Now
	}
	return timeline.Happened, tn
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
	for k, steps := i, 0; cs[k].governor >= 0 && steps < 6; steps++ {
		g := cs[k].governor
		up := &cs[g]
		rel := cs[k].relation
		finite := cs[k].group.tense != timeless
		switch {
		case up.nominal:
			if n, ok := nounRole[up.t.lower(up.head)]; ok && (rel == "acl" || rel == "ccomp") {
				return n, Later
			}
		case (rel == "ccomp" || rel == "acl" && finite) && l.is("denied", up.verb, up.particle) && up.verb != "reject":
			return timeline.Denied, tn
		case (rel == "xcomp" || rel == "ccomp" && !finite) && l.is("planned", up.verb, up.particle):
			return timeline.Planned, Later
		case (rel == "xcomp" || rel == "ccomp") && l.is("possible", up.verb, up.particle) && (!finite || tn == Later || tn == Now):
			return timeline.Possible, Later
		case rel == "advcl" && cs[k].group.infinitive && s == timeline.Happened: // purpose
			return timeline.Planned, Later
		case rel == "advcl" && whenMarks[cs[k].mark] && tn == Now && (up.group.tense == future || up.group.modal != ""),
			rel == "advcl" && r.news && (cs[k].mark == "before" || cs[k].mark == "until") && tn == Now && up.group.tense == past:
			return timeline.Planned, Later // "will vote when they meet", "left before the votes are cast"
		}
		if rel == "advcl" && conditional[cs[k].mark] {
			return timeline.Possible, tn
		}
		if finite && (rel != "conj" || up.group.tense == timeless && cs[k].t.tag(cs[k].head) == "VBD") {
			break // a finite clause asserts what it says, whatever stands above it
		}
		k = g
	}
	if cs[i].relation == "acl" && cs[i].group.infinitive {
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

var whenMarks = set("when once after before until as while where")

// nounRole: what a noun says about the clause or the noun that hangs on it.
var nounRole = map[string]timeline.Status{"plan": timeline.Planned, "plans": timeline.Planned, "intention": timeline.Planned, "aim": timeline.Planned,
	"decision": timeline.Planned, "pledge": timeline.Planned, "promise": timeline.Planned, "agreement": timeline.Planned, "deal": timeline.Planned,
	"proposal": timeline.Possible, "bid": timeline.Possible, "request": timeline.Possible, "call": timeline.Possible, "calls": timeline.Possible, "offer": timeline.Possible,
	"threat": timeline.Possible, "attempt": timeline.Possible, "effort": timeline.Possible, "efforts": timeline.Possible, "hope": timeline.Possible, "hopes": timeline.Possible,
	"possibility": timeline.Possible, "risk": timeline.Possible, "idea": timeline.Possible, "demand": timeline.Possible, "demands": timeline.Possible, "talk": timeline.Possible,
	"prospect": timeline.Possible, "fears": timeline.Possible, "appeal": timeline.Possible, "push": timeline.Possible, "chance": timeline.Possible}

// nounStatus: an adjective ("planned visit", "proposed merger"), a negative ("no talks"), or the verb above.
func (r *reader) nounStatus(cs []clause, i int) (timeline.Status, Tense) {
	c := &cs[i]
	t := c.t
	for _, k := range t.kids[c.head] {
		if s, ok := adjectiveStatus[t.lower(k)]; ok {
			if s == timeline.Planned {
				return s, Later
			}
			return s, Untensed
		}
	}
	if c.governor < 0 {
		return timeline.Happened, Untensed
	}
	up := &cs[c.governor]
	if up.nominal {
		if n, ok := nounRole[t.lower(up.head)]; ok && t.preposition(c.head) == "for" {
			return n, Later
		}
		return timeline.Happened, Untensed
	}
	us, ut := r.statusOf(cs, c.governor)
	isObject := up.object == c.head || t.label(c.head) == "obl" && t.preposition(c.head) == "for"
	switch {
	case isObject && words().is("denied", up.verb, up.particle):
		return timeline.Denied, ut
	case isObject && words().is("planned", up.verb, up.particle):
		return timeline.Planned, Later
	case isObject && (words().is("possible", up.verb, up.particle) || calling[up.verb] && t.preposition(c.head) == "for"):
		return timeline.Possible, Later
	case us == timeline.Planned || us == timeline.Possible:
		if t.preposition(c.head) == "" || t.preposition(c.head) == "in" || t.preposition(c.head) == "at" || t.preposition(c.head) == "during" {
			return us, Later
		}
	}
	return timeline.Happened, Untensed
}

var calling = set("call ask push vote press apply wait prepare")

var adjectiveStatus = map[string]timeline.Status{"planned": timeline.Planned, "scheduled": timeline.Planned, "upcoming": timeline.Planned, "forthcoming": timeline.Planned,
	"coming": timeline.Planned, "next": timeline.Planned, "expected": timeline.Planned, "future": timeline.Planned, "proposed": timeline.Possible, "possible": timeline.Possible, "potential": timeline.Possible,
	"likely": timeline.Possible, "threatened": timeline.Possible, "alleged": timeline.Possible, "cancelled": timeline.Denied, "canceled": timeline.Denied, "ongoing": timeline.Ongoing, "continuing": timeline.Ongoing,
	"attempted": timeline.Happened}
