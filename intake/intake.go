// Package intake is the way of a file into a library: walk, read, extract, keep.
// The window and the commands share it; it knows neither.
package intake

import (
	"context"

	"dateline/storage"
	"dateline/timeline"
)

// A Reader reads articles and dates them: the model, the known events, loaded once.
type Reader struct{}

// NewReader loads what reading needs.
func NewReader() (*Reader, error) { return &Reader{}, nil }

// File reads one file and gives its articles with their events; published, when known, overrides what the articles say.
func (r *Reader) File(ctx context.Context, path string, published timeline.Date) ([]storage.Entry, error) {
	return nil, nil
}

// Progress is how far an import is.
type Progress struct {
	Done, Total int // files
	Name        string
}

// A Report says what became of an import.
type Report struct {
	Added, Known, Events int // articles read, articles already in the library, events found
	Failures             []Failure
}

// A Failure is a file that could not be read, and why, in plain words.
type Failure struct{ Path, Reason string }

// Import reads files and folders into a library, on all cores, one writer. It calls progress from one
// goroutine at a time. When ctx ends, what is done stays and the Report says so far.
func (r *Reader) Import(ctx context.Context, l *storage.Library, paths []string, progress func(Progress)) Report {
	return Report{}
}

// Republish changes the publication date of a source and moves its relative events, in one undoable
// step. It gives the number of events whose date changed. Edited dates stay.
func (r *Reader) Republish(ctx context.Context, l *storage.Library, source timeline.ID, p timeline.Published) (moved int, err error) {
	return 0, nil
}
