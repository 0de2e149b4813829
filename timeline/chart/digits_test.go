package chart

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
)

func TestSortKeyedIsStable(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, n := range []int{0, 1, 2, 64, 65, 3000, 1<<16 + 5} {
		for _, wide := range []uint{64, 20, 3, 0} {
			all := make([]Keyed, n)
			for i := range all {
				all[i] = Keyed{r.Uint64() & (1<<wide - 1) << r.IntN(2), int32(i)}
			}
			want := slices.Clone(all)
			slices.SortStableFunc(want, func(a, b Keyed) int { return cmp.Compare(a.Key, b.Key) })
			SortKeyed(all, nil)
			if !slices.Equal(all, want) {
				t.Errorf("%d keys of %d bits", n, wide)
			}
		}
	}
	if instantKey(timeline.Beginning) >= instantKey(-1) || instantKey(-1) >= instantKey(0) || instantKey(0) >= instantKey(timeline.Forever) {
		t.Error("instants are ordered otherwise")
	}
}

func TestLeastKeysKeepsThoseThatAreSortedFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOfN(rapid.OneOf(rapid.Uint64(), rapid.Uint64Range(0, 3), rapid.Uint64Range(1<<40, 1<<40+1<<20)), 1, 300).Draw(t, "keys")
		most := rapid.IntRange(1, len(keys)).Draw(t, "most")
		limit := leastKeys(len(keys), most, func(i int) uint64 { return keys[i] })
		kept := 0
		for _, k := range keys {
			if k <= limit {
				kept++
			}
		}
		slices.Sort(keys)
		if kept < most || limit < keys[most-1] {
			t.Fatalf("%d of %d are kept, wanted %d", kept, len(keys), most)
		}
		if kept >= 2*most && keys[most-1] != keys[min(kept, len(keys))-1] {
			t.Fatalf("%d are kept, wanted only %d", kept, most)
		}
	})
}
