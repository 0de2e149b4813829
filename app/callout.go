package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/tongue"
)

// A ground is a rounded rectangle in a colour of the theme, which follows the theme.
type ground struct {
	widget.BaseWidget
	colour fyne.ThemeColorName
	radius float32
}

func newGround(colour fyne.ThemeColorName, radius float32) *ground {
	g := &ground{colour: colour, radius: radius}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer is part of fyne.Widget.
func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	r := &groundRenderer{g: g, rect: &canvas.Rectangle{CornerRadius: g.radius}}
	r.Refresh()
	return r
}

type groundRenderer struct {
	g    *ground
	rect *canvas.Rectangle
}

func (r *groundRenderer) Layout(size fyne.Size) { r.rect.Resize(size) }
func (r *groundRenderer) MinSize() fyne.Size    { return fyne.Size{} }
func (r *groundRenderer) Refresh() {
	r.rect.FillColor = ink.Color(r.g.colour)
	canvas.Refresh(r.rect)
}
func (r *groundRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *groundRenderer) Destroy()                     {}

// callout is a quiet note on a coloured ground, with what can be done about it under it.
func callout(text string, actions ...fyne.CanvasObject) fyne.CanvasObject {
	content := append([]fyne.CanvasObject{paragraph(tongue.T(text), theme.ColorNameForeground, theme.SizeNameText)}, actions...)
	return container.NewStack(newGround(ink.ColorAsk, 6), container.NewPadded(container.NewVBox(content...)))
}

// panel puts content on a ground.
func panel(colour fyne.ThemeColorName, content fyne.CanvasObject) *fyne.Container {
	return container.NewStack(newGround(colour, 0), content)
}
