package intake

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// A step gets a context that ends with its limit, and heeding it is told as giving up.
func TestStepsAreToldToStop(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		heed := func(ctx context.Context) (int, error) { <-ctx.Done(); return 1, ctx.Err() }
		if _, err := within(t.Context(), nil, time.Millisecond, heed); err == nil || err.Error() != "it was given up after 1ms" {
			t.Errorf("after its limit: %v", err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := within(ctx, nil, time.Minute, heed); !errors.Is(err, context.Canceled) {
			t.Errorf("after Cancel: %v", err)
		}
	})
}

// What is read when Cancel comes, and the finding of events in it, end: no goroutine goes on behind the import.
func TestCancelLeavesNothingRunning(t *testing.T) {
	files := map[string]string{}
	for _, name := range []string{"a", "b", "c"} { // each takes some twenty seconds
		files[name+".txt"] = name + strings.Repeat(" The council of Ardmoor voted on 3 May 2008 to close the old harbour, and Mara Lindqvist said that it would open a new one.\n\n", 8000)
	}
	dir := plant(t, files)
	r, l := reader(t), open(t)
	l.Sources(t.Context()) // now the library has what goroutines it needs
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	report := r.Import(ctx, l, []string{dir}, nil)
	if !report.Cancelled || report.Added > 0 || len(report.Failures) > 0 {
		t.Errorf("%+v", report)
	}
	for range 6000 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines run, %d did before", runtime.NumGoroutine(), before)
}
