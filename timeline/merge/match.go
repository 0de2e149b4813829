package merge

// A matched is what two titles share.
type matched struct {
	shared   int     // words in both
	names    int     // of these, names
	alone    int     // words that the title that says less has for itself
	share    float64 // of the words of both, 0–1; names count more
	told     float64 // the same of all that is told of the two
	within   bool    // all words of one title stand in the sentence that the other is from
	conflict bool    // each names somebody, or counts something, that the other does not know of
	opposed  bool    // one tells the end of what the other begins, or the like
}

// nameWeight is how much more a shared name says than a shared word: "visits" is told of thousands.
const nameWeight = 1.5

// match compares two tellings.
func match(a, b text) matched {
	var m matched
	x, y := alone(a, b), alone(b, a)
	total, common := 0.0, 0.0
	for _, side := range []struct {
		words []word
		other map[string]bool
	}{{a.title, titleSet(b)}, {b.title, titleSet(a)}} {
		for _, w := range side.words {
			total += weight(w)
			if side.other[w.stem] {
				common += weight(w)
			}
		}
	}
	for _, w := range a.title {
		if titleSet(b)[w.stem] {
			m.shared++
			if w.name {
				m.names++
			}
		}
	}
	if total > 0 {
		m.share = common / total
	}
	m.alone = min(len(x.words), len(y.words))
	m.opposed = opposed(a, b)
	m.conflict = x.names && y.names || x.numbers && y.numbers
	m.within = m.shared > 0 && (isWithin(a, b) || isWithin(b, a))
	m.told = dice(a.all, b.all)
	return m
}

// opposed reports whether the titles hold words that exclude each other.
func opposed(a, b text) bool {
	x, y := titleSet(a), titleSet(b)
	for _, o := range opposites {
		if x[o[0]] && y[o[1]] && !x[o[1]] && !y[o[0]] || x[o[1]] && y[o[0]] && !x[o[0]] && !y[o[1]] {
			return true
		}
	}
	return false
}

// isWithin reports whether all words of a title are told with the other, and enough of them to mean something.
func isWithin(a, b text) bool {
	for _, w := range a.title {
		if !b.all[w.stem] {
			return false
		}
	}
	return len(a.title) > fewWords
}

func weight(w word) float64 {
	if w.name {
		return nameWeight
	}
	return 1
}

func titleSet(t text) map[string]bool {
	set := map[string]bool{}
	for _, w := range t.title {
		set[w.stem] = true
	}
	return set
}

// A rest is what a title says that the other does not.
type rest struct {
	words          []string
	names, numbers bool // what the other article does not say anywhere
}

func alone(a, b text) (r rest) {
	other := titleSet(b)
	for _, w := range a.title {
		if other[w.stem] {
			continue
		}
		r.words = append(r.words, w.stem)
		r.names = r.names || w.name && !b.all[w.stem]
		r.numbers = r.numbers || w.number && !b.all[w.stem]
	}
	return r
}

// dice is the share of words that two sets have in common (Dice 1945).
func dice(a, b map[string]bool) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	common := 0
	for s := range a {
		if b[s] {
			common++
		}
	}
	return 2 * float64(common) / float64(len(a)+len(b))
}
