package extract

import (
	"strings"

	"dateline/timeline/timex"
)

// Second opinions on which clause an expression of time belongs to.

// copulaSubject is the event noun that a phrase with "is" says something about: "the first match will be at home
// on Saturday". -1 when there is none.
func (t *tree) copulaSubject(i int, at map[int]int) int {
	if t.child(i, "cop") < 0 {
		return -1
	}
	if s := t.child(i, "nsubj"); s >= 0 {
		if k, ok := at[s]; ok {
			return k
		}
	}
	return -1
}

// adjacent: nothing but the words of one noun phrase stands between i and its head h.
func (t *tree) adjacent(i, h int) bool {
	for ; i < h; i++ {
		if tag := t.tag(i); tag == "IN" || tag == "," || tag == "CC" || tag == "TO" || tag == "DT" || strings.HasPrefix(tag, "VB") {
			return false
		}
	}
	return true
}

// expressed: a calendar word right after verb g dates it already.
func (t *tree) expressed(cs []clause, g int, x exprAt) bool {
	for i := cs[g].head + 1; i < min(cs[g].head+4, x.first-1); i++ {
		if calendarWord[t.lower(i)] {
			return true
		}
	}
	return false
}

// mendAttachment is the second opinion on where an expression belongs: one that opens a coordinated
// clause ("…, and in April it fired") dates that clause, and one that a clause with "when" explains
// ("until 1893, when she won") is that clause's day.
func (t *tree) mendAttachment(x *exprAt, cs []clause) {
	if x.clause >= 0 && x.kind != timex.DURATION {
		for k := range cs { // "came back as he had said in May": what was foreseen has the day of what came
			if c := &cs[k]; k == x.clause && c.governor >= 0 && c.mark == "as" && c.group.tense == pluperfect && foreseen[c.verb] && c.head < x.first {
				x.clause = c.governor
				break
			}
		}
	}
	if x.clause >= 0 && cs[x.clause].head < x.first && !cs[x.clause].nominal {
		for k := range cs { // "buy shares and close a plant by 2020": the nearest of coordinated verbs
			if c := &cs[k]; !c.nominal && c.relation == "conj" && c.head > cs[x.clause].head && c.head < x.first && c.governor == x.clause && !t.commaBetween(c.head, x.first) {
				x.clause = k
			}
		}
	}
	if x.clause >= 0 && cs[x.clause].head > x.last {
		for k := range cs { // "Born in Osk in 1931, she left": the clause on this side of the comma
			if c := &cs[k]; !c.nominal && c.head < x.first && !t.commaBetween(c.head, x.first) && t.commaBetween(x.last, cs[x.clause].head) && !t.saysWhat(c.head, x.first) {
				x.clause = k
			}
		}
	}
	if k := insideSubject(cs, x); k >= 0 {
		x.clause, x.nominal = k, false
	}
	if k := beforePurpose(cs, x); k >= 0 {
		x.clause = k
	}
	if x.clause >= 0 && t.parted(x.last, cs[x.clause].head) {
		for k := range cs { // "In April a statue vanished; it turned up in June"
			if c := &cs[k]; !c.nominal && !t.parted(x.last, c.head) && c.group.tense != timeless {
				x.clause, x.nominal = k, false
				break
			}
		}
	}
	if x.clause >= 0 && cs[x.clause].head > x.last && t.tag(x.last+1) == "CC" && cs[x.clause].group.first == x.last+2 {
		if k := lastBefore(cs, x.first); k >= 0 {
			x.clause, x.nominal = k, false // "began after a summit that July and grew"
		}
	}
	if x.clause >= 0 && !cs[x.clause].nominal && t.opensAnother(x, &cs[x.clause]) {
		if k := lastBefore(cs, x.first); k >= 0 {
			x.clause, x.nominal = k, false // "was reopened in May after police dragged him out"
		}
	}
	if k := fronted(cs, x); k >= 0 {
		x.clause, x.nominal = k, false
	}
	if k := t.countedOn(cs, x); k >= 0 {
		x.clause, x.nominal = k, false
	}
	if k := t.opensSaid(cs, x); k >= 0 {
		x.clause, x.nominal = k, false
	}
	if t.setOff(x) {
		for k := range cs { // "A first attempt to change it, in 1995, brought the country to a halt"
			if c := &cs[k]; !c.nominal && c.head > x.last && c.group.tense != timeless && (x.clause < 0 || cs[x.clause].group.infinitive) {
				x.clause, x.nominal = k, false
				break
			}
		}
	}
	before := x.first - 1
	if signalWords[t.lower(before)] != 0 || t.tag(before) == "IN" {
		before--
	}
	if t.tag(before) == "CC" || t.word(before) == ";" || before < 0 {
		for k := range cs {
			c := &cs[k]
			if c.nominal || c.head <= x.last || x.clause == k {
				continue
			}
			if s := t.child(c.head, "nsubj", "nsubj:pass"); s > x.last || c.group.first == x.last+1 {
				if x.clause < 0 || cs[x.clause].head < x.first {
					x.clause, x.nominal = k, false
				}
			}
			break
		}
	}
}

// saysWhat: between two tokens a "that" opens what is said: "said that on May 3, 1990, the mill closed".
func (t *tree) saysWhat(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if t.lower(i) == "that" && t.label(i) == "mark" {
			return true
		}
	}
	return false
}

// insideSubject is the clause that describes the subject of the verb behind the expression, when the expression still belongs to that
// description: "a man who lost an eye in March died last week". -1 for none.
func insideSubject(cs []clause, x *exprAt) int {
	if x.clause < 0 || cs[x.clause].nominal || cs[x.clause].head < x.last {
		return -1
	}
	main := &cs[x.clause]
	t := main.t
	if t.commaBetween(x.last, main.head) || x.first > main.group.first { // "a bench led by Orr will on Monday hear"
		return -1
	}
	for k := x.clause - 1; k >= max(0, x.clause-near); k-- {
		if c := &cs[k]; !c.nominal && (c.relation == "relcl" || c.relation == "acl") && c.governor == x.clause && c.head < x.first && !t.commaBetween(c.head, x.first) {
			if s := t.child(main.head, "nsubj", "nsubj:pass"); s < c.head || s >= x.first && s <= x.last {
				return k
			}
		}
	}
	return -1
}

// beforePurpose is the past verb above an infinitive of purpose that a time of the day stands behind: "had asked to climb to avoid clouds
// at 6:12 a.m." says when he asked. -1 for any other expression.
func beforePurpose(cs []clause, x *exprAt) int {
	k := x.clause
	if k < 0 || x.kind != timex.TIME || cs[k].head > x.first {
		return -1
	}
	for steps := 0; k >= 0 && !cs[k].nominal && cs[k].group.infinitive && cs[k].group.tense == timeless && steps < 4; steps++ {
		k = cs[k].governor
	}
	if k < 0 || k == x.clause || cs[k].nominal || cs[k].group.tense != past && cs[k].group.tense != pluperfect || words().is("planned", cs[k].verb, cs[k].particle) {
		return -1
	}
	return k
}

// opensAnother: between the expression and clause c, which is to its right, a word opens that clause: "in May after police …".
func (t *tree) opensAnother(x *exprAt, c *clause) bool {
	if c.head < x.last {
		return false
	}
	at := -1
	for i := x.last + 1; i < c.group.first; i++ {
		if tag := t.tag(i); subordinators[t.lower(i)] && (tag == "IN" || tag == "WRB") {
			at = i
		} else if at >= 0 && (t.isVerb(i) || t.word(i) == ",") {
			return false
		}
	}
	return at >= 0 && at+1 < c.group.first
}

var subordinators = set("after before since until when while because although")

// fronted is the first verb of two joined clauses when the expression opens the sentence: "In May a boiler burst, and last week a
// crane fell". -1 when the expression is tied to it already, or opens no such sentence.
func fronted(cs []clause, x *exprAt) int {
	if x.clause < 0 || x.first > 2 || cs[x.clause].nominal {
		return -1
	}
	for k := range cs {
		c, t := &cs[k], cs[k].t
		if c.nominal || c.relation == "relcl" || c.head <= x.last || c.group.tense == timeless {
			continue
		}
		if k == x.clause || t.commaBetween(x.last, c.head) || c.head > cs[x.clause].head {
			return -1
		}
		for i := c.head + 1; i < cs[x.clause].group.first; i++ {
			if t.word(i) == "," && t.tag(i+1) == "CC" && c.group.tense == past {
				return k
			}
		}
		return -1
	}
	return -1
}

// countedOn is the main clause of a sentence that names its day and what that lies before or after: "On Nov. 4, the night before the plan was
// to be announced, he refused". -1 for any other expression.
func (t *tree) countedOn(cs []clause, x *exprAt) int {
	k := x.clause
	if k < 0 || x.kind == timex.DURATION || cs[k].nominal || cs[k].head < x.last || t.word(x.last+1) != "," || cs[k].mark != "after" && cs[k].mark != "before" {
		return -1
	}
	for i := x.last + 2; i < min(x.last+6, cs[k].head); i++ {
		if w := t.lower(i); w == cs[k].mark {
			if g := cs[k].governor; g >= 0 && !cs[g].nominal && cs[g].head > cs[k].head {
				return g
			}
			return -1
		} else if w == "," {
			return -1
		}
	}
	return -1
}

// setOff: the expression stands between two commas with nothing but its preposition.
func (t *tree) setOff(x *exprAt) bool {
	before := x.first - 1
	if t.tag(before) == "IN" {
		before--
	}
	return before > 0 && t.word(before) == "," && t.word(x.last+1) == "," && x.kind != timex.DURATION
}

// describes: a participle that only says what the object of the verb before it is like ("passed two bills backing the protesters
// on Monday"), so that the day of the news behind it is that verb's.
func (c *clause) describes() bool {
	return !c.nominal && c.t.tag(c.head) == "VBG" && c.governor >= 0 && (c.relation == "acl" && c.t.word(c.head-1) != "," ||
		c.relation == "advcl" && c.mark == "" && c.t.child(c.head, "mark", "case") < 0 && c.t.isNoun(c.head-1))
}

// described is the verb whose object the participle of clause k describes, -1 for none.
func described(cs []clause, k int) int {
	if !cs[k].describes() {
		return -1
	}
	g := cs[k].governor
	if cs[g].nominal {
		if up := cs[g].governor; up >= 0 && !cs[up].nominal && cs[up].object == cs[g].head {
			return up
		}
		return -1
	}
	return g
}

// opensSaid is the clause of what is said with a time in front of it, "said that on May 3 the court moved", -1 for none.
func (t *tree) opensSaid(cs []clause, x *exprAt) int {
	k := x.first - 1
	if k > 0 && signalWords[t.lower(k)] != 0 || k > 0 && (t.lower(k) == "on" || t.lower(k) == "in" || t.lower(k) == "at") {
		k--
	}
	if k < 1 || t.lower(k) != "that" || t.tag(k) != "IN" {
		return -1
	}
	for i := range cs {
		if c := &cs[i]; !c.nominal && c.head > x.last && c.group.tense != timeless {
			if s := t.child(c.head, "nsubj", "nsubj:pass"); s > x.last && s < x.last+8 {
				return i
			}
			return -1
		}
	}
	return -1
}

// lastBefore is the last verb's clause before a token, -1 for none.
func lastBefore(cs []clause, token int) int {
	last := -1
	for k := range cs {
		if !cs[k].nominal && cs[k].head < token {
			last = k
		}
	}
	return last
}

var foreseen = set("predict promise plan expect foresee announce forecast say warn hope")

// again is the clause of the expression before, when nothing but "and" stands between the two: "in 1990 and 1991, and on
// 3 March he left". -1 when the expression stands on its own, or opens a clause of its own.
func (t *tree) again(x exprAt, before []exprAt, cs []clause) int {
	if len(before) == 0 || x.clause < 0 || x.kind == timex.DURATION {
		return -1
	}
	b := before[len(before)-1]
	if b.clause < 0 || b.kind == timex.DURATION || b.clause == x.clause || cs[x.clause].head < x.last {
		return -1
	}
	joined := false
	for i := b.last + 1; i < x.first; i++ {
		switch w := t.lower(i); {
		case t.tag(i) == "CC":
			joined = true
		case w == ",", w == "again", w == "then", t.tag(i) == "IN":
		default:
			return -1
		}
	}
	if next := t.lower(x.last + 1); !joined || next != "," && next != "." && t.tag(x.last+1) != "CC" && (t.tag(x.last+1) != "IN" || next == "that") {
		return -1
	}
	return b.clause
}

// parted: a semicolon or a colon stands between two tokens.
func (t *tree) parted(a, b int) bool {
	for i := min(a, b); i <= max(a, b); i++ {
		if w := t.word(i); w == ";" || w == ":" {
			return true
		}
	}
	return false
}

// apposedTime is the expression that "the year" or "the night" of clause c stands for: "in 1961, the year the mill closed". -1 for none.
func (r *reader) apposedTime(c *clause) int {
	t := c.t
	if c.nominal || c.relation != "relcl" && c.relation != "acl" || orderWords[c.mark] != sameTime {
		return -1
	}
	unit := t.Tokens[c.head].Head
	if unit < 0 || unit > c.head || !timeUnit[t.lower(unit)] {
		return -1
	}
	for n, x := range r.exprs[t.index] {
		if x.kind == timex.DATE && x.last < unit && t.word(x.last+1) == "," && unit-x.last <= 4 {
			return n
		}
	}
	return -1
}

// whenClause is the expression right before "when" that clause c explains, -1 for none.
func (r *reader) whenClause(c *clause) int {
	t := c.t
	if c.nominal {
		return -1
	}
	for _, k := range t.kids[c.head] {
		if t.lower(k) != "when" || k > c.head || c.group.first-k > 6 {
			continue
		}
		at := k - 1
		if t.word(at) == "," {
			at--
		}
		for n, x := range r.exprs[t.index] {
			if x.last == at && x.kind != timex.DURATION && x.kind != timex.SET {
				return n
			}
		}
	}
	return -1
}
