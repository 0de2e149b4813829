package syntax

// A table holds the weights of a linear classifier: for each feature key a row of
// (class, weight) pairs. It is read-only after loading.
type table struct {
	classes int
	slots   []slot    // open addressing, a power of two long
	pool    []int8    // short rows: number of pairs, then class, weight, class, weight …
	full    []fullRow // long rows
	names   []string
}

// A slot with at 0 is empty; pool[0] is never the start of a row. What is inFull on is the number
// of a full row.
type slot struct{ key, at uint32 }

const inFull = 1 << 31

// A fullRow has a byte for each class, its weight plus 128: a cache line. The common rows have
// most of the classes, and what is added is theirs: eight classes at a time cost less than pairs.
type fullRow [tagKinds / 8]uint64

// shortest is the number of pairs from which on a row is full.
const shortest = 6

// noWeights is a full row of zeros.
const noWeights = 0x8080_8080_8080_8080

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

// homeOf is the slot that a key is looked for in first; mask is the number of slots less one.
func homeOf(k, mask uint32) uint32 { return (k * 0x9E3779B1) & mask }

// find gives the slot of a key, or the empty one where it belongs. The table is never full.
func (t *table) find(k uint32) uint32 {
	mask := uint32(len(t.slots) - 1)
	for i := homeOf(k, mask); ; i = (i + 1) & mask {
		if s := t.slots[i]; s.key == k || s.at == 0 {
			return i
		}
	}
}

// add stores a row of pairs; keys must be distinct, and so must the classes of a row.
func (t *table) add(key uint32, pairs []int8) {
	at := uint32(len(t.pool))
	if len(pairs) < 2*shortest {
		t.pool = append(t.pool, int8(len(pairs)/2))
		t.pool = append(t.pool, pairs...)
	} else {
		at = inFull | uint32(len(t.full))
		var row fullRow
		for i := range row {
			row[i] = noWeights
		}
		for ; len(pairs) > 0; pairs = pairs[2:] {
			c := pairs[0]
			row[c/8] ^= uint64(uint8(pairs[1])) << (8 * (c % 8)) // -128 to 127 as 0 to 255
		}
		t.full = append(t.full, row)
	}
	t.slots[t.find(key)] = slot{key, at}
}

// pairs appends the pairs of a row, by class.
func (t *table) pairs(to []int8, at uint32) []int8 {
	if at < inFull {
		return append(to, t.pool[at+1:][:2*t.pool[at]]...)
	}
	for c := range int8(t.classes) {
		if w := int8(t.full[at&^inFull][c/8]>>(8*(c%8))) ^ -128; w != 0 {
			to = append(to, c, w)
		}
	}
	return to
}

// score adds up the rows of the features, maxFeatures at most. score must be t.classes long, at
// most tagKinds.
func (t *table) score(features []uint32, score []int32) {
	// A sum of fixed size spares a check of bounds for each of hundreds of pairs a word.
	var sum [tagKinds]int32
	features = features[:min(len(features), maxFeatures)]
	// The table is larger than what a processor has at hand. So everything is asked of memory before the
	// first answer decides anything: it then answers many questions at a time.
	var home, short [maxFeatures]uint32
	var first [maxFeatures]slot
	var full [maxFeatures]*fullRow
	var pairs [maxFeatures]int8
	mask := uint32(len(t.slots) - 1)
	for n, k := range features {
		home[n] = homeOf(k, mask)
		first[n] = t.slots[home[n]]
	}
	shorts, fulls := 0, 0
	for n, k := range features {
		s := first[n]
		for i := home[n]; s.at != 0 && s.key != k; s = t.slots[i] {
			i = (i + 1) & mask
		}
		switch {
		case s.at >= inFull:
			full[fulls] = &t.full[s.at&^inFull]
			fulls++
		case s.at != 0:
			short[shorts] = s.at
			shorts++
		}
	}
	for n, at := range short[:shorts] {
		pairs[n] = t.pool[at]
	}
	if fulls > 0 {
		addFull(full[:fulls], &sum)
	}
	for n, at := range short[:shorts] {
		row := t.pool[at+1:][:2*uint32(pairs[n])]
		for i := 1; i < len(row); i += 2 {
			sum[row[i-1]&(tagKinds-1)] += int32(row[i])
		}
	}
	copy(score, sum[:])
}

// addFullPlain sums full rows up.
func addFullPlain(rows []*fullRow, sum *[tagKinds]int32) {
	bias := int32(128 * len(rows))
	for at := 0; at < len(fullRow{}); at += halfRow {
		even, odd := addHalf(rows, at)
		for i := range even {
			for k := range 4 {
				class := 8*(at+i) + 2*k
				sum[class] = int32(even[i]>>(16*k)&0xFFFF) - bias
				sum[class+1] = int32(odd[i]>>(16*k)&0xFFFF) - bias
			}
		}
	}
}

// halfRow is how many numbers of a full row are added up at a time.
const halfRow = 4

// addHalf adds up the bytes of a half of the rows, those at even and those at odd places, with sixteen
// bits for each sum. It is a function of its own so that all sums stay in registers.
//
//go:noinline
func addHalf(rows []*fullRow, at int) (even, odd [halfRow]uint64) {
	const bytes = 0x00FF_00FF_00FF_00FF
	var e0, e1, e2, e3, o0, o1, o2, o3 uint64
	for _, row := range rows {
		q := (*[halfRow]uint64)(row[at:])
		e0 += q[0] & bytes
		o0 += q[0] >> 8 & bytes
		e1 += q[1] & bytes
		o1 += q[1] >> 8 & bytes
		e2 += q[2] & bytes
		o2 += q[2] >> 8 & bytes
		e3 += q[3] & bytes
		o3 += q[3] >> 8 & bytes
	}
	return [halfRow]uint64{e0, e1, e2, e3}, [halfRow]uint64{o0, o1, o2, o3}
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
