package session

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence tells an error to a person: it begins with a capital and ends with a full stop.
func Sentence(err error) string {
	s := strings.TrimSpace(err.Error())
	if s == "" {
		return "Something failed without saying why."
	}
	if s = capitalised(s); !strings.HasSuffix(s, ".") {
		s += "."
	}
	return s
}

func capitalised(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// Count says how many there are of a thing: "1 event", "12,345 events".
func Count(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return Grouped(n) + " " + thing
}

// Grouped writes n with commas between groups of three digits.
func Grouped(n int) string {
	if n < 0 {
		return "-" + Grouped(-n)
	}
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", Grouped(n/1000), n%1000)
}
