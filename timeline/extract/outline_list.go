package extract

import "strings"

// hangVerb: "went to court, lost, appealed and won": a verb joined to a noun is joined to the verb that the noun hangs on.
func (o *outline) hangVerb(v int) bool {
	noun := o.Tokens[v].Head
	if o.Tokens[v].Label != "conj" || noun < 0 || noun > v || !o.isNoun(noun) || o.tag(v) != "VBN" && o.tag(v) != "VBD" || o.auxiliaryBefore(v) {
		return false
	}
	if before := o.lower(v - 1); before != "," && before != "and" && before != "but" {
		return false
	}
	first := o.verbAbove(noun)
	if first < 0 || first > noun || o.tag(first) != "VBD" || o.auxiliaryBefore(first) {
		return false
	}
	o.Tokens[v].Head, o.Tokens[v].Tag = first, "VBD"
	return true
}

// verbAbove is the nearest verb that noun hangs on, -1 for none.
func (o *outline) verbAbove(noun int) int {
	v := o.Tokens[noun].Head
	for v >= 0 && !o.isVerb(v) {
		v = o.Tokens[v].Head
	}
	return v
}

// mendReceiver: in "cost the company 90 million francs" the company is no part of the sum.
func (o *outline) mendReceiver() {
	for k := 1; k < o.size(); k++ {
		h := o.Tokens[k].Head
		if o.Tokens[k].Label != "compound" || h <= k+1 || !o.isNoun(k) || o.isName(k) || o.tag(k+1) != "CD" && o.tag(k+1) != "$" {
			continue
		}
		v := o.Tokens[h].Head
		if v < 0 || v > k || !o.isVerb(v) {
			continue
		}
		o.Tokens[k].Head, o.Tokens[k].Label = v, "iobj"
		for j := v + 1; j < k; j++ {
			if o.Tokens[j].Head == h && (o.Tokens[j].Label == "det" || strings.HasPrefix(o.Tokens[j].Label, "nmod:poss") || o.label(j) == "amod") {
				o.Tokens[j].Head = k
			}
		}
	}
}

// hangSaid: in "said in a statement it expects a profit" the clause tells what is said, and nothing of the statement.
func (o *outline) hangSaid(v int) bool {
	noun := o.Tokens[v].Head
	if o.Tokens[v].Label != "acl:relcl" || noun < 1 || noun > v || !sayingPlace[o.lower(noun)] || o.child(noun, "case") < 0 || strings.HasPrefix(o.tag(noun+1), "W") || o.lower(noun+1) == "that" {
		return false
	}
	up := o.Tokens[noun].Head
	if up < 0 || up > noun || !o.isVerb(up) || !words().says(o.lemma(up), "") || o.child(v, "nsubj", "nsubj:pass") < noun || o.child(up, "obj", "ccomp", "xcomp") >= 0 {
		return false
	}
	o.Tokens[v].Head, o.Tokens[v].Label = up, "ccomp"
	return true
}

// sayingPlace are where something is said.
var sayingPlace = set("statement filing interview letter email e-mail report memo message note tweet post release speech conference briefing testimony call twitter facebook")

// hangRelative: in "keep the ducks that a freighter has shed" nothing is said, and the clause without an object of its own tells of the
// noun before "that".
func (o *outline) hangRelative(v int) bool {
	up := o.Tokens[v].Head
	if o.Tokens[v].Label != "ccomp" || up < 0 || up > v || !o.isVerb(up) || o.child(v, "obj", "ccomp", "xcomp", "nsubj:pass") >= 0 || o.child(v, "nsubj") < 0 {
		return false
	}
	l := words()
	if l.says(o.lemma(up), "") || l.is("tell", o.lemma(up), "") || deciding[o.lemma(up)] || moving[o.lemma(up)] {
		return false
	}
	noun := o.child(up, "obj")
	if noun < up || noun+1 >= v || o.lower(noun+1) != "that" || !o.isNoun(noun) || unaccusative[o.lemma(v)] {
		return false
	}
	o.Tokens[v].Head, o.Tokens[v].Label = noun, "acl:relcl"
	o.Tokens[noun+1].Tag, o.Tokens[noun+1].Head, o.Tokens[noun+1].Label = "WDT", v, "obj"
	return true
}
