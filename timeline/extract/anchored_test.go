package extract_test

import (
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/extract"
	"dateline/timeline/syntax"
)

// With no day of publication, what the text dates bounds that day, and through it what hangs on it.
func TestHangingExpressionsAreBoundedByTheText(t *testing.T) {
	model, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	text := "The new bridge over the Odra was opened on 12 March 2018. Engineers inspected it late last year, the city said. " +
		"The mayor signed a contract for its repair earlier this month. Workers will close two lanes next month.\n"
	result := extract.Read(model, timeline.Source{Text: text, Language: "en"}).Events(timeline.Published{}, nil)
	for want, edtf := range map[string]string{"open": "2018-03-12", "inspect": "[2017-09..]", "sign": "[2018-03..]", "close": "[2018-04..]"} {
		found := false
		for _, e := range result.Events {
			if strings.Contains(strings.ToLower(e.Title), want) {
				found = true
				if e.Date.String() != edtf {
					t.Errorf("%s: %s, want %s (%q)", e.Title, e.Date, edtf, e.Reasons)
				}
			}
		}
		if !found {
			t.Errorf("no event to %s in %d events", want, len(result.Events))
		}
	}
}
