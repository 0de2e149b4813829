package chart

import (
	"fmt"
	"math"

	"dateline/timeline"
)

// A calendarUnit is what the steps of the axis count in.
type calendarUnit uint8

const (
	second calendarUnit = iota // fixed lengths …
	day
	week
	month // … and lengths by the calendar
	year
)

// A step is the distance between two ticks.
type step struct {
	unit calendarUnit
	n    int64 // seconds, months or years
}

const secondsPerDay = 86400

// fineSteps are the steps below a year, finest first; from a year on they go 1, 2, 5, 10, ….
var fineSteps = []step{
	{second, 1}, {second, 2}, {second, 5}, {second, 10}, {second, 15}, {second, 30},
	{second, 60}, {second, 120}, {second, 300}, {second, 600}, {second, 900}, {second, 1800},
	{second, 3600}, {second, 2 * 3600}, {second, 3 * 3600}, {second, 6 * 3600}, {second, 12 * 3600},
	{day, 1}, {week, 1}, {month, 1}, {month, 3},
}

// shortest is the least number of seconds between two ticks of s.
func (s step) shortest() float64 {
	switch s.unit {
	case second:
		return float64(s.n)
	case day:
		return secondsPerDay
	case week:
		return 7 * secondsPerDay
	case month:
		return [...]float64{1: 28, 3: 90}[s.n] * secondsPerDay
	}
	least := float64(s.n) * 365 * secondsPerDay
	if s.n > 1 { // where BCE meets CE a step is one year shorter
		least *= .8
	}
	return least
}

// floor is the last tick at or before t.
func (s step) floor(t timeline.Instant) timeline.Instant {
	switch s.unit {
	case second:
		return floorTo(t, s.n, 0)
	case day:
		return floorTo(t, secondsPerDay, 0)
	case week: // on Mondays; 1970 began on a Thursday
		return floorTo(t, 7*secondsPerDay, 4*secondsPerDay)
	case month:
		c := t.Civil()
		return timeline.Midnight(c.Year, (c.Month-1)/int(s.n)*int(s.n)+1, 1)
	}
	return timeline.Midnight(tickYear(s.n, t.Civil().Year), 1, 1)
}

// floorTo is the last multiple of n, counted from offset, at or before t.
func floorTo(t timeline.Instant, n, offset int64) timeline.Instant {
	r := (int64(t) - offset) % n
	if r < 0 {
		r += n
	}
	return t - timeline.Instant(r)
}

// next is the tick after the tick t.
func (s step) next(t timeline.Instant) timeline.Instant {
	switch s.unit {
	case second, day:
		return t + timeline.Instant(max(s.n, int64(s.shortest())))
	case week:
		return t + 7*secondsPerDay
	case month:
		c := t.Civil()
		return timeline.Midnight(c.Year, c.Month+int(s.n), 1)
	}
	y := t.Civil().Year
	for k := int64(1); k <= 3; k++ { // steps are between 0.8 and 1.75 n long
		if after := tickYear(s.n, y+k*s.n); after > y {
			return timeline.Midnight(after, 1, 1)
		}
	}
	return timeline.Forever
}

const (
	agesBefore = 2000                 // ages count back from this year
	ageYear    = -10000               // from here back years are told as ages
	ageSteps   = 5000                 // and everywhere with steps this long
	deepFuture = agesBefore - ageYear // after this year years are told as lengths of time from now
)

// tickYear is the last astronomical year at or before y that has a tick when
// ticks are n years apart: multiples of n in CE, BCE and ages alike, and 1 CE
// where there is no year 0.
func tickYear(n, y int64) int64 {
	switch {
	case n >= ageSteps:
		return agesBefore - ceilDiv(agesBefore-y, n)*n
	case y >= n && (n != 2 || y >= 4):
		return y - y%n
	case y >= 1:
		return 1
	}
	if bce := 1 - ceilDiv(1-y, n)*n; bce > ageYear+n*3/4 {
		return bce
	}
	return agesBefore - ceilDiv(agesBefore-min(y, ageYear), n)*n
}

// ceilDiv rounds up, for negative a too.
func ceilDiv(a, b int64) int64 {
	q := a / b
	if a%b > 0 {
		q++
	}
	return q
}

// year writes an astronomical year as people say it, exact to step years.
func (w *Words) year(y, step int64) string {
	switch {
	case y < ageYear+1, step >= ageSteps && y < agesBefore:
		return w.age(agesBefore-y, step)
	case y > deepFuture || step >= ageSteps && y > agesBefore:
		return fmt.Sprintf(w.Future, w.age(y-agesBefore, step))
	case y <= 0:
		return fmt.Sprintf("%d %s", 1-y, w.BCE)
	case y < 1000, step >= ageSteps:
		return fmt.Sprintf("%d %s", y, w.CE)
	}
	return fmt.Sprint(y)
}

// age writes a number of years with as many decimals as step needs.
func (w *Words) age(years, step int64) string {
	unit, name := w.unitOf(years)
	decimals := max(int(math.Ceil(math.Log10(unit/float64(step))-1e-9)), 0)
	return fmt.Sprintf("%.*f %s", decimals, float64(years)/unit, name)
}

// Age writes a number of years in thousands, millions or thousands of millions, to three digits at most: "13.8 Ga".
func (w *Words) Age(years int64) string {
	unit, name := w.unitOf(years + years/1999) // from 999.5 on it would be 1000 of a unit, which is one of the next
	return fmt.Sprintf("%.3g %s", float64(years)/unit, name)
}

// unitOf is the length in years of the unit that an age is told in, and its name.
func (w *Words) unitOf(years int64) (float64, string) {
	switch {
	case years >= 1e9:
		return 1e9, w.Ga
	case years >= 1e6:
		return 1e6, w.Ma
	}
	return 1e3, w.Ka
}
