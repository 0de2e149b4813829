package app

import (
	"math"

	"dateline/app/session"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/scene"
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

func (w *Window) today() {
	now := timeline.Instant(w.timeline.now().Unix())
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
	if v := w.timeline.resting(); !session.Shows(v, b) {
		w.timeline.moveTo(session.Centred(v, session.Point(b)), zoomTime)
	}
}

// acrossBy selects the nearest event that is drawn in a lane above (-1) or below (1).
func acrossBy(direction float64) func(*Window) {
	return func(w *Window) {
		if id := across(w.timeline.scene, w.session.Selection().EventID, direction); id != 0 {
			w.session.SelectEvent(id)
		} else if w.session.Selection().EventID == 0 {
			stepBy(0)(w)
		}
	}
}

// across finds the nearest mark in another lane.
func across(s *scene.Scene, from timeline.ID, direction float64) timeline.ID {
	x, y, ok := markOf(s, from)
	if !ok {
		return 0
	}
	const sameLane, aside = 8.0, 0.35 // pixels; weight of the way sideways
	best, found := math.Inf(1), timeline.ID(0)
	for i := range s.Shapes {
		p := &s.Shapes[i]
		if p.Event == 0 || timeline.ID(p.Event) == from || p.Kind == scene.Text {
			continue
		}
		left, top, _, bottom := p.Bounds()
		down := ((top+bottom)/2 - y) * direction
		if down < sameLane {
			continue
		}
		if d := down + aside*math.Abs(left-x); d < best {
			best, found = d, timeline.ID(p.Event)
		}
	}
	return found
}

// markOf is the left edge and the middle height of the mark of an event.
func markOf(s *scene.Scene, id timeline.ID) (x, y float64, ok bool) {
	for i := range s.Shapes {
		if p := &s.Shapes[i]; timeline.ID(p.Event) == id && id != 0 {
			left, top, _, bottom := p.Bounds()
			return left, (top + bottom) / 2, true
		}
	}
	return 0, 0, false
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

func (w *Window) clear() {
	w.timeline.halt()
	w.session.SelectEvent(0)
}

func review(r timeline.Review) func(*Window) {
	return func(w *Window) { w.inspector.event.review(r) }
}
