package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences parts a text without tagging it, in one pass over its bytes. It works
// on any script; abbreviations are known for English, German and French. A blank
// line, a bullet and a line that was broken on purpose end a sentence; a line
// break inside a paragraph does not.
func Sentences(text string) []Sentence {
	var out []Sentence
	paragraph := 0
	for _, b := range blocks(text) {
		if b.paragraph {
			paragraph++
		}
		out = splitBlock(out, text, b.begin, b.end, max(0, paragraph-1))
	}
	return out
}

// A block is a stretch of lines that sentences do not cross.
type block struct {
	begin, end int
	paragraph  bool // the first of its paragraph
}

// blocks parts a text at blank lines, at items of lists, and at lines that were broken on purpose.
func blocks(text string) []block {
	var (
		out   []block
		fresh = true // a blank line came before
		wide  int    // the longest line of the paragraph so far, in bytes
		last  = -1   // begin of the line before, -1 after a blank line
	)
	for begin := 0; begin < len(text); {
		end := lineEnd(text, begin)
		line := strings.TrimSpace(text[begin:end])
		next := begin + len(text[begin:end])
		next += newline(text[next:])
		switch {
		case line == "":
			fresh, last, wide = true, -1, 0
		case last < 0 || bullet(line) || meant(text, last, begin, max(wide, len(line)), line):
			out = append(out, block{begin, end, fresh})
			fresh, last = false, begin
		default:
			out[len(out)-1].end = end
			last = begin
		}
		wide = max(wide, len(line))
		begin = next
	}
	return out
}

// meant says whether the line break before line was set by the writer and not by
// a program that wraps at a width: the line above had room for the next word and
// ends no clause, and a new line begins like a sentence.
func meant(text string, above, begin, width int, line string) bool {
	prev := strings.TrimSpace(text[above:begin])
	first, _ := utf8.DecodeRuneInString(line)
	if unicode.IsLower(first) || strings.ContainsRune(",;–—-", lastRune(prev)) {
		return false
	}
	word := strings.IndexFunc(line, unicode.IsSpace)
	if word < 0 {
		word = len(line)
	}
	return (len(prev)+1+word)*100 < width*85
}

// lastRune is the last character of s.
func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// lineEnd finds the end of the line that starts at i.
func lineEnd(text string, i int) int {
	for ; i < len(text); i++ {
		if c := text[i]; c <= '\r' && (c == '\n' || c == '\r' || c == '\f' || c == '\v') || c == 0xE2 && strings.HasPrefix(text[i:], "\u2028") ||
			c == 0xE2 && strings.HasPrefix(text[i:], "\u2029") {
			return i
		}
	}
	return i
}

// newline gives the length of the line break at the start of s.
func newline(s string) int {
	switch {
	case s == "":
		return 0
	case strings.HasPrefix(s, "\r\n"):
		return 2
	case s[0] == 0xE2:
		return 3
	}
	return 1
}

// bullet says whether a line is an item of a list.
func bullet(line string) bool {
	r, size := utf8.DecodeRuneInString(line)
	rest := line[size:]
	switch {
	case strings.ContainsRune("•‣◦▪●○■□►▶·∙⁃", r):
		return true
	case strings.ContainsRune("*-–—+", r):
		return strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "\t")
	case unicode.IsDigit(r):
		i := strings.IndexFunc(line, func(r rune) bool { return !unicode.IsDigit(r) })
		return i > 0 && i <= 2 && len(line) > i+1 && (line[i] == '.' || line[i] == ')') && line[i+1] == ' '
	}
	return false
}

// Signs that end a sentence. Those of the second group need no space after them.
const (
	enders    = ".!?…"
	fullStops = "。！？｡．؟۔।॥።"
	closers   = `)]}"'”’»›“‘」』）］】〉》`
	openers   = `([{"'“‘«‹„‚「『（［【〈《¿¡`
)

// splitBlock appends the sentences of a block. A run of enders is looked at as one, with the
// sentence so far, so that each sign is read a bounded number of times.
func splitBlock(out []Sentence, text string, begin, end, paragraph int) []Sentence {
	put := func(from, to int) {
		for from < to && space(text, from) > 0 {
			from += space(text, from)
		}
		to = from + len(strings.TrimRightFunc(text[from:to], unicode.IsSpace))
		if from < to {
			out = append(out, Sentence{Begin: from, End: to, Paragraph: paragraph})
		}
	}
	start := begin
	for i := begin; i < end; {
		r, size := utf8.DecodeRuneInString(text[i:end])
		switch {
		case strings.ContainsRune(enders, r):
			stopAt := i
			i = skip(text, i, end, enders)
			if after, ok := boundary(text[start:end], stopAt-start, i-start); ok {
				put(start, start+after)
				start, i = start+after, start+after
			}
		case r >= utf8.RuneSelf && strings.ContainsRune(fullStops, r):
			i = skip(text, i, end, fullStops+closers)
			put(start, i)
			start = i
		default:
			i += size
		}
	}
	put(start, end)
	return out
}

// skip moves over the signs of a set.
func skip(text string, i, end int, set string) int {
	for i < end {
		r, size := utf8.DecodeRuneInString(text[i:end])
		if r == utf8.RuneError || !strings.ContainsRune(set, r) {
			break
		}
		i += size
	}
	return i
}

// space gives the length of the white space rune at i, 0 if there is none.
func space(text string, i int) int {
	r, size := utf8.DecodeRuneInString(text[i:])
	if unicode.IsSpace(r) {
		return size
	}
	return 0
}
