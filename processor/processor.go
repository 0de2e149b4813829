// Package processor tells how much the processors have worked for this program. Unlike the time on the wall that does not count what other
// programs on a busy machine take, so benchmarks report it.
package processor
