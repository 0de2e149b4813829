package storage

import (
	"context"
	"database/sql/driver"
	"strings"

	"dateline/timeline"
)

// A Joiner decides which events of a new article others tell already. It is asked within the transaction that keeps
// the article: what it sees cannot change before its answer is kept.
type Joiner func(n Near, fresh []timeline.Event) (Joining, error)

// A Joining is what becomes of the events of a new article, and of others that they are one with.
type Joining struct {
	Fresh  []timeline.Event // those of the article, with Whole or the quotes of others set where they were joined
	Others []timeline.Event // events of the library that change with them
	Offers []Offer          // for the person to decide
}

// Near looks around in the library for a Joiner. It is lent for one call.
type Near struct{ w *work }

// mostNear bounds the events that one is compared with: in a library of a million, a day may have more.
const mostNear = 1000

// Around gives IDs and titles of the events that may have begun in a span; joined, rejected and hidden ones are left out.
func (n Near) Around(s timeline.Span) (ids []timeline.ID, titles []string, err error) {
	numbers, err := n.w.numbers(n.w.ctx, during, s.Start, s.End, mostNear)
	if err != nil {
		return nil, nil, err
	}
	err = n.w.rows(n.w.ctx, "SELECT event.id, title FROM json_each(?) CROSS JOIN event ON number = value WHERE review <> 2 AND "+alone+" AND "+shown,
		[]any{jsonNumbers(numbers)}, func(v []driver.Value) error {
			r := row{v: v}
			ids, titles = append(ids, timeline.ID(r.int())), append(titles, r.str())
			return nil
		})
	return ids, titles, err
}

// Event gives an event of the library.
func (n Near) Event(id timeline.ID) (timeline.Event, error) {
	s, err := n.w.current(id)
	if err != nil || s == nil {
		return timeline.Event{}, err
	}
	return s.Event, nil
}

// IsWhole reports whether an event stands for others.
func (n Near) IsWhole(id timeline.ID) (bool, error) {
	return n.w.has("SELECT 1 FROM event WHERE whole <> 0 AND whole = ?", id)
}

// Sentence gives the sentences that report an event, those of the new article too.
func (n Near) Sentence(e timeline.Event) (string, error) {
	all, err := n.w.sentences(&e)
	return strings.Join(all, " "), err
}

// IsApart reports whether the person has told two events apart.
func (n Near) IsApart(a, b timeline.ID) (bool, error) {
	v, err := n.w.verdict(Pair{a, b}.sorted())
	return v == toldApart, err
}

// join asks the joiner about the fresh events of an article, and keeps what becomes of others as part of a step.
func (w *work) join(j Joiner, fresh []*timeline.Event, step int64) (others func() error, err error) {
	if j == nil || len(fresh) == 0 || len(fresh) >= bulk {
		return func() error { return nil }, nil
	}
	given := make([]timeline.Event, len(fresh))
	for i, e := range fresh {
		given[i] = *e
	}
	done, err := j(Near{w}, given)
	if err != nil {
		return nil, err
	}
	for i := range fresh {
		fresh[i] = &done.Fresh[i]
	}
	return func() error {
		// Once the new events are there: others may point at them.
		s := &recorder{work: w, number: step, seen: map[timeline.ID]bool{}}
		for i := range done.Others {
			if err := s.amend(&done.Others[i]); err != nil {
				return err
			}
		}
		return w.offer(done.Offers)
	}, nil
}

// amend is save for a step that may have touched the event before: an import joins one event with many, one article after the other.
func (s *recorder) amend(e *timeline.Event) error {
	was, err := s.text(context.Background(), "SELECT other FROM step_event WHERE step = ? AND event = ?", s.number, e.ID)
	if err != nil {
		return err
	}
	old, err := s.current(e.ID)
	if err != nil || old == nil {
		return err
	}
	back, differs := difference(&old.Event, e)
	if !differs {
		return nil
	}
	if was != "" {
		first, err := parsePatch(was)
		if err != nil {
			return err
		}
		// The older values win: undo goes back to before the whole import.
		before := *e
		back.apply(&before)
		first.apply(&before)
		back, _ = difference(&before, e)
	}
	if err := s.exec("INSERT INTO step_event (step, event, other) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET other = excluded.other", s.number, e.ID, back.String()); err != nil {
		return err
	}
	return s.replaceEvent(old, e, old.origin)
}
