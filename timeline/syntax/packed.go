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

// A packedPlace is the matrix of a place in whole numbers from -127 to 127, three cells a number
// with room for sums: a word's vector is multiplied with three cells at a time.
type packedPlace struct {
	scale float64         // what a one is worth
	rows  [][threes]int64 // by number of the vector
}

const (
	threes   = (cells + 2) / 3
	sumBits  = 21
	sumBias  = 1 << (sumBits - 1)
	largeDim = sumBias / (127 * 127) // numbers in a vector that sums have room for
)

// packPlaces packs the matrices of all places. The largest weight of a place takes all its
// steps, so that the smaller ones are less exact than in the file.
func packPlaces(n *net) []packedPlace {
	all := make([]packedPlace, wordPlaces)
	for p := range all {
		m := matrix{cells, n.places.w[p*n.dim*cells : (p+1)*n.dim*cells]}
		unit := largest(m.w) / 127
		all[p] = packedPlace{float64(unit), make([][threes]int64, n.dim)}
		for d := range n.dim {
			for c, x := range m.row(int32(d)) {
				// Numbers below zero borrow from the cell above; sums give it back.
				all[p].rows[d][c/3] += int64(whole(x, unit)) << (sumBits * (c % 3))
			}
		}
	}
	return all
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

// multiply gives the row that the sum of two vectors adds at the place; p must be empty.
func (m *packedPlace) multiply(p *packedRow, a, b []float32) {
	sum := make([]float32, len(a))
	for d := range sum {
		sum[d] = a[d] + b[d]
	}
	unit := largest(sum) / 127
	var acc [threes]int64
	for d, x := range sum {
		q, row := int64(whole(x, unit)), &m.rows[d]
		for i := range acc {
			acc[i] += q * row[i]
		}
	}
	const bias = sumBias | sumBias<<sumBits | sumBias<<(2*sumBits)
	scale := float32(m.scale * float64(unit) * steps)
	for i, three := range acc {
		three += bias
		for k := 0; k < 3 && 3*i+k < cells; k++ {
			x := float32(float32(int32(three&(1<<sumBits-1))-sumBias) * scale)
			p.put(3*i+k, int(x+1024.5)-1024)
			three >>= sumBits
		}
	}
}
