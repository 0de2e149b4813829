//go:build unix

package processor

import (
	"syscall"
	"time"
)

// Used is what this process has used of all processors so far, painting by software included; 0 where the system does not tell.
func Used() time.Duration { return used(syscall.RUSAGE_SELF) }

func used(who int) time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(who, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
