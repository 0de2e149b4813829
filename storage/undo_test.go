package storage

import (
	"path/filepath"
	"reflect"
	"testing"

	"dateline/timeline"
)

// state is all that a person can see of a library.
type state struct {
	Events  []timeline.Event
	Sources []timeline.Source
}

var everything = timeline.Query{Reviews: []timeline.Review{timeline.Proposed, timeline.Accepted, timeline.Rejected}}

func stateOf(t testing.TB, l *Library) state {
	t.Helper()
	sources, err := l.Sources(background)
	if err != nil {
		t.Fatal(err)
	}
	return state{events(t, l, everything), sources}
}

func TestUndoAndRedoOfEveryKindOfChange(t *testing.T) {
	path := filepath.Join(t.TempDir(), "u.dateline")
	l := reopen(t, path, options{})
	entry := harbour(t)
	edited := entry.Events[1]
	edited.Title, edited.Date, edited.Quotes = "Council allows the landing", parse(t, "1920-02"), nil
	byHand := timeline.Event{ID: 77, Title: "By hand", Date: parse(t, "-0043-03-15")}
	republished := entry.Source
	republished.Published = timeline.Published{Date: parse(t, "1921-06"), Evidence: "given by you"}
	steps := []func() error{
		func() error { _, err := l.Add(background, entry); return err },
		func() error {
			return l.Apply(background, Change{Name: "Edit", Save: []timeline.Event{edited, byHand}})
		},
		func() error {
			return l.Apply(background, Change{Name: "Remove", Remove: []timeline.ID{1, 77, 12345}})
		},
		func() error {
			return l.Apply(background, Change{Name: "Date the article", Source: &republished, Save: entry.Events[:1]})
		},
		func() error {
			return l.Apply(background, Change{Name: "Drop", Drop: []timeline.ID{entry.Source.ID}})
		},
	}
	names := []string{"Import The harbour", "Edit", "Remove", "Date the article", "Drop"}
	states := []state{stateOf(t, l)}
	for i, do := range steps {
		if err := do(); err != nil {
			t.Fatalf("%s: %v", names[i], err)
		}
		states = append(states, stateOf(t, l))
	}
	for round := range 2 {
		for i := len(steps) - 1; i >= 0; i-- {
			if name, err := l.Undo(background); name != names[i] || err != nil {
				t.Fatalf("round %d: Undo = %q, %v; want %q", round, name, err, names[i])
			}
			if got := stateOf(t, l); !reflect.DeepEqual(got, states[i]) {
				t.Fatalf("round %d: after undo of %q:\n%+v\nwant\n%+v", round, names[i], got, states[i])
			}
		}
		if name, err := l.Undo(background); name != "" || err != nil {
			t.Errorf("Undo of nothing = %q, %v", name, err)
		}
		l.Close()
		l = reopen(t, path, options{})
		for i := range steps {
			if name, err := l.Redo(background); name != names[i] || err != nil {
				t.Fatalf("Redo = %q, %v; want %q", name, err, names[i])
			}
			if got := stateOf(t, l); !reflect.DeepEqual(got, states[i+1]) {
				t.Fatalf("after redo of %q:\n%+v\nwant\n%+v", names[i], got, states[i+1])
			}
		}
		if name, err := l.Redo(background); name != "" || err != nil {
			t.Errorf("Redo of nothing = %q, %v", name, err)
		}
	}
}
