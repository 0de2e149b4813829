package session

import "dateline/timeline"

// Density counts the points of events in equal columns of a span. Events outside
// count in no column.
func Density(events []timeline.Brief, span timeline.Span, columns int) []int {
	counts := make([]int, max(columns, 0))
	length := float64(span.End) - float64(span.Start)
	if columns <= 0 || length <= 0 {
		return counts
	}
	perSecond := float64(columns) / length
	for i := range events {
		if t := Point(events[i]); span.Contains(t) {
			counts[min(int(float64(t-span.Start)*perSecond), columns-1)]++
		}
	}
	return counts
}
