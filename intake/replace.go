package intake

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dateline/storage"
	"dateline/timeline"
)

// A Replacement says what changed when a newer version of an article took the place of an older one.
type Replacement struct {
	Kept  int      // events whose edits, notes or reviews were taken over
	Moved []string // titles of events with another date than before, and both dates
	Gone  []string // titles of events that the newer version does not tell
	New   []string // titles of events that only the newer version tells
}

// String says in words what changed: "1 event is new (…), 2 events moved (…), your work on 3 events is kept".
func (r Replacement) String() string {
	var parts []string
	for _, p := range []struct {
		titles    []string
		one, many string
	}{{r.New, "event is new", "events are new"}, {r.Moved, "event has another date", "events have another date"},
		{r.Gone, "event is not told any more", "events are not told any more"}} {
		if n := len(p.titles); n > 0 {
			parts = append(parts, fmt.Sprintf("%s (%s)", plural(n, p.one, p.many), listed(p.titles)))
		}
	}
	if r.Kept > 0 {
		parts = append(parts, "your work on "+plural(r.Kept, "event", "events")+" is kept")
	}
	if len(parts) == 0 {
		return "its events are the same"
	}
	return strings.Join(parts, "; ")
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// mostListed is how many titles a sentence names.
const mostListed = 3

func listed(titles []string) string {
	if len(titles) > mostListed {
		return "“" + strings.Join(titles[:mostListed], "”, “") + "” …"
	}
	return "“" + strings.Join(titles, "”, “") + "”"
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
	done, change := replacement(before, after)
	return done, l.Apply(ctx, change)
}

// replaceNear is Replace within the transaction that adds the newer version: whatever happens, the library never has both.
func replaceNear(n storage.Near, older, newer timeline.ID) (done Replacement, change storage.Change, err error) {
	var versions [2]telling
	for i, id := range []timeline.ID{older, newer} {
		src, err := n.Source(id)
		if err != nil {
			return done, change, err
		}
		events, err := n.EventsOf(id)
		if err != nil {
			return done, change, err
		}
		versions[i] = newTelling(src, events)
	}
	done, change = replacement(versions[0], versions[1])
	return done, change, nil
}

// replacement works out what becomes of the older version of an article when the newer one takes its place.
func replacement(before, after telling) (done Replacement, change storage.Change) {
	older := before.source.ID
	change = storage.Change{Name: fmt.Sprintf("Replace an older version of “%s”", after.source.Title), Drop: []timeline.ID{older}}
	pairs := pair(before, after)
	taken := map[int]bool{}
	for i, old := range before.events {
		at, told := pairs[i]
		switch {
		case told && after.events[at].ID == old.ID: // another article tells it too: it goes on with the words of the newer version
			taken[at] = true
			if worked(old) {
				done.Kept++
			}
		case told:
			fresh := after.events[at]
			taken[at] = true
			if worked(old) {
				done.Kept++
				fresh = handOn(old, fresh)
				change.Save = append(change.Save, fresh)
			}
			if old.Date != fresh.Date && old.Review != timeline.Rejected {
				done.Moved = append(done.Moved, fmt.Sprintf("%s: now %s, was %s", fresh.Title, dateWords(fresh.Date), dateWords(old.Date)))
			}
		case old.Review == timeline.Rejected: // the person did not want it anyway
		default:
			done.Gone = append(done.Gone, old.Title)
			if worked(old) {
				old.Quotes = slices.DeleteFunc(slices.Clone(old.Quotes), func(q timeline.Quote) bool { return q.Source == older })
				old.Reasons = append(slices.Clone(old.Reasons), goneReason)
				change.Save = append(change.Save, old)
			}
		}
	}
	for i, e := range after.events {
		if !taken[i] {
			done.New = append(done.New, e.Title)
		}
	}
	return done, change
}

func dateWords(d timeline.Date) string {
	if !d.IsKnown() {
		return "undated"
	}
	return d.Words()
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
	return newTelling(src, slices.Collect(maps.Values(stored))), nil
}

// newTelling puts the events of an article in order.
func newTelling(src timeline.Source, events []timeline.Event) telling {
	t := telling{source: src, events: events}
	slices.SortFunc(t.events, func(a, b timeline.Event) int { return cmp.Or(t.place(a)-t.place(b), cmp.Compare(a.ID, b.ID)) })
	return t
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
