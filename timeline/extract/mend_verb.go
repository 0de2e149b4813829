package extract

import (
	"slices"
	"strings"

	"dateline/timeline/syntax"
)

// mendVerbs repairs what a greedy parser does to verbs: a plural noun that is the verb of its sentence, a main
// verb hung below a relative clause, an object lost to a neighbour.
func mendVerbs(t []syntax.Token, text string, inTime []bool) {
	mendOpening(t, text)
	mendRoot(t, text)
	for i := range t {
		if t[i].Tag == "VBN" && t[i].Label == "amod" {
			mendAdjective(t, i)
		}
	}
	for i := range t {
		if t[i].Tag == "VBN" && t[i].Head < 0 {
			mendReduced(t, i)
		}
	}
	for i := range t {
		switch word := strings.ToLower(text[t[i].Begin:t[i].End]); {
		case t[i].Tag == "NNS" || t[i].Tag == "NN":
			mendPlural(t, i)
			mendSetFor(t, text, i, inTime)
		case (word == "last" || word == "first") && t[i].Tag == "JJ" && i+1 < len(t) && strings.HasPrefix(t[i+1].Tag, "VB") && t[i+1].Head == i:
			t[i].Tag = "RB" // "the presidents last met in May"
			promote(t, i+1)
			t[i].Label = "advmod"
		case strings.HasPrefix(t[i].Tag, "VB") && strings.HasPrefix(t[i].Label, "acl") && t[i].Head >= 0 && t[i].Head < i && (inTime[t[i].Head] || calendarWord[strings.ToLower(text[t[t[i].Head].Begin:t[t[i].Head].End])]):
			mendReport(t, text, i)
		case strings.HasPrefix(t[i].Tag, "VB") && t[i].Label == "conj" && t[i].Head >= 0 && !strings.HasPrefix(t[t[i].Head].Tag, "VB"):
			mendConjunct(t, i)
		case t[i].Tag == "VBD" && t[i].Label == "ccomp":
			mendToldObject(t, i)
		}
	}
	for i := range t {
		if strings.HasPrefix(t[i].Tag, "VB") && t[i].Label == "conj" {
			mendFiniteConjunct(t, i)
			mendAfterInfinitive(t, i)
		}
	}
	for i := range t {
		if t[i].Tag == "VBD" && (t[i].Label == "xcomp" || t[i].Label == "amod") {
			liftMainVerb(t, i)
		}
	}
	for i := range t {
		if strings.HasPrefix(t[i].Tag, "VB") && !auxiliary[strings.ToLower(text[t[i].Begin:t[i].End])] {
			mendObject(t, text, i, inTime)
		}
	}
}

// mendPlural: "The ministry plans to sell": a plural that governs an infinitive and is a verb of planning
// is that verb; so is one before "and could decide".
func mendPlural(t []syntax.Token, i int) {
	l := words()
	lemma := t[i].Lemma
	inner := -1
	for k := i + 1; k < min(i+3, len(t)); k++ {
		if t[k].Tag == "VB" && t[k-1].Tag == "TO" && t[k].Head == i {
			inner = k
		} else if t[k].Tag == "VB" && t[k-1].Tag == "TO" && k == i+2 && t[i].Head == k {
			inner = k // "plans" as the subject of its own infinitive
			t[i].Head, t[i].Label = t[k].Head, t[k].Label
			t[k].Head = i
		}
	}
	noun := -1
	for k := 0; k < i; k++ {
		if t[k].Head == i && t[k].Label == "compound" && strings.HasPrefix(t[k].Tag, "NN") {
			noun = k
		}
	}
	beside := noun >= 0 && noun == i-1
	intends := inner >= 0 && (l.is("planned", lemma, "") || l.is("possible", lemma, "")) && (t[i].Head < 0 || !anyFinite(t))
	switch {
	case intends && beside && t[i].Tag == "NNS":
		t[inner].Label = "xcomp"
		asVerb(t, i, noun)
		promoteToRoot(t, i)
	case intends && t[i].Tag == "NN" && hasPluralSubject(t, i):
		t[inner].Label, t[i].Tag = "xcomp", "VBP" // "the makers hope to apply"
		promoteToRoot(t, i)
	case beside && t[i].Tag == "NNS" && strings.HasPrefix(t[i].Label, "nsubj") && t[i].Head > i && l.verbs[lemma].weight >= 0.8 && conjoined(t, i, t[i].Head):
		t[i].Label = "conj"
		asVerb(t, i, noun)
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

// hasPluralSubject: a plural noun before i hangs on it as if it were its subject.
func hasPluralSubject(t []syntax.Token, i int) bool {
	for k := 0; k < i; k++ {
		if t[k].Tag == "NNS" && (t[k].Head == i || t[k].Label == "nsubj") {
			t[k].Head, t[k].Label = i, "nsubj"
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

// mendToldObject: what somebody did to somebody is no report. In "they sent home a man held since May" the noun between two verbs is the
// object of the first, and the second one describes it.
func mendToldObject(t []syntax.Token, v int) {
	l, up := words(), t[v].Head
	if up < 0 || up > v || t[up].Tag != "VBD" && t[up].Tag != "VBN" {
		return
	}
	if e := l.verb(t[up].Lemma, ""); e.weight <= unknownVerb || l.says(t[up].Lemma, "") || l.is("tell", t[up].Lemma, "") || l.is("possible", t[up].Lemma, "") || l.is("planned", t[up].Lemma, "") || deciding[t[up].Lemma] || opinions[t[up].Lemma] {
		return
	}
	noun := -1
	for k := range t {
		switch {
		case t[k].Head == up && t[k].Label == "obj", t[k].Head == v && (t[k].Label == "mark" || t[k].Label == "obj" || strings.HasPrefix(t[k].Label, "aux")):
			return
		case t[k].Head == v && strings.HasPrefix(t[k].Label, "nsubj") && strings.HasPrefix(t[k].Tag, "NN"):
			noun = k
		}
	}
	if noun < up || noun != v-1 {
		return
	}
	t[noun].Head, t[noun].Label = up, "obj"
	t[v].Tag, t[v].Head, t[v].Label = "VBN", noun, "acl"
}

// mendFiniteConjunct: a participle that describes a noun goes on in participles only, and an infinitive in infinitives. In "they freed a man
// held since May and will try another" the second verb is finite, so it goes on what the first finite verb above began.
func mendFiniteConjunct(t []syntax.Token, v int) {
	up := t[v].Head
	if up < 0 || up > v || !strings.HasPrefix(t[up].Tag, "VB") || !isFinite(t, v) {
		return
	}
	switch {
	case strings.HasPrefix(t[up].Label, "acl") && !hasSubject(t, up) && !hasSubject(t, v):
	case (t[up].Label == "xcomp" || t[up].Label == "acl") && t[up].Tag == "VB" && !isFinite(t, up) && hasSubject(t, v):
	default:
		return
	}
	for k := t[up].Head; k >= 0 && k < up; k = t[k].Head {
		if strings.HasPrefix(t[k].Tag, "VB") && !strings.HasPrefix(t[k].Label, "acl") && t[k].Label != "xcomp" && isFinite(t, k) {
			t[v].Head = k
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

// asVerb makes a plural noun the third person that it is spelled like, and its modifier the subject.
func asVerb(t []syntax.Token, i, noun int) {
	t[i].Tag = "VBZ"
	t[noun].Label = "nsubj"
	for k := 0; k < i; k++ {
		if t[k].Head == i && k != noun {
			t[k].Head = noun
		}
	}
}

// conjoined: "and" stands right before the verb group of v, and no other verb before that.
func conjoined(t []syntax.Token, from, v int) bool {
	for k := from + 1; k < v; k++ {
		if strings.HasPrefix(t[k].Tag, "VB") {
			return false
		}
		if t[k].Tag == "CC" {
			return t[k+1].Tag == "MD" || k+1 == v
		}
	}
	return false
}

// liftMainVerb: a finite verb is nobody's open complement. In "a law that would ban dams passed" it is
// the main verb, and the noun of the relative clause its subject.
func liftMainVerb(t []syntax.Token, v int) {
	up := t[v].Head
	if up < 0 || up > v || t[up].Label != "acl:relcl" && t[up].Label != "acl" {
		return
	}
	n := t[up].Head
	if n < 0 || n > up || !strings.HasPrefix(t[n].Tag, "NN") || strings.HasPrefix(t[n].Label, "nmod") {
		return
	}
	t[v].Head, t[v].Label = t[n].Head, t[n].Label
	t[n].Head, t[n].Label = v, "nsubj"
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

// mendOpening: an unknown word that opens a sentence right before its verb is the subject, not an adverb.
func mendOpening(t []syntax.Token, text string) {
	if len(t) < 3 || !odd[t[0].Tag] {
		return
	}
	word := strings.ToLower(text[t[0].Begin:t[0].End])
	next := t[1].Tag
	if strings.HasSuffix(word, "ly") || openers[word] || !capital(text[t[0].Begin:t[0].End]) || next != "VBD" && next != "MD" && next != "VBZ" && !(next == "VBN" && t[1].Head < 0) {
		return
	}
	if next == "VBN" {
		t[1].Tag = "VBD"
	}
	t[0].Tag = "NNP"
	if strings.HasSuffix(word, "s") {
		t[0].Tag = "NNS"
	}
	if t[1].Head == 0 {
		promote(t, 1)
	}
	if next == "MD" && t[1].Head > 1 {
		t[0].Head = t[1].Head
	} else {
		t[0].Head = 1
	}
	t[0].Label = "nsubj"
}

var (
	odd     = set("RB VBZ VB VBN VBD JJ UH RP IN")
	openers = set(`also then now here there still later soon once so too yet instead meanwhile today yesterday not never however first last
		earlier again perhaps maybe born next thus afterwards nor neither either ever often sometimes inside outside above below before after since`)
)

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
