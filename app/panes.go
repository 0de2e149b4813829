package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
)

// panes sets a panel on either side of the timeline. The panels keep their
// widths in pixels when the window grows: the timeline is the page, and gets what there is.
type panes struct {
	left, middle, right fyne.CanvasObject
	leftBar, rightBar   *divider
	leftWidth           float32
	rightWidth          float32
	rightLeast          func() float32 // what the content of the right panel needs, which goes with the text
	box                 *fyne.Container
}

const (
	paneLeast    = 160 // pixels of a panel
	paneMiddle   = 280 // pixels that the timeline keeps
	dividerWidth = 7   // pixels in which the edge can be taken; the line in it is one wide
)

func newPanes(left, middle, right fyne.CanvasObject, leftWidth, rightWidth float32) *panes {
	p := &panes{left: left, middle: middle, right: right, leftWidth: leftWidth, rightWidth: rightWidth, rightLeast: func() float32 { return 0 }}
	p.leftBar = newDivider(func(by float32) { p.leftWidth = p.held(p.leftWidth + by); p.box.Refresh() })
	p.rightBar = newDivider(func(by float32) { p.rightWidth = p.held(p.rightWidth - by); p.box.Refresh() })
	p.box = container.New(p, left, middle, right, p.leftBar, p.rightBar)
	return p
}

func (p *panes) held(width float32) float32 {
	return max(paneLeast, min(width, p.box.Size().Width-paneMiddle))
}

// toggle collapses a panel or brings it back as wide as it was.
func (p *panes) toggle(pane fyne.CanvasObject, bar *divider) {
	show(pane, !pane.Visible())
	show(bar, pane.Visible())
	p.box.Refresh()
}

// Layout is part of fyne.Layout.
func (p *panes) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	left, right := float32(0), float32(0)
	if p.left.Visible() {
		left = min(p.leftWidth, size.Width/4)
	}
	if p.right.Visible() {
		right = min(max(p.rightWidth, p.rightLeast()), size.Width*2/5)
	}
	place := func(o fyne.CanvasObject, x, w float32) {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(max(w, 0), size.Height))
	}
	place(p.left, 0, left)
	place(p.middle, left, size.Width-left-right)
	place(p.right, size.Width-right, right)
	place(p.leftBar, left-dividerWidth/2, dividerWidth)
	place(p.rightBar, size.Width-right-dividerWidth/2, dividerWidth)
}

// MinSize is part of fyne.Layout.
func (p *panes) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(paneMiddle+2*paneLeast, 240)
}

// A divider is the edge between two panes.
type divider struct {
	widget.BaseWidget
	moved func(by float32)
}

var (
	_ fyne.Draggable     = (*divider)(nil)
	_ desktop.Cursorable = (*divider)(nil)
)

func newDivider(moved func(by float32)) *divider {
	d := &divider{moved: moved}
	d.ExtendBaseWidget(d)
	return d
}

// Dragged moves the edge.
func (d *divider) Dragged(e *fyne.DragEvent) { d.moved(e.Dragged.DX) }

// DragEnd is part of fyne.Draggable.
func (d *divider) DragEnd() {}

// Cursor is part of desktop.Cursorable.
func (d *divider) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// CreateRenderer is part of fyne.Widget.
func (d *divider) CreateRenderer() fyne.WidgetRenderer {
	r := &dividerRenderer{line: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type dividerRenderer struct{ line *canvas.Rectangle }

func (r *dividerRenderer) Layout(size fyne.Size) {
	r.line.Move(fyne.NewPos(dividerWidth/2, 0))
	r.line.Resize(fyne.NewSize(1, size.Height))
}
func (r *dividerRenderer) MinSize() fyne.Size           { return fyne.NewSize(dividerWidth, 1) }
func (r *dividerRenderer) Refresh()                     { r.line.FillColor = ink.Color(theme.ColorNameSeparator) }
func (r *dividerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *dividerRenderer) Destroy()                     {}
