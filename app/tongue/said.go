package tongue

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// What rooms below the window say, they say in English and whole: "left out: 4 without a date, which iCalendar cannot carry".
// They know no languages. Said finds the text that such a sentence was made of, and makes it anew.

// Said says a whole English sentence in the language of the person: one that the table has, or one that was made of a text of the
// table with %d, %s or %q in it. What fits nothing stays as it is.
func Said(sentence string) string {
	c := spoken.Load()
	if c == nil {
		return sentence
	}
	if said, ok := c.words[sentence]; ok {
		return said
	}
	for _, m := range mouldsOf(c) {
		if parts := m.form.FindStringSubmatch(sentence); parts != nil {
			return m.fill(parts[1:])
		}
	}
	return sentence
}

// A mould is a text with places for words, and what a language says for it.
type mould struct {
	form *regexp.Regexp
	said string
}

// verb is a place for words in a text: %d, %s, %q, %[2]s.
var verb = regexp.MustCompile(`%(?:\[(\d)\])?[dsqvw]`)

var moulds sync.Map // of a catalogue, made when they are first needed

// mouldsOf are those of a language. The one with the most words of its own comes first: it says the most.
func mouldsOf(c *catalogue) []mould {
	if known, ok := moulds.Load(c.tag); ok {
		return known.([]mould)
	}
	var texts []string
	for text := range c.words {
		if verb.MatchString(text) && strings.ContainsRune(text, ' ') && len(verb.ReplaceAllString(text, "")) >= 8 {
			texts = append(texts, text)
		}
	}
	slices.SortFunc(texts, func(a, b string) int {
		if d := len(verb.ReplaceAllString(b, "")) - len(verb.ReplaceAllString(a, "")); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	all := make([]mould, len(texts))
	for i, text := range texts {
		all[i] = mould{regexp.MustCompile(`(?s)^` + verb.ReplaceAllString(regexp.QuoteMeta(strings.ReplaceAll(text, "%%", "%")), `(.*?)`) + `$`), c.words[text]}
	}
	moulds.Store(c.tag, all)
	return all
}

// fill puts words into the places of a translation; words that the table has are said as well.
func (m mould) fill(words []string) string {
	n := 0
	return strings.ReplaceAll(verb.ReplaceAllStringFunc(m.said, func(place string) string {
		at := n
		if sub := verb.FindStringSubmatch(place); sub[1] != "" {
			at = int(sub[1][0]-'0') - 1
		}
		n++
		if at >= len(words) {
			return place
		}
		return Said(words[at])
	}), "%%", "%")
}
