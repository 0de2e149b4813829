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
func (d *dictionary) match(a, b text) matched {
	var m matched
	x, y := alone(a, b), alone(b, a)
	total, both := 0.0, 0.0
	for _, side := range [2][2]*text{{&a, &b}, {&b, &a}} {
		for _, w := range side[0].title {
			total += weight(w)
			if has(side[1].stems, w.stem) {
				both += weight(w)
			}
		}
	}
	for _, w := range a.title {
		if has(b.stems, w.stem) {
			m.shared++
			if w.name {
				m.names++
			}
		}
	}
	if total > 0 {
		m.share = both / total
	}
	m.alone = min(x.words, y.words)
	m.opposed = a.turns && b.turns && d.opposed(a, b)
	m.conflict = x.names && y.names || x.numbers && y.numbers
	m.within = m.shared > 0 && (isWithin(a, b) || isWithin(b, a))
	m.told = dice(a.all, b.all)
	return m
}

// opposed reports whether the titles hold words that exclude each other.
func (d *dictionary) opposed(a, b text) bool {
	for _, o := range d.opposites {
		x0, x1, y0, y1 := has(a.stems, o[0]), has(a.stems, o[1]), has(b.stems, o[0]), has(b.stems, o[1])
		if x0 && y1 && !x1 && !y0 || x1 && y0 && !x0 && !y1 {
			return true
		}
	}
	return false
}

// isWithin reports whether all words of a title are told with the other, and enough of them to mean something.
func isWithin(a, b text) bool {
	return len(a.title) > fewWords && Common(a.stems, b.all) == len(a.stems)
}

func weight(w term) float64 {
	if w.name {
		return nameWeight
	}
	return 1
}

// mostShare is the largest share that two titles can have of which so much is the same when all words count alike: as if
// every shared word were a name, and no other.
func mostShare(alike float64) float64 {
	return nameWeight * alike / (1 + (nameWeight-1)*alike)
}

// A rest is what a title says that the other does not.
type rest struct {
	words          int
	names, numbers bool // what the other article does not say anywhere
}

func alone(a, b text) (r rest) {
	for _, w := range a.title {
		if has(b.stems, w.stem) {
			continue
		}
		r.words++
		r.names = r.names || w.name && !has(b.all, w.stem)
		r.numbers = r.numbers || w.number && !has(b.all, w.stem)
	}
	return r
}
