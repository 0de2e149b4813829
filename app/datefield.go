package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/session"
	"dateline/timeline"
)

// A dateField takes a date in EDTF or plain words, and says under it, while it is
// being typed, how it is understood.
type dateField struct {
	entry   *field
	reading *widget.Label
	anchor  timeline.Date // what "last Friday" is reckoned from
	commit  func(timeline.Date)
	box     *fyne.Container
}

func newDateField(placeHolder string, commit func(timeline.Date)) *dateField {
	d := &dateField{commit: commit, reading: widget.NewLabel("")}
	d.reading.Wrapping = fyne.TextWrapWord
	d.reading.SizeName = theme.SizeNameCaptionText
	d.entry = newField(placeHolder, d.keep)
	d.entry.OnChanged = func(string) { d.tell() }
	d.box = container.NewVBox(d.entry, d.reading)
	d.reading.Hide()
	return d
}

// show puts a date into the field.
func (d *dateField) show(date, anchor timeline.Date) {
	d.anchor = anchor
	d.entry.show(date.String())
	d.tell()
}

// tell says how the text is understood. It is silent about a date that was not
// touched: its words stand above already.
func (d *dateField) tell() {
	text := strings.TrimSpace(d.entry.Text)
	if text == d.entry.kept {
		d.reading.Hide()
		return
	}
	date, err := session.Understand(text, d.anchor)
	d.reading.Importance = widget.MediumImportance
	switch {
	case err != nil:
		d.reading.Importance = widget.DangerImportance
		d.reading.SetText(session.Sentence(err))
	case !date.IsKnown():
		d.reading.SetText("No date: it will stand among the undated.")
	default:
		d.reading.SetText("Understood as " + date.Words() + "  ·  " + date.String())
	}
	d.reading.Show()
	d.reading.Refresh()
}

// keep hands over what was understood. What was not stays in the field with its sentence, and nothing changes.
func (d *dateField) keep(text string) {
	date, err := session.Understand(text, d.anchor)
	if err != nil {
		d.entry.kept = ""
		d.tell()
		return
	}
	d.commit(date)
	d.entry.kept = d.entry.Text
	d.reading.Hide()
}

// understood reports whether what stands in the field can be kept.
func (d *dateField) understood() bool {
	_, err := session.Understand(d.entry.Text, d.anchor)
	return err == nil
}
