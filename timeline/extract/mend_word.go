package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

// mendWords puts small words where they can only belong, before anything else is mended.
func mendWords(t []syntax.Token, text string) {
	if len(t) > 2 && t[0].Head < 0 && calendarWord[strings.ToLower(text[t[0].Begin:t[0].End])] && text[t[1].Begin:t[1].End] == ":" {
		mendLabel(t)
	}
	for i := range t {
		word := strings.ToLower(text[t[i].Begin:t[i].End])
		switch {
		case t[i].Tag == "IN" && (t[i].Label == "nmod" || t[i].Label == "obl"):
			mendPreposition(t, i)
		case word == "due" && t[i].Label == "case" && t[i].Head > i:
			mendDue(t, text, i)
		case t[i].Tag == "VB" && t[i].Head < 0 && i > 0:
			mendBare(t, i)
		case word == "by" && t[i].Label == "case" && t[i].Head > i:
			mendAgent(t, text, i)
		case t[i].Label == "case" && beforeOrAfter[word]:
			mendBefore(t, i)
		case word == "that" && t[i].Tag == "WDT" && t[i].Head > i && t[t[i].Head].Label == "ccomp":
			t[i].Tag, t[i].Label = "IN", "mark" // what opens a complement is no relative
		case word == "-" && i > 0 && i+1 < len(t):
			mendHyphen(t, i)
		case word == "and" && i > 0 && i+1 < len(t):
			mendAnd(t, i)
		case t[i].Label == "acl" && t[i].Head >= 0 && t[i].Head < i && t[t[i].Head].Head < 0 && finiteTags[t[i].Tag]:
			mendRootless(t, i)
		case t[i].Label == "parataxis" && (t[i].Tag == "VBD" || t[i].Tag == "VBN") && t[i].Head > i:
			mendGarden(t, i)
		case t[i].Label == "compound" && t[i].Head > i && finiteTags[t[t[i].Head].Tag]:
			mendPushed(t, i, t[i].Head)
		case beforeOrAfter[word] && t[i].Label == "mark" && i > 0 && timeUnit[strings.TrimSuffix(strings.ToLower(text[t[i-1].Begin:t[i-1].End]), "s")]:
			mendCounted(t, i)
		case word == "chief" && i > 0 && finiteTags[t[i].Tag] && strings.HasPrefix(t[i-1].Tag, "NN"):
			mendChief(t, i)
		case word == "executive" && i > 0 && strings.EqualFold(text[t[i-1].Begin:t[i-1].End], "chief"):
			mendExecutive(t, i)
		case word == "on" && t[i].Label == "case":
			mendGoal(t, text, t[i].Head)
		case word == "through" && t[i].Label == "case":
			mendThrough(t, i)
		case t[i].Tag == "JJ" && (t[i].Label == "advmod" || t[i].Label == "amod") && i > 0 && strings.HasPrefix(t[i-1].Tag, "NN") && !strings.HasPrefix(t[i-1].Tag, "NNP") && eventNoun(word) && !followedByNoun(t, i):
			mendNounBehind(t, i)
		case t[i].Tag == "NN" || t[i].Tag == "NNP":
			mendOccupation(t, text, i)
		}
	}
}

// mendNounBehind: "linked to a measles outbreak": what names an event behind another noun is the head of both, whatever it was tagged as.
func mendNounBehind(t []syntax.Token, i int) {
	t[i].Tag = "NN"
	if t[i-1].Head != i && t[i].Head != i-1 && below(t, i-1, i) {
		return
	}
	swap(t, i-1, i)
}

func eventNoun(w string) bool { _, ok := words().noun(w, w); return ok }

func followedByNoun(t []syntax.Token, i int) bool {
	return i+1 < len(t) && strings.HasPrefix(t[i+1].Tag, "NN")
}

// mendCounted: what "hours after" introduces is no complement of a verb of saying further off: "said Lind, who took over on Monday,
// hours after the Dane was sacked".
func mendCounted(t []syntax.Token, i int) {
	v := t[i].Head
	if v < i || t[v].Label != "ccomp" && t[v].Label != "parataxis" {
		return
	}
	for k := i - 1; k > t[v].Head; k-- {
		if finiteTags[t[k].Tag] && t[k].Label != "aux" && t[k].Label != "aux:pass" && t[k].Label != "cop" {
			t[v].Head, t[v].Label = k, "advcl"
			return
		}
	}
}

// mendChief: "the human rights chief" is nobody's deed.
func mendChief(t []syntax.Token, i int) {
	t[i].Tag = "NN"
	for k := range i {
		if t[k].Head == i && t[k].Label == "nsubj" {
			t[k].Label = "compound"
		}
	}
}

// mendExecutive: of a chief executive the second word is the head, as long as no noun follows.
func mendExecutive(t []syntax.Token, i int) {
	if i+1 < len(t) && strings.HasPrefix(t[i+1].Tag, "NN") && t[i].Head == i+1 && t[i].Label != "nsubj" {
		return
	}
	t[i].Tag = "NN"
	if chief := i - 1; t[chief].Head != i {
		t[i].Head, t[i].Label = t[chief].Head, t[chief].Label
		for k := range t {
			if t[k].Head == chief {
				t[k].Head = i
			}
		}
		t[chief].Head, t[chief].Label = i, "amod"
		if t[max(chief-1, 0)].Tag == "PRP$" {
			t[chief-1].Label = "nmod:poss"
		}
	}
}

// mendPreposition: what a noun hangs on is never its preposition: "the killing of General Haddad" is about Haddad.
func mendPreposition(t []syntax.Token, i int) {
	noun := -1
	for k := i + 1; k < len(t) && noun < 0; k++ {
		if t[k].Head == i && strings.HasPrefix(t[k].Tag, "NN") {
			noun = k
		}
	}
	if noun < 0 {
		return
	}
	takePlace(t, noun, i)
	t[i].Head, t[i].Label = noun, "case"
}

// mendDue: a report that is due next month is no month.
func mendDue(t []syntax.Token, text string, due int) {
	when := t[due].Head
	if hearing[strings.ToLower(text[t[when].Begin:t[when].End])] {
		takePlace(t, due, when) // "is due in court on Friday"
		t[when].Head, t[when].Label = due, "obl"
		for k := due + 1; k < when; k++ {
			if t[k].Head == due {
				t[k].Head = when
			}
		}
		return
	}
	if w := strings.ToLower(text[t[when].Begin:t[when].End]); !calendarWord[w] && !timeUnit[w] && t[when].Tag != "CD" {
		return // "was due to a storm"
	}
	cop := -1
	for k := 0; k < due; k++ {
		if t[k].Head == when && t[k].Label == "cop" {
			cop = k
		}
	}
	if cop < 0 {
		return
	}
	t[due].Head, t[due].Label = t[when].Head, t[when].Label
	for k := range t {
		switch {
		case k > due && k < when && t[k].Head == due:
			t[k].Head, t[k].Label = when, "case" // "due in March"
		case t[k].Head == when && (k < due || k > when):
			t[k].Head = due
		}
	}
	t[when].Head, t[when].Label = due, "obl:unmarked"
}

// mendBare: a bare verb that leads a sentence and has a subject is in the present tense: "two directors go on trial".
func mendBare(t []syntax.Token, v int) {
	subject := false
	for k := range t {
		if t[k].Head != v {
			continue
		}
		switch t[k].Label {
		case "aux", "mark", "aux:pass":
			return
		case "nsubj":
			subject = subject || k < v
		}
	}
	if subject {
		t[v].Tag = "VBP"
	}
}

// mendAgent: who acts hangs on the deed: "after the killing of General Haddad by rebels" tells of rebels that kill.
func mendAgent(t []syntax.Token, text string, by int) {
	for g := by - 1; g > 0; g-- {
		if strings.HasPrefix(t[g].Tag, "VB") && t[g].Label != "amod" || t[g].Tag == "," {
			return
		}
		if n, ok := words().noun(t[g].Lemma, strings.ToLower(text[t[g].Begin:t[g].End])); ok && n.acted && text[t[g+1].Begin:t[g+1].End] == "of" {
			t[t[by].Head].Head, t[t[by].Head].Label = g, "nmod"
			return
		}
	}
}

// mendLabel: the day before a colon is when it happens: "Thursday: Voters choose a mayor".
func mendLabel(t []syntax.Token) {
	v := -1
	for k := range t {
		if t[k].Head == 0 && strings.HasPrefix(t[k].Tag, "VB") && v < 0 {
			v = k
		}
	}
	if v < 0 {
		return
	}
	for k := range t {
		if t[k].Head == 0 {
			t[k].Head = v
		}
	}
	t[v].Head, t[v].Label = -1, "root"
	t[0].Head, t[0].Label = v, "obl:unmarked"
	if t[v].Tag == "VB" {
		t[v].Tag = "VBP"
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
		mendOffice(t, i)
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

// mendOffice: in "with Secretary-General Ida Roe" the office in two halves and the name are one phrase, and its head is the name.
func mendOffice(t []syntax.Token, i int) {
	a, name := i-1, t[i+1].Head
	if name != i+2 || t[name].Tag != "NNP" || t[a].Head < 0 || t[a].Head >= i || t[name].Head == a || below(t, t[a].Head, name) {
		return
	}
	takePlace(t, name, a)
	t[a].Head, t[a].Label = name, "compound"
	t[i].Head, t[i].Tag = a, "HYPH"
}

// mendAnd: a noun right after "and" that hangs on the verb behind it as an adverb would is the second of two: "a cloud of gas and
// dust collapsed".
func mendAnd(t []syntax.Token, i int) {
	b := &t[i+1]
	if strings.HasPrefix(b.Tag, "NN") && strings.HasPrefix(t[i-1].Tag, "NN") && b.Head > i+1 && b.Is("advmod", "compound", "dep") && strings.HasPrefix(t[b.Head].Tag, "VB") {
		b.Head, b.Label = i-1, "conj"
		t[i].Head, t[i].Label = i+1, "cc"
	}
}

// mendPushed: a noun is no compound of a verb but its subject. What pushed it aside is the object of the participle between them: "a
// barge carrying crude oil struck the bridge".
func mendPushed(t []syntax.Token, i, v int) {
	t[i].Label = "nsubj"
	for k := i + 1; k < v; k++ {
		if t[k].Head == v && t[k].Is("nsubj") {
			for p := i + 1; p < k; p++ {
				if t[p].Head == i && t[p].Label == "acl" {
					t[k].Head, t[k].Label = p, "obj"
				}
			}
		}
	}
}

// mendRootless: a finite verb that describes the root, which is no verb, is the root itself: "A quake of magnitude 5.6 damaged
// 500 houses". A number right before it is no one who acts, but part of what stands before.
func mendRootless(t []syntax.Token, v int) {
	r := t[v].Head
	if !strings.HasPrefix(t[r].Tag, "NN") {
		return
	}
	for k := range t {
		if t[k].Head == r && t[k].Is("cop", "aux") || t[k].Head == v && strings.HasPrefix(t[k].Tag, "W") {
			return
		}
	}
	for k := range t {
		switch {
		case t[k].Head == v && t[k].Label == "nsubj" && t[k].Tag == "CD" && k > 0 && strings.HasPrefix(t[k-1].Tag, "NN"):
			t[k].Head, t[k].Label = k-1, "nummod"
		case t[k].Head == r && k > v:
			t[k].Head = v
		}
	}
	t[v].Head, t[v].Label = -1, "root"
	t[r].Head, t[r].Label = v, "nsubj"
}

// mendGarden: a past tense beside a main verb that follows without anybody who acts is a participle, and its subject that of the main
// verb: "data handed over by the laboratory was deleted".
func mendGarden(t []syntax.Token, v int) {
	up, subject, passive := t[v].Head, -1, false
	for k := range t {
		switch {
		case t[k].Head == v && t[k].Label == "nsubj" && k < v:
			subject = k
		case t[k].Head == v && t[k].Is("aux", "obj", "mark"), t[k].Head == up && t[k].Is("nsubj", "cc"):
			return
		case t[k].Head == up && t[k].Label == "aux:pass":
			passive = true
		}
	}
	if subject < 0 {
		return
	}
	t[v].Tag, t[v].Label, t[v].Head = "VBN", "acl", subject
	t[subject].Head, t[subject].Label = up, "nsubj"
	if passive {
		t[subject].Label = "nsubj:pass"
	}
}

// mendGoal: where one goes has no date: in "go to the polls on 2 February" the day is that of the going.
func mendGoal(t []syntax.Token, text string, day int) {
	if day < 0 || t[day].Label != "nmod" || t[day].Head < 0 {
		return
	}
	goal := t[day].Head
	if t[goal].Label != "obl" || t[goal].Head < 0 || !calendarWord[strings.ToLower(text[t[day].Begin:t[day].End])] {
		return
	}
	for k := range goal {
		if t[k].Head == goal && t[k].Label == "case" && strings.EqualFold(text[t[k].Begin:t[k].End], "to") {
			t[day].Head, t[day].Label = t[goal].Head, "obl"
		}
	}
}
