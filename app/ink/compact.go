package ink

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// compact is the theme in use with little room around text, for lines that belong together.
type compact struct{}

// compactPadding is the room around text in pixels.
const compactPadding = 2

// Compact sets the text of o close together. The theme may change meanwhile: it is asked each time.
func Compact(o fyne.CanvasObject) fyne.CanvasObject { return container.NewThemeOverride(o, compact{}) }

func (compact) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return base().Color(n, v)
}
func (compact) Font(s fyne.TextStyle) fyne.Resource     { return base().Font(s) }
func (compact) Icon(n fyne.ThemeIconName) fyne.Resource { return base().Icon(n) }

func (compact) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameInnerPadding:
		return compactPadding
	case theme.SizeNamePadding:
		return 1
	}
	return base().Size(n)
}

func base() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }
