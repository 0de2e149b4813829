package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"dateline/app/ink"
	"dateline/app/tongue"
)

// A timelineRenderer shows what the stage holds, and over it the dragged range,
// the tooltip and the focus.
type timelineRenderer struct {
	t       *Timeline
	band    *canvas.Rectangle // the range of a Shift drag
	ring    *canvas.Rectangle // around all, when focused
	hint    *canvas.Text      // said where nothing is drawn
	shade   *shade            // of what is being moved
	brink   *brink
	veil    *canvas.Line // over a picture that does not answer the filter yet
	objects []fyne.CanvasObject
}

func newRing() *canvas.Rectangle {
	return &canvas.Rectangle{FillColor: color.Transparent, StrokeWidth: 1.5}
}

// Layout tells the session how much room there is.
func (r *timelineRenderer) Layout(size fyne.Size) {
	r.ring.Resize(size)
	r.t.session.SetViewSize(float64(size.Width), float64(size.Height))
}

// MinSize is part of fyne.WidgetRenderer.
func (r *timelineRenderer) MinSize() fyne.Size { return r.t.MinSize() }

// Objects lists the scene, then what lies over it.
func (r *timelineRenderer) Objects() []fyne.CanvasObject {
	r.objects = append(r.objects[:0], r.t.stage.Objects()...)
	r.objects = append(r.objects, r.brink.objects(r.t.scene)...)
	if r.t.session.Behind() {
		r.objects = append(r.objects, r.veiled())
	}
	if from, to, ok := r.t.drag.stretch(); ok {
		r.band.FillColor = ink.Color(ink.ColorWindow)
		r.band.Move(fyne.NewPos(from, 0))
		r.band.Resize(fyne.NewSize(to-from, r.t.Size().Height))
		r.objects = append(r.objects, r.band)
	}
	r.sayWhyEmpty()
	r.objects = append(r.objects, r.shade.objects(r.t)...)
	r.objects = append(r.objects, r.t.tip.objects()...)
	if r.t.focused {
		r.ring.StrokeColor = ink.Color(theme.ColorNameFocus)
		r.objects = append(r.objects, r.ring)
	}
	return r.objects
}

// veiled steps the picture back: it can be used as before, but is not what was asked for.
func (r *timelineRenderer) veiled() fyne.CanvasObject {
	size := r.t.Size()
	r.veil.StrokeColor, r.veil.StrokeWidth = ink.Color(ink.ColorVeil), size.Height
	r.veil.Position1, r.veil.Position2 = fyne.NewPos(0, size.Height/2), fyne.NewPos(size.Width, size.Height/2)
	return r.veil
}

// sayWhyEmpty tells where the events are when none is in view.
func (r *timelineRenderer) sayWhyEmpty() {
	d := r.t.session.Data()
	switch {
	case !r.t.empty || d.IsEmpty():
		return
	case len(d.Shown) > 0:
		r.hint.Text = tongue.T("Nothing here. Ctrl + 0 shows everything.")
	case len(d.Undated) > 0:
		r.hint.Text = tongue.T("No event has a date yet. Say when the articles were published: choose one on the left.")
	default:
		r.hint.Text = tongue.T("No event passes the filters.")
	}
	r.hint.Color, r.hint.TextSize = ink.Color(ink.ColorMuted), theme.TextSize()
	size, room := r.hint.MinSize(), r.t.Size()
	r.hint.Move(fyne.NewPos((room.Width-size.Width)/2, (room.Height-size.Height)/2))
	r.objects = append(r.objects, r.hint)
}

// Refresh builds the picture again, in the colours of the theme in use.
func (r *timelineRenderer) Refresh() { r.t.redraw() }

// Destroy is part of fyne.WidgetRenderer.
func (r *timelineRenderer) Destroy() {}
