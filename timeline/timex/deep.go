package timex

import (
	"fmt"
	"math"
	"strconv"

	tl "dateline/timeline"
)

// Deep time is told in years before the present, and its precision swallows the
// present: "66 million years ago" is the same date whenever it was written. So it needs no
// publication date, and the digits that were said are its grain.

// deepFrom is how many years back or ahead deep time begins; told in thousands it begins at
// deepRound. deepPresent is the present when no better one is known: an error of a few
// decades is far below what such figures say.
const deepFrom, deepRound, deepPresent = 10_000, 3000, 2000

// deepYears gives the length of a period in years when it is one of deep time.
func deepYears(period Meaning) (years float64, ok bool) {
	n, u, vague := length(period)
	years = n * float64(u.months) / 12
	if vague || u.grain < tl.GrainYear || u.months == 0 || years > maxNumber {
		return years, false
	}
	round := years >= deepRound && years == math.Trunc(years) && int64(years)%1000 == 0
	return years, years >= deepFrom || round
}

// deepQuantum is the unit of the last digit that was said, in years; vague when that is all there is,
// and then one digit more counts: "300,000" is nearer to 300,000 than to 399,999.
func deepQuantum(years int64) (quantum int64, vague bool) {
	quantum = 1
	for years%10 == 0 && years > 0 {
		years /= 10
		quantum *= 10
	}
	if years < 10 && quantum > 1 {
		return quantum / 10, true
	}
	return quantum, false
}

// deep is the time a long period before or after w; a w that is no point is the present.
func (e *evaluator) deep(period Meaning, w when, sign float64) when {
	years, _ := deepYears(period)
	said := int64(math.Round(years))
	base := int64(deepPresent)
	quantum, vague := deepQuantum(said)
	value := ""
	switch {
	case w.grain == tl.GrainAge:
		var q int64
		base, q = deepNominal(w.span)
		quantum = max(quantum, q)
	case w.isPoint():
		base = w.span.Start.Civil().Year
	}
	if sign < 0 && w.grain != tl.GrainAge {
		value = deepValue(-said)
	}
	year := base + int64(sign)*said
	round := quantum
	if vague && w.grain != tl.GrainAge {
		round *= 10
	}
	year = int64(math.Round(float64(year)/float64(round))) * round
	if year > -1000 && year < deepFrom { // too near to be told in thousands
		return opened("XXXX")
	}
	out := when{span: deepSpan(year, quantum), grain: tl.GrainAge, code: value}
	if value == "" {
		out.code = deepValue(year)
	}
	out.approx = period.Op == "Mod" || vague || said < 10*deepFrom
	if period.Op == "Mod" {
		out.mod = modNames[period.arg(0).Op]
	}
	return out
}

// deepSpan is the years whose first digits are those of year, as EDTF's S counts them.
func deepSpan(year, quantum int64) tl.Span {
	low, high := year, year+quantum-1
	if year < 0 {
		low, high = year-quantum+1, year
	}
	return tl.Span{Start: tl.Midnight(low, 1, 1), End: tl.Midnight(high+1, 1, 1)}
}

// deepNominal undoes deepSpan.
func deepNominal(s tl.Span) (year, quantum int64) {
	low, high := s.Start.Civil().Year, s.End.Civil().Year-1
	if low < 0 {
		return high, high - low + 1
	}
	return low, high - low + 1
}

// deepDate writes EDTF's significant digits: Y-13800000000S3.
func deepDate(s tl.Span, approximate bool) tl.Date {
	year, quantum := deepNominal(s)
	digits := len(strconv.FormatInt(max(year, -year), 10))
	for ; quantum >= 10; quantum /= 10 {
		digits--
	}
	d, err := tl.ParseDate(fmt.Sprintf("Y%dS%d", year, max(digits, 1)))
	if err != nil {
		return tl.Within(s)
	}
	return d.WithQualifier(approximate, false)
}

// deepScales are the units that TIMEX3 counts years before the present in.
var deepScales = []struct {
	name  string
	years float64
}{{"GA", 1e9}, {"MA", 1e6}, {"KA", 1e3}}

// deepValue writes a year as TIMEX3 does: GA13.8. What is to come has no such form.
func deepValue(year int64) string {
	if year < 0 {
		for _, s := range deepScales {
			if n := float64(-year) / s.years; n >= 1 {
				return s.name + strconv.FormatFloat(n, 'f', -1, 64)
			}
		}
	}
	return ""
}

// scaled lets the first number of "6 to 7 million" be millions as well.
func scaled(m Meaning) float64 {
	first, err := strconv.ParseFloat(m.arg(0).Op, 64)
	second, err2 := strconv.ParseFloat(m.arg(1).Op, 64)
	if err != nil || err2 != nil {
		return math.NaN()
	}
	const comparable = 50 // "6 to 100 million" still counts in millions, "900 to 1,000 years" does not
	for k := second; k >= 1000 && math.Mod(k, 1000) == 0 && first*comparable < second; k /= 1000 {
		first *= 1000
	}
	return first
}

// deepUnits are the only ways in which geologists write their units: mA and GA are others.
var deepUnits = map[string]bool{"ka": true, "Ka": true, "kya": true, "Ma": true, "mya": true, "Mya": true, "MYA": true, "Ga": true, "bya": true, "Gya": true}

func badDeep(v *view, f *found) bool {
	for i := v.from; i < v.to; i++ {
		if t := &v.tokens[i]; t.in(v.lang.words.deepUnit) && !deepUnits[v.word(t)] {
			return true
		}
	}
	return false
}

// ahead makes a time of "in five billion years": so far ahead, how long and when are the same.
func (v *view) ahead(f *found) {
	if _, ok := deepYears(f.meaning); ok && typeOf(f.meaning) == DURATION && v.before(1).has(traitAhead) && v.tense() == TenseFuture {
		f.meaning = f.meaning.wrap("Hence")
	}
}
