package app

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/tongue"
	"dateline/storage"
)

// showHistory lists what was changed and when, and goes back or forth to any of it.
func (w *Window) showHistory() {
	steps := w.session.History()
	if len(steps) == 0 {
		w.session.Say("Nothing was changed yet.")
		return
	}
	undone := 0
	for _, s := range steps {
		if s.Undone {
			undone++
		}
	}
	steps = append(steps, storage.Step{Name: tongue.T("Before the first of these changes")})
	goBack := widget.NewButton("", nil)
	goBack.Importance = widget.HighImportance
	told := newLines("")
	chosen := undone // the newest step that holds
	list := widget.NewList(func() int { return len(steps) }, stepRow, func(i widget.ListItemID, o fyne.CanvasObject) { fillStep(o, steps[i]) })
	list.HideSeparators = true
	list.OnSelected = func(i widget.ListItemID) {
		chosen = i
		switch n := travel(i, undone); {
		case n > 0:
			goBack.SetText(tongue.T("Go back to here"))
		case n < 0:
			goBack.SetText(tongue.T("Go forth to here"))
		default:
			goBack.SetText(tongue.T("The library is here"))
		}
		setEnabled(goBack, travel(i, undone) != 0)
		told.SetText(strings.Join(w.session.Details(steps[i]), "\n"))
	}
	goBack.OnTapped = func() {
		w.dismiss()
		w.session.Travel(travel(chosen, undone))
	}
	list.Select(undone)
	below := container.NewVScroll(told)
	below.SetMinSize(fyne.NewSize(historyWidth, detailsHeight))
	body := container.New(fixedHeight{historyHeight}, container.New(fixedWidth{historyWidth},
		container.NewBorder(nil, container.NewVBox(widget.NewSeparator(), below), nil, nil, list)))
	d := dialog.NewCustomWithoutButtons(tongue.T("History"), body, w.window)
	d.SetButtons([]fyne.CanvasObject{widget.NewButton(tongue.T("Close"), func() { w.dismiss() }), goBack})
	w.open(d)
	d.Resize(fyne.NewSize(historyWidth, historyHeight+90))
}

const historyWidth, historyHeight, detailsHeight = 640, 480, 130 // pixels

// newLines is text of several lines that can be selected.
func newLines(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping, l.Selectable, l.SizeName = fyne.TextWrapWord, true, theme.SizeNameCaptionText
	return l
}

// travel is how many steps to take back so that the i-th, the newest first, is the last that holds; negative to make again.
func travel(i, undone int) int { return i - undone }

func stepRow() fyne.CanvasObject {
	name := widget.NewLabel("")
	name.Truncation = fyne.TextTruncateEllipsis
	when := widget.NewRichText(&widget.TextSegment{Style: widget.RichTextStyle{ColorName: ink.ColorMuted, SizeName: theme.SizeNameCaptionText}})
	return container.NewBorder(nil, nil, nil, when, name)
}

func fillStep(o fyne.CanvasObject, s storage.Step) {
	objects := o.(*fyne.Container).Objects
	name := objects[0].(*widget.Label)
	name.TextStyle.Italic, name.Importance = s.Undone, widget.MediumImportance
	if s.Undone {
		name.Importance = widget.LowImportance
	}
	text := clean(s.Name)
	if s.Undone {
		text += " " + tongue.T("(taken back)")
	}
	name.SetText(text)
	setText(objects[1].(*widget.RichText), stepTime(s.Time.In(tongue.Zone()), time.Now().In(tongue.Zone())))
}

// stepTime tells when a step was made: the clock for today, the day before that.
func stepTime(t, now time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Format(time.DateOnly) == now.Format(time.DateOnly):
		return t.Format("15:04")
	}
	return t.Format("2 Jan 2006, 15:04")
}

func setEnabled(b *widget.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}
