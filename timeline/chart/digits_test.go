package chart

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

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
