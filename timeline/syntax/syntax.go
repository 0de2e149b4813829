// Package syntax parts a text into sentences and tokens, tags them, and finds
// the dependency arcs between them, with a small trained model that is embedded
// in the program.
//
// A text goes through Sentences (rules and tables of abbreviations), a tokeniser
// (rules), an averaged-perceptron tagger, and two small nets that parse the
// sentence from its begin and from its end and then settle their differences.
// README.md says what the model was trained on, how, and how good it is.
//
// Tags are those of the Penn Treebank, labels those of Universal Dependencies as
// the English Web Treebank uses them. What surprises most:
//
//   - A name hangs together by its first word: in "Maj. Gen. Ana Ruiz" Ana is the
//     head, Ruiz is flat, Gen. is nmod:desc of Ana and Maj. compound of Gen.
//   - The day is the head of a date: in "Jan. 29, 2020" Jan. and 2020 are
//     nmod:unmarked of 29. A time without a preposition ("last week") is obl:unmarked.
//   - A predicate noun or adjective is the head of its clause, with a cop.
//   - Of "…, police said" the root is said and the rest its ccomp.
//   - Hyphens of compounds are tokens: "U.S.-led" is three.
package syntax

import "strings"

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
	Sure       float32 // 0–1: how often heads given with this clearness are right
}

// Is says whether the token has one of the labels, or a subtype of one.
func (t *Token) Is(labels ...string) bool {
	for _, l := range labels {
		if rest, ok := strings.CutPrefix(t.Label, l); ok && (rest == "" || rest[0] == ':') {
			return true
		}
	}
	return false
}
