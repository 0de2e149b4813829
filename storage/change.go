package storage

import (
	"context"
	"fmt"
	"time"

	"dateline/timeline"
)

// Change is one undoable step: events to save (they replace those of the same ID), events and articles to remove, and
// at most one source whose publication date changes. name says what it does: "Reject 3 events".
type Change struct {
	Name   string
	Save   []timeline.Event
	Remove []timeline.ID
	Source *timeline.Source  // only its Published is kept
	Drop   []timeline.ID     // articles to take out, with the events that only they report
	Apart  []Pair            // events that are not one, never to be offered again
	Set    map[string]string // settings that the person can take back, as SettingKinds; "" removes one
}

// Apply makes a change and records how to undo it. A change that changes nothing is no step. An event to remove
// that is not there is no error; a source that is not there is ErrNotFound.
func (l *Library) Apply(ctx context.Context, c Change) error {
	return l.write(ctx, "keep a change", func(w *work) error { return w.apply(c) })
}

// apply makes a change within a transaction.
func (w *work) apply(c Change) error {
	s := &recorder{work: w, name: c.Name}
	for key, value := range c.Set {
		if err := s.set(key, value); err != nil {
			return err
		}
	}
	// The date of the article first, then what leaves, then what is new or changed: events that
	// are saved may refer to the article, and may be some that an article would have taken along.
	if c.Source != nil {
		if err := s.publish(c.Source.ID, c.Source.Published); err != nil {
			return err
		}
	}
	for _, id := range c.Drop {
		if err := s.drop(id); err != nil {
			return err
		}
	}
	for i := range c.Save {
		if err := s.save(&c.Save[i]); err != nil {
			return err
		}
	}
	for _, id := range c.Remove {
		if err := s.remove(id); err != nil {
			return err
		}
	}
	for _, p := range c.Apart {
		if err := s.tellApart(p); err != nil {
			return err
		}
	}
	// Last: what gave way to another event, or went, must leave nothing hidden behind it.
	for i := range c.Save {
		if e := &c.Save[i]; e.Whole != 0 {
			if err := s.repoint(e.ID, e.Whole); err != nil {
				return err
			}
		}
	}
	for _, id := range c.Remove {
		if err := s.repoint(id, 0); err != nil {
			return err
		}
	}
	return nil
}

// newStep begins a step, after which there is nothing to redo.
func (w *work) newStep(name string) (number int64, err error) {
	if err := w.discardRedo(); err != nil {
		return 0, err
	}
	w.changed = true
	return w.number(w.ctx, "INSERT INTO step (name, time) VALUES (?, ?) RETURNING number", clean(name), time.Now().Unix())
}

// A recorder makes changes as parts of one step, which begins with the first real change.
type recorder struct {
	*work
	name     string
	number   int64
	seen     map[timeline.ID]bool // events that the step has recorded already
	trashed  map[int64]bool       // what isTrashed knows
	dropping int64                // the article that is being dropped
}

// begin makes the step when it is needed, not before: a change that turns out to change nothing must not cost the person
// what could be redone.
func (s *recorder) begin() (err error) {
	if s.number == 0 {
		s.number, err = s.newStep(s.name)
		s.seen = map[timeline.ID]bool{}
	}
	return err
}

// record keeps how an event was before the step.
func (s *recorder) record(id timeline.ID, before string) error {
	if err := s.begin(); err != nil || s.seen[id] {
		return err
	}
	s.seen[id] = true
	return s.exec("INSERT INTO step_event (step, event, other) VALUES (?, ?, ?)", s.number, id, before)
}

// save adds an event or replaces the one of its ID.
func (s *recorder) save(given *timeline.Event) error {
	e := *given
	e.Importance = unit(e.Importance)
	first, err := s.firstSource(&e)
	if err != nil {
		return err
	}
	old, hidden, err := s.currentOrHidden(e.ID)
	if err == nil && hidden && s.number == 0 {
		// Saving it is a change for sure. With that an undone import is gone for good, and this event may be one of it.
		if err = s.begin(); err == nil {
			old, hidden, err = s.currentOrHidden(e.ID)
		}
	}
	switch {
	case err != nil:
		return err
	case old == nil:
		if err := s.record(e.ID, ""); err != nil {
			return err
		}
		// An event that is new is recorded as nothing: undo then takes it out.
		return s.insertEvent(&e, first)
	case hidden: // it comes back, without the article that it was dropped with
		return s.replace(old, &e, first)
	}
	return s.replace(old, &e, old.origin)
}

// currentOrHidden gives the event of an ID, nil when there is none, and whether it is hidden with its article.
func (s *recorder) currentOrHidden(id timeline.ID) (e *stored, hidden bool, err error) {
	if e, err = s.current(id); err != nil || e == nil {
		return nil, false, err
	}
	hidden, err = s.isTrashed(e.origin)
	return e, hidden, err
}

// firstSource gives the number of the first source that e quotes, 0 when it quotes none. All of them must be there.
func (s *recorder) firstSource(e *timeline.Event) (first int64, err error) {
	for i, q := range e.Quotes {
		source, err := s.texts.number(s.work, q.Source)
		if err != nil {
			return 0, err
		}
		trashed, err := s.isTrashed(source)
		if err != nil {
			return 0, err
		}
		if source == 0 || trashed {
			return 0, notThere(e, q.Source)
		}
		if i == 0 {
			first = source
		}
	}
	return first, nil
}

// notThere is the error of a quote without its article. Such an event could not show its sentence.
func notThere(e *timeline.Event, source timeline.ID) error {
	return fmt.Errorf("the event %q quotes the article %s, which is not in the library: %w", e.Title, source, ErrNotFound)
}

// replace turns old into e with another origin perhaps, and records the way back.
func (s *recorder) replace(old *stored, e *timeline.Event, origin int64) error {
	back, differs := difference(&old.Event, e)
	if origin != old.origin {
		from, err := s.originOf(old)
		if err != nil {
			return err
		}
		back.Origin, differs = &from, true
	}
	if !differs {
		return nil
	}
	// Undo keeps one image of an event in a step, and would not know which of the two to take.
	if s.seen[e.ID] {
		return fmt.Errorf("the change names the event %s twice", e.ID)
	}
	if err := s.record(e.ID, back.String()); err != nil {
		return err
	}
	return s.replaceEvent(old, e, origin)
}

// remove takes an event out.
func (s *recorder) remove(id timeline.ID) error {
	old, hidden, err := s.currentOrHidden(id)
	if err != nil || old == nil || hidden {
		return err
	}
	if s.seen[id] {
		return fmt.Errorf("the change names the event %s twice", id)
	}
	image, err := s.image(old)
	if err != nil {
		return err
	}
	if err := s.record(id, image.String()); err != nil {
		return err
	}
	return s.deleteEvent(old)
}

// publish sets the publication date of an article.
func (s *recorder) publish(id timeline.ID, p timeline.Published) error {
	source, err := s.sourceNumber(s.ctx, id)
	if err != nil {
		return err
	}
	trashed, err := s.isTrashed(source)
	if err != nil {
		return err
	}
	if source == 0 || trashed {
		return fmt.Errorf("the article %s is not in the library: %w", id, ErrNotFound)
	}
	// The same date once more is no change, and must not cost the person what could be redone.
	old, err := s.published(source)
	if err != nil || old == p {
		return err
	}
	if err := s.begin(); err != nil {
		return err
	}
	if err := s.exec("INSERT INTO step_source (step, source, role, other) VALUES (?, ?, 'publish', ?)",
		s.number, source, publishedText(old)); err != nil {
		return err
	}
	return s.setPublished(source, p)
}
