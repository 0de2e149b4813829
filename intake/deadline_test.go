package intake

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// A hand does its steps in order on one thread, whose beginning is called once, and a new one takes the place of one that is stuck.
func TestHand(t *testing.T) {
	var begun atomic.Int32
	h := newHand(func() { begun.Add(1) })
	defer h.end()
	for i := range 5 {
		if got, err := within(t.Context(), h, time.Minute, func(context.Context) (int, error) { return i, nil }); err != nil || got != i {
			t.Fatal(got, err)
		}
	}
	if n := begun.Load(); n != 1 {
		t.Errorf("%d threads have begun", n)
	}
	stuck := make(chan struct{})
	if _, err := within(t.Context(), h, time.Millisecond, func(context.Context) (int, error) { <-stuck; return 0, nil }); err == nil || !strings.Contains(err.Error(), "given up") {
		t.Errorf("got %v", err)
	}
	if got, err := within(t.Context(), h, time.Minute, func(context.Context) (int, error) { return 7, nil }); err != nil || got != 7 {
		t.Errorf("after one that is stuck: %d, %v", got, err)
	}
	if n := begun.Load(); n != 2 {
		t.Errorf("%d threads have begun, want another one", n)
	}
	close(stuck)
}

func TestHandOutlivesPanicAndCancel(t *testing.T) {
	h := newHand(nil)
	defer h.end()
	if _, err := within(t.Context(), h, time.Minute, func(context.Context) (int, error) { panic("odd") }); err == nil || !strings.Contains(err.Error(), "could not cope") {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	began := make(chan struct{})
	stuck := make(chan struct{})
	defer close(stuck)
	go func() { <-began; cancel() }()
	if _, err := within(ctx, h, time.Minute, func(context.Context) (int, error) { close(began); <-stuck; return 0, nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if got, err := within(t.Context(), h, time.Minute, func(context.Context) (int, error) { return 7, nil }); err != nil || got != 7 {
		t.Errorf("after cancel: %d, %v", got, err)
	}
}

// Each thread that reads for an import is told to begin, before it reads.
func TestThreadsOfAnImportBegin(t *testing.T) {
	dir := plant(t, map[string]string{"a.txt": story(1), "b.txt": story(2), "c.txt": story(3)})
	r := *reader(t)
	var begun atomic.Int32
	r.Begin, r.workers = func() { begun.Add(1) }, 2
	if report := r.Import(t.Context(), open(t), []string{dir}, nil); report.Added != 3 {
		t.Errorf("%+v", report)
	}
	if n := begun.Load(); n < 1 || n > 2 {
		t.Errorf("%d threads have begun", n)
	}
}
