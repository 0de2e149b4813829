package extract

import "strings"

// A candidate is one thing that a pronoun may mean, with the weight of all that names it.
type candidate struct {
	phrase
	of     *entity
	word   string
	weight float64
	said   int
	share  float64 // of the weight, from that sentence
}

// A meaning is what a pronoun most likely stands for.
type meaning struct {
	phrase
	with   phrase  // the other of two, for "they"
	weight float64 // of what speaks for it
	rival  float64 // the weight of the next likeliest thing as a share of this one's
}

// mostSalient is what the pronoun p, in clause c, most likely means.
func (r *reader) mostSalient(p phrase, kind kindOf, c *clause, asked sorts) meaning {
	var all []candidate
	for k := len(r.referents) - 1; k >= 0; k-- {
		f := &r.referents[k]
		ago := p.t.index - f.said
		if ago >= len(fading) {
			break
		}
		if w := r.weighReferent(f, p, kind, c, asked); w > 0 {
			all = r.countIn(all, f, w)
		}
	}
	all = r.withHero(all, p, kind)
	best, most, second := nobody, float64(leastSalience), 0.0
	for _, a := range all {
		switch {
		case a.weight > most:
			if best.ok() {
				second = most
			}
			best, most = a.phrase, a.weight
		case a.weight > second:
			second = a.weight
		}
	}
	return meaning{phrase: best, weight: most, rival: second / most}
}

// withHero adds the one whose life is told to those whom "he" or "she" may mean, however long ago the name came.
func (r *reader) withHero(all []candidate, p phrase, kind kindOf) []candidate {
	if kind != he && kind != she || r.spokenOf(p) {
		return all
	}
	hero := r.protagonist(kind)
	e := r.entityAt(hero)
	if e == nil || !r.tellsLifeOf(e) || e.first > p.t.index || e.female != 0 && (e.female > 0) != (kind == she) {
		return all
	}
	for n := range all {
		if all[n].of == e {
			all[n].weight = max(all[n].weight, ofHero)
			return all
		}
	}
	return append(all, candidate{phrase: hero, of: e, weight: ofHero})
}

// ofHero is the least that one whose life is told weighs: more than a passer-by who acted in the sentence before.
const ofHero = 100

// tellsLifeOf: the headline says that the person has died.
func (r *reader) tellsLifeOf(e *entity) bool {
	return e.person && r.inHeadline(e) && (r.headline["die"] || r.headline["died"] || r.headline["dead"] || r.headline["obituary"])
}

// inHeadline: the headline has the last word of the name.
func (r *reader) inHeadline(e *entity) bool {
	last := e.lastWord()
	return r.headline[stem(strings.ToLower(last[strings.LastIndexByte(last, '-')+1:]))]
}

// weighReferent is how much one mention speaks for being what p means; 0 when it cannot be.
func (r *reader) weighReferent(f *referent, p phrase, kind kindOf, c *clause, asked sorts) float64 {
	ago := p.t.index - f.said
	if r.sharesList(f.phrase, p) && r.fitsAlone(f.phrase, kind) {
		return 2 * asSubject // "Lind and her deputy resigned"
	}
	if ago < 0 || f.t == p.t && f.head >= p.head || r.insideOwn(f.phrase, p) || r.excluded(f, p, c) || r.spokenOf(f.phrase) && !r.spokenOf(p) {
		return 0
	}
	speaks := ago == 0 && r.speaks(f, kind)
	if !speaks && !r.fits(f.phrase, kind) {
		return 0
	}
	w := f.weight * fading[ago]
	if speaks || ago == 0 && c != nil && saysIt(f, p) {
		w = 1.4 * asSubject
	} else {
		w *= r.likely(f.phrase, kind)
	}
	if ago == 0 && p.t.tag(p.head) == "PRP" && f.t.label(f.head) == "nmod:poss" && c != nil && c.subject.t == p.t && f.t.Tokens[f.head].Head == c.subject.head {
		w *= 0.4 // "London's regulator stripped it" of something that is not London's
	}
	if c != nil && !isSubject(p) && p.t.tag(p.head) == "PRP" { // "froze the aid and released it"
		if f.weight >= asSubSubject {
			w *= 0.6
		} else if f.weight == asObject && ago == 0 {
			w *= 2
		} else if f.weight == asAdjunct && ago == 0 && kind == it && r.entityAt(f.phrase) == nil {
			w *= 2 // "asked for her resignation, and she submitted it"
		}
	}
	if (kind == it || kind == they) && p.t.Tokens[p.head].Label == "nsubj:pass" { // "stole two vertebrae. They were found"
		if l := f.t.Tokens[f.head].Label; l == "obj" || l == "nsubj:pass" {
			if w *= 1.25; kind == they {
				w *= 1.3 // two kinds of several things: those acted on go on being acted on
			}
		} else if kind == they && l == "nsubj" {
			w *= 0.8
		}
	}
	if c != nil && isSubject(p) && r.same(f.phrase, c.above) {
		w *= 1.5 // "the donor who left after he had been heard"
	}
	if v := f.t.Tokens[f.head].Head; (kind == it || kind == they) && ago == 0 && p.t.tag(p.head) == "PRP" && isSubject(p) && f.t.label(f.head) == "nsubj" && f.t.label(v) == "advcl" && f.t.Tokens[v].Head == p.t.Tokens[p.head].Head {
		w *= 1.8 // "while the protest began in peace, it ended in clashes"
	}
	if ago == 0 && p.t.tag(p.head) == "PRP$" {
		w *= 1.8 // "the widow of the poet has given his letters"
	}
	if v := f.t.Tokens[f.head].Head; kind == it && ago == 1 && v >= 0 && f.t.Tokens[f.head].Label == "obj" && making[f.t.lemma(v)] && (f.t.lemma(v) != "set" || f.t.lower(v+1) == "up") && isSubject(p) {
		w *= 2 // "set up a board. It will meet"
	}
	if kind == it && r.entityAt(f.phrase) == nil && f.t.child(f.head, "nmod:poss") >= 0 {
		w *= 0.7 // "its tail" is told of for the sake of the comet
	}
	if kind == he || kind == she {
		if f.t.label(f.head) == "conj" && f.t.tag(f.head) == "NNP" {
			w /= ofJoined // of two who act together one is as likely as the other
		}
		return w // a person, whatever the verb is told of else
	}
	return w * r.meets(f.phrase, asked)
}

// excluded: "the bank expects it" is not about the bank.
func (r *reader) excluded(f *referent, p phrase, c *clause) bool {
	if c == nil || isSubject(p) || !c.subject.ok() {
		return false
	}
	if e := r.entityAt(c.subject); e != nil {
		return e == r.entityAt(f.phrase)
	}
	return c.subject == f.phrase || p.t.tag(p.head) == "PRP" && r.entityAt(f.phrase) == nil && c.subject.t.lower(c.subject.head) == f.t.lower(f.head)
}

// spokenOf: the phrase is part of what somebody else says in quotation marks, so that it means nothing outside of them.
func (r *reader) spokenOf(p phrase) bool {
	return p.t.index < len(r.speech) && p.head < len(r.speech[p.t.index]) && r.speech[p.t.index][p.head]
}

// same: both phrases name one thing.
func (r *reader) same(a, b phrase) bool {
	if !a.ok() || !b.ok() {
		return false
	}
	e := r.entityAt(a)
	return a == b || e != nil && e == r.entityAt(b)
}

// countIn adds a mention to the candidate that it names.
func (r *reader) countIn(all []candidate, f *referent, w float64) []candidate {
	e, word, p := r.entityAt(f.phrase), f.t.lower(f.head), f.phrase
	if known := r.knownAs[word]; e == nil && known != nil && f.t.tag(f.head) == "NN" && known.first <= f.said {
		e, p = known, r.mention(known) // "named the suspect as Tom Hale. He"
	}
	for n := range all {
		a := &all[n]
		if e != nil && a.of == e || e == nil && a.of == nil && a.word == word {
			if f.said != a.said {
				a.weight, a.said, a.share = max(a.weight, w)+again*min(a.weight, w), f.said, w
			} else if w > a.share {
				a.weight, a.share = a.weight+w-a.share, w
			}
			return all
		}
	}
	return append(all, candidate{p, e, word, w, f.said, w})
}

// making verbs bring about what is spoken of next.
var making = set("set create form found establish launch introduce unveil build order commission propose sign start open release publish write")

// kin are people by whose they are.
var kin = set("father mother son daughter brother sister husband wife widow widower uncle aunt cousin grandfather grandmother parent child deputy successor predecessor")

// again is what a further mention of the same thing adds.
const again = 0.25

// leastSalience is what a referent must weigh for a title to take it for the meaning of a pronoun.
const leastSalience = 5

// likely is how well a phrase goes with a kind of pronoun.
func (r *reader) likely(p phrase, kind kindOf) float64 {
	e := r.entityAt(p)
	switch {
	case (kind == he || kind == she) && e != nil && e.person && r.entityAt(r.protagonist(kind)) == e:
		return 1.7 // whom the article is about
	case (kind == he || kind == she) && e != nil && e.person && e.count > 1:
		return 1.25 // whom the article speaks of more than once
	case kind == he || kind == she:
		if e != nil && !e.person && r.maybePerson(p) && isSubject(p) {
			return 0.95
		}
		if e != nil && !e.person {
			return 0.6
		}
		if e == nil && kin[p.t.lower(p.head)] {
			return 0.5 // "his father" is told of for the sake of somebody else
		}
		if e == nil {
			return 0.8
		}
	case kind == they && p.t.tag(p.head) == "NNS":
		return 1.6 // several people before one body
	case kind == they && e != nil && !e.person && r.sortsOfName(e)&sortPlace != 0:
		return 0.3
	case kind == they && e != nil && !e.person && p.t.tag(p.head) == "NNP" && p.t.child(p.head, "conj") < 0:
		return 0.6
	case kind == it && e != nil && e.sorts == 0 && !e.place && strings.Contains(e.name, " ") && r.maybePerson(p):
		return 0.6
	case kind == it && e == nil && sortsOfNoun(p.t, p.head) == sortState:
		return 0.5
	case kind == it && e == nil && r.topical(p.t.lower(p.head)):
		return 1.6
	case kind == it && e == nil && r.nounCount[p.t.lower(p.head)] >= 3:
		return 1.3
	case kind == they && e == nil && !pluralNouns[p.t.lower(p.head)] && !teams[p.t.lower(p.head)] && p.t.child(p.head, "conj") < 0:
		return 0.5 // "the court … they"
	case e != nil && e.count >= 3 && r.inHeadline(e):
		return 1.6
	case e != nil && e.count >= 3:
		return 1.35
	case e != nil || institution[p.t.lower(p.head)]:
		return 1.15
	}
	return 1
}

// topical: the headline has the noun, and the article comes back to it.
func (r *reader) topical(noun string) bool {
	return r.nounCount[noun] >= 3 && r.headline[stem(noun)]
}

// teams are bodies that British papers call "they".
var teams = set("team club side squad band family crew couple duo trio pair group gang union firm company")

// noteNouns counts the common nouns of the body, and notes where words beside one say which one it is.
func (r *reader) noteNouns() {
	r.nounCount, r.described = map[string]int{}, map[string][]phrase{}
	for _, t := range r.trees {
		for k := range t.Tokens {
			if !t.isNoun(k) || t.isName(k) || t.label(k) == "compound" {
				continue
			}
			word := t.lower(k)
			r.nounCount[word]++
			if t.described(k) {
				r.described[word] = append(r.described[word], phrase{t, k})
			}
		}
	}
}

// means is what a pronoun was found to mean when its sentence was read, so that all titles of a sentence say the same.
func (r *reader) means(p phrase, c *clause) phrase {
	if m, ok := r.meant[p]; ok {
		return m.phrase
	}
	return r.resolve(p, c)
}

// readPronouns finds what the pronouns below clause i mean, its subject's apart, and remembers it for the sentences after.
func (r *reader) readPronouns(cs []clause, i int) {
	c := &cs[i]
	t := c.t
	for k := range t.Tokens {
		if tag := t.tag(k); tag != "PRP" && tag != "PRP$" || nearestClause(cs, k) != i || k == subjectToken(c) {
			continue
		}
		p := phrase{t, k}
		m := r.understand(p, c, askedOf(cs, p))
		if r.namedNext(p, c, m) {
			m = meaning{phrase: c.subject, weight: asSubject}
		}
		r.meant[p] = m
		if m.ok() && m.phrase != p {
			r.referents = append(r.referents, referent{m.phrase, t.index, r.pronounWeight(p)})
		}
	}
}

// namedNext: a phrase that opens the sentence calls somebody "his" whom the verb behind it names, and nobody told before is surely meant:
// "Before his death last month, the singer Jon Hale praised".
func (r *reader) namedNext(p phrase, c *clause, m meaning) bool {
	s := c.subject
	kind := pronouns[p.t.lower(p.head)]
	if kind != he && kind != she || p.t.tag(p.head) != "PRP$" || !s.ok() || s.t != p.t || s.head < p.head || s.head > c.head || p.head > 4 || p.t.tag(0) != "IN" && p.t.lower(0) != "following" {
		return false
	}
	if e := r.entityAt(m.phrase); m.ok() && e != nil && e.person && !m.unsure() {
		return false
	}
	e := r.entityAt(s)
	return e != nil && !e.place && (e.person || r.maybePerson(s)) && (e.female == 0 || (e.female > 0) == (kind == she))
}

// pronounWeight is what a pronoun that is no subject adds to the weight of what it means: "his son was killed" is about him, too.
func (r *reader) pronounWeight(p phrase) float64 {
	if p.t.tag(p.head) != "PRP$" {
		return asObject
	}
	if k := pronouns[p.t.lower(p.head)]; p.t.label(p.t.Tokens[p.head].Head) == "nsubj" && (k == he || k == she) {
		return asSubSubject
	}
	return asOwner
}

// subjectToken is the token of the clause's own subject, -1 when it has none.
func subjectToken(c *clause) int { return c.t.child(c.head, "nsubj", "nsubj:pass") }

// nearestClause is the clause with a verb that token k belongs to, -1 for none.
func nearestClause(cs []clause, k int) int {
	if len(cs) == 0 {
		return -1
	}
	t := cs[0].t
	for h, steps := k, 0; h >= 0 && steps <= t.size(); h, steps = t.Tokens[h].Head, steps+1 {
		for i := range cs {
			if cs[i].head == h && !cs[i].nominal {
				return i
			}
		}
	}
	return -1
}
