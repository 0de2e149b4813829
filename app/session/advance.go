package session

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sort"

	"dateline/storage"
	"dateline/timeline"
)

// advance gives the Snapshot that some changed events and settings make of the one in use; nil when its lists do not know an event, or
// its tracks would be others.
func (s *Session) advance(ctx context.Context, edits []storage.Edit, set map[string]string) *Snapshot {
	d := *s.data
	d.Counts, d.Facets, d.Actors = d.Counts.clone(), d.Facets.clone(), slices.Clone(d.Actors)
	d.firstSource, d.firstActor, d.doubts = maps.Clone(d.firstSource), maps.Clone(d.firstActor), maps.Clone(d.doubts)
	var err error
	if slices.ContainsFunc(edits, isRetold) {
		if s.grouping == ByActor || s.grouping == ByArticle {
			return nil
		}
		if d.matched, err = matching(ctx, s.options.Store, s.filter); err != nil { // only the library finds words
			return nil
		}
	}
	if !d.exchange(s.filter, edits, s.data.matched) {
		return nil
	}
	d.define(set)
	// What comes or goes is offered to be one with others, or no longer; so is what was told apart, which no event shows.
	if len(edits) == 0 || slices.ContainsFunc(edits, func(e storage.Edit) bool { return isSeen(e.Was) != isSeen(e.Is) }) {
		if d.reoffer(ctx, s.options.Store) != nil {
			return nil
		}
	}
	if d.Undo, d.Redo, err = s.steps(ctx); err != nil {
		return nil
	}
	changed, removed := s.drawn(&d, edits)
	if slices.ContainsFunc(changed, func(b timeline.Brief) bool { return b.Track == unknownTrack }) {
		return nil
	}
	if len(edits) > 0 {
		d.Levels = d.Levels.Update(changed, removed)
	}
	return &d
}

// isSeen reports whether a side of a change is in the lists: it is there, and no other event stands for it.
func isSeen(e *timeline.Event) bool { return e != nil && e.Whole == 0 }

// idOf is the ID of an event that has one side at least.
func idOf(e storage.Edit) timeline.ID {
	if e.Is != nil {
		return e.Is.ID
	}
	return e.Was.ID
}

// isRetold reports whether something differs that a Brief does not have: words that are found, who takes part, who reports it.
func isRetold(e storage.Edit) bool {
	if !isSeen(e.Was) || !isSeen(e.Is) {
		return true
	}
	was, is := e.Was, e.Is
	return was.Title != is.Title || was.Place != is.Place || was.Notes != is.Notes ||
		!slices.Equal(was.Participants, is.Participants) || !slices.Equal(was.Quotes, is.Quotes)
}

// exchange puts events into the places of what they were, in the lists and in what is counted; false when the lists do not know one. matched is
// what d.matched was before.
func (d *Snapshot) exchange(f Filter, edits []storage.Edit, matched *idSet) bool {
	var out, all, shown, undated []timeline.Brief
	moved := false
	for _, e := range edits {
		id := idOf(e)
		var old *timeline.Brief
		if isSeen(e.Was) {
			b := Flat(e.Was)
			i := placeOf(d.All, &b)
			if i < 0 {
				return false
			}
			old = &d.All[i]
			out = append(out, *old)
			d.recount(f, old, e.Was, matched.has(id), -1)
		}
		if isSeen(e.Is) {
			b := Flat(e.Is)
			all = append(all, b)
			d.recount(f, &b, e.Is, d.found(id), 1)
			switch {
			case !d.found(id) || !f.keeps(&b):
			case b.Flags.Has(timeline.Undated):
				undated = append(undated, b)
			default:
				shown = append(shown, b)
			}
			moved = moved || old == nil || old.Begin != b.Begin || old.End != b.End
		}
		d.resurvey(id, e.Is)
	}
	before := len(d.Shown)
	d.All, d.Shown, d.Undated = exchanged(d.All, out, all), exchanged(d.Shown, out, shown), exchanged(d.Undated, out, undated)
	if len(d.Shown) == len(d.All) {
		d.Shown = d.All // one list of a million is enough
	}
	if moved || len(d.Shown) != before {
		d.Extent = extent(d.Shown)
	}
	return true
}

// recount counts an event in or out.
func (d *Snapshot) recount(f Filter, b *timeline.Brief, e *timeline.Event, found bool, by int) {
	d.Counts.Statuses[b.Status] += by
	d.Counts.Categories[b.Category] += by
	d.Counts.Reviews[b.Review] += by
	if s := f.sieve(); found && s.keepsTime(b) {
		var t tally
		t.add(s, b, by)
		t.into(&d.Facets)
	}
	if _, known := d.doubts[b.ID]; b.Review == timeline.Rejected || !known && d.partly {
		return // it is not among those whose sources and participants are counted
	}
	seen := timeline.ID(0)
	for _, q := range e.Quotes {
		if q.Source != seen {
			d.Counts.Sources[q.Source] += by
			seen = q.Source
		}
	}
	for _, name := range e.Participants {
		d.recountActor(name, by)
	}
}

// recountActor keeps the actors in their order, the most frequent first.
func (d *Snapshot) recountActor(name string, by int) {
	i := slices.IndexFunc(d.Actors, func(a Actor) bool { return a.Name == name })
	a := Actor{Name: name, Events: by}
	if i >= 0 {
		a.Events += d.Actors[i].Events
		d.Actors = slices.Delete(d.Actors, i, i+1)
	}
	if a.Events > 0 {
		at := sort.Search(len(d.Actors), func(k int) bool { return compareActors(d.Actors[k], a) >= 0 })
		d.Actors = slices.Insert(d.Actors, at, a)
	}
}

// resurvey finds what is known of an event beside its Brief, after it was changed. What only the library knows of it stays. Of what
// is rejected or gone nothing is known, as after a survey.
func (d *Snapshot) resurvey(id timeline.ID, e *timeline.Event) {
	old, known := d.doubts[id]
	delete(d.firstSource, id)
	delete(d.firstActor, id)
	delete(d.doubts, id)
	if !isSeen(e) || e.Review == timeline.Rejected || !known && d.partly {
		return
	}
	var published timeline.Published
	if len(e.Quotes) > 0 {
		src, _ := d.SourceOf(e.Quotes[0].Source)
		published = src.Published
		d.firstSource[id] = e.Quotes[0].Source
	}
	if len(e.Participants) > 0 {
		d.firstActor[id] = e.Participants[0]
	}
	d.doubts[id] = doubtOf(*e, published) | old&MayBeOne
}

// reoffer asks the library again which events may be one.
func (d *Snapshot) reoffer(ctx context.Context, st Store) error {
	offers, err := st.Offers(ctx, 0)
	if err != nil {
		return err
	}
	for id, doubt := range d.doubts {
		d.doubts[id] = doubt &^ MayBeOne
	}
	for _, o := range offers {
		d.doubts[o.A] |= MayBeOne
		d.doubts[o.B] |= MayBeOne
	}
	return nil
}

// found reports whether an event passes what only the library can answer of the filter.
func (d *Snapshot) found(id timeline.ID) bool { return d.matched.has(id) }

// exchanged is a list in order of time without some events and with others. The list given stays as it is.
func exchanged(list, out, in []timeline.Brief) []timeline.Brief {
	var gone []int
	for i := range out {
		if at := placeOf(list, &out[i]); at >= 0 {
			gone = append(gone, at)
		}
	}
	if len(gone)+len(in) == 0 {
		return list
	}
	slices.Sort(gone)
	slices.SortFunc(in, func(a, b timeline.Brief) int { return inTime(&a, &b) })
	all := make([]timeline.Brief, 0, len(list)-len(gone)+len(in))
	from := 0
	for i := range in {
		at := from + searchTime(list[from:], &in[i])
		for len(gone) > 0 && gone[0] < at {
			all = append(all, list[from:gone[0]]...)
			from, gone = gone[0]+1, gone[1:]
		}
		all = append(append(all, list[from:at]...), in[i])
		from = at
	}
	for _, i := range gone {
		all = append(all, list[from:i]...)
		from = i + 1
	}
	return append(all, list[from:]...)
}

// placeOf is where an event of the time of b stands in a list in order of time, -1 when it does not.
func placeOf(list []timeline.Brief, b *timeline.Brief) int {
	if i := searchTime(list, b); i < len(list) && list[i].ID == b.ID {
		return i
	}
	return -1
}

// searchTime is where b stands in a list in order of time, or would.
func searchTime(list []timeline.Brief, b *timeline.Brief) int {
	return sort.Search(len(list), func(k int) bool { return inTime(&list[k], b) >= 0 })
}

// inTime orders as a library does: by the earliest beginning, then the latest, then the ID with a sign.
func inTime(a, b *timeline.Brief) int {
	return cmp.Or(cmp.Compare(a.Begin.Start, b.Begin.Start), cmp.Compare(a.Begin.End, b.Begin.End), cmp.Compare(int64(a.ID), int64(b.ID)))
}

// indexOf is the place of an event in a list, -1 when it is not there.
func indexOf(list []timeline.Brief, id timeline.ID) int {
	for i := range list {
		if list[i].ID == id {
			return i
		}
	}
	return -1
}

func (c Counts) clone() Counts {
	return Counts{maps.Clone(c.Statuses), maps.Clone(c.Categories), maps.Clone(c.Reviews), maps.Clone(c.Sources)}
}
