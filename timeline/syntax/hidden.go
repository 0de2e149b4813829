package syntax

import "math/bits"

// A hidden is the hidden layer of one state: what each cell has above zero, in steps. Rows go in by
// addUp, sums of weights come out by weigh; both are written twice, here for any processor and in
// hidden_amd64.s for those that handle sixteen cells at a time. They count in whole numbers, so that
// the same text has the same arcs on every machine.
type hidden struct {
	all [cells]int16 // the vector instructions read and write this
	// The plain loops keep the cells above zero alone: a good quarter.
	n      int
	active [256]uint8
	steps  [256]int32
}

// A weightRow has a weight for each cell. It is so long that the number of a cell, a byte, needs no
// check of bounds.
type weightRow [256]int16

// half in each cell of the bias keeps the sums of all cells above zero, and so apart.
const half = 0x8000_8000_8000_8000

// addUpPlain adds up rows, one of which has half in it, and keeps what is above zero.
func (h *hidden) addUpPlain(rows []*packedRow) {
	n := uint8(0)
	for at := 0; at < quads; at += strip {
		cell := uint8(4 * at)
		for _, four := range addStrip(rows, at) {
			// A cell is kept if it is above zero, without a branch: which are is anybody's guess.
			for range 4 {
				x := int32(four&0xFFFF) - half&0xFFFF
				h.active[n], h.steps[n] = cell, x
				n += uint8(uint32(-x) >> 31)
				four >>= 16
				cell++
			}
		}
	}
	h.n = int(n)
}

// strip is how many numbers of a row are added up at a time.
const strip = 8

// addStrip adds up a strip of the rows. It is a function of its own so that all eight sums stay in
// registers while the rows pass by.
//
//go:noinline
func addStrip(rows []*packedRow, at int) (s [strip]uint64) {
	var s0, s1, s2, s3, s4, s5, s6, s7 uint64
	for _, row := range rows {
		q := (*[strip]uint64)(row[at:])
		s0 += q[0]
		s1 += q[1]
		s2 += q[2]
		s3 += q[3]
		s4 += q[4]
		s5 += q[5]
		s6 += q[6]
		s7 += q[7]
	}
	return [strip]uint64{s0, s1, s2, s3, s4, s5, s6, s7}
}

// weighPlain adds up the cells, each times its weight, for each row of the set.
func (h *hidden) weighPlain(rows []weightRow, set uint64, sum *[64]int32) {
	for ; set != 0; set &= set - 1 {
		r := bits.TrailingZeros64(set)
		row := &rows[r]
		x, y := int32(0), int32(0)
		i := 0
		for ; i+2 <= h.n; i += 2 {
			x += int32(row[h.active[i]]) * h.steps[i]
			y += int32(row[h.active[i+1]]) * h.steps[i+1]
		}
		if i < h.n {
			x += int32(row[h.active[i]]) * h.steps[i]
		}
		sum[r&63] = x + y
	}
}
