package extract

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestSearchesFindWhatPatternsFind: what is looked for by hand, because a pattern would try every letter of an article, is
// what the pattern says.
func TestSearchesFindWhatPatternsFind(t *testing.T) {
	found := func(start string, length func(string, int) int) func(string) string {
		return func(text string) string {
			var out []string
			eachFrom(text, start, length, func(from, to int) { out = append(out, text[from:to]) })
			return strings.Join(out, "|")
		}
	}
	all := func(pattern string) func(string) string {
		re := regexp.MustCompile(pattern)
		return func(text string) string { return strings.Join(re.FindAllString(text, -1), "|") }
	}
	ages := func(text string) string {
		var out []string
		for _, m := range regexp.MustCompile(`, \d{1,3},`).FindAllStringIndex(text, -1) {
			if regexp.MustCompile(`^ (?:an?|the) `).MatchString(text[m[1]:]) {
				m[1]-- // the comma opens who he is
			}
			out = append(out, text[m[0]:m[1]])
		}
		return strings.Join(out, "|")
	}
	says := func(holds func(string) bool) func(string) string {
		return func(text string) string { return map[bool]string{true: "yes"}[holds(text)] }
	}
	for name, pair := range map[string][2]func(string) string{
		"age":         {found(", ", ageLength), ages},
		"what is now": {found("what ", whatIsNowLength), all(`\bwhat (?:is|was|are|were) (?:now|then|today|later)\b `)},
		"speaker":     {says(hasSpeaker), says(regexp.MustCompile(`(?:^| |["“])(?:[Ww]e|[Ii]|[Oo]ur|[Mm]y|us) `).MatchString)},
		"runs on":     {says(runsOn), says(regexp.MustCompile(`^[^,]* (?:is|are|was|were|has|have|had|will) `).MatchString)},
		"owners":      {says(ownsOwner), says(ofOwner.MatchString)},
		"likened":     {says(func(s string) bool { return likens(s) && likened.MatchString(s) }), says(likened.MatchString)},
		"acronym":     {says(func(s string) bool { return abbreviates(s) && acronym.MatchString(s) }), says(acronym.MatchString)},
	} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				text := strings.Join(rapid.SliceOf(rapid.SampledFrom(scraps)).Draw(t, "text"), "")
				if got, want := pair[0](text), pair[1](text); got != want {
					t.Fatalf("%q: %q, want %q", text, got, want)
				}
			})
		})
	}
}

// scraps are what such searches look for, and what only looks like it.
var scraps = []string{
	" ", " ", " ", ",", ", ", "7", "60", "100", "1000", "é", "what", "what ", "What ", "somewhat ", "is", "was ", "are", "now ", "then", "today ", "later",
	"we ", "We", "I", "i ", "our ", "us ", "my", "\"", "“", "”", "'s ", "’s ", "'", "’ ", "Rail Union ", "city", " has ", " will ", "a ", "One ", "body",
	" the size of ", " the age", " of ", "Mars", "(", ")", "NATO", "R2-D", "\n", "Union of ", "a body the size of ", "Rail Union (NATO", "what is now ",
}
