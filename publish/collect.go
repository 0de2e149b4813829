package publish

import (
	"context"
	"iter"

	"dateline/timeline"
	"dateline/timeline/exchange"
)

// A Store is what publishing needs of a library; *storage.Library is one.
type Store interface {
	Events(ctx context.Context, q timeline.Query) iter.Seq2[timeline.Event, error]
	Source(ctx context.Context, id timeline.ID) (timeline.Source, []byte, error)
	Kinds(ctx context.Context) (timeline.Kinds, error)
}

// Collect takes the events that match q out of a library, with their sources, in order of time. keep, unless nil,
// leaves out more.
func Collect(ctx context.Context, l Store, q timeline.Query, keep func(timeline.ID) bool) (exchange.Timeline, error) {
	t := exchange.Timeline{Sources: map[timeline.ID]timeline.Source{}}
	var err error
	if t.Kinds, err = l.Kinds(ctx); err != nil {
		return t, err
	}
	for e, err := range l.Events(ctx, q) {
		if err != nil {
			return t, err
		}
		if q.During != (timeline.Span{}) && !e.Date.IsKnown() {
			continue // it may lie there, as it may anywhere: who asks for a time means what has one
		}
		if keep == nil || keep(e.ID) {
			t.Events = append(t.Events, e)
		}
	}
	for _, e := range t.Events {
		for _, quote := range e.Quotes {
			if _, ok := t.Sources[quote.Source]; ok {
				continue
			}
			src, _, err := l.Source(ctx, quote.Source)
			if err != nil {
				return t, err
			}
			t.Sources[quote.Source] = src
		}
	}
	return t, nil
}
