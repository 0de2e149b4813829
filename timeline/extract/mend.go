package extract

import (
	"slices"
	"strings"

	"dateline/timeline/syntax"
)

// mend is the second opinion on a parse. Tags are surer than arcs, and a noun phrase is
// a stretch of tags; so the arcs inside one are made to meet in its head, and a verb keeps one subject. inTime marks the tokens
// of time expressions, which end a noun phrase ("raised the bid last week").
func mend(t []syntax.Token, text string, inTime []bool) {
	mendArcs(t, text, inTime)
	mendWords(t, text)
	for v := range t {
		mendBareInfinitive(t, v)
		mendSplitName(t, v)
		mendTurn(t, v)
		mendEpithet(t, v)
		mendSaidIn(t, v)
	}
	mendBeforeDate(t, inTime)
	for n := range t {
		mendDatedNoun(t, text, inTime, n)
	}
	for from := 0; from < len(t); {
		to := chunkEnd(t, text, from, inTime)
		if to-from > 1 {
			mendChunk(t, from, to)
		}
		from = max(to, from+1)
	}
	before := make([]syntax.Token, len(t))
	for _, step := range [...]func(){func() { mendClauses(t, text) }} {
		copy(before, t)
		if step(); !isTree(t) {
			copy(t, before)
		}
	}
	mendVerbs(t, text, inTime)
	for v := range t {
		if strings.HasPrefix(t[v].Tag, "VB") {
			mendReducedList(t, text, v)
			mendSubjects(t, text, v)
		}
	}
	breakCycles(t)
}

// mendBeforeDate: a thing is no part of the date after it: "reached the wreck two days later".
func mendBeforeDate(t []syntax.Token, inTime []bool) {
	for k := range t {
		h := t[k].Head
		if h <= k || inTime[k] || !inTime[h] || !strings.HasPrefix(t[k].Tag, "NN") || !strings.HasPrefix(t[h].Label, "ob") || slices.Contains(inTime[k+1:h], false) {
			continue
		}
		for i := range t[:k] {
			if t[i].Head == h {
				t[i].Head = k
			}
		}
		t[k].Head, t[k].Label = t[h].Head, t[h].Label
		t[h].Label = "obl:unmarked"
	}
}

// mendDatedNoun: a day between event noun n and whom it befell belongs to the noun, and so does who it was: "looked into the murder in
// 2009 of a banker".
func mendDatedNoun(t []syntax.Token, text string, inTime []bool, n int) {
	if !strings.HasPrefix(t[n].Tag, "NN") || n+3 >= len(t) || t[n+1].Tag != "IN" || !inTime[n+2] {
		return
	}
	of := n + 2
	for of < len(t)-1 && inTime[of] {
		of++
	}
	word := strings.ToLower(text[t[n].Begin:t[n].End])
	if _, ok := words().noun(word, word); !ok || text[t[of].Begin:t[of].End] != "of" || t[of].Head <= of {
		return
	}
	for k := n + 2; k < of; k++ {
		if h := t[k].Head; h < n+1 || h >= of {
			t[k].Head, t[k].Label = n, "nmod"
		}
	}
	t[n+1].Head, t[t[of].Head].Head, t[t[of].Head].Label = n+2, n, "nmod"
}

// breakCycles cuts an arc of every circle that mending may have closed, so that climbing always ends.
func breakCycles(t []syntax.Token) {
	sound := make([]bool, len(t))
	for i := range t {
		path := 0
		at := i
		for at >= 0 && !sound[at] && path <= len(t) {
			at = t[at].Head
			path++
		}
		if path > len(t) {
			t[i].Head, t[i].Label = -1, "dep"
		}
		for at = i; at >= 0 && !sound[at]; at = t[at].Head {
			sound[at] = true
		}
	}
}

// chunkEnd is where the noun phrase that starts at from ends; from itself when none does.
func chunkEnd(t []syntax.Token, text string, from int, inTime []bool) int {
	i, last := from, from
	for ; i < len(t); i++ {
		tag := t[i].Tag
		word := strings.ToLower(text[t[i].Begin:t[i].End])
		switch {
		case inTime[i] || calendarWord[word]:
			if i > from+1 && t[i-1].Tag == "JJ" && t[from].Tag == "DT" && last == from {
				t[i-1].Tag = "NN" // "bought the ferry six months ago"
				return i
			}
			return last
		case tag == "DT" || tag == "PRP$" || tag == "PDT":
			if i > from {
				return last
			}
		case strings.HasPrefix(tag, "NNP") && last == i && i > from && t[i-1].Tag == "NNS" && timeUnit[strings.TrimSuffix(strings.ToLower(text[t[i-1].Begin:t[i-1].End]), "s")]:
			return last // "within hours Mr Hale resigned"
		case strings.HasPrefix(tag, "NN"):
			last = i + 1
		case quantifiers[word] && last == i && i > from:
			return last // "at the event several developers"
		case strings.HasPrefix(tag, "JJ") || tag == "CD" || tag == "$":
		case tag == "POS" || tag == "HYPH":
			if i == from {
				return last
			}
		case (tag == "VBN" || tag == "VBG") && i > from && i+1 < len(t) && strings.HasPrefix(t[i+1].Tag, "NN") && !strings.HasPrefix(t[i-1].Tag, "NN"):
		default:
			return last
		}
	}
	return last
}

// quantifiers begin a noun phrase of their own.
var quantifiers = set("several many some most few numerous various")

// mendChunk hangs what leaves a noun phrase on its own onto the phrase's head.
func mendChunk(t []syntax.Token, from, to int) {
	outside := func(i int) bool { return t[i].Head < from || t[i].Head >= to }
	head := -1
	for i := to - 1; i >= from; i-- {
		if outside(i) && strings.HasPrefix(t[i].Tag, "NN") {
			head = i
			break
		}
	}
	if head < 0 {
		return
	}
	if last := to - 1; head == last-1 && t[last].Head == head && t[head].Tag == "NN" && (t[last].Label == "appos" && t[last].Tag == "NNS" || t[last].Label == "acl" && t[last].Tag == "NN") {
		swap(t, head, last) // "rescue workers": the first describes
		head = last
	}
	for i := max(0, from-3); i < from; i++ {
		if t[i].Label == "case" && t[i].Head >= from && t[i].Head < to {
			t[i].Head = head
		}
	}
	for i := from; i < to; i++ {
		if v := t[head].Head; i != head && v >= to && t[v].Head == i && strings.HasPrefix(t[v].Tag, "VB") && strings.HasPrefix(t[i].Tag, "NN") {
			if up := t[i].Head; t[i].Label == "obj" && up >= 0 && up < from && t[v].Label == "acl:relcl" {
				continue // "praised the work the crew had done"
			}
			promote(t, v) // "the robot probe Little Owl landed" is no relative clause
			t[i].Head = head
		}
		if i == head || !outside(i) || t[i].Tag == "POS" || t[i].Head < 0 || below(t, head, i) {
			continue
		}
		if t[i].Head != t[head].Head && t[i].Head >= 0 && strings.HasPrefix(t[head].Label, "nsubj") && !strings.HasPrefix(t[i].Label, "nsubj") && strings.HasPrefix(t[i].Tag, "NN") &&
			t[i].Head < from && !below(t, t[i].Head, head) {
			t[head].Head, t[head].Label = t[i].Head, t[i].Label // "carrying day-trippers", not "trippers plunged"
		}
		t[i].Head = head
		switch {
		case t[i].Tag == "DT" || t[i].Tag == "PDT":
			t[i].Label = "det"
		default:
			t[i].Label = "compound"
		}
	}
}

// swap makes the head of noun a of noun b, which hung on it, and gives b what else hung on a.
func swap(t []syntax.Token, a, b int) {
	t[b].Head, t[b].Label = t[a].Head, t[a].Label
	for k := range t {
		if t[k].Head == a && k != b {
			t[k].Head = b
		}
	}
	t[a].Head, t[a].Label = b, "compound"
}

// below reports whether i hangs somewhere under a.
func below(t []syntax.Token, i, a int) bool {
	for steps := 0; i >= 0 && steps < len(t); steps++ {
		if i == a {
			return true
		}
		i = t[i].Head
	}
	return false
}

// mendSubjects leaves a verb one subject of those that stand before it: two joined by "and" become
// one phrase, one in commas explains the other, and of the rest the nearest wins.
func mendSubjects(t []syntax.Token, text string, v int) {
	last := -1
	for i := 0; i < v; i++ {
		if t[i].Head != v || !strings.HasPrefix(t[i].Label, "nsubj") {
			continue
		}
		if last >= 0 {
			if i > 0 && t[i-1].Tag == "DT" && timeUnit[strings.ToLower(text[t[i].Begin:t[i].End])] && strings.Trim(wordsBetween(t, text, last, i), "… ") == "" {
				t[i].Label = "obl:unmarked" // "the guards on duty the night he died were charged"
				continue
			}
			if word := strings.ToLower(text[t[i].Begin:t[i].End]); calendarWord[word] && !strings.HasPrefix(t[i+1].Tag, "NNP") {
				t[i].Label = "obl" // "A blast on the quay Wednesday killed"
				continue
			}
			if strings.HasPrefix(t[i].Tag, "W") && strings.HasPrefix(t[last].Tag, "NN") {
				t[i].Label = "dep" // "Democrats, who control the House, launched"
				continue
			}
			if g := describing(t, last, i); g >= 0 { // "the coalition fighting Islamic State was formed"
				t[i].Head, t[i].Label = g, "obj"
				continue
			}
			t[last].Label = "dep"
		}
		last = i
	}
}

// describing is the participle between two noun phrases that describes the first and governs the second, -1 for none.
func describing(t []syntax.Token, a, b int) int {
	for g := a + 1; g < b; g++ {
		switch {
		case t[g].Tag == "VBG" && strings.HasPrefix(t[g-1].Tag, "NN") && !below(t, a, g):
			t[g].Head, t[g].Label = a, "acl"
			return g
		case t[g].Tag == "," || t[g].Tag == "CC" || t[g].Tag == "IN":
			return -1
		}
	}
	return -1
}

// wordsBetween are the commas and conjunctions between the phrases of a and b, everything else left out.
func wordsBetween(t []syntax.Token, text string, a, b int) string {
	var out []string
	for i := a + 1; i < b; i++ {
		if w := text[t[i].Begin:t[i].End]; t[i].Tag == "CC" || w == "," {
			out = append(out, strings.ToLower(w))
		} else if strings.HasPrefix(t[i].Tag, "VB") || t[i].Tag == "IN" {
			out = append(out, "…")
		}
	}
	return strings.Join(out, " ")
}
