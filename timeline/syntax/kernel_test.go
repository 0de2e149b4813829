package syntax

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Whichever loops the program was built with, plain or with vector instructions, they give these
// numbers to the last bit: weights can then be trained again with either.
func TestKernelsToTheBit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 70).Draw(t, "length")
		x, y, a := drawVector(t, n), drawVector(t, n), rapid.Float32Range(-2, 2).Draw(t, "a")
		added, moved := slices.Clone(y), slices.Clone(y)
		for i := range x {
			added[i] += x[i]
			moved[i] += float32(a * x[i])
		}
		want := dotByTheBook(x, y)
		got := slices.Clone(y)
		if addTo(got, x); !slices.Equal(got, added) {
			t.Fatalf("addTo: %v, want %v", got, added)
		}
		got = slices.Clone(y)
		if axpy(got, x, a); !slices.Equal(got, moved) {
			t.Fatalf("axpy: %v, want %v", got, moved)
		}
		if got := dot(x, y); got != want {
			t.Fatalf("dot: %v, want %v", got, want)
		}
		got = slices.Clone(y)
		if d := dotAxpy(y, x, got, a); d != want || !slices.Equal(got, moved) {
			t.Fatalf("dotAxpy: %v and %v, want %v and %v", d, got, want, moved)
		}
	})
}

// dotByTheBook adds in the order that the loops have agreed on: sixteen sums, then by halves.
func dotByTheBook(x, y []float32) float32 {
	var sum [16]float32
	whole := len(x) / 16 * 16
	for i := range whole {
		sum[i%16] += float32(x[i] * y[i])
	}
	for half := 8; half > 0; half /= 2 {
		for k := range half {
			sum[k] += sum[k+half]
		}
	}
	for i := whole; i < len(x); i++ {
		sum[0] += float32(x[i] * y[i])
	}
	return sum[0]
}

// One step of Adam, number by number.
func TestDescendToTheBit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 40).Draw(t, "length")
		w, g, mean, sq := drawVector(t, n), drawVector(t, n), drawVector(t, n), drawVector(t, n)
		for i := range sq {
			sq[i] *= sq[i]
		}
		want, m, s := slices.Clone(w), slices.Clone(mean), slices.Clone(sq)
		for i, d := range g {
			m[i] = float32(adamMean*m[i]) + float32((1-adamMean)*d)
			s[i] = float32(adamSquare*s[i]) + float32(float32((1-adamSquare)*d)*d)
			want[i] -= float32(.01*m[i]) / (float32(math.Sqrt(float64(s[i]))) + adamFloor)
		}
		descend(w, g, mean, sq, .01)
		if !slices.Equal(w, want) || !slices.Equal(mean, m) || !slices.Equal(sq, s) || slices.ContainsFunc(g, func(x float32) bool { return x != 0 }) {
			t.Fatalf("%v, want %v", w, want)
		}
	})
}
