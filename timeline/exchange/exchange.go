// Package exchange writes timelines in other programs' formats, and reads them back.
package exchange

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/timeline"
)

// A Timeline is what goes out and comes in: events, and the sources that their quotes stand in.
type Timeline struct {
	Title   string
	Events  []timeline.Event
	Sources map[timeline.ID]timeline.Source
	Eras    []timeline.Era // drawn behind the events
	Kinds   timeline.Kinds // names of the categories, where they are not the built-in ones
	Paths   bool           // a table names the files of articles, instead of addresses and titles
}

// A format writes a Timeline. What it cannot carry it says in notes, one line a kind of loss:
// a person who publishes a timeline has to know what is not in it. Nothing is left out silently.
type format struct {
	name  string // what people choose it by; for most also the ending of its files
	write func(io.Writer, Timeline) (notes []string, err error)
	eras  bool // it has a place for them
}

// formats is the list that a new format joins. Its order is the one in which people see them.
var formats = []format{
	{"json", writeJSON, false},
	{"csv", writeCSV, false},
	{"ics", writeICS, false},
	{"mw", writeMarkwhen, true},
	{"timelinejs", writeTimelineJS, true},
	{"timelinejs-sheet", writeTimelineJSSheet, true},
	{"timesketch", writeTimesketch, false},
	{"jsonld", writeJSONLD, false},
	{"annotations", writeAnnotations, false},
	{"timeline", writeTimelineXML, true},
	{"mermaid", writeMermaid, false},
}

// Formats lists the names that Write takes.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// Write writes t in the named format. The notes say, with counts, what the format cannot carry.
func Write(w io.Writer, t Timeline, name string) (notes []string, err error) {
	// The error names what could have been meant: nobody should have to look it up.
	i := slices.IndexFunc(formats, func(f format) bool { return f.name == name })
	if i < 0 {
		return nil, fmt.Errorf("%q is not a format for data: one of %s is", name, strings.Join(Formats(), ", "))
	}
	notes, err = formats[i].write(w, t)
	if n := len(t.Eras); n > 0 && !formats[i].eras && err == nil {
		notes = append(notes, eraNote(n, name))
	}
	return notes, err
}

// quote finds the first quote of e with its source; ok is false for an event added by hand.
func (t Timeline) quote(e timeline.Event) (q timeline.Quote, src timeline.Source, ok bool) {
	if len(e.Quotes) == 0 {
		return q, src, false
	}
	src, ok = t.Sources[e.Quotes[0].Source]
	return e.Quotes[0], src, ok
}

// text is the part of a source that r covers, "" when r does not fit it.
func text(src timeline.Source, r timeline.Range) string {
	if r.Begin < 0 || r.Begin > r.End || r.End > len(src.Text) {
		return ""
	}
	return src.Text[r.Begin:r.End]
}

// closed is the span of d for a format that cannot leave an end open: an open side is closed
// at the bound that is known, so that nothing is drawn where nobody said anything. "Before
// noon" becomes the last second before it, "since 2014" what 2014 itself covers.
func closed(d timeline.Date) timeline.Span {
	s := d.Span()
	if s.Start == timeline.Beginning {
		s.Start = s.End - 1
	}
	if s.End == timeline.Forever {
		s.End = d.Begins().End
	}
	if s.End == timeline.Forever {
		s.End = s.Start + 1
	}
	return s
}
