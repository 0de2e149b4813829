package exchange

import (
	"encoding/csv"
	"fmt"
	"io"

	"dateline/timeline"
)

// writeTimesketch writes the CSV that Timesketch takes: one instant an event.
func writeTimesketch(w io.Writer, t Timeline) ([]string, error) {
	var lost losses
	rows := [][]string{{"message", "datetime", "timestamp_desc", "tag"}}
	for _, e := range t.Events {
		span := e.Date.Begins()
		switch {
		case !e.Date.IsKnown():
			lost.undated++
			continue
		// Timesketch sorts by this instant: the last one that is possible keeps the order true.
		case span.Start == timeline.Beginning:
			span.Start = closed(e.Date).Start
		}
		lost.count(e.Date)
		rows = append(rows, []string{safeCell(e.Title), stamp(span.Start), safeCell(e.Date.Words()), safeCell(t.Kinds.Name(e.Category))})
	}
	return lost.notes("Timesketch", "timestamp_desc"), writeRows(w, rows)
}

// writeTimelineJSSheet writes the sheet that TimelineJS reads, without a blank row, at which it would stop. The last three
// columns are ours: TimelineJS passes over names that it does not know.
func writeTimelineJSSheet(w io.Writer, t Timeline) ([]string, error) {
	rows := [][]string{{"Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text", "Type", "Group", "EDTF", "Status", "ID"}}
	// The title is a row of its own kind, and must be the only one.
	if t.Title != "" {
		rows = append(rows, []string{"", "", "", "", "", "", "", "", "", safeCell(t.Title), "", "title", "", "", "", ""})
	}
	var lost losses
	for _, e := range t.Eras {
		s := tjsEra(e)
		row := append(sheetDate(s.Start), sheetDate(s.End)...)
		rows = append(rows, append(row, safeCell(e.Date.Words()), safeCell(s.Text.Headline), "", "era", "", safeCell(s.EDTF), "", ""))
	}
	for _, e := range t.Events {
		if !e.Date.IsKnown() {
			lost.undated++
			continue
		}
		lost.count(e.Date)
		s := t.tjsSlide(e)
		row := append(sheetDate(s.Start), sheetDate(s.End)...)
		rows = append(rows, append(row, s.DisplayDate, safeCell(s.Text.Headline), safeCell(s.Text.Text), "", s.Group, safeCell(s.EDTF), s.Status, s.UniqueID))
	}
	return lost.notes("the sheet of TimelineJS", "Display Date"), writeRows(w, rows)
}

// sheetDate is year, month, day and time; what is not known is empty.
func sheetDate(d *tjsDate) []string {
	cells := []string{"", "", "", ""}
	if d == nil {
		return cells
	}
	cells[0] = fmt.Sprint(d.Year)
	if d.Month > 0 {
		cells[1] = fmt.Sprint(d.Month)
	}
	if d.Day > 0 {
		cells[2] = fmt.Sprint(d.Day)
	}
	if d.Hour != nil {
		cells[3] = fmt.Sprintf("%02d:%02d:%02d", *d.Hour, *d.Minute, *d.Second)
	}
	return cells
}

// writeRows writes all rows and tells whether all of them arrived.
func writeRows(w io.Writer, rows [][]string) error {
	out := csv.NewWriter(w)
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}
