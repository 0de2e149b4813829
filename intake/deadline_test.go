package intake

import (
	"context"
	"errors"
	"iter"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"dateline/timeline/article"
)

// A hand does its steps in order on one thread, whose beginning is called once, and a new one takes the place of one that is stuck.
func TestHand(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
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
	})
}

func TestHandOutlivesPanicAndCancel(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
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
	})
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
	if n := begun.Load(); n < 1 || n > 4 { // each worker has one that reads and one that takes files apart
		t.Errorf("%d threads have begun", n)
	}
}

// A file that is being taken apart is left to itself when the import is cancelled or it takes too long, and one that makes its reader fall over is told of.
func TestPartsAreNotWaitedFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHand(nil)
		defer h.end()
		stuck := make(chan struct{})
		parts := func(yield func(article.Part, error) bool) {
			if yield(article.Part{Path: "first"}, nil) {
				<-stuck
			}
		}
		read := func(ctx context.Context, h *hand, parts iter.Seq2[article.Part, error], limit time.Duration) (got []string) {
			for p, err := range patient(ctx, h, limit, parts) {
				if err != nil {
					return append(got, err.Error())
				}
				got = append(got, p.Path)
			}
			return got
		}
		if got := read(t.Context(), h, parts, time.Millisecond); !slices.Equal(got, []string{"first", "it was given up after 1ms"}) {
			t.Errorf("one that takes too long gives %q", got)
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if got := read(ctx, h, parts, time.Minute); len(got) == 0 || got[len(got)-1] != context.Canceled.Error() {
			t.Errorf("cancelled, it gives %q", got)
		}
		close(stuck)
		odd := func(func(article.Part, error) bool) { panic("odd") }
		whole := func(yield func(article.Part, error) bool) {
			_ = yield(article.Part{Path: "first"}, nil) && yield(article.Part{Path: "second"}, nil)
		}
		for _, h := range []*hand{nil, h} {
			if got := read(t.Context(), h, odd, time.Minute); len(got) != 1 || got[0] != errStrange.Error() {
				t.Errorf("one that falls over gives %q", got)
			}
			if got := read(t.Context(), h, whole, time.Minute); !slices.Equal(got, []string{"first", "second"}) {
				t.Errorf("got %q", got)
			}
		}
	})
}

// Of what does not end only so many may be begun.
func TestFewAreLeftToThemselves(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stuck, before := make(chan struct{}), left.Load()
		for range 2 * mostLeft {
			within(t.Context(), nil, time.Millisecond, func(context.Context) (int, error) { <-stuck; return 0, nil })
		}
		_, err := within(t.Context(), nil, time.Minute, func(context.Context) (int, error) { return 7, nil })
		if err == nil || !strings.Contains(err.Error(), "not tried") || left.Load() != mostLeft {
			t.Errorf("%d are left, and one more gives %v", left.Load(), err)
		}
		close(stuck)
		for left.Load() > before {
			time.Sleep(time.Millisecond)
		}
		if got, err := within(t.Context(), nil, time.Minute, func(context.Context) (int, error) { return 7, nil }); err != nil || got != 7 {
			t.Errorf("when they have ended: %d, %v", got, err)
		}
	})
}
