package chart

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

// dateText is what stands behind a title: the date when dates are asked for, in any case
// EDTF's sign when the date is approximate or uncertain, and the event's note.
func (l *Levels) dateText(at int32) string {
	e := l.brief(at)
	sign := timeline.Qualifier(e.Flags.Has(timeline.Approximate), e.Flags.Has(timeline.Uncertain))
	if l.options.Dates {
		sign = l.options.Words.date(e) + sign
	}
	if note := l.options.Notes[e.ID]; note != "" {
		return strings.TrimPrefix(sign+" "+note, " ")
	}
	return sign
}

// DateText is the short form of a date as it stands behind titles, in English: "29 Jan 2020", "1990s", "since 2014".
func DateText(e *timeline.Brief) string {
	return English.date(e) + timeline.Qualifier(e.Flags.Has(timeline.Approximate), e.Flags.Has(timeline.Uncertain))
}

// soDeep is the share of its age within which a date of deep time is one number.
const soDeep = 0.1

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
	case e.Grain >= timeline.GrainMillennium && !e.Flags.Has(timeline.Extent) && end.Civil().Year < -9999 && distance(begin, end) < soDeep*-float64(end):
		return last // "13.8 Ga" covers 13.8 to 13.9: the later bound is what was said
	case e.Grain >= timeline.GrainMillennium && !e.Flags.Has(timeline.Extent) && begin.Civil().Year > deepFuture && distance(begin, end) < soDeep*float64(begin):
		return first
	}
	return w.stretch(begin, end-1, e.Grain)
}

// stretch joins two dates and says only once what they share.
func (w *Words) stretch(a, b timeline.Instant, g timeline.Grain) string {
	c, d := a.Civil(), b.Civil()
	last := w.moment(b, g)
	switch {
	case g >= timeline.GrainHalf || c.Year < -9999:
		return joinYears(w.moment(a, g), last)
	case c.Year != d.Year:
		return w.moment(a, g) + " – " + last
	case g > timeline.GrainDay:
		return w.ShortMonths[c.Month-1] + " – " + last
	case g < timeline.GrainDay && c.Month == d.Month && c.Day == d.Day:
		return w.moment(a, g) + " – " + clock(d, g)
	case c.Month == d.Month:
		return fmt.Sprintf("%d–%s", c.Day, w.moment(b, timeline.GrainDay))
	}
	return fmt.Sprintf(w.ShortDay, c.Day, w.ShortMonths[c.Month-1]) + " – " + w.moment(b, timeline.GrainDay)
}

// joinYears makes "264 BCE" and "146 BCE" one, "264–146 BCE".
func joinYears(a, b string) string {
	number, unit, _ := strings.Cut(a, " ")
	if _, other, _ := strings.Cut(b, " "); unit == other {
		return number + "–" + b
	}
	return a + " – " + b
}

// moment tells the unit of grain g in which t lies.
func (w *Words) moment(t timeline.Instant, g timeline.Grain) string {
	c := t.Civil()
	year := w.year(c.Year, 1)
	switch {
	case c.Year < -9999: // as it is written: Y-66000000 is 66 Ma, whatever the year is today
		return w.Age(-c.Year)
	case c.Year > deepFuture:
		return fmt.Sprintf(w.Future, w.Age(c.Year))
	case g == timeline.GrainDecade && c.Year > 0:
		return fmt.Sprintf(w.Decade, c.Year-c.Year%10)
	case g >= timeline.GrainHalf:
		return year
	case g > timeline.GrainDay && g != timeline.GrainWeek:
		return fmt.Sprintf(w.Month, w.ShortMonths[c.Month-1], year)
	case g >= timeline.GrainDay || g == timeline.GrainNone:
		return fmt.Sprintf(w.Day, c.Day, w.ShortMonths[c.Month-1], year)
	}
	return fmt.Sprintf(w.Day, c.Day, w.ShortMonths[c.Month-1], year) + ", " + clock(c, g)
}

// clock says the time of day no finer than it is known.
func clock(c timeline.Civil, g timeline.Grain) string {
	switch g {
	case timeline.GrainSecond:
		return fmt.Sprintf("%02d:%02d:%02d", c.Hour, c.Minute, c.Second)
	case timeline.GrainHour:
		return fmt.Sprintf("%02d:00", c.Hour)
	}
	return fmt.Sprintf("%02d:%02d", c.Hour, c.Minute)
}
