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

// mendVerbless: a sentence whose root is a noun, with one verb after it, is that verb's: "An alarm flashed at noon."
func mendVerbless(t []syntax.Token, text string, n int) {
	if !strings.HasPrefix(t[n].Tag, "NN") {
		return
	}
	v := -1
	for k := range t {
		switch {
		case t[k].Head == n && (t[k].Label == "cop" || strings.HasPrefix(t[k].Label, "nsubj") || t[k].Label == "aux" || k < n && t[k].Label == "case"):
			return
		case v < 0 && (t[k].Head == n || t[k].Head == k-1 && below(t, k, n)) && k > n && (t[k].Tag == "VBN" || t[k].Tag == "VBD") && (t[k].Label == "acl" || t[k].Label == "conj" || t[k].Label == "parataxis"):
			v = k
		}
	}
	if v < 0 || t[v-1].Tag == "," && !saysThat(t, text, v) && !namedBetween(t, n, v) || t[v-1].Tag == "CC" || strings.HasPrefix(t[v-1].Tag, "VB") {
		return
	}
	says := saysThat(t, text, v)
	for k := v + 1; !says && k < len(t) && t[k].Tag != "," && t[k].Tag != "CC"; k++ {
		w := strings.ToLower(text[t[k].Begin:t[k].End])
		if t[k].Tag == "VBD" || t[k].Tag == "VBZ" || t[k].Tag == "MD" || w == "by" {
			return
		}
	}
	t[v].Tag = "VBD"
	t[v].Head = n
	promote(t, v)
	t[n].Label = "nsubj"
	for k := v + 1; says && k < len(t); k++ {
		if t[k].Head == v && t[k].Label == "acl" {
			t[k].Label = "ccomp"
		}
	}
	for k := 0; k < n; k++ {
		if t[k].Head == v && !inDateOrComma(t, k, n) {
			t[k].Head = n
		}
	}
	for k := n + 1; k < v; k++ {
		if t[k].Head == v && t[k].Tag != "RB" {
			t[k].Head = n
		}
	}
}

// namedBetween: a name between commas stands between a noun and its verb: "A shepherd, Ramón Quiroga, stumbled".
func namedBetween(t []syntax.Token, n, v int) bool {
	if t[n+1].Tag != "," {
		return false
	}
	for k := n + 2; k < v-1; k++ {
		if !strings.HasPrefix(t[k].Tag, "NNP") {
			return false
		}
	}
	return v > n+3
}

// saysThat: "denied on Monday that": a verb of saying with "that" near behind it.
func saysThat(t []syntax.Token, text string, v int) bool {
	l := words()
	if !l.is("report", t[v].Lemma, "") && !l.is("speech", t[v].Lemma, "") && !deciding[t[v].Lemma] {
		return false
	}
	for k := v + 1; k < min(v+6, len(t)) && !strings.HasPrefix(t[k].Tag, "VB"); k++ {
		if strings.EqualFold(text[t[k].Begin:t[k].End], "that") {
			return true
		}
	}
	return false
}

// mendRuling: in "the court ruled on Monday that the ban was void" the ruling leads, and what it says hangs on it.
func mendRuling(t []syntax.Token, text string, v int) {
	n := t[v].Head
	if n < 0 || n > v || !strings.HasPrefix(t[n].Tag, "NN") || !strings.HasPrefix(t[n].Label, "nsubj") || t[v-1].Tag == "," || !saysThat(t, text, v) {
		return
	}
	p := t[n].Head
	if p < v {
		return
	}
	t[v].Tag = "VBD"
	t[v].Head, t[v].Label = t[p].Head, t[p].Label
	t[p].Head, t[p].Label = v, "ccomp"
	t[n].Head, t[n].Label = v, "nsubj"
	for k := 0; k < n; k++ {
		if t[k].Head == p {
			t[k].Head = v
		}
	}
}

// mendUnknownName: an unknown name that the tagger took for a verb, right before a past tense: "Mehmed built".
func mendUnknownName(t []syntax.Token, text string) {
	if len(t) < 3 || t[1].Tag != "VBN" || !strings.HasPrefix(t[0].Tag, "VB") || irregularBase[strings.ToLower(text[t[1].Begin:t[1].End])] == "" {
		return
	}
	t[0].Tag, t[1].Tag = "NNP", "VBD"
	object := t[1].Head
	t[1].Head, t[1].Label = 0, "dep"
	promote(t, 1)
	t[0].Head, t[0].Label = 1, "nsubj"
	if object > 1 {
		t[object].Head, t[object].Label = 1, "obj"
	}
}

// inDateOrComma: a comma parts k from n, so that k opens the sentence and does not belong to the noun.
func inDateOrComma(t []syntax.Token, k, n int) bool {
	for i := k; i < n; i++ {
		if t[i].Tag == "," {
			return true
		}
	}
	return false
}

// mendAside: in "The orchestra, founded in 1889, lost a million" the participle between the commas describes.
func mendAside(t []syntax.Token, v int) {
	if v < 2 || v+1 >= len(t) || t[v-1].Tag != "," || !strings.HasPrefix(t[v-2].Tag, "NN") || t[v].Tag != "VBD" && t[v].Tag != "VBN" ||
		t[v+1].Tag == "DT" || strings.HasPrefix(t[v+1].Tag, "PRP") || strings.HasPrefix(t[v+1].Tag, "NNP") || unaccusative[t[v].Lemma] {
		return
	}
	comma := v + 1
	for comma < len(t) && t[comma].Tag != "," {
		if t[comma].Tag == "CC" && comma+2 < len(t) && (t[comma+1].Tag == "VBN" || t[comma+1].Tag == "RB" && t[comma+2].Tag == "VBN") {
			comma++ // "founded in 1889 and still owned by the family"
			continue
		}
		if t[comma].Tag == "VBD" || t[comma].Tag == "VBZ" || t[comma].Tag == "MD" || t[comma].Tag == "CC" {
			return
		}
		comma++
	}
	lead := -1 // the verb of the sentence
	for k := comma + 1; k < len(t) && lead < 0; k++ {
		if strings.HasPrefix(t[k].Tag, "VB") && !strings.HasPrefix(t[k].Label, "aux") && t[k].Label != "cop" {
			lead = k
		} else if t[k].Tag == "CC" || strings.HasPrefix(t[k].Tag, "W") {
			return
		}
	}
	if lead < 0 || lead == comma+1 && t[lead].Tag != "VBD" && t[lead].Tag != "VBZ" {
		return
	}
	if t[lead].Head == v {
		promote(t, lead)
		for k := v + 1; k < comma; k++ {
			if t[k].Head == lead {
				t[k].Head = v
			}
		}
	}
	if below(t, v, v-2) {
		t[v-2].Head = lead
		if lead == comma+1 {
			t[v-2].Label = "nsubj"
		}
	}
	t[v].Tag, t[v].Head, t[v].Label = "VBN", v-2, "acl"
}

// mendFronted: "Born in Osk, she left school": what opens with a participle is led by the verb after the comma.
func mendFronted(t []syntax.Token) {
	if len(t) < 4 || t[0].Tag != "VBN" || t[0].Head >= 0 {
		return
	}
	for k := 1; k < len(t); k++ {
		if t[k].Head == 0 && (t[k].Tag == "VBD" || t[k].Tag == "VBZ") && (t[k].Label == "parataxis" || t[k].Label == "ccomp" || t[k].Label == "conj" || t[k].Label == "advcl") {
			for i := 1; i < k; i++ {
				if t[i].Head == k && strings.HasPrefix(t[i].Label, "nsubj") && t[i].Tag != "WP" {
					t[k].Head, t[k].Label = -1, "root"
					t[0].Head, t[0].Label = k, "advcl"
					return
				}
			}
		}
	}
}

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
