package app

import (
	"fmt"

	"dateline/timeline"
)

// yearOf names the year of an instant, or the age when it lies too far back for years to tell.
func yearOf(t timeline.Instant) string {
	y := t.Civil().Year
	switch {
	case y <= -1_000_000_000:
		return fmt.Sprintf("%.3g Ga", float64(-y)/1e9)
	case y <= -1_000_000:
		return fmt.Sprintf("%.3g Ma", float64(-y)/1e6)
	case y <= -10_000:
		return fmt.Sprintf("%.3g ka", float64(-y)/1e3)
	case y <= 0: // there is no year 0: the astronomical 0 is 1 BCE
		return fmt.Sprintf("%d BCE", 1-y)
	}
	return fmt.Sprint(y)
}
