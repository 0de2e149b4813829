package storage

import (
	"cmp"
	"context"
	"database/sql/driver"
	"fmt"
	"slices"

	"dateline/timeline"
)

// An Entry is one article with all that was read from it.
type Entry struct {
	Source  timeline.Source
	Reading []byte // an opaque value, kept so that the source can be dated again
	Events  []timeline.Event
}

// Add keeps an article and all that was read from it in one transaction, a step of undo of its own. added is
// false, and nothing changes, when the library already has the source. Events that the
// library already has stay as they are.
func (l *Library) Add(ctx context.Context, e Entry) (added bool, err error) {
	return l.Batch("").Add(ctx, e)
}

// A Batch makes the articles of one import one step of undo, although each is kept by itself as soon as
// it is added. It is for one goroutine at a time.
type Batch struct {
	l     *Library
	name  string
	step  int64
	count int
}

// Batch begins an import. name says what it does: "Import 12 files"; when it is "", the step names
// its article or counts its articles.
func (l *Library) Batch(name string) *Batch { return &Batch{l: l, name: name} }

// Add is Library.Add within the step of b. When another change came in between, a new step begins, so that undo
// goes back in the order in which things were done.
func (b *Batch) Add(ctx context.Context, e Entry) (added bool, err error) {
	number, count := b.step, b.count
	err = b.l.write(ctx, "keep an article", func(w *work) error {
		number, count = b.step, b.count
		known, err := w.sourceNumber(ctx, e.Source.ID)
		if err != nil {
			return err
		}
		if known != 0 {
			if hidden, err := w.has("SELECT 1 FROM source WHERE number = ? AND trashed", known); err != nil || !hidden {
				return err
			}
		}
		if number, count, err = w.importStep(b, &e); err != nil {
			return err
		}
		added, w.changed = true, true
		return w.bring(&e, number)
	})
	if err != nil || !added {
		return false, err
	}
	b.step, b.count = number, count
	return true, nil
}

// importStep finds or makes the step that e belongs to.
func (w *work) importStep(b *Batch, e *Entry) (number int64, count int, err error) {
	last, err := w.number(w.ctx, "SELECT max(number) FROM step")
	if err != nil {
		return 0, 0, err
	}
	if b.step != 0 && last == b.step {
		undone, err := w.has("SELECT 1 FROM step WHERE number = ? AND undone", b.step)
		if err != nil {
			return 0, 0, err
		}
		if !undone {
			name := cmp.Or(b.name, fmt.Sprintf("Import %d articles", b.count+1))
			return b.step, b.count + 1, w.exec("UPDATE step SET name = ? WHERE number = ?", name, b.step)
		}
	}
	number, err = w.newStep(cmp.Or(b.name, "Import "+cmp.Or(clean(e.Source.Title), "an article")))
	return number, 1, err
}

// bring keeps the article of e as part of a step. One that was dropped before comes back as it was.
func (w *work) bring(e *Entry, step int64) error {
	source, err := w.sourceNumber(w.ctx, e.Source.ID)
	if err != nil {
		return err
	}
	if source != 0 {
		if err := w.exec("UPDATE source SET trashed = 0 WHERE number = ?", source); err != nil {
			return err
		}
	} else if source, err = w.insertSource(e); err != nil {
		return err
	} else if err := w.insertEvents(e, source); err != nil {
		return err
	}
	return w.exec("INSERT INTO step_source (step, source, role) VALUES (?, ?, 'import')", step, source)
}

// bulk is the number of events from which on an import builds the indexes anew instead of row by row (when it is
// also more than the library has) and leaves the search index for later.
const bulk = 20_000

// insertEvents keeps the events of e that the library does not have yet.
func (w *work) insertEvents(e *Entry, source int64) error {
	events, err := w.fresh(e.Events)
	if err != nil {
		return err
	}
	first, err := w.number(w.ctx, "SELECT last_event + 1 FROM library")
	if err != nil {
		return err
	}
	if err := w.exec("UPDATE library SET last_event = last_event + ?", len(events)); err != nil {
		return err
	}
	if slices.ContainsFunc(events, func(e *timeline.Event) bool { return len(e.Quotes) == 0 }) {
		if err := w.exec("UPDATE source SET unquoted = 1 WHERE number = ?", source); err != nil {
			return err
		}
	}
	w.texts.keep(source, e.Source.Text)
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

// A textCache knows the sources that one transaction works with.
type textCache struct {
	numbers map[timeline.ID]int64
	texts   map[int64]string
}

func (c *textCache) keep(source int64, text string) {
	if c.texts == nil {
		c.texts = map[int64]string{}
	}
	c.texts[source] = text
}

// number gives the number of a source, 0 when it is not there.
func (c *textCache) number(w *work, id timeline.ID) (int64, error) {
	if n := c.numbers[id]; n != 0 {
		return n, nil
	}
	n, err := w.sourceNumber(context.Background(), id)
	if err == nil && n != 0 {
		if c.numbers == nil {
			c.numbers = map[timeline.ID]int64{}
		}
		c.numbers[id] = n
	}
	return n, err
}

// text gives the text of a source.
func (c *textCache) text(w *work, source int64) (string, error) {
	if t, ok := c.texts[source]; ok {
		return t, nil
	}
	t, err := w.link.text(context.Background(), "SELECT text FROM source WHERE number = ?", source)
	if err == nil {
		c.keep(source, t)
	}
	return t, err
}

// sentence cuts a range out of a text; one that does not fit gives "".
func sentence(text string, r timeline.Range) string {
	if r.Begin < 0 || r.End > len(text) || r.IsEmpty() {
		return ""
	}
	return text[r.Begin:r.End]
}

// sentences are the words that an event is found by in its articles.
func (w *work) sentences(e *timeline.Event) ([]string, error) {
	var all []string
	for _, q := range e.Quotes {
		source, err := w.texts.number(w, q.Source)
		if err != nil {
			return nil, err
		}
		text, err := w.texts.text(w, source)
		if err != nil {
			return nil, err
		}
		if s := sentence(text, q.Sentence); s != "" && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all, nil
}
