package extract

import "strings"

// A sentence is a title in the making: who acts and what they do, each as a draft that can lose parts. Of the two drafts only one
// changes at a time; the other is written once.
type sentence struct {
	c       *clause
	subject written
	body    written
	name    string // of the subject, which then needs no draft
	object  string // what a relative clause says something about when it is not its subject
	told    string // what was said, where the arcs have lost it
	whole   composed
}

// A composed title is put together again only when one of its parts is another: it is measured a dozen times before
// it loses anything.
type composed struct{ who, what, told, title string }

// of joins who acts, what is done and what was told.
func (c *composed) of(who, what, told string) string {
	if c.title != "" && who == c.who && what == c.what && told == c.told {
		return c.title
	}
	s := tidy(who + " " + what)
	if told != "" {
		s += " " + told
	}
	c.who, c.what, c.told, c.title = who, what, told, properArticles(upperFirst(plainDeterminer(tidy(s))))
	return c.title
}

// sentenceOf drafts the title of clause i, which has a subject.
func (r *reader) sentenceOf(cs []clause, i int) *sentence {
	c := &cs[i]
	s := &sentence{c: c, name: r.nameOfSubject(c)}
	body, subject := r.predicateDraft(cs, i), newDraft(c.t)
	if s.name == "" {
		subject = r.nounDraft(c.subject, c)
	}
	if c.with.ok() {
		if s.name == "" {
			s.name = upperFirst(r.shortName(c.subject))
		}
		s.name += " and " + lowerArticle(r.shortName(c.with))
	}
	if s.object = r.relativeObject(cs, i); s.object != "" {
		body.putObject(cs, i, s.object)
	}
	s.subject, s.body = written{draft: subject}, written{draft: body}
	return s
}

// nameOfSubject is what a title calls a subject by, where that is not the phrase itself.
func (r *reader) nameOfSubject(c *clause) string {
	if c.subject.t.lower(c.subject.head) == "another" {
		return r.anotherOf(c.subject)
	}
	if e := r.entityAt(c.subject); e != nil && e.person && c.subject.t.label(c.subject.head) != "appos" && c.subject.describedAside() {
		return e.name // "Kolb, 70, a former officer, …"
	}
	if name := r.pronounName(c); name != "" || c.called == anyone {
		return name
	}
	if e := r.entityAt(c.subject); e != nil && e.person && !onlyTitled(r.nounDraft(c.subject, c).String(), e.name) {
		return e.name // one person, whatever the arcs hang on the name
	}
	return ""
}

// describedAside: what stands behind the phrase between commas says who it is.
func (p phrase) describedAside() bool {
	for _, k := range p.t.kids[p.head] {
		if k > p.head && p.t.label(k) == "appos" && p.t.commaBetween(p.head, k) && !p.t.isName(k) {
			return p.t.child(p.head, "conj") < 0
		}
	}
	return false
}

// putObject writes the object of a relative clause behind its verb: "sets up a foundation", "plans to close the plant".
func (d *draft) putObject(cs []clause, i int, object string) {
	c := &cs[i]
	k := c.head
	for in := c.inner; in >= 0 && cs[in].relation == "xcomp" && d.in[cs[in].head]; in = cs[in].inner {
		k = cs[in].head
	}
	if k == c.head && c.group.particle > c.head && d.in[c.group.particle] {
		k = c.group.particle
	}
	verb, ok := d.instead[k]
	if !ok {
		verb = c.t.word(k)
	}
	d.instead[k] = verb + " " + object
}

// who is the subject in words.
func (s *sentence) who() string {
	if s.name != "" {
		return s.name
	}
	who := withoutOpening(withoutAside(s.subject.String()))
	if s.c.byPronoun {
		who = definite(who)
	}
	if strings.Count(who, ",") == 1 {
		who = strings.Replace(who, ", and ", " and ", 1) // of "Hill, an adviser, and Holm, a diplomat"
	}
	return who
}

// does is the predicate in words.
func (s *sentence) does() string { return cutClause(s.body.String()) }

// join makes one line of both.
func (s *sentence) join(who, does string) string { return s.whole.of(who, does, s.told) }

func (s *sentence) String() string { return s.join(s.who(), s.does()) }

// shorten drops parts up to a price until the line is within limit, those of the predicate first.
func (s *sentence) shorten(price, limit int) {
	who := s.who()
	s.body.draft.fit(price, limit, func() int { return length(s.join(who, s.does())) })
	does := s.does()
	s.subject.draft.fit(price, limit, func() int { return length(s.join(s.who(), does)) })
}

// fit shortens the line to the length of titles, the cheapest parts first.
func (s *sentence) fit() {
	s.shorten(priceOther, brief)
	for _, price := range []int{priceAdverb, priceAside, priceAdjunct} {
		s.shorten(price, comfortable)
	}
	for _, price := range []int{priceModifier, priceAdjective, priceCore} {
		s.shorten(price, longest)
	}
	s.subject.draft.dropBare(-1, false)
	s.body.draft.dropBare(s.c.head, s.c.inner >= 0)
}
