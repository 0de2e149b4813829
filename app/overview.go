package app

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/session"
	"dateline/timeline/chart"
)

const (
	overviewBand   = 38 // pixels that the density and the window take; the captions stand under it
	overviewMargin = 10 // pixels left and right of the first and the last event
	overviewGrip   = 7  // pixels around an end of the window in which it can be taken
	overviewLeast  = 10 // pixels that the window is drawn wide at least, to be found and taken
)

// An Overview is the strip under the timeline: how many events stand where, and
// which part is in view. The window in it can be dragged by its body and its ends.
type Overview struct {
	widget.BaseWidget
	session *session.Session
	raster  *canvas.Raster
	counts  []int
	held    grip
	cursor  desktop.Cursor
	onTouch func() // called before the strip moves the view, to stop a running motion
}

// A grip is the part of the window that is being dragged.
type grip uint8

const (
	gripNone grip = iota
	gripBody
	gripLeft
	gripRight
)

var (
	_ fyne.Draggable    = (*Overview)(nil)
	_ desktop.Mouseable = (*Overview)(nil)
	_ desktop.Hoverable = (*Overview)(nil)
)

// NewOverview makes the strip. onTouch is called before it moves the view.
func NewOverview(s *session.Session, onTouch func()) *Overview {
	o := &Overview{session: s, onTouch: onTouch, cursor: desktop.DefaultCursor}
	o.raster = canvas.NewRaster(o.paint)
	o.ExtendBaseWidget(o)
	s.Listen(func(c session.Changed) {
		switch {
		case c&session.Data != 0:
			o.counts = nil
			o.Refresh()
			o.raster.Refresh()
		case c&session.View != 0:
			o.Refresh()
		}
	})
	return o
}

// strip is the view that shows the whole library in the width of the strip.
func (o *Overview) strip() chart.Viewport {
	v := chart.Viewport{SecondsPerPixel: 1}.Resize(float64(o.Size().Width), float64(o.Size().Height))
	v = session.FitSpan(v, o.session.Data().Extent)
	// No titles stand here that would need the room that the fit leaves at the right.
	whole := o.session.Data().Extent
	if whole.IsOpen() || whole.End-whole.Start <= 1 {
		return v
	}
	inner := max(v.Width-2*overviewMargin, 1)
	return v.Exactly(whole).ZoomAt(0, inner/v.Width).Pan(-overviewMargin)
}

// window is the horizontal place of the view in the strip, as wide as it is drawn.
func (o *Overview) window() (from, to float64) {
	s, v := o.strip(), o.session.View()
	from = s.X(v.Start)
	to = from + v.Width*v.SecondsPerPixel/s.SecondsPerPixel
	if to-from < overviewLeast {
		middle := (from + to) / 2
		from, to = middle-overviewLeast/2, middle+overviewLeast/2
	}
	return from, to
}

// MouseDown takes the window, or jumps to where it was clicked and takes it there.
func (o *Overview) MouseDown(e *desktop.MouseEvent) {
	o.onTouch()
	o.held = o.gripAt(float64(e.Position.X))
	if o.held == gripNone {
		s := o.strip()
		o.session.SetView(session.Centred(o.session.View(), s.At(float64(e.Position.X))))
		o.held = gripBody
	}
}

// MouseUp is part of desktop.Mouseable.
func (o *Overview) MouseUp(*desktop.MouseEvent) { o.held = gripNone }

func (o *Overview) gripAt(x float64) grip {
	from, to := o.window()
	inner := min(overviewGrip, (to-from)/3)
	switch {
	case x < from-overviewGrip || x > to+overviewGrip:
		return gripNone
	case x <= from+inner:
		return gripLeft
	case x >= to-inner:
		return gripRight
	}
	return gripBody
}

// Dragged moves the window or one of its ends.
func (o *Overview) Dragged(e *fyne.DragEvent) {
	s, v := o.strip(), o.session.View()
	seconds := float64(e.Dragged.DX) * s.SecondsPerPixel
	switch o.held {
	case gripBody:
		o.session.SetView(v.Pan(seconds / v.SecondsPerPixel))
	case gripLeft:
		o.stretch(v, v.Width, -seconds)
	case gripRight:
		o.stretch(v, 0, seconds)
	}
}

// stretch widens the view by seconds and keeps what stands at x.
func (o *Overview) stretch(v chart.Viewport, x, seconds float64) {
	now := v.Width * v.SecondsPerPixel
	if wider := now + seconds; wider > 0 {
		o.session.SetView(v.ZoomAt(x, now/wider))
	}
}

// DragEnd is part of fyne.Draggable.
func (o *Overview) DragEnd() { o.held = gripNone }

// Scrolled zooms about the middle of the view.
func (o *Overview) Scrolled(e *fyne.ScrollEvent) {
	o.onTouch()
	v := o.session.View()
	o.session.SetView(v.ZoomAt(v.Width/2, math.Pow(zoomPerNotch, float64(e.Scrolled.DY)/notch)))
}

// MouseIn is part of desktop.Hoverable.
func (o *Overview) MouseIn(e *desktop.MouseEvent) { o.MouseMoved(e) }

// MouseMoved shows what would be taken.
func (o *Overview) MouseMoved(e *desktop.MouseEvent) {
	o.cursor = desktop.DefaultCursor
	switch o.gripAt(float64(e.Position.X)) {
	case gripLeft, gripRight:
		o.cursor = desktop.HResizeCursor
	case gripBody:
		o.cursor = desktop.PointerCursor
	}
}

// MouseOut is part of desktop.Hoverable.
func (o *Overview) MouseOut() { o.cursor = desktop.DefaultCursor }

// Cursor is part of desktop.Cursorable.
func (o *Overview) Cursor() desktop.Cursor { return o.cursor }

// MinSize is the height of the band and of a caption.
func (o *Overview) MinSize() fyne.Size { return fyne.NewSize(120, overviewBand+captionRoom()) }

// captionRoom is the height in pixels that the captions take, which goes with the text.
func captionRoom() float32 {
	return float32(math.Ceil(float64(fyne.MeasureText("0", theme.CaptionTextSize(), fyne.TextStyle{}).Height)) + 2)
}
