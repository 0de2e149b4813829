package extract

import "strings"

// actorBefore walks left from the first word of a verb group to the noun phrase that acts, over adverbs, times,
// what stands between commas, prepositional phrases and relative clauses.
func (o *outline) actorBefore(first int) actor {
	i := first - 1
	for i >= 0 && (isAdverb(o.tag(i)) && !relativeAdverb[o.lower(i)] || negations[o.lower(i)]) {
		i--
	}
	if o.lower(i) == "," && o.lower(i+1) == "then" && i+1 < first {
		return noActor // "shot two guards, then fled": whoever shot
	}
	if w := o.lower(i); i >= 0 && (o.tag(i) == "WP" || o.tag(i) == "WDT" || w == "that" && o.tag(i) == "IN" && o.nominalEnd(i-1)) {
		return actor{head: i, joined: -1, opening: opensRelative, at: i}
	}
	if i >= 0 && o.inTime[i] {
		if b := o.beforeTime(i); b < 0 || o.lower(b) == "that" && o.tag(b) == "IN" {
			return noActor // "Tuesday would bring rain"
		}
	}
	mark := len(o.reduced)
	found := o.phraseBefore(i, first)
	if found.head < 0 {
		o.reduced = o.reduced[:mark]
	}
	return found
}

func isAdverb(tag string) bool { return strings.HasPrefix(tag, "RB") }

// phraseBefore finds the noun phrase that governs everything up to token i. until is the verb it is wanted for.
func (o *outline) phraseBefore(i, until int) actor {
	aside := false
	for i >= 0 {
		tag, w := o.tag(i), o.lower(i)
		switch {
		case o.inTime[i] && !o.possessive(i):
			i = o.beforeTime(i)
		case isAdverb(tag) || tag == "``" || tag == "''" || tag == "\"" || reflexive[w]:
			i--
		case w == ",":
			p := o.asideStart(i)
			if p < 0 {
				return noActor
			}
			i, aside = p-1, true
		case w == "—" || w == "–" || w == "--":
			p := i - 1
			for p >= 0 && o.lower(p) != w {
				p--
			}
			i = p - 1
		case o.nominalEnd(i):
			from := o.chunkStart(i)
			next, found := o.beyond(from, i, until, aside)
			if found.head >= 0 || next < 0 {
				return found
			}
			i = next
		case tag == "VBN" || tag == "VBG":
			if o.auxiliaryBefore(i) {
				i = o.overRelative(i)
				continue
			}
			i--
		case tag == "VB" && o.lower(i-1) == "to":
			i -= 2
		case o.isFinite(i):
			if r := o.overRelative(i); r >= 0 {
				i = r
			} else if o.describes(i, until) {
				o.reduced = append(o.reduced, i)
				i-- // "a man arrested in Leeds was"
			} else {
				return noActor
			}
		case tag == "IN" || tag == "TO" || tag == "RP" || strings.HasPrefix(tag, "JJ"):
			i--
		default:
			return noActor
		}
	}
	return noActor
}

// describes: the past tense i may be a participle of the noun before it: "a man arrested in Leeds was", "divers sent down were".
func (o *outline) describes(i, until int) bool {
	if o.tag(i) != "VBD" || i == 0 || !o.isNoun(i-1) || o.nounFollows(i) {
		return false
	}
	return strings.HasSuffix(o.lower(i), "ed") && (o.tag(i+1) != "TO" || ordered[o.lemma(i)] && o.auxiliaryAt(until)) || o.lacksObject(i)
}

// lacksObject: verb i, whose past tense is also its participle, says nothing without an object, and has none.
func (o *outline) lacksObject(i int) bool {
	return transitive[o.lemma(i)] && participle(o.lemma(i)) == o.lower(i) && !o.nounFollows(i) && !o.auxiliaryBefore(i) && o.tag(i+1) != "PRP" && o.lower(i+1) != "that"
}

var reflexive = set("himself herself itself themselves")

// beforeTime steps over an expression of time that ends at i, with its preposition.
func (o *outline) beforeTime(i int) int {
	for i >= 0 && o.inTime[i] {
		i--
	}
	for i >= 0 && (o.tag(i) == "IN" && timePrepositions[o.lower(i)] || isAdverb(o.tag(i))) {
		i--
	}
	return i
}

var timePrepositions = set("on in at by since until till during from for before after around about over through late early between of to")

// beyond looks at what stands before the noun phrase from…to: it is the actor, or part of something larger, which
// is then looked for at next.
func (o *outline) beyond(from, to, until int, aside bool) (next int, found actor) {
	l := from - 1
	head := o.chunkHead(from, to)
	is := func(op opening, at int) (int, actor) { return -1, actor{head: head, joined: -1, opening: op, at: at} }
	if l >= 0 && o.tag(l) == "CC" && o.lower(l-1) == "and" {
		l-- // "and/or"
	}
	tag, w := o.tag(l), o.lower(l)
	switch {
	case l < 0 || w == "\"" || tag == "``" || w == ";" || w == ":" || w == "—":
		return is(opensSentence, l)
	case o.inTime[l]:
		return is(opensSentence, l)
	case w == ",":
		return o.afterComma(head, from, aside)
	case tag == "WP" || tag == "WDT" || tag == "WRB":
		return is(markOrRelative(o, l), l)
	case w == "that" && (tag == "IN" || tag == "WDT" || tag == "DT"):
		return is(opensMarked, l)
	case tag == "WP$":
		return is(opensRelative, l)
	case tag == "CC":
		return o.afterAnd(head, l, until)
	case tag == "IN" || tag == "TO":
		if clauseMarks[w] && o.marksClause(l, to, until) {
			return is(opensMarked, l)
		}
		return l - 1, noActor
	case tag == "VBN" || tag == "VBG":
		if o.auxiliaryBefore(l) {
			return o.behindVerb(l, head)
		}
		if l == 0 && !aside && !pseudoVerbs[w] {
			return is(opensSentence, -1) // "Neighbouring countries sent teams"
		}
		return l - 1, noActor
	case tag == "RP" && l > 0 && o.infinitive(l-1) >= 0:
		return o.behindInfinitive(l-1, head)
	case tag == "RP" && l > 0:
		return o.behindVerb(l-1, head)
	case tag == "VB" || o.infinitive(l) >= 0:
		return o.behindInfinitive(l, head)
	case o.isFinite(l):
		return o.behindVerb(l, head)
	case isAdverb(tag):
		return is(opensSentence, l)
	}
	return is(opensUnknown, l)
}

func markOrRelative(o *outline, l int) opening {
	if o.tag(l) == "WRB" && o.lower(l) != "where" || o.lower(l) == "what" {
		return opensMarked
	}
	return opensRelative
}

// clauseMarks open a clause, or a noun phrase as prepositions.
var clauseMarks = set("after before since until till as because although though while if unless whether once that than so lest for")

// marksClause: the word opens a clause whose verb is the one the actor is wanted for. "For" never does.
func (o *outline) marksClause(l, to, until int) bool {
	switch o.lower(l) {
	case "after", "before", "since", "until", "till", "as", "than":
	case "for":
		return false
	default:
		return true
	}
	if o.label(l) == "mark" || o.lower(l) == "as" && l > 0 && o.inTime[l-1] {
		return true // "searched on Monday as the toll climbed"
	}
	if l > 0 && o.tag(l-1) == "VBZ" && o.isFinite(l-1) {
		return true // "the news comes after the consulate in Osk was attacked"
	}
	from := to + 1
	if o.lower(from) == "," && o.lower(until-1) == "," && timeUnit[strings.TrimSuffix(o.lower(l-1), "s")] {
		from = until // "a day after the mayor, Ida Roe, offered to go"
	}
	for k := from; k < until; k++ { // "the talks after the vote in May failed"
		if !isAdverb(o.tag(k)) && !o.inTime[k] {
			return false
		}
	}
	if timeUnit[strings.TrimSuffix(o.lower(l-1), "s")] {
		return true // "a day after the Senate approved them"
	}
	for k := l - 1; k >= 0 && o.lower(k) != "," && o.lower(k) != ";" && o.lower(k) != "that"; k-- {
		if o.isFinite(k) && !(k > 0 && o.isNoun(k-1) && o.lacksObject(k)) {
			return true
		}
	}
	return l == 0
}

// behindVerb: the phrase stands right behind a finite verb. Of a relative clause it is the object; behind a verb of saying
// it opens what is said.
func (o *outline) behindVerb(v, head int) (int, actor) {
	says := words().is("report", o.lemma(v), "") || words().says(o.lemma(v), "") && o.nominalEnd(v-1) // "it was on Friday that police confirmed the theft was"
	if r := o.overRelative(v); r >= 0 && !says {
		return r, noActor
	}
	if says {
		return -1, actor{head: head, joined: -1, opening: opensMarked, at: v}
	}
	return -1, actor{head: head, joined: -1, opening: opensBehind, at: v}
}

// behindInfinitive: "plans to sell the bank": the phrase is the infinitive's; who acts stands before it.
func (o *outline) behindInfinitive(v, head int) (int, actor) {
	if to := o.infinitive(v); to >= 0 {
		return to - 1, noActor
	}
	return o.behindVerb(v, head)
}

// infinitive is the "to" of the infinitive v, which may be the second of two: "to clean the road and set up barriers". -1 for none.
func (o *outline) infinitive(v int) int {
	if v < 2 || o.tag(v) != "VB" && !invariant[o.lower(v)] {
		return -1
	}
	if o.lower(v-1) == "to" {
		return v - 1
	}
	if o.tag(v-1) != "CC" {
		return -1
	}
	for k := v - 2; k > 0 && o.lower(k) != "," && !o.isFinite(k); k-- {
		if o.tag(k) == "VB" && o.lower(k-1) == "to" {
			return k - 1
		}
	}
	return -1
}

// afterComma: the phrase opens what follows a comma. After an aside of its own it may itself be one: "Hill, a lawyer in
// Bath, England, said".
func (o *outline) afterComma(head, from int, aside bool) (int, actor) {
	before := from - 2
	if aside && before >= 0 && o.isName(before) && !o.inTime[before] && (o.tag(from) == "DT") {
		if a := o.phraseBefore(before, from); a.head >= 0 && o.isName(a.head) && a.opening == opensSentence {
			return -1, a
		}
	}
	return -1, actor{head: head, joined: -1, opening: opensSentence, at: from - 1}
}

// afterAnd: two actors joined, or the second of two clauses.
func (o *outline) afterAnd(head, l, until int) (int, actor) {
	alone := actor{head: head, joined: -1, opening: opensJoined, at: l}
	i := l - 1
	if o.lower(i) == "," {
		i--
		if i >= 0 && (o.inTime[i] || !o.nominalEnd(i)) {
			return -1, alone
		}
		if p := o.asideStart(l - 1); p >= 0 && o.isNoun(p-1) && o.appositive(p+1) {
			i = p - 1 // "Hill, the former adviser, and Holmes"
		} else {
			return -1, alone
		}
	}
	if i < 0 || !o.nominalEnd(i) || o.inTime[i] {
		return -1, alone
	}
	mark := len(o.reduced)
	first := o.phraseBefore(i, until)
	if g := o.gerundBefore(i); first.head >= 0 && g > first.head {
		o.reduced = o.reduced[:mark]
		return g - 1, noActor // "rescuers using dogs and cameras pulled"
	}
	if first.head < 0 || first.opening == opensBehind || first.opening == opensUnknown || o.nounPhraseBreak(first.head, i) {
		o.reduced = o.reduced[:mark]
		return -1, alone
	}
	if first.opening == opensSentence && first.at >= 0 && o.lower(first.at) == "," && first.at > 0 && o.isNoun(first.at-1) && !o.inTime[first.at-1] {
		if more := o.phraseBefore(first.at-1, until); more.head >= 0 && more.opening == opensSentence && o.listed(more.head, first.at) {
			first.head, first.opening, first.at = more.head, more.opening, more.at // "Russia, Cuba and Venezuela"
		} else if more.head >= 0 && more.opening == opensSentence && o.listBehind(more.head, first.at) {
			return -1, more // "rescuers using dogs, drones and cameras", "teams of soldiers, nurses and guides"
		}
	}
	if near := o.chunkHead(o.chunkStart(i), i); near != first.head && o.tag(near) == "NNS" && o.tag(head) == "NNS" && !strings.HasPrefix(o.tag(l+1), "PRP") && o.tag(l+1) != "DT" && o.tag(l+1) != "CD" && o.tag(o.chunkStart(i)-1) == "IN" {
		return -1, first // "marches against taxes and new tolls went on"
	}
	first.joined = head
	return -1, first
}

// listBehind: what stands between the head of a phrase and a comma is what those use, or are made up of, so that a list which begins
// there is no list of actors.
func (o *outline) listBehind(head, comma int) bool {
	of := head + 1
	if o.tag(of) != "VBG" && (o.lower(of) != "of" || o.tag(of+1) != "NNS" || !gathering[o.lower(head)]) {
		return false
	}
	for k := of + 1; k < comma; k++ {
		if !o.isNoun(k) && !strings.HasPrefix(o.tag(k), "JJ") && o.tag(k) != "DT" && o.tag(k) != "CD" {
			return false
		}
	}
	return comma > of+1
}

// gathering nouns are made up of those who are told after "of".
var gathering = set("team teams group groups crowd crowds hundreds thousands dozens scores number coalition alliance delegation convoy army band gang crew crews mix host series panel")

// listed: from the head of a phrase to a comma there is nothing but that phrase.
func (o *outline) listed(head, comma int) bool {
	for k := head + 1; k < comma; k++ {
		if !o.isNoun(k) && o.tag(k) != "POS" {
			return false
		}
	}
	return true
}

// nounPhraseBreak: a finite verb stands between the head of a phrase and its end.
func (o *outline) nounPhraseBreak(head, to int) bool {
	for k := head + 1; k <= to; k++ {
		if o.isFinite(k) && o.overRelative(k) < 0 {
			return true
		}
	}
	return false
}

// gerundBefore is the participle right behind a noun whose object ends at token i, -1 for none.
func (o *outline) gerundBefore(i int) int {
	k := o.chunkStart(i) - 1
	if k > 0 && o.tag(k) == "VBG" && o.isNoun(k-1) {
		return k
	}
	return -1
}

// ordered are verbs whose infinitive is told of whom it is asked: "guards assigned to watch over him were charged".
var ordered = set("assign order ask tell hire train force invite allow require schedule expect urge")

func (o *outline) auxiliaryAt(i int) bool { return finiteBe[o.lower(i)] || haveForm[o.lower(i)] }
