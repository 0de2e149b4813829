package exchange

import (
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"dateline/timeline"
)

// writeMarkwhen writes Markwhen text. It has no open end and no qualifiers: the
// EDTF value stands beside every event as a property, which its readers keep.
func writeMarkwhen(w io.Writer, t Timeline) ([]string, error) {
	var b strings.Builder
	var lost losses
	// The header is YAML, in which a bare "War: a history" would be two keys; its quoted strings
	// know the escapes of Go's.
	fmt.Fprintf(&b, "---\ntitle: %s\n---\n", strconv.Quote(oneLine(t.Title)))
	for _, e := range t.Eras {
		if y := tjsYear(e.Date.Span()); y < 1 || y > 9999 {
			lost.eras++
			continue
		}
		fmt.Fprintf(&b, "\n%s: %s #era\nedtf: %q\n", markwhenDate(e.Date), markwhenText(e.Name), e.Date.String())
	}
	for _, e := range t.Events {
		span := e.Date.Span()
		switch {
		case !e.Date.IsKnown():
			lost.undated++
			continue
		// Markwhen's years have four digits and no sign.
		case tjsYear(span) < 1 || tjsYear(span) > 9999:
			lost.outOfRange++
			continue
		}
		lost.count(e.Date)
		name, tag := t.Kinds.Name(e.Category), ""
		if tag = markwhenTag(name); tag != "" {
			tag = " #" + tag
		}
		fmt.Fprintf(&b, "\n%s: %s%s\nid: %s\nedtf: %q\nstatus: %s\n", markwhenDate(e.Date), markwhenText(inWords(e)), tag, e.ID, e.Date.String(), e.Status)
		if name != e.Category.String() { // a tag has not all signs
			fmt.Fprintf(&b, "category: %s\n", strings.ReplaceAll(strconv.Quote(oneLine(name)), "#", `\u0023`))
		}
		if strings.Contains(e.Title, "#") { // Markwhen takes the word behind it for a tag
			fmt.Fprintf(&b, "title: %s\n", strings.ReplaceAll(strconv.Quote(oneLine(e.Title)), "#", `\u0023`))
		}
		if q, src, ok := t.quote(e); ok {
			fmt.Fprintf(&b, "%s\n", markwhenText(text(src, q.Sentence)))
		}
	}
	_, err := io.WriteString(w, b.String())
	return lost.notes("Markwhen", "the title"), err
}

// markwhenDate writes EDTF level 0, which Markwhen reads first: a unit, or an interval of units.
func markwhenDate(d timeline.Date) string {
	if d.IsUnit() && d.Grain() >= timeline.GrainDay && d.Grain() <= timeline.GrainYear && !strings.ContainsAny(d.String(), "~?%X") && d.Grain() != timeline.GrainQuarter && d.Grain() != timeline.GrainHalf {
		return d.String()
	}
	s := closed(d)
	// A time of day is an interval of a second, of a minute …: Markwhen has no instants.
	if d.Grain() < timeline.GrainDay {
		return isoDay(s.Start) + "T" + clock(s.Start) + " - " + isoDay(s.End) + "T" + clock(s.End) // its parser takes no "/" between times
	}
	return isoDay(s.Start) + "/" + isoDay(s.End-1)
}

// isoDay writes a day; the caller has made sure that its year has four digits.
func isoDay(t timeline.Instant) string {
	c := t.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", c.Year, c.Month, c.Day)
}

// clock writes the time of day in UTC.
func clock(t timeline.Instant) string {
	c := t.Civil()
	return fmt.Sprintf("%02d:%02d:%02dZ", c.Hour, c.Minute, c.Second)
}

// markwhenEvent is how a line looks that Markwhen would take for the start of an event, a section or a comment.
var markwhenEvent = regexp.MustCompile(`^(#|//|---|[^:\s]{0,40}\d[^:]{0,60}:)`)

// wordJoiner is not seen.
const wordJoiner = "\u2060"

// markwhenText keeps a text on one line that starts nothing: a word joiner in front is
// not seen, and takes the line's meaning away.
func markwhenText(s string) string {
	s = oneLine(s)
	if markwhenEvent.MatchString(s) {
		return wordJoiner + s
	}
	return s
}

// markwhenTag is a name as a tag: without the blanks and signs that end one, and from its first letter on. It may be "".
func markwhenTag(name string) string {
	name = strings.TrimLeftFunc(name, func(r rune) bool { return !unicode.IsLetter(r) })
	return strings.Join(strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_' }), "-")
}
