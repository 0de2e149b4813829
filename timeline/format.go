package timeline

import (
	"fmt"
	"slices"
	"strings"
)

// unitGrains are the grains that an EDTF calendar unit can have, finest first.
var unitGrains = []Grain{GrainSecond, GrainMinute, GrainHour, GrainDay, GrainMonth, GrainYear, GrainDecade, GrainCentury, GrainMillennium}

// fewestDays is the least length of a unit, in whole days; none is a tenth and a day longer.
var fewestDays = [...]int64{GrainDay: 1, GrainMonth: 28, GrainYear: 365, GrainDecade: 3652, GrainCentury: 36524, GrainMillennium: 365242, GrainAge: 0}

func formatYear(y int64) string {
	switch {
	case y > 9999 || y < -9999:
		return fmt.Sprintf("Y%d", y)
	case y < 0:
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// formatAt writes the unit of grain g in which t lies.
func formatAt(t Instant, g Grain) string {
	c := t.Civil()
	y := formatYear(c.Year)
	if g > GrainYear && strings.HasPrefix(y, "Y") {
		g = GrainYear
	}
	switch g {
	case GrainSecond:
		return fmt.Sprintf("%s-%02d-%02dT%02d:%02d:%02d", y, c.Month, c.Day, c.Hour, c.Minute, c.Second)
	case GrainMinute:
		return fmt.Sprintf("%s-%02d-%02dT%02d:%02d", y, c.Month, c.Day, c.Hour, c.Minute)
	case GrainHour:
		return fmt.Sprintf("%s-%02d-%02dT%02d", y, c.Month, c.Day, c.Hour)
	case GrainDay:
		return fmt.Sprintf("%s-%02d-%02d", y, c.Month, c.Day)
	case GrainMonth:
		return fmt.Sprintf("%s-%02d", y, c.Month)
	case GrainDecade:
		return y[:len(y)-1] + "X"
	case GrainCentury:
		return y[:len(y)-2] + "XX"
	case GrainMillennium:
		return y[:len(y)-3] + "XXX"
	}
	return y
}

// unitAt is the unit of grain g in which t lies. Units up to years of four digits, which are nearly all, are made without
// a detour through their notation.
func unitAt(t Instant, g Grain) Date {
	c := t.Civil()
	if c.Year < 0 || c.Year > 9999 || !plainGrain(g) {
		return mustParse(formatAt(t, g))
	}
	b := appendDigits(make([]byte, 0, len("2006-01-02T15:04:05")), c.Year, 4)
	span := Span{Midnight(c.Year, 1, 1), Midnight(c.Year+1, 1, 1)}
	if g <= GrainMonth {
		b = appendDigits(append(b, '-'), int64(c.Month), 2)
		span = Span{Midnight(c.Year, c.Month, 1), Midnight(c.Year, c.Month+1, 1)}
	}
	if g <= GrainDay {
		b = appendDigits(append(b, '-'), int64(c.Day), 2)
		day := Midnight(c.Year, c.Month, c.Day)
		span = Span{day, day + secondsPerDay}
	}
	for i, f := range [...]struct{ n, seconds int }{{c.Hour, secondsPerHour}, {c.Minute, secondsPerMinute}, {c.Second, 1}} {
		if g > clockGrains[i] {
			break
		}
		b = appendDigits(append(b, "T::"[i]), int64(f.n), 2)
		start := span.Start + Instant(f.n*f.seconds)
		span = Span{start, start + Instant(f.seconds)}
	}
	return Date{edtf: string(b), begin: span, end: span, grain: g, marks: markSpecific}
}

// clockGrains are the grains of a time of day.
var clockGrains = [...]Grain{GrainHour, GrainMinute, GrainSecond}

// plainGrain: a unit of the grain is written in digits alone.
func plainGrain(g Grain) bool {
	return g == GrainYear || g == GrainMonth || g == GrainDay || slices.Contains(clockGrains[:], g)
}

// appendDigits writes n, which is not negative, with a fixed number of digits.
func appendDigits(b []byte, n int64, digits int) []byte {
	for unit := [...]int64{1, 1, 10, 100, 1000}[digits]; unit > 0; unit /= 10 {
		b = append(b, byte('0'+n/unit%10))
	}
	return b
}

// unitOf finds the calendar unit that is exactly s.
func unitOf(s Span) (Date, bool) {
	if s.IsOpen() {
		return Date{}, false
	}
	days := s.Seconds() / secondsPerDay
	for _, g := range unitGrains {
		if days < fewestDays[g] || days > fewestDays[g]*11/10+1 || g < GrainDay && days > 0 {
			continue // reading the notation costs more than knowing that it cannot fit
		}
		if d := unitAt(s.Start, g); d.begin == s {
			return d, true
		}
	}
	if days < 89 || days > 184 {
		return Date{}, false
	}
	c := s.Start.Civil()
	for code := seasonFirst; code <= seasonLast; code++ {
		d := mustParse(fmt.Sprintf("%s-%02d", formatYear(c.Year), code))
		if seasonWritten(code) && d.begin == s {
			return d, true
		}
	}
	return Date{}, false
}

// alignment is the coarsest grain on whose units both ends of s fall.
func alignment(s Span) Grain {
	best := GrainYear
	for _, t := range [...]Instant{s.Start, s.End} {
		if t.IsOpen() {
			continue
		}
		c, g := t.Civil(), GrainYear
		switch {
		case c.Second != 0:
			g = GrainSecond
		case c.Minute != 0:
			g = GrainMinute
		case c.Hour != 0:
			g = GrainHour
		case c.Day != 1:
			g = GrainDay
		case c.Month != 1:
			g = GrainMonth
		}
		best = min(best, g)
	}
	if best < GrainDay && best > GrainSecond {
		best = GrainMinute
	}
	return best
}
