package syntax

// A collector numbers the templates in the order in which they are called, so
// that every call must be made for every state.
type collector struct {
	keys []uint32
	n    uint64
}

func (c *collector) f1(a uint32) {
	c.n++
	c.keys = append(c.keys, key(mix(c.n<<40, a)))
}

func (c *collector) f2(a, b uint32) {
	c.n++
	c.keys = append(c.keys, key(mix(mix(c.n<<40, a), b)))
}

func (c *collector) f3(a, b, d uint32) {
	c.n++
	c.keys = append(c.keys, key(mix(mix(mix(c.n<<40, a), b), d)))
}

func (c *collector) f4(a, b, d, e uint32) {
	c.n++
	c.keys = append(c.keys, key(mix(mix(mix(mix(c.n<<40, a), b), d), e)))
}

// moveFeatures are those of Zhang and Nivre (2011) for the arc-hybrid system,
// with the tags between two words, suffixes, and the word that opens a phrase
// (so that "talks | with", "met | with" are seen together).
func (s *state) moveFeatures(keys []uint32) []uint32 {
	c := collector{keys: keys}
	i0, i1, i2 := s.top(0), s.top(1), s.top(2)
	s0, s1, s2 := s.at(i0), s.at(i1), s.at(i2)
	n0, n1, n2 := s.at(s.next), s.at(s.next+1), s.at(s.next+2)
	if int(s.next) >= s.n {
		n1, n2 = &s.nop, &s.nop
	}
	c.unigrams(s0, s1, s2, n0, n1, n2)
	c.pairs(s0, s1, n0, n1)
	c.triples(s0, s1, s2, n0, n1, n2)
	s.distances(&c, i0, i1)
	s.families(&c, s0, s1, s2, n0)
	c.f1(s.last)
	c.f3(s.last, s0.tag, n0.tag)
	return c.keys
}

func (c *collector) unigrams(s0, s1, s2, n0, n1, n2 *node) {
	c.f1(0)
	for _, x := range [...]*node{s0, s1, n0, n1} {
		c.f2(x.form, x.tag)
		c.f1(x.form)
		c.f1(x.tag)
	}
	c.f1(s2.tag)
	c.f2(s2.form, s2.tag)
	c.f1(n2.tag)
	c.f2(n2.form, n2.tag)
	c.f2(s0.suf, s0.tag)
	c.f2(n0.suf, n0.tag)
}

func (c *collector) pairs(s0, s1, n0, n1 *node) {
	c.f4(s0.form, s0.tag, n0.form, n0.tag)
	c.f3(s0.form, s0.tag, n0.form)
	c.f3(s0.form, n0.form, n0.tag)
	c.f3(s0.form, s0.tag, n0.tag)
	c.f3(s0.tag, n0.form, n0.tag)
	c.f2(s0.form, n0.form)
	c.f2(s0.tag, n0.tag)
	c.f2(n0.tag, n1.tag)
	c.f2(n0.form, n1.tag)
	c.f3(s1.form, s1.tag, s0.tag)
	c.f3(s1.tag, s0.form, s0.tag)
	c.f2(s1.form, s0.form)
	c.f2(s1.tag, s0.tag)
	c.f2(s1.tag, n0.tag)
	c.f2(s1.form, n0.form)
	c.f3(s0.suf, s0.tag, n0.tag)
	c.f3(n0.suf, s0.tag, n0.tag)
}

func (c *collector) triples(s0, s1, s2, n0, n1, n2 *node) {
	c.f3(n0.tag, n1.tag, n2.tag)
	c.f3(s0.tag, n0.tag, n1.tag)
	c.f3(s0.form, n0.tag, n1.tag)
	c.f3(s0.tag, n0.form, n1.tag)
	c.f3(s0.tag, n0.tag, n1.form)
	c.f3(s1.tag, s0.tag, n0.tag)
	c.f3(s1.form, s0.tag, n0.tag)
	c.f3(s1.tag, s0.form, n0.tag)
	c.f3(s1.tag, s0.tag, n0.form)
	c.f3(s2.tag, s1.tag, s0.tag)
	c.f4(s1.tag, s0.tag, n0.tag, n1.tag)
	c.f4(s2.tag, s1.tag, s0.tag, n0.tag)
	c.f4(s0.tag, n0.tag, n1.tag, n2.tag)
}

// distances adds how far apart the candidates stand and what stands between.
func (s *state) distances(c *collector, i0, i1 int32) {
	s0, s1, n0 := s.at(i0), s.at(i1), s.at(s.next)
	d0, d1 := span(i0, s.next), span(i1, i0)
	c.f2(s0.form, d0)
	c.f2(s0.tag, d0)
	c.f2(n0.form, d0)
	c.f2(n0.tag, d0)
	c.f3(s0.tag, n0.tag, d0)
	c.f3(s0.form, n0.form, d0)
	c.f3(s1.tag, s0.tag, d1)
	c.f3(s1.form, s0.form, d1)
	c.f3(s1.tag, s0.form, d1)
	c.f4(s1.tag, s0.tag, n0.tag, min(d0, 2)<<4|min(d1, 4))
}

// families adds the children of the candidates.
func (s *state) families(c *collector, s0, s1, s2, n0 *node) {
	for _, x := range [...]*node{s0, n0} {
		c.f2(x.form, few(x.nl))
		c.f2(x.tag, few(x.nl))
		c.f2(x.form, fold(x.sl))
		c.f2(x.tag, fold(x.sl))
		l := s.at(x.l1)
		c.f1(l.form)
		c.f2(l.tag, uint32(l.label))
		c.f2(s.at(x.l2).tag, uint32(s.at(x.l2).label))
	}
	for _, x := range [...]*node{s0, s1} {
		c.f2(x.form, few(x.nr))
		c.f2(x.tag, few(x.nr))
		c.f2(x.form, fold(x.sr))
		c.f2(x.tag, fold(x.sr))
		r := s.at(x.r1)
		c.f1(r.form)
		c.f2(r.tag, uint32(r.label))
		c.f2(s.at(x.r2).tag, uint32(s.at(x.r2).label))
	}
	s0l, s0r, s1l, s1r, n0l := s.at(s0.l1), s.at(s0.r1), s.at(s1.l1), s.at(s1.r1), s.at(n0.l1)
	c.f3(s0.tag, s0l.tag, n0.tag)
	c.f3(s0.tag, s0r.tag, n0.tag)
	c.f3(s0.tag, n0.tag, n0l.tag)
	c.f3(s1.tag, s1r.tag, s0.tag)
	c.f3(s1.tag, s1l.tag, s0.tag)
	c.f3(s1.tag, s0.tag, s0l.tag)
	c.f3(s1.tag, s0.tag, s0r.tag)
	c.f3(s1.form, s0l.form, s0.tag)
	c.f3(s1.tag, s0l.form, s0.form)
	c.f3(s1.tag, s0l.form, s0.tag)
	c.f4(s2.tag, s1.tag, s0l.form, s0.tag)
	c.f3(s2.form, s0l.form, s0.tag)
	c.f3(s0.tag, fold(s0.sl), n0.tag)
	c.f3(s0.tag, fold(s0.sr), n0.tag)
	c.f3(n0.tag, fold(n0.sl), s0.tag)
	c.f3(s1.tag, fold(s1.sr), s0.tag)
	c.f4(s1.tag, fold(s1.sl|s1.sr), s0.tag, fold(s0.sl))
	c.f4(s0.tag, few(s0.nl), few(s0.nr), n0.tag)
}

// labelFeatures describe the arc from head to dep at the moment when dep is
// complete.
func (s *state) labelFeatures(keys []uint32, head, dep int32) []uint32 {
	c := collector{keys: keys, n: 1 << 10}
	h, d := s.at(head), s.at(dep)
	dl, dr := s.at(d.l1), s.at(d.r1)
	prev, next := s.at(dep-1), s.at(dep+1)
	hprev, hnext := s.at(head-1), s.at(head+1)
	dir := uint32(0)
	dist := span(dep, head)
	if head < dep {
		dir, dist = 8, span(head, dep)
	}
	side := h.sl
	if dir != 0 {
		side = h.sr
	}
	c.f1(dir)
	c.f2(d.form, dir)
	c.f2(d.tag, dir)
	c.f2(h.form, dir)
	c.f2(h.tag, dir)
	c.f3(h.tag, d.tag, dir)
	c.f3(h.form, d.tag, dir)
	c.f3(h.tag, d.form, dir)
	c.f3(h.form, d.form, dir)
	c.f3(d.suf, h.tag, dir)
	c.f3(h.suf, d.tag, dir)
	c.f3(h.tag, d.tag, dir|dist)
	c.f3(d.form, d.tag, dir|min(dist, 2))
	c.f3(h.tag, d.tag, fold(d.sl))
	c.f3(h.tag, d.tag, fold(d.sr))
	c.f4(h.tag, d.tag, fold(d.sl), fold(d.sr))
	c.f3(h.form, fold(d.sl), dir)
	c.f3(h.tag, d.tag, fold(side)+dir)
	c.f3(h.form, d.tag, fold(side)+dir)
	c.f4(h.tag, d.tag, fold(h.sl), dir)
	c.f3(h.tag, d.tag, dl.form)
	c.f3(h.form, d.tag, dl.form)
	c.f3(d.form, dl.form, dir)
	c.f3(h.tag, dl.form, dr.form)
	c.f3(d.tag, dl.tag, dir)
	c.f3(d.tag, dr.tag, dir)
	c.f4(h.tag, d.tag, s.at(d.l2).tag, dl.tag)
	c.f3(prev.tag, d.tag, h.tag)
	c.f3(next.tag, d.tag, h.tag)
	c.f4(prev.tag, d.tag, next.tag, dir)
	c.f3(prev.form, d.tag, dir)
	c.f3(next.form, d.tag, dir)
	c.f3(hprev.tag, h.tag, d.tag)
	c.f3(hnext.tag, h.tag, d.tag)
	c.f3(h.form, d.tag, prev.form)
	c.f4(h.tag, d.tag, s.at(h.l1).tag, dir)
	c.f4(h.tag, d.tag, s.at(h.r1).form, dir)
	return c.keys
}
