package extract

import (
	"regexp"
	"strings"

	"dateline/timeline/timex"
)

// Things that stand in a sentence without belonging to it. The parser never learned them, so they are
// blanked out before it reads; all places in the text stay where they are.
var (
	// ", 60,"
	age = regexp.MustCompile(`, \d{1,3},`)
	// "(OAS)", "(left)": no dates in it
	aside = regexp.MustCompile(`\([^()\n]{1,60}\)`)
	// "crossed what is now southern Sweden"
	whatIsNow = regexp.MustCompile(`\bwhat (?:is|was|are|were) (?:now|then|today|later)\b `)
	// "a body the size of Mars": the parser takes the size for who acts
	likened = regexp.MustCompile(`\b(?:[Aa]n?|[Oo]ne) (?:[\p{L}-]+ )?[\p{L}-]+( the (?:size|length|height|shape|colou?r|age|weight|width) of (?:an? |the )?[\p{L}-]+)`)
	// "North Atlantic Treaty Organization (NATO)"
	acronym = regexp.MustCompile(`((?:\p{Lu}[\p{L}'’-]+ (?:of |for |the |and |on )*){1,8})\((\p{Lu}[\p{Lu}\d&-]{1,9})\)`)
)

// mask blanks out what the parser should not see.
func mask(text string, doc timex.Document) string {
	b := []byte(text)
	blank := func(from, to int) {
		for i := from; i < to; i++ {
			b[i] = ' '
		}
	}
	for at := 0; at < len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		if n := datelineLength(text[at : at+end]); n > 0 {
			blank(at, at+n)
		}
		at += end + 1
	}
	for _, m := range age.FindAllStringIndex(text, -1) {
		blank(m[0], m[1])
	}
	for _, m := range likened.FindAllStringSubmatchIndex(text, -1) {
		blank(m[2], m[3])
	}
	for _, m := range whatIsNow.FindAllStringIndex(text, -1) {
		blank(m[0], m[1])
	}
	for _, m := range aside.FindAllStringIndex(text, -1) {
		if !dated(doc, m[0], m[1]) {
			blank(m[0], m[1])
		}
	}
	return string(b)
}

// datelineLength is how much of a line is "BRUSSELS, Jan. 29 (Reuters) — ": names, a date and an agency,
// no other words, before a dash. 0 when it is none.
func datelineLength(line string) int {
	head := line[:min(len(line), 90)]
	at, n := -1, 0
	for _, dash := range [...]string{" — ", " – ", " -- ", " - ", "— ", "– "} {
		if i := strings.Index(head, dash); i > 0 && (at < 0 || i < at) {
			at, n = i, len(dash)
		}
	}
	if at < 0 {
		return 0
	}
	sure := strings.ContainsAny(line[:at], "(0123456789")
	for i, w := range strings.FieldsFunc(line[:at], func(r rune) bool { return strings.ContainsRune(" ,().'’/-", r) }) {
		switch {
		case !capital(w) && !nameJoint[w]:
			return 0
		case i == 0 && (len(w) > 2 || at <= 30) && len(w) > 1 && strings.ToUpper(w) == w && !isDigits(w):
			sure = true
		}
	}
	if !sure {
		return 0
	}
	return at + n
}

// dated: an expression of time overlaps the stretch.
func dated(doc timex.Document, from, to int) bool {
	lo, hi := 0, len(doc.Exprs)
	for lo < hi {
		if mid := (lo + hi) / 2; doc.Exprs[mid].End <= from {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(doc.Exprs) && doc.Exprs[lo].Begin < to
}

// acronyms are the names that the text itself abbreviates, by abbreviation.
func acronyms(text string) map[string]string {
	out := map[string]string{}
	if !strings.Contains(text, "(") {
		return out // most articles: the pattern would look at every word
	}
	for _, m := range acronym.FindAllStringSubmatch(text, -1) {
		name := strings.Fields(m[1])
		for len(name) > 2 && !strings.EqualFold(name[0][:1], m[2][:1]) { // "Meanwhile the Organization of …"
			name = name[1:]
		}
		out[m[2]] = strings.Join(name, " ")
	}
	return out
}
