package app

import (
	"context"
	"iter"
	"math"
	"runtime"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/session"
	"dateline/processor"
	"dateline/timeline"
)

// BenchOptions say what to measure.
type BenchOptions struct {
	Events int           // generated, the same ones each time
	Length time.Duration // of the script of pans and zooms
}

// A BenchReport is what Bench measured. Times are in milliseconds.
type BenchReport struct {
	Events     int     `json:"events"`
	Frames     int     `json:"frames"`
	FirstFrame float64 `json:"first_frame_ms"` // from opening the window to the first picture with events
	P50        float64 `json:"frame_p50_ms"`   // from frame to frame: input, scene, objects, painting, waiting for the next 60th of a second
	P95        float64 `json:"frame_p95_ms"`
	Max        float64 `json:"frame_max_ms"`
	BuildP50   float64 `json:"build_p50_ms"` // of that, the scene and its objects
	BuildP95   float64 `json:"build_p95_ms"`
	CPU        float64 `json:"cpu_ms"`    // a frame, on average, of all processors: steadier than the others on a busy machine
	Ready      float64 `json:"ready_ms"`  // from opening the window to all events in their lanes; 0: not before the end
	Objects    int     `json:"objects"`   // on the screen at most
	MemoryMB   float64 `json:"memory_mb"` // of Go's own, what it has given back to the system not counted
}

// Bench opens a real window on generated events, pans and zooms by script, and
// hands the report to done, on the goroutine of the application, before the window closes. application.Run must
// be called after it.
func Bench(application fyne.App, o BenchOptions, done func(BenchReport)) {
	store := &once{Memory: session.NewMemory(nil, nil, nil), events: session.Generate(o.Events, 1)}
	b := &bench{options: o, done: done, opened: time.Now(), report: BenchReport{Events: o.Events}}
	b.window = newWindow(application, session.New(session.Options{Store: store, Post: fyne.Do}), animated)
	b.window.session.Reload()
	b.window.Show()
	b.ticker = animated(b.tick)
}

// once is a library that hands its events out and forgets them: one on a disk takes no memory for them either.
type once struct {
	*session.Memory
	events []timeline.Brief
}

// Briefs is as session.Memory's.
func (o *once) Briefs(context.Context, timeline.Query) iter.Seq2[timeline.Brief, error] {
	return func(yield func(timeline.Brief, error) bool) {
		events := o.events
		o.events = nil
		for _, e := range events {
			if !yield(e, nil) {
				return
			}
		}
	}
}

// A bench is a measurement that is under way.
type bench struct {
	options BenchOptions
	window  *Window
	done    func(BenchReport)
	ticker  func()
	report  BenchReport

	opened, started, last time.Time
	used                  time.Duration // of the processors, before the first frame
	frames, builds        []float64
}

// tick is one frame: it takes the time since the last one, and does the next step of the script.
func (b *bench) tick(now time.Time) {
	s := b.window.session
	switch {
	case !s.Loaded() || s.View().Width <= 1:
		return
	case b.started.IsZero():
		b.started, b.last, b.used = now, now, processor.Used()
		b.report.FirstFrame = milliseconds(now.Sub(b.opened))
		return
	}
	b.frames = append(b.frames, milliseconds(now.Sub(b.last)))
	b.last = now
	if b.report.Ready == 0 && s.Settled() {
		b.report.Ready = milliseconds(now.Sub(b.opened))
	}
	elapsed := now.Sub(b.started)
	if elapsed >= b.options.Length {
		b.finish()
		return
	}
	s.SetView(script(s.Whole(), elapsed.Seconds()))
	before := time.Now()
	b.window.timeline.draw()
	b.window.timeline.dirty = false
	b.builds = append(b.builds, milliseconds(time.Since(before)))
	b.report.Objects = max(b.report.Objects, len(b.window.timeline.stage.Objects()))
}

func (b *bench) finish() {
	b.ticker()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.report.MemoryMB = math.Round(float64(m.Sys-m.HeapReleased) / (1 << 20))
	b.report.Frames = len(b.frames)
	b.report.CPU = milliseconds((processor.Used() - b.used) / time.Duration(len(b.frames)))
	b.report.P50, b.report.P95, b.report.Max = percentile(b.frames, 0.5), percentile(b.frames, 0.95), percentile(b.frames, 1)
	b.report.BuildP50, b.report.BuildP95 = percentile(b.builds, 0.5), percentile(b.builds, 0.95)
	b.done(b.report)
	b.window.window.Close()
}

func milliseconds(d time.Duration) float64 { return math.Round(float64(d.Microseconds())) / 1000 }

// percentile is the value under which a share of values lies, 0 for none.
func percentile(values []float64, share float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Clone(values)
	slices.Sort(sorted)
	return sorted[int(share*float64(len(sorted)-1))]
}
