package session

import (
	"context"
	"slices"

	"dateline/timeline"
)

// A Filter narrows what is shown. The zero Filter shows all that is not rejected;
// within one field any value will do, and all fields must hold.
type Filter struct {
	Words       string
	Participant string
	Source      timeline.ID
	When        timeline.Date // what may have been going on in it; the zero Date is no limit
	Statuses    []timeline.Status
	Categories  []timeline.Category
	Reviews     []timeline.Review
}

// IsZero reports whether f narrows nothing.
func (f Filter) IsZero() bool {
	return f.Words == "" && f.Participant == "" && f.Source == 0 && !f.When.IsKnown() && len(f.Statuses)+len(f.Categories)+len(f.Reviews) == 0
}

// query gives the part of f that only the library can answer, of events of any
// review, and whether there is such a part.
func (f Filter) query() (timeline.Query, bool) {
	return timeline.Query{Words: f.Words, Participant: f.Participant, Source: f.Source, Reviews: AllReviews()},
		f.Words != "" || f.Participant != "" || f.Source != 0
}

// AllReviews chooses events whatever the person thinks of them.
func AllReviews() []timeline.Review {
	return []timeline.Review{timeline.Proposed, timeline.Accepted, timeline.Rejected}
}

// keeps decides the part of f that a Brief can answer.
func (f Filter) keeps(b *timeline.Brief) bool {
	return f.keepsReview(b.Review) && f.keepsTime(b) && among(f.Statuses, b.Status) && among(f.Categories, b.Category)
}

// keepsReview hides what is rejected from who does not ask for it.
func (f Filter) keepsReview(r timeline.Review) bool {
	if len(f.Reviews) == 0 {
		return r != timeline.Rejected
	}
	return slices.Contains(f.Reviews, r)
}

func (f Filter) keepsTime(b *timeline.Brief) bool {
	if !f.When.IsKnown() {
		return true
	}
	going := timeline.Span{Start: b.Begin.Start, End: max(b.Begin.End, b.End.End)}
	return !b.Flags.Has(timeline.Undated) && going.Overlaps(f.When.Span())
}

func among[T comparable](chosen []T, v T) bool { return len(chosen) == 0 || slices.Contains(chosen, v) }

// toggled adds v to a choice or takes it out, without touching the slice that was given.
func toggled[T comparable](chosen []T, v T) []T {
	if i := slices.Index(chosen, v); i >= 0 {
		return slices.Delete(slices.Clone(chosen), i, i+1)
	}
	return append(slices.Clone(chosen), v)
}

// Filter is what narrows the view now.
func (s *Session) Filter() Filter { return s.filter }

// SetFilter narrows what is shown.
func (s *Session) SetFilter(f Filter) {
	s.filter = f
	s.load(false)
	s.tell(Data)
}

// ShowAnew narrows what is shown, and goes to where that stands.
func (s *Session) ShowAnew(f Filter) {
	s.placed = false
	s.SetFilter(f)
}

// ToggleStatus, ToggleCategory and ToggleReview add a value to the filter or take it out.
func (s *Session) ToggleStatus(v timeline.Status) {
	f := s.filter
	f.Statuses = toggled(f.Statuses, v)
	s.SetFilter(f)
}

// ToggleCategory is as ToggleStatus.
func (s *Session) ToggleCategory(v timeline.Category) {
	f := s.filter
	f.Categories = toggled(f.Categories, v)
	s.SetFilter(f)
}

// ToggleReview is as ToggleStatus.
func (s *Session) ToggleReview(v timeline.Review) {
	f := s.filter
	f.Reviews = toggled(f.Reviews, v)
	s.SetFilter(f)
}

// SetWhen shows only what may have been going on at a time; the zero Date ends that.
func (s *Session) SetWhen(d timeline.Date) {
	f := s.filter
	f.When = d
	s.SetFilter(f)
}

// matching gives the events that pass what only the library can answer of f, nil when that is all.
func matching(ctx context.Context, st Store, f Filter) (map[timeline.ID]bool, error) {
	q, asked := f.query()
	if !asked {
		return nil, nil
	}
	ids, err := st.Matches(ctx, q)
	if err != nil {
		return nil, err
	}
	found := make(map[timeline.ID]bool, len(ids))
	for _, id := range ids {
		found[id] = true
	}
	return found, nil
}

// passing gives the events of all that pass f, all itself when none falls out, and what other choices would give.
func (d *Snapshot) passing(f Filter) ([]timeline.Brief, Counts) {
	all := d.All
	is := func(b *timeline.Brief) bool { return d.found(b.ID) }
	facets := facetsOf(all, f, is)
	keep := func(b *timeline.Brief) bool { return f.keeps(b) && is(b) }
	out := slices.IndexFunc(all, func(b timeline.Brief) bool { return !keep(&b) })
	if out < 0 {
		return all, facets
	}
	shown := slices.Clone(all[:out])
	for i := out; i < len(all); i++ {
		if keep(&all[i]) {
			shown = append(shown, all[i])
		}
	}
	return shown, facets
}

// eachFacet does with an event what each kind of choice asks for: each kind counts what passes all the others.
func (f Filter) eachFacet(b *timeline.Brief, status, category, review func()) {
	isReview, isStatus, isCategory := f.keepsReview(b.Review), among(f.Statuses, b.Status), among(f.Categories, b.Category)
	if isReview && isCategory {
		status()
	}
	if isReview && isStatus {
		category()
	}
	if isStatus && isCategory {
		review()
	}
}

// facetsOf counts the values of each kind as if f did not narrow that kind: what another choice would show.
func facetsOf(all []timeline.Brief, f Filter, found func(*timeline.Brief) bool) Counts {
	var statuses [timeline.Denied + 1]int
	var reviews [timeline.Rejected + 1]int
	var categories [256]int
	for i := range all {
		b := &all[i]
		if !f.keepsTime(b) || !found(b) {
			continue
		}
		f.eachFacet(b, func() { statuses[b.Status]++ }, func() { categories[b.Category]++ }, func() { reviews[b.Review]++ })
	}
	c := count(nil)
	for i, n := range statuses {
		c.Statuses[timeline.Status(i)] = n
	}
	for i, n := range categories {
		if n > 0 {
			c.Categories[timeline.Category(i)] = n
		}
	}
	for i, n := range reviews {
		c.Reviews[timeline.Review(i)] = n
	}
	return c
}
