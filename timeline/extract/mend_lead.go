package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

// mendLeads gives clauses the verb that leads them, where the arcs take a plural noun or a participle for it, or hang the clause on the
// wrong word: by the words that can begin a clause, and by forms that cannot be told apart but by where they stand.
func mendLeads(t []syntax.Token, text string) {
	mendOpeningPlural(t)
	for i := range t {
		switch word := strings.ToLower(text[t[i].Begin:t[i].End]); {
		case word == "whether" && i > 1 && t[i-1].Tag == "IN" && strings.HasPrefix(t[i-2].Tag, "NN"):
			mendQuestion(t, i)
		case subordinators[word] && t[i].Label == "case" && t[i].Head > i:
			mendAppointed(t, i)
		case t[i].Tag == "MD":
			mendWouldHave(t, i)
		case t[i].Tag == "VBN" && t[i].Label == "acl":
			mendSecondClause(t, i)
		case calendarWord[word] && i+2 < len(t) && t[i].Head == i+1:
			mendDayBeforeGap(t, text, i)
		}
	}
	mendRelativeRoot(t)
}

// mendOpeningPlural: a sentence that opens with "Families in the capital" and goes on with a verb that has no subject of its own is led by
// that verb.
func mendOpeningPlural(t []syntax.Token) {
	if len(t) < 4 || t[0].Tag != "VBZ" || t[0].Head >= 0 || t[1].Tag != "IN" {
		return
	}
	for v := 1; v < len(t); v++ {
		if t[v].Tag == "VBD" && t[v].Head == 0 && !hasSubject(t, v) {
			t[0].Tag = "NNS"
			promoteToRoot(t, v)
			t[0].Label = "nsubj"
			for k := v + 1; k < len(t); k++ {
				if t[k].Head == 0 {
					t[k].Head = v
				}
			}
			return
		}
	}
}

// mendQuestion: in "an inquiry into whether the state could have helped is due" the question belongs to the noun before it, and what it
// speaks of is not the subject of the sentence.
func mendQuestion(t []syntax.Token, whether int) {
	v, noun := t[whether].Head, whether-2
	if v < whether || !strings.HasPrefix(t[v].Tag, "VB") || below(t, noun, v) {
		return
	}
	t[v].Head, t[v].Label = noun, "acl"
	t[whether-1].Head, t[whether-1].Label = v, "mark"
}

// mendAppointed: in "a day after the mayor, Ida Roe, offered to go" the office and the name are one subject, and "after" opens a clause.
func mendAppointed(t []syntax.Token, mark int) {
	noun := t[mark].Head
	if noun+2 >= len(t) || !strings.HasPrefix(t[noun].Tag, "NN") || t[noun+1].Tag != "," {
		return
	}
	v := -1
	for k := noun + 2; k < len(t) && v < 0; k++ {
		switch {
		case t[k].Tag == "VBD":
			v = k
		case t[k].Tag == "," && k+1 < len(t) && t[k+1].Tag == "VBD", strings.HasPrefix(t[k].Tag, "NNP"), t[k].Tag == ".":
		default:
			return
		}
	}
	if v < 0 || t[v-1].Tag != "," || below(t, noun, v) || t[v].Head > v {
		return
	}
	name := -1
	for k := noun + 2; k < v-1; k++ {
		if t[k].Head == v || t[k].Head == noun {
			name = k
		}
	}
	if name < 0 {
		return
	}
	up := t[noun].Head
	t[name].Head, t[name].Label = noun, "appos"
	t[noun].Head, t[noun].Label = v, "nsubj"
	t[mark].Head, t[mark].Label = v, "mark"
	if up >= 0 && up != v && t[v].Head >= 0 {
		t[v].Head, t[v].Label = up, "advcl"
	}
}

// mendSecondClause: a list of two has no comma. In "it raised its offer, and the two sides agreed on the price" what stands behind the comma
// is a clause, and its verb no participle.
func mendSecondClause(t []syntax.Token, v int) {
	noun := t[v].Head
	if noun < 3 || noun != v-1 || t[noun].Label != "conj" || t[noun].Head < 0 {
		return
	}
	and, members := -1, 0
	for k := range t {
		if t[k].Head == noun && t[k].Tag == "CC" && k < noun {
			and = k
		}
		if t[k].Head == t[noun].Head && t[k].Label == "conj" {
			members++
		}
	}
	above := t[noun].Head
	for above >= 0 && !strings.HasPrefix(t[above].Tag, "VB") {
		above = t[above].Head
	}
	if and < 1 || t[and-1].Tag != "," || members > 1 || above < 0 || above > and || !isFinite(t, above) {
		return
	}
	for k := v + 1; k < len(t); k++ {
		if isFinite(t, k) && strings.HasPrefix(t[k].Tag, "VB") && t[k].Label != "advcl" && t[k].Label != "acl:relcl" && t[k].Label != "ccomp" {
			return // "… and the price agreed on Sunday fell"
		}
	}
	t[v].Tag, t[v].Head, t[v].Label = "VBD", above, "conj"
	t[noun].Head, t[noun].Label = v, "nsubj"
	t[and].Head = v
}

// mendDayBeforeGap: in "stepped down on Sunday hours after the vote" the day is the verb's, and no part of the hours.
func mendDayBeforeGap(t []syntax.Token, text string, day int) {
	gap := day + 1
	after := strings.ToLower(text[t[gap+1].Begin:t[gap+1].End])
	if !timeUnit[strings.TrimSuffix(strings.ToLower(text[t[gap].Begin:t[gap].End]), "s")] || after != "after" && after != "before" || t[gap].Head < 0 {
		return
	}
	t[day].Head, t[day].Label = t[gap].Head, "obl"
	for k := range day {
		if t[k].Head == gap {
			t[k].Head = day
		}
	}
	t[gap].Label = "obl:unmarked"
	for v := gap + 2; v < len(t) && t[v].Tag != ","; v++ {
		if t[v].Label == "advcl" && isFinite(t, v) && !below(t, v, gap) {
			t[gap].Head = v // how long before or after is told of the other event
			return
		}
	}
}

// mendWouldHave: between "would have" and a noun stands the verb: "a bill that would have allowed arrests".
func mendWouldHave(t []syntax.Token, modal int) {
	have, v := modal+1, modal+2
	if v+1 >= len(t) || t[have].Lemma != "have" || t[v].Tag != "VBN" || t[v].Label != "amod" || t[modal].Head != have {
		return
	}
	object := t[v].Head
	if object <= v || t[object].Head != have {
		return
	}
	takePlace(t, v, have)
	t[have].Head, t[have].Label = v, "aux"
	t[object].Head, t[object].Label = v, "obj"
	for k := object + 1; k < len(t); k++ {
		if t[k].Head == object && t[k].Label != "nmod" && t[k].Label != "acl" && t[k].Label != "case" {
			t[k].Head = v
		}
	}
}

// mendRelativeRoot: in "Police, who had warned them, fired tear gas" the verb of the relative clause does not lead the sentence; the one
// after the second comma does.
func mendRelativeRoot(t []syntax.Token) {
	root := rootOf(t)
	who := -1
	for k := 2; k < root; k++ {
		if (t[k].Tag == "WP" || t[k].Tag == "WDT") && t[k-1].Tag == "," && strings.HasPrefix(t[k-2].Tag, "NN") && t[k].Head == root {
			who = k
			break
		}
	}
	if who < 0 || t[root].Tag != "VBD" && t[root].Tag != "VBN" && t[root].Tag != "VBZ" {
		return
	}
	for v := root + 1; v < len(t)-1; v++ {
		if t[v-1].Tag != "," || t[v].Tag != "VBN" && t[v].Tag != "VBD" || strings.HasPrefix(t[v].Label, "aux") || t[v+1].Tag == "IN" {
			continue
		}
		noun := who - 2
		if t[v].Label == "amod" && t[v].Head > v {
			object := t[v].Head
			t[v].Head = root
			for k := v + 1; k < object; k++ {
				if t[k].Head == v {
					t[k].Head = object
				}
			}
			t[object].Head, t[object].Label = v, "obj"
		}
		t[v].Tag, t[v].Head, t[v].Label = "VBD", -1, "root"
		t[noun].Head, t[noun].Label = v, "nsubj"
		t[root].Head, t[root].Label = noun, "acl:relcl"
		t[who].Label = "nsubj"
		for k := v + 1; k < len(t); k++ {
			if t[k].Head >= 0 && t[k].Head < v {
				t[k].Head = v
			}
		}
		return
	}
}
