package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

// mendCharge: what somebody is accused of hangs on the accusation, not on where it was made: "was accused in a letter of lying".
func mendCharge(t []syntax.Token, v int) {
	noun := t[v].Head
	if t[v].Tag != "VBG" || t[v].Label != "acl" || noun < 0 || noun > v || t[noun].Label != "obl" || t[v-1].Lemma != "of" {
		return
	}
	if up := t[noun].Head; up >= 0 && up < noun && ofWhat[t[up].Lemma] {
		t[v].Head, t[v].Label = up, "advcl"
	}
}

// mendJoinedSubject: a noun behind "and" goes with the verb behind it, not with the verb before: in "schools were shut and children under
// twelve were told to stay" the children were told.
func mendJoinedSubject(t []syntax.Token, noun int) {
	first := t[noun].Head
	if !strings.HasPrefix(t[noun].Tag, "NN") || t[noun].Label != "conj" || first < 0 || first > noun || !strings.HasPrefix(t[first].Tag, "VB") {
		return
	}
	for v := noun + 1; v < len(t); v++ {
		switch {
		case t[v].Tag == "," || t[v].Tag == "CC":
			return
		case strings.HasPrefix(t[v].Tag, "VB") && t[v].Head == first && t[v].Label == "conj" && isFinite(t, v) && !hasSubject(t, v):
			for k := range t {
				if k > noun && k < v && t[k].Head == first && t[k].Label == "obl" {
					t[k].Head, t[k].Label = noun, "nmod"
				}
			}
			t[noun].Head, t[noun].Label = v, "nsubj"
			return
		}
	}
}

// mendBareInfinitive: what has an object and completes a verb is a verb, though it is spelled like a noun: "helps the firm save money".
func mendBareInfinitive(t []syntax.Token, v int) {
	if t[v].Tag != "NN" || t[v].Label != "xcomp" || v == 0 || t[v-1].Tag == "DT" || t[v-1].Tag == "IN" {
		return
	}
	for k := v + 1; k < len(t); k++ {
		if t[k].Head == v && t[k].Label == "obj" {
			t[v].Tag = "VB"
			return
		}
	}
}

// mendSplitName: two names with nothing between them are one: "Tova Lind".
func mendSplitName(t []syntax.Token, last int) {
	first := last - 1
	if first < 0 || t[last].Head != first || t[last].Label != "appos" || t[last].Tag != "NNP" || t[first].Tag != "NNP" {
		return
	}
	t[last].Label = "flat"
	for k := last + 1; k < len(t); k++ {
		if t[k].Head == last && t[k].Label == "conj" {
			t[k].Head = first
		}
	}
}

// mendTurn: what has an object of its own is no part of a relative clause that speaks of another. In "praised the work the crew had done but
// raised doubts" the main verb goes on.
func mendTurn(t []syntax.Token, v int) {
	if v < 2 || t[v-1].Lemma != "but" || t[v].Tag != "VBN" && t[v].Tag != "VBD" || hasAuxiliary(t, v) {
		return
	}
	object, relative := t[v].Head, -1
	switch {
	case t[v].Label == "amod" && object > v && t[object].Label == "conj":
		relative = t[object].Head
	case t[v].Label == "conj":
		relative, object = object, -1
		for k := v + 1; k < len(t) && object < 0; k++ {
			if t[k].Head == v && t[k].Label == "obj" {
				object = k
			}
		}
	}
	if relative < 0 || object < 0 || relative > v || t[relative].Label != "acl:relcl" || t[relative].Head < 0 {
		return
	}
	for k := range relative {
		if t[k].Head == relative && strings.HasPrefix(t[k].Label, "nsubj") && strings.HasPrefix(t[k].Tag, "W") {
			return // "praised the crew that had come but found nothing"
		}
	}
	if main := t[t[relative].Head].Head; main >= 0 && main < relative && t[main].Tag == "VBD" && hasSubject(t, relative) {
		t[v].Tag, t[v].Head, t[v].Label = "VBD", main, "conj"
		t[v-1].Head = v
		t[object].Head, t[object].Label = v, "obj"
	}
}

// mendEpithet: behind a person and "and" the word says what else he is: "by his friend and convicted swindler Jan Orr".
func mendEpithet(t []syntax.Token, v int) {
	if v < 2 || v+2 >= len(t) || !ofWhat[t[v].Lemma] || t[v].Label != "conj" || t[v-1].Tag != "CC" || !strings.HasPrefix(t[v-2].Tag, "NN") || t[v+1].Tag != "NN" || t[v+2].Tag != "NNP" || hasSubject(t, v) || hasAuxiliary(t, v) {
		return
	}
	person, name := v-2, v+2
	if !t[person].Is("obl:agent", "obl", "nmod") || t[name].Head != v && t[v+1].Head != v {
		return
	}
	t[v].Tag, t[v].Head, t[v].Label = "VBN", name, "amod"
	t[v-1].Head = name
	t[v+1].Head, t[v+1].Label = name, "compound"
	t[name].Head, t[name].Label = person, "conj"
}

// mendSaidIn: where something was said is not what it speaks of: in "said in a statement it expects to close the deal" the firm says so, and no
// statement is closed.
func mendSaidIn(t []syntax.Token, v int) {
	noun := t[v].Head
	if t[v].Label != "acl:relcl" && t[v].Label != "acl" || noun < 1 || noun > v || t[noun].Label != "obl" || !toldIn[t[noun].Lemma] || !isFinite(t, v) {
		return
	}
	says := t[noun].Head
	if says < 0 || says > noun || !words().says(t[says].Lemma, "") || t[noun+1].Tag != "PRP" && t[noun+1].Tag != "PRP$" && t[noun+1].Tag != "DT" && !strings.HasPrefix(t[noun+1].Tag, "NN") {
		return
	}
	for k := range t {
		if t[k].Head == says && t[k].Label == "ccomp" {
			return
		}
	}
	if hasSubject(t, v) {
		t[v].Head, t[v].Label = says, "ccomp"
	}
}

// toldIn are the occasions on which something is said.
var toldIn = set("statement interview tweet letter email e-mail speech report filing memo briefing broadcast post")
