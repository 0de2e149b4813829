package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/tongue"
)

// A field is an entry whose text is kept when the person leaves it or presses
// Enter, and taken back with Esc. Text that has not changed is not kept again.
type field struct {
	widget.Entry
	kept    string
	editing bool
	oneLine bool // it wraps, but Enter ends it
	commit  func(text string)
	leave   func() // gives the focus back to the timeline; may be nil
}

func newField(placeHolder string, commit func(string)) *field {
	f := &field{commit: commit}
	f.PlaceHolder = tongue.T(placeHolder)
	f.Wrapping = fyne.TextWrapOff
	f.Scroll = fyne.ScrollHorizontalOnly
	f.ExtendBaseWidget(f)
	f.OnSubmitted = func(string) { f.keep() }
	return f
}

// newNote is a field of several lines.
func newNote(placeHolder string, lines int, commit func(string)) *field {
	f := newField(placeHolder, commit)
	f.MultiLine, f.Wrapping, f.Scroll = true, fyne.TextWrapWord, fyne.ScrollVerticalOnly
	f.SetMinRowsVisible(lines)
	return f
}

// show puts a text into the field, unless the person is typing another one.
func (f *field) show(text string) {
	if f.editing && f.Text != f.kept {
		return
	}
	f.kept = text
	if f.Text != text {
		f.SetText(text)
	}
}

func (f *field) keep() {
	if f.Text == f.kept {
		return
	}
	f.kept = f.Text
	f.commit(f.Text)
}

// FocusGained is part of fyne.Focusable.
func (f *field) FocusGained() {
	f.editing = true
	f.Entry.FocusGained()
}

// FocusLost keeps what was typed.
func (f *field) FocusLost() {
	f.editing = false
	f.Entry.FocusLost()
	f.keep()
}

// TypedKey takes the text back on Esc, and leaves the field.
func (f *field) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyEscape:
		f.SetText(f.kept)
	case f.oneLine && (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter):
		f.keep()
	default:
		f.Entry.TypedKey(e)
		return
	}
	if f.leave != nil {
		f.leave()
	}
}

// AcceptsTab says no: the Tab key goes on to the next field, from several lines too.
func (f *field) AcceptsTab() bool { return false }
