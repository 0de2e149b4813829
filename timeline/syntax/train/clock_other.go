//go:build !unix

package main

import "time"

var started = time.Now()

// processor is the time since the start, where the system does not tell how much of it was ours.
func processor() time.Duration { return time.Since(started) }
