package syntax

import "golang.org/x/sys/cpu"

// vectors says whether the vector instructions can be used. GODEBUG=cpu.avx2=off turns them off.
func vectors() bool { return cpu.X86.HasAVX2 }

// addUp adds up rows, the first of which has half in it, and keeps what is above zero.
func (h *hidden) addUp(rows []*packedRow) {
	if vectors() {
		addUpWide(&rows[0], len(rows), &h.all)
	} else {
		h.addUpPlain(rows)
	}
}

// weigh adds up the cells, each times its weight, for each row of the set.
func (h *hidden) weigh(rows []weightRow, set uint64, sum *[64]int32) {
	if vectors() {
		weighWide(&h.all, &rows[0], set, sum)
	} else {
		h.weighPlain(rows, set, sum)
	}
}

// addUpWide is addUpPlain with AVX2; n is at least 1.
//
//go:noescape
func addUpWide(rows **packedRow, n int, all *[cells]int16)

// weighWide is weighPlain with AVX2; the set must not be empty.
//
//go:noescape
func weighWide(all *[cells]int16, rows *weightRow, set uint64, sum *[64]int32)

// addFull sums full rows up.
func addFull(rows []*fullRow, sum *[tagKinds]int32) {
	if vectors() {
		addFullWide(&rows[0], len(rows), sum)
	} else {
		addFullPlain(rows, sum)
	}
}

// addFullWide is addFullPlain with AVX2; n is at least 1 and at most maxFeatures.
//
//go:noescape
func addFullWide(rows **fullRow, n int, sum *[tagKinds]int32)

// multiply multiplies the pairs of a vector with those of a matrix.
func multiply(p *packedRow, vector [][2]int16, matrix []weightPair, scale float32) {
	if vectors() {
		multiplyWide(p, &vector[0], &matrix[:len(vector)][0], len(vector), scale)
	} else {
		multiplyPlain(p, vector, matrix, scale)
	}
}

// multiplyWide is multiplyPlain with AVX2; n is at least 1.
//
//go:noescape
func multiplyWide(p *packedRow, vector *[2]int16, matrix *weightPair, n int, scale float32)
