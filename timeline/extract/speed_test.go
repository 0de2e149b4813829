package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/processor"
	"dateline/timeline"
	"dateline/timeline/syntax"
)

// BenchmarkArticle reads and dates an article of about a thousand words.
func BenchmarkArticle(b *testing.B) {
	m, err := syntax.Load()
	if err != nil {
		b.Fatal(err)
	}
	src := timeline.Source{ID: 7, Language: "en", Text: strings.Repeat(wire+"\n\n", 1000/len(strings.Fields(wire)))}
	day := timeline.Published{Date: timeline.DayDate(2019, 11, 20)}
	Read(m, src).Events(day, nil)
	b.ResetTimer()
	start := processor.Used()
	for range b.N {
		Read(m, src).Events(day, nil)
	}
	b.ReportMetric((processor.Used()-start).Seconds()*1e3/float64(b.N), "cpu-ms/op")
}

// BenchmarkThousandWords reads and dates the articles of the gold set, which say nothing twice: a thousand words of them.
func BenchmarkThousandWords(b *testing.B) {
	m, err := syntax.Load()
	if err != nil {
		b.Fatal(err)
	}
	files, err := filepath.Glob("gold/articles/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatalf("%d articles, %v", len(files), err)
	}
	var all []timeline.Source
	words := 0
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		_, text, _ := strings.Cut(string(data), "\n\n")
		text, _, _ = strings.Cut(text, "\n---\n")
		words += len(strings.Fields(text))
		all = append(all, timeline.Source{ID: 7, Language: "en", Text: text})
	}
	day := timeline.Published{Date: timeline.DayDate(2019, 11, 20)}
	readAll := func() {
		for _, src := range all {
			Read(m, src).Events(day, nil)
		}
	}
	readAll()
	start := processor.Used()
	for b.Loop() {
		readAll()
	}
	b.ReportMetric((processor.Used()-start).Seconds()*1e6/float64(b.N*words), "cpu-ms/1000-words")
}

// wire is a short piece in the manner of an agency.
const wire = `The ferry company Norra cut its summer timetable on Tuesday after two of its ships failed their inspection, its chief executive said.

Inspectors found cracks in the bow doors of the Alva last week. The company, which was founded in 1931, had repaired the same doors in March. Passengers can change their tickets until Friday.

Norra plans to charter a ship from Finland next month. The transport minister, Eva Lund, said the law could be changed before the end of the year. In 1994 a ferry sank on the same route and 14 people died.`
