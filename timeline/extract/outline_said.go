package extract

import "strings"

// What a sentence says that somebody plans or tells is often hung wrongly: the verb is taken for a noun ("GM plans to"), the
// clause for a description of the last noun before it ("announced in a memo that she would be on leave").

// mendPlans: after a name that opens a clause without another verb, "plans" before an infinitive is what the named one does.
func (o *outline) mendPlans() {
	for i := 1; i+2 < o.size(); i++ {
		if !intends[o.lower(i)] || o.tag(i) != "NNS" && o.tag(i) != "NN" || o.tag(i+1) != "TO" || o.tag(i+2) != "VB" {
			continue
		}
		k := i - 1
		for k > 0 && o.tag(k) == "RB" {
			k-- // "it also plans"
		}
		from := o.chunkStart(k)
		if k < 0 || o.inTime[k] || !o.isName(k) && o.tag(k) != "PRP" && o.tag(k) != "ADD" && !isAcronym(o.word(k)) || from > 0 && !o.opensClause(from-1) || o.finiteAfter(i+3) && !o.endsSaying(i) {
			continue
		}
		if o.tag(k) != "PRP" {
			o.Tokens[k].Tag = "NNP"
		}
		o.standAsVerb(i, k)
	}
}

// endsSaying: the next finite verb behind i opens a clause of its own, after a mark or a relative pronoun.
func (o *outline) endsSaying(i int) bool {
	for k := i + 1; k < o.size(); k++ {
		if o.tag(k) == "WDT" || o.tag(k) == "WP" || o.tag(k) == "WRB" || o.lower(k) == "that" || clauseMarks[o.lower(k)] && o.tag(k) == "IN" && o.lower(k) != "for" {
			return true
		}
		if o.isFinite(k) {
			return false
		}
	}
	return false
}

// intends are present tenses of verbs of intention that look like plurals of nouns.
var intends = set("plans aims hopes wants seeks intends needs bids moves")

// standAsVerb makes token i the verb of which k is the subject; the infinitive behind it is its complement.
func (o *outline) standAsVerb(i, k int) {
	o.Tokens[i].Tag, o.Tokens[i].Lemma = "VBZ", strings.TrimSuffix(o.lower(i), "s")
	s := o.chunkHead(o.chunkStart(k), k)
	if o.Tokens[i].Head == s || !below(o.Tokens, i, s) && o.Tokens[s].Head != i {
		o.Tokens[i].Head, o.Tokens[i].Label = o.Tokens[s].Head, o.Tokens[s].Label
	}
	o.Tokens[s].Head, o.Tokens[s].Label = i, "nsubj"
	for n := range o.Tokens {
		if o.Tokens[n].Head == i && n < i && n != s && o.tag(n) != "RB" {
			o.Tokens[n].Head = s
		}
	}
	if !below(o.Tokens, i, i+2) {
		o.Tokens[i+2].Head, o.Tokens[i+2].Label = i, "xcomp"
	}
}

// giveSaid hangs a clause after "that" on the verb of telling before it, where nothing but times and phrases with
// prepositions stand between: "announced on Monday in a memo that she would be on leave".
func (o *outline) giveSaid(leads []leadVerb, i int) bool {
	l := leads[i]
	if l.opening != opensMarked || l.at < 2 || o.lower(l.at) != "that" {
		return false
	}
	v := l.at - 1
	for v > 0 && !o.isVerb(v) && o.lower(v) != "," {
		v--
	}
	first := v + 1
	for first < l.at && isAdverb(o.tag(first)) {
		first++
	}
	if !o.isVerb(v) || !words().is("report", o.lemma(v), "") && !words().is("tell", o.lemma(v), "") || first == l.at || !o.inTime[first] && o.tag(first) != "IN" && o.tag(first) != "TO" {
		return false
	}
	if o.Tokens[l.head].Head == v && o.label(l.head) == "ccomp" || below(o.Tokens, v, l.head) {
		return false
	}
	o.Tokens[l.head].Head, o.Tokens[l.head].Label = v, "ccomp"
	o.Tokens[l.at].Head, o.Tokens[l.at].Label, o.Tokens[l.at].Tag = l.head, "mark", "IN"
	return true
}

// giveGapped: of two passives the second may leave out its auxiliaries: "2,000 jobs should be cut and 14 harbours closed".
func (o *outline) giveGapped(leads []leadVerb, i int) bool {
	v := leads[i].head
	if !o.passiveGroup(leads[i]) {
		return false
	}
	for k := v + 1; k < o.size() && o.lower(k) != "," && !o.isFinite(k); k++ {
		from := k + 1
		for aboutHowMany[o.lower(from)] {
			from++
		}
		if o.tag(k) != "CC" || !o.isNoun(from) && o.tag(from) != "CD" && o.tag(from) != "DT" {
			continue
		}
		n := o.chunkEndAt(from)
		if o.tag(from) == "DT" {
			n = o.chunkEndAt(from + 1)
		}
		if w := n + 1; o.tag(w) == "VBD" && strings.HasSuffix(o.lower(w), "ed") && (o.tag(k+1) == "CD" || from > k+1) && !o.nounFollows(w) && !o.finiteAfter(w+1) {
			o.Tokens[w].Tag = "VBN"
		}
		if w := n + 1; o.tag(w) == "VBN" && o.isNoun(n) && o.lower(w+1) != "by" && !o.finiteAfter(w+1) || o.tag(w) == "VBN" && o.inTime[min(w+2, o.size()-1)] {
			if o.Tokens[w].Head == v || below(o.Tokens, v, w) && o.Tokens[w].Head != n {
				return false
			}
			s := o.chunkHead(from, n)
			o.Tokens[w].Head, o.Tokens[w].Label = v, "conj"
			o.Tokens[s].Head, o.Tokens[s].Label = w, "nsubj:pass"
			o.Tokens[k].Head, o.Tokens[k].Label = w, "cc"
			return true
		}
	}
	return false
}

// aboutHowMany are words before a number.
var aboutHowMany = set("over about nearly almost some around more than at least up to")

// mendWasThat: in "the agreement was that Norlink would not sell" the verb behind "that" has a subject of its own, and the
// agreement is the subject of "was".
func (o *outline) mendWasThat() {
	for k := 1; k+2 < o.size(); k++ {
		h := o.Tokens[k].Head
		if !finiteBe[o.lower(k)] || o.lower(k+1) != "that" || o.tag(k+1) != "IN" || h <= k+2 || !o.isVerb(h) || o.label(k) != "cop" && o.label(k) != "aux" {
			continue
		}
		o.Tokens[k].Head, o.Tokens[k].Label = o.Tokens[h].Head, o.Tokens[h].Label
		o.Tokens[h].Head, o.Tokens[h].Label = k, "ccomp"
		for n := range k {
			if o.Tokens[n].Head == h {
				o.Tokens[n].Head = k
			}
		}
	}
}

// mendMakers: "maker" is no verb, and of "a suit against computer and electronics maker Norlink" both goods are the maker's.
func (o *outline) mendMakers() {
	for i := 1; i < o.size(); i++ {
		if w := o.lower(i); !strings.HasSuffix(w, "maker") && !traders[w] || !o.isNoun(i-1) {
			continue
		}
		if o.isVerb(i) {
			o.Tokens[i].Tag = "NN"
		}
		and := i - 2
		if and < 2 || o.tag(and) != "CC" || !o.isNoun(and-1) || o.tag(and-2) != "IN" || o.inTime[and-1] {
			continue
		}
		head := i
		if n := o.chunkEndAt(i); n > i && o.isName(n) {
			head = o.nameHead(i+1, n)
		}
		goods := and - 1
		if h := o.Tokens[goods].Head; h != head && h != i {
			o.Tokens[head].Head, o.Tokens[head].Label = h, o.Tokens[goods].Label
		}
		for _, k := range [...]int{goods, and, and + 1, and - 2, i} {
			if k != head {
				o.Tokens[k].Head = head
			}
		}
		o.Tokens[goods].Label, o.Tokens[and].Label, o.Tokens[and+1].Label, o.Tokens[and-2].Label = "compound", "cc", "compound", "case"
		if i != head {
			o.Tokens[i].Label = "compound"
		}
	}
}

// traders are last words of what a company deals in.
var traders = set("retailer manufacturer producer giant group firm company chain supplier")

// mendOwners: before a superlative "'s" is the mark of an owner: "the country's largest line, Norlink, today named Anna Berg".
// The verb is then another one, which was taken for a participle.
func (o *outline) mendOwners() {
	for i := 1; i+2 < o.size(); i++ {
		if w := o.lower(i); w != "'s" && w != "’s" || o.tag(i) != "VBZ" || !o.isNoun(i-1) || o.tag(i+1) != "JJS" {
			continue
		}
		o.Tokens[i].Tag = "POS"
		for v := i + 2; v+1 < o.size() && !o.isFinite(v); v++ {
			if o.tag(v) == "VBN" && !o.auxiliaryBefore(v) && (o.isName(v+1) || o.takesObject(v)) && (o.isNoun(v-1) || o.inTime[v-1]) {
				o.Tokens[v].Tag = "VBD"
				promoteToRoot(o.Tokens, v)
				o.Tokens[i].Head, o.Tokens[i].Label = i-1, "case"
				return
			}
		}
	}
}
