package timex

import (
	"unicode"
	"unicode/utf8"
)

// A token is a word, a number or a mark of punctuation. Expressions are matched
// on tokens, never on characters: that is what makes them fast and what keeps
// "1,100", "10.4.3" and "555-1234" from being read as years or days.
type token struct {
	begin, end int
	entry      *entry // what the tables know of the word, nil for most words
	mask       uint64 // classes and hashed literals, the quick test of a rule
	number     numeral
	shape      shape
}

// A shape is what the scanner sees of a token, whatever the word.
type shape uint8

const (
	shapeWord    shape = 1 << iota
	shapeNumber        // digits, or number words put together
	shapeCapital       // begins with a capital
	shapeUpper         // all capitals
	shapeGlued         // no space before it
	shapeBreak         // a new paragraph or heading begins here: nothing matches across
	shapeQuoted        // stands inside quotation marks
	shapePast          // ends like a regular past tense
)

// is reports whether the token has any of the shapes.
func (t *token) is(s shape) bool { return t.shape&s != 0 }

// value is what the token means in a class.
func (t *token) value(c class, text string) Meaning {
	if t.is(shapeNumber) && c < classFirstOfTable {
		return t.number.meaning(c)
	}
	if t.entry != nil {
		for _, v := range t.entry.values {
			if v.class == c {
				return v.meaning
			}
		}
	}
	return Meaning{Op: text[t.begin:t.end]}
}

// A scanner cuts text into tokens, one pass, never looking back.
type scanner struct {
	text   string
	lang   *language
	at     int
	tokens []token
	key    []byte // the lower-case word being looked up

	work      int  // bytes looked at, to prove that the time is linear
	lineBegin int  // where the line began
	broken    bool // the next token starts a paragraph
	quoted    bool
}

// scan appends the tokens of text[begin:end] to s.tokens.
func (s *scanner) scan(begin, end int) {
	s.at, s.lineBegin, s.broken, s.quoted = begin, begin, true, false
	for s.at < end {
		c := s.text[s.at]
		switch {
		case c == '\n':
			s.newline()
		case c == ' ' || c == '\t' || c == '\r':
			s.at++
		case c >= '0' && c <= '9':
			s.numeral()
		case c < utf8.RuneSelf && !isLetter(c):
			s.mark()
		default:
			s.other()
		}
	}
}

// isLetter and isDigit are about ASCII; other letters go through package unicode.
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

// shortLine is the length in bytes under which a line is taken for a heading, a
// dateline or an item of a list, not for a wrapped line of running text.
const shortLine = 40

// newline decides whether the line that ends here goes on in the next one.
func (s *scanner) newline() {
	length := s.at - s.lineBegin
	last := byte(0)
	if n := len(s.tokens); n > 0 {
		last = s.text[s.tokens[n-1].end-1]
	}
	if length < shortLine || last == '.' || last == '!' || last == '?' || last == ':' {
		s.broken = true
	}
	if s.broken {
		s.quoted = false
	}
	s.at++
	s.lineBegin = s.at
}

// push appends the token that ends at end and looks its text up.
func (s *scanner) push(end int, t token) {
	t.begin, t.end = s.at, end
	if n := len(s.tokens); n > 0 && s.tokens[n-1].end == t.begin {
		t.shape |= shapeGlued
	}
	if s.broken {
		t.shape |= shapeBreak
		s.broken = false
	}
	if s.quoted {
		t.shape |= shapeQuoted
	}
	s.tokens = append(s.tokens, t)
	s.at = end
}

// other scans a word, or a rune that is neither a letter nor ASCII.
func (s *scanner) other() {
	r, size := utf8.DecodeRuneInString(s.text[s.at:])
	switch {
	case unicode.IsLetter(r):
		s.word()
	case r == '–' || r == '‐' || r == '‑':
		s.push(s.at+size, s.lang.literal("-"))
	case r == '’' || r == '‘':
		s.apostrophe(size)
	case r == '“' || r == '„' || r == '«':
		s.quoted = true
		s.push(s.at+size, token{})
	case r == '”' || r == '»':
		s.push(s.at+size, token{})
		s.quoted = false
	case unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b':
		s.at += size
	default:
		s.push(s.at+size, token{})
	}
}

// mark scans one ASCII mark of punctuation.
func (s *scanner) mark() {
	switch c := s.text[s.at]; c {
	case '"':
		s.push(s.at+1, token{})
		s.quoted = !s.quoted
	case '`', '\'':
		if s.at+1 < len(s.text) && s.text[s.at+1] == c {
			s.quoted = c == '`'
			s.push(s.at+2, token{})
			return
		}
		s.apostrophe(1)
	default:
		s.push(s.at+1, s.lang.literal(s.text[s.at:s.at+1]))
	}
}

// apostrophe scans 's, '98, '90s, or a lone mark.
func (s *scanner) apostrophe(size int) {
	at := s.at + size
	if at+1 < len(s.text) && isDigit(s.text[at]) && isDigit(s.text[at+1]) {
		if at+2 == len(s.text) || !isDigit(s.text[at+2]) {
			s.clipped(at)
			return
		}
	}
	end := at
	for end < len(s.text) && isLetter(s.text[end]) && end < at+3 {
		end++
	}
	glued := len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].end == s.at
	if glued && end > at && end < at+3 {
		s.push(end, s.lang.literal("'"+s.text[at:end]))
		return
	}
	s.push(at, s.lang.literal("'"))
}

// maxWord is longer than every word of a table, in bytes; of a longer word the rest is not kept.
const maxWord = 48

// word scans letters with what may stand inside a word: dots between single
// letters (p.m.), an apostrophe (o'clock, aujourd'hui), digits (iPhone4).
func (s *scanner) word() {
	start, end, letters := s.at, s.at, 0
	s.key = s.key[:0]
	shape := shapeWord
	upper := true
	for end < len(s.text) {
		r, size := rune(s.text[end]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s.text[end:])
		}
		switch {
		case r < utf8.RuneSelf && isLetter(byte(r)):
			upper = upper && r < 'a'
			if letters == 0 && r < 'a' {
				shape |= shapeCapital
			}
			s.key = append(s.key, byte(r)|0x20)
		case r < utf8.RuneSelf && !isDigit(byte(r)):
			goto ended
		case unicode.IsLetter(r) || unicode.IsMark(r):
			l := unicode.ToLower(r)
			upper = upper && l != r
			if letters == 0 && l != r {
				shape |= shapeCapital
			}
			s.key = utf8.AppendRune(s.key, l)
		case isDigit(byte(r)) && r < utf8.RuneSelf && letters <= 2 && s.lang.prefixes[string(s.key)]:
			goto ended
		case isDigit(byte(r)) && r < utf8.RuneSelf:
			s.key = append(s.key, byte(r))
		default:
			goto ended
		}
		letters++
		if len(s.key) > maxWord {
			s.key = s.key[:maxWord]
		}
		end += size
	}
ended:
	// One letter may begin initials (p.m.), whose stops belong to the word.
	if letters == 1 {
		if e := s.initials(end); e > end {
			end, letters = e, 2
		}
	}
	if upper && letters > 1 {
		shape |= shapeUpper
	}
	end = s.joined(end)
	s.work += end - start
	// What the tables know of the word, or else whether it looks like a past tense.
	t := s.lang.lookup(s.key)
	t.shape |= shape
	if s.lang.pastSuffix != "" && end-start > 4 && (t.entry == nil || t.entry.has(traitSpeech)) && hasSuffix(s.key, s.lang.pastSuffix) {
		t.shape |= shapePast
	}
	t.mask |= classWord.bit()
	if shape&shapeCapital != 0 {
		t.mask |= classCapital.bit()
	}
	s.push(end, t)
}

// hasSuffix is strings.HasSuffix without making a string.
func hasSuffix(b []byte, s string) bool {
	return len(b) >= len(s) && string(b[len(b)-len(s):]) == s
}

// initials takes "p.m." and "B.C." for one word, key "pm". It gives the end, or
// end itself when no initials follow.
func (s *scanner) initials(end int) int {
	if s.lang.ordinalDot {
		return end // v. Chr., z. B.
	}
	for end+1 < len(s.text) && end-s.at < maxWord && s.text[end] == '.' && isLetter(s.text[end+1]) &&
		(end+2 == len(s.text) || !isLetter(s.text[end+2])) {
		s.key = append(s.key, s.text[end+1]|0x20)
		end += 2
	}
	if len(s.key) > 1 && end < len(s.text) && s.text[end] == '.' {
		end++
	}
	return end
}

// joined follows an apostrophe inside a word when the tables know the whole
// (o'clock), and takes it along where the language elides (l'an, d'octobre).
func (s *scanner) joined(end int) int {
	size := 0
	switch {
	case end < len(s.text) && s.text[end] == '\'':
		size = 1
	case len(s.text)-end > 3 && s.text[end:end+3] == "’":
		size = 3
	}
	if size == 0 || end+size >= len(s.text) || !isLetter(s.text[end+size]) && s.text[end+size] < utf8.RuneSelf {
		return end
	}
	length := len(s.key)
	s.key = append(s.key, '\'')
	if s.lang.elides && length <= 2 {
		return end + size
	}
	e := end + size
	for e < len(s.text) && isLetter(s.text[e]) && e < end+12 {
		s.key = append(s.key, s.text[e]|0x20)
		e++
	}
	if s.lang.entries[string(s.key)] != nil {
		return e
	}
	s.key = s.key[:length]
	return end
}
