package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

// Verbs cut down to a participle, and verbs of reporting, that the arcs have lost.

// mendReduced: in "a poll published last week found that", the finite verb leads and the participle describes.
func mendReduced(t []syntax.Token, v int) {
	if v > 0 && (strings.HasPrefix(t[v-1].Tag, "VB") || t[v-1].Tag == "RB") {
		return // "has denied"
	}
	for k := v + 1; k < len(t); k++ {
		if t[k].Tag == "CC" || t[k].Tag == "," && (v == 0 || t[v-1].Tag != ",") {
			return
		}
		if t[k].Tag == "VBD" && t[k].Head == v && (t[k].Label == "conj" || t[k].Label == "parataxis" || t[k].Label == "xcomp" || t[k].Label == "ccomp") {
			promote(t, k)
			for i := 0; i < v; i++ {
				if t[i].Head == k && strings.HasPrefix(t[i].Label, "nsubj") {
					t[v].Head, t[v].Label = i, "acl"
				}
			}
			for i := v + 1; i < k; i++ { // what stands between belongs to the participle
				if t[i].Head == k {
					t[i].Head = v
				}
			}
			return
		}
	}
}

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

// mendSetFor: in "the hearing set for Monday" a day was chosen; there is no "hearing set".
func mendSetFor(t []syntax.Token, text string, i int, inTime []bool) {
	h := i - 1
	if h < 0 || t[h].Head != i || t[h].Label != "compound" || !strings.HasPrefix(t[h].Tag, "NN") || i+2 >= len(t) {
		return
	}
	if text[t[i].Begin:t[i].End] != "set" || text[t[i+1].Begin:t[i+1].End] != "for" || !inTime[i+2] && !(i+3 < len(t) && inTime[i+3]) {
		return
	}
	t[h].Head, t[h].Label = t[i].Head, t[i].Label
	for k := range t[:h] {
		if t[k].Head == i {
			t[k].Head = h
		}
	}
	t[i].Head, t[i].Label, t[i].Tag = h, "acl", "VBN"
}
