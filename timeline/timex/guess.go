package timex

import "strings"

// languageOf gives the language of a BCP 47 tag; an unknown or empty tag is
// guessed from the commonest words at the beginning of the text. What has no
// table is read as English: its names and digits are still the most likely.
func languageOf(tag, text string) *language {
	tag, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if l := languages[tag]; l != nil {
		return l()
	}
	return languages[guess(text)]()
}

// commonWords are frequent words that hardly occur in the other languages.
var commonWords = map[string]string{
	"the": "en", "and": "en", "of": "en", "to": "en", "was": "en", "that": "en", "with": "en", "for": "en",
	"der": "de", "und": "de", "das": "de", "ist": "de", "nicht": "de", "wurde": "de", "mit": "de", "von": "de", "dem": "de", "den": "de", "eine": "de",
	"les": "fr", "des": "fr", "est": "fr", "une": "fr", "dans": "fr", "pour": "fr", "qui": "fr", "le": "fr", "la": "fr", "du": "fr", "et": "fr",
}

// guessLength is how much of a text is looked at to guess its language, in bytes.
const guessLength = 4000

// guess counts common words; a text without any is English.
func guess(text string) string {
	counts := map[string]int{}
	for word := range strings.FieldsSeq(text[:min(len(text), guessLength)]) {
		counts[commonWords[strings.ToLower(word)]]++
	}
	best := "en"
	for _, tag := range []string{"de", "fr"} {
		if languages[tag] != nil && counts[tag] > counts[best] {
			best = tag
		}
	}
	return best
}
