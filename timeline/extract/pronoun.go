package extract

import "strings"

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

// actorOf is who acts in clause i, whose subject is the phrase s: a pronoun is followed to what it means.
func (r *reader) actorOf(cs []clause, i int, s phrase) phrase {
	c := &cs[i]
	s = r.named(s)
	if !s.ok() {
		return s
	}
	m, ok := r.meant[s] // "she resigned and left": one pronoun, one meaning
	if !ok {
		asked := askedOfSubject(cs, i, 0)
		m = r.understand(s, c, asked)
		if pronouns[s.t.lower(s.head)] == they && s.t.tag(s.head) == "PRP" {
			m = r.asCouple(s, m, asked)
		}
		if kind := pronouns[s.t.lower(s.head)]; m.ok() && s.t.tag(s.head) == "PRP" && (kind == he || kind == she) && m.unsure() {
			m.phrase = s // a wrong name says something false about somebody
		}
		if m.phrase != s || m.unsure() {
			r.meant[s] = m
		}
	}
	c.with, c.unsure = m.with, m.phrase == s && m.unsure()
	return m.phrase
}

// tooClose is the share of the likeliest one's weight from which the next likeliest person may as well be meant: on our own articles
// half of the names above it were wrong.
const tooClose = 0.8

// faint is what the likeliest person must weigh: below it the name was last told too long ago, or only in passing.
const faint = 20

// unsure: another one may as well be meant, or hardly anybody.
func (m meaning) unsure() bool { return m.rival > tooClose || m.weight > 0 && m.weight < faint }

// resolve follows a pronoun to the phrase that it means, nobody when none is likely. Other phrases stay as they are.
func (r *reader) resolve(p phrase, c *clause) phrase { return r.understand(p, c, 0).phrase }

// understand is resolve with what is asked of the phrase, and with how sure the answer is.
func (r *reader) understand(p phrase, c *clause, asked sorts) meaning {
	if !p.ok() {
		return meaning{phrase: p}
	}
	kind, isPronoun := pronouns[p.t.lower(p.head)]
	if !isPronoun || p.t.isNoun(p.head) {
		return meaning{phrase: p}
	}
	if kind == speaker {
		return meaning{phrase: nobody}
	}
	if kind == it && pleonastic(p) {
		return meaning{phrase: nobody}
	}
	if m := r.mostSalient(p, kind, c, asked); m.ok() {
		r.learnGender(m, kind)
		return m
	}
	if p0 := r.protagonist(kind); (kind == he || kind == she || kind == they) && (!r.news || kind != they && p0.ok() && r.entityAt(p0).count >= 4) {
		return meaning{phrase: p0} // a life is told of one person
	}
	return meaning{phrase: nobody}
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
	plural := (s.t.tag(s.head) == "NNS" || s.t.tag(s.head) == "NNPS" && s.t.lower(s.head) != "states" && !singularS[w] && (e == nil || e.sorts&(sortWork|sortBody|sortPlace) == 0 && r.namesMany(s))) && (e == nil || !e.person) || pluralNouns[w] || s.t.child(s.head, "conj") >= 0
	switch kind {
	case he, she:
		want := int8(1)
		if kind == he {
			want = -1
		}
		if g := genders[w]; g != 0 {
			return g == want && !plural
		}
		if e != nil {
			return !(plural && !e.person) && !places[strings.ToLower(e.name)] && (e.person || e.sorts == sortPerson || r.maybePerson(s)) && (e.female == 0 || e.female == want)
		}
		return !plural && (s.t.oneOfPeople(s.head) || roleWords[w] || personNoun(w) || sortsOfNoun(s.t, s.head) == sortPerson || speaksUp(s))
	case it:
		return !plural && (e == nil || !e.person && e.sorts != sortPerson) && !roleWords[w] && !personNoun(w) && s.t.isNoun(s.head) && (e != nil || sortsOfNoun(s.t, s.head) != sortPerson)
	case they:
		return plural || institution[w] || teams[w] || e != nil && !e.person
	}
	return false
}

// speaksUp: somebody of whom nothing more is known says something: "says the baker".
func speaksUp(s phrase) bool {
	v := s.t.Tokens[s.head].Head
	return v >= 0 && s.t.label(s.head) == "nsubj" && words().says(s.t.lemma(v), "") && sortsOfNoun(s.t, s.head) == 0 && !s.t.isName(s.head)
}

// maybePerson: a name of two words that nothing marks as a place or an organisation; a story of the past has people
// of one name too.
func (r *reader) maybePerson(s phrase) bool {
	e := r.entityAt(s)
	if s.t.tag(s.head) == "NNPS" {
		return false // "Bolivians"
	}
	word := strings.Fields(e.name)
	if sort := e.sorts; sort != 0 && sort&sortPerson == 0 {
		return false
	}
	if e.place || len(word) == 0 || isAcronym(word[0]) {
		return false
	}
	return len(word) == 2 && !orgWords[strings.ToLower(word[1])] || len(word) == 1 && isSubject(s) && !orgWords[strings.ToLower(word[0])]
}

// personNoun goes by the endings of trades and origins, and by lists. Plurals count too.
func personNoun(w string) bool {
	if !personNouns[w] {
		w = strings.TrimSuffix(w, "s")
	}
	for _, end := range [...]string{"ist", "man", "woman", "ian", "eer", "mate", "child", "yst"} {
		if len(w) > len(end)+1 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return personNouns[w] || genders[w] != 0
}

var personNouns = set(`suspect diplomat senator driver victim student teacher player singer teenager child doctor nurse soldier officer pilot attacker defendant
	reporter professor employee worker resident official candidate critic survivor whistleblower prisoner author protester patient leader
	publisher banker miner farmer builder trader owner buyer seller manager speaker rider runner swimmer boxer skier hunter fighter commander hacker
	smuggler trafficker murderer killer burglar robber thief shooter bomber hostage passenger witness refugee migrant neighbour neighbor client customer
	adviser advisor counsel aide envoy traveller traveler pedestrian parent member colleague friend opponent rival predecessor successor heir inmate guard
	chef cook drummer guitarist composer painter director producer designer inventor explorer astronaut cosmonaut sailor captain skipper forward crewman climber
	researcher teacher pupil graduate scholar historian writer novelist poet editor lawyer prosecutor judge detective agent spy donor investor founder
	hotelier gunman militant rebel fugitive bystander onlooker user viewer voter juror sniper veteran recruit widow orphan toddler infant baby`)

// entityAt is the named entity whose name the head of a phrase belongs to, nil when it is a common noun.
func (r *reader) entityAt(p phrase) *entity {
	if s, ok := r.nameAt(p); ok {
		return s.of
	}
	return nil
}

// nameAt is the name that the head of a phrase belongs to, ok false for a common noun.
func (r *reader) nameAt(p phrase) (name nameSpan, ok bool) {
	if !p.ok() {
		return nameSpan{}, false
	}
	for _, s := range r.spans[p.t.index] {
		if s.title <= p.head && p.head <= s.last {
			return s, true
		}
	}
	return nameSpan{}, false
}

// learnGender: what "he" clearly means is a man from here on.
func (r *reader) learnGender(m meaning, kind kindOf) {
	e := r.entityAt(m.phrase)
	if e == nil || !e.person || e.female != 0 || m.rival > 0.5 {
		return
	}
	switch kind {
	case he:
		e.female = -1
	case she:
		e.female = 1
	}
}

// pleonastic: "It was to avoid a strike that the state gave in": the first word stands for nothing.
func pleonastic(p phrase) bool {
	t, k := p.t, p.head
	if k > 1 || !beForm[t.lower(k+1)] {
		return false
	}
	if t.lower(k+2) == "to" || t.lower(k+2) == "for" || t.lower(k+2) == "in" || t.lower(k+2) == "not" {
		for i := k + 4; i < t.size() && t.word(i) != "," && t.word(i) != ";"; i++ {
			if t.lower(i) == "that" {
				return true
			}
		}
	}
	return false
}
