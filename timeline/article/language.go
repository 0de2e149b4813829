package article

import (
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

// declaredLanguage makes a BCP 47 tag of what a file declares, "" of garbage.
func declaredLanguage(s string) string {
	tag, err := language.Parse(strings.ReplaceAll(strings.TrimSpace(s), "_", "-"))
	if err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}
