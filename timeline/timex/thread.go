package timex

import (
	"slices"

	tl "dateline/timeline"
)

// A time of the day that names no day ("at dawn", "at 1:15 a.m.") lies on the day that the story has reached, or on the next one when
// that day was already over.

// hourOf is the hour at which a clock or a part of a day inside m begins, -1 without one.
func hourOf(m Meaning) int {
	switch m.Op {
	case "DayPart":
		if h, ok := partHours[m.arg(0).Op]; ok {
			return h[0]
		}
		if m.arg(0).Op == "Part" && m.arg(0).Args != nil {
			return hourOf(m.arg(0).arg(1))
		}
		return -1
	case "Hour12", "HalfDay":
		if c, _, _ := clockOf(m); c.Op == "Clock" {
			return int(c.arg(0).int())
		}
		return -1
	case "Clock":
		return int(m.arg(0).int())
	}
	for _, a := range m.Args {
		if h := hourOf(a); h >= 0 {
			return h
		}
	}
	return -1
}

// When an evening ends for a story, and a morning: what is told after 17 o'clock is followed by the morning of the next day.
const eveningFrom, morningTo = 17, 12

// overnight moves a morning that is told after an evening to the next day: "On Friday night it rained. At dawn the dam broke."
func (s *story) overnight(i int) {
	m := &s.mentions[i]
	if m.Anchor < 0 || m.aside || m.alone || m.Tense == TenseFuture || m.Signal == "until" || m.Signal == "till" {
		return
	}
	o := &s.mentions[m.Anchor]
	from, to := hourOf(o.meaning), hourOf(m.meaning)
	if o.alone || from < eveningFrom || from > 23 || to < 0 || to >= morningTo || o.Role == RangeBegin && m.Role == RoleNone {
		return // midnight, 24 o'clock, is the next day already
	}
	m.meaning = nextDay(m.meaning)
}

// nextDay lets a meaning that lies on the day of its anchor lie on the one after it.
func nextDay(m Meaning) Meaning {
	following := Meaning{Op: "Following", Args: []Meaning{{Op: "Day"}}}
	switch {
	case m.Op == "At":
		return Meaning{Op: "In", Args: []Meaning{m.arg(0), following}}
	case m.Op == "That" && m.arg(0).Op == "Day":
		return following
	}
	out := Meaning{Op: m.Op, Args: slices.Clone(m.Args)}
	for i := range out.Args {
		out.Args[i] = nextDay(out.Args[i])
	}
	return out
}

// sameDayOnly: the meaning is a time of the day on the day of its anchor.
func sameDayOnly(m Meaning) bool {
	if m.Op == "At" {
		return true
	}
	return m.Op == "In" && m.arg(1).Op == "That" && m.arg(1).arg(0).Op == "Day" && hourOf(m.arg(0)) >= 0
}

// page is the day of a clock that stands alone on its line, as above the posts of a live page: the last day that did so, or that of
// publication.
func (s *story) page(i int) int {
	for k := i - 1; k >= 0; k-- {
		if o := &s.mentions[k]; o.alone && o.grain == tl.GrainDay {
			return k
		}
	}
	return AnchorPublished
}

// scene is the day that opened a sentence of this paragraph or of the one before, and so set the scene for what is told by the clock:
// "On Sunday, 17 November, a stranger came in. … It was 10 p.m." Another day in between ends it. AnchorPublished without one.
func (s *story) scene(i int) int {
	m := &s.mentions[i]
	for k := i - 1; k >= 0 && s.mentions[k].paragraph >= m.paragraph-1; k-- {
		switch o := &s.mentions[k]; {
		case o.grain == tl.GrainNone || o.grain > tl.GrainDay:
		case o.opening && o.grain == tl.GrainDay && o.hangs != hangsStory && !o.alone && !o.Quoted && !o.aside && o.Tense == TensePast:
			return k
		default:
			return AnchorPublished
		}
	}
	return AnchorPublished
}

// background hangs a clock in the pluperfect that its paragraph gives no day ("the pilot had asked at 6:12 a.m.") on the first day that
// the news tells anything of, which is that of what it is about; the days told last are those of its aftermath.
func (s *story) background(i int) {
	m := &s.mentions[i]
	isDay := func(o *mention) bool {
		return o.grain == tl.GrainDay && !o.spoken && !o.Quoted && !o.foretold && o.Tense == TensePast
	}
	for k := i - 1; k >= 0 && s.mentions[k].paragraph == m.paragraph; k-- {
		if o := &s.mentions[k]; isDay(o) || o.hangs == hangsNot && o.grain != tl.GrainNone && o.grain < tl.GrainDay && !o.Quoted && k == m.Anchor {
			return // "on the night of 21 November … that morning"
		}
	}
	for k := range min(i, lookBack) {
		if o := &s.mentions[k]; isDay(o) && !o.alone && !o.opens && !o.attribute && o.hangs != hangsStory {
			m.Anchor = k
			return
		}
	}
}

// outset finds the day on which a paragraph goes on that opens with a bare time of the day and then names a later day: the last
// day before that one which the text has told, wherever. Another anchor stays as it is.
func (s *story) outset(i int) {
	m := &s.mentions[i]
	if i > 0 && s.mentions[i-1].paragraph == m.paragraph && s.mentions[i-1].grain != tl.GrainNone && s.mentions[i-1].grain <= tl.GrainDay {
		return
	}
	limit := 0
	for k := i + 1; k < len(s.mentions) && s.mentions[k].paragraph == m.paragraph && limit == 0; k++ {
		if !s.mentions[k].aside && !s.mentions[k].Quoted {
			limit = dayOfYear(s.mentions[k].meaning)
		}
	}
	best, day := -1, 0
	for k := i - 1; k >= 0 && k >= i-lookBack && limit > 0; k-- {
		o := &s.mentions[k]
		if d := dayOfYear(o.meaning); d > day && d <= limit && !o.Quoted && !o.spoken && o.Tense != TenseFuture {
			best, day = k, d
		}
	}
	if best >= 0 {
		m.Anchor = best
	}
}

// dayOfYear orders the days of a year that are told without it; 0 for any other time.
func dayOfYear(m Meaning) int {
	if m.Op == "MonthDay" {
		return int(m.arg(0).int()*31 + m.arg(1).int())
	}
	for _, a := range m.Args {
		if d := dayOfYear(a); d > 0 {
			return d
		}
	}
	return 0
}
