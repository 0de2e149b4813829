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
	pre1: none, pre2: none, pre3: none, shape: none, kind: kind{coarse: nowhere, fine: nowhere}}

// nowhere is the class of a place outside the sentence, of which no word is.
const nowhere = 255

// A history is what the tags so far tell about the next one.
type history struct {
	p1, p2   uint32 // tags of the one and the two words before
	finite   uint32 // finite verbs since the begin of the sentence, at most 2
	clause   uint32 // 1 when the clause that began last has its finite verb
	opener   uint32 // tag of the word that began that clause
	verb     uint32 // form of the last verb, so that "has … been" is remembered
	distance uint32 // words since, at most 5
}

// newHistory is what stands before the first word.
func newHistory() history { return history{p1: none, p2: none, opener: none, verb: none, distance: 5} }

// A verbClass says what a tag does to the clause.
type verbClass uint8

const (
	// Tags without an entry do nothing to the clause.
	finiteVerb verbClass = 1 + iota
	otherVerb
	opensClause
)

// verbClasses are what English tags do; other treebanks' tags simply have no class.
var verbClasses = map[string]verbClass{
	"VBD": finiteVerb, "VBZ": finiteVerb, "VBP": finiteVerb, "MD": finiteVerb,
	"VB": otherVerb, "VBN": otherVerb, "VBG": otherVerb,
	"IN": opensClause, "WDT": opensClause, "WP": opensClause, "WRB": opensClause, "CC": opensClause, ",": opensClause, ":": opensClause, "``": opensClause,
}

// A tagClass is what the tagger knows of a tag besides its weights.
type tagClass struct {
	clause verbClass
	bit    tagSet
}

// classesOf lists the classes of a tagger's tags.
func classesOf(tags []string) []tagClass {
	c := make([]tagClass, len(tags))
	for i, t := range tags {
		c[i] = tagClass{verbClasses[t], tagBit(t)}
	}
	return c
}

// push takes one more tagged word in.
func (h *history) push(w *word, tag uint8, class verbClass) {
	h.p1, h.p2 = uint32(tag)+8, h.p1
	h.distance = min(h.distance+1, 5)
	switch class {
	case finiteVerb:
		h.finite = min(h.finite+1, 2)
		h.clause = 1
		h.verb, h.distance = w.form, 0
	case otherVerb:
		h.verb, h.distance = w.form, 0
	case opensClause:
		h.clause, h.opener = 0, uint32(tag)+8
	}
}

// tagFeatures appends the features of the word at i to keys.
func tagFeatures(keys []uint32, ws []word, i int, h *history) []uint32 {
	p1, p2 := h.p1, h.p2
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
	// Templates are numbered as they are called: their order is part of the weights.
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
	// A participle is told from a past tense by whether the clause has its finite verb yet.
	state := h.finite<<4 | h.clause<<2
	f3(state, w.suf2, p1)
	f2(state, w.form)
	f3(state, h.opener, w.suf2)
	f3(state, r.form, w.suf2)
	f3(h.verb, h.distance, w.suf2)
	f2(h.verb, w.form)
	// What the treebank does not show of a word its kind may tell.
	coarse, fine, next := uint32(w.kind.coarse), uint32(w.kind.fine), uint32(r.kind.coarse)
	f1(fine)
	f1(coarse)
	f2(fine, p1)
	f2(coarse, w.suf2)
	f2(coarse, w.shape)
	f3(coarse, p1, w.suf2)
	f1(uint32(r.kind.fine))
	f1(uint32(l.kind.fine))
	f2(coarse, next)
	f3(p1, coarse, next)
	f3(state, coarse, p1)
	f2(state, fine)
	return keys
}

// A tagging is the tag of a word and, where the tagger was not sure, its second choice; else
// the two are the same. The parser may see both.
type tagging struct{ first, second uint8 }

// unsure is the lead below which the second choice is told.
const unsure = 150

// tag gives each word the tag with the highest score, from left to right; finite, if there is
// room for it, is told the best finite verb of each.
func tag(s scorer, classes []tagClass, ws []word, score []int32, out []tagging, verbs []finite) []tagging {
	var keys [maxFeatures]uint32
	h := newHistory()
	for i := range ws {
		s.score(tagFeatures(keys[:0], ws, i, &h), score)
		bar(score, classes, ws[i].may)
		c, next, lead := best(score)
		if lead >= unsure {
			next = c
		}
		if verbs != nil {
			verbs[i] = finiteOf(classes, score, c)
		}
		out = append(out, tagging{uint8(c), uint8(next)})
		h.push(&ws[i], uint8(c), classes[c].clause)
	}
	return out
}
