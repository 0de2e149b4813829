//go:build !goexperiment.simd || !amd64

package syntax

import "math"

// The inner loops of training. kernel_simd.go computes the same numbers, to the bit, sixteen at
// a time; every order of additions here is therefore part of the contract.

// axpy adds a·x to y, which must not be longer than x.
func axpy(y, x []float32, a float32) {
	x = x[:len(y)]
	for i := range y {
		y[i] += float32(a * x[i])
	}
}

// addTo adds x to y.
func addTo(y, x []float32) {
	x = x[:len(y)]
	for i := range y {
		y[i] += x[i]
	}
}

// dot is the inner product, in sixteen sums side by side that do not wait for each other.
func dot(x, y []float32) float32 {
	y = y[:len(x)]
	var sum [16]float32
	i := 0
	for ; i+16 <= len(x); i += 16 {
		a, b := (*[16]float32)(x[i:]), (*[16]float32)(y[i:])
		for k := range sum {
			sum[k] += float32(a[k] * b[k])
		}
	}
	for half := 8; half > 0; half /= 2 {
		for k := range half {
			sum[k] += sum[k+half]
		}
	}
	total := sum[0]
	for ; i < len(x); i++ {
		total += float32(x[i] * y[i])
	}
	return total
}

// dotAxpy is dot(w, g), and adds a·g to y on the way.
func dotAxpy(w, g, y []float32, a float32) float32 {
	axpy(y, g, a)
	return dot(w, g)
}

// descend makes one step of Adam for the weights w; g is forgotten.
func descend(w, g, mean, sq []float32, scale float32) {
	g, mean, sq = g[:len(w)], mean[:len(w)], sq[:len(w)]
	for i, d := range g {
		g[i] = 0
		m := float32(adamMean*mean[i]) + float32((1-adamMean)*d)
		s := float32(adamSquare*sq[i]) + float32(float32((1-adamSquare)*d)*d)
		mean[i], sq[i] = m, s
		w[i] -= float32(scale*m) / (float32(math.Sqrt(float64(s))) + adamFloor)
	}
}
