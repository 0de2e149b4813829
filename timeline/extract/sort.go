package extract

import "strings"

// What sort of thing a phrase names and what a verb asks of those it is told with: the court that "was dug up" is nobody's reading,
// so that a pronoun between a court and a crown means the crown. The tables are lexicon/sorts.txt and lexicon/demands.txt.

// sorts is a set of sorts of things; the empty set is what nothing is known of.
type sorts uint16

const (
	sortPerson sorts = 1 << iota
	sortBody         // decides as one: a court, a company, a country
	sortPlace
	sortVehicle
	sortStructure
	sortThing
	sortWork
	sortText // what is written or meant: a law, a plan, a suit
	sortEvent
	sortAmount
	sortNature
	sortAnimal
	sortState
)

// sortNames are the words of the tables; "agent" is whoever can decide.
var sortNames = map[string]sorts{"person": sortPerson, "body": sortBody, "place": sortPlace, "vehicle": sortVehicle, "structure": sortStructure,
	"thing": sortThing, "work": sortWork, "text": sortText, "event": sortEvent, "amount": sortAmount, "nature": sortNature,
	"animal": sortAnimal, "state": sortState, "agent": sortPerson | sortBody}

// A role is how a phrase takes part in what a verb tells.
type role uint8

const (
	does      role = iota
	undergoes      // object, or subject of a passive
	has            // owner of a thing: the table goes by the noun owned
	alone          // subject where the verb acts on nothing: "it began", but "it began work"
)

var roleNames = map[string]role{"does": does, "undergoes": undergoes, "has": has, "alone": alone}

// readSorts fills in the lexicon's sorts and demands.
func (l *lexicon) readSorts() {
	l.sorts, l.demands = map[string]sorts{}, [4]map[string]sorts{{}, {}, {}, {}}
	eachGroup("lexicon/sorts.txt", func(head []string, lemma string) { l.sorts[lemma] |= sortNames[head[0]] })
	eachGroup("lexicon/demands.txt", func(head []string, lemma string) {
		for _, name := range head[1:] {
			l.demands[roleNames[head[0]]][lemma] |= sortNames[name]
		}
	})
	for lemma := range l.nouns {
		if l.sorts[lemma] == 0 {
			l.sorts[lemma] = sortEvent // a treaty is a text, although its signing is told by its name
		}
	}
}

// demand is what a verb asks of a role, the empty set when it asks for nothing.
func (l *lexicon) demand(as role, lemma, particle string) sorts {
	if particle != "" {
		return l.demands[as][lemma+" "+particle] // "call off" asks for something else than "call"
	}
	return l.demands[as][lemma]
}

// sortsOf says what sort of thing a phrase names: by its name, else by its noun.
func (r *reader) sortsOf(p phrase) sorts {
	if e := r.entityAt(p); e != nil {
		return r.sortsOfName(e)
	}
	return sortsOfNoun(p.t, p.head)
}

// sortsOfNoun is what the tables say of a noun.
func sortsOfNoun(t *tree, k int) sorts {
	n := t.noteOf(k)
	if !n.sorted {
		n.sorts, n.sorted = t.lookUpSorts(k), true
	}
	return n.sorts
}

func (t *tree) lookUpSorts(k int) sorts {
	l, w := words(), t.lower(k)
	s := l.sorts[t.lemma(k)] | l.sorts[w]
	if roleWords[w] || personNoun(w) {
		s |= sortPerson
	}
	if institution[w] {
		s |= sortBody
	} else if s == 0 && (l.people[t.lemma(k)] || l.people[w]) {
		s |= sortBody | sortPerson // of the table of those who act, as people or as a body
	}
	return s
}

// sortsOfName goes by what is known of the name itself, else by the nouns that the article puts beside it.
func (r *reader) sortsOfName(e *entity) sorts {
	switch {
	case e.person:
		return sortPerson
	case e.sorts != 0:
		return e.sorts
	case e.place:
		return sortPlace
	}
	last := strings.ToLower(e.lastWord())
	if s := words().sorts[last]; s != 0 {
		return s
	}
	if orgWords[last] || isAcronym(e.name) {
		return sortBody
	}
	return e.acts
}

// learnSorts notes of each name what the article calls it: "the aid ship Open Hand", "Orrery, a maker of cars".
func (r *reader) learnSorts() {
	for i, spans := range r.spans {
		t := r.trees[i]
		for _, s := range spans {
			if s.of.person {
				continue
			}
			if v := t.Tokens[s.last].Head; v >= 0 && t.Tokens[s.last].Label == "nsubj" && t.isVerb(v) {
				s.of.acts |= words().demand(does, t.lemma(v), "") // what decides is one that can
			}
			k := s.first - 1
			if opensQuote(t.word(k)) {
				k-- // "her book “Low Water”"
			}
			if t.isNoun(k) && !t.isName(k) && (t.tag(k) != "NNS" || kin[t.lemma(k)]) {
				r.learnFrom(s.of, t, k)
			}
			for k := range t.Tokens {
				h := t.Tokens[k].Head
				within := func(n int) bool { return s.first <= n && n <= s.last }
				if t.label(k) == "appos" && h >= 0 && (within(h) && !t.isName(k) || within(k) && !t.isName(h)) {
					other := k
					if within(k) {
						if other = h; t.label(h) == "nmod" && t.Tokens[h].Head >= 0 && sortsOfNoun(t, t.Tokens[h].Head)&sortPerson != 0 {
							other = t.Tokens[h].Head // "the head of the senate, Anna Lind"
						}
					}
					r.learnFrom(s.of, t, other)
				}
			}
		}
	}
}

// learnFrom takes over to a name what the noun beside it says: "his wife, Berit" is a woman.
func (r *reader) learnFrom(e *entity, t *tree, noun int) {
	e.sorts |= sortsOfNoun(t, noun)
	if kin[t.lemma(noun)] || genders[t.lemma(noun)] != 0 {
		e.person, e.female = true, genders[t.lemma(noun)]
	}
}

// How much likelier or less likely a phrase is when a demand is met or not.
const (
	demandMet    = 1.35
	demandMissed = 0.08
	demandOpen   = 0.8 // nothing is known of the noun, or a place stands for its people
)

// meets weighs a phrase by what is asked of it.
func (r *reader) meets(p phrase, asked sorts) float64 {
	switch s := r.sortsOf(p); {
	case asked == 0:
		return 1
	case s == 0, s == sortPlace && asked&sortBody != 0:
		return demandOpen
	case s&asked != 0:
		return demandMet
	}
	return demandMissed
}

// askedOf is what is asked of the pronoun p: by the verb whose subject or object it is, or by what it owns.
func askedOf(cs []clause, p phrase) sorts {
	t, l := p.t, words()
	h := t.Tokens[p.head].Head
	if h < 0 {
		return 0
	}
	label := t.Tokens[p.head].Label
	if label == "nmod:poss" {
		return l.demands[has][t.lemma(h)]
	}
	for i := range cs {
		switch c := &cs[i]; {
		case c.head != h || c.nominal:
		case t.label(p.head) == "nsubj" || label == "obj" && p.head < c.group.first:
			return askedOfSubject(cs, i, 0)
		case label == "obj" && c.inner >= 0 && cs[c.inner].relation == "xcomp" && !subjectControl[c.verb]:
			return askedOfSubject(cs, c.inner, 0) // "expects it to fall"
		case label == "obj" || label == "iobj":
			return l.demand(undergoes, c.verb, c.particle)
		}
	}
	if label == "obj" && t.isVerb(h) {
		return l.demand(undergoes, t.lemma(h), "")
	}
	return 0
}

// asks is what the verb itself asks of its subject.
func (c *clause) asks() sorts {
	if c.group.passive {
		return words().demand(undergoes, c.verb, c.particle)
	}
	return words().demand(does, c.verb, c.particle)
}

// askedOfSubject follows "is expected to", "began to" to the verb that asks.
func askedOfSubject(cs []clause, i, depth int) sorts {
	c, l := &cs[i], words()
	if in := c.inner; in >= 0 && cs[in].relation == "xcomp" && depth < 4 && cs[in].group.tense == timeless &&
		(c.adjective || l.is("planned", c.verb, c.particle) && c.group.passive || l.is("done", c.verb, c.particle) || c.group.passive) {
		return askedOfSubject(cs, in, depth+1)
	}
	if c.group.passive || c.participle() {
		return l.demand(undergoes, c.verb, c.particle)
	}
	if c.object >= 0 {
		if s := l.demands[does][c.verb+" "+c.t.lemma(c.object)]; s != 0 {
			return s // "takes effect"
		}
	}
	if s := l.demand(alone, c.verb, c.particle); s != 0 && c.object < 0 && c.inner < 0 {
		return s
	}
	return l.demand(does, c.verb, c.particle)
}
