package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

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
	if v < 2 || t[v].Tag == "VBD" && t[v].Label == "conj" || v+1 >= len(t) || t[v-1].Tag != "," || !strings.HasPrefix(t[v-2].Tag, "NN") || t[v].Tag != "VBD" && t[v].Tag != "VBN" ||
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
	if lead == comma+1 && t[lead].Tag == "VBN" && t[lead].Label == "amod" {
		leadsObject(t, v-2, lead)
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

// leadsObject: in "the court, packed with allies, scrapped term limits" the participle behind the second comma is the verb of the subject,
// and the noun phrase after it what it acts on.
func leadsObject(t []syntax.Token, subject, v int) {
	object := v + 1
	for object+1 < len(t) && strings.HasPrefix(t[object].Tag, "NN") && strings.HasPrefix(t[object+1].Tag, "NN") {
		object++
	}
	if object >= len(t) || !strings.HasPrefix(t[object].Tag, "NN") || below(t, subject, v) {
		return
	}
	up, label := t[subject].Head, t[subject].Label
	if up >= v || up < 0 && t[subject].Label != "root" || below(t, subject, object) && t[object].Head != subject {
		return
	}
	for k := v + 1; k < object; k++ {
		t[k].Head, t[k].Label = object, "compound"
	}
	t[v].Tag, t[v].Head, t[v].Label = "VBD", up, label
	t[subject].Head, t[subject].Label = v, "nsubj"
	t[object].Head, t[object].Label = v, "obj"
	for k := object + 1; k < len(t); k++ {
		if t[k].Head >= v && t[k].Head <= object && t[k].Label != "nmod" && t[k].Label != "case" || t[k].Head == subject {
			t[k].Head = v
		}
	}
}
