package storage

import (
	"context"
	"database/sql/driver"
)

// transact runs fn in a transaction that takes the file's write lock at once, so that it cannot fail
// half-way because another process came between.
func transact(k *link, fn func() error) error {
	if err := k.exec("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := fn()
	if err == nil {
		err = k.exec("COMMIT")
	}
	if err != nil {
		k.exec("ROLLBACK") // it fails when SQLite has already rolled back, as it does when the disk is full
	}
	return err
}

// write gives fn the only connection for writing, within a transaction. What fn did is kept whole, and on the disk
// when write returns nil, or not at all.
func (l *Library) write(ctx context.Context, did string, fn func(w *work) error) error {
	if l.readOnly {
		return &Fault{Path: l.path, Reason: "cannot be changed: the file or its folder is read-only", Kind: ErrReadOnly}
	}
	select {
	case <-l.turn:
	// A person who gives up waiting for a long import is not kept.
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { l.turn <- struct{}{} }()
	l.mu.Lock()
	closed := l.closed
	l.mu.Unlock()
	if closed {
		return &Fault{Path: l.path, Reason: "is closed", Kind: ErrClosed}
	}
	w := &work{link: l.writer, words: l.words, ctx: ctx}
	err := transact(l.writer, func() error {
		// The wait for the file's lock may have taken seconds.
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := fn(w); err != nil {
			return err
		}
		return w.finish()
	})
	if err == nil && w.deferred {
		l.wake()
	}
	return explain(l.path, did, err)
}

// work is one transaction of the writer.
type work struct {
	*link
	ctx      context.Context
	words    bool
	changed  bool // articles or events are not what they were
	deferred bool // some events wait for the search index
	texts    textCache
}

// finish counts the change, which is how others notice it.
func (w *work) finish() error {
	if !w.changed {
		return nil
	}
	return w.exec("UPDATE library SET changes = changes + 1")
}

// has reports whether a query gives any row.
func (k *link) has(query string, args ...any) (bool, error) {
	found := false
	err := k.rows(context.Background(), query, args, func([]driver.Value) error {
		found = true
		return nil
	})
	return found, err
}
