package extract

import "strings"

// What a sentence says that somebody tells is sometimes hung wrongly: the clause is taken for a description of the last noun before it
// ("announced in a memo that she would be on leave").

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
