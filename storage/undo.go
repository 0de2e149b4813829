package storage

import (
	"context"
	"database/sql/driver"
	"time"

	"dateline/timeline"
)

// How undo works. A step keeps, for each event that it touched, the fields as they are on its
// other side, and nothing else. Undoing swaps: what stands in the event goes into the step, and
// what stood in the step goes into the event. Redoing is the same swap once more, so that one
// piece of code does both and neither can do what the other cannot take back. An event that is
// not there on the other side is an empty text there; one that was there is kept whole.
//
// Articles are never deleted by a step, only hidden with the events that came with them: a book
// with its ten thousand events is undone by changing one row. They go for good when the step that
// brought them can no longer be redone. Steps that were undone are always the newest ones, and a
// new step removes them, as people know it from other programs.

// A Step is a change that was made to the library.
type Step struct {
	Number int64  // for Details
	Name   string // "Reject 3 events"
	Time   time.Time
	Undone bool // it was taken back and can be made again
}

// History gives the last limit steps, the newest first.
func (l *Library) History(ctx context.Context, limit int) (steps []Step, err error) {
	err = l.read(ctx, "list the changes", func(k *link) error {
		return k.rows(ctx, "SELECT number, name, time, undone FROM step ORDER BY number DESC LIMIT ?", []any{limit}, func(v []driver.Value) error {
			r := row{v: v}
			steps = append(steps, Step{Number: r.int(), Name: r.str(), Time: time.Unix(r.int(), 0), Undone: r.int() != 0})
			return nil
		})
	})
	return steps, err
}

// The steps that Undo and Redo go to: undone ones are always the newest.
const (
	lastDone    = "SELECT number FROM step WHERE NOT undone ORDER BY number DESC LIMIT 1"
	firstUndone = "SELECT number FROM step WHERE undone ORDER BY number LIMIT 1"
)

// Undo takes the last change back and gives its name, "" when there was none.
func (l *Library) Undo(ctx context.Context) (name string, err error) {
	return l.turnStep(ctx, "undo a change", lastDone, true)
}

// Redo makes the last undone change again and gives its name, "" when there was none.
func (l *Library) Redo(ctx context.Context) (name string, err error) {
	return l.turnStep(ctx, "redo a change", firstUndone, false)
}

// UndoRedo names the next steps of Undo and Redo, "" for none.
func (l *Library) UndoRedo(ctx context.Context) (undo, redo string, err error) {
	err = l.read(ctx, "look for changes", func(k *link) error {
		if undo, err = k.text(ctx, "SELECT name FROM step WHERE number = ("+lastDone+")"); err != nil {
			return err
		}
		redo, err = k.text(ctx, "SELECT name FROM step WHERE number = ("+firstUndone+")")
		return err
	})
	return undo, redo, err
}

// turnStep goes to the other side of a step. What a step keeps is always its other side, so undo and redo are the
// same work: set what is kept, keep what was.
func (l *Library) turnStep(ctx context.Context, did, which string, undone bool) (name string, err error) {
	err = l.write(ctx, did, func(w *work) error {
		name = ""
		number, err := w.number(ctx, which)
		if err != nil || number == 0 {
			return err
		}
		if name, err = w.text(ctx, "SELECT name FROM step WHERE number = ?", number); err != nil {
			return err
		}
		w.changed = true
		if err := w.turnSources(number, undone); err != nil {
			return err
		}
		if err := w.turnEvents(number); err != nil {
			return err
		}
		if err := w.turnPairs(number); err != nil {
			return err
		}
		if err := w.turnSettings(number); err != nil {
			return err
		}
		return w.exec("UPDATE step SET undone = ? WHERE number = ?", undone, number)
	})
	return name, err
}

// turnSources comes before turnEvents: the quotes of events that come back need their articles.
func (w *work) turnSources(step int64, undone bool) error {
	type part struct {
		source      int64
		role, other string
	}
	var parts []part
	err := w.rows(w.ctx, "SELECT source, role, other FROM step_source WHERE step = ?", []any{step}, func(v []driver.Value) error {
		r := row{v: v}
		parts = append(parts, part{r.int(), r.str(), r.str()})
		return nil
	})
	if err != nil {
		return err
	}
	for _, p := range parts {
		if p.role == "publish" {
			err = w.turnPublished(step, p.source, p.other)
		} else {
			err = w.exec("UPDATE source SET trashed = ? WHERE number = ?", undone == (p.role == "import"), p.source)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// turnPublished swaps the publication date that is kept with the one that stands.
func (w *work) turnPublished(step, source int64, other string) error {
	to, err := parsePublished(other)
	if err != nil {
		return err
	}
	was, err := w.published(source)
	if err != nil {
		return err
	}
	if err := w.exec("UPDATE step_source SET other = ? WHERE step = ? AND source = ? AND role = 'publish'", publishedText(was), step, source); err != nil {
		return err
	}
	return w.setPublished(source, to)
}

// turnEvents swaps every event of a step. It reads one at a time, for a step may hold a hundred thousand.
func (w *work) turnEvents(step int64) error {
	events, err := w.numbers(w.ctx, "SELECT event FROM step_event WHERE step = ?", step)
	if err != nil {
		return err
	}
	for i, id := range events {
		// A large import can be undone; giving up half-way takes the whole transaction back.
		if i%256 == 0 && w.ctx.Err() != nil {
			return w.ctx.Err()
		}
		other, err := w.text(context.Background(), "SELECT other FROM step_event WHERE step = ? AND event = ?", step, id)
		if err != nil {
			return err
		}
		was, err := w.turnEvent(timeline.ID(id), other)
		if err != nil {
			return err
		}
		if err := w.exec("UPDATE step_event SET other = ? WHERE step = ? AND event = ?", was, step, id); err != nil {
			return err
		}
	}
	return nil
}

// turnEvent makes an event what other says and gives what it was.
func (w *work) turnEvent(id timeline.ID, other string) (was string, err error) {
	old, err := w.current(id)
	switch {
	case err != nil:
		return "", err
	case other == "" && old == nil:
		return "", nil
	case other == "":
		image, err := w.image(old)
		if err != nil {
			return "", err
		}
		return image.String(), w.deleteEvent(old)
	}
	p, err := parsePatch(other)
	if err != nil {
		return "", err
	}
	if old == nil {
		e := timeline.Event{ID: id}
		p.apply(&e)
		origin, err := w.originIn(p, 0)
		if err != nil {
			return "", err
		}
		return "", w.insertEvent(&e, origin)
	}
	return w.turnFields(old, p)
}

// originIn gives the number of the origin that p holds, or else the one given.
func (w *work) originIn(p patch, otherwise int64) (int64, error) {
	switch {
	case p.Origin == nil:
		return otherwise, nil
	case *p.Origin == 0:
		return 0, nil
	}
	return w.texts.number(w, *p.Origin)
}

// turnFields sets the fields of p and gives the patch back to what was.
func (w *work) turnFields(old *stored, p patch) (was string, err error) {
	e := old.Event
	p.apply(&e)
	back, _ := difference(&old.Event, &e)
	origin, err := w.originIn(p, old.origin)
	if err != nil {
		return "", err
	}
	// An event changes its origin when its article is dropped and another one reports it too.
	if p.Origin != nil {
		from, err := w.originOf(old)
		if err != nil {
			return "", err
		}
		back.Origin = &from
	}
	return back.String(), w.replaceEvent(old, &e, origin)
}

// discardRedo forgets the undone steps, and for good what an undone import brought.
func (w *work) discardRedo() error {
	undone, err := w.numbers(w.ctx, "SELECT number FROM step WHERE undone")
	if err != nil || len(undone) == 0 {
		return err
	}
	sources, err := w.numbers(w.ctx, `SELECT DISTINCT source FROM step_source WHERE role = 'import' AND step IN (SELECT number FROM step WHERE undone)
		EXCEPT SELECT source FROM step_source WHERE step IN (SELECT number FROM step WHERE NOT undone)`)
	if err != nil {
		return err
	}
	// The steps first, so that nothing refers to the sources any more.
	if err := w.exec("DELETE FROM step WHERE undone"); err != nil {
		return err
	}
	// What an import brought and undo hid can never come back once the step is gone.
	for _, s := range sources {
		if err := w.purge(s); err != nil {
			return err
		}
	}
	return nil
}

// purge removes a trashed article with its events.
func (w *work) purge(source int64) error {
	if w.words {
		if err := w.exec("DELETE FROM event_words WHERE rowid IN (SELECT number FROM event WHERE origin = ?)", source); err != nil {
			return err
		}
	} else if err := w.exec("INSERT OR IGNORE INTO unsearched SELECT number FROM event WHERE origin = ?", source); err != nil {
		return err
	}
	// What the person has told apart stays: the article may come back.
	if err := w.exec("DELETE FROM pair WHERE verdict = 0 AND (a IN (SELECT id FROM event WHERE origin = ?1) OR b IN (SELECT id FROM event WHERE origin = ?1))", source); err != nil {
		return err
	}
	if err := w.exec("DELETE FROM event WHERE origin = ?", source); err != nil {
		return err
	}
	return w.exec("DELETE FROM source WHERE number = ? AND NOT EXISTS (SELECT 1 FROM quote WHERE source = ?1)", source)
}
