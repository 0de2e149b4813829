// Package gold measures extract against articles whose events were written down
// by hand. Each article is a file that is easy to write and to read:
//
//	title: Court clears the ferry company
//	published: 2019-11-19
//	split: held
//
//	The text, in paragraphs.
//	---
//	event | essential | judges [cleared] the company | 2019-11-18 | happened | Judges clear the ferry company
//	not   | a 24-hour hotline
//
// An event line holds its weight (essential: a timeline would be wrong without
// it; minor: welcome), the words of the text that identify it with the head
// in brackets, the dates that are right, the statuses that are right, and titles
// that a person would accept. Alternatives are parted by "//", statuses by "/". The
// date "-" means that nothing dates the event. A "not" line is a phrase that must not become an event.
// A title is acceptable when a sub-editor would print it: besides its form, who does what to whom is
// compared with the titles of the gold event, since a wrong subject is worse than a clumsy one.
// An article without "split: held" is for development; of the held ones the
// test prints figures only, so that rules are not fitted to them.
package gold

import (
	"embed"
	"fmt"
	"io/fs"

	"dateline/timeline"
)

//go:embed articles
var articles embed.FS

// An Article is a text with the events that a careful reader finds in it.
type Article struct {
	Name      string // of its file
	Title     string
	Published timeline.Date // the zero Date when nobody knows
	Held      bool
	Text      string // headline, blank line, paragraphs
	Events    []Event
	Not       []Span // phrases that must not become events
}

// A Span is a phrase and where it stands, in bytes of the text.
type Span struct {
	Begin, End int
	Text       string
}

// An Event is what the reader found.
type Event struct {
	Essential bool
	Heads     []Span // one for each telling of it
	Dates     []timeline.Date
	Undated   bool // a date that nothing bounds is right
	Status    []timeline.Status
	Titles    []string
}

// Articles are all of the gold set, in order of name.
func Articles() ([]Article, error) {
	names, err := fs.Glob(articles, "articles/*.txt")
	if err != nil {
		return nil, err
	}
	var all []Article
	for _, name := range names {
		b, err := articles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		a, err := Parse(string(b))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		a.Name = name[len("articles/"):]
		all = append(all, a)
	}
	return all, nil
}

// Source is the article as extract.Read takes it.
func (a Article) Source() timeline.Source {
	return timeline.Source{ID: 1, Path: a.Name, Title: a.Title, Language: "en", Text: a.Text}
}

// Given is the publication date as a person would give it; zero when unknown.
func (a Article) Given() timeline.Published {
	if !a.Published.IsKnown() {
		return timeline.Published{}
	}
	return timeline.Published{Date: a.Published, Evidence: "given by you"}
}
