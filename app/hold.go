package app

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// holdReach is how far beside a dot or an end it can be taken, in pixels.
const holdReach = 7

// A hold is an end of an event, or its dot, in the hand of the person.
type hold struct {
	event   timeline.Event
	end     session.End
	offset  float64 // pixels from the pointer to what it took
	carried bool    // the pointer has moved with it
	date    timeline.Date
	y       float64 // middle of the lane
}

// holdAt is what can be taken there, nil when nothing can. Only the selected event and the one under the
// pointer are asked: a title that crosses an end must not be in the way.
func (t *Timeline) holdAt(p fyne.Position) *hold {
	if !t.editing {
		return nil
	}
	id, _ := t.at(p)
	for _, id := range [...]timeline.ID{id, t.session.Selection().EventID} {
		if h := t.holdOf(id, p); h != nil {
			return h
		}
	}
	return nil
}

// holdOf is the part of one event that lies there.
func (t *Timeline) holdOf(id timeline.ID, p fyne.Position) *hold {
	place, ok := t.session.Data().Levels.Find(id)
	if !ok || t.trackAt(p) >= 0 {
		return nil
	}
	v := t.session.View()
	y := place.YIn(v)
	if math.Abs(y-float64(p.Y)) > 1.5*holdReach {
		return nil
	}
	e, err := t.session.Event(id)
	if err != nil {
		return nil
	}
	end, x, ok := takenAt(e.Date, v, place.Span, float64(p.X))
	if !ok {
		return nil
	}
	return &hold{event: e, end: end, offset: float64(p.X) - x, date: e.Date, y: y}
}

// takenAt tells which part of a date that is drawn over span is taken at x, and where exactly that part is.
func takenAt(d timeline.Date, v chart.Viewport, span timeline.Span, x float64) (end session.End, at float64, ok bool) {
	left, right := v.X(span.Start), v.X(span.End)
	openLeft, openRight := d.Begins().Start.IsOpen(), d.Ends().End.IsOpen()
	near := func(at float64) bool { return math.Abs(x-at) <= holdReach }
	switch {
	case openLeft && near(right):
		return session.Last, right, true
	case openRight && near(left):
		return session.First, left, true
	case openLeft || openRight:
		return 0, 0, false
	case right-left < 2*holdReach: // a dot
		return session.Whole, (left + right) / 2, near((left + right) / 2)
	case near(left):
		return session.First, left, true
	case near(right):
		return session.Last, right, true
	}
	return 0, 0, false
}

// carry brings what is held under the pointer.
func (t *Timeline) carry(x float64) {
	v, h := t.session.View(), t.hold
	at := v.At(x - h.offset)
	if h.end == session.Last && at > timeline.Beginning {
		at-- // the end of a day is the midnight that follows it
	}
	h.carried = true
	h.date = session.Moved(h.event.Date, h.end, at, 3*v.SecondsPerPixel)
	t.tip.show([]string{tongue.Date(h.date), tongue.T("instead of %s", tongue.Date(h.event.Date))}, fyne.NewPos(float32(x), float32(h.y)), t.Size())
	t.redraw()
}

// release keeps the new date, or forgets it.
func (t *Timeline) release(keep bool) {
	h := t.hold
	t.hold = nil
	t.tip.hide()
	if keep {
		t.session.Move(h.date)
	}
	t.redraw()
}

// A shade shows on top of the picture where a held event would stand, and where the selected one can be taken.
type shade struct {
	body        *canvas.Rectangle
	left, right *canvas.Rectangle
}

func newShade() *shade {
	return &shade{body: &canvas.Rectangle{CornerRadius: 4, StrokeWidth: 2}, left: &canvas.Rectangle{CornerRadius: 2}, right: &canvas.Rectangle{CornerRadius: 2}}
}

const (
	shadeHigh = 21 // pixels of the shade
	handHigh  = 15 // pixels of a mark at an end that can be taken
	handWide  = 4
)

// objects lists what there is to show.
func (s *shade) objects(t *Timeline) []fyne.CanvasObject {
	v := t.session.View()
	colour := ink.Color(theme.ColorNamePrimary)
	if h := t.hold; h != nil {
		b := session.Flat(&timeline.Event{Date: h.date})
		r := session.Reach(b)
		left, right := max(v.X(r.Start), -20), min(v.X(r.End), v.Width+20)
		s.body.StrokeColor, s.body.FillColor = colour, ink.Color(ink.ColorWindow)
		if middle := (left + right) / 2; right-left < 12 {
			left, right = middle-6, middle+6
		}
		s.body.Move(fyne.NewPos(float32(left), float32(h.y-shadeHigh/2)))
		s.body.Resize(fyne.NewSize(float32(right-left), shadeHigh))
		return []fyne.CanvasObject{s.body}
	}
	e := t.session.Selection().Event
	if !t.editing || e == nil {
		return nil
	}
	place, ok := t.session.Data().Levels.Find(e.ID)
	if !ok {
		return nil
	}
	var shown []fyne.CanvasObject
	for _, hand := range []struct {
		at   timeline.Instant
		mark *canvas.Rectangle
	}{{place.Span.Start, s.left}, {place.Span.End, s.right}} {
		x, y := v.X(hand.at), place.YIn(v)
		if end, _, ok := takenAt(e.Date, v, place.Span, x); !ok || end == session.Whole || y < t.session.Data().Levels.AxisHeight() {
			continue
		}
		hand.mark.FillColor = colour
		hand.mark.Move(fyne.NewPos(float32(x)-handWide/2, float32(y)-handHigh/2))
		hand.mark.Resize(fyne.NewSize(handWide, handHigh))
		shown = append(shown, hand.mark)
	}
	return shown
}
