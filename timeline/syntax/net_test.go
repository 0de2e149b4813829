package syntax

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func drawVector(t *rapid.T, n int) []float32 {
	v := make([]float32, n)
	for i := range v {
		v[i] = rapid.Float32Range(-3, 3).Draw(t, "x")
	}
	return v
}

func close32(a, b float32) bool {
	return math.Abs(float64(a-b)) <= 1e-3*(1+math.Abs(float64(a)))
}

// The loops that are written out by fours do what the plain ones do, at every length.
func TestVectorArithmetic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 21).Draw(t, "length")
		x, y, a := drawVector(t, n), drawVector(t, n), rapid.Float32Range(-2, 2).Draw(t, "a")
		var want float32
		sum, scaled := make([]float32, n), make([]float32, n)
		for i := range x {
			want += x[i] * y[i]
			sum[i], scaled[i] = y[i]+x[i], y[i]+a*x[i]
		}
		if got := dot(x, y); !close32(want, got) {
			t.Fatalf("dot %v, want %v", got, want)
		}
		added, moved := append([]float32{}, y...), append([]float32{}, y...)
		addTo(added, x)
		axpy(moved, x, a)
		for i := range x {
			if added[i] != sum[i] || !close32(moved[i], scaled[i]) {
				t.Fatalf("at %d: %v and %v, want %v and %v", i, added[i], moved[i], sum[i], scaled[i])
			}
		}
	})
}

func TestSoftmax(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		score := drawVector(t, rapid.IntRange(1, 9).Draw(t, "length"))
		p := append([]float32{}, score...)
		softmax(p)
		sum := float32(0)
		for i := range p {
			sum += p[i]
			for k := range p {
				if score[i] < score[k] && p[i] > p[k] {
					t.Fatalf("%v gives %v", score, p)
				}
			}
		}
		if !close32(sum, 1) {
			t.Fatalf("the probabilities make %v", sum)
		}
	})
	far := []float32{1000, -1000}
	if softmax(far); far[0] != 1 || far[1] != 0 {
		t.Errorf("%v", far)
	}
}

// tiny gives a net with random weights and the sentence that it is asked about.
func tiny(seed uint64) (*net, *lesson) {
	rng := rand.New(rand.NewPCG(seed, 1))
	gold := []GoldSentence{{Words: []string{"The", "envoys", "left", "Oslo", "."}, Tags: []string{"DT", "NNS", "VBD", "NNP", "."},
		Heads: []int{1, 2, -1, 2, 2}, Labels: []string{"det", "nsubj", "root", "obj", "punct"}}}
	tags := inventory(gold, 0, func(g GoldSentence) []string { return g.Tags })
	labels := inventory(gold, 0, func(g GoldSentence) []string { return g.Labels })
	all := lessons(gold, tags, labels, nil)
	for _, t := range all[0].tags {
		all[0].guessed = append(all[0].guessed, tagging{t, t})
	}
	all[0].hints = make([]guess, len(all[0].words))
	for d, h := range all[0].heads {
		all[0].hints[d] = guess{head: h, label: all[0].labels[d], sure: .8}
	}
	n, _ := newNet(all, nil, 6, cells, len(labels), 1, rng)
	return n, all[0]
}

// slowHidden is the hidden layer by the book: every vector times its matrix, and the rows of the marks.
func slowHidden(n *net, l *lesson, v *view) []float32 {
	h := append([]float32{}, n.bias.row(0)...)
	for p, at := range v.words {
		of := n.apart(vectorNone)
		switch {
		case int(at) == len(l.words):
			of = n.apart(vectorRoot)
		case at >= 0 && int(at) < len(l.words):
			of = n.parts(&l.words[at])
		}
		for d := range n.dim {
			x := float32(0)
			for _, v := range of {
				x += n.words.row(v)[d]
			}
			for c := range h {
				h[c] += x * n.places.row(int32(p*n.dim + d))[c]
			}
		}
	}
	for _, m := range v.marks[:v.used] {
		for c, x := range n.marks.row(m) {
			h[c] += x
		}
	}
	return h
}

// The packed reader computes what the plain net does, but for the steps that it counts in,
// in every state of a parse, with hints and without.
func TestReaderComputesTheNet(t *testing.T) {
	for seed := range uint64(6) {
		n, l := tiny(seed)
		hints := l.hints
		if seed%2 == 0 {
			hints = nil
		}
		r := newReader(n, &fitting{grammar: &grammar{}})
		rng := rand.New(rand.NewPCG(seed, 2))
		var p pass
		s := &p.state
		other := slices.Clone(l.guessed) // the rows of words are kept with their tags
		slices.Reverse(other)
		r.begin(&p, l.words, l.guessed, hints)
		for again := false; !s.done() || !again; {
			if s.done() {
				again = true
				r.begin(&p, l.words, other, hints)
			}
			s.look(&p.view)
			fast := fill(&p.hidden, r.gather(&p))
			slow := slowHidden(n, l, &p.view)
			for c := range slow {
				// Each row of marks is rounded to half a step at most, a word's number to half of one
				// part in 127 of the largest one, and so are the weights that it meets.
				if off := math.Abs(float64(max(slow[c], 0) - fast[c])); off > views*.5/steps {
					t.Fatalf("cell %d: %v, want %v", c, fast[c], slow[c])
				}
			}
			checkOutputs(t, r, &p, fast)
			move := rng.IntN(moves)
			for !s.allowed(move) {
				move = rng.IntN(moves)
			}
			s.apply(move, uint8(rng.IntN(5)))
		}
	}
}

// checkOutputs compares the sparse output layers with the dense one.
func checkOutputs(t *testing.T, r *reader, p *pass, hid []float32) {
	t.Helper()
	var score [moves]float32
	output(&r.moveOut, 0, hid, score[:])
	for m := range moves {
		if !p.state.allowed(m) {
			score[m] = -1e9
		}
	}
	softmax(score[:])
	move, sure := r.move(p)
	if math.Abs(float64(score[move]-sure)) > 5e-3 || score[move] < slices.Max(score[:])-5e-3 || !p.state.allowed(move) {
		t.Fatalf("move %d with %v, want %v", move, sure, score)
	}
	const among = 0b10110 // the labels that the pair of tags may have
	for side := left; side <= right; side++ {
		labels := make([]float32, 5)
		output(&r.labelOut, (side-left)*5, hid, labels)
		labels[0], labels[3] = -1e9, -1e9
		softmax(labels)
		label := r.name(p, side, among)
		if among>>label&1 == 0 || labels[label] < slices.Max(labels)-1e-2 {
			t.Fatalf("side %d: label %d, want %v", side, label, labels)
		}
	}
}

// Whatever moves are made, a view points at rows that are there.
func TestViewsStayInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 9).Draw(t, "words")
		tags := make([]tagging, n)
		for i := range tags {
			tags[i] = tagging{rapid.Uint8Range(0, tagKinds-3).Draw(t, "tag"), rapid.Uint8Range(0, tagKinds-3).Draw(t, "second")}
		}
		var hints []guess
		if rapid.Bool().Draw(t, "hints") {
			for _, h := range projective(t, n) {
				hints = append(hints, guess{head: h, label: rapid.Uint8Range(0, 62).Draw(t, "label"), sure: rapid.Float32Range(0, 1).Draw(t, "sure")})
			}
		}
		g := newGrammar(strings.Fields("VBD , IN CC MD : DT"), strings.Fields("nsubj obj aux mark root"))
		s := state{grammar: g}
		var v view
		checkBundles := bundleRows(t)
		for s.reset(make([]word, n), tags, hints); !s.done(); {
			s.look(&v)
			checkBundles(&v)
			for _, w := range v.words {
				if w < -1 || int(w) > n {
					t.Fatalf("word %d of %d", w, n)
				}
			}
			for i, m := range v.marks[:v.used] {
				if m < 0 || m >= markRows || i < tagPlaces && int(m)/tagKinds != i {
					t.Fatalf("mark %d is row %d", i, m)
				}
			}
			move := rapid.IntRange(0, moves-1).Draw(t, "move")
			for !s.allowed(move) {
				move = (move + 1) % moves
			}
			s.apply(move, rapid.Uint8Range(0, 47).Draw(t, "label"))
		}
	})
}

// bundleRows gives a check that every bundle has a row for the values of a view, and that it is theirs.
func bundleRows(t *rapid.T) func(*view) {
	r := &reader{marks: make([]packedRow, markRows)}
	rng := rand.New(rand.NewPCG(5, 5))
	for i := range r.marks {
		r.marks[i][0] = rng.Uint64()
	}
	all := append(slices.Clip(bundled), bundledHints...)
	for _, parts := range all {
		r.bundles = append(r.bundles, r.newBundle(parts))
	}
	return func(v *view) {
		for i, parts := range all {
			if i >= len(bundled) && v.used == marksAlone {
				break
			}
			want := uint64(0)
			for _, part := range parts {
				m := v.marks[part[0]]
				if x := m - firstRow(part[0]); x < 0 || x >= part[1] {
					t.Fatalf("place %d has value %d, its bundle has %d", part[0], x, part[1])
				}
				want += r.marks[m][0]
			}
			if got := r.bundles[i].of(v)[0]; got != want {
				t.Fatalf("bundle %d gives a foreign row", i)
			}
		}
	}
}

func TestSpanAndFew(t *testing.T) {
	for d, want := range map[int32]uint32{0: 0, 1: 1, 4: 4, 5: 5, 7: 5, 8: 6, 12: 6, 13: 7, 200: 7} {
		if got := span(3, 3+d); got != want {
			t.Errorf("distance %d: %d, want %d", d, got, want)
		}
	}
	if span(-1, 4) != 0 || span(4, -1) != 0 || few(2) != 2 || few(9) != 3 {
		t.Error("what is not there is at no distance, and counts stop at 3")
	}
}

// The gradients that backward and finish carry down are the slopes of the loss, measured by
// changing single weights a little.
func TestGradients(t *testing.T) {
	n, l := tiny(8)
	measure := func(keep bool) (float64, *trainer) {
		// The same seed hides the same forms and cells each time.
		s := state{grammar: newGrammar(nil, nil)}
		tr := &trainer{net: n, freq: map[uint32]int{}, labels: 5, rng: rand.New(rand.NewPCG(9, 9)),
			hid: make([]float32, cells), grad: make([]float32, cells), mask: make([]float32, cells), score: make([]float32, 5)}
		for _, m := range n.matrices() {
			tr.params = append(tr.params, newParam(m))
		}
		loss := tr.learn(&s, l)
		if !keep {
			return loss, nil
		}
		return loss, tr
	}
	_, tr := measure(true)
	checked := 0
	for which, p := range tr.params {
		for _, row := range p.touched {
			i := int(row)*p.m.wide + int(row)%p.m.wide
			g := float64(p.grad[i])
			if math.Abs(g) < .05 {
				continue // too small to be told from rounding
			}
			const by = 2e-3
			old := p.m.w[i]
			p.m.w[i] = old + by
			up, _ := measure(false)
			p.m.w[i] = old - by
			down, _ := measure(false)
			p.m.w[i] = old
			checked++
			if slope := (up - down) / (2 * by); math.Abs(slope-g) > .02+.1*math.Abs(g) {
				t.Errorf("matrix %d row %d: the loss rises by %.4f, the gradient is %.4f", which, row, slope, g)
			}
		}
	}
	if checked < 30 {
		t.Errorf("only %d gradients were large enough to be checked", checked)
	}
}

// Adam goes down a bowl to its lowest place, and touches only the rows that it was given.
func TestAdam(t *testing.T) {
	m := newMatrix(2, 3)
	copy(m.w, []float32{5, -5, 2, 9, 9, 9})
	p := newParam(&m)
	aim := []float32{1, 2, -3}
	for step := 1; step <= 4000; step++ {
		g := p.at(0)
		for i := range g {
			g[i] += m.row(0)[i] - aim[i]
		}
		p.update(.01, step)
	}
	for i := range aim {
		if math.Abs(float64(m.row(0)[i]-aim[i])) > .01 || m.row(1)[i] != 9 {
			t.Errorf("%v", m.w)
		}
	}
}

// What is known of a word: its form, its ending and its kind, each with what stands for none.
func TestParts(t *testing.T) {
	n, l := tiny(1)
	// The special vectors are 0 to 3; three of fine classes and two of topics follow, then two endings, then the forms.
	n.fine, n.topics = 3, 2
	n.suffixes = map[uint32]int32{wordOf("left").suf3: 9, wordOf("Oslo").suf2: 10}
	n.forms = map[uint32]int32{l.words[2].form: 11, wordOf("1999").form: 12}
	for form, want := range map[string]parts{"left": {11, 9, 4, 7}, "2006": {12, vectorEnding, 4, 7}, "zzeft": {vectorForm, 9, 4, 7},
		"zzlo": {vectorForm, 10, 4, 7}, "qqq": {vectorForm, vectorEnding, 4, 7}} {
		w := wordOf(form)
		if got := n.parts(&w); got != want {
			t.Errorf("%s: %v, want %v", form, got, want)
		}
		w.kind = kind{fine: 2, topic: 1}
		want[partFine], want[partTopic] = 6, 8
		if got := n.parts(&w); got != want {
			t.Errorf("%s with its kind: %v, want %v", form, got, want)
		}
	}
	if got := n.apart(vectorRoot); got != (parts{vectorRoot, vectorEnding, 4, 7}) {
		t.Errorf("the root is %v", got)
	}
}
