package timex

import (
	"math"
	"strconv"

	tl "dateline/timeline"
)

// length reads a Period as a number of units; vague is true for "several years".
func length(m Meaning) (n float64, u unit, vague bool) {
	switch m.Op {
	case "Mod":
		return length(m.arg(1))
	case "Sum":
		n, u, vague = length(m.arg(0))
		k, v, _ := length(m.arg(1))
		if u.months > 0 && v.months > 0 {
			return n*float64(u.months) + k*float64(v.months), units["Month"], vague
		}
		return n, u, vague
	}
	u = units[m.arg(1).Op]
	if m.arg(0).Op == "Scaled" {
		n = scaled(m.arg(0))
		return n, u, math.IsNaN(n)
	}
	if m.arg(0).Op == "Half" {
		return float64(m.arg(0).arg(0).int()) + 0.5, u, false
	}
	n, err := strconv.ParseFloat(m.arg(0).Op, 64)
	return n, u, err != nil
}

// fromNow is ago and hence.
func (e *evaluator) fromNow(period Meaning, sign float64) when {
	if years, ok := deepYears(period); ok && (sign < 0 || years >= 2*deepFrom) {
		return e.deep(period, e.now(), sign)
	}
	return e.moved(period, e.now(), sign)
}

// moved is the time a period before or after w, told in the coarser of the two grains.
func (e *evaluator) moved(period Meaning, w when, sign float64) when {
	n, u, vague := length(period)
	if u.name == "" {
		return when{}
	}
	if years, ok := deepYears(period); ok && w.isPoint() && years >= 2*deepFrom || w.grain == tl.GrainAge && !vague && u.months >= 12 {
		return e.deep(period, w, sign)
	}
	// Nobody knows how long several years are: a bound on one side is all there is.
	if vague || n*float64(max(u.months, u.days/30)) > 12*maxNumber {
		return e.somewhen(w, sign).within(w, u)
	}
	// The result is told as coarsely as it was said: "three years ago" is a year,
	// "three days ago" a day, half units fall on months.
	grain := u.grain
	if n != math.Trunc(n) && grain > tl.GrainMonth {
		grain = tl.GrainMonth
	}
	if !w.isPoint() {
		return e.unanchored(w, grain)
	}
	grain = max(grain, w.grain)
	if u.name == "Year" && sign < 0 && (w.grain == tl.GrainQuarter && w.code == "" || w.grain == tl.GrainHalf) {
		grain = w.grain // business compares with the same quarter
	}
	if u.secs > 0 && w.grain >= tl.GrainDay { // two hours later, on that day
		grain = w.grain
		n = 0
	}
	t := u.shift(w.span.Start, sign*n)
	if w.grain > u.grain && u.secs == 0 {
		return e.blurred(w, u, sign*n)
	}
	out := point(around(t, grain), grain)
	if grain < tl.GrainDay {
		out.typ = TIME
	}
	if u.name == "Week" && w.grain == tl.GrainDay { // the value is that week, but who counts in weeks from a day means about that day
		out.part, out.approx = around(t, tl.GrainDay), true
	}
	if w.grain == grain && w.code == "" || grain == tl.GrainDay {
		out.code = ""
	}
	// Nearly two years ago is about that year: the date says so too.
	if period.Op == "Mod" {
		out.mod = modNames[period.arg(0).Op]
		out.approx = true
	}
	return out
}

// blurred is two weeks after some day of January: the date keeps the doubt, the
// value the unit of the anchor as long as that says the truth.
func (e *evaluator) blurred(w when, u unit, n float64) when {
	from, to := around(u.shift(w.span.Start, n), u.grain), around(u.shift(w.span.End-1, n), u.grain)
	out := point(around(from.Start, w.grain), w.grain)
	out.part = from.Hull(to)
	if !out.span.Covers(out.part) {
		out.value = "XXXX-XX-XX"
		if y := from.Start.Civil().Year; y == (to.End - 1).Civil().Year {
			out.value = yearValue(y) + "-XX-XX"
		}
		out.grain, out.span = tl.GrainNone, out.part
	}
	return out
}

// unanchored is "three days later" when nobody knows than what: only the grain is left.
func (e *evaluator) unanchored(w when, g tl.Grain) when {
	for _, u := range units {
		if u.grain == g && u.name != "Weekend" && u.name != "Night" && u.name != "Fortnight" {
			return opened(openUnit(u))
		}
	}
	return opened("XXXX-XX-XX")
}

// somewhen is "several years ago": before the anchor, no more is known.
func (e *evaluator) somewhen(w when, sign float64) when {
	out := when{value: "PAST_REF"}
	if sign > 0 {
		out.value = "FUTURE_REF"
	}
	if !w.isPoint() {
		return out
	}
	if sign < 0 {
		out.part = tl.Span{Start: tl.Beginning, End: w.span.End}
	} else {
		out.part = tl.Span{Start: w.span.Start, End: tl.Forever}
	}
	return out
}

// within bounds "minutes later", "hours before" by what such small units can add up to: the day that was told, and from a time
// of the clock a day at most.
func (out when) within(w when, u unit) when {
	if u.secs == 0 || !w.isPoint() || out.part.IsEmpty() {
		return out
	}
	near := around(w.span.Start, tl.GrainDay)
	if w.grain < tl.GrainDay && u.name == "Hour" {
		near = tl.Span{Start: w.span.Start - day, End: w.span.End + day}
	}
	if w.grain > tl.GrainDay {
		near = w.meant()
	}
	out.part = out.part.Intersect(near)
	return out
}
