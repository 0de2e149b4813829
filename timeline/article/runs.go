package article

import (
	"hash/maphash"
	"iter"
	"slices"
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
func (s runSet) hashes(text string) (all []uint64) {
	var run uint64
	n := 0
	for w := range eachToken(text) {
		run = (run<<runShift | maphash.String(s.seed, w)>>(64-runShift)) & (1<<(runShift*runLength) - 1)
		if n++; n >= runLength {
			all = append(all, run)
		}
	}
	return all
}

// runShift is how many bits of a number each word of a run has.
const runShift = 64 / runLength

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
func tokens(text string) []string { return slices.Collect(eachToken(text)) }

// hasTokens reports a text of at least n words.
func hasTokens(text string, n int) bool {
	for range eachToken(text) {
		if n--; n <= 0 {
			break
		}
	}
	return n <= 0
}

// eachToken gives the words of a text one by one.
func eachToken(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		begin := -1
		for i, r := range text {
			letter := isWordSign(r)
			gapless := letter && r >= firstGapless && isGapless(r)
			if begin >= 0 && (!letter || gapless) {
				if !yield(text[begin:i]) {
					return
				}
				begin = -1
			}
			switch {
			case gapless:
				if !yield(text[i : i+utf8.RuneLen(r)]) {
					return
				}
			case letter && begin < 0:
				begin = i
			}
		}
		if begin >= 0 {
			yield(text[begin:])
		}
	}
}

func isWordSign(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// firstGapless is the first sign of a script without gaps: Thai.
const firstGapless = 0x0e00

func isGapless(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer)
}
