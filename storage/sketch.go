package storage

import (
	"cmp"
	"context"
	"database/sql/driver"
	"maps"
	"slices"

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

// mostAlike is how many articles are looked at that share a number, the newest first: thousands may end with the same sentence.
const mostAlike = 64

// Sketched gives up to most articles that share numbers with a sketch, those that share most first, then the newest; shared says how many.
func (l *Library) Sketched(ctx context.Context, sketch []uint64, most int) (ids []timeline.ID, shared []int, err error) {
	err = l.read(ctx, "look for the same text", func(k *link) error {
		common := map[int64]int{}
		for _, n := range sketch {
			numbers, err := k.numbers(ctx, sketched, int64(n), mostAlike)
			if err != nil {
				return err
			}
			for _, source := range numbers {
				common[source]++
			}
		}
		sources := slices.SortedFunc(maps.Keys(common), func(a, b int64) int { return cmp.Or(common[b]-common[a], cmp.Compare(b, a)) })
		for _, source := range sources {
			id, err := k.number(ctx, "SELECT id FROM source WHERE number = ? AND NOT trashed", source)
			if err != nil || len(ids) == most {
				return err
			}
			if id != 0 {
				ids, shared = append(ids, timeline.ID(id)), append(shared, common[source])
			}
		}
		return nil
	})
	return ids, shared, err
}

// sketched is prepared once and run for every number.
const sketched = "SELECT source FROM sketch WHERE number = ? ORDER BY source DESC LIMIT ?"

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
