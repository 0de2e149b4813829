package app

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/session"
	"dateline/timeline"
)

const (
	notch         = 25.0 // units that Fyne gives for one notch of a wheel
	zoomPerNotch  = 1.25
	lanePerNotch  = 48.0 // pixels
	panPerNotch   = 80.0 // pixels
	doubleClick   = 400 * time.Millisecond
	clickSlop     = 4.0 // pixels that a click may wander
	smallestRange = 6.0 // pixels under which a Shift drag is a mistake
)

// A drag is what a press on the background has become.
type drag struct {
	on        bool
	stretches bool // Shift: chooses a range instead of moving
	from      float32
	to        float32
	pace      pace
}

func (d *drag) stretch() (from, to float32, ok bool) {
	return min(d.from, d.to), max(d.from, d.to), d.on && d.stretches
}

// A press is the last time that the button went down.
type press struct {
	at       time.Time
	position fyne.Position
	shift    bool
	track    int // whose name was pressed, -1 for none
}

// Scrolled zooms at the pointer, pans, or scrolls the lanes.
func (t *Timeline) Scrolled(e *fyne.ScrollEvent) { t.scrolled(e, modifiers()) }

// modifiers asks the driver, because a scroll event does not say which keys are held.
func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

func (t *Timeline) scrolled(e *fyne.ScrollEvent, held fyne.KeyModifier) {
	dx, dy := float64(e.Scrolled.DX)/notch, float64(e.Scrolled.DY)/notch
	t.tip.hide()
	switch {
	case held&fyne.KeyModifierAlt != 0:
		t.scrollLanes(-(dx + dy) * lanePerNotch)
	case held&fyne.KeyModifierControl != 0:
		t.zoomAt(float64(e.Position.X), dx+dy)
	case held&fyne.KeyModifierShift != 0 && t.wheelPans:
		t.zoomAt(float64(e.Position.X), dx+dy)
	case held&fyne.KeyModifierShift != 0 || math.Abs(dx) > math.Abs(dy) || t.wheelPans:
		t.halt()
		t.session.SetView(t.session.View().Pan(-(dx + dy) * panPerNotch))
	default:
		t.zoomAt(float64(e.Position.X), dy)
	}
}

// zoomAt zooms by notches (positive: in) about a horizontal position. Notches
// that arrive during the movement add up.
func (t *Timeline) zoomAt(x, notches float64) {
	if _, gliding := t.motion.(glide); gliding {
		t.halt()
	}
	t.moveTo(t.resting().ZoomAt(x, math.Pow(zoomPerNotch, notches)), wheelTime)
}

func (t *Timeline) scrollLanes(down float64) {
	t.halt()
	v := t.session.View()
	v.Scroll += down
	t.session.SetView(v)
}

// MouseDown selects at once: waiting for a possible second click would make each click late.
func (t *Timeline) MouseDown(e *desktop.MouseEvent) {
	gliding := t.motion != nil
	t.halt()
	t.tip.hide()
	t.focus()
	track := t.trackAt(e.Position)
	id, cluster := t.at(e.Position)
	if e.Button == desktop.MouseButtonSecondary {
		if id != 0 {
			t.session.SelectEvent(id)
		}
		var items []*fyne.MenuItem
		if cluster > 0 {
			items = t.clusterItems(e.Position, e.AbsolutePosition, cluster)
		}
		if t.OnMenu != nil {
			t.OnMenu(id, items, e.AbsolutePosition)
		}
		return
	}
	double := t.now().Sub(t.press.at) < doubleClick && near(e.Position, t.press.position)
	t.press = press{at: t.now(), position: e.Position, shift: e.Modifier&fyne.KeyModifierShift != 0, track: track}
	t.hold = t.holdAt(e.Position)
	switch {
	case t.hold != nil:
		t.session.SelectEvent(t.hold.event.ID)
	case track >= 0:
	case double && cluster > 0:
		t.openCluster(e.Position, e.AbsolutePosition)
	case double && id != 0:
		if t.OnOpen != nil {
			t.OnOpen(id)
		}
	case id != 0:
		t.session.SelectEvent(id)
	case cluster == 0 && !gliding: // a press that only stops a glide clears nothing
		t.session.SelectEvent(0)
	}
	if double {
		t.press.at = time.Time{} // a third click begins anew
	}
}

// MouseUp folds or opens a track whose name was clicked. For a drag, DragEnd does what is to be done.
func (t *Timeline) MouseUp(*desktop.MouseEvent) {
	if t.hold != nil && !t.hold.carried { // a press that became no drag; DragEnd comes after this
		t.hold = nil
	}
	if t.press.track >= 0 && !t.drag.on {
		t.session.Fold(t.press.track)
	}
	t.press.track = -1
}

// focus takes the keys without showing the ring.
func (t *Timeline) focus() {
	t.clicked = true
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
}

func near(a, b fyne.Position) bool {
	return math.Hypot(float64(a.X-b.X), float64(a.Y-b.Y)) <= clickSlop
}

// Dragged pans in time and lanes, or with Shift stretches a range, or moves the end of an event that was taken.
func (t *Timeline) Dragged(e *fyne.DragEvent) {
	if t.hold != nil {
		t.carry(float64(e.Position.X))
		return
	}
	if !t.drag.on {
		t.drag = drag{on: true, stretches: t.press.shift, from: t.press.position.X}
		t.press.track = -1
		t.tip.hide()
	}
	t.drag.to = e.Position.X
	if t.drag.stretches {
		t.redraw()
		return
	}
	t.drag.pace.add(t.now(), float64(-e.Dragged.DX))
	v := t.session.View().Pan(float64(-e.Dragged.DX))
	v.Scroll -= float64(e.Dragged.DY)
	t.session.SetView(v)
}

// DragEnd glides on, or zooms to the range.
func (t *Timeline) DragEnd() {
	if t.hold != nil {
		t.release(true)
		return
	}
	d := t.drag
	t.drag = drag{}
	if d.stretches {
		t.redraw()
		if from, to := min(d.from, d.to), max(d.from, d.to); to-from >= smallestRange {
			v := t.session.View()
			t.moveTo(rangeView(v, float64(from), float64(to)), zoomTime)
		}
		return
	}
	if v := d.pace.velocity(t.now()); v != 0 && !t.still {
		t.motion = glide{from: t.session.View(), velocity: v, start: t.now()}
		t.frames.wake()
	}
}

// openCluster opens the cluster at a place.
func (t *Timeline) openCluster(at, absolute fyne.Position) {
	ids, span := t.members(at, mostListed+1)
	t.openMembers(ids, span, absolute)
}

// openMembers zooms until the events of a cluster part, or lists them when none
// ever will: when they begin within a second.
func (t *Timeline) openMembers(ids []timeline.ID, span timeline.Span, absolute fyne.Position) {
	switch {
	case len(ids) == 0:
		return
	case span.End-span.Start <= 1:
		if t.OnCluster != nil {
			t.OnCluster(ids, absolute)
		}
		return
	}
	v := t.session.View()
	target := session.FitSpan(v, span)
	target.Scroll = v.Scroll
	t.moveTo(target, zoomTime)
}

// clusterItems is what a menu offers for the cluster at a place.
func (t *Timeline) clusterItems(at, absolute fyne.Position, n int) []*fyne.MenuItem {
	list := func() {
		if ids, _ := t.members(at, mostListed+1); t.OnCluster != nil && len(ids) > 0 {
			t.OnCluster(ids, absolute)
		}
	}
	return []*fyne.MenuItem{
		fyne.NewMenuItem("Zoom to "+these(n), func() { t.openCluster(at, absolute) }),
		fyne.NewMenuItem("List "+these(n), list),
		fyne.NewMenuItemSeparator(),
	}
}

func these(n int) string {
	if n == 1 {
		return "this event"
	}
	return "these " + session.Count(n, "event")
}
