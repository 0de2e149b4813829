package extract

import (
	"strings"

	"dateline/timeline/timex"
)

// Clauses that share their day with another one: the setting, the occasion, the event that one takes part in.

// setting is the clause of the event noun in which verb i came about: "stopped in the bombing of May 1940". -1 for none.
func setting(cs []clause, i int) int {
	for k := i + 1; k < len(cs) && !cs[i].nominal; k++ {
		c := &cs[k]
		if p := c.t.preposition(c.head); c.nominal && c.governor == i && !finds[cs[i].verb] && !answersFor(cs, i, k) && (p == "in" || p == "during" || p == "at" || p == "on" && undertakings[c.t.lemma(c.head)] || p == "with" && turns[cs[i].verb]) {
			return k
		}
	}
	return -1
}

// turns are verbs for what comes to a turn with an event: "the fashion ended with the revolt of 1730".
var turns = set("end begin start close open culminate conclude finish")

// undertakings are event nouns on which something is done: "asked on the July 25 call".
var undertakings = set("call visit trip tour flight voyage mission march raid walk drive ride crossing journey expedition")

// answersFor: verb i is what the law does about the deed that noun k names, which was before: "was charged in the 2016 killing".
func answersFor(cs []clause, i, k int) bool {
	v := &cs[i]
	return !v.nominal && (accuses[v.verb] || pursues[v.verb] || v.verb == "find" && (v.t.lower(v.head+1) == "guilty" || v.t.lower(v.head+2) == "guilty")) && cs[k].nominal && !venues[cs[k].t.lower(cs[k].head)]
}

// pursues are further verbs of what the law does with people over a deed.
var pursues = set("arrest detain question interview sue pardon investigate subpoena summon plead hold name identify seek exonerate prosecute testify exempt absolve")

// finds are verbs that go on with where something was found: "found fraud in the Oct. 20 election".
var finds = set("find detect uncover see report allege suspect identify note observe discover")

// occasion is the clause of what was said at the event that noun i names: "his request this month in a telephone call".
// -1 when i is no such setting.
func occasion(cs []clause, i int) int {
	c := &cs[i]
	if p := c.t.preposition(c.head); !c.nominal || c.governor < 0 || p != "in" && p != "during" && p != "at" {
		return -1
	}
	g := c.governor
	if !cs[g].nominal && c.head < cs[g].head {
		g = eventSubject(cs, g)
	}
	if g < 0 || g == i || !cs[g].nominal || !utterances[cs[g].noun.verb] {
		return -1
	}
	return g
}

var utterances = set("request say speak announce appeal propose offer warn demand accuse")

// whenChild is the clause with "when" that follows clause i and says when it comes about, -1 for none.
func whenChild(cs []clause, i int) int {
	for k := i + 1; k < len(cs); k++ {
		c := &cs[k]
		if !c.nominal && c.relation == "advcl" && c.mark == "when" && (c.governor == i || c.governor >= 0 && c.governor == cs[i].governor) {
			return k
		}
	}
	return -1
}

// takenPartIn is the clause of the event noun that is the object of verb i, when the deed is a part of that event: "won Sunday's vote",
// "boycotted last week's talks". -1 for none.
func takenPartIn(cs []clause, i int) int {
	c := &cs[i]
	if c.nominal || c.object < 0 || !competes[c.verb] && !isAt[c.verb] {
		return -1
	}
	for k := range cs {
		if cs[k].nominal && cs[k].head == c.object {
			return k
		}
	}
	return -1
}

// Verbs for what is done at the event that they have as an object, and so at its time: what is won on one day, and whatever one can be at.
var (
	competes = set("win lose lead contest play draw dominate sweep")
	isAt     = set("attend boycott skip miss join host chair disrupt storm")
)

// eventSubject is the clause of the event noun that is the subject of verb i, -1 when the subject is none.
func eventSubject(cs []clause, i int) int {
	for k := range cs {
		if l := cs[k].t.Tokens[cs[k].head].Label; cs[k].nominal && cs[k].t.Tokens[cs[k].head].Head == cs[i].head && (l == "nsubj" || l == "nsubj:pass") {
			return k
		}
		if c := &cs[i]; cs[k].nominal && !c.nominal && c.relation != "root" && c.t.Tokens[c.head].Head == cs[k].head && cs[k].t == c.t {
			if w := c.relativeWord(); w >= 0 && strings.HasPrefix(c.t.Tokens[w].Label, "nsubj") {
				return k // "a storm that sank two ferries"
			}
		}
	}
	return -1
}

// heldIn is when the event noun was that relative verb i came about in: "the fires of 2009, in which nine died".
func (r *reader) heldIn(cs []clause, i int) []Timing {
	c := &cs[i]
	if c.nominal || c.group.tense != past || !c.group.passive && !harms[c.verb] && words().verb(c.verb, c.particle).weight <= unknownVerb {
		return nil
	}
	w := c.relativeWord()
	if w < 1 || c.t.lower(w) != "which" || c.t.lower(w-1) != "in" && c.t.lower(w-1) != "during" && c.t.lower(w-1) != "at" {
		return nil
	}
	for k := i - 1; k >= max(0, i-near); k-- {
		if cs[k].head >= w {
			continue
		}
		if !cs[k].nominal {
			break
		}
		if times := r.ownTimes(c.t, k); len(times) > 0 {
			return times
		}
		for _, x := range r.exprs[c.t.index] { // the arcs may give it to the verb above
			if x.first > cs[k].head && x.last < w-1 && x.signal == On && x.kind == timex.DATE {
				return []Timing{{Expr: x.index, Signal: On}}
			}
		}
		break
	}
	return nil
}

// ownTimes are the expressions tied to clause i itself.
func (r *reader) ownTimes(t *tree, i int) []Timing {
	var out []Timing
	for _, x := range r.exprs[t.index] {
		e := &r.doc.Exprs[x.index]
		if x.clause == i && !x.nominal && strings.HasPrefix(e.Meaning, "Ref(PAST") {
			out = append(out, Timing{Expr: x.index, Signal: For, Word: recently})
		}
		if x.clause == i && !x.nominal && !t.deniedTime(x.first) && x.kind != setType && !strings.HasPrefix(e.Meaning, "Ref(") && !(e.Meaning == "That(Time)" && e.Anchor < 0) {
			out = append(out, Timing{Expr: x.index, Signal: x.signal, Word: x.word})
		}
	}
	return out
}

// revealed marks a day on which it came out that something had happened, which need not have been of that day or the one before.
const revealed = "revealed"

// announced marks the day on which those whose deed it is made it known, which for what is done with words is the day of the deed.
const announced = "announced"

// enacted is what is done by saying so: "has been suspended, the league announced on Friday".
var enacted = set(`suspend ban fine sack fire dismiss appoint name hire promote extend cancel postpone recall approve reject nominate select pardon
	indict charge sue withdraw scrap declare impose lift award acquit`)

var reveals = set("reveal discover learn disclose uncover expose")

// recently marks "in recent weeks", which tells no date but that it is none of the day of the news.
const recently = "recently"

// deniedTime: the expression that begins at word k is the one it was not: "on Thursday, and not in the early hours of Friday".
// "Not until Friday" is no denial.
func (t *tree) deniedTime(k int) bool {
	for i := k - 1; i >= 0 && i > k-4; i-- {
		switch w := t.lower(i); {
		case w == "not":
			return t.word(i-1) == "," || t.tag(i-1) == "CC"
		case w != "in" && w != "on" && w != "at" && w != "the":
			return false
		}
	}
	return false
}

// saidTimes is when the clause was said, if a report above it has a date.
func (r *reader) saidTimes(cs []clause, i int) []Timing {
	if cs[i].witnessed(cs) {
		return nil
	}
	for g, steps := cs[i].governor, 0; g >= 0 && steps < 8; g, steps = cs[g].governor, steps+1 {
		if cs[i].hasSince() || cs[g].relation == "conj" && cs[g].hasSince() {
			return nil // "declared it … in 1987 and has since warned"
		}
		if cs[g].nominal || !words().says(cs[g].verb, cs[g].particle) {
			continue
		}
		if cs[i].relation == "conj" && cs[i].governor == g && cs[i].group.tense == perfect {
			return nil // "declared it a monument in 1987 and has since warned"
		}
		if times := r.ownTimes(cs[i].t, g); len(times) > 0 {
			if reveals[cs[g].verb] {
				return []Timing{{Expr: times[0].Expr, Signal: times[0].Signal, Word: revealed}}
			}
			if cs[g].verb == "announce" {
				for k := range times {
					times[k].Word = announced
				}
			}
			for _, t := range times { // "a tanker seized two months ago said on Tuesday": the one behind the verb
				if x := r.doc.Exprs[t.Expr]; t.Signal == On && strings.Contains(x.Meaning, "Weekday(") && x.Begin > cs[i].t.Tokens[cs[g].head].Begin {
					return []Timing{t}
				}
			}
			return times[:1]
		}
	}
	// ", officials said on Monday" hangs beside the clause, not above it
	for k := range cs {
		if cs[k].relation == "parataxis" && cs[k].governor == i && (words().is("report", cs[k].verb, cs[k].particle) || cs[k].object < 0 && passesOn(cs[k].verb)) {
			if times := r.ownTimes(cs[i].t, k); len(times) > 0 {
				if cs[k].verb == "announce" {
					times[0].Word = announced
				}
				return times[:1]
			}
		}
	}
	return nil
}
