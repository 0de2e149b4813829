package timex

import (
	"slices"

	tl "dateline/timeline"
)

// What a time leaves out stands close by: "the 8th" is one of the month that was just told, and in "between March and June of
// last year" the year stands with the second of the two.

// monthTold finds the time before mention i that says in which month its sentence moves: the nearest that names one, in its
// paragraph or in the sentence right before. AnchorPublished when there is none.
func (s *story) monthTold(i int) int {
	m := &s.mentions[i]
	for k := i - 1; k >= 0 && k >= i-lookBack && m.sentence-s.mentions[k].sentence <= newsReach; k-- {
		o := &s.mentions[k]
		if o.paragraph != m.paragraph && m.sentence-o.sentence > 1 {
			break
		}
		if o.Quoted != m.Quoted || o.paren && !m.paren || o.attribute || (o.Tense == TenseFuture) != (m.Tense == TenseFuture) {
			continue
		}
		if o.grain <= tl.GrainMonth && o.grain >= tl.GrainDay && o.namesMonth() {
			return k
		}
	}
	return AnchorPublished
}

// namesMonth: the words of the mention say which month it is, or it is a day of a month that was told.
func (m *mention) namesMonth() bool {
	return m.meaning.has("Month") && m.hangs == hangsBare || m.meaning.has("MonthDay") || m.meaning.has("Date") && m.grain <= tl.GrainMonth ||
		m.meaning.has("DayOfMonth") && m.Anchor >= 0
}

// isTheMonth: "the month" or a part of it, without a word of which one it is.
func isTheMonth(m Meaning) bool {
	if m.Op == "Part" {
		m = m.arg(1)
	}
	return m.Op == "The" && m.arg(0).Op == "Month"
}

// laterDay is the day in the same sentence that a look back from it precedes: "Roe, who had resigned six days earlier, handed over
// her keys on the 3rd". AnchorPublished when mention i is no such look back.
func (s *story) laterDay(i int) int {
	m := &s.mentions[i]
	if !m.aside || m.meaning.Op != "Before" && m.meaning.Op != "Previous" {
		return AnchorPublished
	}
	if i > 0 && s.mentions[i-1].sentence == m.sentence && s.mentions[i-1].grain <= tl.GrainDay && s.mentions[i-1].grain != tl.GrainNone {
		return AnchorPublished // the sentence has opened with its day
	}
	for k := i + 1; k < len(s.mentions) && s.mentions[k].sentence == m.sentence; k++ {
		if o := &s.mentions[k]; o.grain == tl.GrainDay && o.hangs != hangsStory && !o.aside && !o.paren && o.Quoted == m.Quoted && o.Tense == TensePast {
			return k
		}
	}
	return AnchorPublished
}

// yearOfNext is the year that the second of two ends gives both: "between late September and Christmas Eve of last year". A Meaning
// without an operator when there is none.
func (s *story) yearOfNext(i int) Meaning {
	m := &s.mentions[i]
	if i+1 == len(s.mentions) || m.Signal != "between" && m.Signal != "from" {
		return Meaning{}
	}
	o := &s.mentions[i+1]
	if o.sentence != m.sentence || o.Begin-m.End > longestJoint || o.meaning.Op != "In" || o.grain > tl.GrainMonth && o.grain != tl.GrainQuarter {
		return Meaning{}
	}
	if y := o.meaning.arg(1); len(y.Args) == 1 && y.arg(0).Op == "Year" {
		return y
	}
	return Meaning{}
}

// longestJoint is how many bytes may stand between the two ends: " and the ".
const longestJoint = len(" and the ")

// insideOf puts the bare time inside m into a year: Part(Late,Month(9)) becomes Part(Late,In(Month(9),year)).
func insideOf(m, year Meaning) Meaning {
	if m.Op != "Part" && m.Op != "Mod" || len(m.Args) != 2 {
		return Meaning{Op: "In", Args: []Meaning{m, year}}
	}
	out := Meaning{Op: m.Op, Args: slices.Clone(m.Args)}
	out.Args[1] = insideOf(m.Args[1], year)
	return out
}
