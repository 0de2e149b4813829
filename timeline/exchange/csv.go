package exchange

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
)

// csvHeader is a contract with the spreadsheets of others: columns are added at the end only.
// An event has its EDTF value first, then the four bounds for programs that know no EDTF.
var csvHeader = []string{"id", "edtf", "start_earliest", "start_latest", "end_earliest", "end_latest", "precision", "title", "text",
	"category", "tags", "source", "source_date", "quote", "prefix", "suffix", "char_start", "char_end", "importance", "status"}

// contextLength is how many bytes around a quote help to find it again in a text that was edited.
const contextLength = 40

// writeCSV writes everything that a table can hold, one row an event (RFC 4180). It loses nothing
// but second quotes: it has no notes.
func writeCSV(w io.Writer, t Timeline) ([]string, error) {
	out := csv.NewWriter(w)
	if err := out.Write(csvHeader); err != nil {
		return nil, fmt.Errorf("write csv: %w", err)
	}
	for _, e := range t.Events {
		if err := out.Write(t.csvRow(e)); err != nil {
			return nil, fmt.Errorf("write csv: %w", err)
		}
	}
	out.Flush()
	return nil, out.Error()
}

// csvRow gives an event the columns of csvHeader. Bounds that are not known are empty cells,
// never a far year that somebody would take for a date.
func (t Timeline) csvRow(e timeline.Event) []string {
	begins, ends := e.Date.Begins(), e.Date.Ends()
	row := []string{e.ID.String(), e.Date.String(), stamp(begins.Start), stamp(begins.End), stamp(ends.Start), stamp(ends.End),
		e.Date.Grain().String(), e.Title, e.Notes, t.Kinds.Name(e.Category), strings.Join(e.Participants, "; ")}
	if q, src, ok := t.quote(e); ok {
		row = append(row, t.sourceName(src), src.Published.Date.String(), text(src, q.Sentence), before(src, q.Sentence.Begin), after(src, q.Sentence.End),
			fmt.Sprint(characters(src, q.Sentence.Begin)), fmt.Sprint(characters(src, q.Sentence.End)))
	} else {
		// An event added by hand has no place in any article.
		row = append(row, "", "", "", "", "", "", "")
	}
	row = append(row, fmt.Sprintf("%.2f", e.Importance), e.Status.String())
	for i, cell := range row {
		row[i] = safeCell(cell)
	}
	return row
}

// sourceName is how another person finds an article: its address, else its title and publisher. Where it lies on this machine
// tells who works on it and how their folders are called: that is said only when it was asked for.
func (t Timeline) sourceName(src timeline.Source) string {
	if t.Paths && src.Path != "" {
		return src.Path
	}
	return cmp.Or(src.Address, strings.Join(slices.DeleteFunc([]string{src.Title, src.Publisher}, func(s string) bool { return s == "" }), ", "))
}

// formulaStarts are what a spreadsheet takes as the beginning of a formula.
const formulaStarts = "=+-@\t\r"

// safeCell keeps a spreadsheet from running a cell as a formula, with the
// apostrophe that spreadsheets take as "this is text" (OWASP, CSV injection). A
// negative year is no formula.
func safeCell(s string) string {
	if strings.HasPrefix(s, "'") && safeCell(s[1:]) == s {
		return "'" + s // it would look as if the apostrophe were ours
	}
	if s == "" || !strings.ContainsRune(formulaStarts, rune(s[0])) {
		return s
	}
	if s[0] == '-' && len(s) > 1 && strings.Trim(s[1:], "0123456789-:TZX~?%/.") == "" {
		return s
	}
	return "'" + s
}

// before gives up to contextLength bytes in front of at, beginning with a whole character.
func before(src timeline.Source, at int) string {
	if at > len(src.Text) {
		return ""
	}
	from := max(0, at-contextLength)
	for from < at && !utf8.RuneStart(src.Text[from]) {
		from++
	}
	return text(src, timeline.Range{Begin: from, End: at})
}

// after gives up to contextLength bytes behind at, ending with a whole character.
func after(src timeline.Source, at int) string {
	if at < 0 {
		return ""
	}
	to := min(len(src.Text), at+contextLength)
	for to > at && to < len(src.Text) && !utf8.RuneStart(src.Text[to]) {
		to--
	}
	return text(src, timeline.Range{Begin: at, End: to})
}

// characters turns an offset in bytes into one in characters, which other programs count.
func characters(src timeline.Source, at int) int {
	return utf8.RuneCountInString(text(src, timeline.Range{End: at}))
}
