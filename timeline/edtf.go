package timeline

import (
	"fmt"
	"strings"
)

// ParseDate reads an EDTF value: ISO 8601-2:2019 levels 0 and 1, and of level 2
// the sets [a..b] and {a,b}, X anywhere in the year, exponents and significant digits,
// sub-year groupings 25–41, and qualifiers of parts, which count for the whole.
// The error quotes what could not be read.
func ParseDate(s string) (Date, error) {
	s = strings.TrimSpace(s)
	var d Date
	var err error
	switch {
	case len(s) > maxNotation:
		return Date{}, fmt.Errorf("a date of %d characters is too long", len(s))
	case strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]"):
		d, err = parseSet(s[1:len(s)-1], false)
	case strings.HasPrefix(s, "{") && strings.HasSuffix(s, "}"):
		d, err = parseSet(s[1:len(s)-1], true)
	case strings.Contains(s, "/"):
		d, err = parseInterval(s)
	default:
		d, err = parseUnit(s)
	}
	if err != nil {
		return Date{}, fmt.Errorf("%q is not an EDTF date: %w", s, err)
	}
	d.edtf = s
	return d, nil
}

// maxNotation bounds what ParseDate looks at, in bytes.
const maxNotation = 200

func parseInterval(s string) (Date, error) {
	a, b, _ := strings.Cut(s, "/")
	from, err := parseEnd(a)
	if err != nil {
		return Date{}, err
	}
	to, err := parseEnd(b)
	if err != nil {
		return Date{}, err
	}
	if !from.IsKnown() && !to.IsKnown() {
		return Date{}, fmt.Errorf("it has no bound on either side")
	}
	d := Date{begin: from.Begins(), end: to.Begins(), grain: min(from.grain, to.grain),
		marks: markExtent | (from.marks|to.marks)&(markApproximate|markUncertain)}
	if !from.IsKnown() || !to.IsKnown() {
		d.grain = max(from.grain, to.grain)
	}
	if d.begin.Start != Beginning && d.end.End <= d.begin.Start {
		return Date{}, fmt.Errorf("it ends before it begins")
	}
	if !from.IsKnown() {
		d.begin.End = d.end.End
	}
	if !to.IsKnown() {
		d.end.Start = d.begin.Start
	}
	return d, nil
}

// parseEnd reads one side of an interval; ".." and "" are the zero Date.
func parseEnd(s string) (Date, error) {
	if s == ".." || s == "" {
		return Date{}, nil
	}
	d, err := parseUnit(s)
	d.edtf = s
	return d, err
}

// parseSet reads the inside of [one of] or {all of}.
func parseSet(s string, all bool) (Date, error) {
	d := Date{marks: markChoice}
	if all {
		d.marks = markExtent
	}
	for i, part := range strings.Split(s, ",") {
		a, b, isRange := strings.Cut(strings.TrimSpace(part), "..")
		if !isRange {
			b = a
		}
		from, err := parseEnd(a)
		if err != nil {
			return Date{}, err
		}
		to, err := parseEnd(b)
		if err != nil {
			return Date{}, err
		}
		span := Span{from.Begins().Start, to.Begins().End}
		if !from.IsKnown() && !to.IsKnown() || span.IsEmpty() {
			return Date{}, fmt.Errorf("%q holds no time", part)
		}
		grain := max(from.grain, to.grain)
		if from.IsKnown() && to.IsKnown() {
			grain = min(from.grain, to.grain)
		}
		if i == 0 {
			d.begin, d.grain = span, grain
		}
		d.begin, d.grain = d.begin.Hull(span), min(d.grain, grain)
		d.marks |= (from.marks | to.marks) & (markApproximate | markUncertain)
	}
	d.end = d.begin
	return d, nil
}
