package article

import (
	"slices"
	"strings"

	"github.com/RadhiFadlillah/whatlanggo"
	"golang.org/x/text/language"
)

const (
	leastForLanguage = 120  // bytes below which the language of a text is not guessed
	mostForLanguage  = 1500 // bytes that are looked at
	sureLanguage     = 0.3  // confidence from which a guess counts
)

// detectLanguage gives the BCP 47 tag of the language of a text, "" when it cannot tell.
func detectLanguage(text string) string {
	if len(text) < leastForLanguage {
		return ""
	}
	info := whatlanggo.Detect(clip(text, mostForLanguage))
	if info.Confidence < sureLanguage {
		return ""
	}
	tag, err := language.Parse(info.Lang.Iso6391())
	if err != nil || info.Lang.Iso6391() == "" {
		return ""
	}
	return tag.String()
}

// littleWords are the words of a language of which every text in it is full, and no text in another one.
var littleWords = map[string][]string{
	"en": {"the", "of", "and", "to", "was", "that", "it", "for", "with"},
	"de": {"der", "die", "das", "und", "ist", "nicht", "von", "mit", "den", "ein"},
	"fr": {"le", "les", "et", "des", "est", "une", "dans", "du", "pour", "sur", "au"},
}

// leastLittle is the share of littleWords in a text from which it is in their language, in percent.
const leastLittle = 12

// isIn reports a text that is without doubt in a language, which costs a hundredth of finding out in which one it is.
func isIn(text, tag string) bool {
	base, _, _ := strings.Cut(tag, "-")
	words := strings.Fields(clip(text, mostForLanguage))
	little := 0
	for _, w := range words {
		if slices.Contains(littleWords[base], w) {
			little++
		}
	}
	return len(text) >= leastForLanguage && 100*little >= leastLittle*len(words)
}

// declaredLanguage makes a BCP 47 tag of what a file declares, "" of garbage.
func declaredLanguage(s string) string {
	tag, err := language.Parse(strings.ReplaceAll(strings.TrimSpace(s), "_", "-"))
	if err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}
