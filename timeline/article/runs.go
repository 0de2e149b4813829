package article

import (
	"hash/maphash"
	"strings"
	"unicode"
	"unicode/utf8"
)

// runLength is how many words in a row are looked for in the text of the witness, and alikeShare which share of them
// makes a block part of it.
const runLength, alikeShare = 3, 0.6

// A runSet holds the runs of words of a text, hashed.
type runSet struct {
	seed maphash.Seed
	runs map[uint64]bool
}

func newRunSet(text string) runSet {
	s := runSet{maphash.MakeSeed(), map[uint64]bool{}}
	for _, h := range s.hashes(text) {
		s.runs[h] = true
	}
	return s
}

// hashes gives the runs of words in a text; none when it is shorter than one.
func (s runSet) hashes(text string) []uint64 {
	words := tokens(text)
	var all []uint64
	for i := runLength; i <= len(words); i++ {
		all = append(all, maphash.String(s.seed, strings.Join(words[i-runLength:i], " ")))
	}
	return all
}

// share is which part of the runs of a text the set has.
func (s runSet) share(text string) float64 {
	all := s.hashes(text)
	found := 0
	for _, h := range all {
		if s.runs[h] {
			found++
		}
	}
	return float64(found) / float64(max(len(all), 1))
}

// tokens are the words of a text. Each sign of a script that has no gaps between words is one.
func tokens(text string) []string {
	var all []string
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		for w != "" {
			end := strings.IndexFunc(w, isGapless)
			if end == 0 {
				_, end = utf8.DecodeRuneInString(w)
			} else if end < 0 {
				end = len(w)
			}
			all = append(all, w[:end])
			w = w[end:]
		}
	}
	return all
}

func isGapless(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer)
}
