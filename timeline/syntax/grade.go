package syntax

// A Grade counts how much of a treebank a model gets right.
type Grade struct {
	Words, Tags, Heads, Arcs int // Arcs: head and label
	Sentences, Roots         int
}

// Grade parses the treebank's own tokens, with predicted tags, and compares.
// Punctuation counts, as in the CoNLL shared tasks.
func (m *Model) Grade(gold []GoldSentence) Grade {
	var g Grade
	var w work
	for _, s := range gold {
		w.forms = s.Words
		tokens := make([]Token, len(s.Words))
		m.parse(&w, tokens)
		g.Sentences++
		for i, t := range tokens {
			g.Words++
			if t.Tag == s.Tags[i] {
				g.Tags++
			}
			if t.Head != s.Heads[i] {
				continue
			}
			g.Heads++
			if t.Head < 0 {
				g.Roots++
			}
			if t.Label == s.Labels[i] {
				g.Arcs++
			}
		}
	}
	return g
}
