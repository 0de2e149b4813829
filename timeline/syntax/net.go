package syntax

// A net scores the parser's moves and labels with one hidden layer (after Chen and
// Manning 2014). Each place that the parser looks at (top of the stack, front of
// the buffer, their children …) holds a word, a tag and a label; each adds a row to
// the hidden layer. The row of a word is its vector times the matrix of the place.
type net struct {
	dim, hidden     int
	suffixes, forms map[uint32]int32 // atom → number of its vector in words
	endings         []int32          // of each form, in the order of their numbers: the vector of its ending
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

// Vectors of their own: a place outside the sentence, the root, an unknown ending,
// and the nothing that unknown forms add to their ending.
const (
	vectorNone = iota
	vectorRoot
	vectorEnding
	vectorForm
	firstVector
)

// known gives the number that stands for a word: of its form or, when that is unknown, of its
// ending.
func (n *net) known(w *word) int32 {
	if i, ok := n.forms[w.form]; ok {
		return i
	}
	return n.ending(w)
}

// pair gives the two vectors whose sum is the word that known told: a form has its ending
// beside it, an ending the nothing of unknown forms.
func (n *net) pair(known int32) (form, ending int32) {
	if known < vectorEnding {
		return known, known
	}
	if i := int(known) - firstVector - len(n.suffixes); i >= 0 {
		return known, n.endings[i]
	}
	return vectorForm, known
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
