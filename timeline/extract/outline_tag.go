package extract

import "strings"

// mendTags corrects tags that cannot stand where they do, before anything else is read off them.
func (o *outline) mendTags() {
	o.mendFirst()
	o.mendBeside()
	o.mendAlso()
	for i := 1; i+1 < o.size(); i++ {
		switch tag := o.tag(i); {
		case tag == "PRP$" && o.lower(i) == "her" && o.isVerb(i-1) && !o.isNoun(i+1) && (o.tag(i+1) == "IN" || o.tag(i+1) == "DT" || o.lower(i+1) == ","):
			o.Tokens[i].Tag, o.Tokens[i].Head, o.Tokens[i].Label = "PRP", i-1, "obj" // "joined her after talks"
		case tag == "VBN" && o.lower(i-1) == "," && o.label(i) == "acl" && o.lower(i+1) != "by" && !o.isNoun(i+1) && o.asideStart(i-1) > 0 && !o.finiteAfter(0):
			o.Tokens[i].Tag = "VBD" // "The pod, swinging beneath its sails, touched down"
		case (tag == "VBP" || tag == "VBZ") && irregularBase[o.lower(i)] != "":
			o.Tokens[i].Tag = "VBD" // "shares rose"
		case strings.HasPrefix(tag, "JJ") && o.isFinite(i+1) && !o.inTime[i] && (o.tag(i-1) == "CD" || (o.tag(i-1) == "DT" || o.tag(i-1) == "JJ" && o.tag(i-2) == "DT") && o.label(i+1) != "cop"):
			o.Tokens[i].Tag = "NN" // "one civilian died"
		case (tag == "VBD" || tag == "VBN") && !o.auxiliaryBefore(i) && o.byAgent(i):
			if o.Tokens[i].Tag = "VBN"; o.label(i) == "conj" && o.lower(i-1) == "," && o.Tokens[i].Head == i-2 { // "data handed over by the laboratory"
				o.Tokens[i].Label = "acl" // "Fitbit, founded by two brothers, helped"
			}
		case tag == "VBN" && o.isNoun(i-1) && !o.auxiliaryBefore(i) && o.relativeObject(i):
			o.Tokens[i].Tag = "VBD" // "the treaty that their presidents signed"
		case tag == "VBN" && o.tag(i-1) == "CC" && o.label(i-2) != "amod" && (o.label(i) == "amod" && (words().verbs[o.lemma(i)].weight >= 0.8 || o.lower(i-1) == "but" && o.isNoun(i-2)) || o.label(i) == "conj") && o.isNoun(i+1) && !o.inTime[i+1] && o.pastBefore(i):
			o.Tokens[i].Tag, o.Tokens[i].Label = "VBD", "conj" // "burned shops and attacked banks"
		}
	}
	o.mendFirst() // the words behind the first may be others now
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

// relativeObject: the noun phrase before i follows "that" or "which".
func (o *outline) relativeObject(i int) bool {
	k := o.chunkStart(i-1) - 1
	return k > 0 && (o.tag(k) == "WDT" || o.tag(k) == "WP") && o.isNoun(k-1)
}

var (
	numberWords = set("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety")
)

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

func (o *outline) pastBefore(i int) bool {
	for i--; i >= 0; i-- {
		if o.tag(i) == "VBD" {
			return !auxiliary[o.lower(i)]
		}
	}
	return false
}
