package extract

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

var showHeld = flag.Bool("held", false, "print the wrong categories of the held half too")

// TestCategories reads testdata/categories.txt. Categories are a matter of taste at their edges and hang on the
// parse, so that some lines may be wrong; but not more than now. Of those below "[held]" the test tells the number alone.
func TestCategories(t *testing.T) {
	mostWrong := [2]int{9, 8}
	data, err := os.ReadFile("testdata/categories.txt")
	if err != nil {
		t.Fatal(err)
	}
	half := 0
	var asked, wrong [2]int
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line == "[held]" {
			half = 1
		}
		text, wants, ok := strings.Cut(line, " | ")
		if !ok {
			continue
		}
		events := read(t, text, "2019-11-20").Events
		for pair := range strings.FieldsSeq(wants) {
			word, want, _ := strings.Cut(pair, "=")
			asked[half]++
			if got := categoryOf(events, word); !slices.Contains(strings.Split(want, "|"), got) {
				wrong[half]++
				if half == 0 || *showHeld {
					t.Logf("%s\n\t%s is %s, not %s", text, word, got, want)
				}
			}
		}
	}
	for half, name := range [...]string{"the corpus", "the held half"} {
		t.Logf("%s: %d of %d are wrong", name, wrong[half], asked[half])
		if asked[half] < 60 || wrong[half] > mostWrong[half] {
			t.Errorf("%s: %d of %d categories are wrong, %d may be", name, wrong[half], asked[half], mostWrong[half])
		}
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
