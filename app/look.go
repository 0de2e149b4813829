package app

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/tongue"
	"dateline/timeline/chart"
)

// offeredColours are told apart by the colour-blind: the palette of Okabe and Ito (2008) without its yellow, and what the "muted" and "vibrant" schemes of
// Paul Tol (2021) add to it. Each comes in two forms.
var offeredColours = []string{
	"#d55e00", "#0072b2", "#56b4e9", "#cc79a7", "#009e73", "#e69f00", "#6b7782",
	"#332288", "#882255", "#aa4499", "#117733", "#44aa99", "#999933", "#cc3311",
}

// freshLook is a look for the i-th category of the person's own, different from its neighbours' and from the most of the built-in ones.
func freshLook(i int) (color.NRGBA, bool) {
	added := offeredColours[7:]
	c, _ := chart.ParseColor(added[i%len(added)])
	return c, i/len(added)%2 == 1
}

// A lookButton shows the colour and form of a category, and offers others.
type lookButton struct {
	widget.Button
	colour color.NRGBA
	square bool
	chosen bool // by the person, not built in
}

func newLookButton(c color.NRGBA, square, chosen bool) *lookButton {
	b := &lookButton{}
	b.ExtendBaseWidget(b)
	b.Importance = widget.LowImportance
	b.OnTapped = b.offer
	b.choose(c, square)
	b.chosen = chosen
	return b
}

// choose takes a look.
func (b *lookButton) choose(c color.NRGBA, square bool) {
	b.colour, b.square, b.chosen = c, square, true
	b.SetIcon(swatch(b.hex(), square))
}

func (b *lookButton) hex() string {
	return fmt.Sprintf("#%02x%02x%02x", b.colour.R, b.colour.G, b.colour.B)
}

// offer lists colours in both forms, and takes one of any kind.
func (b *lookButton) offer() {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(b)
	var pop *widget.PopUp
	grid := container.NewGridWithColumns(len(offeredColours) / 2)
	for _, square := range []bool{false, true} {
		for _, hex := range offeredColours {
			pick := widget.NewButtonWithIcon("", swatch(hex, square), func() {
				c, _ := chart.ParseColor(hex)
				b.choose(c, square)
				pop.Hide()
			})
			pick.Importance = widget.LowImportance
			grid.Add(pick)
		}
	}
	other := newField("", func(text string) {
		if c, ok := chart.ParseColor(clean(text)); ok {
			b.choose(c, b.square)
			pop.Hide()
		}
	})
	other.PlaceHolder = "#rrggbb"
	other.kept, other.Text = b.hex(), b.hex()
	pop = widget.NewPopUp(container.NewVBox(grid, container.NewBorder(nil, nil, quietLabel(tongue.T("Another colour")), nil, other)), canvas)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).AddXY(0, b.Size().Height)
	room := canvas.Size().Subtract(pop.MinSize())
	pop.ShowAtPosition(fyne.NewPos(min(at.X, room.Width), min(at.Y, room.Height)))
}

// swatch is a picture of a colour in a form.
func swatch(hex string, square bool) fyne.Resource {
	shape := `<circle cx="12" cy="12" r="8"`
	if square {
		shape = `<rect x="5" y="5" width="14" height="14" rx="2"`
	}
	name := fmt.Sprintf("swatch-%s-%v.svg", hex, square)
	return fyne.NewStaticResource(name, []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">`+shape+` fill="`+hex+`"/></svg>`))
}

// MinSize is that of an icon alone.
func (b *lookButton) MinSize() fyne.Size { return fyne.NewSquareSize(theme.IconInlineSize() * 1.8) }
