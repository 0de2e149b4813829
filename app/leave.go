package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// What Esc leaves, as it leaves a field. Fyne gives keys to what has the focus alone, and a menu or a toggle has it once it was clicked: the
// dialog around it would not close.

// A menu is a choice among texts.
type menu struct {
	widget.Select
	leave func()
}

func newMenu(options []string, changed func(string), leave func()) *menu {
	m := &menu{leave: leave}
	m.Options, m.OnChanged = options, changed
	m.ExtendBaseWidget(m)
	return m
}

// TypedKey is part of fyne.Focusable.
func (m *menu) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && m.leave != nil {
		m.leave()
		return
	}
	m.Select.TypedKey(e)
}

// A toggle is a yes or no.
type toggle struct {
	widget.Check
	leave func()
}

func newToggle(text string, changed func(bool), leave func()) *toggle {
	t := &toggle{leave: leave}
	t.Text, t.OnChanged = text, changed
	t.ExtendBaseWidget(t)
	return t
}

// TypedKey is part of fyne.Focusable.
func (t *toggle) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		t.leave()
		return
	}
	t.Check.TypedKey(e)
}
