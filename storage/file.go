package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	sqlite3 "github.com/mattn/go-sqlite3"
)

// applicationID is in the header of every library: the letters "Dtln".
const applicationID = 0x44746c6e

// headerSize is how long the beginning of an SQLite file is that tells what it is.
const headerSize = 100

// missing stands for the mode of a file that is not there yet.
const missing = "missing"

// inspect looks at what is at path before SQLite may touch it, and gives the mode to open it in. Only a missing
// or empty file becomes a new library: nothing that a person has is ever overwritten.
func inspect(path string) (mode string, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Stat(filepath.Dir(path)); err != nil {
			return "", &Fault{Path: path, Reason: "cannot be made: the folder " + filepath.Dir(path) + " does not exist", Cause: err}
		}
		return missing, nil
	case err != nil:
		return "", &Fault{Path: path, Reason: "cannot be opened: " + plain(err), Cause: err}
	case info.IsDir():
		return "", &Fault{Path: path, Reason: "is not a Dateline library: it is a folder", Kind: ErrNotLibrary}
	// A pipe or a device would make SQLite wait for ever.
	case !info.Mode().IsRegular():
		return "", &Fault{Path: path, Reason: "is not a Dateline library: it is not a file", Kind: ErrNotLibrary}
	// An empty file is what "save as" dialogues and touch leave behind; nothing in it can be lost.
	case info.Size() == 0 && writable(info):
		return missing, nil
	}
	if err := recognise(path, info.Size()); err != nil {
		return "", err
	}
	if !writable(info) {
		return "ro", nil
	}
	return "rw", nil
}

// found makes a new library. It gets its name once it is whole, so that no other process ever sees half of one; when
// another one makes the same library meanwhile, the first wins and both use it.
func found(path string, o options) error {
	partial := fmt.Sprintf("%s.%d-%d%s", path, os.Getpid(), partials.Add(1), partialMark)
	defer discard(partial)
	k, err := dial(partial, "rwc")
	if err == nil {
		err = (&Library{path: path, mode: "rw"}).prepare(k, o)
		err = errors.Join(err, k.close())
	}
	if err != nil {
		return explain(path, "make a library", err)
	}
	if info, err := os.Stat(path); err == nil && info.Size() > 0 {
		return nil
	} else if err != nil {
		// A link fails when the name is taken, where a rename would write over the other's library.
		if err := os.Link(partial, path); err == nil || errors.Is(err, fs.ErrExist) {
			return nil
		}
	}
	// An empty file, or a file system without links.
	if err := settle(partial, path); err != nil {
		return &Fault{Path: path, Reason: "cannot be made: " + plain(err), Cause: err}
	}
	return nil
}

// discard removes a half-written file and what SQLite kept beside it.
func discard(partial string) {
	for _, part := range []string{"", "-journal", "-wal", "-shm"} {
		os.Remove(partial + part)
	}
}

// recognise says what a file is that is not a library. It asks SQLite, on a connection that takes no locks: a process
// that opens and closes the file by itself would lose the locks that its other connections hold
// (https://sqlite.org/howtocorrupt.html#posix_close_bug).
func recognise(path string, size int64) error {
	if size < headerSize {
		return &Fault{Path: path, Reason: "is not a Dateline library: it ends within its first hundred bytes", Kind: ErrNotLibrary}
	}
	k, err := dial(path, immutable)
	if err != nil {
		return explain(path, "open", err)
	}
	defer k.close()
	switch id, err := k.number(context.Background(), "PRAGMA application_id"); {
	case err != nil:
		return explain(path, "open", err)
	case id != applicationID:
		return &Fault{Path: path, Reason: "is not a Dateline library: it is an SQLite file of another program", Kind: ErrNotLibrary}
	}
	return nil
}

// writable reports whether anyone may write the file. A person who took the right away from a file
// means it, even where the system would let the administrator write.
func writable(info fs.FileInfo) bool { return info.Mode().Perm()&0o222 != 0 }

// unwritable reports whether err says that a file can be looked at, but not written.
func unwritable(err error) bool {
	var code sqlite3.Error
	return errors.As(err, &code) &&
		(code.Code == sqlite3.ErrReadonly || code.Code == sqlite3.ErrCantOpen || code.Code == sqlite3.ErrPerm)
}

// plain is the reason in an error of package os, without operation and path.
func plain(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}
