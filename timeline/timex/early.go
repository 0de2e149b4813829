package timex

// Years of three digits are rare and look like any count: "in May 558" and "in May 558
// people". What leads to the number and what follows it decide, before any rule is tried.

// earlyYears lets the three-digit numbers that read as years be years for the rules.
func (l *language) earlyYears(text string, tokens []token) {
	for i := range tokens {
		t := &tokens[i]
		if t.number.digits == 3 && t.mask&classAnyYear.bit() != 0 && t.mask&classN.bit() != 0 && !t.is(shapeBreak) && i > 0 {
			w := yearView{l, text, tokens, i}
			if from := w.leads(); from >= 0 && w.ends(from) {
				t.mask |= classYear.bit()
			}
		}
	}
}

// A yearView is a number that may be a year, among its tokens.
type yearView struct {
	lang   *language
	text   string
	tokens []token
	at     int
}

func (w *yearView) mark(i int, s string) bool {
	return i >= 0 && i < len(w.tokens) && w.text[w.tokens[i].begin:w.tokens[i].end] == s
}

// month gives where a month that ends at token i begins, or -1.
func (w *yearView) month(i int) int {
	if w.mark(i, ".") {
		i--
	}
	if i >= 0 && w.tokens[i].is(shapeCapital) && (w.tokens[i].in(w.lang.words.month) || w.tokens[i].in(w.lang.words.monthShort)) {
		return i
	}
	return -1
}

func (w *yearView) day(i int) bool {
	return i >= 0 && w.tokens[i].mask&(classDay.bit()|classDayth.bit()) != 0
}

// leads gives the token with which the time begins whose year the number would be,
// counting the preposition before it; -1 when nothing leads to a year.
func (w *yearView) leads() int {
	i := w.at - 1
	if w.tokens[i].has(traitEarlyPrep) || w.mark(i, "(") {
		return i
	}
	if b := &w.tokens[max(i-1, 0)]; w.tokens[i].entry == w.lang.words.hyphen && b.number.digits == 3 && b.mask&classYear.bit() != 0 {
		return i
	}
	comma := w.mark(i, ",")
	of := w.tokens[i].entry != nil && w.tokens[i].entry == w.lang.words.of
	if comma || of {
		i--
	}
	from := -1
	switch m := w.month(i); {
	case m >= 0 && w.day(m-1):
		from = m - 1
	case m >= 0 && !comma:
		from = m
	case comma && w.day(i) && w.month(i-1) >= 0:
		from = w.month(i - 1)
	case i >= 0 && !comma && (w.tokens[i].in(w.lang.words.season) || of && w.tokens[i].in(w.lang.words.end)):
		from = i
	}
	if from <= 0 || w.tokens[from].is(shapeBreak) {
		return from
	}
	if from == w.at-1 && w.mark(from-1, ",") {
		return -1 // a list: May 330, June 410
	}
	if p := &w.tokens[from-1]; p.has(traitBeforeYear) || p.has(traitTimePrep) || p.has(traitDayPrep) || p.in(w.lang.words.weekday) || w.mark(from-1, "(") {
		return from - 1
	}
	return -1
}

// ends reports whether the words after the number let a year end there: they must not be
// what the number counts, nor a verb whose subject it is.
func (w *yearView) ends(from int) bool {
	i := w.at + 1
	if i >= len(w.tokens) || w.tokens[i].is(shapeBreak) {
		return true
	}
	n := &w.tokens[i]
	switch {
	case n.is(shapeNumber), n.has(traitCounted), n.in(w.lang.words.unit), n.in(w.lang.words.units), n.entry != nil && n.entry == w.lang.words.of, n.has(traitAlternative):
		return false
	case !n.is(shapeWord):
		return w.stops(i)
	case n.is(shapeCapital):
		return !w.lang.capitalNouns && !w.counts(i+1)
	case n.is(shapePast), n.has(traitPast), n.has(traitPresent), n.has(traitFuture):
		return !w.opens(from)
	}
	return !w.lang.capitalNouns && (n.has(traitFunction) || n.has(traitTimePrep) || n.has(traitSignal) || n.has(traitBeforeYear) || n.has(traitInfinitive) || n.has(traitAfterYear))
}

// stops reports whether the mark at token i closes what stands before it.
func (w *yearView) stops(i int) bool {
	n := &w.tokens[i]
	switch w.text[n.begin] {
	case '.', ',', ';', ':', ')', '?', '!', '"', '\'', ']':
		return true
	case '-':
		return !n.is(shapeGlued) || i+1 < len(w.tokens) && w.tokens[i+1].is(shapeNumber)
	}
	return w.text[n.begin] >= 0x80
}

// counts reports whether token i is a plural, as in "330 Gothic horsemen".
func (w *yearView) counts(i int) bool {
	if i >= len(w.tokens) || w.tokens[i].is(shapeBreak) {
		return false
	}
	t := &w.tokens[i]
	return t.has(traitCounted) || t.is(shapeWord) && !t.is(shapeCapital|shapePast) && isPlural(w.text[t.begin:t.end]) && !t.has(traitFunction) && !t.has(traitPast)
}

// opens reports whether token i is the first of its sentence.
func (w *yearView) opens(i int) bool {
	return i <= 0 || w.tokens[i].is(shapeBreak) || w.lang.endsSentence(w.text, w.tokens, i-1)
}

// faint reports whether a match is nothing but such a year behind a preposition: "in 324". It
// counts only in a text that speaks of such times elsewhere, or tells of it at once.
func (v *view) faint(opening bool) faintness {
	t := &v.tokens[v.from]
	if !v.single() || t.number.digits != 3 || t.mask&classYear.bit() == 0 || v.before(1).in(v.lang.words.unit) || v.before(1).in(v.lang.words.units) {
		return 0
	}
	n := v.after(1)
	if n != nil && (v.word(n) == "," || n.is(shapeCapital) || n.has(traitFunction) || n.has(traitArticle)) && opening && v.tense() == TensePast {
		return faintTold
	}
	return faintBare
}

// A faintness says how little there is to show for a year; 0 is enough.
type faintness uint8

const (
	faintTold faintness = 1 + iota // "In 476 the last emperor was sent away" stands unless the text is about our own times
	faintBare                      // "by 395" needs other early dates in the text
)

// settled drops the faint years of a text that has nothing to do with their times.
func settled(mentions []mention) []mention {
	found, early, modern := false, false, false
	for i := range mentions {
		m := &mentions[i]
		found = found || m.faint > 0
		early = early || m.faint == 0 && m.meaning.early()
		modern = modern || m.faint == 0 && m.hangs == hangsNot && m.meaning.has("Date")
	}
	if !found || early {
		return mentions
	}
	out := mentions[:0]
	for _, m := range mentions {
		if m.faint == 0 || m.faint == faintTold && !modern {
			out = append(out, m)
		}
	}
	return out
}

// early reports whether m names a year before 1000.
func (m Meaning) early() bool {
	switch m.Op {
	case "BC":
		return true
	case "Date", "Decade":
		return len(m.Args) > 0 && m.arg(0).Op != "BC" && year(m.arg(0)) < 1000 || m.arg(0).Op == "BC"
	case "Century":
		return m.arg(0).Op == "BC" || len(m.Args) > 0 && m.arg(0).int() <= 10
	}
	for _, a := range m.Args {
		if a.early() {
			return true
		}
	}
	return false
}
