package timex

import tl "dateline/timeline"

// When nobody knows the day of publication, the days that a text dates in full are all there is to
// hang the others on. Which day that would be is decided while reading; Resolve uses it only then.

// stands notes for mention i what stands in for an unknown publication.
func (s *story) stands(i int) {
	m := &s.mentions[i]
	if m.Anchor == AnchorPublished && !m.Quoted {
		if k, meaning := s.standIn(m, i); k >= 0 {
			m.Story, m.StoryMeaning = k+1, meaning.String()
		}
	}
	if m.hangs == hangsNot && m.dated() && m.happened() && (s.latest < 0 || dateYear(m.meaning) >= dateYear(s.mentions[s.latest].meaning)) {
		s.latest = i
	}
}

// standIn picks the expression by the kind of what hangs: a day of a month wants a year, which
// the latest dated day gives even from paragraphs away; a weekday or a clock want a day close by.
func (s *story) standIn(m *mention, i int) (int, Meaning) {
	near := func(need tl.Grain, sentences int) int {
		for k := i - 1; k >= 0 && k >= i-lookBack && m.sentence-s.mentions[k].sentence <= sentences; k-- {
			o := &s.mentions[k]
			if o.known() && o.grain != tl.GrainNone && o.grain <= need && o.happened() && !o.spoken && (!o.paren || m.paren) {
				return k
			}
		}
		return AnchorPublished
	}
	switch {
	case m.hangs == hangsStory && s.said > 0 && m.meaning.has("The"):
		return AnchorPublished, m.meaning // the end of the year, in the news
	case m.hangs == hangsStory:
		return near(max(needOf(m.meaning), tl.GrainDay), storyNear), m.meaning
	case m.hangs != hangsBare || m.Tense == TenseFuture || m.Tense == TensePresent || m.spoken:
		return AnchorPublished, m.meaning
	case m.bare.has("MonthDay"):
		k := near(tl.GrainMonth, newsReach)
		if k < 0 || s.mentions[k].paragraph != m.paragraph {
			k = s.latest
			if k >= 0 && s.said > 0 && !fits(m.bare, dateYear(s.mentions[k].meaning)) {
				k = AnchorPublished // the news look back at other years as well
			}
		}
		return k, direct(m.bare, "Onward")
	case m.bare.has("Weekday"), m.bare.has("DayOfMonth"), m.bare.has("DayPart"), m.bare.has("Weekend"):
		if s.said > 0 {
			return AnchorPublished, m.meaning // where people are quoted, a Monday is that of their week
		}
		return near(tl.GrainDay, newsReach), direct(m.bare, "Onward")
	}
	if k := near(tl.GrainMonth, newsReach); k >= 0 && s.mentions[k].paragraph == m.paragraph {
		return k, direct(m.bare, "Onward")
	}
	return AnchorPublished, m.meaning
}

// storyNear is how many sentences "at 20:10" and "two days later" may lie behind their day.
const storyNear = 5

// dated reports a day or a month that is written with its year.
func (m *mention) dated() bool {
	return m.grain <= tl.GrainMonth && dateYear(m.meaning) != noYear
}

// happened reports whether the mention dates what is past for the text: neither a plan nor a term.
func (m *mention) happened() bool {
	return !m.Quoted && m.Tense != TenseFuture && m.Tense != TensePresent && m.Signal != "until" && m.Signal != "by" && m.Signal != "till"
}

// fits reports whether a day of a month names a weekday that is right in the year, or in the next.
func fits(m Meaning, y int64) bool {
	for m.Op != "MonthDay" && len(m.Args) > 0 {
		m = m.Args[len(m.Args)-1]
	}
	mo, d := int(m.arg(0).int()), int(m.arg(1).int())
	for next := range int64(2) {
		if len(m.Args) == 3 && mo >= 1 && mo <= 12 && int64(isoWeekday(tl.Midnight(y+next, mo, d))) == m.arg(2).int() {
			return true
		}
	}
	return false
}

// known reports whether the mention has a date without a publication.
func (m *mention) known() bool {
	return m.hangs == hangsNot && m.meaning.has("Date") || m.Anchor >= 0 || m.Story > 0
}

// noYear is what dateYear gives for a meaning that names none.
const noYear = -1 << 62

// dateYear is the year that a day, a month or a clock on a day names.
func dateYear(m Meaning) int64 {
	switch m.Op {
	case "Date":
		return year(m.arg(0))
	case "NewStyle", "Julian":
		if m.arg(0).Op == "Date" || m.arg(0).Op == "In" {
			return dateYear(m.arg(0))
		}
		return year(m.arg(0))
	case "In", "Part", "Mod", "To":
		return dateYear(m.arg(1))
	}
	return noYear
}
