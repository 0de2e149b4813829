package session

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/intake"
	"dateline/timeline/exchange"
)

// A Table is a file of events that was looked at and not yet read into the library.
type Table struct {
	Path string
	exchange.Reading
	Err error // a sentence: why nothing of it can be read as it is understood
}

// mostTables are looked at before they are read. Who drops more does not want to be asked about each.
const mostTables = 8

// dataEndings are of files that may hold events: all others need not be opened twice.
var dataEndings = []string{".csv", ".tsv", ".tab", ".ics", ".ical", ".json", ".jsonl", ".ndjson", ".mw", ".markwhen", ".timeline"}

// Offer reads files and folders into the library, except for those files of events that the person should see first: ask gets
// them, each with what it seems to hold. Nothing waits for them.
func (s *Session) Offer(paths []string, ask func([]Table)) {
	var maybe, rest []string
	for _, p := range paths {
		if slices.Contains(dataEndings, strings.ToLower(filepath.Ext(p))) {
			maybe = append(maybe, p)
		} else {
			rest = append(rest, p)
		}
	}
	if len(maybe) > mostTables {
		maybe, rest = nil, paths
	}
	s.Import(rest)
	if len(maybe) == 0 {
		return
	}
	s.background(func() func() {
		var tables []Table
		var articles []string
		for _, p := range maybe {
			if t, ok := look(p, nil); ok {
				tables = append(tables, t)
			} else {
				articles = append(articles, p)
			}
		}
		return func() {
			s.Import(articles)
			if len(tables) > 0 {
				ask(tables)
			}
		}
	})
}

// look reads a file of events without keeping it; ok is false for a folder, for an article, and for what cannot be
// opened: the import says why.
func look(path string, columns []string) (t Table, ok bool) {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return t, false
	}
	found, ok, err := intake.Look(path, columns)
	return Table{path, found, err}, ok
}

// Look reads a table once more, with what the person said of its columns.
func (s *Session) Look(path string, columns []string, done func(Table)) {
	s.background(func() func() {
		t, _ := look(path, columns)
		return func() { done(t) }
	})
}

// ImportTable is Import for a file of events; columns are what the person said of its columns, nil for as their names tell.
func (s *Session) ImportTable(path string, columns []string) {
	if columns == nil {
		s.Import([]string{path})
		return
	}
	s.enqueue(func(ctx context.Context, in Intake, progress func(intake.Progress)) intake.Report {
		return in.ImportTable(ctx, path, columns, progress)
	})
}
