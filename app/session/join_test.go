package session

import (
	"testing"

	"dateline/timeline"
)

// told are two events of two articles, on one day.
func told() *Memory {
	event := func(id timeline.ID, title string, source timeline.ID) timeline.Event {
		return timeline.Event{ID: id, Title: title, Date: timeline.DayDate(2021, 6, 2), Importance: 0.5,
			Quotes: []timeline.Quote{{Source: source, Date: timeline.DayDate(2021, 6, 2)}}}
	}
	m := NewMemory(nil, []timeline.Event{event(1, "Lena Vos resigns", 101), event(2, "The minister steps down", 102), event(3, "A bridge opens", 103)},
		[]timeline.Source{{ID: 101, Title: "One"}, {ID: 102, Title: "Two"}, {ID: 103, Title: "Three"}})
	m.Offer(1, 2)
	return m
}

func TestJoinSeparateAndUndo(t *testing.T) {
	s := newTest(t, told())
	s.SelectEvent(2)
	if o := s.Selection().Joins.Offers; len(o) != 1 || o[0].ID != 1 {
		t.Fatalf("offered are %+v", o)
	}
	s.JoinWith(1)
	sel := s.Selection()
	if len(sel.Event.Quotes) != 2 || len(sel.Joins.Parts) != 1 || len(sel.Joins.Offers) != 0 {
		t.Fatalf("joined: %+v", sel)
	}
	if n := len(s.Data().Shown); n != 2 {
		t.Errorf("%d events are shown, want 2", n)
	}
	part := sel.Joins.Parts[0].ID
	s.SelectEvent(part) // what gave way leads to what stands for it
	if s.Selection().EventID != sel.EventID {
		t.Errorf("%d is selected", s.Selection().EventID)
	}
	s.Separate(part)
	if len(s.Data().Shown) != 3 || len(s.Selection().Joins.Offers) != 0 {
		t.Error("they are not parted for good")
	}
	s.Undo()
	if len(s.Data().Shown) != 2 {
		t.Error("undo does not join them again")
	}
}

func TestTellApart(t *testing.T) {
	s := newTest(t, told())
	s.SelectEvent(1)
	s.TellApart(2)
	if len(s.Selection().Joins.Offers) != 0 || len(s.Data().Shown) != 3 {
		t.Error("they are offered still")
	}
}

func TestJoinAllNeedsTwo(t *testing.T) {
	s := newTest(t, told())
	s.JoinAll([]timeline.ID{1})
	if s.Data().Undo != "" || s.Message() == "" {
		t.Errorf("undo %q, message %q", s.Data().Undo, s.Message())
	}
	s.JoinAll([]timeline.ID{1, 2, 3})
	if e := s.Selection().Event; e == nil || len(e.Quotes) != 3 || len(s.Selection().Joins.Parts) != 2 {
		t.Errorf("%+v", e)
	}
}
