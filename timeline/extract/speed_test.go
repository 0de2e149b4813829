package extract

import (
	"strings"
	"testing"

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
	b.ResetTimer()
	for range b.N {
		Read(m, src).Events(day, nil)
	}
}

// wire is a short piece in the manner of an agency.
const wire = `The ferry company Norra cut its summer timetable on Tuesday after two of its ships failed their inspection, its chief executive said.

Inspectors found cracks in the bow doors of the Alva last week. The company, which was founded in 1931, had repaired the same doors in March. Passengers can change their tickets until Friday.

Norra plans to charter a ship from Finland next month. The transport minister, Eva Lund, said the law could be changed before the end of the year. In 1994 a ferry sank on the same route and 14 people died.`
