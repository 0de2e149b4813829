package syntax

import (
	"math"
	"math/bits"
	"slices"
	"sync/atomic"
)

// A reader is a net made ready to parse. Rows of words are computed when they are
// first met and kept; their number is that of the net's vectors, so the memory
// has a bound. It is safe for use by several goroutines.
type reader struct {
	*net
	marks    []packedRow
	bundles  []bundle
	bias     packedRow
	places   []packedPlace
	rows     []atomic.Pointer[wordRow] // known·wordPlaces+place
	moves    [256]moveRow              // by cell: what it adds to the score of each move
	moveBias moveRow
	labels   []labelRow // left labels, then right ones: what each cell adds
	fit      *fitting
}

// A moveRow has a weight for each move, and one to spare.
type moveRow [4]float32

// A labelRow has a weight for each cell, so long that the number of a cell, a byte, needs no
// check of bounds.
type labelRow [256]float32

// newReader turns the marks and the bias into steps, and lays the weights of the output out by
// cell, because only the active cells are added up.
func newReader(n *net, fit *fitting) *reader {
	r := &reader{net: n, marks: make([]packedRow, markRows), places: packPlaces(n), fit: fit}
	for i := range r.marks {
		r.marks[i].quantise(n.marks.row(int32(i)))
	}
	r.bias.quantise(n.bias.row(0))
	for _, parts := range append(slices.Clip(bundled), bundledHints...) {
		r.bundles = append(r.bundles, r.newBundle(parts))
	}
	r.rows = make([]atomic.Pointer[wordRow], len(n.words.w)/n.dim*wordPlaces)
	for m := range moves {
		row := n.moveOut.row(int32(m))
		for c, w := range row[:cells] {
			r.moves[c][m] = w
		}
		r.moveBias[m] = row[cells]
	}
	r.labels = make([]labelRow, len(n.labelOut.w)/n.labelOut.wide)
	for l := range r.labels {
		copy(r.labels[l][:], n.labelOut.row(int32(l)))
	}
	return r
}

// hide computes the active cells of the hidden layer: their numbers, values and how many.
func (r *reader) hide(p *pass) {
	rows := r.gather(p)
	zero := int32((1 + wordPlaces + p.view.used) * reach)
	n := uint8(0)
	for b := range strips {
		sum, cell := addUp(rows, b), uint8(b*32)
		// A cell is kept if it is above zero, without a branch: which are is anybody's guess.
		for _, four := range sum {
			x := int32(four&0xFFFF) - zero
			p.active[n], p.steps[n] = cell, x
			n += uint8(uint32(-x) >> 31)
			x = int32(four>>16&0xFFFF) - zero
			p.active[n], p.steps[n] = cell+1, x
			n += uint8(uint32(-x) >> 31)
			x = int32(four>>32&0xFFFF) - zero
			p.active[n], p.steps[n] = cell+2, x
			n += uint8(uint32(-x) >> 31)
			x = int32(four>>48) - zero
			p.active[n], p.steps[n] = cell+3, x
			n += uint8(uint32(-x) >> 31)
			cell += 4
		}
	}
	p.n = int(n)
	for i, x := range p.steps[:n] {
		p.value[i] = float32(x) * (1.0 / steps)
	}
}

// addUp adds up a strip of the rows. It is a function of its own so that all eight sums stay in
// registers while the rows pass by.
//
//go:noinline
func addUp(rows []*packedRow, strip int) (s [8]uint64) {
	var s0, s1, s2, s3, s4, s5, s6, s7 uint64
	for _, row := range rows {
		q := &row[strip]
		s0 += q[0]
		s1 += q[1]
		s2 += q[2]
		s3 += q[3]
		s4 += q[4]
		s5 += q[5]
		s6 += q[6]
		s7 += q[7]
	}
	return [8]uint64{s0, s1, s2, s3, s4, s5, s6, s7}
}

// A guess is what one reader says of a word.
type guess struct {
	head   int32
	label  uint8
	sure   float32 // probability of the move that gave the head
	fitted float32 // probability of the label
}

// A pass is the memory of one reader over one sentence.
type pass struct {
	state  state
	view   view
	ids    []int32 // what each word is known by; the root comes last
	rows   []*packedRow
	other  [wordPlaces]packedRow
	n      int        // active cells
	active [256]uint8 // their numbers
	steps  [256]int32 // their values in steps
	value  [256]float32
	out    []guess
}

// parse reads a sentence and leaves its guesses in p.out. The second reader is given hints.
func (r *reader) parse(p *pass, ws []word, tags []tagging, hints []guess) {
	p.ids = p.ids[:0]
	for i := range ws {
		p.ids = append(p.ids, r.known(&ws[i]))
	}
	p.ids = append(p.ids, vectorRoot)
	p.out = append(p.out[:0], make([]guess, len(ws))...)
	s := &p.state
	s.grammar = r.fit.grammar
	s.reset(ws, tags, hints)
	for !s.done() {
		move, sure := shift, float32(1)
		if len(s.stack) > 0 {
			s.look(&p.view)
			r.hide(p)
			move, sure = r.move(p)
		}
		if move == shift {
			s.apply(shift, 0)
			continue
		}
		h, d := s.arc(move)
		label, fitted := r.name(p, move, r.fit.labels(move, s.nodes[d].tag, s.nodes[h].tag))
		p.out[d] = guess{h, label, sure, fitted}
		s.apply(move, label)
	}
}

// move gives the best allowed move and its probability among the allowed ones.
func (r *reader) move(p *pass) (move int, sure float32) {
	x, y, z := r.moveBias[shift], r.moveBias[left], r.moveBias[right]
	for i, c := range p.active[:p.n] {
		row, v := &r.moves[c], p.value[i&255]
		x += v * row[shift]
		y += v * row[left]
		z += v * row[right]
	}
	score := [moves]float32{shift: x, left: y, right: z}
	for m := range moves {
		if !p.state.allowed(m) {
			score[m] = float32(math.Inf(-1))
		}
		if score[m] > score[move] {
			move = m
		}
	}
	sum := float32(0)
	for _, x := range score {
		sum += exp(x - score[move])
	}
	return move, 1 / sum
}

// name gives the best of some labels for the arc of a move and its probability among them.
func (r *reader) name(p *pass, move int, among uint64) (label uint8, fitted float32) {
	var score [labelKinds]float32
	side := (move - left) * len(r.labels) / 2
	top := float32(math.Inf(-1))
	for set := among; set != 0; set &= set - 1 {
		l := bits.TrailingZeros64(set)
		row := &r.labels[side+l]
		x, y := r.labelOut.row(int32(side + l))[cells], float32(0)
		i := 0
		for ; i+2 <= p.n; i += 2 {
			x += row[p.active[i]] * p.value[i]
			y += row[p.active[i+1]] * p.value[i+1]
		}
		if i < p.n {
			x += row[p.active[i]] * p.value[i]
		}
		if score[l] = x + y; score[l] > top {
			top, label = score[l], uint8(l)
		}
	}
	sum := float32(0)
	for set := among; set != 0; set &= set - 1 {
		// What is e⁻⁸ as probable as the best or less cannot be seen in the sum.
		if d := score[bits.TrailingZeros64(set)] - top; d > -8 {
			sum += exp(d)
		}
	}
	return label, 1 / sum
}

// exp is math.Exp for the numbers of the nets.
func exp(x float32) float32 { return float32(math.Exp(float64(x))) }

// mirror turns the guesses about a reversed sentence around.
func mirror(g []guess) {
	n := int32(len(g))
	for i, k := 0, len(g)-1; i < k; i, k = i+1, k-1 {
		g[i], g[k] = g[k], g[i]
	}
	for i := range g {
		if g[i].head != n {
			g[i].head = n - 1 - g[i].head
		}
	}
}
