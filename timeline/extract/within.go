package extract

import (
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline"
)

// addWithin reads "within 90 days": what is to come lies so far from publication at most, what came lies so far from what
// was told before it.
func (d *dating) addWithin(i int) {
	m := &d.Mentions[i]
	if d.explicit[i].IsKnown() {
		return
	}
	for _, t := range m.Tellings[0].Times {
		if t.Word != within || t.Expr >= len(d.values) {
			continue
		}
		most, ok := longestOf(d.values[t.Expr].Value)
		if !ok {
			continue
		}
		words := "“within " + d.Texts[t.Expr] + "”"
		if d.ahead(i) {
			if said := d.saidOn(i); said.IsKnown() { // "said on Sept. 11 that he would ban it within weeks"
				s := timeline.Span{Start: said.Begins().Start, End: said.Ends().End + timeline.Instant(most)}
				d.within(d.point(i), s, words+" · counted from the day on which it was said", nil)
				return
			}
			d.net.Constrain(d.day, d.point(i), 0, most+day, d.say(words+" · counted from the day of publication"))
			return
		}
		opens := d.Document.Exprs[t.Expr].Begin-m.Tellings[0].Sentence.Begin <= len("Within ") // "Within hours she had left" is the next step of the story
		if j := d.toldBefore(i); j >= 0 && m.Status == timeline.Happened && (m.Tense == Past || m.Tense == Before && opens) {
			why := words + " · counted from “" + d.Mentions[j].Title + "”"
			if said := d.saidDay(j); said.IsKnown() && !d.explicit[j].IsKnown() {
				d.within(d.point(i), timeline.Span{Start: said.Begins().Start, End: said.Ends().End + timeline.Instant(most)}, why, nil)
			} else {
				d.net.Constrain(d.point(j), d.point(i), 0, most, d.say(why))
			}
		}
		return
	}
}

const within = "within"

// addPast reads "in the past three months" and "in recent weeks": what is told as done with such words lies somewhere in that time.
func (d *dating) addPast(i int, t Timing) {
	m, p := &d.Mentions[i], d.published.Date
	if m.Status != timeline.Happened || m.Tense != Past || d.explicit[i].IsKnown() || !p.IsKnown() {
		return
	}
	s := timeline.Span{Start: p.Span().End, End: p.Span().End}
	switch past := d.values[t.Expr].Date; {
	case t.Word == recently:
		unit := d.Texts[t.Expr][strings.LastIndexByte(d.Texts[t.Expr], ' ')+1:]
		s.Start -= timeline.Instant(lately[unit])
	case strings.HasPrefix(d.Document.Exprs[t.Expr].Meaning, "Past(") && past.IsKnown():
		s = past.Span().Intersect(timeline.Span{Start: timeline.Beginning, End: s.End})
	}
	if s.IsEmpty() || placedBeside(m.Tellings[0].Times, t) {
		return
	}
	if d.within(d.point(i), s, "“"+d.Texts[t.Expr]+"” · counted back from the day of publication", nil) {
		d.explicit[i] = timeline.Within(s)
	}
}

// lately is how far back "in recent weeks" reaches at most, in seconds: what is longer ago is told in the next unit.
var lately = map[string]int64{"days": 14 * day, "weeks": 8 * 7 * day, "months": 365 * day}

// saidOn is the day on which it was said that mention i was to come, when that lies well before publication; the zero Date without one.
func (d *dating) saidOn(i int) timeline.Date {
	for _, t := range d.Mentions[i].Tellings[0].Times {
		if said := d.values[t.Expr].Date; t.Signal == Toward && said.IsKnown() && d.published.Date.IsKnown() && said.Ends().End < d.published.Date.Span().Start-7*day {
			return said
		}
	}
	return timeline.Date{}
}

// toldBefore is the last event of the same or the paragraph before that is dated, or told as said on a day, -1 for none: rather what its
// sentence tells than an aside of it.
func (d *dating) toldBefore(i int) int {
	m, aside := &d.Mentions[i], -1
	for j := i - 1; j >= max(d.from, i-6) && d.Mentions[j].Paragraph >= m.Paragraph-1; j-- {
		o := &d.Mentions[j]
		if aside >= 0 && o.Sentence != d.Mentions[aside].Sentence {
			break
		}
		switch {
		case o.Status != timeline.Happened || !d.explicit[j].IsKnown() && !d.saidDay(j).IsKnown():
		case o.Main && o.Tense == Past && !o.Aside, o.Sentence == m.Sentence:
			return j
		case aside < 0 && (o.Tense == Past || o.Tense == Before):
			aside = j
		}
	}
	return aside
}

// saidDay is the day on which mention i was said to have happened, the zero Date without one.
func (d *dating) saidDay(i int) timeline.Date {
	for _, t := range d.Mentions[i].Tellings[0].Times {
		if said := d.values[t.Expr].Date; t.Signal == Said && said.IsKnown() && said.Grain() <= timeline.GrainDay {
			return said
		}
	}
	return timeline.Date{}
}

// vaguePeriod is a TIMEX3 duration of some units: PXW.
var vaguePeriod = regexp.MustCompile(`^P(T?)X([YMWDHS])$`)

// someUnits is how many of a unit "within weeks" lets pass at most: what is longer is told in the next unit.
var someUnits = map[string]int64{"D": 14, "W": 8, "M": 12, "TH": 24, "TM": 90}

// longestOf is the most that a TIMEX3 duration can mean, in seconds.
func longestOf(value string) (int64, bool) {
	if m := vaguePeriod.FindStringSubmatch(value); m != nil {
		n, ok := someUnits[m[1]+m[2]]
		if !ok {
			return 0, false
		}
		value = "P" + m[1] + strconv.FormatInt(n, 10) + m[2]
	}
	if n, ok := strings.CutPrefix(value, "P"); ok && strings.HasSuffix(n, "DE") {
		value = "P" + strings.TrimSuffix(n, "DE") + "0Y" // decades
	}
	lo, hi, ok := gap(value)
	if lo > 0 {
		hi = (lo + hi) / 2 // the looseness of "about" is not that of "within"
	}
	return hi, ok
}
