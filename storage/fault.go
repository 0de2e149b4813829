package storage

import (
	"context"
	"errors"
	"fmt"

	sqlite3 "github.com/mattn/go-sqlite3"
)

// The kinds of failure that a caller may want to tell apart with errors.Is.
var (
	ErrNotLibrary = errors.New("not a Dateline library")
	ErrNewer      = errors.New("library of a newer Dateline")
	ErrDamaged    = errors.New("library is damaged")
	ErrReadOnly   = errors.New("library is read-only")
	ErrBusy       = errors.New("library is in use")
	ErrFull       = errors.New("disk is full")
	ErrNotFound   = errors.New("not in the library")
	ErrClosed     = errors.New("library is closed")
)

// A Fault is a failure told in one sentence for a person: the file and the reason.
// It wraps its kind (one of the Err values, if any fits) and what SQLite said.
type Fault struct {
	Path   string
	Reason string
	Kind   error
	Cause  error
}

// Error is the sentence, without a full stop.
func (f *Fault) Error() string { return f.Path + " " + f.Reason }

// Unwrap gives the kind and the cause.
func (f *Fault) Unwrap() []error {
	var all []error
	for _, err := range []error{f.Kind, f.Cause} {
		if err != nil {
			all = append(all, err)
		}
	}
	return all
}

// sentences tell SQLite's result codes to a person.
var sentences = map[sqlite3.ErrNo]struct {
	kind   error
	reason string
}{
	sqlite3.ErrCorrupt:  {ErrDamaged, "is damaged; a backup beside it can be restored"},
	sqlite3.ErrNotADB:   {ErrNotLibrary, "is not a Dateline library: it is not an SQLite file, or its first bytes are damaged"},
	sqlite3.ErrFull:     {ErrFull, "cannot grow: the disk is full; nothing of this step was kept, all before it was"},
	sqlite3.ErrBusy:     {ErrBusy, "is in use by another program that is writing to it; please try again"},
	sqlite3.ErrLocked:   {ErrBusy, "is in use by another program that is writing to it; please try again"},
	sqlite3.ErrReadonly: {ErrReadOnly, "cannot be changed: the file or its folder is read-only"},
	sqlite3.ErrPerm:     {ErrReadOnly, "cannot be opened: you have no permission"},
	sqlite3.ErrCantOpen: {nil, "cannot be opened: the folder does not exist or you have no permission"},
	sqlite3.ErrIoErr:    {nil, "cannot be read or written: the disk reports an error"},
	sqlite3.ErrNomem:    {nil, "needs more memory than there is"},
}

// explain turns an error of SQLite into a Fault about path; did says what was
// tried, for errors that have no sentence of their own. Other errors pass.
func explain(path, did string, err error) error {
	var fault *Fault
	var code sqlite3.Error
	switch {
	case err == nil, errors.As(err, &fault),
		errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	// A failure of ours rather than of SQLite has its own words; file and action are put in front.
	case !errors.As(err, &code):
		return fmt.Errorf("%s: %s: %w", path, did, err)
	// SQLite was interrupted because the caller's context ended: the caller knows why.
	case code.Code == sqlite3.ErrInterrupt:
		return context.Canceled
	}
	if s, ok := sentences[code.Code]; ok {
		return &Fault{Path: path, Reason: s.reason, Kind: s.kind, Cause: err}
	}
	return &Fault{Path: path, Reason: fmt.Sprintf("failed to %s (%s)", did, code), Cause: err}
}
