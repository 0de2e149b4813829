package syntax

// cost counts the gold arcs that a move makes unreachable (the dynamic oracle of
// Goldberg and Nivre 2013). gold[d] is the head of d; the root is n.
func (s *state) cost(move int, gold []int32) int {
	lost := 0
	switch move {
	case shift:
		// The new top can take its head from the old top but from nothing deeper, and
		// nothing on the stack can hang on it any more.
		b := s.next
		for k, d := range s.stack {
			if gold[d] == b || gold[b] == d && k < len(s.stack)-1 {
				lost++
			}
		}
	case left:
		top := s.stack[len(s.stack)-1]
		for d := s.next; int(d) < s.n; d++ {
			if gold[d] == top {
				lost++
			}
		}
		if g := gold[top]; g != s.next && (g > s.next || len(s.stack) > 1 && g == s.stack[len(s.stack)-2]) {
			lost++
		}
	case right:
		top := s.stack[len(s.stack)-1]
		for d := s.next; int(d) < s.n; d++ {
			if gold[d] == top {
				lost++
			}
		}
		if gold[top] >= s.next {
			lost++
		}
	}
	return lost
}
