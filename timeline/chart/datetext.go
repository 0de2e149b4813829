package chart

import (
	"fmt"

	"dateline/timeline"
)

// dateText is what stands behind a title: the date when dates are asked for, and
// in any case EDTF's sign when the date is approximate or uncertain.
func (l *Levels) dateText(at int32) string {
	e := l.brief(at)
	sign := ""
	switch approximate, uncertain := e.Flags.Has(timeline.Approximate), e.Flags.Has(timeline.Uncertain); {
	case approximate && uncertain:
		sign = "%"
	case approximate:
		sign = "~"
	case uncertain:
		sign = "?"
	}
	if !l.options.Dates {
		return sign
	}
	return l.options.Words.date(e) + sign
}

// date tells when e was, as short as its grain allows: "29 Jan 2020", "Jan 2020",
// "1990s", "44 BCE", "1914–1918", "since 2014", "66 Ma".
func (w *Words) date(e *timeline.Brief) string {
	begin, end, open := bounds(e)
	if e.Flags.Has(timeline.Extent) {
		end = max(end, e.End.Start+1)
	}
	first, last := w.moment(begin, e.Grain), w.moment(end-1, e.Grain)
	switch {
	case open&openLeft != 0:
		return "… " + last
	case open&openRight != 0:
		return first + " …"
	case first == last:
		return first
	}
	return w.stretch(begin, end-1, e.Grain)
}

// stretch joins two dates and says only once what they share.
func (w *Words) stretch(a, b timeline.Instant, g timeline.Grain) string {
	c, d := a.Civil(), b.Civil()
	last := w.moment(b, g)
	switch {
	case g > timeline.GrainMonth || c.Year != d.Year || c.Year < -9999:
		return w.moment(a, g) + " – " + last
	case g > timeline.GrainDay:
		return w.ShortMonths[c.Month-1] + " – " + last
	case g < timeline.GrainDay && c.Month == d.Month && c.Day == d.Day:
		return w.moment(a, g) + " – " + clock(d)
	case c.Month == d.Month:
		return fmt.Sprintf("%d–%s", c.Day, w.moment(b, timeline.GrainDay))
	}
	return fmt.Sprintf(w.ShortDay, c.Day, w.ShortMonths[c.Month-1]) + " – " + w.moment(b, timeline.GrainDay)
}

// moment tells the unit of grain g in which t lies.
func (w *Words) moment(t timeline.Instant, g timeline.Grain) string {
	c := t.Civil()
	year := w.year(c.Year, 1)
	switch {
	case c.Year < -9999:
		return w.year(c.Year, ageStep(c.Year))
	case g == timeline.GrainDecade && c.Year > 0:
		return fmt.Sprintf(w.Decade, c.Year-c.Year%10)
	case g >= timeline.GrainHalf:
		return year
	case g > timeline.GrainDay && g != timeline.GrainWeek:
		return fmt.Sprintf(w.Month, w.ShortMonths[c.Month-1], year)
	case g >= timeline.GrainDay || g == timeline.GrainNone:
		return fmt.Sprintf(w.Day, c.Day, w.ShortMonths[c.Month-1], year)
	}
	return fmt.Sprintf(w.Day, c.Day, w.ShortMonths[c.Month-1], year) + ", " + clock(c)
}

func clock(c timeline.Civil) string {
	if c.Second != 0 {
		return fmt.Sprintf("%02d:%02d:%02d", c.Hour, c.Minute, c.Second)
	}
	return fmt.Sprintf("%02d:%02d", c.Hour, c.Minute)
}

// ageStep is a precision that suits an age nobody knows to the year: three digits.
func ageStep(year int64) int64 {
	step := int64(1)
	for age := agesBefore - year; age >= 1000; age /= 10 {
		step *= 10
	}
	return step
}
