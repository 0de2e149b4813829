package chart

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// However many are proposed at once, each event comes to where it comes alone.
func TestBatchesPlaceLikeOneByOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLevels(t)
		crew := hire(nil)
		defer crew.dismiss()
		size := rapid.IntRange(2, 2*piece).Draw(t, "size of batches")
		for _, r := range l.rows {
			if again := placedInBatches(l, r, size, crew); !slices.Equal(again, r.marks) {
				t.Fatalf("batches of %d give %v, one by one %v", size, again, r.marks)
			}
		}
	})
}

// A library in which whole batches meet each other is the same for a caller alone and for a crew.
func TestBatchesOfACrowd(t *testing.T) {
	l := NewLevels(library(20_000), Options{Lanes: 5})
	for _, size := range []int{1, 100, largestBatch} {
		if again := placedInBatches(l, l.rows[0], size, nil); !slices.Equal(again, l.rows[0].marks) {
			t.Errorf("batches of %d place otherwise", size)
		}
	}
}

// placedInBatches places the items of r anew.
func placedInBatches(l *Levels, r *row, size int, crew *crew) []mark {
	again := *r
	again.marks = slices.Clone(r.marks)
	order, where := make([]int32, len(r.items)), map[int32]int32{}
	for i := range again.items {
		it := &again.items[i]
		order[i], where[it.event] = it.event, int32(i)
		again.marks[i].from, again.marks[i].lane = never, 0
	}
	rank(l.events, order)
	for k, event := range order {
		order[k] = where[event]
	}
	c := newCrowd(newPlacing(&again, l.metrics, l.floor), again.sortEnds(), l.options.Lanes)
	for batch := range slices.Chunk(order, size) {
		c.placeBatch(batch, crew)
	}
	return again.marks
}
