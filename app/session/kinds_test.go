package session

import (
	"slices"
	"testing"

	"dateline/timeline"
)

func TestCategoriesOfOnesOwn(t *testing.T) {
	s := newTest(t, someEvents(t))
	leaks := timeline.OwnCategory
	s.SetKinds(timeline.Kinds{{Category: leaks, Name: "Leaks", Color: "#aa3377"}, {Category: timeline.Economy, Name: "Money"}})
	s.SelectEvent(1)
	s.Edit("Change the category", timeline.FieldCategory, func(e *timeline.Event) { e.Category = leaks })
	if got := s.Data().Facets.Categories[leaks]; got != 1 {
		t.Errorf("the filter counts %d of it", got)
	}
	if c, _ := s.Data().Palette.Color(leaks); c.R != 0xaa || s.CategoryName(leaks) != "Leaks" || s.CategoryName(timeline.Economy) != "Money" || s.CategoryName(timeline.Sport) != "sport" {
		t.Errorf("it is %v, called %q", c, s.CategoryName(leaks))
	}
	s.SetGrouping(ByCategory)
	if !slices.Contains(s.Data().Tracks, "Leaks") {
		t.Errorf("the tracks are %q", s.Data().Tracks)
	}
	s.ToggleCategory(leaks)
	if len(s.Data().Shown) != 1 {
		t.Errorf("the filter shows %d", len(s.Data().Shown))
	}
	s.SetKinds(nil) // its events become Other, and the filter lets go of it
	if e := s.Selection().Event; e.Category != timeline.Other || len(s.Filter().Categories) != 0 || len(s.Data().Shown) < 2 {
		t.Errorf("the event is %v, the filter %v", e.Category, s.Filter())
	}
	s.Undo()
	if e := s.Selection().Event; e.Category != leaks || s.CategoryName(e.Category) != "Leaks" {
		t.Errorf("undo gives %v", e.Category)
	}
}
