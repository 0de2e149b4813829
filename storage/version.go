package storage

import (
	"context"
	"sync"
)

// A versionClock watches the file through a connection of its own, which never writes: only then does
// SQLite's data_version tell of every other connection, of this process too.
type versionClock struct {
	mu      sync.Mutex
	k       *link
	data    int64 // data_version when changes was read
	changes int64
}

// Version changes whenever anyone, another process too, has changed articles or events. It is cheap to
// ask: the file is read only when something was written to it.
func (l *Library) Version(ctx context.Context) (int64, error) {
	c := &l.version
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.k == nil {
		k, err := l.borrow()
		if err != nil {
			return 0, explain(l.path, "look for changes", err)
		}
		// It is never given back: data_version means something on one connection only.
		c.k, c.data = k, -1
	}
	data, err := c.k.number(ctx, "PRAGMA data_version")
	if err == nil && data != c.data {
		// A backup or a setting writes to the file too, and changes no article: the counter tells.
		if c.changes, err = c.k.number(ctx, "SELECT changes FROM library"); err == nil {
			c.data = data
		}
	}
	return c.changes, explain(l.path, "look for changes", err)
}

// close ends the watch; Version fails from then on, as all else does.
func (c *versionClock) close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.k != nil {
		c.k.close()
		c.k = nil
	}
}
