package extract

import "strings"

// title writes the event of a clause as a person would: subject, present-tense verb, object.
func (r *reader) title(cs []clause, i int) string {
	c := &cs[i]
	switch {
	case c.nominal:
		out := r.nounTitle(cs, i)
		c.trust = r.confidence(c, out)
		return out
	case !c.subject.ok():
		out := r.passiveTitle(cs, i)
		c.trust = r.confidence(c, out)
		return out
	}
	s := r.sentenceOf(cs, i)
	if c.unsure {
		s.name = strangers[c.called]
	}
	if e := r.entityAt(c.subject); s.name == "" && e != nil && e.person && strings.Contains(e.name, " ") && length(s.String()) > comfortable &&
		c.subject.t.child(c.subject.head, "conj") < 0 && !strings.Contains(s.subject.String(), "'s "+c.subject.t.word(c.subject.head)) {
		s.name = e.name // rather without the office than without the object
	}
	s.fit()
	if !strings.Contains(s.body.String(), " ") && s.object == "" && words().says(c.verb, "") {
		s.told = r.saidWords(c)
	}
	whole := s.object != "" || s.told != ""
	who := s.name
	if who == "" {
		if who = s.subject.String(); c.byPronoun {
			who = definite(who)
		}
	}
	if who == "" || !whole && !r.tells(c, who, s.does()) {
		return ""
	}
	out := s.String()
	if place := r.outerPlace(cs, i); place != "" && length(out) < 45 {
		out += " in " + place
	}
	if s.name == "" {
		who = withoutAside(who)
	}
	if !whole {
		out = r.fullest(c, s.body.draft, who, r.proof(c, who, clip(out)))
	}
	out = clip(r.longer(cs, i, r.whichOne(c, out)))
	if c.trust = r.confidence(c, out); c.trust < doubtful && !whole && out != "" {
		if own := r.ownWords(c, who); own != "" && r.fault(c, own) != broken && r.confidence(c, own) > c.trust {
			out, c.trust = own, r.confidence(c, own)
		}
	}
	return out
}

// strangers are what a title calls one of two persons when it cannot tell which.
var strangers = map[kindOf]string{he: "A man", she: "A woman"}

// longer adds to a title that is too short to stand alone what the sentence says next: under which circumstances.
func (r *reader) longer(cs []clause, i int, title string) string {
	c := &cs[i]
	if length(title) >= shortest || title == "" {
		return title
	}
	for _, k := range c.t.kids[c.head] {
		if k < c.head || r.tellsDate(c.t, k, c) || c.t.label(k) != "advcl" && c.t.label(k) != "obl" && c.t.label(k) != "advmod" {
			continue
		}
		d := newDraft(c.t)
		d.take(k, func(j int) bool { return r.leftOut(c.t, j, c) || finiteTags[c.t.tag(j)] && j != k })
		for j := range d.in {
			if d.in[j] {
				r.pronounInside(d, j, c)
			}
		}
		r.price(d, k)
		d.fit(priceCore, longest-1-length(title), func() int { return length(d.String()) })
		if more := d.String(); more != "" && !strings.Contains(title, more) && (c.t.label(k) != "advcl" || !c.t.commaBetween(c.head, k) && c.t.tag(k) == "VBG" || c.t.tag(k) == "VBN" && c.t.lower(k-1) == "being") && length(title+" "+more) <= longest {
			return tidy(title + " " + more)
		}
	}
	return r.whereShared(cs, i, title)
}

// whereShared adds to such a title the circumstance that the next of two joined clauses has for both, or else the one place that the
// sentence names: "Two people died and 90 fell ill in an outbreak of cholera".
func (r *reader) whereShared(cs []clause, i int, title string) string {
	c := &cs[i]
	if c.nominal || c.object > c.head || !r.onlyTimes(c) {
		return title
	}
	for j := i + 1; j < len(cs); j++ {
		if cs[j].nominal || cs[j].governor != i || cs[j].relation != "conj" {
			continue
		}
		for _, k := range c.t.kids[cs[j].head] {
			if k < cs[j].head || c.t.label(k) != "obl" || c.t.preposition(k) != "in" || r.tellsDate(c.t, k, &cs[j]) {
				continue
			}
			d := newDraft(c.t)
			r.takeNoun(d, k, &cs[j])
			if more := d.String(); length(title+" "+more) <= comfortable {
				return title + " " + more
			}
		}
	}
	place := ""
	for _, s := range r.spans[c.t.index] {
		if s.of.place && s.first > c.head && inPlace[c.t.preposition(s.last)] {
			if place != "" && place != s.of.name {
				return title
			}
			place = s.of.name
		}
	}
	if place != "" {
		title += " in " + place
	}
	return title
}

// onlyTimes: no phrase of the verb says more than when.
func (r *reader) onlyTimes(c *clause) bool {
	for _, k := range c.t.kids[c.head] {
		if label := c.t.label(k); label == "xcomp" || label == "ccomp" || label == "obl" && !r.tellsDate(c.t, k, c) {
			return false
		}
	}
	return true
}

// inPlace are prepositions of where something happens.
var inPlace = set("in at through across around throughout")

// anotherOf says what "another" is another of: what the sentences before it tell of.
func (r *reader) anotherOf(p phrase) string {
	for k := len(r.referents) - 1; k >= 0 && r.referents[k].said >= p.t.index-1; k-- {
		if f := r.referents[k]; f.weight >= asSubject && (f.said < p.t.index || f.head < p.head) && f.t.tag(f.head) == "NN" && r.entityAt(f.phrase) == nil {
			return "Another " + f.t.lower(f.head)
		}
	}
	return "Another"
}

// outerPlace is the place of the clause above a subordinate one that names none: "had trainers in Iraq until it paused
// its mission".
func (r *reader) outerPlace(cs []clause, i int) string {
	c := &cs[i]
	if c.relation != "advcl" || c.governor < 0 || c.mark == "" || c.object < 0 {
		return ""
	}
	up := &cs[c.governor]
	for _, s := range r.spans[c.t.index] {
		if c.t.under(s.last, c.head) && s.of.place {
			return ""
		}
	}
	for _, s := range r.spans[c.t.index] {
		if s.of.place && c.t.preposition(s.last) == "in" && c.t.under(s.last, up.head) && !c.t.under(s.last, c.head) && s.first > up.head && s.last < c.group.first {
			return s.of.name
		}
	}
	return ""
}

// withoutOpening takes off a subject the preposition that came along with it; "than" has lost its "more".
func withoutOpening(s string) string {
	first, rest, ok := strings.Cut(s, " ")
	switch strings.ToLower(first) {
	case "than":
		return "more " + s
	case "to", "of", "in", "on", "by", "with", "from", "for":
		if ok {
			return rest
		}
	}
	return s
}

// pronounName is the name for a subject that the clause only calls by a pronoun or a relative, "" otherwise.
func (r *reader) pronounName(c *clause) string {
	s := c.subject
	if e := r.entityAt(s); e != nil && (s.t != c.t || s.t.isName(s.head)) && r.bareName(s) {
		return e.name
	}
	return ""
}

// onlyTitled: beside the name stand at most words such as "King" and adjectives without which it would be another.
func onlyTitled(text, name string) bool {
	rest, ok := strings.CutSuffix(text, name)
	if !ok {
		return false
	}
	for w := range strings.FieldsSeq(rest) {
		if !capital(w) && !telling[w] && !roleWords[w] {
			return false
		}
	}
	return true
}

// bareName: the phrase is the name and nothing else that a title wants to keep ("Mr. Trump").
func (r *reader) bareName(p phrase) bool {
	for _, k := range p.t.kids[p.head] {
		switch p.t.label(k) {
		case "conj", "nmod", "amod", "compound", "det", "nummod":
			if !r.sameName(p, k) && !honorifics[strings.TrimSuffix(p.t.lower(k), ".")] {
				return false
			}
		}
	}
	return true
}

func (r *reader) sameName(p phrase, k int) bool {
	s, ok := r.nameAt(p)
	return ok && s.first <= k && k <= s.last
}

// plainDeterminer: a title points at nothing before it: "those talks" are "the talks".
func plainDeterminer(s string) string {
	for _, d := range [...]string{"Those ", "These ", "That ", "This ", "those ", "these ", "Such "} {
		if rest, ok := strings.CutPrefix(s, d); ok {
			return "The " + rest
		}
	}
	return s
}

// manyNames are endings of the names of parties, peoples and teams.
var manyNames = []string{"ans", "ists", "crats", "ives", "erals", "rds", "erbs", "roats", "eens", "ories", "ers", "ents", "ards", "inns", "eeks", "urks", "wedes", "anes", "cots", "ians", "ites"}
