package intake

import (
	"context"
	"encoding/json"
	"fmt"

	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/extract"
)

// Republish changes the publication date of a source and moves its relative events, in one undoable
// step; nothing is read again. The zero Published takes the date away. It gives the number of events whose
// date changed. What the person edited or decided stays.
func (r *Reader) Republish(ctx context.Context, l *storage.Library, source timeline.ID, p timeline.Published) (moved int, err error) {
	src, kept, err := l.Source(ctx, source)
	if err != nil {
		return 0, err
	}
	var reading extract.Reading
	if err := json.Unmarshal(kept, &reading); err != nil {
		return 0, fmt.Errorf("what was read from %q is not in the library any more: import it again", src.Title)
	}
	result := reading.Events(p, r.known)
	stored, err := eventsOf(ctx, l, source)
	if err != nil {
		return 0, err
	}
	src.Published = p
	if !p.Date.IsKnown() {
		src.Published = result.Published
	}
	change := storage.Change{Name: changeName(src), Source: &src}
	for _, e := range result.Events {
		old, ok := stored[e.ID]
		if !ok { // the person removed it
			continue
		}
		if old.Date != redated(old, e, source).Date {
			moved++
		}
		change.Save = append(change.Save, redated(old, e, source))
	}
	return moved, l.Apply(ctx, change)
}

func changeName(src timeline.Source) string {
	if !src.Published.Date.IsKnown() {
		return fmt.Sprintf("Remove the date of “%s”", src.Title)
	}
	return fmt.Sprintf("Date “%s” %s", src.Title, src.Published.Date)
}

// eventsOf gives the events that a source reports, rejected ones too.
func eventsOf(ctx context.Context, l *storage.Library, source timeline.ID) (map[timeline.ID]timeline.Event, error) {
	all := map[timeline.ID]timeline.Event{}
	every := []timeline.Review{timeline.Proposed, timeline.Accepted, timeline.Rejected}
	for e, err := range l.Events(ctx, timeline.Query{Source: source, Reviews: every}) {
		if err != nil {
			return nil, err
		}
		all[e.ID] = e
	}
	return all, nil
}

// redated is the event old with the date of its new reading. An edited date stays, and so do the
// words of other sources.
func redated(old, read timeline.Event, source timeline.ID) timeline.Event {
	e := old
	if !old.Edited.Has(timeline.FieldDate) {
		e.Date, e.Reasons = read.Date, read.Reasons
	}
	if !old.Edited.Has(timeline.FieldStatus) {
		e.Status = read.Status
	}
	e.Quotes = append([]timeline.Quote(nil), read.Quotes...)
	for _, q := range old.Quotes {
		if q.Source != source {
			e.Quotes = append(e.Quotes, q)
		}
	}
	return e
}
