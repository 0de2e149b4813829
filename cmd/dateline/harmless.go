package main

import (
	"io"
	"strings"
	"unicode"
)

// A harmless writer is for people at a terminal. Titles and names come from files of others: characters in them that would steer the
// terminal (colour it, move in it, name its window) or turn a line around are shown as U+FFFD.
type harmless struct{ to io.Writer }

// Write is part of io.Writer.
func (h harmless) Write(p []byte) (int, error) {
	if _, err := io.WriteString(h.to, strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return r
		}
		return visible(r)
	}, strings.ToValidUTF8(string(p), "\uFFFD"))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// oneLine keeps a name with a line end in it, which files may have, from looking like two.
func oneLine(name string) string {
	return strings.Map(visible, strings.ToValidUTF8(name, "\uFFFD"))
}

// visible gives a character that can be printed as it is.
func visible(r rune) rune {
	overrides := r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' // of the direction of writing; mere marks of it do no harm
	if unicode.IsControl(r) || overrides || r == '\u2028' || r == '\u2029' {
		return '\uFFFD'
	}
	return r
}
