package app

import (
	"context"
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/storage"
	"dateline/timeline"

	fynetooltip "github.com/dweymouth/fyne-tooltip"
)

// Options are what Open needs to know.
type Options struct {
	Library string // path of the library; it is created when there is none
	// Import are files and folders to read as soon as the window stands, as after a drop.
	Import []string
}

// A Window shows one library.
type Window struct {
	app     fyne.App
	window  fyne.Window
	session *session.Session
	library *storage.Library // nil when the events are only in memory

	commands   []command
	items      map[string]*fyne.MenuItem
	timeline   *Timeline
	overview   *Overview
	inspector  *inspector
	panes      *panes
	toolbar    *toolbar
	welcome    *welcome
	table      *eventTable
	page       fyne.CanvasObject // the timeline, or what an empty library shows
	middle     *fyne.Container   // the page, over the list when that is in view
	reviewing  bool              // the worklist is on its way: begin with its first row
	dialog     dialog.Dialog     // the one that is open, or was last
	close      []func()
	shown      bool    // it is on the screen
	systemText float32 // how large the system has its text, relative to the usual size
}

// pollEvery is how often the window looks whether another process has changed the library.
const pollEvery = time.Second

// Open opens a library and a window on it, and returns at once; application.Run
// keeps the window alive, and its end closes the library. The error is a sentence
// that names the file and the reason.
//
//	application := fyneapp.NewWithID("…")
//	window, err := app.Open(application, app.Options{Library: path})
//	…
//	window.ShowAndRun()
func Open(application fyne.App, o Options) (*Window, error) {
	tongue.Speak(language(application.Preferences()))
	_ = tongue.Reckon(application.Preferences().String(prefZone)) // one that is not there any more is as the system's
	library, err := storage.Open(o.Library)
	if err != nil {
		return nil, err
	}
	s := session.New(session.Options{Store: library, Post: fyne.Do, Pause: painting.pass})
	s.Recall()
	noteRecent(application.Preferences(), o.Library)
	w := openWindow(application, s)
	w.library = library
	w.window.SetTitle(libraryName(o.Library) + " – Dateline")
	if library.ReadOnly() {
		w.window.SetTitle(libraryName(o.Library) + " " + tongue.T("(can only be read)") + " – Dateline")
		s.Say("This library can only be read: changes will be refused.")
	}
	w.onClose(func() { _ = library.Close() })
	w.loadReader()
	w.followTextSize()
	w.poll()
	w.session.Import(o.Import)
	return w, nil
}

// openWindow puts a window on the screen, and its parts into it. Three things that take their time go on at once: the library is read, the
// platform makes an empty window, and the fonts are read for what will stand in it.
func openWindow(application fyne.App, s *session.Session) *Window {
	smooth()
	ink.Begin(application)
	first := len(application.Driver().AllWindows()) == 0
	w := bareWindow(application, s)
	s.Reload()
	if first { // the window makes nothing else to do for the toolkit, and no text above all
		wait := ink.Ready()
		w.window.Show()
		w.shown = true
		wait()
	}
	w.furnish(animated)
	return w
}

// newWindow puts the window together around a session.
func newWindow(application fyne.App, s *session.Session, start ticker) *Window {
	w := bareWindow(application, s)
	w.furnish(start)
	return w
}

// bareWindow is a window that is as large as it was left, with nothing in it.
func bareWindow(application fyne.App, s *session.Session) *Window {
	w := &Window{app: application, session: s, commands: commands(), items: map[string]*fyne.MenuItem{},
		window: application.NewWindow("Dateline"), systemText: 1}
	w.dress()
	w.window.SetPadded(false)
	w.restoreSize()
	return w
}

// furnish puts everything into the window.
func (w *Window) furnish(start ticker) {
	s := w.session
	w.timeline = NewTimeline(s, start)
	w.overview = NewOverview(s, w.timeline.halt)
	w.inspector = newInspector(s, w.focusTimeline)
	w.toolbar = newToolbar(w)
	w.welcome = newWelcome(w)
	w.table = newEventTable(s, w.tableKey, w.tableRune)
	w.connect()
	w.window.SetContent(fynetooltip.AddWindowToolTipLayer(w.layout(), w.window.Canvas()))
	w.window.SetMainMenu(w.menu())
	w.bindKeys()
	w.window.SetOnDropped(w.dropped)
	w.window.SetCloseIntercept(w.shut)
	w.restore()
	s.Listen(w.changed)
}

// layout sets the parts of the window as look.md draws them.
func (w *Window) layout() fyne.CanvasObject {
	s := w.session
	left := newLeft(newArticles(s).box, newFilters(s).box)
	w.page = container.NewStack(w.timeline, w.welcome.box)
	w.middle = container.NewStack(w.page)
	middle := container.NewBorder(nil, container.NewVBox(newUndated(s).box, w.overview), nil, nil, w.middle)
	w.panes = newPanes(panel(ink.ColorSide, left), middle, panel(ink.ColorSide, w.inspector.scroll), defaultLeft, defaultRight)
	w.panes.rightLeast = func() float32 { return w.inspector.event.box.MinSize().Width }
	return container.NewBorder(w.toolbar.box, newStatus(s, w.showReport, w.showTwice).box, nil, nil, w.panes.box)
}

// connect wires what the timeline asks of the window.
func (w *Window) connect() {
	w.timeline.OnOpen = func(id timeline.ID) {
		w.session.SelectEvent(id)
		w.showRight()
	}
	w.timeline.OnCluster = w.listEvents
	w.timeline.OnMenu = w.eventMenu
}

// loadReader loads the model for reading beside the window, which needs a moment.
func (w *Window) loadReader() {
	go func() {
		in, err := newReading(w.library)
		fyne.Do(func() {
			if err != nil {
				w.session.Say(tongue.T("Articles cannot be read: %s", session.Sentence(err)))
				return
			}
			w.session.SetIntake(in)
		})
	}()
}

// poll looks for changes by other processes until the window closes.
func (w *Window) poll() {
	ctx, stop := context.WithCancel(context.Background())
	w.onClose(stop)
	go func() {
		tick := time.NewTicker(pollEvery)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				fyne.Do(w.watch)
			}
		}
	}()
}

// watch is what is done about once a second: a program that is killed opens where it was all the same.
func (w *Window) watch() {
	w.session.Poll()
	w.session.Remember()
}

func (w *Window) onClose(f func()) { w.close = append(w.close, f) }

// shut keeps where everything was left, and closes.
func (w *Window) shut() {
	w.session.CancelImport()
	w.session.Remember()
	w.remember()
	for i := len(w.close) - 1; i >= 0; i-- {
		w.close[i]()
	}
	w.window.Close()
}

// changed keeps the menu and the welcome in step with the session.
func (w *Window) changed(c session.Changed) {
	if c&(session.Data|session.Job) != 0 {
		w.welcome.refresh()
	}
	if c&session.Rows != 0 {
		w.beginReview()
	}
	if c&session.Data == 0 {
		return
	}
	d := w.session.Data()
	w.label("Undo", d.Undo)
	w.label("Redo", d.Redo)
	w.toolbar.refresh(d)
}

// label says in the menu what a step back or forth would do.
func (w *Window) label(command, step string) {
	item := w.items[command]
	text := tongue.T(command)
	if step != "" {
		text = fmt.Sprintf("%s: %s", tongue.T(command), step)
	}
	if item.Label != text || item.Disabled != (step == "") {
		item.Label, item.Disabled = text, step == ""
		w.window.MainMenu().Refresh()
	}
}

// Show puts the window on the screen, if it is not there yet.
func (w *Window) Show() {
	if !w.shown {
		w.window.Show()
		w.shown = true
	}
	w.focusTimeline()
}

// ShowAndRun puts the window on the screen and runs the application until the window is closed.
func (w *Window) ShowAndRun() { w.Show(); w.app.Run() }

// focusTimeline gives the focus to where the keys of the timeline work: the list has them too while it is in view.
func (w *Window) focusTimeline() {
	if w.table != nil && w.table.box.Visible() {
		w.window.Canvas().Focus(w.table.list)
		return
	}
	w.timeline.focus()
}
