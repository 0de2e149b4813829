package timeline

import "fmt"

// EDTF writes seasons, quarters, four-month terms and halves in the place of the month.
const seasonFirst, seasonLast = 21, 41

// seasons gives the first month and the number of months of each code. 21–24 (no
// hemisphere) are read as the northern, meteorological ones; a winter begins in
// the December of the year that it is written with.
var seasons = map[int]struct{ month, months int }{
	21: {3, 3}, 22: {6, 3}, 23: {9, 3}, 24: {12, 3},
	25: {3, 3}, 26: {6, 3}, 27: {9, 3}, 28: {12, 3},
	29: {9, 3}, 30: {12, 3}, 31: {3, 3}, 32: {6, 3},
	33: {1, 3}, 34: {4, 3}, 35: {7, 3}, 36: {10, 3},
	37: {1, 4}, 38: {5, 4}, 39: {9, 4}, 40: {1, 6}, 41: {7, 6},
}

// seasonWritten reports whether Within may answer with the code: quarters and
// halves are plain arithmetic, seasons and terms are only ever said by a text.
func seasonWritten(code int) bool { return code >= 33 && code <= 36 || code >= 40 }

func monthSpan(year int64, month int) (Span, Grain, error) {
	if month >= 1 && month <= 12 {
		return Span{Midnight(year, month, 1), Midnight(year, month+1, 1)}, GrainMonth, nil
	}
	s, ok := seasons[month]
	if !ok {
		return Span{}, 0, fmt.Errorf("there is no month or season %d", month)
	}
	grain := GrainQuarter
	if s.months > 3 {
		grain = GrainHalf
	}
	return Span{Midnight(year, s.month, 1), Midnight(year, s.month+s.months, 1)}, grain, nil
}
