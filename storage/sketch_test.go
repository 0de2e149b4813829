package storage

import (
	"errors"
	"fmt"
	"testing"

	"dateline/timeline"
)

func TestSketchesFindArticles(t *testing.T) {
	l := temporary(t)
	first, other := harbour(t), second(t)
	first.Sketch = []uint64{1, 2, 3, 1 << 63}
	add(t, l, first)
	add(t, l, other)
	waiting, ok, err := l.Unsketched(background)
	if err != nil || !ok || waiting.ID != other.Source.ID || waiting.Text != other.Source.Text || waiting.Title == "" {
		t.Fatalf("%+v, %v, %v", waiting, ok, err)
	}
	if err := l.Sketch(background, waiting.ID, []uint64{3, 4}); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := l.Unsketched(background); ok || err != nil {
		t.Error("one waits still", err)
	}
	for _, c := range []struct {
		sketch []uint64
		most   int
		want   string
	}{
		{[]uint64{3}, 9, fmt.Sprint([]timeline.ID{other.Source.ID, first.Source.ID}, []int{1, 1})}, // the newest first
		{[]uint64{3, 2, 1 << 63}, 9, fmt.Sprint([]timeline.ID{first.Source.ID, other.Source.ID}, []int{3, 1})},
		{[]uint64{3}, 1, fmt.Sprint([]timeline.ID{other.Source.ID}, []int{1})},
		{[]uint64{99}, 9, "[] []"},
		{nil, 9, "[] []"},
	} {
		ids, shared, err := l.Sketched(background, c.sketch, c.most)
		if got := fmt.Sprint(ids, shared); err != nil || got != c.want {
			t.Errorf("Sketched(%v) = %s, %v, want %s", c.sketch, got, err, c.want)
		}
	}
	// What was taken back is not found.
	if _, err := l.Undo(background); err != nil {
		t.Fatal(err)
	}
	if ids, _, err := l.Sketched(background, []uint64{4}, 9); err != nil || len(ids) != 0 {
		t.Errorf("%v, %v", ids, err)
	}
}

// What is to be done with an article that came is kept with it, or neither is.
func TestThenIsPartOfTheTransaction(t *testing.T) {
	l := temporary(t)
	add(t, l, harbour(t))
	before := stateOf(t, l)
	b := l.Batch("")
	b.Then = func(n Near, added *Entry) (Change, error) {
		src, err := n.Source(added.Source.ID)
		events, more := n.EventsOf(added.Source.ID)
		if err != nil || more != nil || src.Text != added.Source.Text || len(events) != len(added.Events) {
			t.Errorf("%+v, %+v, %v, %v", src, events, err, more)
		}
		return Change{}, errors.New("no")
	}
	if added, err := b.Add(background, second(t)); added || err == nil {
		t.Errorf("added %v, %v", added, err)
	}
	if after := stateOf(t, l); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Error("something is left of it")
	}
	b.Then = func(Near, *Entry) (Change, error) {
		return Change{Name: "Replace", Drop: []timeline.ID{harbour(t).Source.ID}}, nil
	}
	if added, err := b.Add(background, second(t)); !added || err != nil {
		t.Fatalf("added %v, %v", added, err)
	}
	if all, err := l.Sources(background); err != nil || len(all) != 1 || all[0].ID != second(t).Source.ID {
		t.Errorf("%+v, %v", all, err)
	}
	faultless(t, l)
}
