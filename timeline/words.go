package timeline

import (
	"fmt"
	"strconv"
	"strings"
)

var monthNames = [13]string{"", "January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

// seasonNames are the words for EDTF's codes in the place of the month.
var seasonNames = map[int]string{
	21: "spring", 22: "summer", 23: "autumn", 24: "winter", 25: "spring (north)", 26: "summer (north)", 27: "autumn (north)",
	28: "winter (north)", 29: "spring (south)", 30: "summer (south)", 31: "autumn (south)", 32: "winter (south)",
	33: "the first quarter of", 34: "the second quarter of", 35: "the third quarter of", 36: "the fourth quarter of",
	37: "the first four months of", 38: "the middle four months of", 39: "the last four months of",
	40: "the first half of", 41: "the second half of",
}

// Words tells d in English as a person would say it: "29 January 2020", "between
// 3 and 29 January 2020", "the 4th century BCE", "66 million years ago". It is
// "undated" for the zero Date.
func (d Date) Words() string {
	s := d.edtf
	switch {
	case s == "":
		return "undated"
	case d.marks&markSpecific != 0:
		return d.hedge() + unitWords(s)
	case d.marks&markExtent != 0 && strings.Contains(s, "/"):
		return d.intervalWords()
	case d.begin.Start == Beginning:
		return d.hedge() + unitWords(lastUnit(s)) + " or before"
	case d.begin.End == Forever:
		return d.hedge() + unitWords(firstUnit(s)) + " or later"
	case strings.Contains(s, ","):
		return strings.NewReplacer(",", " or ", "..", " to ").Replace(strings.Trim(s, "[]{}"))
	case d.marks&markExtent != 0:
		return "from " + fromTo(unitWords(firstUnit(s)), unitWords(lastUnit(s)))
	}
	return d.hedge() + between(unitWords(firstUnit(s)), unitWords(lastUnit(s)))
}

// between says the day once when both are times of the same day.
func between(a, b string) string {
	dayA, clockA, timed := strings.Cut(a, ", ")
	dayB, clockB, _ := strings.Cut(b, ", ")
	if timed && dayA == dayB {
		return dayA + ", between " + join(clockA, " and ", clockB)
	}
	return "between " + join(a, " and ", b)
}

func (d Date) hedge() string {
	switch {
	case d.IsApproximate() && d.IsUncertain():
		return "perhaps about "
	case d.IsApproximate():
		return "about "
	case d.IsUncertain():
		return "perhaps "
	}
	return ""
}

func (d Date) intervalWords() string {
	a, b, _ := strings.Cut(d.edtf, "/")
	switch {
	case b == ".." || b == "":
		return "since " + unitWords(a)
	case a == ".." || a == "":
		return "until " + unitWords(b)
	}
	return fromTo(unitWords(a), unitWords(b))
}

// fromTo says the day once when both are times of the same day.
func fromTo(a, b string) string {
	if day, clock, timed := strings.Cut(b, ", "); timed && strings.HasPrefix(a, day+", ") {
		return a + " to " + clock
	}
	return join(a, " to ", b)
}

// firstUnit and lastUnit take the outer bounds of a set.
func firstUnit(s string) string {
	s = strings.Trim(s, "[]{}")
	return s[:strings.IndexAny(s+",", ",.")]
}

func lastUnit(s string) string {
	s = strings.Trim(s, "[]{}")
	return s[strings.LastIndexAny(s, ",.")+1:]
}

// join leaves out of the first phrase what the second says again: "3 January
// 2020" and "29 January 2020" become "3 and 29 January 2020".
func join(a, link, b string) string {
	aw, bw := strings.Fields(a), strings.Fields(b)
	same := 0
	for same < len(aw)-1 && same < len(bw)-1 && aw[len(aw)-1-same] == bw[len(bw)-1-same] {
		same++
	}
	if len(aw) != len(bw) || strings.Contains(a, ",") {
		same = 0
	}
	return strings.Join(aw[:len(aw)-same], " ") + link + b
}

// unitWords tells one EDTF unit; a notation that it cannot tell comes back as it is.
func unitWords(s string) string {
	if d, ok := plainUnit(s); ok && plainGrain(d.grain) {
		return plainWords(d)
	}
	d, err := parseUnit(s)
	m := unitPattern.FindStringSubmatch(trimQualifier(s))
	if err != nil || m == nil {
		return s
	}
	c := d.begin.Start.Civil()
	switch month := number(m[6]); {
	case d.grain > GrainYear && strings.Contains(s, "S"):
		return significantWords(c.Year, d.begin.End.Civil().Year-1)
	case d.grain >= GrainYear:
		return yearsWords(d)
	case d.grain >= GrainQuarter:
		year, _, _ := parseYear(m)
		if month == 24 || month == 28 || month == 30 { // a winter, or a southern summer, ends in the next year
			return fmt.Sprintf("%s %s–%02d", seasonNames[month], yearWords(year), (year+1)%100)
		}
		return seasonNames[month] + " " + yearWords(year)
	case d.grain >= GrainDay:
		return plainWords(d)
	}
	year, _, _ := parseYear(m)
	clock := m[8]
	for _, part := range m[9:11] {
		if part != "" {
			clock += ":" + part
		}
	}
	if m[9] == "" {
		clock += ":00"
	}
	return strings.TrimSpace(fmt.Sprintf("%d %s %s, %s %s", number(m[7]), monthNames[number(m[6])], yearWords(year), clock,
		strings.Replace(m[11], "Z", "UTC", 1)))
}

// plainWords tells a year, a month or a day.
func plainWords(d Date) string {
	switch c := d.begin.Start.Civil(); d.grain {
	case GrainDay:
		return strconv.Itoa(c.Day) + " " + monthNames[c.Month] + " " + yearWords(c.Year)
	case GrainMonth:
		return monthNames[c.Month] + " " + yearWords(c.Year)
	default:
		return yearWords(c.Year)
	}
}

func yearsWords(d Date) string {
	first, last := d.begin.Start.Civil().Year, d.begin.End.Civil().Year-1
	span := last - first + 1
	switch {
	case span == 1:
		return yearWords(first)
	case span == 10 && first >= 0:
		return fmt.Sprintf("the %ds", first)
	case span == 100 && first >= 0:
		return "the " + ordinal(first/100+1) + " century"
	case span == 100:
		return "the " + ordinal((-first-1)/100+1) + " century BCE"
	case span == 1000 && first >= 0:
		return "the " + ordinal(first/1000+1) + " millennium"
	}
	return yearWords(first) + " to " + yearWords(last)
}

// significantWords tells the years that share their first digits by those digits alone, as they were
// said: 13.8 billion years ago, not from 13.9 to 13.8. Before our era the missing year 0 is below that precision.
func significantWords(first, last int64) string {
	switch {
	case first > 1_000_000:
		return strings.Replace(yearWords(-first), " ago", " from now", 1)
	case first > 0:
		return fmt.Sprint(first)
	case last > -100_000:
		return fmt.Sprintf("%d BCE", -last)
	}
	return yearWords(last)
}

// yearWords tells an astronomical year: CE, BCE, or how long ago beyond 10 000 BCE.
func yearWords(y int64) string {
	switch ago := float64(-y); {
	case y > 0:
		return strconv.FormatInt(y, 10)
	case y > -10_000:
		return fmt.Sprintf("%d BCE", 1-y)
	case y > -1_000_000:
		return fmt.Sprintf("%.6g thousand years ago", ago/1e3)
	case y > -1_000_000_000:
		return fmt.Sprintf("%.6g million years ago", ago/1e6)
	default:
		return fmt.Sprintf("%.6g billion years ago", ago/1e9)
	}
}

func ordinal(n int64) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprint(n) + suffix
}
