package timex

// maxNesting bounds how deep heads may call each other on one stretch of text,
// and with it the time that any token can cost.
const maxNesting = 8

// maxCaptures is the number of captured elements that a rule can have.
const maxCaptures = 9

// A matcher tries the rules of a language on tokens.
type matcher struct {
	lang   *language
	text   string
	tokens []token
	depth  int
	memo   [512]memo
	work   int // rules tried, to prove that the time is linear
	round  int // entries of other rounds are stale
	tries  [2 * (maxNesting + 1)]try
}

// A memo remembers what a head gave at a token, so that no stretch is parsed
// twice however many rules begin alike.
type memo struct {
	round, at, head, depth, end int
	meaning                     Meaning
}

// A found is one expression as the rules give it.
type found struct {
	from, to int // tokens
	meaning  Meaning
	rule     *rule
	role     Role
}

// A try is the state of one rule on one place.
type try struct {
	rule     *rule
	captured [maxCaptures]Meaning
	bounds   [maxElements + 1]int // where each element began
}

// maxElements is more than the longest rule has.
const maxElements = 16

// at gives the best match at token i: the longest, then the earliest rule; end
// is the token after it, or i when no rule fits.
func (m *matcher) at(i int, out []found) (_ []found, end int) {
	best, end := m.best(m.lang.top, i)
	if end < 0 {
		return out, i
	}
	r := best.rule
	for k, span := range r.spans {
		meaning := r.meanings[k]
		if meaning.Op == "None" {
			continue
		}
		from, to := best.bounds[span[0]], end
		if span[1] < len(r.elements) {
			to = best.bounds[span[1]]
		}
		f := found{from: from, to: to, meaning: meaning.fill(best.captured[:]), rule: r}
		if len(r.spans) == 2 {
			f.role = RangeBegin + Role(k)
		}
		if k == len(r.spans)-1 {
			end = to // context after the expression may begin another one
		}
		out = append(out, f)
	}
	return out, end
}

// best tries the rules of a head at token i. The try it gives is valid until the
// next call at this depth; end is -1 when no rule fits.
func (m *matcher) best(head, i int) (best *try, end int) {
	tok := &m.tokens[i]
	var next *token
	if i+1 < len(m.tokens) && !m.tokens[i+1].is(shapeBreak) {
		next = &m.tokens[i+1]
	}
	best, spare := &m.tries[2*m.depth], &m.tries[2*m.depth+1]
	end = -1
	rules := m.lang.rules[head]
	// A rule that needs a second token is not begun when the next one cannot be it:
	// this is what keeps every "the" and every "in" cheap.
	attempt := func(r *rule) {
		if !r.single && (next == nil || !r.second.has(next)) {
			return
		}
		m.work++
		spare.rule = r
		if e := m.match(spare, 0, i, 0); e > end {
			best, spare, end = spare, best, e
		}
	}
	// Words have their rules listed; numerals, whose classes come from their shape, do not.
	if tok.entry != nil && !tok.is(shapeNumber) {
		for _, k := range m.lang.begun[head][tok.entry.id] {
			attempt(&rules[k])
		}
		return best, end
	}
	if tok.entry == nil {
		for _, k := range m.lang.numeric[head] {
			if rules[k].first.classes&tok.mask != 0 {
				attempt(&rules[k])
			}
		}
		return best, end
	}
	for k := range rules {
		if rules[k].first.has(tok) {
			attempt(&rules[k])
		}
	}
	return best, end
}

// match tries the elements of a rule from the k-th on at token i; it gives the
// end or -1. Optional elements are tried first, then left out.
func (m *matcher) match(t *try, k, i, captured int) int {
	t.bounds[k] = i
	if k == len(t.rule.elements) {
		return i
	}
	e := &t.rule.elements[k]
	next := captured
	if e.capture {
		next++
	}
	if i < len(m.tokens) && e.first.has(&m.tokens[i]) && (i == t.bounds[0] || !m.tokens[i].is(shapeBreak)) {
		for _, a := range e.atoms {
			end, meaning := m.atom(a, i)
			if end < 0 {
				continue
			}
			if e.capture && captured < maxCaptures {
				t.captured[captured] = meaning
			}
			// The first way that fits the rest of the rule is taken: rules are short, and
			// heads give their longest match only, so this cannot run away.
			if out := m.match(t, k+1, end, next); out >= 0 {
				return out
			}
		}
	}
	if e.optional {
		t.bounds[k] = i
		if e.capture && captured < maxCaptures {
			t.captured[captured] = Meaning{}
		}
		return m.match(t, k+1, i, next)
	}
	return -1
}

// atom tries one alternative on token i; it gives the token after it, or -1, and the meaning.
func (m *matcher) atom(a atom, i int) (int, Meaning) {
	tok := &m.tokens[i]
	switch {
	case a.head != 0:
		if m.lang.starts[a.head].has(tok) {
			return m.parse(a.head, i)
		}
	case a.literal != nil:
		if tok.entry == a.literal {
			return i + 1, Meaning{}
		}
	case tok.mask&a.class.bit() != 0:
		return i + 1, tok.value(a.class, m.text)
	}
	return -1, Meaning{}
}

// parse gives the longest match of a head at token i, or -1.
func (m *matcher) parse(head, i int) (int, Meaning) {
	slot := &m.memo[(i*31+head)%len(m.memo)]
	if slot.round == m.round && slot.at == i && slot.head == head && slot.depth <= m.depth {
		return slot.end, slot.meaning
	}
	if m.depth == maxNesting {
		return -1, Meaning{}
	}
	m.depth++
	best, end := m.best(head, i)
	m.depth--
	meaning := Meaning{}
	if end >= 0 {
		meaning = best.rule.meanings[0].fill(best.captured[:])
	}
	*slot = memo{m.round, i, head, m.depth, end, meaning}
	return end, meaning
}
