package intake

import (
	"context"
	"encoding/json"
	"fmt"

	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/extract"
	"dateline/timeline/merge"
)

// Republish changes the publication date of a source and moves its relative events, in one undoable
// step; nothing is read again. The zero Published takes the date away. It gives the number of events whose
// date changed. What the person edited or decided stays.
func (r *Reader) Republish(ctx context.Context, l *storage.Library, source timeline.ID, p timeline.Published) (moved int, err error) {
	change, moves, err := r.republished(ctx, l, source, p)
	if err != nil {
		return 0, err
	}
	if err := l.Apply(ctx, change); err != nil {
		return 0, err
	}
	return len(moves), l.Weigh(ctx, []timeline.ID{source}) // the days that its events came to
}

// A Move is what a new publication date does to an event.
type Move struct {
	Title    string
	From, To timeline.Date
}

// Preview says what Republish would move, and changes nothing.
func (r *Reader) Preview(ctx context.Context, l *storage.Library, source timeline.ID, p timeline.Published) ([]Move, error) {
	_, moves, err := r.republished(ctx, l, source, p)
	return moves, err
}

// republished works out what a publication date changes.
func (r *Reader) republished(ctx context.Context, l *storage.Library, source timeline.ID, p timeline.Published) (change storage.Change, moves []Move, err error) {
	src, kept, err := l.Source(ctx, source)
	if err != nil {
		return change, nil, err
	}
	var reading extract.Reading
	if err := json.Unmarshal(kept, &reading); err != nil {
		return change, nil, fmt.Errorf("what was read from %q is not in the library any more: import it again", src.Title)
	}
	result := reading.Events(p, r.knowing(ctx, l).known)
	stored, err := eventsOf(ctx, l, source)
	if err != nil {
		return change, nil, err
	}
	parts, err := partsOf(ctx, l, source)
	if err != nil {
		return change, nil, err
	}
	src.Published = p
	if !p.Date.IsKnown() {
		src.Published = result.Published
	}
	change = storage.Change{Name: changeName(src), Source: &src}
	change.Save, moves = moveAll(result.Events, stored, parts, source)
	return change, moves, nil
}

// moveAll gives the events of a source as they are after a new reading, those that it is joined with too, and which of them get another date.
func moveAll(read []timeline.Event, stored, parts map[timeline.ID]timeline.Event, source timeline.ID) (save []timeline.Event, moves []Move) {
	changed := map[timeline.ID]bool{}
	var order, joined []timeline.ID
	put := func(e timeline.Event) {
		if !changed[e.ID] {
			changed[e.ID] = true
			order = append(order, e.ID)
		}
		stored[e.ID] = e
	}
	before := map[timeline.ID]timeline.Event{}
	for _, e := range read {
		old, ok := parts[e.ID]
		if ok {
			before[e.ID] = old
			joined = append(joined, e.ID)
		} else if old, ok = stored[e.ID]; !ok { // the person removed it
			continue
		}
		now := redated(old, e, source)
		if now.Date != old.Date {
			moves = append(moves, Move{Title: old.Title, From: old.Date, To: now.Date})
		}
		put(now)
	}
	// What stands for an event of this article says its words too.
	for _, id := range joined {
		part := stored[id]
		if whole, ok := stored[part.Whole]; ok {
			put(merge.Replace(whole, before[id], part))
		}
	}
	for _, id := range order {
		save = append(save, stored[id])
	}
	return save, moves
}

// partsOf gives the events of an article that events of other articles stand for.
func partsOf(ctx context.Context, l *storage.Library, source timeline.ID) (map[timeline.ID]timeline.Event, error) {
	all := map[timeline.ID]timeline.Event{}
	parts, err := l.PartsOf(ctx, source)
	for _, e := range parts {
		all[e.ID] = e
	}
	return all, err
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
	for e, err := range l.Events(ctx, timeline.Query{Source: source, Reviews: allReviews}) {
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
