package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	ttwidget "github.com/dweymouth/fyne-tooltip/widget"

	"dateline/app/session"
	"dateline/app/tongue"
)

// toolbar is the row under the menu.
type toolbar struct {
	window     *Window
	undo, redo *ttwidget.Button
	edit       *ttwidget.Button
	find       *findEntry
	box        *fyne.Container
}

func newToolbar(w *Window) *toolbar {
	t := &toolbar{window: w}
	t.undo = t.button("", theme.ContentUndoIcon(), "Undo", w.undo)
	t.redo = t.button("", theme.ContentRedoIcon(), "Redo", w.redo)
	t.undo.Disable()
	t.redo.Disable()
	t.edit = t.button("", theme.DocumentCreateIcon(), moveDates+" (E)", w.toggleEditing)
	t.find = newFindEntry(w)
	row := container.NewHBox(
		t.button("Import", theme.FolderOpenIcon(), "Import files (Ctrl + O)", w.importFiles),
		t.button("Export", theme.DocumentSaveIcon(), "Export a picture (Ctrl + E)", w.export),
		widget.NewSeparator(), t.undo, t.redo, t.edit, widget.NewSeparator(),
		t.button("Fit", theme.ViewFullScreenIcon(), "Fit everything (Ctrl + 0)", w.fit),
		t.button("", theme.ZoomOutIcon(), "Zoom out (−)", func() { zoomBy(1 / buttonZoom)(w) }),
		t.button("", theme.ZoomInIcon(), "Zoom in (+)", func() { zoomBy(buttonZoom)(w) }),
		t.button("Today", nil, "Today (Ctrl + T)", w.today),
	)
	t.box = container.NewVBox(
		container.New(margin{4, 4, 6, 4}, container.NewBorder(nil, nil, row, container.New(fixedWidth{260}, t.find))), widget.NewSeparator())
	return t
}

func (t *toolbar) button(text string, icon fyne.Resource, tip string, run func()) *ttwidget.Button {
	b := ttwidget.NewButtonWithIcon(tongue.T(text), icon, run)
	b.Importance = widget.LowImportance
	b.SetToolTip(tongue.T(tip))
	return b
}

// showEditing tells whether dates can be moved.
func (t *toolbar) showEditing(on bool) {
	t.edit.Importance = widget.LowImportance
	if on {
		t.edit.Importance = widget.HighImportance
	}
	t.edit.Refresh()
}

// refresh names what undo and redo would do.
func (t *toolbar) refresh(d *session.Snapshot) {
	for _, each := range []struct {
		button     *ttwidget.Button
		verb, step string
	}{{t.undo, "Undo", d.Undo}, {t.redo, "Redo", d.Redo}} {
		if each.step == "" {
			each.button.Disable()
			each.button.SetToolTip(tongue.T("Nothing to " + each.verb))
			continue
		}
		each.button.Enable()
		each.button.SetToolTip(tongue.T(each.verb) + ": " + each.step)
	}
	if words := t.window.session.Filter().Words; words == "" && !t.find.typing() {
		t.find.clear()
	}
}

// A findEntry narrows the view to words while they are typed; Enter goes to the next hit.
type findEntry struct {
	widget.Entry
	window *Window
	wait   session.Rest
}

// findDelay lets a word be typed to its end before the library is searched.
const findDelay = 180 * time.Millisecond

func newFindEntry(w *Window) *findEntry {
	f := &findEntry{window: w}
	f.PlaceHolder = tongue.T("Find (Ctrl + F)")
	f.Icon = theme.SearchIcon()
	f.ExtendBaseWidget(f)
	f.OnChanged = func(string) { f.later() }
	f.OnSubmitted = func(string) {
		f.search()
		stepBy(1)(w)
	}
	return f
}

func (f *findEntry) later() {
	f.wait.Do(f.window.session, findDelay, f.search)
}

func (f *findEntry) typing() bool { return f.window.window.Canvas().Focused() == f }

// search filters by what stands in the field now.
func (f *findEntry) search() {
	filter := f.window.session.Filter()
	if filter.Words != f.Text {
		filter.Words = f.Text
		f.window.session.SetFilter(filter)
	}
}

func (f *findEntry) clear() {
	if f.Text != "" {
		f.SetText("")
	}
}

// TypedKey ends the search on Esc.
func (f *findEntry) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		f.clear()
		f.search()
		f.window.focusTimeline()
		return
	}
	f.Entry.TypedKey(e)
}
