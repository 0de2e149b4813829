package syntax

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
)

// newNet makes room for the forms seen at least least times and the common endings.
func newNet(all []*lesson, kinds *thesaurus, dim, hidden, labels, least int, rng *rand.Rand) (*net, map[uint32]int) {
	n := &net{dim: dim, hidden: hidden, forms: map[uint32]int32{}, suffixes: map[uint32]int32{}}
	n.fine, n.topics = kinds.sizes()
	freq, suf := map[uint32]int{}, map[uint32]int{}
	for _, l := range all {
		if l.copy {
			continue // a word of one sentence is rare, however often that is learned
		}
		for i := range l.words {
			w := &l.words[i]
			freq[w.form]++
			suf[w.suf3]++
			suf[w.suf2]++
		}
	}
	next := n.firstEnding()
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
func learnNet(name string, all []*lesson, kinds *thesaurus, labels int, fit *fitting, o TrainOptions, rng *rand.Rand) *net {
	n, freq := newNet(all, kinds, o.Dim, cells, labels, 2, rng)
	t := &trainer{net: n, freq: freq, labels: labels, rng: rng,
		hid: make([]float32, cells), grad: make([]float32, cells), mask: make([]float32, cells), score: make([]float32, labels)}
	for _, m := range n.matrices() {
		t.params = append(t.params, newParam(m))
	}
	st := state{grammar: fit.grammar}
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
		fmt.Fprintf(o.Log, "net %s epoch %d: loss %.0f\n", name, e, loss)
	}
	return n
}

// learn parses one sentence, gathers the gradients on the way, and gives its loss. Moves and
// labels are those that the net would choose, or nearly: see learnMove.
func (t *trainer) learn(s *state, l *lesson) (loss float64) {
	t.prepare(l)
	s.reset(l.words, l.guessed, l.hints)
	for !s.done() {
		if len(s.stack) == 0 {
			s.apply(shift, 0) // nothing to decide
			continue
		}
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
			t.push(paramMoves, m, err)
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
			t.push(paramLabels, from+c, err)
		}
	}
	return label, loss
}
