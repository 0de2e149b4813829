package gold

import (
	"slices"
	"strings"
	"unicode"
)

// disagrees finds a verb of the wrong number (behind a noun that the text writes small: names in -s
// are one), and a subject that is a bare number or a bare "one".
func (a Article) disagrees(title string) string {
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
	case isPlural(noun) && noun == last && strings.Contains(a.Text, noun) && !largeInside(title, noun) && !hasParticiple(c.subject) && (verb == "is" || verb == "has" || singularVerb(verb)):
		return noun + " " + verb
	}
	return ""
}

// largeInside reports whether the title writes the noun as part of a name: General Motors is one, however
// many motors the text tells of.
func largeInside(title, noun string) bool {
	return strings.Index(title, strings.ToUpper(noun[:1])+noun[1:]) > 0
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
var singular = setOf(`asbestos measles diabetes rabies athletics gymnastics physics economics mathematics news series politics gas means headquarters species lens`)

// hasParticiple reports whether a participle after the subject brings nouns of its own: "the boat
// carrying the papers".
func hasParticiple(subject []string) bool {
	return slices.ContainsFunc(subject[min(1, len(subject)):], func(w string) bool { return strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ed") })
}

// doubles reports whether one of the gold titles has the word twice.
func (e Event) doubles(word string) bool {
	return slices.ContainsFunc(e.Titles, func(t string) bool {
		all := words(t)
		i := slices.Index(all, word)
		return i >= 0 && slices.Contains(all[i+1:], word)
	})
}

// stutters finds a name that is told twice where no gold title tells it so (a firm called like its
// founders), and a possessive of a possessive.
func stutters(e Event, title string) string {
	seen := map[string]bool{}
	for _, w := range strings.Fields(title) {
		plain := words(w)
		if len(plain) == 0 {
			continue
		}
		if len(plain[0]) > 3 && unicode.IsUpper([]rune(w)[0]) && seen[plain[0]] && !e.doubles(plain[0]) {
			return "says " + plain[0] + " twice"
		}
		seen[plain[0]] = true
	}
	if strings.Count(strings.ReplaceAll(title, "’", "'"), "'s ") > 1 {
		return "has a possessive of a possessive"
	}
	return ""
}
