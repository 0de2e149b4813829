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

// within runs a step that cannot be interrupted. After limit, or when ctx ends, it is left to itself
// and its result is dropped.
func within[T any](ctx context.Context, limit time.Duration, step func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		defer func() {
			if recover() != nil {
				done <- result{err: errors.New("it is damaged, or strange, in a way that Dateline could not cope with")}
			}
		}()
		v, err := step()
		done <- result{v, err}
	}()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	var none T
	select {
	case r := <-done:
		return r.value, r.err
	case <-ctx.Done():
		return none, ctx.Err()
	case <-timer.C:
		return none, fmt.Errorf("it was given up after %s", limit)
	}
}
