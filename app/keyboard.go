package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/tongue"
)

// bindKeys makes the keys of the table work: those with a modifier wherever the
// focus is, the others while it is on the timeline or nowhere.
func (w *Window) bindKeys() {
	named, runes := map[fyne.KeyName]command{}, map[rune]command{}
	for _, c := range w.commands {
		for _, k := range c.keys {
			switch s := k.shortcut(); {
			case s != nil:
				w.window.Canvas().AddShortcut(s, func(fyne.Shortcut) { c.run(w) })
			case k.char != 0:
				runes[k.char] = c
			default:
				named[k.name] = c
			}
		}
	}
	onKey := func(e *fyne.KeyEvent) {
		if c, ok := named[e.Name]; ok && (e.Name == fyne.KeyEscape || !w.covered()) {
			c.run(w)
		}
	}
	onRune := func(r rune) {
		if c, ok := runes[r]; ok && !w.covered() {
			c.run(w)
		}
	}
	w.timeline.OnKey, w.timeline.OnRune = onKey, onRune
	w.window.Canvas().SetOnTypedKey(onKey)
	w.window.Canvas().SetOnTypedRune(onRune)
}

// covered reports whether a dialog lies over the timeline: keys are not for what is under it.
func (w *Window) covered() bool { return w.window.Canvas().Overlays().Top() != nil }

// menu makes the menu bar from the table. Undo and redo carry the name of what
// they would do.
func (w *Window) menu() *fyne.MainMenu {
	var bar []*fyne.Menu
	for _, name := range menus {
		m := fyne.NewMenu(tongue.T(name))
		for _, c := range w.commands {
			if c.menu != name {
				continue
			}
			if c.above {
				m.Items = append(m.Items, fyne.NewMenuItemSeparator())
			}
			item := fyne.NewMenuItem(tongue.T(c.name), func() { c.run(w) })
			if len(c.keys) > 0 {
				item.Shortcut = menuShortcut(c.keys)
			}
			w.items[c.name] = item
			m.Items = append(m.Items, item)
		}
		bar = append(bar, m)
	}
	w.addLibraryMenu(bar[0])
	w.addViewMenu(bar[2])
	return fyne.NewMainMenu(bar...)
}

// menuShortcut is the first key that is held with others: the toolkit takes keys
// of the menu before anything else sees them, so that a plain one there could not be typed any more.
func menuShortcut(keys []key) fyne.Shortcut {
	for _, k := range keys {
		if s := k.shortcut(); s != nil {
			return s
		}
	}
	return nil
}

// check ticks an item of the menu.
func (w *Window) check(command string, on bool) {
	if item := w.items[command]; item != nil && item.Checked != on {
		item.Checked = on
		w.window.MainMenu().Refresh()
	}
}

// toEntry hands a shortcut to the text field that has the focus. The menu sees
// keys first, and undo or paste in a field mean the field.
func (w *Window) toEntry(s fyne.Shortcut) bool {
	switch entry := w.window.Canvas().Focused().(type) {
	case *field:
		entry.TypedShortcut(s)
		return true
	case *widget.Entry:
		entry.TypedShortcut(s)
		return true
	}
	return false
}
