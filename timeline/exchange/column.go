package exchange

import (
	"encoding/csv"
	"strings"
	"unicode"
)

// A Column is one of a table.
type Column struct {
	Name   string // as the table's header writes it
	Field  string // what it was taken for, a key of columnNames; "" when nothing was
	Sample string // its first cell that is not empty
}

// columnNames are the names that columns go by, in small letters without signs, the best name first. They
// cover our own table, the sheets of TimelineJS, of Timesketch and of Timeline Storyteller, and what people call them.
var columnNames = map[string][]string{
	"id":           {"id", "uid", "unique id", "identifier"},
	"edtf":         {"edtf"},
	"date":         {"date", "when", "start date", "start", "begin", "begins", "from", "datetime", "date time", "event date", "day of event", "datum", "wann", "beginn", "anfang", "von", "quand", "début"},
	"end":          {"end date", "end", "ends", "to", "until", "finish", "ende", "bis", "fin"},
	"year":         {"year", "start year", "jahr", "année"},
	"month":        {"month", "start month", "monat", "mois"},
	"day":          {"day", "start day", "tag", "jour"},
	"time":         {"time", "start time", "uhrzeit", "zeit", "heure"},
	"end year":     {"end year"},
	"end month":    {"end month"},
	"end day":      {"end day"},
	"end time":     {"end time"},
	"title":        {"title", "headline", "event", "name", "summary", "message", "content text", "subject", "label", "what", "titel", "ereignis", "überschrift", "bezeichnung", "was", "titre", "événement"},
	"text":         {"text", "description", "details", "notes", "body", "comment", "comments", "beschreibung", "bemerkung", "notiz", "notizen"},
	"category":     {"category", "group", "facet", "kind", "kategorie", "gruppe", "catégorie", "tag"},
	"participants": {"participants", "actors", "people", "tags", "beteiligte", "akteure", "personen", "wer"},
	"place":        {"place", "location", "where", "ort", "wo", "lieu"},
	"quote":        {"quote", "sentence", "quotation", "zitat", "satz"},
	"link":         {"source", "url", "link", "address", "reference", "quelle", "verweis"},
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
		if h = headerWith(line, comma); h.isOfEvents() {
			return h, true
		}
	}
	return header{}, false
}

// headerWith is the header with one of the signs between its columns, without any where it parts nothing.
func headerWith(line string, comma rune) header {
	r := csv.NewReader(strings.NewReader(line))
	r.Comma, r.LazyQuotes = comma, true
	names, err := r.Read()
	if err != nil || len(names) < 2 {
		return header{}
	}
	h := matchColumns(names)
	h.comma = comma
	return h
}

// isOfEvents reports a header that names a title and a date.
func (h header) isOfEvents() bool {
	return h.has("title") && (h.has("edtf") || h.has("date") || h.has("year"))
}

// looseHeader is the header of a table in which no title or no date was found: a person can say which columns they are.
func looseHeader(line string) (h header, ok bool) {
	for _, comma := range sheetSeparators {
		if other := headerWith(line, comma); len(other.columns) > len(h.columns) {
			h = other
		}
	}
	return h, len(h.columns) > 0
}

// take gives the columns the fields that a person chose, by place; a field that two have is the first one's.
func (h *header) take(fields []string) {
	h.at = map[string]int{}
	for i := range h.columns {
		h.columns[i].Field = ""
		if i >= len(fields) || fields[i] == "" || h.has(fields[i]) {
			continue
		}
		h.columns[i].Field = fields[i]
		h.at[fields[i]] = i
	}
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
