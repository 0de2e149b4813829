package chart

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestCleanTitles(t *testing.T) {
	for in, want := range map[string]string{
		"The bridge opens":               "The bridge opens",
		"two\nlines\tand a tab":          "two lines and a tab",
		"\x00\x1b[31mred":                "[31mred",
		"Łódź – café":                    "Łódź – café",
		"\u202eevil\u202c name":          "evil name",
		"broken \xff bytes":              "broken bytes",
		"next\u2028line":                 "next line",
		"":                               "",
		"\u0645\u0631\u062d\u0628\u0627": "\u0645\u0631\u062d\u0628\u0627",
	} {
		if got := clean(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
	if got := clean(strings.Repeat("é", 900)); len(got) > longestTitle || !utf8.ValidString(got) {
		t.Errorf("%d bytes are left of a long title", len(got))
	}
}

func TestFitShortensToTheRoom(t *testing.T) {
	o := Options{}.withDefaults()
	rapid.Check(t, func(t *rapid.T) {
		s := clean(rapid.String().Draw(t, "title"))
		room := rapid.Float64Range(20, 400).Draw(t, "room")
		got := o.fit(s, room, 13, false)
		if o.Measure(got, 13, false) > room || !utf8.ValidString(got) {
			t.Fatalf("%q in %v pixels becomes %q", s, room, got)
		}
		if got != s && (!strings.HasSuffix(got, "…") || !strings.HasPrefix(s, strings.TrimSuffix(got, "…"))) {
			t.Fatalf("%q becomes %q", s, got)
		}
	})
}

func TestFitBreaksBetweenWords(t *testing.T) {
	o := Options{}.withDefaults()
	if got := o.fit("The council of the city approves the new bridge", 180, 13, false); strings.Contains(got, " …") || got != "The council of the city…" {
		t.Errorf("shortened to %q", got)
	}
}

func TestWrapKeepsAllWords(t *testing.T) {
	o := Options{}.withDefaults()
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.StringMatching(`[a-z]{1,9}`)).Draw(t, "words")
		text := strings.Join(words, " ")
		lines := o.wrap(text, 200, 13, false, 1000)
		if got := strings.Join(lines, " "); got != text {
			t.Fatalf("%q becomes %q", text, got)
		}
		for _, line := range lines {
			if o.Measure(line, 13, false) > 200 {
				t.Fatalf("the line %q is too wide", line)
			}
		}
		if few := o.wrap(text, 200, 13, false, 2); len(few) > 2 || len(lines) > 2 && !strings.HasSuffix(few[1], "…") {
			t.Fatalf("two lines at most: %q", few)
		}
	})
}
