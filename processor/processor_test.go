//go:build linux

package processor

import (
	"runtime"
	"testing"
	"time"
)

func TestWorkIsCountedAndWaitingIsNot(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	thread, all := Thread(), Used()
	begun := time.Now()
	time.Sleep(50 * time.Millisecond)
	if slept := Thread() - thread; slept > time.Since(begun)/2 {
		t.Errorf("a sleep of %v counts as %v of work", time.Since(begun), slept)
	}
	sum := 0
	for Thread()-thread < 20*time.Millisecond {
		for i := range 1000 {
			sum += i
		}
	}
	if used := Used() - all; used < 10*time.Millisecond { // the two are not counted by one clock
		t.Errorf("the process worked for %v, one of its threads for 20 ms and more (%d)", used, sum)
	}
}
