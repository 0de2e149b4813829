package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

// Verbs cut down to a participle, and verbs of reporting, that the arcs have lost.

// mendReport: in "said last year that it was closed" the clause is what was said, not what the year was.
func mendReport(t []syntax.Token, text string, v int) {
	that := false
	for k := v - 1; k > t[v].Head; k-- {
		that = that || strings.EqualFold(text[t[k].Begin:t[k].End], "that")
	}
	for k := t[v].Head - 1; that && k >= 0; k-- {
		if l := words(); strings.HasPrefix(t[k].Tag, "VB") && l.says(t[k].Lemma, "") {
			if !below(t, k, v) {
				t[v].Head, t[v].Label = k, "ccomp"
			}
			return
		}
	}
}

// mendAccused: "all four accused in the robbery were jailed", "two of the accused fled": the word is a noun, unless it says of what.
func mendAccused(t []syntax.Token, text string, i int) {
	before := t[i-1]
	the := before.Tag == "DT" && strings.EqualFold(text[before.Begin:before.End], "the")
	next := t[i+1]
	if !the && before.Tag != "CD" || strings.HasPrefix(next.Tag, "NN") || strings.HasPrefix(next.Tag, "JJ") || next.Tag == "CD" || text[next.Begin:next.End] == "of" {
		return
	}
	t[i].Tag = "NNS"
	if t[i].Head == i-1 {
		swap(t, i-1, i)
		t[i-1].Label = "nummod"
	}
	of := -1
	for k := i + 1; k < len(t); k++ {
		switch {
		case t[k].Head == i && (t[k].Label == "obl" || t[k].Label == "nmod"):
			t[k].Label = "nmod"
			of = k
		case t[k].Head == i && t[k].Label == "conj" && of > 0 && t[k].Tag == "NN":
			t[k].Head = of // "in the robbery and murder"
		}
	}
}

// mendReducedList: in "The bank, led by Ann Hill, Jan Orr and Tom Vail, closed a branch" all names between the commas are of the aside, and the
// bank acts.
func mendReducedList(t []syntax.Token, text string, v int) {
	if v < 4 || text[t[v-1].Begin:t[v-1].End] != "," || !finiteTags[t[v].Tag] {
		return
	}
	n, a := -1, -1
	for k := 1; k < v-2 && a < 0; k++ {
		switch {
		case text[t[k].Begin:t[k].End] == ",":
			if n < 0 || (t[k+1].Tag != "VBN" && t[k+1].Tag != "VBG") || t[k+1].Head != n && t[k+1].Head != v {
				return
			}
			a = k + 1
		case strings.HasPrefix(t[k].Tag, "VB") || t[k].Tag == "MD":
			return
		}
		if strings.HasPrefix(t[k].Tag, "NN") && t[k].Head == v && (strings.HasPrefix(t[k].Label, "nsubj") || t[k].Label == "dep") {
			n = k
		}
	}
	if a < 0 {
		return
	}
	for k := a + 1; k < v-1; k++ {
		if strings.HasPrefix(t[k].Tag, "VB") && t[k].Head == v {
			return
		}
	}
	t[n].Label = "nsubj"
	t[a].Head, t[a].Label = n, "acl"
	for k := a + 1; k < v-1; k++ {
		if h := t[k].Head; (h == n || h == v) && strings.HasPrefix(t[k].Tag, "NN") {
			t[k].Head, t[k].Label = a, "obl"
		}
	}
}
