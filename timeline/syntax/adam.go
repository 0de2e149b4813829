package syntax

import "math"

// A param is a matrix with its gradient; rows are updated when they were touched.
type param struct {
	m         *matrix
	grad      []float32
	mean, sq  []float32
	touched   []int32
	isTouched []bool
}

// newParam makes room for what Adam keeps of each weight.
func newParam(m *matrix) *param {
	n := len(m.w)
	return &param{m: m, grad: make([]float32, n), mean: make([]float32, n), sq: make([]float32, n), isTouched: make([]bool, n/m.wide)}
}

// at gives the gradient of a row, to add to. Only rows that were asked for are updated: of
// thousands of vectors a sentence touches a few dozen.
func (p *param) at(row int32) []float32 {
	if !p.isTouched[row] {
		p.isTouched[row] = true
		p.touched = append(p.touched, row)
	}
	return p.grad[int(row)*p.m.wide : (int(row)+1)*p.m.wide]
}

// Adam's constants (Kingma and Ba 2015).
const (
	adamMean   float32 = .9
	adamSquare float32 = .99
	adamFloor  float32 = 1e-6
)

// update makes one step of Adam with the gradients gathered so far, and forgets them. The
// moments of rows that were not touched rest (as in "lazy" Adam), which is what makes it fast.
func (p *param) update(rate float64, step int) {
	scale := float32(rate * math.Sqrt(1-math.Pow(float64(adamSquare), float64(step))) / (1 - math.Pow(float64(adamMean), float64(step))))
	for _, r := range p.touched {
		p.isTouched[r] = false
		lo, hi := int(r)*p.m.wide, (int(r)+1)*p.m.wide
		descend(p.m.w[lo:hi], p.grad[lo:hi], p.mean[lo:hi], p.sq[lo:hi], scale)
	}
	p.touched = p.touched[:0]
}
