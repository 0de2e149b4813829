package timeline

// A Span is the half-open stretch [Start, End) of the time line. Start may be
// Beginning and End may be Forever, when no bound is known.
type Span struct{ Start, End Instant }

// Always is the Span without bounds.
var Always = Span{Beginning, Forever}

// IsEmpty reports whether no Instant lies in s.
func (s Span) IsEmpty() bool { return s.Start >= s.End }

// IsOpen reports whether s lacks a bound on either side.
func (s Span) IsOpen() bool { return s.Start == Beginning || s.End == Forever }

// Contains reports whether t lies in s.
func (s Span) Contains(t Instant) bool { return s.Start <= t && t < s.End }

// Covers reports whether all of o lies in s.
func (s Span) Covers(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share an Instant.
func (s Span) Overlaps(o Span) bool { return max(s.Start, o.Start) < min(s.End, o.End) }

// Intersect is what s and o share; it may be empty.
func (s Span) Intersect(o Span) Span { return Span{max(s.Start, o.Start), min(s.End, o.End)} }

// Hull is the smallest Span that covers s and o.
func (s Span) Hull(o Span) Span { return Span{min(s.Start, o.Start), max(s.End, o.End)} }

// Seconds is the length of s, and 1<<63-1 when s is open or longer than that.
func (s Span) Seconds() int64 {
	if s.IsOpen() {
		return int64(Forever)
	}
	if d := int64(s.End) - int64(s.Start); d >= 0 || s.End < s.Start {
		return d
	}
	return int64(Forever)
}
