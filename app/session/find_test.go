package session

import (
	"context"
	"flag"
	"fmt"
	"testing"
	"time"

	"dateline/timeline"
)

// -find sets how many events the benchmarks of finding look through.
var findEvents = flag.Int("find", 20_000, "events that the benchmarks of finding look through")

// BenchmarkFind measures from a filter that is set to the first picture of what it leaves: a word that one event in seven has, a rare
// one, one with other filters, a name, and filters alone.
func BenchmarkFind(b *testing.B) {
	l := aLibrary(b, *findEvents)
	for waiting := true; waiting; time.Sleep(50 * time.Millisecond) { // for the index of words
		h, err := l.Check(context.Background())
		waiting = err == nil && h.Waiting > 0
	}
	first := make(chan time.Time, 4)
	s := New(atOnce(l))
	s.Reload()
	s.Listen(func(c Changed) {
		if c&Data != 0 && len(first) == 0 {
			first <- time.Now()
		}
	})
	for _, f := range []Filter{{Words: "bridge"}, {Words: "senate signs treaty"}, {Words: "bridge", Categories: []timeline.Category{1, 2}, Reviews: []timeline.Review{timeline.Proposed}},
		{Participant: "Engineers"}, {Participant: "Engineers", Words: "bridge"}, {Source: 100, Words: "bridge"}, {Source: 100},
		{Statuses: []timeline.Status{timeline.Planned}}, {When: timeline.YearDate(2001)}} {
		b.Run(fmt.Sprintf("%s%s%d", f.Words, f.Participant, len(f.Statuses)+len(f.Categories)), func(b *testing.B) {
			var matched, shown time.Duration
			for b.Loop() {
				began := time.Now()
				if _, err := matching(context.Background(), l, f); err != nil {
					b.Fatal(err)
				}
				matched += time.Since(began)
				for len(first) > 0 {
					<-first
				}
				s.filter = f
				began = time.Now()
				s.load(false)
				shown += (<-first).Sub(began)
			}
			b.ReportMetric(float64(matched.Microseconds())/1000/float64(b.N), "ms/match")
			b.ReportMetric(float64(shown.Microseconds())/1000/float64(b.N), "ms/first-picture")
			b.ReportMetric(float64(len(s.Data().Shown)+len(s.Data().Undated)), "found")
		})
	}

}
