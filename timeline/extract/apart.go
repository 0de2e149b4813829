package extract

import (
	"strconv"

	"dateline/timeline"
	"dateline/timeline/stn"
	"dateline/timeline/timex"
)

// How much time a text puts between two events: "two days after he resigned", "the day before the vote".

// gapped notes on the last link how much time the words before clause c put between its two ends.
func (r *reader) gapped(c *clause, word string) {
	if len(r.links) == 0 {
		return
	}
	l := &r.links[len(r.links)-1]
	if l.Period = r.periodBefore(c, word); l.Period < 0 && (word == "after" || word == "before") {
		l.Gap = c.unitBefore(word)
	}
}

// unitBefore is the unit in "the day after she resigned", as a TIMEX3 duration; "" without one.
func (c *clause) unitBefore(word string) string {
	for i := c.head - 1; i > 0; i-- {
		if c.t.lower(i) == word {
			if c.t.lower(i-2) == "the" && quarterOfDay[c.t.lower(i-1)] {
				return "P1D"
			}
			if c.t.lower(i-2) == "the" && c.t.tag(i-3) != "IN" { // not "its outlook for the year after sales rose"
				return wholeUnits[c.t.lower(i-1)]
			}
			if atOnce[c.t.lower(i-1)] {
				return soon
			}
			return ""
		}
	}
	return ""
}

// soon is the gap in "shortly after": no more than a day.
const soon = "soon"

var atOnce = set("shortly soon immediately moments minutes seconds hours hour just right")

var quarterOfDay = set("morning afternoon evening night")

var wholeUnits = map[string]string{"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}

func (r *reader) addLink(from, to int, same bool, word string, sure int8) {
	if from != to {
		r.links = append(r.links, Link{From: from, To: to, Same: same, Word: word, Sure: sure, Period: -1})
	}
}

// isCounted: the words say how long before or after another event clause c lies, which dates it as well as a day.
func (r *reader) isCounted(c *clause) bool {
	return (c.mark == "after" || c.mark == "before") && (r.periodBefore(c, c.mark) >= 0 || c.unitBefore(c.mark) != "")
}

// near is how many clauses away what belongs to a clause is looked for, so that the longest sentence is read in linear time.
const near = 8

// countedFrom: a noun or a clause below verb i says what its time counts from: "resigned the day after the first vote".
func countedFrom(cs []clause, i int, r *reader) bool {
	for k := max(0, i-near); k < min(len(cs), i+near); k++ {
		c := &cs[k]
		word := c.mark
		if c.nominal {
			word = c.introduced()
		}
		if k != i && c.governor == i && (word == "after" || word == "before") && (r.periodBefore(c, word) >= 0 || c.unitBefore(word) != "" && c.unitBefore(word) != soon) {
			return true
		}
	}
	return false
}

// periodBefore is the duration right before "after" or "before": "two days after he resigned". -1 without.
func (r *reader) periodBefore(c *clause, word string) int {
	if word != "after" && word != "before" {
		return -1
	}
	for i := c.head - 1; i >= 0; i-- {
		if c.t.lower(i) != word {
			continue
		}
		for _, x := range r.exprs[c.t.index] {
			if x.last == i-1 && x.kind == timex.DURATION {
				return x.index
			}
		}
		return -1
	}
	return -1
}

// apart is the time between the two ends of a link as a TIMEX3 duration, and the words for it; "" when the text names none.
func (d *dating) apart(l Link) (value, words string) {
	if l.Period >= 0 && l.Period < len(d.values) {
		return d.values[l.Period].Value, d.Texts[l.Period]
	}
	for unit, v := range wholeUnits {
		if v == l.Gap {
			return v, "the " + unit
		}
	}
	return "", ""
}

// apartSome is the least and the most that "days after" and "weeks before" can mean, in seconds.
func apartSome(value string) (least, most int64, ok bool) {
	m := vaguePeriod.FindStringSubmatch(value)
	if m == nil {
		return 0, 0, false
	}
	if m[1]+m[2] == "Y" {
		return 365 * day, stn.NoUpper, true
	}
	if least, _, ok = gap("P" + m[1] + "1" + m[2]); !ok {
		return 0, 0, false
	}
	most, ok = longestOf(value)
	return least, most, ok
}

// counted is the date that lies a number of years or months from another one, told as coarsely as such periods are:
// "three years after" 14 May 2015 is 2018, "two months before" it is March 2015, "a day after" an evening is a day. ok is false for
// other units, which are exact enough to be counted in seconds.
func counted(value string, from timeline.Date, sign int64) (date timeline.Date, ok bool) {
	m := period.FindStringSubmatch(value)
	if m == nil || m[1] != "" {
		return timeline.Date{}, false
	}
	n, _ := strconv.ParseInt(m[2], 10, 64)
	span := from.Begins()
	c := span.Start.Civil()
	switch {
	case m[3] == "D" && from.Grain() < timeline.GrainDay && !span.IsOpen() && timeline.DayOf(span.Start) == timeline.DayOf(span.End-1):
		return timeline.DayOf(span.Start + timeline.Instant(sign*n*day)), true
	case !from.IsUnit():
		return timeline.Date{}, false
	case m[3] == "Y" && from.Grain() <= timeline.GrainYear:
		return timeline.YearDate(c.Year + sign*n), true
	case m[3] == "M" && from.Grain() <= timeline.GrainMonth:
		months := c.Year*12 + int64(c.Month-1) + sign*n
		return timeline.MonthDate(months/12, int(months%12)+1), true
	}
	return timeline.Date{}, false
}

// addCounted bounds the end of a link that has no date by the date of the other one and the time between them.
func (d *dating) addCounted(l Link, apart, why string) bool {
	known, other, sign := l.To, l.From, int64(-1)
	if !d.explicit[known].IsKnown() {
		known, other, sign = l.From, l.To, 1
	}
	date, ok := counted(apart, d.explicit[known], sign)
	return ok && !d.explicit[other].IsKnown() && d.within(d.point(other), date.Begins(), why, nil)
}
