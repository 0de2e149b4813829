package storage

import (
	"context"
	"encoding/json"

	"dateline/timeline"
)

// current gives the event of an ID as it is, nil when there is none. One that is hidden with its article is there.
func (w *work) current(id timeline.ID) (*stored, error) { return current(w.ctx, w.link, id) }

func current(ctx context.Context, k *link, id timeline.ID) (*stored, error) {
	return loadOne(ctx, k, "SELECT number FROM event WHERE id = ?", id)
}

// image is all of an event, for bringing it back.
func (w *work) image(e *stored) (patch, error) {
	p := whole(&e.Event)
	origin, err := w.originOf(e)
	p.Origin = &origin
	return p, err
}

// originOf is the ID of the source that an event came with, 0 for none.
func (w *work) originOf(e *stored) (timeline.ID, error) {
	if e.origin == 0 {
		return 0, nil
	}
	id, err := w.number(context.Background(), "SELECT id FROM source WHERE number = ?", e.origin)
	return timeline.ID(id), err
}

// insertEvent adds an event.
func (w *work) insertEvent(e *timeline.Event, origin int64) error {
	w.changed = true
	// A number is given once for good: the search index and the list of waiting events go by it.
	number, err := w.number(w.ctx, "UPDATE library SET last_event = last_event + 1 RETURNING last_event")
	if err != nil {
		return err
	}
	s, err := w.prepare(insertEvent)
	if err != nil {
		return err
	}
	if err := step(context.Background(), s, appendEvent(bind(nil, number, e.ID), e, origin), nil); err != nil {
		return err
	}
	if err := w.insertQuotes(number, e); err != nil {
		return err
	}
	return w.indexWords(number, e)
}

// replaceEvent turns old into e. Quotes and the search index are only touched when they change.
func (w *work) replaceEvent(old *stored, e *timeline.Event, origin int64) error {
	w.changed = true
	s, err := w.prepare(updateEvent)
	if err != nil {
		return err
	}
	if err := step(context.Background(), s, bind(appendEvent(nil, e, origin), old.number), nil); err != nil {
		return err
	}
	// Rewriting the words needs the text of every article that is quoted; a review or a date changes none of them.
	d, _ := difference(&old.Event, e)
	if d.Quotes != nil {
		if err := w.exec("DELETE FROM quote WHERE event = ?", old.number); err != nil {
			return err
		}
		if err := w.insertQuotes(old.number, e); err != nil {
			return err
		}
	}
	if d.Title == nil && d.Participants == nil && d.Place == nil && d.Notes == nil && d.Quotes == nil {
		return nil
	}
	return w.indexWords(old.number, e)
}

// deleteEvent takes an event out; its quotes go with it by the foreign key.
func (w *work) deleteEvent(e *stored) error {
	w.changed = true
	if err := w.exec("DELETE FROM event WHERE number = ?", e.number); err != nil {
		return err
	}
	return w.forgetWords(e.number)
}

// published is the publication date as it stands.
func (w *work) published(source int64) (timeline.Published, error) {
	d, err := w.text(w.ctx, "SELECT published FROM source WHERE number = ?", source)
	if err != nil {
		return timeline.Published{}, err
	}
	evidence, err := w.text(w.ctx, "SELECT evidence FROM source WHERE number = ?", source)
	return timeline.Published{Date: date(d), Evidence: evidence}, err
}

// setPublished leaves the candidates: they are what was found, whatever the person decides.
func (w *work) setPublished(source int64, p timeline.Published) error {
	w.changed = true
	return w.exec("UPDATE source SET published = ?, evidence = ? WHERE number = ?", p.Date.String(), clean(p.Evidence), source)
}

// publishedText and parsePublished keep a publication date in a step.
func publishedText(p timeline.Published) string {
	b, _ := json.Marshal([]string{p.Date.String(), p.Evidence})
	return string(b)
}

// parsePublished undoes publishedText.
func parsePublished(text string) (p timeline.Published, err error) {
	var parts [2]string
	err = json.Unmarshal([]byte(text), &parts)
	return timeline.Published{Date: date(parts[0]), Evidence: parts[1]}, err
}
