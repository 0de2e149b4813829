package timex

import (
	"strings"

	tl "dateline/timeline"
)

// A check looks at one kind of match and says whether it is a time after all.
type check struct {
	name  string
	drops func(v *view, f *found) bool
}

// checks are tried in this order on every match; the first that drops it decides.
var checks = []check{
	{"a number that is no year", badYear},
	{"a month that is a name or a verb", badMonth},
	{"an ordinal that is no day", badOrdinal},
	{"a short weekday that is a word", badShortDay},
	{"a season that is a word", badSeason},
	{"a second that is an ordinal", badSecond},
	{"a quarter that is a share", badShare},
	{"a clock that is a score", badClock},
	{"a quarter of an amount", badQuarterTo},
	{"a part of the day that is told of no day", badPart},
	{"a plural without a preposition", badPlural},
	{"a reference that is a noun", badReference},
	{"24-hour, which is a kind of service", badHours},
	{"an age in decades", badDecade},
	{"a unit that only looks like a million years", badDeep},
	{"a name made of time words", badName},
	{"a day after something that is named next", badAfter},
	{"a night that is a kind of thing", badOvernight},
	{"nothing that can be evaluated", func(_ *view, f *found) bool { return f.meaning.Op == "" || f.meaning.Op == "None" }},
}

// badQuarterTo: "rose by a quarter to 3 million" tells no time of the day.
func badQuarterTo(v *view, f *found) bool {
	m, n := f.meaning, v.after(1)
	for len(m.Args) > 0 && m.Op != "QuarterTo" {
		m = m.arg(0)
	}
	return m.Op == "QuarterTo" && (m.arg(0).int() > 12 || n.has(traitCounted) || v.word(n) == "%" || n != nil && (n.is(shapeNumber) || n.number.value >= 100) || v.word(v.before(1)) == "by")
}

// keeps runs the checks; what it may also do is mend the match (verbLast, badPlural).
func (v *view) keeps(f *found) bool {
	v.verbLast(f)
	v.ordinalLast(f)
	v.ahead(f)
	v.attributive(f)
	v.compared(f)
	for _, c := range checks {
		if c.drops(v, f) {
			return false
		}
	}
	return true
}

// verbLast takes the verb off "it will last two hours".
func (v *view) verbLast(f *found) {
	p := v.before(1)
	if f.meaning.Op == "Past" && v.tokens[v.from].has(traitVerb) && p != nil && (p.has(traitModal) || p.has(traitInfinitive)) {
		f.meaning = f.meaning.arg(0)
		f.from++
		v.from++
	}
}

// ordinalLast leaves the ordinal of "celebrated on Saturday the 30th anniversary" to the noun that it counts.
func (v *view) ordinalLast(f *found) {
	n := v.after(1)
	if f.meaning.Op != "DayOfMonth" || !v.tokens[v.from].in(v.lang.words.weekday) || !v.nounNext(n) || n.is(shapeCapital) {
		return
	}
	for _, c := range v.tokens[v.from].entry.values {
		if c.class == v.lang.words.weekday {
			f.meaning = Meaning{Op: "Weekday", Args: []Meaning{c.meaning}}
			f.to, v.to = v.from+1, v.from+1
			return
		}
	}
}

// nounNext: word n can be nothing but a noun or what describes one.
func (v *view) nounNext(n *token) bool {
	return n != nil && n.is(shapeWord) && !n.has(traitTimePrep) && !n.has(traitFunction) && !n.has(traitPast) && !n.has(traitFuture) && !n.is(shapePast)
}

// attributive leaves the article of "the third-quarter results" to the results.
func (v *view) attributive(f *found) {
	n := v.after(1)
	if f.meaning.Op != "Quarter" || v.to-v.from != 4 || v.tokens[v.to-2].entry != v.lang.words.hyphen || !v.tokens[v.from].has(traitArticle) || n == nil || !n.is(shapeWord) {
		return
	}
	f.from++
	v.from++
}

// single reports whether the match is one token.
func (v *view) single() bool { return v.to-v.from == 1 }

// badYear decides whether four digits are a year: by the preposition before, by
// what is counted after, and by the number itself.
func badYear(v *view, f *found) bool {
	t := &v.tokens[v.from]
	if last := &v.tokens[v.to-1]; f.meaning.Op == "Mod" && f.meaning.arg(1).Op == "Date" && last.mask&classYear.bit() != 0 {
		return v.after(1).has(traitCounted) || v.word(v.after(1)) == "%"
	}
	if m := f.meaning; (m.Op == "Before" || m.Op == "After") && m.arg(1).Op == "Date" && len(m.arg(1).Args) == 1 && v.after(1).has(traitCounted) {
		return true // two years after 1500 people died
	}
	if p := v.before(1); v.single() && t.mask&classClipped.bit() != 0 && p != nil && p.is(shapeCapital) && !p.has(traitTimePrep) && !p.in(v.lang.words.month) {
		return true // iLife '11
	}
	if !v.single() || t.mask&classYear.bit() == 0 {
		return false
	}
	p, n := v.before(1), v.after(1)
	y := t.number.value
	prep := p.has(traitBeforeYear) || v.listed()
	if n.has(traitCounted) || p.has(traitNumbered) || isMoney(v, p) || v.word(n) == "%" {
		return true
	}
	if n != nil && n.is(shapeCapital) && v.after(2).has(traitNumbered) && !prep {
		return true // 1945 Oak Street
	}
	if n != nil && n.is(shapeCapital) && n.has(traitNumbered) && v.after(2) != nil && v.after(2).is(shapeNumber) && (!prep || p.has(traitArticle)) {
		return true // the 2007 Model 95
	}
	if f.role != RoleNone {
		return y > 2100
	}
	if p != nil && p.is(shapeGlued) && t.is(shapeGlued) && v.word(p) == "-" || n != nil && n.is(shapeGlued) && v.word(n) == "-" && v.after(2) != nil && v.after(2).is(shapeNumber) {
		return true
	}
	if y >= 1000 && y <= 2100 && (v.from == 0 || t.is(shapeBreak)) && v.word(n) == ":" {
		return false // "1528: the temple is built", and the same on a line of its own
	}
	// The numbers of our own time are taken for years unless something speaks against
	// it; older ones only when a preposition, brackets or a name speak for it.
	modern := y >= 1900 && y < 2060
	if modern {
		plural := n != nil && n.is(shapeWord) && !n.is(shapeCapital) && isPlural(v.word(n)) && !n.has(traitFunction)
		return plural && p != nil && p.is(shapeWord) && !p.is(shapeCapital) && p.entry == nil
	}
	if y > 2100 || !prep {
		return !(v.word(p) == "(" || v.word(n) == ")" && y < 2060 || y < 2060 && y >= 1500 && p != nil && p.is(shapeCapital) && v.word(n) != "")
	}
	return n != nil && n.is(shapeWord) && !n.is(shapeCapital) && isPlural(v.word(n)) && !n.has(traitFunction)
}

// listed reports whether a year is a later one of a list (in 1848, 1871 and 1918) whose first stands
// behind a preposition.
func (v *view) listed() bool {
	const longest = 24 // tokens that are looked back over, so that a page of years stays linear
	i := v.from - 1
	for ; i > 0 && i >= v.from-longest && !v.tokens[i+1].is(shapeBreak); i-- {
		switch t := &v.tokens[i]; {
		case t.mask&classYear.bit() != 0, v.text[t.begin:t.end] == ",", t.has(traitNumberAnd), t.has(traitAlternative):
		default:
			return i < v.from-2 && t.has(traitBeforeYear) && v.tokens[i+1].mask&classYear.bit() != 0
		}
	}
	return false
}

// isPlural is a guess from the last letters, good enough behind a bare number.
func isPlural(s string) bool { return len(s) > 3 && s[len(s)-1] == 's' && s[len(s)-2] != 's' }

// isMoney reports a sign of currency or number before the digits.
func isMoney(v *view, t *token) bool {
	switch v.word(t) {
	case "$", "£", "€", "¥", "#", "№":
		return true
	}
	return false
}

// badMonth keeps "may" and "march" out, and people called April or August.
func badMonth(v *view, f *found) bool {
	if last := &v.tokens[v.to-1]; last.has(traitRisky) && !last.is(shapeCapital) && (f.meaning.has("Month") || f.meaning.Op == "This") {
		return true // this may
	}
	t := &v.tokens[v.from]
	month, short := t.in(v.lang.words.month), t.in(v.lang.words.monthShort)
	if !month && !short || f.meaning.Op == "None" {
		return false
	}
	if !v.single() && !(v.to-v.from == 2 && short && v.word(&v.tokens[v.to-1]) == ".") {
		return t.has(traitRisky) && !t.is(shapeCapital) && f.meaning.has("Month")
	}
	if !t.is(shapeCapital) && (t.has(traitRisky) || short) {
		return true
	}
	p, n := v.before(1), v.after(1)
	if p.has(traitArticle) && n != nil && n.is(shapeCapital) && !n.is(shapeNumber) && !v.lang.capitalNouns {
		return true // the October Revolution
	}
	if w := v.word(p); (w == "," || w == "(" || w == "and") && f.role == RoleNone && !v.lang.capitalNouns && n != nil && n.is(shapeCapital) && n.is(shapeWord) &&
		!n.is(shapeNumber) && n.entry == nil && !v.before(2).in(v.lang.words.month) && !v.before(2).in(v.lang.words.monthShort) {
		return true // "the pilot, Jan Roe, was hurt"
	}
	if p.has(traitTimePrep) || f.role != RoleNone {
		return false
	}
	if short || t.has(traitRisky) {
		named := p.has(traitIndefinite) && t.is(shapeCapital) && n != nil && n.is(shapeWord) && !n.is(shapeCapital) && !n.has(traitFunction) && !n.has(traitTimePrep)
		return short || !named // "a May vote", but "a March through the park"
	}
	if v.lang.capitalNouns {
		return false
	}
	// "April Jones", "General August"
	return n != nil && n.is(shapeCapital) && !n.in(v.lang.words.month) || p != nil && p.is(shapeCapital) && v.from-1 > v.sentenceBegin
}

// badOrdinal keeps "on the 5th floor" from being a day.
func badOrdinal(v *view, f *found) bool {
	if f.meaning.Op != "DayOfMonth" || v.tokens[v.from].in(v.lang.words.weekday) {
		return false
	}
	n := v.after(1)
	return v.nounNext(n) || !v.before(1).has(traitDayPrep) || n != nil && n.entry == v.lang.words.of || n != nil && v.word(n) == "-"
}

// badShortDay lets "Sat" and "Mon" stand only with a date: alone they are words too often.
func badShortDay(v *view, f *found) bool {
	t := &v.tokens[v.from]
	return t.in(v.lang.words.weekdayShort) && !t.in(v.lang.words.weekday) && (!t.is(shapeCapital) || v.single() || f.meaning.Op == "Weekday")
}

// badSeason wants "spring" to be told as a time, and "fall" all the more.
func badSeason(v *view, f *found) bool {
	t := &v.tokens[v.to-1]
	if n := v.after(1); f.meaning.Op == "South" && v.to-v.from > 1 && n != nil && n.is(shapeWord) && !n.is(shapePast) {
		return n.is(shapeCapital) || !n.has(traitTimePrep) && !n.has(traitFunction) && !n.has(traitPast) && !n.has(traitPresent) && !n.has(traitFuture) // the southern winter wheat
	}
	if f.meaning.Op != "Season" || !t.in(v.lang.words.season) && !t.in(v.lang.words.fall) {
		return false
	}
	p, n := v.before(1), v.after(1)
	if t.is(shapeCapital) && n != nil && n.is(shapeCapital) && !v.lang.capitalNouns {
		return true // the Winter War, the Summer Olympics
	}
	if t.in(v.lang.words.fall) {
		return !p.has(traitTimePrep) || n != nil && n.entry == v.lang.words.of || v.single()
	}
	if v.single() {
		return !p.has(traitTimePrep) || v.word(p) == "to"
	}
	return v.to-v.from == 2 && !p.has(traitTimePrep) && (n == nil || !n.is(shapeNumber))
}

// badSecond keeps "a second term" from lasting a second.
func badSecond(v *view, f *found) bool {
	last := &v.tokens[v.to-1]
	if !last.in(v.lang.words.ordinal) || f.meaning.Op != "Period" {
		return false
	}
	n := v.after(1)
	return n != nil && n.is(shapeWord) || v.tokens[v.from].number.value != 1
}

// badShare keeps "a quarter of the dealers" and "the second half was dull" from being times.
func badShare(v *view, f *found) bool {
	m := f.meaning
	n := v.after(1)
	of := n != nil && n.entry == v.lang.words.of
	switch {
	case m.Op == "Half" || m.Op == "Quarter":
		return of || m.Op == "Half" && (v.tense() != TenseFuture || !v.before(1).has(traitTimePrep)) // a half of a match is played in the past
	case m.Op == "Mod":
		return badShare(v, &found{meaning: m.arg(1)})
	case m.Op == "Period" && m.arg(1).Op == "Quarter":
		return of || m.arg(0).Op == "1" && n != nil && v.word(n) == "," || v.to-v.from == 2 && m.arg(0).Op == "1"
	}
	return false
}

// badClock wants a preposition, a zone or a day beside a bare 10:20.
func badClock(v *view, f *found) bool {
	t := &v.tokens[v.from]
	if f.meaning.Op != "At" || !v.single() || t.mask&classClock.bit() == 0 {
		return false
	}
	if t.end-t.begin > 5 && t.number.c < 0 { // 10:30am
		return false
	}
	if last := v.text[t.end-1]; last|0x20 == 'm' || last == 'h' {
		return false
	}
	return !v.before(1).has(traitClockPrep)
}

// badPart lets a bare "night" or "the dawn" stand only behind a preposition.
func badPart(v *view, f *found) bool {
	m := f.meaning
	if m.Op != "In" || m.arg(0).Op != "DayPart" || m.arg(1).Op != "That" {
		return false
	}
	if v.single() {
		return !v.before(1).has(traitPartPrep) && !v.tokens[v.from].is(shapeBreak)
	}
	n := v.after(1)
	noun := n != nil && n.is(shapeWord) && !n.has(traitTimePrep) && !n.has(traitFunction)
	return v.to-v.from == 2 && v.tokens[v.from].has(traitArticle) && !v.before(1).has(traitTimePrep) && (noun || v.from > v.sentenceBegin)
}

// badPlural lets bare "years" last only behind "for", "after" and their like.
func badPlural(v *view, f *found) bool {
	if f.meaning.Op != "Plural" {
		return false
	}
	f.meaning = Meaning{Op: "Period", Args: []Meaning{{Op: "X"}, f.meaning.arg(0)}}
	return !v.before(1).has(traitPluralPrep)
}

// badReference keeps "as soon as", "the present was wrapped" and "an electric
// current" from meaning a time.
func badReference(v *view, f *found) bool {
	if f.meaning.Op != "Ref" {
		return false
	}
	p, n := v.before(1), v.after(1)
	switch {
	case f.meaning.arg(0).Op == "FUTURE" && v.single():
		return v.tense() == TensePast || p != nil && n != nil && p.entry != nil && p.entry == n.entry // as soon as
	case v.tokens[v.from].has(traitArticle):
		return !p.has(traitTimePrep) && n != nil && n.is(shapeWord)
	case v.tokens[v.from].has(traitAttribute):
		return n == nil || !n.is(shapeWord) || p != nil && p.is(shapeWord) && p.entry == nil && !p.is(shapeCapital)
	}
	return false
}

// badHours keeps a 24-hour shop from lasting a day.
func badHours(v *view, f *found) bool {
	m := f.meaning
	return m.Op == "Period" && m.arg(0).Op == "24" && m.arg(1).Op == "Hour" && v.to-v.from == 3 && v.word(&v.tokens[v.from+1]) == "-"
}

// badDecade keeps "in his 80s" from being a decade.
func badDecade(v *view, f *found) bool {
	if !f.meaning.has("ShortDecade") {
		return false
	}
	return v.before(1).has(traitPossessive) || v.before(2).has(traitPossessive)
}

// badName keeps the Daily Mail and USA Today from being times.
func badName(v *view, f *found) bool {
	t, p, n := &v.tokens[v.from], v.before(1), v.after(1)
	if v.lang.capitalNouns {
		return false
	}
	if last := &v.tokens[v.to-1]; f.meaning.Op == "Period" && last.is(shapeCapital) && !last.is(shapeUpper) {
		return true // the Hundred Days, the Thirty Years' War
	}
	if n != nil && v.after(2) != nil && n.is(shapeGlued) && v.word(n) == "-" && v.after(2).is(shapeGlued) && f.meaning.Op == "Period" {
		return true // a day-tripper
	}
	if !t.is(shapeCapital) || !v.single() {
		return false
	}
	if (f.meaning.Op == "In" || f.meaning.Op == "At") && n != nil && n.is(shapeCapital) && !n.in(v.lang.words.weekday) && !n.in(v.lang.words.month) {
		return true // Midnight Oil, Dawn French
	}
	if f.meaning.Op == "Weekday" && p != nil && p.is(shapeCapital) && namedDay[strings.ToLower(v.word(p))] {
		return true
	}
	switch f.meaning.Op {
	case "Each", "Today", "Tomorrow", "Yesterday", "Ref", "In":
		next := n != nil && n.is(shapeCapital) && !n.is(shapeNumber)
		prev := p != nil && p.is(shapeCapital) && v.from > v.sentenceBegin
		return f.meaning.Op != "Today" && next && f.meaning.Op == "Each" || prev
	}
	return false
}

// namedDay makes a weekday the name of one day of history: "the Black Saturday fires", "the trial over Bloody Sunday".
var namedDay = map[string]bool{"black": true, "bloody": true, "super": true, "red": true, "ruby": true}

// grainOf is the grain that a meaning is told in, as far as the tree shows.
func grainOf(m Meaning) tl.Grain {
	if m.Op == "" {
		return tl.GrainNone
	}
	if u, ok := units[m.Op]; ok && len(m.Args) == 0 {
		return u.grain
	}
	switch m.Op {
	case "Date":
		return [...]tl.Grain{tl.GrainNone, tl.GrainYear, tl.GrainMonth, tl.GrainDay}[min(len(m.Args), 3)]
	case "NewStyle", "Julian":
		return tl.GrainDay
	case "To":
		return grainOf(m.arg(0))
	case "Decade", "ShortDecade":
		return tl.GrainDecade
	case "Century", "CenturyLike":
		return tl.GrainCentury
	case "Millennium":
		return tl.GrainMillennium
	case "ShortYear", "Clip", "FiscalYear":
		return tl.GrainYear
	case "Month":
		return tl.GrainMonth
	case "MonthDay", "Weekday", "Holiday", "DayOfMonth", "Today", "Yesterday", "Tomorrow":
		return tl.GrainDay
	case "Season", "South", "Quarter":
		return tl.GrainQuarter
	case "Half":
		return tl.GrainHalf
	case "DayPart":
		return tl.GrainHour
	case "Clock", "Zone", "Hour12", "HalfDay", "QuarterTo":
		return tl.GrainMinute
	case "Part", "Mod":
		return grainOf(m.arg(1))
	case "Ago", "Hence", "Before", "After":
		_, u, vague := length(m.arg(0))
		if vague {
			return tl.GrainNone
		}
		if _, ok := deepYears(m.arg(0)); ok {
			return tl.GrainAge
		}
		return u.grain
	case "Period", "Sum", "Each", "Often", "Ref", "Past", "Ahead":
		return tl.GrainNone
	case "NthWeek", "NthWeekend":
		return tl.GrainWeek
	case "NthWeekday", "NthDay":
		return tl.GrainDay
	}
	if m.Op == "In" && grainOf(m.arg(0)) == tl.GrainNone {
		return grainOf(m.arg(1))
	}
	return grainOf(m.arg(0))
}
