package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenise appends the tokens of text[begin:end] in the manner of the English Web
// Treebank: clitics, brackets, quotes and the hyphens of compounds stand alone;
// numbers, abbreviations, addresses and prefixed words ("mid-July") stay whole.
func tokenise(out []Token, text string, begin, end int) []Token {
	s := text[:end]
	for i := begin; i < end; {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		stop := i + tokenLength(s[i:], r, size, i > begin && joined(s, i))
		out = splitWord(out, s, i, stop)
		i = stop
	}
	return out
}

// joined says whether the byte before i belongs to a word, so that a sign at i is inside it.
func joined(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// tokenLength measures the piece at the start of s whose first rune is r.
func tokenLength(s string, r rune, size int, inside bool) int {
	switch {
	case r == utf8.RuneError && size == 1:
		return invalid(s)
	case unicode.IsDigit(r) || r == '.' && len(s) > 1 && s[1] >= '0' && s[1] <= '9':
		return numberLength(s)
	case unicode.IsLetter(r):
		if n := addressLength(s); n > 0 {
			return n
		}
		return wordLength(s)
	case (r == '@' || r == '#') && !inside:
		if n := size + runLength(s[size:], wordRune); n > size {
			return n
		}
	// Two of them are the quotation marks of typewriters and of the Penn Treebank.
	case (r == '\'' || r == '`') && strings.HasPrefix(s[1:], s[:1]):
		return 2
	// Runs of one sign are one token, and so are ! and ? in any mixture.
	case strings.ContainsRune(".-!?*=_~<>+", r):
		n := size
		for n < len(s) && (s[n] == s[0] || strings.IndexByte("!?", s[0]) >= 0 && strings.IndexByte("!?", s[n]) >= 0) {
			n++
		}
		return n
	case (r == '\'' || r == '’') && inside:
		if n := cliticLength(s[size:]); n > 0 {
			return size + n
		}
	case (r == '\'' || r == '’') && len(s) >= size+2 && s[size] >= '0' && s[size] <= '9':
		// "the '90s"
		return size + numberLength(s[size:])
	}
	return size
}

// invalid measures a run of bytes that are no UTF-8.
func invalid(s string) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if r != utf8.RuneError || size != 1 {
			break
		}
		n++
	}
	return n
}

// wordRune says whether a character may stand inside a word without further conditions.
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isWordByte[r]
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_'
}

// isWordByte answers for the signs of ASCII, which nearly all are.
var isWordByte = func() (in [utf8.RuneSelf]bool) {
	for b := range in {
		r := rune(b)
		in[b] = unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_'
	}
	return in
}()

// runLength measures the characters at the start of s that are in the set.
func runLength(s string, in func(rune) bool) int {
	if i := strings.IndexFunc(s, func(r rune) bool { return !in(r) }); i >= 0 {
		return i
	}
	return len(s)
}

// cliticLength measures "s", "re", "ll" … after an apostrophe inside a word.
func cliticLength(s string) int {
	n := runLength(s, unicode.IsLetter)
	switch lower(s[:min(n, 4)]) {
	case "s", "re", "ve", "ll", "d", "m":
		return n
	}
	return 0
}

// numberLength measures a number with its inner signs, and letters that belong to
// it ("20th", "1980s", "F-16" is a word); units of measure are parted from it.
func numberLength(s string) int {
	i := 0
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsDigit(r) {
			i += size
			continue
		}
		if strings.ContainsRune(".,:/-", r) && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9' {
			i++
			continue
		}
		break
	}
	i = rangeCut(s[:max(i, 1)])
	n := runLength(s[i:], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) })
	if n == 0 || units[lower(s[i:i+n])] || lower(s[i:i+n]) == "a" && strings.HasPrefix(s[i:], "a.m") || strings.HasPrefix(lower(s[i:min(len(s), i+4)]), "p.m") {
		return max(i, 1)
	}
	return i + n
}

// units are parted from their number, as the treebank does: "5 km", "3.5 bn".
var units = wordSet(`am pm km kg cm mm mph kph mg lb lbs ft hrs min bn mln tn m b t`)

// rangeCut gives the length of the first part of a range ("11" of "11-15", "2003" of
// "2003-2004"), and of the whole of a telephone number or a date.
func rangeCut(s string) int {
	i := strings.IndexByte(s, '-')
	if i < 0 || strings.Count(s, "-") > 1 || i == 3 && len(s) == 8 {
		return len(s)
	}
	return i
}

// addressLength measures a web or mail address at the start of s, 0 if there is none.
func addressLength(s string) int {
	first := s[0] | 0x20 // in lower case
	web := first == 'h' && (hasFold(s, "http://") || hasFold(s, "https://")) || first == 'w' && hasFold(s, "www.")
	if !web {
		// The limit keeps a long run of such signs from being read again for each of its words.
		s = s[:min(len(s), 320)]
		if strings.IndexByte(s, '@') < 0 {
			return 0
		}
		n := runLength(s, func(r rune) bool { return wordRune(r) || strings.ContainsRune(".+-%", r) })
		if n == 0 || n >= len(s) || s[n] != '@' || n > 64 {
			return 0
		}
		d := runLength(s[n+1:], func(r rune) bool { return wordRune(r) || r == '.' || r == '-' })
		if !strings.Contains(s[n+1:n+1+d], ".") {
			return 0
		}
		return len(strings.TrimRight(s[:n+1+d], ".-"))
	}
	n := runLength(s, func(r rune) bool { return !unicode.IsSpace(r) && !strings.ContainsRune("<>\"”“«»", r) })
	return len(strings.TrimRight(s[:n], ".,;:!?)'’]"))
}

// hasFold is strings.HasPrefix without regard to case, for ASCII prefixes.
func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// wordLength measures a word: letters, marks and digits, the periods of an
// abbreviation, apostrophes of names (O'Brien) and the hyphen after a prefix.
func wordLength(s string) int {
	i := 0
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if wordRune(r) {
			i += size
			continue
		}
		after, _ := utf8.DecodeRuneInString(s[i+size:])
		goOn := false
		switch r {
		case '.':
			goOn = i <= 40 && abbreviated(s[:i], s[i+1:])
		case '\'', '’':
			goOn = unicode.IsLetter(after) && cliticLength(s[i+size:]) == 0
		case '-', '‑':
			goOn = i <= 8 && wordRune(after) && prefixes[lower(s[:i])]
		case '&':
			goOn = unicode.IsUpper(after) && i <= 3 && strings.ToUpper(s[:i]) == s[:i]
		}
		if !goOn {
			break
		}
		i += size
	}
	return i
}

// abbreviated says whether a period after w belongs to the word.
func abbreviated(w, after string) bool {
	r, _ := utf8.DecodeRuneInString(after)
	if unicode.IsLetter(r) {
		// "U.S", "p.m", but not "end.Next"; a dotted name such as "Amazon.com" stays whole.
		return utf8.RuneCountInString(w[strings.LastIndexByte(w, '.')+1:]) <= 2 || unicode.IsLower(r)
	}
	last := strings.TrimSpace(after) == ""
	switch stopOf(w) {
	case never:
		return !last
	case either, clock:
		return !last || !units[lower(w)] // "$1.2 bn." ends a sentence and is no abbreviation of more
	case number, date:
		rest := strings.TrimLeftFunc(after, unicode.IsSpace)
		d, _ := utf8.DecodeRuneInString(rest)
		return unicode.IsDigit(d) || stopOf(w) == date && len(w) >= 3 && !last && unicode.IsSpace(r)
	}
	return false
}

// prefixes keep their hyphen and the word after it.
var prefixes = wordSet(`e ex co re pre non anti mid post pro multi semi un over under inter intra sub super ultra
	neo counter quasi pseudo trans vice mega mini micro macro bi tri de dis`)

// splitWord parts clitics from a word: "don't" is "do" and "n't", "cannot" is "can" and "not".
func splitWord(out []Token, text string, begin, end int) []Token {
	w := text[begin:end]
	if cut := cliticAt(w); cut > 0 {
		return append(out, Token{Begin: begin, End: begin + cut}, Token{Begin: begin + cut, End: end})
	}
	return append(out, Token{Begin: begin, End: end})
}

// cliticAt gives the place where the last part of a word begins, 0 if it is one token.
func cliticAt(w string) int {
	if len(w) < 4 || len(w) > 16 || strings.IndexByte("tTaA", w[len(w)-1]) < 0 {
		return 0
	}
	low := strings.ToLower(w)
	switch low {
	case "cannot", "gonna", "gotta", "wanna":
		return 3
	}
	for _, nt := range [...]string{"n't", "n’t"} {
		if strings.HasSuffix(low, nt) && len(low) == len(w) {
			return len(w) - len(nt)
		}
	}
	return 0
}
