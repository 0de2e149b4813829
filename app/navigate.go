package app

import (
	"math"

	"fyne.io/fyne/v2"

	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/timeline"
	"dateline/timeline/chart"
)

const buttonZoom = 1.6 // factor of the zoom buttons and keys

func (w *Window) fit() { w.timeline.moveTo(w.session.Whole(), zoomTime) }

func zoomBy(factor float64) func(*Window) {
	return func(w *Window) {
		v := w.timeline.resting()
		w.timeline.moveTo(v.ZoomAt(v.Width/2, factor), zoomTime)
	}
}

func panBy(share float64) func(*Window) {
	return func(w *Window) {
		v := w.timeline.resting()
		w.timeline.moveTo(v.Pan(share*v.Width), zoomTime)
	}
}

// scrollBy moves the lanes by pixels, downwards when positive.
func scrollBy(pixels float64) func(*Window) {
	return func(w *Window) {
		v := w.timeline.resting()
		v.Scroll += pixels
		w.timeline.moveTo(w.session.Held(v), zoomTime)
	}
}

// openSelected opens the selected event in the inspector, or the cluster that it is in.
func (w *Window) openSelected() {
	id := w.session.Selection().EventID
	place, ok := w.session.Data().Levels.Find(id)
	if !ok {
		return
	}
	v := w.timeline.resting()
	ids, span := w.session.Data().Levels.ClusterOf(v, id, mostListed+1)
	if len(ids) == 0 {
		w.timeline.OnOpen(id)
		return
	}
	at := fyne.NewPos(float32(v.X(place.Span.Start)), float32(place.YIn(v)))
	w.timeline.openMembers(ids, span, fyne.CurrentApp().Driver().AbsolutePositionForObject(w.timeline).Add(at))
}

// foldTrack folds the track of the selected event, or opens it.
func (w *Window) foldTrack() {
	if place, ok := w.session.Data().Levels.Find(w.session.Selection().EventID); ok {
		w.session.Fold(place.Track)
	}
}

func (w *Window) foldTracks() { w.session.FoldAll() }

func (w *Window) today() {
	now := tongue.Civil(w.timeline.now())
	w.timeline.moveTo(session.Centred(w.session.View(), now), zoomTime)
}

// stepBy selects the event n places further in time.
func stepBy(n int) func(*Window) {
	return func(w *Window) {
		if b, ok := w.session.Step(n); ok {
			w.reveal(b)
		}
	}
}

func (w *Window) first() { stepBy(math.MinInt32)(w) }
func (w *Window) last()  { w.session.Step(0); stepBy(math.MaxInt32)(w) }

// reveal pans until an event is in view. At the same scale nothing else changes.
func (w *Window) reveal(b timeline.Brief) {
	v := w.timeline.resting()
	if to := w.session.Reveal(v, b); to != v {
		w.timeline.moveTo(to, zoomTime)
	}
}

// acrossBy selects the nearest event that is drawn in a lane above (-1) or below (1).
func acrossBy(direction int) func(*Window) {
	return func(w *Window) {
		selected := w.session.Selection().EventID
		if selected == 0 {
			stepBy(0)(w)
			return
		}
		if id := w.session.Data().Levels.Beside(w.session.View(), selected, direction); id != 0 {
			w.session.SelectEvent(id)
			if b, ok := w.session.Data().Brief(id); ok {
				w.reveal(b)
			}
		}
	}
}

// centre brings the selected event to the middle; when it is there, it is fitted.
func (w *Window) centre() {
	b, ok := w.session.Data().Brief(w.session.Selection().EventID)
	if !ok {
		return
	}
	v := w.timeline.resting()
	middle := middled(v, b)
	if math.Abs(v.X(middle.Start)) < 2 {
		middle = session.FitSpan(v, session.Reach(b))
	}
	w.timeline.moveTo(middle, zoomTime)
}

func middled(v chart.Viewport, b timeline.Brief) chart.Viewport {
	r := session.Reach(b)
	return session.Centred(v, r.Start+(r.End-r.Start)/2)
}

// clear closes a dialog, or else clears the selection.
func (w *Window) clear() {
	if w.dismiss() {
		return
	}
	w.timeline.halt()
	if w.timeline.hold != nil {
		w.timeline.release(false)
		return
	}
	if w.session.ClearMarks() {
		return
	}
	w.session.SelectEvent(0)
}

// toggleEditing lets dates be dragged on the timeline, or no longer.
func (w *Window) toggleEditing() {
	w.timeline.editing = !w.timeline.editing
	w.items[moveDates].Checked = w.timeline.editing
	w.window.MainMenu().Refresh()
	w.toolbar.showEditing(w.timeline.editing)
	if w.timeline.editing {
		w.session.Say("Dates can be moved now: drag a dot or an end, or press Alt + ← →. E ends it.")
	} else {
		w.session.Say("Dates stay where they are.")
	}
	w.timeline.redraw()
}

// moveDates is the name of the command that toggles editing.
const moveDates = "Move dates on the timeline"

// nudge moves an end of the selected event's date by a unit, when editing is on.
func nudge(end session.End, steps int) func(*Window) {
	return func(w *Window) {
		if !w.timeline.editing {
			w.session.Say("Press E to move dates on the timeline.")
			return
		}
		w.session.Nudge(end, steps)
		if b, ok := w.session.Data().Brief(w.session.Selection().EventID); ok {
			w.reveal(b)
		}
	}
}
