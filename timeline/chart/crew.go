package chart

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// A crew is the goroutines that work on the same levels: the caller, and one for each other processor. The nil crew is the caller alone.
type crew struct {
	work    chan func()
	helpers int
	pause   func()      // called before each piece of work; nil is not
	stopped func() bool // whether the work is of no use any more; nil is never
}

// hire starts the others by start, nil for the go statement, until dismiss is called.
func hire(start func(work func())) *crew {
	if start == nil {
		start = func(work func()) { go work() }
	}
	c := &crew{helpers: min(runtime.GOMAXPROCS(0), runtime.NumCPU()) - 1}
	c.work = make(chan func(), c.helpers)
	for range c.helpers {
		start(func() {
			for f := range c.work {
				f()
			}
		})
	}
	return c
}

// dismiss ends the others once they have nothing left to do.
func (c *crew) dismiss() { close(c.work) }

// share runs f(0) … f(n-1), each by whoever is free, and returns when all are done. An f may share work of its own: the
// caller waits for nobody who has not begun, so that a crew that is busy elsewhere only makes it slower.
func (c *crew) share(n int, f func(int)) {
	if c == nil || n == 1 {
		for i := range n {
			f(i)
		}
		return
	}
	var next atomic.Int64
	var wait sync.WaitGroup
	wait.Add(n)
	take := func() {
		for {
			c.rest()
			i := int(next.Add(1)) - 1
			if i >= n {
				return
			}
			f(i)
			wait.Done()
		}
	}
	for range min(n-1, c.helpers) {
		select {
		case c.work <- take:
		default: // they have enough to do
		}
	}
	take()
	wait.Wait()
}

// rest pauses for as long as whoever set the crew to work wants.
func (c *crew) rest() {
	if c != nil && c.pause != nil {
		c.pause()
	}
}

// isStopped reports whether nobody wants what the crew works on.
func (c *crew) isStopped() bool { return c != nil && c.stopped != nil && c.stopped() }

// both runs f and g at the same time.
func (c *crew) both(f, g func()) {
	c.share(2, func(i int) { [2]func(){f, g}[i]() })
}
