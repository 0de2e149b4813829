package extract

import (
	"slices"
	"strings"

	"dateline/timeline/syntax"
)

// mendRoot puts the verb that leads a sentence where it belongs, by rules that hold whatever the arcs say:
// a clause with "after" or "that" is not the main one, and some forms can be nothing but verbs.
func mendRoot(t []syntax.Token, text string) {
	swapMarked(t, text)
	leadBehindCount(t, text)
}

// leadBehindCount: in "A week after the crash the minister resigned" the verb leads, and no noun behind "after" does.
func leadBehindCount(t []syntax.Token, text string) {
	root := -1
	for i := range t {
		if t[i].Head < 0 {
			root = i
			break
		}
	}
	if root < 3 || !strings.HasPrefix(t[root].Tag, "NN") {
		return
	}
	unit, after := false, false
	for k := 0; k < root; k++ {
		w := strings.ToLower(text[t[k].Begin:t[k].End])
		unit = unit || !after && timeUnit[strings.TrimSuffix(w, "s")]
		after = after || unit && t[k].Head == root && (w == "after" || w == "before")
	}
	for v := root + 2; v < len(t) && after; v++ {
		switch {
		case strings.HasPrefix(t[v].Tag, "W") || t[v].Tag == "," || t[v].Tag == "CC":
			return
		case t[v].Head == root && t[v].Label == "acl:relcl" && t[v].Tag == "VBD":
			for k := range t {
				if t[k].Head == root && k > v {
					t[k].Head = v
				}
			}
			t[v].Head, t[v].Label = -1, "root"
			t[root].Head, t[root].Label = v, "obl"
			return
		}
	}
}

// swapMarked: the root of a sentence has no "after" or "that" before it when another verb stands ahead of that word:
// that verb is the root.
func swapMarked(t []syntax.Token, text string) {
	root := -1
	for i := range t {
		if t[i].Head < 0 {
			root = i
			break
		}
	}
	mark := -1
	for k := 0; k < root; k++ {
		if w := strings.ToLower(text[t[k].Begin:t[k].End]); t[k].Label == "mark" && (t[k].Head == root && (orderMarks[w] || w == "that") || w == "that" && t[k].Tag == "IN" && t[k].Head >= 0 && t[k].Head < k) {
			mark = k
		}
	}
	if mark < 0 {
		return
	}
	for v := mark - 1; v >= 0; v-- {
		up := t[v].Head
		if !strings.HasPrefix(t[v].Tag, "VB") || strings.HasPrefix(t[v].Label, "aux") || t[v].Label == "cop" || t[v].Label == "amod" {
			continue
		}
		if up != root && (up < 0 || t[up].Head != root && t[up].Head != v) || hasBefore(t, v, "mark") && t[mark].Head != v {
			continue
		}
		leadInstead(t, v, root, mark, strings.EqualFold(text[t[mark].Begin:t[mark].End], "that"))
		return
	}
}

var orderMarks = set("after before until till because although though while once since")

// hasBefore: a word with the label that hangs on the token stands before it, as the preposition of a noun or the conjunction of a clause does.
func hasBefore(t []syntax.Token, i int, label string) bool {
	return slices.ContainsFunc(t[:i], func(k syntax.Token) bool { return k.Head == i && k.Label == label })
}

// leadInstead makes v the root and the old root its clause; what stands before v goes with it.
func leadInstead(t []syntax.Token, v, root, mark int, that bool) {
	subject := t[v].Head
	t[root].Head, t[root].Label = v, "advcl"
	if that {
		t[root].Label = "ccomp"
	}
	t[v].Head, t[v].Label = -1, "root"
	for k := 0; k < mark; k++ {
		if t[k].Head == root && k != v {
			t[k].Head = v
		}
	}
	if subject != root && subject < v && subject >= 0 {
		t[subject].Head, t[subject].Label = v, "nsubj"
	}
}
