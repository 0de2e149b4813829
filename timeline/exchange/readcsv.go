package exchange

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"dateline/timeline"
)

const (
	// sampledRows are looked at to tell a table of events from one of articles.
	sampledRows = 20
	// articleLength is from how many bytes a cell on average is an article and no description.
	articleLength = 600
)

// looksLikeEventTable reports a table whose header names a title and a date, and whose texts are short: in a
// table of articles the events stand in the texts.
func looksLikeEventTable(name, text string) bool {
	line, rest, _ := strings.Cut(text, "\n")
	if len(line) > 8192 {
		return false
	}
	h, ok := parseHeader(line)
	if !ok || strings.TrimSpace(rest) == "" {
		return false
	}
	if h.has("edtf") || h.has("year") {
		return true
	}
	rows, sum, n := h.rows(rest), 0, 0
	for n < sampledRows {
		row, err := rows.Read()
		if err != nil {
			break
		}
		sum += len(h.cell(row, "text"))
		n++
	}
	return n > 0 && sum/n < articleLength
}

// rows reads what follows the header.
func (h header) rows(text string) *csv.Reader {
	rows := csv.NewReader(strings.NewReader(text))
	rows.Comma, rows.LazyQuotes, rows.FieldsPerRecord = h.comma, true, -1
	return rows
}

// LooksLikeTable reports a file that may be a table of events although its header does not say so: by its ending and its
// short cells. A person can say what its columns are; see Reader.Columns.
func LooksLikeTable(name string, data []byte) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv", ".tab":
	default:
		return false
	}
	text := plainText(data[:min(len(data), 1<<20)])
	line, rest, _ := strings.Cut(text, "\n")
	h, ok := looseHeader(line)
	rows, n := h.rows(rest), 0
	for ok && n < sampledRows {
		row, err := rows.Read()
		if err != nil {
			break
		}
		ok = len(strings.Join(row, "")) < articleLength
		n++
	}
	return ok && n > 0
}

var errNoColumns = errors.New("no column is called “title”, or none “date”: say which they are")

// tableHeader is the header as its names tell, or as a person said.
func (r Reader) tableHeader(line string) (h header, err error) {
	h, ok := parseHeader(line)
	if !ok {
		if h, ok = looseHeader(line); !ok {
			return h, errors.New("it is no table: its first line names no columns")
		}
	}
	if r.Columns != nil {
		h.take(r.Columns)
	}
	if !h.isOfEvents() {
		return h, errNoColumns
	}
	return h, nil
}

// readCSV reads a table of events.
func (r Reader) readCSV(text string, found *Reading) error {
	line, _, _ := strings.Cut(text, "\n")
	h, err := r.tableHeader(line)
	found.Columns = h.columns
	h.sample(text)
	if err != nil {
		return err
	}
	rows := h.rows(text)
	if _, err := rows.Read(); err != nil {
		return errors.New("its header cannot be read")
	}
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if broken := new(csv.ParseError); errors.As(err, &broken) {
			found.problem(broken.StartLine, "the row is damaged")
			continue
		} else if err != nil {
			return err
		}
		at, _ := rows.FieldPos(0)
		if strings.TrimSpace(strings.Join(row, "")) != "" {
			r.readRow(found, h, row, at)
		}
	}
}

// sample fills in the first cell of each column that has something, from the first rows.
func (h header) sample(text string) {
	rows := h.rows(text)
	for n := range sampledRows + 1 {
		row, err := rows.Read()
		if err != nil {
			return
		}
		for i := range h.columns {
			if c := &h.columns[i]; n > 0 && i < len(row) && c.Sample == "" {
				c.Sample = strings.TrimSpace(row[i])
			}
		}
	}
}

// readEra reads a row of TimelineJS that names a stretch of time.
func (r Reader) readEra(found *Reading, cell func(string) string, line int) {
	d, err := r.readEnds(cell, tjsEraEnds)
	if err != nil {
		found.problem(line, "%v", err)
		return
	}
	found.era(line, plainMarkup(cell("title")), d)
}

// readRow reads one event. The rows of TimelineJS for the title and for eras are none.
func (r Reader) readRow(found *Reading, h header, row []string, line int) {
	cell := func(field string) string { return h.cell(row, field) }
	sheet := h.has("year")
	switch kind := strings.ToLower(cell("type")); {
	case sheet && kind == "title":
		found.Title = plainMarkup(cell("title"))
		return
	case sheet && kind == "era":
		r.readEra(found, cell, line)
		return
	}
	d, said, err := r.rowDate(cell, sheet)
	if err != nil {
		found.problem(line, "%v", err)
		return
	}
	it := Item{Line: line, Said: said, Text: cell("text"), Link: cell("link"), Event: timeline.Event{Title: cell("title"), Date: d, Place: cell("place"), Importance: defaultImportance}}
	if sheet {
		it.Event.Title, it.Text = plainMarkup(it.Event.Title), plainMarkup(it.Text)
	}
	if quote := cell("quote"); quote != "" {
		it.Text = strings.TrimSpace(quote + "\n" + it.Text)
	}
	for p := range strings.SplitSeq(cell("participants"), ";") {
		if p = strings.TrimSpace(p); p != "" {
			it.Event.Participants = append(it.Event.Participants, p)
		}
	}
	takeStatus(&it, cell("status"))
	it.category = cell("category")
	if weight, err := strconv.ParseFloat(cell("importance"), 64); err == nil && weight >= 0 && weight <= 1 {
		it.Event.Importance = weight
	}
	found.add(it, cell("id"))
}

// defaultImportance is of an event whose file does not say: as important as any other.
const defaultImportance = 0.5

// rowDate takes the EDTF value, else the parts of a date, else its words with the end beside it.
func (r Reader) rowDate(cell func(string) string, sheet bool) (d timeline.Date, said string, err error) {
	if sheet {
		if d, err = r.readEnds(cell, tjsEnds); err != nil {
			return d, "", err
		}
		return d, d.Words(), nil
	}
	if said = cell("edtf"); said != "" {
		d, err = r.date(said)
		return d, said, err
	}
	begin, err := r.date(cell("date"))
	if err != nil {
		return begin, "", err
	}
	end, err := r.date(cell("end"))
	if err != nil || cell("end") == "" {
		return begin, cell("date"), err
	}
	return lasting(begin, end), cell("date") + " – " + cell("end"), nil
}

// readEnds reads the date of a row of TimelineJS. Our own EDTF value tells more than two plain ends, and counts as long as they are
// still those that it is written with.
func (r Reader) readEnds(cell func(string) string, ends func(timeline.Date) (start, end *tjsDate)) (timeline.Date, error) {
	begin, from, err := sheetParts(cell, "")
	if err != nil {
		return begin, err
	}
	end, to, err := sheetParts(cell, "end ")
	if err != nil {
		return begin, err
	}
	if edtf, err := r.date(cell("edtf")); err == nil && edtf.IsKnown() {
		if first, last := ends(edtf); first.same(from) && last.same(to) {
			return edtf, nil
		}
	}
	return lasting(begin, end), nil
}

// sheetParts reads year, month, day and time of a sheet of TimelineJS; parts is nil where they are empty.
func sheetParts(cell func(string) string, prefix string) (d timeline.Date, parts *tjsDate, err error) {
	year := strings.NewReplacer(" ", "", ",", "").Replace(cell(prefix + "year"))
	if year == "" {
		if cell(prefix+"month")+cell(prefix+"day")+cell(prefix+"time") != "" {
			return d, nil, fmt.Errorf("there is a month, day or time without a year")
		}
		return d, nil, nil
	}
	p := new(tjsDate)
	if p.Year, err = strconv.ParseInt(year, 10, 64); err != nil {
		return d, nil, fmt.Errorf("%q is no year", year)
	}
	for _, part := range []struct {
		name string
		into *int
	}{{"month", &p.Month}, {"day", &p.Day}} {
		if said := cell(prefix + part.name); said != "" {
			if *part.into, err = strconv.Atoi(said); err != nil {
				return d, nil, fmt.Errorf("%q is no %s", said, part.name)
			}
		}
	}
	if said := cell(prefix + "time"); said != "" {
		if err := p.clock(said); err != nil {
			return d, nil, err
		}
	}
	d, err = p.date()
	return d, p, err
}

// clock reads the time of day of a sheet.
func (d *tjsDate) clock(said string) error {
	parts := strings.Split(said, ":")
	var at [3]int
	for i := range parts[:min(len(parts), 3)] {
		n, err := strconv.Atoi(parts[i])
		if err != nil {
			return fmt.Errorf("%q is no time of day", said)
		}
		at[i] = n
	}
	if len(parts) < 2 {
		return fmt.Errorf("%q is no time of day", said)
	}
	d.Hour, d.Minute = &at[0], &at[1]
	if len(parts) > 2 {
		d.Second = &at[2]
	}
	return nil
}
