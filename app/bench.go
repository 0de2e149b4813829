package app

import (
	"context"
	"iter"
	"math"
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/processor"
	"dateline/timeline"
)

// BenchOptions say what to measure.
type BenchOptions struct {
	Events int           // generated, the same ones each time
	Length time.Duration // of the script of pans and zooms
	Rest   bool          // the script begins when all events are in their lanes, and until then nobody touches anything
}

// A BenchReport is what Bench measured. Times are in milliseconds.
type BenchReport struct {
	Events     int     `json:"events"`
	Start      float64 `json:"start_ms"`        // from the start of the program to opening the window, without making the events
	FirstFrame float64 `json:"first_frame_ms"`  // from opening the window to the first picture with events, painted
	FirstCPU   float64 `json:"first_cpu_ms"`    // of all processors until then: steadier on a busy machine
	FirstOwn   float64 `json:"first_thread_ms"` // and of the thread of the window
	Rest       bool    `json:"rest"`            // the script began at Ready
	Partly     float64 `json:"partly_ms"`       // from opening the window to the most important events in their lanes, 0 where all come at once
	Ready      float64 `json:"ready_ms"`        // from opening the window to all events in their lanes; 0: not before the end
	Pace
	Making      *Pace   `json:"making,omitempty"` // until all events were in their lanes
	Made        *Pace   `json:"made,omitempty"`   // and from then on
	Floor       Pace    `json:"floor"`            // of an empty window of this size, in this process: the best that can be had here
	BuildP50    float64 `json:"build_p50_ms"`     // of a frame, the scene and its objects
	BuildP95    float64 `json:"build_p95_ms"`
	Objects     int     `json:"objects"`     // on the screen at most
	Collections int     `json:"collections"` // of garbage, while frames were counted
	MemoryMB    float64 `json:"memory_mb"`   // of Go's own, what it has given back to the system not counted
}

// floorLength is for how long the empty window is measured.
const floorLength = 2 * time.Second

// Bench opens a real window on generated events, pans and zooms by script, then does nothing in an empty window for comparison, and
// hands the report to done, on the goroutine of the application, before the last window closes. application.Run must
// be called after it.
func Bench(application fyne.App, o BenchOptions, done func(BenchReport)) {
	b := &bench{app: application, options: o, done: done, report: BenchReport{Events: o.Events, Rest: o.Rest, Start: milliseconds(processor.Age())}}
	store := &once{Memory: session.NewMemory(nil, nil, nil), events: session.Generate(o.Events, 1)}
	b.opened, b.used, b.thread = time.Now(), processor.Used(), processor.Thread()
	b.window = openWindow(application, session.New(session.Options{Store: store, Post: fyne.Do, Pause: painting.pass}))
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
	app     fyne.App
	options BenchOptions
	window  *Window
	done    func(BenchReport)
	ticker  func()
	report  BenchReport

	opened, started time.Time
	used, thread    time.Duration // what was worked before opening
	collections     uint32        // before the first frame
	paces           paces
	making          int // frames until all events were in their lanes
	pictures        int // of the library, the first one included
	seen            *session.Snapshot
	builds          []float64
}

// tick is one frame: it takes the time since the last one, and does the next step of the script.
func (b *bench) tick(now time.Time) {
	s := b.window.session
	switch {
	case !s.Loaded() || s.View().Width <= 1:
		return
	case b.started.IsZero():
		b.started = now
		b.collections = collections()
		fyne.Do(b.painted)
	}
	b.watch(now)
	if b.options.Rest && b.report.Ready == 0 {
		b.started = now
		return
	}
	b.paces.frame(now)
	if !s.Settled() {
		b.making = len(b.paces.times)
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

// watch notes when the library came into its lanes.
func (b *bench) watch(now time.Time) {
	s := b.window.session
	since := milliseconds(now.Sub(b.opened))
	if d := s.Data(); d != b.seen {
		b.seen = d
		if b.pictures++; b.pictures == 2 && !s.Settled() {
			b.report.Partly = since
		}
	}
	if s.Settled() && b.report.Ready == 0 {
		b.report.Ready = since
	}
}

// painted is called when the first picture with events is on the screen.
func (b *bench) painted() {
	b.report.FirstFrame = milliseconds(time.Since(b.opened))
	b.report.FirstCPU, b.report.FirstOwn = milliseconds(processor.Used()-b.used), milliseconds(processor.Thread()-b.thread)
}

// finish sums up and goes on to the empty window.
func (b *bench) finish() {
	b.ticker()
	r := &b.report
	r.Collections = int(collections() - b.collections)
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	r.MemoryMB = math.Round(float64(m.Sys-m.HeapReleased) / (1 << 20))
	r.Pace = b.paces.pace()
	if n := b.making; n > 0 && n < len(b.paces.times) {
		making, made := b.paces.part(0, n).pace(), b.paces.part(n, len(b.paces.times)).pace()
		r.Making, r.Made = &making, &made
	}
	r.BuildP50, r.BuildP95 = percentile(b.builds, 0.5), percentile(b.builds, 0.95)
	b.measureFloor()
}

// measureFloor paints an empty window as often as can be, and closes it.
func (b *bench) measureFloor() {
	empty := b.app.NewWindow("")
	dot := canvas.NewRectangle(ink.Color(theme.ColorNameForeground))
	dot.Resize(fyne.NewSize(2, 2)) // one that fills the window would be what is measured
	empty.SetContent(container.NewWithoutLayout(dot))
	empty.Resize(b.window.window.Canvas().Size())
	empty.Show()
	b.window.window.Close()
	var paces paces
	begun := time.Now()
	b.ticker = animated(func(now time.Time) {
		canvas.Refresh(dot)
		if !b.window.session.Settled() { // levels are still being made
			begun = now
		}
		if now.Sub(begun) < floorLength/4 { // it has just been opened
			return
		}
		paces.frame(now)
		if now.Sub(begun) < floorLength {
			return
		}
		b.ticker()
		b.report.Floor = paces.pace()
		b.done(b.report)
		empty.Close()
	})
}

// collections is how often garbage has been collected so far.
func collections() uint32 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.NumGC
}
