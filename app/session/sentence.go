package session

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/tongue"
)

// Sentence tells an error to a person: it begins with a capital and ends with a full stop.
func Sentence(err error) string {
	s := tongue.Said(strings.TrimSpace(err.Error()))
	if s == "" {
		return tongue.T("Something failed without saying why.")
	}
	if first, _, _ := strings.Cut(s, " "); !strings.ContainsAny(first, "./") { // the name of a file is written as it is
		s = Capitalised(s)
	}
	if !strings.HasSuffix(s, ".") {
		s += "."
	}
	return s
}

// Capitalised makes the first letter of a text a capital.
func Capitalised(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// Count says how many there are of a thing: "1 event", "12,345 events".
func Count(n int, thing string) string { return tongue.Count(n, thing) }

// Grouped writes n with commas between groups of three digits.
func Grouped(n int) string { return tongue.Grouped(n) }
