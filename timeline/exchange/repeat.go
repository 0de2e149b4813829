package exchange

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
)

// mostTimes is how many times of an event that repeats are taken: what repeats without an end is a habit, not a history.
const mostTimes = 100

// mostYears is how far a repetition is followed.
const mostYears = 100

// A repetition is a rule of RFC 5545, 3.3.10, as far as it names days. Empty lists say nothing.
type repetition struct {
	frequency string // DAILY, WEEKLY, MONTHLY or YEARLY
	interval  int64
	count     int              // 0 for none
	until     timeline.Instant // Forever for none
	weekdays  []nthWeekday
	monthDays []int // from the end when negative
	months    []int
	weekStart int // Monday is 0
}

// An nthWeekday is "MO", any Monday, or "2MO", "-1MO": the second, the last one of the month or year.
type nthWeekday struct{ nth, weekday int }

var icsWeekdays = []string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}

var errRule = errors.New("it repeats by a rule that is not read; only the first time was taken")

// parseRepetition reads a RRULE. What names hours, weeks of the year or places in a list is errRule.
func parseRepetition(rule string) (r repetition, err error) {
	r = repetition{interval: 1, until: timeline.Forever}
	for part := range strings.SplitSeq(strings.ToUpper(strings.TrimSpace(rule)), ";") {
		key, value, _ := strings.Cut(part, "=")
		switch key {
		case "FREQ":
			r.frequency = value
		case "INTERVAL":
			r.interval, err = strconv.ParseInt(value, 10, 32)
		case "COUNT":
			r.count, err = strconv.Atoi(value)
		case "UNTIL":
			r.until, err = untilDay(value)
		case "BYDAY":
			r.weekdays, err = parseWeekdays(value)
		case "BYMONTHDAY":
			r.monthDays, err = parseInts(value)
		case "BYMONTH":
			r.months, err = parseInts(value)
		case "WKST":
			r.weekStart = max(slices.Index(icsWeekdays, value), 0)
		case "":
		default:
			return r, errRule
		}
		if err != nil {
			return r, errRule
		}
	}
	if !slices.Contains([]string{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}, r.frequency) || r.interval < 1 || r.count < 0 {
		return r, errRule
	}
	return r, nil
}

// untilDay is the first second after the last day that a rule allows.
func untilDay(value string) (timeline.Instant, error) {
	m := icsForm.FindStringSubmatch(value)
	if m == nil {
		return 0, errRule
	}
	d, err := icsDay(m)
	return d.Begins().End, err
}

func parseWeekdays(value string) (all []nthWeekday, err error) {
	for s := range strings.SplitSeq(value, ",") {
		at := slices.Index(icsWeekdays, s[max(len(s)-2, 0):])
		if at < 0 {
			return nil, errRule
		}
		n := nthWeekday{weekday: at}
		if nth := s[:len(s)-2]; nth != "" {
			if n.nth, err = strconv.Atoi(nth); err != nil {
				return nil, err
			}
		}
		all = append(all, n)
	}
	return all, nil
}

func parseInts(value string) (all []int, err error) {
	for s := range strings.SplitSeq(value, ",") {
		n, err := strconv.Atoi(s)
		if err != nil {
			return nil, err
		}
		all = append(all, n)
	}
	return all, nil
}

// times gives the days of a repetition that begins on the day of first, at most mostTimes; more reports that it goes on. Days are
// tried one by one: that is simple, and a century has only 36 525 of them.
func (r repetition) times(first timeline.Instant) (days []timeline.Instant, more bool) {
	begin := midnightOf(first)
	r.fillIn(begin)
	last := timeline.Midnight(begin.Civil().Year+mostYears, 1, 1)
	for day := begin; day < last && day < r.until; day += daySeconds {
		// The first day counts even when the rule does not name it (RFC 5545, 3.8.5.3).
		if day != begin && !r.names(day, begin) {
			continue
		}
		if len(days) == mostTimes {
			return days, true
		}
		if days = append(days, day); r.count > 0 && len(days) == r.count {
			return days, false
		}
	}
	return days, false
}

// fillIn takes from the first day what the rule leaves open: "every month" is on the same day of each.
func (r *repetition) fillIn(begin timeline.Instant) {
	c := begin.Civil()
	if len(r.weekdays)+len(r.monthDays) == 0 {
		switch r.frequency {
		case "WEEKLY":
			r.weekdays = []nthWeekday{{weekday: weekdayOf(begin)}}
		case "MONTHLY", "YEARLY":
			r.monthDays = []int{c.Day}
			if r.frequency == "YEARLY" && len(r.months) == 0 {
				r.months = []int{c.Month}
			}
		}
	}
}

// weekdayOf counts from Monday, 0.
func weekdayOf(day timeline.Instant) int {
	return (day.Weekday() + 6) % 7
}

// names reports whether a day belongs to the repetition.
func (r repetition) names(day, begin timeline.Instant) bool {
	c, b := day.Civil(), begin.Civil()
	var passed int64 // periods since the beginning
	switch r.frequency {
	case "DAILY":
		passed = int64(day-begin) / daySeconds
	case "WEEKLY":
		week := func(t timeline.Instant) int64 {
			return (int64(t)/daySeconds - int64((weekdayOf(t)-r.weekStart+7)%7)) / 7
		}
		passed = week(day) - week(begin)
	case "MONTHLY":
		passed = (c.Year-b.Year)*12 + int64(c.Month-b.Month)
	case "YEARLY":
		passed = c.Year - b.Year
	}
	length := timeline.DaysIn(c.Year, c.Month)
	return passed%r.interval == 0 &&
		(len(r.months) == 0 || slices.Contains(r.months, c.Month)) &&
		(len(r.monthDays) == 0 || slices.Contains(r.monthDays, c.Day) || slices.Contains(r.monthDays, c.Day-length-1)) &&
		(len(r.weekdays) == 0 || slices.ContainsFunc(r.weekdays, func(w nthWeekday) bool { return r.isNth(w, day, c, length) }))
}

// isNth reports whether a day is a weekday that a rule names, counted within its month, or within its year where the rule
// names no month.
func (r repetition) isNth(w nthWeekday, day timeline.Instant, c timeline.Civil, length int) bool {
	if w.weekday != weekdayOf(day) {
		return false
	}
	at, of := c.Day, length
	if r.frequency == "YEARLY" && len(r.months) == 0 {
		first := timeline.Midnight(c.Year, 1, 1)
		at, of = int((day-first)/daySeconds)+1, int((timeline.Midnight(c.Year+1, 1, 1)-first)/daySeconds)
	}
	return w.nth == 0 || w.nth == (at-1)/7+1 || w.nth == -((of-at)/7+1)
}

// repeated gives an event for each time that a component repeats, by rule or by name. overridden are "UID day" of times that the calendar
// tells anew by themselves; those that it takes out are left out.
func repeated(found *Reading, parts map[string]icsProperty, when string, overridden map[string]bool) (all []map[string]icsProperty) {
	_, ruled := parts["RRULE"]
	_, more := parts["RDATE"]
	first, _, err := icsMoment(new(Reading), icsProperty{value: parts[when].value})
	if err != nil || !ruled && !more {
		return []map[string]icsProperty{parts}
	}
	begin := midnightOf(first.Begins().Start)
	except := strings.Split(strings.ReplaceAll(parts["EXDATE"].value, " ", ""), ",")
	for i, day := range ruleDays(found, parts, begin) {
		one := maps.Clone(parts)
		for _, name := range []string{"DTSTART", "DTEND", "DUE"} {
			if p, ok := one[name]; ok {
				p.value = movedBy(p.value, day-begin)
				one[name] = p
			}
		}
		at := one[when].value
		if strings.Contains(parts["EXDATE"].value, at[:len("20060102")]) || overridden[parts["UID"].value+" "+at] {
			continue
		}
		if i > 0 {
			again(one, at)
		}
		all = append(all, one)
	}
	for _, one := range namedTimes(found, parts, when) {
		at := one[when].value
		if !slices.Contains(except, at) && !slices.Contains(except, at[:len("20060102")]) && !overridden[parts["UID"].value+" "+at] &&
			!slices.ContainsFunc(all, func(other map[string]icsProperty) bool { return other[when].value == at }) {
			all = append(all, one)
		}
	}
	return all
}

// again marks one more time of a series, as the calendar itself names one.
func again(one map[string]icsProperty, at string) {
	delete(one, "X-DATELINE-EDTF")
	one["RECURRENCE-ID"] = icsProperty{value: at}
}

// ruleDays are the days that the rule of a component names, the first alone when there is no rule that can be read.
func ruleDays(found *Reading, parts map[string]icsProperty, begin timeline.Instant) []timeline.Instant {
	rule, ok := parts["RRULE"]
	if !ok {
		return []timeline.Instant{begin}
	}
	r, err := parseRepetition(rule.value)
	if err != nil {
		found.problem(rule.line, "%v", err)
		return []timeline.Instant{begin}
	}
	days, more := r.times(begin)
	if more {
		found.problem(rule.line, "it repeats; the first %d times were taken", len(days))
	}
	return days
}

// namedTimes are the times that a component names besides its first and its rule (RDATE, RFC 5545, 3.8.5.2): days, moments, or moments with
// an end or a length of their own. The others are as long as the first.
func namedTimes(found *Reading, parts map[string]icsProperty, when string) (all []map[string]icsProperty) {
	more, ok := parts["RDATE"]
	if !ok {
		return nil
	}
	length := ""
	from, _, err := icsMoment(new(Reading), icsProperty{value: parts[when].value})
	to, _, failed := icsMoment(new(Reading), icsProperty{value: parts["DTEND"].value})
	if seconds := to.Begins().Start - from.Begins().Start; err == nil && failed == nil && seconds > 0 {
		length = fmt.Sprintf("P%dDT%dS", seconds/daySeconds, seconds%daySeconds)
	}
	for value := range strings.SplitSeq(more.value, ",") {
		start, period, _ := strings.Cut(strings.TrimSpace(value), "/")
		if icsForm.FindString(start) == "" {
			found.problem(more.line, "%q is no date of a calendar", start)
			continue
		}
		if len(all) == mostTimes {
			found.problem(more.line, "it has more times; the first %d were taken", len(all))
			break
		}
		one := maps.Clone(parts)
		delete(one, "DTEND")
		one[when] = icsProperty{value: start, params: more.params, line: more.line}
		switch {
		case strings.HasPrefix(period, "P") || strings.HasPrefix(period, "+P"):
			one["DURATION"] = icsProperty{value: period}
		case period != "":
			delete(one, "DURATION")
			one["DTEND"] = icsProperty{value: period, params: more.params, line: more.line}
		case length != "":
			one["DURATION"] = icsProperty{value: length}
		}
		again(one, start)
		all = append(all, one)
	}
	return all
}

// movedBy is a value of a calendar some days later, at the same time of its clock.
func movedBy(value string, by timeline.Instant) string {
	m := icsForm.FindStringSubmatch(strings.TrimSpace(value))
	if m == nil {
		return value
	}
	d, err := icsDay(m)
	if err != nil {
		return value
	}
	c := (d.Begins().Start + by).Civil()
	return fmt.Sprintf("%04d%02d%02d", c.Year, c.Month, c.Day) + strings.TrimSpace(value)[len("20060102"):]
}
