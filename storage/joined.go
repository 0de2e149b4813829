package storage

import (
	"context"
	"database/sql/driver"

	"dateline/timeline"
)

// How joining is kept. An event that another stands for stays in the file as it was read, with Whole
// set; the other has its quotes too. So both are ordinary changes of events, undo knows them already, and
// separating takes away what was added. Whether two events are one is decided elsewhere
// (dateline/timeline/merge); here is what must hold whatever is decided: nothing is hidden behind an event that
// is not there, and what the person has told apart is never offered again.

// A Pair is two events, in any order.
type Pair struct{ A, B timeline.ID }

// sorted puts the smaller one first, as SQLite compares.
func (p Pair) sorted() Pair {
	if int64(p.B) < int64(p.A) {
		p.A, p.B = p.B, p.A
	}
	return p
}

// An Offer is a pair that may be one event.
type Offer struct {
	Pair
	Alike float64 // 0–1
}

const (
	offered   = 0
	toldApart = 1
	noVerdict = -1 // in a step: there was none
)

// Offers gives what the event may be one with, the likeliest first; for the ID 0 all pairs of the library.
// Pairs of which one is rejected, hidden or joined are left out.
func (l *Library) Offers(ctx context.Context, id timeline.ID) (all []Offer, err error) {
	err = l.read(ctx, "look for events that may be one", func(k *link) error {
		seen := "flags & 32 = 0 AND review <> 2 AND " + shown
		query := "SELECT a, b, alike FROM pair WHERE verdict = 0 AND a IN (SELECT id FROM event WHERE id = a AND " + seen +
			") AND b IN (SELECT id FROM event WHERE id = b AND " + seen + ")"
		args := []any{}
		if id != 0 {
			query += " AND (a = ?1 OR b = ?1)"
			args = append(args, id)
		}
		return k.rows(ctx, query+" ORDER BY alike DESC, a, b", args, func(v []driver.Value) error {
			r := row{v: v}
			all = append(all, Offer{Pair{timeline.ID(r.int()), timeline.ID(r.int())}, r.float()})
			return nil
		})
	})
	return all, err
}

// Parts gives the events that another one stands for, as they were read, by title.
func (l *Library) Parts(ctx context.Context, whole timeline.ID) (parts []timeline.Event, err error) {
	return l.partsWhere(ctx, "whole = ?", whole)
}

// PartsOf gives the events of an article that events of other articles stand for.
func (l *Library) PartsOf(ctx context.Context, source timeline.ID) (parts []timeline.Event, err error) {
	return l.partsWhere(ctx, "whole <> 0 AND origin = (SELECT number FROM source WHERE id = ?)", source)
}

func (l *Library) partsWhere(ctx context.Context, where string, arg timeline.ID) (parts []timeline.Event, err error) {
	err = l.read(ctx, "list joined events", func(k *link) error {
		numbers, err := k.numbers(ctx, "SELECT number FROM event WHERE whole <> 0 AND "+where+" AND "+shown+" ORDER BY title, id", arg)
		if err != nil {
			return err
		}
		events, err := load(ctx, k, numbers)
		for _, e := range events {
			parts = append(parts, e.Event)
		}
		return err
	})
	return parts, err
}

// partsIn gives the IDs of what an event stands for, hidden articles too.
func (s *recorder) partsIn(whole timeline.ID) ([]int64, error) {
	return s.numbers(s.ctx, "SELECT id FROM event WHERE whole <> 0 AND whole = ?", whole)
}

// repoint lets another event stand for what one stood for; to 0 sets them free. It is called when that one goes, or gives way itself.
func (s *recorder) repoint(from, to timeline.ID) error {
	ids, err := s.partsIn(from)
	if err != nil {
		return err
	}
	for _, id := range ids {
		old, err := s.current(timeline.ID(id))
		if err != nil {
			return err
		}
		// The step has it already, or will have it: the change itself says what becomes of it.
		if old == nil || s.seen[old.ID] || old.ID == to || s.dropping != 0 && old.origin == s.dropping {
			continue
		}
		e := old.Event
		e.Whole = to
		if err := s.replace(old, &e, old.origin); err != nil {
			return err
		}
	}
	return nil
}

// tellApart records that a pair is not one event.
func (s *recorder) tellApart(p Pair) error {
	p = p.sorted()
	was, err := s.verdict(p)
	if err != nil || was == toldApart {
		return err
	}
	if err := s.begin(); err != nil {
		return err
	}
	s.changed = true
	if err := s.exec("INSERT INTO step_pair (step, a, b, other) VALUES (?, ?, ?, ?)", s.number, p.A, p.B, was); err != nil {
		return err
	}
	return s.setVerdict(p, toldApart)
}

// verdict is what stands of a sorted pair, noVerdict for nothing.
func (w *work) verdict(p Pair) (int, error) {
	n, err := w.number(w.ctx, "SELECT coalesce((SELECT verdict FROM pair WHERE a = ? AND b = ?), ?)", p.A, p.B, noVerdict)
	return int(n), err
}

func (w *work) setVerdict(p Pair, v int) error {
	if v == noVerdict {
		return w.exec("DELETE FROM pair WHERE a = ? AND b = ?", p.A, p.B)
	}
	return w.exec("INSERT INTO pair (a, b, verdict, alike) VALUES (?, ?, ?, 0) ON CONFLICT DO UPDATE SET verdict = excluded.verdict", p.A, p.B, v)
}

// turnPairs swaps the verdicts that a step keeps with those that stand.
func (w *work) turnPairs(step int64) error {
	type part struct {
		Pair
		other int
	}
	var parts []part
	err := w.rows(w.ctx, "SELECT a, b, other FROM step_pair WHERE step = ?", []any{step}, func(v []driver.Value) error {
		r := row{v: v}
		parts = append(parts, part{Pair{timeline.ID(r.int()), timeline.ID(r.int())}, int(r.int())})
		return nil
	})
	if err != nil {
		return err
	}
	for _, p := range parts {
		was, err := w.verdict(p.Pair)
		if err != nil {
			return err
		}
		if err := w.setVerdict(p.Pair, p.other); err != nil {
			return err
		}
		if err := w.exec("UPDATE step_pair SET other = ? WHERE step = ? AND a = ? AND b = ?", was, step, p.A, p.B); err != nil {
			return err
		}
	}
	return nil
}

// offer keeps pairs for the person to decide, unless that was done. It is no step: an offer is not a change.
func (w *work) offer(offers []Offer) error {
	for _, o := range offers {
		p := o.Pair.sorted()
		if err := w.exec("INSERT INTO pair (a, b, verdict, alike) VALUES (?, ?, 0, ?) ON CONFLICT DO NOTHING", p.A, p.B, unit(o.Alike)); err != nil {
			return err
		}
	}
	return nil
}
