// Package dateparser reads whole days ("7. September 2017", "28 April 2020 13:45 CEST", "2019年6月24日") for htmldate, in
// the place of the module of the same path: that one fills the tables of 200 languages when a program starts, which takes a third
// of a second and 90 MB of every start of Dateline, and of what it can do htmldate asks for whole days alone. go.mod puts this
// one in its place; its names are those that htmldate uses.
package dateparser

import (
	"errors"
	"strings"
	"time"
	"unicode"

	"github.com/markusmobius/go-dateparser/date"
)

// A ParserType is a kind of date to look for; whole days are the only kind here.
type ParserType uint8

// The kinds that htmldate names.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// A PreferredDateSource says which way to complete a date; whole days need none.
type PreferredDateSource uint8

// Past is the one that htmldate names.
const Past PreferredDateSource = 1

// A Configuration is accepted and not needed.
type Configuration struct {
	CurrentTime         time.Time
	PreferredDateSource PreferredDateSource
	StrictParsing       bool
}

// A Parser reads dates.
type Parser struct {
	ParserTypes []ParserType
}

var errNoDay = errors.New("no day")

// strangers is how many words that are no part of a date may stand around one: "Published on Tuesday".
const strangers = 4

// Parse gives the one day that s tells: a day, a month by its name, and a year of four digits, in any order, or the three with CJK
// signs behind them. It gives an error when s tells none, two, or much else.
func (p *Parser) Parse(_ *Configuration, s string, _ ...string) (date.Date, error) {
	day, month, year, other := 0, 0, 0, 0
	words := fields(s)
	for i := 0; i < len(words); i++ {
		w := words[i]
		switch n, digits := number(w); {
		case i+1 < len(words) && clock(words, i): // 13:45, and what follows of it
			for i+2 < len(words) && words[i+1] == ":" {
				i += 2
			}
		case digits && len(w) == 4 && year == 0 && n >= 1990 && n < 2100:
			year = n
		case digits && len(w) <= 2 && i+1 < len(words) && strings.HasPrefix(words[i+1], "月") && month == 0, digits && len(w) <= 2 && i+1 < len(words) && words[i+1] == "월" && month == 0:
			month = n
			i++
		case digits && len(w) <= 2 && day == 0 && n >= 1 && n <= 31:
			day = n
		case digits:
			return date.Date{}, errNoDay
		case w == ":" || !unicode.IsLetter(firstRune(w)):
		case months[w] > 0 && month == 0:
			month = months[w]
		case months[w] > 0 && month != months[w]:
			return date.Date{}, errNoDay
		case !signs[w]:
			if other++; other > strangers {
				return date.Date{}, errNoDay
			}
		}
	}
	if day == 0 || month < 1 || month > 12 || year == 0 {
		return date.Date{}, errNoDay
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day {
		return date.Date{}, errNoDay
	}
	return date.Date{Time: t}, nil
}

// clock: a number, a colon and a number stand at i.
func clock(words []string, i int) bool {
	_, a := number(words[i])
	if !a || words[i+1] != ":" || i+2 >= len(words) {
		return false
	}
	_, b := number(words[i+2])
	return b
}

// fields parts a text into numbers, words in lower case, and colons; the ending of an ordinal parts from its number.
func fields(s string) []string {
	var out []string
	var word strings.Builder
	kind := ' '
	end := func() {
		if word.Len() > 0 {
			out = append(out, word.String())
			word.Reset()
		}
	}
	for _, r := range strings.ToLower(s) {
		k := ' '
		switch {
		case r >= '0' && r <= '9':
			k = '0'
		case unicode.IsLetter(r) || unicode.IsMark(r):
			k = 'a'
		case r == ':':
			k = ':'
		}
		if k != kind || k == ':' {
			end()
		}
		if kind = k; k != ' ' {
			word.WriteRune(r)
		}
	}
	end()
	return out
}

func number(w string) (n int, ok bool) {
	for _, r := range w {
		if r < '0' || r > '9' || n > 9999 {
			return 0, false
		}
		n = n*10 + int(r-'0')
	}
	return n, w != ""
}

func firstRune(w string) rune {
	for _, r := range w {
		return r
	}
	return 0
}

// signs are words that belong to a date: what stands behind its numbers, or between them.
var signs = set("st nd rd th de del di der den le la am pm a p m of the om en o în 年 日 月 년 일 г года року kl uhr um at on à h gmt utc cet cest est edt pst pdt bst jst z t")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// months are the names of the months, by language, full and short, with the cases that dates stand in.
var months = func() map[string]int {
	m := map[string]int{}
	for _, language := range monthNames {
		for i, names := range strings.Split(language, "|") {
			for name := range strings.FieldsSeq(names) {
				m[name] = i + 1
			}
		}
	}
	return m
}()
