package syntax

import (
	"math"
	"slices"
)

// A learner is an averaged perceptron (Collins 2002) over hashed features. All
// arithmetic is on integers, so that a run is the same on every machine.
type learner struct {
	classes int
	keys    []uint32 // open addressing; 0 is empty
	rows    []int32  // number of the row of a key
	weight  []int32  // row × class
	summed  []int64  // row × class: Σ delta · time, for the average
	seen    []int32  // updates of a row
	time    int64
	used    int
}

// newLearner makes an empty learner. time begins at 1: the zero weights count as one decision.
func newLearner(classes int) *learner {
	return &learner{classes: classes, keys: make([]uint32, 1<<16), rows: make([]int32, 1<<16), time: 1}
}

// row gives the number of a key's row, -1 when it has none and add is false. Key 0 marks
// an empty place, so that the one feature in 2^28 that has this hash is never learned.
func (l *learner) row(k uint32, add bool) int {
	if k == 0 {
		return -1
	}
	mask := uint32(len(l.keys) - 1)
	i := homeOf(k, mask)
	for l.keys[i] != 0 && l.keys[i] != k {
		i = (i + 1) & mask
	}
	if l.keys[i] == k {
		return int(l.rows[i])
	}
	if !add {
		return -1
	}
	l.keys[i], l.rows[i] = k, int32(l.used)
	l.used++
	l.weight = append(l.weight, make([]int32, l.classes)...)
	l.summed = append(l.summed, make([]int64, l.classes)...)
	l.seen = append(l.seen, 0)
	if l.used*2 > len(l.keys) {
		l.grow()
	}
	return l.used - 1
}

// grow doubles the look-up; rows stay where they are.
func (l *learner) grow() {
	keys, rows := l.keys, l.rows
	l.keys, l.rows = make([]uint32, 2*len(keys)), make([]int32, 2*len(keys))
	mask := uint32(len(l.keys) - 1)
	for j, k := range keys {
		if k == 0 {
			continue
		}
		i := homeOf(k, mask)
		for l.keys[i] != 0 {
			i = (i + 1) & mask
		}
		l.keys[i], l.rows[i] = k, rows[j]
	}
}

// score adds up the rows of the features that were learned; score must be l.classes long.
func (l *learner) score(features []uint32, score []int32) {
	clear(score)
	for _, k := range features {
		r := l.row(k, false)
		if r < 0 {
			continue
		}
		for c, w := range l.weight[r*l.classes : (r+1)*l.classes] {
			score[c] += w
		}
	}
}

// tick counts a decision, whether or not it leads to an update.
func (l *learner) tick() { l.time++ }

// update rewards the right class and punishes the one that was guessed.
func (l *learner) update(features []uint32, right, guess int) {
	for _, k := range features {
		r := l.row(k, true)
		if r < 0 {
			continue
		}
		l.seen[r]++
		l.weight[r*l.classes+right]++
		l.weight[r*l.classes+guess]--
		l.summed[r*l.classes+right] += l.time
		l.summed[r*l.classes+guess] -= l.time
	}
}

// average is the mean of a weight over all decisions so far.
func (l *learner) average(i int) float64 {
	return float64(l.weight[i]) - float64(l.summed[i])/float64(l.time)
}

// A pruning says which rows are worth their bytes.
type pruning struct {
	seen int     // least number of updates of a row
	keep float64 // smallest weight that is kept, before scaling
	rows int     // most rows; those with the largest weights stay
}

// table quantises the averaged weights to int8.
func (l *learner) table(p pruning) *table {
	type ranked struct {
		key   uint32
		row   int
		worth float64
	}
	var kept []ranked
	var sizes []float64
	for i, k := range l.keys {
		if k == 0 || int(l.seen[l.rows[i]]) < p.seen {
			continue
		}
		r, worth := int(l.rows[i]), 0.0
		for c := range l.classes {
			worth = max(worth, math.Abs(l.average(r*l.classes+c)))
		}
		if worth >= p.keep {
			kept = append(kept, ranked{k, r, worth})
			sizes = append(sizes, worth)
		}
	}
	slices.SortFunc(kept, func(a, b ranked) int {
		if a.worth != b.worth {
			if a.worth > b.worth {
				return -1
			}
			return 1
		}
		return int(a.key) - int(b.key)
	})
	if p.rows > 0 && len(kept) > p.rows {
		kept = kept[:p.rows]
	}
	slices.Sort(sizes)
	scale := 1.0
	if n := len(sizes); n > 0 {
		// One weight in two thousand may be clipped: the rest gets finer steps.
		scale = 100 / sizes[n-1-n/2000]
	}
	slices.SortFunc(kept, func(a, b ranked) int { return int(a.key) - int(b.key) })
	t := newTable(l.classes, len(kept))
	for _, k := range kept {
		l.quantise(t, k.key, k.row, scale, p)
	}
	return t
}

// clip rounds to what an int8 holds on both sides alike.
func clip(x float64) int8 { return int8(max(-127, min(127, math.Round(x)))) }

// quantise puts one row into the table. Weights below the limit are left out even of a row
// that is kept for another weight.
func (l *learner) quantise(t *table, key uint32, row int, scale float64, p pruning) {
	var pairs []int8
	for c := range l.classes {
		w := l.average(row*l.classes + c)
		if q := clip(w * scale); q != 0 && math.Abs(w) >= p.keep {
			pairs = append(pairs, int8(c), q)
		}
	}
	if len(pairs) == 0 {
		return
	}
	t.add(key, pairs)
}

// absorb adds the weights of another learner that made as many decisions: what chance gave to
// one of them counts half.
func (l *learner) absorb(other *learner) {
	for i, k := range other.keys {
		if k == 0 {
			continue
		}
		from, to := int(other.rows[i]), l.row(k, true)
		l.seen[to] += other.seen[from]
		for c := range l.classes {
			l.weight[to*l.classes+c] += other.weight[from*l.classes+c]
			l.summed[to*l.classes+c] += other.summed[from*l.classes+c]
		}
	}
}
