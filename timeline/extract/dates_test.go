package extract

import (
	"os"
	"strings"
	"testing"

	"dateline/timeline"
)

// TestDates reads testdata/dates.txt: a passage after ">", then a line for each event that matters, with a piece of its title
// (in any case of letters) and its date.
func TestDates(t *testing.T) {
	data, err := os.ReadFile("testdata/dates.txt")
	if err != nil {
		t.Fatal(err)
	}
	published, passage, lines := "", "", 0
	var events []timeline.Event
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if day, ok := strings.CutPrefix(line, "@ "); ok {
			published = strings.TrimPrefix(day, "unknown")
			continue
		}
		if text, ok := strings.CutPrefix(line, "> "); ok {
			passage = strings.ReplaceAll(text, " // ", "\n\n")
			events = read(t, "News in brief\n\n"+passage+"\n", published).Events
			continue
		}
		lines++
		word, want, ok := strings.Cut(line, " | ")
		if !ok {
			t.Fatalf("%q is no line of the corpus", line)
		}
		checkDate(t, passage, events, word, want)
	}
	if lines < 25 {
		t.Errorf("only %d dates in the corpus", lines)
	}
}

// checkDate finds the event whose title has a word and compares its date.
func checkDate(t *testing.T, passage string, events []timeline.Event, word, want string) {
	t.Helper()
	var titles []string
	for _, e := range events {
		if strings.Contains(strings.ToLower(e.Title), strings.ToLower(word)) {
			got := e.Date.String()
			if got == "" {
				got = "-"
			}
			if got != want {
				t.Errorf("%s\n\t%q is %s, not %s, because %q", passage, e.Title, got, want, e.Reasons)
			}
			return
		}
		titles = append(titles, e.Title)
	}
	t.Errorf("%s\n\tno event with %q among %q", passage, word, titles)
}

// What a text tells in the present to end on a date after all that it tells as done has not happened, though nobody knows when it was published.
func TestScheduledWithoutPublication(t *testing.T) {
	res := read(t, "A lock for doors\n\nThe patent was granted to Ada Holm on 4 March 2016. It expires on 9 October 2036. An older one ended in May 2012.\n", "")
	want := map[string]timeline.Status{"expires": timeline.Planned, "ends": timeline.Happened, "granted": timeline.Happened}
	for word, status := range want {
		found := false
		for _, e := range res.Events {
			if strings.Contains(e.Title, word) {
				found = true
				if e.Status != status {
					t.Errorf("%q is %v, not %v", e.Title, e.Status, status)
				}
			}
		}
		if !found {
			t.Errorf("no event with %q among %v", word, res.Events)
		}
	}
}
