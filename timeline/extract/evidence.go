package extract

import (
	"strconv"
	"strings"
	"sync"

	"dateline/timeline"
)

// The weights of judge are set by hand, each for one thing that it looks at. What these things say together — a deed of
// somebody with a name in the main clause, a passive after "when" — is measured: lexicon/evidence.txt holds what a logistic
// regression over our development articles adds to the score of a clause, TestFitEvidence prints it anew.

// A cue is one thing about the clause of a verb that speaks for or against an event.
type cue struct {
	kind, value string
}

// schedule: "The fair opens on 2 May", "plans to move": nothing of what holds for the present, or for infinitives. There are too few of
// them to measure, so that the weights of judge stand alone.
const schedule = "schedule"

// cues are what is looked at in a clause; nothing where it was ruled out, or is a noun.
func (r *reader) cues(c *clause, v verdict) []cue {
	dated := firmDate(v.times) || r.isCounted(c) || hasDeadline(v.times)
	if c.nominal || v.base <= 0 {
		return nil
	}
	all := make([]cue, 0, 16)
	add := func(kind, value string) { all = append(all, cue{kind, value}) }
	add("all", "clauses")
	if v.status == timeline.Planned && c.group.tense != future || c.group.tense == present && dated {
		add("clause", schedule)
	} else {
		add("clause", c.relation+"/"+tenseNames[c.group.tense])
		tag := c.t.tag(c.head)
		if (tag == "VBP" || tag == "VB") && c.group.tense == past {
			tag = "VBD" // "set", which looks the same
		}
		add("word", tag)
	}
	add("actor", r.actorKind(c))
	add("status", v.status.String())
	add("weight", weightClass(v.weight))
	if c.mark != "" {
		add("mark", c.mark)
	}
	if c.group.modal != "" {
		add("modal", c.group.modal)
	}
	for _, sign := range [...]struct {
		holds bool
		name  string
	}{
		{dated, "dated"},
		{len(v.spoken) > 0, "said"},
		{r.part[c.t.index] == lead, "lead"},
		{c.quoted, "quoted"},
		{c.spoken, "spoken"},
		{c.group.negated, "negated"},
		{c.group.passive, "passive"},
		{c.object >= 0, "object"},
	} {
		if sign.holds {
			add("sign", sign.name)
		}
	}
	return all
}

var tenseNames = [...]string{timeless: "timeless", past: "past", perfect: "perfect", pluperfect: "pluperfect", present: "present", future: "future"}

// weightClass: the score takes the weight as it is, but a verb that says little of what happens needs more than its share.
func weightClass(w float64) string {
	switch {
	case w < 0.4:
		return "slight"
	case w < 0.65:
		return "fair"
	}
	return "great"
}

// actorKind is what kind of word says who acts.
func (r *reader) actorKind(c *clause) string {
	switch s := c.subject; {
	case !s.ok():
		return "nobody"
	case r.entityAt(s) != nil:
		return "name"
	case institution[s.t.lower(s.head)]:
		return "body"
	case isVague(s):
		return "vague"
	}
	return "noun"
}

// evidence is what the cues of a clause add to its score.
func (r *reader) evidence(c *clause, v verdict) (s float64) {
	table := evidenceTable()
	for _, q := range r.cues(c, v) {
		if q.value == schedule {
			return 0
		}
		s += table[q]
	}
	return s
}

// evidenceTable is the weight of each cue, in units of the score: "[clause] root/past=0.12".
var evidenceTable = sync.OnceValue(func() map[cue]float64 {
	m := map[cue]float64{}
	eachGroup("lexicon/evidence.txt", func(head []string, entry string) {
		value, weight, _ := strings.Cut(entry, "=")
		m[cue{head[0], value}], _ = strconv.ParseFloat(weight, 64)
	})
	return m
})
