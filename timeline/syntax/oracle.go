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
		if int(gold[b]) == s.n && len(s.stack) > 0 {
			lost++ // only the lowest word of the stack can hang on the root
		}
		for k, d := range s.stack {
			if gold[d] == b || gold[b] == d && k < len(s.stack)-1 {
				lost++
			}
		}
	default:
		top, deep := s.stack[len(s.stack)-1], len(s.stack) > 1
		for d := s.next; int(d) < s.n; d++ {
			if gold[d] == top {
				lost++
			}
		}
		lost += s.beheaded(move, gold[top], deep)
	}
	return lost
}

// beheaded is 1 if the top of the stack, whose head is g, could still have got it
// and does not with this move.
func (s *state) beheaded(move int, g int32, deep bool) int {
	later := g >= s.next && (int(g) < s.n || !deep) // the root is out of reach from above another word
	below := deep && g == s.stack[len(s.stack)-2]
	if move == left && (g != s.next && later || below) || move == right && later {
		return 1
	}
	return 0
}
