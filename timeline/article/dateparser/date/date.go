// Package date holds what a parse gives.
package date

import "time"

// A Date is a day that was read, the zero one when none was.
type Date struct {
	Time time.Time // 0:00 UTC of the day
}
