// Package storage keeps a library in one SQLite file: sources, events, quotes,
// readings, and every edit, so that it can be undone.
//
// One goroutine at a time writes, through one connection; any number read, each
// from its own connection and from one moment of the library. Everything that belongs together is one
// transaction, so that a crash leaves whole articles and whole steps only. The file is described
// in schema.sql. Full-text search needs FTS5, which the build tag sqlite_fts5 compiles in;
// without it the same questions get the same answers, slower.
package storage

import (
	"context"
	"os"
	"sync"
)

// A Library is an open library file. It is safe for use by several goroutines,
// and other processes may write to the same file.
type Library struct {
	path     string
	readOnly bool
	words    bool // the full-text index can be used
	mode     string

	turn   chan struct{} // holds one token: whoever has it may use writer
	writer *link

	mu     sync.Mutex // guards what follows
	idle   []*link    // connections for reading that nobody uses
	closed bool

	copies sync.Mutex // one backup at a time

	version versionClock
	counts  countCache
	known   knownIDs

	once  sync.Once          // closes
	stop  context.CancelFunc // ends the work in the background
	tasks sync.WaitGroup
	kick  chan struct{} // wakes the indexer
}

// Open opens the library at path, creates it when there is none, and brings an older one up to
// date after a backup. A file that cannot be written is opened for looking only: see
// ReadOnly. The error is a sentence that names the file and the reason.
func Open(path string) (*Library, error) { return open(path, options{}) }

// options are for tests.
type options struct {
	noWords bool        // as if SQLite had no FTS5
	steps   []migration // migrations; nil for the real ones
}

// open is Open with what tests vary.
func open(path string, o options) (*Library, error) {
	mode, err := inspect(path)
	if err == nil && mode == missing {
		mode, err = "rw", found(path, o)
	}
	if err != nil {
		return nil, err
	}
	l := &Library{path: path, mode: mode, turn: make(chan struct{}, 1), kick: make(chan struct{}, 1)}
	if l.writer, err = l.connect(o); err != nil {
		return nil, explain(path, "open", err)
	}
	l.turn <- struct{}{}
	ctx, stop := context.WithCancel(context.Background())
	l.stop = stop
	if !l.readOnly {
		l.background(ctx)
	}
	return l, nil
}

// connect opens the writer's connection and makes the file what this version expects.
func (l *Library) connect(o options) (*link, error) {
	k, err := dial(l.path, l.mode)
	if err == nil {
		err = l.prepare(k, o)
		if err != nil {
			k.close()
		}
	}
	if err == nil || !unwritable(err) {
		return k, err
	}
	// Looking is still possible; without a folder to put the log's index in, only as an unchanging file.
	switch l.mode {
	// What the system's rights promise may be untrue: a read-only medium shows it only when SQLite tries.
	case "rw":
		l.mode = "ro"
	case "ro":
		if info, err := os.Stat(l.path + "-wal"); err == nil && info.Size() > 0 {
			return nil, &Fault{Path: l.path, Kind: ErrReadOnly, Cause: err,
				Reason: "was not closed properly, and its folder is read-only: copy it together with the file of the same name and -wal to a folder that can be written"}
		}
		l.mode = immutable
	default:
		return nil, err
	}
	return l.connect(o)
}

// Path is the file that was opened.
func (l *Library) Path() string { return l.path }

// ReadOnly reports whether the library can only be looked at, because the file or its folder cannot be written.
func (l *Library) ReadOnly() bool { return l.readOnly }

// Close finishes a backup that is being written and releases the file.
func (l *Library) Close() (err error) {
	l.once.Do(func() {
		l.stop()
		l.tasks.Wait()
		// Work in the background has ended: nobody but a caller can hold the turn.
		<-l.turn // the last writer is done; the next ones find the library closed
		defer func() { l.turn <- struct{}{} }()
		l.mu.Lock()
		l.closed = true
		idle := l.idle
		l.idle = nil
		l.mu.Unlock()
		for _, k := range idle {
			k.close()
		}
		l.version.close()
		err = explain(l.path, "close", l.writer.close())
	})
	return err
}

// read lends a connection for reading to fn, within one transaction: all that fn sees is of one moment.
func (l *Library) read(ctx context.Context, did string, fn func(k *link) error) error {
	k, err := l.borrow()
	if err != nil {
		return explain(l.path, did, err)
	}
	defer l.giveBack(k)
	// BEGIN alone takes no lock; the moment that is seen is that of the first query.
	if err := k.exec("BEGIN"); err != nil {
		return explain(l.path, did, err)
	}
	defer k.exec("ROLLBACK")
	if err := ctx.Err(); err != nil {
		return err
	}
	return explain(l.path, did, fn(k))
}

// borrow gives a connection for reading. There is no upper bound: whoever reads within a loop over events must not
// wait for a connection that the loop itself holds.
func (l *Library) borrow() (*link, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return nil, &Fault{Path: l.path, Reason: "is closed", Kind: ErrClosed}
	}
	if n := len(l.idle); n > 0 {
		k := l.idle[n-1]
		l.idle = l.idle[:n-1]
		return k, nil
	}
	return l.reader()
}

// reader opens a connection that cannot change anything.
func (l *Library) reader() (*link, error) {
	k, err := dial(l.path, l.mode)
	if err != nil {
		return nil, err
	}
	if err := k.exec("PRAGMA query_only = ON"); err != nil {
		k.close()
		return nil, err
	}
	return k, nil
}

// giveBack takes a connection back that borrow gave.
func (l *Library) giveBack(k *link) {
	l.mu.Lock()
	defer l.mu.Unlock()
	// One that fell due while the library closed has nobody left to close it.
	if l.closed || len(l.idle) >= maxIdle {
		k.close()
		return
	}
	l.idle = append(l.idle, k)
}

// maxIdle bounds the connections that wait; each may hold a page cache.
const maxIdle = 4
