package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

const formWidth = 460 // pixels of a dialog with fields

// form asks for some values. It stays open while done says no.
func (w *Window) form(title, verb string, items []*widget.FormItem, done func() bool) {
	var d *dialog.CustomDialog
	submit := func() {
		if done() {
			d.Hide()
			w.focusTimeline()
		}
	}
	form := widget.NewForm(items...)
	ok := widget.NewButton(verb, submit)
	ok.Importance = widget.HighImportance
	cancel := widget.NewButton("Cancel", func() { d.Hide(); w.focusTimeline() })
	d = dialog.NewCustomWithoutButtons(title, form, w.window)
	d.SetButtons([]fyne.CanvasObject{cancel, ok})
	d.Resize(fyne.NewSize(formWidth, d.MinSize().Height))
	d.Show()
	for i := len(items) - 1; i >= 0; i-- {
		if f := entryIn(items[i].Widget, submit); f != nil {
			w.window.Canvas().Focus(f)
		}
	}
}

// entryIn finds the field of a form's item, and has Enter in it do what the button does.
func entryIn(o fyne.CanvasObject, submit func()) fyne.Focusable {
	switch f := o.(type) {
	case *widget.Entry:
		f.OnSubmitted = func(string) { submit() }
		return f
	case *field:
		f.OnSubmitted = func(string) { submit() }
		return f
	case *fyne.Container:
		if len(f.Objects) > 0 {
			return entryIn(f.Objects[0], submit)
		}
	}
	return nil
}

// showText shows text that can be selected and copied.
func (w *Window) showText(title, text string) {
	label := widget.NewLabel(strings.TrimSpace(text))
	label.Selectable, label.Wrapping = true, fyne.TextWrapWord
	copied := widget.NewButtonWithIcon("Copy", theme.ContentCopyIcon(), func() { w.app.Clipboard().SetContent(text) })
	scroll := container.NewVScroll(label)
	scroll.SetMinSize(fyne.NewSize(560, 260))
	dialog.ShowCustom(title, "Close", container.NewBorder(nil, container.NewHBox(copied), nil, nil, scroll), w.window)
}

// listKeys shows the keys and gestures.
func (w *Window) listKeys() {
	grid := container.NewGridWithColumns(2)
	column := func(rows [][2]string) {
		form := widget.NewForm()
		for _, r := range rows {
			form.Append(r[0], paragraph(r[1], theme.ColorNameForeground, theme.SizeNameText))
		}
		grid.Add(form)
	}
	column(gestures)
	column(w.keyRows())
	scroll := container.NewVScroll(grid)
	scroll.SetMinSize(fyne.NewSize(860, 520))
	dialog.ShowCustom("Keys and gestures", "Close", scroll, w.window)
}

// gestures are what the mouse does.
var gestures = [][2]string{
	{"Wheel", "zoom at the pointer"},
	{"Ctrl + wheel", "always zoom"},
	{"Shift + wheel", "pan in time"},
	{"Alt + wheel", "scroll the lanes"},
	{"Drag", "pan; a press stops the glide"},
	{"Shift + drag", "zoom to the dragged range"},
	{"Click", "select; on the background: clear"},
	{"Double click", "open an event, or zoom into a cluster"},
	{"Right click", "accept, reject and more"},
	{"Overview strip", "drag the window or its ends; click to jump"},
	{"Drop", "import files and folders"},
}

// keyRows lists the keys of the table of commands.
func (w *Window) keyRows() [][2]string {
	var rows [][2]string
	for _, c := range w.commands {
		var keys []string
		for _, k := range c.keys {
			if name := k.String(); k.char != '=' && k.char != 'F' && k.name != fyne.KeyEqual && k.name != fyne.KeyEnter {
				keys = append(keys, name)
			}
		}
		if len(keys) > 0 {
			rows = append(rows, [2]string{strings.ToUpper(strings.Join(keys, ",  ")[:1]) + strings.Join(keys, ",  ")[1:], strings.TrimSuffix(c.name, " …")})
		}
	}
	return rows
}

func (w *Window) about() {
	dialog.ShowInformation("About Dateline", "Drop in articles, get a timeline that can be trusted:\nevery event carries the sentence that says so\nand the reasons for its date.\n\nNothing leaves this computer.", w.window)
}
