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

// Changes grows by one with every change of articles or events that is kept, whoever makes it.
func (n Near) Changes() (int64, error) { return n.w.number(n.w.ctx, "SELECT changes FROM library") }

// Breadths gives the classes of width of which the library has events: of class c are those that began within 2^c seconds, of
// class 64 those without a bound.
func (n Near) Breadths() (all []int, err error) {
	err = n.w.rows(n.w.ctx, breadths, nil, func(v []driver.Value) error {
		all = append(all, int(integer(v[0])))
		return nil
	})
	return all, err
}

// breadths asks for each class by itself: going through the index would read all of it.
const breadths = `WITH RECURSIVE class (c) AS (SELECT 0 UNION ALL SELECT c + 1 FROM class WHERE c < 64)
	SELECT c FROM class WHERE EXISTS (SELECT 1 FROM event INDEXED BY event_breadth WHERE breadth = c)`

// openStart is the class of Begun for events without a first bound; in the file they are of class 64 with those that have no last one.
const openStart = widest + 1

// begun and begunOpen read what began in [?2, ?3), in order of time; the first by the first bound, the second by the last one. Joined,
// rejected, hidden and undated ones are left out.
const (
	begun = `SELECT CAST(group_concat(line, char(0)) AS BLOB) FROM (SELECT ` + briefLine + ` AS line FROM event INDEXED BY event_breadth WHERE breadth = ?1
		AND begin_earliest > -9223372036854775807 - 1 AND begin_earliest >= ?2 AND begin_earliest < ?3 AND ` + standing + ` ORDER BY begin_earliest, begin_latest LIMIT ?4)`
	begunOpen = `SELECT CAST(group_concat(line, char(0)) AS BLOB) FROM (SELECT ` + briefLine + ` AS line FROM event INDEXED BY event_breadth WHERE breadth = ?1 - 1
		AND begin_earliest = -9223372036854775807 - 1 AND begin_latest >= ?2 AND begin_latest < ?3 AND ` + standing + ` ORDER BY begin_latest LIMIT ?4)`
	standing = "review <> 2 AND flags & 16 = 0 AND " + alone + " AND " + shown
)

// Begun gives up to most events of a class that began in keys, in order of time. Class 65 is those without a first bound, by
// their last one. Joined, rejected, hidden and undated ones are left out.
func (n Near) Begun(class int, keys timeline.Span, most int) (all []timeline.Brief, err error) {
	query := begun
	if class == openStart {
		query = begunOpen
	}
	err = n.w.rows(n.w.ctx, query, []any{class, keys.Start, keys.End, most}, func(v []driver.Value) error {
		lines, _ := v[0].([]byte)
		return parseLines(lines, func(_ int64, b *timeline.Brief) error {
			all = append(all, *b)
			return nil
		})
	})
	return all, err
}

// Event gives an event of the library.
func (n Near) Event(id timeline.ID) (timeline.Event, error) {
	s, err := n.w.current(id)
	if err != nil || s == nil {
		return timeline.Event{}, err
	}
	return s.Event, nil
}

// Source gives an article with its text, that which is being added too; the zero Source when there is none.
func (n Near) Source(id timeline.ID) (timeline.Source, error) {
	src, _, err := n.w.source(n.w.ctx, id)
	return src, err
}

// EventsOf gives the events that an article reports, rejected ones too; what is joined or hidden is left out.
func (n Near) EventsOf(source timeline.ID) (all []timeline.Event, err error) {
	numbers, err := n.w.ofSource(n.w.ctx, source)
	if err != nil {
		return nil, err
	}
	if numbers, err = n.w.numbers(n.w.ctx, "SELECT number FROM json_each(?) CROSS JOIN event ON number = value WHERE "+alone+" AND "+shown,
		jsonNumbers(numbers)); err != nil {
		return nil, err
	}
	stored, err := load(n.w.ctx, n.w.link, numbers)
	for _, s := range stored {
		all = append(all, s.Event)
	}
	return all, err
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
	// Without events it is asked as well: it follows the changes of the library.
	if j == nil || len(fresh) >= bulk {
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
