package timex

import (
	"fmt"
	"strconv"

	tl "dateline/timeline"
)

// A unit is a named stretch of the calendar that operators count in: its grain,
// the letters that TIMEX3 durations use, and how many of the base it holds.
type unit struct {
	name   string
	grain  tl.Grain
	period string // TIMEX3: D in P3D, TM in PT3M
	months int    // its length in months, or else
	days   int    // in days, or else
	secs   int    // in seconds
	holds  float64
	halved string // how TIMEX3 writes half of it, where a smaller unit is usual
}

// units are all that UNIT words of any language can name. Holds is the factor
// of units that TIMEX3 writes in another one (a fortnight is P2W).
var units = map[string]unit{
	"Second":     {"Second", tl.GrainSecond, "TS", 0, 0, 1, 1, ""},
	"Minute":     {"Minute", tl.GrainMinute, "TM", 0, 0, 60, 1, "PT30S"},
	"Hour":       {"Hour", tl.GrainHour, "TH", 0, 0, 3600, 1, "PT30M"},
	"Day":        {"Day", tl.GrainDay, "D", 0, 1, 0, 1, ""},
	"Night":      {"Night", tl.GrainDay, "NI", 0, 1, 0, 1, ""},
	"Evening":    {"Evening", tl.GrainDay, "EV", 0, 1, 0, 1, ""},
	"Morning":    {"Morning", tl.GrainDay, "MO", 0, 1, 0, 1, ""},
	"Week":       {"Week", tl.GrainWeek, "W", 0, 7, 0, 1, ""},
	"Weekend":    {"Weekend", tl.GrainWeek, "WE", 0, 7, 0, 1, ""},
	"Fortnight":  {"Fortnight", tl.GrainWeek, "W", 0, 14, 0, 2, ""},
	"Month":      {"Month", tl.GrainMonth, "M", 1, 0, 0, 1, ""},
	"Quarter":    {"Quarter", tl.GrainQuarter, "Q", 3, 0, 0, 1, ""},
	"Half":       {"Half", tl.GrainHalf, "M", 6, 0, 0, 6, ""},
	"Year":       {"Year", tl.GrainYear, "Y", 12, 0, 0, 1, "P6M"},
	"Biennium":   {"Biennium", tl.GrainYear, "Y", 24, 0, 0, 2, ""},
	"Decade":     {"Decade", tl.GrainDecade, "DE", 120, 0, 0, 1, "P5Y"},
	"Generation": {"Generation", tl.GrainDecade, "GE", 300, 0, 0, 1, ""},
	"Century":    {"Century", tl.GrainCentury, "CE", 1200, 0, 0, 1, "P50Y"},
	"Millennium": {"Millennium", tl.GrainMillennium, "ML", 12000, 0, 0, 1, ""},
	"Kiloyear":   {"Kiloyear", tl.GrainAge, "Y", 12e3, 0, 0, 1e3, ""},
	"Megayear":   {"Megayear", tl.GrainAge, "Y", 12e6, 0, 0, 1e6, ""},
	"Gigayear":   {"Gigayear", tl.GrainAge, "Y", 12e9, 0, 0, 1e9, ""},
}

// shift moves t by n of the unit; month and longer units keep the day of the
// month where it exists.
func (u unit) shift(t tl.Instant, n float64) tl.Instant {
	switch {
	case u.months > 0:
		c := t.Civil()
		months := int64(n * float64(u.months))
		y, m := c.Year+floorDiv(months, 12), c.Month+int(months-floorDiv(months, 12)*12)
		if m > 12 {
			y, m = y+1, m-12
		}
		c.Year, c.Month, c.Day = y, m, min(c.Day, tl.DaysIn(y, m))
		return c.Instant()
	case u.days > 0:
		return t + tl.Instant(n*float64(u.days)*day)
	}
	return t + tl.Instant(n*float64(u.secs))
}

// day is the length of a day in seconds; instants know no leap seconds.
const day = 86400

// floorDiv rounds towards the past, also before the year 0.
func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// around is the calendar unit of grain g in which t lies; weeks begin on Monday (ISO 8601).
func around(t tl.Instant, g tl.Grain) tl.Span {
	c := t.Civil()
	switch g {
	case tl.GrainSecond:
		return tl.Span{Start: t, End: t + 1}
	case tl.GrainMinute:
		t -= tl.Instant(c.Second)
		return tl.Span{Start: t, End: t + 60}
	case tl.GrainHour:
		t -= tl.Instant(c.Second + 60*c.Minute)
		return tl.Span{Start: t, End: t + 3600}
	case tl.GrainDay:
		d := tl.Midnight(c.Year, c.Month, c.Day)
		return tl.Span{Start: d, End: d + day}
	case tl.GrainWeek:
		d := tl.Midnight(c.Year, c.Month, c.Day) - tl.Instant(isoWeekday(t)-1)*day
		return tl.Span{Start: d, End: d + 7*day}
	case tl.GrainMonth:
		return months(c.Year, c.Month, 1)
	case tl.GrainQuarter:
		return months(c.Year, (c.Month-1)/3*3+1, 3)
	case tl.GrainHalf:
		return months(c.Year, (c.Month-1)/6*6+1, 6)
	case tl.GrainDecade:
		return yearsOf(c.Year, 10)
	case tl.GrainCentury:
		return yearsOf(c.Year, 100)
	case tl.GrainMillennium:
		return yearsOf(c.Year, 1000)
	}
	return months(c.Year, 1, 12)
}

// months is the span of n months from the first of the given one.
func months(year int64, month, n int) tl.Span {
	return tl.Span{Start: tl.Midnight(year, month, 1), End: tl.Midnight(year, month+n, 1)}
}

// yearsOf is the block of n years around year, cut as its digits are written:
// EDTF's -03XX runs from -399 to -300.
func yearsOf(year, n int64) tl.Span {
	low := year - year%n
	if year <= 0 && !(year == 0 && n == 10) {
		low = -((-year)/n*n + n - 1)
	}
	return tl.Span{Start: tl.Midnight(low, 1, 1), End: tl.Midnight(low+n, 1, 1)}
}

// isoWeekday is 1 for Monday … 7 for Sunday.
func isoWeekday(t tl.Instant) int { return (t.Weekday()+6)%7 + 1 }

// isoWeek gives the year and the number of the ISO week of t.
func isoWeek(t tl.Instant) (year int64, week int) {
	thursday := around(t, tl.GrainWeek).Start + 3*day
	year = thursday.Civil().Year
	return year, int(thursday-tl.Midnight(year, 1, 1))/(7*day) + 1
}

// seasonMonths gives the first month of each TIMEX3 season in the north; in the
// south, where their codes begin with an S more, it is half a year away.
var seasonMonths = map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12, "SSP": 9, "SSU": 12, "SFA": 3, "SWI": 6}

// seasonCodes are the seasons as EDTF writes them.
var seasonCodes = map[string]int{"SP": 21, "SU": 22, "FA": 23, "WI": 24, "SSP": 29, "SSU": 30, "SFA": 31, "SWI": 32}

// partHours are the hours of each TIMEX3 part of a day, [from, to).
var partHours = map[string][2]int{"MO": {0, 12}, "MI": {11, 14}, "AF": {12, 18}, "EV": {17, 24}, "NI": {18, 24}, "DT": {6, 18}}

// yearValue writes a year as TIMEX3 does: 0079, BC0044.
func yearValue(y int64) string {
	if y <= 0 {
		return fmt.Sprintf("BC%04d", 1-y)
	}
	return digits(y, 4)
}

// dayValue writes a day.
func dayValue(c tl.Civil) string {
	return yearValue(c.Year) + "-" + digits(int64(c.Month), 2) + "-" + digits(int64(c.Day), 2)
}

// digits writes n, which is not negative, with so many digits at least.
func digits(n int64, least int) string {
	s := strconv.FormatInt(n, 10)
	return "0000"[:max(0, least-len(s))] + s
}

// blockValue writes a decade, a century or a millennium: 198, 19, BC03.
func blockValue(s tl.Span, n int64, width int) string {
	first := s.Start.Civil().Year
	if first <= 0 && first+n-1 <= 0 {
		return fmt.Sprintf("BC%0*d", width, -(first+n-1)/n)
	}
	return fmt.Sprintf("%0*d", width, first/n)
}
