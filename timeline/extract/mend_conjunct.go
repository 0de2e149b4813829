package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

// mendAfterInfinitive: a past form is no second infinitive. In "forced schools to close and blocked highways" it goes on what the
// finite verb above began.
func mendAfterInfinitive(t []syntax.Token, v int) {
	up := t[v].Head
	if invariant[t[v].Lemma] || up < 0 || up > v || t[up].Tag != "VB" || !t[up].Is("xcomp", "advcl", "acl") || t[v].Tag != "VBD" && t[v].Tag != "VBN" || hasSubject(t, v) || hasAuxiliary(t, v) || hasAuxiliary(t, up) {
		return
	}
	above := t[up].Head
	for above >= 0 && above < up && !(strings.HasPrefix(t[above].Tag, "VB") && isFinite(t, above)) {
		above = t[above].Head
	}
	if above < 0 || above > up || t[above].Tag != "VBD" && !hasAuxiliary(t, above) {
		return
	}
	t[v].Tag, t[v].Head = "VBD", above
}

// hasAuxiliary: a form of be, have or a modal hangs on v before it.
func hasAuxiliary(t []syntax.Token, v int) bool {
	for k := range v {
		if t[k].Head == v && strings.HasPrefix(t[k].Label, "aux") {
			return true
		}
	}
	return false
}

// mendThrough: what is done through somebody is done so by whoever does it: in "delayed the grant through instructions to the office" the
// instructions are no part of the grant.
func mendThrough(t []syntax.Token, through int) {
	noun := t[through].Head
	if noun < through || t[noun].Label != "nmod" {
		return
	}
	object := t[noun].Head
	if object < 0 || object > through || t[object].Label != "obj" || t[object].Head < 0 || t[object].Head > object {
		return
	}
	t[noun].Head, t[noun].Label = t[object].Head, "obl"
}

// mendOccupation: whoever has an occupation and a name goes by the name: "Painter Ana Ruiz, 35, and her driver were attacked".
func mendOccupation(t []syntax.Token, text string, i int) {
	word := strings.ToLower(text[t[i].Begin:t[i].End])
	name := i + 1
	if name >= len(t) || t[name].Tag != "NNP" || i > 0 && t[i-1].Tag == "NNP" || !words().people[word] && !personNoun(word) {
		return
	}
	last := name
	for last+1 < len(t) && t[last+1].Tag == "NNP" || last+2 < len(t) && t[last+1].Tag == "HYPH" && t[last+2].Tag == "NNP" {
		last++
	}
	first := text[t[name].Begin:t[name].End]
	if last == name || words().people[strings.ToLower(first)] || i > 0 && t[i].Tag == "NNP" && !firstNames(first) {
		return // "University Hospital Lewisham"
	}
	for k := range i {
		if t[k].Tag == "PRP$" && t[k].Head == i {
			return // whose driver, another sentence says
		}
	}
	up := t[i].Head
	if up >= i && up <= last {
		return // the name is the head already
	}
	takePlace(t, name, i)
	t[i].Head, t[i].Label = name, "nmod:desc"
	for k := name + 1; k <= last; k++ {
		if t[k].Head, t[k].Label = name, "flat"; t[k].Tag == "HYPH" {
			t[k].Head, t[k].Label = k+1, "punct"
		}
	}
	for k := range i {
		if t[k].Head == name && t[k].Is("det", "amod", "compound") {
			t[k].Head = i
		}
	}
}
