package session

import (
	"runtime"
	"syscall"
)

// niceness is how far long work steps back behind painting: on two processors that also paint, the
// window would else stutter for as long as it lasts. 5 is a third of the usual share; with 10 a busy machine never
// came to the end of it.
const niceness = 5

// GiveWay lets the goroutine that calls it keep its thread and step back behind the others until it ends.
func GiveWay() {
	runtime.LockOSThread()
	_ = syscall.Setpriority(syscall.PRIO_PROCESS, 0, niceness) // refused, the work is done all the same
}

// Gently runs f on a thread of its own that gives way to the others, and waits for it. The thread ends with f.
func Gently(f func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		GiveWay()
		f()
	}()
	<-done
}
