package article

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"

	"github.com/araddon/dateparse"
)

// A stamp is a day as a file writes it.
type stamp struct {
	date       timeline.Date
	begin, end int  // bytes of the string it was found in
	ambiguous  bool // 03/04/2019: the date covers both readings
	hour       int  // of the day, -1 when the stamp has none
	universal  bool // the hour is told in UTC, so that the local day may be another one
}

// longestStamp bounds what findStamp looks at, in bytes.
const longestStamp = 400

// A dayOrder says how 03/04/2019 is meant.
type dayOrder uint8

const (
	eitherOrder dayOrder = iota // it is ambiguous
	dayFirst
	monthFirst
)

// orderOf is the order that the language of a file settles. Plain "en" leaves it open: half of its readers write the day first.
func orderOf(language string) dayOrder {
	switch strings.ToLower(language) {
	case "", "en":
		return eitherOrder
	case "en-us":
		return monthFirst
	}
	return dayFirst
}

// findStamp finds the first full date of s: day, month and year.
func findStamp(s string, order dayOrder) (stamp, bool) {
	s = clip(s, longestStamp)
	var best stamp
	if !hasDigits(s, fewestDigits) { // most lines of a page: the patterns take a hundred times as long
		return best, false
	}
	run := longestRun(s)
	named := run >= 4 && hasMonth(s)
	for _, f := range stampForms {
		if f.digits > run || f.named && !named || f.signs != "" && !strings.ContainsAny(s, f.signs) {
			continue
		}
		for _, at := range f.pattern.FindAllStringSubmatchIndex(s, 4) {
			if best.date.IsKnown() && at[0] >= best.begin {
				break
			}
			hit := f.read(submatches(s, at), order)
			if !hit.date.IsKnown() || !standsAlone(s, at[0], at[1]) {
				continue
			}
			hit.begin, hit.end = at[0], at[1]
			best = hit
			break
		}
	}
	return best, best.date.IsKnown()
}

// fewestDigits is how many digits a full date has at least: 9.5.19.
const fewestDigits = 4

// hasDigits reports whether s has n digits.
func hasDigits(s string, n int) bool {
	for i := 0; i < len(s) && n > 0; i++ {
		if '0' <= s[i] && s[i] <= '9' {
			n--
		}
	}
	return n == 0
}

// longestRun is how many digits stand together in s at most.
func longestRun(s string) (longest int) {
	run := 0
	for i := 0; i < len(s); i++ {
		if run++; s[i] < '0' || '9' < s[i] {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

// hasMonth reports whether one of the words of s is the name of a month.
func hasMonth(s string) bool {
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(word) >= shortestMonth && len(word) <= longestMonth && month(word) != 0 {
			return true
		}
	}
	return false
}

// shortestMonth and longestMonth bound the name of a month, in bytes of any script.
const shortestMonth, longestMonth = 3, 48

// parseStamp reads a value that should be nothing but a date, as metadata has it.
func parseStamp(s string, order dayOrder) (stamp, bool) {
	s = strings.TrimSpace(s)
	if len(s) > longestStamp {
		return stamp{}, false
	}
	if hit, ok := findStamp(s, order); ok {
		return hit, true
	}
	if hit, ok := epochStamp(s); ok {
		return hit, true
	}
	if hit, ok := coarseStamp(s); ok {
		return hit, true
	}
	return looseStamp(s)
}

// submatches gives the strings of FindStringSubmatchIndex.
func submatches(s string, at []int) []string {
	all := make([]string, len(at)/2)
	for i := range all {
		if at[2*i] >= 0 {
			all[i] = s[at[2*i]:at[2*i+1]]
		}
	}
	return all
}

// standsAlone reports whether no digit or letter touches s[begin:end]: part numbers and
// addresses are full of what would be dates. CJK text has no gaps between words.
func standsAlone(s string, begin, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:begin])
	after, _ := utf8.DecodeRuneInString(s[end:])
	if after == '-' && end+1 < len(s) && s[end+1] >= '0' && s[end+1] <= '9' {
		return false
	}
	return !unicode.IsDigit(before) && !unicode.IsDigit(after) && before != '.' && (before != '-' || begin == 1)
}

// at adds the time of day to a stamp.
func (s stamp) at(hour, zone string) stamp {
	if h := number(hour); hour != "" && h < 24 {
		s.hour = h
		zone = strings.ToUpper(zone)
		s.universal = zone == "Z" || zone == "UTC" || zone == "GMT" || strings.Trim(zone, "+-0:") == "" && zone != ""
	}
	return s
}

var coarsePattern = regexp.MustCompile(`^(\d{4})(?:[-/.](\d{1,2}))?$`)

// coarseStamp reads a year, or a month of a year, as books and journals give it.
func coarseStamp(s string) (stamp, bool) {
	m := coarsePattern.FindStringSubmatch(s)
	if m == nil || !isDay(number(m[1]), max(number(m[2]), 1), 1) {
		return stamp{}, false
	}
	if number(m[2]) <= 0 { // "2008-00" has no month, and "2008.0" is how sheets write a number
		return stamp{date: timeline.YearDate(int64(number(m[1]))), hour: -1}, true
	}
	return stamp{date: timeline.MonthDate(int64(number(m[1])), number(m[2])), hour: -1}, true
}

var epochPattern = regexp.MustCompile(`^(\d{10})(\d{3})?$`)

// epochStamp reads seconds or milliseconds since 1970.
func epochStamp(s string) (stamp, bool) {
	m := epochPattern.FindStringSubmatch(s)
	if m == nil {
		return stamp{}, false
	}
	at := timeline.Instant(number(m[1]))
	return stamp{date: timeline.DayOf(at), hour: at.Civil().Hour, universal: true}, true
}

// looseStamp asks a library that knows many more forms. It panics on some garbage and
// fills what is missing with its own ideas: only a date whose year stands in
// the string counts.
func looseStamp(s string) (hit stamp, ok bool) {
	defer func() {
		if recover() != nil {
			hit, ok = stamp{}, false
		}
	}()
	if len(s) < len("1 Jan 2019") || len(s) > 60 {
		return stamp{}, false
	}
	t, err := dateparse.ParseStrict(s)
	if err != nil || !strings.Contains(s, strconv.Itoa(t.Year())) {
		return stamp{}, false
	}
	if !strings.Contains(s, strconv.Itoa(t.Day())) || !isDay(t.Year(), int(t.Month()), t.Day()) {
		return stamp{}, false
	}
	return dayOf(t), true
}

// dayOf is the local day of a time.
func dayOf(t time.Time) stamp {
	_, offset := t.Zone()
	return stamp{date: timeline.DayDate(int64(t.Year()), int(t.Month()), t.Day()), hour: t.Hour(), universal: offset == 0}
}

// number reads digits; anything else is -1.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// clip cuts s to at most n bytes, between characters.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
