package timex

import tl "dateline/timeline"

// Two calendars tell of one day. Texts write Old Style (Julian) and New Style (Gregorian) dates side
// by side, "25 October (7 November) 1917"; what counts is the New Style one.

// julianLag is how many days the Julian calendar is behind on a day of the Gregorian one: a
// leap day more for each century that is not divisible by 400, from 10 days in 1582 (E. G. Richards,
// "Mapping Time", 1998, chapter 25).
func julianLag(y int64) int64 { return floorDiv(y, 100) - floorDiv(y, 400) - 2 }

// julianSince is when the Gregorian calendar begins; what is older is told in the Julian one everywhere.
const julianSince = 1582

// julian turns a day that is marked as Old Style into New Style.
func (e *evaluator) julian(m Meaning) when {
	w := e.eval(m.arg(0))
	if !w.isPoint() || w.grain != tl.GrainDay || w.span.Start.Civil().Year < julianSince {
		return w
	}
	c := w.span.Start.Civil()
	y := c.Year
	if c.Month <= 2 { // the leap day of the century comes only after February
		y--
	}
	return point(around(w.span.Start+tl.Instant(julianLag(y))*day, tl.GrainDay), tl.GrainDay)
}

// leastLag and mostLag bound how far the two dates of one event lie apart, in days.
const leastLag, mostLag = 9, 14

// newStyle picks the New Style day of two: NewStyle(year, MonthDay, MonthDay), the year being that of both,
// or NewStyle(Date, MonthDay) with the New Style last. It is the later one, by ten days or a few more;
// anything else is no pair of styles and the first day stands.
func (e *evaluator) newStyle(m Meaning) when {
	if len(m.Args) == 2 {
		old := e.eval(m.arg(0))
		if !old.isPoint() {
			return old
		}
		if w := pair(old, m.arg(1), old.span.Start.Civil().Year); w.isPoint() {
			return w
		}
		if w := pair(old, m.arg(1), old.span.Start.Civil().Year+1); w.isPoint() {
			return w
		}
		return old
	}
	y := year(m.arg(0))
	first := monthDay(m.arg(1), months(y, 1, 12))
	if w := pair(first, m.arg(2), y); w.isPoint() {
		return w
	}
	return first
}

// pair is the day b of a year when it follows a day as New Style follows Old Style, no point otherwise.
func pair(a when, b Meaning, y int64) when {
	w := monthDay(b, months(y, 1, 12))
	if !a.isPoint() || !w.isPoint() {
		return when{}
	}
	if lag := int64(w.span.Start-a.span.Start) / day; lag < leastLag || lag > mostLag {
		return when{}
	}
	return w
}

// dualUntil is after the last year that was told in two ways: Britain was the last to move its New Year, in 1752.
const dualUntil = 1760

// dualYear is the year of "11 February 1731/2", when the year began in March for some: the second
// one, written with its last digits. A second year that does not follow the first is none.
func dualYear(first, last int64) int64 {
	if first >= dualUntil {
		return first
	}
	for tens := int64(10); tens <= 10_000; tens *= 10 {
		if next := first + 1; last < tens && next%tens == last {
			return next
		}
	}
	return first
}
