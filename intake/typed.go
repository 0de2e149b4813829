package intake

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/araddon/dateparse"

	"dateline/timeline"
	"dateline/timeline/timex"
)

// ParseTyped reads a date that a person typed: EDTF ("2019-11~", "1914/1918"),
// plain words ("mid-March 1917", "late 2019"), or a stamp as machines write it. A date that could
// be read day first or month first ("3/4/2019") is refused, never guessed. The error is a sentence for the person.
func ParseTyped(s string) (timeline.Date, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return timeline.Date{}, errors.New("type a date, such as 29 January 2020, mid-March 1917 or 2019-11~")
	}
	if d, err := timeline.ParseDate(s); err == nil {
		return d, nil
	}
	if m := digitsOnly.FindStringSubmatch(s); m != nil {
		return parseDigits(s, m)
	}
	if d, ok := parseWords(s); ok {
		return d, nil
	}
	if t, err := parseStamp(s); err == nil && t.Year() > 0 { // "17 June" has no year, which comes as 0
		return timeline.DayDate(int64(t.Year()), int(t.Month()), t.Day()), nil
	} else if errors.Is(err, dateparse.ErrAmbiguousMMDD) {
		return timeline.Date{}, fmt.Errorf("%q can be read day first or month first: write the month as a word", s)
	}
	return timeline.Date{}, fmt.Errorf("%q is not understood as a date: try 29 January 2020, mid-March 1917 or 2019-11~", s)
}

// digitsOnly are dates that an English reader of words would take month first.
var digitsOnly = regexp.MustCompile(`^(\d{1,2})[/-](\d{1,2})[/-](\d{2,4})$`)

// parseDigits reads the submatches of digitsOnly when only one order of day and month is possible.
func parseDigits(s string, m []string) (timeline.Date, error) {
	if len(m[3]) != 4 {
		return timeline.Date{}, fmt.Errorf("%q leaves the century open: write the year in full", s)
	}
	european, errE := timeline.ParseDate(fmt.Sprintf("%s-%02s-%02s", m[3], m[2], m[1]))
	american, errA := timeline.ParseDate(fmt.Sprintf("%s-%02s-%02s", m[3], m[1], m[2]))
	switch {
	case errE != nil && errA != nil:
		return timeline.Date{}, fmt.Errorf("%q is no day of the calendar", s)
	case errE == nil && errA == nil && european != american:
		return timeline.Date{}, fmt.Errorf("%q can be read day first or month first: write the month as a word", s)
	case errE == nil:
		return european, nil
	}
	return american, nil
}

// parseWords takes s when all of it is one expression of time that stands on its own.
func parseWords(s string) (timeline.Date, bool) {
	doc := timex.Read(s, "en")
	if len(doc.Exprs) != 1 || doc.Exprs[0].Begin > 0 || doc.Exprs[0].End < len(s) {
		return timeline.Date{}, false
	}
	d := doc.Resolve(timeline.Date{})[0].Date
	return d, d.IsKnown()
}

// parseStamp guards against dateparse, which can panic on odd input.
func parseStamp(s string) (t time.Time, err error) {
	defer func() {
		if recover() != nil {
			err = fmt.Errorf("%q is not a date", s)
		}
	}()
	return dateparse.ParseStrict(s)
}
