package timex

import (
	"fmt"
	"sync"

	tl "dateline/timeline"
)

// An evaluator knows the anchor of one expression.
type evaluator struct {
	at    tl.Instant // the day or moment that the expression hangs on
	known bool
	to    when // the anchor itself, for That(…)
	told  bool // the anchor is an expression of the text, not the publication
	ops   map[string]func(*evaluator, Meaning) when
}

// operators evaluate each operator of a Meaning. What is not listed is a unit or
// no time: see evaluator.eval. A function gives it, once, because operators call each other through it.
var operators = sync.OnceValue(func() map[string]func(*evaluator, Meaning) when {
	return map[string]func(*evaluator, Meaning) when{
		"Date":        (*evaluator).dateOp,
		"Decade":      (*evaluator).decade,
		"ShortDecade": (*evaluator).shortDecade,
		"ShortYear":   (*evaluator).shortYear,
		"Clip":        (*evaluator).clip,
		"Century":     (*evaluator).century,
		"CenturyLike": (*evaluator).century,
		"Millennium":  (*evaluator).century,
		"FiscalYear":  (*evaluator).fiscalYear,
		"NewStyle":    (*evaluator).newStyle,
		"To":          (*evaluator).toward,
		"Julian":      (*evaluator).julian,
		"This":        func(e *evaluator, m Meaning) when { return e.relative(m.arg(0), 0) },
		"That":        (*evaluator).that,
		"The":         (*evaluator).that,
		"Last":        func(e *evaluator, m Meaning) when { return e.relative(m.arg(0), -1) },
		"Previous":    func(e *evaluator, m Meaning) when { return e.relative(m.arg(0), -steps(m)) },
		"Next":        func(e *evaluator, m Meaning) when { return e.relative(m.arg(0), 1) },
		"Following":   func(e *evaluator, m Meaning) when { return e.relative(m.arg(0), steps(m)) },
		"Recent":      (*evaluator).recent,
		"Coming":      (*evaluator).coming,
		"Near":        (*evaluator).near,
		"Lately":      (*evaluator).lately,
		"Onward":      (*evaluator).onward,
		"Today":       func(e *evaluator, m Meaning) when { return e.relative(Meaning{Op: "Day"}, 0) },
		"Yesterday":   func(e *evaluator, m Meaning) when { return e.relative(Meaning{Op: "Day"}, -1) },
		"Tomorrow":    func(e *evaluator, m Meaning) when { return e.relative(Meaning{Op: "Day"}, 1) },
		"In":          (*evaluator).in,
		"At": func(e *evaluator, m Meaning) when {
			return e.eval(Meaning{Op: "In", Args: []Meaning{m.arg(0), {Op: "That", Args: []Meaning{{Op: "Day"}}}}})
		},
		"Part":       (*evaluator).part,
		"Start":      (*evaluator).partOp,
		"End":        (*evaluator).partOp,
		"Early":      (*evaluator).partOp,
		"Mid":        (*evaluator).partOp,
		"Late":       (*evaluator).partOp,
		"Earlier":    (*evaluator).earlier,
		"Later":      (*evaluator).later,
		"Turn":       (*evaluator).turn,
		"Mod":        (*evaluator).modified,
		"Ago":        func(e *evaluator, m Meaning) when { return e.fromNow(m.arg(0), -1) },
		"Hence":      func(e *evaluator, m Meaning) when { return e.fromNow(m.arg(0), 1) },
		"Before":     func(e *evaluator, m Meaning) when { return e.moved(m.arg(0), e.eval(m.arg(1)), -1) },
		"After":      func(e *evaluator, m Meaning) when { return e.moved(m.arg(0), e.eval(m.arg(1)), 1) },
		"Past":       func(e *evaluator, m Meaning) when { return e.anchored(m.arg(0), -1) },
		"Ahead":      func(e *evaluator, m Meaning) when { return e.anchored(m.arg(0), 1) },
		"Period":     (*evaluator).period,
		"Sum":        (*evaluator).sum,
		"Each":       (*evaluator).each,
		"Often":      (*evaluator).often,
		"Ref":        (*evaluator).ref,
		"SamePeriod": (*evaluator).samePeriod,
		"Weekof":     func(e *evaluator, m Meaning) when { return e.weekOf(m) },
	}
})

// steps is the second argument of Following(Day,2), 1 without it.
func steps(m Meaning) int { return int(min(max(m.arg(1).int(), 1), 100)) }

// eval gives what m means; the zero when for what is no time.
func (e *evaluator) eval(m Meaning) when {
	if op := e.ops[m.Op]; op != nil {
		return op(e, m)
	}
	if _, ok := occurrences[m.Op]; ok && len(m.Args) > 0 {
		return e.near(Meaning{Op: "Near", Args: []Meaning{m}})
	}
	return when{}
}

// now is the anchor as a point.
func (e *evaluator) now() when {
	if !e.known {
		return opened("XXXX-XX-XX")
	}
	return point(around(e.at, tl.GrainDay), tl.GrainDay)
}

// year reads a year argument: 1944, BC(44).
func year(m Meaning) int64 {
	switch m.Op {
	case "BC":
		return 1 - m.arg(0).int()
	case "Dual":
		return dualYear(m.arg(0).int(), m.arg(1).int())
	}
	return m.int()
}

// dateOp is a date that names its year; a day that the calendar does not have (30
// February) is no time, rather than a guess at a neighbour.
func (e *evaluator) dateOp(m Meaning) when {
	y, mo, d := year(m.arg(0)), int(m.arg(1).int()), int(m.arg(2).int())
	switch {
	case len(m.Args) == 1:
		return point(months(y, 1, 12), tl.GrainYear)
	case mo < 1 || mo > 12:
		return when{}
	case len(m.Args) == 2:
		return point(months(y, mo, 1), tl.GrainMonth)
	case d < 1 || d > tl.DaysIn(y, mo):
		return when{}
	}
	return point(around(tl.Midnight(y, mo, d), tl.GrainDay), tl.GrainDay)
}

// decade is a block of ten years. Before our era the decades are counted backwards, and
// EDTF has no digit pattern that fits them, so their date becomes a choice of years.
func (e *evaluator) decade(m Meaning) when {
	if m.arg(0).Op == "BC" {
		y := 1 - m.arg(0).arg(0).int() // 430s BC are 439–430 BC
		w := point(tl.Span{Start: tl.Midnight(y-9, 1, 1), End: tl.Midnight(y+1, 1, 1)}, tl.GrainDecade)
		return w
	}
	y := m.arg(0).int()
	return point(yearsOf(y, 10), tl.GrainDecade)
}

// centuryOf is the century that a clipped year belongs to: that of the anchor,
// or the one before when the anchor has not got that far.
func (e *evaluator) centuryOf(clipped int64) int64 {
	// Up to five years ahead still counts as coming: in 2013 a '15 is 2015.
	y := e.at.Civil().Year
	full := floorDiv(y, 100)*100 + clipped
	if full > y+5 {
		full -= 100
	}
	return full
}

// shortDecade is "the eighties": the last ones that are well over.
func (e *evaluator) shortDecade(m Meaning) when {
	if !e.known {
		return opened("XX" + m.arg(0).Op[:1])
	}
	low := e.centuryOf(m.arg(0).int())
	if low > e.at.Civil().Year-5 {
		low -= 100 // in 2020 the twenties are those of the last century
	}
	return point(yearsOf(low, 10), tl.GrainDecade)
}

// shortYear is '98: the last such year, or the coming one when that is near.
func (e *evaluator) shortYear(m Meaning) when {
	if !e.known {
		return opened(fmt.Sprintf("XX%02d", m.arg(0).int()))
	}
	return point(months(e.centuryOf(m.arg(0).int()), 1, 12), tl.GrainYear)
}

// clip is the second year of 1914–18.
func (e *evaluator) clip(m Meaning) when {
	y, c := m.arg(0).int(), m.arg(1).int()
	full := y/100*100 + c
	if full < y {
		full += 100
	}
	return point(months(full, 1, 12), tl.GrainYear)
}

// century is a century or a millennium, as TIMEX3 and EDTF cut them: the 19th is 18XX,
// from 1800 on. Historians begin in 1801; both notations leave that year out.
func (e *evaluator) century(m Meaning) when {
	size, g := int64(100), tl.GrainCentury
	if m.Op == "Millennium" {
		size, g = 1000, tl.GrainMillennium
	}
	n := m.arg(0).int()
	if m.Op == "CenturyLike" && m.arg(1).arg(0).Op == "BC" {
		m.Args = []Meaning{{Op: "BC", Args: []Meaning{m.arg(0)}}}
	}
	if m.arg(0).Op == "BC" {
		n = m.arg(0).arg(0).int()
		low := -(n-1)*size - size + 1
		return point(tl.Span{Start: tl.Midnight(low, 1, 1), End: tl.Midnight(low+size, 1, 1)}, g)
	}
	if n < 1 || n > 100 {
		return when{}
	}
	return point(tl.Span{Start: tl.Midnight((n-1)*size, 1, 1), End: tl.Midnight(n*size, 1, 1)}, g)
}

// fiscalYear keeps the year: where it begins depends on the company.
func (e *evaluator) fiscalYear(m Meaning) when {
	y := m.arg(0).int()
	if y < 100 {
		y += 2000
	}
	w := point(months(y, 1, 12), tl.GrainYear)
	w.code, w.approx = fmt.Sprintf("FY%04d", y), true
	return w
}

// relative is the unit or the named time n before or after the one of the anchor.
func (e *evaluator) relative(m Meaning, n int) when {
	u, ok := units[m.Op]
	if !ok || len(m.Args) > 0 {
		return e.named(m, n)
	}
	if !e.known {
		return opened(openUnit(u))
	}
	if u.name == "Weekend" {
		return e.weekend(n)
	}
	// Shifting the beginning of a unit by whole units and taking the unit around it
	// is right for months of every length and for weeks across years.
	s := around(e.at, u.grain)
	if u.name == "Fortnight" {
		n *= 2
	}
	if n != 0 {
		step := u
		if u.months == 0 && u.days == 0 {
			step.secs = u.secs
		}
		s = around(u.shift(s.Start, float64(n)), u.grain)
	}
	w := point(s, u.grain)
	if u.grain < tl.GrainDay {
		w.typ = TIME
	}
	return w
}

// openUnit is the value of "last week" while nobody knows when that was said.
func openUnit(u unit) string {
	switch {
	case u.name == "Weekend":
		return "XXXX-WXX-WE"
	case u.grain == tl.GrainWeek:
		return "XXXX-WXX"
	case u.grain == tl.GrainMonth:
		return "XXXX-XX"
	case u.grain == tl.GrainQuarter:
		return "XXXX-QX"
	case u.grain == tl.GrainHalf:
		return "XXXX-HX"
	case u.grain == tl.GrainYear:
		return "XXXX"
	case u.grain == tl.GrainDecade:
		return "XXX"
	case u.grain == tl.GrainCentury:
		return "XX"
	case u.grain < tl.GrainDay:
		return "XXXX-XX-XXTXX"
	}
	return "XXXX-XX-XX"
}

// weekend is the Saturday and Sunday of the week n weeks away.
func (e *evaluator) weekend(n int) when {
	s := around(e.at, tl.GrainWeek)
	s = tl.Span{Start: s.Start + tl.Instant(5+7*n)*day, End: s.End + tl.Instant(7*n)*day}
	w := point(s, tl.GrainWeek)
	w.code = "WE"
	return w
}

// that takes up the anchor again: that year, the same day, that March.
func (e *evaluator) that(m Meaning) when {
	switch a := m.arg(0); {
	case a.Op == "Time" && e.to.isPoint():
		w := e.to
		w.mod, w.approx, w.part = "", false, tl.Span{}
		return w
	case a.Op == "Time" && e.to.value != "":
		return e.to
	case a.Op == "Time":
		return e.now()
	default:
		return e.relative(a, 0)
	}
}

// weekOf is the calendar week around a day: the week of March 11.
func (e *evaluator) weekOf(m Meaning) when {
	w := e.eval(m.arg(0))
	if !w.isPoint() {
		return opened("XXXX-WXX")
	}
	return point(around(w.span.Start, tl.GrainWeek), tl.GrainWeek)
}

// samePeriod is the same month or quarter in another year; the year is what is sure.
func (e *evaluator) samePeriod(m Meaning) when {
	w := e.eval(m.arg(0))
	if w.grain != tl.GrainYear || !e.told || !e.to.isPoint() || e.to.grain >= tl.GrainYear || e.to.grain < tl.GrainMonth {
		return w
	}
	u := units["Year"]
	c := e.to.span.Start.Civil()
	out := e.to
	out.part, out.mod = tl.Span{}, ""
	n := float64(w.span.Start.Civil().Year - c.Year)
	out.span = tl.Span{Start: u.shift(e.to.span.Start, n), End: u.shift(e.to.span.End, n)}
	return out
}
