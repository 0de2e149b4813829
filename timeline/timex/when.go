package timex

import (
	"fmt"
	"strconv"
	"strings"

	tl "dateline/timeline"
)

// A when is what a meaning evaluates to: a point (any unit of the calendar), or
// a text value for durations, sets and vague references. Both views that a Value
// shows, TIMEX3 and Date, are made from the same fields, so they cannot drift apart.
type when struct {
	span   tl.Span  // the unit of the calendar, for a point
	grain  tl.Grain // its grain; GrainNone when it is no point
	code   string   // how TIMEX3 writes units beyond the grains: SP, Q1, H1, WE, MO, T
	part   tl.Span  // the stretch of span that is meant; empty for all of it
	mod    string
	value  string // of what is no point, or a point whose anchor is unknown
	typ    Type
	clock  string // Z or an offset such as -05:00
	lasts  bool   // goes on all through part: an anchored duration
	approx bool
	quant  string
	freq   string
}

// point is a whole unit of the calendar.
func point(s tl.Span, g tl.Grain) when { return when{span: s, grain: g} }

// opened is a point that lacks its anchor; value shows what is known of it.
func opened(value string) when {
	w := when{value: value}
	if strings.Contains(value, "T") {
		w.typ = TIME
	}
	return w
}

// isPoint reports whether w lies on the calendar, and is no duration, set or vague reference.
func (w when) isPoint() bool { return w.grain != tl.GrainNone }

// ownCodes begin the values that TIMEX writes whole: fiscal years, ages of the earth.
var ownCodes = map[string]bool{"FY": true, "KA": true, "MA": true, "GA": true}

// timex writes the TIMEX3 value.
func (w when) timex() string {
	if !w.isPoint() {
		return w.value
	}
	c := w.span.Start.Civil()
	if w.code == "" && w.grain == tl.GrainDay && 0 < c.Year && c.Year <= 9999 {
		return dayValue(c) // most of all
	}
	y, date := yearValue(c.Year), dayValue(c)
	switch {
	case ownCodes[w.code[:min(len(w.code), 2)]]:
		return w.code
	case w.code == "24":
		return dayValue((w.span.Start - 1).Civil()) + "T24:00" + zoneValue(w.clock)
	case w.code == "WE":
		wy, n := isoWeek(w.span.Start)
		return fmt.Sprintf("%s-W%02d-WE", yearValue(wy), n)
	case partHours[w.code] != [2]int{}:
		return date + "T" + w.code
	case len(w.code) == len("SSU"): // TIMEX3 has one summer for both halves of the earth
		return y + "-" + w.code[1:]
	case w.code != "":
		return y + "-" + w.code
	}
	if c.Year > 9999 || c.Year < -9998 { // TIMEX3 has no digits to spare for blocks out there
		return y
	}
	switch w.grain {
	case tl.GrainSecond:
		return date + fmt.Sprintf("T%02d:%02d:%02d", c.Hour, c.Minute, c.Second) + zoneValue(w.clock)
	case tl.GrainMinute:
		return date + fmt.Sprintf("T%02d:%02d", c.Hour, c.Minute) + zoneValue(w.clock)
	case tl.GrainHour:
		return date + fmt.Sprintf("T%02d", c.Hour) + zoneValue(w.clock)
	case tl.GrainDay:
		return date
	case tl.GrainWeek:
		wy, n := isoWeek(w.span.Start)
		return fmt.Sprintf("%s-W%02d", yearValue(wy), n)
	case tl.GrainMonth:
		return fmt.Sprintf("%s-%02d", y, c.Month)
	case tl.GrainQuarter:
		return y + "-Q" + strconv.Itoa((c.Month-1)/3+1)
	case tl.GrainHalf:
		return y + "-H" + strconv.Itoa((c.Month-1)/6+1)
	case tl.GrainDecade:
		return blockValue(w.span, 10, 3)
	case tl.GrainCentury:
		return blockValue(w.span, 100, 2)
	case tl.GrainMillennium:
		return blockValue(w.span, 1000, 1)
	}
	return y
}

// zoneValue shows only Z: TIMEX3 values of news keep the local clock.
func zoneValue(zone string) string {
	if zone == "Z" {
		return zone
	}
	return ""
}

// date makes the Date.
func (w when) date() tl.Date {
	if !w.isPoint() && w.part.IsEmpty() {
		return tl.Date{}
	}
	if w.lasts {
		return tl.Lasting(dayDate(w.part.Start), dayDate(w.part.End-1))
	}
	s := w.meant()
	if w.grain == tl.GrainAge && s == w.span {
		return deepDate(s, w.approx)
	}
	if w.part.IsEmpty() && w.clock != "" && w.grain <= tl.GrainHour {
		return w.zoned()
	}
	// EDTF has codes for seasons, which Within does not use of its own accord.
	if n, ok := seasonCodes[w.code]; ok && s == w.span {
		if d, err := tl.ParseDate(fmt.Sprintf("%s-%d", edtfYear(w.span.Start.Civil().Year), n)); err == nil && d.Begins() == s {
			return d.WithQualifier(w.approx, false)
		}
	}
	return tl.Within(s).WithQualifier(w.approx, false)
}

// meant is the span in which the time lies.
func (w when) meant() tl.Span {
	if w.part.IsEmpty() {
		return w.span
	}
	return w.part
}

// dayDate is the day of t as an end of an interval; an open end is unknown.
func dayDate(t tl.Instant) tl.Date {
	if t.IsOpen() || t == tl.Forever-1 {
		return tl.Date{}
	}
	return tl.DayOf(t)
}

// edtfYear writes a year for a notation that is put together here.
func edtfYear(y int64) string {
	if y < 0 {
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// zoned is a clock time with its zone.
func (w when) zoned() tl.Date {
	c := w.span.Start.Civil()
	text := fmt.Sprintf("%s-%02d-%02dT%02d:%02d", edtfYear(c.Year), c.Month, c.Day, c.Hour, c.Minute)
	if w.grain == tl.GrainSecond {
		text += fmt.Sprintf(":%02d", c.Second)
	}
	d, err := tl.ParseDate(text + w.clock)
	if err != nil {
		return tl.Within(w.span)
	}
	return d
}

// narrow cuts w down to a part.
func (w when) narrow(s tl.Span) when {
	if !w.isPoint() {
		return w
	}
	if s = w.meant().Intersect(s); s.IsEmpty() {
		return w
	}
	w.part = s
	return w
}

// merge is what is left when the anchor may be either of two: both, as one set.
func (w when) merge(o when) when {
	a, b := w.timex(), o.timex()
	if a == b && w.meant() == o.meant() {
		return w
	}
	if o.meant().IsEmpty() {
		return o // one of the two cannot be told: neither can both
	}
	if w.meant().IsEmpty() {
		return w
	}
	// The date is everything from one to the other; the value keeps what both share.
	out := w
	out.part = w.meant().Hull(o.meant())
	if w.isPoint() && o.isPoint() && a != b {
		out.value, out.span, out.grain, out.code = common(a, b), out.part, tl.GrainNone, ""
		if strings.Contains(a, "T") {
			out.typ = TIME
		}
	}
	return out
}

// common keeps the fields that two values share, and writes X over the others:
// 2020-01-05 and 2020-01-09 are 2020-01-XX.
func common(a, b string) string {
	x, y := strings.Split(a, "-"), strings.Split(b, "-")
	if len(x) != len(y) {
		return "XXXX"
	}
	same := true
	for i := range x {
		if same = same && x[i] == y[i]; !same {
			x[i] = crossed(x[i])
		}
	}
	return strings.Join(x, "-")
}

// crossed writes X over the digits of one field, but not over the letters of a clock.
func crossed(s string) string {
	out := []byte(s)
	for i, c := range out {
		if c >= '0' && c <= '9' {
			out[i] = 'X'
		}
		if c == 'T' {
			break
		}
	}
	return string(out)
}
