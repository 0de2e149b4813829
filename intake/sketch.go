package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/merge"
)

// How texts are compared: by the stretches of five words that both have (Broder 1997), each a number. The numbers are
// the same in every run of the program, because the library keeps some of them for each article.

const (
	shingleWords = 5       // the words of a stretch
	comparedText = 1 << 20 // bytes of a text that are compared
	// sketchSize is how many stretches stand for a text. Two texts of which the shorter one shares 60 % with the other share one of the
	// eight smallest with near certainty.
	sketchSize = 8
)

// shingles are the stretches of a text, in order, each once. A text of fewer words is one stretch.
func shingles(text string) []uint64 {
	words := wordHashes(text[:min(len(text), comparedText)])
	if len(words) == 0 {
		return nil
	}
	all := make([]uint64, 0, len(words))
	for i := range max(len(words)-shingleWords+1, 1) {
		var h uint64
		for _, w := range words[i:min(i+shingleWords, len(words))] {
			h = h*0x9e3779b97f4a7c15 + w // the golden ratio: order counts
		}
		all = append(all, mixed(h))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// bodyOf is the text of an article without its title: one text is told under many.
func bodyOf(s timeline.Source) string { return strings.TrimPrefix(s.Text, s.Title) }

// sketch is the smallest stretches of an article, as few numbers that stand for it.
func sketch(s timeline.Source) []uint64 {
	all := shingles(bodyOf(s))
	return all[:min(len(all), sketchSize)]
}

// wordHashes gives a number for each word, whatever its capitals and the signs around it (FNV-1a). In a script without gaps each
// sign is a word.
func wordHashes(text string) (all []uint64) {
	const offset, prime = 0xcbf29ce484222325, 0x100000001b3
	h := uint64(offset)
	end := func() {
		if h != offset {
			all = append(all, h)
			h = offset
		}
	}
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		i += size
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case r < utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsDigit(r):
			end()
			continue
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			end()
		default:
			r = unicode.ToLower(r)
		}
		h = (h ^ uint64(r)) * prime
		if r >= utf8.RuneSelf && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) {
			end()
		}
	}
	end()
	return all
}

// mixed spreads a number evenly, so that the smallest are drawn by chance (Steele, Lea and Flood 2014, SplitMix).
func mixed(h uint64) uint64 {
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}

// overlap is the share of stretches that two texts have in common, of those of the shorter one: a page keeps lines
// around an article that its plain text does not have.
func overlap(a, b []uint64) float64 {
	common := merge.Common(a, b)
	if common == 0 {
		return 0
	}
	return float64(common) / float64(min(len(a), len(b)))
}
