package extract

import (
	"strings"

	"dateline/timeline"
)

// Of "the carmaker announced on Friday that it would cut 900 jobs" the cutting is the news, and the announcement is how it
// got about. Both on a timeline would be one event told twice.

// tells: the verb is how somebody passes on what its complement says.
func tells(c *clause) bool {
	return words().is("report", c.verb, c.particle) || words().is("tell", c.verb, c.particle)
}

// announces: the verb is what newsmakers do with news of their own, so that the day of it is worth keeping.
func announces(c *clause) bool { return words().is("tell", c.verb, c.particle) }

// toldAlong decides between a telling and what it tells: along is the clause that goes into the title and the date of
// the other one. -1 when both stand or neither is an event.
func (r *reader) toldAlong(cs []clause, verdicts []verdict, i int) (along, by int) {
	c, in := &cs[i], cs[i].inner
	own, inner := firmDate(r.ownTimes(c.t, i)), firmDate(r.ownTimes(c.t, in))
	ahead := verdicts[in].status == timeline.Planned || verdicts[in].status == timeline.Possible
	switch {
	case cs[in].verb == "die" && verdicts[in].score >= enough && !own:
		return i, in // the death is the news, whoever announced it
	case own && testifies(c) && verdicts[i].score >= enough && (verdicts[in].score < enough || cs[in].group.progressive && !inner && !ahead):
		return in, i // what goes on is told by whoever is heard about it
	case verdicts[in].score < enough:
		if announces(c) && verdicts[i].score >= enough && !inner {
			return in, i
		}
		return -1, -1
	case !announces(c) && own && !inner && !ahead && r.weightOf(cs, in) < 0.7 && c.subject.ok() && r.entityAt(c.subject) != nil && verdicts[i].score >= enough:
		return in, i // what a person said on a day of its own about a state of things
	case announces(c) && c.relation == "advcl" && whenMarks[c.mark] && verdicts[i].score >= enough && !inner:
		return in, i // "the pilots walked out after the airline announced that it would close": by its own time
	case announces(c) && firmDate(verdicts[i].times) && !inner && verdicts[in].status == timeline.Possible && verdicts[i].score >= enough:
		return in, i // "announced on the 9th that all could travel at once": that it was announced is what happened
	case announces(c) && own && verdicts[i].score >= enough && !(r.toldNow(cs, i) && (ahead || r.part[c.t.index] == lead)):
		if inner && ahead {
			return -1, -1 // two days, and both matter
		} else if !inner {
			return in, i // "The board announced in May that it would close the line"
		}
	}
	if words().is("speech", c.verb, c.particle) && !announces(c) && firmDate(verdicts[i].times) {
		return -1, -1
	}
	return i, in
}

// testifies: it is told to a body that hears people on a day that it sets, so that the telling is an event: "told a Senate committee on
// Tuesday that …".
func testifies(c *clause) bool {
	if c.verb != "tell" {
		return false
	}
	o := c.object
	if o < 0 {
		o = c.t.child(c.head, "iobj")
	}
	return o >= 0 && hearing[c.t.lower(o)]
}

// hearing are bodies that people speak before.
var hearing = set("committee subcommittee court inquiry parliament panel commission tribunal jury inquest senate congress assembly summit council judge judges lawmakers legislators mps senators hearing commons lords bundestag knesset")

// beforeCourt: the verb goes on "in court", "before magistrates".
func (t *tree) beforeCourt(v int) bool {
	for _, k := range t.kids[v] {
		switch t.preposition(k) {
		case "before", "in", "at":
			if hearing[t.lower(k)] || strings.HasPrefix(t.lower(k), "magistrate") {
				return true
			}
		}
	}
	return false
}

// toldNow: the telling is of the days about publication, by its own words: "on Friday", not "in May 2017".
func (r *reader) toldNow(cs []clause, i int) bool {
	for k := range r.exprs[cs[i].t.index] {
		if x := &r.exprs[cs[i].t.index][k]; x.clause == i && !x.nominal && r.isNear(x) {
			return true
		}
	}
	return false
}

// trustTellers makes an event of what is told as the news of an article's opening, or by those who announce, unless the
// words themselves speak against it.
func (r *reader) trustTellers(cs []clause, verdicts []verdict) {
	for i := range cs {
		c, in := &cs[i], cs[i].inner
		if in < 0 || c.nominal || cs[in].relation != "ccomp" || !tells(c) || c.quoted || c.group.negated || cs[in].group.modal == "can" {
			continue
		}
		opens := r.part[c.t.index] == lead && (c.relation == "root" || c.relation == "parataxis")
		least := nearly
		if opens && announces(c) {
			least = hardly
		}
		if v := &verdicts[in]; (opens || announces(c)) && v.score >= least && v.score < enough && cs[in].group.tense != timeless {
			v.score = enough
		}
	}
}

// nearly is the score from which a clause is an event when somebody worth hearing tells it as news, hardly where that opens
// the article.
const (
	nearly = 0.4
	hardly = 0.2
)

// futureInPast: the "would" of what somebody said or decided looks ahead from that day: "said that it would cut 900 jobs".
func futureInPast(cs []clause, i int) bool {
	if cs[i].relation == "conj" && cs[i].governor >= 0 {
		i = cs[i].governor
	}
	g := cs[i].governor
	if g < 0 || cs[i].relation != "ccomp" || cs[g].nominal {
		return false
	}
	return tells(&cs[g]) || words().is("speech", cs[g].verb, cs[g].particle) || words().is("planned", cs[g].verb, cs[g].particle)
}

// saidLongBefore: it was said that it would be, before what a main clause dates to some time behind: "fell last month after the firm said it
// would cut jobs".
func (r *reader) saidLongBefore(cs []clause, i int) bool {
	g := cs[i].governor
	if !futureInPast(cs, i) || g < 0 || cs[g].relation != "advcl" || cs[g].governor < 0 || cs[g].mark != "after" && cs[g].mark != "when" && cs[g].mark != "since" {
		return false
	}
	for _, t := range r.ownTimes(cs[g].t, cs[g].governor) {
		if m := r.doc.Exprs[t.Expr].Meaning; t.Signal == On && !strings.Contains(m, "Weekday(") && (isBehind(m) || strings.Contains(m, "Month(") || strings.Contains(m, "MonthDay(") || strings.Contains(m, "Date(")) {
			return true
		}
	}
	return false
}
