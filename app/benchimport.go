package app

import (
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"dateline/assets"
)

// An ImportBenchReport is what BenchImport measured: the same window at rest and while it imports.
type ImportBenchReport struct {
	Files   int     `json:"files"`
	Seconds float64 `json:"seconds"`
	Idle    Pace    `json:"idle"`
	Import  Pace    `json:"import"`
}

// BenchImport opens a real window on a new library with the bundled samples, pans and zooms for a while, goes on with it while paths are
// imported, and hands both figures to done before the window closes. application.Run must be called after it.
func BenchImport(application fyne.App, paths []string, rest time.Duration, done func(ImportBenchReport)) error {
	folder, err := os.MkdirTemp("", "dateline-bench-*")
	if err != nil {
		return err
	}
	w, err := Open(application, Options{Library: filepath.Join(folder, "bench.dateline")})
	if err != nil {
		_ = os.RemoveAll(folder)
		return err
	}
	w.onClose(func() { _ = os.RemoveAll(folder) })
	b := &importBench{window: w, paths: paths, rest: rest, done: done}
	w.session.ImportFS(assets.Samples())
	w.Show()
	b.ticker = animated(b.tick)
	return nil
}

// An importBench is a measurement that is under way.
type importBench struct {
	window *Window
	paths  []string
	rest   time.Duration
	done   func(ImportBenchReport)
	ticker func()

	started, importing time.Time
	idle, busy         paces
	report             ImportBenchReport
}

// tick is one frame: it takes the time since the last one, and moves the view on.
func (b *importBench) tick(now time.Time) {
	s := b.window.session
	job := s.Job()
	switch {
	case b.started.IsZero(): // the samples come first
		if job == nil || s.Busy() || !s.Settled() || s.View().Width <= 1 {
			return
		}
		b.started = now
		b.idle.frame(now)
	case b.importing.IsZero():
		b.idle.frame(now)
		if now.Sub(b.started) >= b.rest {
			s.Import(b.paths)
			b.importing = time.Now()
			b.busy.frame(now)
		}
	default:
		b.busy.frame(now)
		if !s.Busy() {
			b.finish(now)
			return
		}
		b.report.Files = job.Progress.Done
	}
	s.SetView(script(s.Whole(), now.Sub(b.started).Seconds()))
}

func (b *importBench) finish(now time.Time) {
	b.ticker()
	b.report.Seconds = now.Sub(b.importing).Seconds()
	b.report.Idle, b.report.Import = b.idle.pace(), b.busy.pace()
	b.done(b.report)
	b.window.window.Close()
}
