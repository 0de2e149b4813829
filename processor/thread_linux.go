package processor

import (
	"syscall"
	"time"
)

// Thread is what the thread that calls has used of the processors so far; 0 where the system does not tell.
func Thread() time.Duration { return used(syscall.RUSAGE_THREAD) }
