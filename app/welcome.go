package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/tongue"
)

// welcome is what an empty library shows: one sentence, a target the size of the
// canvas, and the samples.
type welcome struct {
	window *Window
	box    *fyne.Container
}

func newWelcome(w *Window) *welcome {
	said := widget.NewRichText(&widget.TextSegment{Text: tongue.T("Drop articles here to see what happened when."), Style: widget.RichTextStyle{
		ColorName: theme.ColorNameForeground, SizeName: theme.SizeNameHeadingText, Alignment: fyne.TextAlignCenter}})
	hint := widget.NewRichText(&widget.TextSegment{Text: tongue.T("Text, web pages, PDF, Word, e-mail, or a whole folder. Nothing leaves this computer."), Style: widget.RichTextStyle{
		ColorName: ink.ColorMuted, SizeName: theme.SizeNameText, Alignment: fyne.TextAlignCenter}})
	samples := widget.NewButton(tongue.T("Load the sample articles"), w.importSamples)
	samples.Importance = widget.HighImportance
	files := widget.NewButton(tongue.T("Choose files …"), w.importFiles)
	content := container.NewVBox(said, hint, container.NewHBox(layout.NewSpacer(), samples, files, layout.NewSpacer()))
	box := container.NewStack(newGround(theme.ColorNameBackground, 0), container.New(margin{24, 24, 24, 24}, newDropFrame()), container.NewCenter(content))
	box.Hide() // a library that is still being read must not look empty
	return &welcome{window: w, box: box}
}

// refresh shows the welcome while there is nothing else to show.
func (w *welcome) refresh() {
	s := w.window.session
	show(w.box, s.Data().IsEmpty() && s.Loaded() && !s.Busy())
}

// A dropFrame is the rounded outline of the drop target.
type dropFrame struct{ widget.BaseWidget }

func newDropFrame() *dropFrame {
	f := &dropFrame{}
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer is part of fyne.Widget.
func (f *dropFrame) CreateRenderer() fyne.WidgetRenderer {
	r := &frameRenderer{rect: &canvas.Rectangle{FillColor: color.Transparent, StrokeWidth: 1.5, CornerRadius: 14}}
	r.Refresh()
	return r
}

type frameRenderer struct{ rect *canvas.Rectangle }

func (r *frameRenderer) Layout(size fyne.Size)        { r.rect.Resize(size) }
func (r *frameRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *frameRenderer) Refresh()                     { r.rect.StrokeColor = ink.Color(theme.ColorNameInputBorder) }
func (r *frameRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *frameRenderer) Destroy()                     {}
