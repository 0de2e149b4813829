package timex

import (
	"slices"

	tl "dateline/timeline"
)

// A hang says what a meaning needs to be evaluated.
type hang uint8

const (
	hangsNot    hang = iota // it names its own year
	hangsBare               // a June, a Monday, without a year: tense or the story decides which
	hangsSpeech             // last year, today: on the day of speaking
	hangsStory              // the next day, that year, two weeks later: on what was told before
)

// hangsOf are the operators that need an anchor; arguments are looked at in turn.
var hangsOf = map[string]hang{
	"This": hangsSpeech, "Last": hangsSpeech, "Next": hangsSpeech, "Today": hangsSpeech, "Yesterday": hangsSpeech, "Tomorrow": hangsSpeech,
	"Ago": hangsSpeech, "Hence": hangsSpeech, "Past": hangsSpeech, "Ahead": hangsSpeech, "ShortYear": hangsSpeech, "ShortDecade": hangsSpeech,
	"That": hangsStory, "The": hangsStory, "Following": hangsStory, "Previous": hangsStory, "At": hangsStory,
	"Month": hangsBare, "MonthDay": hangsBare, "Weekday": hangsBare, "Season": hangsBare, "South": hangsBare, "Holiday": hangsBare,
	"Quarter": hangsBare, "Weekend": hangsBare, "SamePeriod": hangsStory, "Turn": hangsStory, "Half": hangsBare, "DayOfMonth": hangsBare, "DayPart": hangsBare, "Clock": hangsBare,
}

// hangOf finds what decides the anchor of m: the outermost relative operator, or
// that of the bigger time around a smaller one.
func hangOf(m Meaning) hang {
	if m.Op == "Turn" && len(m.arg(0).Args) > 0 {
		return hangsNot
	}
	if _, deep := deepYears(m.arg(0)); deep && (m.Op == "Ago" || m.Op == "Hence") {
		return hangsNot
	}
	if h, ok := hangsOf[m.Op]; ok && (len(m.Args) > 0 || h == hangsSpeech) {
		return h
	}
	switch m.Op {
	case "In", "Part", "Mod", "Before", "After", "To":
		return hangOf(m.arg(1))
	case "Each", "Often", "Period", "Sum", "Ref", "":
		return hangsNot
	}
	return hangOf(m.arg(0))
}

// direct wraps the bare time inside m in the operator that picks one: Recent(Month(6)).
func direct(m Meaning, op string) Meaning {
	if hangsOf[m.Op] == hangsBare && len(m.Args) > 0 {
		return m.wrap(op)
	}
	i := 0
	switch m.Op {
	case "In", "Part", "Mod", "Before", "After", "To":
		i = 1
	}
	if i >= len(m.Args) {
		return m
	}
	out := Meaning{Op: m.Op, Args: slices.Clone(m.Args)}
	out.Args[i] = direct(m.Args[i], op)
	return out
}

// anchor decides, for each mention in turn, what it hangs on, and writes the Document.
func anchor(mentions []mention, said int) Document {
	d := Document{Exprs: make([]Expr, len(mentions))}
	d.Dateline = dateline(mentions) + 1
	s := story{latest: -1, said: said, mentions: mentions, narrative: isNarrative(mentions, d.Dateline-1, said)}
	s.reports = s.narrative && tellsNow(mentions)
	for i := range mentions {
		m := &mentions[i]
		m.Anchor = AnchorPublished
		switch m.hangs {
		case hangsBare:
			s.bare(i)
		case hangsSpeech:
			s.speech(i)
		case hangsStory:
			s.taken(i)
		}
		s.stands(i)
		m.Type = typeOf(m.meaning)
		m.Meaning = m.meaning.String()
		d.Exprs[i] = m.Expr
	}
	return d
}

// dateline finds the text's own date: a whole day that stands alone on its line
// or opens the text, among the first mentions. It gives -1 when there is none.
func dateline(mentions []mention) int {
	found, count := -1, 0
	for i := range mentions[:min(len(mentions), 2*lookBack)] {
		m := &mentions[i]
		if m.meaning.Op != "Date" || len(m.meaning.Args) != 3 || !m.alone && !m.opens {
			continue
		}
		if count++; found < 0 && i < lookBack/2 && m.paragraph <= lookBack/2 {
			found = i
		}
	}
	if count > 3 { // a chronology: each line opens with its own day
		return -1
	}
	return found
}

// isNarrative decides whether a text tells of days that name themselves (history, biography) or of
// the days around its publication (news): by the times that only make sense on
// the day of writing and the verbs of speaking, against the years that are written out.
func isNarrative(mentions []mention, dateline, said int) bool {
	years, speech, first := 0, said/2, true
	for i := range mentions {
		m := &mentions[i]
		if m.Quoted || i == dateline || m.attribute {
			continue
		}
		if first && m.hangs != hangsStory { // what opens with "on Friday" or "on Dec. 12" is news, however far it looks back
			if m.hangs == hangsSpeech || m.hangs == hangsBare && !m.meaning.has("DayPart") && !m.meaning.has("Clock") {
				speech += 2
			}
			first = false
		}
		switch h := m.hangs; {
		case m.meaning.has("ShortDecade"), m.meaning.has("ShortYear"): // told in both
		case h == hangsSpeech, h == hangsBare && m.meaning.has("Weekday"):
			speech++
		case h == hangsNot && (m.meaning.has("Date") || m.meaning.has("Decade")):
			years++
		}
	}
	return years >= 3 && years > 2*speech || years >= 1 && speech+said == 0 && dateline < 0
}

// tellsNow: at least two times of the text make sense on the day of its writing alone, as a weekday does before any day has been told.
func tellsNow(mentions []mention) bool {
	n, day := 0, false
	for i := range mentions {
		m := &mentions[i]
		switch {
		case m.Quoted, m.meaning.has("ShortYear"), m.meaning.has("ShortDecade"):
		case m.hangs == hangsSpeech, m.hangs == hangsBare && m.meaning.has("Weekday") && !day:
			n++
		case m.hangs == hangsNot && m.grain != tl.GrainNone && m.grain <= tl.GrainDay:
			day = true
		}
	}
	return n >= 2
}

// A story keeps track of where the telling has got to.
type story struct {
	mentions  []mention
	narrative bool
	reports   bool // it looks far back, but from the days of its writing: an explainer, not a history
	said      int  // verbs of speaking
	latest    int  // the day or month with the latest year so far, -1 without one
}

// lookBack bounds the search for an antecedent, in mentions: far enough for a
// paragraph, near enough to keep the whole linear.
const lookBack = 12

// before finds the nearest earlier mention that is told in need or finer, within a
// number of sentences; AnchorPublished when there is none.
func (s *story) before(i int, need tl.Grain, sentences int) int {
	spoken, seeksDay := AnchorPublished, sameDayOnly(s.mentions[i].meaning)
	hours := hangsOnHours(s.mentions[i].meaning)
	for k := i - 1; k >= 0 && k >= i-lookBack; k-- {
		m := &s.mentions[k]
		if s.mentions[i].sentence-m.sentence > sentences {
			break
		}
		g := m.grain
		if hours && !s.narrative && m.aside && m.hangs != hangsStory && !s.mentions[i].aside && s.mentions[i].sentence-m.sentence > 1 {
			sentences = max(sentences, newsReach+2) // told of before the story itself, which then went on
			if spoken < 0 {
				spoken = k
			}
			continue
		}
		if g > need && g <= tl.GrainYear && m.opening && m.hangs == hangsNot && !s.mentions[i].meaning.has("Weekday") && (s.narrative || m.sentence == s.mentions[i].sentence) {
			return k // "In 1813 he fell ill. Two weeks later …" leaves the days of 1810 behind
		}
		if g > need && g <= tl.GrainMonth && m.sentence == s.mentions[i].sentence && m.Tense == TensePast && !m.aside && !m.attribute && !m.modifies && m.Quoted == s.mentions[i].Quoted && s.mentions[i].meaning.Op == "After" {
			return k // "went out in September, and a week later": whatever day was told before
		}
		if g == tl.GrainNone || g > need || m.Role == RangeEnd && need >= tl.GrainYear && s.narrative {
			continue
		}
		if m.attribute && !s.mentions[i].attribute {
			continue // "a 2010 allegation" names a thing and no time of the story
		}
		// Asides do not move the story: brackets, quotations, and what had been before.
		if m.paren && !s.mentions[i].paren || m.Quoted != s.mentions[i].Quoted || m.aside && !s.mentions[i].aside && s.narrative && !(m.opening && s.takesUp(i, k)) {
			continue
		}
		if m.aside && !s.mentions[i].aside && need <= tl.GrainDay && m.paragraph != s.mentions[i].paragraph {
			continue // what had been before is over with its paragraph
		}
		// What had been before, and the day on which a source spoke, are no days of the story: only for want of others.
		if !s.narrative && (m.aside && m.hangs != hangsStory && !s.mentions[i].aside && seeksDay && s.mentions[i].sentence != m.sentence ||
			m.spoken && (s.mentions[i].meaning.Op == "After" || seeksDay)) {
			if spoken < 0 {
				spoken = k
			}
			continue
		}
		return k
	}
	return spoken
}

// takesUp: mention i names again, in its sentence's first words, what the sentence before opened with: "By 2012 she had sold it. That same
// year she".
func (s *story) takesUp(i, k int) bool {
	m, o := &s.mentions[i], &s.mentions[k]
	return m.opening && m.meaning.Op == "That" && m.sentence-o.sentence == 1 && m.paragraph == o.paragraph
}

// hangsOnHours: the meaning counts hours or minutes from what was told: "an hour later".
func hangsOnHours(m Meaning) bool {
	return m.Op == "After" && m.arg(0).Op == "Period" && grainOf(m) < tl.GrainDay
}

// newsReach and storyReach say how many sentences back an antecedent may lie.
const newsReach, storyReach = 2, 60

// bare anchors a June or a Monday: in a story to the year in force, in the news to
// the publication, forwards or backwards by the tense of the clause.
func (s *story) bare(i int) {
	m := &s.mentions[i]
	m.bare = m.meaning
	if year := s.yearOfNext(i); year.Op != "" {
		m.meaning = insideOf(m.meaning, year)
		return
	}
	if k := s.monthTold(i); k >= 0 && m.meaning.Op == "DayOfMonth" {
		m.Anchor, m.meaning = k, direct(m.meaning, "Onward")
		return
	}
	if m.foretold && !m.Quoted { // what will be on Saturday is not told by a story, but by its writer
		m.meaning = direct(m.meaning, s.direction(m))
		return
	}
	if s.narrative {
		// A June hangs on anything that knows its year, a Monday only on a day,
		// "the 8th" on something that knows its month.
		need := tl.GrainYear
		if m.meaning.has("Weekday") || m.meaning.has("Weekend") {
			need = tl.GrainDay
		}
		if m.meaning.has("DayOfMonth") {
			need = tl.GrainMonth
		}
		if k := s.before(i, need, storyReach); k >= 0 && s.reaches(k, i) {
			op := "Onward"
			if m.modifies && m.meaning.has("MonthDay") {
				op = "Near" // "refused to pay on 3 February for the spill of 18 October": no step of the story
			}
			m.Anchor, m.meaning = k, direct(m.meaning, op)
			return
		}
	}
	if k := s.frame(i); k >= 0 {
		m.Anchor, m.meaning = k, direct(m.meaning, "Onward")
		return
	}
	m.meaning = direct(m.meaning, s.direction(m))
}

// reaches reports whether the year of mention k is still in force at mention i: in a history it is, in what looks back from the days of
// its writing within a paragraph, and in the present and the future tense within a sentence.
func (s *story) reaches(k, i int) bool {
	o, m := &s.mentions[k], &s.mentions[i]
	switch {
	case !s.reports, o.sentence == m.sentence:
		return true
	case m.Tense == TensePresent, m.Tense == TenseFuture, o.Signal == "since": // "has opposed it since 2016" stays in today
		return false
	}
	return o.paragraph == m.paragraph
}

// direction picks the operator that the tense of the clause asks for.
func (s *story) direction(m *mention) string {
	switch {
	// Of the elections, the October 20 one is the nearest, whatever is done with it.
	case m.modifies && (m.meaning.has("MonthDay") || m.meaning.has("Month")):
		if m.Tense == TensePast {
			return "Lately"
		}
		return "Near"
	case m.Tense == TensePresent && (m.Signal == "until" || m.Signal == "till"): // "has until May 12 to answer"
		return "Coming"
	// A day of a month is seldom more than half a year away, and the nearest one is
	// safer than a guess at the tense; in the past tense it is not far ahead.
	case (m.meaning.has("MonthDay") || m.meaning.has("Quarter") || m.meaning.has("Half")) && m.Tense == TensePast:
		return "Lately"
	case (m.meaning.has("MonthDay") || m.meaning.has("Quarter") || m.meaning.has("Half")) && m.Tense != TenseFuture:
		return "Near"
	case m.Tense == TenseFuture, m.Tense != TensePast && (m.Signal == "by" || m.Signal == "until" || m.Signal == "till"):
		return "Coming"
	case m.Tense == TensePast, m.meaning.has("Weekday"), m.meaning.has("Weekend"):
		return "Recent"
	}
	return "Near"
}

// speech anchors "yesterday": to the publication, or in a quotation that somebody
// spoke on a named day, to that day.
func (s *story) speech(i int) {
	m := &s.mentions[i]
	if s.narrative && (m.meaning.has("ShortDecade") || m.meaning.has("ShortYear")) {
		if k := s.before(i, tl.GrainDecade, storyReach); k >= 0 {
			m.Anchor, m.meaning = k, clipped(m.meaning)
		}
		return
	}
	if s.narrative && !m.Quoted && m.meaning.Op == "Today" {
		m.meaning = Meaning{Op: "Ref", Args: []Meaning{{Op: "PRESENT"}}} // "what is today Poland" is no day
		return
	}
	if !m.Quoted {
		return
	}
	if k := s.spoken(i); k >= 0 {
		m.Anchor = k
		return
	}
	if !s.narrative {
		return
	}
	for k := i - 1; k >= 0 && k >= i-lookBack; k-- {
		if o := &s.mentions[k]; !o.Quoted && o.grain <= tl.GrainYear && o.grain != tl.GrainNone && m.sentence-o.sentence <= newsReach {
			m.Anchor = k
			return
		}
	}
}

// spoken finds the day on which the words around mention i were said: one that stands
// by a verb of speaking, outside the quotation, in its sentence or the one before.
func (s *story) spoken(i int) int {
	for k := i - 1; k >= 0 && k >= i-lookBack && s.mentions[i].sentence-s.mentions[k].sentence <= 1; k-- {
		if o := &s.mentions[k]; o.spoken && !o.Quoted && o.paragraph == s.mentions[i].paragraph {
			return k
		}
	}
	for k := i + 1; k < len(s.mentions) && k <= i+3 && s.mentions[k].sentence == s.mentions[i].sentence; k++ {
		if o := &s.mentions[k]; o.spoken && !o.Quoted {
			return k
		}
	}
	return AnchorPublished
}

// clipped lets "the '30s" be those nearest to where the story is.
func clipped(m Meaning) Meaning {
	if m.Op == "ShortDecade" || m.Op == "ShortYear" {
		return m.wrap("Onward")
	}
	out := Meaning{Op: m.Op, Args: slices.Clone(m.Args)}
	for i := range out.Args {
		out.Args[i] = clipped(out.Args[i])
	}
	return out
}

// taken anchors "the next day" to what was told before.
func (s *story) taken(i int) {
	m := &s.mentions[i]
	if m.alone && sameDayOnly(m.meaning) {
		m.Anchor = s.page(i)
		return
	}
	reach := newsReach
	if s.narrative {
		reach = storyReach
	}
	need := needOf(m.meaning)
	if m.meaning.has("The") && !s.narrative && m.Tense == TenseFuture {
		m.Anchor = AnchorPublished // what is to come by the end of the year, though 1998 was spoken of
		return
	}
	if k := s.monthTold(i); k >= 0 && m.Tense == TensePast && isTheMonth(m.meaning) {
		m.Anchor = k // "won on 3 March. In the middle of the month she"
		return
	}
	if k := s.laterDay(i); k >= 0 {
		m.Anchor = k
		return
	}
	if m.meaning.has("The") && !s.narrative {
		reach = 0 // "by the end of the year" is this year's, in the news
	}
	if m.meaning.Op == "SamePeriod" {
		if m.Anchor = s.before(i, tl.GrainHalf, 0); m.Anchor >= 0 && s.mentions[m.Anchor].grain < tl.GrainMonth {
			m.Anchor = AnchorPublished
		}
		return
	}
	if need == tl.GrainNone || need < tl.GrainDay {
		need = tl.GrainDay
	}
	k := s.before(i, need, reach)
	if k < 0 && !s.narrative && sameDayOnly(m.meaning) && m.Tense == TensePast {
		k = s.scene(i)
	}
	// With nothing told finely enough, a story falls back on the year in force; the
	// news fall back on the day of publication, which is always fine enough.
	if k < 0 && (s.narrative || need > tl.GrainDay) {
		k = s.before(i, tl.GrainYear, reach)
	}
	// "The day after" what happened in February is no day after publication.
	if k < 0 && (m.meaning.Op == "Following" || m.meaning.Op == "After") && m.Tense != TenseFuture && !m.Quoted {
		k = s.before(i, tl.GrainMonth, 1)
	}
	if c := s.coarser(i, k, need); c >= 0 {
		k = c
	}
	m.Anchor = k
	if sameDayOnly(m.meaning) {
		switch {
		case s.narrative || m.Tense != TensePast:
		case m.aside:
			s.background(i)
		default:
			s.outset(i)
		}
		s.overnight(i)
	}
}

// needOf is how finely the antecedent must be told: that year may hang on a
// day, the next day on no year.
func needOf(m Meaning) tl.Grain {
	switch m.Op {
	case "That", "The", "Following", "Previous":
		if hangsOf[m.arg(0).Op] == hangsBare && len(m.arg(0).Args) > 0 && grainOf(m.arg(0)) >= tl.GrainMonth {
			return tl.GrainYear // "in 2014 … that May"
		}
		return grainOf(m.arg(0))
	case "Before", "After":
		if m.arg(1).arg(0).Op == "Time" {
			return grainOf(m)
		}
		return needOf(m.arg(1))
	case "In", "Part", "Mod":
		return needOf(m.arg(1))
	case "At":
		return tl.GrainDay
	}
	if len(m.Args) == 0 {
		return grainOf(m)
	}
	return needOf(m.arg(0))
}

// typeOf is the type as far as the tree shows.
func typeOf(m Meaning) Type {
	switch m.Op {
	case "Period", "Sum", "Past", "Ahead":
		return DURATION
	case "Each", "Often":
		return SET
	case "Mod", "Part":
		return typeOf(m.arg(1))
	case "Ago", "Hence":
		return DATE
	}
	if g := grainOf(m); g != tl.GrainNone && g < tl.GrainDay {
		return TIME
	}
	return DATE
}
