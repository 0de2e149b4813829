package syntax

// A net scores the parser's moves and labels with one hidden layer (after Chen and
// Manning 2014). Each place that the parser looks at (top of the stack, front of
// the buffer, their children …) holds a word, a tag and a label; each adds a row to
// the hidden layer. The row of a word is its vector times the matrix of the place.
type net struct {
	dim, hidden     int
	suffixes, forms map[uint32]int32 // atom → number of its vector in words
	fine, topics    int              // numbers of classes
	words           matrix           // vectors: the special ones, those of fine classes and topics, then suffixes, then forms
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

// Vectors of their own: a place outside the sentence, the root, an unknown ending, and the nothing
// that unknown forms add to their ending.
const (
	vectorNone = iota
	vectorRoot
	vectorEnding
	vectorForm
	firstVector
)

// parts are the vectors whose sum is a word: of its form, its ending, and the two classes of its kind. Each has one
// that stands for what is not known.
type parts [4]int32

const (
	partForm = iota
	partEnding
	partFine
	partTopic
)

// apart gives the parts of a place outside the sentence, or of the root.
func (n *net) apart(vector int32) parts {
	return parts{vector, vectorEnding, n.fineVector(0), n.topicVector(0)}
}

// fineVector is the vector of a fine class, 0 for none.
func (n *net) fineVector(class uint16) int32 { return firstVector + int32(class) }

// topicVector is the vector of a topic, 0 for none.
func (n *net) topicVector(topic uint8) int32 { return firstVector + int32(n.fine) + int32(topic) }

// firstEnding is the first vector of an ending: those of classes come before them.
func (n *net) firstEnding() int32 { return firstVector + int32(n.fine+n.topics) }

// parts gives the parts of a word.
func (n *net) parts(w *word) parts {
	form, ok := n.forms[w.form]
	if !ok {
		form = vectorForm
	}
	return parts{form, n.ending(w), n.fineVector(w.kind.fine), n.topicVector(w.kind.topic)}
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
