package timex

// A set is a set of tokens: classes, and single words by the number of their entry.
type set struct {
	classes uint64
	words   []uint64
}

// has reports whether the set holds the token, by one of its classes or as a word.
func (s *set) has(t *token) bool {
	return s.classes&t.mask != 0 || t.entry != nil && s.hasWord(t.entry.id)
}

// hasWord reports whether the set holds the entry of that number.
func (s *set) hasWord(id int) bool { return id>>6 < len(s.words) && s.words[id>>6]&(1<<(id&63)) != 0 }

// addWord puts the entry of that number in.
func (s *set) addWord(id int) {
	for len(s.words) <= id>>6 {
		s.words = append(s.words, 0)
	}
	s.words[id>>6] |= 1 << (id & 63)
}

// join adds o to s and reports whether s grew.
func (s *set) join(o set) (grew bool) {
	grew = s.classes|o.classes != s.classes
	s.classes |= o.classes
	for i, w := range o.words {
		for len(s.words) <= i {
			s.words = append(s.words, 0)
		}
		if s.words[i]|w != s.words[i] {
			s.words[i] |= w
			grew = true
		}
	}
	return grew
}

// close works out, until nothing changes, what every rule and head can begin
// with and what can follow as its second token. These sets are why a "the" in front of
// an ordinary word costs next to nothing.
func (l *language) close() {
	l.starts = make([]set, len(l.rules))
	seconds, singles := make([]set, len(l.rules)), make([]bool, len(l.rules))
	for changed := true; changed; {
		changed = false
		for h := range l.rules {
			for i := range l.rules[h] {
				r := &l.rules[h][i]
				l.closeRule(r, seconds, singles)
				changed = l.starts[h].join(r.first) || changed
				changed = seconds[h].join(r.second) || changed
				changed = r.single && !singles[h] || changed
				singles[h] = singles[h] || r.single
			}
		}
	}
	l.index()
}

// closeRule takes one step for one rule: what its leading elements can begin with, and
// what can follow a first token. Both are too wide rather than too narrow: the matcher checks.
func (l *language) closeRule(r *rule, seconds []set, singles []bool) {
	for k := range r.elements {
		e := &r.elements[k]
		for _, a := range e.atoms {
			e.first.join(l.startOf(a))
		}
	}
	for k := range r.elements {
		e := &r.elements[k]
		r.first.join(e.first)
		for _, a := range e.atoms {
			r.second.join(seconds[a.head]) // heads are numbered from 1
			if a.head != 0 && !singles[a.head] {
				continue
			}
			if r.follows(k+1, &r.second) {
				r.single = true
			}
		}
		if !e.optional {
			return
		}
	}
}

// startOf is what one alternative of an element can begin with.
func (l *language) startOf(a atom) (s set) {
	switch {
	case a.head != 0:
		return l.starts[a.head]
	case a.literal != nil:
		s.addWord(a.literal.id)
	default:
		s.classes = a.class.bit()
	}
	return s
}

// follows adds what the elements from the k-th on can begin with, and reports
// whether all of them are optional.
func (r *rule) follows(k int, into *set) bool {
	for ; k < len(r.elements); k++ {
		into.join(r.elements[k].first)
		if !r.elements[k].optional {
			return false
		}
	}
	return true
}

// numeralClasses are the classes that a token of digits can have.
const numeralClasses = 1<<classWord - 1

// index lists, for every head and word, the rules worth trying.
func (l *language) index() {
	l.begun = make([][][]uint16, len(l.rules))
	l.numeric = make([][]uint16, len(l.rules))
	for h := range l.rules {
		l.begun[h] = make([][]uint16, len(l.entries))
		for i := range l.rules[h] {
			if l.rules[h][i].first.classes&numeralClasses != 0 {
				l.numeric[h] = append(l.numeric[h], uint16(i))
			}
		}
		for _, e := range l.entries {
			t := token{entry: e, mask: e.mask | classWord.bit() | classCapital.bit()}
			for i := range l.rules[h] {
				if l.rules[h][i].first.has(&t) {
					l.begun[h][e.id] = append(l.begun[h][e.id], uint16(i))
				}
			}
		}
	}
}
