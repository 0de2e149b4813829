package syntax

import "math"

// cells is the size of the hidden layer; it is a constant so that the inner loops run over arrays.
// No sum of rows can reach the next cell because views·reach < 32768. A cell's number is a byte:
// there can be at most 255.
const (
	cells = 192
	quads = cells / 4
	views = wordPlaces + marksAll + 1
	reach = 32767 / views // largest number of steps in a row
	steps = 128           // steps in a unit
)

// A packedRow is one row of the hidden layer in steps, four cells a number: rows are added four cells
// at a time. A cell below zero borrows from the one above it, and sums give that back; so rows can
// be added and taken away in any order.
type packedRow [quads]uint64

// quantise turns a row into steps; what is out of reach is clipped.
func (p *packedRow) quantise(row []float32) {
	for i, x := range row[:cells] {
		p.put(i, int(math.Round(float64(x)*steps)))
	}
}

// put adds steps to a cell.
func (p *packedRow) put(cell, q int) {
	p[cell/4] += uint64(max(-reach, min(reach, q))) << (16 * (cell & 3))
}

// add adds a row.
func (p *packedRow) add(q *packedRow) {
	for i := range p {
		p[i] += q[i]
	}
}

// subtract takes away a row.
func (p *packedRow) subtract(q *packedRow) {
	for i := range p {
		p[i] -= q[i]
	}
}

// A packedPlace is the matrix of a place in whole numbers from -127 to 127: for two numbers of a
// vector at a time, the weights that a cell has for them side by side.
type packedPlace struct {
	scale float64 // what a one is worth
	pairs []weightPair
}

type weightPair [cells][2]int16

// largeDim is how many numbers a vector may have: sums of their products are exact in a float32.
const largeDim = 1 << 24 / (127 * 127)

// packPlaces packs the matrices of all places. The largest weight of a place takes all its
// steps, so that the smaller ones are less exact than in the file.
func packPlaces(n *net) []packedPlace {
	all := make([]packedPlace, wordPlaces)
	for p := range all {
		m := matrix{cells, n.places.w[p*n.dim*cells : (p+1)*n.dim*cells]}
		unit := largest(m.w) / 127
		all[p] = packedPlace{float64(unit), make([]weightPair, (n.dim+1)/2)}
		for d := range n.dim {
			for c, x := range m.row(int32(d)) {
				all[p].pairs[d/2][c][d&1] = int16(whole(x, unit))
			}
		}
	}
	return all
}

// A packedVector is a word's vector in whole numbers from -127 to 127.
type packedVector struct {
	unit  float32    // what a one is worth
	pairs [][2]int16 // two numbers at a time
}

// pack packs a vector.
func pack(vector []float32) packedVector {
	v := packedVector{largest(vector) / 127, make([][2]int16, (len(vector)+1)/2)}
	for d, x := range vector {
		v.pairs[d/2][d&1] = int16(whole(x, v.unit))
	}
	return v
}

// largest is the largest absolute value.
func largest(w []float32) float32 {
	top := float32(0)
	for _, x := range w {
		top = max(top, x, -x)
	}
	return top
}

// whole is x in units, rounded.
func whole(x, unit float32) int {
	if unit == 0 {
		return 0
	}
	return int(math.Round(float64(x / unit)))
}

// multiply gives the row that a vector adds at the place; p must be empty.
func (m *packedPlace) multiply(p *packedRow, v packedVector) {
	multiply(p, v.pairs, m.pairs, float32(m.scale*float64(v.unit)*steps))
}

// multiplyPlain multiplies the pairs of a vector with those of a matrix, which are as many; scale
// turns the sums into steps.
func multiplyPlain(p *packedRow, vector [][2]int16, matrix []weightPair, scale float32) {
	var acc [cells]int32
	for i, v := range vector {
		a, b := int32(v[0]), int32(v[1])
		for c, w := range &matrix[i] {
			acc[c] += a*int32(w[0]) + b*int32(w[1])
		}
	}
	for c, sum := range acc {
		// The product is rounded before it is shifted, on every processor.
		x := float32(float32(sum) * scale)
		p.put(c, int(x+shifted+.5)-shifted)
	}
}

// shifted is added to steps so that they are above zero, where cutting off rounds.
const shifted = 1024
