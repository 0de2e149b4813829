package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// boundary decides whether the signs at s[from:to], a run of enders, end the
// sentence that starts at 0, and gives the place behind the quotes, brackets and
// note numbers that belong to it.
func boundary(s string, from, to int) (after int, ok bool) {
	after = skip(s, to, len(s), closers)
	after = notes(s, after)
	if after == len(s) {
		return after, true
	}
	if space(s, after) == 0 {
		return 0, false
	}
	next := s[after:]
	next = next[:min(len(next), 80)]
	next = strings.TrimLeftFunc(next, unicode.IsSpace)
	bare := strings.TrimLeft(next, openers)
	r, _ := utf8.DecodeRuneInString(bare)
	if unicode.IsLower(r) {
		return 0, false
	}
	if s[from:to] != "." {
		return after, !companyForm[lower(firstWord(bare))] // "Yahoo! Inc."
	}
	return after, ends(s, from, bare, r)
}

// companyForm are the words that tell that the sign before them is the end of a firm's name.
var companyForm = wordSet(`inc corp corporation ltd llc plc`)

// firstWord is the letters that s begins with.
func firstWord(s string) string {
	return s[:runLength(s, unicode.IsLetter)]
}

// notes skips references such as "[12]" that stand right after a period.
func notes(s string, i int) int {
	for i < len(s) && s[i] == '[' {
		k := i + 1
		for k < len(s) && k < i+5 && (s[k] >= '0' && s[k] <= '9' || k == i+1 && s[k] >= 'a' && s[k] <= 'z') {
			k++
		}
		if k == i+1 || k >= len(s) || s[k] != ']' {
			break
		}
		i = k + 1
	}
	return i
}

// ends decides on a single period at s[from], followed by the word that next
// starts with.
func ends(s string, from int, next string, r rune) bool {
	w := wordBefore(s, from)
	follower := strings.TrimRight(next, "\n")
	if i := strings.IndexFunc(next, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		follower = next[:i]
	}
	follower = lower(follower)
	if w == "" {
		return true
	}
	if isNumber(w) {
		return !ordinal(s, from, w, follower)
	}
	if utf8.RuneCountInString(w) == 1 && utf8.RuneCountInString(follower) == 1 && strings.HasPrefix(next[len(follower):], ".") {
		return false // "z. B.", "J. R."
	}
	// From here on the word before decides, by its kind, and the word after by whether it
	// usually opens a sentence.
	digit := unicode.IsDigit(r)
	switch stopOf(w) {
	case never:
		// A lone capital may also end a sentence: "hepatitis C. The".
		return utf8.RuneCountInString(w) == 1 && starters[follower] && !initial(s, from)
	case number:
		return !digit && (follower == "" || len(w) > 1) && !roman(next)
	case date:
		return !digit && starters[follower]
	case either:
		return starters[follower]
	case clock:
		return !digit && !afterClock[follower]
	}
	return true
}

// wordBefore gives the word that ends at i, without opening brackets; it looks
// back at most 40 bytes.
func wordBefore(s string, i int) string {
	begin := i
	for begin > 0 && i-begin < 40 {
		r, size := utf8.DecodeLastRuneInString(s[:begin])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' || r == utf8.RuneError {
			break
		}
		begin -= size
	}
	return strings.TrimLeft(s[begin:i], ".")
}

// isNumber also takes the dots of "3.10", so that a German date is a number to its end.
func isNumber(w string) bool {
	for _, r := range w {
		if !unicode.IsDigit(r) && r != '.' {
			return false
		}
	}
	return true
}

// ordinal recognises "1. Item" at the start and the German "am 3. Oktober".
func ordinal(s string, from int, w, follower string) bool {
	if len(w) > 2 {
		return false
	}
	head := strings.TrimRightFunc(s[:from-len(w)], unicode.IsSpace)
	return head == "" || germanMonths[follower] || afterOrdinal[lower(wordBefore(head, len(head)))]
}

// initial says whether a capitalised word stands right before a lone capital, so
// that it is the initial of a name: "George W. Bush".
func initial(s string, from int) bool {
	head := strings.TrimRightFunc(s[:from-1], unicode.IsSpace)
	if head == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(wordBefore(head, len(head)))
	return unicode.IsUpper(r)
}

// roman tells "Vol. IV" from a sentence that ends with "Vol."; a lone I is the pronoun.
func roman(next string) bool {
	w := next
	if i := strings.IndexFunc(next, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		w = next[:i]
	}
	return w != "" && w != "I" && strings.Trim(w, "IVXLC") == ""
}
