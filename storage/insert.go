package storage

import (
	"cmp"
	"context"
	"database/sql/driver"
	"slices"

	"dateline/timeline"
)

// bulk is the number of events from which on an import builds the indexes anew instead of row by row (when it is
// also more than the library has) and leaves the search index for later.
const bulk = 20_000

// insertEvents keeps the events of e that the library does not have yet, joined with what others tell.
func (w *work) insertEvents(e *Entry, source, step int64, j Joiner) error {
	events, err := w.fresh(e.Events)
	if err != nil {
		return err
	}
	w.texts.keep(source, e.Source.Text)
	others, err := w.join(j, events, step)
	if err != nil {
		return err
	}
	if err := w.insertFresh(e, events, source); err != nil {
		return err
	}
	return others()
}

// insertFresh writes events that are new, with what the file needs to know of them.
func (w *work) insertFresh(e *Entry, events []*timeline.Event, source int64) error {
	first, err := w.number(w.ctx, "SELECT last_event + 1 FROM library")
	if err != nil {
		return err
	}
	// Numbers are taken even if the import is undone later: none is ever used for two events.
	if err := w.exec("UPDATE library SET last_event = last_event + ?", len(events)); err != nil {
		return err
	}
	if slices.ContainsFunc(events, func(e *timeline.Event) bool { return len(e.Quotes) == 0 }) {
		if err := w.exec("UPDATE source SET unquoted = 1 WHERE number = ?", source); err != nil {
			return err
		}
	}
	insert := func() error { return w.insertRows(events, first, source) }
	if len(events) < bulk {
		return insert()
	}
	// In order of time they lie together in the file as they are read together, and the indexes are built faster.
	sortByBeginning(events)
	switch few, err := w.fewerThan(len(events)); {
	case err != nil:
		return err
	case few:
		return w.withoutIndexes(insert)
	}
	return insert()
}

// sortByBeginning keeps the order of those that begin together.
func sortByBeginning(events []*timeline.Event) {
	type key struct {
		start timeline.Instant
		i     int
	}
	keys := make([]key, len(events))
	for i, e := range events {
		keys[i] = key{e.Date.Begins().Start, i}
	}
	slices.SortFunc(keys, func(a, b key) int { return cmp.Or(cmp.Compare(a.start, b.start), a.i-b.i) })
	given := slices.Clone(events)
	for i, k := range keys {
		events[i] = given[k.i]
	}
}

// fresh leaves out the events whose ID is taken.
func (w *work) fresh(events []timeline.Event) ([]*timeline.Event, error) {
	taken, err := w.taken(events)
	if err != nil {
		return nil, err
	}
	fresh := make([]*timeline.Event, 0, len(events))
	for i := range events {
		if id := events[i].ID; !taken[id] {
			// An article may name an event twice as well.
			taken[id] = true
			fresh = append(fresh, &events[i])
		}
	}
	return fresh, nil
}

// taken gives the IDs that the library has, of these events at least. For many events it reads all IDs instead of asking for each.
func (w *work) taken(events []timeline.Event) (map[timeline.ID]bool, error) {
	taken := make(map[timeline.ID]bool, len(events))
	note := func(v []driver.Value) error {
		taken[timeline.ID(integer(v[0]))] = true
		return nil
	}
	if few, err := w.fewerThan(len(events)); err != nil || few {
		return taken, cmp.Or(err, w.rows(w.ctx, "SELECT id FROM event", nil, note))
	}
	for i := range events {
		if err := w.rows(context.Background(), "SELECT id FROM event WHERE id = ?", []any{events[i].ID}, note); err != nil {
			return nil, err
		}
	}
	return taken, nil
}

// fewerThan reports whether the library has less than n events.
func (w *work) fewerThan(n int) (bool, error) {
	have, err := w.number(w.ctx, "SELECT count(*) FROM (SELECT 1 FROM event LIMIT ?)", n)
	// The LIMIT keeps SQLite from counting a million rows to learn that there are more than ten.
	return int(have) < n, err
}

// withoutIndexes takes the indexes of event away while fn runs and builds them anew. Pages stay in memory as long as they
// can: those that are written early are written twice.
func (w *work) withoutIndexes(fn func() error) error {
	if err := w.script("PRAGMA cache_size = -262144"); err != nil {
		return err
	}
	defer w.script(usualCache)
	for _, name := range indexNames() {
		if err := w.script("DROP INDEX IF EXISTS " + name); err != nil {
			return err
		}
	}
	if err := fn(); err != nil {
		return err
	}
	return w.script(indexSQL)
}

// insertRows writes events and their quotes, numbered from first on.
func (w *work) insertRows(events []*timeline.Event, first, source int64) error {
	s, err := w.prepare(insertEvent)
	if err != nil {
		return err
	}
	later := len(events) >= bulk || !w.words
	args := make([]driver.NamedValue, 0, eventWidth+2)
	for i, e := range events {
		// Once in a while is enough: a person does not notice the time that 256 rows take.
		if i%256 == 0 && w.ctx.Err() != nil {
			return w.ctx.Err()
		}
		number := first + int64(i)
		args = appendEvent(bind(args[:0], number, e.ID), e, source)
		if err := step(context.Background(), s, args, nil); err != nil {
			return err
		}
		if err := w.insertQuotes(number, e); err != nil {
			return err
		}
		if later {
			continue
		}
		if err := w.indexWords(number, e); err != nil {
			return err
		}
	}
	if !later {
		return nil
	}
	w.deferred = w.words
	return w.exec("INSERT OR IGNORE INTO unsearched SELECT number FROM event WHERE number >= ?", first)
}

// insertQuote is prepared once and run for every quote.
const insertQuote = `INSERT INTO quote (event, position, source, sentence_begin, sentence_end, expression_begin,
	expression_end, meaning, value, edtf) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

// insertQuotes writes the quotes of an event. Their sources must be there.
func (w *work) insertQuotes(number int64, e *timeline.Event) error {
	for i, q := range e.Quotes {
		source, err := w.texts.number(w, q.Source)
		if err != nil {
			return err
		}
		if source == 0 {
			return notThere(e, q.Source)
		}
		if err := w.exec(insertQuote, number, i, source, q.Sentence.Begin, q.Sentence.End, q.Expression.Begin, q.Expression.End,
			clean(q.Meaning), clean(q.Value), q.Date.String()); err != nil {
			return err
		}
	}
	return nil
}
