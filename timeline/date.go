package timeline

import "fmt"

// A Date is an EDTF value (ISO 8601-2:2019, levels 0 and 1 and the parts of
// level 2 that texts need). It answers with two spans, in which the thing begins
// and in which it ends, so that "sometime in January" (2020-01) and "all through
// January" (2020-01-01/2020-01-31) stay different. The zero Date is unknown.
// Dates are comparable with ==.
type Date struct {
	edtf       string
	begin, end Span
	grain      Grain
	marks      marks
}

type marks uint8

const (
	markExtent marks = 1 << iota
	markChoice       // one of a set: somewhere between two bounds
	markApproximate
	markUncertain
	markSpecific // a calendar unit such as 2020-01, no set and no interval
)

// String is the EDTF notation, "" for the zero Date.
func (d Date) String() string { return d.edtf }

// IsKnown reports whether anything at all is known: a bound on either side.
func (d Date) IsKnown() bool { return d.edtf != "" }

// Begins is the span in which it began, Always for the zero Date.
func (d Date) Begins() Span {
	if !d.IsKnown() {
		return Always
	}
	return d.begin
}

// Ends is the span in which it ended; the same as Begins unless HasExtent.
func (d Date) Ends() Span {
	if !d.IsKnown() {
		return Always
	}
	return d.end
}

// Span covers all of d, from the earliest beginning to the latest end.
func (d Date) Span() Span { return d.Begins().Hull(d.Ends()) }

// Grain is the unit in which d is told, the finer one of an interval's ends.
func (d Date) Grain() Grain { return d.grain }

// HasExtent reports whether d lasts: an EDTF interval.
func (d Date) HasExtent() bool { return d.marks&markExtent != 0 }

// IsUnit reports whether d is one unit of the calendar such as 2020-01 or
// 199X, neither an interval nor a choice between bounds.
func (d Date) IsUnit() bool { return d.marks&markSpecific != 0 }

// IsApproximate reports EDTF's ~: about that time.
func (d Date) IsApproximate() bool { return d.marks&markApproximate != 0 }

// IsUncertain reports EDTF's ?: perhaps that time.
func (d Date) IsUncertain() bool { return d.marks&markUncertain != 0 }

// IsZoned reports whether d has a clock time that names its zone. Its spans are told in UTC; those of a clock time without a zone are what the
// clock showed where it happened, wherever that was.
func (d Date) IsZoned() bool {
	if d.grain == GrainNone || d.grain > GrainHour {
		return false
	}
	inClock := false
	for _, b := range []byte(d.edtf) {
		switch {
		case b == 'T':
			inClock = true
		case inClock && (b == 'Z' || b == '+' || b == '-'):
			return true
		case b != ':' && (b < '0' || b > '9'):
			inClock = false
		}
	}
	return false
}

// MarshalText writes the EDTF notation.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.edtf), nil }

// UnmarshalText reads what MarshalText writes; "" is the zero Date.
func (d *Date) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	*d, err = ParseDate(string(b))
	return err
}

// YearDate is a year; year is astronomical (0 is 1 BCE).
func YearDate(year int64) Date { return mustParse(formatYear(year)) }

// MonthDate is a month (1–12) of a year.
func MonthDate(year int64, month int) Date {
	return mustParse(formatYear(year) + fmt.Sprintf("-%02d", month))
}

// DayDate is a day. Months and days out of range carry over, as in Civil.
func DayDate(year int64, month, day int) Date {
	return DayOf(Midnight(year, month, day))
}

// DayOf is the day in which t lies, UTC.
func DayOf(t Instant) Date { return unitAt(t, GrainDay) }

// Within is "sometime in s": the calendar unit that s is, or else a choice
// between its bounds. A span that does not fall on whole days is told to the
// second. Always gives the zero Date; so does an empty span.
func Within(s Span) Date {
	if s == Always || s.IsEmpty() {
		return Date{}
	}
	if u, ok := unitOf(s); ok {
		return u
	}
	g := alignment(s)
	first, last := "", ""
	if s.Start != Beginning {
		first = formatAt(s.Start, g)
	}
	if s.End != Forever {
		last = formatAt(s.End-1, g)
	}
	return mustParse("[" + first + ".." + last + "]")
}

// Lasting is what goes on from begin to end. Either may be the zero Date: the
// interval is open there. EDTF has no choice inside an interval, so an end that
// is no calendar unit is widened to the smallest unit that covers it.
func Lasting(begin, end Date) Date {
	a, b := intervalEnd(begin), intervalEnd(end)
	if a == ".." && b == ".." {
		return Date{}
	}
	d, err := ParseDate(a + "/" + b)
	if err != nil { // the end lies before the beginning: keep the beginning alone
		return begin
	}
	return d
}

func intervalEnd(d Date) string {
	switch {
	case !d.IsKnown() || d.Span().IsOpen():
		return ".."
	case d.IsUnit():
		return d.edtf
	}
	return Covering(d.Span()).edtf
}

// Covering is the smallest calendar unit (second to millennium) that covers s, the zero
// Date when none does.
func Covering(s Span) Date {
	if s.IsOpen() || s.IsEmpty() {
		return Date{}
	}
	for _, g := range unitGrains {
		d := unitAt(s.Start, g)
		if d.begin.Covers(s) {
			return d
		}
	}
	return Date{}
}

// mustParse is for notations that this package wrote itself.
func mustParse(edtf string) Date {
	d, err := ParseDate(edtf)
	if err != nil {
		return Date{}
	}
	return d
}

// WithQualifier marks d as approximate (~), uncertain (?), or both (%). It changes calendar units only.
func (d Date) WithQualifier(approximate, uncertain bool) Date {
	if !d.IsUnit() || !approximate && !uncertain && !d.IsApproximate() && !d.IsUncertain() {
		return d
	}
	return mustParse(trimQualifier(d.edtf) + Qualifier(approximate || d.IsApproximate(), uncertain || d.IsUncertain()))
}

// Qualifier is EDTF's sign for approximate (~), uncertain (?) or both (%), "" for neither.
func Qualifier(approximate, uncertain bool) string {
	switch {
	case approximate && uncertain:
		return "%"
	case approximate:
		return "~"
	case uncertain:
		return "?"
	}
	return ""
}
