package session

import (
	"fmt"
	"slices"
	"testing"

	"dateline/timeline"
)

// listed is a session with a list in view, of events that differ in every column.
func listed(t *testing.T) *Session {
	quote := []timeline.Quote{{Source: 101}}
	known := func(year int64) timeline.Date { return timeline.YearDate(year) }
	s := newTest(t, NewMemory(nil, []timeline.Event{
		{ID: 1, Title: "The storm comes in", Date: timeline.DayDate(2020, 1, 5), Importance: 0.2, Category: timeline.Disaster, Quotes: quote},
		{ID: 2, Title: "A boat sinks in it", Date: timeline.DayDate(2020, 1, 6), Importance: 0.9, Review: timeline.Accepted, Quotes: quote},
		{ID: 3, Title: "Nothing dates this one", Importance: 0.1, Status: timeline.Planned, Quotes: quote},
		{ID: 4, Title: "Court opens", Date: known(2019), Importance: 0.5, Category: timeline.Justice, Quotes: quote},
	}, []timeline.Source{{ID: 101, Title: "An article", Published: timeline.Published{Date: timeline.DayDate(2020, 1, 7)}}}))
	s.ShowList(true)
	return s
}

func order(s *Session) string {
	var ids []int
	for _, b := range s.Rows() {
		ids = append(ids, int(b.ID))
	}
	return fmt.Sprint(ids)
}

func TestTheListIsSortedByEveryColumn(t *testing.T) {
	s := listed(t)
	for _, c := range []struct {
		by   Column
		want string
	}{
		{ColumnTitle, "[2 4 3 1]"}, {ColumnStatus, "[4 1 2 3]"}, {ColumnCategory, "[1 4 3 2]"}, {ColumnReview, "[3 4 1 2]"},
		{ColumnImportance, "[2 4 1 3]"}, {ColumnDoubt, "[3 4 2 1]"}, {ColumnTime, "[4 1 2 3]"},
	} {
		s.SetOrder(Order{By: c.by})
		if got := order(s); got != c.want {
			t.Errorf("column %d: %s, want %s", c.by, got, c.want)
		}
	}
	s.Sort(ColumnTime)
	if got := order(s); got != "[3 2 1 4]" {
		t.Errorf("the other way round: %s", got)
	}
}

func TestTheListFollowsTheFilter(t *testing.T) {
	s := listed(t)
	s.ToggleReview(timeline.Proposed)
	if got := order(s); got != "[4 1 3]" {
		t.Errorf("rows are %s", got)
	}
}

func TestDecidingGoesOnToTheNextRow(t *testing.T) {
	s := listed(t)
	s.SetOrder(Order{By: ColumnDoubt})
	s.ToggleReview(timeline.Proposed)
	s.StepRow(0)
	for _, want := range []timeline.ID{3, 4, 1} {
		if got := s.Selection().EventID; got != want {
			t.Fatalf("%d is selected, want %d", got, want)
		}
		s.Settle(timeline.Accepted)
	}
	if len(s.Rows()) != 0 {
		t.Errorf("left are %s", order(s))
	}
}

func TestManyAtOnceAreOneStep(t *testing.T) {
	s := listed(t)
	s.MarkAll()
	if n := len(s.Marked()); n != 4 {
		t.Fatalf("%d are ticked", n)
	}
	s.Settle(timeline.Rejected)
	if s.Data().Undo != "Reject 4 events" || len(s.Rows()) != 0 || len(s.Marked()) != 0 {
		t.Errorf("undo %q, rows %s", s.Data().Undo, order(s))
	}
	s.Undo()
	if len(s.Rows()) != 4 {
		t.Errorf("after undo: %s", order(s))
	}
	s.Mark(2)
	s.Mark(2)
	if s.IsMarked(2) || s.ClearMarks() {
		t.Error("a tick that was taken away stays")
	}
}

func TestDoubts(t *testing.T) {
	day := timeline.Published{Date: timeline.DayDate(2020, 1, 7)}
	quote := []timeline.Quote{{Source: 1, Date: timeline.YearDate(2001)}}
	for _, c := range []struct {
		event     timeline.Event
		published timeline.Published
		want      Doubt
	}{
		{timeline.Event{Title: "The court opens early", Date: timeline.DayDate(2020, 1, 5), Quotes: quote}, day, 0},
		{timeline.Event{Title: "The court opens early", Quotes: quote}, timeline.Published{}, NoPublication | NoDate},
		{timeline.Event{Title: "The court opens early", Date: timeline.YearDate(2020).WithQualifier(true, false), Quotes: quote}, day, 0},
		{timeline.Event{Title: "It opens", Date: timeline.MonthDate(2020, 1), Quotes: quote}, day, OddTitle},
		{timeline.Event{Title: "It opens", Date: timeline.MonthDate(2020, 1), Quotes: quote, Edited: timeline.FieldTitle}, day, 0},
		{timeline.Event{Title: "The court opens early", Date: timeline.YearDate(2001), Quotes: append(slices.Clone(quote),
			timeline.Quote{Source: 2, Date: timeline.YearDate(2009)})}, day, SourcesDiffer},
		{timeline.Event{Title: "The court opens early", Date: timeline.MonthDate(2020, 1), Reasons: []string{"a", "b", "c", "d"}}, day, Chained},
	} {
		if got := doubtOf(c.event, c.published); got != c.want {
			t.Errorf("%+v: %v, want %v", c.event, got.Words(), c.want.Words())
		}
	}
	if (NoPublication).Weight() <= (SourcesDiffer).Weight() || len((NoDate|OddTitle).Words()) != 2 {
		t.Error("the gravest doubt does not come first")
	}
}
