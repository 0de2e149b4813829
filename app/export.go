package app

import (
	"os"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/publish"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/exchange"
)

// A format that the dialog outputs.
type output struct {
	name, format string
	layout       publish.Layout
}

// outputs are what can be exported: pictures, pages, then data for other programs.
var outputs = []output{
	{"SVG", "svg", ""}, {"SVG, letters as shapes", "svg-outlines", ""}, {"PNG", "png", ""}, {"PDF", "pdf", ""},
	{"PDF, a poster cut into pages", "pdf", publish.Tiles}, {"PDF, stretches one under the other", "pdf", publish.Bands},
	{"PDF, a report with sentences and sources", "pdf", publish.Report}, {"Web page", publish.Web, ""},
	{"CSV table", "csv", ""}, {"JSON lines", "json", ""}, {"iCalendar", "ics", ""}, {"Markwhen", "mw", ""}, {"TimelineJS", "timelinejs", ""},
	{"TimelineJS sheet", "timelinejs-sheet", ""}, {"Timesketch", "timesketch", ""}, {"schema.org events", "jsonld", ""},
	{"Web Annotation", "annotations", ""}, {".timeline file", "timeline", ""}, {"Mermaid", "mermaid", ""},
}

// A paper is a size that a picture can have.
type paper struct {
	name          string
	width, height float64 // logical pixels
	scale         float64 // pixels of a PNG to a logical pixel
}

// papers are the sizes that the dialog outputs, besides that of the timeline on the
// screen and a free one. Paper is reckoned at 96 pixels to an inch, and doubled so that a print is sharp.
var papers = []paper{
	{"1080p, 1920 × 1080", 1920, 1080, 1},
	{"4K, 3840 × 2160", 1920, 1080, 2},
	{"A4 landscape", 1123, 794, 2},
	{"A3 landscape", 1587, 1123, 2},
	{"Social card, 1200 × 630", 1200, 630, 1},
}

const (
	asOnScreen  = "As on the screen"
	ownSize     = "Other …"
	inLight     = "Light"
	inDark      = "Dark"
	exportView  = "The current view"
	exportAll   = "Everything"
	exportRange = "From … to …"
)

var extents = map[string]session.Extent{exportView: session.CurrentView, exportAll: session.Everything, exportRange: session.ARange}

// exportForm is the dialog that asks what to export, and shows what it will look like.
type exportForm struct {
	window                             *Window
	format, size, scale, theme, extent *pick
	width, height                      *field
	ownSize                            *fyne.Container
	title, caption, path               *field
	legend, dates, sources, clear      *toggle
	span                               *dateField
	chosen                             timeline.Date
	preview                            *preview

	events   exchange.Timeline // once they are asked for
	gathered bool
	asking   bool
}

// export asks what to export, and writes it.
func (w *Window) export() {
	f := newExportForm(w)
	file := fyne.CanvasObject(container.NewBorder(nil, nil, nil, widget.NewButton(tongue.T("Browse …"), f.browse), f.path))
	w.formBeside("Export", "Export", []*widget.FormItem{
		{Text: "What", Widget: container.NewVBox(f.extent, f.span.box)},
		{Text: "Format", Widget: f.format}, {Text: "Size", Widget: container.NewVBox(container.NewBorder(nil, nil, nil, f.scale, f.size), f.ownSize)}, {Text: "Colours", Widget: f.theme},
		{Text: "Title", Widget: f.title}, {Text: "Caption", Widget: f.caption},
		{Text: "Show", Widget: container.NewGridWithColumns(2, f.legend, f.dates, f.sources, f.clear)}, {Text: "File", Widget: file},
	}, f.preview.box, f.submit)
	f.changed()
}

func newExportForm(w *Window) *exportForm {
	f := &exportForm{window: w, title: plainField("None", ""), caption: plainField("None", ""), path: plainField("", w.exportPath()),
		width: plainField("", "1600"), height: plainField("as needed", "")}
	change := func(bool) { f.changed() }
	leave := func() { w.dismiss() }
	f.legend, f.dates = newToggle(tongue.T("Legend"), change, leave), newToggle(tongue.T("Dates"), change, leave)
	f.sources, f.clear = newToggle(tongue.T("Numbered sources"), change, leave), newToggle(tongue.T("No background"), change, leave)
	f.legend.Checked, f.dates.Checked = true, w.session.Data().Levels.Dates()
	f.ownSize = container.New(layout.NewGridLayoutWithColumns(4), f.width, widget.NewLabel(tongue.T("wide")), f.height, widget.NewLabel(tongue.T("high")))
	f.ownSize.Hide()
	sizes := []string{asOnScreen}
	for _, p := range papers {
		sizes = append(sizes, p.name)
	}
	var names []string
	for _, o := range outputs {
		names = append(names, o.name)
	}
	f.format = chosen(names, "SVG")
	f.size, f.theme = chosen(append(sizes, ownSize), asOnScreen), chosen([]string{inLight, inDark}, inLight)
	f.scale, f.extent = chosen([]string{"× 1", "× 2", "× 3", "× 4"}, "× 2"), chosen([]string{exportView, exportAll, exportRange}, exportView)
	for _, s := range []*pick{f.format, f.size, f.scale, f.theme, f.extent} {
		s.leave = leave
	}
	f.span = newDateField("1914/1918, or “2019 to 2021”", func(d timeline.Date) { f.chosen = d; f.changed() })
	f.span.box.Hide()
	for _, s := range []*pick{f.theme, f.scale} {
		s.OnChanged = func(string) { f.changed() }
	}
	f.extent.OnChanged = func(string) { show(f.span.box, f.extent.value() == exportRange); f.changed() }
	f.size.OnChanged = func(string) { show(f.ownSize, f.size.value() == ownSize); f.usualScale(f.size.value()); f.changed() }
	f.format.OnChanged = func(string) {
		f.path.SetText(replaceExtension(f.path.Text, publish.Ending(f.offer().format)))
		f.changed()
	}
	for _, e := range []*field{f.title, f.caption, f.width, f.height} {
		e.OnChanged = func(string) { f.changed() }
	}
	f.preview = newPreview(f.copyPicture)
	return f
}

// A pick is a choice among texts, which are shown in the language of the person.
type pick struct {
	menu
	values []string // in English
}

// chosen is a choice of which one is made.
func chosen(values []string, first string) *pick {
	p := &pick{values: values}
	p.ExtendBaseWidget(p)
	for _, v := range values {
		p.Options = append(p.Options, tongue.T(v))
	}
	p.take(first)
	return p
}

// take chooses without telling.
func (p *pick) take(value string) {
	p.Selected = tongue.T(value)
	p.Refresh()
}

// value is what is chosen, in English.
func (p *pick) value() string { return p.values[max(p.SelectedIndex(), 0)] }

// usualScale takes the scale that a size is meant for.
func (f *exportForm) usualScale(size string) {
	for _, p := range papers {
		if p.name == size {
			f.scale.take("× " + strconv.Itoa(int(p.scale)))
		}
	}
}

// offer is the format that is chosen.
func (f *exportForm) offer() output {
	for _, o := range outputs {
		if o.name == f.format.value() {
			return o
		}
	}
	return outputs[0]
}

// asked is what the form says.
func (f *exportForm) asked() session.Export {
	v, o := f.window.session.View(), f.offer()
	x := session.Export{Extent: extents[f.extent.value()], Range: f.chosen, Request: publish.Request{Format: o.format, Layout: o.layout, Scale: float64(f.scale.SelectedIndex() + 1),
		Sources: f.sources.Checked, Sheet: chart.Sheet{Title: f.title.Text, Caption: f.caption.Text, Legend: f.legend.Checked, Dates: f.dates.Checked,
			Transparent: f.clear.Checked && o.layout == publish.OnePage, Width: v.Width, Height: v.Height, Style: chart.Style{Dark: f.theme.value() == inDark}}}}
	for _, paper := range papers {
		if paper.name == f.size.value() {
			x.Sheet.Width, x.Sheet.Height = paper.width, paper.height
		}
	}
	if f.size.value() == ownSize {
		x.Sheet.Width, x.Sheet.Height = pixels(f.width.Text, 1600, 100), pixels(f.height.Text, 0, 0)
	}
	if o.layout == publish.Tiles {
		x.Sheet.Height = 0 // a poster is as high as its events need
	}
	return x
}

// pixels reads a length; what is none is the usual one.
func pixels(text string, usual, least float64) float64 {
	const most = 20000
	n, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil || !(n >= 0) {
		return usual
	}
	return min(max(n, least), most)
}

// needsEvents reports whether more is asked for than the lanes on the screen know.
func needsEvents(x session.Export) bool {
	return !publish.IsPicture(x.Format) || x.Sources || x.Layout == publish.Bands || x.Layout == publish.Report
}

// with calls then once the events are there that the export needs.
func (f *exportForm) with(x session.Export, then func()) {
	if f.gathered || !needsEvents(x) {
		then()
		return
	}
	if f.asking {
		f.preview.done()
		return
	}
	f.asking = true
	f.window.session.Gather(func(t exchange.Timeline, err error) {
		f.asking = false
		if err != nil {
			f.window.session.Say(session.Sentence(err))
			f.preview.done()
			return
		}
		f.events, f.gathered = t, true
		then()
	})
}

// submit writes what is asked for, when all is understood.
func (f *exportForm) submit() func() {
	if f.extent.value() == exportRange {
		f.span.entry.keep()
		if !f.chosen.IsKnown() {
			return nil
		}
	}
	if f.path.Text == "" {
		return nil
	}
	path, x := publish.WithEnding(f.path.Text, f.offer().format), f.asked()
	return func() {
		f.asking = false
		f.with(x, func() { f.window.write(path, f.events, x) })
	}
}

// write exports to path, after asking when there is a file already.
func (w *Window) write(path string, t exchange.Timeline, x session.Export) {
	if _, err := os.Stat(path); err != nil {
		w.session.Export(path, t, x)
		return
	}
	dialog.ShowConfirm(tongue.T("Replace the file?"), tongue.T("%s exists already.", path), func(yes bool) {
		if yes {
			w.session.Export(path, t, x)
		}
	}, w.window)
}
