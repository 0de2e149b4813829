package intake

import (
	"context"
	"errors"
	"fmt"
	"time"
)

const (
	readLimit  = 2 * time.Minute // to get the bytes of a file, perhaps from a network folder that has gone
	parseLimit = 2 * time.Minute // to read one article
)

// extractLimit is the time to find the events of a text of so many bytes: ten times what it takes on
// an ordinary computer.
func extractLimit(length int) time.Duration {
	return time.Minute + time.Duration(length)*100*time.Microsecond
}

// A hand does steps one after the other, on a thread of its own. The nil hand does each beside the others.
type hand struct {
	begin func() // what the thread does first
	steps chan func()
}

// newHand begins a hand; end must be called.
func newHand(begin func()) *hand {
	h := &hand{begin: begin}
	h.start()
	return h
}

func (h *hand) start() {
	h.steps = make(chan func(), 1)
	go func(steps chan func()) {
		if h.begin != nil {
			h.begin()
		}
		for step := range steps {
			step()
		}
	}(h.steps)
}

func (h *hand) end() { close(h.steps) }

// do hands a step over.
func (h *hand) do(step func()) {
	if h == nil {
		go step()
		return
	}
	h.steps <- step
}

// leave lets go of a step that is not done: it is left to itself, and the next ones are done by another thread.
func (h *hand) leave() {
	if h != nil {
		close(h.steps)
		h.start()
	}
}

// within runs a step, which gets a context that ends after limit or with ctx. One that does not heed it, as the operating system
// while it waits for a file, or a library in the midst of a page, is left to itself and its result is dropped.
func within[T any](ctx context.Context, h *hand, limit time.Duration, step func(ctx context.Context) (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	bounded, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	h.do(func() {
		defer func() {
			if recover() != nil {
				done <- result{err: errors.New("it is damaged, or strange, in a way that Dateline could not cope with")}
			}
		}()
		v, err := step(bounded)
		done <- result{v, err}
	})
	var none T
	select {
	case r := <-done:
		if bounded.Err() == nil || r.err == nil {
			return r.value, r.err
		}
	case <-bounded.Done():
		h.leave()
	}
	if ctx.Err() != nil {
		return none, ctx.Err()
	}
	return none, fmt.Errorf("it was given up after %s", limit)
}
