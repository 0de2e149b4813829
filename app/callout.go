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
	r := &groundRenderer{g: g, rect: &canvas.Rectangle{CornerRadius: g.radius}, line: &canvas.Line{}}
	r.Refresh()
	return r
}

type groundRenderer struct {
	g    *ground
	rect *canvas.Rectangle
	line *canvas.Line // instead, where it can be one
	flat bool
	laid bool // it is known to the toolkit: only then can it be asked for the scale of its screen
}

// Layout is part of fyne.WidgetRenderer.
func (r *groundRenderer) Layout(size fyne.Size) {
	r.rect.Resize(size)
	r.laid = true
	r.flatten(size)
}

func (r *groundRenderer) flatten(size fyne.Size) {
	if !r.laid {
		return
	}
	// Where it stands need not be a whole pixel: the toolkit rounds a line as it rounds a rectangle.
	r.flat = r.g.radius == 0 && ink.Flat(r.line, 0, 0, float64(size.Width), float64(size.Height), float64(screenScale(r.g)), ink.Color(r.g.colour))
}

// MinSize is part of fyne.WidgetRenderer.
func (r *groundRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Refresh takes the colour of the theme.
func (r *groundRenderer) Refresh() {
	r.rect.FillColor = ink.Color(r.g.colour)
	r.flatten(r.g.Size())
	canvas.Refresh(r.rect)
}

// Objects is part of fyne.WidgetRenderer.
func (r *groundRenderer) Objects() []fyne.CanvasObject {
	if r.flat {
		return []fyne.CanvasObject{r.line}
	}
	return []fyne.CanvasObject{r.rect}
}

func (r *groundRenderer) Destroy() {}

// callout is a quiet note on a coloured ground, with what can be done about it under it.
func callout(text string, actions ...fyne.CanvasObject) fyne.CanvasObject {
	content := append([]fyne.CanvasObject{paragraph(tongue.T(text), theme.ColorNameForeground, theme.SizeNameText)}, actions...)
	return container.NewStack(newGround(ink.ColorAsk, 6), container.NewPadded(container.NewVBox(content...)))
}

// panel puts content on a ground.
func panel(colour fyne.ThemeColorName, content fyne.CanvasObject) *fyne.Container {
	return container.NewStack(newGround(colour, 0), content)
}
