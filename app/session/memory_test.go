package session

import (
	"testing"

	"dateline/storage"
	"dateline/timeline"
)

func TestGeneratedEventsAreTheSameEachTimeAndInOrder(t *testing.T) {
	a, b := Generate(5000, 1), Generate(5000, 1)
	seen := map[timeline.ID]bool{}
	for i := range a {
		if a[i] != b[i] {
			t.Fatalf("event %d differs", i)
		}
		if i > 0 && a[i].Begin.Start < a[i-1].Begin.Start {
			t.Fatalf("event %d stands before the one before it", i)
		}
		if a[i].Title == "" || a[i].Begin.IsEmpty() || a[i].End.End < a[i].Begin.End || seen[a[i].ID] {
			t.Fatalf("event %d is %+v", i, a[i])
		}
		seen[a[i].ID] = true
	}
}

func TestALargeLibraryIsSketchedFirst(t *testing.T) {
	s := New(atOnce(NewMemory(Generate(sketchAbove+1, 1), nil, nil)))
	arrived := 0
	s.Listen(func(c Changed) {
		if c&Data != 0 {
			arrived++
		}
	})
	s.Reload()
	if arrived != 2 || len(s.Data().Shown) != sketchAbove+1 {
		t.Errorf("%d pictures arrived with %d events", arrived, len(s.Data().Shown))
	}
	e, err := s.Event(7)
	if err != nil || e.Title == "" {
		t.Errorf("an event of it: %+v, %v", e, err)
	}
}

func TestMemoryUndoesRemovalsAndDates(t *testing.T) {
	m := someEvents(t)
	src := timeline.Source{ID: 100, Published: timeline.Published{Date: date(t, "2020-01-29"), Evidence: "given by you"}}
	for _, c := range []storage.Change{{Name: "Remove", Remove: []timeline.ID{1, 9}}, {Name: "Date", Source: &src}} {
		if err := m.Apply(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	if got, _, _ := m.Source(t.Context(), 100); got.Published != src.Published {
		t.Errorf("published %v", got.Published)
	}
	for range 2 {
		if name, _ := m.Undo(t.Context()); name == "" {
			t.Fatal("nothing to undo")
		}
	}
	if got, _, _ := m.Source(t.Context(), 100); got.Published.Date.IsKnown() {
		t.Errorf("published %v after undo", got.Published)
	}
	if _, err := m.Event(t.Context(), 1); err != nil {
		t.Error(err)
	}
	if _, err := m.Event(t.Context(), 12345); err == nil {
		t.Error("an event that is not there is found")
	}
	if _, _, err := m.Source(t.Context(), 12345); err == nil {
		t.Error("an article that is not there is found")
	}
}
