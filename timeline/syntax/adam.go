package syntax

import (
	"math"
)

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

// update makes one step of Adam with the gradients gathered so far, and forgets them. The
// moments of rows that were not touched rest (as in "lazy" Adam), which is what makes it fast.
func (p *param) update(rate float64, step int) {
	const b1, b2, eps = 0.9, 0.99, 1e-6
	scale := float32(rate * math.Sqrt(1-math.Pow(b2, float64(step))) / (1 - math.Pow(b1, float64(step))))
	for _, r := range p.touched {
		p.isTouched[r] = false
		lo, hi := int(r)*p.m.wide, (int(r)+1)*p.m.wide
		for i := lo; i < hi; i++ {
			g := p.grad[i]
			p.grad[i] = 0
			p.mean[i] = b1*p.mean[i] + (1-b1)*g
			p.sq[i] = b2*p.sq[i] + (1-b2)*g*g
			p.m.w[i] -= scale * p.mean[i] / (float32(math.Sqrt(float64(p.sq[i]))) + eps)
		}
	}
	p.touched = p.touched[:0]
}
