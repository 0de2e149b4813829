package extract

import (
	"hash/fnv"
	"slices"

	"dateline/timeline"
	"dateline/timeline/timex"
)

const (
	setType      = timex.SET
	durationType = timex.DURATION
)

// readMentions turns the clauses of a sentence into findings.
func (r *reader) readMentions(cs []clause) {
	verdicts, carried := r.weigh(cs)
	of := make([]int, len(cs)) // clause → finding
	for i := range of {
		of[i] = -1
	}
	for i := range cs {
		if carried[i] >= 0 || verdicts[i].score < enough || !r.tellable(cs, i) {
			continue
		}
		title := r.title(cs, i)
		if length(title) < 8 {
			continue
		}
		of[i] = len(r.found)
		first, more := r.series(cs[i].t, verdicts[i].times)
		if verdicts[i].status == timeline.Denied {
			more = nil
		}
		if len(more) > 0 {
			verdicts[i].times = first
		}
		r.found = append(r.found, r.finding(cs, i, verdicts[i], title))
		r.recur(of[i], more)
	}
	for i := range cs { // what stands for another clause answers for it in links
		if of[i] < 0 && carried[i] >= 0 {
			of[i] = of[carried[i]]
		}
	}
	r.readOrder(cs, of)
	r.noteReferences(cs, of)
	r.noteSubjects(cs, of)
}

// weigh judges the clauses of a sentence, and says which of them another one tells along.
func (r *reader) weigh(cs []clause) (verdicts []verdict, carried []int) {
	verdicts = make([]verdict, len(cs))
	for i := range cs {
		verdicts[i] = r.judge(cs, i)
	}
	r.trustTellers(cs, verdicts)
	r.thwart(cs, verdicts)
	return verdicts, r.carried(cs, verdicts)
}

// carried says for each clause which other clause tells it along: the event noun of a light verb, the
// complement of a helping verb, the report around an event. -1 for a clause that stands for itself.
func (r *reader) carried(cs []clause, verdicts []verdict) []int {
	by := make([]int, len(cs))
	for i := range by {
		by[i] = -1
	}
	for i := range cs {
		c := &cs[i]
		if c.nominal {
			if g := c.governor; g >= 0 && !cs[g].nominal && (cs[g].group.passive || cs[g].participle()) && c.t.preposition(c.head) == "by" && c.t.child(c.head, "det") < 0 {
				by[i] = g // "damaged by fire"
			}
			if g := occasion(cs, i); g >= 0 && verdicts[i].score >= enough {
				by[g] = i
			} else if g := c.governor; c.forThePress() && g >= 0 && !cs[g].nominal && verdicts[g].score >= enough {
				by[i] = g // "in a press conference"
				if own := r.ownTimes(c.t, i); !firmDate(verdicts[g].times) && firmDate(own) {
					verdicts[g].times, verdicts[g].score = own, verdicts[g].score+bonusDated
				}
			}
			continue
		}
		if c.light >= 0 && !r.setsFor(cs, i) {
			by[c.light] = i
		}
		if k := c.toldBy(cs); k >= 0 && verdicts[k].score >= enough {
			by[i] = k // "shot and killed"
			continue
		}
		if g := c.governor; c.relation == "parataxis" && c.inner < 0 && c.object < 0 && g >= 0 && verdicts[g].score >= enough && c.particle == "" && passesOn(c.verb) && (c.t.child(cs[g].head, "cop") < 0 || !ruling[c.verb]) {
			by[i] = g // ", its chief executive said on Tuesday"
			continue
		}
		if k := eventSubject(cs, i); k >= 0 && verdicts[k].score >= enough && words().is("effect", c.verb, c.particle) {
			by[i] = k
			if by[k] >= 0 {
				by[i] = by[k]
			}
			continue
		} else if k >= 0 && verdicts[i].score >= enough && len(r.ownTimes(c.t, i)) == 0 {
			by[k] = i
			if own := r.ownTimes(c.t, k); firmDate(own) && !firmDate(verdicts[i].times) {
				verdicts[i].times = own // "a theft last month that left two hurt"
			}
		} else if k >= 0 && c.relation == "relcl" && occurring[c.verb] {
			by[k] = i // "the robbery on the quay that happened in May"
		}
		if g := c.governor; g >= 0 && (c.relation == "xcomp" || c.relation == "advcl") && c.group.infinitive && outcome[c.verb] && struggles[cs[g].verb] && verdicts[i].status == timeline.Happened && verdicts[g].score >= enough {
			by[g] = i // "came from behind to beat City"
			verdicts[i].score = max(verdicts[i].score, verdicts[g].score)
			if len(verdicts[i].times) == 0 {
				verdicts[i].times = verdicts[g].times
			}
		}
		if c.inner < 0 {
			continue
		}
		in := c.inner
		switch {
		case cs[in].witnessed(cs) && verdicts[in].score >= enough:
			by[i] = in
		case c.discovered(cs):
			by[in] = i
		case cs[in].relation == "xcomp" && r.folds(cs, i):
			own, inner := r.ownTimes(c.t, i), r.ownTimes(c.t, in)
			if !(resolvedAct[c.verb] && firmDate(own) && firmDate(inner)) {
				by[in] = i
			}
		case cs[in].relation == "xcomp" && tells(c) && (c.t.tag(cs[in].head) == "VBG" || c.group.passive && c.t.tag(cs[in].head) == "VBN") && verdicts[in].score >= enough:
			by[i] = in // "reported losing 4 billion", "was reported killed"
		case cs[in].relation == "xcomp":
			if !firmDate(r.ownTimes(c.t, in)) {
				by[in] = i
			}
		case cs[in].relation == "ccomp" && words().is("denied", c.verb, c.particle) && verdicts[in].score >= enough && !firmDate(r.ownTimes(c.t, i)):
			by[i] = in // what was denied is told as denied
		case c.verb == "warn" && cs[in].relation == "ccomp" && verdicts[in].score >= enough && !firmDate(r.ownTimes(c.t, i)):
			by[i] = in // "has warned that it might run out of money by March"
		case tells(c):
			if along, teller := r.toldAlong(cs, verdicts, i); along >= 0 {
				by[along] = teller
			}
		case words().is("speech", c.verb, c.particle) && verdicts[i].score >= enough && !firmDate(r.ownTimes(c.t, in)):
			by[in] = i
		}
	}
	return by
}

// toldBy is the clause that tells along what this one says, in one breath: "was shot and killed", "were damaged or destroyed"; -1 for
// none.
func (c *clause) toldBy(cs []clause) int {
	t, and := c.t, c.head+1
	if t.tag(and) != "CC" {
		return -1
	}
	for k := range cs {
		o := &cs[k]
		if o.nominal || o.relation != "conj" || o.head != and+1 || cs[o.governor].head != c.head || o.group.passive != c.group.passive {
			continue
		}
		if w := t.lower(and); w == "or" && t.lower(c.group.first-1) != "either" || w == "and" && blows[c.verb] && outcomes[o.verb] {
			return k
		}
	}
	return -1
}

// blows are deeds, and outcomes what came of them.
var (
	blows    = set("shoot hit strike stab beat attack ambush knock")
	outcomes = set("kill wound injure hurt murder")
)

// tellable leaves out what has no date and would be a mere state or a general remark.
func (r *reader) tellable(cs []clause, i int) bool {
	c := &cs[i]
	if c.nominal {
		return true
	}
	if words().is("report", c.verb, c.particle) && c.inner < 0 && c.object < 0 && c.particle == "" && c.t.child(c.head, "ccomp", "xcomp") < 0 {
		return false // "officials say"
	}
	if g := c.governor; c.relation == "ccomp" && g >= 0 && cs[g].t.tag(cs[g].head) == "VBG" && cs[g].relation != "root" && !firmDate(r.ownTimes(c.t, i)) && !looksAhead(c) {
		return false // "rejected the offer, saying that it undervalued the firm": a reason
	}
	if c.adjective && toBecome[c.verb] && !turning[c.verb] && !firmDate(r.ownTimes(c.t, i)) {
		return false // "will be free": no more than what it is like
	}
	if c.group.negated && c.group.tense == perfect && sinceAlone(r.ownTimes(c.t, i)) {
		return false // "has not been closed since 1968"
	}
	if c.relation == "xcomp" && !firmDate(r.ownTimes(c.t, i)) && c.governor >= 0 && !cs[c.governor].nominal {
		return false
	}
	return true
}

// looksAhead: the clause says what is to come: "saying that it plans to cut jobs".
func looksAhead(c *clause) bool {
	return c.group.tense == future || words().is("planned", c.verb, c.particle) && c.inner >= 0
}

// finding fills in a mention from its clause.
func (r *reader) finding(cs []clause, i int, v verdict, title string) finding {
	c := &cs[i]
	f := finding{clause: c, at: c.t.index, score: v.base, quoted: c.quoted, dated: firmDate(v.times),
		main: c.relation == "root" || c.relation == "parataxis" || c.relation == "ccomp" || c.relation == "conj"}
	f.Confidence = c.trust
	f.Title, f.Status, f.Tense, f.Kind = title, v.status, v.tense, r.kindOf(cs, i)
	f.Thread, f.Alleged = -1, c.alleged
	f.Words = r.contentWords(cs, i)
	f.Participants, f.names, f.Place = r.participants(cs, i)
	f.Category = r.category(r.carrier(cs, i))
	times := v.times
	isLead := r.news && r.part[c.t.index] == lead && f.main
	if !firmDate(times) && v.status == timeline.Happened {
		times = append(times, r.jointTimes(cs, i, isLead)...)
	}
	for _, s := range v.spoken {
		word := "said"
		if s.Word == revealed || s.Word == announced && c.group.tense == perfect && enacted[c.verb] {
			word = s.Word
		}
		switch {
		case firmDate(times) && !(v.tense == Foreseen && onlyEnds(times)):
		case v.status == timeline.Happened && isLead && (c.group.tense != pluperfect || c.relation == "ccomp") && !c.quoted && word != revealed:
			if word != announced {
				word = reported
			}
			times = append(times, Timing{Expr: s.Expr, Signal: Said, Word: word})
		case v.status == timeline.Happened || v.status == timeline.Denied || v.status == timeline.Ongoing:
			times = append(times, Timing{Expr: s.Expr, Signal: Said, Word: word})
		default:
			times = append(times, Timing{Expr: s.Expr, Signal: Toward, Word: "said"})
		}
	}
	if !firmDate(times) {
		times = append(r.inPeriod(c), times...)
	}
	if f.Tense == Foreseen && f.Status == timeline.Planned && r.otherwise(c) {
		f.Status = timeline.Denied
	}
	if c.group.progressive && c.group.tense == perfect || f.Status == timeline.Happened && sinceAlone(times) && (c.group.tense == perfect || c.group.tense == present) {
		f.Status = timeline.Ongoing
	}
	if !firmDate(times) && !c.sinceThen() && !c.sumsUp() {
		times = append(times, r.posted(&f, c)...)
	}
	f.Tellings = []Telling{{Sentence: timeline.Range{Begin: c.t.Begin, End: c.t.End}, Times: times}}
	main := f.main && !inAside(cs, i)
	f.Lead = r.news && r.part[c.t.index] == lead && main && !firmDate(times) && (f.Tense == Past && f.Status == timeline.Happened || f.Tense == Now && f.Status == timeline.Ongoing && c.group.progressive) && !c.quoted && len(times) == 0 && c.relation != "relcl"
	f.Fresh = r.news && !f.Lead && f.Status == timeline.Happened && !firmDate(times) && !c.quoted && !c.nominal && main &&
		(c.group.tense == perfect || c.group.tense == past && words().is("speech", c.verb, c.particle))
	if f.Apart = c.sinceThen() || c.sumsUp() || c.isOfOld() || toldRecently(times); f.Apart {
		f.Lead = false
	}
	if f.Apart = f.Apart || countedFrom(cs, i, r); f.Apart || behindKnown(cs, i) {
		f.Fresh = false
	}
	f.Sentence, f.At = c.t.index, c.t.Tokens[c.head].Begin
	f.Later = !c.nominal && (c.laterOn() || c.repeated())
	f.Perfect = !c.nominal && c.group.tense == perfect
	f.Opens = f.Sentence == 0 || r.trees[f.Sentence-1].Paragraph != c.t.Paragraph
	f.Then = !c.nominal && c.goesOn()
	f.Paragraph, f.Main, f.Aside = c.t.Paragraph, f.main && !c.nominal && f.Tense == Past, inAside(cs, i)
	f.Along = f.Tense == Past && !f.main && f.Status == timeline.Happened && goesAlong(cs, i)
	f.Names, f.Age = r.fixedNames(c), r.ageOf(c)
	f.ID = r.id(c, f.Kind)
	return f
}

// otherwise: the next sentence of the paragraph tells that something else happened: "It was due to reach port on Friday. Instead it struck".
func (r *reader) otherwise(c *clause) bool {
	next := c.t.index + 1
	return next < len(r.trees) && r.trees[next].Paragraph == c.t.Paragraph && r.trees[next].lower(0) == "instead"
}

// behindKnown: the clause is laid behind an event that the reader knows of, so that it need not be fresh: "was promised after the disaster".
func behindKnown(cs []clause, i int) bool {
	return slices.ContainsFunc(cs, func(c clause) bool {
		return c.nominal && c.governor == i && c.introduced() == "after" && presupposed(&c)
	})
}

// toldRecently: the words say that it was of late.
func toldRecently(times []Timing) bool {
	return slices.ContainsFunc(times, func(t Timing) bool { return t.Word == recently })
}

func sinceAlone(times []Timing) bool {
	return len(times) == 1 && times[0].Signal == Since
}

// inAside: the clause is coordinated with one that explains another ("after he resigned and fled"), or stands in brackets, so that it
// tells no news.
func inAside(cs []clause, i int) bool {
	if cs[i].t.inBrackets(cs[i].head) {
		return true
	}
	for steps := 0; cs[i].relation == "conj" && cs[i].governor >= 0 && steps < 8; steps++ {
		i = cs[i].governor
	}
	return cs[i].relation == "advcl" || cs[i].relation == "relcl" || cs[i].relation == "acl"
}

// inBrackets: a bracket opens before token k that has not closed there.
func (t *tree) inBrackets(k int) bool {
	for i := k - 1; i >= 0; i-- {
		switch t.word(i) {
		case ")", "]":
			return false
		case "(", "[":
			return true
		}
	}
	return false
}

// kindOf is what happened, as a lemma: of the noun that a light verb carries, of the complement of a helping verb.
func (r *reader) kindOf(cs []clause, i int) string {
	return r.carrier(cs, i).kind
}

// carrier is the clause that says what kind of event it is.
func (r *reader) carrier(cs []clause, i int) *clause {
	c := &cs[i]
	switch {
	case c.nominal:
	case c.light >= 0:
		return &cs[c.light]
	case c.inner >= 0 && cs[c.inner].relation == "xcomp" && r.folds(cs, i):
		return r.carrier(cs, c.inner)
	}
	return c
}

// id names an event by its place in the source, which no publication date changes.
func (r *reader) id(c *clause, kind string) timeline.ID {
	h := fnv.New64a()
	key := r.src.ID
	for range 8 {
		h.Write([]byte{byte(key)})
		key >>= 8
	}
	at := c.t.Tokens[c.head].Begin
	for range 4 {
		h.Write([]byte{byte(at)})
		at >>= 8
	}
	h.Write([]byte(kind))
	return timeline.ID(h.Sum64())
}

// fixedNames are the names that a noun event may be known by: "suez crisis", "killing of qassem soleimani".
func (r *reader) fixedNames(c *clause) []string {
	if !c.nominal {
		return nil
	}
	t := c.t
	head := t.lower(c.head)
	var out []string
	first := c.head
	for first > 0 && (t.isNoun(first-1) || t.tag(first-1) == "JJ" && capital(t.word(first-1))) && t.Tokens[first-1].Head <= c.head {
		first--
	}
	if first < c.head {
		out = append(out, plainName(t.text[t.Tokens[first].Begin:t.Tokens[c.head].End]))
	}
	for _, k := range t.kids[c.head] {
		if t.label(k) == "nmod" && t.preposition(k) == "of" && k > c.head {
			p := phrase{t, k}
			if e := r.entityAt(p); e != nil {
				out = append(out, plainName(head+" of "+e.name), plainName(head+" of the "+e.name))
			}
			out = append(out, plainName(head+" of "+r.phraseText(p, c, 60)))
		}
	}
	return out
}

// reported marks the day on which the news that opens an article was told: taken as its own day.
const reported = "reported"

// sharesExpr reports whether two findings share an expression of time.
func sharesExpr(a, b []Timing) bool {
	return slices.ContainsFunc(a, func(x Timing) bool {
		return slices.ContainsFunc(b, func(y Timing) bool { return x.Expr == y.Expr && x.Signal == y.Signal })
	})
}
