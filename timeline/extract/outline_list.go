package extract

import "strings"

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
