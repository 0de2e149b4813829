package exchange

import (
	"fmt"

	"dateline/timeline"
)

// losses counts what a format could not carry, so that it can be said.
type losses struct {
	undated, outOfRange int // left out
	dateless            int // kept without a date
	open, uncertain     int // drawn with two plain ends
	eras                int // left out
	yearAlone           int // without their months and days
	openEras            int // closed at the bound that is known
}

// count notes what becomes of the date of an event that is written with two plain ends.
func (l *losses) count(d timeline.Date) {
	switch {
	case d.Span().IsOpen():
		l.open++
	case isInWords(d):
		l.uncertain++
	}
}

// isInWords reports a date that two plain ends do not tell: one bound alone, some time within a stretch, about, perhaps.
func isInWords(d timeline.Date) bool {
	return !d.IsUnit() && !d.HasExtent() || d.Span().IsOpen() || d.IsApproximate() || d.IsUncertain()
}

// inWords is a title with its date behind it where the date's own field cannot tell all.
func inWords(e timeline.Event) string {
	if isInWords(e.Date) {
		return e.Title + " (" + e.Date.Words() + ")"
	}
	return e.Title
}

// eraNote says that named stretches of time are not in a file.
func eraNote(n int, format string) string {
	return fmt.Sprintf("left out: eras (%d), for which %s has no place", n, format)
}

// notes says what was lost, one line a kind. where is where the date stands in words.
func (l losses) notes(format, where string) []string {
	var out []string
	say := func(count int, text string, more ...any) {
		if count > 0 {
			out = append(out, fmt.Sprintf(text, append([]any{count, format}, more...)...))
		}
	}
	say(l.undated, "left out: %d without a date, which %s cannot carry")
	say(l.dateless, "without a date: %d, which %s lists nevertheless")
	say(l.outOfRange, "left out: %d before the year 1 or after 9999, which %s cannot carry")
	say(l.open, "closed at the bound that is known: %d with an open end (“2016 or before”), which %s cannot carry; the words stand in %s", where)
	say(l.uncertain, "drawn with plain ends: %d whose time is uncertain, which %s cannot carry; the words stand in %s", where)
	say(l.yearAlone, "placed by their years alone: %d, because %s has one scale for all, and some events lie ages back")
	say(l.openEras, "closed at the bound that is known: eras (%d) with an open end, which %s cannot carry")
	if l.eras > 0 {
		out = append(out, eraNote(l.eras, format))
	}
	return out
}
