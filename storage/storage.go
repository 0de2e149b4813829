// Package storage keeps a library in one SQLite file: sources, events, quotes,
// readings, and every edit, so that it can be undone.
package storage

import (
	"context"
	"iter"

	"dateline/timeline"
)

// A Library is an open library file. It is safe for use by several goroutines,
// and other processes may write to the same file.
type Library struct{}

// Open opens the library at path, creates it when there is none, and brings an older one up to
// date after a backup. The error is a sentence that names the file and the reason.
func Open(path string) (*Library, error) { return &Library{}, nil }

// Close releases the file.
func (l *Library) Close() error { return nil }

// An Entry is one article with all that was read from it.
type Entry struct {
	Source  timeline.Source
	Reading []byte // an opaque value, kept so that the source can be dated again
	Events  []timeline.Event
}

// Add keeps an article and all that was read from it in one transaction. added is false, and nothing
// changes, when the library already has the source.
func (l *Library) Add(ctx context.Context, e Entry) (added bool, err error) { return false, nil }

// Briefs yields the flat form of the events that match q, by beginning.
func (l *Library) Briefs(ctx context.Context, q timeline.Query) iter.Seq2[timeline.Brief, error] {
	return nil
}

// Events yields the events that match q with their quotes, by beginning.
func (l *Library) Events(ctx context.Context, q timeline.Query) iter.Seq2[timeline.Event, error] {
	return nil
}

// Event gives one event.
func (l *Library) Event(ctx context.Context, id timeline.ID) (timeline.Event, error) {
	return timeline.Event{}, nil
}

// Sources gives all sources without their Text, by publication and title.
func (l *Library) Sources(ctx context.Context) ([]timeline.Source, error) { return nil, nil }

// Source gives one source with its Text and its Reading.
func (l *Library) Source(ctx context.Context, id timeline.ID) (timeline.Source, []byte, error) {
	return timeline.Source{}, nil, nil
}

// Change is one undoable step: events to save (they replace those of the same ID), and
// at most one source whose publication date changes. name says what it does: "Reject 3 events".
type Change struct {
	Name   string
	Save   []timeline.Event
	Remove []timeline.ID
	Source *timeline.Source // only its Published is kept
}

// Apply makes a change and records how to undo it.
func (l *Library) Apply(ctx context.Context, c Change) error { return nil }

// Undo takes the last change back and gives its name, "" when there was none.
func (l *Library) Undo(ctx context.Context) (name string, err error) { return "", nil }

// Redo makes the last undone change again and gives its name, "" when there was none.
func (l *Library) Redo(ctx context.Context) (name string, err error) { return "", nil }

// CanUndo and CanRedo name the next steps, "" for none.
func (l *Library) UndoRedo(ctx context.Context) (undo, redo string, err error) { return "", "", nil }

// Version changes whenever anyone, another process too, has changed the library.
func (l *Library) Version(ctx context.Context) (int64, error) { return 0, nil }

// Setting and SetSetting keep small values such as the last view ("view", "theme").
func (l *Library) Setting(ctx context.Context, key string) (string, error) { return "", nil }

// SetSetting keeps a value; it is no step of undo.
func (l *Library) SetSetting(ctx context.Context, key, value string) error { return nil }
