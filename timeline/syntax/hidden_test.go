package syntax

import (
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"
)

// fill adds the rows up and gives what the cells have above zero, both ways of adding having agreed.
func fill(h *hidden, rows []*packedRow) []float32 {
	h.addUpPlain(rows)
	sparse := make([]float32, cells)
	for i := range h.n {
		sparse[h.active[i]] = float32(h.steps[i]) / steps
	}
	h.addUp(rows)
	return sparse
}

// drawSteps gives rows of random steps, the first one with half in it, and the sum of each cell.
func drawSteps(rng *rand.Rand, count int, size float64) ([]*packedRow, []int) {
	rows, want := make([]*packedRow, count), make([]int, cells)
	for r := range rows {
		row := make([]float32, cells)
		for i := range row {
			row[i] = float32((rng.Float64()*2 - 1) * size)
			want[i] += int(max(-reach, min(reach, math.Round(float64(row[i])*steps))))
		}
		rows[r] = new(packedRow)
		rows[r].quantise(row)
	}
	for i := range rows[0] {
		rows[0][i] += half
	}
	return rows, want
}

// Four cells share a number: sums of as many rows as a view has never reach the next cell.
func TestRowsAddUp(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	for _, size := range []float64{.05, .5, 1e9} { // the last one is clipped to the reach
		rows, want := drawSteps(rng, views, size)
		// A row that was taken away before it is added leaves nothing behind.
		gone, _ := drawSteps(rng, 1, size)
		rows[1].subtract(gone[0])
		rows = append(rows, gone[0])
		var h hidden
		got := fill(&h, rows)
		for i := range want {
			if got[i]*steps != float32(max(want[i], 0)) {
				t.Fatalf("size %v, cell %d: %v, want %d", size, i, got[i]*steps, want[i])
			}
		}
	}
}

// The vector instructions and the plain loops give the same sums, to the last bit.
func TestHiddenToTheBit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		rows, _ := drawSteps(rng, rapid.IntRange(1, views).Draw(t, "rows"), rapid.Float64Range(.1, 4).Draw(t, "size"))
		weights := make([]weightRow, 64)
		for r := range weights {
			for c := range cells {
				weights[r][c] = int16(rng.IntN(255) - 127)
			}
		}
		var h hidden
		h.addUpPlain(rows)
		var plain [cells]int16
		for i := range h.n {
			plain[h.active[i]] = int16(h.steps[i])
		}
		if h.addUp(rows); vectors() && h.all != plain {
			t.Fatalf("%v\n%v", h.all, plain)
		}
		set := rapid.Uint64Range(1, math.MaxUint64).Draw(t, "set")
		var sum, slow [64]int32
		h.weigh(weights, set, &sum)
		h.weighPlain(weights, set, &slow)
		if sum != slow {
			t.Fatalf("set %b:\n%v\n%v", set, sum, slow)
		}
	})
}

// A decay is e to the minus x, and never rises.
func TestFading(t *testing.T) {
	if fading.of(0) != fadingOne || fading.of(16<<scoreBits) != 0 || fading.of(math.MaxInt64) != 0 {
		t.Error("all at 0, nothing from 16 on")
	}
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Int64Range(0, 12<<scoreBits).Draw(t, "x")
		got, want := float64(fading.of(x))/fadingOne, math.Exp(-float64(x)/(1<<scoreBits))
		if math.Abs(got-want) > want*4e-4 {
			t.Fatalf("%d: %v, want %v", x, got, want)
		}
		if more := fading.of(x + rapid.Int64Range(1<<decayBits, 1<<scoreBits).Draw(t, "more")); more > fading.of(x) {
			t.Fatalf("%d: it rises", x)
		}
	})
}

// Full rows sum up to the same with vector instructions and without.
func TestFullRowsToTheBit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 2))
		rows := make([]*fullRow, rapid.IntRange(1, maxFeatures).Draw(t, "rows"))
		var want, sum, plain [tagKinds]int32
		extreme := rapid.Bool().Draw(t, "extreme")
		for r := range rows {
			rows[r] = new(fullRow)
			for i := range rows[r] {
				if rows[r][i] = rng.Uint64(); extreme {
					rows[r][i] = -(rng.Uint64() & 1)
				}
			}
			for c := range want {
				want[c] += int32(uint8(rows[r][c/8]>>(8*(c%8)))) - 128
			}
		}
		addFull(rows, &sum)
		addFullPlain(rows, &plain)
		if sum != want || plain != want {
			t.Fatalf("want %v\n%v\n%v", want, sum, plain)
		}
	})
}

// A vector times a matrix is the same row with vector instructions and without.
func TestMultiplyToTheBit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 3))
		vector := make([][2]int16, rapid.IntRange(1, 40).Draw(t, "pairs"))
		matrix := make([]weightPair, len(vector))
		weight := func() int16 { return int16(rng.IntN(255) - 127) }
		var sum [cells]float64
		for i := range vector {
			vector[i] = [2]int16{weight(), weight()}
			for c := range matrix[i] {
				matrix[i][c] = [2]int16{weight(), weight()}
				sum[c] += float64(int(vector[i][0])*int(matrix[i][c][0]) + int(vector[i][1])*int(matrix[i][c][1]))
			}
		}
		// The largest sums are clipped: a few hundred steps are the reach.
		scale := rapid.Float32Range(1e-5, 1e-2).Draw(t, "scale")
		var got, plain, want packedRow
		multiply(&got, vector, matrix, scale)
		multiplyPlain(&plain, vector, matrix, scale)
		for c, x := range sum {
			want.put(c, int(math.Round(float64(float32(float32(x)*scale)))))
		}
		if got != plain {
			t.Fatalf("%v\n%v", got, plain)
		}
		for c := range cells {
			if off := cellOf(&plain, c) - cellOf(&want, c); off < -1 || off > 1 {
				t.Fatalf("cell %d: %d steps off", c, off)
			}
		}
	})
}

// cellOf gives the steps of a cell.
func cellOf(p *packedRow, c int) int {
	return int((p[c/4]+half)>>(16*(c%4))&0xFFFF) - half&0xFFFF
}
