package merge

import (
	"slices"

	"dateline/timeline"
)

// Join makes one event of two: whole, which stands for both with the quotes of both, and part, which gives
// way. Nothing but its quotes changes in whole, and nothing but Whole in part, so
// that Separate gives both back as they were.
func Join(a, b timeline.Event) (whole, part timeline.Event) {
	if leads(b, a) {
		return joinInto(b, a)
	}
	return joinInto(a, b)
}

// joinInto makes part give way to whole.
func joinInto(whole, part timeline.Event) (timeline.Event, timeline.Event) {
	whole.Quotes = slices.Clone(whole.Quotes)
	for _, q := range part.Quotes {
		if !slices.Contains(whole.Quotes, q) {
			whole.Quotes = append(whole.Quotes, q)
		}
	}
	part.Whole = whole.ID
	return whole, part
}

// leads reports whether b should stand for a: what the person worked on stays, and so does what
// stands for others already; else the date that tells more. a is the one that was there first.
func leads(b, a timeline.Event) bool {
	if x, y := worked(a), worked(b); x != y {
		return y
	}
	if x, y := len(a.Quotes) > 1, len(b.Quotes) > 1; x != y {
		return y
	}
	if a.Status != b.Status { // that it happened says more than that it was planned
		return b.Status < a.Status
	}
	if x, y := a.Date.Begins(), b.Date.Begins(); x.Start == timeline.Beginning && y.Start == timeline.Beginning { // the earlier bound says more
		return y.End < x.End
	}
	return width(b.Date) < width(a.Date)
}

// worked reports an event that the person did something with.
func worked(e timeline.Event) bool {
	return e.Review != timeline.Proposed || e.Edited != 0 || e.Notes != "" || len(e.Quotes) == 0
}

// Separate takes part out of whole again. Other parts stay.
func Separate(whole, part timeline.Event) (timeline.Event, timeline.Event) {
	whole.Quotes = slices.DeleteFunc(slices.Clone(whole.Quotes), func(q timeline.Quote) bool { return slices.Contains(part.Quotes, q) })
	part.Whole = 0
	return whole, part
}

// Replace puts what a part says now into its whole, in the place of what it said before.
func Replace(whole, before, now timeline.Event) timeline.Event {
	quotes := make([]timeline.Quote, 0, len(whole.Quotes))
	put := false
	for _, q := range whole.Quotes {
		switch {
		case !slices.Contains(before.Quotes, q):
			quotes = append(quotes, q)
		case !put:
			quotes, put = append(quotes, now.Quotes...), true
		}
	}
	if !put {
		quotes = append(quotes, now.Quotes...)
	}
	whole.Quotes = quotes
	return whole
}
