package extract

import (
	"slices"
	"strings"

	"dateline/timeline/timex"
)

// Which expressions belong to a noun, and so date no verb.

// nominalUse takes an expression from a verb when the words around it give it to a noun: "the election of Sept. 17",
// "Shamir, in office since 2009, won", "a day of mourning for Thursday".
func (r *reader) nominalUse(t *tree, x *exprAt, cs []clause) {
	if x.kind == timex.DURATION || x.clause < 0 || cs[x.clause].nominal {
		return
	}
	p := x.first - 1
	if t.lower(p) == "the" {
		p--
	}
	if cs[x.clause].head > x.last {
		for k := range cs { // "his request earlier this month … caught them by surprise"
			if c := &cs[k]; c.nominal && c.head == x.first-1 && c.head > 0 {
				x.clause = k
				return
			}
		}
	}
	if c := &cs[x.clause]; c.group.tense == present && c.head < x.first && isBehind(r.doc.Exprs[x.index].Meaning) {
		for k := range cs { // "is wanted over a shooting last month": what is so now was not so then
			if n := &cs[k]; n.nominal && n.head == x.first-1 && n.head > c.head {
				x.clause = k
				return
			}
		}
	}
	if t.lower(x.first-1) == "time" && ordinalWord[t.lower(x.first-2)] {
		x.clause, x.nominal = -1, true // "for the second time this year" says how often
		return
	}
	if n := x.first - 2; t.lower(x.first-1) == "in" && x.last == x.first && t.tag(x.first) == "CD" && n > 0 && beforeOrAfter[t.preposition(n)] {
		for k := range cs {
			if cs[k].nominal && cs[k].head == n {
				x.clause = k // "was acquitted after a trial in 2018"
				return
			}
		}
	}
	if r.compares(t, x) || startingOn(t, x, cs) {
		x.clause, x.nominal = -1, true
		return
	}
	if c := &cs[x.clause]; promises[c.verb] && c.head < x.first {
		for k := range cs {
			if n := &cs[k]; n.nominal && n.head == c.object && x.first-n.head <= 2 {
				x.clause = k // "has promised elections in March"
				return
			}
		}
	}
	if k := crime(cs, x); k >= 0 && !r.isNear(x) {
		x.clause = k
		return
	}
	if x.word == "from" && t.lower(x.first-1) == "from" && records[t.lower(x.first-2)] {
		x.clause, x.nominal = -1, true // "was held in a fraud case from 2016": the case is that old
		return
	}
	switch {
	case proclaims[cs[x.clause].verb] && x.first == cs[x.clause].head+1 && (t.tag(x.last+1) == "DT" || t.lower(x.last+1) == "as"):
		x.clause, x.nominal = -1, true // "declared Wednesday a day of mourning"
	case t.lower(p) == "of" && p > 0 && t.isNoun(p-1):
		x.clause, x.nominal = -1, true
		for k := range cs {
			if cs[k].head == p-1 {
				x.clause, x.nominal = k, false
			}
		}
	case x.word == "for" && !words().is("planned", cs[x.clause].verb, "") && !scheduling[cs[x.clause].verb]:
		x.clause, x.nominal = -1, true
	case t.word(x.last+1) == "," && (cs[x.clause].head > x.last || x.word != "on") && t.insert(x):
		x.clause, x.nominal = -1, true
	}
}

// inDashedAside: behind the verb at a token a dash opens words without a verb, and the time before token first belongs to the noun before
// it: "was cut to $8 billion -- a fraction of its value at the start of the year".
func (t *tree) inDashedAside(verb, first int) bool {
	dash := -1
	for k := verb + 1; k < first; k++ {
		switch w := t.word(k); {
		case w == "--" || w == "—" || w == "–" || w == "-" && t.Tokens[k].Begin > t.Tokens[k-1].End:
			dash = k
		case t.isVerb(k):
			dash = -1
		}
	}
	return dash >= 0 && first-dash > 2 && (t.tag(first-1) == "IN" && t.isNoun(first-2) || t.isNoun(first-1))
}

// records are nouns for what is kept of a time, and for what has been open since then.
var records = set(`case cases letter letters memo report email emails video photo photograph picture recording footage document documents tape article
	interview study law message messages tweet tweets post posts film book file files diary transcript image images`)

// insert: between the comma before and the one after the expression stand other nouns, and no verb.
func (t *tree) insert(x *exprAt) bool {
	nouns := 0
	for i := x.first - 1; i > 0; i-- {
		switch {
		case t.word(i) == ",":
			return nouns > 0
		case t.isVerb(i):
			return false
		case t.isNoun(i):
			nouns++
		}
	}
	return false
}

// crime is the clause of the deed for which verb x.clause calls somebody to account, when the expression stands behind the
// deed's own words: "convicted over the killing of 148 men in 1982", "jailed for shooting a guard in 2010". -1 for none.
func crime(cs []clause, x *exprAt) int {
	v := &cs[x.clause]
	if v.nominal || !accuses[v.verb] || v.head > x.first {
		return -1
	}
	for k := x.clause + 1; k < len(cs); k++ {
		c := &cs[k]
		if c.head > x.first {
			return -1
		}
		p := c.t.preposition(c.head)
		if !c.nominal {
			p = c.t.lower(c.group.first - 1)
		}
		if c.nominal && (v.verb == "deny" || v.verb == "admit") && c.head == v.object && c.head < x.first {
			return k // "denies the murder of a clerk on 3 May"
		}
		if c.nominal && c.t.venueBetween(c.head, x.first) {
			return -1 // "convicted of fraud in a separate case in 2018": when the case was
		}
		if c.head < x.first-2 && (p == "over" || p == "for" || p == "with" || p == "of" || p == "in") && (c.nominal && c.t.tag(c.head+1) == "IN" || c.t.tag(c.head) == "VBG") {
			return k
		}
	}
	return -1
}

// venueBetween: between two tokens stands where a verdict falls.
func (t *tree) venueBetween(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if venues[t.lower(i)] {
			return true
		}
	}
	return false
}

var venues = set("case trial court tribunal hearing proceedings lawsuit retrial")

// compares: the expression belongs to the amount of another time: "rose to 3.3 billion from 1.7 billion a year earlier".
func (r *reader) compares(t *tree, x *exprAt) bool {
	m := r.doc.Exprs[x.index].Meaning
	offset := strings.Contains(m, "Before(") || strings.Contains(m, "SamePeriod(") || strings.HasPrefix(m, "Ago(") || strings.HasPrefix(m, "Previous(")
	if t.afterComparison(x.first, offset) {
		return true
	}
	if !strings.Contains(m, "Before(") && !strings.Contains(m, "Ago(") && !strings.Contains(m, "SamePeriod(") && !strings.Contains(m, "Last(") {
		return false
	}
	amounts := 0
	for i := x.first - 1; i >= max(0, x.first-7); i-- {
		switch w := t.lower(i); {
		case amounts > 0 && (w == "from" || w == "with" || w == "against" || w == "than" || w == "to"):
			return w != "to"
		case t.tag(i) == "CD" || t.tag(i) == "$" || w == "$" || w == "%":
			amounts++
		case t.isNoun(i), t.tag(i) == "DT", w == "in":
		default:
			return false
		}
	}
	return false
}

// afterComparison: before token i stands what another time is held against ("compared with June", "than in May"), or "from" before a
// time that is an offset itself ("fell from a year earlier").
func (t *tree) afterComparison(i int, offset bool) bool {
	for k := i - 1; k >= max(0, i-4); k-- {
		switch w := t.lower(k); {
		case w == "compared", w == "versus", w == "against" && k >= i-2, w == "than":
			return true
		case w == "from" && k == i-1 && offset:
			return true
		case t.tag(k) != "IN" && t.tag(k) != "DT" && t.tag(k) != "TO" && w != "same" && w != "period" && w != "those" && w != "that":
			return false
		}
	}
	return false
}

// superlative: noun i is the worst or the first of its kind.
func (t *tree) superlative(i int) bool { return slices.ContainsFunc(t.kids[i], t.isSuperlative) }

// isSuperlative: token i is "worst", "most", "first", "only".
func (t *tree) isSuperlative(i int) bool {
	w := t.lower(i)
	return t.tag(i) == "JJS" || t.tag(i) == "RBS" || w == "first" || w == "only"
}

// isNear: the expression counts from about now, as the day of the news does: a weekday, yesterday, last week.
func (r *reader) isNear(x *exprAt) bool {
	m, err := timex.ParseMeaning(r.doc.Exprs[x.index].Meaning)
	return err == nil && uses(m, nearOps)
}

// standsAlone: no noun follows that the expression could describe; "Washington time" is none.
func (t *tree) standsAlone(x exprAt) bool {
	next := t.word(x.last + 1)
	return !t.isNoun(x.last+1) && next != "'s" && next != "’s" && next != "'" || t.lower(x.last+2) == "time" && capital(next)
}

// isBehind: the expression counts back from the day of speaking.
func isBehind(meaning string) bool { return hasOp(meaning, "Last(", "Earlier(", "Yesterday", "Ago(") }

var proclaims = set("declare proclaim name designate")

// accuses are verbs whose object did something earlier, for which it answers now.
var accuses = set(`convict charge accuse sentence jail imprison blame acquit indict try clear extradite suspect hang execute punish condemn
	fine deny admit apologise apologize praise criticise criticize honour honor award`)

var nearOps = []string{"Weekday", "Today", "Yesterday", "Tomorrow", "This", "Last", "Earlier"}

var ordinalWord = set("first second third fourth fifth sixth seventh eighth ninth tenth last only")

var promises = set("promise plan propose schedule pledge demand")

// startingOn: the expression says when the object begins that a past verb brought about ("declared three days of mourning, beginning Tuesday").
func startingOn(t *tree, x *exprAt, cs []clause) bool {
	i := x.first - 1
	if t.lower(i) == "on" {
		i--
	}
	return starting[t.lower(i)] && cs[x.clause].head < i && cs[x.clause].group.tense == past
}

var starting = set("beginning starting effective commencing")

// occasionOf is the clause of the verb that came about on the occasion that noun h names, or by its means: "said at a Nov. 12 news
// conference", "In a 2015 interview, he admitted", "won Sunday's election". -1 for any other noun.
func (t *tree) occasionOf(cs []clause, h int) int {
	for steps := 0; t.label(h) == "compound" && t.Tokens[h].Head > h && steps < 3; steps++ {
		h = t.Tokens[h].Head // "a Nov. 12 press conference"
	}
	if t.label(h) == "obj" {
		for k := range cs {
			if v := cs[k].verb; !cs[k].nominal && cs[k].object == h && (isAt[v] || competes[v] && (dayOnes[t.lemma(h)] || contests[t.lemma(h)])) {
				return k
			}
		}
	}
	if !dayOnes[t.lemma(h)] && !dayOnes[t.lower(h)] && !seasons[t.lemma(h)] || !strings.HasPrefix(t.label(h), "obl") {
		return -1
	}
	switch t.preposition(h) {
	case "at", "in", "during", "on", "via", "through":
	default:
		return -1
	}
	for k := range cs {
		if up := t.Tokens[h].Head; !cs[k].nominal && (cs[k].head == up || cs[k].mark == "when" && t.Tokens[cs[k].head].Head == up && t.child(up, "cop") >= 0) {
			return k // also "During the 2017 campaign, the bridge was the scene of an attack when a van drove …"
		}
	}
	return -1
}

// seasons are nouns for a time in which much goes on.
var seasons = set("campaign season championship convention festival tour crisis")

// contests are further nouns for what is held on one day and won or lost.
var contests = set("election by-election vote poll runoff run-off final semifinal semi-final race derby tournament round leg fight bout debate caucus")

// dayOnes are nouns for what is said or done on one day and is no event of its own.
var dayOnes = set(`conference briefing tweet post letter email e-mail memo interview statement speech address broadcast telecast report filing lawsuit appearance
	session ceremony rally hearing deposition testimony complaint article column op-ed editorial essay video podcast ruling decision order episode
	game match date note message text podcast press release call referendum ballot primary lecture sermon affidavit declaration resolution document`)
