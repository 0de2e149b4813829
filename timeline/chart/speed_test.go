package chart

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"dateline/timeline"
	"dateline/timeline/scene"
)

// library makes n events of all kinds over two centuries, always the same ones.
func library(n int) []timeline.Brief {
	r := rand.New(rand.NewPCG(1, 2))
	verbs := []string{"opens", "closes", "signs the treaty of", "rebuilds", "leaves", "announces elections in", "floods"}
	names := []string{"Lisbon", "the northern harbour", "Kraków", "the assembly", "Montevideo", "the old bridge", "Θεσσαλονίκη", "Одесса"}
	start := timeline.Midnight(1820, 1, 1)
	events := make([]timeline.Brief, n)
	for i := range events {
		t := start + timeline.Instant(r.Int64N(200*365*86400))
		t -= t % 86400
		e := timeline.Brief{ID: timeline.ID(i + 1), Importance: r.Float32(), Grain: timeline.GrainDay,
			Title:    fmt.Sprintf("%s %s %s", names[r.IntN(len(names))], verbs[r.IntN(len(verbs))], names[r.IntN(len(names))]),
			Begin:    timeline.Span{Start: t, End: t + 86400},
			Category: timeline.Category(r.IntN(13)), Status: timeline.Status(r.IntN(20) / 4 * r.IntN(2)), Review: timeline.Review(r.IntN(2))}
		e.End = e.Begin
		switch r.IntN(10) {
		case 0:
			e.Flags |= timeline.Extent
			end := t + timeline.Instant(r.Int64N(3*365*86400))
			e.End = timeline.Span{Start: end, End: end + 86400}
		case 1:
			e.Begin = timeline.Span{Start: t, End: t + 30*86400}
			e.End, e.Grain = e.Begin, timeline.GrainMonth
		}
		events[i] = e
	}
	return events
}

var sizes = []int{1e3, 1e4, 1e5, 1e6}

// timed is how long f takes, the best of a few times: a busy machine makes things slower, never faster.
func timed(times int, f func()) time.Duration {
	best := time.Duration(math.MaxInt64)
	for range times {
		start := time.Now()
		f()
		best = min(best, time.Since(start))
	}
	return best
}

// sorting is the baseline of all that is done once for each event: sorting as many whole numbers.
func sorting(n int) time.Duration {
	r := rand.New(rand.NewPCG(5, 6))
	numbers := make([]int64, n)
	for i := range numbers {
		numbers[i] = r.Int64()
	}
	return timed(3, func() { slices.Sort(slices.Clone(numbers)) })
}

// against reports the time of one round as a multiple of a baseline's.
func against(b *testing.B, baseline time.Duration, name string) {
	b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(baseline), name)
}

// BenchmarkLevels is the first stage: what is done once per change of the library.
func BenchmarkLevels(b *testing.B) {
	for _, n := range sizes {
		events := library(n)
		baseline := sorting(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				NewLevels(events, Options{})
			}
			against(b, baseline, "×sort")
		})
	}
}

// BenchmarkSketch is what a first picture waits for.
func BenchmarkSketch(b *testing.B) {
	for _, n := range sizes {
		events := library(n)
		baseline := sorting(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Prepare(events, Options{}).Sketch()
			}
			against(b, baseline, "×sort")
		})
	}
}

// dive gives the views of a zoom from everything to a day, panning on the way, again and again.
func dive(l *Levels) func() Viewport {
	v := Viewport{Width: 1280, Height: 700}.Fit(l.Extent())
	whole := v
	return func() Viewport {
		if v = v.ZoomAt(700, 1.1).Pan(40); v.SecondsPerPixel < 60 {
			v = whole
		}
		return v
	}
}

// stage runs one step of a frame over libraries of all sizes, and compares with the smallest.
func stage(b *testing.B, step func(l *Levels, v Viewport)) {
	const rounds = 400
	var baseline time.Duration
	for _, n := range sizes {
		l := NewLevels(library(n), Options{})
		if baseline == 0 {
			next := dive(l)
			baseline = timed(5, func() {
				for range rounds {
					step(l, next())
				}
			}) / rounds
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			next := dive(l)
			for b.Loop() {
				step(l, next())
			}
			against(b, baseline, "×1000events")
		})
	}
}

// BenchmarkQuery is the second stage: which events and clusters are in view.
func BenchmarkQuery(b *testing.B) {
	seen := 0
	stage(b, func(l *Levels, v Viewport) {
		seen += l.Count(v.Span())
		for _, r := range l.rows {
			seen += len(l.rugOf(r, v))
			depth, lo, hi := depthOf(v.SecondsPerPixel), search(r.begin, v.Start), search(r.begin, v.Span().End)
			for i := r.hidden.next(depth, lo, hi, false); i >= 0; i = r.hidden.next(depth, i+1, hi, false) {
				seen++
			}
		}
	})
}

// BenchmarkDraw is the third stage, the second included: the scene of a view. The fourth, Render, is in app/ink.
func BenchmarkDraw(b *testing.B) {
	into := new(scene.Scene)
	stage(b, func(l *Levels, v Viewport) { l.Draw(v, Style{}, into) })
}

// BenchmarkUpdate changes one event, which is what an edit waits for.
func BenchmarkUpdate(b *testing.B) {
	for _, n := range sizes {
		l := NewLevels(library(n), Options{})
		changed := *l.brief(int32(n / 2))
		changed.Begin.Start += 86400
		changed.Begin.End += 86400
		changed.End = changed.Begin
		baseline := sorting(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				l.Update([]timeline.Brief{changed}, nil)
			}
			against(b, baseline, "×sort")
		})
	}
}

// BenchmarkDrawAnywhere draws random views of a million events, a hidden one selected, and tells the slow ones.
func BenchmarkDrawAnywhere(b *testing.B) {
	l := NewLevels(library(1e6), Options{})
	random := rand.New(rand.NewPCG(3, 4))
	whole, into := Viewport{Width: 2560, Height: 1400}.Fit(l.Extent()), new(scene.Scene)
	var times []time.Duration
	for b.Loop() {
		v := whole.ZoomAt(random.Float64()*2560, math.Exp(random.Float64()*18-3)).Pan(random.Float64()*400 - 200)
		start := time.Now()
		l.Draw(v, Style{Selected: 777_777}, into)
		times = append(times, time.Since(start))
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds()), "p50-µs")
	b.ReportMetric(float64(times[len(times)*95/100].Microseconds()), "p95-µs")
}
