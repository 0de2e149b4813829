package app

import (
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"dateline/assets"
	"dateline/processor"
)

// smoothFrame is the longest frame, in milliseconds, that an import may cause.
const smoothFrame = 50

// A FrameReport is what a window did while it was panned and zoomed. Times are in milliseconds from frame to frame.
type FrameReport struct {
	Frames  int     `json:"frames"`
	P50     float64 `json:"frame_p50_ms"`
	P95     float64 `json:"frame_p95_ms"`
	P99     float64 `json:"frame_p99_ms"`
	Max     float64 `json:"frame_max_ms"`
	Slow    int     `json:"frames_over_50_ms"`
	WorkP99 float64 `json:"work_p99_ms"` // of the window's own thread from frame to frame, whatever else the machine does; 0: not known
	WorkMax float64 `json:"work_max_ms"`
}

// An ImportBenchReport is what BenchImport measured: the same window at rest and while it imports.
type ImportBenchReport struct {
	Files   int         `json:"files"`
	Seconds float64     `json:"seconds"`
	Idle    FrameReport `json:"idle"`
	Import  FrameReport `json:"import"`
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

	started, importing, last time.Time
	used                     time.Duration // of the window's thread, at the last frame
	idle, busy               paces
	report                   ImportBenchReport
}

// tick is one frame: it takes the time since the last one, and moves the view on.
func (b *importBench) tick(now time.Time) {
	s := b.window.session
	job := s.Job()
	used := processor.Thread()
	switch {
	case b.started.IsZero(): // the samples come first
		if job == nil || s.Busy() || !s.Settled() || s.View().Width <= 1 {
			return
		}
		b.started, b.last, b.used = now, now, used
		return
	case b.importing.IsZero():
		b.idle.add(now.Sub(b.last), used-b.used)
		if now.Sub(b.started) >= b.rest {
			s.Import(b.paths)
			b.importing = time.Now()
		}
	default:
		b.busy.add(now.Sub(b.last), used-b.used)
		if !s.Busy() {
			b.finish(now)
			return
		}
		b.report.Files = job.Progress.Done
	}
	b.last, b.used = now, used
	s.SetView(script(s.Whole(), now.Sub(b.started).Seconds()))
}

func (b *importBench) finish(now time.Time) {
	b.ticker()
	b.report.Seconds = now.Sub(b.importing).Seconds()
	b.report.Idle, b.report.Import = b.idle.report(), b.busy.report()
	b.done(b.report)
	b.window.window.Close()
}

// paces are the times from frame to frame, and what the window's thread worked between them, in milliseconds.
type paces struct{ times, work []float64 }

func (f *paces) add(time, work time.Duration) {
	f.times, f.work = append(f.times, milliseconds(time)), append(f.work, milliseconds(work))
}

// report sums frames up.
func (f *paces) report() FrameReport {
	r := FrameReport{Frames: len(f.times), P50: percentile(f.times, 0.5), P95: percentile(f.times, 0.95), P99: percentile(f.times, 0.99), Max: percentile(f.times, 1),
		WorkP99: percentile(f.work, 0.99), WorkMax: percentile(f.work, 1)}
	for _, t := range f.times {
		if t > smoothFrame {
			r.Slow++
		}
	}
	return r
}
