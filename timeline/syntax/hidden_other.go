//go:build !amd64

package syntax

// vectors says that there are no vector instructions here.
func vectors() bool { return false }

// addUp adds up rows, the first of which has half in it, and keeps what is above zero.
func (h *hidden) addUp(rows []*packedRow) { h.addUpPlain(rows) }

// weigh adds up the cells, each times its weight, for each row of the set.
func (h *hidden) weigh(rows []weightRow, set uint64, sum *[64]int32) { h.weighPlain(rows, set, sum) }

// addFull sums full rows up.
func addFull(rows []*fullRow, sum *[tagKinds]int32) { addFullPlain(rows, sum) }

// multiply multiplies the pairs of a vector with those of a matrix.
func multiply(p *packedRow, vector [][2]int16, matrix []weightPair, scale float32) {
	multiplyPlain(p, vector, matrix, scale)
}
