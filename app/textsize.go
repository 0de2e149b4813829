package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dateline/app/ink"
)

// Bounds of what a system may ask for: beyond them nothing could be read, or nothing would fit.
const leastText, mostText = 0.7, 2.5

// textSize is how large text is now, relative to the usual size.
func (w *Window) textSize() float32 {
	if chosen := textScale(w.app.Preferences()); chosen > 0 {
		return chosen
	}
	return w.systemText
}

// dress gives the window its theme, and the timeline the size of text that goes with it.
func (w *Window) dress() {
	ink.Wear(w.app, themeChoice(w.app.Preferences()), w.textSize())
	w.session.SetTextSize(float64(theme.TextSize()))
}

// followTextSize asks the system how large it has its text. Some systems take their time to answer.
func (w *Window) followTextSize() {
	go func() {
		if of, ok := systemTextSize(); ok {
			fyne.Do(func() { w.setSystemText(of) })
		}
	}()
}

// setSystemText notes how large the system has its text.
func (w *Window) setSystemText(of float64) {
	text := float32(min(max(of, leastText), mostText))
	if text == w.systemText { // as was assumed: a theme that is put on anew has all text measured and painted anew
		return
	}
	w.systemText = text
	w.dress()
}
