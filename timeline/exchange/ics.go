package exchange

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
)

// writeICS writes iCalendar (RFC 5545, with NAME of RFC 7986). A date has four year digits
// there, so events before year 1, after 9999, and undated ones are left out and counted.
func writeICS(w io.Writer, t Timeline) ([]string, error) {
	var b strings.Builder
	for _, l := range []string{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Timeline//EN", "CALSCALE:GREGORIAN", "NAME:" + icsText(t.Title)} {
		icsLine(&b, l)
	}
	var lost losses
	for _, e := range t.Events {
		switch span := e.Date.Span(); {
		case !e.Date.IsKnown():
			lost.undated++
		// An open side does not count against an event here: it is closed at the bound that is known,
		// and only when that bound cannot be written either, the event is left out.
		case span.Start != timeline.Beginning && span.Start < icsFirst || span.End != timeline.Forever && span.End > icsLast ||
			span.Start == timeline.Beginning && span.End <= icsFirst || span.End == timeline.Forever && span.Start >= icsLast:
			lost.outOfRange++
		default:
			lost.count(e.Date)
			t.icsEvent(&b, e)
		}
	}
	icsLine(&b, "END:VCALENDAR")
	_, err := io.WriteString(w, b.String())
	return lost.notes("iCalendar", "the summary"), err
}

// icsFirst and icsLast bound what a date of four digits can say.
var icsFirst, icsLast = timeline.Midnight(1, 1, 1), timeline.Midnight(10000, 1, 1)

// icsStamp is the DTSTAMP of every event: the same library must give the same bytes.
const icsStamp = "DTSTAMP:19700101T000000Z"

// icsEvent writes one VEVENT. What iCalendar has no word for stands in X- properties, which
// every reader passes over and ours can take up again.
func (t Timeline) icsEvent(b *strings.Builder, e timeline.Event) {
	lines := []string{"BEGIN:VEVENT", "UID:" + e.ID.String() + "@dateline", icsStamp}
	lines = append(lines, icsWhen(e.Date)...)
	lines = append(lines, "SUMMARY:"+icsText(inWords(e))) // a calendar shows days; the words keep it honest
	if q, src, ok := t.quote(e); ok {
		lines = append(lines, "DESCRIPTION:"+icsText(oneLine(text(src, q.Sentence))))
		if src.Address != "" {
			lines = append(lines, "URL:"+strings.Map(dropControls, src.Address))
		}
	}
	lines = append(lines, "CATEGORIES:"+icsText(t.Kinds.Name(e.Category)))
	if e.Place != "" {
		lines = append(lines, "LOCATION:"+icsText(e.Place))
	}
	lines = append(lines, "STATUS:"+icsStatus(e), "TRANSP:TRANSPARENT",
		"X-DATELINE-EDTF:"+e.Date.String(), "X-DATELINE-PRECISION:"+e.Date.Grain().String(), "X-DATELINE-STATUS:"+e.Status.String(), "END:VEVENT")
	for _, l := range lines {
		icsLine(b, l)
	}
}

// icsWhen writes the span in which the event lies as whole days, the end exclusive, or a time
// of day as an instant.
func icsWhen(d timeline.Date) []string {
	s := closed(d)
	// An event without DTEND ends as it begins, which is what a clock time says.
	if d.Grain() < timeline.GrainDay && !d.HasExtent() {
		c := s.Start.Civil()
		return []string{fmt.Sprintf("DTSTART:%04d%02d%02dT%02d%02d%02dZ", c.Year, c.Month, c.Day, c.Hour, c.Minute, c.Second)}
	}
	first, last := s.Start.Civil(), (s.End - 1).Civil()
	// DTEND is the first day after; 31 December 9999 has none that could be written, and needs none.
	end := timeline.Midnight(last.Year, last.Month, last.Day+1).Civil()
	lines := []string{fmt.Sprintf("DTSTART;VALUE=DATE:%04d%02d%02d", first.Year, first.Month, first.Day)}
	if end.Year <= 9999 {
		lines = append(lines, fmt.Sprintf("DTEND;VALUE=DATE:%04d%02d%02d", end.Year, end.Month, end.Day))
	}
	return lines
}

// icsStatus says CONFIRMED only of what happened on a date that is sure. TENTATIVE is the
// honest word for all that is planned, possible, or told roughly.
func icsStatus(e timeline.Event) string {
	switch {
	case e.Status == timeline.Denied:
		return "CANCELLED"
	case e.Status == timeline.Happened && e.Date.IsUnit() && !e.Date.IsApproximate() && !e.Date.IsUncertain():
		return "CONFIRMED"
	}
	return "TENTATIVE"
}

// icsText escapes a TEXT value (RFC 5545, 3.3.11).
func icsText(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	return strings.Map(dropControls, strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(s))
}

// dropControls takes out what RFC 5545 does not allow in any value; a line break was escaped before.
func dropControls(r rune) rune {
	if r < ' ' && r != '\t' || r == 0x7f {
		return -1
	}
	return r
}

// icsLine folds at 75 octets without splitting a character.
func icsLine(b *strings.Builder, line string) {
	// A title may hold bytes of a broken file; a calendar that is no UTF-8 is refused as a whole.
	line = strings.ToValidUTF8(line, "\uFFFD")
	const octets = 75
	// The space that marks a line as folded counts among its octets.
	for limit := octets; len(line) > limit; limit = octets - 1 {
		cut := limit
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		b.WriteString(line[:cut] + "\r\n ")
		line = line[cut:]
	}
	b.WriteString(line + "\r\n")
}

// oneLine joins the lines of a sentence that was wrapped.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
