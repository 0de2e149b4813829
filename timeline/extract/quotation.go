package extract

// What stands in quotation marks, and which of it is speech.

// inQuotes marks the tokens of the sentences that stand inside quotation marks. An opening mark
// without its partner holds until the paragraph ends.
func inQuotes(trees []*tree) [][]bool {
	out := make([][]bool, len(trees))
	open, paragraph := false, -1
	for i, t := range trees {
		if t.Paragraph != paragraph {
			open, paragraph = false, t.Paragraph
		}
		out[i] = make([]bool, t.size())
		for k := range t.Tokens {
			switch w := t.word(k); w {
			case "“", "``", "«", "„":
				open = true
			case "”", "''", "»":
				open = false
			case "\"":
				open = !open
			default:
				out[i][k] = open
			}
		}
	}
	return out
}

// spoken marks which of the quoted tokens are speech: a stretch with a verb of its own that is not the name of a work.
func (t *tree) spoken(quoted []bool) []bool {
	out := make([]bool, len(quoted))
	for from := 0; from < len(quoted); from++ {
		if !quoted[from] {
			continue
		}
		to, says, small := from, false, 0
		for ; to < len(quoted) && quoted[to]; to++ {
			tag := t.tag(to)
			says = says || finiteTags[tag] || tag == "MD" || tag == "VB"
			if w := t.word(to); len(w) > 3 && !capital(w) {
				small++
			}
		}
		for k := from; says && small > 0 && k < to; k++ {
			out[k] = true
		}
		from = to
	}
	return out
}
