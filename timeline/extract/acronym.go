package extract

import (
	"regexp"
	"strings"
	"unicode"
)

// acronym finds "North Atlantic Treaty Organization (NATO)".
var acronym = regexp.MustCompile(`((?:\p{Lu}[\p{L}'’-]+ (?:of |for |the |and |on )*){1,8})\((\p{Lu}[\p{Lu}\d&-]{1,9})\)`)

// acronyms are the names that the text itself abbreviates, by abbreviation.
func acronyms(text string) map[string]string {
	out := map[string]string{}
	if !abbreviates(text) {
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

// longAcronym is more than the bytes of any.
const longAcronym = 48

// abbreviates: something in brackets may be an abbreviation.
func abbreviates(text string) bool {
	for {
		_, after, ok := strings.Cut(text, "(")
		if !ok {
			return false
		}
		inside, _, closed := strings.Cut(after[:min(len(after), longAcronym)], ")")
		if closed && len(inside) > 1 && !strings.ContainsFunc(inside, func(c rune) bool {
			return !unicode.IsUpper(c) && !unicode.IsDigit(c) && c != '&' && c != '-'
		}) {
			return true
		}
		text = after
	}
}
