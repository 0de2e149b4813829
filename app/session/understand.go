package session

import (
	"fmt"
	"regexp"
	"strings"

	"dateline/intake"
	"dateline/timeline"
	"dateline/timeline/timex"
)

// Understand reads a date that a person typed: EDTF, or plain words, which are
// read as in an article published at anchor, so that "last Friday" works
// where an anchor is known. Empty text is the zero Date.
func Understand(text string, anchor timeline.Date) (timeline.Date, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return timeline.Date{}, nil
	}
	if d, err := timeline.ParseDate(fourDigits(text)); err == nil {
		return d, nil
	}
	if slashed.MatchString(text) { // in words of one language it would have one order only
		return intake.ParseTyped(text)
	}
	if d, ok := fromWords(text, anchor); ok {
		return d, nil
	}
	return intake.ParseTyped(text)
}

// earlyYears is a stretch between two years of which the first has less than four digits.
var earlyYears = regexp.MustCompile(`^(\d{1,3}) ?[/–] ?(\d{3,4})$`)

// fourDigits writes the years of "330/1453" as EDTF does: people do not write them with zeros.
func fourDigits(text string) string {
	if m := earlyYears.FindStringSubmatch(text); m != nil {
		return fmt.Sprintf("%04s/%04s", m[1], m[2])
	}
	return text
}

// slashed are dates of numbers that may be meant day first or month first.
var slashed = regexp.MustCompile(`^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$`)

// fromWords has the text read as an article would be, in each language that articles are read in. All of it must be about one time:
// "5 ships in May" is no date.
func fromWords(text string, anchor timeline.Date) (timeline.Date, bool) {
	for _, language := range []string{"en", "de", "fr"} {
		if d, ok := inLanguage(text, language, anchor); ok {
			return d, true
		}
	}
	return timeline.Date{}, false
}

func inLanguage(text, language string, anchor timeline.Date) (timeline.Date, bool) {
	doc := timex.Read(text, language)
	values := doc.Resolve(anchor)
	best, covered := -1, 0
	for i, e := range doc.Exprs {
		if n := e.End - e.Begin; i < len(values) && values[i].Date.IsKnown() && n > covered {
			best, covered = i, n
		}
	}
	// Three quarters of it: "on" and "the" are no part of an expression.
	if best < 0 || covered*4 < len(text)*3 {
		return timeline.Date{}, false
	}
	return values[best].Date, true
}
