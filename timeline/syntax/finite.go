package syntax

import (
	"slices"
	"strings"
)

// A clause has a verb, and a sentence that ends with a period has a finite one. The tagger, which
// goes from word to word, does not know that: "The minister resigned on Friday" has none when
// "resigned" is taken for a participle. A sentence in which a clause lacks its verb is parsed again
// with the likeliest finite verb in it, and the new arcs stand if fewer clauses lack theirs.

// A finite is the best finite verb that a word could be, and how far it lies behind its tag.
type finite struct {
	tag  uint8
	lead int32
}

const (
	farBehind = 450 // a word whose other tag leads by so much is no finite verb
	noVerb    = 150 // a noun is made a present tense ("a ferry", "they ferry") only if nothing else lies so much further behind
	tries     = 2   // how many words are tried
)

// What tags are to a clause: its finite verb, participles, names.
var (
	finiteTags     = tagsOf("VBD VBZ VBP")
	pastTags       = tagsOf("VBD VBN")
	participleTags = tagsOf("VBN")
	presentTags    = tagsOf("VBG")
	properTags     = tagsOf("NNP NNPS")
)

// finiteOf is the best finite verb among the scores of a word whose tag is first. A name is none,
// whatever its score: unknown names have a few.
func finiteOf(classes []tagClass, score []int32, first int) finite {
	f := finite{lead: farBehind}
	if classes[first].bit&(properTags|finiteTags) != 0 {
		return f
	}
	for c := range classes {
		lead := score[first] - score[c]
		if classes[c].bit&pastTags == 0 && classes[first].clause != otherVerb {
			lead += noVerb
		}
		if classes[c].bit&finiteTags != 0 && lead < f.lead {
			f = finite{uint8(c), lead}
		}
	}
	return f
}

// lacking counts the clauses without a verb of their own: words that have a subject but are
// neither a verb nor have an auxiliary or a copula, verbs with two subjects, and the root of a
// sentence that ends with a period.
func (m *Model) lacking(w *work, out []guess) int {
	n := len(out)
	w.has = append(w.has[:0], make([]uint8, n+1)...)
	const subject, auxiliary, second = 1 << familySubject, 1 << familyAuxiliary, 1 << 7
	for _, g := range out {
		for f, set := range m.fit.family {
			bit := uint8(set>>g.label&1) << f
			w.has[g.head] |= bit | w.has[g.head]&bit&subject*second
		}
	}
	count := 0
	for d := range out {
		class, has := m.classes[w.tags[d].first], w.has[d]
		main := int(out[d].head) == n && n > 3 && w.forms[n-1] == "."
		verb := class.bit&finiteTags != 0 || has&auxiliary != 0 ||
			class.clause == otherVerb && class.bit&participleTags == 0 && !(main && class.bit&presentTags != 0)
		if (main || has&subject != 0) && !verb || has&second != 0 {
			count++
		}
	}
	return count
}

// mendVerbs parses a sentence again in which a clause lacks its verb.
func (m *Model) mendVerbs(w *work, ws []word, out []guess) []guess {
	lack := m.lacking(w, out)
	for try := 0; try < tries && lack > 0; try++ {
		best := -1
		for i, f := range w.finite {
			if f.lead < farBehind && (best < 0 || f.lead < w.finite[best].lead) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		old, verb := w.tags[best], m.spelled(w.forms[best], w.finite[best].tag)
		w.finite[best].lead = farBehind
		if verb != w.finite[best].tag && m.classes[old.first].clause != otherVerb {
			continue // "dust" is no past tense, and a noun is no present for want of one
		}
		w.tags[best] = tagging{verb, old.first}
		w.kept = append(w.kept[:0], out...)
		out = m.arcs(w, ws)
		if now := m.lacking(w, out); now < lack {
			lack = now
			continue
		}
		w.tags[best] = old
		out = append(out[:0], w.kept...)
	}
	return out
}

// unchanged are verbs whose past is spelled as their present.
var unchanged = wordSet(`put cut hit set let cost read spread shut quit hurt burst cast bid shed split thrust beat forecast broadcast`)

// spelled corrects a past tense that the form cannot be ("choose") to the present that it must be.
func (m *Model) spelled(form string, tag uint8) uint8 {
	low := lower(form)
	if m.tags.names[tag] != "VBD" || lemma(form, "VBD") != low || unchanged[low] || strings.HasSuffix(low, "ed") {
		return tag
	}
	if i := slices.Index(m.tags.names, "VBP"); i >= 0 {
		return uint8(i)
	}
	return tag
}
