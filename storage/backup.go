package storage

import (
	"context"
	"os"
	"time"
)

// backUp writes a copy of the library beside it, under a name that says when. The copy has its name only once it is whole.
func backUp(ctx context.Context, k *link, path string, now time.Time) (string, error) {
	to := path + ".backup-" + now.Format("20060102-150405")
	partial := to + ".partial"
	os.Remove(partial)
	if err := k.rows(ctx, "VACUUM INTO ?", []any{partial}, nil); err != nil {
		os.Remove(partial)
		return "", err
	}
	return to, os.Rename(partial, to)
}
