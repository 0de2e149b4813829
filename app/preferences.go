package app

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/app/tongue"
)

// What is remembered between two runs of the program, whatever the library.
const (
	prefTheme       = "theme"
	prefStill       = "still"
	prefWheelPans   = "wheelPans"
	prefLeft        = "leftWidth"
	prefRight       = "rightWidth"
	prefLeftHidden  = "leftHidden"
	prefRightHidden = "rightHidden"
	prefWidth       = "windowWidth"
	prefHeight      = "windowHeight"
)

// Widths in logical pixels of a window that is opened for the first time.
const (
	defaultLeft, defaultRight    = 232, 330
	defaultWidth, defaultHeight  = 1280, 800
	smallestWidth, smallestHight = 640, 400
)

func themeChoice(p fyne.Preferences) ink.Choice {
	return ink.Choice(p.StringWithFallback(prefTheme, string(ink.FollowSystem)))
}

// restore sets the window up as it was left.
func (w *Window) restore() {
	p := w.app.Preferences()
	w.timeline.still = p.BoolWithFallback(prefStill, !w.app.Settings().ShowAnimations())
	w.timeline.wheelPans = p.Bool(prefWheelPans)
	w.session.SetNumberOrder(numberOrder(p))
	w.panes.leftWidth = max(paneLeast, float32(p.FloatWithFallback(prefLeft, defaultLeft)))
	w.panes.rightWidth = max(paneLeast, float32(p.FloatWithFallback(prefRight, defaultRight)))
	if p.Bool(prefLeftHidden) {
		w.toggleLeft()
	}
	if p.Bool(prefRightHidden) {
		w.toggleRight()
	}
}

// restoreSize makes the window as large as it was left.
func (w *Window) restoreSize() {
	p := w.app.Preferences()
	w.window.Resize(fyne.NewSize(max(smallestWidth, float32(p.FloatWithFallback(prefWidth, defaultWidth))),
		max(smallestHight, float32(p.FloatWithFallback(prefHeight, defaultHeight)))))
}

// remember keeps how the window is left.
func (w *Window) remember() {
	p := w.app.Preferences()
	p.SetFloat(prefLeft, float64(w.panes.leftWidth))
	p.SetFloat(prefRight, float64(w.panes.rightWidth))
	p.SetBool(prefLeftHidden, !w.panes.left.Visible())
	p.SetBool(prefRightHidden, !w.panes.right.Visible())
	size := w.window.Canvas().Size()
	p.SetFloat(prefWidth, float64(size.Width))
	p.SetFloat(prefHeight, float64(size.Height))
}

func (w *Window) toggleLeft()  { w.panes.toggle(w.panes.left, w.panes.leftBar) }
func (w *Window) toggleRight() { w.panes.toggle(w.panes.right, w.panes.rightBar) }

func (w *Window) showRight() {
	if !w.panes.right.Visible() {
		w.toggleRight()
	}
}

// addViewMenu adds what is chosen rather than done and changes the view; the rest is in the settings.
func (w *Window) addViewMenu(view *fyne.Menu) {
	look := fyne.NewMenuItem(tongue.T("Theme"), nil)
	look.ChildMenu = fyne.NewMenu("")
	for _, c := range []struct {
		choice ink.Choice
		name   string
	}{{ink.FollowSystem, "As the system"}, {ink.Light, "Light"}, {ink.Dark, "Dark"}} {
		item := fyne.NewMenuItem(tongue.T(c.name), func() { w.setTheme(c.choice) })
		item.Checked = themeChoice(w.app.Preferences()) == c.choice
		w.items[string(c.choice)] = item
		look.ChildMenu.Items = append(look.ChildMenu.Items, item)
	}
	group := fyne.NewMenuItem(tongue.T("Group by"), nil)
	group.ChildMenu = fyne.NewMenu("")
	for _, c := range groupings {
		item := fyne.NewMenuItem(tongue.T(c.name), func() { w.group(c.by) })
		item.Checked = w.session.Grouping() == c.by
		w.items[groupItem+c.name] = item
		group.ChildMenu.Items = append(group.ChildMenu.Items, item)
	}
	view.Items = append(view.Items, fyne.NewMenuItemSeparator(), group, look)
}

// groupItem stands before the names of groupings among the items of the menu.
const groupItem = "Group by "

var groupings = []struct {
	by   session.Grouping
	name string
}{{session.Ungrouped, "Nothing"}, {session.ByArticle, "Article"}, {session.ByActor, "Who"}, {session.ByCategory, "Category"}}

func (w *Window) group(by session.Grouping) {
	w.session.SetGrouping(by)
	for _, c := range groupings {
		w.items[groupItem+c.name].Checked = c.by == by
	}
	w.window.MainMenu().Refresh()
}

func (w *Window) setTheme(c ink.Choice) {
	w.app.Preferences().SetString(prefTheme, string(c))
	for _, each := range []ink.Choice{ink.FollowSystem, ink.Light, ink.Dark} {
		w.items[string(each)].Checked = each == c
	}
	w.window.MainMenu().Refresh()
	w.dress()
}

// libraryName is what the title of the window calls a library.
func libraryName(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}
