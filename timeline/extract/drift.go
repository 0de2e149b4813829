package extract

import (
	"regexp"
	"strconv"

	"dateline/timeline"
	"dateline/timeline/timex"
)

// An offset is how far an expression lies from the publication day, in seconds, whatever that day is.
type offset struct {
	lo, hi int64
	ok     bool
}

// probes are publication days that differ in weekday and in their place in month and year; what an
// expression means on all of them bounds what it means on any day.
var probes = [...][3]int{{2018, 1, 1}, {2018, 12, 31}, {2020, 2, 29}, {2019, 3, 1}, {2019, 5, 31}, {2018, 6, 18}, {2018, 6, 19}, {2018, 6, 20},
	{2018, 6, 21}, {2018, 6, 22}, {2018, 6, 23}, {2018, 6, 24}}

// drifts measures the expressions that an unknown publication day leaves without a date.
func drifts(doc timex.Document, values []timex.Value) []offset {
	out := make([]offset, len(values))
	need, yearly := false, make([]bool, len(values))
	for i, v := range values {
		if !v.Date.IsKnown() && (v.Type == timex.DATE || v.Type == timex.TIME) {
			out[i].ok, yearly[i] = hanging(doc.Exprs[i])
			need = need || out[i].ok
		}
	}
	if !need {
		return out
	}
	for n, p := range probes {
		at := timeline.DayDate(int64(p[0]), p[1], p[2])
		noon := at.Begins()
		for i, v := range doc.Resolve(at) {
			b := v.Date.Begins()
			if !out[i].ok || !v.Date.IsKnown() || b.IsOpen() {
				out[i].ok = false
				continue
			}
			// the publication is some instant of its day, so either end may be a day off
			lo, hi := int64(b.Start-noon.End), int64(b.End-noon.Start)
			if n == 0 {
				out[i].lo, out[i].hi = lo, hi
			}
			out[i].lo, out[i].hi = min(out[i].lo, lo), max(out[i].hi, hi)
		}
	}
	for i := range out {
		if yearly[i] {
			out[i] = out[i].widened()
		}
	}
	return out
}

// period is a TIMEX3 duration of one whole unit: P3W, PT2H.
var period = regexp.MustCompile(`^P(T?)(\d{1,4})([YMWDHS])$`)

// gap is how far apart two events are, in seconds, that a text puts a duration between: the duration, give or take
// the looseness with which such units are used. ok is false for what is no plain duration.
func gap(value string) (lo, hi int64, ok bool) {
	m := period.FindStringSubmatch(value)
	if m == nil {
		return 0, 0, false
	}
	n, _ := strconv.ParseInt(m[2], 10, 64)
	unit, loose := int64(0), int64(0)
	switch m[1] + m[3] {
	case "Y":
		unit, loose = 365*day+day/4, 120*day
	case "M":
		unit, loose = 30*day+day/2, 10*day
	case "W":
		unit, loose = 7*day, 0
	case "D":
		unit, loose = day, 0
	case "TH":
		unit, loose = 3600, 1800
	case "TM":
		unit, loose = 60, 60
	default:
		return 0, 0, false
	}
	return max(0, n*unit-loose), n*unit + loose, true
}
