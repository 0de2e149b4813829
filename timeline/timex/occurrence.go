package timex

import (
	"fmt"
	"strings"

	tl "dateline/timeline"
)

// An occurrence is a time that comes back: every year has a June, every week a
// Monday. It says in which unit it comes back, how to find it there, and how
// TIMEX3 writes it while nobody knows which one is meant.
type occurrence struct {
	every tl.Grain
	in    func(m Meaning, s tl.Span) when // within one unit
	open  func(m Meaning) string
}

// occurrences are the partial times that a table can name.
var occurrences = map[string]occurrence{
	"Month": {tl.GrainYear,
		func(m Meaning, s tl.Span) when {
			return point(months(s.Start.Civil().Year, int(m.arg(0).int()), 1), tl.GrainMonth)
		},
		func(m Meaning) string { return fmt.Sprintf("XXXX-%02d", m.arg(0).int()) }},
	"MonthDay": {tl.GrainYear, monthDay,
		func(m Meaning) string { return fmt.Sprintf("XXXX-%02d-%02d", m.arg(0).int(), m.arg(1).int()) }},
	"Season": {tl.GrainYear, season, func(m Meaning) string { return "XXXX-" + m.arg(0).Op }},
	"Holiday": {tl.GrainYear,
		func(m Meaning, s tl.Span) when {
			f, ok := feasts[m.arg(0).Op]
			if !ok {
				return when{}
			}
			return point(f.in(s.Start.Civil().Year), tl.GrainDay)
		},
		openHoliday},
	"South": {tl.GrainYear,
		func(m Meaning, s tl.Span) when { return season(Meaning{Args: []Meaning{{Op: "S" + m.arg(0).Op}}}, s) },
		func(m Meaning) string { return "XXXX-" + m.arg(0).Op }},
	"Quarter": {tl.GrainYear, quarter, func(m Meaning) string { return "XXXX-Q" + ofFour(m) }},
	"Half":    {tl.GrainYear, half, func(m Meaning) string { return "XXXX-H" + ofTwo(m) }},
	"Weekend": {tl.GrainWeek,
		func(_ Meaning, s tl.Span) when {
			sub := evaluator{at: s.Start, known: true}
			return sub.weekend(0)
		},
		func(Meaning) string { return "XXXX-WXX-WE" }},
	"Weekday":    {tl.GrainWeek, weekday, func(m Meaning) string { return "XXXX-WXX-" + m.arg(0).Op }},
	"DayOfMonth": {tl.GrainMonth, dayOfMonth, func(m Meaning) string { return fmt.Sprintf("XXXX-XX-%02d", m.arg(0).int()) }},
	"DayPart":    {tl.GrainDay, dayPart, func(m Meaning) string { return "XXXX-XX-XXT" + m.arg(0).Op }},
	"Clock":      {tl.GrainDay, clock, func(m Meaning) string { return "XXXX-XX-XXT" + clockText(m) }},
}

// openHoliday can tell the day only of feasts that do not move.
func openHoliday(m Meaning) string {
	f := feasts[m.arg(0).Op]
	if f.moves || f.weekday > 0 {
		return "XXXX-XX-XX"
	}
	return fmt.Sprintf("XXXX-%02d-%02d", f.month, f.day)
}

// monthDay is a day of the year; in most years there is no 29 February.
func monthDay(m Meaning, s tl.Span) when {
	y, mo, d := s.Start.Civil().Year, int(m.arg(0).int()), int(m.arg(1).int())
	if mo < 1 || mo > 12 || d < 1 || d > tl.DaysIn(y, mo) {
		return when{}
	}
	return point(around(tl.Midnight(y, mo, d), tl.GrainDay), tl.GrainDay)
}

// season is three months of the north, as EDTF reads its codes 21 to 24.
func season(m Meaning, s tl.Span) when {
	code := m.arg(0).Op
	w := point(months(s.Start.Civil().Year, seasonMonths[code], 3), tl.GrainQuarter)
	w.code = code
	return w
}

// ofFour and ofTwo turn "last" into a number.
func ofFour(m Meaning) string {
	if m.arg(0).Op == "-1" {
		return "4"
	}
	return m.arg(0).Op
}

// ofTwo is the same for halves.
func ofTwo(m Meaning) string {
	if m.arg(0).Op == "-1" {
		return "2"
	}
	return m.arg(0).Op
}

// quarter is a calendar quarter; "the last quarter of 2012" counts from the end.
func quarter(m Meaning, s tl.Span) when {
	n := int(Meaning{Op: ofFour(m)}.int())
	if n < 1 || n > 4 {
		return when{}
	}
	return point(months(s.Start.Civil().Year, n*3-2, 3), tl.GrainQuarter)
}

// half is a calendar half-year.
func half(m Meaning, s tl.Span) when {
	n := int(Meaning{Op: ofTwo(m)}.int())
	if n < 1 || n > 2 {
		return when{}
	}
	return point(months(s.Start.Civil().Year, n*6-5, 6), tl.GrainHalf)
}

// weekday is a day of the ISO week.
func weekday(m Meaning, s tl.Span) when {
	week := around(s.Start, tl.GrainWeek)
	return point(around(week.Start+tl.Instant(m.arg(0).int()-1)*day, tl.GrainDay), tl.GrainDay)
}

// dayOfMonth is "the 5th"; in a month too short for it there is none.
func dayOfMonth(m Meaning, s tl.Span) when {
	c := s.Start.Civil()
	d := int(m.arg(0).int())
	if d < 1 || d > tl.DaysIn(c.Year, c.Month) {
		return when{}
	}
	return point(around(tl.Midnight(c.Year, c.Month, d), tl.GrainDay), tl.GrainDay)
}

// dayPart is a part of a day by the hours in partHours.
func dayPart(m Meaning, s tl.Span) when {
	d := around(s.Start, tl.GrainDay)
	h := partHours[m.arg(0).Op]
	w := point(tl.Span{Start: d.Start + tl.Instant(h[0])*3600, End: d.Start + tl.Instant(h[1])*3600}, tl.GrainHour)
	w.code, w.typ = m.arg(0).Op, TIME
	return w
}

// clockText writes a clock as TIMEX3 does.
func clockText(m Meaning) string {
	out := fmt.Sprintf("%02d:%02d", m.arg(0).int(), m.arg(1).int())
	if len(m.Args) > 2 {
		out += fmt.Sprintf(":%02d", m.arg(2).int())
	}
	return out
}

// clock is a minute, or a second when seconds are told. 24:00 is the end of its day.
func clock(m Meaning, s tl.Span) when {
	h, mi := m.arg(0).int(), m.arg(1).int()
	if h > 24 || mi > 59 {
		return when{}
	}
	d := around(s.Start, tl.GrainDay)
	t := d.Start + tl.Instant(h*3600+mi*60+m.arg(2).int())
	g := tl.GrainMinute
	if len(m.Args) > 2 {
		g = tl.GrainSecond
	}
	w := point(around(t, g), g)
	w.typ = TIME
	if h == 24 {
		w.code = "24"
	}
	return w
}

// clockOps rewrite what clocks say in words into Clock(h,m), with a zone.
func clockOf(m Meaning) (clock Meaning, zone string, mod string) {
	switch m.Op {
	case "Zone":
		clock, _, mod = clockOf(m.arg(1))
		return clock, zones[m.arg(0).Op], mod
	case "Mod":
		clock, zone, _ = clockOf(m.arg(1))
		return clock, zone, modNames[m.arg(0).Op]
	case "Hour12", "HalfDay":
		h, mi, half := m.arg(0).int(), m.arg(1).int(), m.arg(2).Op
		if m.Op == "HalfDay" {
			h, mi, half = m.arg(0).arg(0).int(), m.arg(0).arg(1).int(), m.arg(1).Op
		}
		if h > 12 || h < 1 {
			return Meaning{}, "", ""
		}
		h %= 12
		if half == "PM" {
			h += 12
		}
		return list("Clock", int32(h), int32(mi)), "", ""
	case "QuarterTo":
		return list("Clock", int32(floorMod(m.arg(0).int()-1, 24)), 45), "", ""
	}
	return m, "", ""
}

// zones are the offsets of zone names; those that depend on the season of the
// year (ET) have none and so stay local.
var zones = map[string]string{"UTC": "Z", "GMT": "Z", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00",
	"MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00",
	"IST": "+05:30", "JST": "+09:00", "AEST": "+10:00", "AEDT": "+11:00", "MSK": "+03:00", "EET": "+02:00", "EEST": "+03:00"}

// within finds m in a unit, with all that may be wrapped around it.
func (e *evaluator) within(m Meaning, s tl.Span) when {
	switch m.Op {
	case "Part":
		return e.cut(m.arg(0).Op, e.within(m.arg(1), s))
	case "Mod", "Zone", "Hour12", "HalfDay", "QuarterTo":
		c, zone, mod := clockOf(m)
		w := e.within(c, s)
		w.clock, w.mod, w.approx = zone, mod, mod != ""
		return w
	}
	if o, ok := occurrences[m.Op]; ok {
		return o.in(m, s)
	}
	return when{}
}

// open writes a partial time while nobody knows which one is meant.
func (e *evaluator) open(m Meaning) when {
	switch m.Op {
	case "Part", "Mod":
		w := e.open(m.arg(1))
		w.mod = modNames[m.arg(0).Op]
		return w
	case "Zone", "Hour12", "HalfDay", "QuarterTo":
		c, zone, _ := clockOf(m)
		w := e.open(c)
		w.value += zoneValue(zone)
		return w
	}
	if o, ok := occurrences[m.Op]; ok {
		return opened(o.open(m))
	}
	return when{}
}

// every is the unit in which m comes back.
func every(m Meaning) (tl.Grain, bool) {
	for m.Op == "Part" || m.Op == "Mod" {
		m = m.arg(1)
	}
	switch m.Op {
	case "Zone", "Hour12", "HalfDay", "QuarterTo":
		return tl.GrainDay, true
	}
	o, ok := occurrences[m.Op]
	return o.every, ok
}

// nth is the occurrence of m in the unit n after that of the anchor.
func (e *evaluator) nth(m Meaning, n int) when {
	g, ok := every(m)
	if !ok {
		return when{}
	}
	s := around(e.at, g)
	for _, u := range units {
		if u.grain == g && u.holds == 1 {
			s = around(u.shift(s.Start, float64(n)), g)
			break
		}
	}
	return e.within(m, s)
}

// named is This, Last or Next of a partial time. Last and Next exclude the one of
// the anchor itself.
func (e *evaluator) named(m Meaning, n int) when {
	if !e.known {
		return e.open(m)
	}
	if _, ok := every(m); !ok {
		return when{}
	}
	switch n {
	case 0:
		return e.nth(m, 0)
	case -1:
		return e.search(m, []int{0, -1, -2}, func(s, here tl.Span) bool { return s.End <= here.Start })
	}
	return e.search(m, []int{0, 1, 2}, func(s, here tl.Span) bool { return s.Start >= here.End })
}

// search tries the occurrences around the anchor until one passes.
func (e *evaluator) search(m Meaning, order []int, ok func(s, here tl.Span) bool) when {
	if !e.known {
		return e.open(m)
	}
	here := around(e.at, tl.GrainDay)
	for _, n := range order {
		if w := e.nth(m, n); w.isPoint() && ok(w.span, here) {
			return w
		}
	}
	// The 29th of February may be eight years away, over a century that is no leap year.
	for n := range 8 {
		if w := e.nth(m, order[len(order)-1]*n); w.isPoint() && ok(w.span, here) {
			return w
		}
	}
	return e.open(m)
}

// recent is the last one that has begun: "in June", "on Tuesday" in the past tense.
func (e *evaluator) recent(m Meaning) when {
	if w := e.fitting(m.arg(0), -1); w.isPoint() {
		return w
	}
	return e.search(m.arg(0), []int{1, 0, -1, -2}, func(s, here tl.Span) bool { return s.Start < here.End })
}

// coming is the first that has not ended.
func (e *evaluator) coming(m Meaning) when {
	if w := e.fitting(m.arg(0), 1); w.isPoint() {
		return w
	}
	return e.search(m.arg(0), []int{-1, 0, 1, 2}, func(s, here tl.Span) bool { return s.End > here.Start })
}

// lately is the nearest one, unless it lies far ahead: a June 3 told in the past tense.
func (e *evaluator) lately(m Meaning) when {
	if w := e.fitting(m.arg(0), -1); w.isPoint() {
		return w
	}
	w := e.near(m)
	const ahead = 30 * day
	if w.isPoint() && w.span.Start-e.at > ahead {
		return e.recent(m)
	}
	return w
}

// near is the one closest to the anchor.
func (e *evaluator) near(m Meaning) when {
	if !e.known {
		return e.open(m.arg(0))
	}
	if w := e.fitting(m.arg(0), 0); w.isPoint() {
		return w
	}
	best := when{}
	gap := tl.Instant(0)
	for _, n := range []int{0, -1, 1} {
		w := e.nth(m.arg(0), n)
		if !w.isPoint() {
			continue
		}
		d := max(w.span.Start-e.at, e.at-w.span.End, 0)
		if !best.isPoint() || d < gap {
			best, gap = w, d
		}
	}
	if !best.isPoint() {
		return e.recent(m)
	}
	return best
}

// onward follows a narrative: the one in the year of the anchor, or in the next
// when the story has reached the end of that year.
func (e *evaluator) onward(m Meaning) when {
	if !e.known {
		return e.open(m.arg(0))
	}
	if a := m.arg(0); a.Op == "ShortDecade" || a.Op == "ShortYear" {
		later := evaluator{at: units["Year"].shift(e.at, 50), known: true, ops: e.ops}
		return later.eval(a)
	}
	w := e.nth(m.arg(0), 0)
	if !w.isPoint() {
		return e.recent(m)
	}
	// A story does not often jump back by more than half a year without saying so:
	// after November comes the February of the next year.
	const backwards = 7 * 30 * day
	if g, _ := every(m.arg(0)); g == tl.GrainYear && e.to.grain < tl.GrainYear && e.to.isPoint() && e.to.span.Start-w.span.Start > backwards {
		return e.nth(m.arg(0), 1)
	}
	if g, _ := every(m.arg(0)); g < tl.GrainYear && w.span.End <= e.to.span.Start {
		return e.nth(m.arg(0), 1)
	}
	return w
}

// openIn puts a partial time into an unknown bigger one: XXXX-10 of XXXX.
func (e *evaluator) openIn(m Meaning, outer when) when {
	w := e.open(m)
	if w.value == "" {
		w.value = outer.value
	}
	if strings.HasPrefix(w.value, "XXXX-XX-XXT") && len(outer.value) >= 8 && !strings.Contains(outer.value, "T") {
		w.value = outer.value + w.value[len("XXXX-XX-XX"):]
	}
	return w
}

// fitReach is how many years from the anchor a weekday may confirm a day: looking one way, the same
// day falls on the same weekday again after five or six years; looking both ways, half as far.
const fitReach = 6

// fitting finds the year in which "Friday, 9 October" is a Friday, the nearest one: before the anchor
// for toward < 0, after it for toward > 0. It gives no point when the meaning names no weekday, or
// when none of the years fits and the text is in error.
func (e *evaluator) fitting(m Meaning, toward int) when {
	d := m
	for (d.Op == "Part" || d.Op == "Mod") && len(d.Args) > 1 {
		d = d.arg(1)
	}
	if d.Op != "MonthDay" || len(d.Args) < 3 || !e.known {
		return when{}
	}
	const slack = 30 * day // what is told in the past tense may still be announced
	for n := range fitReach + 1 {
		for _, years := range []int{-n, n} {
			w := e.nth(m, years)
			if !w.isPoint() || int64(isoWeekday(w.span.Start)) != d.arg(2).int() {
				continue
			}
			if toward < 0 && w.span.Start > e.at+slack || toward > 0 && w.span.End <= e.at || toward == 0 && n > fitReach/2 {
				continue
			}
			return w
		}
	}
	return when{}
}
