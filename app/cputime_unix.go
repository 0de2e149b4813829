//go:build unix

package app

import (
	"syscall"
	"time"
)

// cpuTime is what the program has used of all processors so far, painting by software included.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
