package app

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/app/tongue"
)

// A choiceRow is one value of a filter: a tick, a name, and how many there are.
// The whole row can be clicked; with the focus on it, the space bar does the same.
type choiceRow struct {
	widget.BaseWidget
	name, count string
	on          bool
	hovered     bool
	focused     bool
	toggle      func()
	// colour is that of a swatch before the count; none when transparent. square says its form.
	colour color.NRGBA
	square bool
}

var (
	_ fyne.Tappable     = (*choiceRow)(nil)
	_ fyne.Focusable    = (*choiceRow)(nil)
	_ desktop.Hoverable = (*choiceRow)(nil)
)

func newChoiceRow() *choiceRow {
	r := &choiceRow{}
	r.ExtendBaseWidget(r)
	return r
}

func (r *choiceRow) set(name, count string, on bool, toggle func()) {
	r.name, r.count, r.on, r.toggle = session.Capitalised(tongue.T(name)), count, on, toggle
	r.Refresh()
}

// Tapped toggles the choice.
func (r *choiceRow) Tapped(*fyne.PointEvent) { r.toggle() }

// FocusGained is part of fyne.Focusable.
func (r *choiceRow) FocusGained() { r.focused = true; r.Refresh() }

// FocusLost is part of fyne.Focusable.
func (r *choiceRow) FocusLost() { r.focused = false; r.Refresh() }

// TypedRune toggles on the space bar.
func (r *choiceRow) TypedRune(c rune) {
	if c == ' ' {
		r.toggle()
	}
}

// TypedKey is part of fyne.Focusable.
func (r *choiceRow) TypedKey(*fyne.KeyEvent) {}

// MouseIn is part of desktop.Hoverable.
func (r *choiceRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved is part of desktop.Hoverable.
func (r *choiceRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (r *choiceRow) MouseOut() { r.hovered = false; r.Refresh() }

// CreateRenderer is part of fyne.Widget.
func (r *choiceRow) CreateRenderer() fyne.WidgetRenderer {
	c := &choiceRenderer{row: r, ground: &canvas.Rectangle{CornerRadius: 4, StrokeWidth: 1.5}, name: &canvas.Text{},
		count: &canvas.Text{}, swatch: &canvas.Rectangle{}, tick: widget.NewIcon(theme.CheckButtonIcon())}
	c.Refresh()
	return c
}

type choiceRenderer struct {
	row         *choiceRow
	ground      *canvas.Rectangle
	swatch      *canvas.Rectangle
	name, count *canvas.Text
	tick        *widget.Icon
}

const (
	choiceHeight = 1.85 // text sizes
	choiceSwatch = 9    // pixels
	choiceInset  = 8    // pixels
)

// tickSize goes with the text.
func tickSize() float32 { return theme.IconInlineSize() - 2 }

// Layout is part of fyne.WidgetRenderer.
func (c *choiceRenderer) Layout(size fyne.Size) {
	c.ground.Resize(fyne.NewSize(size.Width-choiceInset, size.Height))
	c.ground.Move(fyne.NewPos(choiceInset/2, 0))
	tick := tickSize()
	c.tick.Resize(fyne.NewSquareSize(tick))
	c.tick.Move(fyne.NewPos(choiceInset, (size.Height-tick)/2))
	count := c.count.MinSize()
	left := choiceInset + tick + 6
	room := size.Width - left - count.Width - 2*choiceInset
	c.swatch.Resize(fyne.NewSquareSize(choiceSwatch))
	if c.row.colour.A > 0 {
		c.swatch.Move(fyne.NewPos(left+1, (size.Height-choiceSwatch)/2))
		left, room = left+choiceSwatch+7, room-choiceSwatch-7
	}
	c.name.Text = fitting(c.row.name, c.name.TextSize, room)
	c.name.Move(fyne.NewPos(left, (size.Height-c.name.MinSize().Height)/2))
	c.count.Move(fyne.NewPos(size.Width-count.Width-choiceInset-4, (size.Height-count.Height)/2))
}

// fitting shortens a text to a width in pixels.
func fitting(text string, size, room float32) string {
	runes := []rune(text)
	for n := len(runes); n > 1; n-- {
		cut := text
		if n < len(runes) {
			cut = string(runes[:n]) + "…"
		}
		if fyne.MeasureText(cut, size, fyne.TextStyle{}).Width <= room {
			return cut
		}
	}
	return text
}

// MinSize is part of fyne.WidgetRenderer.
func (c *choiceRenderer) MinSize() fyne.Size {
	return fyne.NewSize(120, float32(math.Round(choiceHeight*float64(theme.TextSize()))))
}

// Refresh takes the state of the row and the colours of the theme.
func (c *choiceRenderer) Refresh() {
	c.name.Text, c.name.TextSize, c.name.Color = c.row.name, theme.TextSize(), ink.Color(theme.ColorNameForeground)
	c.count.Text, c.count.TextSize, c.count.Color = c.row.count, theme.CaptionTextSize(), ink.Color(ink.ColorMuted)
	c.tick.Resource = theme.CheckButtonIcon()
	c.swatch.FillColor, c.swatch.CornerRadius = c.row.colour, choiceSwatch/2
	if c.row.square {
		c.swatch.CornerRadius = 1.5
	}
	c.ground.FillColor, c.ground.StrokeColor = color.Transparent, color.Transparent
	if c.row.on {
		c.tick.Resource = theme.NewPrimaryThemedResource(theme.CheckButtonCheckedIcon())
		c.name.TextStyle.Bold = true
	} else {
		c.name.TextStyle.Bold = false
	}
	if c.row.hovered {
		c.ground.FillColor = ink.Color(theme.ColorNameHover)
	}
	if c.row.focused {
		c.ground.StrokeColor = ink.Color(theme.ColorNameFocus)
	}
	c.tick.Refresh()
	c.Layout(c.row.Size())
	canvas.Refresh(c.row)
}

// Objects is part of fyne.WidgetRenderer.
func (c *choiceRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.ground, c.tick, c.swatch, c.name, c.count}
}

// Destroy is part of fyne.WidgetRenderer.
func (c *choiceRenderer) Destroy() {}
