package storage

import (
	"context"
	"database/sql/driver"
	"strings"
	"unicode"

	"dateline/timeline"

	"golang.org/x/text/unicode/norm"
)

// How search works. Each event's words, and those of the sentences that report it, are in an
// FTS5 index without a copy of the texts. What is not in it yet (after a large import, or
// because a program without FTS5 wrote it) stands in the table unsearched, and search looks at
// these events itself. So an answer is complete at any moment, and the index may lag behind.

// indexWords puts the words of an event into the search index, or notes that this is still to do.
func (w *work) indexWords(number int64, e *timeline.Event) error {
	if !w.words {
		return w.exec("INSERT OR IGNORE INTO unsearched (event) VALUES (?)", number)
	}
	sentences, err := w.sentences(e)
	if err != nil {
		return err
	}
	names, err := w.nameWords(e)
	if err != nil {
		return err
	}
	// The index keeps no text: it needs all columns again whenever one of them changes.
	return w.exec("INSERT OR REPLACE INTO event_words (rowid, title, participants, place, notes, sentences, names) VALUES (?, ?, ?, ?, ?, ?, ?)",
		number, clean(e.Title), lines(e.Participants), clean(e.Place), clean(e.Notes), strings.Join(sentences, "\n"), names)
}

// forgetWords takes an event out of the search index.
func (w *work) forgetWords(number int64) error {
	if !w.words {
		return w.exec("INSERT OR IGNORE INTO unsearched (event) VALUES (?)", number)
	}
	return w.exec("DELETE FROM event_words WHERE rowid = ?", number)
}

// A search is what a person typed into the find field: words that an event must have (each may go on: "minist" finds
// "ministers") and phrases in quotation marks.
type search []term

// A term is one word or phrase as the index has it: several tokens for what was written together.
type term struct {
	tokens []string
	phrase bool // the tokens stand one after the other, and the last is whole
}

// parseSearch splits what was typed. It takes quotation marks of several languages.
func parseSearch(typed string) search {
	var s search
	for _, part := range strings.FieldsFunc(markQuotes(typed), func(r rune) bool { return r == 0 }) {
		if strings.HasPrefix(part, "\x01") {
			if tokens := tokenise(part[1:]); len(tokens) > 0 {
				s = append(s, term{tokens, true})
			}
			continue
		}
		// What is written together ("U.S.", "well-known") is meant together: a term of several tokens.
		for _, word := range strings.Fields(part) {
			if tokens := tokenise(word); len(tokens) > 0 {
				s = append(s, term{tokens, false})
			}
		}
	}
	return s
}

// markQuotes parts quoted stretches with NUL and begins them with 1. A quotation mark that is not closed yet counts for nothing.
func markQuotes(typed string) string {
	var b strings.Builder
	open := false
	runes := []rune(clean(typed))
	for i, r := range runes {
		switch {
		case !strings.ContainsRune(quotationMarks, r):
			b.WriteRune(r)
		case open:
			b.WriteByte(0)
			open = false
		case strings.ContainsAny(string(runes[i+1:]), quotationMarks):
			b.WriteString("\x00\x01")
			open = true
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// quotationMarks open and close alike: nobody should have to know which of them is the right one.
const quotationMarks = "\"“”„«»"

// tokenise splits and folds text as the tokenizer of the search index does: letters, digits and marks stay together, case and
// diacritics do not count.
func tokenise(text string) []string {
	return strings.FieldsFunc(fold(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.Is(unicode.Co, r)
	})
}

// fold takes case and diacritics away.
func fold(text string) string {
	ascii := true
	for i := 0; i < len(text); i++ {
		if text[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if !ascii {
		text = strings.Map(func(r rune) rune {
			// Decomposed, a diacritic is a mark of its own.
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, norm.NFD.String(text))
	}
	return strings.ToLower(text)
}

// match writes s in the language of FTS5.
func (s search) match() string {
	var b strings.Builder
	for i, t := range s {
		if i > 0 {
			b.WriteString(" AND ")
		}
		b.WriteString(`"` + strings.Join(t.tokens, " ") + `"`)
		if !t.phrase {
			b.WriteString(" *")
		}
	}
	return b.String()
}

// matches does what match asks for without the index.
func (s search) matches(texts ...string) bool {
	columns := make([][]string, len(texts))
	for i, text := range texts {
		columns[i] = tokenise(text)
	}
	for _, t := range s {
		found := false
		for _, c := range columns {
			if found = t.in(c); found {
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// in reports whether the tokens of t stand in text one after the other.
func (t term) in(text []string) bool {
	last := len(t.tokens) - 1
	for i := 0; i+last < len(text); i++ {
		ok := true
		for j, want := range t.tokens {
			have := text[i+j]
			if have != want && (j < last || t.phrase || !strings.HasPrefix(have, want)) {
				ok = false
				break
			}
		}
		if ok {
			return true
		}
	}
	return false
}

// look reads the texts of events one by one.
func (s search) look(ctx context.Context, k *link, where string) (numbers []int64, err error) {
	err = k.rows(ctx, `SELECT number, title, participants, place, notes, (SELECT group_concat(CAST(substr(CAST(s.text AS BLOB),
			sentence_begin + 1, sentence_end - sentence_begin) AS TEXT), char(10)) FROM quote JOIN source AS s ON s.number = source
			WHERE event = e.number) FROM event AS e WHERE 1`+where+" ORDER BY number", nil, func(v []driver.Value) error {
		r := row{v: v}
		if n := r.int(); s.matches(r.str(), r.str(), r.str(), r.str(), r.str()) {
			numbers = append(numbers, n)
		}
		return nil
	})
	return numbers, err
}
