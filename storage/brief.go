package storage

import (
	"bytes"
	"cmp"
	"context"
	"database/sql/driver"
	"errors"
	"iter"
	"math"
	"slices"

	"dateline/timeline"
)

// briefLine writes an event as a line of numbers, parted by spaces, and its title. SQLite joins
// thousands of such lines into one value: a row of its own for each event would take several times as long
// to come over to Go.
const briefLine = `format('%d %d %d %d %d %d %d %d %s', number, event.id, begin_earliest, begin_latest, end_earliest, end_latest,
	grain | (status << 8) | (category << 16) | (review << 24) | (flags << 32), CAST(importance * 9007199254740992 AS INTEGER), title)`

// importanceScale is what importance is multiplied with in a line: 2^53, so that a float32 is exact.
const importanceScale = 1 << 53

// The first chunk is small, to have something to draw at once; the next ones are larger, to be fast.
const (
	firstChunk = 256
	lastChunk  = 8192
)

// A place in the order of time: begin_earliest, begin_latest, id.
type place [3]int64

func placeOf(b *timeline.Brief) place {
	return place{int64(b.Begin.Start), int64(b.Begin.End), int64(b.ID)}
}

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
	numbers, scan, err := l.numbersOf(ctx, k, q)
	switch {
	case err != nil:
		return err
	case scan:
		return scanInOrder(ctx, k, f, visit)
	}
	return lookUp(ctx, k, f, numbers, visit)
}

// scanInOrder reads the covering index event_brief from the beginning to the end of time, chunk by chunk.
func scanInOrder(ctx context.Context, k *link, f filter, visit func(int64, *timeline.Brief) error) error {
	query := `SELECT CAST(group_concat(line, char(0)) AS BLOB) FROM (SELECT ` + briefLine + ` AS line FROM event
		WHERE (begin_earliest, begin_latest, id) > (?, ?, ?) AND ` + f.sql() + `
		ORDER BY begin_earliest, begin_latest, id LIMIT ?)`
	at := place{math.MinInt64, math.MinInt64, math.MinInt64}
	for size := firstChunk; ; size = min(size*4, lastChunk) {
		count := 0
		args := append(append([]any{at[0], at[1], at[2]}, f.args...), size)
		err := k.rows(ctx, query, args, func(v []driver.Value) error {
			chunk, _ := v[0].([]byte)
			return parseLines(chunk, func(n int64, b *timeline.Brief) error {
				count++
				at = placeOf(b)
				return visit(n, b)
			})
		})
		if err != nil || count < size {
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
	slices.SortFunc(all, func(a, b found) int { return placeOf(&a.brief).compare(placeOf(&b.brief)) })
	for i := range all {
		if err := visit(all[i].number, &all[i].brief); err != nil {
			return err
		}
	}
	return nil
}

// parseLines reads what briefLine writes, parted by NUL. The Brief is only lent.
func parseLines(chunk []byte, visit func(number int64, b *timeline.Brief) error) error {
	var b timeline.Brief
	var n [8]int64
	for len(chunk) > 0 {
		line := chunk
		if end := bytes.IndexByte(chunk, 0); end >= 0 {
			line, chunk = chunk[:end], chunk[end+1:]
		} else {
			chunk = nil
		}
		for i := range n {
			n[i], line = parseNumber(line)
		}
		b = timeline.Brief{
			ID:         timeline.ID(n[1]),
			Title:      string(line),
			Begin:      timeline.Span{Start: timeline.Instant(n[2]), End: timeline.Instant(n[3])},
			End:        timeline.Span{Start: timeline.Instant(n[4]), End: timeline.Instant(n[5])},
			Grain:      within(n[6]&0xff, timeline.GrainAge),
			Status:     within(n[6]>>8&0xff, timeline.Denied),
			Category:   within(n[6]>>16&0xff, lastCategory),
			Review:     within(n[6]>>24&0xff, timeline.Rejected),
			Flags:      timeline.Flags(n[6] >> 32),
			Importance: float32(float64(n[7]) / importanceScale),
		}
		if err := visit(n[0], &b); err != nil {
			return err
		}
	}
	return nil
}

// parseNumber reads a decimal number and the space after it.
func parseNumber(s []byte) (n int64, rest []byte) {
	i, negative := 0, false
	if len(s) > 0 && s[0] == '-' {
		i, negative = 1, true
	}
	var u uint64
	for ; i < len(s) && s[i] != ' '; i++ {
		u = u*10 + uint64(s[i]-'0')
	}
	if negative {
		u = -u
	}
	return int64(u), s[min(i+1, len(s)):]
}

// Events yields the events that match q with their quotes, in the order of Briefs.
func (l *Library) Events(ctx context.Context, q timeline.Query) iter.Seq2[timeline.Event, error] {
	return func(yield func(timeline.Event, error) bool) {
		err := l.read(ctx, "read the events", func(k *link) error {
			var numbers []int64
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

// Matches gives the IDs of the events that match q, ascending. It is the fast way to narrow down
// events that the caller has in memory already.
func (l *Library) Matches(ctx context.Context, q timeline.Query) (ids []timeline.ID, err error) {
	err = l.read(ctx, "find events", func(k *link) error {
		f, err := filterOf(k, q)
		if err != nil {
			return err
		}
		numbers, scan, err := l.numbersOf(ctx, k, q)
		if err != nil {
			return err
		}
		if scan {
			ids, err = asIDs(k.numbers(ctx, "SELECT id FROM event WHERE "+f.sql(), f.args...))
			return err
		}
		for chunk := range slices.Chunk(numbers, lastChunk) {
			some, err := asIDs(k.numbers(ctx, "SELECT event.id FROM json_each(?) CROSS JOIN event ON number = value WHERE "+f.sql(),
				append([]any{jsonNumbers(chunk)}, f.args...)...))
			if err != nil {
				return err
			}
			ids = append(ids, some...)
		}
		return nil
	})
	slices.SortFunc(ids, func(a, b timeline.ID) int { return cmp.Compare(a, b) })
	return slices.Compact(ids), err
}

func asIDs(numbers []int64, err error) ([]timeline.ID, error) {
	ids := make([]timeline.ID, len(numbers))
	for i, n := range numbers {
		ids[i] = timeline.ID(n)
	}
	return ids, err
}

// numbers gives the first column of all rows.
func (k *link) numbers(ctx context.Context, query string, args ...any) (all []int64, err error) {
	err = k.rows(ctx, query, args, func(v []driver.Value) error {
		all = append(all, integer(v[0]))
		return nil
	})
	return all, err
}
