package app

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/session"
	"dateline/timeline"
)

// A command is something that the menu and the keys can do. One table makes the
// menus, the shortcuts and the list under "?", so that they cannot differ.
type command struct {
	menu  string // the menu that it stands in; "" for keys alone
	name  string
	keys  []key
	run   func(*Window)
	above bool // a line stands above it in the menu
}

// A key is a key with what is held down; a rune stands for itself on any keyboard.
type key struct {
	name fyne.KeyName
	held fyne.KeyModifier
	char rune
}

const control = fyne.KeyModifierShortcutDefault

// The menus, from the left.
var menus = []string{"File", "Edit", "View", "Event", "Help"}

// listItem is the command that is ticked in the menu while the list is in view.
const listItem = "List of events"

// commands is the table. Keys without a modifier work while the timeline has the
// focus, or nothing has.
func commands() []command {
	return []command{
		{"File", "Import files …", ctrl(fyne.KeyO), (*Window).importFiles, false},
		{"File", "Import a folder …", nil, (*Window).importFolder, false},
		{"File", "Import the text on the clipboard", ctrl(fyne.KeyV), (*Window).paste, false},
		{"File", "Load the sample articles", nil, (*Window).importSamples, false},
		{"File", "Export …", ctrl(fyne.KeyE), (*Window).export, true},
		{"File", "New library …", nil, (*Window).newLibrary, true},
		{"File", openItem, nil, (*Window).openLibrary, false},
		{"File", "Another window", nil, (*Window).anotherWindow, false},
		{"File", "Duplicate the library …", nil, (*Window).duplicate, false},
		{"File", "Copy without what was rejected …", nil, (*Window).copyAccepted, false},
		{"File", "Back up now", nil, (*Window).backUp, true},
		{"File", "Go back to a backup …", nil, (*Window).restoreBackup, false},
		{"Edit", "Undo", ctrl(fyne.KeyZ), (*Window).undo, false},
		{"Edit", "Redo", []key{{fyne.KeyZ, control | fyne.KeyModifierShift, 0}, {fyne.KeyY, control, 0}}, (*Window).redo, false},
		{"Edit", moveDates, []key{{char: 'E'}, {char: 'e'}}, (*Window).toggleEditing, true},
		{"Edit", "History …", ctrl(fyne.KeyH), (*Window).showHistory, false},
		{"Edit", "Remove the selected article", nil, (*Window).removeArticle, false},
		{"Edit", "Find", ctrl(fyne.KeyF), (*Window).find, true},
		{"Edit", "Tick all rows of the list", ctrl(fyne.KeyA), (*Window).markAll, false},
		{"Edit", "Settings …", ctrl(fyne.KeyComma), (*Window).showSettings, true},
		{"View", "Fit everything", ctrl(fyne.Key0), (*Window).fit, false},
		{"View", "Zoom in", []key{{char: '+'}, {char: '='}, {fyne.KeyPlus, control, 0}, {fyne.KeyEqual, control, 0}}, zoomBy(buttonZoom), false},
		{"View", "Zoom out", []key{{char: '-'}, {fyne.KeyMinus, control, 0}}, zoomBy(1 / buttonZoom), false},
		{"View", "Today", ctrl(fyne.KeyT), (*Window).today, false},
		{"View", "Go to a date …", ctrl(fyne.KeyG), (*Window).goTo, false},
		{"View", "Eras …", nil, (*Window).editEras, false},
		{"View", "Categories …", nil, (*Window).editCategories, false},
		{"View", "Articles and filters", ctrl(fyne.Key1), (*Window).toggleLeft, true},
		{"View", "Inspector", ctrl(fyne.Key2), (*Window).toggleRight, false},
		{"View", "Fold the track of the selected event", []key{{char: 'T'}, {char: 't'}}, (*Window).foldTrack, false},
		{"View", "Fold all tracks, or open them", []key{{fyne.KeyT, control | fyne.KeyModifierShift, 0}}, (*Window).foldTracks, false},
		{"View", listItem, ctrl(fyne.KeyL), (*Window).toggleList, false},
		{"Event", "Review what is proposed", []key{{char: 'R'}, {char: 'r'}}, (*Window).startReview, false},
		{"Event", "Previous in time", plain(fyne.KeyLeft), stepBy(-1), false},
		{"Event", "Next in time", plain(fyne.KeyRight), stepBy(1), false},
		{"Event", "Nearest above", plain(fyne.KeyUp), acrossBy(-1), false},
		{"Event", "Nearest below", plain(fyne.KeyDown), acrossBy(1), false},
		{"Event", "First", plain(fyne.KeyHome), (*Window).first, false},
		{"Event", "Last", plain(fyne.KeyEnd), (*Window).last, false},
		{"Event", "Centre, again to fit", []key{{char: 'F'}, {char: 'f'}}, (*Window).centre, false},
		{"Event", "Open it, or the cluster it is in", []key{{char: ' '}}, (*Window).openSelected, false},
		{"Event", "Accept", []key{{name: fyne.KeyReturn}, {name: fyne.KeyEnter}}, review(timeline.Accepted), true},
		{"Event", "Reject", plain(fyne.KeyDelete), review(timeline.Rejected), false},
		{"Event", "Join: ticked events, or the one offered", []key{{char: 'J'}, {char: 'j'}}, (*Window).join, true},
		{"Event", "Keep apart from the one offered", []key{{char: 'K'}, {char: 'k'}}, (*Window).keepApart, false},
		{"Event", "Split in two …", []key{{char: 'S'}, {char: 's'}}, (*Window).splitEvent, false},
		{"Event", "Add an event …", ctrl(fyne.KeyN), (*Window).addEvent, true},
		{"Help", "Keys", []key{{char: '?'}}, (*Window).listKeys, false},
		{"Help", "About Dateline", nil, (*Window).about, false},
		{"", "Move the date, or its beginning, back", alt(fyne.KeyLeft), nudge(session.Whole, -1), false},
		{"", "Move the date, or its beginning, on", alt(fyne.KeyRight), nudge(session.Whole, 1), false},
		{"", "Move the end back", altShift(fyne.KeyLeft), nudge(session.Last, -1), false},
		{"", "Move the end on", altShift(fyne.KeyRight), nudge(session.Last, 1), false},
		{"", "Pan a tenth back", ctrl(fyne.KeyLeft), panBy(-0.1), false},
		{"", "Pan a tenth on", ctrl(fyne.KeyRight), panBy(0.1), false},
		{"", "Scroll up to other lanes", ctrl(fyne.KeyUp), scrollBy(-3 * lanePerNotch), false},
		{"", "Scroll down to other lanes", ctrl(fyne.KeyDown), scrollBy(3 * lanePerNotch), false},
		{"", "Pan a page back", plain(fyne.KeyPageUp), panBy(-0.9), false},
		{"", "Pan a page on", plain(fyne.KeyPageDown), panBy(0.9), false},
		{"", "Clear the selection", plain(fyne.KeyEscape), (*Window).clear, false},
	}
}

func ctrl(name fyne.KeyName) []key  { return []key{{name: name, held: control}} }
func plain(name fyne.KeyName) []key { return []key{{name: name}} }
func alt(name fyne.KeyName) []key   { return []key{{name: name, held: fyne.KeyModifierAlt}} }
func altShift(name fyne.KeyName) []key {
	return []key{{name: name, held: fyne.KeyModifierAlt | fyne.KeyModifierShift}}
}

// shortcut is how the toolkit names a key that is held with others. It has names
// of its own for undo and paste.
func (k key) shortcut() fyne.Shortcut {
	switch {
	case k.held == 0:
		return nil
	case k.held == control && k.name == fyne.KeyZ:
		return &fyne.ShortcutUndo{}
	case k.held == control && k.name == fyne.KeyY:
		return &fyne.ShortcutRedo{}
	case k.held == control && k.name == fyne.KeyA:
		return &fyne.ShortcutSelectAll{}
	case k.held == control && k.name == fyne.KeyV:
		return &fyne.ShortcutPaste{}
	}
	return &desktop.CustomShortcut{KeyName: k.name, Modifier: k.held}
}

// keyWords are what the list of keys says for names that are no letter.
var keyWords = map[fyne.KeyName]string{
	fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyUp: "↑", fyne.KeyDown: "↓", fyne.KeyReturn: "Enter",
	fyne.KeyDelete: "Del", fyne.KeyEscape: "Esc", fyne.KeyPageUp: "PgUp", fyne.KeyPageDown: "PgDn", fyne.KeyEqual: "=",
}

// String is the key as it is written in the list under "?".
func (k key) String() string {
	if k.char == ' ' {
		return "Space"
	}
	if k.char != 0 {
		return string(unicode.ToUpper(k.char))
	}
	s := ""
	if k.held&control != 0 {
		s = "Ctrl + "
	}
	if k.held&fyne.KeyModifierAlt != 0 {
		s += "Alt + "
	}
	if k.held&fyne.KeyModifierShift != 0 {
		s += "Shift + "
	}
	if w, ok := keyWords[k.name]; ok {
		return s + w
	}
	return s + string(k.name)
}
