package ink

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"dateline/timeline/chart"
)

// luminance and contrast are those of WCAG 2.1.
func luminance(c color.Color) float64 {
	linear := func(v uint32) float64 {
		if s := float64(v) / 0xffff; s <= 0.04045 {
			return s / 12.92
		} else {
			return math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestTextCanBeReadOnItsGround(t *testing.T) {
	for _, pair := range []struct{ text, ground fyne.ThemeColorName }{
		{theme.ColorNameForeground, theme.ColorNameBackground}, {theme.ColorNameForeground, ColorSide},
		{theme.ColorNameForeground, theme.ColorNameInputBackground}, {theme.ColorNameForeground, theme.ColorNameButton},
		{theme.ColorNameForeground, ColorAsk}, {theme.ColorNameForeground, theme.ColorNameMenuBackground},
		{ColorMuted, theme.ColorNameBackground}, {ColorMuted, ColorSide}, {ColorMuted, ColorAsk}, {ColorMuted, theme.ColorNameMenuBackground},
		{theme.ColorNamePlaceHolder, theme.ColorNameInputBackground}, {theme.ColorNameHyperlink, theme.ColorNameBackground},
		{ColorAccent, theme.ColorNameBackground}, {theme.ColorNameError, theme.ColorNameBackground},
		{theme.ColorNameHyperlink, ColorSide}, {ColorAccent, ColorSide}, {theme.ColorNameError, ColorSide},
		{theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary},
	} {
		for _, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
			th := Theme{}
			if c := contrast(th.Color(pair.text, variant), th.Color(pair.ground, variant)); c < 4.5 {
				t.Errorf("%s on %s, variant %d: contrast %.2f, want 4.5", pair.text, pair.ground, variant, c)
			}
		}
	}
}

func TestAChoiceGoesBeforeTheSystem(t *testing.T) {
	for _, c := range []struct {
		choice Choice
		system fyne.ThemeVariant
		want   fyne.ThemeVariant
	}{
		{FollowSystem, theme.VariantDark, theme.VariantDark}, {FollowSystem, theme.VariantLight, theme.VariantLight},
		{Light, theme.VariantDark, theme.VariantLight}, {Dark, theme.VariantLight, theme.VariantDark}, {"", theme.VariantDark, theme.VariantDark},
	} {
		if got := (Theme{Choice: c.choice}).Variant(c.system); got != c.want {
			t.Errorf("%q with system %d: %d, want %d", c.choice, c.system, got, c.want)
		}
	}
}

func TestWhatTheThemeDoesNotSetIsFynes(t *testing.T) {
	test.NewTempApp(t)
	th := Theme{Choice: Light}
	if th.Color(theme.ColorNameScrollBarBackground, 0) == nil || th.Size(theme.SizeNameScrollBarRadius) <= 0 ||
		th.Font(fyne.TextStyle{Bold: true}) == nil || th.Icon(theme.IconNameSearch) == nil {
		t.Error("something is missing")
	}
	fyne.CurrentApp().Settings().SetTheme(th)
	c := compact{}
	if c.Size(theme.SizeNameInnerPadding) >= th.Size(theme.SizeNameInnerPadding) || c.Size(theme.SizeNameText) != th.Size(theme.SizeNameText) {
		t.Error("the compact theme differs in other things than room")
	}
}

func TestTextGrowsAndItsRoomDoesNot(t *testing.T) {
	test.NewTempApp(t)
	plain, large := Theme{}, Theme{TextScale: 1.5}
	for name, grows := range map[fyne.ThemeSizeName]bool{theme.SizeNameText: true, theme.SizeNameCaptionText: true, theme.SizeNameHeadingText: true,
		theme.SizeNamePadding: false, theme.SizeNameScrollBar: false} {
		want := plain.Size(name)
		if grows {
			want *= 1.5
		}
		if got := large.Size(name); got != want {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
}

func TestScriptsComeFromTheSystemOrFromUs(t *testing.T) {
	app := test.NewTempApp(t)
	Wear(app, Light, 1)
	first := app.Settings().Theme().(Theme)
	Wear(app, Dark, 1)
	if again := app.Settings().Theme().(Theme); again.scripts != first.scripts || again.Choice != Dark {
		t.Errorf("the second theme is %+v after %+v", again, first)
	}
	ours := Theme{scripts: true}
	if ours.Font(fyne.TextStyle{}) == theme.DefaultTextFont() || ours.Font(fyne.TextStyle{Monospace: true}) != theme.DefaultTextMonospaceFont() {
		t.Error("the fonts are not those that were asked for")
	}
	if (Theme{}).Font(fyne.TextStyle{Bold: true}) != theme.DefaultTextBoldFont() {
		t.Error("a system that has all scripts gets another font")
	}
}

// The window is cleared to the paper of the timeline, which therefore need not be painted.
func TestTheTimelineStandsOnTheGroundOfTheWindow(t *testing.T) {
	for _, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		paper := chart.NewLevels(nil, chart.Options{}).Draw(chart.Viewport{Width: 100, Height: 100, SecondsPerPixel: 1}, chart.Style{Dark: variant == theme.VariantDark}, nil).Background
		if ground := (Theme{}).Color(theme.ColorNameBackground, variant); ground != color.Color(paper) {
			t.Errorf("variant %d: the window is %v, the timeline %v", variant, ground, paper)
		}
	}
}
