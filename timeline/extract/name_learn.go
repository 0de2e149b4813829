package extract

import (
	"strings"
	"unicode"
)

// What each mention of a name teaches about whom it means.

// see notes a mention and gives the entity that it means.
func (n *names) see(t *tree, s nameSpan) *entity {
	words := strings.Fields(t.text[t.Tokens[s.first].Begin:t.Tokens[s.last].End])
	words = withoutRole(words)
	full := strings.Join(words, " ")
	key := nameKey(withoutInitials(words, full))
	e := n.form[key]
	if e == nil {
		e = n.shorter(words)
	}
	if e == nil {
		e = &entity{name: full, first: t.index}
		n.all = append(n.all, e)
		n.form[key] = e
		n.alias(e, words)
	} else if have := strings.Count(e.name, " ") + 1; len(words) > have && !isAcronym(e.name) && (have == 1 || !e.person) || have > 2 && len(words) == 2 && e.person {
		e.name = full
		n.form[key] = e
	}
	e.count++
	n.learn(e, t, s, words)
	if a := n.short[key]; a != "" && n.form[nameKey(a)] == nil {
		n.form[nameKey(a)] = e
	}
	return e
}

// withoutInitials leaves out single letters inside a name, since "Donald J. Kessler" and "Donald Kessler" are one person.
func withoutInitials(words []string, full string) string {
	var kept []string
	for i, w := range words {
		if i > 0 && i < len(words)-1 && len(w) == 2 && w[1] == '.' {
			if kept == nil {
				kept = append(make([]string, 0, len(words)), words[:i]...)
			}
		} else if kept != nil {
			kept = append(kept, w)
		}
	}
	if kept == nil {
		return full
	}
	return strings.Join(kept, " ")
}

// withoutRole takes "French President" off "French President Emmanuel Macron". What is left must
// look like a person's name: no word of an organisation.
func withoutRole(words []string) []string {
	last := len(words) - 1
	if orgWords[strings.ToLower(strings.TrimSuffix(words[last], "."))] {
		return words // also "General Motors Co."
	}
	for i := min(last-1, 5); i >= 0; i-- {
		role := strings.TrimSuffix(strings.ToLower(words[i]), ".")
		switch {
		case !roleWords[role]:
		case i == last-1 && genders[role] != 0:
			return words[i:] // "Prince Andrew" has no other name
		case !nameJoint[words[i+1]]:
			return words[i+1:]
		case last-i >= 4 && firstNames(words[last-1]):
			return words[last-1:] // "Secretary of State Mike Pompeo"
		}
	}
	return words
}

// shorter finds "Lind" after "Anna Lind", and the full name after "Mr. Stoltenberg".
func (n *names) shorter(words []string) *entity {
	if len(words) == 1 {
		return nil
	}
	last := n.form[nameKey(words[len(words)-1])]
	if last != nil && !strings.Contains(last.name, " ") && !isAcronym(last.name) && (last.person || last.count <= 2) && (last.person || !last.place && len(words) <= 3 && firstNames(words[0])) && !n.namesFirm(last.name) {
		return last
	}
	for _, e := range n.all {
		if full := strings.Join(words, " "); e.person && strings.Contains(e.name, " ") && (holdName(words, e.name) || len(words) == 2 && holdName(strings.Fields(e.name), full)) {
			return e // "Evo Morales" is Juan Evo Morales Ayma
		} else if strings.HasPrefix(e.name, full+"-") || strings.HasPrefix(full, e.name+"-") && strings.Contains(e.name, " ") {
			return e // "Harriet Lind" became "Harriet Lind-Shaw"
		}
	}
	if initials := initialsOf(words); len(initials) >= 3 {
		return n.form[nameKey(initials)]
	}
	return nil
}

// holdName reports whether the words hold the name, which is some of them in their order.
func holdName(words []string, name string) bool {
	return strings.Contains(" "+strings.Join(words, " ")+" ", " "+name+" ")
}

// namesFirm: the article names an organisation that begins with the word, so that the word alone is not of a person: "Harlan Grain".
func (n *names) namesFirm(word string) bool {
	for _, e := range n.all {
		if rest, ok := strings.CutPrefix(e.name, word+" "); ok && !e.person && (orgWords[strings.ToLower(rest)] || words().sorts[strings.ToLower(rest)] != 0) {
			return true
		}
	}
	return false
}

// alias notes the forms that a later mention may take.
func (n *names) alias(e *entity, words []string) {
	if len(words) < 2 {
		return
	}
	last := nameKey(words[len(words)-1])
	if first := nameKey(words[0]); len(words) == 2 && n.form[first] == nil && firstNames(first) {
		n.form[first] = e // "Felipe" for "Felipe Lanz"
	}
	if _, taken := n.form[last]; !taken && !orgWords[strings.ToLower(words[len(words)-1])] {
		n.form[last] = e
	}
	if initials := initialsOf(words); len(initials) >= 3 {
		if _, taken := n.form[nameKey(initials)]; !taken {
			n.form[nameKey(initials)] = e
		}
	}
}

// learn guesses what kind of thing is named, from titles, first names and prepositions.
func (n *names) learn(e *entity, t *tree, s nameSpan, words []string) {
	first := strings.ToLower(words[0])
	switch {
	case genders[first] != 0 && len(words) > 1 || genders[t.lower(s.first-1)] != 0 && !orgWords[strings.ToLower(words[len(words)-1])]:
		if e.person = true; genders[first] != 0 {
			e.female = genders[first]
		} else {
			e.female = genders[t.lower(s.first-1)]
		}
	case s.honorific == "mrs" || s.honorific == "ms" || s.honorific == "miss" || s.honorific == "lady" || s.honorific == "dame" || len(words) > 1 && femaleNames[first]:
		e.person, e.female = true, 1
	case s.honorific == "mr" || s.honorific == "sir" || s.honorific == "lord" || len(words) > 1 && maleNames[first]:
		e.person, e.female = true, -1
	case t.child(s.last, "nsubj") < 0 && t.reflexiveOf(s) != 0:
		e.person, e.female = true, t.reflexiveOf(s)
	case s.honorific != "" || t.hasRole(s) || t.word(s.last+1) == "," && t.lower(s.last+2) == "who" && len(words) > 1:
		e.person = true
	}
	if places[strings.ToLower(e.name)] {
		e.place = true
	} else if p := t.lower(s.first - 1); (p == "in" || p == "near") && !e.person && t.tag(s.last+1) != "NN" && t.tag(s.last+1) != "NNS" {
		e.place = true
	}
	if orgWords[strings.ToLower(words[len(words)-1])] || isAcronym(e.name) {
		e.person = false
	}
	if !e.person && len(words) == 2 && !foreignArticles[first] && !isDigits(words[1]) && t.label(s.last) == "flat" && !e.place && !orgWords[strings.ToLower(words[1])] {
		e.person = true
	}
}

// foreignArticles open the names of houses and papers: "La Scala", "Le Monde".
var foreignArticles = set("la le les el los las il lo das der die")

// reflexiveOf is the gender that "himself" or "herself" right behind a name's verb gives it.
func (t *tree) reflexiveOf(s nameSpan) int8 {
	if !t.isVerb(s.last + 1) {
		return 0
	}
	switch t.lower(s.last + 2) {
	case "himself":
		return -1
	case "herself":
		return 1
	}
	return 0
}

// hasRole: a word such as "president" stands before the name, or "a spokesman" after a comma.
func (t *tree) hasRole(s nameSpan) bool {
	for i := s.first - 1; i < s.last; i++ {
		if roleWords[t.lower(i)] && !orgWords[t.lower(s.last)] {
			return true
		}
	}
	if t.word(s.last+1) == "," {
		for i := s.last + 2; i < min(s.last+7, t.size()); i++ {
			if roleWords[t.lower(i)] {
				return true
			}
			if isDigits(t.word(i)) && t.word(i+1) == "," { // an age
				return true
			}
			if t.word(i) == "," {
				return false
			}
		}
	}
	return false
}

func isAcronym(w string) bool {
	upper := 0
	for _, r := range w {
		if unicode.IsLower(r) || r == ' ' {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper >= 2
}

// initialsOf the words, the small ones left out: "NATO" for North Atlantic Treaty Organization.
func initialsOf(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if capital(w) {
			b.WriteString(string([]rune(w)[:1]))
		}
	}
	return b.String()
}

func nameKey(w string) string {
	return strings.ToLower(strings.ReplaceAll(w, ".", ""))
}
