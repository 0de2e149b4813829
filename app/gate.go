package app

import (
	"sync"
	"time"
)

// painting is closed while a frame of a moving picture is being made. Long work on all processors passes it between its pieces, and
// so has what the frames leave: without a graphics card a frame needs all processors, too, and would wait for each of them.
var painting gate

// A gate stops whoever wants to pass between begin and end, but not for ever.
type gate struct {
	mu     sync.Mutex
	asked  bool          // somebody has passed since the last begin
	ended  chan struct{} // nil while it is open
	forced time.Time     // until then everybody passes
}

const (
	longestStop = 12 * time.Millisecond // a frame that takes longer than that is late by other reasons
	forcedFor   = 12 * time.Millisecond // on a machine so busy that frames follow each other without a gap the work has this long between two stops
)

// begin closes the gate, and reports whether it has to be opened again: not when nobody comes, and not when it is closed already.
func (g *gate) begin() (closed bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if closed = g.asked && g.ended == nil; closed {
		g.ended = make(chan struct{})
	}
	g.asked = false
	return closed
}

// end opens it.
func (g *gate) end() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.ended != nil {
		close(g.ended)
		g.ended = nil
	}
}

// pass waits until the gate is open, or has been closed for too long.
func (g *gate) pass() {
	g.mu.Lock()
	g.asked = true
	ended, forced := g.ended, g.forced
	g.mu.Unlock()
	if ended == nil || time.Now().Before(forced) {
		return
	}
	select {
	case <-ended:
	case <-time.After(longestStop):
		g.mu.Lock()
		g.forced = time.Now().Add(forcedFor)
		g.mu.Unlock()
	}
}
