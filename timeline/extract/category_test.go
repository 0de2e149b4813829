package extract

import (
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// TestCategories reads testdata/categories.txt. Categories are a matter of taste at their edges and hang on the
// parse, so that a few lines may be wrong; but not more than now.
func TestCategories(t *testing.T) {
	const mostWrong = 1
	data, err := os.ReadFile("testdata/categories.txt")
	if err != nil {
		t.Fatal(err)
	}
	asked, wrong := 0, 0
	for line := range strings.Lines(string(data)) {
		text, wants, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok {
			continue
		}
		events := read(t, text, "2019-11-20").Events
		for pair := range strings.FieldsSeq(wants) {
			word, want, _ := strings.Cut(pair, "=")
			asked++
			if got := categoryOf(events, word); !slices.Contains(strings.Split(want, "|"), got) {
				wrong++
				t.Logf("%s\n\t%s is %s, not %s", text, word, got, want)
			}
		}
	}
	if asked < 60 || wrong > mostWrong {
		t.Errorf("%d of %d categories are wrong, %d may be", wrong, asked, mostWrong)
	}
}

// categoryOf is the category of the event with a word in its title that begins so, "" when there is none.
func categoryOf(events []timeline.Event, begin string) string {
	for _, e := range events {
		if strings.Contains(" "+strings.ToLower(e.Title), " "+begin) {
			return e.Category.String()
		}
	}
	return ""
}
