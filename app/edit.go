package app

import (
	"crypto/rand"
	"encoding/binary"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/timeline"
)

// undo takes back the last change of the library, or of the text field that is being typed in.
func (w *Window) undo() {
	if !w.toEntry(&fyne.ShortcutUndo{}) {
		w.session.Undo()
	}
}

func (w *Window) redo() {
	if !w.toEntry(&fyne.ShortcutRedo{}) {
		w.session.Redo()
	}
}

func (w *Window) find() { w.window.Canvas().Focus(w.toolbar.find) }

// eventMenu is what a secondary click offers.
func (w *Window) eventMenu(id timeline.ID, cluster []*fyne.MenuItem, at fyne.Position) {
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(tongue.T("Fit everything"), w.fit),
		fyne.NewMenuItem(tongue.T("Go to a date …"), w.goTo),
		fyne.NewMenuItem(tongue.T("Add an event …"), w.addEvent),
	}
	if id != 0 {
		items = append([]*fyne.MenuItem{
			fyne.NewMenuItem(tongue.T("Accept"), func() { review(timeline.Accepted)(w) }),
			fyne.NewMenuItem(tongue.T("Reject"), func() { review(timeline.Rejected)(w) }),
			fyne.NewMenuItem(tongue.T("Centre"), w.centre),
			fyne.NewMenuItemSeparator(),
		}, items...)
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", append(cluster, items...)...), w.window.Canvas(), at)
}

// mostListed is how many events of a cluster the menu lists.
const mostListed = 20

// listEvents offers events that stand at one time, which no zoom can part.
func (w *Window) listEvents(events []timeline.ID, at fyne.Position) {
	var items []*fyne.MenuItem
	for i, id := range events {
		if i == mostListed {
			more := fyne.NewMenuItem(tongue.T("and more: filter or find to see them"), nil)
			more.Disabled = true
			items = append(items, more)
			break
		}
		if e, err := w.session.Event(id); err == nil {
			items = append(items, fyne.NewMenuItem(session.Short(clean(e.Title), 70), func() { w.session.SelectEvent(id) }))
		}
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.window.Canvas(), at)
}

// addEvent asks for a title and a date, and keeps an event of the person's own.
func (w *Window) addEvent() {
	title := plainField("What happened", "")
	var when timeline.Date
	date := newDateField("When: 29 January 2020, early 2019, after the coup …", func(d timeline.Date) { when = d })
	date.read = w.session.Read
	w.form("Add an event", "Add", []*widget.FormItem{{Text: "Title", Widget: title}, {Text: "Date", Widget: date.box}}, func() func() {
		date.entry.keep()
		if clean(title.Text) == "" || !date.understood() {
			return nil
		}
		return func() {
			w.session.Add(timeline.Event{ID: freshID(), Title: clean(title.Text), Date: when, Importance: 0.5, Review: timeline.Accepted,
				Edited: timeline.FieldTitle | timeline.FieldDate})
		}
	})
}

// splitEvent asks for the titles and dates of the two events that the selected one is.
func (w *Window) splitEvent() {
	e := w.session.Selection().Event
	if e == nil {
		w.session.Say("Select the event to split first.")
		return
	}
	var parts [2]session.Part
	var titles [2]*field
	var dates [2]*dateField
	var items []*widget.FormItem
	for i := range parts {
		parts[i] = session.Part{Title: e.Title, Date: e.Date}
		titles[i] = plainField("What happened", e.Title)
		dates[i] = newDateField("When", func(d timeline.Date) { parts[i].Date = d })
		dates[i].read = w.session.Read
		dates[i].show(e.Date, timeline.Date{})
		items = append(items, &widget.FormItem{Text: []string{"First", "Second"}[i], Widget: titles[i]}, &widget.FormItem{Text: "Date", Widget: dates[i].box})
	}
	w.form("Split in two", "Split", items, func() func() {
		for i := range parts {
			dates[i].entry.keep()
			if parts[i].Title = clean(titles[i].Text); parts[i].Title == "" || !dates[i].understood() {
				return nil
			}
		}
		return func() { w.session.Split(freshID(), parts[0], parts[1]) }
	})
}

// removeArticle takes the selected article out.
func (w *Window) removeArticle() {
	if id := w.session.Selection().SourceID; id != 0 {
		w.session.RemoveSource(id)
		return
	}
	w.session.Say("Select the article to remove first.")
}

// freshID names an event that was read nowhere.
func freshID() timeline.ID {
	var b [8]byte
	_, _ = rand.Read(b[:]) // crypto/rand never fails
	return timeline.ID(binary.LittleEndian.Uint64(b[:]) | 1)
}

// goTo asks for a date and moves the view there.
func (w *Window) goTo() {
	var when timeline.Date
	date := newDateField("March 1917, 44 BCE, 2020-01-29 …", func(d timeline.Date) { when = d })
	w.form("Go to a date", "Go", []*widget.FormItem{{Text: "Date", Widget: date.box}}, func() func() {
		date.entry.keep()
		if !when.IsKnown() {
			return nil
		}
		return func() { w.show(when) }
	})
}

// show moves the view to a date: centred at the same scale when it is small
// against the view, else fitted.
func (w *Window) show(d timeline.Date) {
	b := session.Flat(&timeline.Event{Date: d})
	v, r := w.session.View(), session.Reach(b)
	if length := float64(r.End - r.Start); length > 0.5*v.Width*v.SecondsPerPixel || length < 4*v.SecondsPerPixel {
		w.timeline.moveTo(session.FitSpan(v, r), zoomTime)
		return
	}
	w.timeline.moveTo(middled(v, b), zoomTime)
}
