package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	sqlite3 "github.com/mattn/go-sqlite3"
)

// applicationID is in the header of every library: the letters "Dtln".
const applicationID = 0x44746c6e

// headerSize is how much of a file tells what it is; magic is how an SQLite file begins
// (https://sqlite.org/fileformat2.html#the_database_header).
const (
	headerSize = 100
	idOffset   = 68
	magic      = "SQLite format 3\x00"
)

// inspect looks at what is at path before SQLite may touch it, and gives the mode to open it in. Only a missing
// or empty file becomes a new library: nothing that a person has is ever overwritten.
func inspect(path string) (mode string, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Stat(filepath.Dir(path)); err != nil {
			return "", &Fault{Path: path, Reason: "cannot be made: the folder " + filepath.Dir(path) + " does not exist", Cause: err}
		}
		return "rwc", nil
	case err != nil:
		return "", &Fault{Path: path, Reason: "cannot be opened: " + plain(err), Cause: err}
	case info.IsDir():
		return "", &Fault{Path: path, Reason: "is not a Dateline library: it is a folder", Kind: ErrNotLibrary}
	case !info.Mode().IsRegular():
		return "", &Fault{Path: path, Reason: "is not a Dateline library: it is not a file", Kind: ErrNotLibrary}
	case info.Size() == 0 && writable(info):
		return "rwc", nil
	}
	if err := recognise(path); err != nil {
		return "", err
	}
	if !writable(info) {
		return "ro", nil
	}
	return "rw", nil
}

// recognise says what a file is that is not a library.
func recognise(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return &Fault{Path: path, Reason: "cannot be opened: " + plain(err), Cause: err}
	}
	defer f.Close()
	head := make([]byte, headerSize)
	n, err := io.ReadFull(f, head)
	head = head[:n]
	switch {
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF):
		return &Fault{Path: path, Reason: "cannot be read: " + plain(err), Cause: err}
	case !bytes.HasPrefix(head, []byte(magic)):
		return &Fault{Path: path, Reason: "is not a Dateline library: it is not an SQLite file, or its first bytes are damaged", Kind: ErrNotLibrary}
	case n < headerSize:
		return &Fault{Path: path, Reason: "is damaged: it ends within its first hundred bytes; a backup beside it can be restored", Kind: ErrDamaged}
	case binary.BigEndian.Uint32(head[idOffset:]) != applicationID:
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
