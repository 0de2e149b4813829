package syntax

import (
	"context"
	_ "embed" // the weights
	"slices"
	"sync"
)

//go:embed weights.bin
var weights []byte

// A Model tags and parses. It is safe for use by several goroutines.
type Model struct {
	tags        *table
	kinds       *thesaurus
	classes     []tagClass // of the tags
	labels      []string
	fit         *fitting
	forth, back *reader // read the sentence from its begin and from its end
}

// Longest is the number of tokens up to which a sentence is parsed. A longer one
// is tagged but has a flat tree: it is a list or a table, not a sentence.
const Longest = 250

// load reads the embedded weights once, when they are first needed: most commands never parse.
var load = sync.OnceValues(func() (*Model, error) { return Read(weights) })

// Load reads the embedded model; the first call takes up to 150 ms, later ones
// return the same model. The error says that the program was built wrongly.
func Load() (*Model, error) { return load() }

// Parse gives the sentences of a text with their tokens. A sentence longer than
// Longest tokens is tagged but has a flat tree.
func (m *Model) Parse(text string) []Sentence {
	all, _ := m.ParseUntil(context.Background(), text)
	return all
}

// ParseUntil is Parse, which gives up with the error of ctx when that ends.
func (m *Model) ParseUntil(ctx context.Context, text string) ([]Sentence, error) {
	all := Sentences(text)
	var w work
	for i := range all {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s := &all[i]
		w.begin = tokenise(w.begin[:0], text, s.Begin, s.End)
		s.Tokens = slices.Clone(w.begin)
		w.forms = w.forms[:0]
		for _, t := range s.Tokens {
			w.forms = append(w.forms, text[t.Begin:t.End])
		}
		m.parse(&w, s.Tokens)
	}
	return all, nil
}

// work is the memory that the sentences of one call share.
type work struct {
	begin       []Token
	forms       []string
	words       glossary
	tags        []tagging
	finite      []finite
	score       []int32
	kept        []guess
	has         []uint8 // by word: which families of children it has
	forth, back pass
}

// parse fills in everything but the place of the tokens, whose words are w.forms.
func (m *Model) parse(w *work, tokens []Token) {
	if len(tokens) == 0 {
		return
	}
	if w.score == nil {
		w.score, w.words = make([]int32, m.tags.classes), newGlossary(m.kinds)
	}
	ws := w.words.sentence(w.forms)
	w.finite = slices.Grow(w.finite[:0], len(ws))[:len(ws)]
	w.tags = tag(m.tags, m.classes, ws, w.score, w.tags[:0], w.finite)
	var out []guess
	if len(tokens) > Longest {
		flat(tokens)
	} else {
		out = m.mendVerbs(w, ws, m.arcs(w, ws))
	}
	for i := range tokens {
		tokens[i].Tag = m.tags.names[w.tags[i].first]
		tokens[i].Lemma = lemma(w.forms[i], tokens[i].Tag)
	}
	for i, g := range out {
		t := &tokens[i]
		t.Head, t.Label, t.Sure = int(g.head), m.labels[g.label], g.sure
		if t.Head == len(tokens) {
			t.Head, t.Label = -1, "root"
		}
	}
}

// arcs lets the first reader parse from the end of the sentence and the second one from its
// begin, with an eye on what the first said.
func (m *Model) arcs(w *work, ws []word) []guess {
	slices.Reverse(ws)
	slices.Reverse(w.tags)
	m.back.parse(&w.back, ws, w.tags, nil)
	slices.Reverse(ws)
	slices.Reverse(w.tags)
	mirror(w.back.out)
	m.forth.parse(&w.forth, ws, w.tags, w.back.out)
	return w.forth.out
}

// flat hangs every token on the first one.
func flat(tokens []Token) {
	for i := range tokens {
		tokens[i].Head, tokens[i].Label = 0, "dep"
	}
	tokens[0].Head, tokens[0].Label = -1, "root"
}
