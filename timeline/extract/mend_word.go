package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

// mendWords puts small words where they can only belong, before anything else is mended.
func mendWords(t []syntax.Token, text string) {
	for i := range t {
		word := strings.ToLower(text[t[i].Begin:t[i].End])
		switch {
		case t[i].Label == "case" && beforeOrAfter[word]:
			mendBefore(t, i)
		case word == "that" && t[i].Tag == "WDT" && t[i].Head > i && t[t[i].Head].Label == "ccomp":
			t[i].Tag, t[i].Label = "IN", "mark" // what opens a complement is no relative
		case word == "-" && i > 0 && i+1 < len(t):
			mendHyphen(t, i)
		case word == "accused" && i > 0 && i+1 < len(t) && (t[i].Tag == "VBN" || t[i].Tag == "VBD"):
			mendAccused(t, text, i)
		case t[i].Tag == "NN" || t[i].Tag == "NNP":
			mendOccupation(t, text, i)
		}
	}
}

// nounPart are the tags that stand between a preposition and the noun it belongs to.
var nounPart = set("DT JJ PRP$ CD POS RB NN NNS NNP NNPS PRP")

// mendBefore: "after", "before", "since" or "until" belongs to the finite verb that follows its noun at once: "two days after a
// newspaper published her letters". The noun is then who acts, and the time before the word no more than a measure.
func mendBefore(t []syntax.Token, i int) {
	noun, v := -1, i+1
	for v < len(t) && nounPart[t[v].Tag] {
		if strings.HasPrefix(t[v].Tag, "NN") || t[v].Tag == "PRP" {
			noun = v
		}
		v++
	}
	if noun < 0 || v == len(t) || !finiteTags[t[v].Tag] {
		return
	}
	for t[v].Is("aux", "cop") && t[v].Head >= 0 {
		v = t[v].Head
	}
	if head := t[i].Head; head >= i && head < v {
		noun = head
	}
	measure := t[noun].Head
	if measure == v {
		measure = -1
	}
	if measure >= i || measure >= 0 && t[measure].Head != v {
		return // it hangs on something else altogether
	}
	t[i].Head, t[i].Label, t[i].Tag = v, "mark", "IN"
	t[noun].Head = v
	if !t[noun].Is("nsubj") {
		t[noun].Label = "nsubj"
	}
	if measure >= 0 {
		t[measure].Label = "obl:unmarked"
	}
	if t[v].Is("conj", "parataxis", "ccomp") {
		t[v].Label = "advcl"
	}
}

// mendHyphen: what a hyphen ties to a name without a blank is part of the name: "Chow Tsz-lok".
func mendHyphen(t []syntax.Token, i int) {
	a, b := t[i-1], &t[i+1]
	if a.End == t[i].Begin && t[i].End == b.Begin {
		t[i].Tag = "HYPH" // not the dash between two clauses
	}
	if a.Tag == "NNP" && b.Tag == "NNP" && a.End == t[i].Begin && t[i].End == b.Begin {
	}
	if a.Tag != "NNP" || a.End != t[i].Begin || t[i].End != b.Begin || !b.Is("list", "appos", "dep", "parataxis", "conj") {
		return
	}
	name := i - 1
	if a.Label == "flat" && a.Head >= 0 {
		name = a.Head
	}
	if b.Head == name || b.Head == i-1 {
		b.Head, b.Label, b.Tag = name, "flat", "NNP"
		t[i].Head, t[i].Label = i+1, "punct"
	}
}

func followedByNoun(t []syntax.Token, i int) bool {
	return i+1 < len(t) && strings.HasPrefix(t[i+1].Tag, "NN")
}
