package extract

import (
	"slices"

	"dateline/timeline"
)

// retell joins findings that tell the same event and says, for each finding, which one now stands for it.
func (r *reader) retell() []int {
	into := make([]int, len(r.found))
	byKind := map[string][]int{}
	for i := range r.found {
		into[i] = i
		if k := r.found[i].again - 1; k >= 0 {
			into[i] = into[k]
			r.join(into[k], i)
			continue
		}
		kind := sameKind(r.found[i].retoldKind())
		for _, k := range byKind[kind] {
			if r.sameEvent(&r.found[k], &r.found[i]) {
				into[i] = k
				r.join(k, i)
				break
			}
		}
		if into[i] == i {
			if list := byKind[kind]; len(list) < 200 { // a text that repeats one verb for ever stays linear
				byKind[kind] = append(list, i)
			}
		}
	}
	return into
}

// sameKind gives verbs that report one kind of event one name.
func sameKind(kind string) string {
	if k, ok := kinds[kind]; ok {
		return k
	}
	return kind
}

// kinds are verbs that articles exchange freely for one another.
var kinds = groups("kill murder assassinate shoot stab die behead", "arrest detain seize apprehend", "meet negotiate", "call telephone phone speak",
	"buy acquire purchase take_over", "launch release unveil introduce", "establish found create form set_up", "resign step_down quit leave_office",
	"elect vote re-elect reelect win", "name appoint nominate pick", "crash collide", "explode detonate bomb", "attack strike raid assault hit", "fight battle clash",
	"sign agree", "rule convict sentence", "protest demonstrate march rally", "begin start open", "suspend halt pause stop", "marry wed", "flood swamp",
	"quake strike shake", "announce declare say", "dismiss fire sack lay_off axe cut slash shed eliminate", "give offer provide grant", "close shut shut_down", "oust overthrow topple depose", "withdraw pull_out leave")

// retoldKind is what kind of event an article may come back to: an agreement that was reached or signed comes back as "the agreement".
func (f *finding) retoldKind() string {
	c := f.clause
	o := c.object
	if s := c.subject; o < 0 && s.ok() && s.t == c.t && (c.group.passive || c.participle()) {
		o = s.head
	}
	if !c.nominal && o >= 0 && brokered[c.verb] {
		if n, ok := words().noun(c.t.lemma(o), c.t.lower(o)); ok && (n.verb == "agree" || n.verb == "sign") {
			return "agree"
		}
	}
	return f.Kind
}

var brokered = set("reach sign strike conclude make ink")

// once are kinds of events that come to a person once in the time that an article tells of.
var once = set("die resign step_down quit leave_office")

func groups(lists ...string) map[string]string {
	m := map[string]string{}
	for _, list := range lists {
		first := ""
		for w := range set(list) {
			if first == "" || w < first {
				first = w
			}
		}
		for w := range set(list) {
			m[w] = first
		}
	}
	return m
}

// sameEvent: the kind is the same already; who and what it is about must agree, and the times must not differ.
func (r *reader) sameEvent(a, b *finding) bool {
	if !compatible(a.Status, b.Status) {
		return false
	}
	if otherTarget(a.clause, b.clause) {
		return false
	}
	ta, tb := firstTimes(a), firstTimes(b)
	if len(ta) > 0 && len(tb) > 0 && !sharesExpr(ta, tb) && !r.sameMeaning(ta[0], tb[0]) {
		return false
	}
	if (presupposed(a.clause) || presupposed(b.clause)) && !a.clause.nominal && !b.clause.nominal && a.Kind == b.Kind && r.sameActor(a.clause.subject, b.clause.subject) && sameObject(a.clause, b.clause) {
		return true // "A day after the captain testified": where that is told with its day
	}
	common, people := shared(a.Words, b.Words), shared(a.names, b.names)
	smaller := min(len(a.Words), len(b.Words))
	switch {
	case once[a.Kind] && once[b.Kind] && len(a.names) > 0 && len(b.names) > 0 && (a.names[0] == b.names[0] || b.clause.nominal && slices.Contains(a.names, b.names[0])) && r.personKey(b.names[0]):
		return true
	case a.retoldKind() == b.retoldKind() && smaller > 0 && common >= 2 && common*2 >= smaller:
		return true
	case common >= 3 && common*2 >= smaller:
		return true // of one kind in other words: "will give owners a free ride", "will offer a free ride to anyone"
	case people >= 1 && common*2 >= smaller:
		return true
	case b.clause.nominal && b.definite() && smaller <= 2 && common*2 >= smaller:
		return true // "the attack", told before
	}
	return false
}

// sameObject: the verbs of two clauses have one object, or none.
func sameObject(a, b *clause) bool {
	if a.object < 0 || b.object < 0 {
		return true
	}
	return a.t.lemma(a.object) == b.t.lemma(b.object)
}

// otherTarget: both say what the deed was done to, and the second brings in another thing: "set fire to a bank. They set fire to two
// petrol stations".
func otherTarget(a, b *clause) bool {
	if a.nominal || b.nominal {
		return false
	}
	x, y := a.target(), b.target()
	if x < 0 || y < 0 || !b.t.introduces(y) || !a.t.introduces(x) {
		return false
	}
	return a.t.lemma(x) != b.t.lemma(y) || a.t.plural(x) != b.t.plural(y)
}

// target is the thing that a light verb and its object are about, "to" or "on" it: the bank of "set fire to a bank". -1 for none.
func (c *clause) target() int {
	if c.object < 0 || c.group.passive || !carriesTarget[c.verb] {
		return -1
	}
	for k := c.object + 1; k < c.t.size() && k <= c.object+8; k++ {
		if p := c.t.preposition(k); (p == "to" || p == "on") && c.t.isNoun(k) && (c.t.Tokens[k].Head == c.head || c.t.Tokens[k].Head == c.object) {
			return k
		}
	}
	return -1
}

// carriesTarget are verbs whose object only says what kind of deed it was.
var carriesTarget = set("set lay open pay put place make launch impose carry_out")

// introduces: the noun is told of for the first time: "a bank", "two petrol stations".
func (t *tree) introduces(k int) bool {
	if t.isName(k) {
		return false
	}
	d := t.child(k, "det")
	return t.child(k, "nummod") >= 0 || d >= 0 && (t.lower(d) == "a" || t.lower(d) == "an" || t.lower(d) == "another")
}

func (t *tree) plural(k int) bool { return t.tag(k) == "NNS" || t.tag(k) == "NNPS" }

// personKey: the name with the key is a person's.
func (r *reader) personKey(key string) bool {
	return slices.ContainsFunc(r.names.all, func(e *entity) bool { return e.person && nameKey(e.name) == key })
}

// definite: "the attack", "this meeting".
func (f *finding) definite() bool {
	d := f.clause.t.child(f.clause.head, "det")
	return d >= 0 && (f.clause.t.lower(d) == "the" || f.clause.t.lower(d) == "this" || f.clause.t.lower(d) == "that")
}

func compatible(a, b timeline.Status) bool {
	came := func(s timeline.Status) bool { return s == timeline.Happened || s == timeline.Ongoing }
	return a == b || came(a) && came(b) || !came(a) && !came(b) && a != timeline.Denied && b != timeline.Denied
}

func firstTimes(f *finding) []Timing {
	var out []Timing
	for _, t := range f.Tellings[0].Times {
		if t.Signal != For && t.Signal != Said && t.Signal != Toward {
			out = append(out, t)
		}
	}
	return out
}

// sameMeaning: the two expressions say the same, or one of them could be a coarser word for the other.
func (r *reader) sameMeaning(a, b Timing) bool {
	x, y := r.doc.Exprs[a.Expr], r.doc.Exprs[b.Expr]
	if x.Meaning == y.Meaning && x.Anchor == y.Anchor {
		return true
	}
	da, db := r.sample[a.Expr].Date, r.sample[b.Expr].Date
	return da.IsKnown() && db.IsKnown() && a.Signal == On && b.Signal == On && (da.Span().Covers(db.Span()) || db.Span().Covers(da.Span()))
}

func shared(a, b []string) int {
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n
}

// join adds what finding i tells to finding k, which stands for both from now on.
func (r *reader) join(k, i int) {
	a, b := &r.found[k], &r.found[i]
	if len(a.Tellings) < 8 {
		a.Tellings = append(a.Tellings, b.Tellings...)
	}
	if !a.dated && b.dated && b.again == 0 || a.clause.nominal && !b.clause.nominal && a.dated == b.dated {
		// the telling with a date, or with a verb, makes the better title
		a.Title, a.Alleged = b.Title, b.Alleged
	}
	for _, p := range b.Participants {
		if !slices.Contains(a.Participants, p) && len(a.Participants) < 6 && slices.Contains(b.names, nameKey(p)) {
			a.Participants = append(a.Participants, p)
		}
	}
	for n := range b.names {
		if !slices.Contains(a.names, b.names[n]) {
			a.names = append(a.names, b.names[n])
		}
	}
	for _, w := range b.Words {
		if !slices.Contains(a.Words, w) && len(a.Words) < 24 {
			a.Words = append(a.Words, w)
		}
	}
	a.dated = a.dated || b.dated
	a.Lead = a.Lead && !b.dated
	a.score = max(a.score, b.score)
	if a.Place == "" {
		a.Place = b.Place
	}
	if a.Category == timeline.Other {
		a.Category = b.Category
	}
	if b.Status == timeline.Happened {
		a.Status = timeline.Happened
	}
}
