package app

import (
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/timeline/exchange"
)

// fieldNames are what people call the fields of a table (exchange.Column), those that most tables have first; the very first is none.
var fieldNames = []struct{ field, name string }{
	{"", "– left out –"}, {"title", "Title"}, {"date", "Date"}, {"end", "End"}, {"text", "Description"}, {"category", "Category"}, {"participants", "Who"},
	{"place", "Place"}, {"link", "Source"}, {"quote", "Sentence"}, {"status", "Status"}, {"importance", "Importance"}, {"id", "ID"}, {"edtf", "Date in EDTF"},
	{"year", "Year"}, {"month", "Month"}, {"day", "Day"}, {"time", "Time of day"},
	{"end year", "Year of the end"}, {"end month", "Month of the end"}, {"end day", "Day of the end"}, {"end time", "Time of the end"}, {"type", "Kind of row"},
}

const (
	tableHeight   = 400 // pixels of the room for columns, and for what comes of them
	columnsWidth  = 400
	outcomeWidth  = 520
	shownEvents   = 30  // at the beginning of a file
	shownProblems = 200 // the report of the import has all
)

// tableForm shows what a file of events holds before it is read into the library: what its columns are taken for, which can be
// changed, the events as they are understood, and the lines that are not.
type tableForm struct {
	window  *Window
	table   session.Table
	columns []*pick
	changed bool // the person said of a column what it is
	said    *widget.RichText
	outcome *fyne.Container
	ok      *widget.Button
	then    func() // what comes after this file
}

// offer imports what was chosen or dropped; what holds events is shown first, one file after the other.
func (w *Window) offer(paths []string) { w.session.Offer(paths, w.offerTables) }

func (w *Window) offerTables(tables []session.Table) {
	if len(tables) == 0 {
		return
	}
	f := &tableForm{window: w, table: tables[0], said: paragraph("", theme.ColorNameForeground, theme.SizeNameText), outcome: container.NewVBox(),
		then: func() { w.offerTables(tables[1:]) }}
	f.show()
}

func (f *tableForm) show() {
	f.ok = widget.NewButton(tongue.T("Import"), f.submit)
	f.ok.Importance = widget.HighImportance
	scroll := container.NewVScroll(f.outcome)
	scroll.SetMinSize(fyne.NewSize(outcomeWidth, tableHeight))
	body := fyne.CanvasObject(scroll)
	if len(f.table.Columns) > 0 {
		columns := container.NewVScroll(f.columnForm())
		columns.SetMinSize(fyne.NewSize(columnsWidth, tableHeight))
		body = container.NewBorder(nil, nil, container.New(margin{right: 16}, columns), nil, scroll)
	}
	d := dialog.NewCustomWithoutButtons(tongue.T("Import “%s”", filepath.Base(f.table.Path)), container.NewBorder(f.said, nil, nil, nil, body), f.window.window)
	d.SetButtons([]fyne.CanvasObject{widget.NewButton(tongue.T("Cancel"), func() { f.window.dismiss() }), f.ok})
	// However the dialog is closed, the next file has its turn.
	d.SetOnClosed(func() { fyne.Do(f.then) })
	f.fill()
	f.window.open(d)
	f.window.window.Canvas().Focus(f.ok)
}

// columnForm has a line for each column: its name, its first cell, what it is taken for.
func (f *tableForm) columnForm() fyne.CanvasObject {
	var names []string
	for _, n := range fieldNames {
		names = append(names, n.name)
	}
	rows := container.New(layout.NewFormLayout())
	for i, c := range f.table.Columns {
		p := chosen(names, fieldName(c.Field))
		p.OnChanged = func(string) { f.again(i) }
		f.columns = append(f.columns, p)
		name := widget.NewLabel(c.Name)
		name.Truncation, name.TextStyle.Bold = fyne.TextTruncateEllipsis, true
		rows.Add(container.New(fixedWidth{columnsWidth / 2}, ink.Compact(container.NewVBox(name, mutedLine(c.Sample, theme.SizeNameCaptionText)))))
		rows.Add(container.NewVBox(layout.NewSpacer(), p, layout.NewSpacer()))
	}
	return container.NewVBox(heading("COLUMNS"), rows)
}

// mutedLine is a quiet line that is cut where its room ends.
func mutedLine(text string, size fyne.ThemeSizeName) *widget.RichText {
	l := widget.NewRichText(&widget.TextSegment{Text: text, Style: widget.RichTextStyle{ColorName: ink.ColorMuted, SizeName: size}})
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

func fieldName(field string) string {
	for _, n := range fieldNames {
		if n.field == field {
			return n.name
		}
	}
	return fieldNames[0].name
}

// fields are what the person says of the columns.
func (f *tableForm) fields() []string {
	all := make([]string, len(f.columns))
	for i, c := range f.columns {
		all[i] = fieldNames[max(c.SelectedIndex(), 0)].field
	}
	return all
}

// again reads the file once more after a column was given a field: the one that had it before gives it up.
func (f *tableForm) again(column int) {
	f.changed = true
	for i, c := range f.columns {
		if i != column && c.SelectedIndex() == f.columns[column].SelectedIndex() {
			c.take(fieldNames[0].name)
		}
	}
	f.window.session.Look(f.table.Path, f.fields(), func(t session.Table) {
		f.table = t
		f.fill()
	})
}

// fill shows what comes of the file as it is understood.
func (f *tableForm) fill() {
	t := f.table
	f.outcome.RemoveAll()
	said := tongue.T("%s would be imported.", session.Count(len(t.Items), "event"))
	if n := len(t.Problems); n > 0 {
		said += " " + tongue.T("%s cannot be read as meant.", session.Count(n, "line"))
	}
	if t.Err != nil {
		said = session.Sentence(t.Err)
	}
	f.said.Segments[0].(*widget.TextSegment).Text = said
	f.said.Refresh()
	enable(f.ok, t.Err == nil && len(t.Items) > 0)
	// What cannot be read comes first: it is what the person can do something about.
	if len(t.Problems) > 0 {
		f.outcome.Add(heading("NOT READ AS MEANT"))
		f.outcome.Add(paragraph(problemLines(t.Problems), theme.ColorNameForeground, theme.SizeNameCaptionText))
	}
	if len(t.Items) > 0 {
		f.outcome.Add(heading("EVENTS"))
		f.outcome.Add(ink.Compact(itemRows(t.Items)))
	}
	if more := len(t.Items) - shownEvents; more > 0 {
		f.outcome.Add(quiet(tongue.T("… and %s more", session.Grouped(more))))
	}
	f.outcome.Refresh()
}

// problemLines lists lines with what is wrong with them.
func problemLines(all []exchange.Problem) string {
	var b strings.Builder
	for _, p := range all[:min(len(all), shownProblems)] {
		b.WriteString(tongue.T("line %s", strconv.Itoa(p.Line)) + ": " + tongue.Said(p.Reason) + "\n")
	}
	if more := len(all) - shownProblems; more > 0 {
		b.WriteString(tongue.T("… and %s more", session.Grouped(more)))
	}
	return strings.TrimSpace(b.String())
}

// itemRows are the first events: the date in words, the title.
func itemRows(items []exchange.Item) *fyne.Container {
	rows := container.New(layout.NewFormLayout())
	for _, it := range items[:min(len(items), shownEvents)] {
		title := widget.NewLabel(it.Event.Title)
		title.Truncation = fyne.TextTruncateEllipsis
		rows.Add(container.New(fixedWidth{outcomeWidth / 3}, mutedLine(tongue.Date(it.Event.Date), theme.SizeNameText)))
		rows.Add(title)
	}
	return rows
}

func (f *tableForm) submit() {
	var columns []string
	if f.changed {
		columns = f.fields()
	}
	f.window.dismiss()
	f.window.session.ImportTable(f.table.Path, columns)
}
