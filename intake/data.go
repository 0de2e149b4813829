package intake

import (
	"context"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/exchange"
)

// How a file of events comes into a library. It is kept like an article: its text is a line an event, as the file tells it,
// and each event quotes its line. So it shows where it comes from, undo takes the file back as a whole, and the same
// file is known when it comes again.

// dataReading stands for the reading of a file of events: there is nothing in it to be dated again.
const dataReading = "{}"

// DatesStand is the evidence of a file of events: it was not published, and nothing in it hangs on such a day.
const DatesStand = "a file of events, whose dates stand by themselves"

// A lineError is a line of a file of events that could not be read; the rest of the file was.
type lineError struct{ exchange.Problem }

// Error is the problem with its line.
func (e lineError) Error() string { return e.Problem.String() }

// dataEntries gives a file of events as one article, after one error for each line that could not be read.
func (r *Reader) dataEntries(ctx context.Context, name, format string, data []byte, isKnown func(timeline.ID) bool, yield func(storage.Entry, error) bool) {
	id := dataID(data, r.columns)
	if isKnown != nil && isKnown(id) {
		yield(storage.Entry{Source: timeline.Source{ID: id}}, nil)
		return
	}
	var found exchange.Reading
	e, err := within(ctx, r.hand, parseLimit, func(context.Context) (entry storage.Entry, err error) {
		if found, err = (exchange.Reader{Words: ParseTyped, Columns: r.columns, Kinds: r.kinds}.Read(data, format)); err == nil {
			entry = dataEntry(name, id, found, time.Now())
		}
		return entry, err
	})
	if err != nil {
		yield(storage.Entry{}, err)
		return
	}
	for _, p := range found.Problems {
		if !yield(storage.Entry{}, lineError{p}) {
			return
		}
	}
	if len(found.Items)+len(found.Eras) > 0 {
		yield(e, nil)
	}
}

// dataID names a file by its bytes, as the readers of articles do, and by what a person said of its columns: taken
// otherwise, a table is another one.
func dataID(data []byte, columns []string) timeline.ID {
	parts := [][]byte{data}
	for _, c := range columns {
		parts = append(parts, []byte("\x00"+c))
	}
	return timeline.IDOf(parts...)
}

// ofFile names an event after the file it came from, as the events of articles are, once it is known to be new to a library. Had
// a corrected file the same IDs as the one whose place it takes, its events would go with the older ones.
func ofFile(file, event timeline.ID) timeline.ID {
	return timeline.IDOf([]byte(file.String()), []byte(event.String()))
}

// dataEntry makes an article of what was found: a paragraph for each event.
func dataEntry(name string, id timeline.ID, found exchange.Reading, now time.Time) storage.Entry {
	file := filepath.Base(name)
	e := storage.Entry{Reading: []byte(dataReading), Eras: found.Eras, Kinds: found.Kinds, Source: timeline.Source{ID: id, Path: name, Title: found.Title,
		Published: timeline.Published{Evidence: DatesStand}}}
	if e.Source.Title == "" {
		e.Source.Title = file
	}
	today := timeline.Instant(now.Unix())
	var text strings.Builder
	for _, it := range found.Items {
		event := it.Event
		begin := text.Len()
		said := timeline.Range{Begin: begin, End: begin + len(it.Said)}
		text.WriteString(it.Said)
		if it.Said != "" {
			text.WriteString(": ")
		}
		text.WriteString(event.Title)
		for _, part := range []string{it.Text, it.Link} {
			if part = blankLines.ReplaceAllString(strings.TrimSpace(part), "\n"); part != "" {
				text.WriteString("\n" + part)
			}
		}
		event.Quotes = []timeline.Quote{{Source: id, Sentence: timeline.Range{Begin: begin, End: text.Len()}, Expression: said, Value: event.Date.String(), Date: event.Date}}
		text.WriteString("\n\n")
		if event.Status == timeline.Happened && event.Date.Begins().Start != timeline.Beginning && event.Date.Begins().Start > today {
			event.Status = timeline.Planned // what lies ahead has not happened, whatever a calendar calls it
		}
		event.Reasons = append([]string{fmt.Sprintf("line %d of %s gives it", it.Line, file)}, event.Reasons...)
		e.Events = append(e.Events, event)
	}
	e.Source.Text = text.String()
	return e
}

// blankLines part paragraphs, and a paragraph is one event here.
var blankLines = regexp.MustCompile(`\n\s*\n`)

// Look reads a file of events without keeping anything, to show what would become of it. columns are what a person says of
// the columns of a table; with nil their names decide. ok is false when the file is none: an article, perhaps. With an error
// the columns are there all the same, so that it can be asked what they are.
func Look(path string, columns []string) (found exchange.Reading, ok bool, err error) {
	data, err := readFile(path)
	if err != nil {
		return found, false, err
	}
	format := exchange.Recognise(path, data)
	if format == "" && (columns != nil || exchange.LooksLikeTable(path, data)) {
		format = "csv"
	}
	if format == "" {
		return found, false, nil
	}
	found, err = within(context.Background(), nil, parseLimit, func(context.Context) (exchange.Reading, error) {
		return exchange.Reader{Words: ParseTyped, Columns: columns}.Read(data, format)
	})
	return found, true, err
}

// ImportTable is Import for one table, of whose columns a person said what they are; see Look.
func (r *Reader) ImportTable(ctx context.Context, l *storage.Library, path string, columns []string, progress func(Progress)) Report {
	with := *r
	with.columns = columns
	return with.run(ctx, l, diskFiles([]string{path}), progress)
}
