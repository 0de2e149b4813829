package session

import (
	"slices"
	"time"

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
	number := s.loading
	s.options.Later(noticed, func() {
		if s.reading && number == s.loading && number != s.answered {
			s.behind = true
			s.tell(View)
		}
	})
}

// noticed is how long the answer to a filter may take before it is said that what is shown is not the answer yet.
const noticed = 150 * time.Millisecond

// Behind reports whether what is shown does not answer the filter that is set: the answer is being worked out, and everything can be used meanwhile.
func (s *Session) Behind() bool { return s.behind }

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
