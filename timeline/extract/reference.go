package extract

import (
	"maps"
	"strings"

	"dateline/timeline"
)

// "The day after the walkout", "before the captain testified": such words tell no new event, they take one up that the article tells
// elsewhere, and lay the event of their sentence before or after it.

// A reference is a clause that takes up an event told elsewhere, and the finding that is laid beside it.
type reference struct {
	cs   []clause
	i    int  // the clause
	to   int  // finding
	seen int  // how many findings there were
	tie  int  // the clause whose first word says how the two lie: i itself, or the one of the finding
	news bool // what comes is the article's own news, which it means when nothing else is found: "the deal comes a year after"
}

// noteReferences remembers the clauses of a sentence that take up an event and are no findings themselves.
func (r *reader) noteReferences(cs []clause, of []int) {
	for i := range cs {
		if of[i] >= 0 || !presupposed(&cs[i]) {
			continue
		}
		for g, steps := cs[i].governor, 0; g >= 0 && steps < near; g, steps = cs[g].governor, steps+1 {
			if of[g] >= 0 {
				if r.found[of[g]].clause.head != cs[i].head {
					r.references = append(r.references, reference{cs: cs, i: i, to: of[g], seen: len(r.found), tie: i})
				}
				break
			}
		}
	}
}

// noteSubjects does the same where the sentence tells nothing else of the event than how it lies to another: "The vote came a day
// after the captain testified".
func (r *reader) noteSubjects(cs []clause, of []int) {
	for g := range cs {
		if of[g] >= 0 || cs[g].nominal || !came[cs[g].verb] {
			continue
		}
		i, news := cs[g].t.takenUp(cs, g), cs[g].group.tense == present || cs[g].group.tense == past && cs[g].t.ofTheNews(cs[g].head)
		switch {
		case i >= 0 && of[i] >= 0, i < 0 && !news:
			continue
		case i < 0:
			i = g
		}
		for k := range cs {
			if cs[k].governor == g && of[k] >= 0 {
				r.references = append(r.references, reference{cs: cs, i: i, to: of[k], seen: len(r.found), tie: k, news: news})
			}
		}
	}
}

// ofTheNews: the subject of verb v is "the move", "this attack", soon after the opening that told of it.
func (t *tree) ofTheNews(v int) bool {
	s := t.child(v, "nsubj")
	return s >= 0 && t.isNoun(s) && t.definite(s) && t.child(s, "nmod:poss", "nmod") < 0 && t.index <= soonAfter
}

// soonAfter is how many sentences after the headline "the move" still means the news.
const soonAfter = 8

// takenUp is the clause of the definite event noun that is the subject of clause g, -1 without one.
func (t *tree) takenUp(cs []clause, g int) int {
	for i := range cs {
		if cs[i].nominal && cs[i].governor == g && t.label(cs[i].head) == "nsubj" && t.definite(cs[i].head) {
			return i
		}
	}
	return -1
}

// presupposed: the clause is named as known: a definite noun after a word of order, or what follows "after", "before", "since".
func presupposed(c *clause) bool {
	t := c.t
	if !c.nominal {
		order, ok := orderWords[c.mark]
		return ok && order != sameTime && (c.relation == "advcl" || c.relation == "acl") && (c.group.tense == past || c.group.tense == pluperfect || c.group.tense == present)
	}
	if order, ok := orderWords[c.introduced()]; !ok && !c.onEve() || order == sameTime && !c.onEve() {
		return false
	}
	return t.definite(c.head)
}

// introduced is the word that opens noun clause c: its preposition, or the word in front of the noun phrase where the arcs have lost it.
func (c *clause) introduced() string {
	t := c.t
	if p := t.preposition(c.head); p != "" || strings.HasPrefix(t.label(c.head), "nsubj") {
		return p
	}
	for i := c.head - 1; i >= 0 && i > c.head-5; i-- {
		switch tag := t.tag(i); {
		case tag == "IN":
			return t.lower(i)
		case tag != "DT" && tag != "JJ" && tag != "PRP$" && tag != "VBN" && !t.isNoun(i):
			return ""
		}
	}
	return ""
}

// definite: noun k has "the", "this", "that" or an owner.
func (t *tree) definite(k int) bool {
	d := t.child(k, "det", "nmod:poss")
	if d < 0 {
		return false
	}
	switch t.lower(d) {
	case "the", "this", "that":
		return true
	}
	return t.Tokens[d].Label == "nmod:poss"
}

// onEve: "on the eve of the vote".
func (c *clause) onEve() bool {
	return c.nominal && c.eve() >= 0
}

// eve is the token of "eve" whose day is told by the event noun after it, -1 without.
func (c *clause) eve() int {
	for i := c.head - 1; i > max(0, c.head-6); i-- {
		if c.t.lower(i) == "of" && c.t.lower(i-1) == "eve" {
			return i - 1
		}
	}
	return -1
}

// refer ties each reference to the event that it takes up: the last one told before, or else the first one told soon after.
func (r *reader) refer() {
	for _, ref := range r.references {
		c := &ref.cs[ref.i]
		from := -1
		for k := min(ref.seen, len(r.found)) - 1; k >= max(0, ref.seen-farBack) && from < 0; k-- {
			if k != ref.to && r.takesUp(c, &r.found[k]) {
				from = k
			}
		}
		for k := ref.seen; k < len(r.found) && from < 0 && r.found[k].at <= c.t.index+farAhead; k++ {
			if r.takesUp(c, &r.found[k]) {
				from = k
			}
		}
		if from < 0 && ref.news {
			from = r.opening(ref.to)
		}
		if from >= 0 {
			r.linkAcross(ref, from)
		}
	}
}

// opening is the finding that opens the news before finding k, -1 without.
func (r *reader) opening(k int) int {
	for i := range min(k, near) {
		if f := &r.found[i]; r.news && f.main && f.Status == timeline.Happened && r.part[f.at] == lead && f.at < r.found[k].at {
			return i
		}
	}
	return -1
}

// farBack is how many events back the one may be told that a clause takes up.
const farBack = 60

// farAhead is how many sentences later an event may be told in full that was named before.
const farAhead = 6

// linkAcross lays the event that a reference takes up beside the one of its own sentence.
func (r *reader) linkAcross(ref reference, from int) {
	c := &ref.cs[ref.i]
	if c.onEve() {
		r.addLink(ref.to, from, false, "eve", sureSignal)
		r.links[len(r.links)-1].Gap = "P1D"
		return
	}
	if ref.tie != ref.i {
		r.link(ref.cs, ref.tie, ref.to, from)
		return
	}
	r.link(ref.cs, joint(ref.cs, ref.i, nil), from, ref.to)
}

// takesUp: finding f is the event that clause c names: of the same kind or under the same noun, and nobody else's.
func (r *reader) takesUp(c *clause, f *finding) bool {
	if f.clause == nil || f.Status == timeline.Denied || f.clause.t == c.t && f.clause.head == c.head {
		return false
	}
	if !c.nominal {
		return !f.clause.nominal && f.clause.kind == c.kind && r.sameActor(c.subject, f.clause.subject)
	}
	head := c.t.lemma(c.head)
	t := f.clause.t
	if calamities[head] {
		return f.dated && f.Status == timeline.Happened && !f.clause.nominal && (harms[f.clause.verb] || strikes[f.clause.verb]) && len(c.t.marks(c.head)) == 0
	}
	alike := func(k int) bool {
		n, ok := words().noun(t.lemma(k), t.lower(k))
		return t.lemma(k) == head || ok && sameKind(n.verb) == sameKind(c.noun.verb)
	}
	noun := -1
	switch s := t.child(f.clause.head, "nsubj", "nsubj:pass", "obj"); {
	case f.clause.nominal && alike(f.clause.head):
		noun = f.clause.head
	case !f.clause.nominal && s >= 0 && alike(s):
		noun = s // "the walkout began"
	case !f.clause.nominal && f.clause.verb == c.verb && f.dated:
		return len(c.t.marks(c.head)) == 0 // "the ship sank" … "after the sinking"
	}
	if noun < 0 {
		return false
	}
	for w := range c.t.marks(c.head) { // "the third vote" is not any vote
		if !t.marks(noun)[w] {
			return false
		}
	}
	return true
}

// calamities are nouns for whatever evil the article tells.
var calamities = set("disaster tragedy accident incident catastrophe calamity")

var strikes = set("give_way fall flood erupt break_out catch_fire run_aground make_landfall")

// marks are the words in front of noun k that tell it from others of its kind.
func (t *tree) marks(k int) map[string]bool {
	out := map[string]bool{}
	for _, m := range t.kids[k] {
		switch t.Tokens[m].Label {
		case "amod", "compound", "nummod", "nmod:poss":
			if m < k && !plainMark[t.lower(m)] && t.tag(m) != "PRP$" {
				out[strings.ToLower(t.lemma(m))] = true
			}
		}
	}
	return out
}

// plainMark are words that describe a known thing and tell it from no other.
var plainMark = set("disputed deadly fatal controversial devastating terrible violent recent same whole")

// sameActor: two subjects are one person or thing, as far as their words show.
func (r *reader) sameActor(a, b phrase) bool {
	if !a.ok() || !b.ok() {
		return false
	}
	if x, y := r.entityAt(a), r.entityAt(b); x != nil && y != nil {
		return x == y
	}
	return strings.EqualFold(a.t.lemma(a.head), b.t.lemma(b.head)) && maps.Equal(a.t.marks(a.head), b.t.marks(b.head))
}
