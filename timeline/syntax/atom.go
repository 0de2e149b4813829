package syntax

import (
	"unicode"
	"unicode/utf8"
)

// Features are never stored as strings: a feature is a hash of its template's
// number and of its atoms (words, tags, shapes, counts), cut to keyBits. With
// about a million kept rows an unknown feature meets a foreign row once in 250
// times, which training notices and evens out.
const (
	keyBits = 28
	keyMask = 1<<keyBits - 1
)

// none marks the atom of a place that does not exist (before the first word,
// an empty stack); it equals no hash of a word.
const none = 1

// mix takes one more atom into a hash. Multiplying by the golden ratio and folding the high
// bits down makes the order of the atoms count.
func mix(h uint64, atom uint32) uint64 {
	h = (h ^ uint64(atom)) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}

// key cuts a mixed hash down to a row's key.
func key(h uint64) uint32 {
	h *= 0xD6E8FEB86659FD93
	return uint32(h >> (64 - keyBits))
}

// hashString is FNV-1a. Bit 1 is set so that no word can be 0 (an empty slot) or none.
func hashString(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h | 2
}

// A word carries the atoms of one token: what the models may look at.
type word struct {
	form          uint32 // lower case, digits as one class
	surface       uint32 // as written
	suf1, suf2    uint32
	suf3, suf4    uint32
	pre1, pre2    uint32
	pre3          uint32
	shape         uint32 // "Xx", "X.X.", "d", collapsed
	kind          kind   // of a word of news
	traits        uint32 // bits: hyphen, digit, period, first of its sentence, case of the sentence
	may           tagSet // what it can be
	capital, caps bool   // first letter, every letter
	letter        bool
}

// wordOf computes the atoms that depend on the token alone.
func wordOf(s string) word {
	plain := lower(s)
	low := maskDigits(plain) // so that a form has one ending, whatever its digits
	w := word{
		form: hashString(low), surface: hashString(s), shape: shapeOf(s),
		suf1: suffix(low, 1), suf2: suffix(low, 2), suf3: suffix(low, 3), suf4: suffix(low, 4),
		pre1: prefix(low, 1), pre2: prefix(low, 2), pre3: prefix(low, 3),
	}
	w.may = limits.of(plain)
	w.caps = true
	for i, r := range s {
		upper := unicode.IsUpper(r)
		if unicode.IsLetter(r) {
			w.letter = true
			w.caps = w.caps && upper
		}
		w.capital = w.capital || i == 0 && upper
		switch {
		case r == '-':
			w.traits |= 1
		case r >= '0' && r <= '9':
			w.traits |= 2
		case r == '.':
			w.traits |= 4
		case upper && i > 0:
			w.traits |= 8
		}
	}
	w.caps = w.caps && w.letter
	return w
}

// lower is strings.ToLower that also evens out typographic apostrophes, so that
// "don’t" and "don't" share their rows.
func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return lowerSlow(s)
		}
	}
	return s
}

// lowerSlow is lower for the few words that have something to change; most words have not,
// and lower then gives them back without a copy.
func lowerSlow(s string) string {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		if r == '’' || r == '‘' {
			r = '\''
		}
		out = utf8.AppendRune(out, unicode.ToLower(r))
	}
	return string(out)
}

// maskDigits writes every digit of a number as 0 but leaves years and lone digits
// their length: "27" → "00", "2006" → "0000", "1,500" → "0,000".
func maskDigits(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= '0' && s[i] <= '9' {
			b := []byte(s)
			for k := range b {
				if b[k] >= '0' && b[k] <= '9' {
					b[k] = '0'
				}
			}
			return string(b)
		}
	}
	return s
}

// suffix hashes the last n characters, none when there are fewer: a whole short word is
// told by its form already and must not pass for an ending.
func suffix(s string, n int) uint32 {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	if n > 0 {
		return none
	}
	return hashString(s[i:])
}

// prefix is suffix from the other side.
func prefix(s string, n int) uint32 {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	if n > 0 {
		return none
	}
	return hashString(s[:i])
}

// shapeOf draws a word's outline: X upper, x lower, d digit, runs cut to two.
func shapeOf(s string) uint32 {
	var (
		h    = uint32(2166136261)
		last byte
		run  int
	)
	for _, r := range s {
		c := byte('?')
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		case r < utf8.RuneSelf:
			c = byte(r)
		}
		if c == last {
			run++
		} else {
			last, run = c, 1
		}
		if run <= 2 {
			h = (h ^ uint32(c)) * 16777619
		}
	}
	return h | 2
}

// A glossary keeps the atoms of the words of a text: most come again.
type glossary struct {
	kept  map[string]word
	kinds *thesaurus
}

// newGlossary is empty.
func newGlossary(kinds *thesaurus) glossary { return glossary{map[string]word{}, kinds} }

// mostWords is how many words a glossary keeps: more than an article has, and no more memory than a book needs.
const mostWords = 1 << 14

// of computes the atoms of a word when it first comes.
func (g glossary) of(form string) word {
	w, ok := g.kept[form]
	if !ok {
		if len(g.kept) == mostWords {
			clear(g.kept)
		}
		w = wordOf(form)
		w.kind = g.kinds.of(w.form)
		g.kept[form] = w
	}
	return w
}

// wordsOf computes the atoms of a sentence that stands alone.
func wordsOf(forms []string, kinds *thesaurus) []word { return newGlossary(kinds).sentence(forms) }

// sentence gives the atoms of a sentence. The bits of its letter case tell a
// Title Case Headline and A SHOUTED LINE from running text, where a capital says
// much more.
func (g glossary) sentence(forms []string) []word {
	ws := make([]word, len(forms))
	var letters, capitals, shouted int
	for i, f := range forms {
		ws[i] = g.of(f)
		if ws[i].letter && utf8.RuneCountInString(f) > 3 {
			letters++
			if ws[i].capital {
				capitals++
			}
			if ws[i].caps {
				shouted++
			}
		}
	}
	var mode uint32
	switch {
	case letters >= 3 && shouted*10 >= letters*7:
		mode = 16
	case letters >= 3 && capitals*10 >= letters*7:
		mode = 32
	case capitals == 0:
		mode = 48
	default:
		limits.hold(ws, forms)
	}
	first := true
	for i := range ws {
		ws[i].traits |= mode
		if first && ws[i].letter {
			ws[i].traits |= 64
			first = false
		}
	}
	return ws
}
