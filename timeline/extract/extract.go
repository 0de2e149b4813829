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
	"context"
	"strings"

	"dateline/timeline"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// Read finds the mentions in an article. It does not look at src.Published.
func Read(m *syntax.Model, src timeline.Source) Reading {
	found, _ := ReadUntil(context.Background(), m, src)
	return found
}

// ReadUntil is Read, which gives up with the error of ctx when that ends. It is asked once a sentence.
func ReadUntil(ctx context.Context, m *syntax.Model, src timeline.Source) (Reading, error) {
	r := &reader{src: src, doc: timex.Read(src.Text, src.Language), thread: -1, lastMain: -1}
	if m == nil || !english(src) {
		return r.plain(), ctx.Err()
	}
	if err := r.parse(ctx, m); err != nil {
		return Reading{}, err
	}
	if err := r.sentences(ctx); err != nil {
		return Reading{}, err
	}
	r.refer()
	r.incident()
	return r.finish(), nil
}

// parse prepares what the sentences are read with: their arcs, what each is for the article, the names.
func (r *reader) parse(ctx context.Context, m *syntax.Model) error {
	wedged := wedges(r.src.Text, r.doc)
	all, err := m.ParseUntil(ctx, mask(r.src.Text, r.doc, wedged))
	if err != nil {
		return err
	}
	next := 0
	for _, whole := range all {
		whole, wedged = unwedge(whole, r.src.Text, wedged)
		for _, s := range cut(whole, r.src.Text) {
			var inTime []bool
			inTime, next = timeTokens(r.doc, s, next)
			r.trees = append(r.trees, newTree(r.src.Text, len(r.trees), s, inTime))
		}
	}
	r.layout()
	r.livePosts()
	r.chronicle()
	r.names, r.spans = readNames(r.src.Text, r.trees)
	r.noteHints()
	r.noteCalled()
	r.noteKnownAs()
	r.learnSorts()
	r.noteNouns()
	r.meant = map[phrase]meaning{}
	r.genre()
	r.notePeriod()
	return nil
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
	src       timeline.Source
	doc       timex.Document
	trees     []*tree
	part      []part // of each sentence
	names     *names
	spans     [][]nameSpan
	exprs     [][]exprAt
	deictic   []bool // which expressions move with the publication date
	news      bool
	period    int        // the expression of the quarter that a report of results is about, -1 without
	referents []referent // of the sentences so far, nearest last, for pronouns
	speech    [][]bool   // of each sentence so far: the tokens that somebody else says, in quotation marks
	found     []finding
	links     []Link
	post      []int // of each sentence: the clock that heads its post on a live page, -1 without one
	under     []int // of each sentence: the date that heads it in a chronology, -1 without one
	// references are clauses that take up an event told elsewhere
	references []reference
	thread     int // the last finding that moves the story on, -1 at the start
	lastMain   int // the last finding that opened a sentence
	headline   map[string]bool
	about      ballot              // what the whole article is about, by category
	says       []ballot            // what each sentence is about
	hints      [][]hintedWord      // of each sentence
	hero       map[kindOf]phrase   // the person whom the article names most, by pronoun
	meant      map[phrase]meaning  // of the pronouns so far
	knownAs    map[string]*entity  // whom a word stands for: "operator"; nil for more than one
	couple     pair                // two whom the last sentences brought together
	nounCount  map[string]int      // how often the article says a common noun
	described  map[string][]phrase // where words beside a common noun say which one it is
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
func (r *reader) sentences(ctx context.Context) error { return r.eachSentence(ctx, r.readMentions) }

// eachSentence finds the clauses of each sentence that tells something, in order, and hands them on.
func (r *reader) eachSentence(ctx context.Context, hand func([]clause)) error {
	quotes := inQuotes(r.trees)
	r.speech = make([][]bool, len(r.trees))
	next := 0
	r.exprs = make([][]exprAt, len(r.trees))
	for i, t := range r.trees {
		if err := ctx.Err(); err != nil {
			return err
		}
		cs := readClauses(t, quotes[i])
		r.speech[i] = t.spoken(quotes[i])
		r.exprs[i], next = r.readExprs(t, cs, next)
		if r.part[i] == heading || r.part[i] == caption {
			continue
		}
		r.readSubjects(t, cs)
		hand(cs)
	}
	return nil
}

// readSubjects finds who acts in each clause, pronouns resolved, and remembers them for later pronouns.
func (r *reader) readSubjects(t *tree, cs []clause) {
	r.noteReferents(t)
	r.noteLost(t, cs)
	for i := range cs {
		c := &cs[i]
		c.subject = nobody
		if c.nominal {
			continue
		}
		s := subject(cs, i)
		c.above = above(cs, i)
		c.spoken = s.ok() && pronouns[s.t.lower(s.head)] == speaker
		c.subject = r.actorOf(cs, i, s)
		if s.ok() && s.t.tag(s.head) == "PRP" {
			if kind := pronouns[s.t.lower(s.head)]; kind == he || kind == she {
				c.called = kind
			}
		}
		c.byPronoun = s.ok() && s.t.tag(s.head) == "PRP" && c.subject.ok() && c.subject != s && r.sortsOf(c.subject) != sortPerson
		r.remember(s, c)
		r.readPronouns(cs, i)
		r.readPair(c)
	}
}
