package merge

import (
	"strings"
	"unicode"
)

// A word is one of a title, brought to a form in which tellings can be compared.
type word struct {
	stem string
	// name says that it is written as a name is. The first word of a sentence always is, and counts only when
	// something else says so.
	name   bool
	first  bool
	number bool
}

// initials are the first letters of a name of three words or more, "" of a shorter one.
func initials(name string) string {
	var b strings.Builder
	n := 0
	for _, w := range strings.Fields(name) {
		if r := []rune(w)[0]; unicode.IsUpper(r) {
			b.WriteRune(unicode.ToLower(r))
			n++
		}
	}
	if n < 3 {
		return ""
	}
	return stem(b.String())
}

// split gives the words of a text that carry meaning, as stems.
func split(s string) []word {
	var out []word
	raws := strings.FieldsFunc(phrases.Replace(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("'’.,-", r)
	})
	for i, raw := range raws {
		for _, part := range parts(raw) {
			lower := strings.ToLower(part)
			if lower == "" || stopWords[lower] {
				continue
			}
			first := []rune(part)[0]
			w := word{stem: stem(lower), name: unicode.IsUpper(first), number: unicode.IsDigit(first),
				first: i == 0 && !isNamed(raws)}
			if n, ok := numerals[lower]; ok {
				w.stem, w.number, w.name = n, true, false
			}
			out = append(out, w)
		}
	}
	return out
}

// isNamed reports whether a text begins with a name for sure: NATO, or "Lena Vos".
func isNamed(raws []string) bool {
	first := raws[0]
	if len(raws) > 1 && unicode.IsUpper([]rune(raws[1])[0]) && !stopWords[strings.ToLower(first)] {
		return true
	}
	return len(first) > 1 && strings.ToUpper(first) == first
}

// parts takes signs from a word: "U.S." is one, "drone-strike" two, and 1,140 is written without its comma.
func parts(raw string) []string {
	raw = strings.Trim(raw, "'’.,-")
	for _, s := range []string{"'s", "’s"} {
		raw = strings.TrimSuffix(raw, s)
	}
	if strings.ContainsFunc(raw, unicode.IsDigit) {
		return []string{strings.ReplaceAll(raw, ",", "")}
	}
	return strings.Fields(joints.Replace(raw))
}

// joints are the signs within a word that part it, or fall away.
var joints = strings.NewReplacer(".", "", ",", " ", "'", "", "’", "", "-", " ")

// stem takes the endings of English from a word and puts one word for all that mean the same in a title. Titles are
// written by the program, in the present tense, and need no finer way (Porter 1980 is one).
func stem(w string) string {
	if s, ok := sameAs[w]; ok {
		return s
	}
	s := w
	for _, e := range endings {
		if cut, ok := strings.CutSuffix(w, e.end); ok && len(cut) >= e.least {
			s = cut + e.put
			break
		}
	}
	if t, ok := sameAs[s]; ok {
		return t
	}
	if t, ok := sameAs[s+"e"]; ok {
		return t
	}
	return strings.TrimSuffix(s, "e")
}

// endings are tried in this order; least is what must be left of a word.
var endings = []struct {
	end, put string
	least    int
}{
	{"ies", "y", 2}, {"sses", "ss", 2}, {"shes", "sh", 2}, {"ches", "ch", 2}, {"xes", "x", 2}, {"ss", "ss", 1}, {"us", "us", 1}, {"is", "is", 2},
	{"ied", "y", 2}, {"tted", "t", 2}, {"pped", "p", 2}, {"nned", "n", 2}, {"ed", "", 3}, {"tting", "t", 2}, {"nning", "n", 2}, {"ing", "", 3}, {"s", "", 2},
}
