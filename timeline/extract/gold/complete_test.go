package gold

import (
	"strings"
	"testing"

	"dateline/timeline"
)

// Each title is grammar, and each but the last of a kind would come back from the sub-editor.
func TestIncomplete(t *testing.T) {
	text := "T\n\nThe mill is to close after owners voted to sell. It closed after floods and reopened. Police held the former mayor of Ostby. Guards held the former judge and told the judge's wife. Boats left before dawn broke, and before dawn they were back.\n"
	a := Article{Title: "T", Text: text}
	for title, c := range map[string]struct{ gold, fault string }{
		"The mill is to close after owners":       {"Mill is to close", "cut before voted"},
		"The mill closes after floods":            {"Mill closes after floods", ""},
		"Boats of the fleet leave before dawn":    {"Boats leave before dawn", ""},
		"Police hold the mayor of Ostby":          {"Police hold the former mayor of Ostby", "drops former"},
		"Police hold the former mayor":            {"Police hold the former mayor of Ostby", ""},
		"Guards tell the wife of the judge":       {"Guards tell the judge's wife", ""},
		"The court rules in Ostby":                {"Court rules that the sale is void", "does not say what"},
		"The court rules that it is void":         {"Court rules that the sale is void", ""},
		"The court rules the sale void":           {"Court rules that the sale is void", ""},
		"The court rules on the sale":             {"Court rules that the sale is void // Court rules on the sale", ""},
		"The council hands out 4,000":             {"Council hands out 4,000 sandbags", "stops at 000"},
		"The toll of the flood rises to 32":       {"Toll rises to 32 dead", ""},
		"The court opens one":                     {"Court opens an inquiry", "has an open one"},
		"One brings the first verdict":            {"Inquiry brings the first verdict", "has an open one"},
		"The board votes by six to one":           {"Board votes for the sale", ""},
		"An exhibition of those opens in Ostby":   {"Exhibition of prints opens", "has an open those"},
		"A poll of those who stayed is published": {"Poll is published", ""},
		"The tournament is played there":          {"Tournament is played in Ostby", "has an open there"},
		"The third begins in Kenya":               {"Third wave begins in Kenya", "has an open third"},
		"The third wave begins in Kenya":          {"Third wave begins in Kenya", ""},
		"The first concerns are raised":           {"First concerns are raised", ""},
		"A fire shuts its plant in Ostby":         {"Fire shuts Norlink's plant", "has an open its"},
		"Norlink shuts its plant in Ostby":        {"Norlink's plant is shut", ""},
		"The final play":                          {"Final is played", "no verb that agrees"},
		"The finalists play":                      {"Finalists play in Ostby", ""},
	} {
		e := Event{Titles: alternatives(c.gold)}
		whole := timeline.Quote{Sentence: timeline.Range{Begin: len("T\n\n"), End: len(text)}}
		got := a.incomplete(e, timeline.Event{Title: title, Quotes: []timeline.Quote{whole}})
		if c.fault == "" && got != "" || !strings.HasPrefix(got, c.fault) {
			t.Errorf("%q: %q, want %q", title, got, c.fault)
		}
	}
}

// A title of one word, or of none that is a word, is somebody else's fault to find.
func TestIncompleteOfAlmostNothing(t *testing.T) {
	for _, title := range []string{"one", "One", "there", "those", "The third", "a"} {
		_ = Article{Title: "T", Text: "T\n\nText.\n"}.incomplete(Event{Titles: []string{"Court opens"}}, timeline.Event{Title: title})
	}
}
