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
			return o.hangTold(v) || o.hangSaidToo(v) || o.hangThen(v) || o.hangAgent(v) || o.hangListed(v) || o.hangVerb(v) || o.hangRelative(v) || o.hangSaid(v)
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

// hangThen: ", then threw it away" goes on what the verb before the comma began, and nothing that stands before the comma acts in it
// alone: "shot two guards, then fled".
func (o *outline) hangThen(v int) bool {
	then, t := v-1, o.Tokens
	if then < 2 || o.lower(then) != "then" || o.lower(then-1) != "," || o.tag(v) != "VBD" {
		return false
	}
	if t[v].Head < 0 { // the first of them leads
		for f := range then {
			if t[f].Head == v && o.tag(f) == "VBD" && o.child(f, "nsubj") >= 0 && o.child(f, "mark") < 0 {
				t[f].Head, t[f].Label, t[v].Head, t[v].Label = -1, "root", f, "conj"
				return true
			}
		}
		return false
	}
	before := then - 2
	for before > 0 && (o.tag(before) != "VBD" || auxiliary[o.lower(before)]) {
		before--
	}
	if before <= 0 || below(t, before, v) {
		return false
	}
	changed := t[v].Head != before || t[v].Label != "conj"
	t[v].Head, t[v].Label = before, "conj"
	for k := before + 1; k < then; k++ {
		if t[k].Head != v {
			continue
		}
		changed = true
		if t[k].Head = before; strings.HasPrefix(t[k].Label, "nsubj") {
			if t[k].Label = "dep"; o.chunkStart(k) == before+1 {
				t[k].Label = "obj"
			}
		}
	}
	return changed
}

// hangAgent: who stands with "by" behind a day acts in the passive before it, not in the deed that the day parts them from: "was charged
// over the theft on Friday by the state".
func (o *outline) hangAgent(v int) bool {
	if o.child(v, "aux:pass") < 0 {
		return false
	}
	for by := v + 2; by < o.size() && o.lower(by) != "," && !o.isFinite(by); by++ {
		agent := o.Tokens[by].Head
		if o.lower(by) != "by" || o.Tokens[by].Label != "case" || !o.inTime[by-1] || agent < by || o.inTime[agent] {
			continue
		}
		deed := o.Tokens[agent].Head
		if deed <= v || deed > by || o.Tokens[deed].Head != v {
			return false
		}
		o.Tokens[agent].Head, o.Tokens[agent].Label = v, "obl:agent"
		return true
	}
	return false
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

// hangListed: "was founded by a family, passed to the city and went back": a participle behind a comma in a list of verbs is one of
// them, whatever noun stands before the comma.
func (o *outline) hangListed(v int) bool {
	noun := v - 2
	if noun < 1 || o.lower(v-1) != "," || o.Tokens[v].Head != noun || o.Tokens[v].Label != "acl" || o.tag(v) != "VBN" && o.tag(v) != "VBD" {
		return false
	}
	first := o.verbAbove(noun)
	if first < 0 || first > noun || o.auxiliaryBefore(v) || o.lower(v+1) == "by" {
		return false
	}
	for k := v + 1; k+1 < o.size() && (o.lower(k) != "," || o.tag(k+1) == "VBN" || o.tag(k+1) == "VBD"); k++ {
		if o.tag(k) == "CC" && o.lower(k) == "and" && (o.tag(k+1) == "VBD" || o.tag(k+1) == "VBN") && o.Tokens[k+1].Head == first {
			o.Tokens[v].Head, o.Tokens[v].Label = first, "conj"
			return true
		}
	}
	return false
}
