package timex

import (
	"fmt"
	"strconv"
	"strings"
)

// A numeral is a run of digits with the marks inside it, classified as a whole:
// a date, a clock, a year, a count. What fits no shape (a score, a version, a
// phone number) belongs to no class and so can be part of no expression.
type numeral struct {
	value        int64
	fraction     int32 // the digits after the point of a decimal, and how many they are
	places       int8
	digits       int8
	a, b, c      int32 // year, month, day or hour, minute, second
	isDecimal    bool
	hour, minute int32 // of an ISO date and time
	zulu         bool
}

// meaning is the numeral as an atom or a tree, as the class asks.
func (n numeral) meaning(c class) Meaning {
	switch c {
	case classISO:
		return list("Date", n.a, n.b, n.c)
	case classISOTime:
		clock := list("Clock", n.hour, n.minute)
		if n.zulu {
			clock = Meaning{Op: "Zone", Args: []Meaning{{Op: "UTC"}, clock}}
		}
		return Meaning{Op: "In", Args: []Meaning{clock, list("Date", n.a, n.b, n.c)}}
	case classISOMonth:
		return list("Date", n.a, n.b)
	case classClock, classClockHalf, classMilitary:
		m := list("Clock", n.a, n.b)
		if n.c >= 0 {
			m = list("Clock", n.a, n.b, n.c)
		}
		return m
	}
	s := strconv.FormatInt(n.value, 10)
	if n.isDecimal {
		s += "." + fmt.Sprintf("%0*d", n.places, n.fraction)
	}
	return Meaning{Op: s}
}

// list is an operator over whole numbers.
func list(op string, numbers ...int32) Meaning {
	m := Meaning{Op: op}
	for _, n := range numbers {
		m.Args = append(m.Args, Meaning{Op: strconv.Itoa(int(n))})
	}
	return m
}

// A cluster is what the scanner gathered: groups of digits and the marks between.
type cluster struct {
	groups [4]int64
	widths [4]int
	ends   [4]int
	seps   [4]byte
	n      int
	tooBig bool
}

// maxCluster bounds a run of digits and marks; a longer one is passed over in pieces.
const maxCluster = 48

// gather reads digits, and marks that stand between digits.
func (s *scanner) gather() (c cluster, end int) {
	end = s.at
	for end < len(s.text) && end-s.at < maxCluster {
		start, value := end, int64(0)
		for end < len(s.text) && isDigit(s.text[end]) && end-s.at < maxCluster {
			if value < maxNumber {
				value = value*10 + int64(s.text[end]-'0')
			}
			end++
		}
		if c.n == len(c.groups) {
			c.tooBig = true
			c.n--
		}
		c.groups[c.n], c.widths[c.n], c.ends[c.n] = value, end-start, end
		c.n++
		size, sep := separator(s.text[end:])
		if size == 0 || end+size >= len(s.text) || !isDigit(s.text[end+size]) {
			return c, end
		}
		c.seps[c.n-1] = sep
		end += size
	}
	c.tooBig = true
	for end < len(s.text) && isDigit(s.text[end]) {
		end++
	}
	return c, end
}

// separator recognises the marks that may stand between digits; an en dash counts as a hyphen.
func separator(s string) (size int, sep byte) {
	switch {
	case s == "":
	case strings.IndexByte("-/.:,", s[0]) >= 0:
		return 1, s[0]
	case strings.HasPrefix(s, "–"):
		return len("–"), '-'
	}
	return 0, 0
}

// signature writes a cluster as a pattern: d for one or two digits, else the
// number of digits, n for many. "2020-01-29" is "4-d-d".
func (c cluster) signature(buf *[8]byte) []byte {
	out := buf[:0]
	for i := range c.n {
		switch w := c.widths[i]; {
		case w <= 2:
			out = append(out, 'd')
		case w <= 4:
			out = append(out, byte('0'+w))
		default:
			out = append(out, 'n')
		}
		if i < c.n-1 {
			out = append(out, c.seps[i])
		}
	}
	return out
}

// A reading turns a cluster of a known signature into a token; it answers false
// when the figures cannot be what the shape says.
var readings = map[string]func(*language, cluster) (token, bool){
	"d": readPlain, "3": readPlain, "4": readPlain, "n": readPlain,
	"4-d-d": readISO, "4/d/d": readISO, "4.d.d": readISO,
	"d/d/4": readSlashed, "d.d.4": readDotted, "d-d-4": readSlashed, "d/d/d": readSlashed, "d.d.d": readDotted,
	"d:d": readClock, "d:d:d": readClock,
	"d.d": readDecimal, "3.d": readDecimal, "d,d": readDecimal, "4.d": readDecimal,
	"d,3": readGrouped, "3,3": readGrouped, "d,3,3": readGrouped, "3,3,3": readGrouped,
	"d.3": readGrouped, "3.3": readGrouped, "d.3.3": readGrouped, "3.3.3": readGrouped, "d,3,3,3": readGrouped,
}

// splits are the shapes that are two numbers with a dash: ranges.
var splits = map[string]bool{"d-d": true, "4-4": true, "4-d": true, "3-3": true, "4/4": true, "4/d": true, "d/d": true, "3-d": true, "d-3": true}

// numeral scans a number with its suffix: 1990s, 5th, 3pm.
func (s *scanner) numeral() {
	start := s.at
	c, end := s.gather()
	var buf [8]byte
	sig := c.signature(&buf)
	// 9/11 has come to name one day wherever months are written first.
	if c.n == 2 && c.seps[0] == '/' && c.groups[0] == 9 && c.groups[1] == 11 && s.lang.monthFirst {
		s.push(end, token{shape: shapeNumber, mask: classNineEleven.bit()})
		return
	}
	// Two numbers with a dash are a range, which rules read from three tokens.
	if !c.tooBig && splits[string(sig)] && !(end < len(s.text) && isLetter(s.text[end])) {
		s.push(c.ends[0], s.plain(c, 0))
		sep := end - c.widths[1] - c.ends[0]
		mark := "-"
		if c.seps[0] == '/' && c.widths[0] <= 2 {
			mark = "/"
		}
		s.push(c.ends[0]+sep, s.lang.literal(mark))
		s.push(end, s.plain(c, 1))
		return
	}
	if c.n == 2 && c.seps[0] == '-' && c.widths[0] <= 4 && end < len(s.text) && (isLetter(s.text[end]) || s.text[end] == '\'') {
		s.push(c.ends[0], s.plain(c, 0)) // 1980-90s, 5-6pm
		sep := end - c.widths[1] - c.ends[0]
		s.push(c.ends[0]+sep, s.lang.literal("-"))
		c = cluster{groups: [4]int64{c.groups[1]}, widths: [4]int{c.widths[1]}, ends: [4]int{end}, n: 1}
		sig = c.signature(&buf)
	}
	t := token{shape: shapeNumber}
	if read := readings[string(sig)]; read != nil && !c.tooBig {
		t, _ = read(s.lang, c)
	}
	// Digits glued to a word are part of a name (F16, iPhone4), unless the word is
	// one that takes a number (Q3).
	if len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].end == start && s.tokens[len(s.tokens)-1].is(shapeWord) && !s.lang.prefixes[strings.ToLower(s.text[s.tokens[len(s.tokens)-1].begin:s.tokens[len(s.tokens)-1].end])] {
		t.mask = 0
	}
	t.shape |= shapeNumber
	s.suffixed(&t, end)
}

// plain is one group of a cluster that was split.
func (s *scanner) plain(c cluster, i int) token {
	t, _ := readPlain(s.lang, cluster{groups: [4]int64{c.groups[i]}, widths: [4]int{c.widths[i]}, n: 1})
	t.shape |= shapeNumber
	return t
}

// suffixed pushes t, which ends at end unless letters are glued to it.
func (s *scanner) suffixed(t *token, end int) {
	e := end
	// 1990's is an old way to write 1990s; 2012's is a genitive and stays outside.
	if e+1 < len(s.text) && s.text[e] == '\'' && s.text[e+1] == 's' && t.number.value%10 == 0 && t.number.digits > 1 {
		e++
	}
	from := e
	for e < len(s.text) && (isLetter(s.text[e]) || s.text[e] >= 0x80 && isLetterAt(s.text[e:])) {
		e++
	}
	if e == from {
		s.push(end, *t)
		return
	}
	kind := s.lang.suffixes[strings.ToLower(s.text[from:min(e, from+8)])]
	switch n := &t.number; {
	case kind == "s" && n.value%10 == 0 && n.digits == 4:
		t.mask = classDecade.bit()
	case kind == "s" && n.value%10 == 0 && n.digits == 3:
		t.mask = classDecade3.bit()
	case kind == "s" && n.value%10 == 0 && n.digits == 2:
		t.mask = classDecade2.bit()
	case kind == "th" && n.digits <= 3 && t.mask&classN.bit() != 0:
		t.mask = classOrd.bit()
		if n.value >= 1 && n.value <= 31 {
			t.mask |= classDayth.bit()
		}
	case kind == "am" || kind == "pm":
		t.mask = halfDay(n, kind == "pm")
	case kind == "h" && t.mask&classN.bit() != 0 && n.value < 25:
		t.mask, n.a, n.b, n.c = classClock.bit(), int32(n.value), 0, -1
		if e < len(s.text) && isDigit(s.text[e]) { // 14h30
			m := 0
			for k := 0; k < 2 && e < len(s.text) && isDigit(s.text[e]); k++ {
				m, e = m*10+int(s.text[e]-'0'), e+1
			}
			n.b = int32(m)
		}
	case kind == "q" && n.value >= 1 && n.value <= 4 && n.digits == 1:
		t.mask = classQuarter.bit()
	case kind == "t" && t.mask == classISO.bit():
		e = s.isoTime(t, from, e)
	case kind == "unit":
		s.push(end, *t)
		return
	default: // 5km, 3G: a measure or a name, no time
		t.mask = 0
	}
	s.push(e, *t)
}

// isLetterAt reports whether s, which does not begin with ASCII, begins with a letter: the
// marks listed are those that stand behind numbers without a space.
func isLetterAt(s string) bool {
	return !strings.HasPrefix(s, "–") && !strings.HasPrefix(s, "—") && !strings.HasPrefix(s, "’") && !strings.HasPrefix(s, "”") && !strings.HasPrefix(s, "\u00a0") && !strings.HasPrefix(s, "»") && !strings.HasPrefix(s, "…")
}

// isoTime reads the clock of 2020-01-29T14:05:00Z, whose T is at from.
func (s *scanner) isoTime(t *token, from, e int) int {
	at := from + 1
	if e != at || len(s.text)-at < 5 || s.text[at+2] != ':' {
		return e
	}
	var part [3]int32
	k := 0
	for ; k < 3 && len(s.text)-at >= 2 && isDigit(s.text[at]) && isDigit(s.text[at+1]); k++ {
		part[k] = int32(s.text[at]-'0')*10 + int32(s.text[at+1]-'0')
		at += 2
		if at >= len(s.text) || s.text[at] != ':' {
			k++
			break
		}
		at++
	}
	if k < 2 || part[0] > 23 || part[1] > 59 || part[2] > 59 {
		return e
	}
	t.mask = classISOTime.bit()
	t.number.hour, t.number.minute = part[0], part[1]
	for at < len(s.text) && (isDigit(s.text[at]) || s.text[at] == '.' && at+1 < len(s.text) && isDigit(s.text[at+1])) && at < from+32 {
		at++
	}
	if at < len(s.text) && s.text[at] == 'Z' {
		t.number.zulu = true
		at++
	}
	return at
}

// halfDay turns "3" or "10:30" with am or pm into a clock on 24 hours.
func halfDay(n *numeral, pm bool) uint64 {
	hour, minute := n.value, int32(0)
	if n.digits == 0 {
		hour, minute = int64(n.a), n.b
	}
	if hour < 1 || hour > 12 {
		return 0
	}
	hour %= 12
	if pm {
		hour += 12
	}
	n.a, n.b, n.c = int32(hour), minute, -1
	return classClock.bit()
}

// readPlain is a bare number, which may be many things at once: the rules decide.
func readPlain(_ *language, c cluster) (token, bool) {
	v, w := c.groups[0], c.widths[0]
	t := token{number: numeral{value: v, digits: int8(min(w, 100))}}
	t.mask = classN.bit()
	if w <= 2 && v >= 1 && v <= 31 {
		t.mask |= classDay.bit()
	}
	if w == 2 {
		t.mask |= classYY.bit()
	}
	if w == 4 && v >= 1000 && v < 2200 {
		t.mask |= classYear.bit()
	}
	if w <= 4 && v > 0 {
		t.mask |= classAnyYear.bit()
	}
	if w == 4 && v < 1000 && v%100 < 60 { // 0600, as armies write
		t.mask = classClock.bit()
		t.number.a, t.number.b, t.number.c = int32(v/100), int32(v%100), -1
	}
	if w == 4 && v < 2400 && v%100 < 60 {
		t.mask |= classMilitary.bit()
		t.number.a, t.number.b, t.number.c = int32(v/100), int32(v%100), -1
	}
	if w <= 2 && v <= 24 {
		t.mask |= classHour.bit()
	}
	return t, true
}

// date makes a token of a whole numeric date, if there is such a day.
func date(year, month, day int64) (token, bool) {
	if year < 100 {
		year += 2000
		if year > 2050 {
			year -= 100
		}
	}
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return token{}, false
	}
	return token{mask: classISO.bit(), number: numeral{a: int32(year), b: int32(month), c: int32(day)}}, true
}

// readISO is year, month, day, in the order of ISO 8601 and with any of its usual marks.
func readISO(_ *language, c cluster) (token, bool) {
	return date(c.groups[0], c.groups[1], c.groups[2])
}

// readSlashed takes the order of the language when both could be the month.
func readSlashed(l *language, c cluster) (token, bool) {
	a, b := c.groups[0], c.groups[1]
	if a > 12 || !l.monthFirst && b <= 12 {
		a, b = b, a
	}
	return date(c.groups[2], a, b)
}

// readDotted is always day first; versions like 10.4.3 are kept out by the width of the year.
func readDotted(_ *language, c cluster) (token, bool) {
	if c.widths[2] == 1 || c.widths[2] == 2 && (c.widths[0] != 2 || c.widths[1] != 2) {
		return token{}, false
	}
	return date(c.groups[2], c.groups[1], c.groups[0])
}

// readClock is 16:15 or 16:15:30. "3:2" is a score or a ratio: minutes have two digits.
func readClock(_ *language, c cluster) (token, bool) {
	t := token{number: numeral{a: int32(c.groups[0]), b: int32(c.groups[1]), c: -1}}
	if c.n == 3 {
		t.number.c = int32(c.groups[2])
	}
	ok := c.widths[1] == 2 && c.groups[0] < 25 && c.groups[1] < 60 && c.groups[2] < 60
	if ok {
		t.mask = classClock.bit()
	}
	return t, ok
}

// readDecimal is a count with one decimal; in 10.30 the tables may still see a clock.
func readDecimal(l *language, c cluster) (token, bool) {
	t := token{mask: classN.bit(), number: numeral{value: c.groups[0], isDecimal: true}}
	if c.seps[0] != l.decimal {
		t.mask = 0
	}
	t.number.fraction, t.number.places = int32(c.groups[1]), int8(c.widths[1])
	if c.widths[1] == 2 {
		if c.seps[0] == '.' && c.groups[0] < 25 && c.groups[1] < 60 {
			t.mask |= classClockHalf.bit() // 10.30, a clock only with "Uhr" or "pm"
			t.number.a, t.number.b, t.number.c = int32(c.groups[0]), int32(c.groups[1]), -1
		}
	}
	return t, true
}

// readGrouped is a count with its thousands marked, which is never a year.
func readGrouped(l *language, c cluster) (token, bool) {
	if c.n == 2 && c.seps[0] == l.decimal {
		return readDecimal(l, c) // 4.567
	}
	var v int64
	for i := range c.n {
		v = v*1000 + c.groups[i]
		if i > 0 && c.seps[i-1] == l.decimal {
			return token{}, false
		}
	}
	return token{mask: classN.bit(), number: numeral{value: v}}, true
}

// clipped scans '98 and '90s, from the digits at.
func (s *scanner) clipped(at int) {
	n := numeral{value: int64(s.text[at]-'0')*10 + int64(s.text[at+1]-'0'), digits: 2}
	t := token{shape: shapeNumber, number: n, mask: classClipped.bit()}
	if at+2 < len(s.text) && isLetter(s.text[at+2]) {
		t.mask = 0
		s.suffixed(&t, at+2)
		return
	}
	s.push(at+2, t)
}
