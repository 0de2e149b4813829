package gold

import (
	"slices"
	"strings"
	"unicode"
)

// disagrees finds a verb of the wrong number, and a subject that is a bare number or a bare "one".
func disagrees(_ Event, title string) string {
	c := parseClause(title)
	all := words(owners.Replace(title))
	for i, w := range all[1:] {
		if (all[i] == "they" || all[i] == "we") && (w == "has" || w == "is") {
			return all[i] + " " + w
		}
	}
	if len(c.subject) == 0 || len(c.subject) == len(all) {
		return ""
	}
	last, verb := c.subject[len(c.subject)-1], all[len(c.subject)]
	noun := head(c.subject)
	switch {
	case len(segments(c.subject)) == 0 && isNumber(last):
		return "counts nothing: " + last
	case openOne(c.subject):
		return "has an open one"
	case isPlural(noun) && noun == last && !isName(title, noun) && (verb == "is" || verb == "has" || singularVerb(verb)):
		return noun + " " + verb
	}
	return ""
}

// openOne finds "a weaker one", which a reader of the title alone cannot fill.
func openOne(subject []string) bool {
	i := slices.Index(subject, "one")
	return i > 0 && subject[i-1] != "only" && (i+1 == len(subject) || cutters[subject[i+1]] && subject[i+1] != "of")
}

// head is the last word before a preposition; "" for a list, whose number is another matter.
func head(phrase []string) string {
	if slices.Contains(phrase, "and") {
		return ""
	}
	for i, w := range phrase {
		if cutters[w] && i > 0 {
			return phrase[i-1]
		}
	}
	return phrase[len(phrase)-1]
}

// isPlural goes by the ending.
func isPlural(w string) bool {
	for _, e := range [...]string{"ss", "us", "is"} {
		if strings.HasSuffix(w, e) {
			return false
		}
	}
	return strings.HasSuffix(w, "s") && !singular[w]
}

// singularVerb reports whether a verb has the ending of one who acts.
func singularVerb(w string) bool {
	return !auxiliaries[w] && !newsVerbs[w] && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// singular nouns end in -s all the same.
var singular = setOf(`news series politics gas means headquarters species lens`)

// isName reports whether the title writes the word with a large letter inside.
func isName(title, word string) bool {
	for i, w := range strings.Fields(title) {
		if plain := words(w); i > 0 && len(plain) > 0 && plain[len(plain)-1] == word {
			return unicode.IsUpper([]rune(w)[0])
		}
	}
	return false
}

// stutters finds a name that is told twice, and a possessive of a possessive.
func stutters(_ Event, title string) string {
	seen := map[string]bool{}
	for _, w := range strings.Fields(title) {
		plain := words(w)
		if len(plain) == 0 {
			continue
		}
		if len(plain[0]) > 3 && unicode.IsUpper([]rune(w)[0]) && seen[plain[0]] {
			return "says " + plain[0] + " twice"
		}
		seen[plain[0]] = true
	}
	if strings.Count(strings.ReplaceAll(title, "’", "'"), "'s ") > 1 {
		return "has a possessive of a possessive"
	}
	return ""
}
