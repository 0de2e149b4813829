package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

// mendRoot puts the verb that leads a sentence where it belongs, by rules that hold whatever the arcs say:
// a clause with "after" or "that" is not the main one, and some forms can be nothing but verbs.
func mendRoot(t []syntax.Token, text string) {
	for i := range t {
		word := strings.ToLower(text[t[i].Begin:t[i].End])
		switch {
		case i > 0 && (strings.HasPrefix(t[i].Tag, "NN") || strings.HasPrefix(t[i].Tag, "JJ")) && onlyPast[word] && !finiteNear(t, i):
			asFinite(t, i)
		case t[i].Tag == "VBN" && t[i].Label == "amod" && i > 0 && i+1 < len(t) && t[i].Head == i+1 && t[i-1].Label == "cop" && t[i-1].Head == i+1:
			electedAs(t, i)
		case i > 0 && i+2 < len(t) && text[t[i+1].Begin:t[i+1].End] == "to" && turning[word] && beForm[strings.ToLower(text[t[i-1].Begin:t[i-1].End])]:
			dueTo(t, i)
		}
	}
	swapMarked(t, text)
}

// onlyPast are past tenses that the tagger may also take for adjectives or nouns, which they hardly ever are in news.
var onlyPast = set("broke lost spent rose")

// asFinite makes token v the past tense that it must be: what hung in front of it is its subject, what follows its object.
func asFinite(t []syntax.Token, v int) {
	t[v].Tag = "VBD"
	subject, object := -1, -1
	for k := range t {
		switch {
		case t[k].Head != v || !strings.HasPrefix(t[k].Tag, "NN") && t[k].Tag != "PRP":
		case k < v:
			subject = k
		case object < 0:
			object = k
		}
	}
	if subject >= 0 {
		t[subject].Label = "nsubj"
		for k := 0; k < v; k++ {
			if t[k].Head == v && (t[k].Label == "det" || t[k].Label == "amod" || t[k].Label == "compound") && k != subject {
				t[k].Head = subject
			}
		}
	}
	if object >= 0 && object <= v+4 {
		t[object].Label = "obj"
	}
	if !anyFinite(t[:v]) {
		promoteToRoot(t, v)
	} else if strings.HasPrefix(t[v].Label, "nsubj") || t[v].Label == "obj" || t[v].Label == "compound" {
		t[v].Label = "parataxis"
	}
}

// electedAs: "was elected president": the participle is the verb and the noun what one became.
func electedAs(t []syntax.Token, v int) {
	noun := t[v].Head
	promote(t, v)
	t[noun].Label = "xcomp"
	t[v-1].Head, t[v-1].Label = v, "aux:pass"
}

// dueTo: "is due to land" leads a sentence, and the infinitive hangs on it.
func dueTo(t []syntax.Token, i int) {
	inner := i + 2
	if !strings.HasPrefix(t[inner].Tag, "VB") && t[inner].Tag != "NN" {
		return
	}
	if be := inner; t[be].Lemma == "be" && be+1 < len(t) && t[be+1].Tag == "VBN" {
		inner = be + 1 // "was due to be completed"
		t[be].Tag, t[be].Head, t[be].Label = "VB", inner, "aux:pass"
	} else {
		t[inner].Tag = "VB"
	}
	t[i].Tag, t[i+1].Tag = "JJ", "TO"
	up, label := t[inner].Head, t[inner].Label
	if up == i || up == i-1 {
		up, label = t[up].Head, t[up].Label
	}
	if up >= i-1 && up <= inner {
		up, label = -1, "root"
	}
	for k := range t {
		if (t[k].Head == inner || t[k].Head == i-1) && k < i {
			t[k].Head = i
		}
	}
	t[i].Head, t[i].Label = up, label
	t[i-1].Head, t[i-1].Label = i, "cop"
	t[i+1].Head, t[i+1].Label = inner, "mark"
	t[inner].Head, t[inner].Label = i, "xcomp"
	for k := inner + 1; k < len(t); k++ {
		if t[k].Head == inner && t[k].Label == "conj" && isFinite(t, k) {
			t[k].Head = i
		}
	}
	if up < 0 {
		promoteToRoot(t, i)
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
		if up != root && (up < 0 || t[up].Head != root && t[up].Head != v) || hasMark(t, v) && t[mark].Head != v {
			continue
		}
		leadInstead(t, v, root, mark, strings.EqualFold(text[t[mark].Begin:t[mark].End], "that"))
		return
	}
}

var orderMarks = set("after before until till because although though while once since")

func hasMark(t []syntax.Token, v int) bool {
	for k := 0; k < v; k++ {
		if t[k].Head == v && t[k].Label == "mark" && k < v {
			return true
		}
	}
	return false
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
