package storage

import (
	"context"
	"database/sql/driver"
	"errors"
	"iter"
	"math"
	"slices"

	"dateline/timeline"
)

// The first chunk is small, to have something to draw at once; the next ones are larger, to be fast.
// Between chunks nothing is held in SQLite: a caller that is slow costs no lock.
const (
	firstChunk = 256
	lastChunk  = 8192
)

// A place in the order of time: begin_earliest, begin_latest, id.
type place [3]int64

// placeOf is where b stands. IDs compare as SQLite stores them, with a sign.
func placeOf(b *timeline.Brief) place {
	return place{int64(b.Begin.Start), int64(b.Begin.End), int64(b.ID)}
}

// compare orders as the index event_brief does, so that both ways of reading give the same order.
func (a place) compare(b place) int { return slices.Compare(a[:], b[:]) }

// errEnough ends a walk without being a failure: the caller wants no more.
var errEnough = errors.New("enough")

// Briefs yields the flat form of the events that match q, by beginning (earliest, then latest). It sees one moment
// of the library, whatever is written meanwhile. An error ends it.
func (l *Library) Briefs(ctx context.Context, q timeline.Query) iter.Seq2[timeline.Brief, error] {
	return func(yield func(timeline.Brief, error) bool) {
		err := l.read(ctx, "read the events", func(k *link) error {
			return l.walk(ctx, k, q, func(_ int64, b *timeline.Brief) error {
				if !yield(*b, nil) {
					return errEnough
				}
				return nil
			})
		})
		if err != nil && !errors.Is(err, errEnough) {
			yield(timeline.Brief{}, err)
		}
	}
}

// walk calls visit with the number and flat form of each event that matches q, in order.
func (l *Library) walk(ctx context.Context, k *link, q timeline.Query, visit func(number int64, b *timeline.Brief) error) error {
	f, err := filterOf(k, q)
	if err != nil {
		return err
	}
	hits, err := l.numbersOf(ctx, k, q)
	switch {
	case err != nil:
		return err
	case hits.scan:
		return scanInOrder(ctx, k, f, &l.known, visit)
	}
	return lookUp(ctx, k, f, hits.numbers, visit)
}

// scanInOrder reads the covering index event_brief from the beginning to the end of time, chunk by chunk.
func scanInOrder(ctx context.Context, k *link, f filter, known *knownIDs, visit func(int64, *timeline.Brief) error) error {
	query := `SELECT CAST(group_concat(line, char(0)) AS BLOB) FROM (SELECT ` + briefLine + ` AS line FROM event
		WHERE (begin_earliest, begin_latest, id) > (?, ?, ?) AND ` + f.sql() + `
		ORDER BY begin_earliest, begin_latest, id LIMIT ?)`
	at := place{math.MinInt64, math.MinInt64, math.MinInt64}
	// Each chunk goes on behind the last event of the one before, by its place and not by a count:
	// the index finds it at once, however far it is.
	for size := firstChunk; ; size = min(size*4, lastChunk) {
		numbers, ids := make([]int64, 0, size), make([]timeline.ID, 0, size)
		args := append(append([]any{at[0], at[1], at[2]}, f.args...), size)
		err := k.rows(ctx, query, args, func(v []driver.Value) error {
			chunk, _ := v[0].([]byte)
			return parseLines(chunk, func(n int64, b *timeline.Brief) error {
				numbers, ids = append(numbers, n), append(ids, b.ID)
				at = placeOf(b)
				return visit(n, b)
			})
		})
		known.note(numbers, ids)
		// A chunk that is not full was the last one.
		if err != nil || len(numbers) < size {
			return err
		}
	}
}

// lookUp reads the events with these numbers, and sorts them.
func lookUp(ctx context.Context, k *link, f filter, numbers []int64, visit func(int64, *timeline.Brief) error) error {
	type found struct {
		number int64
		brief  timeline.Brief
	}
	var all []found
	query := `SELECT CAST(group_concat(` + briefLine + `, char(0)) AS BLOB) FROM json_each(?) CROSS JOIN event ON number = value WHERE ` + f.sql()
	for chunk := range slices.Chunk(numbers, lastChunk) {
		err := k.rows(ctx, query, append([]any{jsonNumbers(chunk)}, f.args...), func(v []driver.Value) error {
			lines, _ := v[0].([]byte)
			return parseLines(lines, func(n int64, b *timeline.Brief) error {
				all = append(all, found{n, *b})
				return nil
			})
		})
		if err != nil {
			return err
		}
	}
	// Numbers came in the order of a look-up; the caller was promised the order of time.
	slices.SortFunc(all, func(a, b found) int { return placeOf(&a.brief).compare(placeOf(&b.brief)) })
	for i := range all {
		if err := visit(all[i].number, &all[i].brief); err != nil {
			return err
		}
	}
	return nil
}
