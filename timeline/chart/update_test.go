package chart

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
)

// After patches, too, nothing overlaps, all are counted, and what was not touched stays.
func TestUpdatesKeepThePromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLevels(t)
		for range rapid.IntRange(1, 4).Draw(t, "updates") {
			out := map[timeline.ID]bool{}
			var changed []timeline.Brief
			for range rapid.IntRange(0, 4).Draw(t, "changes") {
				id := rapid.IntRange(1, len(l.ids)+1).Draw(t, "id")
				if out[timeline.ID(id)] {
					continue
				}
				out[timeline.ID(id)] = true
				if rapid.Bool().Draw(t, "kept") {
					changed = append(changed, drawEvent(t, id, l.extent.Start))
				}
			}
			before := l
			l = l.patch(out, changed)
			checkUntouched(t, before, l, out)
			checkCounts(t, before, drawView(t, before, "view of the old"))
		}
		v := drawView(t, l, "view")
		checkCounts(t, l, v)
		all := boxes(l.Draw(v, Style{}, nil))
		for a, p := range all {
			for b, q := range all {
				if a < b && p.meets(q) && !inRug(l, p) { // there, new ones may lie on clusters until NewLevels
					t.Fatalf("%s %v and %s %v overlap", a, p, b, q)
				}
			}
		}
	})
}

func inRug(l *Levels, b box) bool {
	return slices.ContainsFunc(l.rows, func(r *row) bool {
		top := l.axis + l.rugTop(r)
		return b.top >= top-l.unit && b.bottom <= top+l.rug+l.unit
	})
}

func checkUntouched(t *rapid.T, before, after *Levels, out map[timeline.ID]bool) {
	for _, id := range before.ids {
		if id == 0 || out[id] {
			continue
		}
		p, ok := before.Find(id)
		q, still := after.Find(id)
		if ok != still || p.Lane != q.Lane || p.Scale != q.Scale || p.Span != q.Span {
			t.Fatalf("event %d moved from %+v to %+v though it was not touched", id, p, q)
		}
	}
}

func TestUpdateOfASmallLibraryIsNewLevels(t *testing.T) {
	events := library(300)
	edited := events[40]
	edited.Importance, edited.Title = 1, "The dam breaks"
	l := NewLevels(events, Options{}).Update([]timeline.Brief{edited}, []timeline.ID{7})
	want := slices.DeleteFunc(slices.Clone(events), func(e timeline.Brief) bool { return e.ID == 7 })
	for i := range want {
		if want[i].ID == edited.ID {
			want[i] = edited
		}
	}
	w := NewLevels(want, Options{})
	for i := range want {
		p, _ := l.Find(want[i].ID)
		q, _ := w.Find(want[i].ID)
		if p != q {
			t.Errorf("event %d is at %+v, made anew at %+v", want[i].ID, p, q)
		}
	}
	if _, ok := l.Find(7); ok {
		t.Error("a removed event is still there")
	}
}

func TestAcceptingAnEventMovesNothing(t *testing.T) {
	events := library(6000)
	l := NewLevels(events, Options{})
	for i := range events[:50] {
		e := events[i]
		e.Review = timeline.Accepted
		p, _ := l.Find(e.ID)
		q, ok := l.Update([]timeline.Brief{e}, nil).Find(e.ID)
		if !ok || p != q {
			t.Errorf("event %d moved from %+v to %+v", e.ID, p, q)
		}
	}
}

func TestUpdateBringsUndatedEventsOntoTheLine(t *testing.T) {
	events := library(5000)
	events[3].Flags, events[3].Begin, events[3].End = timeline.Undated, timeline.Always, timeline.Always
	l := NewLevels(events, Options{})
	if got := l.Undated(); !slices.Equal(got, []timeline.ID{4}) {
		t.Fatalf("undated: %v", got)
	}
	dated := library(5000)[3]
	u := l.Update([]timeline.Brief{dated}, nil)
	if _, ok := u.Find(4); !ok || len(u.Undated()) != 0 {
		t.Error("the event that got a date is not on the line")
	}
	if back := u.Update([]timeline.Brief{events[3]}, nil); len(back.Undated()) != 1 || back.Count(timeline.Always) != 4999 {
		t.Errorf("undated again: %v, %d on the line", back.Undated(), back.Count(timeline.Always))
	}
}
