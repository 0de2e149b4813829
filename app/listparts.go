package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/tongue"
)

// A tableList is a list whose keys are those of the window: arrows, Enter and Del mean the same there as on the timeline.
type tableList struct {
	widget.List
	onKey  func(*fyne.KeyEvent)
	onRune func(rune)
}

func newTableList(length func() int, create func() fyne.CanvasObject, update func(widget.ListItemID, fyne.CanvasObject)) *tableList {
	l := &tableList{}
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey hands keys to the window's table.
func (l *tableList) TypedKey(e *fyne.KeyEvent) { l.onKey(e) }

// TypedRune is as TypedKey.
func (l *tableList) TypedRune(r rune) { l.onRune(r) }

// A tick is the box at the beginning of a row.
type tick struct {
	widget.BaseWidget
	icon *widget.Icon
	set  func()
}

func newTick() *tick {
	t := &tick{icon: widget.NewIcon(theme.CheckButtonIcon())}
	t.ExtendBaseWidget(t)
	return t
}

func (t *tick) show(on bool, set func()) {
	t.set = set
	want := fyne.Resource(theme.CheckButtonIcon())
	if on {
		want = theme.NewPrimaryThemedResource(theme.CheckButtonCheckedIcon())
	}
	t.icon.SetResource(want)
}

// Tapped ticks the row.
func (t *tick) Tapped(*fyne.PointEvent) { t.set() }

// CreateRenderer is part of fyne.Widget.
func (t *tick) CreateRenderer() fyne.WidgetRenderer { return tickRenderer{t.icon} }

type tickRenderer struct{ icon *widget.Icon }

func (r tickRenderer) Layout(size fyne.Size) {
	side := tickSize()
	r.icon.Resize(fyne.NewSquareSize(side))
	r.icon.Move(fyne.NewPos((size.Width-side)/2, (size.Height-side)/2))
}
func (r tickRenderer) MinSize() fyne.Size           { return fyne.NewSquareSize(tickSize()) }
func (r tickRenderer) Refresh()                     { r.icon.Refresh() }
func (r tickRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.icon} }
func (r tickRenderer) Destroy()                     {}

// A columnHead names a column and sorts by it.
type columnHead struct {
	widget.BaseWidget
	name   string
	sort   func()
	text   *canvas.Text
	chosen bool
}

var (
	_ fyne.Tappable      = (*columnHead)(nil)
	_ desktop.Cursorable = (*columnHead)(nil)
)

func newColumnHead(name string, sort func()) *columnHead {
	h := &columnHead{name: tongue.T(name), sort: sort, text: &canvas.Text{Text: tongue.T(name)}}
	h.ExtendBaseWidget(h)
	return h
}

// show says whether the list is sorted by this column, and which way.
func (h *columnHead) show(chosen, reverse bool) {
	h.chosen, h.text.Text = chosen, h.name
	if chosen && reverse {
		h.text.Text += "  ↑"
	} else if chosen {
		h.text.Text += "  ↓"
	}
	h.Refresh()
}

// Tapped sorts by the column.
func (h *columnHead) Tapped(*fyne.PointEvent) { h.sort() }

// Cursor is part of desktop.Cursorable.
func (h *columnHead) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is part of fyne.Widget.
func (h *columnHead) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer{h}
	r.Refresh()
	return r
}

type headRenderer struct{ h *columnHead }

func (r *headRenderer) Layout(size fyne.Size) {
	r.h.text.Move(fyne.NewPos(0, (size.Height-r.h.text.MinSize().Height)/2))
}
func (r *headRenderer) MinSize() fyne.Size { return fyne.NewSize(20, r.h.text.MinSize().Height) }
func (r *headRenderer) Refresh() {
	t := r.h.text
	t.TextSize, t.Color, t.TextStyle.Bold = theme.CaptionTextSize(), ink.Color(ink.ColorMuted), true
	if r.h.chosen {
		t.Color = ink.Color(theme.ColorNamePrimary)
	}
	t.Refresh()
}
func (r *headRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.h.text} }
func (r *headRenderer) Destroy()                     {}
