package syntax

import (
	"math/bits"
	"slices"
	"sync/atomic"
)

// A reader is a net made ready to parse. Rows of words are computed when they are
// first met and kept: those of known forms for good, those of other words until another one needs their place, so that the memory
// has a bound. It is safe for use by several goroutines.
type reader struct {
	*net
	marks     []packedRow
	bundles   []bundle
	bias      packedRow
	places    []packedPlace
	lexicon   []atomic.Pointer[wordRows]          // by the vector of a form
	strangers [strangers]atomic.Pointer[wordRows] // words whose form is not known, see place
	nobody    [wordPlaces]packedRow               // what no word adds at a place
	moves     outlet
	labels    [2]outlet // of left and of right arcs
	fit       *fitting
}

// newReader turns a net into whole numbers.
func newReader(n *net, fit *fitting) *reader {
	r := &reader{net: n, marks: make([]packedRow, markRows), places: packPlaces(n), fit: fit}
	for i := range r.marks {
		r.marks[i].quantise(n.marks.row(int32(i)))
	}
	r.bias.quantise(n.bias.row(0))
	for _, parts := range append(slices.Clip(bundled), bundledHints...) {
		r.bundles = append(r.bundles, r.newBundle(parts))
	}
	r.lexicon = make([]atomic.Pointer[wordRows], len(n.words.w)/n.dim)
	r.settle()
	r.moves = newOutlet(&n.moveOut, 0, moves)
	half := len(n.labelOut.w) / n.labelOut.wide / 2
	for side := range r.labels {
		r.labels[side] = newOutlet(&n.labelOut, side*half, half)
	}
	return r
}

// A guess is what one reader says of a word.
type guess struct {
	head  int32
	label uint8
	sure  float32 // probability of the move that gave the head
}

// A pass is the memory of one reader over one sentence.
type pass struct {
	state  state
	view   view
	parts  []parts     // of each word; the root comes last
	words  []*wordRows // and what is kept of it
	rows   [64]*packedRow
	hidden hidden
	score  [64]int64
	out    []guess
}

// parse reads a sentence and leaves its guesses in p.out. The second reader is given hints.
func (r *reader) parse(p *pass, ws []word, tags []tagging, hints []guess) {
	r.begin(p, ws, tags, hints)
	s := &p.state
	for !s.done() {
		move, sure := shift, float32(1)
		if len(s.stack) > 0 {
			s.glance(&p.view)
			p.hidden.addUp(r.gather(p))
			move, sure = r.move(p)
		}
		if move == shift {
			s.apply(shift, 0)
			continue
		}
		h, d := s.arc(move)
		label := r.name(p, move, r.fit.labels(move, s.nodes[d].tag, s.nodes[h].tag))
		p.out[d] = guess{h, label, sure}
		s.apply(move, label)
	}
}

// begin readies the memory for a sentence.
func (r *reader) begin(p *pass, ws []word, tags []tagging, hints []guess) {
	s := &p.state
	s.grammar = r.fit.grammar
	s.reset(ws, tags, hints)
	// First all are asked for, then looked at: memory answers many questions at a time.
	p.parts, p.words = p.parts[:0], p.words[:0]
	for i := range ws {
		p.parts = append(p.parts, r.parts(&ws[i]))
	}
	p.parts = append(p.parts, r.apart(vectorRoot))
	for _, of := range p.parts {
		p.words = append(p.words, r.place(of).Load())
	}
	for i, of := range p.parts {
		p.words[i] = r.wordRows(p.words[i], of, s.nodes[i].tag, s.nodes[i].second)
	}
	p.out = append(p.out[:0], make([]guess, len(ws))...)
}

// move gives the best allowed move and its probability among the allowed ones.
func (r *reader) move(p *pass) (move int, sure float32) {
	allowed := uint64(0)
	for m := range moves {
		if p.state.allowed(m) {
			allowed |= 1 << m
		}
	}
	move = r.moves.best(&p.hidden, allowed, &p.score)
	sum := uint64(0)
	for ; allowed != 0; allowed &= allowed - 1 {
		sum += fading.of(p.score[move] - p.score[bits.TrailingZeros64(allowed)&63])
	}
	return move, float32(fadingOne / float64(sum))
}

// name gives the best of some labels for the arc of a move.
func (r *reader) name(p *pass, move int, among uint64) uint8 {
	return uint8(r.labels[move-left].best(&p.hidden, among, &p.score))
}

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
