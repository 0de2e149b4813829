package publish

import (
	"fmt"
	"io"
	"testing"

	"dateline/timeline/chart"
)

// What writing takes, by format and number of events. The first is the baseline that the others are set against.
func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		tl := bridge(b, n)
		for _, r := range []Request{{Format: "csv"}, {Format: "json"}, {Format: "ics"}, {Format: "mw"}, {Format: "timelinejs"}, {Format: "timeline"}, {Format: "svg"}, {Format: "pdf"}, {Format: "png", Scale: 2},
			{Format: "pdf", Layout: Tiles}, {Format: "pdf", Layout: Bands}, {Format: "pdf", Layout: Report}, {Format: Web}} {
			r.Sheet = chart.Sheet{Width: 1920, Title: "Bridge", Legend: true, Dates: true}
			name := r.Format
			if r.Layout != OnePage {
				name += "-" + string(r.Layout)
			}
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) { measure(b, func(w io.Writer) error { _, err := Write(w, tl, r); return err }) })
		}
	}
}

// A 4K picture of 500 events, and one as wide as pictures may be.
func BenchmarkLargePictures(b *testing.B) {
	tl := bridge(b, 500)
	for name, r := range map[string]Request{
		"4K":       {Format: "png", Scale: 2, Sheet: chart.Sheet{Width: 1920, Height: 1080, Fill: true, Legend: true, Dates: true}},
		"20000 px": {Format: "png", Scale: 1, Sheet: chart.Sheet{Width: 20000, Height: 1500, Fill: true, Legend: true, Dates: true}},
	} {
		b.Run(name, func(b *testing.B) { measure(b, func(w io.Writer) error { _, err := Write(w, tl, r); return err }) })
	}
}

// measure tells the size of what is written beside the time.
func measure(b *testing.B, write func(io.Writer) error) {
	b.ReportAllocs()
	size := counter(0)
	for b.Loop() {
		size = 0
		if err := write(&size); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(size)/1000, "kB")
}

type counter int

// Write counts.
func (c *counter) Write(b []byte) (int, error) { *c += counter(len(b)); return len(b), nil }
