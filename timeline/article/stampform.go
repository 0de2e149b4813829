package article

import (
	"regexp"
	"strconv"

	"dateline/timeline"
)

// A stampForm is one way to write a day. read gets the submatches.
type stampForm struct {
	signs   string // one of which the form has for sure: looked for first, a pattern takes a hundred times as long; "" for none
	digits  int    // that it has for sure one after the other
	named   bool   // it has the name of a month
	pattern *regexp.Regexp
	read    func(m []string, order dayOrder) stamp
}

// stampForms are looked for in this order; the leftmost hit of a string counts, and of two at the same place the first.
var stampForms = []stampForm{
	{"-/.", 4, false, regexp.MustCompile(`\b(\d{4})([-/.])(\d{1,2})[-/.](\d{1,2})(?:[T_ ]\s*(\d{1,2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(Z\b|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?`),
		func(m []string, _ dayOrder) stamp { return dayStamp(m[1], m[3], m[4]).at(m[5], m[7]) }},
	{"", 8, false, regexp.MustCompile(`\b((?:19|20)\d{2})(\d{2})(\d{2})(?:[T_ ]?(\d{2}):?(\d{2})(?::?\d{2})?\s*(Z\b|UTC|GMT|[+-]\d{2}:?\d{2})?)?\b`),
		func(m []string, _ dayOrder) stamp { return dayStamp(m[1], m[2], m[3]).at(m[4], m[6]) }},
	{"", 4, true, regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.,]?[\s-]{1,3}(?:(?:de|of)\s+|d['’]\s?)?(\pL{3,12})\.?,?[\s-]{1,3}(?:(?:de|del)\s+)?(\d{4})\b` + clockTail),
		func(m []string, _ dayOrder) stamp { return monthStamp(m[3], m[2], m[1]).at(m[4], m[6]) }},
	{"", 4, true, regexp.MustCompile(`(\pL{3,12})\.?[\s-]{1,3}(\d{1,2})(?:st|nd|rd|th)?,?[\s-]{1,3}(\d{4})\b` + clockTail),
		func(m []string, _ dayOrder) stamp { return monthStamp(m[3], m[1], m[2]).at(m[4], m[6]) }},
	{"", 4, true, regexp.MustCompile(`\b(\d{4})[,\s]{1,2}(\pL{3,12})\.?\s(\d{1,2})\b`),
		func(m []string, _ dayOrder) stamp { return monthStamp(m[1], m[2], m[3]) }},
	{"./-·", 1, false, regexp.MustCompile(`\b(\d{1,2})([./·-])(\s?)(\d{1,2})([./·-])(\s?)(\d{4}|\d{2})\b` + clockTail),
		func(m []string, order dayOrder) stamp {
			if m[3] != m[6] && len(m[7]) == 2 { // "until 05.02. 10 copies are left"
				return stamp{}
			}
			return numericStamp([]string{m[1], m[2], m[4], m[5], m[7]}, order).at(m[8], m[10])
		}},
	{"年", 4, false, regexp.MustCompile(`(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日`),
		func(m []string, _ dayOrder) stamp { return dayStamp(m[1], m[2], m[3]) }},
	{"년", 4, false, regexp.MustCompile(`(\d{4})\s?년\s?(\d{1,2})\s?월\s?(\d{1,2})\s?일`),
		func(m []string, _ dayOrder) stamp { return dayStamp(m[1], m[2], m[3]) }},
}

// clockTail is a time of day that may follow a date.
const clockTail = `(?:[,\s]{1,3}(?:at\s+)?(\d{1,2}):(\d{2})(?::\d{2})?\s*(Z\b|UTC|GMT|[+-]\d{2}:?\d{2})?)?`

// dayStamp is a day in digits; the zero stamp when there is no such day.
func dayStamp(year, month, day string) stamp {
	y, m, d := number(year), number(month), number(day)
	if !isDay(y, m, d) {
		return stamp{}
	}
	return stamp{date: timeline.DayDate(int64(y), m, d), hour: -1}
}

func monthStamp(year, name, day string) stamp { return dayStamp(year, strconv.Itoa(month(name)), day) }

// firstYear and lastYear bound what a printed date of publication can be.
const firstYear, lastYear = 1600, 2100

func isDay(y, m, d int) bool {
	return y >= firstYear && y <= lastYear && m >= 1 && m <= 12 && d >= 1 && d <= timeline.DaysIn(int64(y), m)
}

// numericStamp reads 03/04/2019 and its kin from first, sign, second, sign, year. Dots, at the foot or in the middle, mean day first. With other signs
// a number above 12 decides, then the language, and else both days stay possible.
func numericStamp(m []string, order dayOrder) stamp {
	a, b, year := m[0], m[2], m[4]
	if m[1] != m[3] {
		return stamp{}
	}
	if len(year) == 2 {
		// 10-11-12 can be anything; with a slash it has the order of the language
		if slash := m[1] == "/" && order != eitherOrder; m[1] != "." && m[1] != "·" && !slash {
			return stamp{}
		}
		year = strconv.Itoa(century(number(year)))
	}
	european, american := dayStamp(year, b, a), dayStamp(year, a, b)
	switch {
	case m[1] == "." || m[1] == "·" || !american.date.IsKnown() || american.date == european.date:
		return european
	case !european.date.IsKnown() || order == monthFirst: // only one reading is a day, whatever the language
		return american
	case order == dayFirst:
		return european
	}
	return either(european.date, american.date)
}

// century completes a year of two digits as POSIX does: 69–99 are 19xx.
func century(year int) int {
	if year >= 69 {
		return 1900 + year
	}
	return 2000 + year
}

// either is the stamp that may mean one day or another.
func either(a, b timeline.Date) stamp {
	if b.Begins().Start < a.Begins().Start {
		a, b = b, a
	}
	d, err := timeline.ParseDate("[" + a.String() + "," + b.String() + "]")
	if err != nil {
		return stamp{}
	}
	return stamp{date: d, ambiguous: true, hour: -1}
}
