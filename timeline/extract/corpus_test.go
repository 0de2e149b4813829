package extract

import (
	"os"
	"strings"
	"testing"
)

// TestCorpus reads testdata/sentences.txt: each line is a short text, and after bars the title, date and status of
// its events in order; "-" stands for no date, "none" for no event. "@" sets the publication date.
func TestCorpus(t *testing.T) {
	data, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	published, lines := "", 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if day, ok := strings.CutPrefix(line, "@"); ok {
			published = strings.TrimSpace(day)
			continue
		}
		lines++
		text, want, _ := strings.Cut(line, " | ")
		if got := told(t, text, published); got != strings.TrimSpace(want) {
			t.Errorf("%s\n\tgives %s\n\twant  %s", text, got, want)
		}
	}
	if lines < 40 {
		t.Errorf("only %d lines of corpus", lines)
	}
}

func told(t *testing.T, text, published string) string {
	if published == "unknown" {
		published = ""
	}
	var parts []string
	for _, e := range read(t, text, published).Events {
		date := e.Date.String()
		if date == "" {
			date = "-"
		}
		parts = append(parts, e.Title+" | "+date+" | "+e.Status.String())
	}
	if len(parts) == 0 {
		return "none"
	}
	return strings.Join(parts, " | ")
}
