package extract

import "strings"

// Mends of arcs that the order of words shows to be wrong between whole clauses, before verbs are given their subjects.

// mendJoints hangs clauses where the words say they belong; it reports whether anything changed.
func (o *outline) mendJoints() bool {
	o.save()
	changed := false
	for v := 1; v < o.size(); v++ {
		if !o.isVerb(v) {
			continue
		}
		if and := v - 1; o.Tokens[and].Label == "cc" && o.Tokens[and].Head > v && o.isFinite(v) && !below(o.Tokens, v, and) {
			o.Tokens[and].Head, changed = v, true // the "and" right before a verb is not its object's
		}
		changed = o.attempt(func() bool {
			return o.hangTold(v) || o.hangSaidToo(v) || o.hangRelative(v)
		}) || changed
	}
	return changed
}

// hangTold: "told reporters at the opening that two rooms would follow": what is told hangs on the telling, not on the place of it.
func (o *outline) hangTold(v int) bool {
	if u := o.rulingBefore(v); u >= 0 {
		o.Tokens[v].Head, o.Tokens[v].Label = u, "ccomp"
		return true
	}
	noun := o.Tokens[v].Head
	if noun < 0 || noun > v || !o.isNoun(noun) || o.Tokens[v].Label != "acl:relcl" && o.Tokens[v].Label != "acl" || o.lower(noun+1) != "that" {
		return false
	}
	told := o.Tokens[noun].Head
	if told < 0 || told > noun || !o.isVerb(told) || !words().says(o.lemma(told), "") ||
		o.Tokens[noun].Label == "obj" || o.child(told, "ccomp") >= 0 {
		return false
	}
	subject := -1 // of what is told: without one "that" is it, and the clause describes the noun
	for k := noun + 2; k < v; k++ {
		if o.Tokens[k].Head == v && strings.HasPrefix(o.Tokens[k].Label, "nsubj") {
			subject = k
		}
	}
	if subject < 0 {
		return false
	}
	o.Tokens[v].Head, o.Tokens[v].Label = told, "ccomp"
	o.Tokens[noun+1].Head, o.Tokens[noun+1].Label = v, "mark"
	return true
}

// hangSaidToo: who says a thing may go on to say another. In "said that the port would be closed and warned of strikes" it is no port
// that warns or is warned: a verb of speech with nobody of its own, behind a complement told in the passive, goes on with the saying.
func (o *outline) hangSaidToo(v int) bool {
	l, told := words(), o.Tokens[v].Head
	if told < 0 || told > v || o.Tokens[v].Label != "conj" || o.Tokens[told].Label != "ccomp" || !l.is("speech", o.lemma(v), "") || o.tag(v) != "VBD" && o.tag(v) != "VBN" ||
		o.auxiliaryBefore(v) || o.child(v, "nsubj", "nsubj:pass") >= 0 || o.child(told, "aux:pass") < 0 {
		return false
	}
	said := o.Tokens[told].Head
	if said < 0 || said > told || !o.isVerb(said) || !l.says(o.lemma(said), "") || o.tag(said) != "VBD" && o.tag(said) != "VBN" {
		return false
	}
	o.Tokens[v].Tag, o.Tokens[v].Head = "VBD", said
	return true
}

// rulingBefore is the verb with "that" right behind it whose complement v is, when the arcs hang v on an earlier verb: "began after
// the court ruled that the permits broke the law". -1 for none.
func (o *outline) rulingBefore(v int) int {
	up, that := o.Tokens[v].Head, -1
	if o.Tokens[v].Label != "ccomp" || up < 0 || up > v || !o.isVerb(up) || words().says(o.lemma(up), "") {
		return -1
	}
	for k := up + 1; k < v; k++ {
		if o.Tokens[k].Head == v && o.Tokens[k].Label == "mark" && o.lower(k) == "that" {
			that = k
		}
	}
	u := that - 1
	if u > up && o.inTime[u] {
		u = o.beforeTime(u) // "ruled on Monday that"
	}
	if u > up && o.isVerb(u) && (words().says(o.lemma(u), "") || deciding[o.lemma(u)]) {
		return u
	}
	return -1
}
