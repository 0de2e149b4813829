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
	Statuses    []timeline.Status
	Categories  []timeline.Category
	Reviews     []timeline.Review
}

// IsZero reports whether f narrows nothing.
func (f Filter) IsZero() bool {
	return f.Words == "" && f.Participant == "" && f.Source == 0 && len(f.Statuses)+len(f.Categories)+len(f.Reviews) == 0
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
	if len(f.Reviews) == 0 && b.Review == timeline.Rejected {
		return false
	}
	return among(f.Statuses, b.Status) && among(f.Categories, b.Category) && among(f.Reviews, b.Review)
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

// passing gives the events of all that pass f; all itself when none falls out.
func passing(ctx context.Context, st Store, all []timeline.Brief, f Filter) ([]timeline.Brief, error) {
	var found map[timeline.ID]bool
	if q, needed := f.query(); needed {
		found = map[timeline.ID]bool{}
		for b, err := range st.Briefs(ctx, q) {
			if err != nil {
				return nil, err
			}
			found[b.ID] = true
		}
	}
	keep := func(b *timeline.Brief) bool { return f.keeps(b) && (found == nil || found[b.ID]) }
	out := slices.IndexFunc(all, func(b timeline.Brief) bool { return !keep(&b) })
	if out < 0 {
		return all, nil
	}
	shown := slices.Clone(all[:out])
	for i := out; i < len(all); i++ {
		if keep(&all[i]) {
			shown = append(shown, all[i])
		}
	}
	return shown, nil
}
