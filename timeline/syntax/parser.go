package syntax

// The parser is arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011): the word on
// top of the stack is taken off when all that hangs on it is known, and gets its
// head either from the front of the buffer or from the word below. The root stands
// at the end of the buffer (Ballesteros and Nivre 2013).
const (
	shift = iota
	left  // the front of the buffer is the head of the top
	right // the word below is the head of the top
	moves
)

// A node is what the parser knows of a word besides its vector.
type node struct {
	tag, second    uint8 // the tagger's first and second choice
	label          uint8
	has            uint8 // which families of children it has, as bits
	head           int32
	l1, l2, r1, r2 int32  // outermost and second outermost children, -1 for none
	nl, nr         uint16 // number of children
}

// A state is a sentence in the middle of being parsed. nodes[n] is the root.
type state struct {
	*grammar
	padded []node // an empty node and then nodes: see at
	nodes  []node
	n      int
	stack  []int32
	next   int32
	last   uint32 // the last two moves

	mode  uint32   // of the letters of the sentence, see wordsOf
	marks []uint64 // by word: how many of each kind of sign stand before it, 16 bits a kind
	verb  []int32  // by word: the first verb from there on, n when there is none
	hints []guess  // what the first reader says of each word; none for the first reader itself
}

// childless is a word without children.
func childless(tag, second uint8) node {
	return node{tag: tag, second: second, head: -1, l1: -1, l2: -1, r1: -1, r2: -1}
}

// reset begins a sentence. Its memory is used again: a state serves a whole text.
func (s *state) reset(ws []word, tags []tagging, hints []guess) {
	s.n = len(ws)
	s.padded = append(s.padded[:0], childless(0, 0))
	for i := range tags {
		s.padded = append(s.padded, childless(tags[i].first+2, tags[i].second+2))
	}
	s.padded = append(s.padded, childless(1, 1))
	s.nodes = s.padded[1:]
	s.stack = s.stack[:0]
	s.next = 0
	s.last = 0
	s.hints = hints
	s.survey(ws, tags)
}

// done says that all words have their heads.
func (s *state) done() bool { return len(s.stack) == 0 && int(s.next) == s.n }

// allowed says which moves keep the tree a tree with a single root.
func (s *state) allowed(move int) bool {
	switch move {
	case shift:
		return int(s.next) < s.n
	case left:
		return len(s.stack) == 1 || len(s.stack) > 1 && int(s.next) < s.n
	default:
		return len(s.stack) > 1
	}
}

// arc tells head and dependent of a left or right move.
func (s *state) arc(move int) (head, dep int32) {
	dep = s.stack[len(s.stack)-1]
	if move == left {
		return s.next, dep
	}
	return s.stack[len(s.stack)-2], dep
}

// apply makes a move, which must be allowed; shift takes no label.
func (s *state) apply(move int, label uint8) {
	s.last = s.last<<2&15 | uint32(move)
	if move == shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	h, d := s.arc(move)
	s.nodes[d].head, s.nodes[d].label = h, label
	head := &s.nodes[h]
	if move == left {
		head.l2, head.l1 = head.l1, d
		head.nl++
	} else {
		head.r2, head.r1 = head.r1, d
		head.nr++
	}
	head.has |= s.kin[label]
	s.stack = s.stack[:len(s.stack)-1]
}

// at gives a node, an empty one for -1, which stands for a place that is not there.
func (s *state) at(i int32) *node { return &s.padded[i+1] }

// top gives the k-th word from the top of the stack, -1 when there is none.
func (s *state) top(k int) int32 {
	if k < len(s.stack) {
		return s.stack[len(s.stack)-1-k]
	}
	return -1
}

// span buckets the distance between two words.
func span(a, b int32) uint32 {
	if a < 0 || b < 0 {
		return 0
	}
	d := b - a
	switch {
	case d < 5:
		return uint32(d)
	case d < 8:
		return 5
	case d < 13:
		return 6
	}
	return 7
}

// few counts up to 3: that a word has many children is all that matters.
func few(n uint16) uint32 { return uint32(min(n, 3)) }
