package storage

import (
	"context"
	"math"
	"path/filepath"
	"testing"

	"dateline/timeline"
)

// What many articles tell weighs more than what one tells, whatever the order of import; what the person set stays.
func TestWeigh(t *testing.T) {
	l := quick(t, filepath.Join(t.TempDir(), "test.dateline"))
	day, other := "2019-11-14", "2019-11-20"
	for n := range 9 {
		e := Entry{Source: timeline.Source{ID: timeline.ID(n + 1), Text: "It happened."}, Reading: []byte("{}")}
		e.Events = append(e.Events, weighed(timeline.ID(100+n), e.Source.ID, day, 0.4))
		if n == 0 {
			e.Events = append(e.Events, weighed(200, 1, other, 0.4), weighed(201, 1, "2019-11", 0.4), weighed(202, 1, day, 0.4))
			e.Events[3].Edited = timeline.FieldImportance
		}
		if _, err := l.Add(context.Background(), e); err != nil {
			t.Fatal(err)
		}
		// Again and again: weighing what was weighed must change nothing more.
		if err := l.Weigh(context.Background(), []timeline.ID{e.Source.ID}); err != nil {
			t.Fatal(err)
		}
	}
	want := map[timeline.ID]float64{
		105: 0.4 * 81 / (0.6 + 0.4*81), // told by nine articles
		200: 0.4, 201: 0.4, 202: 0.4,
	}
	for id, w := range want {
		if got := importanceOf(t, l, id); math.Abs(got-w) > 1e-6 {
			t.Errorf("event %d has importance %v, want %v", id, got, w)
		}
	}
}

// An article that was dropped no longer counts.
func TestWeighLeavesTrashOut(t *testing.T) {
	l := quick(t, filepath.Join(t.TempDir(), "test.dateline"))
	for n := range timeline.ID(2) {
		e := Entry{Source: timeline.Source{ID: n + 1, Text: "It happened."}, Reading: []byte("{}"), Events: []timeline.Event{weighed(100+n, n+1, "1066-10-14", 0.4)}}
		if _, err := l.Add(context.Background(), e); err != nil {
			t.Fatal(err)
		}
	}
	weigh := func() float64 {
		if err := l.Weigh(context.Background(), []timeline.ID{1, 2}); err != nil {
			t.Fatal(err)
		}
		return importanceOf(t, l, 100)
	}
	if got := weigh(); got <= 0.4 {
		t.Errorf("told by two articles its importance is %v", got)
	}
	if _, err := l.Undo(context.Background()); err != nil { // takes the second article back
		t.Fatal(err)
	}
	if got := weigh(); math.Abs(got-0.4) > 1e-6 {
		t.Errorf("told by one article again its importance is %v", got)
	}
}

func weighed(id, source timeline.ID, date string, importance float64) timeline.Event {
	d, _ := timeline.ParseDate(date)
	return timeline.Event{ID: id, Title: "It happens", Date: d, Importance: importance,
		Quotes: []timeline.Quote{{Source: source, Sentence: timeline.Range{Begin: 0, End: 12}, Date: d}}}
}

func importanceOf(t *testing.T, l *Library, id timeline.ID) float64 {
	t.Helper()
	e, err := l.Event(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	return e.Importance
}

// However many events are to be weighed, each is: they are written some at a time.
func TestMoreThanIsWeighedAtOnce(t *testing.T) {
	l := temporary(t)
	var ids []timeline.ID
	for i := range 2 {
		e := generated(weighedAtOnce)
		e.Source.ID = timeline.ID(i + 1)
		ids = append(ids, e.Source.ID)
		for j := range e.Events {
			e.Events[j].ID += timeline.ID(i)
			e.Events[j].Date, e.Events[j].Importance = parse(t, "2014-05-03"), 0.3
			e.Events[j].Quotes = []timeline.Quote{{Source: e.Source.ID, Sentence: timeline.Range{Begin: 0, End: 7}}}
		}
		add(t, l, e)
	}
	if err := l.Weigh(background, ids); err != nil {
		t.Fatal(err)
	}
	n := 0
	for b, err := range l.Briefs(background, everything) {
		if want := float32(0.3 * 4 / (0.7 + 0.3*4)); err != nil || b.Importance < want-0.01 || b.Importance > want+0.01 {
			t.Fatalf("event %d has %v, want %v, %v", n, b.Importance, want, err)
		}
		n++
	}
	if n != 2*weighedAtOnce {
		t.Errorf("%d events", n)
	}
}
