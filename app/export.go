package app

import (
	"fyne.io/fyne/v2"
)

var _ fyne.Window

// export asks what to draw, and writes it.
func (w *Window) export() {}
