package extract

import "dateline/timeline/syntax"

// most is how many tokens a sentence may have: longer ones are lists and broken text, whose arcs mean little, and
// are read in pieces. What is done within a sentence takes time with the square of its length.
const most = 120

// cut gives a sentence back in pieces of at most as many tokens, ending at a comma or a semicolon where one is near.
func cut(s syntax.Sentence, text string) []syntax.Sentence {
	if len(s.Tokens) <= most {
		return []syntax.Sentence{s}
	}
	var out []syntax.Sentence
	for from := 0; from < len(s.Tokens); {
		to := min(from+most, len(s.Tokens))
		for i := to; to < len(s.Tokens) && i > from+most/2; i-- {
			if w := text[s.Tokens[i-1].Begin:s.Tokens[i-1].End]; w == "," || w == ";" {
				to = i
				break
			}
		}
		piece := syntax.Sentence{Begin: s.Tokens[from].Begin, End: s.Tokens[to-1].End, Paragraph: s.Paragraph}
		for _, k := range s.Tokens[from:to] {
			if k.Head -= from; k.Head < 0 || k.Head >= to-from {
				k.Head, k.Label = -1, "root"
			}
			piece.Tokens = append(piece.Tokens, k)
		}
		out = append(out, piece)
		from = to
	}
	return out
}
