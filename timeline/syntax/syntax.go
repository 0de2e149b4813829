// Package syntax parts a text into sentences and tokens, tags them, and finds
// the dependency arcs between them, with a small trained model that is embedded
// in the program.
package syntax

// A Sentence is a range of the text with its tokens.
type Sentence struct {
	Begin, End int // bytes of the text
	Paragraph  int // counts from 0; a blank line starts a new one
	Tokens     []Token
}

// A Token is a word or a sign of a Sentence.
type Token struct {
	Begin, End int     // bytes of the text
	Tag        string  // Penn Treebank tag: VBD, NNP, …
	Lemma      string  // lower case
	Head       int     // index in the sentence of the token it hangs on; -1 for the root
	Label      string  // Universal Dependencies relation: nsubj, obj, obl, …
	Sure       float32 // 0–1: how clearly the model preferred this head
}
