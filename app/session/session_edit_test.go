package session

import (
	"context"
	"errors"
	"strings"
	"testing"

	"dateline/storage"
	"dateline/timeline"
)

func TestAnEditIsOneNamedStep(t *testing.T) {
	s := newTest(t, someEvents(t))
	s.SelectEvent(1)
	s.Edit("Change the title", timeline.FieldTitle, func(e *timeline.Event) { e.Title = "The harbour is opened" })
	if e := s.Selection().Event; e.Title != "The harbour is opened" || !e.Edited.Has(timeline.FieldTitle) {
		t.Fatalf("the event is %+v", e)
	}
	if d := s.Data(); d.Undo != "Change the title" || d.Redo != "" {
		t.Errorf("undo %q, redo %q", d.Undo, d.Redo)
	}
	s.Undo()
	if s.Selection().Event.Title != "The harbour opens" || s.Data().Redo != "Change the title" {
		t.Error("undo does not take it back")
	}
	s.Redo()
	s.Redo()
	if s.Message() != "There is nothing to redo." {
		t.Errorf("the message is %q", s.Message())
	}
}

func TestNothingSelectedNothingEdited(t *testing.T) {
	s := newTest(t, someEvents(t))
	s.Edit("Nonsense", timeline.FieldTitle, func(*timeline.Event) { t.Error("called") })
	s.Review(timeline.Accepted)
	if s.Data().Undo != "" {
		t.Error("a step was made")
	}
}

// A broken is a store in which one thing fails.
type broken struct {
	*Memory
	err error
}

func (b broken) Apply(context.Context, storage.Change) error { return b.err }

func TestAFailureIsToldAsASentence(t *testing.T) {
	m := someEvents(t)
	s := New(atOnce(broken{m, errors.New("the disk is full")}))
	s.Reload()
	s.SelectEvent(1)
	s.Review(timeline.Accepted)
	if s.Message() != "The disk is full." || s.Selection().Event.Review != timeline.Proposed {
		t.Errorf("%q, review %v", s.Message(), s.Selection().Event.Review)
	}
}

func TestTheSelectionGoesWhenItsEventDoes(t *testing.T) {
	m := someEvents(t)
	s := newTest(t, m)
	s.SelectEvent(4)
	if err := m.Apply(context.Background(), storage.Change{Name: "elsewhere", Remove: []timeline.ID{4}}); err != nil {
		t.Fatal(err)
	}
	s.Poll()
	if s.Selection().EventID != 0 || len(s.Data().Undated) != 0 {
		t.Errorf("selected %v, %d undated", s.Selection().EventID, len(s.Data().Undated))
	}
}

func TestPollReadsOnlyWhatHasChanged(t *testing.T) {
	m := someEvents(t)
	s := newTest(t, m)
	before := s.Data()
	s.Poll()
	if s.Data() != before {
		t.Error("it reads although nothing has changed")
	}
	e, _ := m.Event(context.Background(), 1)
	e.Title = "Changed by another window"
	_ = m.Apply(context.Background(), storage.Change{Name: "elsewhere", Save: []timeline.Event{e}})
	s.Poll()
	if s.Data() == before || s.Data().Shown[0].Title != "Changed by another window" {
		t.Error("it does not notice")
	}
}

func TestStepsInTime(t *testing.T) {
	s := newTest(t, someEvents(t))
	s.SetViewSize(800, 400)
	for _, c := range []struct {
		n    int
		want timeline.ID
	}{{0, 1}, {1, 2}, {1, 3}, {1, 3}, {-1, 2}, {-50, 1}, {50, 3}} {
		b, ok := s.Step(c.n)
		if !ok || b.ID != c.want || s.Selection().EventID != c.want {
			t.Fatalf("a step by %d goes to %v, want %v", c.n, b.ID, c.want)
		}
	}
	empty := newTest(t, NewMemory(nil, nil, nil))
	if _, ok := empty.Step(1); ok {
		t.Error("there is a step in an empty library")
	}
}

func TestQuestionsForADate(t *testing.T) {
	known := date(t, "2020-01-29")
	for _, c := range []struct {
		p    timeline.Published
		asks bool
	}{
		{timeline.Published{}, true}, {timeline.Published{Date: known}, false}, {timeline.Published{Date: date(t, "2020-01")}, true},
		{timeline.Published{Date: date(t, "[2020-01-03..]")}, true}, {timeline.Published{Date: date(t, "2020-01-29T10")}, false},
	} {
		if got := NeedsDate(c.p); got != c.asks {
			t.Errorf("%s: asks %v", c.p.Date, got)
		}
	}
	src := timeline.Source{Candidates: []timeline.Published{{Date: known, Evidence: "file name"}, {Evidence: "nothing"}}}
	if q := Question(src); !strings.Contains(q, "29 January 2020 (file name)") {
		t.Errorf("the question is %q", q)
	}
	if q := Question(timeline.Source{}); !strings.Contains(q, "Neither the file nor the text") {
		t.Errorf("the question is %q", q)
	}
	if c := Choices(src); len(c) != 1 || c[0].Date != known {
		t.Errorf("the choices are %v", c)
	}
	src.Published = src.Candidates[0]
	if c := Choices(src); len(c) != 0 {
		t.Errorf("what is in use is offered: %v", c)
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ err, want string }{
		{"the disk is full", "The disk is full."}, {"Ready.", "Ready."}, {"", "Something failed without saying why."}, {"äh", "Äh."},
	} {
		if got := Sentence(errors.New(c.err)); got != c.want {
			t.Errorf("%q: %q, want %q", c.err, got, c.want)
		}
	}
	for _, c := range []struct {
		n    int
		want string
	}{{0, "0 events"}, {1, "1 event"}, {1234, "1,234 events"}, {1000000, "1,000,000 events"}, {-12345, "-12,345 events"}} {
		if got := Count(c.n, "event"); got != c.want {
			t.Errorf("%d: %q, want %q", c.n, got, c.want)
		}
	}
	if got := Short("Ärger im Hafen", 6); got != "Ärger…" {
		t.Errorf("%q", got)
	}
}
