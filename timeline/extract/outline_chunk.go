package extract

import "strings"

// nominalEnd: a noun phrase may end at i.
func (o *outline) nominalEnd(i int) bool {
	if i < 0 {
		return false
	}
	switch tag := o.tag(i); {
	case pointers[o.lower(i)] && o.lower(i+1) == "of":
		return true // "many of the buildings"
	case strings.HasPrefix(tag, "NN"), tag == "PRP", tag == "CD", tag == "EX":
		return true
	case tag == "DT":
		return pointers[o.lower(i)]
	case strings.HasPrefix(tag, "JJ"):
		return o.tag(i-1) == "DT" || o.tag(i-1) == "CD" // "the injured"
	}
	return false
}

var pointers = set("this that these those both all some each another others many most several few half none dozens hundreds thousands")

// possessive: an owner's mark follows, so that a time is part of a noun phrase ("Monday's vote").
func (o *outline) possessive(i int) bool { return o.tag(i+1) == "POS" }

// chunkStart is the first token of the noun phrase that ends at i, without "of" phrases.
func (o *outline) chunkStart(i int) int {
	if o.tag(i) == "PRP" || o.tag(i) == "EX" {
		return i
	}
	for i > 0 {
		switch tag, w := o.tag(i-1), o.lower(i-1); {
		case quantifiers[o.lower(i)] && o.isNoun(i-1):
			return i
		case o.tag(i) == "DT" || o.tag(i) == "PRP$":
			if tag == "PDT" || w == "all" || w == "both" {
				i--
				continue
			}
			return o.quantified(i)
		case o.inTime[i-1] && !o.inTime[i] && !o.possessive(i-1) && !o.determined(i-1):
			return i
		case strings.HasPrefix(tag, "NN"), strings.HasPrefix(tag, "JJ"), tag == "CD", tag == "$", tag == "POS", tag == "HYPH", tag == "DT", tag == "PRP$":
			i--
		case (tag == "VBN" || tag == "VBG") && (o.tag(i-2) == "DT" || strings.HasPrefix(o.tag(i-2), "JJ") || o.tag(i-2) == "PRP$") && !o.auxiliaryBefore(i-1):
			i--
		case isAdverb(tag) && (o.tag(i-2) == "DT" || strings.HasPrefix(o.tag(i), "JJ") && o.tag(i) != "JJS"):
			i--
		case tag == "," && strings.HasPrefix(o.tag(i), "JJ") && strings.HasPrefix(o.tag(i-2), "JJ"):
			i--
		default:
			return o.quantified(i)
		}
	}
	return i
}

// determined: an article stands before the time that ends at i, so that it belongs to the noun: "the Oct. 20 vote".
func (o *outline) determined(i int) bool {
	for i > 0 && o.inTime[i] {
		i--
	}
	return o.tag(i) == "DT" || o.tag(i) == "PRP$" || strings.HasPrefix(o.tag(i), "JJ")
}

// quantified takes "at least" and "more than" into the phrase of their number.
func (o *outline) quantified(i int) int {
	if w := o.lower(i); i > 0 && (w == "least" || w == "most") && o.lower(i-1) == "at" {
		return i - 1
	}
	if i < 1 || o.tag(i) != "CD" && o.tag(i) != "$" {
		return i
	}
	switch o.lower(i-2) + " " + o.lower(i-1) {
	case "at least", "at most", "more than", "less than", "fewer than", "up to":
		return i - 2
	}
	if about[o.lower(i-1)] {
		return i - 1
	}
	return i
}

var about = set("about around over nearly almost some roughly")

// chunkEndAt is the last token of the noun phrase in which i stands.
func (o *outline) chunkEndAt(i int) int {
	for i+1 < o.size() && (o.isNoun(i+1) || o.tag(i+1) == "CD" || o.tag(i+1) == "POS") && !o.inTime[i+1] {
		i++
	}
	return i
}

// chunkHead is the token of a noun phrase that hangs outside it.
func (o *outline) chunkHead(from, to int) int {
	head := to
	for k := from; k <= to; k++ {
		if h := o.Tokens[k].Head; (h < from || h > to) && (o.isNoun(k) || o.tag(k) == "PRP" || o.tag(k) == "CD" && o.tag(head) != "$" || o.tag(k) == "$" || k == to) {
			head = k
		}
	}
	if first := o.nameStart(from, to); first > from && head < first && o.isNoun(head) {
		return o.nameHead(first, to) // "Opposition Senator Jeanine Añez" is not the opposition
	}
	return head
}

// nameStart is the first token of the name with which a noun phrase ends, to+1 when it ends with none.
func (o *outline) nameStart(from, to int) int {
	first := to + 1
	for first > from && o.isName(first-1) && !roleWords[o.lower(first-1)] {
		first--
		if first-1 > from && o.tag(first-1) == "HYPH" && o.isName(first-2) {
			first-- // "Berger-Hale"
		}
	}
	return first
}

// nameHead is the word of a name on which the others hang; the whole phrase is made to hang on it.
func (o *outline) nameHead(first, to int) int {
	for k := first; k <= to; k++ {
		if h := o.Tokens[k].Head; h < first || h > to {
			return k
		}
	}
	return to
}
