package storage

import (
	"database/sql/driver"
	"fmt"

	"dateline/timeline"
)

// bind appends args as the driver wants them. Identifiers keep their 64 bits as a signed number.
func bind(to []driver.NamedValue, args ...any) []driver.NamedValue {
	for _, a := range args {
		var v driver.Value
		switch a := a.(type) {
		case nil, int64, float64, bool, string, []byte:
			v = a
		case int:
			v = int64(a)
		case timeline.ID:
			v = int64(a)
		case timeline.Instant:
			v = int64(a)
		default:
			// No value from outside comes here: another type is a mistake in this package, and any test finds it.
			panic(fmt.Sprintf("storage: %T cannot be bound", a))
		}
		to = append(to, driver.NamedValue{Ordinal: len(to) + 1, Value: v})
	}
	return to
}

// integer, float and str read a value of any type: a damaged file may hold another than the schema says.
func integer(v driver.Value) int64 {
	switch v := v.(type) {
	case int64:
		return v
	case float64:
		return int64(v)
	}
	return 0
}

func float(v driver.Value) float64 {
	switch v := v.(type) {
	case int64:
		return float64(v)
	case float64:
		return v
	}
	return 0
}

func str(v driver.Value) string {
	switch v := v.(type) {
	case string:
		return v
	case []byte:
		return string(v)
	}
	return ""
}

// row reads columns from left to right.
type row struct {
	v []driver.Value
	i int
}

// next takes the next column; a row has as many as the query that it came from.
func (r *row) next() driver.Value { r.i++; return r.v[r.i-1] }
func (r *row) int() int64         { return integer(r.next()) }
func (r *row) float() float64     { return float(r.next()) }
func (r *row) str() string        { return str(r.next()) }
