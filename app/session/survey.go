package session

import (
	"cmp"
	"context"
	"slices"

	"dateline/timeline"
)

// Counts says how many events of All there are of each kind.
type Counts struct {
	Statuses   map[timeline.Status]int
	Categories map[timeline.Category]int
	Reviews    map[timeline.Review]int
	Sources    map[timeline.ID]int
}

// An Actor takes part in events.
type Actor struct {
	Name   string
	Events int
}

func count(events []timeline.Brief) Counts {
	c := Counts{map[timeline.Status]int{}, map[timeline.Category]int{}, map[timeline.Review]int{}, map[timeline.ID]int{}}
	for i := range events {
		c.Statuses[events[i].Status]++
		c.Categories[events[i].Category]++
		c.Reviews[events[i].Review]++
	}
	return c
}

// AtLeast writes a number of Actors or of Counts.Sources: with a plus where the library is so large that not all of its
// events were looked at.
func (d *Snapshot) AtLeast(n int) string {
	if d.partly {
		return Grouped(n) + "+"
	}
	return Grouped(n)
}

// surveyed bounds the events whose participants are counted: beyond it the most
// frequent names hardly change, and reading all quotes of a million events would take seconds.
const surveyed = 20_000

// survey counts participants, and events by source.
func (s *Session) survey(ctx context.Context, d *Snapshot) error {
	names, n := map[string]int{}, 0
	d.partly = false
	d.firstSource, d.firstActor, d.doubts = map[timeline.ID]timeline.ID{}, map[timeline.ID]string{}, map[timeline.ID]Doubt{}
	published := map[timeline.ID]timeline.Published{}
	for i := range d.Sources {
		published[d.Sources[i].ID] = d.Sources[i].Published
	}
	for e, err := range s.options.Store.Events(ctx, timeline.Query{}) {
		if err != nil {
			return err
		}
		if len(e.Quotes) > 0 {
			d.firstSource[e.ID] = e.Quotes[0].Source
		}
		d.doubts[e.ID] = doubtOf(e, published[d.firstSource[e.ID]])
		if len(e.Participants) > 0 {
			d.firstActor[e.ID] = e.Participants[0]
		}
		for _, p := range e.Participants {
			names[p]++
		}
		seen := timeline.ID(0)
		for _, q := range e.Quotes {
			if q.Source != seen {
				d.Counts.Sources[q.Source]++
				seen = q.Source
			}
		}
		if n++; n >= surveyed {
			d.partly = d.Kept() > n
			break
		}
	}
	offers, err := s.options.Store.Offers(ctx, 0)
	if err != nil {
		return err
	}
	for _, o := range offers {
		d.doubts[o.A] |= MayBeOne
		d.doubts[o.B] |= MayBeOne
	}
	for name, events := range names {
		d.Actors = append(d.Actors, Actor{name, events})
	}
	slices.SortFunc(d.Actors, compareActors)
	return nil
}

// compareActors puts the more frequent first.
func compareActors(a, b Actor) int {
	return cmp.Or(cmp.Compare(b.Events, a.Events), cmp.Compare(a.Name, b.Name))
}
