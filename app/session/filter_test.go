package session

import (
	"testing"
	"time"

	"dateline/timeline"
)

func TestFiltersCombineAndCountsStay(t *testing.T) {
	for _, c := range []struct {
		name           string
		filter         Filter
		shown, undated int
	}{
		{"nothing chosen hides rejected events only", Filter{}, 3, 1},
		{"rejected events are one filter away", Filter{Reviews: []timeline.Review{timeline.Rejected}}, 1, 0},
		{"one category", Filter{Categories: []timeline.Category{timeline.Disaster}}, 1, 0},
		{"two categories: either", Filter{Categories: []timeline.Category{timeline.Disaster, timeline.Economy}}, 2, 0},
		{"category and review: both", Filter{Categories: []timeline.Category{timeline.Economy}, Reviews: []timeline.Review{timeline.Accepted}}, 0, 0},
		{"status", Filter{Statuses: []timeline.Status{timeline.Planned}}, 1, 0},
		{"an actor", Filter{Participant: "Port of Ellery"}, 2, 0},
		{"words", Filter{Words: "MOLE"}, 2, 0},
		{"words and category", Filter{Words: "mole", Categories: []timeline.Category{timeline.Disaster}}, 1, 0},
		{"an article", Filter{Source: 100}, 1, 0},
	} {
		s := newTest(t, someEvents(t))
		s.SetFilter(c.filter)
		if d := s.Data(); len(d.Shown) != c.shown || len(d.Undated) != c.undated {
			t.Errorf("%s: %d shown and %d undated, want %d and %d", c.name, len(d.Shown), len(d.Undated), c.shown, c.undated)
		}
		if d := s.Data(); d.Kept() != 4 || d.Counts.Reviews[timeline.Rejected] != 1 || len(d.Actors) != 2 || d.Actors[0].Events != 2 {
			t.Errorf("%s: the filter changed the counts: %d kept, %v, %v", c.name, d.Kept(), d.Counts, d.Actors)
		}
	}
}

func TestTogglingTwiceChangesNothing(t *testing.T) {
	s := newTest(t, someEvents(t))
	s.ToggleCategory(timeline.Economy)
	s.ToggleStatus(timeline.Planned)
	s.ToggleReview(timeline.Accepted)
	if s.Filter().IsZero() {
		t.Fatal("toggling chose nothing")
	}
	s.ToggleReview(timeline.Accepted)
	s.ToggleStatus(timeline.Planned)
	s.ToggleCategory(timeline.Economy)
	if !s.Filter().IsZero() || len(s.Data().Shown) != 3 {
		t.Errorf("after toggling twice: %+v with %d shown", s.Filter(), len(s.Data().Shown))
	}
}

func TestFiltersCombineAndCountWhatOtherChoicesWouldShow(t *testing.T) {
	event := func(id timeline.ID, day string, c timeline.Category, st timeline.Status, r timeline.Review) timeline.Event {
		return timeline.Event{ID: id, Title: "Event", Date: date(t, day), Category: c, Status: st, Review: r}
	}
	s := newTest(t, NewMemory(nil, []timeline.Event{
		event(1, "2019-05-01", timeline.Crime, timeline.Happened, timeline.Proposed),
		event(2, "2020-05-01", timeline.Crime, timeline.Planned, timeline.Proposed),
		event(3, "2020-06-01/2022", timeline.Sport, timeline.Planned, timeline.Accepted),
		event(4, "2020-07", timeline.Sport, timeline.Planned, timeline.Rejected),
	}, nil))
	s.SetWhen(date(t, "2020"))
	if d := s.Data(); len(d.Shown) != 2 || d.Facets.Categories[timeline.Crime] != 1 || d.Facets.Reviews[timeline.Rejected] != 1 {
		t.Errorf("in 2020: %d shown, %+v", len(d.Shown), d.Facets)
	}
	s.ToggleCategory(timeline.Sport)
	d := s.Data()
	if len(d.Shown) != 1 || d.Facets.Categories[timeline.Crime] != 1 || d.Facets.Statuses[timeline.Planned] != 1 || d.Facets.Reviews[timeline.Proposed] != 0 {
		t.Errorf("sport in 2020: %d shown, %+v", len(d.Shown), d.Facets)
	}
	s.SetWhen(date(t, "2021")) // what goes on then counts
	if len(s.Data().Shown) != 1 {
		t.Errorf("sport in 2021: %d shown", len(s.Data().Shown))
	}
	s.SetFilter(Filter{})
	if len(s.Data().Shown) != 3 || s.Data().Kept() != 3 {
		t.Error("without a filter something is missing")
	}
}

// While a filter is worked out what was shown before can be used; when that takes a while it is said to be behind, until a newer picture is there.
func TestAPictureIsBehindUntilItAnswersTheFilter(t *testing.T) {
	var work, later []func()
	s := New(Options{Store: someEvents(t), Post: func(f func()) { f() }, Spawn: func(f func()) { work = append(work, f) },
		Later: func(_ time.Duration, run func()) func() { later = append(later, run); return func() {} }})
	next := func(list *[]func()) {
		t.Helper()
		if len(*list) == 0 {
			t.Fatal("there is nothing to do")
		}
		f := (*list)[0]
		*list = (*list)[1:]
		f()
	}
	s.Reload()
	next(&work)
	told := Changed(0)
	s.Listen(func(c Changed) { told |= c })

	s.ToggleStatus(timeline.Planned)
	if s.Behind() {
		t.Error("it is behind at once")
	}
	next(&later)
	if !s.Behind() || told&View == 0 || len(s.Data().Shown) != 3 {
		t.Errorf("after a while: behind %v, told %b, %d shown", s.Behind(), told, len(s.Data().Shown))
	}
	s.ToggleCategory(timeline.Economy) // before the first answer
	next(&work)
	if !s.Behind() {
		t.Error("an answer to an older filter ends it")
	}
	next(&work)
	if s.Behind() {
		t.Error("the answer is there")
	}
	next(&later)
	if s.Behind() {
		t.Error("it falls behind after the answer")
	}
	s.SetFilter(Filter{})
	next(&work)
	next(&later)
	if s.Behind() {
		t.Error("a quick answer is behind")
	}
}
