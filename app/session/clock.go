package session

import (
	"slices"
	"time"

	"dateline/app/tongue"
	"dateline/timeline"
)

// On the time line of the window a clock time that names its zone stands where the person's clock showed it, beside Today, which does
// too. A clock time without a zone stands at what it says, and a day is a day wherever one is: neither ever moves.

// Flat gives the flat form of an event as the window draws it.
func Flat(e *timeline.Event) timeline.Brief {
	b := e.Brief()
	if b.Flags.Has(timeline.Zoned) {
		OnClock(&b)
	}
	return b
}

// allOnClock moves all that name their zone, and puts them in order of time again.
func allOnClock(events []timeline.Brief) {
	moved := false
	for i := range events {
		if b := &events[i]; b.Flags.Has(timeline.Zoned) {
			OnClock(b)
			moved = true
		}
	}
	if moved {
		slices.SortFunc(events, func(a, b timeline.Brief) int { return inTime(&a, &b) })
	}
}

// OnClock moves an event whose time names its zone to where the person's clock showed it.
func OnClock(b *timeline.Brief) { b.Begin, b.End = spanOnClock(b.Begin), spanOnClock(b.End) }

// spanOnClock moves a span of a clock time, as long as it is. What is a day long or longer is no clock time but the other
// end of an interval, told by days.
func spanOnClock(s timeline.Span) timeline.Span {
	known := s.Start
	if s.Start.IsOpen() {
		known = s.End
	}
	const day = 86400
	if known.IsOpen() || !s.IsOpen() && s.End-s.Start >= day {
		return s
	}
	if y := known.Civil().Year; y < 1900 || y > 9999 { // before that zones were others, if there were any
		return s
	}
	by := tongue.Civil(time.Unix(int64(known), 0)) - known
	for _, t := range []*timeline.Instant{&s.Start, &s.End} {
		if !t.IsOpen() {
			*t += by
		}
	}
	return s
}
