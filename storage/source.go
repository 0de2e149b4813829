package storage

import (
	"cmp"
	"context"
	"database/sql/driver"
	"encoding/json"
	"slices"
	"time"

	"dateline/timeline"
)

// sourceColumns are read by readSource, in this order. Text and reading are not among them: lists do without.
const sourceColumns = "id, path, title, byline, publisher, address, language, published, evidence, candidates"

// insertSource keeps an article and gives its number.
func (w *work) insertSource(e *Entry) (number int64, err error) {
	s := &e.Source
	candidates, err := json.Marshal(s.Candidates)
	if err != nil {
		return 0, err
	}
	number, err = w.number(w.ctx, `INSERT INTO source (`+sourceColumns+`, added, reading, sketched, text)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number`,
		s.ID, clean(s.Path), clean(s.Title), clean(s.Byline), clean(s.Publisher), clean(s.Address), clean(s.Language),
		s.Published.Date.String(), clean(s.Published.Evidence), string(candidates), time.Now().Unix(), e.Reading, e.Sketch != nil, s.Text)
	if err != nil {
		return 0, err
	}
	return number, w.insertSketch(number, e.Sketch)
}

// readSource reads sourceColumns.
func readSource(r *row) timeline.Source {
	s := timeline.Source{ID: timeline.ID(r.int()), Path: r.str(), Title: r.str(), Byline: r.str(), Publisher: r.str(),
		Address: r.str(), Language: r.str()}
	s.Published = timeline.Published{Date: date(r.str()), Evidence: r.str()}
	if c := r.str(); c != "" && c != "null" {
		json.Unmarshal([]byte(c), &s.Candidates)
	}
	return s
}

// Sources gives all sources without their Text, by publication and title; those that nobody can date come first.
func (l *Library) Sources(ctx context.Context) (all []timeline.Source, err error) {
	err = l.read(ctx, "list the articles", func(k *link) error {
		return k.rows(ctx, "SELECT "+sourceColumns+" FROM source WHERE NOT trashed", nil, func(v []driver.Value) error {
			all = append(all, readSource(&row{v: v}))
			return nil
		})
	})
	slices.SortFunc(all, func(a, b timeline.Source) int {
		x, y := a.Published.Date.Begins(), b.Published.Date.Begins()
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End), cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
	return all, err
}

// Source gives one source with its Text and its Reading. It is ErrNotFound when the library does not have it.
func (l *Library) Source(ctx context.Context, id timeline.ID) (s timeline.Source, reading []byte, err error) {
	err = l.read(ctx, "find an article", func(k *link) (err error) {
		s, reading, err = k.source(ctx, id)
		if err == nil && s.ID == 0 {
			err = &Fault{Path: l.path, Reason: "has no article " + id.String(), Kind: ErrNotFound}
		}
		return err
	})
	return s, reading, err
}

// source gives one source with its Text and its Reading; the zero Source when there is none.
func (k *link) source(ctx context.Context, id timeline.ID) (s timeline.Source, reading []byte, err error) {
	err = k.rows(ctx, "SELECT "+sourceColumns+", text, reading FROM source WHERE id = ? AND NOT trashed", []any{id}, func(v []driver.Value) error {
		r := row{v: v}
		s = readSource(&r)
		s.Text = r.str()
		// The driver only lends the bytes.
		if b, ok := r.next().([]byte); ok {
			reading = slices.Clone(b)
		}
		return nil
	})
	return s, reading, err
}

// sourceNumber gives the number of a source, 0 when the library has none of that ID.
func (k *link) sourceNumber(ctx context.Context, id timeline.ID) (int64, error) {
	return k.number(ctx, "SELECT number FROM source WHERE id = ?", id)
}
