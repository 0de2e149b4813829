package article

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

var kindSheet = kind{"table", sheetParts}

// separatorsOfSheets are the signs between columns, as programs write them.
var separatorsOfSheets = []rune{',', ';', '\t', '|'}

// columns tells which part of an article each column holds, by the header line of a table, and
// the sign between the columns. ok is false when no column holds a text and no other one belongs to an article.
func columns(header string) (fields []string, comma rune, ok bool) {
	for _, comma := range separatorsOfSheets {
		r := csv.NewReader(strings.NewReader(header))
		r.Comma, r.LazyQuotes = comma, true
		names, err := r.Read()
		if err != nil || len(names) < 2 {
			continue
		}
		fields, ranks := make([]string, len(names)), map[string]int{}
		for i, name := range names {
			field, rank := fieldOf(name)
			if old, taken := ranks[field]; field == "" || taken && old <= rank {
				continue
			}
			for j := range fields {
				if fields[j] == field {
					fields[j] = ""
				}
			}
			fields[i], ranks[field] = field, rank
		}
		if _, hasText := ranks["text"]; hasText && len(ranks) > 1 {
			return fields, comma, true
		}
	}
	return nil, 0, false
}

// looksLikeSheet reports a table with a header line that names the parts of an article.
func looksLikeSheet(data []byte) bool {
	text, err := decode(data[:min(len(data), sniffed)])
	if err != nil {
		return false
	}
	line, _, _ := strings.Cut(text, "\n")
	_, _, ok := columns(line)
	return ok
}

// sheetParts gives the rows of a table.
func sheetParts(f file, yield func(Part, error) bool) {
	text, err := decode(f.data)
	if err != nil {
		yield(Part{}, err)
		return
	}
	header, _, _ := strings.Cut(text, "\n")
	fields, comma, ok := columns(header)
	if !ok {
		yield(Part{}, errNot{"it is a table without a column of texts"})
		return
	}
	rows := csv.NewReader(strings.NewReader(text))
	rows.Comma, rows.LazyQuotes, rows.FieldsPerRecord = comma, true, -1
	rows.Read() // the header
	for n := 1; f.ctx.Err() == nil; n++ {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			if more := yield(Part{}, f.part(n, errors.New("the row is damaged"))); !more || !errors.As(err, new(*csv.ParseError)) {
				return
			}
			continue
		}
		r := record{}
		for i, cell := range row[:min(len(row), len(fields))] {
			if fields[i] != "" {
				r[fields[i]] = cell
			}
		}
		m := f.member(n, []byte(strings.Join(row, "\x1f")))
		if !yield(m.as(r.article), nil) {
			return
		}
	}
}
