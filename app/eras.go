package app

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/timeline"
)

// blankEras is how many rows for new eras the dialog has.
const blankEras = 2

// editEras asks for the names and dates of the bands behind the events. A row that is emptied is taken away.
func (w *Window) editEras() {
	var rows []*eraRow
	heads := container.NewGridWithColumns(2, quietLabel(tongue.T("Name")), quietLabel(tongue.T("When")))
	items := []*widget.FormItem{widget.NewFormItem("", heads)}
	for _, e := range append(w.session.Eras()[:len(w.session.Eras()):len(w.session.Eras())], make([]session.Era, blankEras)...) {
		r := newEraRow(e)
		rows = append(rows, r)
		items = append(items, widget.NewFormItem("", container.NewGridWithColumns(2, container.NewVBox(r.name), r.date.box)))
	}
	items = append(items, widget.NewFormItem("", mutedLine(tongue.T("An era whose name is emptied is taken away."), theme.SizeNameCaptionText)))
	w.form("Eras", "Keep", items, func() func() {
		var eras []session.Era
		for _, r := range rows {
			r.date.entry.keep()
			if clean(r.name.Text) == "" {
				continue
			}
			if !r.date.understood() || !r.when.IsKnown() {
				return nil
			}
			eras = append(eras, session.Era{Name: clean(r.name.Text), Date: r.when})
		}
		return func() { w.session.SetEras(eras) }
	})
}

// An eraRow is one era in the dialog.
type eraRow struct {
	name *field
	date *dateField
	when timeline.Date
}

func newEraRow(e session.Era) *eraRow {
	r := &eraRow{name: plainField("Name", e.Name), when: e.Date}
	r.date = newDateField("1914/1918, the 1990s …", func(d timeline.Date) { r.when = d })
	r.date.show(e.Date, timeline.Date{})
	return r
}
