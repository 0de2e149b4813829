package app

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/session"
	"dateline/timeline"
)

// The list stands under the timeline, and the keys of the review work in both.

// listShare is how much of the height the timeline keeps while the list is in view.
const listShare = 0.42

// toggleList shows the list of events under the timeline, or takes it away.
func (w *Window) toggleList() { w.showList(!w.table.box.Visible()) }

func (w *Window) showList(on bool) {
	show(w.table.box, on)
	if on {
		split := container.NewVSplit(w.page, w.table.box)
		split.Offset = listShare
		w.middle.Objects = []fyne.CanvasObject{split}
	} else {
		w.middle.Objects = []fyne.CanvasObject{w.page}
	}
	w.middle.Refresh()
	w.session.ShowList(on)
	w.check(listItem, on)
	if on {
		w.table.refresh()
	}
	w.focusTimeline()
}

// startReview lists what is proposed, the doubtful first, and begins with the first of them.
func (w *Window) startReview() {
	f := w.session.Filter()
	f.Reviews = []timeline.Review{timeline.Proposed}
	w.session.SetOrder(session.Order{By: session.ColumnDoubt})
	w.showList(true)
	w.showRight()
	w.session.SelectEvent(0)
	w.reviewing = true
	w.session.SetFilter(f)
}

// beginReview selects the first row once the worklist is there.
func (w *Window) beginReview() {
	if !w.reviewing || len(w.session.Rows()) == 0 {
		return
	}
	w.reviewing = false
	w.session.StepRow(math.MinInt32)
}

// tableKey is what keys do while the list has the focus.
func (w *Window) tableKey(e *fyne.KeyEvent) {
	if w.covered() && e.Name != fyne.KeyEscape {
		return
	}
	page := int(w.table.list.Size().Height/tableRow) - 1
	switch e.Name {
	case fyne.KeyUp:
		w.stepRow(-1)
	case fyne.KeyDown:
		w.stepRow(1)
	case fyne.KeyPageUp:
		w.stepRow(-page)
	case fyne.KeyPageDown:
		w.stepRow(page)
	case fyne.KeyHome:
		w.stepRow(math.MinInt32)
	case fyne.KeyEnd:
		w.stepRow(math.MaxInt32)
	case fyne.KeySpace: // comes as a rune too
	default:
		w.timeline.OnKey(e)
	}
}

// tableRune is as tableKey.
func (w *Window) tableRune(r rune) {
	if r == ' ' {
		w.session.Mark(w.session.Selection().EventID)
		w.stepRow(1)
		return
	}
	w.timeline.OnRune(r)
}

// stepRow goes along the list, and keeps the event in sight on the timeline.
func (w *Window) stepRow(n int) {
	w.session.StepRow(n)
	w.revealSelected()
}

func (w *Window) revealSelected() {
	if b, ok := w.session.Data().Brief(w.session.Selection().EventID); ok {
		w.reveal(b)
	}
}

func (w *Window) markAll() {
	if w.toEntry(&fyne.ShortcutSelectAll{}) || !w.table.box.Visible() {
		return
	}
	w.session.MarkAll()
}

// join makes one event of those that are ticked, or else of the selected one and what it is offered with.
func (w *Window) join() {
	offers := w.session.Selection().Joins.Offers
	if marked := w.session.Marked(); len(marked) > 0 || len(offers) == 0 {
		w.session.JoinAll(marked)
		return
	}
	w.session.JoinWith(offers[0].ID)
}

// keepApart says that the selected event and what it is offered with are two.
func (w *Window) keepApart() {
	if offers := w.session.Selection().Joins.Offers; len(offers) > 0 {
		w.session.TellApart(offers[0].ID)
	}
}

// review decides about what is ticked, or else about the selected event. In the list it goes on to the next row; elsewhere the same
// key once more takes the decision back.
func review(r timeline.Review) func(*Window) {
	return func(w *Window) {
		if w.table.box.Visible() {
			w.session.Settle(r)
			w.revealSelected()
			return
		}
		w.inspector.event.review(r)
	}
}
