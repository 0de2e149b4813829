package extract

import (
	"regexp"
	"strings"

	"dateline/timeline/timex"
)

// Things that stand in a sentence without belonging to it. The parser never learned them, so they are
// blanked out before it reads; all places in the text stay where they are.
var (
	// "BRUSSELS, Jan. 29 (Reuters) — ", "STOCKHOLM (AP) - ", "Nov 25 (Reuters) - "
	dateline = regexp.MustCompile(`(?m)^[ \t]*(?:(?:\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}|\p{Lu}[\p{L}.]+)(?:, \p{Lu}[\p{L}. ]{1,30})?(?:/\p{Lu}+)?(?:, | )?)?` +
		`(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})? ?)?(?:\([\p{L} ]{2,30}\) ?)?(?:—|–|--|-) `)
	// ", 60,"
	age = regexp.MustCompile(`, \d{1,3},`)
	// "(OAS)", "(left)": no dates in it
	aside = regexp.MustCompile(`\([^()\n]{1,60}\)`)
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
	for _, m := range dateline.FindAllStringIndex(text, -1) {
		if isDateline(text[m[0]:m[1]]) {
			blank(m[0], m[1])
		}
	}
	for _, m := range age.FindAllStringIndex(text, -1) {
		blank(m[0], m[1])
	}
	for _, m := range aside.FindAllStringIndex(text, -1) {
		if !dated(doc, m[0], m[1]) {
			blank(m[0], m[1])
		}
	}
	return string(b)
}

// isDateline: a place in capitals, an agency in brackets, or a date stands before the dash.
func isDateline(s string) bool {
	word := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' })
	if len(word) == 0 {
		return false
	}
	first := strings.Trim(word[0], ".,")
	return strings.Contains(s, "(") || len(first) > 2 && strings.ToUpper(first) == first || strings.ContainsAny(s, "0123456789") ||
		strings.Contains(s, "—") && len(word) <= 3
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
	for _, m := range acronym.FindAllStringSubmatch(text, -1) {
		name := strings.Fields(m[1])
		for len(name) > 2 && !strings.EqualFold(name[0][:1], m[2][:1]) { // "Meanwhile the Organization of …"
			name = name[1:]
		}
		out[m[2]] = strings.Join(name, " ")
	}
	return out
}
