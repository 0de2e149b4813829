//go:build goexperiment.simd && amd64

package syntax

import (
	"math"
	"simd/archsimd"
)

// The loops of kernel.go with the vector instructions that Go 1.26 offers as an experiment:
// training takes a fifth of the time with GOEXPERIMENT=simd. Products and sums are rounded one
// by one, as there, so that the weights come out the same.

// axpy adds a·x to y, which must not be longer than x.
func axpy(y, x []float32, a float32) {
	x = x[:len(y)]
	f := archsimd.BroadcastFloat32x16(a)
	i := 0
	for ; i+16 <= len(y); i += 16 {
		to := (*[16]float32)(y[i:])
		archsimd.LoadFloat32x16(to).Add(f.Mul(archsimd.LoadFloat32x16((*[16]float32)(x[i:])))).Store(to)
	}
	archsimd.ClearAVXUpperBits()
	for ; i < len(y); i++ {
		y[i] += float32(a * x[i])
	}
}

// addTo adds x to y.
func addTo(y, x []float32) {
	x = x[:len(y)]
	i := 0
	for ; i+16 <= len(y); i += 16 {
		to := (*[16]float32)(y[i:])
		archsimd.LoadFloat32x16(to).Add(archsimd.LoadFloat32x16((*[16]float32)(x[i:]))).Store(to)
	}
	archsimd.ClearAVXUpperBits()
	for ; i < len(y); i++ {
		y[i] += x[i]
	}
}

// dot is the inner product.
func dot(x, y []float32) float32 {
	y = y[:len(x)]
	var acc archsimd.Float32x16
	i := 0
	for ; i+16 <= len(x); i += 16 {
		acc = acc.Add(archsimd.LoadFloat32x16((*[16]float32)(x[i:])).Mul(archsimd.LoadFloat32x16((*[16]float32)(y[i:]))))
	}
	return foldVector(acc, x[i:], y[i:])
}

// dotAxpy is dot(w, g), and adds a·g to y on the way.
func dotAxpy(w, g, y []float32, a float32) float32 {
	w, y = w[:len(g)], y[:len(g)]
	f := archsimd.BroadcastFloat32x16(a)
	var acc archsimd.Float32x16
	i := 0
	for ; i+16 <= len(g); i += 16 {
		v, to := archsimd.LoadFloat32x16((*[16]float32)(g[i:])), (*[16]float32)(y[i:])
		acc = acc.Add(v.Mul(archsimd.LoadFloat32x16((*[16]float32)(w[i:]))))
		archsimd.LoadFloat32x16(to).Add(f.Mul(v)).Store(to)
	}
	for k := i; k < len(g); k++ {
		y[k] += float32(a * g[k])
	}
	return foldVector(acc, w[i:], g[i:])
}

// foldVector adds the sixteen sums up as dot of kernel.go does, the first half in registers, and then what was left over.
func foldVector(acc archsimd.Float32x16, x, y []float32) float32 {
	eight := acc.GetLo().Add(acc.GetHi())
	var sum [4]float32
	eight.GetLo().Add(eight.GetHi()).Store(&sum)
	archsimd.ClearAVXUpperBits()
	total := (sum[0] + sum[2]) + (sum[1] + sum[3])
	for i := range x {
		total += float32(x[i] * y[i])
	}
	return total
}

// descend makes one step of Adam for the weights w; g is forgotten.
func descend(w, g, mean, sq []float32, scale float32) {
	g, mean, sq = g[:len(w)], mean[:len(w)], sq[:len(w)]
	var zero archsimd.Float32x16
	b1, c1 := archsimd.BroadcastFloat32x16(adamMean), archsimd.BroadcastFloat32x16(1-adamMean)
	b2, c2 := archsimd.BroadcastFloat32x16(adamSquare), archsimd.BroadcastFloat32x16(1-adamSquare)
	eps, by := archsimd.BroadcastFloat32x16(adamFloor), archsimd.BroadcastFloat32x16(scale)
	i := 0
	for ; i+16 <= len(w); i += 16 {
		pg, pm, ps, pw := (*[16]float32)(g[i:]), (*[16]float32)(mean[i:]), (*[16]float32)(sq[i:]), (*[16]float32)(w[i:])
		d := archsimd.LoadFloat32x16(pg)
		zero.Store(pg)
		m := b1.Mul(archsimd.LoadFloat32x16(pm)).Add(c1.Mul(d))
		s := b2.Mul(archsimd.LoadFloat32x16(ps)).Add(c2.Mul(d).Mul(d))
		m.Store(pm)
		s.Store(ps)
		archsimd.LoadFloat32x16(pw).Sub(by.Mul(m).Div(s.Sqrt().Add(eps))).Store(pw)
	}
	archsimd.ClearAVXUpperBits()
	for ; i < len(w); i++ {
		d := g[i]
		g[i] = 0
		m := float32(adamMean*mean[i]) + float32((1-adamMean)*d)
		s := float32(adamSquare*sq[i]) + float32(float32((1-adamSquare)*d)*d)
		mean[i], sq[i] = m, s
		w[i] -= float32(scale*m) / (float32(math.Sqrt(float64(s))) + adamFloor)
	}
}
