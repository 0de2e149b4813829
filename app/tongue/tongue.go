// Package tongue says the texts of the window in the language of the person.
//
// A text is known by its English words, which stand in the code where it is used:
//
//	tongue.T("%s moved.", tongue.Count(n, "event"))
//
// A language is a table from these words to its own, in assets/translations. What a table lacks is said in English; a test
// holds the tables complete. It knows no toolkit, so that the session can speak too.
package tongue

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
	"sync/atomic"

	"dateline/assets"
	"dateline/timeline"
)

// A catalogue is one language: English texts and what it says for them.
type catalogue struct {
	tag   string
	words map[string]string
}

// spoken is the language of the process, as the locale is in C: set once before the first window, and read everywhere. nil is English.
var spoken atomic.Pointer[catalogue]

// Speak chooses the language of a tag such as "de-AT". English, and what there is no table for, is spoken as English.
func Speak(tag string) {
	language, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	words, err := Table(language)
	if err != nil {
		spoken.Store(nil)
		return
	}
	spoken.Store(&catalogue{language, words})
}

// Table is what a language ("de") says for the English texts. The error says that there is no such table, or what is wrong with it.
func Table(language string) (words map[string]string, err error) {
	data, err := fs.ReadFile(assets.Translations(), language+".json")
	if err != nil {
		return nil, fmt.Errorf("no translation into %q", language)
	}
	if err := json.Unmarshal(data, &words); err != nil {
		return nil, fmt.Errorf("the translation into %q: %w", language, err)
	}
	return words, nil
}

// T says a text. With arguments it is a format of package fmt, and so is its translation, which may take them in another order (%[2]s).
func T(text string, args ...any) string {
	if c := spoken.Load(); c != nil {
		if said, ok := c.words[text]; ok {
			text = said
		}
	}
	if len(args) == 0 {
		return text
	}
	return fmt.Sprintf(text, args...)
}

// Count says how many there are of a thing, whose plural takes an s in English: "1 event", "12,345 events".
func Count(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return Grouped(n) + " " + T(thing)
}

// Grouped writes n with a sign between groups of three digits.
func Grouped(n int) string {
	if n < 0 {
		return "-" + Grouped(-n)
	}
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s%s%03d", Grouped(n/1000), T(","), n%1000)
}

// Date says a date in words, and a clock time of another zone by the person's clock too.
func Date(d timeline.Date) string {
	if own := onOwnClock(d); own != "" {
		return dateWords(d) + " (" + own + ")"
	}
	return dateWords(d)
}

func dateWords(d timeline.Date) string {
	if c := spoken.Load(); c != nil && c.tag == "de" {
		return german(d.Words())
	}
	return d.Words()
}
