package extract

import (
	"slices"
	"strings"
)

// participants are those who take part in a clause: names as the article gives them in full, and people and bodies without a name
// that act or are acted on. The keys are those of all names in it, which retellings and the weight of the event go by.
func (r *reader) participants(cs []clause, i int) (list, keys []string, place string) {
	c := &cs[i]
	t := c.t
	var all []string
	add := func(in *tree, s nameSpan) {
		e := s.of
		if !slices.Contains(all, e.name) && len(all) < mostNames {
			all, keys = append(all, e.name), append(keys, nameKey(e.name))
		}
		if !slices.Contains(list, e.name) && len(list) < mostNames && !r.standsUnder(c, in, s) {
			list = append(list, e.name)
		}
	}
	under := func(p phrase) {
		r.entitiesUnder(p, c, func(s nameSpan) { add(p.t, s) })
	}
	if c.subject.ok() {
		for _, s := range r.spans[c.subject.t.index] {
			if who := c.subject.t; !s.of.place && s.first > c.subject.head && who.label(s.first) == "appos" && who.under(s.first, c.subject.head) && s.last < c.group.first {
				add(who, s) // "the founder of the firm, Eva Lind, has died"
			}
		}
		if s, ok := r.nameAt(c.subject); ok && !slices.Contains(list, s.of.name) {
			list = append(list, s.of.name) // whatever the name describes where it stands: "it" is NATO, said of "NATO's members"
		}
		under(c.subject)
	}
	if c.nominal {
		ro := r.nounRoles(cs, i)
		for _, p := range [...]phrase{ro.actor, ro.object} {
			if p.ok() {
				if s, ok := r.nameAt(p); ok {
					add(p.t, s) // also where the arcs have taken the name apart
				}
				under(p)
			}
		}
	}
	in := make([]bool, t.size())
	t.markUnder(c.head, in, func(k int) bool { return r.leftOutOfPredicate(cs, c, k) && t.label(k) != "nsubj" })
	for _, s := range r.spans[t.index] {
		switch {
		case s.of.name == "":
		case !in[s.last]:
			if h := t.Tokens[s.first].Head; h == c.object && h >= 0 && t.Tokens[s.first].Label == "appos" && !slices.Contains(list, s.of.name) && len(list) < mostNames {
				list = append(list, s.of.name) // "dismissed the ambassador, Marie Yorke,"
			}
		case c.stands(s):
			if place == "" {
				place = s.of.name
			}
		default:
			add(t, s)
		}
	}
	if place != "" {
		list = slices.DeleteFunc(list, func(name string) bool { return name == place })
	}
	return r.withUnnamed(c, list), keys, place
}

// mostNames is how many take part at most.
const mostNames = 6

// standsUnder: the name describes a noun that takes part itself, and under which it is told.
func (r *reader) standsUnder(c *clause, in *tree, s nameSpan) bool {
	h := describes(in, s)
	within := func(t *tree, head int) bool {
		return t == in && head >= 0 && (h == head || t.under(h, head) || t.Tokens[head].Head == h && t.label(head) == "appos")
	}
	return h >= 0 && !vagueWho[in.lower(h)] && (within(c.subject.t, c.subject.head) || within(c.t, c.object))
}

// describes: the name says which people or which body it is that acts, as in "Hong Kong police", "Lind's lawyer", "the Swiss firm".
// Those take part under the noun, which is returned, -1 for none; who owns them or where they come from does not.
func describes(t *tree, s nameSpan) int {
	h := t.Tokens[s.last].Head
	for h >= s.title && h <= s.last {
		h = t.Tokens[h].Head
	}
	if h < s.last || t.isName(h) || !t.isNoun(h) {
		return -1
	}
	for k := s.title; k <= s.last; k++ {
		if t.Tokens[k].Head != h {
			continue
		}
		switch t.Tokens[k].Label {
		case "nmod:poss", "compound", "amod", "nmod:desc":
			if namesPeople(t, h) || s.first == s.last && states()[t.lower(s.last)] != "" {
				return h
			}
			return -1
		}
	}
	return -1
}

// stands: the name says where it happened, not who had a part in it.
func (c *clause) stands(s nameSpan) bool {
	if s.of.person {
		return false
	}
	p := c.t.preposition(s.last)
	for k, steps := s.last, 0; p == "" && steps < 4 && c.t.Tokens[k].Label == "conj" && c.t.Tokens[k].Head >= 0; steps++ {
		k = c.t.Tokens[k].Head // "in China, Spain and Portugal"
		p = c.t.preposition(k)
	}
	landmark := landmarks[strings.ToLower(c.t.word(s.last))] && s.last > s.first
	switch {
	case p == "in" || p == "at" || p == "near" || p == "outside":
		return s.of.place || landmark
	case p == "into" || p == "off" || p == "over" || p == "across" || p == "around" || p == "beneath" || p == "on" || p == "through":
		return landmark
	case p == "to" || p == "from":
		return (s.of.place || landmark) && journeys[c.verb]
	}
	return false
}

var (
	// landmarks are last words of the names of places.
	landmarks = set(`sea ocean river lake bay gulf strait island islands peninsula mountain mountains valley desert canal coast street
		avenue square park airport hospital bridge stadium harbour harbor port beach cape hall cathedral palace prison tower`)
	// journeys are verbs that a place is the end or the start of.
	journeys = set("fly travel go move return arrive flee escape come leave sail head drive march walk retreat withdraw evacuate migrate cross")
)

// withUnnamed adds those who act, or are acted on, without a name: "police", "the airline". A device or a plan takes part in nothing,
// and beside names "a man" says little.
func (r *reader) withUnnamed(c *clause, list []string) []string {
	alone := len(list) == 0
	for i, p := range [...]phrase{c.subject, {c.t, c.object}} {
		if !p.ok() || i == 1 && !alone || !namesPeople(p.t, p.head) || noParty[p.t.lower(p.head)] || r.listed(p, list) {
			continue
		}
		text := r.phraseText(p, c, 40)
		if d := p.t.child(p.head, "acl"); d == p.head+1 { // "divers sent down to inspect the hull"
			text, _, _ = strings.Cut(text, " "+p.t.word(d))
		}
		for _, article := range [...]string{"The ", "the ", "A ", "a ", "An ", "an "} {
			text = strings.TrimPrefix(text, article)
		}
		text = beforeAdjunct(text)
		words := strings.Count(text, " ") + 1
		if text = upperFirst(text); text == "" || words > 6 || slices.Contains(list, text) || !alone && (words > 4 || vagueWho[p.t.lower(p.head)]) {
			continue
		}
		if i == 0 {
			list = slices.Insert(list, 0, text)
		} else {
			list = append(list, text)
		}
	}
	return list
}

// listed: the phrase holds a name that is in the list, so that it needs no other.
func (r *reader) listed(p phrase, list []string) bool {
	name, ok := r.nameAt(p)
	found := ok && slices.Contains(list, name.of.name)
	r.entitiesUnder(p, nil, func(s nameSpan) {
		found = found || slices.Contains(list, s.of.name)
	})
	for _, s := range r.spans[p.t.index] {
		found = found || p.t.Tokens[s.first].Label == "appos" && p.t.Tokens[s.first].Head == p.head && slices.Contains(list, s.of.name)
	}
	return found
}

// noParty are nouns that name a body elsewhere, but here mostly where or how things are: "a state of emergency", "the country".
var noParty = set("state states country countries nation")

// vagueWho are nouns for people that tell nothing beside a name.
var vagueWho = set("man woman people person men women others some many member members boy girl child children someone")

// beforeAdjunct cuts a noun phrase where it goes on to say where or what for: "two million people onto the streets".
func beforeAdjunct(text string) string {
	for at := 0; ; {
		n := strings.IndexByte(text[at:], ' ')
		if n < 0 {
			return text
		}
		next, _, _ := strings.Cut(text[at+n+1:], " ")
		if adjuncts[next] {
			return text[:at+n]
		}
		at += n + 1
	}
}

var adjuncts = set("in on at to from onto into for with by under over about who that which and near against after before")

// namesPeople: the noun k is one for people or for a body, or counts them: "thousands of workers".
func namesPeople(t *tree, k int) bool {
	if counts[t.lower(k)] || t.tag(k) == "CD" {
		n := t.child(k, "nmod")
		return n >= 0 && namesPeople(t, n)
	}
	return t.isNoun(k) && (words().people[t.lemma(k)] || words().people[t.lower(k)])
}

var counts = set("thousands hundreds dozens scores tens millions majority number handful group half most some many")
