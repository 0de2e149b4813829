package gold

import "strings"

// A title that gives a deed to the wrong person is the worst there is: it says something false about somebody. It counts as a figure of
// its own, beside the titles that are merely clumsy.

// misnames is the name that a title gives to the one who acts and that no gold title of the event has; "" when it names nobody else. A
// name that only says which one it is ("the bank of Calderia", "Lind's lawyers") is nobody who acts.
func (a Article) misnames(e Event, title string) string {
	known := map[string]bool{}
	for _, t := range e.Titles {
		for _, w := range words(t) {
			known[stem(w)] = true
		}
	}
	names, large := a.names(), capitals(title)
	for _, part := range actors(parseClause(title).subject) {
		named, told := false, false
		for _, w := range part {
			named = named || large[w] && names[stem(w)] && !isNumber(w)
			told = told || known[stem(w)]
		}
		if named && !told {
			return strings.Join(part, " ")
		}
	}
	return ""
}

// actors are the phrases that a subject joins, up to the first preposition and without owners.
func actors(subject []string) (list [][]string) {
	from := 0
	for i, w := range subject {
		switch {
		case w == owning:
			from = i + 1
		case w == "and" || w == "or":
			list = append(list, subject[from:i])
			from = i + 1
		case cutters[w] && !(w == "of" && i > 0 && partitive[subject[i-1]]):
			return append(list, subject[from:i])
		}
	}
	return append(list, subject[from:])
}

// capitals are the words of a title that begin with a capital, in small letters.
func capitals(title string) map[string]bool {
	set := map[string]bool{}
	for _, f := range strings.Fields(title) {
		if w := words(f); len(w) > 0 && strings.ToLower(f) != f {
			for _, part := range w {
				set[part] = true
			}
		}
	}
	return set
}
