package merge

import (
	"slices"

	"dateline/timeline"
)

// A cover is the stretches of the line that are known already, in order and apart from each other.
type cover []timeline.Span

// gap gives the first stretch of s that is not covered; it is empty when all is.
func (c cover) gap(s timeline.Span) timeline.Span {
	for _, k := range c {
		if k.Contains(s.Start) {
			s.Start = k.End
		} else if k.Start > s.Start {
			s.End = min(s.End, k.Start)
			break
		}
	}
	return s
}

// with covers s too.
func (c cover) with(s timeline.Span) cover {
	if s.IsEmpty() {
		return c
	}
	first, _ := slices.BinarySearchFunc(c, s.Start, func(k timeline.Span, t timeline.Instant) int {
		if k.End < t {
			return -1
		}
		return 1
	})
	last := first
	for last < len(c) && c[last].Start <= s.End {
		s = s.Hull(c[last])
		last++
	}
	return slices.Replace(c, first, last, s)
}

// holds reports whether t is covered.
func (c cover) holds(t timeline.Instant) bool {
	return c.gap(timeline.Span{Start: t, End: t + 1}).IsEmpty()
}
