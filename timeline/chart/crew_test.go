package chart

import (
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
)

// Work that is shared while sharing is all done before share returns, by however few.
func TestACrewSharesWithinSharing(t *testing.T) {
	for _, c := range []*crew{nil, {}, hire(nil)} {
		var done [20][30]atomic.Int32
		c.share(len(done), func(i int) {
			c.share(len(done[i]), func(k int) { done[i][k].Add(1) })
		})
		for i := range done {
			for k := range done[i] {
				if n := done[i][k].Load(); n != 1 {
					t.Fatalf("piece %d of %d was done %d times", k, i, n)
				}
			}
		}
	}
}

// The goroutines come from whom the options name, and end with the levels.
func TestACrewStartsAsAsked(t *testing.T) {
	var begun atomic.Int32
	all := make(chan bool, 64)
	NewLevels(library(100), Options{Start: func(work func()) {
		begun.Add(1)
		go func() {
			work()
			all <- true
		}()
	}})
	if n := runtime.GOMAXPROCS(0) - 1; int(begun.Load()) != n {
		t.Errorf("%d began beside the caller, should be %d", begun.Load(), n)
	}
	for range begun.Load() {
		<-all // hangs if they are not dismissed
	}
}

// Those who work in the background stop between pieces when they are asked to, and a caller who waits for the levels never does.
func TestACrewPausesInTheBackgroundAlone(t *testing.T) {
	var pauses atomic.Int32
	o := Options{Pause: func() { pauses.Add(1); runtime.Gosched() }}
	events := library(20_000)
	waited := NewLevels(events, o)
	if pauses.Load() != 0 {
		t.Errorf("paused %d times before someone who waits", pauses.Load())
	}
	rested := Prepare(events, o).Levels()
	if pauses.Load() < 100 {
		t.Errorf("paused %d times", pauses.Load())
	}
	for i, r := range waited.rows {
		if !slices.Equal(r.marks, rested.rows[i].marks) {
			t.Errorf("track %d has other lanes after pauses", i)
		}
	}
}
