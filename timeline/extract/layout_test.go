package extract_test

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/extract"
	"dateline/timeline/syntax"
)

// A text without a headline gives its first sentence as title, and that sentence tells its event all the same.
func TestTextsWithoutAHeadline(t *testing.T) {
	model, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	published := timeline.Published{Date: timeline.DayDate(2020, 10, 24)}
	for text, title := range map[string]string{
		"The council reopened the basin on Monday. It had been closed since 9 October 2020, when a freighter ran aground.\n": "The council reopened the basin on Monday",
		"The council reopened the basin on Monday.": "The council reopened the basin on Monday.",
		"Council reopened the basin on Monday":      "Council reopened the basin on Monday",
	} {
		got := extract.Read(model, timeline.Source{Text: text, Title: title, Language: "en"}).Events(published, nil).Events
		if len(got) == 0 || got[0].Date != timeline.DayDate(2020, 10, 19) {
			t.Errorf("%q tells %+v", text, got)
		}
	}
}
