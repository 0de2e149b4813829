package syntax

// A scorer is a linear classifier: a table when the program runs, a learner
// while it is trained.
type scorer interface {
	score(features []uint32, score []int32)
}

// at gives the word at i, or an empty one beyond the ends of the sentence.
func at(ws []word, i int) *word {
	if i < 0 || i >= len(ws) {
		return &edge
	}
	return &ws[i]
}

// edge stands for every place outside the sentence.
var edge = word{form: none, surface: none, suf1: none, suf2: none, suf3: none, suf4: none,
	pre1: none, pre2: none, pre3: none, shape: none}

// tagFeatures appends the features of the word at i to keys. p1 and p2 are the
// tags of the one and the two words before.
func tagFeatures(keys []uint32, ws []word, i int, p1, p2 uint32) []uint32 {
	w, l, ll, r, rr := &ws[i], at(ws, i-1), at(ws, i-2), at(ws, i+1), at(ws, i+2)
	n := uint64(0)
	f1 := func(a uint32) {
		n++
		keys = append(keys, key(mix(n<<40, a)))
	}
	f2 := func(a, b uint32) {
		n++
		keys = append(keys, key(mix(mix(n<<40, a), b)))
	}
	f3 := func(a, b, c uint32) {
		n++
		keys = append(keys, key(mix(mix(mix(n<<40, a), b), c)))
	}
	f1(0)
	f1(w.form)
	f1(w.surface)
	f1(w.suf1)
	f1(w.suf2)
	f1(w.suf3)
	f1(w.suf4)
	f1(w.pre1)
	f1(w.pre2)
	f1(w.pre3)
	f2(w.shape, w.traits)
	f2(w.shape, p1)
	f1(w.traits)
	f2(w.suf3, w.traits)
	f2(w.suf2, p1)
	f1(p1)
	f2(p1, p2)
	f2(p1, w.form)
	f3(p1, p2, w.form)
	f1(l.form)
	f1(ll.form)
	f1(r.form)
	f1(rr.form)
	f2(l.form, w.form)
	f2(w.form, r.form)
	f2(l.form, r.form)
	f2(p1, r.form)
	f1(r.suf3)
	f1(l.suf3)
	f2(r.suf2, r.shape)
	f2(r.shape, w.shape)
	f3(l.shape, w.shape, w.suf2)
	f3(p1, w.suf3, r.suf3)
	f2(r.suf3, w.form)
	f3(p1, r.suf2, w.shape)
	return keys
}

// tag gives each word the tag with the highest score, from left to right.
func tag(s scorer, ws []word, score []int32, out []uint8) []uint8 {
	var keys [64]uint32
	p1, p2 := uint32(none), uint32(none)
	for i := range ws {
		s.score(tagFeatures(keys[:0], ws, i, p1, p2), score)
		c, _ := best(score)
		out = append(out, uint8(c))
		p1, p2 = uint32(c)+8, p1
	}
	return out
}
