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

// notes says what was lost, one line a kind. where is where the date stands in words.
func (l losses) notes(format, where string) []string {
	var out []string
	for _, n := range []struct {
		count int
		what  string
	}{
		{l.undated, "left out: %d without a date, which %s cannot carry"},
		{l.dateless, "without a date: %d, which %s lists nevertheless"},
		{l.outOfRange, "left out: %d before the year 1 or after 9999, which %s cannot carry"},
		{l.open, "closed at the bound that is known: %d with an open end (“2016 or before”), which %s cannot carry; the words stand in " + where},
		{l.uncertain, "drawn with plain ends: %d whose time is uncertain, which %s cannot carry; the words stand in " + where},
	} {
		if n.count > 0 {
			out = append(out, fmt.Sprintf(n.what, n.count, format))
		}
	}
	return out
}
