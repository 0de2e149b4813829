package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/timeline"
)

// A dateField takes a date in EDTF or plain words, and says under it, while it is
// being typed, how it is understood.
type dateField struct {
	entry   *field
	reading *widget.Label
	anchor  timeline.Date // what "last Friday" is reckoned from
	commit  func(timeline.Date)
	// read gives the date that a text means, and the event that it hangs on, if any. It may be set to read more than Understand.
	read func(text string, anchor timeline.Date) (d timeline.Date, beside string, err error)
	// typed is called while another date is being typed, with what it means; the zero Date when it is not understood or was not touched.
	typed func(timeline.Date)
	box   *fyne.Container
}

func newDateField(placeHolder string, commit func(timeline.Date)) *dateField {
	d := &dateField{commit: commit, reading: widget.NewLabel(""), read: plainly, typed: func(timeline.Date) {}}
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
		d.typed(timeline.Date{})
		return
	}
	date, beside, err := d.read(text, d.anchor)
	d.typed(date)
	d.reading.Importance = widget.MediumImportance
	switch {
	case err != nil:
		d.reading.Importance = widget.DangerImportance
		d.reading.SetText(session.Sentence(err))
	case !date.IsKnown():
		d.reading.SetText(tongue.T("No date: it will stand among the undated."))
	case beside != "":
		d.reading.SetText(tongue.T("Understood as %s, from %s", tongue.Date(date), beside))
	default:
		d.reading.SetText(tongue.T("Understood as %s", tongue.Date(date)) + "  ·  " + date.String())
	}
	d.reading.Show()
	d.reading.Refresh()
}

// keep hands over what was understood. What was not stays in the field with its sentence, and nothing changes.
func (d *dateField) keep(text string) {
	date, _, err := d.read(text, d.anchor)
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
	_, _, err := d.read(d.entry.Text, d.anchor)
	return err == nil
}

// plainly reads dates that stand by themselves.
func plainly(text string, anchor timeline.Date) (timeline.Date, string, error) {
	d, err := session.Understand(text, anchor)
	return d, "", err
}
