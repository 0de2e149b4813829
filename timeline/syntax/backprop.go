package syntax

import (
	"math"
	"math/rand/v2"
	"slices"
)

// A trainer holds a net with its gradients and moments (Adam, Kingma and Ba 2015), and the
// memory of the sentence that it learns from.
type trainer struct {
	*net
	freq    map[uint32]int // how often a form stands in the treebank
	labels  int
	params  []*param // one for each of net.matrices
	rng     *rand.Rand
	step    int  // updates so far, which Adam counts
	explore bool // follow mistakes: see learnMove

	ids   []parts   // of each word of the sentence; the root is last
	vec   []float32 // what sum gives
	gvec  []float32 // the gradient of a word's vector
	proj  []float32 // by slot: what a word adds to the hidden layer at a place
	gproj []float32 // by slot: its gradient
	used  []bool    // by slot: proj is computed

	view  view      // of the present state
	hid   []float32 // the hidden layer, after dropout
	grad  []float32 // its gradient
	mask  []float32 // by what a cell is multiplied: 0 when it is off
	score []float32 // of the labels
}

// The numbers of a trainer's params, in the order of net.matrices.
const (
	paramWords = iota
	paramPlaces
	paramMarks
	paramBias
	paramMoves
	paramLabels
)

// prepare chooses the vector of each word; a rare form is sometimes left out, so
// that the endings and the kind learn to stand for unknown words, and now and then its kind with it.
func (t *trainer) prepare(l *lesson) {
	n := len(l.words)
	t.ids = t.ids[:0]
	for i := range l.words {
		w := &l.words[i]
		id := t.parts(w)
		if f := float64(t.freq[w.form]); t.rng.Float64() < .7/(.7+f) {
			id[partForm] = vectorForm
			if t.rng.IntN(8) == 0 {
				id[partFine], id[partTopic] = t.fineVector(0), t.topicVector(0)
			}
		}
		t.ids = append(t.ids, id)
	}
	t.ids = append(t.ids, t.apart(vectorRoot))
	t.gvec = slices.Grow(t.gvec[:0], t.dim)[:t.dim]
	size := (n + 2) * wordPlaces
	t.proj = slices.Grow(t.proj[:0], size*t.hidden)[:size*t.hidden]
	t.gproj = slices.Grow(t.gproj[:0], size*t.hidden)[:size*t.hidden]
	t.used = slices.Grow(t.used[:0], size)[:size]
	clear(t.used)
}

// id gives the parts of what stands at position i.
func (t *trainer) id(i int32) parts {
	if i < 0 || int(i) >= len(t.ids) {
		return t.apart(vectorNone)
	}
	return t.ids[i]
}

// sum adds up the vectors of position i.
func (t *trainer) sum(i int32) []float32 {
	id := t.id(i)
	t.vec = append(t.vec[:0], t.words.row(id[0])...)
	for _, v := range id[1:] {
		addTo(t.vec, t.words.row(v))
	}
	return t.vec
}

// slot numbers a pair of position and place: its share of the hidden layer is computed once a
// sentence, however many states look at it.
func (t *trainer) slot(i int32, place int) int {
	if i < 0 || int(i) >= len(t.ids) {
		i = int32(len(t.ids))
	}
	return int(i)*wordPlaces + place
}

// forward computes the hidden layer of the view, with some of its cells switched off.
func (t *trainer) forward() {
	copy(t.hid, t.bias.row(0))
	for p, i := range t.view.words {
		k := t.slot(i, p)
		row := t.proj[k*t.hidden : (k+1)*t.hidden]
		if !t.used[k] {
			t.used[k] = true
			clear(row)
			clear(t.gproj[k*t.hidden : (k+1)*t.hidden])
			for d, x := range t.sum(i) {
				axpy(row, t.places.row(int32(p*t.dim+d)), x)
			}
		}
		addTo(t.hid, row)
	}
	for _, r := range t.view.marks[:t.view.used] {
		addTo(t.hid, t.marks.row(r))
	}
	// Dropout of a third of the hidden layer keeps its cells from leaning on each other.
	var bits uint64
	for i, x := range t.hid {
		if i&7 == 0 {
			bits = t.rng.Uint64()
		}
		t.mask[i] = 0
		if x > 0 && bits&255 >= 85 {
			t.mask[i] = 1.5
		}
		t.hid[i] = x * t.mask[i]
		bits >>= 8
	}
}

// backward hands the error of the hidden layer down to marks and bias at once, and to the
// words only into gproj: finish multiplies it out, once a slot instead of once a state.
func (t *trainer) backward() {
	for i := range t.grad {
		t.grad[i] *= t.mask[i]
	}
	for p, i := range t.view.words {
		k := t.slot(i, p)
		addTo(t.gproj[k*t.hidden:(k+1)*t.hidden], t.grad)
	}
	for _, r := range t.view.marks[:t.view.used] {
		addTo(t.params[paramMarks].at(r), t.grad)
	}
	addTo(t.params[paramBias].at(0), t.grad)
}

// finish carries the gradients of the projections on to vectors and matrices.
func (t *trainer) finish() {
	for i := int32(0); int(i) <= len(t.ids); i++ {
		for p := range wordPlaces {
			k := t.slot(i, p)
			if !t.used[k] {
				continue
			}
			g := t.gproj[k*t.hidden : (k+1)*t.hidden]
			id := t.id(i)
			for d, x := range t.sum(i) {
				r := int32(p*t.dim + d)
				t.gvec[d] = dotAxpy(t.places.row(r), g, t.params[paramPlaces].at(r), x)
			}
			for _, v := range id {
				addTo(t.params[paramWords].at(v), t.gvec)
			}
		}
	}
}

// output computes scores of rows from..from+len(score) of an output layer.
func output(m *matrix, from int, hid, score []float32) {
	for c := range score {
		row := m.row(int32(from + c))
		score[c] = dot(hid, row) + row[len(hid)]
	}
}

// push adds an error of one output to the gradients.
func (t *trainer) push(which int, row int, err float32) {
	p := t.params[which]
	w, g := p.m.row(int32(row)), p.at(int32(row))
	axpy(t.grad, w[:t.hidden], err)
	axpy(g[:t.hidden], t.hid, err)
	g[t.hidden] += err
}

// softmax turns scores into probabilities; the highest is taken off first, so that nothing overflows.
func softmax(score []float32) {
	top := slices.Max(score)
	sum := float32(0)
	for i, x := range score {
		score[i] = float32(math.Exp(float64(x - top)))
		sum += score[i]
	}
	for i := range score {
		score[i] /= sum
	}
}
