package intake

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/timeline"
	"dateline/timeline/exchange"
)

const fairs = "Date,Event,Place,Source\n3 May 2019,Bridge opens,Ardmoor,https://example.org/a\n1/2/2020,Which day?,,\n2019-06,Fair,,\n"

// A table of events is kept like an article: known when it comes again, quoted line by line, and taken back by one undo.
func TestATableOfEventsIsKept(t *testing.T) {
	dir := plant(t, map[string]string{"fairs.csv": fairs, "copy.csv": fairs})
	l, r := open(t), reader(t)
	first := r.Import(t.Context(), l, []string{dir}, nil)
	if first.Added != 1 || first.Known != 1 || first.Events != 2 || len(first.Failures) > 0 || len(first.Lines) < 1 || !strings.Contains(first.Lines[0].Reason, "line 3: ") {
		t.Fatalf("%+v", first)
	}
	var all []timeline.Event
	for e, err := range l.Events(t.Context(), timeline.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	src, kept, err := l.Source(t.Context(), sources(t, l)[0].ID)
	if err != nil || src.Title != "fairs.csv" && src.Title != "copy.csv" {
		t.Fatalf("%+v, %v", src, err)
	}
	q := all[0].Quotes[0]
	if said := src.Text[q.Sentence.Begin:q.Sentence.End]; said != "3 May 2019: Bridge opens\nhttps://example.org/a" || src.Text[q.Expression.Begin:q.Expression.End] != "3 May 2019" {
		t.Errorf("%q", said)
	}
	if all[0].Place != "Ardmoor" || !strings.Contains(all[0].Reasons[0], "line 2 of ") || len(kept) == 0 {
		t.Errorf("%+v", all[0])
	}
	if again := r.Import(t.Context(), l, []string{dir}, nil); again.Known != 2 || again.Added != 0 || len(again.Lines) != 0 {
		t.Errorf("the second time: %+v", again)
	}
	if moved, err := r.Republish(t.Context(), l, src.ID, timeline.Published{Date: timeline.DayDate(2020, 1, 1)}); moved != 0 || err != nil {
		t.Errorf("a day of publication moved %d events: %v", moved, err)
	}
	for range 2 {
		if _, err := l.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if left := sources(t, l); len(left) != 0 {
		t.Errorf("undo left %v", left)
	}
}

// A file that was corrected takes the place of what it was: what it still tells is there, with the person's work.
func TestACorrectedTableUpdatesItsEvents(t *testing.T) {
	table := "id,date,title\n"
	for i, title := range strings.Fields("Bridge Harbour Market Theatre Station Tower Canal Park School Library") {
		table += fmt.Sprintf("%016x,%d-0%d-03,%s of Ardmoor opens to everybody at last\n", i+1, 2001+i, 1+i%9, title)
	}
	dir := plant(t, map[string]string{"a.csv": table})
	l, r := open(t), reader(t)
	r.Import(t.Context(), l, []string{dir}, nil)
	if err := os.WriteFile(filepath.Join(dir, "a.csv"), []byte(strings.Replace(table, "2003-03-03,Market", "2003-03-04,Market", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	report := r.Import(t.Context(), l, []string{dir}, nil)
	if len(report.Updates) != 1 || len(report.Updates[0].Gone) != 0 || len(report.Updates[0].New) != 0 {
		t.Errorf("%+v", report)
	}
	var dates []string
	for e, err := range l.Events(t.Context(), timeline.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		dates = append(dates, e.Date.String())
	}
	if len(dates) != 10 || dates[2] != "2003-03-04" {
		t.Errorf("%d events: %v", len(dates), dates)
	}
}

// What a calendar has in store has not happened yet.
func TestWhatLiesAheadIsPlanned(t *testing.T) {
	found := exchange.Reading{Format: "ics", Items: []exchange.Item{
		{Line: 1, Said: "2020", Event: timeline.Event{ID: 1, Title: "A", Date: timeline.YearDate(2020)}},
		{Line: 2, Said: "2030", Event: timeline.Event{ID: 2, Title: "B", Date: timeline.YearDate(2030)}},
		{Line: 3, Event: timeline.Event{ID: 3, Title: "C"}}}}
	e := dataEntry("a/b.ics", 7, found, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
	if e.Events[0].Status != timeline.Happened || e.Events[1].Status != timeline.Planned || e.Events[2].Status != timeline.Happened {
		t.Errorf("%v", e.Events)
	}
	if e.Source.Title != "b.ics" || e.Source.Text != "2020: A\n\n2030: B\n\nC\n\n" {
		t.Errorf("%+v", e.Source)
	}
}
