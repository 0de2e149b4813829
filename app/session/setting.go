package session

import (
	"context"
	"fmt"
	"regexp"

	"dateline/timeline"
)

// Setting is a value that the library keeps, "" when there is none.
func (s *Session) Setting(key string) string {
	value, err := s.options.Store.Setting(context.Background(), key)
	s.fail(err)
	return value
}

// SetSetting keeps a value in the library.
func (s *Session) SetSetting(key, value string) { s.fail(s.keep(key, value)) }

// A NumberOrder says how a typed date of numbers alone is meant.
type NumberOrder int

// The orders. AskOrder refuses a date that could be read either way, and is the default.
const (
	AskOrder NumberOrder = iota
	DayFirst
	MonthFirst
)

// SetNumberOrder says how typed dates of numbers are meant. Articles are not read by it.
func (s *Session) SetNumberOrder(o NumberOrder) { s.numbers = o }

// numeric are dates in numbers with the year in full at their end.
var numeric = regexp.MustCompile(`^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$`)

// ordered reads a date of numbers in the order that the person chose.
func (s *Session) ordered(text string) (timeline.Date, bool) {
	m := numeric.FindStringSubmatch(text)
	if m == nil || s.numbers == AskOrder {
		return timeline.Date{}, false
	}
	day, month := m[1], m[2]
	if s.numbers == MonthFirst {
		day, month = month, day
	}
	d, err := timeline.ParseDate(fmt.Sprintf("%s-%02s-%02s", m[3], month, day))
	return d, err == nil
}
