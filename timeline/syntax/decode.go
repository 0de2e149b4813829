package syntax

import (
	"math"
	"sync/atomic"
)

// cells is the size of the hidden layer; it is a constant so that the inner loops
// run over arrays. Four cells share a uint64, each as a sum of steps above a bias:
// rows are added four cells at a time, and no sum can reach the next cell because
// views·2·reach < 65536.
const (
	cells = 192
	lanes = cells / 4
	views = 2*wordPlaces + tagPlaces + labelPlaces + countPlaces + 1
	reach = 65535 / (2 * views) // largest number of steps in a row
	steps = 128                 // steps in a unit
)

// A packedRow is one row of the hidden layer in steps, four cells a number.
type packedRow [lanes]uint64

// quantise turns a row into biased steps; what is out of reach is clipped.
func (p *packedRow) quantise(row []float32) {
	for i, x := range row[:cells] {
		q := math.Round(float64(x) * steps)
		q = max(-reach, min(reach, q)) + reach
		p[i/4] |= uint64(q) << (16 * (i & 3))
	}
}

// A reader is a net made ready to parse. Rows of words are computed when they are
// first met and kept; their number is that of the net's vectors, so the memory
// has a bound. It is safe for use by several goroutines.
type reader struct {
	*net
	marks  []packedRow
	bias   packedRow
	rows   []atomic.Pointer[packedRow] // vector·wordPlaces+place
	labels int
	byCell [2][]labelRow // for left and right moves: the row of each cell; the biases last
}

// A labelRow has a weight for each label; what is over is never the best.
type labelRow [labelKinds * 3 / 4]float32

// newReader turns the marks and the bias into steps at once, because every state uses them,
// and the labels' weights by cell, because only the active cells are added up.
func newReader(n *net, labels int) *reader {
	r := &reader{net: n, labels: labels, marks: make([]packedRow, markRows)}
	for i := range r.marks {
		r.marks[i].quantise(n.marks.row(int32(i)))
	}
	r.bias.quantise(n.bias.row(0))
	r.rows = make([]atomic.Pointer[packedRow], len(n.words.w)/n.dim*wordPlaces)
	for side := range r.byCell {
		rows := make([]labelRow, cells+1)
		for l := range labels {
			for c, w := range n.labelOut.row(int32(side*labels + l)) {
				rows[c][l] = w
			}
		}
		for l := labels; l < len(rows[cells]); l++ {
			rows[cells][l] = -1e9
		}
		r.byCell[side] = rows
	}
	return r
}

// row gives what a vector at a place adds to the hidden layer.
func (r *reader) row(vector int32, place int) *packedRow {
	at := &r.rows[int(vector)*wordPlaces+place]
	if p := at.Load(); p != nil {
		return p
	}
	var sum [cells]float32
	for d, x := range r.words.row(vector) {
		axpy(sum[:], r.places.row(int32(place*r.dim+d)), x)
	}
	p := new(packedRow)
	p.quantise(sum[:])
	at.Store(p)
	return p
}

// add adds four rows at once, which spares loads and stores of the sum.
func (p *packedRow) add(a, b, c, d *packedRow) {
	for i := range p {
		p[i] += a[i] + b[i] + c[i] + d[i]
	}
}

// hide computes the active cells of the hidden layer: their numbers and values.
func (r *reader) hide(v *view, ids [][2]int32, active *[cells]uint8, value *[cells]float32) int {
	// Places and marks are added four at a time; views counts on that when it bounds the sum.
	sum := r.bias
	for p := 0; p < wordPlaces; p += 2 {
		a, b := word2(v.words[p], ids), word2(v.words[p+1], ids)
		sum.add(r.row(a[0], p), r.row(a[1], p), r.row(b[0], p+1), r.row(b[1], p+1))
	}
	for k := 0; k+4 <= len(v.marks); k += 4 {
		sum.add(&r.marks[v.marks[k]], &r.marks[v.marks[k+1]], &r.marks[v.marks[k+2]], &r.marks[v.marks[k+3]])
	}
	rest := &r.marks[v.marks[len(v.marks)-1]]
	for i := range sum {
		sum[i] += rest[i]
	}
	n := 0
	for i, four := range sum {
		for k := range 4 {
			if x := int(four>>(16*k)&0xFFFF) - views*reach; x > 0 {
				active[n], value[n] = uint8(4*i+k), float32(x)*(1.0/steps)
				n++
			}
		}
	}
	return n
}

// word2 gives the two vectors of position i of a sentence, those of nothing outside it.
func word2(i int32, ids [][2]int32) [2]int32 {
	if i >= 0 && int(i) < len(ids) {
		return ids[i]
	}
	return [2]int32{vectorNone, vectorNone}
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
	ids    [][2]int32
	active [cells]uint8
	value  [cells]float32
	label  labelRow
	out    []guess
}

// parse reads a sentence and leaves its guesses in p.out.
func (r *reader) parse(p *pass, ws []word, tags []uint8) {
	p.ids = p.ids[:0]
	for i := range ws {
		form, ending := r.vectors(&ws[i])
		p.ids = append(p.ids, [2]int32{form, ending})
	}
	p.ids = append(p.ids, [2]int32{vectorRoot, vectorRoot})
	p.out = append(p.out[:0], make([]guess, len(ws))...)
	s := &p.state
	s.reset(ws, tags)
	for !s.done() {
		s.look(&p.view)
		n := r.hide(&p.view, p.ids, &p.active, &p.value)
		move, sure := r.move(p, n)
		if move == shift {
			s.apply(shift, 0)
			continue
		}
		h, d := s.arc(move)
		label, fitted := r.name(p, move, n)
		p.out[d] = guess{h, label, sure, fitted}
		s.apply(move, label)
	}
}

// move gives the best allowed move and its probability among the allowed ones.
func (r *reader) move(p *pass, n int) (move int, sure float32) {
	var score [moves]float32
	for m := range moves {
		row := r.moveOut.row(int32(m))[:cells+1]
		x := row[cells]
		for i, c := range p.active[:n] {
			x += row[c] * p.value[i]
		}
		score[m] = x
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

// name gives the best label for the arc of a move and its probability.
func (r *reader) name(p *pass, move, n int) (label uint8, fitted float32) {
	rows := r.byCell[move-left]
	p.label = rows[cells]
	score := &p.label
	i := 0
	for ; i+4 <= n; i += 4 {
		a, b, c, d := &rows[p.active[i]], &rows[p.active[i+1]], &rows[p.active[i+2]], &rows[p.active[i+3]]
		va, vb, vc, vd := p.value[i], p.value[i+1], p.value[i+2], p.value[i+3]
		for l := range score {
			score[l] += va*a[l] + vb*b[l] + (vc*c[l] + vd*d[l])
		}
	}
	for ; i < n; i++ {
		a, v := &rows[p.active[i]], p.value[i]
		for l := range score {
			score[l] += v * a[l]
		}
	}
	top := 0
	for l, x := range score {
		if x > score[top] {
			top = l
		}
	}
	sum := float32(0)
	for _, x := range score {
		// What is e⁻⁸ as probable as the best or less cannot be seen in the sum.
		if d := x - score[top]; d > -8 {
			sum += exp(d)
		}
	}
	return uint8(top), 1 / sum
}

// exp is math.Exp for the numbers of the nets.
func exp(x float32) float32 { return float32(math.Exp(float64(x))) }
