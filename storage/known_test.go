package storage

import (
	"slices"
	"testing"

	"dateline/timeline"
)

// bothWays are the IDs that Matches gives and those that reading the events gives, both sorted.
func bothWays(t *testing.T, l *Library, q timeline.Query) (quick, slow []timeline.ID) {
	t.Helper()
	quick, err := l.Matches(background, q)
	if err != nil {
		t.Fatal(err)
	}
	for b, err := range l.Briefs(background, q) {
		if err != nil {
			t.Fatal(err)
		}
		slow = append(slow, b.ID)
	}
	slices.Sort(quick)
	slices.Sort(slow)
	return quick, slow
}

// What a word finds in many events is the same with and without what is remembered of their IDs: after events were joined, removed
// and added, and while an article is in the trash.
func TestWordsFindManyEvents(t *testing.T) {
	path := t.TempDir() + "/many.dateline"
	l := reopen(t, path, options{})
	add(t, l, generated(8*fewIDs))
	for l.catchUp(background) {
	}
	every := []timeline.Review{timeline.Proposed, timeline.Accepted, timeline.Rejected}
	check := func(when string, least int) []timeline.ID {
		t.Helper()
		for _, q := range []timeline.Query{{Words: "harbour", Reviews: every}, {Words: "harbour"}, {Words: "harbour ward", Reviews: every, Categories: []timeline.Category{1}}} {
			if quick, slow := bothWays(t, l, q); !slices.Equal(quick, slow) || len(q.Categories) == 0 && len(quick) < least {
				t.Errorf("%s: %+v finds %d events, reading them %d", when, q, len(quick), len(slow))
			}
		}
		quick, _ := bothWays(t, l, timeline.Query{Words: "harbour", Reviews: every})
		return quick
	}
	ids := check("at first", fewIDs)
	l.Close()
	l = reopen(t, path, options{}) // nothing is remembered
	check("opened again", fewIDs)
	whole, err := l.Event(background, ids[0])
	if err != nil {
		t.Fatal(err)
	}
	part, _ := l.Event(background, ids[1])
	part.Whole = whole.ID
	fresh := timeline.Event{ID: 77, Title: "Another harbour"}
	if err := l.Apply(background, Change{Name: "Join, remove and add", Save: []timeline.Event{whole, part, fresh}, Remove: ids[2:5]}); err != nil {
		t.Fatal(err)
	}
	after := check("changed", fewIDs)
	if slices.Contains(after, part.ID) || slices.Contains(after, ids[3]) || !slices.Contains(after, 77) || len(after) != len(ids)-3 {
		t.Errorf("%d events are found, %d before", len(after), len(ids))
	}
	if _, err := l.Undo(background); err != nil {
		t.Fatal(err)
	}
	if got := check("undone", fewIDs); !slices.Equal(got, ids) {
		t.Error("after undo others are found")
	}
	add(t, l, harbour(t))
	if _, err := l.Undo(background); err != nil { // its article is in the trash now
		t.Fatal(err)
	}
	if got := check("with something in the trash", fewIDs); !slices.Equal(got, ids) {
		t.Error("what is in the trash is found")
	}
}

func TestKnownIDs(t *testing.T) {
	var k knownIDs
	k.note([]int64{3, 1, -4, 1 << 50}, []timeline.ID{30, 10, 1, 1})
	ids, others := k.of([]int64{1, 2, 3, 4, -1, 1 << 50})
	if !slices.Equal(ids, []timeline.ID{10, 30}) || !slices.Equal(others, []int64{2, 4, -1, 1 << 50}) {
		t.Errorf("%v, %v", ids, others)
	}
}
