package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

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
	if !l.says(t[v].Lemma, "") && !deciding[t[v].Lemma] {
		return false
	}
	for k := v + 1; k < min(v+6, len(t)) && !strings.HasPrefix(t[k].Tag, "VB"); k++ {
		if strings.EqualFold(text[t[k].Begin:t[k].End], "that") {
			return true
		}
	}
	return false
}
