package storage

import (
	"context"
	"database/sql/driver"

	"dateline/timeline"
)

// insertSketch keeps the numbers that an article is found by when another has much of its text.
func (w *work) insertSketch(source int64, sketch []uint64) error {
	for _, n := range sketch {
		if err := w.exec("INSERT OR IGNORE INTO sketch (number, source) VALUES (?, ?)", int64(n), source); err != nil {
			return err
		}
	}
	return nil
}

// Sketched gives up to most articles that share numbers with a sketch, those that share most first, then the newest; shared says how many.
func (l *Library) Sketched(ctx context.Context, sketch []uint64, most int) (ids []timeline.ID, shared []int, err error) {
	numbers := make([]int64, len(sketch))
	for i, n := range sketch {
		numbers[i] = int64(n)
	}
	err = l.read(ctx, "look for the same text", func(k *link) error {
		return k.rows(ctx, sketched, []any{jsonNumbers(numbers), most}, func(v []driver.Value) error {
			r := row{v: v}
			ids, shared = append(ids, timeline.ID(r.int())), append(shared, int(r.int()))
			return nil
		})
	})
	return ids, shared, err
}

// sketched counts what articles share with some numbers.
const sketched = `SELECT s.id, n FROM (SELECT source, count(*) AS n FROM json_each(?1) CROSS JOIN sketch ON number = value GROUP BY source)
	CROSS JOIN source AS s ON s.number = source WHERE NOT trashed ORDER BY n DESC, s.number DESC LIMIT ?2`

// Unsketched gives the next article without a sketch, with its title and text: it was kept by an older program. ok is false when
// there is none.
func (l *Library) Unsketched(ctx context.Context) (s timeline.Source, ok bool, err error) {
	err = l.read(ctx, "look for articles without a sketch", func(k *link) error {
		return k.rows(ctx, "SELECT id, title, text FROM source WHERE NOT sketched ORDER BY number LIMIT 1", nil, func(v []driver.Value) error {
			r := row{v: v}
			s, ok = timeline.Source{ID: timeline.ID(r.int()), Title: r.str(), Text: r.str()}, true
			return nil
		})
	})
	return s, ok, err
}

// Sketch keeps the sketch of an article that the library has. It is no change that anybody sees.
func (l *Library) Sketch(ctx context.Context, id timeline.ID, sketch []uint64) error {
	return l.write(ctx, "keep a sketch", func(w *work) error {
		source, err := w.sourceNumber(ctx, id)
		if err != nil || source == 0 {
			return err
		}
		if err := w.insertSketch(source, sketch); err != nil {
			return err
		}
		return w.exec("UPDATE source SET sketched = 1 WHERE number = ?", source)
	})
}
