package syntax

// A net scores the parser's moves and labels with one hidden layer (after Chen and
// Manning 2014). Each place that the parser looks at (top of the stack, front of
// the buffer, their children …) holds a word, a tag and a label; each adds a row to
// the hidden layer. The row of a word is its vector times the matrix of the place.
type net struct {
	dim, hidden     int
	forms, suffixes map[uint32]int32 // atom → number of its vector in words
	words           matrix           // vectors: the special ones, then suffixes, then forms
	places          matrix           // row place·dim+i: what the i-th number of a word's vector adds
	marks           matrix           // rows of tags, labels, distances and counts, by place
	bias            matrix           // 1 row
	moveOut         matrix           // per move, hidden+1 wide: the last is the bias
	labelOut        matrix           // left labels, then right labels
}

// A matrix is stored by rows.
type matrix struct {
	wide int
	w    []float32
}

// newMatrix makes a matrix of zeros.
func newMatrix(rows, wide int) matrix { return matrix{wide, make([]float32, rows*wide)} }

// row is the row itself, not a copy.
func (m *matrix) row(i int32) []float32 { return m.w[int(i)*m.wide : (int(i)+1)*m.wide] }

const (
	// The numbers of places of each kind that look fills in.
	wordPlaces  = 12
	tagPlaces   = 22
	labelPlaces = 9
	countPlaces = 6
	tagKinds    = 64 // room for tags and the two that stand outside the sentence
	labelKinds  = 64
	countKinds  = 8
	markRows    = tagPlaces*tagKinds + labelPlaces*labelKinds + countPlaces*countKinds
)

// Vectors of their own: a place outside the sentence, the root, an unknown ending,
// and the nothing that unknown forms add to their ending.
const (
	vectorNone = iota
	vectorRoot
	vectorEnding
	vectorForm
	firstVector
)

// vectors gives the numbers of the two vectors whose sum stands for a word: its
// form's, or vectorForm when that is unknown, and that of its ending.
func (n *net) vectors(w *word) (form, ending int32) {
	if i, ok := n.forms[w.form]; ok {
		return i, n.ending(w)
	}
	return vectorForm, n.ending(w)
}

// ending is the vector of the longest known ending of the word.
func (n *net) ending(w *word) int32 {
	if i, ok := n.suffixes[w.suf3]; ok {
		return i
	}
	if i, ok := n.suffixes[w.suf2]; ok {
		return i
	}
	return vectorEnding
}

// A view lists what the net looks at in one state: the positions of the words
// (-1 for none, n for the root), and rows of marks.
type view struct {
	words [wordPlaces]int32
	marks [tagPlaces + labelPlaces + countPlaces]int32
}

// look fills in what the net sees: the words at the top of the stack, at the front of the
// buffer and their outermost children, and around them tags, labels, distances and counts.
func (s *state) look(v *view) {
	s0, s1, s2, n0 := s.top(0), s.top(1), s.top(2), s.next
	a, b, c := s.at(s0), s.at(s1), s.at(n0)
	n1, n2 := int32(-1), int32(-1)
	if int(n0)+1 < s.n {
		n1 = n0 + 1
	}
	if int(n0)+2 < s.n {
		n2 = n0 + 2
	}
	v.words = [wordPlaces]int32{s0, s1, s2, n0, n1, n2, a.l1, a.r1, b.r1, c.l1, b.l1, a.l2}
	k := 0
	put := func(row int) {
		v.marks[k] = int32(row)
		k++
	}
	for i, w := range v.words {
		put(i*tagKinds + s.tagAt(w))
	}
	for i, w := range [...]int32{a.r2, b.r2, c.l2, b.l2, s.at(s2).r1, s.top(3), after(s0), after(s1), n0 - 1, n0 + 3} {
		put((wordPlaces+i)*tagKinds + s.tagAt(w))
	}
	for i, w := range [...]int32{a.l1, a.r1, b.l1, b.r1, c.l1, a.l2, a.r2, b.r2, c.l2} {
		put(tagPlaces*tagKinds + i*labelKinds + s.labelAt(w))
	}
	for i, x := range [...]uint32{span(s0, n0), span(s1, s0), few(a.nl), few(a.nr), few(b.nr), few(c.nl)} {
		put(tagPlaces*tagKinds + labelPlaces*labelKinds + i*countKinds + int(x))
	}
}

// after is the next position, none after none.
func after(i int32) int32 {
	if i < 0 {
		return -1
	}
	return i + 1
}

// tagAt is 0 outside the sentence, 1 for the root, else a word's tag from 2 on: nodes hold
// tags plus 8, which keeps them apart from none in the tagger's features.
func (s *state) tagAt(i int32) int {
	switch {
	case i < 0 || int(i) > s.n:
		return 0
	case int(i) == s.n:
		return 1
	}
	return int(s.nodes[i].tag) - 6
}

// labelAt is 0 where there is no word, else its label from 1 on.
func (s *state) labelAt(i int32) int {
	if i < 0 || int(i) >= s.n {
		return 0
	}
	return int(s.nodes[i].label) + 1
}

// axpy adds a·x to y, which must not be longer than x.
func axpy(y, x []float32, a float32) {
	x = x[:len(y)]
	for i := range y {
		y[i] += a * x[i]
	}
}

// addTo adds x to y.
func addTo(y, x []float32) {
	x = x[:len(y)]
	for i := range y {
		y[i] += x[i]
	}
}

// dot is the inner product in four sums side by side, which do not wait for each other.
func dot(x, y []float32) float32 {
	y = y[:len(x)]
	var a, b, c, d float32
	i := 0
	for ; i+4 <= len(x); i += 4 {
		a += x[i] * y[i]
		b += x[i+1] * y[i+1]
		c += x[i+2] * y[i+2]
		d += x[i+3] * y[i+3]
	}
	for ; i < len(x); i++ {
		a += x[i] * y[i]
	}
	return a + b + c + d
}
