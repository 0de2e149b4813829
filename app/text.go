package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/tongue"
)

// heading names a part of a panel, small and quiet.
func heading(text string) *widget.RichText {
	return widget.NewRichText(&widget.TextSegment{Text: tongue.T(text), Style: widget.RichTextStyle{
		ColorName: ink.ColorMuted, SizeName: theme.SizeNameCaptionText, TextStyle: fyne.TextStyle{Bold: true}}})
}

// paragraph is wrapped text in the given colour and size.
func paragraph(text string, colour fyne.ThemeColorName, size fyne.ThemeSizeName) *widget.RichText {
	t := widget.NewRichText(&widget.TextSegment{Text: text, Style: widget.RichTextStyle{ColorName: colour, SizeName: size}})
	t.Wrapping = fyne.TextWrapWord
	return t
}

// boldLine is one line that is not wrapped, against the right edge.
func boldLine(text string) *widget.RichText {
	return widget.NewRichText(&widget.TextSegment{Text: text, Style: widget.RichTextStyle{Alignment: fyne.TextAlignTrailing,
		ColorName: theme.ColorNameForeground, SizeName: theme.SizeNameText, TextStyle: fyne.TextStyle{Bold: true}}})
}

// quiet is a wrapped caption.
func quiet(text string) *widget.RichText {
	return paragraph(tongue.T(text), ink.ColorMuted, theme.SizeNameCaptionText)
}

// strong is wrapped text that carries weight.
func strong(text string, size fyne.ThemeSizeName) *widget.RichText {
	t := paragraph(text, theme.ColorNameForeground, size)
	t.Segments[0].(*widget.TextSegment).Style.TextStyle.Bold = true
	return t
}
