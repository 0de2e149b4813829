package intake

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/storage"
	"dateline/timeline"
)

// What leaves a library and comes back is the same event. A file of events that Dateline wrote says the ID of each; what
// another program wrote has only what it tells, and an event that says nothing but what the library has under the same
// title and date already is no second one.

// isData reports an entry that was read from a file of events.
func isData(e storage.Entry) bool { return string(e.Reading) == dataReading }

// admit leaves the events of a file that are new to the library, named after the file. changed are sentences about those that
// the library has under the same ID with another title or date: they stay as the person has them, and that is said.
func admit(ctx context.Context, l *storage.Library, e *storage.Entry) (changed []string, err error) {
	var fresh []timeline.Event
	for _, event := range e.Events {
		had, err := l.Event(ctx, event.ID)
		switch {
		case errors.Is(err, storage.ErrNotFound):
			fresh = append(fresh, event)
		case err != nil:
			return nil, err
		case had.Date != event.Date || plainWords(had.Title) != plainWords(event.Title):
			changed = append(changed, fmt.Sprintf("“%s” (%s) is in the library as “%s” (%s), and stays so", event.Title, event.Date.Words(), had.Title, had.Date.Words()))
		}
	}
	if fresh, err = untold(ctx, l, e.Source, fresh); err != nil {
		return nil, err
	}
	for i := range fresh {
		fresh[i].ID = ofFile(e.Source.ID, fresh[i].ID)
	}
	e.Events = fresh
	return changed, nil
}

// nameKinds gives the events of a file that are kept the categories that the library has for their names, new ones where it has none.
func nameKinds(ctx context.Context, l *storage.Library, e *storage.Entry) error {
	needed := slices.DeleteFunc(slices.Clone(e.Kinds), func(k timeline.Kind) bool {
		return !slices.ContainsFunc(e.Events, func(event timeline.Event) bool { return event.Category == k.Category })
	})
	numbers, err := l.AddKinds(ctx, needed)
	for i := range e.Events {
		if c, ok := numbers[e.Events[i].Category]; ok {
			e.Events[i].Category = c
		}
	}
	return err
}

// untold leaves out what the library has under the same title and date with nothing less told of it.
func untold(ctx context.Context, l *storage.Library, file timeline.Source, fresh []timeline.Event) ([]timeline.Event, error) {
	if len(fresh) == 0 {
		return nil, nil
	}
	// One walk through the library for all rows: a table may have as many as the library has events.
	same := map[string][]timeline.ID{}
	for _, e := range fresh {
		same[plainWords(e.Title)] = nil
	}
	for b, err := range l.Briefs(ctx, timeline.Query{Reviews: allReviews}) {
		if err != nil {
			return nil, err
		}
		title := plainWords(b.Title)
		if ids, asked := same[title]; asked {
			same[title] = append(ids, b.ID)
		}
	}
	var failed error
	tellers := articles{library: l, read: map[timeline.ID]timeline.Source{}}
	fresh = slices.DeleteFunc(fresh, func(e timeline.Event) bool {
		for _, id := range same[plainWords(e.Title)] {
			told, err := tellers.haveTold(ctx, file, e, id)
			if failed = errors.Join(failed, err); told {
				return true
			}
		}
		return false
	})
	return fresh, failed
}

// The articles of a library that tell some of its events. Each is read once: all rows of a table may be told by one other.
type articles struct {
	library *storage.Library
	read    map[timeline.ID]timeline.Source
}

func (a articles) source(ctx context.Context, id timeline.ID) (timeline.Source, error) {
	if src, ok := a.read[id]; ok {
		return src, nil
	}
	src, _, err := a.library.Source(ctx, id)
	if err != nil {
		return src, err
	}
	if len(a.read) >= mostRead {
		clear(a.read)
	}
	a.read[id] = src
	return src, nil
}

// mostRead bounds the articles whose texts are held: a table may be told by all that a library has.
const mostRead = 64

// haveTold reports whether an event of the library has the date of e and says all that e's line of the file says. What
// another version of the same file told does not count: this one takes its place.
func (a articles) haveTold(ctx context.Context, file timeline.Source, e timeline.Event, id timeline.ID) (bool, error) {
	had, err := a.library.Event(ctx, id)
	if err != nil || had.Date != e.Date {
		return false, err
	}
	said := []string{had.Title, had.Date.Words(), had.Date.String(), had.Notes, had.Place}
	elsewhere := len(had.Quotes) == 0
	for _, q := range had.Quotes {
		src, err := a.source(ctx, q.Source)
		if err != nil {
			return false, err
		}
		elsewhere = elsewhere || !samePlace(src, file)
		said = append(said, stretch(src, q.Sentence), src.Title, src.Address, src.Path)
	}
	known := plainWords(strings.Join(said, "\n"))
	for line := range strings.SplitSeq(stretch(file, e.Quotes[0].Sentence), "\n") {
		line = strings.TrimPrefix(line, stretch(file, e.Quotes[0].Expression)+": ")
		if !strings.Contains(known, plainWords(line)) {
			return false, nil
		}
	}
	return elsewhere, nil
}

// allReviews are asked for where a rejected event counts as well: it was seen, and must not come back by another way.
var allReviews = []timeline.Review{timeline.Proposed, timeline.Accepted, timeline.Rejected}

// stretch is the part of a text that r covers.
func stretch(src timeline.Source, r timeline.Range) string {
	return src.Text[max(r.Begin, 0):max(min(r.End, len(src.Text)), r.Begin, 0)]
}
