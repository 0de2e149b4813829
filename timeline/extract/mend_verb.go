package extract

import (
	"slices"
	"strings"

	"dateline/timeline/syntax"
)

// mendVerbs repairs what a greedy parser does to verbs: a plural noun that is the verb of its sentence, a main
// verb hung below a relative clause, an object lost to a neighbour.
func mendVerbs(t []syntax.Token, text string, inTime []bool) {
	mendRoot(t, text)
	for i := range t {
		if t[i].Tag == "VBN" && t[i].Label == "amod" {
			mendAdjective(t, i)
		}
	}
	for i := range t {
		switch word := strings.ToLower(text[t[i].Begin:t[i].End]); {
		case (word == "last" || word == "first") && t[i].Tag == "JJ" && i+1 < len(t) && strings.HasPrefix(t[i+1].Tag, "VB") && t[i+1].Head == i:
			t[i].Tag = "RB" // "the presidents last met in May"
			promote(t, i+1)
			t[i].Label = "advmod"
		case strings.HasPrefix(t[i].Tag, "VB") && strings.HasPrefix(t[i].Label, "acl") && t[i].Head >= 0 && t[i].Head < i && (inTime[t[i].Head] || calendarWord[strings.ToLower(text[t[t[i].Head].Begin:t[t[i].Head].End])]):
			mendReport(t, text, i)
		case strings.HasPrefix(t[i].Tag, "VB") && t[i].Label == "conj" && t[i].Head >= 0 && !strings.HasPrefix(t[t[i].Head].Tag, "VB"):
			mendConjunct(t, i)
		}
	}
	for i := range t {
		mendCharge(t, i)
		mendJoinedSubject(t, i)
	}
	for i := range t {
		if strings.HasPrefix(t[i].Tag, "VB") && !auxiliary[strings.ToLower(text[t[i].Begin:t[i].End])] {
			mendObject(t, text, i, inTime)
		}
	}
}

// anyFinite: the sentence has a finite verb.
func anyFinite(t []syntax.Token) bool {
	for _, k := range t {
		if k.Tag == "VBD" || k.Tag == "VBZ" || k.Tag == "VBP" || k.Tag == "MD" {
			return true
		}
	}
	return false
}

// takePlace hangs v where h hangs, and on v what hangs on h. What becomes of h itself the caller says.
func takePlace(t []syntax.Token, v, h int) {
	t[v].Head, t[v].Label = t[h].Head, t[h].Label
	for k := range t {
		if t[k].Head == h && k != v {
			t[k].Head = v
		}
	}
}

// promote puts v, which hangs on h, in the place of h, and h below it.
func promote(t []syntax.Token, v int) {
	h := t[v].Head
	takePlace(t, v, h)
	t[h].Head, t[h].Label = v, "dep"
}

// promoteToRoot makes v the root, and the root before it a loose part of it.
func promoteToRoot(t []syntax.Token, v int) {
	for k := range t {
		if t[k].Head < 0 && k != v {
			t[k].Head, t[k].Label = v, "dep"
		}
	}
	t[v].Head, t[v].Label = -1, "root"
}

// mendConjunct: a verb is coordinated with a verb: the last one before it that is no participle of a noun.
func mendConjunct(t []syntax.Token, v int) {
	for k := v - 1; k >= 0; k-- {
		if (t[k].Tag == "VBD" || t[k].Tag == "VBZ" || t[k].Tag == "VBP" || t[k].Tag == "VBN" && t[k].Label != "amod" && t[k].Label != "acl") && !strings.HasPrefix(t[k].Label, "aux") && t[k].Label != "cop" {
			if !below(t, k, v) {
				t[v].Head = k
			}
			return
		}
	}
}

func hasSubject(t []syntax.Token, v int) bool {
	return slices.ContainsFunc(t, func(k syntax.Token) bool { return k.Head == v && strings.HasPrefix(k.Label, "nsubj") })
}

// isFinite: a verb is in a tense, by itself or by its auxiliary.
func isFinite(t []syntax.Token, v int) bool {
	if t[v].Tag == "VBD" || t[v].Tag == "VBZ" || t[v].Tag == "VBP" {
		return true
	}
	for k := range v {
		if t[k].Head == v && strings.HasPrefix(t[k].Label, "aux") && t[k].Tag != "TO" && t[k].Tag != "VB" && t[k].Tag != "VBG" {
			return true
		}
	}
	return false
}

// mendObject: the noun phrase right after a verb that has no object is its object, unless it already is the
// subject of another verb or hangs on the verb somehow.
func mendObject(t []syntax.Token, text string, v int, inTime []bool) {
	from := v + 1
	if from < len(t) && t[from].Tag == "RP" {
		from++
	}
	if from >= len(t) || inTime[from] || t[from].Tag == "CD" || t[from].Tag == "$" {
		return
	}
	for i := range t {
		if t[i].Head == v && (t[i].Label == "obj" || t[i].Label == "ccomp" || t[i].Label == "xcomp" || t[i].Label == "aux:pass" || t[i].Label == "cop") {
			return
		}
	}
	to := chunkEnd(t, text, from, inTime)
	if to <= from {
		return
	}
	head := to - 1
	for i := to - 1; i >= from; i-- {
		if t[i].Head < from || t[i].Head >= to {
			head = i
			break
		}
	}
	up := t[head].Head
	if up == v || up < to || strings.HasPrefix(t[up].Tag, "VB") || below(t, v, head) || !inTime[up] && !strings.HasPrefix(t[up].Tag, "NN") {
		return
	}
	t[head].Head, t[head].Label = v, "obj"
}

// mendAdjective: a participle between a noun and "its" or another noun phrase is a verb: "a compressor caught fire",
// "the company replaced its chairman".
func mendAdjective(t []syntax.Token, v int) {
	object := t[v].Head
	if v == 0 || v+1 >= len(t) || object <= v || !strings.HasPrefix(t[v-1].Tag, "NN") && t[v-1].Tag != "PRP" {
		return
	}
	if next := t[v+1].Tag; next != "DT" && next != "PRP$" && (!strings.HasPrefix(next, "NN") || finiteNear(t, v)) {
		return
	}
	up := t[object].Head
	t[v].Tag = "VBD"
	if up < 0 || !anyFinite(t[:v]) && !anyFinite(t[v+1:]) {
		promoteToRoot(t, v)
	} else {
		t[v].Head, t[v].Label = up, "parataxis"
		if up == v || below(t, up, v) {
			promoteToRoot(t, v)
		}
	}
	t[object].Head, t[object].Label = v, "obj"
	if s := v - 1; !below(t, v, s) {
		t[s].Head, t[s].Label = v, "nsubj"
	}
}

// finiteNear: a finite verb stands in the same stretch between commas.
func finiteNear(t []syntax.Token, v int) bool {
	for _, step := range [...]int{-1, 1} {
		for i := v + step; i >= 0 && i < len(t) && t[i].Tag != "," && t[i].Tag != ":"; i += step {
			if t[i].Tag == "VBD" || t[i].Tag == "VBZ" || t[i].Tag == "VBP" || t[i].Tag == "MD" {
				return true
			}
		}
	}
	return false
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
