package extract

import "strings"

// Whom a pronoun means is decided by salience, after Lappin and Leass 1994: every noun phrase weighs by what it is in its
// sentence, less with every sentence that has passed, and the weights of all that names one thing add up.

// A referent is a noun phrase that a later pronoun may mean, as it stands in one sentence.
type referent struct {
	phrase
	said   int // the sentence
	weight float64
}

// The weights of what a noun phrase is in its sentence.
const (
	asSubject    = 100 // of what the sentence says
	asSubSubject = 60  // of a clause below that
	asObject     = 50
	asOwner      = 35
	asAdjunct    = 28
	asModifier   = 18
)

// ofJoined is what the second of several joined phrases weighs beside the first.
const ofJoined = 0.6

// fading is what is left of a weight after so many sentences.
var fading = [...]float64{1, 0.6, 0.33, 0.18}

// noteReferents keeps the noun phrases of a sentence for the pronouns in it and after it.
func (r *reader) noteReferents(t *tree) {
	for k := range t.Tokens {
		if !t.isNoun(k) && !t.oneOfPeople(k) && !(t.tag(k) == "VBG" && t.label(k) == "csubj") || ordinals[t.lower(k)] || t.ofCalendar(k) || namesTime(t.lower(k)) || t.tag(k) == "NN" && abstract[t.lower(k)] || t.lower(k) == "place" && t.lemma(k-1) == "take" {
			continue
		}
		if t.word(k+1) == "-" && joined(t, k+1) {
			continue // "peer-reviewed"
		}
		p := phrase{t, k}
		if w := r.prominence(t, k); w > 0 && !r.isDate(p) {
			r.referents = append(r.referents, referent{p, t.index, w})
		}
	}
}

// noteLost keeps those who act although the arcs hang them on nothing that weighs.
func (r *reader) noteLost(t *tree, cs []clause) {
	for i := range cs {
		s := subject(cs, i)
		if cs[i].nominal || !s.ok() || s.t != t || r.entityAt(s) == nil || r.prominence(t, s.head) > 0 {
			continue
		}
		w := float64(asSubSubject)
		if cs[i].relation == "root" {
			w = asSubject
		}
		r.referents = append(r.referents, referent{s, t.index, w})
	}
}

// oneOfPeople: "one of the dead" and "one of the miners" are somebody, whom "he" may mean.
func (t *tree) oneOfPeople(k int) bool {
	if t.lower(k) != "one" || t.tag(k) != "CD" || t.lower(k+1) != "of" {
		return false
	}
	for _, n := range t.kids[k] {
		if t.label(n) == "nmod" && (hurt[t.lower(n)] || sortsOfNoun(t, n) == sortPerson) {
			return true
		}
	}
	return false
}

// hurt people are told of by what befell them.
var hurt = set("dead injured wounded missing killed arrested accused detained")

// ordinals stand for a thing told before and are no new one: "a third got away".
var ordinals = set("first second third fourth fifth sixth last former latter other another")

// namesTime: a stretch of time, which no pronoun of the news means: "two seasons", "the fifties".
func namesTime(w string) bool {
	one := strings.TrimSuffix(w, "s")
	return timeUnit[one] || one == "season" || one == "time" || decades[w]
}

var decades = set("twenties thirties forties fifties sixties seventies eighties nineties")

// prominence is the weight of the noun phrase with the head k.
func (r *reader) prominence(t *tree, k int) float64 {
	switch label := t.Tokens[k].Label; label {
	case "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass":
		return r.subjectWeight(t, k)
	case "obj", "iobj", "obl:agent":
		return asObject
	case "obl", "obl:unmarked":
		return asAdjunct
	case "nmod":
		return asModifier
	case "nmod:poss":
		if up := t.Tokens[k].Head; t.isName(up) && capital(t.word(up)) && !calendarWord[t.lower(up)] {
			return 0 // "St Mark's Basilica"
		} else if up >= 0 && t.label(up) == "nsubj" {
			if e := r.entityAt(phrase{t, k}); e != nil && e.person {
				return asSubSubject // "Lind's first match"
			}
		}
		return asOwner
	case "conj":
		if up := t.Tokens[k].Head; up >= 0 && t.label(up) != "conj" && t.isNoun(up) {
			return ofJoined * r.prominence(t, up)
		}
	case "appos":
		if up := t.Tokens[k].Head; up >= 0 && up < k && !t.isNoun(up) && t.tag(up) == "CD" {
			return r.prominence(t, up) // "one of the dead, a man in his seventies,"
		}
	case "root":
		return asObject
	}
	return 0
}

func (r *reader) subjectWeight(t *tree, k int) float64 {
	v := t.Tokens[k].Head
	if v < 0 {
		return asSubject
	}
	reports := t.isVerb(v) && words().is("report", t.lemma(v), "")
	e := r.entityAt(phrase{t, k})
	if reports && e == nil && t.tag(k) == "NNS" && sortsOfNoun(t, k)&sortPerson != 0 {
		return asSubSubject // "analysts estimated"
	}
	if reports && (e == nil || !e.person) {
		return asAdjunct // an office that reports is not what the story is about
	}
	for steps := 0; steps < 4; steps++ {
		switch up := t.Tokens[v].Head; {
		case up < 0:
			return asSubject
		case t.label(v) == "conj" || t.label(v) == "parataxis" || t.label(v) == "ccomp" && words().is("report", t.lemma(up), ""):
			v = up
		case strings.HasPrefix(t.label(v), "acl"):
			return asObject // of a relative clause, an aside
		default:
			return asSubSubject
		}
	}
	return asSubSubject
}

// abstract are nouns that a pronoun in the news hardly ever means.
var abstract = set("time way part lot kind sort addition fact example result end start percent number")

// remember keeps the one whom a pronoun, or nothing at all, meant as the subject of a clause.
func (r *reader) remember(said phrase, c *clause) {
	if !c.subject.ok() || said == c.subject {
		return // the phrase itself is noted already
	}
	w := float64(asSubSubject)
	if c.relation == "root" || c.relation == "parataxis" || c.relation == "conj" || c.relation == "ccomp" {
		w = asSubject
	}
	r.referents = append(r.referents, referent{c.subject, c.t.index, w})
}

// saysIt: the pronoun is the subject of what the referent says: "the bank said it would".
func saysIt(f *referent, p phrase) bool {
	v, in := f.t.Tokens[f.head].Head, p.t.Tokens[p.head].Head
	return f.t == p.t && v >= 0 && in >= 0 && f.t.label(f.head) == "nsubj" && isSubject(p) && p.t.tag(p.head) == "PRP" &&
		(words().says(f.t.lemma(v), "") || words().is("tell", f.t.lemma(v), "")) && f.t.label(in) == "ccomp" && f.t.Tokens[in].Head == v
}

// speaks: a name that nothing says more of opens the sentence with what it said: "Trump tweeted that he".
func (r *reader) speaks(f *referent, kind kindOf) bool {
	v := f.t.Tokens[f.head].Head
	e := r.entityAt(f.phrase)
	if e == nil || e.place || isAcronym(e.name) || orgWords[f.t.lower(r.lastOf(f.phrase))] || genders[f.t.lower(f.head)] != 0 || e.female != 0 && (e.female > 0) != (kind == she) {
		return false
	}
	return (kind == he || kind == she) && f.weight >= asObject && v >= 0 && f.t.label(f.head) == "nsubj" && words().says(f.t.lemma(v), "")
}

// lastOf is the last word of the name that the head of a phrase belongs to, the head itself without one.
func (r *reader) lastOf(p phrase) int {
	if s, ok := r.nameAt(p); ok {
		return s.last
	}
	return p.head
}

// insideOwn: the pronoun stands in the phrase itself, as in "the minister and his wife".
func (r *reader) insideOwn(f, p phrase) bool {
	if f.t != p.t || !p.t.under(p.head, f.head) || p.t.label(p.head) == "nsubj" && p.t.Tokens[p.head].Label != "nmod:poss" {
		return false
	}
	for h := p.t.Tokens[p.head].Head; h >= 0 && h != f.head; h = p.t.Tokens[h].Head {
		if p.t.isVerb(h) {
			return p.t.Tokens[p.head].Label != "nmod:poss" && p.t.label(p.head) != "obj" // "the notes to the paper, which published them"
		}
	}
	return true
}

// sharesList: the pronoun owns a later member of the list that f opens: "the minister and his wife".
func (r *reader) sharesList(f, p phrase) bool {
	if f.t != p.t || p.t.Tokens[p.head].Label != "nmod:poss" || f.head >= p.head {
		return false
	}
	owned := p.t.Tokens[p.head].Head
	for owned >= 0 && (p.t.label(owned) == "compound" || p.t.label(owned) == "appos") {
		owned = p.t.Tokens[owned].Head // "his colleague Ann Hill"
	}
	return owned >= 0 && p.t.label(owned) == "conj" && p.t.Tokens[owned].Head == f.head && p.t.isNoun(owned)
}

// fitsAlone is fits for the first member of a list, whatever is joined to it.
func (r *reader) fitsAlone(s phrase, kind kindOf) bool {
	e, w := r.entityAt(s), s.t.lower(s.head)
	g := genders[w]
	if e != nil && g == 0 {
		g = e.female
	}
	person := e == nil && (roleWords[w] || personNoun(w) || sortsOfNoun(s.t, s.head) == sortPerson) || e != nil && (e.person || e.sorts == sortPerson || r.maybePerson(s))
	switch kind {
	case he:
		return person && g <= 0
	case she:
		return person && g >= 0
	case it:
		return !person
	}
	return false
}

func isSubject(p phrase) bool {
	l := p.t.label(p.head)
	return l == "nsubj" || p.t.Tokens[p.head].Label == "nmod:poss"
}

// genders are nouns that are of men (-1) or women (1).
var genders = func() map[string]int8 {
	m := map[string]int8{}
	for w := range set("man boy father son brother husband king prince duke earl baron lord emperor sultan actor uncle grandfather grandson nephew businessman policeman spokesman chairman congressman gentleman widower monk abbot bishop archbishop cardinal pope priest imam") {
		m[w] = -1
	}
	for w := range set("woman girl mother daughter sister wife queen princess duchess lady empress actress aunt grandmother granddaughter niece businesswoman policewoman spokeswoman chairwoman congresswoman widow nun abbess") {
		m[w] = 1
	}
	return m
}()
