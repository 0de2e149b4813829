package app

import (
	"fmt"

	"dateline/app/tongue"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// yearOf names the year of an instant, or how long ago or ahead it lies where years are too many to tell.
func yearOf(t timeline.Instant) string {
	y := t.Civil().Year
	switch {
	case y <= -deep:
		return chart.English.Age(-y)
	case y >= deep:
		return tongue.T("in %s", chart.English.Age(y))
	case y <= 0: // there is no year 0: the astronomical 0 is 1 BCE
		return tongue.T("%d BCE", 1-y)
	}
	return fmt.Sprint(y)
}

// deep is the year from which, and to which backwards, an age tells more than a number of years.
const deep = 10_000

// edgesOf names the first and the last moment of a stretch: by years, or as finely as it takes to tell the two apart.
func edgesOf(s timeline.Span) (first, last string) {
	const day = 86400
	end := s.End - 1
	switch length := float64(s.End) - float64(s.Start); {
	case length <= 2*day:
		return clockOf(s.Start), clockOf(end)
	case length <= 2*366*day:
		return tongue.Date(timeline.DayOf(s.Start)), tongue.Date(timeline.DayOf(end))
	}
	return yearOf(s.Start), yearOf(end)
}

// clockOf is a day with its time.
func clockOf(t timeline.Instant) string {
	c := t.Civil()
	return fmt.Sprintf("%s, %02d:%02d", tongue.Date(timeline.DayOf(t)), c.Hour, c.Minute)
}
