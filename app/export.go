package app

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
	"github.com/ncruces/zenity"

	"dateline/app/session"
	"dateline/assets/fonts"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/picture"
	"dateline/timeline/scene"
)

// A paper is a size that a picture can have.
type paper struct {
	name          string
	width, height float64 // logical pixels
	scale         float64 // pixels of a PNG to a logical pixel
}

// papers are the sizes that the dialog offers, besides that of the timeline on the
// screen. Paper is reckoned at 96 pixels to an inch, and doubled so that a print is sharp.
var papers = []paper{
	{"1080p, 1920 × 1080", 1920, 1080, 1},
	{"4K, 3840 × 2160", 1920, 1080, 2},
	{"A4 landscape", 1123, 794, 2},
	{"A3 landscape", 1587, 1123, 2},
	{"Social card, 1200 × 630", 1200, 630, 1},
}

const (
	asOnScreen  = "As on the screen"
	inLight     = "Light"
	inDark      = "Dark"
	exportView  = "The current view"
	exportAll   = "Everything"
	exportRange = "From … to …"
)

// exportPath proposes a file beside the library.
func (w *Window) exportPath() string {
	if w.library == nil {
		return "timeline.svg"
	}
	return replaceExtension(w.library.Path(), "svg")
}

func replaceExtension(path, format string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + "." + format
}

// exportForm is the dialog that asks what to draw.
type exportForm struct {
	window                      *Window
	format, size, theme, extent *widget.Select
	title, caption, path        *field
	legend, sources             *widget.Check
	span                        *dateField
	chosen                      timeline.Date
}

// export asks what to draw, and writes it.
func (w *Window) export() {
	f := &exportForm{window: w, format: widget.NewSelect([]string{"SVG", "PNG", "PDF"}, nil), title: plainField("None", ""), caption: plainField("None", ""), path: plainField("", w.exportPath())}
	f.legend, f.sources = widget.NewCheck("Legend", nil), widget.NewCheck("Numbered sources", nil)
	f.legend.SetChecked(true)
	sizes := []string{asOnScreen}
	for _, p := range papers {
		sizes = append(sizes, p.name)
	}
	f.size = widget.NewSelect(sizes, nil)
	f.theme = widget.NewSelect([]string{inLight, inDark}, nil)
	f.span = newDateField("1914/1918, or “2019 to 2021”", func(d timeline.Date) { f.chosen = d })
	f.span.box.Hide()
	f.extent = widget.NewSelect([]string{exportView, exportAll, exportRange}, func(what string) { show(f.span.box, what == exportRange) })
	f.format.SetSelected("SVG")
	f.size.SetSelected(asOnScreen)
	f.theme.SetSelected(inLight)
	f.extent.SetSelected(exportView)
	f.format.OnChanged = func(string) { f.path.SetText(replaceExtension(f.path.Text, formats[f.format.Selected])) }
	file := fyne.CanvasObject(f.path)
	if zenity.IsAvailable() {
		file = container.NewBorder(nil, nil, nil, widget.NewButton("Choose …", f.choose), f.path)
	}
	w.form("Export a picture", "Export", []*widget.FormItem{
		{Text: "What", Widget: container.NewVBox(f.extent, f.span.box)},
		{Text: "Format", Widget: f.format}, {Text: "Size", Widget: f.size}, {Text: "Colours", Widget: f.theme},
		{Text: "Title", Widget: f.title}, {Text: "Caption", Widget: f.caption}, {Text: "", Widget: container.NewHBox(f.legend, f.sources)}, {Text: "File", Widget: file},
	}, f.submit)
}

// submit asks where to write to, when all is understood.
func (f *exportForm) submit() func() {
	if f.extent.Selected == exportRange {
		f.span.entry.keep()
		if !f.chosen.IsKnown() {
			return nil
		}
	}
	if f.path.Text == "" {
		return nil
	}
	path, picture := f.path.Text, f.picture()
	return func() { f.window.write(path, picture) }
}

// picture is what the form says.
func (f *exportForm) picture() session.Picture {
	v := f.window.session.View()
	p := session.Picture{Format: formats[f.format.Selected], Scale: 2, Range: f.chosen, Extent: extents[f.extent.Selected], ListSources: f.sources.Checked,
		Sheet: chart.Sheet{Title: f.title.Text, Caption: f.caption.Text, Legend: f.legend.Checked, Width: v.Width, Height: v.Height,
			Style: chart.Style{Dark: f.theme.Selected == inDark}}}
	for _, paper := range papers {
		if paper.name == f.size.Selected {
			p.Width, p.Height, p.Scale = paper.width, paper.height, paper.scale
		}
	}
	return p
}

var (
	formats = map[string]string{"SVG": "svg", "PNG": "png", "PDF": "pdf"}
	extents = map[string]session.Extent{exportView: session.CurrentView, exportAll: session.Everything, exportRange: session.ARange}
)

// choose asks for the file with the platform's dialog. Fyne's own is of no use
// here: it empties the file that is chosen before anything is drawn.
func (f *exportForm) choose() {
	go func() {
		path, err := zenity.SelectFileSave(zenity.Title("Export a picture"), zenity.Filename(f.path.Text))
		fyne.Do(func() {
			if err == nil {
				f.path.SetText(path)
			}
		})
	}()
}

// write exports to path, after asking when there is a file already.
func (w *Window) write(path string, p session.Picture) {
	path = session.WithExtension(path, p.Format)
	export := func() { w.session.Export(path, p, encode) }
	if _, err := os.Stat(path); err != nil {
		export()
		return
	}
	dialog.ShowConfirm("Replace the file?", path+" exists already.", func(yes bool) {
		if yes {
			export()
		}
	}, w.window)
}

func encode(f *os.File, s *scene.Scene, format string, scale float64) error {
	return picture.Encode(f, s, format, scale, picture.Fonts{Regular: fonts.Regular(), Bold: fonts.Bold()})
}
