package intake

import (
	"context"
	"fmt"
	"slices"

	"dateline/storage"
	"dateline/timeline"
)

// A Replacement says what changed when a newer version of an article took the place of an older one.
type Replacement struct {
	Kept int      // events whose edits, notes or reviews were taken over
	Gone []string // titles of events that the newer version does not tell
	New  []string // titles of events that only the newer version tells
}

// goneReason is told of an event that stays because the person worked on it.
const goneReason = "an earlier version of the article told it; the one in the library does not"

// Replace takes an older version of an article out and hands the person's edits, notes and reviews on to the events of the
// newer one, which the library has already. It is one undoable step. An event that the person accepted
// or edited stays even if the newer version does not tell it.
func (r *Reader) Replace(ctx context.Context, l *storage.Library, older, newer timeline.ID) (Replacement, error) {
	before, err := tellings(ctx, l, older)
	if err != nil {
		return Replacement{}, err
	}
	after, err := tellings(ctx, l, newer)
	if err != nil {
		return Replacement{}, err
	}
	var done Replacement
	change := storage.Change{Name: fmt.Sprintf("Replace an older version of “%s”", after.source.Title), Drop: []timeline.ID{older}}
	taken := map[timeline.ID]bool{}
	for _, old := range before.events {
		fresh, ok := after.match(old, before.sentence(old), taken)
		switch {
		case ok && fresh.ID == old.ID: // joined while importing: it goes on with the words of the newer version
			taken[old.ID] = true
			if worked(old) {
				done.Kept++
			}
		case ok:
			taken[fresh.ID] = true
			if worked(old) {
				done.Kept++
				change.Save = append(change.Save, handOn(old, fresh))
			}
		default:
			done.Gone = append(done.Gone, old.Title)
			if old.Review == timeline.Accepted || old.Edited != 0 || old.Notes != "" {
				old.Quotes = slices.DeleteFunc(slices.Clone(old.Quotes), func(q timeline.Quote) bool { return q.Source == older })
				old.Reasons = append(slices.Clone(old.Reasons), goneReason)
				change.Save = append(change.Save, old)
			}
		}
	}
	for _, e := range after.events {
		if !taken[e.ID] {
			done.New = append(done.New, e.Title)
		}
	}
	return done, l.Apply(ctx, change)
}

// A telling is an article with the events that it tells.
type telling struct {
	source timeline.Source
	events []timeline.Event // by where they stand in the text
}

func tellings(ctx context.Context, l *storage.Library, id timeline.ID) (telling, error) {
	src, _, err := l.Source(ctx, id)
	if err != nil {
		return telling{}, err
	}
	stored, err := eventsOf(ctx, l, id)
	if err != nil {
		return telling{}, err
	}
	t := telling{source: src}
	for _, e := range stored {
		t.events = append(t.events, e)
	}
	slices.SortFunc(t.events, func(a, b timeline.Event) int { return t.place(a) - t.place(b) })
	return t, nil
}

// quote is the first place where the article tells e.
func (t telling) quote(e timeline.Event) timeline.Range {
	for _, q := range e.Quotes {
		if q.Source == t.source.ID && q.Sentence.Begin >= 0 && q.Sentence.End <= len(t.source.Text) && !q.Sentence.IsEmpty() {
			return q.Sentence
		}
	}
	return timeline.Range{}
}

func (t telling) place(e timeline.Event) int { return t.quote(e).Begin }

// sentence is the one that tells e, without signs.
func (t telling) sentence(e timeline.Event) string {
	q := t.quote(e)
	return plainWords(t.source.Text[q.Begin:q.End])
}

// match finds the event that tells the same as old: in the same sentence under the same title, or else
// under the same title, or else in the same sentence.
func (t telling) match(old timeline.Event, sentence string, taken map[timeline.ID]bool) (timeline.Event, bool) {
	var byTitle, bySentence *timeline.Event
	for i := range t.events {
		e := &t.events[i]
		if taken[e.ID] {
			continue
		}
		sameTitle := plainWords(e.Title) == plainWords(old.Title)
		sameSentence := sentence != "" && t.sentence(*e) == sentence
		switch {
		case sameTitle && sameSentence:
			return *e, true
		case sameTitle && byTitle == nil:
			byTitle = e
		case sameSentence && bySentence == nil:
			bySentence = e
		}
	}
	for _, e := range []*timeline.Event{byTitle, bySentence} {
		if e != nil {
			return *e, true
		}
	}
	return timeline.Event{}, false
}

// worked reports an event that the person did something with.
func worked(e timeline.Event) bool {
	return e.Review != timeline.Proposed || e.Edited != 0 || e.Notes != ""
}

// handOn gives what the person did with old to fresh.
func handOn(old, fresh timeline.Event) timeline.Event {
	e := fresh
	e.Review, e.Notes, e.Edited = old.Review, old.Notes, fresh.Edited|old.Edited
	for _, f := range []struct {
		field timeline.Fields
		copy  func()
	}{
		{timeline.FieldTitle, func() { e.Title = old.Title }},
		{timeline.FieldDate, func() { e.Date, e.Reasons = old.Date, old.Reasons }},
		{timeline.FieldStatus, func() { e.Status = old.Status }},
		{timeline.FieldCategory, func() { e.Category = old.Category }},
		{timeline.FieldParticipants, func() { e.Participants = old.Participants }},
		{timeline.FieldPlace, func() { e.Place = old.Place }},
		{timeline.FieldImportance, func() { e.Importance = old.Importance }},
	} {
		if old.Edited.Has(f.field) {
			f.copy()
		}
	}
	return e
}
