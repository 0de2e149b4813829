package session

import (
	"math/rand/v2"
	"testing"

	"dateline/timeline"
)

func TestIDSet(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for _, n := range []int{0, 1, 2, 3, 100, 5000} {
		in := map[timeline.ID]bool{}
		var ids []timeline.ID
		for range n {
			id := timeline.ID(r.Uint64() >> r.IntN(60))
			in[id], ids = true, append(ids, id)
		}
		s := newIDSet(ids)
		for range 20_000 {
			if id := timeline.ID(r.Uint64() >> r.IntN(64)); s.has(id) != in[id] {
				t.Fatalf("of %d: has %v is %v", n, id, s.has(id))
			}
		}
		for id := range in {
			if !s.has(id) {
				t.Fatalf("%v is lost", id)
			}
		}
	}
	if !newIDSet([]timeline.ID{0}).has(0) || newIDSet(nil).has(0) || !(*idSet)(nil).has(5) {
		t.Error("zero, none or all")
	}
}

// What passes in parts is what passes one by one.
func TestPassingInParts(t *testing.T) {
	d := manyTitles(20_000)
	d.All = append(d.All, d.Undated...)
	d.All = append(d.All, d.Shown...)
	ids := make([]timeline.ID, 0, len(d.All))
	for i := range d.All {
		if i%3 > 0 {
			ids = append(ids, d.All[i].ID)
		}
	}
	for _, f := range filters {
		for _, d.matched = range []*idSet{nil, newIDSet(ids)} {
			var want []timeline.ID
			var statuses [timeline.Denied + 1]int
			for i := range d.All {
				b := &d.All[i]
				if d.found(b.ID) && f.keeps(b) {
					want = append(want, b.ID)
				}
				other := f
				other.Statuses = nil
				if d.found(b.ID) && other.keeps(b) {
					statuses[b.Status]++
				}
			}
			got, facets := d.passing(f)
			if len(got) != len(want) {
				t.Fatalf("%+v: %d pass, want %d", f, len(got), len(want))
			}
			for i := range got {
				if got[i].ID != want[i] {
					t.Fatalf("%+v: the order is another", f)
				}
			}
			for s, n := range statuses {
				if facets.Statuses[timeline.Status(s)] != n {
					t.Errorf("%+v: %d are %v, want %d", f, facets.Statuses[timeline.Status(s)], timeline.Status(s), n)
				}
			}
		}
	}
}
