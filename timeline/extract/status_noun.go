package extract

import "dateline/timeline"

// The status of what a noun tells.

// nounStatus: an adjective ("planned visit", "proposed merger"), a negative ("no talks"), or the verb above.
func (r *reader) nounStatus(cs []clause, i int) (timeline.Status, Tense) {
	c := &cs[i]
	t := c.t
	if c.inDenial() {
		return timeline.Denied, Untensed
	}
	if g := c.governor; g >= 0 && !cs[g].nominal && cs[g].object == c.head && !cs[g].group.negated && (words().is("denied", cs[g].verb, cs[g].particle) || preventing[cs[g].verb]) {
		return timeline.Denied, tenseOf(cs[g].group)
	}
	if g := c.governor; g >= 0 && !cs[g].nominal && cs[g].object == c.head && !cs[g].group.negated && halting[cs[g].verb] && oneAct[t.lower(c.head)] {
		return timeline.Denied, Later
	}
	for _, k := range t.kids[c.head] {
		if s, ok := adjectiveStatus[t.lower(k)]; ok && !t.isName(k) && k < c.head {
			if s == timeline.Planned {
				return s, Later
			}
			return s, Untensed
		}
	}
	if t.listedAsDemand(c.head) {
		return timeline.Possible, Later
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
	if r.isSet(cs, i) {
		return timeline.Planned, Foreseen // "a judge set the trial for January 13"
	}
	if up.verb == "follow" && up.object == c.head && (up.group.tense == present || up.group.tense == past) && up.group.modal == "" {
		return timeline.Happened, Past // what the subject comes after
	}
	us, _ := r.statusOf(cs, c.governor)
	isObject := up.object == c.head || t.label(c.head) == "obl" && t.preposition(c.head) == "for"
	switch {
	case isObject && us == timeline.Possible && up.group.negated:
		return timeline.Possible, Later // "has not ruled out a referendum"
	case isObject && words().is("planned", up.verb, up.particle):
		return timeline.Planned, Later
	case isObject && (words().is("possible", up.verb, up.particle) || calling[up.verb] && t.preposition(c.head) == "for"):
		return timeline.Possible, Later
	case us == timeline.Planned || us == timeline.Possible:
		if t.preposition(c.head) == "" && r.comesWith(up, c) || t.preposition(c.head) == "in" || t.preposition(c.head) == "at" || t.preposition(c.head) == "during" {
			return us, Later
		}
	}
	return timeline.Happened, Untensed
}

// preventing verbs keep what their object names from happening.
var preventing = set("block thwart foil veto prevent avert avoid")

// halting verbs keep what is one act, and no course of things, from happening: "halted the execution".
var (
	halting = set("halt stop stay delay postpone suspend cancel reschedule")
	oneAct  = set("execution deportation extradition eviction launch trial hearing vote election wedding coronation inauguration auction")
)

// comesWith: the verb above brings the noun about, so that both are as certain: "talks will be held", "could sign an
// agreement". Of "losses will shrink" the losses are there.
func (r *reader) comesWith(up, c *clause) bool {
	l := words()
	if l.is("light", up.verb, up.particle) || l.is("occur", up.verb, up.particle) || l.is("planned", up.verb, up.particle) || l.is("possible", up.verb, up.particle) {
		return true
	}
	return bringing[up.verb] && (up.object == c.head || up.group.passive)
}

var bringing = set("sign announce impose introduce call declare open launch start provide grant receive win seek face need make build create trigger demand order require approve bring mean include publish present unveil")

var calling = set("call ask push vote press apply wait prepare")

var adjectiveStatus = map[string]timeline.Status{"planned": timeline.Planned, "scheduled": timeline.Planned, "upcoming": timeline.Planned, "forthcoming": timeline.Planned,
	"coming": timeline.Planned, "next": timeline.Planned, "expected": timeline.Planned, "future": timeline.Planned, "proposed": timeline.Possible, "possible": timeline.Possible, "potential": timeline.Possible,
	"likely": timeline.Possible, "threatened": timeline.Possible, "alleged": timeline.Possible, "cancelled": timeline.Denied, "canceled": timeline.Denied, "ongoing": timeline.Ongoing, "continuing": timeline.Ongoing,
	"attempted": timeline.Happened}

// listedAsDemand: noun n stands in a list of what somebody wants: "demanding new elections, the resignation of the mayor and an inquiry".
func (t *tree) listedAsDemand(n int) bool {
	comma := false
	for k := n - 1; k > 0 && k > n-14; k-- {
		switch w := t.lower(k); {
		case t.isVerb(k):
			return comma && t.tag(k) == "VBG" && wanting[t.lemma(k)]
		case w == "," || w == "and":
			comma = true
		case t.tag(k) == "IN" && w != "of" && w != "for" && w != "to", w == ";" || w == ":":
			return false
		}
	}
	return false
}

var wanting = set("demand seek want request")
