package extract

import (
	"slices"
	"strings"
)

// The sentence's own words are a second opinion on every title: who acts, the verb, and what stands behind it up to where the clause
// ends, without times. The arcs may tear a clause apart; its words stand in the order in which somebody wrote them.

// A wording is the words behind the verb of a clause, up to where something begins that is no part of it.
type wording struct {
	*draft
	verb string
	cuts []int // tokens before which it may end
	end  int   // the token before which the clause ends
}

// ownWords is the simplest title of a clause. "" when a pronoun in it means somebody unknown.
func (r *reader) ownWords(c *clause, who string) string {
	if s := r.wordingOf(c, who); s != nil {
		return s.title(who)
	}
	return ""
}

// wordingOf reads the words behind the verb; nil where they are no predicate by themselves.
func (r *reader) wordingOf(c *clause, who string) *wording {
	if c.nominal || who == "" || c.relation == "relcl" && c.t.child(c.head, "obj") >= 0 && c.t.child(c.head, "obj") < c.head {
		return nil
	}
	t := c.t
	s := &wording{draft: newDraft(t), verb: c.hedged(r.inflect(c))}
	if c.group.particle >= 0 {
		s.verb += " " + t.lower(c.group.particle)
	}
	k, timed := c.group.last+1, -1
	for ; k < t.size(); k++ {
		if q := t.quotationAt(k); q > k {
			for ; k < q; k++ {
				s.in[k] = t.word(k) != "," || k+1 < q
			}
			s.in[q] = true
			continue
		}
		if r.endsClause(c, k) || t.lower(k) == "of" && timed == k-1 && t.hangsOn(k, timed) {
			break // also "within a day of the attack", where no time is left
		}
		switch tag := t.tag(k); {
		case r.saysWhen(t, k):
			timed = k
			continue
		case k == c.group.particle || tag == "RB" && droppedAdverb[t.lower(k)] && t.lower(k) != "again" && t.tag(k-1) != "DT":
			continue
		case tag == "PRP" || tag == "PRP$":
			if s.in[k] = true; !r.ownPronoun(s.draft, k, c) {
				return nil
			}
		case (tag == "IN" || tag == "TO" || tag == "CC") && t.partsPhrases(k):
			s.cuts = append(s.cuts, k)
		}
		s.in[k] = true
	}
	s.end = k
	s.trim(k)
	return s
}

// trim takes off what waits for the words at which the wording ends: "two days [before the vote]", "in the dry [1990s]", "between 1
// [and 10 August]".
func (s *wording) trim(end int) {
	t, open := s.t, end < s.t.size() && !strings.ContainsAny(s.t.word(end), ",;:.")
	last := -1
	for k := end - 1; k >= 0 && last < 0; k-- {
		if !s.in[k] {
			continue
		}
		switch tag := t.tag(k); {
		case pending[t.lower(k)], open && t.waitsFor(k, end), tag == "DT", tag == "IN" && (t.label(k) == "case" || t.label(k) == "mark"), tag == "TO", tag == "CC", tag == "PRP$", strings.HasPrefix(tag, "JJ") && k+1 < end && t.label(k) == "amod" && t.Tokens[k].Head > k:
			s.in[k] = false
		case open && timeUnit[strings.TrimSuffix(t.lower(k), "s")]:
			from := k
			for from > 0 && s.in[from-1] && (t.tag(from-1) == "CD" || t.tag(from-1) == "DT" || strings.HasPrefix(t.tag(from-1), "JJ")) {
				from--
			}
			s.drop(from)
		default:
			last = k
		}
	}
	for n, k := range s.cuts {
		if t.lower(k) == "between" && !slices.ContainsFunc(s.cuts[n:], func(j int) bool { return t.tag(j) == "CC" && s.in[j] }) {
			s.drop(k)
		}
	}
}

// hangsOn: the phrase that the preposition k opens is part of the one that ends at token last.
func (t *tree) hangsOn(k, last int) bool {
	n := t.Tokens[k].Head
	return n > k && t.Tokens[n].Head >= 0 && t.Tokens[n].Head <= last && t.Tokens[n].Head > last-3
}

// pending adverbs wait for what follows them.
var pending = set("shortly only there here as so soon just right even too very more less well close half later earlier")

// partsPhrases: before the preposition or conjunction k a title may end: not inside "more than", "at least", "5 to 7", "as much as",
// nor before what a noun is of.
func (t *tree) partsPhrases(k int) bool {
	switch w := t.lower(k); w {
	case "of", "than":
		return false
	case "at", "as":
		next := t.lower(k + 1)
		return next != "least" && next != "most" && next != "much" && next != "many" && t.lower(k-2) != "as"
	case "to":
		return t.tag(k-1) != "CD" && !strings.HasPrefix(t.tag(k-1), "JJ")
	}
	return true
}

// quotationAt is the end of the short quotation that begins at token k, k itself where none does.
func (t *tree) quotationAt(k int) int {
	closing := map[string]string{"\"": "\"", "“": "”", "``": "''"}[t.word(k)]
	if closing == "" {
		return k
	}
	for q := k + 1; q < min(k+9, t.size()) && !speakerWords[t.word(q)]; q++ {
		if t.word(q) == closing {
			return q
		}
	}
	return k
}

// saysWhen: token k belongs to an expression of time, or introduces one, that says when or since when and nothing else; how long
// something lasted stays.
func (r *reader) saysWhen(t *tree, k int) bool {
	for _, x := range r.exprs[t.index] {
		if k < x.first && !(k == x.first-1 && t.tag(k) == "IN") || k > x.last {
			continue
		}
		if t.Tokens[x.head].Label == "obj" && calendarWord[t.lower(x.head)] {
			return true // "declared Wednesday a day of mourning"
		}
		return x.kind != durationType && !(x.nominal && x.word == "") && !t.countsOut(x) && !t.premodifies(x) &&
			!(t.word(x.last+1) == "-" && joined(t, x.last+1)) && !(t.word(x.first-1) == "-" && joined(t, x.first-1))
	}
	return false
}

// title writes the wording behind its subject, shortened to the length of titles; "" where that cannot be done.
func (s *wording) title(who string) string {
	t, cuts := s.t, s.cuts
	for {
		out := upperFirst(tidy(who + " " + s.verb + " " + s.String()))
		if n := len(cuts); length(out) <= comfortable || length(out) <= longest && (n <= 1 || t.tag(cuts[n-1]) == "CC") {
			return out
		}
		if len(cuts) == 0 {
			return ""
		}
		s.drop(cuts[len(cuts)-1])
		s.trim(cuts[len(cuts)-1])
		cuts = cuts[:len(cuts)-1]
	}
}

// drop takes out everything from a token on.
func (s *wording) drop(from int) {
	for k := from; k < len(s.in); k++ {
		s.in[k] = false
	}
}

// waitsFor: what token k depends on, or its own complement, stands at end or behind.
func (t *tree) waitsFor(k, end int) bool {
	switch t.label(k) {
	case "compound", "amod", "nummod", "nmod:poss":
		return t.Tokens[k].Head >= end
	}
	if t.tag(k) == "VB" && t.tag(k-1) == "TO" {
		for _, o := range t.kids[k] {
			if o >= end && t.Tokens[o].Label != "punct" && t.label(o) != "conj" {
				return true // "to help [find survivors]"
			}
		}
	}
	return false
}

// endsClause: at token k something begins that is no part of the clause's own predicate.
func (r *reader) endsClause(c *clause, k int) bool {
	t := c.t
	switch tag, w := t.tag(k), t.lower(k); {
	case strings.ContainsAny(w, ",;:—–()\"“”…") || tag == "." || tag == "``" || tag == "''":
		return true
	case strings.HasPrefix(tag, "W"), finiteTags[tag], t.inRelative(k, c.head), tag == "VBN" && t.isNoun(k-1), tag == "VBG" && t.isNoun(k-1) && t.label(k) != "compound" && t.label(k) != "amod":
		return true
	case w == "that" || orderMarks[w] || w == "as" && (t.label(k) == "mark" || !strings.HasPrefix(t.tag(k+1), "RB") && !strings.HasPrefix(t.tag(k+1), "JJ") && t.actsAfter(k)) || conditional[w]:
		return true
	case tag == "TO" && t.isNoun(k-1) && t.lower(k+1) == "be":
		return true // "a show to be held in May"
	case (tag == "DT" || tag == "PRP" || tag == "PRP$") && t.isNoun(k-1):
		return t.actsAfter(k) // "on the day the bridge fell"
	case tag == "CC":
		return k+1 < t.size() && (t.isVerb(k+1) || t.tag(k+1) == "RB" || t.tag(k+1) == "TO" || t.tag(k+1) == "IN" || t.tag(k+1) == "MD") || t.actsAfter(k)
	}
	return false
}

// actsAfter: what "and" joins at token k is another clause: its noun phrase has a verb of its own.
func (t *tree) actsAfter(k int) bool {
	for i := k + 1; i < min(k+9, t.size()) && t.word(i) != ","; i++ {
		if finiteTags[t.tag(i)] {
			return true
		} else if strings.HasPrefix(t.tag(i), "W") || orderMarks[t.lower(i)] {
			return false
		}
	}
	return false
}

// inRelative: token k belongs to a clause that says something about a noun: "changed the way small banks lend".
func (t *tree) inRelative(k, head int) bool {
	for steps := 0; k >= 0 && k != head && steps < t.size(); steps++ {
		if t.Tokens[k].Label == "acl:relcl" && t.Tokens[k].Head > head {
			return true
		}
		k = t.Tokens[k].Head
	}
	return false
}

// ownPronoun puts the name in the place of a pronoun; false when it is not known whom it means.
func (r *reader) ownPronoun(d *draft, k int, c *clause) bool {
	if c.t.tag(k) == "PRP$" && c.subject.ok() && r.fits(c.subject, pronouns[c.t.lower(k)]) {
		return true
	}
	if c.t.tag(k) == "PRP$" && r.same(r.means(phrase{c.t, k}, c), c.subject) {
		return true
	}
	r.pronounInside(d, k, c)
	_, replaced := d.instead[k]
	return replaced || reflexive[c.t.lower(k)]
}

// endsAdjective: w is an adjective that stands behind its noun somewhere after token v.
func (t *tree) endsAdjective(v int, w string) bool {
	for k := v + 1; k < t.size(); k++ {
		if t.word(k) == w && t.tag(k) == "JJ" && t.label(k) == "amod" && t.Tokens[k].Head < k {
			return true
		}
	}
	return false
}

// fullest is the title or, where the arcs have lost what stands right behind the verb, or between two parts of the title, or have cut it
// short, the sentence's own words.
func (r *reader) fullest(c *clause, drafted *draft, who, title string) string {
	s := r.wordingOf(c, who)
	if said := c.t.child(c.head, "ccomp"); s == nil || title == "" || said >= 0 && drafted.in[said] {
		return title
	}
	own := s.title(who)
	if own == "" || own == title || strings.HasPrefix(title, own) || r.fault(c, own) != sound {
		return title
	}
	if rest, ok := strings.CutPrefix(own, title); ok && rest[0] == ' ' {
		if c.t.endsAdjective(c.head, rest[1:]) {
			return title // "director effective", the day has gone
		}
		if verb, ok := strings.CutPrefix(rest, " to "); ok && letting[strings.SplitN(verb, " ", 2)[0]] && strings.Count(verb, " to ") == 0 {
			return title // "to allow its members", the rest has gone
		}
		for _, and := range [...]string{" and ", " or ", " but "} {
			if more, second, ok := strings.Cut(rest, and); ok && !(capital(second) && capital(more[strings.LastIndexByte(more, ' ')+1:])) {
				rest = more // what is joined may be another clause that lacks its verb
			}
		}
		if c.group.passive && (strings.HasPrefix(rest, " the ") || strings.HasPrefix(rest, " a ")) {
			return title
		}
		return tidy(title + rest)
	}
	if s.leftGap(drafted, c.head) {
		return own
	}
	return title
}

// leftGap: a noun of the wording is missing from the draft although the draft goes on behind it, or is where the draft had to begin.
func (s *wording) leftGap(drafted *draft, head int) bool {
	last := -1
	for k := len(drafted.in) - 1; k > head && last < 0; k-- {
		if drafted.in[k] {
			last = k
		}
	}
	for k := head + 1; k < last; k++ {
		if s.in[k] && s.t.isNoun(k) && !drafted.in[k] && s.t.label(k) != "compound" && s.t.label(k) != "nmod:desc" {
			return true
		}
	}
	first := slices.Index(s.in, true)
	return first >= 0 && last < 0
}
