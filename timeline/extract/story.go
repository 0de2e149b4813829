package extract

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/stn"
)

// What the order of the telling adds to a network of dates.

// addLead puts the news that opens an article on the day of publication.
func (d *dating) addLead(i int) {
	m := &d.Mentions[i]
	if !m.Lead || d.explicit[i].IsKnown() || d.matched[i] != nil || d.isHung(i) || d.since(i) || d.endsPlan[i] {
		return
	}
	if d.addMatch(i) || d.addContest(i) {
		return
	}
	if d.isBefore(i) {
		d.addStory(i)
		return
	}
	lo, hi := d.net.Bounds(d.point(i))
	if lo != stn.NoLower && hi != stn.NoUpper && d.published.Date.IsKnown() && lo > int64(d.published.Date.Span().Start) {
		return
	}
	if j := d.reached(i); j >= 0 && d.sinceLongAgo(int64(d.explicit[j].Begins().Start)) {
		d.addStory(i) // the article opens with what is long over
		return
	}
	if j := d.opened(i); j >= 0 {
		if d.sameDay(i, j) {
			return
		}
		lo, _ := d.net.Bounds(d.point(j))
		d.net.Within(d.point(i), lo, stn.NoUpper, d.say("told with “"+d.Mentions[j].Title+"” ("+d.explicit[j].Words()+") in the opening of the news"))
		return
	}
	if j := d.reached(i); j >= 0 && d.Mentions[j].Paragraph == m.Paragraph && d.isBehind(j) {
		d.addStory(i)
		return
	}
	if s := d.toldByActor(i); s.why != "" && d.within(d.point(i), s.span, s.why, nil) {
		return
	}
	if p := d.published.Date; p.IsKnown() {
		d.within(d.point(i), p.Span(), "opens the news without a date of its own · taken as the day of publication", nil)
		return
	}
	d.net.Constrain(d.point(i), d.day, 0, day, d.say("opens the news without a date of its own · taken as the day of publication"))
}

// toldByActor is the day before publication on which the one who acts in the opening spoke about it, as the next paragraphs tell: "The
// mayor has resigned. … “I quit,” the mayor said on Sunday."
func (d *dating) toldByActor(i int) stand {
	m, p := &d.Mentions[i], d.published.Date
	for k := i + 1; k < min(d.to, i+5) && p.IsKnown() && len(m.Participants) > 0 && d.Mentions[k].Paragraph <= m.Paragraph+2; k++ {
		o, at := &d.Mentions[k], d.explicit[k]
		if !at.IsKnown() || at.Grain() > timeline.GrainDay || at.Begins().End > p.Span().Start || at.Begins().Start < p.Span().Start-3*day {
			continue
		}
		if o.Status == timeline.Happened && o.Main && len(o.Participants) > 0 && o.Participants[0] == m.Participants[0] && (words().says(o.Kind, "") || announcing[o.Kind]) {
			s := timeline.DayOf(at.Begins().Start).Span()
			s.Start -= day
			return stand{s, d.toldWith(k) + " by the same one · taken as of that day or the one before"}
		}
	}
	return stand{}
}

// announcing are kinds of events in which somebody tells what he has done.
var announcing = set("announce declare confirm tweet address")

// since: the text says since what it has been so ("have been killed since the protests began"), so that it is no matter of one day.
func (d *dating) since(i int) bool {
	return slices.ContainsFunc(d.Links, func(l Link) bool { return l.To == i && l.Word == "since" })
}

// addThwarted: what put an end to a plan for a day came no later than that day ("was due to land on Friday but was delayed").
func (d *dating) addThwarted(i int) {
	m := &d.Mentions[i]
	if i == d.from || d.explicit[i].IsKnown() || m.Status != timeline.Happened || m.Tense != Past {
		return
	}
	p := &d.Mentions[i-1]
	if p.Tense != Foreseen || !d.explicit[i-1].IsKnown() || p.Tellings[0].Sentence != m.Tellings[0].Sentence || !thwarts[m.Kind] {
		return
	}
	end := d.explicit[i-1].Ends().End
	d.endsPlan[i] = !d.isAfterPublication(d.explicit[i-1])
	d.within(d.point(i), timeline.Span{Start: timeline.Beginning, End: end}, "ends the plan “"+p.Title+"” ("+d.explicit[i-1].Words()+") · told before its day", nil)
}

var thwarts = set("cancel postpone delay call_off suspend scrap shelve abandon stop halt prevent block fail collapse defer drop withdraw reschedule put_off break_down")

// addThread: what a story tells next did not happen before what it told last. News without a date and
// without such a hold is of the day, or of the week, before publication.
func (d *dating) addThread(i int) {
	m := &d.Mentions[i]
	if !d.explicit[i].IsKnown() && d.matched[i] == nil && !m.Apart && (d.addMatch(i) || d.addContest(i)) {
		return
	}
	if d.explicit[i].IsKnown() || d.matched[i] != nil || m.Lead || m.Apart || d.isHung(i) || d.endsPlan[i] {
		return
	}
	if lo, hi := d.net.Bounds(d.point(i)); lo != stn.NoLower && hi != stn.NoUpper && !d.sinceLongAgo(lo) {
		return
	}
	if m.Fresh && m.Perfect && m.Paragraph > d.Mentions[d.from].Paragraph+1 {
		return // further down, what "has been done" may have been done at any time
	}
	if m.Fresh && !d.since(i) && !d.isBefore(i) && (m.Perfect || !d.isBehindLook(i)) {
		if j := d.reached(i); j >= 0 && d.Mentions[j].Paragraph == m.Paragraph && d.isBehind(j) && d.sameDay(i, j) {
			return
		}
		if s := d.goneOn(i); s.why != "" && d.within(d.point(i), s.span, s.why, nil) {
			return
		}
		if s := d.asSaid(i); s.why != "" && d.within(d.point(i), s.span, s.why, nil) {
			return
		}
		d.net.Constrain(d.point(i), d.day, 0, day, d.say("told as fresh news without a date of its own · taken as the day of publication"))
		return
	}
	if d.News {
		if d.isBefore(i) || !d.addSaid(i) {
			d.addStory(i)
		}
		return
	}
	if m.Thread < d.from || m.Thread >= i {
		return
	}
	d.net.Before(d.point(m.Thread), d.point(i), 0, d.say("follows “"+d.Mentions[m.Thread].Title+"” in the story"))
}

// addSaid: what was told on a day in the simple past ("said on Monday that she was ready"), or in the opening of the news ("said on Monday
// they had charged her"), is of that day or of the one before.
func (d *dating) addSaid(i int) bool {
	m := &d.Mentions[i]
	if m.Status != timeline.Happened {
		return false
	}
	for _, t := range m.Tellings[0].Times {
		if t.Word == revealed || m.Tense != Past && (m.Tense != Before || t.Word != reported) {
			continue
		}
		if v := d.values[t.Expr].Date; t.Signal == Said && v.IsKnown() && v.Grain() <= timeline.GrainDay {
			s := timeline.Span{Start: timeline.DayOf(v.Begins().Start).Span().Start - day, End: v.Begins().End}
			if t.Word == announced {
				s.Start += day
				return d.within(d.point(i), s, d.expressionWhy(t)+" · done by announcing it", nil)
			}
			return d.within(d.point(i), s, d.expressionWhy(t)+" · taken as of that day or the one before", nil)
		}
	}
	return false
}

// asSaid: what is said next in a paragraph is said where the sentence before was: "At the hearing last month she said that it was late.
// She called it a shame."
func (d *dating) asSaid(i int) stand {
	m := &d.Mentions[i]
	for k := i - 1; k >= d.from && d.Mentions[k].Paragraph == m.Paragraph && m.Sentence-d.Mentions[k].Sentence <= 1 && (words().says(m.Kind, "") || words().is("speech", m.Kind, "")); k-- {
		for _, t := range d.Mentions[k].Tellings[0].Times {
			if said := d.values[t.Expr].Date; (t.Signal == Said || t.Signal == Toward) && said.IsKnown() && d.Mentions[k].Sentence < m.Sentence {
				return stand{said.Begins(), d.expressionWhy(t) + " · taken as said then, too"}
			}
		}
	}
	return stand{}
}

// isBehind: mention j is dated two days before publication or more, but not long ago: what is told with it is no news of the day.
func (d *dating) isBehind(j int) bool {
	p := d.published.Date
	return p.IsKnown() && d.explicit[j].Begins().End < p.Span().Start && !d.sinceLongAgo(int64(d.explicit[j].Begins().Start))
}

// addNext closes the story's open ends: what is told between two dated events of a history did not happen
// after the second one.
func (d *dating) addNext(i int) {
	t := d.Mentions[i].Thread
	if d.News || t < d.from || t >= i || !d.explicit[i].IsKnown() || d.explicit[t].IsKnown() {
		return
	}
	if lo, _ := d.net.Bounds(d.point(t)); lo == stn.NoLower {
		return // nothing dated stands before it: it may be what the article opens with
	}
	d.net.Before(d.point(t), d.point(i), 0, d.say("comes before “"+d.Mentions[i].Title+"” in the story"))
}

// addLeadUp: what a simple past tells with "after" led up to the other event, so that it came not long before.
func (d *dating) addLeadUp() {
	for _, l := range d.Links {
		if l.Word != "after" && l.Word != "following" || l.Period >= 0 || l.Sure != sureSignal || l.From < d.from || l.To < d.from || l.From >= d.to || l.To >= d.to {
			continue
		}
		a, b := &d.Mentions[l.From], &d.Mentions[l.To]
		lo, hi := d.net.Bounds(d.point(l.To))
		coarse := hi != stn.NoUpper && lo != stn.NoLower && hi-lo > 27*day // a month or a year: what led up to it mostly lies in it, too
		if a.Tense != Past && !(a.Tense == Untensed && a.Status == timeline.Happened && coarse) || b.Tense != Past || d.explicit[l.From].IsKnown() || d.matched[l.From] != nil || lo == stn.NoLower || hi == stn.NoUpper {
			continue
		}
		switch {
		case hi-lo < day-1: // a time of day
			lo = int64(timeline.DayOf(timeline.Instant(lo)).Begins().Start)
		case hi-lo < 2*day:
			lo -= day
		}
		d.net.Within(d.point(l.From), lo, stn.NoUpper, d.say("led up to “"+b.Title+"” · taken as not long before it"))
	}
}

// addLinks adds the order that words give, of one degree of trust.
func (d *dating) addLinks(sure int8) {
	for _, l := range d.Links {
		if l.Sure != sure || l.From < d.from || l.To < d.from || l.From >= d.to || l.To >= d.to {
			continue
		}
		fromDated, toDated := d.explicit[l.From].IsKnown(), d.explicit[l.To].IsKnown()
		if fromDated && toDated && (l.Same || sure < sureSignal) || sure == sureTense && firmDate(d.Mentions[l.From].Tellings[0].Times) {
			continue // "by Monday it had been cut off": the text says when, and the pluperfect no more than that
		}
		a, b := &d.Mentions[l.From], &d.Mentions[l.To]
		lo, hi, text := int64(0), stn.NoUpper, "“"+a.Title+"” comes before “"+b.Title+"” · the text says “"+l.Word+"”"
		switch {
		case l.Same:
			hi, text = 0, "“"+a.Title+"” is at the time of “"+b.Title+"” · the text says “"+l.Word+"”"
		case l.Sure == sureTense:
			text = "“" + a.Title + "” comes before “" + b.Title + "” · told in the pluperfect"
		}
		if l.Gap == soon {
			hi, text = day, "“"+a.Title+"” comes shortly before “"+b.Title+"” · the text says so"
		}
		if apart, words := d.apart(l); apart != "" {
			if least, most, ok := gap(apart); ok {
				lo, hi = least, most
				text = "“" + words + " " + l.Word + "” lies between “" + a.Title + "” and “" + b.Title + "”"
				if d.addCounted(l, apart, text) {
					continue
				}
			} else if least, most, ok := apartSome(apart); ok {
				lo, hi = least, most
				text = "“" + a.Title + "” comes “" + words + "” before “" + b.Title + "” · the text says so"
			}
		}
		if c := d.net.Constrain(d.point(l.From), d.point(l.To), lo, hi, d.say(text)); c != nil && sure == sureSignal && !l.Same {
			d.conflict(c, l.From, l.To)
		}
	}
}
