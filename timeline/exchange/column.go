package exchange

import (
	"encoding/csv"
	"strings"
	"unicode"
)

// A Column is one of a table.
type Column struct {
	Name  string // as the table's header writes it
	Field string // what it was taken for, "" when nothing was: "title", "date", "end" …
}

// columnNames are the names that columns go by, in small letters without signs, the best name first. They
// cover our own table, the sheets of TimelineJS, of Timesketch and of Timeline Storyteller, and what people call them.
var columnNames = map[string][]string{
	"id":           {"id", "uid", "unique id", "identifier"},
	"edtf":         {"edtf"},
	"date":         {"date", "when", "start date", "start", "begin", "begins", "from", "datetime", "date time", "event date", "day of event"},
	"end":          {"end date", "end", "ends", "to", "until", "finish"},
	"year":         {"year", "start year"},
	"month":        {"month", "start month"},
	"day":          {"day", "start day"},
	"time":         {"time", "start time"},
	"end year":     {"end year"},
	"end month":    {"end month"},
	"end day":      {"end day"},
	"end time":     {"end time"},
	"title":        {"title", "headline", "event", "name", "summary", "message", "content text", "subject", "label", "what"},
	"text":         {"text", "description", "details", "notes", "body", "comment", "comments"},
	"category":     {"category", "group", "facet", "tag", "kind"},
	"participants": {"participants", "actors", "people", "tags"},
	"place":        {"place", "location", "where"},
	"quote":        {"quote", "sentence", "quotation"},
	"link":         {"source", "url", "link", "address", "reference"},
	"status":       {"status"},
	"importance":   {"importance", "weight", "priority"},
	"type":         {"type"},
}

// A header says which column of a table holds what.
type header struct {
	comma   rune
	columns []Column
	at      map[string]int // column by field
}

// sheetSeparators are the signs between columns, as programs write them.
var sheetSeparators = []rune{',', ';', '\t', '|'}

// parseHeader reads the first line of a table. ok is false when it does not name a title and a date.
func parseHeader(line string) (h header, ok bool) {
	for _, comma := range sheetSeparators {
		r := csv.NewReader(strings.NewReader(line))
		r.Comma, r.LazyQuotes = comma, true
		names, err := r.Read()
		if err != nil || len(names) < 2 {
			continue
		}
		h = matchColumns(names)
		h.comma = comma
		_, title := h.at["title"]
		if title && (h.has("edtf") || h.has("date") || h.has("year")) {
			return h, true
		}
	}
	return header{}, false
}

// matchColumns finds the best column for each field.
func matchColumns(names []string) header {
	h := header{at: map[string]int{}}
	rank := map[string]int{}
	for i, name := range names {
		h.columns = append(h.columns, Column{Name: strings.TrimSpace(name)})
		plain := plainName(name)
		for field, known := range columnNames {
			for place, k := range known {
				if k != plain {
					continue
				}
				if _, taken := h.at[field]; !taken || place < rank[field] {
					h.at[field], rank[field] = i, place
				}
			}
		}
	}
	for field, i := range h.at {
		h.columns[i].Field = field
	}
	return h
}

func (h header) has(field string) bool { _, ok := h.at[field]; return ok }

// cell is what a row has for a field; the apostrophe that keeps a spreadsheet from calculating is taken off.
func (h header) cell(row []string, field string) string {
	i, ok := h.at[field]
	if !ok || i >= len(row) {
		return ""
	}
	s := strings.TrimSpace(row[i])
	if plain, ok := strings.CutPrefix(s, "'"); ok && safeCell(plain) == s {
		return plain
	}
	return s
}

// plainName is a name in small letters, its words parted by one blank.
func plainName(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}
