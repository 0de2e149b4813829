// Package ink is how the window looks: its theme, the encoder that turns a scene
// into the toolkit's objects, and text with its parts set apart.
package ink

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dateline/assets/fonts"
)

// A Choice says which variant of the theme a person wants.
type Choice string

// The choices. FollowSystem is the default.
const (
	FollowSystem Choice = "system"
	Light        Choice = "light"
	Dark         Choice = "dark"
)

// A Theme is the look of the program: paper and ink, one accent, hairlines
// instead of boxes. It stands on Fyne's own theme for what it does not set.
type Theme struct {
	Choice    Choice
	TextScale float32 // of all text, 0 is 1
	scripts   bool    // the system lacks a script that we have: take ours
}

// Wear gives the application a theme. Which scripts the system has is looked up once.
func Wear(application fyne.App, c Choice, textScale float32) {
	t := Theme{Choice: c, TextScale: textScale}
	if worn, ok := application.Settings().Theme().(Theme); ok {
		t.scripts = worn.scripts
	} else {
		t.scripts = lacksScripts()
	}
	application.Settings().SetTheme(t)
}

// The names of colours that only this program has.
const (
	ColorSide   fyne.ThemeColorName = "datelineSide"   // under the panels at the sides
	ColorMuted  fyne.ThemeColorName = "datelineMuted"  // second line of a row, captions
	ColorAccent fyne.ThemeColorName = "datelineAccent" // words that tell a time
	ColorAsk    fyne.ThemeColorName = "datelineAsk"    // ground of a quiet question
	ColorStrip  fyne.ThemeColorName = "datelineStrip"  // columns of the overview
	ColorWindow fyne.ThemeColorName = "datelineWindow" // the part of the overview in view
	ColorVeil   fyne.ThemeColorName = "datelineVeil"   // over what is being worked out anew
)

// palette has a light and a dark colour for each name. Text on its ground keeps
// a contrast of 4.5 : 1 at least; a test holds that.
var palette = map[fyne.ThemeColorName][2]color.NRGBA{
	theme.ColorNameBackground:          {rgb(0xffffff), rgb(0x15181c)}, // paper; the toolkit begins each frame with it, so that under the timeline nothing else is painted
	ColorSide:                          {rgb(0xf6f7f9), rgb(0x1c1f24)},
	theme.ColorNameForeground:          {rgb(0x1d2127), rgb(0xe4e7eb)},
	ColorMuted:                         {rgb(0x5a636e), rgb(0x9aa4b0)},
	theme.ColorNamePlaceHolder:         {rgb(0x656e79), rgb(0x929ca8)},
	theme.ColorNameDisabled:            {rgb(0x9aa2ac), rgb(0x646d78)},
	theme.ColorNamePrimary:             {rgb(0x0b5cad), rgb(0x6cb2f5)},
	theme.ColorNameHyperlink:           {rgb(0x0b5cad), rgb(0x6cb2f5)},
	theme.ColorNameForegroundOnPrimary: {rgb(0xffffff), rgb(0x10151b)},
	theme.ColorNameFocus:               {alpha(0x0b5cad, 0x50), alpha(0x6cb2f5, 0x60)},
	theme.ColorNameSelection:           {alpha(0x0b5cad, 0x2a), alpha(0x6cb2f5, 0x3a)},
	theme.ColorNameHover:               {alpha(0x1d2127, 0x0e), alpha(0xe4e7eb, 0x12)},
	theme.ColorNamePressed:             {alpha(0x1d2127, 0x22), alpha(0xe4e7eb, 0x26)},
	theme.ColorNameButton:              {rgb(0xe9ecf0), rgb(0x2b3037)},
	theme.ColorNameDisabledButton:      {rgb(0xf0f2f4), rgb(0x23272d)},
	theme.ColorNameInputBackground:     {rgb(0xffffff), rgb(0x23272d)},
	theme.ColorNameInputBorder:         {rgb(0xd3d8de), rgb(0x3b424b)},
	theme.ColorNameSeparator:           {rgb(0xdfe3e8), rgb(0x2e333a)},
	theme.ColorNameMenuBackground:      {rgb(0xffffff), rgb(0x262a30)},
	theme.ColorNameOverlayBackground:   {rgb(0xffffff), rgb(0x22262c)},
	theme.ColorNameHeaderBackground:    {rgb(0xf0f2f5), rgb(0x22262c)},
	theme.ColorNameScrollBar:           {alpha(0x1d2127, 0x60), alpha(0xe4e7eb, 0x60)},
	theme.ColorNameShadow:              {alpha(0x000000, 0x38), alpha(0x000000, 0x80)},
	theme.ColorNameError:               {rgb(0xb3261e), rgb(0xff8a80)},
	theme.ColorNameWarning:             {rgb(0x8a5300), rgb(0xf0b35a)},
	theme.ColorNameSuccess:             {rgb(0x1b6e3c), rgb(0x6fce93)},
	ColorAccent:                        {rgb(0xa63c00), rgb(0xffa366)},
	ColorAsk:                           {rgb(0xfdf3e1), rgb(0x3a3122)},
	ColorStrip:                         {rgb(0x9fb4cb), rgb(0x4e637b)},
	ColorWindow:                        {alpha(0x0b5cad, 0x22), alpha(0x6cb2f5, 0x26)},
	ColorVeil:                          {alpha(0xffffff, 0xa0), alpha(0x15181c, 0xa0)},
}

// measures are the sizes that differ from Fyne's.
var measures = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:            13,
	theme.SizeNameCaptionText:     11.5,
	theme.SizeNameSubHeadingText:  15,
	theme.SizeNameHeadingText:     18,
	theme.SizeNamePadding:         4,
	theme.SizeNameInnerPadding:    7,
	theme.SizeNameInlineIcon:      18,
	theme.SizeNameLineSpacing:     4,
	theme.SizeNameInputRadius:     5,
	theme.SizeNameSelectionRadius: 4,
	theme.SizeNameScrollBar:       10,
	theme.SizeNameSplitThickness:  1,
}

// Color gives a colour in the variant that the person chose.
func (t Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	variant = t.Variant(variant)
	if pair, ok := palette[name]; ok {
		if variant == theme.VariantDark {
			return pair[1]
		}
		return pair[0]
	}
	return theme.DefaultTheme().Color(name, variant)
}

// Variant is what the person chose, or else what the system has.
func (t Theme) Variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.Choice {
	case Light:
		return theme.VariantLight
	case Dark:
		return theme.VariantDark
	}
	return system
}

// Size gives a size in logical pixels.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	s, ok := measures[name]
	if !ok {
		s = theme.DefaultTheme().Size(name)
	}
	if grows[name] && t.TextScale > 0 {
		s *= t.TextScale
	}
	return s
}

// grows are the sizes that go with the text.
var grows = map[fyne.ThemeSizeName]bool{
	theme.SizeNameText: true, theme.SizeNameCaptionText: true, theme.SizeNameSubHeadingText: true,
	theme.SizeNameHeadingText: true, theme.SizeNameInlineIcon: true, theme.SizeNameLineSpacing: true,
}

// Font is Fyne's own: Noto Sans, which the exported pictures are set in too. Where a script is missing the font of scripts
// comes first: it has nothing else, and the toolkit takes all other characters from Noto Sans behind it.
func (t Theme) Font(style fyne.TextStyle) fyne.Resource {
	if t.scripts && !style.Monospace && !style.Symbol {
		return fyne.NewStaticResource("scripts.ttf", fonts.Scripts())
	}
	return theme.DefaultTheme().Font(style)
}

// Icon is Fyne's own.
func (t Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Color looks a colour up in the theme that is in use.
func Color(name fyne.ThemeColorName) color.Color {
	settings := fyne.CurrentApp().Settings()
	return settings.Theme().Color(name, settings.ThemeVariant())
}

// IsDark reports whether the theme in use is dark.
func IsDark() bool {
	settings := fyne.CurrentApp().Settings()
	if t, ok := settings.Theme().(Theme); ok {
		return t.Variant(settings.ThemeVariant()) == theme.VariantDark
	}
	return settings.ThemeVariant() == theme.VariantDark
}

func rgb(hex uint32) color.NRGBA { return alpha(hex, 0xff) }

func alpha(hex uint32, a uint8) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: a}
}
