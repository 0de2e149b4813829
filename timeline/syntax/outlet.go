package syntax

import (
	"math"
	"math/bits"
)

// An outlet is a layer of weights behind the hidden one, in whole numbers: the weights of a row are
// the bytes of the file, and a row's scores are its sums times what a one of them is worth.
type outlet struct {
	rows []weightRow
	bias []int32
	unit []int64
}

const (
	scoreBits = 24             // a score of one is 1<<scoreBits
	unitBits  = 40             // a unit of one is 1<<unitBits
	largeUnit = 1<<32 - 1      // scores of any larger unit would not be numbers any more
	decayBits = scoreBits - 12 // what fading does not see of a score
)

// newOutlet takes count rows of a matrix, each hidden+1 wide: the last number is the bias.
func newOutlet(m *matrix, first, count int) outlet {
	o := outlet{make([]weightRow, count), make([]int32, count), make([]int64, count)}
	for i := range count {
		row := m.row(int32(first + i))
		unit := largest(row) / 127
		for c, x := range row[:cells] {
			o.rows[i][c] = int16(whole(x, unit))
		}
		o.bias[i] = int32(whole(row[cells], unit) * steps)
		o.unit[i] = min(largeUnit, int64(math.Round(float64(unit)/steps*(1<<unitBits))))
	}
	return o
}

// best scores the rows of a set, which must not be empty, and gives the first of the highest.
func (o *outlet) best(h *hidden, set uint64, score *[64]int64) int {
	var sum [64]int32
	h.weigh(o.rows, set, &sum)
	best, top := 0, int64(math.MinInt64)
	for ; set != 0; set &= set - 1 {
		i := bits.TrailingZeros64(set) & 63
		x := int64(sum[i]+o.bias[i]) * o.unit[i] >> (unitBits - scoreBits)
		score[i] = x
		if x > top {
			best, top = i, x
		}
	}
	return best
}

// A decay is e to the minus x in whole numbers, so that all processors agree on it to the last bit:
// the product of one factor for the whole sixteenths of x and one for the rest of it.
type decay struct{ sixteenths, rest [256]uint64 }

// fadingOne is what fading gives for 0.
const fadingOne = 1 << 48

// fading is the decay of scores.
var fading = newDecay()

func newDecay() *decay {
	d := new(decay)
	for i := range d.rest {
		d.sixteenths[i] = uint64(math.Round(math.Exp(-float64(i)/16) * (1 << 32)))
		d.rest[i] = uint64(math.Round(math.Exp(-float64(i)/4096) * (1 << 16)))
	}
	return d
}

// of gives e to the minus x, nothing from 16 on; x is a difference of scores and not below zero.
func (d *decay) of(x int64) uint64 {
	x >>= decayBits
	if x>>16 != 0 {
		return 0
	}
	return d.sixteenths[x>>8&255] * d.rest[x&255]
}
