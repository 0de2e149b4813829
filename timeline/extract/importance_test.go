package extract

import (
	"strings"
	"testing"

	"dateline/assets"
	"dateline/timeline"
	"dateline/timeline/syntax"
)

const weighedText = `Mayor opens bridge

Mayor Ida Holm opened the bridge over the Lune on Monday. She denied that the council had wasted money. "I cried in 1997," said a baker.

The works began in May 2017. The council will decide on a toll on Friday.
`

// The news is weighed above what was denied and what somebody remembers.
func TestImportance(t *testing.T) {
	events := read(t, weighedText, "2019-11-19").Events
	of := func(word string) float64 {
		for _, e := range events {
			if strings.Contains(strings.ToLower(e.Title), word) {
				return e.Importance
			}
		}
		return 0
	}
	news, plan, denied := of("opens"), of("decide"), of("waste")
	if news < 0.7 || plan < 0.4 || denied >= plan || news <= plan {
		t.Errorf("the opening has %.2f, the plan %.2f, what was denied %.2f", news, plan, denied)
	}
	for _, e := range events {
		if e.Importance < 0.02 || e.Importance > 0.98 {
			t.Errorf("%q has importance %v", e.Title, e.Importance)
		}
	}
}

// An event that everybody knows matters beyond the article that mentions it in passing.
func TestKnownEventsWeighMore(t *testing.T) {
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	known, err := ParseKnown(assets.KnownEvents())
	if err != nil {
		t.Fatal(err)
	}
	reading := Read(m, timeline.Source{ID: 1, Language: "en", Text: "Mission paused\n\nThe alliance paused its mission in Iraq on Monday after the killing of Qassem Soleimani.\n"})
	published := timeline.Published{Date: parseDay(t, "2020-01-29")}
	with, without := importanceOf(reading.Events(published, known).Events), importanceOf(reading.Events(published, nil).Events)
	if with <= without || without == 0 {
		t.Errorf("known %.2f, unknown %.2f", with, without)
	}
}

func importanceOf(events []timeline.Event) float64 {
	for _, e := range events {
		if strings.Contains(e.Title, "Soleimani") {
			return e.Importance
		}
	}
	return 0
}

func parseDay(t *testing.T, s string) timeline.Date {
	t.Helper()
	d, err := timeline.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
