package timex

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"dateline/timeline"
	"pgregory.net/rapid"
)

// valueSpan reads a TIMEX3 value as the stretch of time that it names, apart from
// the program's own way there. ok is false for durations, sets and what holds an X.
func valueSpan(v string) (s timeline.Span, ok bool) {
	if v == "" || strings.ContainsAny(v, "X_") || strings.HasPrefix(v, "P") || strings.HasPrefix(v, "FY") {
		return s, false
	}
	v = strings.TrimSuffix(v, "Z")
	bc := strings.HasPrefix(v, "BC")
	v = strings.TrimPrefix(v, "BC")
	yearText, rest, _ := strings.Cut(v, "-")
	n, err := strconv.ParseInt(yearText, 10, 64)
	if err != nil {
		return s, false
	}
	if size := map[int]int64{1: 1000, 2: 100, 3: 10}[len(yearText)]; size > 0 && rest == "" {
		if bc {
			return timeline.Span{Start: timeline.Midnight(-(n+1)*size+1-size, 1, 1), End: timeline.Midnight(-n*size+size, 1, 1)}, true
		}
		return timeline.Span{Start: timeline.Midnight(n*size, 1, 1), End: timeline.Midnight((n+1)*size, 1, 1)}, true
	}
	if len(yearText) > 4 {
		return s, false // beyond what TIMEX3 was made for
	}
	if bc {
		n = 1 - n
	}
	day, clock, timed := strings.Cut(rest, "T")
	s = daySpan(n, day)
	if timed && len(clock) == 5 && clock[2] == ':' {
		h, _ := strconv.Atoi(clock[:2])
		m, _ := strconv.Atoi(clock[3:])
		s.Start += timeline.Instant(h*3600 + m*60)
		s.End = s.Start + 60
	}
	return s, s.Start < s.End
}

// daySpan reads what follows the year: a month, a day, a week, a season, a quarter, a half.
func daySpan(y int64, rest string) timeline.Span {
	month := func(m, n int) timeline.Span {
		return timeline.Span{Start: timeline.Midnight(y, m, 1), End: timeline.Midnight(y, m+n, 1)}
	}
	num := func(s string) int { n, _ := strconv.Atoi(s); return n }
	switch {
	case rest == "":
		return month(1, 12)
	case rest[0] == 'W' && len(rest) >= 3 && rest[1] >= '0' && rest[1] <= '9':
		jan4 := timeline.Midnight(y, 1, 4)
		start := jan4 - timeline.Instant((jan4.Weekday()+6)%7*86400) + timeline.Instant((num(rest[1:3])-1)*7*86400)
		return timeline.Span{Start: start, End: start + 7*86400}
	case rest[0] == 'Q':
		return month(num(rest[1:])*3-2, 3)
	case rest[0] == 'H':
		return month(num(rest[1:])*6-5, 6)
	case len(rest) == 2 && rest[0] >= '0' && rest[0] <= '9':
		return month(num(rest), 1)
	case len(rest) == 5:
		start := timeline.Midnight(y, num(rest[:2]), num(rest[3:]))
		return timeline.Span{Start: start, End: start + 86400}
	}
	return month(map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}[rest], 3)
}

// agree reports how a Value contradicts itself, "" when it does not.
func agree(v Value, coarse bool) string {
	if d := v.Date; d.IsKnown() {
		if again, err := timeline.ParseDate(d.String()); err != nil || again != d {
			return fmt.Sprintf("the date %s does not survive its notation: %v", d, err)
		}
	}
	s, ok := valueSpan(v.Value)
	if !ok || v.Type == SET || v.Type == DURATION {
		return ""
	}
	switch d := v.Date; {
	case !d.IsKnown():
		return fmt.Sprintf("value %s has no date", v.Value)
	case strings.HasSuffix(d.String(), ":00") && strings.Contains(d.String(), "T") && strings.ContainsAny(d.String()[10:], "+-"):
		return "" // a zone moves the instant, not the local clock
	case !coarse && !s.Covers(d.Span()):
		return fmt.Sprintf("value %s does not cover %s", v.Value, d)
	case !s.Overlaps(d.Span()):
		return fmt.Sprintf("value %s and date %s exclude each other", v.Value, d)
	}
	return ""
}

// atoms are the arguments that operators take, by what they want.
func drawPartial(t *rapid.T) string {
	n := func(lo, hi int) int { return rapid.IntRange(lo, hi).Draw(t, "n") }
	switch n(0, 9) {
	case 0:
		return fmt.Sprintf("Month(%d)", n(1, 12))
	case 1:
		return fmt.Sprintf("MonthDay(%d,%d)", n(1, 12), n(1, 31))
	case 2:
		return fmt.Sprintf("Weekday(%d)", n(1, 7))
	case 3:
		return "Season(" + rapid.SampledFrom([]string{"SP", "SU", "FA", "WI"}).Draw(t, "season") + ")"
	case 4:
		return fmt.Sprintf("Quarter(%d)", n(1, 4))
	case 5:
		return fmt.Sprintf("Half(%d)", n(1, 2))
	case 6:
		return fmt.Sprintf("DayOfMonth(%d)", n(1, 31))
	case 7:
		return "Weekend(1)"
	case 8:
		return "Holiday(" + rapid.SampledFrom([]string{"christmas", "easter", "labor-day", "new-year", "thanksgiving"}).Draw(t, "feast") + ")"
	}
	return "DayPart(" + rapid.SampledFrom([]string{"MO", "AF", "EV", "NI"}).Draw(t, "part") + ")"
}

func drawUnit(t *rapid.T) string {
	return rapid.SampledFrom([]string{"Day", "Week", "Weekend", "Month", "Quarter", "Half", "Year", "Decade", "Century", "Millennium"}).Draw(t, "unit")
}

func drawYear(t *rapid.T) string {
	if rapid.IntRange(0, 4).Draw(t, "era") == 0 {
		return fmt.Sprintf("BC(%d)", rapid.IntRange(1, 5000).Draw(t, "year"))
	}
	return strconv.Itoa(rapid.IntRange(1, 3000).Draw(t, "year"))
}

// drawMeaning makes a tree of every operator that a table can write.
func drawMeaning(t *rapid.T, depth int) string {
	n := func(lo, hi int) int { return rapid.IntRange(lo, hi).Draw(t, "n") }
	op := func(s ...string) string { return rapid.SampledFrom(s).Draw(t, "op") }
	inner := func() string { return drawMeaning(t, depth-1) }
	if depth <= 0 {
		return "Date(" + drawYear(t) + ")"
	}
	switch n(0, 20) {
	case 0:
		return fmt.Sprintf("Date(%s,%d,%d)", drawYear(t), n(1, 12), n(1, 31))
	case 1:
		return fmt.Sprintf("Date(%s,%d)", drawYear(t), n(1, 12))
	case 2:
		return op("This", "Last", "Next", "Previous", "Following", "That", "The") + "(" + drawUnit(t) + ")"
	case 3:
		return op("This", "Last", "Next", "Recent", "Coming", "Near", "Lately", "Onward", "That", "Following", "Previous") + "(" + drawPartial(t) + ")"
	case 4:
		return "Part(" + op("Early", "Mid", "Late", "Start", "End") + "," + inner() + ")"
	case 5:
		return "Mod(" + op("Approx", "LessThan", "MoreThan", "AtLeast", "AtMost") + "," + inner() + ")"
	case 6:
		return "In(" + drawPartial(t) + "," + inner() + ")"
	case 7:
		return op("Ago", "Hence") + fmt.Sprintf("(Period(%d,%s))", n(0, 40), drawUnit(t))
	case 8:
		return op("Before", "After") + fmt.Sprintf("(Period(%d,%s),%s)", n(0, 40), drawUnit(t), inner())
	case 9:
		return op("Earlier", "Later") + "(" + op("This", "That", "The") + "(" + op("Day", "Week", "Month", "Quarter", "Half", "Year", "Decade", "Century") + "))"
	case 10:
		return fmt.Sprintf("Century(%d)", n(1, 30))
	case 11:
		return fmt.Sprintf("Century(BC(%d))", n(1, 30))
	case 12:
		return fmt.Sprintf("Decade(%d)", n(1, 300)*10)
	case 13:
		return op("ShortDecade", "ShortYear") + fmt.Sprintf("(%d)", n(1, 9)*10)
	case 14:
		return "In(" + op("NthDay(1)", "NthDay(-1)", "NthWeek(2)", "NthWeekend(1)", "NthWeekday(3,4)", "NthMonth(2)", "NthMonths(-1)", "NthYears(1)", "FirstN(1,3,Month)", "NthDecade(2)") + "," + inner() + ")"
	case 15:
		return op("Today", "Yesterday", "Tomorrow", "That(Time)", "Turn(Century)", "At(Clock(14,30))", "At(Clock(24,0))", "Ref(PAST)", "Past(Period(3,Year))", "Ahead(Period(2,Week))")
	case 17:
		return fmt.Sprintf("Julian(Date(%s,%d,%d))", drawYear(t), n(1, 12), n(1, 31))
	case 18:
		return fmt.Sprintf("NewStyle(%s,MonthDay(%d,%d),MonthDay(%d,%d))", drawYear(t), n(1, 12), n(1, 31), n(1, 12), n(1, 31))
	case 19:
		return fmt.Sprintf("To(%s,%s,%d)", op("Weekday(2)", "Weekend(1)"), inner(), n(-3, 3))
	case 16:
		return "SamePeriod(" + inner() + ")"
	}
	return "In(Clock(" + strconv.Itoa(n(0, 23)) + "," + strconv.Itoa(n(0, 59)) + ")," + inner() + ")"
}

// TestValueAndDateAgree holds for every operator, and for every publication date, that the TIMEX3
// value and the EDTF date never contradict each other.
func TestValueAndDateAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		meaning := drawMeaning(t, 3)
		published := timeline.DayDate(int64(rapid.IntRange(-50, 2200).Draw(t, "year")), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day"))
		d := Document{Exprs: []Expr{{Meaning: drawMeaning(t, 2), Anchor: AnchorPublished}, {Meaning: meaning, Anchor: rapid.IntRange(-1, 0).Draw(t, "anchor")}}}
		for i, v := range d.Resolve(published) {
			if wrong := agree(v, false); wrong != "" {
				t.Fatalf("%s on %s: %s (%+v)", d.Exprs[i].Meaning, published, wrong, v)
			}
		}
	})
}

// TestCoarseAnchorsAreHonest holds that the date for a coarse publication date covers
// the date for each day of it.
func TestCoarseAnchorsAreHonest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year, month := int64(rapid.IntRange(1800, 2100).Draw(t, "year")), rapid.IntRange(1, 12).Draw(t, "month")
		meaning := drawMeaning(t, 2)
		if strings.Contains(meaning, "That(Time)") || strings.Contains(meaning, "Onward") {
			t.Skip("the time itself, as it was told, is another one for another grain")
		}
		d := Document{Exprs: []Expr{{Meaning: meaning, Anchor: AnchorPublished}}}
		coarse := d.Resolve(timeline.MonthDate(year, month))[0]
		if wrong := agree(coarse, true); wrong != "" {
			t.Fatalf("%s: %s", d.Exprs[0].Meaning, wrong)
		}
		fine := d.Resolve(timeline.DayDate(year, month, rapid.IntRange(1, timeline.DaysIn(year, month)).Draw(t, "day")))[0]
		if coarse.Date.IsKnown() && fine.Date.IsKnown() && !coarse.Date.Span().Covers(fine.Date.Span()) {
			t.Fatalf("%s in %d-%02d is %s, but on one of its days %s", d.Exprs[0].Meaning, year, month, coarse.Date, fine.Date)
		}
	})
}

// TestUnknownPublicationStaysOpen holds that what hangs on an unknown day has no date and is never today.
func TestUnknownPublicationStaysOpen(t *testing.T) {
	for _, meaning := range []string{"Today", "Yesterday", "Tomorrow", "Last(Year)", "Next(Month)", "This(Week)", "Recent(Month(3))", "Near(MonthDay(3,4))",
		"Coming(Weekday(2))", "Ago(Period(3,Day))", "Earlier(This(Month))", "Later(This(Year))", "In(DayPart(MO),Today)", "At(Clock(3,0))", "ShortYear(98)", "Turn(Century)",
		"In(Month(3),Last(Year))", "Part(Late,Last(Year))", "Before(Period(2,Year),That(Time))", "That(Year)", "Past(Period(3,Week))", "Weekof(Near(MonthDay(3,4)))"} {
		v := Document{Exprs: []Expr{{Meaning: meaning, Anchor: AnchorPublished}}}.Resolve(timeline.Date{})[0]
		if v.Date.IsKnown() || v.Value == "" || strings.HasPrefix(v.Value, "2") || v.Type != DURATION && !strings.Contains(v.Value, "X") {
			t.Errorf("%s without a publication date is %q, date %q", meaning, v.Value, v.Date)
		}
	}
}

// TestMeaningSurvivesWriting: what String writes, ParseMeaning reads.
func TestMeaningSurvivesWriting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawMeaning(t, 4)
		m, err := ParseMeaning(s)
		if err != nil || m.String() != s {
			t.Fatalf("%s: %v, %v", s, m, err)
		}
	})
	for _, bad := range []string{"", "(", "Last(", "Last(Year", "Last(Year))", "Last()", ",", "Last(,)", strings.Repeat("a(", 100)} {
		if m, err := ParseMeaning(bad); err == nil {
			t.Errorf("%q is read as %v", bad, m)
		}
	}
}

// TestDocumentSurvivesJSON: a library keeps documents and resolves them again.
func TestDocumentSurvivesJSON(t *testing.T) {
	published := timeline.DayDate(2013, 3, 22)
	for _, p := range readPassages(t, "en/news.txt") {
		d := Read(p.text, "en")
		b, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var again Document
		if err := json.Unmarshal(b, &again); err != nil {
			t.Fatal(err)
		}
		if a, b := d.Resolve(published), again.Resolve(published); fmt.Sprint(a) != fmt.Sprint(b) {
			t.Errorf("%v, after JSON %v", a, b)
		}
	}
}
