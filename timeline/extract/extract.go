// Package extract reads an article and says which events it tells, in two steps:
// Read looks at the words once, Reading.Events dates what was found for a
// publication date, which may be unknown and may change later.
//
// Read goes from words to mentions: tree and group read a sentence's arcs and verb
// groups, clause and subject find predicates and who acts, attach ties expressions of time
// to predicates, judge decides what is an event and with which status, title writes it as
// a sentence, retell joins what is told twice, order collects what the text says about sequence.
// Events puts mentions, expressions and order into one simple temporal network and reads the
// bounds off it, each with the statements it came from.
package extract

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// Read finds the mentions in an article. It does not look at src.Published.
func Read(m *syntax.Model, src timeline.Source) Reading {
	r := &reader{src: src, doc: timex.Read(src.Text, src.Language), thread: -1, lastMain: -1}
	if m == nil || !english(src) {
		return r.plain()
	}
	r.parse(m)
	r.sentences()
	r.incident()
	return r.finish()
}

// parse prepares what the sentences are read with: their arcs, what each is for the article, the names.
func (r *reader) parse(m *syntax.Model) {
	next := 0
	for _, whole := range m.Parse(mask(r.src.Text, r.doc)) {
		for _, s := range cut(whole, r.src.Text) {
			var inTime []bool
			inTime, next = timeTokens(r.doc, s, next)
			r.trees = append(r.trees, newTree(r.src.Text, len(r.trees), s, inTime))
		}
	}
	r.layout()
	r.about = r.topic()
	r.names, r.spans = readNames(r.src.Text, r.trees)
	r.genre()
}

// timeTokens marks the tokens of a sentence that lie in expressions of time; next is the first expression
// that may lie in it.
func timeTokens(doc timex.Document, s syntax.Sentence, next int) ([]bool, int) {
	in := make([]bool, len(s.Tokens))
	for next < len(doc.Exprs) && doc.Exprs[next].End <= s.Begin {
		next++
	}
	n := next
	for i, k := range s.Tokens {
		for n < len(doc.Exprs) && doc.Exprs[n].End <= k.Begin {
			n++
		}
		in[i] = n < len(doc.Exprs) && doc.Exprs[n].Begin < k.End && doc.Exprs[n].Type != timex.DURATION
	}
	return in, next
}

// A reader is the state of reading one article.
type reader struct {
	src      timeline.Source
	doc      timex.Document
	trees    []*tree
	part     []part // of each sentence
	names    *names
	spans    [][]nameSpan
	exprs    [][]exprAt
	deictic  []bool // which expressions move with the publication date
	news     bool
	subjects []pastSubject // of the clauses so far, nearest last, for pronouns
	found    []finding
	links    []Link
	thread   int // the last finding that moves the story on, -1 at the start
	lastMain int // the last finding that opened a sentence
	headline map[string]bool
	about    ballot            // what the whole article is about, by category
	hero     map[kindOf]phrase // the person whom the article names most, by pronoun
	// sample is what every expression means on some publication day: a way to compare
	// expressions with each other before the real day is known.
	sample      []timex.Value
	sampleCount map[timeline.Date]int
}

// A part is what a sentence is for the article.
type part uint8

const (
	body part = iota
	heading
	lead    // the first sentences of the body
	caption // a date line, a byline, a label: nothing is told
)

// english reports whether the parser's language is the article's: as it says itself, or by its small words.
func english(src timeline.Source) bool {
	if src.Language != "" {
		return strings.HasPrefix(strings.ToLower(src.Language), "en")
	}
	hits, total := 0, 0
	for w := range strings.FieldsSeq(src.Text[:min(len(src.Text), 4000)]) {
		total++
		if smallWords[strings.ToLower(w)] {
			hits++
		}
	}
	return total < 20 || hits*8 > total
}

var smallWords = set("the of and to in a that is was for on with as it by at from his her their has had were said be are an after its who")

// sentences reads all sentences in order.
func (r *reader) sentences() {
	quotes := inQuotes(r.trees)
	next := 0
	r.exprs = make([][]exprAt, len(r.trees))
	for i, t := range r.trees {
		cs := readClauses(t, quotes[i])
		r.exprs[i], next = r.readExprs(t, cs, next)
		if r.part[i] == heading || r.part[i] == caption {
			continue
		}
		r.readSubjects(t, cs)
		r.readMentions(cs)
	}
}

// readSubjects finds who acts in each clause, pronouns resolved, and remembers them for later pronouns.
func (r *reader) readSubjects(t *tree, cs []clause) {
	r.rememberCopula(t)
	for i := range cs {
		c := &cs[i]
		c.subject = nobody
		if c.nominal {
			continue
		}
		s := subject(cs, i)
		c.spoken = s.ok() && pronouns[s.t.lower(s.head)] == speaker
		c.subject = r.resolve(r.named(s), c)
		if s.ok() && !c.subject.ok() {
			c.subject = r.lastResort(s)
		}
		if !c.subject.ok() && !c.spoken && c.group.tense != timeless && len(r.subjects) > 0 {
			if last := r.subjects[len(r.subjects)-1]; last.main && last.said >= c.t.index-2 {
				c.subject = last.phrase // better the last one who acted than nobody
			}
		}
		r.remember(s, c)
	}
}

// rememberCopula keeps the subject of a sentence that says what somebody is, and so has no clause of its own.
func (r *reader) rememberCopula(t *tree) {
	root := rootOf(t.Tokens)
	if root < 0 || t.isVerb(root) || t.child(root, "cop") < 0 {
		return
	}
	if s := t.child(root, "nsubj"); s >= 0 {
		if p := r.resolve(phrase{t, s}, nil); p.ok() && !r.isDate(p) {
			r.subjects = append(r.subjects, pastSubject{p, t.index, true})
		}
	}
}

// remember keeps a subject, and the person whose something it is ("Mourinho's first match"), for pronouns.
func (r *reader) remember(s phrase, c *clause) {
	if !c.subject.ok() {
		return
	}
	main := c.relation == "root" || c.relation == "parataxis" || c.relation == "conj"
	reports := c.inner >= 0 || c.relation == "parataxis" && c.object < 0
	if e := r.entityAt(c.subject); reports && words().is("report", c.verb, c.particle) && (e == nil || !e.person) {
		main = false // an office that reports is not what the story is about
	} else if c.relation == "ccomp" && c.governor >= 0 {
		main = true
	}
	if s != c.subject {
		s = nobody // a pronoun, or nothing: what stands around it says nothing of the one it means
	}
	if s.ok() && s.t.child(s.head, "nmod:poss") >= 0 {
		k := s.t.child(s.head, "nmod:poss")
		if e := r.entityAt(phrase{s.t, k}); e != nil && e.person {
			r.subjects = append(r.subjects, pastSubject{phrase{s.t, k}, c.t.index, main})
		}
	}
	if o := c.object; o >= 0 && c.t.isNoun(o) && main && o != c.subject.head {
		r.subjects = append(r.subjects, pastSubject{phrase{c.t, o}, c.t.index, false})
	}
	r.subjects = append(r.subjects, pastSubject{c.subject, c.t.index, main})
	if c.group.passive { // "approved by ministers when they meet"
		for _, k := range c.t.kids[c.head] {
			if k > c.head && c.t.label(k) == "obl" && c.t.preposition(k) == "by" {
				r.subjects = append(r.subjects, pastSubject{phrase{c.t, k}, c.t.index, main})
			}
		}
	}
}
