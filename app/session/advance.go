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

// advance gives the Snapshot that a change of single events makes of the one in use; nil when that cannot be told, because
// somebody else has changed the library meanwhile or its lists do not know an event.
func (s *Session) advance(ctx context.Context, c storage.Change, was []timeline.Event) *Snapshot {
	if len(was) != len(c.Save) {
		return nil
	}
	version, err := s.options.Store.Version(ctx)
	if err != nil || version > s.version+1 {
		return nil
	}
	d := *s.data
	d.Counts, d.Facets, d.Actors = d.Counts.clone(), d.Facets.clone(), slices.Clone(d.Actors)
	for i := range c.Save {
		if !d.exchange(s.filter, &was[i], &c.Save[i]) {
			return nil
		}
	}
	d.define(c.Set)
	if d.Undo, d.Redo, err = s.options.Store.UndoRedo(ctx); err != nil {
		return nil
	}
	changed, removed := s.drawn(&d, c.Save, nil)
	if slices.ContainsFunc(changed, func(b timeline.Brief) bool { return b.Track == unknownTrack }) {
		return nil
	}
	if len(c.Save) > 0 {
		d.Levels = d.Levels.Update(changed, removed)
	}
	s.version = version
	return &d
}

// exchange puts an event into the place of what it was, in the lists and in what is counted; false when the lists do not know it.
func (d *Snapshot) exchange(f Filter, was, is *timeline.Event) bool {
	i := indexOf(d.All, is.ID)
	if i < 0 {
		return false
	}
	old, b, found := d.All[i], is.Brief(), d.found(is.ID)
	d.recount(f, &old, was, -1)
	d.recount(f, &b, is, 1)
	passes, dated := found && f.keeps(&b), !b.Flags.Has(timeline.Undated)
	if k := indexOf(d.Undated, is.ID); k >= 0 || passes && !dated {
		d.Undated = exchanged(d.Undated, k, &b, passes && !dated)
	}
	shown := d.Shown
	if k := indexOf(shown, is.ID); k >= 0 || passes && dated {
		shown = exchanged(shown, k, &b, passes && dated)
	}
	if d.All = exchanged(d.All, i, &b, true); len(shown) == len(d.All) {
		shown = d.All // one list of a million is enough
	}
	if old.Begin != b.Begin || old.End != b.End || len(shown) != len(d.Shown) {
		d.Extent = extent(shown)
	}
	d.Shown = shown
	d.resurvey(is)
	return true
}

// recount counts an event in or out.
func (d *Snapshot) recount(f Filter, b *timeline.Brief, e *timeline.Event, by int) {
	d.Counts.Statuses[b.Status] += by
	d.Counts.Categories[b.Category] += by
	d.Counts.Reviews[b.Review] += by
	if s := f.sieve(); d.found(b.ID) && s.keepsTime(b) {
		var t tally
		t.add(s, b, by)
		t.into(&d.Facets)
	}
	if _, was := d.doubts[b.ID]; b.Review == timeline.Rejected || !was && len(d.All) > surveyed {
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
// is rejected nothing is known, as after a survey.
func (d *Snapshot) resurvey(e *timeline.Event) {
	old, known := d.doubts[e.ID]
	if e.Review == timeline.Rejected {
		if known {
			d.doubts, d.firstSource, d.firstActor = maps.Clone(d.doubts), maps.Clone(d.firstSource), maps.Clone(d.firstActor)
			delete(d.doubts, e.ID)
			delete(d.firstSource, e.ID)
			delete(d.firstActor, e.ID)
		}
		return
	}
	var published timeline.Published
	if len(e.Quotes) > 0 {
		src, _ := d.SourceOf(e.Quotes[0].Source)
		published = src.Published
	}
	doubt := doubtOf(*e, published) | old&MayBeOne
	if doubt == old && known {
		return
	}
	d.doubts = with(d.doubts, e.ID, doubt)
	if !known && len(e.Quotes) > 0 {
		d.firstSource = with(d.firstSource, e.ID, e.Quotes[0].Source)
	}
	if !known && len(e.Participants) > 0 {
		d.firstActor = with(d.firstActor, e.ID, e.Participants[0])
	}
}

// with is a map with one value more; the map given stays as it is.
func with[V any](m map[timeline.ID]V, id timeline.ID, v V) map[timeline.ID]V {
	m = maps.Clone(m)
	if m == nil {
		m = map[timeline.ID]V{}
	}
	m[id] = v
	return m
}

// found reports whether an event passes what only the library can answer of the filter.
func (d *Snapshot) found(id timeline.ID) bool { return d.matched.has(id) }

// exchanged is a list in order of time with b in it, if it stays, instead of its i-th; i is -1 for none. The list given stays as it is.
func exchanged(list []timeline.Brief, i int, b *timeline.Brief, stays bool) []timeline.Brief {
	out := append(make([]timeline.Brief, 0, len(list)+1), list...)
	if i >= 0 && stays && inTime(&list[i], b) == 0 {
		out[i] = *b
		return out
	}
	if i >= 0 {
		out = slices.Delete(out, i, i+1)
	}
	if stays {
		at := sort.Search(len(out), func(k int) bool { return inTime(&out[k], b) >= 0 })
		out = slices.Insert(out, at, *b)
	}
	return out
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
