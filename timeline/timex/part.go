package timex

import (
	"strings"

	tl "dateline/timeline"
)

// modNames are TIMEX3's names of the modifiers that tables use.
var modNames = map[string]string{"Approx": "APPROX", "LessThan": "LESS_THAN", "MoreThan": "MORE_THAN",
	"AtLeast": "EQUAL_OR_MORE", "AtMost": "EQUAL_OR_LESS", "Start": "START", "Early": "START", "Mid": "MID", "End": "END", "Late": "END"}

// partShares say which stretch of a unit a part means, in twelfths: "early 2009" is January to
// April, "late" September to December, "the end" the last quarter.
var partShares = map[string][2]int64{"Early": {0, 4}, "Mid": {4, 8}, "Late": {8, 12}, "Start": {0, 3}, "End": {9, 12}, "Half1": {0, 6}, "Half2": {6, 12}}

// part is Part(Late,x); without a word for the part ("_") it is all of x.
func (e *evaluator) part(m Meaning) when {
	if m.arg(0).Op == "_" {
		return e.eval(m.arg(1))
	}
	return e.cut(m.arg(0).Op, e.eval(m.arg(1)))
}

// partOp is Late(x), the same with the part as the operator.
func (e *evaluator) partOp(m Meaning) when { return e.cut(m.Op, e.eval(m.arg(0))) }

// cut marks a part of w, rounded outwards to the unit below w's own.
func (e *evaluator) cut(part string, w when) when {
	w.mod = modNames[part]
	share, ok := partShares[part]
	if !ok || !w.isPoint() || w.grain < tl.GrainHour {
		return w
	}
	// Years are cut by months, whose lengths differ; the rest by plain twelfths.
	if w.grain == tl.GrainYear {
		y := w.span.Start.Civil().Year
		return w.narrow(months(y, int(share[0])+1, int(share[1]-share[0])))
	}
	length := int64(w.span.End - w.span.Start)
	below := map[tl.Grain]tl.Grain{tl.GrainHour: tl.GrainHour, tl.GrainDay: tl.GrainHour, tl.GrainWeek: tl.GrainDay, tl.GrainMonth: tl.GrainDay,
		tl.GrainQuarter: tl.GrainMonth, tl.GrainHalf: tl.GrainMonth, tl.GrainDecade: tl.GrainYear, tl.GrainCentury: tl.GrainYear, tl.GrainMillennium: tl.GrainYear}[w.grain]
	from := around(w.span.Start+tl.Instant(length/12*share[0]), below).Start
	to := around(w.span.Start+tl.Instant(length/12*share[1])-1, below).End
	return w.narrow(tl.Span{Start: from, End: to})
}

// earlier is the part of a unit up to the anchor.
func (e *evaluator) earlier(m Meaning) when {
	w := e.eval(m.arg(0))
	if !e.known {
		return w
	}
	return w.narrow(tl.Span{Start: tl.Beginning, End: around(e.at, tl.GrainDay).End})
}

// later is the part of a unit from the anchor on.
func (e *evaluator) later(m Meaning) when {
	w := e.eval(m.arg(0))
	if !e.known {
		return w
	}
	return w.narrow(tl.Span{Start: around(e.at, tl.GrainDay).Start, End: tl.Forever})
}

// turn is the turn of a century or a year: ten years, or two months, around its first day.
func (e *evaluator) turn(m Meaning) when {
	w := e.eval(m.arg(0))
	if m.arg(0).Op == "Century" && len(m.arg(0).Args) == 0 {
		if !e.known {
			return opened("XX")
		}
		y := floorDiv(e.at.Civil().Year+50, 100) * 100
		w = point(months(y, 1, 1200), tl.GrainCentury)
	}
	if !w.isPoint() {
		return w
	}
	w.mod = "START"
	return e.cut("Start", w)
}

// modified is about, nearly, more than.
func (e *evaluator) modified(m Meaning) when {
	if m.arg(0).Op == "_" {
		return e.eval(m.arg(1))
	}
	w := e.eval(m.arg(1))
	w.mod = modNames[m.arg(0).Op]
	w.approx = w.isPoint() && m.arg(0).Op == "Approx"
	return w
}

// in is a smaller time inside a bigger one.
func (e *evaluator) in(m Meaning) when {
	inner, outer := m.arg(0), e.eval(m.arg(1))
	// TIMEX3 has H1 and H2 for years only; halves of anything else are parts.
	if inner.Op == "Half" && outer.grain != tl.GrainYear && outer.isPoint() || inner.Op == "CenturyQuarter" {
		return e.cut("Half"+ofTwo(inner), outer).withMod(ofTwo(inner))
	}
	if strings.HasPrefix(inner.Op, "Nth") || inner.Op == "FirstN" {
		return e.count(inner, outer)
	}
	if !outer.isPoint() {
		return e.openIn(inner, outer)
	}
	if g, ok := every(inner); ok && g < outer.grain {
		return e.someIn(inner, g, outer)
	}
	// Midnight as 24:00 lies at the end of its day, and its span in the next one.
	s := outer.span
	if outer.code == "24" {
		s.Start -= day
	}
	w := e.within(inner, s)
	if !w.isPoint() {
		return w
	}
	if w.mod == "" {
		w.mod = outer.mod
	}
	return w
}

// someIn is the morning of a day that is not known, or some Tuesday in March: the
// date is all of the bigger time.
func (e *evaluator) someIn(inner Meaning, g tl.Grain, outer when) when {
	w := e.open(inner)
	if day := "XXXX-XX-XX"; g == tl.GrainDay && strings.HasPrefix(w.value, day) {
		w.value = outer.timex() + "-XX" + w.value[len(day):]
	}
	w.part = outer.meant()
	if g == tl.GrainDay {
		w.typ = TIME
	}
	return w
}

// withMod marks which half of a century or a month is meant: TIMEX3 has no H1 for those.
func (w when) withMod(half string) when {
	w.mod = map[string]string{"1": "START", "2": "END"}[half]
	return w
}

// count is the n-th week, weekday, day, month … of a unit.
func (e *evaluator) count(m Meaning, outer when) when {
	n := int(m.arg(0).int())
	if n == 0 {
		return outer
	}
	if !outer.isPoint() {
		return outer
	}
	s := outer.span
	step := func(u unit) when {
		t := u.shift(s.Start, float64(n-1))
		if n < 0 {
			t = u.shift(s.End, float64(n))
		}
		if t < s.Start || t >= s.End {
			return when{}
		}
		return point(around(t, u.grain), u.grain)
	}
	switch m.Op {
	case "NthWeek":
		if n < 0 { // the last whole week
			return point(around(s.End-7*day, tl.GrainWeek), tl.GrainWeek)
		}
		// The second week of a month is about its days 8 to 14: the week of the calendar that shares most of them.
		return point(around(s.Start+tl.Instant(n-1)*7*day+3*day, tl.GrainWeek), tl.GrainWeek)
	case "NthWeekend":
		sub := evaluator{at: nthWeekday(s, n, 6), known: true, ops: e.ops}
		return sub.weekend(0)
	case "NthWeekday":
		return point(around(nthWeekday(s, n, int(m.arg(1).int())), tl.GrainDay), tl.GrainDay)
	case "NthDay":
		return step(units["Day"])
	case "NthMonth":
		return step(units["Month"])
	case "NthYear":
		return step(units["Year"])
	case "NthDecade":
		return step(units["Decade"])
	case "FirstN":
		return e.firstN(n, m, outer)
	}
	part := "Start" // first days of, last months of
	if n < 0 {
		part = "End"
	}
	return e.cut(part, outer)
}

// firstN is "the first nine months of 2012".
func (e *evaluator) firstN(n int, m Meaning, outer when) when {
	k, u := float64(m.arg(1).int()), units[m.arg(2).Op]
	w := when{value: e.period(Meaning{Op: "Period", Args: m.Args[1:]}).value, typ: DURATION, lasts: true}
	if n > 0 {
		w.part = tl.Span{Start: outer.span.Start, End: u.shift(outer.span.Start, k)}
	} else {
		w.part = tl.Span{Start: u.shift(outer.span.End, -k), End: outer.span.End}
	}
	w.part = w.part.Intersect(outer.span)
	return w
}
