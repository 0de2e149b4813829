package app

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/tongue"
)

// The width in pixels of a dialog with fields, beside a preview and alone: a title of an event fits in.
const formWidth, aloneWidth = 460, 560

// form asks for some values. check gives what to do with them once the dialog is
// closed, or nil while it has to stay open. It is done after closing, because
// closing a dialog takes all that lies over it along.
func (w *Window) form(title, verb string, items []*widget.FormItem, check func() (then func())) {
	w.formBeside(title, verb, items, nil, check)
}

// formBeside is form with something at the right of the fields.
func (w *Window) formBeside(title, verb string, items []*widget.FormItem, beside fyne.CanvasObject, check func() (then func())) {
	submit := func() {
		if then := check(); then != nil {
			w.dismiss()
			then()
		}
	}
	ok := widget.NewButton(tongue.T(verb), submit)
	ok.Importance = widget.HighImportance
	for _, item := range items {
		item.Text = tongue.T(item.Text)
	}
	content, width := fyne.CanvasObject(widget.NewForm(items...)), float32(aloneWidth)
	if beside != nil {
		content, width = container.NewBorder(nil, nil, nil, beside, container.New(fixedWidth{formWidth}, content)), formWidth+beside.MinSize().Width
	}
	w.decide(title, content, width, ok)
	for i := len(items) - 1; i >= 0; i-- {
		if f := fieldIn(items[i].Widget); f != nil {
			f.OnSubmitted, f.leave = func(string) { submit() }, func() { w.dismiss() }
			w.window.Canvas().Focus(f)
		}
	}
}

// decide shows a dialog of a width in pixels, with Cancel and one button more.
func (w *Window) decide(title string, content fyne.CanvasObject, width float32, ok *widget.Button) {
	d := dialog.NewCustomWithoutButtons(tongue.T(title), content, w.window)
	d.SetButtons([]fyne.CanvasObject{widget.NewButton(tongue.T("Cancel"), func() { w.dismiss() }), ok})
	d.Resize(fyne.NewSize(width, d.MinSize().Height))
	w.open(d)
}

// open shows a dialog, which Esc closes.
func (w *Window) open(d dialog.Dialog) {
	w.dialog = d
	d.Show()
}

// dismiss closes the dialog that is open, and reports whether there was one.
func (w *Window) dismiss() bool {
	if w.dialog == nil {
		return false
	}
	w.dialog.Hide()
	w.dialog = nil
	w.focusTimeline()
	return true
}

// fieldIn finds the field of a form's item.
func fieldIn(o fyne.CanvasObject) *field {
	switch f := o.(type) {
	case *field:
		return f
	case *fyne.Container:
		for _, each := range f.Objects {
			if found := fieldIn(each); found != nil {
				return found
			}
		}
	}
	return nil
}

// plainField is a field of a form: what is typed is read when the form is submitted.
func plainField(placeHolder, text string) *field {
	f := newField(placeHolder, func(string) {})
	f.SetText(text)
	return f
}

// showText shows text that can be selected and copied.
func (w *Window) showText(title, text string) {
	label := widget.NewLabel(strings.TrimSpace(text))
	label.Selectable, label.Wrapping = true, fyne.TextWrapWord
	copied := widget.NewButtonWithIcon(tongue.T("Copy"), theme.ContentCopyIcon(), func() { w.app.Clipboard().SetContent(text) })
	scroll := container.NewVScroll(label)
	scroll.SetMinSize(fyne.NewSize(560, 260))
	w.open(dialog.NewCustom(title, tongue.T("Close"), container.NewBorder(nil, container.NewHBox(copied), nil, nil, scroll), w.window))
}

// listKeys shows the keys and gestures.
func (w *Window) listKeys() {
	grid := container.NewGridWithColumns(2)
	all := append(slices.Clone(gestures), w.keyRows()...)
	half := (len(all) + 1) / 2
	for _, rows := range [][][2]string{all[:half], all[half:]} {
		column := container.New(layout.NewFormLayout())
		for _, r := range rows {
			column.Add(boldLine(tongue.T(r[0])))
			column.Add(container.New(margin{left: 8}, paragraph(tongue.T(r[1]), theme.ColorNameForeground, theme.SizeNameText)))
		}
		grid.Add(container.NewVBox(ink.Compact(column)))
	}
	scroll := container.NewVScroll(grid)
	scroll.SetMinSize(fyne.NewSize(900, 600))
	w.open(dialog.NewCustom(tongue.T("Keys and gestures"), tongue.T("Close"), scroll, w.window))
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
	{"Right click", "accept, reject, list a cluster and more"},
	{"Click on the name of a track", "fold it, or open it"},
	{"Drag a dot or an end", "change the date, after E"},
	{"Overview strip", "drag the window or its ends; click to jump"},
	{"Drop", "import files and folders"},
	{"Space in the list", "tick a row, to accept, reject or join many at once"},
}

// keyRows lists the keys of the table of commands.
func (w *Window) keyRows() [][2]string {
	var rows [][2]string
	for _, c := range w.commands {
		var keys []string
		for _, k := range c.keys {
			if name := k.String(); k.char != '=' && !unicode.IsLower(k.char) && k.name != fyne.KeyEqual && k.name != fyne.KeyEnter {
				keys = append(keys, name)
			}
		}
		if len(keys) > 0 {
			rows = append(rows, [2]string{strings.Join(keys, ",  "), strings.TrimSuffix(tongue.T(c.name), " …")})
		}
	}
	return rows
}

func (w *Window) about() {
	w.open(dialog.NewInformation(tongue.T("About Dateline"), tongue.T("Drop in articles, get a timeline that can be trusted:\nevery event carries the sentence that says so\nand the reasons for its date.\n\nNothing leaves this computer."), w.window))
}
