package storage

import (
	"path/filepath"
	"reflect"
	"testing"
	"time"

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
	names := []string{"Import “The harbour”", "Edit", "Remove", "Date the article", "Drop"}
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

func TestBatchIsOneStepOfWholeArticles(t *testing.T) {
	l := temporary(t)
	b := l.Batch("")
	for n := range uint64(3) {
		if added, err := b.Add(background, numbered(n+1)); !added || err != nil {
			t.Fatal(added, err)
		}
	}
	if added, err := b.Add(background, numbered(2)); added || err != nil {
		t.Errorf("an article that is known: %v, %v", added, err)
	}
	if undo, _, _ := l.UndoRedo(background); undo != "Import 3 articles" {
		t.Errorf("the step is called %q", undo)
	}
	first, _ := l.Event(background, 1<<16)
	first.Review = timeline.Accepted
	if err := l.Apply(background, Change{Name: "Accept", Save: []timeline.Event{first}}); err != nil {
		t.Fatal(err)
	}
	named := l.Batch("Import the folder x")
	for n := range uint64(2) {
		if _, err := b.Add(background, numbered(n+10)); err != nil { // goes on after an edit: a step of its own
			t.Fatal(err)
		}
		if _, err := named.Add(background, numbered(n+20)); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"Import the folder x", "Import “Article 11”", "Import the folder x", "Import “Article 10”", "Accept", "Import 3 articles"}
	left := []int{6, 5, 4, 3, 3, 0}
	for i, name := range want {
		got, err := l.Undo(background)
		sources, _ := l.Sources(background)
		if got != name || err != nil || len(sources) != left[i] {
			t.Errorf("Undo %d = %q, %v, leaves %d articles; want %q and %d", i, got, err, len(sources), name, left[i])
		}
	}
	for range want {
		if _, err := l.Redo(background); err != nil {
			t.Fatal(err)
		}
	}
	if sources, _ := l.Sources(background); len(sources) != 7 {
		t.Errorf("%d articles after redo", len(sources))
	}
}

func TestANewChangeForgetsWhatWasUndone(t *testing.T) {
	l := temporary(t)
	entry := harbour(t)
	add(t, l, entry)
	l.Undo(background)
	if err := l.Apply(background, Change{Name: "By hand", Save: []timeline.Event{{ID: 5, Title: "mine"}}}); err != nil {
		t.Fatal(err)
	}
	if name, err := l.Redo(background); name != "" || err != nil {
		t.Errorf("Redo = %q, %v", name, err)
	}
	for _, table := range []string{"source", "quote"} {
		if n, err := l.writer.number(background, "SELECT count(*) FROM "+table); n != 0 || err != nil {
			t.Errorf("%d rows are left in %s, %v", n, table, err)
		}
	}
	add(t, l, entry) // as if it had never been there
	if n := len(events(t, l, everything)); n != 4 {
		t.Errorf("%d events", n)
	}
}

func TestADroppedArticleComesBackAsItWas(t *testing.T) {
	l := temporary(t)
	entry := harbour(t)
	add(t, l, entry)
	mine := entry.Events[0]
	mine.Title = "mine"
	for _, c := range []Change{{Name: "Edit", Save: []timeline.Event{mine}}, {Name: "Drop", Drop: []timeline.ID{entry.Source.ID, 4711}}} {
		if err := l.Apply(background, c); err != nil {
			t.Fatal(err)
		}
	}
	if s := stateOf(t, l); len(s.Events)+len(s.Sources) != 0 {
		t.Errorf("after the drop: %+v", s)
	}
	add(t, l, entry)
	if e, err := l.Event(background, mine.ID); err != nil || e.Title != "mine" {
		t.Errorf("%+v, %v", e, err)
	}
}

// An event that two articles report stays with the other one when one of them goes.
func TestDropKeepsWhatOthersReport(t *testing.T) {
	l := temporary(t)
	a, b := numbered(1), numbered(2)
	add(t, l, a)
	add(t, l, b)
	joined := a.Events[0]
	joined.Quotes = append(joined.Quotes, b.Events[0].Quotes...)
	if err := l.Apply(background, Change{Name: "Join", Save: []timeline.Event{joined}, Remove: []timeline.ID{b.Events[0].ID}}); err != nil {
		t.Fatal(err)
	}
	before := stateOf(t, l)
	if err := l.Apply(background, Change{Name: "Drop", Drop: []timeline.ID{1}}); err != nil {
		t.Fatal(err)
	}
	e, err := l.Event(background, joined.ID)
	if err != nil || !reflect.DeepEqual(e.Quotes, b.Events[0].Quotes) {
		t.Errorf("%+v, %v", e, err)
	}
	if err := l.Apply(background, Change{Name: "Drop", Drop: []timeline.ID{2}}); err != nil {
		t.Fatal(err)
	}
	if n := len(events(t, l, everything)); n != 0 {
		t.Errorf("%d events are left without articles", n)
	}
	l.Undo(background)
	l.Undo(background)
	if after := stateOf(t, l); !reflect.DeepEqual(after, before) {
		t.Errorf("after undo:\n%+v\nwant\n%+v", after, before)
	}
	soundness(t, l, operation{"drop", 0})
}

func TestHistory(t *testing.T) {
	l := temporary(t)
	add(t, l, harbour(t))
	for i, title := range []string{"a", "b"} {
		if err := l.Apply(background, Change{Name: "Edit " + title, Save: []timeline.Event{{ID: timeline.ID(50 + i), Title: title}}}); err != nil {
			t.Fatal(err)
		}
	}
	l.Undo(background)
	steps, err := l.History(background, 2)
	if err != nil || len(steps) != 2 || steps[0].Name != "Edit b" || !steps[0].Undone || steps[1].Name != "Edit a" || steps[1].Undone ||
		time.Since(steps[1].Time) > time.Minute {
		t.Errorf("%+v, %v", steps, err)
	}
}

func TestAChangeOfNothingIsNoStep(t *testing.T) {
	l := temporary(t)
	entry := harbour(t)
	add(t, l, entry)
	before, _ := l.Version(background)
	if err := l.Apply(background, Change{Name: "Nothing", Save: entry.Events, Source: &entry.Source, Remove: []timeline.ID{999}}); err != nil {
		t.Fatal(err)
	}
	after, _ := l.Version(background)
	if undo, _, _ := l.UndoRedo(background); undo != "Import “The harbour”" || before != after {
		t.Errorf("the last step is %q, version %d → %d", undo, before, after)
	}
}
