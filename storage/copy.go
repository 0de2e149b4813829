package storage

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
)

// copying lends a connection that may write other files than the library.
func (l *Library) copying(ctx context.Context, did string, fn func(k *link) error) error {
	// Connections for reading are query_only, and the writer's must stay free for the person: a copy
	// has its own.
	k, err := dial(l.path, l.mode)
	if err != nil {
		return explain(l.path, did, err)
	}
	defer k.close()
	return explain(l.path, did, fn(k))
}

// vacuumInto writes a compact copy to a new file, which has its name only once it is whole and on the disk. Until then its
// name is its own: another process may be making the same copy.
func vacuumInto(ctx context.Context, k *link, to string) error {
	partial := fmt.Sprintf("%s.%d-%d%s", to, os.Getpid(), partials.Add(1), partialMark)
	err := k.rows(ctx, "VACUUM INTO ?", []any{partial}, nil)
	if err == nil {
		err = settle(partial, to)
	}
	if err != nil {
		discard(partial)
	}
	return err
}

// partials numbers the half-written copies of this process.
var partials atomic.Int64

// settle gives a whole file its name for good: contents, name and folder are on the disk when it returns.
func settle(partial, to string) error {
	if err := flush(partial); err != nil {
		return err
	}
	if err := os.Rename(partial, to); err != nil {
		return err
	}
	flush(filepath.Dir(to)) // not every system can; the file itself is safe
	return nil
}

// flush waits until a file, or the names in a folder, are on the disk. Renaming first would let a power cut leave
// an empty file under a good name.
func flush(path string) error {
	f, err := os.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}

// Duplicate writes a copy of the library to a new file.
func (l *Library) Duplicate(ctx context.Context, path string) error {
	return l.copyTo(ctx, path, nil)
}

// CopyWithoutRejected writes a copy without what was rejected or removed: rejected events, articles that were taken
// back, and the steps of undo, which would bring them back.
func (l *Library) CopyWithoutRejected(ctx context.Context, path string) error {
	return l.copyTo(ctx, path, func(k *link) error {
		for _, statement := range []string{
			"DELETE FROM step",
			// What a rejected event stands for goes with it.
			"DELETE FROM event WHERE whole <> 0 AND whole IN (SELECT id FROM event WHERE review = 2)",
			"DELETE FROM event WHERE whole = 0 AND review = 2 OR NOT (" + shown + ")",
			"DELETE FROM pair WHERE a NOT IN (SELECT id FROM event) OR b NOT IN (SELECT id FROM event)",
			"DELETE FROM source WHERE trashed AND number NOT IN (SELECT source FROM quote)",
		} {
			if err := k.exec(statement); err != nil {
				return err
			}
		}
		return nil
	})
}

// copyTo copies, lets strip change the copy, and only then gives it its name.
func (l *Library) copyTo(ctx context.Context, path string, strip func(k *link) error) error {
	// Lstat and not Stat: a link that leads nowhere is somebody's name as well.
	if _, err := os.Lstat(path); err == nil {
		return &Fault{Path: path, Reason: "is there already; please choose another name"}
	}
	err := l.copying(ctx, "copy", func(k *link) error {
		if strip == nil {
			return vacuumInto(ctx, k, path)
		}
		return l.copyStripped(ctx, k, path, strip)
	})
	return err
}

// copyStripped copies twice: the second copy leaves out the pages that the first one still holds of what was deleted.
func (l *Library) copyStripped(ctx context.Context, k *link, path string, strip func(k *link) error) error {
	between := path + ".copy"
	if err := vacuumInto(ctx, k, between); err != nil {
		return err
	}
	// The first copy holds what was rejected, and must not stay, whatever happens.
	defer os.Remove(between)
	c, err := dial(between, "rw")
	if err != nil {
		return err
	}
	defer c.close()
	if err := transact(c, func() error { return l.stripped(c, strip) }); err != nil {
		return err
	}
	return vacuumInto(ctx, c, path)
}

// stripped keeps the search index in step with what strip removes: the words of a rejected event shall not stay in the copy.
func (l *Library) stripped(c *link, strip func(k *link) error) error {
	if err := strip(c); err != nil {
		return err
	}
	if !l.words {
		return c.exec("INSERT OR IGNORE INTO unsearched SELECT number FROM event")
	}
	return c.emptyIndex()
}
