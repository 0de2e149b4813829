package syntax

const (
	// The numbers of places of each kind that look fills in. Those of the hints come last: the
	// first reader has none and does without them.
	wordPlaces  = 12
	tagPlaces   = 26
	labelPlaces = 10
	countPlaces = 16
	hintLabels  = 4
	hintCounts  = 8
	marksAlone  = tagPlaces + labelPlaces + countPlaces
	marksAll    = marksAlone + hintLabels + hintCounts

	tagKinds   = 64 // room for tags and the two that stand outside the sentence
	labelKinds = 64
	countKinds = 32

	// Where the rows of each kind begin.
	labelRows     = tagPlaces * tagKinds
	countRows     = labelRows + labelPlaces*labelKinds
	hintLabelRows = countRows + countPlaces*countKinds
	hintCountRows = hintLabelRows + hintLabels*labelKinds
	markRows      = hintCountRows + hintCounts*countKinds
)

// A view lists what the net looks at in one state: the positions of the words
// (-1 for none, n for the root), and rows of marks.
type view struct {
	words [wordPlaces]int32
	marks [marksAll]int32
	used  int // of marks: marksAlone or marksAll
}

// look fills in what the net sees: the words at the top of the stack, at the front of the
// buffer and their outermost children, and around them tags, labels, distances and counts.
func (s *state) look(v *view) {
	s.glance(v)
	m := v.marks[:tagPlaces]
	for i, w := range v.words {
		m[i] = int32(i*tagKinds) + int32(s.at(w).tag)
		if second := secondAt[i]; second > 0 {
			m[second] = second*tagKinds + int32(s.at(w).second)
		}
	}
}

// secondAt tells by the place of a word the place of its second tag, 0 where only the first is seen.
var secondAt = [wordPlaces]int32{0: seconds, 3: seconds + 1, 4: seconds + 2}

// seconds is the first of the places for second tags.
const seconds = tagPlaces - 3

// glance fills in all of a view but the tags that the words themselves have: a reader has these in
// the rows of the words already.
func (s *state) glance(v *view) {
	s0, s1, s2, n0 := s.top(0), s.top(1), s.top(2), s.next
	n1, n2, n3 := s.ahead(1), s.ahead(2), s.ahead(3)
	a, b, c := s.at(s0), s.at(s1), s.at(n0)
	deep := s.at(s2)
	v.words = [wordPlaces]int32{s0, s1, s2, n0, n1, n2, a.l1, a.r1, b.r1, c.l1, b.l1, a.l2}
	verb := s.verb[min(int(n0), s.n)]
	m := v.marks[wordPlaces:marksAlone]
	for i, w := range [seconds - wordPlaces]int32{a.r2, b.r2, c.l2, b.l2, deep.r1, s.top(3), after(s0), after(s1), n0 - 1, n3, verb} {
		m[i] = int32((wordPlaces+i)*tagKinds) + int32(s.at(w).tag)
	}
	m = v.marks[tagPlaces:marksAlone]
	for i, w := range [labelPlaces]int32{a.l1, a.r1, b.l1, b.r1, c.l1, a.l2, a.r2, b.r2, c.l2, deep.r1} {
		m[i] = int32(labelRows+i*labelKinds) + s.labelAt(w)
	}
	m = v.marks[countAt:marksAlone]
	for i, x := range [countPlaces]uint32{span(s0, n0), span(s1, s0), few(a.nl), few(a.nr), few(b.nr), few(c.nl), few(b.nl),
		s.between(s1, s0), s.between(s0, n0), span(n0, verb) | min(s.between(n0, verb)&5, 1)<<3, min(uint32(len(s.stack)), 7) | s.mode<<3,
		s.last, uint32(a.has), uint32(b.has), uint32(c.has), span(n0, int32(s.n))} {
		m[i] = int32(countRows + i*countKinds + int(x))
	}
	v.used = marksAlone
	if s.hints != nil {
		s.lookAtHints(v, [4]int32{s0, s1, n0, n1})
	}
}

// lookAtHints adds what the first reader said of the words that are to be decided on.
func (s *state) lookAtHints(v *view, words [4]int32) {
	v.used = marksAll
	m := v.marks[marksAlone:marksAll]
	s0, s1, n0 := words[0], words[1], words[2]
	for i, w := range words {
		label, where := int32(0), uint32(0)
		if w >= 0 && int(w) < s.n {
			h := &s.hints[w]
			label = int32(h.label) + 1
			where = s.side(h.head, w, s0, s1, n0)<<2 | doubt(h.sure)
		}
		m[i] = int32(hintLabelRows+i*labelKinds) + label
		m[hintLabels+i] = int32(hintCountRows+i*countKinds) + int32(where)
	}
	for i, x := range [...]uint32{s.waiting(s0), s.waiting(s1), s.owed(n0), s.reach(s0)} {
		m[hintLabels+4+i] = int32(hintCountRows + (4+i)*countKinds + int(x))
	}
}

// side says where the head h that the first reader gave to w stands: 1 front of the buffer,
// 2 top of the stack, 3 below it, 4 the root, 5 further on, 6 further back.
func (s *state) side(h, w, s0, s1, n0 int32) uint32 {
	switch {
	case int(h) == s.n:
		return 4
	case h == n0:
		return 1
	case h == s0:
		return 2
	case h == s1:
		return 3
	case h > w:
		return 5
	}
	return 6
}

// doubt cuts the sureness of a hint into four steps.
func doubt(sure float32) uint32 {
	switch {
	case sure > .98:
		return 0
	case sure > .9:
		return 1
	case sure > .7:
		return 2
	}
	return 3
}

// waiting counts the words of the buffer that the first reader hangs on w, up to 3; it looks
// no further than 24 words ahead, so that a state costs the same in any sentence.
func (s *state) waiting(w int32) uint32 {
	if w < 0 {
		return 0
	}
	n := uint32(0)
	for i := s.next; int(i) < min(s.n, int(s.next)+24) && n < 3; i++ {
		if s.hints[i].head == w {
			n++
		}
	}
	return n
}

// owed counts the words of the stack that the first reader hangs on w, up to 3.
func (s *state) owed(w int32) uint32 {
	n := uint32(0)
	for k := range min(len(s.stack), 12) {
		if s.hints[s.top(k)].head == w {
			n++
		}
	}
	return min(n, 3)
}

// reach is how far ahead of the buffer's front the first reader's head of w stands.
func (s *state) reach(w int32) uint32 {
	if w < 0 || s.hints[w].head < s.next {
		return 0
	}
	return 1 + span(s.next, s.hints[w].head)
}

// ahead is the k-th word behind the front of the buffer, -1 when the sentence ends before it.
func (s *state) ahead(k int32) int32 {
	if int(s.next+k) < s.n {
		return s.next + k
	}
	return -1
}

// after is the next position, none after none.
func after(i int32) int32 {
	if i < 0 {
		return -1
	}
	return i + 1
}

// labelAt is 0 where there is no child, else its label from 1 on.
func (s *state) labelAt(i int32) int32 {
	if i < 0 {
		return 0
	}
	return int32(s.nodes[i].label) + 1
}
