package intake

import (
	"context"

	"dateline/storage"
	"dateline/timeline"
)

// mostOwn bounds how many accepted events of a library date what other articles leave undated: memory stays flat in a library of a million.
const mostOwn = 20_000

// knowing gives the reader as it is for one library: it knows the events that the person has accepted there and the categories, as they are now.
// A library that cannot tell them is read without.
func (r *Reader) knowing(ctx context.Context, l *storage.Library) *Reader {
	var own []timeline.Event
	for e, err := range l.Events(ctx, timeline.Query{Reviews: []timeline.Review{timeline.Accepted}}) {
		if err != nil || len(own) == mostOwn {
			break
		}
		own = append(own, e)
	}
	with := *r
	with.kinds, _ = l.Kinds(ctx) // without them a file's categories are matched when they are kept
	if len(own) == 0 {
		return &with
	}
	with.known = r.known.With(own)
	return &with
}
