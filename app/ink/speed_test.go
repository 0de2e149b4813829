package ink

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/scene"
)

// crowd makes n days with an event each time, dealt out over two centuries.
func crowd(n int) []timeline.Brief {
	events := make([]timeline.Brief, n)
	for i := range events {
		at := timeline.Midnight(1820, 1, 1) + timeline.Instant(i*7919%73000)*86400
		span := timeline.Span{Start: at, End: at + 86400}
		events[i] = timeline.Brief{ID: timeline.ID(i + 1), Title: fmt.Sprintf("The %d. thing that happened", i), Begin: span, End: span,
			Importance: float32(i%101) / 101, Grain: timeline.GrainDay, Category: timeline.Category(i % 13)}
	}
	return events
}

// BenchmarkRender is the last stage of a frame that is ours: a scene becomes the toolkit's objects. It is
// compared with the smallest library's.
func BenchmarkRender(b *testing.B) {
	test.NewTempApp(b)
	var baseline time.Duration
	for _, n := range []int{1e3, 1e4, 1e5, 1e6} {
		l := chart.NewLevels(crowd(n), chart.Options{})
		whole := chart.Viewport{Width: 1280, Height: 700}.Fit(l.Extent())
		var scenes []*scene.Scene
		for v := whole; v.SecondsPerPixel > 60; v = v.ZoomAt(700, 1.1).Pan(40) {
			scenes = append(scenes, l.Draw(v, chart.Style{}, nil))
		}
		s := NewStage()
		if baseline == 0 {
			start := time.Now()
			for range 5 {
				for _, sc := range scenes {
					s.Set(sc, 1)
				}
			}
			baseline = time.Since(start) / time.Duration(5*len(scenes))
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				s.Set(scenes[i%len(scenes)], 1)
			}
			b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(baseline), "×1000events")
		})
	}
}
