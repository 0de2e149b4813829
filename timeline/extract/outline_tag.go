package extract

import "strings"

// mendTags corrects tags that cannot stand where they do, before anything else is read off them.
func (o *outline) mendTags() {
	o.mendFirst()
	o.mendWasThat()
	o.mendOwners()
	o.mendMakers()
	o.mendPlans()
	o.mendHyphens()
	o.mendTeller()
	o.mendBeside()
	o.mendFromDay()
	o.mendParticiples()
	o.mendDeeds()
	o.mendAlso()
	for i := 1; i+1 < o.size(); i++ {
		switch tag := o.tag(i); {
		case tag == "VBN" && !o.auxiliaryBefore(i) && o.lemma(i) == o.lower(i) && !invariant[o.lower(i)] && irregularBase[o.lower(i)] == "" && (o.label(i) == "obj" || o.label(i) == "nsubj" || o.label(i) == "obl" || o.label(i) == "acl"):
			o.Tokens[i].Tag = "NN" // "a silver crown"
		case tag == "VB" && destinations[o.lower(i)] && o.lower(i-1) == "to" && !o.nounFollows(i):
			o.Tokens[i].Tag, o.Tokens[i].Label = "NN", "obl" // "took the firm to court"
			o.Tokens[i-1].Tag, o.Tokens[i-1].Head, o.Tokens[i-1].Label = "IN", i, "case"
		case o.lower(i) == "over" && tag == "RB" && o.tag(i+1) == "CD" && handing[o.lemma(i-1)]:
			o.Tokens[i].Tag, o.Tokens[i].Head, o.Tokens[i].Label = "RP", i-1, "compound:prt" // "hand over 40,000 emails"
		case tag != "CD" && o.isNoun(i+1) && !o.inTime[i] && !o.isName(i) && numberWords[o.lower(i)]:
			o.Tokens[i].Tag, o.Tokens[i].Head, o.Tokens[i].Label = "CD", i+1, "nummod" // "eleven babies"
		case tag == "PRP$" && o.lower(i) == "her" && o.isVerb(i-1) && !o.isNoun(i+1) && (o.tag(i+1) == "IN" || o.tag(i+1) == "DT" || o.lower(i+1) == ","):
			o.Tokens[i].Tag, o.Tokens[i].Head, o.Tokens[i].Label = "PRP", i-1, "obj" // "joined her after talks"
		case strings.HasPrefix(tag, "VB") && o.lower(i) == "police" && o.tag(i-1) != "TO" && o.tag(i-1) != "MD":
			o.Tokens[i].Tag = "NNS"
		case tag == "VBG" && o.namesDeed(i):
			o.asDeed(i) // "the daylight shooting on the quay"
		case tag == "JJ" && strings.HasSuffix(o.lower(i), "ed") && o.child(i, "aux:pass") >= 0:
			o.Tokens[i].Tag = "VBN" // "was unearthed"
		case tag == "JJ" && (o.lower(i) == "shot" || irregularParticiples[o.lower(i)] && o.tag(i+1) == "CC" && o.tag(i+2) == "VBN") && o.auxiliaryBefore(i):
			o.asPassive(i) // "were shot and killed"
		case o.lower(i) == "her" && tag == "PRP" && (o.label(i) == "obj" || o.label(i) == "iobj") && !takesTwo[o.lemma(i-1)] && o.ownedAfter(i) >= 0:
			k := o.ownedAfter(i)
			o.Tokens[i].Tag, o.Tokens[i].Head, o.Tokens[i].Label = "PRP$", k, "nmod:poss" // "curated her last exhibition"
		case o.lower(i) == "her" && o.tag(i+1) == "VBZ" && o.isVerb(i-1) && o.Tokens[i].Head == i+1:
			o.Tokens[i].Tag, o.Tokens[i].Label = "PRP$", "nmod:poss" // "handed her notes to the paper"
			o.Tokens[i+1].Tag, o.Tokens[i+1].Label = "NNS", "obj"
		case tag == "NN" && o.lower(i) == "burst" && o.isNoun(i-1) && clauseMarks[o.lower(o.chunkStart(i)-1)] && o.tag(i+1) == "IN" && o.lower(i+1) != "of":
			o.asPast(i) // "before the wall burst in January"
		case tag == "VBD" && meant[o.lower(i)] && o.isNoun(i-1) && o.tag(i+1) == "TO" && o.pastBefore(i):
			o.Tokens[i].Tag, o.Tokens[i].Head, o.Tokens[i].Label = "VBN", i-1, "acl" // "opened an office intended to help"
		case tag == "VBN" && o.lower(i-1) == "," && o.label(i) == "acl" && o.lower(i+1) != "by" && !o.isNoun(i+1) && o.asideStart(i-1) > 0 && !o.finiteAfter(0):
			o.Tokens[i].Tag = "VBD" // "The pod, swinging beneath its sails, touched down"
		case tag == "VBN" && !o.auxiliaryBefore(i) && o.takesObject(i) && o.describedBefore(i) && !o.hasFinite():
			o.Tokens[i].Tag = "VBD" // "Rockfalls set off by an hour of hail killed nine people"
		case (tag == "VBP" || tag == "VBZ") && irregularBase[o.lower(i)] != "":
			o.Tokens[i].Tag = "VBD" // "shares rose"
		case tag == "VB" && o.label(i) == "obl" && o.tag(i-1) == "IN" && o.Tokens[i-1].Head == i:
			o.Tokens[i].Tag, o.Tokens[i-1].Label = "NN", "case" // "walked out on Monday over pay"
		case (tag == "VBP" || tag == "VB") && strings.HasPrefix(o.label(i), "nsubj") && o.isNoun(i-1) && !o.auxiliaryBefore(i):
			o.Tokens[i].Tag = "NN" // "an appeals court ordered"
			for _, k := range o.kids[i] {
				if k > i && o.label(k) == "obj" && o.isName(k) {
					o.Tokens[k].Label = "appos" // "the probe Little Owl landed"
				}
			}
		case tag == "VB" && o.nounByPlace(i):
			o.Tokens[i].Tag = "NN" // "in a Leeds court this week"
		case tag == "DT" && o.lower(i) == "another" && (strings.HasPrefix(o.tag(i+1), "VB") || o.tag(i+1) == "MD"):
			o.Tokens[i].Tag = "NN" // "another killed nine"
		case tag == "VBZ" && !auxiliary[o.lower(i)] && !linking[o.lemma(i)] && (o.tag(i+1) == "VBD" || o.tag(i+1) == "VBN" && !o.finiteAfter(i+2)) && o.tag(i-1) != "PRP" && o.tag(i-1) != "WDT" && o.tag(i-1) != "WP":
			o.Tokens[i].Tag, o.Tokens[i+1].Tag = "NNS", "VBD" // "its shares jumped"
		case strings.HasPrefix(tag, "JJ") && o.isFinite(i+1) && !o.inTime[i] && (o.tag(i-1) == "CD" || (o.tag(i-1) == "DT" || o.tag(i-1) == "JJ" && o.tag(i-2) == "DT") && o.label(i+1) != "cop"):
			o.Tokens[i].Tag = "NN" // "one civilian died"
		case (strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ")) && purePast[o.lower(i)] && o.actsBefore(i):
			o.asPast(i) // "after the minister spoke"
		case tag == "NNS" && o.onlyVerb(i):
			o.Tokens[i].Tag, o.Tokens[i].Lemma = "VBZ", o.lemma(i) // "the term for any claim arising from the fire expires on 9 October"
		case tag == "NN" && o.pastAfterAnd(i):
			o.asConjunct(i) // "took a pistol from his coat and shot two guards"
		case tag == "NN" && o.pastBeforeObject(i):
			asFinite(o.Tokens, i) // "a student shot five of his mates"
		case (tag == "VBD" || tag == "VBN") && !o.auxiliaryBefore(i) && o.byAgent(i):
			if o.Tokens[i].Tag = "VBN"; o.label(i) == "conj" && o.lower(i-1) == "," && o.Tokens[i].Head == i-2 { // "data handed over by the laboratory"
				o.Tokens[i].Label = "acl" // "Fitbit, founded by two brothers, helped"
			}
		case tag == "VBD" && naming[o.lemma(i)] && o.isNoun(i-1) && (o.isName(i+1) || capital(o.word(i+1))) && indefinite[o.lower(o.chunkStart(i-1))]:
			o.Tokens[i].Tag = "VBN" // "a chef named Lukasz"
		case strings.HasPrefix(tag, "JJ") && (o.lower(i) == "last" || o.lower(i) == "first") && o.isNoun(i-1) && (o.tag(i+1) == "VBD" || o.tag(i+1) == "VBN") && !o.inTime[i]:
			o.Tokens[i].Tag, o.Tokens[i+1].Tag = "RB", "VBD" // "the volcano last erupted"
		case tag == "VBN" && o.isNoun(i-1) && !o.auxiliaryBefore(i) && o.relativeObject(i):
			o.Tokens[i].Tag = "VBD" // "the treaty that their presidents signed"
		case tag == "VBN" && o.tag(i-1) == "CC" && (o.label(i) == "amod" && words().verbs[o.lemma(i)].weight >= 0.8 || o.label(i) == "conj") && o.isNoun(i+1) && !o.inTime[i+1] && o.pastBefore(i):
			o.Tokens[i].Tag, o.Tokens[i].Label = "VBD", "conj" // "burned shops and attacked banks"
		case tag == "VBN" && o.lower(i-1) == "," && o.label(i) == "amod" && words().verbs[o.lemma(i)].weight >= 0.7 && o.isNoun(i+1) && !o.inTime[i+1] && o.endsList(i):
			o.asListed(i) // "has closed its schools, banned rallies and sent teachers home"
		case tag == "VBN" && unaccusative[o.lemma(i)] && o.label(i) != "amod" && (o.isNoun(i-1) || o.inTime[i-1] || o.lower(i-1) == ",") && !o.auxiliaryBefore(i):
			o.Tokens[i].Tag = "VBD" // "a bridge opened in May collapsed"
		case (tag == "VBD" || tag == "VBN" && o.child(i, "nsubj", "nsubj:pass") >= 0) && o.isNoun(i-1) && o.thereIs(o.chunkStart(i-1)-1) && !o.nounFollows(i):
			o.asParticiple(i) // "there was another man arrested in Osk"
		case tag == "VBN" && o.actsBefore(i) && o.isNoun(i-1) && !o.inTime[i+1] && !takesTwo[o.lemma(i)] && o.nounFollows(i) && o.opensClause(o.chunkStart(i-1)-1):
			o.Tokens[i].Tag = "VBD" // "and the security forces opened fire"
		}
	}
	o.mendFirst() // the words behind the first may be others now
}

// mendHyphens hangs both halves of a word before a noun on that noun: "a series of town-hall meetings", "an hours-long siege".
func (o *outline) mendHyphens() {
	for i := 1; i+3 < o.size(); i++ {
		noun, up := i+3, o.Tokens[i].Head
		if o.lower(i+1) != "-" || !joined(o.tree, i+1) || !o.isNoun(i) || o.isName(i) || !o.isNoun(noun) || o.isNoun(noun+1) && !o.inTime[noun+1] || up < 0 || up >= i && up <= noun || below(o.Tokens, up, noun) {
			continue
		}
		if up > noun && o.tag(i+2) != "JJ" {
			continue
		}
		o.Tokens[noun].Head, o.Tokens[noun].Label = up, o.Tokens[i].Label
		for k := range o.Tokens {
			if o.Tokens[k].Head == i && k < i {
				o.Tokens[k].Head = noun // its preposition and its article
			}
		}
		o.Tokens[i].Head, o.Tokens[i].Label, o.Tokens[i+2].Head, o.Tokens[i+2].Label = noun, "compound", noun, "compound"
	}
}

// mendFirst: what opens a sentence before "of" or "on" is a noun where another verb follows: "Shares of the bank fell",
// "Work on the barrier started".
func (o *outline) mendFirst() {
	if o.size() > 2 && o.lower(0) == "another" && (strings.HasPrefix(o.tag(1), "VB") || o.tag(1) == "MD") {
		o.Tokens[0].Tag = "NN"
	}
	if o.size() > 2 && o.tag(0) == "NNP" && !o.isName(1) && pluralPeople(o.lower(0)) {
		o.Tokens[0].Tag = "NNS" // "Gunmen attacked"
	}
	if o.size() > 3 && o.tag(1) == "VBZ" && o.isNoun(0) && o.tag(2) == "VBG" && gathering[o.lower(1)] && o.Tokens[0].Head == 1 {
		o.Tokens[1].Tag, o.Tokens[0].Label = "NNS", "compound" // "Emergency crews using dogs found"
	}
	if o.size() > 3 && (o.tag(0) == "VB" || o.tag(0) == "VBP") && o.label(0) == "compound" && o.tag(1) == "NNS" {
		o.Tokens[0].Tag = "NN" // "Search crews found"
	}
	if o.size() < 4 || o.tag(0) != "VB" && o.tag(0) != "VBZ" && o.tag(0) != "VBP" || o.tag(1) != "IN" || auxiliary[o.lower(0)] || !o.finiteAfter(2) && !o.pastAfter(2) {
		return
	}
	o.Tokens[0].Tag = "NN"
	if strings.HasSuffix(o.lower(0), "s") {
		o.Tokens[0].Tag = "NNS"
	}
}

// pluralPeople: the word, whatever its first letter, is of several people: "gunmen", "firefighters".
func pluralPeople(w string) bool {
	return strings.HasSuffix(w, "men") && len(w) > 4 || strings.HasSuffix(w, "s") && personNoun(w) && !firstNames(w)
}

// pastAfter makes a past tense of the participle right behind the first noun phrase, where no other verb can lead the sentence:
// "Work on the wing started in 2016".
func (o *outline) pastAfter(i int) bool {
	for ; i < o.size(); i++ {
		if o.tag(i) == "VBN" && o.isNoun(i-1) && o.lower(i+1) != "by" {
			o.asPast(i)
			return true
		}
		if o.isVerb(i) || o.lower(i) == "," {
			return false
		}
	}
	return false
}

// finiteAfter: a finite verb stands behind i before the stretch ends.
func (o *outline) finiteAfter(i int) bool {
	for ; i < o.size() && o.lower(i) != "," && o.tag(i) != "CC"; i++ {
		if o.isFinite(i) {
			return true
		}
	}
	return false
}

// byAgent: "by" and somebody follow the verb: not an amount, not a time.
func (o *outline) byAgent(i int) bool {
	k := i + 1
	if o.tag(k) == "RP" {
		k++
	}
	if o.tag(k) == "IN" && k+1 < o.size() && o.inTime[k+1] { // "founded in 2007 by two brothers"
		for k++; k < o.size() && o.inTime[k]; k++ {
		}
	}
	if o.lower(k) != "by" || k+1 >= o.size() || unaccusative[o.lemma(i)] || o.inTime[k+1] || strings.HasPrefix(o.tag(k+1), "VB") {
		return false
	}
	for n := k + 1; n < min(k+5, o.size()); n++ {
		if w := o.lower(n); o.tag(n) == "CD" || w == "%" || w == "percent" || w == "half" || w == "quarter" || w == "third" {
			return false
		}
		if o.isNoun(n) && !o.isNoun(n+1) {
			return true
		}
	}
	return false
}

// thereIs: "there was", with adverbs, ends at token i.
func (o *outline) thereIs(i int) bool {
	for i > 0 && isAdverb(o.tag(i)) {
		i--
	}
	return i > 0 && beForm[o.lower(i)] && o.tag(i-1) == "EX"
}

// asParticiple makes of verb i, with a subject right before it, a participle that says something of that noun.
func (o *outline) asParticiple(i int) {
	noun := i - 1
	o.Tokens[i].Tag = "VBN"
	if o.Tokens[noun].Head != i {
		return
	}
	o.Tokens[noun].Head, o.Tokens[noun].Label = o.Tokens[i].Head, "nsubj"
	o.Tokens[i].Head, o.Tokens[i].Label = noun, "acl"
	for _, k := range o.kids[i] {
		if k < noun {
			o.Tokens[k].Head = noun
		}
	}
}

// relativeObject: the noun phrase before i follows "that" or "which".
func (o *outline) relativeObject(i int) bool {
	k := o.chunkStart(i-1) - 1
	return k > 0 && (o.tag(k) == "WDT" || o.tag(k) == "WP") && o.isNoun(k-1)
}

var (
	handing     = set("hand take turn sign give pass")
	numberWords = set("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety")
)

// ownedAfter is the noun that a possessive at i would own, -1 when no noun phrase without an article follows.
func (o *outline) ownedAfter(i int) int {
	for k := i + 1; k < min(i+4, o.size()); k++ {
		if o.isNoun(k) && !o.isNoun(k+1) && !o.inTime[k] {
			return k
		}
		if !strings.HasPrefix(o.tag(k), "JJ") && !o.isNoun(k) {
			break
		}
	}
	return -1
}

func (o *outline) pastBefore(i int) bool {
	for i--; i >= 0; i-- {
		if o.tag(i) == "VBD" {
			return !auxiliary[o.lower(i)]
		}
	}
	return false
}

func (o *outline) actsBefore(i int) bool {
	return (o.isNoun(i-1) || o.tag(i-1) == "PRP") && !o.inTime[i-1]
}

// takesTwo are verbs whose participle may be followed by a noun phrase: "a man named Smith", "a woman given a warning".
var takesTwo = set("name call title dub give show award offer pay deny sentence teach grant hand send elect appoint nickname entitle code-name rename ask owe tell deem consider declare make render fine")

// asPast makes token i a past tense, and of what hung on it as on a noun what hangs on a verb.
func (o *outline) asPast(i int) {
	o.Tokens[i].Tag = "VBD"
	if o.label(i) == "obl" || o.label(i) == "nmod" {
		o.Tokens[i].Label = "advcl"
	}
	for k := 0; k < i; k++ {
		switch {
		case o.Tokens[k].Head != i:
		case o.Tokens[k].Label == "case":
			o.Tokens[k].Label = "mark"
		case o.Tokens[k].Label == "det" || o.label(k) == "amod":
			o.Tokens[k].Head = i - 1
		}
	}
}

// purePast are past tenses that are neither participles nor anything else.
var purePast = set("sank fled came became swam sang rang drank sprang shrank awoke woke strode forgave forgot mistook spoke froze shook wrote flew threw drew stole chose drove gave took began swore tore ate grew knew blew went withdrew underwent overthrew fell arose")

// asPassive makes what was taken for an adjective behind "was" a verb.
func (o *outline) asPassive(i int) {
	o.Tokens[i].Tag = "VBN"
	for k := range i {
		switch {
		case o.Tokens[k].Head != i:
		case beForm[o.lower(k)]:
			o.Tokens[k].Label = "aux:pass"
		case o.Tokens[k].Label == "nsubj":
			o.Tokens[k].Label = "nsubj:pass"
		}
	}
}

// asListed makes what was taken for an adjective before a noun a verb joined to the one before it.
func (o *outline) asListed(i int) {
	v := i - 1
	for v > 0 && o.tag(v) != "VBD" && o.tag(v) != "VBN" {
		v--
	}
	noun := o.chunkHead(i+1, o.chunkEndAt(i+1))
	if below(o.Tokens, v, i) || below(o.Tokens, v, noun) {
		return
	}
	o.Tokens[i].Tag, o.Tokens[i].Head, o.Tokens[i].Label = "VBD", v, "conj"
	o.Tokens[noun].Head, o.Tokens[noun].Label = i, "obj"
	for k := noun + 1; k < o.size() && o.tag(k) != "CC"; k++ {
		if h := o.Tokens[k].Head; h > v && h < i {
			o.Tokens[k].Head = noun // "banned children from rallies"
		}
	}
}

// endsList: a verb in the past stands before token i, and behind it "and" with another one, before anything else begins.
func (o *outline) endsList(i int) bool {
	k := i + 1
	for k < o.size() && o.lower(k) != "," && o.lower(k) != ";" && !o.isVerb(k) && !(o.tag(k) == "CC" && strings.HasPrefix(o.tag(k+1), "VB")) {
		k++
	}
	if o.tag(k) != "CC" || o.tag(k+1) != "VBD" && o.tag(k+1) != "VBN" {
		return false
	}
	for k = i - 1; k >= 0; k-- {
		if tag := o.tag(k); tag == "VBD" || tag == "VBN" {
			return true
		} else if tag == ";" || strings.HasPrefix(tag, "W") {
			return false
		}
	}
	return false
}
