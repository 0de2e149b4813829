package syntax

// A table holds the weights of a linear classifier: for each feature key a row of
// (class, weight) pairs. It is read-only after loading.
type table struct {
	classes int
	slots   []slot // open addressing, a power of two long
	pool    []int8 // rows: number of pairs, then class, weight, class, weight …
	names   []string
}

// A slot with at 0 is empty; pool[0] is never the start of a row.
type slot struct{ key, at uint32 }

// newTable makes room for a number of rows, at most six tenths full.
func newTable(classes, rows int) *table {
	size := 16
	for size*6 < rows*10 {
		size *= 2
	}
	return &table{classes: classes, slots: make([]slot, size), pool: make([]int8, 1, 1+rows*4)}
}

// maxFeatures is room for all features of a word.
const maxFeatures = 64

// find gives the slot of a key, or the empty one where it belongs. The table is never full.
func (t *table) find(k uint32) uint32 {
	mask := uint32(len(t.slots) - 1)
	for i := (k * 0x9E3779B1) & mask; ; i = (i + 1) & mask {
		if s := t.slots[i]; s.key == k || s.at == 0 {
			return i
		}
	}
}

// score adds up the rows of the features. score must be t.classes long, at most tagKinds.
func (t *table) score(features []uint32, score []int32) {
	// A sum of fixed size spares a check of bounds for each of a dozen thousand pairs a sentence.
	var sum [tagKinds]int32
	var at [maxFeatures]uint32
	features = features[:min(len(features), maxFeatures)]
	// All rows are found before the first is read: memory then answers many questions at a time.
	// What has no row gets row 0, which has no pairs.
	mask := uint32(len(t.slots) - 1)
	for n, k := range features {
		i := (k * 0x9E3779B1) & mask
		for t.slots[i].at != 0 && t.slots[i].key != k {
			i = (i + 1) & mask
		}
		at[n] = t.slots[i].at
	}
	for _, at := range at[:len(features)] {
		row := t.pool[at+1:][:2*uint32(t.pool[at])]
		for i := 1; i < len(row); i += 2 {
			sum[row[i-1]&(tagKinds-1)] += int32(row[i])
		}
	}
	copy(score, sum[:])
}

// best gives the class with the highest score, the next one, and how far the first leads. Of
// a single class the second is the first, with no lead.
func best(score []int32) (class, second int, lead int32) {
	second = min(1, len(score)-1)
	for c := 1; c < len(score); c++ {
		if score[c] > score[class] {
			class, second = c, class
		} else if score[c] > score[second] {
			second = c
		}
	}
	return class, second, score[class] - score[second]
}
