package timeline

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// unitPattern is one EDTF date or date and time, without its qualifiers: year
// (with X, exponent or significant digits), then month or season, day, clock and zone.
var unitPattern = regexp.MustCompile(`^(?:Y(-?\d{1,12})(?:E(\d{1,2}))?(?:S(\d{1,2}))?|(-?[\dX]{4})(?:S(\d))?)` +
	`(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$`)

func parseUnit(s string) (Date, error) {
	if d, ok := plainUnit(s); ok {
		return d, nil
	}
	return patternUnit(s)
}

func patternUnit(s string) (Date, error) {
	d := Date{marks: markSpecific}
	if strings.ContainsAny(s, "~%") {
		d.marks |= markApproximate
	}
	if strings.ContainsAny(s, "?%") {
		d.marks |= markUncertain
	}
	m := unitPattern.FindStringSubmatch(trimQualifier(s))
	if m == nil {
		return Date{}, fmt.Errorf("%q is neither a year, a month, a day nor a time", s)
	}
	low, high, err := parseYear(m)
	if err != nil {
		return Date{}, err
	}
	month, day := m[6], m[7]
	switch {
	case month == "" || month == "XX":
		if day != "" && day != "XX" {
			return Date{}, fmt.Errorf("a day needs its month")
		}
		d.begin, d.grain = Span{Midnight(low, 1, 1), Midnight(high+1, 1, 1)}, yearGrain(high-low+1)
	case low != high:
		return Date{}, fmt.Errorf("a month needs a whole year")
	case day == "" || day == "XX":
		d.begin, d.grain, err = monthSpan(low, number(month))
	case m[8] != "":
		d.begin, d.grain, err = clockSpan(low, m)
	default:
		d.begin, err = daySpan(low, number(month), number(day))
		d.grain = GrainDay
	}
	d.end = d.begin
	return d, err
}

// plainUnit reads a year, a month or a day in digits alone, as nearly all dates are, without the pattern. False means
// that it cannot tell.
func plainUnit(s string) (Date, bool) {
	if len(s) != len("2006") && len(s) != len("2006-01") && len(s) != len("2006-01-02") {
		return Date{}, false
	}
	var field [3]int // year, month, day
	at := 0
	for i := range len(s) {
		switch b := s[i]; {
		case i == 4 || i == 7:
			if at++; b != '-' {
				return Date{}, false
			}
		case b < '0' || b > '9':
			return Date{}, false
		default:
			field[at] = field[at]*10 + int(b-'0')
		}
	}
	year, err := int64(field[0]), error(nil)
	d := Date{marks: markSpecific, grain: GrainDay}
	switch at {
	case 0:
		d.begin, d.grain = Span{Midnight(year, 1, 1), Midnight(year+1, 1, 1)}, GrainYear
	case 1:
		d.begin, d.grain, err = monthSpan(year, field[1])
	default:
		d.begin, err = daySpan(year, field[1], field[2])
	}
	d.end = d.begin
	return d, err == nil
}

// parseYear gives the first and last year that the notation may mean.
func parseYear(m []string) (low, high int64, err error) {
	digits, exponent, significant := m[4], "", m[5]
	if m[1] != "" {
		digits, exponent, significant = m[1], m[2], m[3]
	}
	negative := strings.HasPrefix(digits, "-")
	digits = strings.TrimPrefix(digits, "-")
	if x := strings.IndexByte(digits, 'X'); x >= 0 && strings.Trim(digits[x:], "X") != "" || strings.HasPrefix(digits, "X") {
		return 0, 0, fmt.Errorf("%q: only the last digits of a year may be X", digits)
	}
	low, _ = strconv.ParseInt(strings.ReplaceAll(digits, "X", "0"), 10, 64)
	high, _ = strconv.ParseInt(strings.ReplaceAll(digits, "X", "9"), 10, 64)
	for range number(exponent) {
		if low *= 10; low > MaxYear {
			return 0, 0, fmt.Errorf("the year is out of range")
		}
		high = low
	}
	if n := number(significant); n > 0 {
		unit := int64(1)
		for total := len(strconv.FormatInt(low, 10)); total > n; total-- {
			unit *= 10
		}
		low -= low % unit
		high = low + unit - 1
	}
	if low > MaxYear || high > MaxYear {
		return 0, 0, fmt.Errorf("the year is out of range")
	}
	if negative {
		low, high = -high, -low
	}
	return low, high, nil
}

func yearGrain(years int64) Grain {
	switch {
	case years <= 1:
		return GrainYear
	case years <= 10:
		return GrainDecade
	case years <= 100:
		return GrainCentury
	case years <= 1000:
		return GrainMillennium
	}
	return GrainAge
}

func daySpan(year int64, month, day int) (Span, error) {
	if month < 1 || month > 12 || day < 1 || day > DaysIn(year, month) {
		return Span{}, fmt.Errorf("there is no day %d of month %d", day, month)
	}
	start := Midnight(year, month, day)
	return Span{start, start + secondsPerDay}, nil
}

// clockSpan reads the time of day; a time without a zone counts as UTC.
func clockSpan(year int64, m []string) (Span, Grain, error) {
	day, err := daySpan(year, number(m[6]), number(m[7]))
	hour, minute, second := number(m[8]), number(m[9]), number(m[10])
	if err != nil || hour > 24 || minute > 59 || second > 60 || hour == 24 && minute+second > 0 {
		return Span{}, 0, fmt.Errorf("there is no such time of day")
	}
	start := day.Start + Instant(hour*secondsPerHour+minute*secondsPerMinute+second)
	if zone := strings.ReplaceAll(m[11], ":", ""); len(zone) >= 3 {
		offset := Instant(number(zone[1:3])*secondsPerHour + number(zone[3:])*secondsPerMinute)
		if zone[0] == '-' {
			offset = -offset
		}
		start -= offset
	}
	switch {
	case m[10] != "":
		return Span{start, start + 1}, GrainSecond, nil
	case m[9] != "":
		return Span{start, start + secondsPerMinute}, GrainMinute, nil
	}
	return Span{start, start + secondsPerHour}, GrainHour, nil
}

// number reads digits that a pattern has checked; "" is 0.
func number(s string) int {
	if s == "" {
		return 0
	}
	n, _ := strconv.Atoi(s)
	return n
}

func trimQualifier(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '?' || r == '~' || r == '%' {
			return -1
		}
		return r
	}, s)
}
