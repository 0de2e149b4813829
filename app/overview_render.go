package app

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"dateline/app/ink"
)

// overviewColumn is the width in pixels of a column of the density.
const overviewColumn = 3

// paint draws the density in columns, the square root of the counts so that a
// single event beside a crowd is still seen.
func (o *Overview) paint(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	scale := float64(w) / max(float64(o.Size().Width), 1)
	step := max(int(math.Round(overviewColumn*scale)), 1)
	if o.counts == nil {
		o.counts = make([]int, max(w/step, 1))
		o.session.Data().Levels.Density(o.strip().Span(), o.counts)
	}
	most := 1
	for _, n := range o.counts {
		most = max(most, n)
	}
	ground := color.NRGBAModel.Convert(ink.Color(ink.ColorStrip)).(color.NRGBA)
	room := float64(h) - (float64(captionRoom())+2)*scale // above the captions
	for i, n := range o.counts {
		if n == 0 {
			continue
		}
		high := int(max(2*scale, room*math.Sqrt(float64(n)/float64(most))))
		base := int(room + 4*scale)
		for x := i * step; x < min((i+1)*step-max(step/4, 1), w); x++ {
			for y := base - high; y < base; y++ {
				img.SetNRGBA(x, y, ground)
			}
		}
	}
	return img
}

// CreateRenderer is part of fyne.Widget.
func (o *Overview) CreateRenderer() fyne.WidgetRenderer {
	r := &overviewRenderer{o: o, window: &canvas.Rectangle{CornerRadius: 3, StrokeWidth: 1},
		left: &canvas.Rectangle{CornerRadius: 2}, right: &canvas.Rectangle{CornerRadius: 2},
		area: &canvas.Line{}, rims: [2]*canvas.Line{{}, {}}, first: &canvas.Text{}, last: &canvas.Text{}, edge: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type overviewRenderer struct {
	o                         *Overview
	edge, window, left, right *canvas.Rectangle
	area                      *canvas.Line // the window where it is large, with its upper and lower rim
	rims                      [2]*canvas.Line
	laid                      bool // it is known to the toolkit: only then can it be asked where it stands
	first, last               *canvas.Text
}

// Layout is part of fyne.WidgetRenderer.
func (r *overviewRenderer) Layout(size fyne.Size) {
	r.o.counts, r.laid = nil, true
	r.edge.Resize(fyne.NewSize(size.Width, 1))
	r.o.raster.Resize(size)
	r.place()
}

// place moves the window and the captions; it is all that a change of the view costs.
func (r *overviewRenderer) place() {
	size := r.o.Size()
	from, to := r.o.window()
	out := from > float64(size.Width) || to < 0
	from, to = max(from, 1), min(to, float64(size.Width)-1) // the grips stay in sight
	visible := !out && !r.o.session.Data().Extent.IsEmpty()
	for _, o := range []fyne.CanvasObject{r.window, r.left, r.right} {
		show(o, visible)
	}
	for _, o := range []fyne.CanvasObject{r.first, r.last} {
		show(o, !r.o.session.Data().Extent.IsEmpty())
	}
	high := size.Height - captionRoom()
	r.window.Move(fyne.NewPos(float32(from), 2))
	r.window.Resize(fyne.NewSize(float32(to-from), high))
	r.flatten(from, to, visible)
	grip := fyne.NewSize(3, 14)
	r.left.Resize(grip)
	r.right.Resize(grip)
	r.left.Move(fyne.NewPos(float32(from)-1, high/2-5))
	r.right.Move(fyne.NewPos(float32(to)-2, high/2-5))
	low := size.Height - r.first.MinSize().Height - 1
	r.first.Move(fyne.NewPos(8, low))
	r.last.Move(fyne.NewPos(size.Width-r.last.MinSize().Width-8, low))
}

// flatten draws the window as a flat area between thin lines where it is large, which costs less; see ink.Flat.
func (r *overviewRenderer) flatten(from, to float64, visible bool) {
	if !r.laid {
		for _, l := range []*canvas.Line{r.area, r.rims[0], r.rims[1]} {
			l.Hide()
		}
		return
	}
	high := float64(r.o.Size().Height - captionRoom())
	flat := ink.Flat(r.area, math.Round(from), 2, math.Round(to)-math.Round(from), high, 1, r.window.FillColor) && screenScale(r.o) == 1
	show(r.window, visible && !flat)
	show(r.area, visible && flat)
	for i, y := range []float64{2.5, high + 1.5} {
		show(r.rims[i], visible && flat)
		r.rims[i].StrokeColor, r.rims[i].StrokeWidth = r.window.StrokeColor, 1
		r.rims[i].Position1, r.rims[i].Position2 = fyne.NewPos(float32(from), float32(y)), fyne.NewPos(float32(to), float32(y))
	}
}

// MinSize is part of fyne.WidgetRenderer.
func (r *overviewRenderer) MinSize() fyne.Size { return r.o.MinSize() }

// Refresh takes the colours of the theme and the place of the view.
func (r *overviewRenderer) Refresh() {
	r.edge.FillColor = ink.Color(theme.ColorNameSeparator)
	r.window.FillColor, r.window.StrokeColor = ink.Color(ink.ColorWindow), ink.Color(theme.ColorNamePrimary)
	r.left.FillColor, r.right.FillColor = ink.Color(theme.ColorNamePrimary), ink.Color(theme.ColorNamePrimary)
	if e := r.o.session.Data().Extent; !e.IsEmpty() {
		r.first.Text, r.last.Text = edgesOf(e)
	}
	for _, t := range []*canvas.Text{r.first, r.last} {
		t.Color, t.TextSize = ink.Color(ink.ColorMuted), theme.CaptionTextSize()
	}
	r.place()
	canvas.Refresh(r.edge)
}

// Objects is part of fyne.WidgetRenderer.
func (r *overviewRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.edge, r.o.raster, r.window, r.area, r.rims[0], r.rims[1], r.left, r.right, r.first, r.last}
}

// Destroy is part of fyne.WidgetRenderer.
func (r *overviewRenderer) Destroy() {}
