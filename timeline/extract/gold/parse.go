package gold

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

// Parse reads one file of the set. The error names the line that is wrong.
func Parse(file string) (Article, error) {
	head, rest, ok := strings.Cut(file, "\n\n")
	if !ok {
		return Article{}, fmt.Errorf("no blank line after the header")
	}
	a, err := parseHeader(head)
	if err != nil {
		return Article{}, err
	}
	text, notes, ok := strings.Cut(rest, "\n---\n")
	if !ok {
		return Article{}, fmt.Errorf("no line --- after the text")
	}
	a.Text = a.Title + "\n\n" + strings.TrimSpace(text) + "\n"
	for _, line := range strings.Split(notes, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if err := a.parseNote(line); err != nil {
			return Article{}, fmt.Errorf("%q: %w", line, err)
		}
	}
	return a, nil
}

// parseHeader reads the lines before the first blank one. An unknown line is an error: a
// misspelt "split" would otherwise move a held article among those to develop with.
func parseHeader(head string) (a Article, err error) {
	for _, line := range strings.Split(head, "\n") {
		key, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch key {
		case "title":
			a.Title = value
		case "published":
			if value != "unknown" {
				if a.Published, err = timeline.ParseDate(value); err != nil {
					return a, err
				}
			}
		case "split":
			a.Held = value == "held"
		default:
			return a, fmt.Errorf("%q is no line of a header", line)
		}
	}
	if a.Title == "" {
		return a, fmt.Errorf("no title")
	}
	return a, nil
}

// parseNote reads one line after the text.
func (a *Article) parseNote(line string) error {
	f := strings.Split(line, "|")
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	switch {
	case f[0] == "event" && len(f) == 6:
		return a.parseEvent(f[1:])
	case f[0] == "not" && len(f) == 2:
		at := strings.Index(a.Text, f[1])
		if at < 0 {
			return fmt.Errorf("the phrase is not in the text")
		}
		a.Not = append(a.Not, Span{at, at + len(f[1]), f[1]})
		return nil
	}
	return fmt.Errorf("%d columns after %q", len(f)-1, f[0])
}

// parseEvent reads the columns of an event line. Everything is checked against the text at
// once: an article whose notes and text have drifted apart would measure nothing.
func (a *Article) parseEvent(f []string) (err error) {
	e := Event{Essential: f[0] == "essential"}
	if !e.Essential && f[0] != "minor" {
		return fmt.Errorf("%q is no weight", f[0])
	}
	for _, phrase := range alternatives(f[1]) {
		head, err := a.findHead(phrase)
		if err != nil {
			return err
		}
		e.Heads = append(e.Heads, head)
	}
	for _, s := range alternatives(f[2]) {
		if err := a.parseDate(&e, s); err != nil {
			return err
		}
	}
	for _, s := range strings.Split(f[3], "/") {
		status, err := timeline.ParseStatus(s)
		if err != nil {
			return err
		}
		e.Status = append(e.Status, status)
	}
	e.Titles = alternatives(f[4])
	a.Events = append(a.Events, e)
	return nil
}

// parseDate adds a right date to e: EDTF, or a word for what has no date of its own.
func (a *Article) parseDate(e *Event, s string) error {
	published := a.Published.String()
	switch s {
	case "-", "past", "future":
		e.Undated = true
	case "lead": // news in the past tense: the day of publication, or shortly before
		before := timeline.DayOf(a.Published.Begins().Start - leadDays*86400).String()
		e.addDates(published, "[.."+published+"]", "["+before+".."+published+"]")
		return nil
	default:
		d, err := timeline.ParseDate(s)
		e.Dates = append(e.Dates, d)
		return err
	}
	if s == "past" && a.Published.IsKnown() {
		e.addDates("[.." + published + "]")
	}
	if s == "future" && a.Published.IsKnown() {
		e.addDates("[" + published + "..]")
	}
	return nil
}

// leadDays is how far back the news of a day may lie.
const leadDays = 7

// addDates adds dates that are made of the publication date; one that cannot be made is left out.
func (e *Event) addDates(list ...string) {
	for _, s := range list {
		if d, err := timeline.ParseDate(s); err == nil {
			e.Dates = append(e.Dates, d)
		}
	}
}

// alternatives parts a column at its slashes.
func alternatives(s string) []string {
	parts := strings.Split(s, "//")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

// findHead finds the phrase once in the text and gives the place of the word in brackets.
func (a *Article) findHead(phrase string) (Span, error) {
	open, end := strings.Index(phrase, "["), strings.Index(phrase, "]")
	if open < 0 || end < open {
		return Span{}, fmt.Errorf("%q marks no head", phrase)
	}
	head := phrase[open+1 : end]
	plain := phrase[:open] + head + phrase[end+1:]
	body := len(a.Title) // the headline has no anchors of its own: it retells the body
	at := strings.Index(a.Text[body:], plain)
	if at < 0 {
		return Span{}, fmt.Errorf("%q is not in the text", plain)
	}
	// The first of two places would be as arbitrary as the second: more words tell which is meant.
	if strings.Count(a.Text[body:], plain) > 1 {
		return Span{}, fmt.Errorf("%q is in the text more than once", plain)
	}
	at += body + open
	return Span{at, at + len(head), head}, nil
}
