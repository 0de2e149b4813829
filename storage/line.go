package storage

import (
	"bytes"

	"dateline/timeline"
)

// briefLine writes an event as a line of numbers, parted by spaces, and its title. SQLite joins
// thousands of such lines into one value: a row of its own for each event would take several times as long
// to come over to Go.
const briefLine = `format('%d %d %d %d %d %d %d %d %s', number, event.id, begin_earliest, begin_latest, end_earliest, end_latest,
	grain | (status << 8) | (category << 16) | (review << 24) | (flags << 32), CAST(importance * 9007199254740992 AS INTEGER), title)`

// importanceScale is what importance is multiplied with in a line: 2^53, so that a float32 is exact. Decimal digits
// would be rounded, and an event would have another importance in a list than by itself.
const importanceScale = 1 << 53

// parseLines reads what briefLine writes, parted by NUL. The Brief is only lent.
func parseLines(chunk []byte, visit func(number int64, b *timeline.Brief) error) error {
	var b timeline.Brief
	var n [8]int64
	for len(chunk) > 0 {
		line := chunk
		if end := bytes.IndexByte(chunk, 0); end >= 0 {
			line, chunk = chunk[:end], chunk[end+1:]
		} else {
			chunk = nil
		}
		// No number is checked: SQLite wrote the line a moment ago, and a list of a million events goes through here.
		for i := range n {
			n[i], line = parseNumber(line)
		}
		b = timeline.Brief{
			ID:         timeline.ID(n[1]),
			Title:      string(line),
			Begin:      timeline.Span{Start: timeline.Instant(n[2]), End: timeline.Instant(n[3])},
			End:        timeline.Span{Start: timeline.Instant(n[4]), End: timeline.Instant(n[5])},
			Grain:      within(n[6]&0xff, timeline.GrainAge),
			Status:     within(n[6]>>8&0xff, timeline.Denied),
			Category:   category(n[6] >> 16 & 0xff),
			Review:     within(n[6]>>24&0xff, timeline.Rejected),
			Flags:      timeline.Flags(n[6] >> 32),
			Importance: float32(float64(n[7]) / importanceScale),
		}
		if err := visit(n[0], &b); err != nil {
			return err
		}
	}
	return nil
}

// parseNumber reads a decimal number and the space after it.
func parseNumber(s []byte) (n int64, rest []byte) {
	i, negative := 0, false
	if len(s) > 0 && s[0] == '-' {
		i, negative = 1, true
	}
	var u uint64
	for ; i < len(s) && s[i] != ' '; i++ {
		u = u*10 + uint64(s[i]-'0')
	}
	if negative {
		u = -u
	}
	return int64(u), s[min(i+1, len(s)):]
}
