package storage

import (
	"context"
	"database/sql/driver"
	"errors"
	"iter"
	"slices"

	"dateline/timeline"
)

// Events yields the events that match q with their quotes, in the order of Briefs.
func (l *Library) Events(ctx context.Context, q timeline.Query) iter.Seq2[timeline.Event, error] {
	return func(yield func(timeline.Event, error) bool) {
		err := l.read(ctx, "read the events", func(k *link) error {
			var numbers []int64
			// First which events, then the events in chunks: whole ones are large, and the caller may stop early.
			err := l.walk(ctx, k, q, func(n int64, _ *timeline.Brief) error {
				numbers = append(numbers, n)
				return nil
			})
			if err != nil {
				return err
			}
			for chunk := range slices.Chunk(numbers, firstChunk) {
				events, err := load(ctx, k, chunk)
				if err != nil {
					return err
				}
				for _, e := range events {
					if !yield(e.Event, nil) {
						return errEnough
					}
				}
			}
			return nil
		})
		if err != nil && !errors.Is(err, errEnough) {
			yield(timeline.Event{}, err)
		}
	}
}

// Matches gives the IDs of the events that match q, in any order. It is the fast way to narrow down
// events that the caller has in memory already.
func (l *Library) Matches(ctx context.Context, q timeline.Query) (found []timeline.ID, err error) {
	err = l.read(ctx, "find events", func(k *link) error {
		f, err := filterOf(k, q)
		if err != nil {
			return err
		}
		hits, err := l.numbersOf(ctx, k, q)
		if err != nil {
			return err
		}
		if ids, ok, err := l.idsAlone(ctx, k, q, hits); ok || err != nil {
			found = ids
			return err
		}
		if hits.scan {
			found, err = asIDs(k.numbers(ctx, "SELECT id FROM event WHERE "+f.sql(), f.args...))
			return err
		}
		for chunk := range slices.Chunk(hits.numbers, lastChunk) {
			some, err := asIDs(k.numbers(ctx, "SELECT event.id FROM json_each(?) CROSS JOIN event ON number = value WHERE "+f.sql(),
				append([]any{jsonNumbers(chunk)}, f.args...)...))
			if err != nil {
				return err
			}
			found = append(found, some...)
		}
		return nil
	})
	return found, err
}

// asIDs turns signed numbers back into the IDs that they stand for.
func asIDs(numbers []int64, err error) ([]timeline.ID, error) {
	ids := make([]timeline.ID, len(numbers))
	for i, n := range numbers {
		ids[i] = timeline.ID(n)
	}
	return ids, err
}

// numbers gives the first column of all rows. SQLite joins them into one value: a crossing to Go for each costs more
// than finding it.
func (k *link) numbers(ctx context.Context, query string, args ...any) (all []int64, err error) {
	joined := "WITH found (n) AS (" + query + ") SELECT CAST(group_concat(n, ' ') AS BLOB) FROM found"
	err = k.rows(ctx, joined, args, func(v []driver.Value) error {
		rest, _ := v[0].([]byte)
		for len(rest) > 0 {
			var n int64
			n, rest = parseNumber(rest)
			all = append(all, n)
		}
		return nil
	})
	return all, err
}
