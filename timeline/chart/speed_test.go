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

func BenchmarkLevels(b *testing.B) {
	for _, n := range []int{1e3, 1e4, 1e5, 1e6} {
		events := library(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				NewLevels(events, Options{})
			}
		})
	}
}

func BenchmarkSketch(b *testing.B) {
	events := library(1e6)
	for b.Loop() {
		Prepare(events, Options{}).Sketch()
	}
}

// BenchmarkDraw zooms from everything to a day and pans on the way.
func BenchmarkDraw(b *testing.B) {
	for _, n := range []int{1e3, 1e4, 1e5, 1e6} {
		l := NewLevels(library(n), Options{})
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			v := Viewport{Width: 1280, Height: 700}.Fit(l.Extent())
			whole, into := v, new(scene.Scene)
			for b.Loop() {
				l.Draw(v, Style{}, into)
				if v = v.ZoomAt(700, 1.1).Pan(40); v.SecondsPerPixel < 60 {
					v = whole
				}
			}
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
