package session

import (
	"path/filepath"
	"strings"
	"testing"

	"dateline/intake"
	"dateline/storage"
	"dateline/timeline"
)

func TestReadKnowsTheEventsOfTheLibrary(t *testing.T) {
	coup := timeline.Event{ID: 1, Title: "The coup begins", Date: timeline.DayDate(2016, 7, 15), Importance: 0.5}
	other := timeline.Event{ID: 2, Title: "The coup is prepared", Date: timeline.DayDate(2016, 3, 1), Importance: 0.9}
	coup.Review = timeline.Accepted
	s := newTest(t, NewMemory(nil, []timeline.Event{coup, other, {ID: 3, Title: "A siege that nobody dates"}}, nil))
	for text, want := range map[string]string{
		"after the coup": "[2016-07-15..]", "Before the coup": "[..2016-07-15]", "during the coup": "2016-07-15",
		"since the coup": "2016-07-15/..", "until the coup": "../2016-07-15", "mid-March 1917": "1917-03-11/1917-03-20",
	} {
		d, beside, err := s.Read(text, timeline.Date{})
		if text == "mid-March 1917" { // stands by itself, however it is written
			if err != nil || beside != "" || !d.IsKnown() {
				t.Errorf("%q: %s, %q, %v", text, d, beside, err)
			}
			continue
		}
		if d.String() != want || err != nil || !strings.Contains(beside, "The coup begins") {
			t.Errorf("%q: %s beside %s, %v; want %s", text, d, beside, err, want)
		}
	}
	for _, text := range []string{"after the siege", "after the flood", "the coup"} {
		if d, _, err := s.Read(text, timeline.Date{}); err == nil {
			t.Errorf("%q is read as %s", text, d)
		}
	}
}

func TestSplit(t *testing.T) {
	s := newTest(t, told())
	s.SelectEvent(1)
	e := *s.Selection().Event
	s.Split(9, Part{e.Title, e.Date}, Part{"Parliament debates", timeline.DayDate(2021, 6, 3)})
	kept, _ := s.Event(1)
	added, err := s.Event(9)
	if err != nil || kept.Title != e.Title || kept.Edited != 0 || added.Title != "Parliament debates" || len(added.Quotes) != 1 ||
		added.Edited != timeline.FieldTitle|timeline.FieldDate {
		t.Errorf("%+v, %+v, %v", kept, added, err)
	}
	s.Undo()
	if _, err := s.Event(9); err == nil {
		t.Error("undo leaves the second event")
	}
}

func TestHistoryIsTravelled(t *testing.T) {
	s := newTest(t, told())
	for _, title := range []string{"One", "Two", "Three"} {
		s.SelectEvent(1)
		s.Edit("Call it "+title, timeline.FieldTitle, func(e *timeline.Event) { e.Title = title })
	}
	s.Travel(2)
	if e, _ := s.Event(1); e.Title != "One" {
		t.Errorf("two steps back it is %q", e.Title)
	}
	if h := s.History(); len(h) != 3 || h[0].Name != "Call it Three" || !h[1].Undone || h[2].Undone {
		t.Errorf("the history is %+v", h)
	}
	s.Travel(-2)
	if e, _ := s.Event(1); e.Title != "Three" {
		t.Errorf("two steps forth it is %q", e.Title)
	}
}

func TestAnArticleIsRemovedAndComesBack(t *testing.T) {
	l, err := storage.Open(filepath.Join(t.TempDir(), "a.dateline"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	src := timeline.Source{ID: 101, Title: "One", Text: "Lena Vos resigned."}
	events := []timeline.Event{{ID: 1, Title: "Lena Vos resigns", Date: timeline.YearDate(2021), Quotes: []timeline.Quote{{Source: 101, Sentence: timeline.Range{End: 18}}}}}
	if _, err := l.Add(t.Context(), storage.Entry{Source: src, Events: events}); err != nil {
		t.Fatal(err)
	}
	s := newTest(t, l)
	s.RemoveSource(101)
	if !s.Data().IsEmpty() || !strings.Contains(s.Message(), "Undo brings it back") {
		t.Errorf("left are %+v; %q", s.Data().All, s.Message())
	}
	s.Undo()
	if len(s.Data().Shown) != 1 || len(s.Data().Sources) != 1 {
		t.Error("undo does not bring it back")
	}
}

func TestPreview(t *testing.T) {
	s := newTest(t, told())
	s.SetIntake(&desk{})
	var got []intake.Move
	s.Preview(101, timeline.YearDate(2020), func(m []intake.Move) { got = m })
	if len(got) != 1 {
		t.Errorf("%+v", got)
	}
}
