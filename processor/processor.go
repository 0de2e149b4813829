// Package processor tells how much the processors have worked for this program. Unlike the time on the wall that does not count what other
// programs on a busy machine take, so benchmarks report it.
package processor

import "time"

// begun is when the program was: this package is one of the first to be initialised.
var begun = time.Now()

// Age is for how long the program has run, but for the milliseconds before any of its code does.
func Age() time.Duration { return time.Since(begun) }
