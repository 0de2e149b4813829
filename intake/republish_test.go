package intake

import (
	"testing"

	"dateline/storage"
	"dateline/timeline"
)

func TestRedated(t *testing.T) {
	const here, there = timeline.ID(1), timeline.ID(2)
	old := timeline.Event{ID: 7, Title: "mine", Date: timeline.YearDate(2001), Reasons: []string{"old"}, Review: timeline.Accepted, Notes: "n",
		Quotes: []timeline.Quote{{Source: here, Value: "2001"}, {Source: there, Value: "2002"}}}
	read := timeline.Event{ID: 7, Title: "read", Date: timeline.YearDate(2010), Reasons: []string{"new"}, Status: timeline.Planned,
		Quotes: []timeline.Quote{{Source: here, Value: "2010"}}}

	e := redated(old, read, here)
	if e.Date != read.Date || e.Reasons[0] != "new" || e.Status != timeline.Planned {
		t.Errorf("the date did not move: %+v", e)
	}
	if e.Title != "mine" || e.Review != timeline.Accepted || e.Notes != "n" {
		t.Errorf("what the person did is lost: %+v", e)
	}
	if len(e.Quotes) != 2 || e.Quotes[0].Value != "2010" || e.Quotes[1].Source != there {
		t.Errorf("the quotes are %+v", e.Quotes)
	}
	old.Edited = timeline.FieldDate | timeline.FieldStatus
	if e := redated(old, read, here); e.Date != old.Date || e.Reasons[0] != "old" || e.Status != timeline.Happened {
		t.Errorf("an edited date moved: %+v", e)
	}
}

// undatedStory has relative dates and says nothing about its own.
const undatedStory = `Council of Ardmoor closes the old harbour

The council of Ardmoor voted last month to close the old harbour, officials said. The mayor resigned two weeks ago. Ships will use the new basin next year.

The harbour was built in 1822.
`

func TestRepublish(t *testing.T) {
	l, r := open(t), reader(t)
	entries, err := r.Bytes(t.Context(), "a.txt", []byte(undatedStory), timeline.Date{})
	if err != nil || len(entries) != 1 || len(entries[0].Events) < 3 {
		t.Fatalf("got %d entries, %v", len(entries), err)
	}
	if added, err := l.Add(t.Context(), entries[0]); err != nil || !added {
		t.Fatal(added, err)
	}
	id := entries[0].Source.ID
	before := dates(t, r, l, id)
	edited := edit(t, l, id, before)

	day := timeline.DayDate(2019, 5, 20)
	moved, err := r.Republish(t.Context(), l, id, timeline.Published{Date: day, Evidence: givenEvidence})
	if err != nil || moved < 2 {
		t.Fatalf("%d events moved, %v", moved, err)
	}
	after := dates(t, r, l, id)
	if after[edited] != timeline.YearDate(1900) {
		t.Errorf("the edited date became %s", after[edited])
	}
	in2019 := 0
	for _, d := range after {
		if d.IsKnown() && timeline.YearDate(2019).Begins().Overlaps(d.Begins()) && !d.Begins().IsOpen() {
			in2019++
		}
	}
	if in2019 < 2 {
		t.Errorf("the relative events are at %v", after)
	}
	if src, _, err := l.Source(t.Context(), id); err != nil || src.Published.Date != day {
		t.Errorf("the source says %v, %v", src.Published, err)
	}
	if _, err := l.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	for id, d := range dates(t, r, l, id) {
		if id != edited && d != before[id] {
			t.Errorf("after undo an event is at %s, was at %s", d, before[id])
		}
	}
	if moved, err := r.Republish(t.Context(), l, id, timeline.Published{}); err != nil || moved != 0 {
		t.Errorf("taking away a date that is not there moves %d events, %v", moved, err)
	}
}

func TestRepublishNothing(t *testing.T) {
	if _, err := reader(t).Republish(t.Context(), open(t), 12345, timeline.Published{}); err == nil {
		t.Error("a source that is not there is dated without an error")
	}
}

// dates gives the dates of the events of a source.
func dates(t *testing.T, r *Reader, l *storage.Library, source timeline.ID) map[timeline.ID]timeline.Date {
	t.Helper()
	all, err := eventsOf(t.Context(), l, source)
	if err != nil || len(all) == 0 {
		t.Fatal(len(all), err)
	}
	found := map[timeline.ID]timeline.Date{}
	for id, e := range all {
		found[id] = e.Date
	}
	return found
}

// edit sets the date of one event of a source by hand: one that does not hang on the publication.
func edit(t *testing.T, l *storage.Library, source timeline.ID, all map[timeline.ID]timeline.Date) timeline.ID {
	t.Helper()
	for id, d := range all {
		if !d.IsUnit() {
			continue
		}
		e, err := l.Event(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		e.Date, e.Edited = timeline.YearDate(1900), timeline.FieldDate
		if err := l.Apply(t.Context(), storage.Change{Name: "Edit", Save: []timeline.Event{e}}); err != nil {
			t.Fatal(err)
		}
		return id
	}
	t.Fatalf("no event has a date of its own: %v", all)
	return 0
}
