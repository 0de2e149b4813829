// Package extract reads an article and says which events it tells, in two steps:
// Read looks at the words once, Reading.Events dates what was found for a
// publication date, which may be unknown and may change later.
package extract

import (
	"dateline/timeline"
	"dateline/timeline/syntax"
)

// A Reading is what an article says, before anything is anchored: its time
// expressions as operators, its mentions of events, and the order between them.
// It survives JSON, so that a library can keep it and date it again.
type Reading struct{}

// Read finds the mentions in an article. It does not look at src.Published.
func Read(m *syntax.Model, src timeline.Source) Reading { return Reading{} }

// Events dates the mentions. The Result of the same Reading has the same event
// IDs whatever the publication date is.
func (r Reading) Events(published timeline.Published, known *Known) Result { return Result{} }

// A Result is the events of one article.
type Result struct {
	Events    []timeline.Event
	Published timeline.Published // as given, or the bounds that the text itself implies
	Conflicts []string           // statements of the text that contradict each other, in words
}

// Known is a table of well-known events that can date mentions which an article leaves undated.
type Known struct{}

// ParseKnown reads the table in assets (tab-separated, see its header line).
// The error names the line.
func ParseKnown(table string) (*Known, error) { return &Known{}, nil }
