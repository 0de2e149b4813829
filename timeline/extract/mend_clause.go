package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

// mendClauses repairs what the arcs get wrong about whole clauses: a date that opens a sentence taken for
// part of its subject, an owner taken for the thing owned, a sentence without a verb, a participle that
// swallows the main verb.
func mendClauses(t []syntax.Token, text string, inTime []bool) {
	mendUnknownName(t, text)
	if len(t) > 3 {
		mendOpeningPhrase(t, text)
	}
	if len(t) > 3 && strings.HasPrefix(t[0].Tag, "W") && !strings.HasPrefix(text[t[0].Begin:], "W") && !strings.HasPrefix(text[t[0].Begin:], "How") && !strings.HasPrefix(text[t[0].Begin:], "That") {
		t[0].Tag = "NNP" // "Chow"
	}
	if len(t) > 3 && t[0].Tag == "VBZ" && strings.HasPrefix(t[0].Label, "nsubj") {
		t[0].Tag = "NNS" // "Shares in the bank rose"
	}
	if n := rootOf(t); n >= 0 && n+1 < len(t) && t[n].Tag == "DT" && strings.HasPrefix(t[n+1].Tag, "NN") {
		mendDeterminer(t, n)
	}
	for i := range t {
		if t[i].Tag == "NNS" && i > 0 && !strings.ContainsAny(text[t[i-1].Begin:t[i-1].End], ".:\"“") && capital(text[t[i].Begin:t[i].Begin+1]) {
			t[i].Tag = "NNPS" // "Morales"
		}
	}
	for i := range t {
		switch {
		case inTime[i] && t[i].Head > i && !inTime[t[i].Head]:
			mendOpeningDate(t, i, inTime)
			mendDateSubject(t, i, inTime)
		case t[i].Tag == "NN" && pastNouns[strings.ToLower(text[t[i].Begin:t[i].End])]:
			mendPastNoun(t, i)
		case t[i].Tag == "POS":
			mendOwner(t, i)
		case (t[i].Tag == "VBD" || t[i].Tag == "VBN") && t[i].Label == "acl":
			mendRuling(t, text, i)
		case t[i].Tag == "VBN" && t[i].Label == "xcomp":
			mendSwallowed(t, text, i)
		}
	}
	mendFronted(t)
	for i := range t {
		if t[i].Tag == "VBD" || t[i].Tag == "VBN" {
			mendAside(t, i)
		}
	}
	if n := rootOf(t); n >= 0 && len(t) > 0 && t[len(t)-1].Tag == "." {
		mendVerbless(t, text, n)
	}
}

func rootOf(t []syntax.Token) int {
	for i := range t {
		if t[i].Head < 0 {
			return i
		}
	}
	return -1
}

// mendDeterminer: an article leads no sentence; the verb below it does.
func mendDeterminer(t []syntax.Token, n int) {
	for k := n + 1; k < len(t); k++ {
		if t[k].Head == n && strings.HasPrefix(t[k].Tag, "VB") {
			promote(t, k)
			t[n].Head, t[n].Label = n+1, "det"
			return
		}
	}
}

// mendOpeningDate: in "On Tuesday Morales arrived" the day belongs to the verb, not to the name.
func mendOpeningDate(t []syntax.Token, i int, inTime []bool) {
	from := i
	for from > 0 && inTime[from-1] {
		from--
	}
	noun := t[i].Head
	if from == 0 || t[from-1].Tag != "IN" || !strings.HasPrefix(t[noun].Tag, "NN") && t[noun].Tag != "PRP" {
		return
	}
	for k := i; k < noun; k++ {
		if t[k].Tag == "," || strings.HasPrefix(t[k].Tag, "VB") {
			return
		}
	}
	verb := t[noun].Head
	if verb <= noun || !strings.HasPrefix(t[verb].Tag, "VB") {
		return
	}
	t[i].Head, t[i].Label = verb, "obl"
	for k := from - 1; k < i; k++ {
		if t[k].Head == noun {
			t[k].Head = i
		}
	}
	if t[from-1].Head == i {
		t[from-1].Label = "case"
	}
	if strings.HasPrefix(t[noun].Label, "obl") {
		t[noun].Label = "nsubj"
	}
}

// mendDateSubject: in "a poll published last week found", a date that stands between the participle and the verb is
// not who acts.
func mendDateSubject(t []syntax.Token, s int, inTime []bool) {
	from := s
	for from > 0 && inTime[from-1] {
		from--
	}
	v := from - 1
	if t[s].Label != "nsubj" || v < 1 || t[v].Tag != "VBN" || !strings.HasPrefix(t[v-1].Tag, "NN") || t[s].Head != s+1 {
		return
	}
	noun, verb := v-1, t[s].Head
	if below(t, verb, noun) || t[noun].Head >= 0 && t[noun].Head < noun && strings.HasPrefix(t[t[noun].Head].Tag, "NN") {
		return
	}
	t[noun].Head, t[noun].Label = verb, "nsubj"
	t[v].Head, t[v].Label = noun, "acl"
	t[s].Head, t[s].Label = v, "obl:unmarked"
}

// pastNouns are past tenses that are also nouns.
var pastNouns = set("rose fell saw left")

// mendPastNoun: "the river rose seven metres": a past tense that is also a noun, before a number.
func mendPastNoun(t []syntax.Token, v int) {
	if v == 0 || v+1 >= len(t) || !strings.HasPrefix(t[v-1].Tag, "NN") || t[v-1].Head != v || t[v+1].Tag != "CD" && t[v+1].Tag != "$" {
		return
	}
	t[v].Tag = "VBD"
	if up := t[v].Head; up >= 0 {
		t[v].Label = "parataxis"
	}
	noun := v - 1
	t[noun].Label = "nsubj"
	for k := 0; k < noun; k++ {
		if t[k].Head == v && (t[k].Tag == "DT" || strings.HasPrefix(t[k].Tag, "JJ") || strings.HasPrefix(t[k].Tag, "NN")) {
			t[k].Head = noun
		}
	}
}

// mendOwner: of "St Mark's Basilica" the last noun is the head, whatever the arcs made of the name.
func mendOwner(t []syntax.Token, pos int) {
	owner := pos - 1
	if owner < 0 || !strings.HasPrefix(t[owner].Tag, "NN") {
		return
	}
	own := pos + 1
	for own+1 < len(t) && (strings.HasPrefix(t[own].Tag, "JJ") || strings.HasPrefix(t[own].Tag, "NN") || t[own].Tag == "CD") && strings.HasPrefix(t[own+1].Tag, "NN") {
		own++
	}
	if own >= len(t) || !strings.HasPrefix(t[own].Tag, "NN") {
		return
	}
	top := owner // of the name's own words the one on which the others hang
	for k := owner - 1; k >= 0 && k > owner-4 && strings.HasPrefix(t[k].Tag, "NNP") && strings.HasPrefix(t[owner].Tag, "NNP"); k-- {
		if t[k].Head < k || t[k].Head > own {
			top = k
		}
	}
	if !below(t, own, top) {
		return
	}
	t[own].Head, t[own].Label = t[top].Head, t[top].Label
	t[top].Head, t[top].Label = own, "nmod:poss"
	if owner != top {
		t[owner].Head, t[owner].Label = top, "flat"
	}
	for k := own + 1; k < len(t); k++ { // what follows belongs to the thing
		if t[k].Head == owner || t[k].Head == top {
			t[k].Head = own
		}
	}
	for k := pos + 1; k < own; k++ {
		if t[k].Head == owner || t[k].Head == top {
			t[k].Head = own
		}
	}
}

// mendSwallowed: in "a tanker carrying oil struck the reef" the second verb leads and the participle describes.
func mendSwallowed(t []syntax.Token, text string, v int) {
	up := t[v].Head
	if up < 0 || up > v || t[up].Tag != "VBG" || keepsObject[t[up].Lemma] || v+1 >= len(t) {
		return
	}
	if next := t[v+1].Tag; next != "DT" && next != "PRP$" && !strings.HasPrefix(next, "NNP") {
		return
	}
	noun := -1
	for k := 0; k < up; k++ {
		if t[k].Head == up && strings.HasPrefix(t[k].Label, "nsubj") {
			noun = k
		}
	}
	if noun < 0 {
		return
	}
	t[v].Tag = "VBD"
	t[v].Head, t[v].Label = t[up].Head, t[up].Label
	if h := t[up].Head; h > v && words().is("report", t[h].Lemma, "") {
		t[v].Label = "ccomp"
	}
	t[up].Head, t[up].Label = noun, "acl"
	t[noun].Head, t[noun].Label = v, "nsubj"
	for k := 0; k < noun; k++ {
		if t[k].Head == up && t[k].Tag == "DT" {
			t[k].Head = noun
		}
	}
	for k := v + 1; k < len(t); k++ {
		if t[k].Head == up {
			t[k].Head = v
		}
	}
}

// keepsObject are verbs whose object may be followed by a participle: "seeing the house destroyed".
var keepsObject = set("have get see find leave make keep want hear watch declare")

// isTree: every token reaches the root. A mend that makes a ring of arcs is worse than what it mended.
func isTree(t []syntax.Token) bool {
	for i := range t {
		steps := 0
		for k := i; k >= 0; k = t[k].Head {
			if steps++; steps > len(t) {
				return false
			}
		}
	}
	return true
}
