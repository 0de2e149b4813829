package extract

import (
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/stn"
)

// Lives are told by ages: "born in 1931, she left school at fourteen". The age and the year of birth give the date.

// ageOf is the age at which the one who acts in clause c acted, in years, as the words around its verb say; 0 without one.
func (r *reader) ageOf(c *clause) int {
	t := c.t
	if c.nominal || c.verb == "bear" {
		return 0
	}
	first, last := 0, min(t.size(), c.head+16)
	for i := c.head - 1; i >= 0; i-- { // "At 35, she became": what opens the sentence, or stands in this clause
		if t.isVerb(i) && i < c.group.first {
			first = i
			break
		}
	}
	for i := max(c.head+1, c.group.last+1); i < last; i++ {
		if t.isVerb(i) || t.tag(i) == "CC" && t.isVerb(i+1) {
			last = i
		}
	}
	for i := first; i < last; i++ {
		if n := t.ageAt(i); n > 0 {
			return n
		}
	}
	return 0
}

// ageAt reads "at fourteen", "aged 17", "at the age of 19" from token i on; 0 when no age stands there.
func (t *tree) ageAt(i int) int {
	at := i + 1
	switch w := t.lower(i); {
	case w == "age" && t.lower(i+1) == "of":
		at = i + 2
	case w == "aged", w == "age" && t.lower(i-1) == "at":
	case w == "at" && !t.isNoun(i+2) && t.tag(i+2) != "JJ" && t.tag(i+2) != "CD" && t.tag(i+2) != "RB":
		if next := t.lower(i + 2); next == "per" || next == "%" || next == ":" || next == "-" || next == "–" || next == "of" {
			return 0
		}
	default:
		return 0
	}
	n, err := strconv.Atoi(t.word(at))
	if err != nil {
		n = smallNumbers[t.lower(at)]
	}
	if n < 5 || n > 99 {
		return 0
	}
	return n
}

var smallNumbers = numbered(`five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty`)

// numbered gives each word of a list its place, counted from five.
func numbered(list string) map[string]int {
	m := map[string]int{}
	for n, w := range strings.Fields(list) {
		m[w] = n + 5
	}
	return m
}

// addAge dates what somebody did at an age by the birth that the text has told before.
func (d *dating) addAge(i int) {
	m := &d.Mentions[i]
	if m.Age == 0 || d.explicit[i].IsKnown() {
		return
	}
	b := d.birth(i)
	if b < 0 {
		return
	}
	born := d.explicit[b]
	c := born.Begins().Start.Civil()
	date := timeline.Within(timeline.YearDate(c.Year + int64(m.Age)).Span().Hull(timeline.YearDate(c.Year + int64(m.Age) + 1).Span()))
	if born.Grain() == timeline.GrainDay || born.Grain() == timeline.GrainMonth {
		year := int64(m.Age)
		date = timeline.Within(timeline.Span{Start: timeline.Midnight(c.Year+year, c.Month, c.Day), End: timeline.Midnight(c.Year+year+1, c.Month, c.Day)})
	}
	why := "at the age of " + strconv.Itoa(m.Age) + " · counted from the birth (" + born.Words() + ")"
	if d.within(d.point(i), date.Begins(), why, func(c *stn.Clash) { d.conflict(c, i) }) {
		d.explicit[i] = date
	}
}

// birth is the dated birth that the age in mention i counts from: of one of its participants, or the only one before. -1 for none.
func (d *dating) birth(i int) int {
	found, many := -1, false
	for b := d.from; b < i; b++ {
		o := &d.Mentions[b]
		if o.Kind != "bear" || !d.explicit[b].IsKnown() || !d.explicit[b].IsUnit() {
			continue
		}
		if shared(o.Participants, d.Mentions[i].Participants) > 0 {
			return b
		}
		found, many = b, found >= 0
	}
	if many {
		return -1
	}
	return found
}
