package extract

import "strings"

// The nearest compatible subject is what a pronoun means: a simple rule that the journalist's
// habit of keeping one subject through a paragraph makes right most of the time (Hobbs 1978 found
// nearly nine in ten for a rule of this family).

// A past subject is one that a pronoun may mean.
type pastSubject struct {
	phrase
	said int  // the sentence in which it was subject, maybe as a pronoun
	main bool // of a main clause
}

// kindOf is what a pronoun can stand for.
type kindOf uint8

const (
	anyone  kindOf = iota
	he             // he, him, his
	she            // she, her
	it             // it, its: a thing, a place or an organisation
	they           // they, them, their
	speaker        // I, we: nobody whom the article names
)

var pronouns = map[string]kindOf{"he": he, "him": he, "his": he, "she": she, "her": she, "hers": she,
	"it": it, "its": it, "they": they, "them": they, "their": they, "this": it, "these": they,
	"i": speaker, "we": speaker, "you": speaker, "my": speaker, "our": speaker, "us": speaker, "me": speaker, "your": speaker}

// resolve follows a pronoun to the phrase that it means. before is the reader's list of subjects
// in the order of the text, nearest last.
func (r *reader) resolve(p phrase, c *clause) phrase {
	if !p.ok() {
		return p
	}
	kind, isPronoun := pronouns[p.t.lower(p.head)]
	if !isPronoun || p.t.isNoun(p.head) {
		return p
	}
	if kind == speaker {
		return nobody
	}
	if !isSubject(p) && (kind == it || kind == they) {
		if o := r.objectBefore(p, kind, c); o.ok() {
			return o
		}
	}
	var not phrase // "the bank expects it": not the bank
	if !isSubject(p) && c != nil {
		not = c.subject
	}
	if s := r.subjectBefore(p, kind, not); s.ok() {
		return s
	}
	if kind == he || kind == she {
		if s := r.lastPerson(p, kind); s.ok() {
			return s
		}
	}
	if kind == they && !r.news {
		if s := r.protagonist(kind); s.ok() {
			return s
		}
	}
	return nobody
}

// subjectBefore looks through the subjects so far: those of the same sentence, then sentence by
// sentence back, subjects of main clauses before those of others.
func (r *reader) subjectBefore(p phrase, kind kindOf, not phrase) phrase {
	for distance := 0; distance <= 2; distance++ {
		for _, main := range [...]bool{true, false} {
			for k := len(r.subjects) - 1; k >= 0; k-- {
				s := r.subjects[k]
				if s.said < p.t.index-distance {
					break
				}
				if s.said > p.t.index-distance || s.main != main && distance > 0 || s.t == p.t && s.head >= p.head {
					continue
				}
				if s.phrase != not && r.fits(s.phrase, kind) {
					return s.phrase
				}
			}
		}
	}
	return nobody
}

func isSubject(p phrase) bool {
	l := p.t.label(p.head)
	return l == "nsubj" || p.t.Tokens[p.head].Label == "nmod:poss"
}

// objectBefore: "froze the aid and released it", the pronoun in the object's place means the
// object before it rather than who acts.
func (r *reader) objectBefore(p phrase, kind kindOf, c *clause) phrase {
	for i := p.head - 1; i >= 0; i-- {
		o := phrase{p.t, i}
		if l := p.t.label(i); (l == "obj" || l == "nsubj" && p.t.Tokens[i].Label == "nsubj:pass") && r.fits(o, kind) && o != c.subject {
			return o
		}
	}
	return nobody
}

// lastPerson is the person named last before a pronoun that no subject explains, or else the one
// whom the article names most: a life is told of one person.
func (r *reader) lastPerson(p phrase, kind kindOf) phrase {
	for i := p.t.index; i >= 0 && i >= p.t.index-6; i-- {
		for k := len(r.spans[i]) - 1; k >= 0; k-- {
			s := r.spans[i][k]
			at := phrase{r.trees[i], s.last}
			if (i < p.t.index || s.last < p.head) && r.fits(at, kind) {
				return at
			}
		}
	}
	return r.protagonist(kind)
}

// protagonist is the first mention of the person named most often, nobody when that is not clear.
func (r *reader) protagonist(kind kindOf) phrase {
	if p, ok := r.hero[kind]; ok {
		return p
	}
	if r.hero == nil {
		r.hero = map[kindOf]phrase{}
	}
	r.hero[kind] = r.findHero(kind)
	return r.hero[kind]
}

func (r *reader) findHero(kind kindOf) phrase {
	var best *entity
	for _, e := range r.names.all {
		if e.person && e.count >= 2 && (best == nil || e.count > best.count) && (kind == they || e.female == 0 || (e.female > 0) == (kind == she)) {
			best = e
		}
	}
	return r.mention(best)
}

// fits reports whether a phrase may be meant by a pronoun of the kind.
func (r *reader) fits(s phrase, kind kindOf) bool {
	e := r.entityAt(s)
	w := s.t.lower(s.head)
	plural := s.t.tag(s.head) == "NNS" || pluralNouns[w] || s.t.child(s.head, "conj") >= 0
	switch kind {
	case he, she:
		if e != nil {
			want := int8(1)
			if kind == he {
				want = -1
			}
			return (e.person || r.maybePerson(s)) && (e.female == 0 || e.female == want)
		}
		return !plural && (roleWords[w] || personNoun(w))
	case it:
		return !plural && (e == nil || !e.person) && !roleWords[w] && !personNoun(w) && s.t.isNoun(s.head)
	case they:
		return plural || e != nil && !e.person && !e.place
	}
	return false
}

// maybePerson: a name of two words that nothing marks as a place or an organisation; a story of the past has people
// of one name too.
func (r *reader) maybePerson(s phrase) bool {
	e := r.entityAt(s)
	word := strings.Fields(e.name)
	if e.place || len(word) == 0 || isAcronym(word[0]) {
		return false
	}
	return len(word) == 2 && !orgWords[strings.ToLower(word[1])] || len(word) == 1 && !r.news && isSubject(s)
}

// personNoun goes by the endings of trades and origins, and by a list.
func personNoun(w string) bool {
	for _, end := range [...]string{"ist", "man", "woman", "ian", "eer", "mate", "child"} {
		if len(w) > len(end)+1 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return personNouns[w]
}

var personNouns = set(`man woman boy girl suspect gunman driver victim student teacher player actor singer mother father son
	daughter brother sister wife husband teenager child doctor nurse soldier officer pilot attacker defendant scientist reporter
	journalist activist artist writer politician professor employee worker resident diplomat official senator candidate critic survivor whistleblower prisoner king author protester patient leader`)

// entityAt is the named entity whose name the head of a phrase belongs to, nil when it is a common noun.
func (r *reader) entityAt(p phrase) *entity {
	for _, s := range r.spans[p.t.index] {
		if s.first <= p.head && p.head <= s.last {
			return s.of
		}
	}
	return nil
}
