package syntax

import (
	_ "embed" // the weights
	"sync"
)

//go:embed weights.bin
var weights []byte

// A Model tags and parses. It is safe for use by several goroutines.
type Model struct {
	tags, moves, labels *table
}

// Longest is the number of tokens up to which a sentence is parsed. A longer one
// is tagged but has a flat tree: it is a list or a table, not a sentence.
const Longest = 250

var load = sync.OnceValues(func() (*Model, error) {
	t, err := readTables(weights)
	if err != nil {
		return nil, err
	}
	if len(t) != 3 {
		return nil, errWeights
	}
	return &Model{tags: t[0], moves: t[1], labels: t[2]}, nil
})

// Load reads the embedded model; the first call takes up to 150 ms, later ones
// return the same model.
func Load() (*Model, error) { return load() }

// Parse gives the sentences of a text with their tokens. A sentence longer than
// Longest tokens is tagged but has a flat tree.
func (m *Model) Parse(text string) []Sentence {
	all := Sentences(text)
	var w work
	for i := range all {
		s := &all[i]
		s.Tokens = tokenise(nil, text, s.Begin, s.End)
		w.forms = w.forms[:0]
		for _, t := range s.Tokens {
			w.forms = append(w.forms, text[t.Begin:t.End])
		}
		m.parse(&w, s.Tokens)
	}
	return all
}

// work is the memory that the sentences of one call share.
type work struct {
	forms []string
	tags  []uint8
	score []int32
	sure  []int32
	state state
}

// parse fills in everything but the place of the tokens, whose words are w.forms.
func (m *Model) parse(w *work, tokens []Token) {
	ws := wordsOf(w.forms)
	if w.score == nil {
		w.score = make([]int32, m.tags.classes)
	}
	w.tags = tag(m.tags, ws, w.score, w.tags[:0])
	for i := range tokens {
		tokens[i].Tag = m.tags.names[w.tags[i]]
		tokens[i].Lemma = lemma(w.forms[i], tokens[i].Tag)
	}
	if len(tokens) > Longest {
		flat(tokens)
		return
	}
	w.sure = append(w.sure[:0], make([]int32, len(ws))...)
	w.state.reset(ws, w.tags)
	w.state.run(m.moves, m.labels, m.labels.classes, w.sure)
	for i := range tokens {
		n := &w.state.nodes[i]
		tokens[i].Head, tokens[i].Label = int(n.head), m.labels.names[n.label]
		tokens[i].Sure = confidence(w.sure[i])
		if int(n.head) == len(ws) {
			tokens[i].Head, tokens[i].Label = -1, "root"
		}
	}
}

// flat hangs every token on the first one.
func flat(tokens []Token) {
	for i := range tokens {
		tokens[i].Head, tokens[i].Label = 0, "dep"
	}
	tokens[0].Head, tokens[0].Label = -1, "root"
}

func confidence(lead int32) float32 {
	x := float32(lead) / 100
	return x / (1 + x)
}
