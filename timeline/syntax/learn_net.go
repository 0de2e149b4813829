package syntax

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
)

// A trainer holds a net with its gradients and moments (Adam, Kingma and Ba 2015).
type trainer struct {
	*net
	freq    map[uint32]int
	labels  int
	params  []*param
	rng     *rand.Rand
	step    int
	ids     [][2]int32 // vectors of each word of the sentence; the root is last
	vec     []float32
	proj    []float32
	gproj   []float32
	used    []bool
	view    view
	hid     []float32
	grad    []float32
	mask    []float32
	score   []float32
	explore bool
}

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

// newNet makes room for the forms seen at least least times and the common endings.
func newNet(all []*lesson, dim, hidden, labels, least int, rng *rand.Rand) (*net, map[uint32]int) {
	n := &net{dim: dim, hidden: hidden, forms: map[uint32]int32{}, suffixes: map[uint32]int32{}}
	freq, suf := map[uint32]int{}, map[uint32]int{}
	for _, l := range all {
		for i := range l.words {
			w := &l.words[i]
			freq[w.form]++
			suf[w.suf3]++
			suf[w.suf2]++
		}
	}
	next := int32(firstVector)
	for _, k := range frequent(suf, 5) {
		n.suffixes[k] = next
		next++
	}
	for _, k := range frequent(freq, least) {
		n.forms[k] = next
		next++
	}
	fill := func(rows, wide int, size float64) matrix {
		m := newMatrix(rows, wide)
		for i := range m.w {
			m.w[i] = float32((rng.Float64()*2 - 1) * size)
		}
		return m
	}
	n.words = fill(int(next), dim, .3)
	n.places = fill(wordPlaces*dim, hidden, .1)
	n.marks = fill(markRows, hidden, .1)
	n.bias = fill(1, hidden, .1)
	n.moveOut = fill(moves, hidden+1, .1)
	n.labelOut = fill(2*labels, hidden+1, .1)
	return n, freq
}

// frequent lists the keys that were counted least times or more, in an order that a run
// repeats: most often first, then by key, never by the map's own order.
func frequent(count map[uint32]int, least int) []uint32 {
	var keys []uint32
	for k, c := range count {
		if c >= least {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b uint32) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return int(int64(a) - int64(b))
	})
	return keys
}

// learnNet makes the passes of one net. Weights change after every eighth sentence; the size
// of a step falls in a straight line, to a fiftieth at the end.
func learnNet(all []*lesson, labels int, o TrainOptions, rng *rand.Rand) *net {
	n, freq := newNet(all, o.Dim, cells, labels, 2, rng)
	t := &trainer{net: n, freq: freq, labels: labels, rng: rng,
		hid: make([]float32, cells), grad: make([]float32, cells), mask: make([]float32, cells), score: make([]float32, labels)}
	for _, m := range n.matrices() {
		t.params = append(t.params, newParam(m))
	}
	var st state
	total := o.ParseEpochs * len(all)
	done := 0
	for e := range o.ParseEpochs {
		t.explore = e > 0
		loss := 0.0
		for i, l := range shuffled(all, rng) {
			loss += t.learn(&st, l)
			done++
			if i%8 == 7 {
				t.step++
				r := o.Rate * math.Max(.02, 1-float64(done)/float64(total))
				for _, p := range t.params {
					p.update(r, t.step)
				}
			}
		}
		fmt.Fprintf(o.Log, "net epoch %d: loss %.0f\n", e, loss)
	}
	return n
}

// prepare chooses the vector of each word; a rare form is sometimes left out, so
// that the endings learn to stand for unknown words.
func (t *trainer) prepare(l *lesson) {
	n := len(l.words)
	t.ids = t.ids[:0]
	for i := range l.words {
		w := &l.words[i]
		form, ending := t.vectors(w)
		if f := float64(t.freq[w.form]); t.rng.Float64() < .7/(.7+f) {
			form = vectorForm
		}
		t.ids = append(t.ids, [2]int32{form, ending})
	}
	t.ids = append(t.ids, [2]int32{vectorRoot, vectorRoot})
	size := (n + 2) * wordPlaces
	t.proj = slices.Grow(t.proj[:0], size*t.hidden)[:size*t.hidden]
	t.gproj = slices.Grow(t.gproj[:0], size*t.hidden)[:size*t.hidden]
	t.used = slices.Grow(t.used[:0], size)[:size]
	clear(t.used)
}

// id gives the vectors of position i; positions outside the sentence have vector 0.
func (t *trainer) id(i int32) [2]int32 {
	if i < 0 || int(i) >= len(t.ids) {
		return [2]int32{vectorNone, vectorNone}
	}
	return t.ids[i]
}

// sum adds up the vectors of position i.
func (t *trainer) sum(i int32) []float32 {
	id := t.id(i)
	t.vec = append(t.vec[:0], t.words.row(id[0])...)
	addTo(t.vec, t.words.row(id[1]))
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
	for _, r := range t.view.marks {
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
	for _, r := range t.view.marks {
		addTo(t.params[2].at(r), t.grad)
	}
	addTo(t.params[3].at(0), t.grad)
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
			form, ending := t.params[0].at(id[0]), t.params[0].at(id[1])
			for d, x := range t.sum(i) {
				r := int32(p*t.dim + d)
				e := dot(t.places.row(r), g)
				form[d] += e
				ending[d] += e
				axpy(t.params[1].at(r), g, x)
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

// learn parses one sentence, gathers the gradients on the way, and gives its loss. Moves and
// labels are those that the net would choose, or nearly: see learnMove.
func (t *trainer) learn(s *state, l *lesson) (loss float64) {
	t.prepare(l)
	s.reset(l.words, l.guessed)
	for !s.done() {
		s.look(&t.view)
		t.forward()
		clear(t.grad)
		move, ls := t.learnMove(s, l)
		loss += ls
		if move != shift {
			h, d := s.arc(move)
			label, ls := t.learnLabel(move, l.heads[d] == h, int(l.labels[d]))
			loss += ls
			t.backward()
			s.apply(move, uint8(label))
			continue
		}
		t.backward()
		s.apply(shift, 0)
	}
	t.finish()
	return loss
}

// learnMove raises the probability of the moves of least cost together, and picks
// the move to go on with.
func (t *trainer) learnMove(s *state, l *lesson) (move int, loss float64) {
	var score, p [moves]float32
	output(&t.moveOut, 0, t.hid, score[:])
	for m := range moves {
		if !s.allowed(m) {
			score[m] = -1e9
		}
	}
	p = score
	softmax(p[:])
	right, least, costs := -1, 1<<30, [moves]int{}
	guess := 0
	for m := range moves {
		if score[m] > score[guess] {
			guess = m
		}
		if !s.allowed(m) {
			continue
		}
		costs[m] = s.cost(m, l.heads)
		if costs[m] < least || costs[m] == least && score[m] > score[right] {
			right, least = m, costs[m]
		}
	}
	// All moves of least cost are equally right: their probabilities are raised together, in the
	// proportion that the net gives them already.
	mass := float32(0)
	for m := range moves {
		if s.allowed(m) && costs[m] == least {
			mass += p[m]
		}
	}
	for m := range moves {
		if !s.allowed(m) {
			continue
		}
		err := p[m]
		if costs[m] == least {
			err -= p[m] / max(mass, 1e-9)
		}
		if err != 0 {
			t.push(4, m, err)
		}
	}
	// After the first pass mistakes are mostly followed, so that the net learns to go on from
	// them; a tenth is put right, or long sentences would be all mistakes.
	if costs[guess] > least && (!t.explore || t.rng.IntN(10) == 0) {
		guess = right
	}
	return guess, -math.Log(float64(max(mass, 1e-9)))
}

// learnLabel chooses the label of an arc and, where the arc is right, learns from the gold
// label; of a wrong arc no label is right.
func (t *trainer) learnLabel(move int, known bool, gold int) (label int, loss float64) {
	from := (move - left) * t.labels
	output(&t.labelOut, from, t.hid, t.score)
	for c, x := range t.score {
		if x > t.score[label] {
			label = c
		}
	}
	if !known {
		return label, 0
	}
	softmax(t.score)
	loss = -math.Log(float64(max(t.score[gold], 1e-9)))
	for c, p := range t.score {
		err := p
		if c == gold {
			err--
		}
		// Labels that are out of the question anyway need no row of gradients.
		if err > 1e-4 || err < -1e-4 {
			t.push(5, from+c, err)
		}
	}
	return label, loss
}
