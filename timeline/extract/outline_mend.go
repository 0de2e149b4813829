package extract

import "strings"

// mend gives verbs the subject that the outline finds for them, and the sentence the verb that leads it. It
// reports whether anything changed.
func (o *outline) mend() bool {
	o.mendReceiver()
	changed := o.mendJoints()
	leads := o.leadVerbs()
	o.save()
	for _, step := range [...]func([]leadVerb, int) bool{o.raiseMain, o.giveSubject, o.giveObject, o.giveAntecedent, o.giveGapped} {
		for i := range leads {
			changed = o.attempt(func() bool { return step(leads, i) }) || changed
		}
	}
	return changed
}

// attempt makes a mend of the arcs that were saved, and takes it back when they are no tree any more; it reports whether the
// mend stands. One that reports false has left them as they were: most do, and nothing needs to be saved again.
func (o *outline) attempt(mend func() bool) bool {
	if !mend() {
		return false
	}
	if !isTree(o.Tokens) {
		o.restore()
		return false
	}
	o.save()
	return true
}

// An arc is what a mend may change of a token.
type arc struct {
	label string
	head  int
}

// save keeps the arcs for restore.
func (o *outline) save() {
	o.saved = o.saved[:0]
	for _, k := range o.Tokens {
		o.saved = append(o.saved, arc{k.Label, k.Head})
	}
}

func (o *outline) restore() {
	for i, a := range o.saved {
		o.Tokens[i].Label, o.Tokens[i].Head = a.label, a.head
	}
}

// raiseMain makes the first verb that opens the sentence its root, unless the root is another verb that may lead it.
func (o *outline) raiseMain(leads []leadVerb, i int) bool {
	l := leads[i]
	if l.opening != opensSentence || l.actor.head < 0 || l.at >= 0 && words().is("report", o.lemma(l.head), "") || l.at >= 0 && o.lower(l.at) == ":" {
		return false
	}
	for _, earlier := range leads[:i] {
		if earlier.opening == opensSentence {
			return false
		}
	}
	root := rootOf(o.Tokens)
	if root == l.head || root < 0 {
		return false
	}
	for _, other := range leads {
		if other.head == root && other.opening != opensMarked && other.opening != opensRelative && !(other.opening == opensJoined && other.head > l.head) {
			return false // "…, police said"
		}
	}
	up := o.Tokens[root].Label
	promoteToRoot(o.Tokens, l.head)
	o.Tokens[root].Label = up
	if up == "root" {
		o.Tokens[root].Label = "dep"
	}
	if a := l.actor.head; root > a && root < l.first && (o.tag(root) == "VBN" || o.tag(root) == "VBG") && !o.auxiliaryBefore(root) {
		o.Tokens[a].Head, o.Tokens[a].Label = l.head, "nsubj" // "a bridge opened in May collapsed"
		o.Tokens[root].Head, o.Tokens[root].Label = a, "acl"
	}
	return true
}

// giveSubject hangs the actor on its verb where the arcs have another one or none.
func (o *outline) giveSubject(leads []leadVerb, i int) bool {
	l := leads[i]
	s, v := l.actor.head, l.head
	returned := o.liftOver(l)
	if s < 0 || s == v || o.Tokens[s].Head == v && strings.HasPrefix(o.Tokens[s].Label, "nsubj") {
		return o.giveJoined(l) || returned
	}
	if o.label(s) == "expl" || o.Tokens[s].Label == "obl:unmarked" && timeUnit[o.lower(s)] && o.child(v, "nsubj", "nsubj:pass") >= 0 {
		return returned // "the guard on duty the night he fled was charged"
	}
	for k := 0; k < l.first; k++ {
		if o.Tokens[k].Head == v && strings.HasPrefix(o.Tokens[k].Label, "nsubj") {
			if k < s && o.tag(k) == "CD" && k >= o.chunkStart(s) {
				o.Tokens[k].Head, o.Tokens[k].Label = s, "nummod"
				continue
			}
			if k > s && o.tag(k) == "CD" && o.isNoun(k-1) {
				o.Tokens[k].Head, o.Tokens[k].Label = k-1, "nummod" // "a quake of magnitude 5.6"
				continue
			}
			if k >= o.chunkStart(s) && k <= o.chunkEndAt(s) {
				o.save()     // what was moved on the way stays
				return false // the same phrase by another of its words
			}
			o.Tokens[k].Label = "dep"
			if k > s && o.preposition(k) != "" && leftmost(o.tree, k) == s+1 {
				o.Tokens[k].Head, o.Tokens[k].Label = s, "nmod" // "the term for any appeal expires"
			}
			if k > s && o.isName(k) && o.lower(o.chunkStart(k)-1) == "," {
				o.Tokens[k].Head, o.Tokens[k].Label = s, "appos" // "the minister, Eva Lund, said"
			}
		}
	}
	if below(o.Tokens, v, s) {
		up, label := o.Tokens[s].Head, o.Tokens[s].Label
		if up >= 0 {
			label = "parataxis"
		}
		o.Tokens[v].Head, o.Tokens[v].Label = up, label
	}
	label := "nsubj"
	if o.passiveGroup(l) {
		label = "nsubj:pass"
	}
	o.Tokens[s].Head, o.Tokens[s].Label = v, label
	for k := s - 1; k >= 0 && k >= s-6; k-- {
		if o.Tokens[k].Head == s && (o.tag(k) == "WDT" || o.tag(k) == "WP" || o.tag(k) == "WRB") {
			o.Tokens[k].Head, o.Tokens[k].Label = v, "dep" // "with which Norra hopes": the pronoun is no article
		}
	}
	o.giveJoined(l)
	return true
}

// liftOver puts the verb in the place of a participle that describes who acts: "said that a man arrested in Leeds was wanted".
func (o *outline) liftOver(l leadVerb) bool {
	s, v, t := l.actor.head, l.head, o.Tokens
	for _, r := range o.reduced {
		if s < 0 || r < s || r > l.first || !below(t, v, r) || below(t, r, v) {
			continue
		}
		t[v].Head, t[v].Label = t[r].Head, t[r].Label
		t[s].Head, t[s].Label = v, "nsubj"
		if o.passiveGroup(l) {
			t[s].Label = "nsubj:pass"
		}
		t[r].Head, t[r].Label = s, "acl"
		for k := range s {
			if t[k].Head == r {
				t[k].Head = v // "that"
			}
		}
		for k := s + 1; k < l.first; k++ {
			if t[k].Head == v && o.inTime[k] && strings.HasPrefix(t[k].Label, "nsubj") {
				t[k].Head, t[k].Label = r, "obl:unmarked"
			}
		}
		return true
	}
	return false
}

// giveJoined hangs the last of several actors on the first: "Hill, an adviser, and Holmes, a diplomat, are to testify".
func (o *outline) giveJoined(l leadVerb) bool {
	j, s := l.joined, l.actor.head
	if j < 0 || s < 0 {
		return false
	}
	if o.label(j) == "conj" && o.Tokens[j].Head == s {
		return o.giveAnd(s, j)
	}
	o.Tokens[j].Head, o.Tokens[j].Label = s, "conj"
	o.giveAnd(s, j)
	return true
}

// giveAnd hangs the conjunction between two joined phrases on the second.
func (o *outline) giveAnd(s, j int) bool {
	for k := j - 1; k > s; k-- {
		if o.tag(k) == "CC" {
			if o.Tokens[k].Head == j {
				return false
			}
			o.Tokens[k].Head, o.Tokens[k].Label = j, "cc"
			return true
		}
	}
	return false
}

func (o *outline) passiveGroup(l leadVerb) bool {
	if o.tag(l.head) != "VBN" && o.tag(l.head) != "VBD" {
		return false
	}
	for k := l.first; k < l.head; k++ {
		if beForm[o.lower(k)] {
			return true
		}
	}
	return false
}

// giveObject hangs the noun phrase right behind an active verb on it, unless it acts in the next clause.
func (o *outline) giveObject(leads []leadVerb, i int) bool {
	v := leads[i].head
	from := v + 1
	if o.tag(from) == "RP" {
		from++
	}
	if from >= o.size() || !o.isVerb(v) || beForm[o.lower(v)] || o.passiveGroup(leads[i]) || o.inTime[from] || o.tag(from) == "CD" || o.tag(from) == "$" {
		return false
	}
	to := chunkEnd(o.Tokens, o.text, from, o.inTime) - 1
	if to < from || timeUnit[o.lower(to)] {
		return false
	}
	head := o.chunkHead(from, to)
	if up := o.Tokens[head].Head; up == v && looseObject[o.Tokens[head].Label] {
		o.Tokens[head].Label = "obj"
		return true
	} else if up == v || !o.isNoun(head) || below(o.Tokens, v, head) || i+1 < len(leads) && leads[i+1].actor.head == head {
		return false
	}
	for k := range o.Tokens {
		if o.Tokens[k].Head == v && (o.label(k) == "obj" || o.label(k) == "ccomp" || o.label(k) == "xcomp" && k <= to) {
			return false
		}
	}
	o.Tokens[head].Head, o.Tokens[head].Label = v, "obj"
	return true
}

// looseObject are relations in which a noun phrase right behind a verb hangs on it when the arcs were mended around it.
var looseObject = set("dep compound nmod amod")

// giveAntecedent hangs a relative clause on the noun that its pronoun means.
func (o *outline) giveAntecedent(leads []leadVerb, i int) bool {
	l := leads[i]
	if l.opening != opensRelative {
		return false
	}
	a := o.antecedentAt(l.at, o.Tokens[l.head].Head, occurring[o.lemma(l.head)])
	if a < 0 || o.Tokens[l.head].Head == a || below(o.Tokens, a, l.head) {
		return false
	}
	o.Tokens[l.head].Head, o.Tokens[l.head].Label = a, "acl:relcl"
	return true
}

// occurring are verbs of which only an event can be the subject.
var occurring = set("happen occur")
