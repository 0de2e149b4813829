package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// newLeft sets the articles over the filters, with an edge between that can be dragged.
func newLeft(articles, filters fyne.CanvasObject) fyne.CanvasObject {
	split := container.NewVSplit(articles, filters)
	split.Offset = 0.42
	return split
}
