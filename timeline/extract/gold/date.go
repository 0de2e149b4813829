package gold

import "dateline/timeline"

// sameEnough is the share that two spans must have in common to tell the same
// time: "this month" and "between the 1st and the 19th" do, neighbouring days do not.
const sameEnough = 0.5

// RightDate reports whether got is one of the dates that the gold event accepts.
func (e Event) RightDate(got timeline.Date) bool {
	if e.Undated && (!got.IsKnown() || got.Span().IsOpen()) {
		return true
	}
	for _, want := range e.Dates {
		if sameDate(want, got) {
			return true
		}
	}
	return false
}

// sameDate decides for one accepted date. What lasts is compared as a whole, anything else by when
// it began: the end of a war is often not told where its beginning is.
func sameDate(want, got timeline.Date) bool {
	switch {
	case !got.IsKnown():
		return false
	case want.IsApproximate() && want.Begins().End < 0-antiquity:
		return prehistoric(want.Begins().Start, got.Begins())
	case want.HasExtent():
		return sameSpan(want.Span(), got.Span())
	case want.Grain() <= timeline.GrainDay && got.Grain() < timeline.GrainDay:
		return want.Begins().Overlaps(got.Begins()) // a clock time inside the right day
	}
	return sameSpan(want.Begins(), got.Begins())
}

// antiquity is how long before 1970 the years are told so roughly that "11,700
// years ago" may be counted from any year of ours (seconds).
const antiquity = 2000 * 365 * 86400

// prehistoric allows two per cent of the distance to today: "nine million years" has one or two
// digits that count. A date with significant digits (Y-10000S2) is all the years that share them, and means the one that it
// names, which is their end nearer to us: that end counts, and the span may be a tenth of the distance wide.
func prehistoric(want timeline.Instant, got timeline.Span) bool {
	if got.IsOpen() || got.Seconds() > -int64(want)/10+366*86400 {
		return false
	}
	margin := -want / 50
	return got.End >= want-margin && got.End <= want+margin
}

// sameSpan compares by what is shared of what both cover; an open side must be open in both.
func sameSpan(a, b timeline.Span) bool {
	const day = 86400
	// Shares of something without an end mean nothing: the bounds themselves must agree, to a day,
	// because "before the 19th" and "by the 19th" are told in the same words.
	if a.IsOpen() || b.IsOpen() {
		near := func(x, y timeline.Instant) bool {
			return x == y || !x.IsOpen() && !y.IsOpen() && x-y <= day && y-x <= day
		}
		return near(a.Start, b.Start) && near(a.End, b.End)
	}
	shared := a.Intersect(b)
	if shared.IsEmpty() {
		return false
	}
	return float64(shared.Seconds()) >= sameEnough*float64(a.Hull(b).Seconds())
}

// RightStatus reports whether got is one of the statuses that the gold event accepts.
func (e Event) RightStatus(got timeline.Status) bool {
	for _, s := range e.Status {
		if s == got {
			return true
		}
	}
	return false
}

// Unreal reports whether the event did not simply happen: its status is what a timeline easily gets wrong.
func (e Event) Unreal() bool {
	s := e.Status[0]
	return s == timeline.Planned || s == timeline.Possible || s == timeline.Denied
}
