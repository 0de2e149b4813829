package extract

import (
	"os"
	"strings"
	"testing"
)

// TestTitles reads testdata/titles.txt, where only what happened counts and not when.
func TestTitles(t *testing.T) {
	data, err := os.ReadFile("testdata/titles.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		text, want, _ := strings.Cut(line, " | ")
		got := strings.Join(titlesOf(t, text), " | ")
		if got == "" {
			got = "none"
		}
		if got != want {
			t.Errorf("%s\n\tgives %s\n\twant  %s", text, got, want)
		}
	}
}
