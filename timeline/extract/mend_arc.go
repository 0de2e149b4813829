package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

// mendArcs puts right what the parser still gets wrong although every tag is right, before anything else is mended.
func mendArcs(t []syntax.Token, text string, inTime []bool) {
	for i := range t {
		switch tag := t[i].Tag; {
		case strings.HasPrefix(tag, "NNP") && i > 0 && t[i].Head == i-1 && strings.HasPrefix(t[i-1].Tag, "NNP") && (t[i].Label == "obj" || t[i].Label == "dep"):
			t[i].Label = "flat"
		case t[i].Label == "flat" && t[i].Head >= 0 && t[i].Head < i-1 && comma(t, text, t[i].Head, i):
			mendOfficeBehind(t, text, i)
		case t[i].Label == "appos" && strings.HasPrefix(tag, "NNP") && t[i].Head >= 0 && t[i].Head < i && t[t[i].Head].Tag == "NN":
			mendCalled(t, t[i].Head, i)
		case i == 0 && tag == "NN" && strings.HasPrefix(t[i].Label, "nsubj") && len(t) > 2 && t[1].Tag == "VBD" && unlisted(strings.ToLower(text[t[i].Begin:t[i].End])):
			t[i].Tag = "NNP" // "Constantine made himself ruler"
		case i == 0 && tag == "VBG" && t[i].Label == "amod" && t[i].Head > i && strings.EqualFold(text[t[i].Begin:t[i].End], "following"):
			mendFollowing(t, text)
		case strings.HasPrefix(t[i].Label, "nsubj") && t[i].Head > i && strings.HasPrefix(tag, "NN"):
			mendSecondSubject(t, text, i)
		case tag == "VBD" && t[i].Label == "advcl" && i > 1 && text[t[i-1].Begin:t[i-1].End] == "," && t[i].Head >= 0 && t[i].Head < i && t[t[i].Head].Tag == "VBD" && !hasSubject(t, i):
			t[i].Label = "conj" // "went to court, lost, appealed and won"
		case strings.HasPrefix(t[i].Label, "acl:relcl") && tag == "VB" && t[i].Head >= 0 && t[i].Head < i && manner[strings.ToLower(text[t[t[i].Head].Begin:t[t[i].Head].End])]:
			mendManner(t, inTime, i)
		case t[i].Label == "obl" && !inTime[i] && i > 1 && strings.HasPrefix(tag, "NN"):
			mendListed(t, text, i)
		case tag == "VBD" && t[i].Label == "ccomp" && t[i].Head >= 0 && t[i].Head < i:
			mendSecondDeed(t, i)
		case tag == "JJ" && (t[i].Label == "xcomp" || t[i].Label == "parataxis") && i > 1 && t[i-1].Head == i && t[i-1].Tag == "RB" && strings.HasPrefix(t[i-2].Tag, "NN") && t[i-2].Head == t[i].Head && t[i-2].Label == "obl":
			t[i].Head, t[i].Label = i-2, "amod" // "in fog so thick that"
		case tag == "HYPH" && i > 0 && i+1 < len(t):
			mendHyphenated(t, text, i)
		case t[i].Label == "flat" && i > 0 && t[i].Head == i-1 && t[i-1].Tag == "JJ" && strings.HasPrefix(tag, "NNP"):
			t[i-1].Tag = "NNP" // "the film-maker Odd Brekke"
		case tag == "VBN" && t[i].Label == "acl" && t[i].Head >= 0 && t[i].Head < i && calledSo[strings.ToLower(text[t[i].Begin:t[i].End])]:
			mendNaming(t, i)
		case tag == "VBG" && t[i].Label == "acl" && i > 0 && t[i].Head == i-1:
			mendBareGerund(t, i)
		case tag == "VB" && t[i].Label == "acl" && t[i].Head >= 0 && t[t[i].Head].Tag == "RB":
			mendComeTo(t, i)
		case tag == "VBD" && t[i].Label == "conj" && t[i].Head >= 0:
			mendJoinedBehind(t, text, i)
		case inTime[i] && strings.HasPrefix(t[i].Label, "obl"):
			mendDayBeforeSpeaker(t, text, i)
			mendFreshDay(t, text, inTime, i)
		}
	}
	mendEqualled(t)
}

// comma says whether one stands between two tokens.
func comma(t []syntax.Token, text string, a, b int) bool {
	for k := a + 1; k < b; k++ {
		if text[t[k].Begin:t[k].End] == "," {
			return true
		}
	}
	return false
}

// verbAbove is the first verb that the token hangs below, -1 for none.
func verbAbove(t []syntax.Token, i int) int {
	up := t[i].Head
	for up >= 0 && !strings.HasPrefix(t[up].Tag, "VB") {
		up = t[up].Head
	}
	return up
}

// mendOfficeBehind: "Hal Brand, senior vice president and general counsel, was named": what follows the comma is no part of the name.
func mendOfficeBehind(t []syntax.Token, text string, office int) {
	t[office].Label = "appos"
	for k := office + 1; k < len(t) && text[t[k].Begin:t[k].End] != ","; k++ {
		if t[k].Label == "conj" && t[k].Head == t[office].Head {
			t[k].Head = office
		}
	}
}

// mendCalled: of "the ferry Lady Anne" the name leads, as it does of "Captain Anne Lind".
func mendCalled(t []syntax.Token, noun, name int) {
	for k := noun + 1; k < name; k++ {
		if t[k].Head != name || !strings.HasPrefix(t[k].Tag, "NN") && !strings.HasPrefix(t[k].Tag, "JJ") {
			return
		}
	}
	t[name].Head, t[name].Label = t[noun].Head, t[noun].Label
	for k := range t {
		if t[k].Head == noun && (k < noun || k > name) {
			t[k].Head = name
		}
	}
	t[noun].Head, t[noun].Label = name, "nmod:desc"
}

// weekdays are named when what is told is news.
var weekdays = set("monday tuesday wednesday thursday friday saturday sunday")

// mendFreshDay: a weekday behind a gerund is that of the news: "accused the mayor of lying on Monday", "passed a bill banning plastic on Monday".
func mendFreshDay(t []syntax.Token, text string, inTime []bool, day int) {
	v := t[day].Head
	if v > day || v < 0 || t[v].Tag != "VBG" || !weekdays[strings.ToLower(text[t[day].Begin:t[day].End])] || t[v].Label != "advcl" && t[v].Label != "acl" {
		return
	}
	up := t[v].Head
	if t[v].Label == "acl" {
		up = verbAbove(t, v)
	}
	if up < 0 || up > v || t[up].Tag != "VBD" && !(t[up].Tag == "VBN" && isFinite(t, up)) || comma(t, text, up, v) {
		return
	}
	for k := range t {
		if w := strings.ToLower(text[t[k].Begin:t[k].End]); t[k].Head == up && inTime[k] || t[k].Head == v && (t[k].Label == "aux" || t[k].Label == "mark" && beforeOrAfter[w]) {
			return
		}
	}
	t[day].Head = up
}

// calledSo are participles that only tell the name of what stands before them.
var calledSo = set("called named dubbed nicknamed titled entitled")

// mendNaming: in "clashes in an area called New Osk between 11 and 14 November" what follows the name is not about the naming.
func mendNaming(t []syntax.Token, v int) {
	if v+1 >= len(t) || !strings.HasPrefix(t[v+1].Tag, "NNP") && t[v+1].Tag != "``" {
		return
	}
	if strings.HasPrefix(t[v-1].Tag, "NN") && !below(t, v-1, v) {
		t[v].Head = v - 1
	}
	up := verbAbove(t, v)
	for k := v + 2; k < len(t) && up >= 0; k++ {
		if t[k].Head == v && t[k].Label == "obl" && hasBefore(t, k, "case") {
			t[k].Head = up
		}
	}
}

// mendHyphenated: in "was court-martialled" the second half is the verb.
func mendHyphenated(t []syntax.Token, text string, hyphen int) {
	n, v := hyphen-1, hyphen+1
	if !strings.HasPrefix(t[n].Tag, "NN") || !strings.HasSuffix(text[t[v].Begin:t[v].End], "ed") || t[v].Head != n || t[n].Head >= n && t[n].Head <= v {
		return
	}
	be := -1
	for k := range n {
		if t[k].Head == n && t[k].Label == "cop" {
			be = k
		}
	}
	if be < 0 {
		return
	}
	t[v].Tag, t[v].Head, t[v].Label, t[be].Label = "VBN", t[n].Head, t[n].Label, "aux:pass"
	for k := range t {
		switch {
		case t[k].Head != n || k == v || k == hyphen:
		case t[k].Label == "nsubj":
			t[k].Head, t[k].Label = v, "nsubj:pass"
		default:
			t[k].Head = v
		}
	}
	t[n].Head, t[n].Label = v, "compound"
}

// mendFollowing: "Following the sale of the yard, Berg returned": a phrase in time, and no subject.
func mendFollowing(t []syntax.Token, text string) {
	n := t[0].Head
	t[0].Label = "case"
	if v := t[n].Head; v > n && strings.HasPrefix(t[n].Label, "nsubj") {
		t[n].Label = "obl"
		for k := n + 1; k < v; k++ { // "of Nordlink, Berg"
			if t[k].Label == "appos" && text[t[k-1].Begin:t[k-1].End] == "," && below(t, k, n) && !hasSubject(t, v) {
				t[k].Head, t[k].Label = v, "nsubj"
				return
			}
		}
	}
}

// mendSecondSubject: a noun with a preposition is no second subject ("the term for any appeal arising from the fire expires"), and whom an
// inverted attribution names speaks ("said Jan Lund, whose daughter was killed").
func mendSecondSubject(t []syntax.Token, text string, n int) {
	v := t[n].Head
	if hasBefore(t, n, "case") {
		for k := range n {
			if t[k].Head == v && strings.HasPrefix(t[k].Label, "nsubj") && !comma(t, text, k, n) {
				t[n].Head, t[n].Label = k, "nmod"
				return
			}
		}
	}
	first := n
	for first > 0 && t[first-1].Head == n {
		first--
	}
	if first == 0 || !strings.HasPrefix(t[n].Tag, "NNP") || t[first-1].Tag != "VBD" || hasSubject(t, first-1) || below(t, first-1, n) {
		return
	}
	for k := n + 1; k < v; k++ {
		if strings.HasPrefix(t[k].Tag, "WP") {
			t[n].Head, t[n].Label = first-1, "nsubj"
			return
		}
	}
}

// mendSecondDeed: "asked for her dismissal and Roe refused": what "and" and a subject of its own open is joined to the verb before and no part of what that says.
func mendSecondDeed(t []syntax.Token, v int) {
	s := -1
	for k := range v {
		switch {
		case t[k].Head != v:
		case t[k].Label == "mark" || t[k].Label == "cc":
			return
		case strings.HasPrefix(t[k].Label, "nsubj"):
			s = k
		case t[k].Label == "conj":
			return
		}
	}
	for s > 0 && t[s-1].Head == s {
		if t[s-1].Tag == "CC" {
			t[v].Label, t[s-1].Head = "conj", v
			return
		}
		s--
	}
	if s < 0 { // the parser took the subject for one more thing said: "of Jan Roe and Roe refused"
		n := v - 1
		if n > 0 && strings.HasPrefix(t[n].Tag, "NN") && t[n].Label == "conj" && t[n-1].Tag == "CC" && t[n-1].Head == n && !below(t, v, n) {
			t[n].Head, t[n].Label, t[n-1].Head, t[v].Label = v, "nsubj", v, "conj"
		}
	}
}

// manner nouns have a clause without a pronoun that says how things go, on no day.
var manner = set("way manner")

// mendManner: a time in "changed the way small banks lend in 2011" is that of the change.
func mendManner(t []syntax.Token, inTime []bool, v int) {
	up := t[t[v].Head].Head
	t[v].Tag = "VBP"
	for k := v + 1; k < len(t) && up >= 0; k++ {
		if t[k].Head == v && inTime[k] {
			t[k].Head = up
		}
	}
}

// mendListed: a noun without a preposition behind a comma is one more of those before it: "demanding new elections, the resignation of the mayor".
func mendListed(t []syntax.Token, text string, n int) {
	first := n
	for first > 0 && t[first-1].Head == n && t[first-1].Label != "punct" {
		first--
	}
	if first < 2 || text[t[first-1].Begin:t[first-1].End] != "," || hasBefore(t, n, "case") || t[n].Head > n || strings.HasPrefix(t[first-2].Tag, "VB") || t[first].Tag != "DT" {
		return
	}
	for k := first - 2; k > t[n].Head; k-- {
		if t[k].Label == "obj" && !below(t, k, n) {
			t[n].Head, t[n].Label = k, "conj"
			return
		}
	}
}

// unlisted: no table knows the word as a noun.
func unlisted(w string) bool {
	l := words()
	_, noun := l.noun(w, w)
	return !noun && l.sorts[w] == 0 && !l.people[w] && !roleWords[w] && !personNoun(w) && !institution[w]
}

// mendBareGerund: "of money laundering after a trial": what a singular without an article and a gerund without an object name together is one thing.
func mendBareGerund(t []syntax.Token, g int) {
	n := g - 1
	if t[n].Tag != "NN" || n == 0 || t[n-1].Tag != "IN" || t[n-1].Head != n {
		return
	}
	for k := range t {
		if t[k].Head == n && k != g && k != n-1 || t[k].Head == g && (k < g || t[k].Label == "obj" || t[k].Label == "xcomp" || t[k].Label == "ccomp" || strings.HasPrefix(t[k].Label, "compound")) {
			return
		}
	}
	t[g].Tag, t[g].Head, t[g].Label = "NN", t[n].Head, t[n].Label
	t[n].Head, t[n].Label, t[n-1].Head = g, "compound", g
}

// mendComeTo: in "came from two goals down to beat City" the infinitive belongs to the verb, not to the adverb.
func mendComeTo(t []syntax.Token, v int) {
	if h := verbAbove(t, v); h >= 0 {
		t[v].Head, t[v].Label = h, "advcl"
	}
}

// mendJoinedBehind: in "A tanker docked, after a judge went on board and ordered its release" who went on board ordered it: no comma stands
// between, and one stands before "after".
func mendJoinedBehind(t []syntax.Token, text string, v int) {
	up := t[v].Head
	if up < 0 || up > v || hasSubject(t, v) || !strings.HasPrefix(t[up].Tag, "VB") {
		return
	}
	for k := v - 1; k > up; k-- {
		if text[t[k].Begin:t[k].End] == "," {
			return
		}
		if t[k].Tag != "VBD" || t[k].Head != up || t[k].Label != "advcl" || !hasSubject(t, k) {
			continue
		}
		if comma(t, text, up, k) {
			t[v].Head = k
		}
		return
	}
}

// mendDayBeforeSpeaker: in "He died in Osk, on Sunday, his agents said" the day before the comma is of what was said.
func mendDayBeforeSpeaker(t []syntax.Token, text string, day int) {
	said := t[day].Head
	if said <= day || t[said].Head >= 0 && t[said].Label == "ccomp" {
		return
	}
	told, comma := -1, false
	for k := range said {
		switch {
		case k < day && t[k].Head == said && t[k].Label == "ccomp":
			told = k
		case k > day && text[t[k].Begin:t[k].End] == ",":
			comma = true
		case k > day && t[k].Head == said && strings.HasPrefix(t[k].Label, "nsubj") && comma && told >= 0:
			t[day].Head = told
			return
		}
	}
}

// mendEqualled: a noun is not what it is said to be itself: in "a report is due next month" the adjective behind the verb leads.
func mendEqualled(t []syntax.Token) {
	n := rootOf(t)
	if n < 0 || !strings.HasPrefix(t[n].Tag, "NN") {
		return
	}
	for c := n + 1; c+1 < len(t); c++ {
		if t[c].Head == n && t[c].Label == "cop" {
			if p := c + 1; (strings.HasPrefix(t[p].Tag, "JJ") || t[p].Tag == "VBN") && !followedByNoun(t, p) {
				t[p].Head, t[p].Label = -1, "root"
				for k := c; k < len(t); k++ {
					if t[k].Head == n {
						t[k].Head = p
					}
				}
				t[n].Head, t[n].Label = p, "nsubj"
			}
			return
		}
	}
}
