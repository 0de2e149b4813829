package merge

import "dateline/timeline"

// A relation says how the dates of two tellings stand to each other.
type relation uint8

const (
	apart   relation = iota // they cannot be of one event, or nothing is known of one of them
	near                    // they differ by so little that one article may be wrong
	overlap                 // they can be the same, and need not
	agree                   // they say the same, one perhaps more exactly
)

const (
	day = 86400
	// narrow is how wide a span may be, in seconds, to say when something happened: a month. Two things
	// "in 2014" need not be one, in whatever words.
	narrow = 31 * day
	// slip is by how many seconds articles may differ about one event: a few days.
	slip = 3 * day
)

// reachOf is the stretch in which an event of another article must begin to be compared with one that
// begins in s: its own, and what lies so near that one of the two may be wrong. It is empty for a span
// without bounds.
func reachOf(s timeline.Span) timeline.Span {
	s = held(s)
	if s.Start.IsOpen() || s.End.IsOpen() {
		return timeline.Span{}
	}
	room := timeline.Instant(reach(s))
	// At the ends of the line there is no room.
	return timeline.Span{Start: max(s.Start, timeline.Beginning+room) - room, End: min(s.End, timeline.Forever-room) + room}
}

// held cuts an open span a month behind the bound that is known.
func held(s timeline.Span) timeline.Span {
	switch {
	case s.Start.IsOpen() && !s.End.IsOpen():
		s.Start = max(s.End, timeline.Beginning+narrow) - narrow
	case s.End.IsOpen() && !s.Start.IsOpen():
		s.End = min(s.Start, timeline.Forever-narrow) + narrow
	}
	return s
}

// reach is by how much another date may differ from s and still be meant for it: a few days, and of
// years and centuries one of their kind.
func reach(s timeline.Span) int64 {
	if w := s.Seconds(); w > narrow {
		return w
	}
	return slip
}

// compareBegins compares when two tellings that have a date begin.
func compareBegins(x, y timeline.Span) relation {
	switch {
	case x == y && !x.IsOpen():
		return agree
	case x.Overlaps(y):
		if !x.IsOpen() && !y.IsOpen() && x.Seconds() <= narrow && y.Seconds() <= narrow {
			return agree
		}
		return overlap
	}
	if x.IsOpen() || y.IsOpen() {
		return apart
	}
	gap := int64(max(x.Start, y.Start) - min(x.End, y.End))
	// A day against a year before it is no slip of the pen: the finer date says how far it may be off.
	if gap <= min(reach(x), reach(y)) {
		return near
	}
	return apart
}

// width is how little a date tells, in seconds.
func width(d timeline.Date) int64 {
	if s := d.Begins(); !s.IsOpen() {
		return s.Seconds()
	}
	return int64(timeline.Forever)
}
