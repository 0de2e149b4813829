package extract

import "strings"

// What a title says of its subject: the verb and those of its dependents that belong to the same event.

// predicateDraft is the verb in the form of a title and what follows it.
func (r *reader) predicateDraft(cs []clause, i int) *draft {
	c := &cs[i]
	t, d := c.t, newDraft(c.t)
	d.take(c.head, func(k int) bool {
		if k < c.group.first && t.Tokens[k].Head == c.head || k < c.head && t.label(k) != "advmod" && t.Tokens[k].Head == c.head {
			return true
		}
		return r.leftOutOfPredicate(cs, c, k)
	})
	for k := range d.in {
		if k < c.head && (k >= c.group.first || t.tag(k) == "IN") {
			d.in[k] = false
		}
	}
	d.in[c.head] = true
	for _, k := range t.kids[c.head] {
		if be := t.child(k, "cop"); d.in[k] && t.label(k) == "xcomp" && be > c.head && t.tag(be) == "VB" {
			d.in[be] = true // "promises to be a president for all"
		}
	}
	r.dropFinite(d, cs, c)
	d.dropTorn(c.head)
	d.fillArticles()
	d.instead[c.head] = c.hedged(r.inflect(c))
	r.price(d, c.head)
	for n := range d.spare {
		r.raiseCore(cs, c, &d.spare[n])
	}
	for k := range d.in {
		if d.in[k] && k != c.head {
			if relativePronoun[t.lower(k)] && t.Tokens[k].Head == c.head {
				d.in[k] = false
				continue
			}
			r.pronounInside(d, k, c)
		}
	}
	if c.inner >= 0 && cs[c.inner].relation == "ccomp" {
		r.shiftTense(d, &cs[c.inner])
	}
	return d
}

// dropFinite takes out clauses that hang where they do not belong: a title has one finite verb, and that of what is
// reported or planned.
func (r *reader) dropFinite(d *draft, cs []clause, c *clause) {
	t := c.t
	for k := range d.in {
		v := k
		switch {
		case !d.in[k] || k == c.head:
			continue
		case t.tag(k) == "VBN" && (t.child(k, "nsubj", "nsubj:pass", "aux:pass") >= 0 || t.label(k) == "conj"):
		case !finiteTags[t.tag(k)]:
			continue
		}
		if t.label(k) == "aux" || t.label(k) == "cop" {
			v = t.Tokens[k].Head
		}
		if v >= 0 && t.label(v) == "ccomp" && t.Tokens[v].Head == c.head && (words().is("report", c.verb, c.particle) || deciding[c.verb]) {
			if now, ok := presentOf[t.lower(k)]; ok {
				d.instead[k] = now // "says that it is safe"
			}
			continue
		}
		if v == c.head || v < 0 || t.under(c.head, v) || c.inner >= 0 && t.under(v, cs[c.inner].head) {
			continue
		}
		d.drop(v)
	}
}

// dropTorn takes out what the arcs tore from another clause: a phrase of time whose noun acts in what follows ("to strike after talks
// [on pay collapsed]"), and what stands behind an "and" whose first part was left out ("Lister to the title [in 1978 and Dean] to a record").
func (d *draft) dropTorn(head int) {
	t := d.t
	for k := head + 1; k < t.size(); k++ {
		if !d.in[k] || t.label(k) != "obl" && t.label(k) != "nmod" || k <= head {
			continue
		}
		from, to := t.extent(k, nil)
		switch order := timeMarks[t.lower(from)]; {
		case order && t.tag(t.overPhrases(to+1)) == "VBD", order && t.actsBehind(k, to):
			d.drop(k)
		case t.Tokens[k].Head == head && d.tornFrom(head, from):
			d.drop(k)
		}
	}
}

// timeMarks open a clause of time, or a phrase as prepositions.
var timeMarks = set("after before until since as")

// overPhrases is the first token at or behind i that is no part of a phrase with a preposition.
func (t *tree) overPhrases(i int) int {
	for t.tag(i) == "IN" {
		for i++; t.isNoun(i) || t.tag(i) == "DT" || strings.HasPrefix(t.tag(i), "JJ") || t.tag(i) == "PRP$"; i++ {
		}
	}
	return i
}

// actsBehind: within the phrase of noun k a finite verb stands that no relative pronoun opens.
func (t *tree) actsBehind(k, to int) bool {
	for i := k + 1; i <= to; i++ {
		if tag := t.tag(i); tag == "WDT" || tag == "WP" || t.lower(i) == "that" || t.word(i) == "," {
			return false
		} else if tag == "VBD" && t.isNoun(i-1) {
			return true
		}
	}
	return false
}

// tornFrom: a name behind "and" stands right before token from, and is left out.
func (d *draft) tornFrom(head, from int) bool {
	for i := from - 1; i > head && !d.in[i]; i-- {
		if d.t.tag(i) == "CC" {
			return i+1 < from && d.t.isName(i+1)
		}
	}
	return false
}

var finiteTags = map[string]bool{"VBD": true, "VBZ": true, "VBP": true, "MD": true}

// leftOutOfPredicate: other clauses are other events, and do not belong into this one's title.
func (r *reader) leftOutOfPredicate(cs []clause, c *clause, k int) bool {
	t := c.t
	if t.Tokens[k].Head == c.head && k > c.head && t.word(leftmost(t, k)-1) == "," && t.label(k) != "conj" && t.label(k) != "ccomp" {
		return true // "died, the first death …"
	}
	if t.label(k) == "obj" && len(t.lower(k)) > 3 && calendarWord[t.lower(k)] || k > c.head && t.semicolonBetween(c.head, k) || t.label(k) == "obl" && pronouns[t.lower(k)] == speaker {
		return true // "declared Wednesday a day of mourning", the next sentence, "spoke to us"
	}
	if w := t.lower(k + 1); t.label(k) == "obl" && (w == "before" || w == "after") && timeUnit[strings.TrimSuffix(t.lower(k), "s")] && t.preposition(k) == "" {
		return true // "were told to leave hours after the blast"
	}
	switch label := t.Tokens[k].Label; label {
	case "punct":
		if n := c.inner; n >= 0 && cs[n].relation == "ccomp" && k > c.head && k < cs[n].head && t.word(k) == "," && leftmost(t, cs[n].head) <= k+1 {
			return true // "said on Monday, at a forum in Osk, that"
		}
	case "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl":
		return t.Tokens[k].Head == c.head
	case "obj":
		if w := t.lower(k + 1); timeUnit[strings.TrimSuffix(t.lower(k), "s")] && (w == "before" || w == "after") {
			return true // "quit two weeks before the broadcast"
		}
	case "obl", "nmod":
		if w := t.lower(k); (w == "it" || w == "this" || w == "that") && t.preposition(k) == "for" && c.group.passive {
			return true // "was exiled for it": for what he had done
		}
	case "advcl":
		if t.tag(k) == "VB" && t.lower(k-1) == "to" && t.lower(k-2) == "only" {
			return true // "left the firm only to come back": another event, and no purpose
		}
		if h := t.Tokens[k].Head; t.tag(k) == "VBG" && (complementMarks[t.mark(k)] && h == c.head || t.label(h) == "xcomp" && (complementMarks[t.lower(k-1)] || t.lower(k-1) == "to")) {
			return t.word(leftmost(t, k)-1) == "," // "accuses the party of allowing it"
		}
		if moving[c.verb] && t.tag(k) == "VB" && t.Tokens[k].Head == c.head && t.lower(k-1) == "to" {
			return false // "ask the leader, Mia Kos, to form"
		}
		return t.mark(k) != "" && t.tag(k) != "VB" || t.word(leftmost(t, k)-1) == "," || !t.isVerb(k)
	case "aux", "aux:pass":
		return t.Tokens[k].Head == c.head
	case "conj":
		if t.Tokens[k].Head == c.head {
			return true
		}
	case "cc":
		if t.Tokens[k].Head == c.head || c.t.label(t.Tokens[k].Head) == "conj" && t.Tokens[t.Tokens[k].Head].Head == c.head {
			return true
		}
	case "mark":
		if t.lower(k) == "that" {
			return !t.subjunctive(t.Tokens[k].Head)
		}
	case "ccomp":
		if first := leftmost(t, k); t.word(first-1) == ":" || t.tag(first) == "CC" && t.lower(first) != "either" && t.lower(first) != "both" {
			return true
		}
	}
	return r.leftOut(t, k, c)
}

// subjunctive: "demanded that it be reversed", where a title cannot do without "that".
func (t *tree) subjunctive(v int) bool {
	if v < 0 {
		return false
	}
	if be := t.child(v, "aux:pass", "cop", "aux"); be >= 0 {
		return t.lower(be) == "be" && t.tag(be-1) != "TO" && t.tag(be-1) != "MD"
	}
	return t.tag(v) == "VB" && t.child(v, "nsubj") >= 0
}

// semicolonBetween: what stands behind a semicolon is another sentence.
func (t *tree) semicolonBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if t.word(k) == ";" {
			return true
		}
	}
	return false
}

// complementMarks introduce what an act is about: "accused of lying", "jailed for stealing", "barred from voting".
var complementMarks = set("of for from into with against about over")

// raiseCore makes the parts dear without which the verb says nothing: what it needs after its
// preposition ("sentenced to …") and the only thing that follows it.
func (r *reader) raiseCore(cs []clause, c *clause, s *spare) {
	t := c.t
	if c.inner >= 0 && cs[c.inner].relation == "ccomp" && t.Tokens[s.head].Head == cs[c.inner].head && t.label(s.head) == "obl" && r.firstAfter(&cs[c.inner], s.head) {
		s.price = priceAdjective // "find that loans have gone to relatives"
		return
	}
	if moving[c.verb] && t.tag(s.head) == "VB" && (t.Tokens[s.head].Head == c.head || t.Tokens[s.head].Head == c.object) {
		s.price = priceCore // "urges the authorities to use restraint"
		return
	}
	if t.Tokens[s.head].Head != c.head {
		return
	}
	switch label := t.label(s.head); {
	case ofWhat[c.verb] && label == "advcl" && t.mark(s.head) == "of":
		s.price = priceCore // "accused in a letter of lying"
	case ofWhat[c.verb] && label == "obl" && t.preposition(s.head) == "in" && t.ofAct(c.head):
		s.price = priceAdjunct
	case label == "obl" && t.preposition(s.head) == "" && !r.tellsDate(t, s.head, c) && !t.commaBetween(c.head, s.head):
		s.price = priceCore // "declared herself president"
	case label == "obl" && (c.object < 0 || c.group.passive) && r.firstAfter(c, s.head) && !(t.preposition(s.head) == "" && t.commaBetween(c.head, s.head)):
		s.price = priceCore
	case t.Tokens[s.head].Label == "obl:agent", label == "obl" && t.preposition(s.head) == "by" && c.group.passive:
		s.price = priceAdjective
	case label == "advcl" && t.tag(s.head) == "VB" && c.object < 0 && (t.mark(s.head) == "whether" || words().is("planned", c.verb, "") || takesInfinitive[c.verb]):
		s.price = priceCore // "agrees to buy"
	case label == "advcl" && t.tag(s.head) == "VBG" && complementMarks[t.mark(s.head)]:
		s.price = priceAdjective // "charged with taking bribes"
	case label == "advcl" && t.tag(s.head) == "VB":
		s.price = priceAside
	}
}

// ofAct: the verb says of what act: "accused of lying".
func (t *tree) ofAct(v int) bool {
	k := t.child(v, "advcl")
	return k > v && t.mark(k) == "of"
}

var takesInfinitive = set("agree refuse decide vote promise pledge vow threaten offer fail manage try attempt begin start continue hope want seek intend choose decline rush move")

// firstAfter: k is the first dependent to the right of the verb.
func (r *reader) firstAfter(c *clause, k int) bool {
	for _, o := range c.t.kids[c.head] {
		if o > c.head && c.t.label(o) != "punct" && c.t.label(o) != "advmod" && c.t.label(o) != "aux" && c.t.Tokens[o].Label != "compound:prt" && !r.tellsDate(c.t, o, c) {
			return o == k
		}
	}
	return false
}

var timeUnit = set("second minute hour day night morning afternoon evening week weekend month quarter year decade century spring summer autumn fall winter")
