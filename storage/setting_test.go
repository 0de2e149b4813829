package storage

import (
	"database/sql/driver"
	"testing"

	"dateline/timeline"
)

// Categories of one's own are a step like any other, with the events that they concern.
func TestCategoriesAreUndone(t *testing.T) {
	l := temporary(t)
	kinds := `[{"category":64,"name":"Leaks","color":"#aa3377","square":true},{"category":1,"name":"War"}]`
	set := func(value string, save ...timeline.Event) {
		t.Helper()
		before, _ := l.Version(background)
		if err := l.Apply(background, Change{Name: "Change the categories", Set: map[string]string{SettingKinds: value}, Save: save}); err != nil {
			t.Fatal(err)
		}
		if after, _ := l.Version(background); after == before {
			t.Error("nobody notices the change")
		}
	}
	named := func(c timeline.Category, want string) {
		t.Helper()
		got, err := l.Kinds(background)
		if err != nil || got.Name(c) != want {
			t.Errorf("%d is called %q, %v; want %q", c, got.Name(c), err, want)
		}
	}
	set(kinds, timeline.Event{ID: 1, Title: "The minutes get out", Category: 64}, timeline.Event{ID: 2, Title: "A war begins", Category: timeline.Conflict})
	named(64, "Leaks")
	var words []string
	err := l.writer.rows(background, "SELECT category FROM event_list ORDER BY id", nil, func(v []driver.Value) error {
		r := row{v: v}
		words = append(words, r.str())
		return nil
	})
	if err != nil || len(words) != 2 || words[0] != "Leaks" || words[1] != "War" {
		t.Errorf("other programs see %q, %v", words, err)
	}
	if e, err := l.Event(background, 1); err != nil || e.Category != 64 {
		t.Errorf("it comes back as %v, %v", e.Category, err)
	}
	for b, err := range l.Briefs(background, timeline.Query{Categories: []timeline.Category{64}}) {
		if err != nil || b.ID != 1 || b.Category != 64 {
			t.Errorf("found %v, %v", b, err)
		}
	}
	set("", timeline.Event{ID: 1, Title: "The minutes get out"})
	named(64, "category 64")
	for range 2 {
		l.Undo(background)
		named(64, "Leaks")
		if e, _ := l.Event(background, 1); e.Category != 64 {
			t.Errorf("undo leaves %v", e.Category)
		}
		l.Redo(background)
		named(64, "category 64")
	}
	l.Undo(background)
	l.Undo(background)
	named(timeline.Conflict, "conflict")
}

func TestCategoriesOfAnotherProgramAreHeldToWhatIsKnown(t *testing.T) {
	for n, want := range map[int64]timeline.Category{-1: 0, 0: 0, 12: timeline.Crime, 13: 0, 63: 0, 64: 64, 255: 255, 256: 0, 1 << 40: 0} {
		if got := category(n); got != want {
			t.Errorf("%d is read as %d", n, got)
		}
	}
	l := temporary(t)
	if err := l.SetSetting(background, SettingKinds, "{]"); err != nil {
		t.Fatal(err)
	}
	if kinds, err := l.Kinds(background); kinds != nil || err != nil {
		t.Errorf("nonsense is read as %v, %v", kinds, err)
	}
}
