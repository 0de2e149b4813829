package timex

import (
	"strconv"
	"strings"

	tl "dateline/timeline"
)

// ref is a vague reference: PAST_REF, PRESENT_REF, FUTURE_REF.
func (e *evaluator) ref(m Meaning) when { return when{value: m.arg(0).Op + "_REF"} }

// period is a duration.
func (e *evaluator) period(m Meaning) when {
	u, ok := units[m.arg(1).Op]
	if !ok {
		return when{}
	}
	count := "X"
	if n, err := strconv.ParseFloat(m.arg(0).Op, 64); err == nil {
		if n*u.holds > maxNumber {
			return when{}
		}
		count = strconv.FormatFloat(n*u.holds, 'f', -1, 64)
	}
	if m.arg(0).Op == "Scaled" {
		count = strconv.FormatFloat(scaled(m.arg(0))*u.holds, 'f', -1, 64)
	}
	if m.arg(0).Op == "Half" {
		count = strconv.FormatFloat((float64(m.arg(0).arg(0).int())+0.5)*u.holds, 'f', -1, 64)
	}
	if u.halved != "" && count == "0.5" {
		return when{value: u.halved, typ: DURATION}
	}
	clock, isTime := strings.CutPrefix(u.period, "T")
	if isTime {
		return when{value: "PT" + count + clock, typ: DURATION}
	}
	return when{value: "P" + count + u.period, typ: DURATION}
}

// sum is "two years and three months".
func (e *evaluator) sum(m Meaning) when {
	a, b := e.period(m.arg(0)), e.period(m.arg(1))
	x, y := strings.TrimPrefix(a.value, "P"), strings.TrimPrefix(b.value, "P")
	if strings.HasPrefix(x, "T") {
		y = strings.TrimPrefix(y, "T")
	}
	return when{value: "P" + x + y, typ: DURATION}
}

// each is a set.
func (e *evaluator) each(m Meaning) when {
	w := (&evaluator{ops: e.ops}).eval(m.arg(0))
	return when{value: w.value, typ: SET, quant: "EVERY"}
}

// often is a set with a count: twice a week is P1W, 2X.
func (e *evaluator) often(m Meaning) when {
	w := e.period(m.arg(1))
	n := m.arg(0).Op
	if n == "" {
		n = "X"
	}
	return when{value: w.value, typ: SET, freq: n + "X"}
}

// anchored is a duration that ends or begins at the anchor: the past two weeks.
func (e *evaluator) anchored(period Meaning, sign float64) when {
	w := e.eval(period)
	n, u, vague := length(period)
	if vague || !e.known || u.name == "" || u.grain < tl.GrainDay {
		return w
	}
	here := around(e.at, tl.GrainDay)
	if sign < 0 {
		w.part = tl.Span{Start: u.shift(here.Start, -n), End: here.End}
	} else {
		w.part = tl.Span{Start: here.Start, End: u.shift(here.End, n)}
	}
	w.lasts = true
	return w
}

// toward is the n-th Monday or weekend after a time, or before it when n < 0: To(Weekday(1),Holiday(easter),1).
func (e *evaluator) toward(m Meaning) when {
	from, n := e.eval(m.arg(1)), int(m.arg(2).int())
	const most = 60 // weeks: more than any text counts
	if !from.isPoint() || n == 0 || n > most || n < -most {
		return e.open(m.arg(0))
	}
	at := from.meant().End
	if n < 0 {
		at = from.meant().Start
	}
	const step = tl.Instant(7 * day)
	here := evaluator{at: at, known: true, ops: e.ops}
	w := here.nth(m.arg(0), 0)
	// The week around the end of the time holds one, which may still lie on the wrong side.
	for n > 0 && w.isPoint() && w.span.Start < at {
		w = here.again(m.arg(0), step)
	}
	for n < 0 && w.isPoint() && w.span.End > at {
		w = here.again(m.arg(0), -step)
	}
	for ; n > 1; n-- {
		w = here.again(m.arg(0), step)
	}
	for ; n < -1; n++ {
		w = here.again(m.arg(0), -step)
	}
	return w
}

// again is the occurrence a step further on.
func (e *evaluator) again(m Meaning, step tl.Instant) when {
	e.at += step
	return e.nth(m, 0)
}
