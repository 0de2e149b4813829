package article

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "",
		" — ":                         "",
		"It's 3 May, Łódź":            "It|s|3|May|Łódź",
		"港は2019年に":                    "港|は|2019|年|に",
		"ok ท่า\xffx":                 "ok|ท|า|x",
		"one-two_three\nfour\u00a0 5": "one|two|three|four|5",
	} {
		if got := strings.Join(tokens(text), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		all := tokens(text)
		for n := range 5 {
			if hasTokens(text, n) != (len(all) >= n) {
				t.Fatalf("%q has %d words, and hasTokens says otherwise of %d", text, len(all), n)
			}
		}
		letters := func(s string) string {
			return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "")
		}
		if got := strings.Join(all, ""); got != letters(text) {
			t.Fatalf("%q loses letters: %q", text, got)
		}
	})
}

// A text shares all of its runs with itself, and none with one of other words.
func TestRunsAreShared(t *testing.T) {
	s := newRunSet("the old mill at the weir was sold to a maker of boxes")
	for text, want := range map[string]float64{"the old mill at the weir": 1, "sold to a maker, of boxes!": 1, "a swan on the tarn at dawn": 0, "the old": 0, "mill old the weir the at": 0} {
		if got := s.share(text); got != want {
			t.Errorf("%q: %.2f, want %.2f", text, got, want)
		}
	}
}

// Whatever is a label of publication has one of its roots.
func TestLabelRoots(t *testing.T) {
	plain := regexp.MustCompile(`\(\?:[^()]*\)\??`)
	words := strings.Split(plain.ReplaceAllString(labelWords, ""), "|")
	words = append(words, strings.Split(strings.Trim(plain.ReplaceAllString(strings.ReplaceAll(easternLabels, "?:", ""), ""), "()"), "|")...)
	if len(words) < 40 || !slices.Contains(words, "erschienen") {
		t.Fatalf("%q", words)
	}
	for _, w := range words {
		if !labelRoots.in(strings.TrimSuffix(strings.ReplaceAll(w, "日?", ""), "?")) {
			t.Errorf("%q has no root", w)
		}
	}
}
