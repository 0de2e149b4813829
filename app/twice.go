package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/intake"
)

// showTwice offers what to do about each article that an import found a second time, in another wrapping or another version.
func (w *Window) showTwice() {
	if len(w.session.Twice()) == 0 {
		return
	}
	rows := container.NewVBox()
	for i, d := range w.session.Twice() {
		if i > 0 {
			rows.Add(widget.NewSeparator())
		}
		rows.Add(w.twiceRow(d))
	}
	scroll := container.NewVScroll(rows)
	scroll.SetMinSize(fyne.NewSize(620, min(rows.MinSize().Height, 380)))
	w.open(dialog.NewCustom(tongue.T("Articles that are there twice"), tongue.T("Later"), scroll, w.window))
}

// twiceRow says what is alike about the two and offers the choices.
func (w *Window) twiceRow(d intake.Duplicate) fyne.CanvasObject {
	likeness := tongue.T("The same text")
	if !d.IsSameText() {
		likeness = tongue.T("%.0f %% of the text is the same", 100*d.Alike)
	}
	choose := func(label string, c session.Choice) *widget.Button {
		b := widget.NewButton(tongue.T(label), func() {
			w.dismiss()
			w.session.Decide(d, c)
			w.showTwice() // the next one
		})
		return b
	}
	title := boldLine(session.Short(d.Title, 70))
	title.Segments[0].(*widget.TextSegment).Style.Alignment = fyne.TextAlignLeading
	told := ink.Compact(container.NewVBox(
		title,
		paragraph(likeness+".", theme.ColorNameForeground, theme.SizeNameText),
		paragraph(tongue.T("Earlier: %s", d.KnownPath), ink.ColorMuted, theme.SizeNameCaptionText),
		paragraph(tongue.T("Added: %s", d.Path), ink.ColorMuted, theme.SizeNameCaptionText),
	))
	return container.NewVBox(container.New(margin{left: 8, right: 8, top: 4}, told),
		container.NewHBox(choose("Keep both", session.KeepBoth), choose("Keep the earlier one", session.KeepEarlier), choose("Take the added one", session.TakeAdded)),
	)
}
