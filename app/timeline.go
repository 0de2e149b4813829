package app

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/scene"
)

// A Timeline shows the events of a session and takes the gestures of look.md.
// Gestures change the session's view or selection; the picture follows at the
// next frame.
type Timeline struct {
	widget.BaseWidget

	session *session.Session
	frames  frames
	now     func() time.Time
	motion  motion
	still   bool // motion is switched off: views change at once

	stage *ink.Stage
	scene *scene.Scene
	dirty bool
	empty bool // the scene shows no event

	hovered  timeline.ID
	onName   bool // the pointer is on the name of a track
	tip      *tip
	tipFor   timeline.ID // the event that tipLines tell of
	tipLines []string
	drag     drag
	press    press
	editing  bool  // dots and ends of events can be dragged
	hold     *hold // the one that is being dragged
	onEnd    bool  // the pointer is on one that could be
	focused  bool  // by keyboard
	clicked  bool  // the focus was taken without the keyboard
	// wheelPans swaps what the plain wheel does with what Shift and the wheel do.
	wheelPans bool

	// OnOpen is called for a double click on an event; it may be nil.
	OnOpen func(timeline.ID)
	// OnCluster is called when a cluster's events stand at one time and cannot be told apart by zooming.
	OnCluster func(events []timeline.ID, at fyne.Position)
	// OnMenu is called for a secondary click, with the event under the pointer or 0, and what there is to do with the cluster there.
	OnMenu func(id timeline.ID, cluster []*fyne.MenuItem, at fyne.Position)
	// OnKey is offered each key before the timeline drops it.
	OnKey  func(*fyne.KeyEvent)
	OnRune func(rune)
}

var (
	_ fyne.Draggable    = (*Timeline)(nil)
	_ fyne.Scrollable   = (*Timeline)(nil)
	_ fyne.Focusable    = (*Timeline)(nil)
	_ desktop.Mouseable = (*Timeline)(nil)
	_ desktop.Hoverable = (*Timeline)(nil)
)

// NewTimeline makes the widget; start is how it learns of frames.
func NewTimeline(s *session.Session, start ticker) *Timeline {
	t := &Timeline{session: s, stage: ink.NewStage(), scene: &scene.Scene{}, tip: newTip(), now: time.Now, dirty: true, press: press{track: -1}}
	t.frames = frames{start: start, step: t.step}
	t.ExtendBaseWidget(t)
	s.Listen(func(c session.Changed) {
		if c&session.Data != 0 {
			t.tipFor = 0
		}
		if c&session.View != 0 && t.hold == nil { // what the note was about has moved away from under the pointer
			t.tip.hide()
		}
		if c&(session.Data|session.View|session.Selection) != 0 {
			t.redraw()
		}
	})
	return t
}

// redraw has the scene built again before the next frame.
func (t *Timeline) redraw() {
	t.dirty = true
	t.frames.wake()
}

// step is one frame.
func (t *Timeline) step(now time.Time) (more bool) {
	if m := t.motion; m != nil {
		v, more := m.at(now)
		if !more {
			t.motion = nil
		}
		t.session.SetView(v)
	}
	if t.dirty {
		t.dirty = false
		t.draw()
		return true
	}
	return t.motion != nil
}

func (t *Timeline) draw() {
	v := t.session.View()
	if v.Width < 2 || v.Height < 2 {
		return
	}
	t.scene = t.session.Data().Levels.Draw(v, t.style(), t.scene)
	t.empty = !slices.ContainsFunc(t.scene.Shapes, func(s scene.Shape) bool { return s.Event != 0 || s.Cluster > 0 })
	t.stage.Set(t.scene, screenScale(t))
	if objects := t.stage.Objects(); len(objects) > 0 {
		// One refreshed object repaints the window. Refreshing the widget would do
		// so too, and throw away the textures of all its gradients.
		canvas.Refresh(objects[0])
	}
}

// screenScale is how many pixels of the screen a logical pixel of o has.
func screenScale(o fyne.CanvasObject) float32 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		return c.Scale()
	}
	return 1
}

// style is the ink of the next frame.
func (t *Timeline) style() chart.Style {
	s := chart.Style{Dark: ink.IsDark(), Selected: t.session.Selection().EventID, Hovered: t.hovered,
		Today: tongue.Civil(t.now()), Eras: t.session.Bands(), Palette: t.session.Data().Palette}
	if source := t.session.Selection().Source; source != nil && !session.NeedsDate(source.Published) {
		s.Mark = session.Flat(&timeline.Event{Date: source.Published.Date}).Begin.Start
	}
	return s
}

// moveTo goes to a view: at once when motion is off, else in a movement that any gesture interrupts.
func (t *Timeline) moveTo(v chart.Viewport, length time.Duration) {
	if t.still {
		t.motion = nil
		t.session.SetView(v)
		return
	}
	t.motion = ease{from: t.session.View(), to: v, start: t.now(), length: length}
	t.frames.wake()
}

// resting is the view that the running motion ends in, or the one in sight.
func (t *Timeline) resting() chart.Viewport {
	if t.motion != nil {
		return t.motion.target()
	}
	return t.session.View()
}

// halt stops a running motion where it is.
func (t *Timeline) halt() { t.motion = nil }

// MinSize is small: the window gives what the panels leave.
func (t *Timeline) MinSize() fyne.Size { return fyne.NewSize(240, 160) }

// CreateRenderer is part of fyne.Widget.
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer {
	return &timelineRenderer{t: t, ring: newRing(), band: canvas.NewRectangle(ink.Color(ink.ColorWindow)), hint: &canvas.Text{}, shade: newShade(), brink: newBrink(), veil: &canvas.Line{}}
}

// FocusGained is part of fyne.Focusable. The ring shows a focus that came by
// keyboard; who clicks knows where it is.
func (t *Timeline) FocusGained() {
	t.focused = !t.clicked
	t.redraw()
}

// FocusLost is part of fyne.Focusable. It also comes when the whole window loses
// the focus, and only afterwards can one tell.
func (t *Timeline) FocusLost() {
	t.focused = false
	t.redraw()
	fyne.Do(func() {
		if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil && c.Focused() != t {
			t.clicked = false
		}
	})
}

// TypedKey hands keys to the window's table.
func (t *Timeline) TypedKey(e *fyne.KeyEvent) {
	if t.OnKey != nil {
		t.OnKey(e)
	}
}

// TypedRune is as TypedKey, for keys that depend on the layout of the keyboard.
func (t *Timeline) TypedRune(r rune) {
	if t.OnRune != nil {
		t.OnRune(r)
	}
}
