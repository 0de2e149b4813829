package assets

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

func TestSamplesAreArticlesOfSomeLength(t *testing.T) {
	entries, err := fs.ReadDir(Samples(), ".")
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) < 5 {
		t.Errorf("%d samples, want at least 5", len(entries))
	}
	for _, e := range entries {
		b, err := fs.ReadFile(Samples(), e.Name())
		if err != nil {
			t.Fatal(err)
		}
		if n := len(strings.Fields(string(b))); n < 250 || n > 700 {
			t.Errorf("%s has %d words, want 250 to 700", e.Name(), n)
		}
	}
}

// The samples are there to show particular things; a later edit must not lose them.
func TestSamplesShowWhatTheyAreFor(t *testing.T) {
	for _, c := range []struct{ file, has, lacks string }{
		{"freighter-aground.txt", `eleven days after`, `(?m)^[A-Z ]+, Oct\.`},
		{"freighter-aground.txt", `9 October`, `published|Published`},
		{"freighter-second-report.txt", `PORT ELLERY, Oct\. 24, 2020 —`, `9 October`},
		{"freighter-second-report.txt", `8 October`, `21 September`},
		{"freighter-court-chronology.txt", `00:14 on 9 October 2020`, ``},
		{"city-between-two-seas.txt", `BCE(?s:.*)2020`, ``},
		{"city-between-two-seas.txt", `[Tt]he following spring`, ``},
		{"from-first-light-to-the-moon.txt", `billion years ago(?s:.*)20:17:40`, ``},
		{"the-painting-in-the-piano.html", `"datePublished": "2019-06-14T`, ``},
		{"the-painting-in-the-piano.html", `article:published_time`, ``},
		{"the-painting-in-the-piano.html", `<time datetime=`, ``},
		{"the-painting-in-the-piano.html", `<nav>`, ``},
	} {
		b, err := fs.ReadFile(Samples(), c.file)
		if err != nil {
			t.Error(err)
			continue
		}
		if !regexp.MustCompile(c.has).Match(b) {
			t.Errorf("%s no longer has %s", c.file, c.has)
		}
		if c.lacks != "" && regexp.MustCompile(c.lacks).Match(b) {
			t.Errorf("%s has %s, which it is meant to do without", c.file, c.lacks)
		}
	}
}

func TestKnownEventsHasItsHeader(t *testing.T) {
	want := "edtf\ttitle\tkind\tparticipants\taliases\tsource\n"
	if !strings.HasPrefix(KnownEvents(), want) {
		t.Errorf("the table begins %.60q, want %q", KnownEvents(), want)
	}
}
