package storage

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"dateline/timeline"
)

// -events sets the size of the library that the benchmarks work on.
var benchEvents = flag.Int("events", 100_000, "events in the library that the benchmarks read")

var benchWords = []string{"council", "harbour", "minister", "signs", "treaty", "storm", "election", "court", "strike", "bridge",
	"opens", "rejects", "airport", "border", "talks", "festival", "wins", "budget", "reactor", "island"}

// generated is one article with n events over two centuries.
func generated(n int) Entry {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	word := func() string { return benchWords[r.IntN(len(benchWords))] }
	e := Entry{Source: timeline.Source{ID: timeline.ID(n), Title: fmt.Sprint(n, " events"), Text: "made up"}, Events: make([]timeline.Event, n)}
	for i := range e.Events {
		at := timeline.Midnight(1825, 1, 1) + timeline.Instant(r.Int64N(200*365*86400))
		e.Events[i] = timeline.Event{ID: timeline.ID(r.Uint64()), Title: fmt.Sprintf("%s %s %s in ward %d", word(), word(), word(), i),
			Date: timeline.DayOf(at), Importance: r.Float64(), Category: timeline.Category(r.IntN(13)), Status: timeline.Status(r.IntN(5)),
			Participants: []string{fmt.Sprint("Person ", r.IntN(2000))}}
	}
	return e
}

func full(b *testing.B) *Library {
	l := temporary(b)
	add(b, l, generated(*benchEvents))
	for l.catchUp(background) {
	}
	b.ResetTimer()
	return l
}

func BenchmarkAddArticle(b *testing.B) {
	l := temporary(b)
	entries := make([]Entry, b.N)
	for i := range entries {
		entries[i] = generated(50)
		entries[i].Source.ID = timeline.ID(i + 1)
		for j := range entries[i].Events {
			entries[i].Events[j].ID += timeline.ID(i+1) * 1_000_003
			entries[i].Events[j].Quotes = []timeline.Quote{{Source: timeline.ID(i + 1), Sentence: timeline.Range{Begin: 0, End: 7}}}
		}
	}
	b.ResetTimer()
	batch := l.Batch("")
	for _, e := range entries {
		if added, err := batch.Add(background, e); !added || err != nil {
			b.Fatal(added, err)
		}
	}
}

func BenchmarkAddAtOnce(b *testing.B) {
	e := generated(*benchEvents)
	b.ResetTimer()
	for i := range b.N {
		l := reopen(b, filepath.Join(b.TempDir(), fmt.Sprint(i, ".dateline")), options{})
		add(b, l, e)
		b.StopTimer()
		l.Close()
		b.StartTimer()
	}
	b.ReportMetric(float64(b.N**benchEvents)/b.Elapsed().Seconds(), "events/s")
}

func BenchmarkBriefs(b *testing.B) {
	l := full(b)
	b.ReportAllocs()
	for range b.N {
		n := 0
		for _, err := range l.Briefs(background, timeline.Query{}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != *benchEvents {
			b.Fatal(n)
		}
	}
	b.ReportMetric(float64(b.N**benchEvents)/b.Elapsed().Seconds(), "events/s")
}

func benchQuery(b *testing.B, q timeline.Query) {
	l := full(b)
	n := 0
	for range b.N {
		n = 0
		for _, err := range l.Briefs(background, q) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
	}
	b.ReportMetric(float64(n), "found")
}

func BenchmarkViewport(b *testing.B) {
	start := timeline.Midnight(1990, 5, 1)
	width := timeline.Instant(200 * 365 * 86400 / int64(*benchEvents) * 500)
	benchQuery(b, timeline.Query{During: timeline.Span{Start: start, End: start + width}})
}

func BenchmarkWordsRare(b *testing.B)   { benchQuery(b, timeline.Query{Words: "reac treaty wins"}) }
func BenchmarkWordsCommon(b *testing.B) { benchQuery(b, timeline.Query{Words: "harbour"}) }
func BenchmarkParticipant(b *testing.B) { benchQuery(b, timeline.Query{Participant: "Person 17"}) }

// BenchmarkVersion asks whether another process has changed the library, as the window does all the time.
func BenchmarkVersion(b *testing.B) {
	l := temporary(b)
	add(b, l, harbour(b))
	for b.Loop() {
		if _, err := l.Version(background); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMatchesCommon(b *testing.B) {
	l := full(b)
	n := 0
	for range b.N {
		ids, err := l.Matches(background, timeline.Query{Words: "harbour"})
		if err != nil {
			b.Fatal(err)
		}
		n = len(ids)
	}
	b.ReportMetric(float64(n), "found")
}

func BenchmarkReject1000(b *testing.B) {
	l := full(b)
	all := events(b, l, timeline.Query{})[:1000]
	b.ResetTimer()
	for i := range b.N {
		for j := range all {
			all[j].Review = timeline.Review(1 + i%2)
		}
		if err := l.Apply(background, Change{Name: "Review", Save: all}); err != nil {
			b.Fatal(err)
		}
	}
}
