package syntax

// run parses by taking the best allowed move until nothing is left. sure[d]
// receives how far the move that gave d its head led the best other allowed move.
func (s *state) run(moveScorer, labelScorer scorer, labels int, sure []int32) {
	var (
		keys  [160]uint32
		score [moves]int32
		rank  = make([]int32, labels)
	)
	for !s.done() {
		moveScorer.score(s.moveFeatures(keys[:0]), score[:])
		move, lead := s.choose(score[:])
		if move == shift {
			s.apply(shift, 0)
			continue
		}
		h, d := s.arc(move)
		sure[d] = lead
		labelScorer.score(s.labelFeatures(keys[:0], h, d), rank)
		label, _ := best(rank)
		s.apply(move, uint8(label))
	}
}

// choose gives the best allowed move and its lead. A move without a rival leads by a lot.
func (s *state) choose(score []int32) (move int, lead int32) {
	move = -1
	second := int32(-1 << 30)
	for m := range moves {
		if !s.allowed(m) {
			continue
		}
		if move < 0 || score[m] > score[move] {
			if move >= 0 {
				second = score[move]
			}
			move = m
		} else if score[m] > second {
			second = score[m]
		}
	}
	return move, score[move] - second
}
