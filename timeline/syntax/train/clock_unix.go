//go:build unix

package main

import (
	"syscall"
	"time"
)

// processor is the time that this process has computed for. Unlike the time on the wall it does not
// count what other programs on a busy machine take.
func processor() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
