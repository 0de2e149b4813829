package timex

import (
	"fmt"
	"strings"
)

// A rule says how an expression, or a part that other rules build on, is written
// and what it means:
//
//	head: element element … => meaning
//
// An element is a literal word, a CLASS, or <a head>; alternatives are joined
// with |, a final ? makes it optional. Elements in [ ] alone belong to the
// expression, what stands outside is context; two pairs of [ ] are two
// expressions, and then two meanings follow, separated by ;. In a meaning, $1 is
// the first element that is no literal, and so on. The meaning None takes the words and
// gives nothing: it keeps "Windows 95" from being a year.
type rule struct {
	source   string
	elements []element
	spans    [][2]int // of elements, each an expression
	meanings []Meaning
	first    set  // what it can begin with
	second   set  // what its second token can be
	single   bool // it can be one token
}

// An element is one place of a rule.
type element struct {
	atoms    []atom
	first    set
	optional bool
	capture  bool
}

// An atom is one alternative of an element.
type atom struct {
	literal *entry
	class   class
	head    int // 0 when it is no <head>
}

// head gives the number of a head; they are numbered from 1, 0 is none.
func (l *language) head(name string) int {
	h, ok := l.heads[name]
	if !ok {
		h = len(l.heads) + 1
		l.heads[name] = h
		for len(l.rules) <= h {
			l.rules = append(l.rules, nil)
		}
	}
	return h
}

// parseRule adds one line of the table; see rule.
func (l *language) parseRule(line string) {
	head, rest, ok := strings.Cut(line, ": ")
	pattern, meaning, ok2 := strings.Cut(rest, "=>")
	if !ok || !ok2 {
		panic(fmt.Sprintf("timex: %q is no rule of %s", line, l.name))
	}
	r := rule{source: line}
	open := -1
	for _, field := range strings.Fields(pattern) {
		switch field {
		case "[":
			open = len(r.elements)
		case "]":
			r.spans = append(r.spans, [2]int{open, len(r.elements)})
		default:
			r.elements = append(r.elements, l.parseElement(field))
		}
	}
	if r.spans == nil {
		r.spans = [][2]int{{0, len(r.elements)}}
	}
	for _, s := range strings.Split(meaning, ";") {
		m, err := ParseMeaning(strings.TrimSpace(s))
		if err != nil {
			panic(fmt.Sprintf("timex: %q: %v", line, err))
		}
		r.meanings = append(r.meanings, m)
	}
	if len(r.meanings) != len(r.spans) {
		panic(fmt.Sprintf("timex: %q has %d expressions and %d meanings", line, len(r.spans), len(r.meanings)))
	}
	h := l.head(head)
	l.rules[h] = append(l.rules[h], r)
}

// parseElement reads one field of a rule: what is all capitals is a class, the rest are words.
func (l *language) parseElement(field string) (e element) {
	field, e.optional = strings.CutSuffix(field, "?")
	for _, s := range strings.Split(field, "|") {
		var a atom
		switch {
		case strings.HasPrefix(s, "<"):
			a.head = l.head(strings.Trim(s, "<>"))
			e.capture = true
		case s == strings.ToUpper(s) && s != strings.ToLower(s):
			c, ok := l.classes[s]
			if !ok {
				panic(fmt.Sprintf("timex: %s has no class %s", l.name, s))
			}
			a.class, a.literal = c, nil
			e.capture = true
		default:
			a.literal = l.entry(s)
		}
		e.atoms = append(e.atoms, a)
	}
	return e
}
