package exchange

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/timeline"
)

func looksLikeICS(name, text string) bool {
	head := strings.TrimLeft(text[:min(len(text), 256)], " \n")
	return len(head) >= len("BEGIN:VCALENDAR") && strings.EqualFold(head[:len("BEGIN:VCALENDAR")], "BEGIN:VCALENDAR")
}

// An icsProperty is an unfolded line: NAME;PARAMETER=x:value.
type icsProperty struct {
	name, value string
	params      map[string]string
	line        int
}

// text is the value with its escapes undone (RFC 5545, 3.3.11).
func (p icsProperty) text() string {
	var b strings.Builder
	for i := 0; i < len(p.value); i++ {
		c := p.value[i]
		if c == '\\' && i+1 < len(p.value) {
			i++
			if c = p.value[i]; c == 'n' || c == 'N' {
				c = '\n'
			}
		}
		b.WriteByte(c)
	}
	return b.String()
}

// icsProperties unfolds a calendar.
func icsProperties(text string) []icsProperty {
	var all []icsProperty
	var lines []string
	var at []int
	for i, line := range strings.Split(text, "\n") {
		if line != "" && (line[0] == ' ' || line[0] == '\t') && len(lines) > 0 {
			lines[len(lines)-1] += line[1:]
		} else if line != "" {
			lines, at = append(lines, line), append(at, i+1)
		}
	}
	for i, line := range lines {
		if p, ok := parseICSLine(line); ok {
			p.line = at[i]
			all = append(all, p)
		}
	}
	return all
}

// parseICSLine parts a line; a colon or semicolon within quotes belongs to a parameter.
func parseICSLine(line string) (p icsProperty, ok bool) {
	quoted, from := false, 0
	var parts []string
	for i := range len(line) {
		switch c := line[i]; {
		case c == '"':
			quoted = !quoted
		case (c == ';' || c == ':') && !quoted:
			parts = append(parts, line[from:i])
			from = i + 1
			if c == ':' {
				p = icsProperty{name: strings.ToUpper(parts[0]), value: line[from:], params: map[string]string{}}
				for _, q := range parts[1:] {
					key, value, _ := strings.Cut(q, "=")
					p.params[strings.ToUpper(key)] = strings.Trim(value, `"`)
				}
				return p, true
			}
		}
	}
	return p, false
}

// icsKinds are the components that tell an event, each with the property that says when.
var icsKinds = map[string]string{"VEVENT": "DTSTART", "VTODO": "DUE", "VJOURNAL": "DTSTART"}

// readICS reads iCalendar: events, tasks by the day they are due, and journal entries.
func (r Reader) readICS(text string, found *Reading) error {
	var open []string                // components around the line
	var parts map[string]icsProperty // of the component being read
	line := 0
	all := icsProperties(text)
	overridden := overriddenTimes(all)
	for _, p := range all {
		kind := ""
		if len(open) > 0 {
			kind = open[len(open)-1]
		}
		switch {
		case p.name == "BEGIN":
			open = append(open, strings.ToUpper(strings.TrimSpace(p.value)))
			if icsKinds[open[len(open)-1]] != "" {
				parts, line = map[string]icsProperty{}, p.line
			}
		case p.name == "END":
			if len(open) == 0 {
				return fmt.Errorf("line %d: END without BEGIN", p.line)
			}
			open = open[:len(open)-1]
			if when := icsKinds[kind]; when != "" {
				if _, ok := parts[when]; !ok {
					when = "DTSTART"
				}
				for _, one := range repeated(found, parts, when, overridden) {
					readICSEvent(found, one, when, line)
				}
			}
		case icsKinds[kind] != "":
			if old, twice := parts[p.name]; twice && (p.name == "CATEGORIES" || p.name == "EXDATE" || p.name == "RDATE") {
				if p.params["TZID"] != old.params["TZID"] {
					found.problem(p.line, "times of one series are in several time zones; this line's was taken for all")
				}
				p.value = old.value + "," + p.value
			}
			parts[p.name] = p
		case kind == "VCALENDAR" && (p.name == "NAME" || p.name == "X-WR-CALNAME"):
			found.Title = cmp.Or(found.Title, p.text())
		}
	}
	if len(open) > 0 {
		return errors.New("the calendar is cut off: its end is missing")
	}
	return nil
}

// overriddenTimes are "UID day" of the times of series that a calendar tells by themselves, moved perhaps.
func overriddenTimes(all []icsProperty) map[string]bool {
	times := map[string]bool{}
	uid, again := "", ""
	for _, p := range all {
		switch p.name {
		case "BEGIN":
			uid, again = "", ""
		case "UID":
			uid = p.value
		case "RECURRENCE-ID":
			again = p.value
		}
		if uid != "" && again != "" {
			times[uid+" "+again] = true
		}
	}
	return times
}

// readICSEvent makes an event of a component.
func readICSEvent(found *Reading, parts map[string]icsProperty, when string, line int) {
	if _, ok := parts[when]; !ok {
		found.problem(line, "there is no date")
		return
	}
	d, err := icsDate(found, parts, when)
	if err != nil {
		found.problem(parts[when].line, "%v", err)
		return
	}
	it := Item{Line: line, Said: d.Words(), Text: parts["DESCRIPTION"].text(), Link: parts["URL"].value, Event: timeline.Event{
		Title: bare(parts["SUMMARY"].text(), d), Date: d, Place: parts["LOCATION"].text(), Importance: defaultImportance}}
	if strings.EqualFold(parts["STATUS"].value, "CANCELLED") {
		it.Event.Status = timeline.Denied
	}
	takeStatus(&it, parts["X-DATELINE-STATUS"].value)
	it.category = parts["CATEGORIES"].text()
	uid := parts["UID"].value
	if again, ok := parts["RECURRENCE-ID"]; ok {
		uid += " " + again.value // another day of the same series
	}
	found.add(it, uid)
}

// icsDate is our own EDTF value as long as the days beside it still say the same, else what they say.
func icsDate(found *Reading, parts map[string]icsProperty, when string) (timeline.Date, error) {
	start, end := parts[when], parts["DTEND"]
	if d, err := timeline.ParseDate(parts["X-DATELINE-EDTF"].value); err == nil {
		var same []string
		for _, p := range []icsProperty{start, end} {
			same = append(same, p.value)
		}
		if slices.Equal(icsValues(d), slices.DeleteFunc(same, func(s string) bool { return s == "" })) {
			return d, nil
		}
	}
	begin, moment, err := icsMoment(found, start)
	if err != nil || when == "DUE" {
		return begin, err
	}
	switch {
	case end.value != "":
		last, clock, err := icsMoment(found, end)
		if err != nil {
			return begin, err
		}
		if !clock {
			last = timeline.DayOf(last.Begins().Start - 1) // the end is the first day after
		}
		if last.Begins().Start < begin.Begins().Start {
			return begin, nil
		}
		return lasting(begin, last), nil
	case parts["DURATION"].value != "":
		length, err := icsDuration(parts["DURATION"].value)
		if err != nil {
			return begin, err
		}
		if !moment {
			return lasting(begin, timeline.DayOf(begin.Begins().Start+length-1)), nil
		}
		last, err := timeline.ParseDate(stamp(begin.Begins().Start + length))
		return lasting(begin, last), err
	}
	return begin, nil
}

// icsValues are the values of DTSTART and DTEND as we write them.
func icsValues(d timeline.Date) []string {
	if span := d.Span(); !d.IsKnown() || span.Start != timeline.Beginning && span.Start < icsFirst || span.End != timeline.Forever && span.End > icsLast {
		return nil
	}
	lines := icsWhen(d)
	for i, l := range lines {
		_, lines[i], _ = strings.Cut(l, ":")
	}
	return lines
}

var icsForm = regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$`)

// icsDay is the day of a match of icsForm.
func icsDay(m []string) (timeline.Date, error) {
	return timeline.ParseDate(m[1] + "-" + m[2] + "-" + m[3])
}

// icsMoment reads a day or a time; moment says which. A time with a zone is turned into UTC, one without is
// taken as it is written.
func icsMoment(found *Reading, p icsProperty) (d timeline.Date, moment bool, err error) {
	m := icsForm.FindStringSubmatch(strings.TrimSpace(p.value))
	if m == nil {
		return d, false, fmt.Errorf("%q is no date of a calendar", p.value)
	}
	day, err := icsDay(m)
	if err != nil {
		return d, false, fmt.Errorf("%q is no day of the calendar", p.value)
	}
	if m[4] == "" {
		return day, false, nil
	}
	said := m[1] + "-" + m[2] + "-" + m[3] + "T" + m[4] + ":" + m[5] + ":" + m[6]
	if zone := p.params["TZID"]; zone != "" && m[7] == "" {
		place, err := time.LoadLocation(zone)
		if err != nil || strings.EqualFold(zone, "local") {
			found.problem(p.line, "the time zone %q is not known; the time was taken as it is written", zone)
		} else if t, err := time.ParseInLocation("2006-01-02T15:04:05", said, place); err == nil {
			said = t.UTC().Format("2006-01-02T15:04:05")
		}
	}
	d, err = timeline.ParseDate(said + "Z")
	return d, true, err
}

var icsDurationForm = regexp.MustCompile(`^\+?P(?:(\d{1,6})W|(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?)$`)

// icsDuration reads a DURATION in seconds.
func icsDuration(s string) (timeline.Instant, error) {
	m := icsDurationForm.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return 0, fmt.Errorf("%q is no duration", s)
	}
	sum := 0
	for i, seconds := range []int{7 * daySeconds, daySeconds, 3600, 60, 1} {
		n, _ := strconv.Atoi(m[i+1]) // "" is 0
		sum += n * seconds
	}
	return timeline.Instant(sum), nil
}
