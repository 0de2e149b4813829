package app

import (
	"sync"
	"testing"
	"time"
)

func TestWorkWaitsForTheFrame(t *testing.T) {
	var g gate
	if g.begin() {
		t.Error("closed although nobody comes")
	}
	g.pass()
	if !g.begin() {
		t.Error("not closed before somebody who comes")
	}
	if g.begin() { // a second ticker in the same frame
		t.Error("closed twice")
	}
	var mu sync.Mutex
	painted := false
	go func() {
		mu.Lock()
		painted = true
		mu.Unlock()
		g.end()
	}()
	g.pass()
	mu.Lock()
	defer mu.Unlock()
	if !painted {
		t.Error("passed while the frame was being painted")
	}
	g.end()
	g.pass()
}

func TestWorkIsNotStoppedForEver(t *testing.T) {
	var g gate
	g.pass()
	g.begin() // and it never ends
	begun := time.Now()
	g.pass()
	if took := time.Since(begun); took < longestStop {
		t.Errorf("stopped for %v, not %v", took, longestStop)
	}
	for range 100 {
		g.pass() // would take longer than the time that a test has, if each of them were stopped
	}
}
