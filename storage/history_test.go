package storage

import (
	"testing"

	"dateline/timeline"
)

// Each step of the history tells both sides of an event, whatever happened to the event afterwards, and also after the step was taken back.
func TestDetailsTellBothSides(t *testing.T) {
	l := temporary(t)
	event := timeline.Event{ID: 5, Title: "The bridge opens", Date: timeline.YearDate(1957)}
	apply := func(name string, change func(*timeline.Event)) {
		t.Helper()
		change(&event)
		if err := l.Apply(background, Change{Name: name, Save: []timeline.Event{event}}); err != nil {
			t.Fatal(err)
		}
	}
	apply("add", func(*timeline.Event) {})
	apply("date", func(e *timeline.Event) { e.Date = timeline.YearDate(1958) })
	apply("title", func(e *timeline.Event) { e.Title = "The bridge is opened" })
	apply("date again", func(e *timeline.Event) { e.Date = timeline.YearDate(1959) })
	if err := l.Apply(background, Change{Name: "remove", Remove: []timeline.ID{5}}); err != nil {
		t.Fatal(err)
	}
	if err := l.Apply(background, Change{Name: "eras", Set: map[string]string{SettingEras: "[]"}}); err != nil {
		t.Fatal(err)
	}
	check := func() {
		t.Helper()
		steps, err := l.History(background, 10)
		if err != nil || len(steps) != 6 {
			t.Fatal(steps, err)
		}
		for i, want := range []string{"eras", "remove: The bridge is opened 1959 to nothing", "date again: The bridge is opened 1958 to The bridge is opened 1959",
			"title: The bridge opens 1958 to The bridge is opened 1958", "date: The bridge opens 1957 to The bridge opens 1958", "add: nothing to The bridge opens 1957"} {
			d, err := l.Details(background, steps[i].Number, 10)
			if err != nil {
				t.Fatal(err)
			}
			got := steps[i].Name
			for _, e := range d.Events {
				got += ": " + side(e.Was) + " to " + side(e.Is)
			}
			if got != want || d.Count != len(d.Events) || (got == "eras") != (len(d.Settings) == 1) {
				t.Errorf("%q, want %q; %+v", got, want, d)
			}
		}
	}
	check()
	for range 6 { // taken back one by one
		if _, err := l.Undo(background); err != nil {
			t.Fatal(err)
		}
		check()
	}
}

func side(e *timeline.Event) string {
	if e == nil {
		return "nothing"
	}
	return e.Title + " " + e.Date.String()
}

func TestDetailsOfAnImport(t *testing.T) {
	l := temporary(t)
	add(t, l, harbour(t))
	steps, err := l.History(background, 10)
	if err != nil || len(steps) != 1 {
		t.Fatal(steps, err)
	}
	d, err := l.Details(background, steps[0].Number, 10)
	if err != nil || len(d.Articles) != 1 || d.Articles[0] != (Moved{"The harbour", "import"}) {
		t.Errorf("%+v, %v", d, err)
	}
	if d, err := l.Details(background, 99, 10); err != nil || d.Count != 0 {
		t.Errorf("a step that is not there: %+v, %v", d, err)
	}
}
