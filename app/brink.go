package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"dateline/app/ink"
	"dateline/timeline/scene"
)

// A brink is where the picture ends below: a row that is in view in part only goes out to the paper there. Cut through its letters it would look
// like a fault of the window; like this it says that there is more.
type brink struct{ fade *canvas.LinearGradient }

func newBrink() *brink {
	return &brink{canvas.NewVerticalGradient(color.Transparent, color.Transparent)}
}

// objects is what lies over a scene.
func (b *brink) objects(sc *scene.Scene) []fyne.CanvasObject {
	top, cut := cutRow(sc)
	if !cut {
		return nil
	}
	paper := color.NRGBAModel.Convert(ink.Color(theme.ColorNameBackground)).(color.NRGBA)
	if b.fade.EndColor != color.Color(paper) {
		none := paper
		none.A = 0
		b.fade.StartColor, b.fade.EndColor = none, paper
		canvas.Refresh(b.fade) // its texture holds the old colours
	}
	b.fade.Move(fyne.NewPos(0, float32(top)))
	b.fade.Resize(fyne.NewSize(float32(sc.Width), float32(sc.Height-top)))
	return []fyne.CanvasObject{b.fade}
}

// cutRow finds the row of events that the lower edge of a scene goes through, and where it begins.
func cutRow(sc *scene.Scene) (top float64, cut bool) {
	top = sc.Height
	for i := range sc.Shapes {
		s := &sc.Shapes[i]
		if s.Kind != scene.Text && s.Event == 0 {
			continue
		}
		_, from, _, to := s.Bounds()
		if from < sc.Height && to > sc.Height {
			top, cut = min(top, from), true
		}
	}
	return top, cut
}
