package intake

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync/atomic"
	"time"

	"dateline/timeline/article"
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

// mostLeft is how many steps may be left to themselves at a time. A network folder that does not answer would else take a thread for each of its files.
const mostLeft = 16

// left counts them.
var left atomic.Int32

// within runs a step, which gets a context that ends after limit or with ctx. One that does not heed it, as the operating system
// while it waits for a file, or a library in the midst of a page, is left to itself and its result is dropped.
func within[T any](ctx context.Context, h *hand, limit time.Duration, step func(ctx context.Context) (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	if n := left.Load(); n >= mostLeft {
		var none T
		return none, fmt.Errorf("it was not tried: %d others that were given up have not ended yet", n)
	}
	done := make(chan result, 1)
	bounded, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	h.do(func() {
		defer func() {
			if recover() != nil {
				done <- result{err: errStrange}
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
		left.Add(1)
		go func() {
			<-done
			left.Add(-1)
		}()
		h.leave()
	}
	if ctx.Err() != nil {
		return none, ctx.Err()
	}
	return none, fmt.Errorf("it was given up after %s", limit)
}

// patient gives the parts of a file without waiting for what does not end: h takes a container apart, or looks through a file for its kind, one part
// at a time, and is left to itself when it takes longer than limit for one, or ctx ends.
func patient(ctx context.Context, h *hand, limit time.Duration, parts iter.Seq2[article.Part, error]) iter.Seq2[article.Part, error] {
	type found struct {
		part article.Part
		err  error
	}
	return func(yield func(article.Part, error) bool) {
		ask, got, gone := make(chan struct{}), make(chan found), make(chan struct{})
		defer close(gone)
		h.do(func() {
			defer close(got)
			give := func(f found) bool {
				select {
				case got <- f:
				case <-gone:
					return false
				}
				select {
				case <-ask:
					return true
				case <-gone:
					return false
				}
			}
			defer func() {
				if recover() != nil {
					give(found{err: errStrange})
				}
			}()
			parts(func(p article.Part, err error) bool { return give(found{p, err}) })
		})
		late := time.NewTimer(limit)
		defer late.Stop()
		for {
			var f found
			more := false
			select {
			case f, more = <-got:
			case <-late.C:
				f.err = fmt.Errorf("it was given up after %s", limit)
			case <-ctx.Done():
				f.err = ctx.Err()
			}
			if !more && f.err != nil {
				left.Add(1)
				go func() {
					for range got { // what it gives when it has been given up
					}
					left.Add(-1)
				}()
				h.leave()
			}
			if !more && f.err == nil || !yield(f.part, f.err) || !more {
				return
			}
			late.Reset(limit)
			select {
			case ask <- struct{}{}:
			case <-ctx.Done():
			}
		}
	}
}

// errStrange is the reason for what made a reader fall over.
var errStrange = errors.New("it is damaged, or strange, in a way that Dateline could not cope with")
