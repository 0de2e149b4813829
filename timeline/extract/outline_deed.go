package extract

import "strings"

// Nouns that are verbs, and gerunds that are nouns: what the order of words says against the tagger.

// namesDeed: the gerund i is a noun that names an event: a noun phrase with an article ends with it, and nothing follows that it acts
// on. Behind a person it is a participle: "a man shooting at the police".
func (o *outline) namesDeed(i int) bool {
	if _, ok := words().nouns[o.lower(i)]; !ok || o.nounFollows(i) && !o.inTime[i+1] || o.auxiliaryBefore(i) {
		return false
	}
	before := i - 1
	if !o.inTime[before] && o.tag(before) != "CD" && !strings.HasPrefix(o.tag(before), "JJ") && !(o.tag(before) == "NN" && !words().people[o.lower(before)] && !personNoun(o.lower(before))) {
		return false
	}
	from := before
	for from > 0 && (o.inTime[from] || o.isNoun(from) || o.tag(from) == "CD" || strings.HasPrefix(o.tag(from), "JJ")) {
		from--
	}
	return o.tag(from) == "DT" && from < before
}

// asDeed makes a noun of the gerund i, and phrases of what hung on it.
func (o *outline) asDeed(i int) {
	t := o.Tokens
	t[i].Tag, t[i].Lemma = "NN", o.lower(i)
	if t[i].Is("acl", "advcl") && t[i].Head >= 0 {
		if t[i].Label = "obl"; o.isNoun(t[i].Head) {
			t[i].Label = "nmod"
		}
	}
	for k := i - 1; k >= 0 && (t[k].Tag == "DT" || t[k].Tag == "NN" || strings.HasPrefix(t[k].Tag, "JJ")); k-- {
		if t[i].Head == k {
			takePlace(t, i, k)
			t[k].Head = -1
		}
		if t[k].Head == i || below(t, i, k) {
			continue
		}
		switch t[k].Head = i; { // "a triple stabbing"
		case t[k].Tag == "DT":
			t[k].Label = "det"
			k = 0 // the phrase begins here
		case t[k].Tag == "NN":
			t[k].Label = "compound"
		default:
			t[k].Label = "amod"
		}
	}
	for k := range t {
		switch {
		case t[k].Head != i:
		case k < i && t[k].Is("nsubj", "advmod"):
			t[k].Label = "compound"
		case k > i && t[k].Label == "obl":
			t[k].Label = "nmod"
		}
	}
}

// pastBeforeObject: a past tense that the tagger took for a noun, between a noun and what can only be an object, in a
// stretch that has no other verb.
func (o *outline) pastBeforeObject(i int) bool {
	if !o.isNoun(i-1) || o.inTime[i-1] || irregularBase[o.lower(i)] == "" && !pastNouns[o.lower(i)] && o.lower(i) != "shot" || finiteNear(o.Tokens, i) {
		return false
	}
	switch o.tag(i + 1) {
	case "DT", "PRP", "PRP$", "CD":
		return !o.inTime[i+1]
	}
	return false
}

// onlyVerb: the plural i can only be the verb of a sentence that has none: it is known as a verb and as no noun, stands behind a noun
// and before a time.
func (o *outline) onlyVerb(i int) bool {
	next := i + 1
	if o.tag(next) == "IN" {
		next++
	}
	if !o.isNoun(i-1) || next >= o.size() || !o.inTime[next] || words().people[o.lemma(i)] || o.hasFinite() {
		return false
	}
	_, noun := words().nouns[o.lemma(i)]
	_, verb := words().verbs[o.lemma(i)]
	return verb && !noun
}

// pastAfterAnd: the same between "and" and an object, where a past tense stands before.
func (o *outline) pastAfterAnd(i int) bool {
	if o.lower(i-1) != "and" || irregularBase[o.lower(i)] == "" && !invariant[o.lower(i)] && o.lower(i) != "shot" || !o.pastBefore(i) {
		return false
	}
	switch o.tag(i + 1) {
	case "DT", "PRP$", "CD":
		return !o.inTime[i+1] && o.isNoun(o.chunkEndFrom(i+1))
	}
	return false
}

// chunkEndFrom is the last token of the noun phrase that begins at i.
func (o *outline) chunkEndFrom(i int) int {
	return chunkEnd(o.Tokens, o.text, i, o.inTime) - 1
}

// asConjunct makes a past tense of i that goes on what the last past tense before it began.
func (o *outline) asConjunct(i int) {
	t := o.Tokens
	for k := i - 1; k >= 0; k-- {
		if t[k].Tag != "VBD" || auxiliary[o.lower(k)] || below(t, k, i) {
			continue
		}
		lemma := base(o.lower(i), o.lower(i))
		if lemma == "shot" {
			lemma = "shoot"
		}
		t[i].Tag, t[i].Lemma, t[i].Head, t[i].Label = "VBD", lemma, k, "conj"
		t[i-1].Head, t[i-1].Label = i, "cc"
		object := o.chunkEndFrom(i + 1)
		if !below(t, i, object) {
			t[object].Head, t[object].Label = i, "obj"
		}
		if n := i - 2; o.isNoun(n) && t[n].Head == object { // "from his coat" is no part of whom he shot
			t[n].Head, t[n].Label = k, "obl"
			for m := k + 1; m < n; m++ {
				if t[m].Head == object {
					t[m].Head = n
				}
			}
		}
		return
	}
}
