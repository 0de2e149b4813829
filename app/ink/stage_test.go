package ink

import (
	"fmt"
	"image/color"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"dateline/timeline/scene"
)

var (
	blue  = color.NRGBA{B: 255, A: 255}
	black = color.NRGBA{A: 255}
)

// staged encodes shapes and says what they have become: the kind of each object with its place and size.
func staged(t *testing.T, s *Stage, shapes ...scene.Shape) []string {
	t.Helper()
	s.Set(&scene.Scene{Width: 100, Height: 50, Background: color.NRGBAModel.Convert(Color(theme.ColorNameBackground)).(color.NRGBA), Shapes: shapes}, 1)
	var out []string
	for _, o := range s.Objects()[1:] { // the first is not seen
		kind := strings.TrimPrefix(fmt.Sprintf("%T", o), "*canvas.")
		if l, ok := o.(*canvas.Line); ok {
			out = append(out, fmt.Sprintf("%s %v,%v–%v,%v", kind, l.Position1.X, l.Position1.Y, l.Position2.X, l.Position2.Y))
			continue
		}
		p, size := o.Position(), o.Size()
		out = append(out, fmt.Sprintf("%s %v,%v %v×%v", kind, p.X, p.Y, size.Width, size.Height))
	}
	return out
}

func TestEachShapeBecomesItsObjects(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct {
		name  string
		shape scene.Shape
		want  string
	}{
		{"rectangle", scene.Shape{Kind: scene.Rect, X: 1.5, Y: 2, W: 30, H: 10, Fill: blue}, "Rectangle 1.5,2 30×10"},
		{"only there to be hit", scene.Shape{Kind: scene.Rect, X: 1, Y: 2, W: 30, H: 10, Event: 7}, ""},
		{"line", scene.Shape{Kind: scene.Line, X: 1, Y: 2, W: 0, H: 10, Stroke: black, StrokeWidth: 1}, "Line 1,2–1,12"},
		{"dot", scene.Shape{Kind: scene.Dot, X: 20, Y: 10, Radius: 5, Fill: blue}, "Circle 15,5 10×10"},
		{"dashed line", scene.Shape{Kind: scene.Line, X: 0, Y: 5, W: 10, Stroke: black, StrokeWidth: 1, Dashed: true}, "Line 0,5–4,5; Line 7,5–10,5"},
		{"arrow to the right", scene.Shape{Kind: scene.Arrow, X: 20, Y: 10, W: 6, H: 8, Fill: blue}, "ArbitraryPolygon 14,6 6×8"},
		{"arrow to the left", scene.Shape{Kind: scene.Arrow, X: 20, Y: 10, W: -6, H: 8, Fill: blue}, "ArbitraryPolygon 20,6 6×8"},
		{"band", scene.Shape{Kind: scene.Rect, X: 10.4, Y: 2.3, W: 40.2, H: 10, FadeLeft: 10.3, FadeRight: 5.1, Fill: blue},
			"LinearGradient 10,2 11×10; Rectangle 21,2 25×10; LinearGradient 46,2 5×10"},
		{"band of fades alone", scene.Shape{Kind: scene.Rect, X: 0, Y: 0, W: 10, H: 4, FadeLeft: 10, FadeRight: 10, Fill: blue},
			"LinearGradient 0,0 5×4; LinearGradient 5,0 5×4"},
		{"hairline that fades", scene.Shape{Kind: scene.Rect, X: 0, Y: 3.4, W: 10, H: 0.3, FadeLeft: 4, Fill: blue},
			"LinearGradient 0,3 4×1; Rectangle 4,3 6×1"},
	} {
		if got := strings.Join(staged(t, NewStage(), c.shape), "; "); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestTextStandsOnItsBaseline(t *testing.T) {
	test.NewTempApp(t)
	_, base := fyne.CurrentApp().Driver().RenderedTextSize("Ág", 13, fyne.TextStyle{}, nil)
	width := fyne.MeasureText("Label", 13, fyne.TextStyle{}).Width
	for _, c := range []struct {
		align scene.Align
		x     float32
	}{{scene.Start, 50}, {scene.Middle, 50 - width/2}, {scene.End, 50 - width}} {
		s := NewStage()
		staged(t, s, scene.Shape{Kind: scene.Text, X: 50, Y: 30, Text: "Label", Size: 13, Fill: black, Align: c.align, Struck: true})
		o := s.Objects()[1].(*canvas.Text)
		if p := o.Position(); p.Y != 30-base || p.X < c.x-0.01 || p.X > c.x+0.01 {
			t.Errorf("align %d: it stands at %v, want %v,%v", c.align, p, c.x, 30-base)
		}
		l, ok := s.Objects()[2].(*canvas.Line)
		if !ok || l.Position1.Y != l.Position2.Y || l.Position1.X != o.Position().X || math.Abs(float64(l.Position2.X-l.Position1.X-width)) > 0.01 || l.Position1.Y < 24 || l.Position1.Y > 28 {
			t.Errorf("align %d: it is struck through by %+v", c.align, l)
		}
	}
}

func TestObjectsAreUsedAgain(t *testing.T) {
	test.NewTempApp(t)
	s := NewStage()
	shapes := []scene.Shape{{Kind: scene.Dot, X: 5, Y: 5, Radius: 2, Fill: blue}, {Kind: scene.Text, X: 9, Y: 9, Text: "a", Size: 12, Fill: black}}
	staged(t, s, shapes...)
	before := append([]fyne.CanvasObject(nil), s.Objects()...)
	shapes[0].X = 50
	staged(t, s, shapes...)
	for i, o := range s.Objects() {
		if o != before[i] {
			t.Errorf("object %d is another one", i)
		}
	}
	allocations := testing.AllocsPerRun(20, func() {
		shapes[0].X++
		s.Set(&scene.Scene{Shapes: shapes}, 1)
	})
	if allocations > 10 { // colours in their interfaces; no object among them
		t.Errorf("a frame of two marks allocates %v times", allocations)
	}
}

func TestALongDashedLineIsNotThousandsOfObjects(t *testing.T) {
	test.NewTempApp(t)
	got := staged(t, NewStage(), scene.Shape{Kind: scene.Line, X: -1e6, Y: 5, W: 3e6, Stroke: black, StrokeWidth: 1, Dashed: true})
	if len(got) > 1500 {
		t.Errorf("it is %d objects", len(got))
	}
}

func TestOddShapesDoNoHarm(t *testing.T) {
	test.NewTempApp(t)
	for _, s := range []scene.Shape{
		{Kind: scene.Text}, {Kind: scene.Line, Dashed: true}, {Kind: scene.Rect, Dashed: true, Stroke: black},
		{Kind: scene.Dot, Dashed: true, Stroke: black}, {Kind: scene.Warning, H: 12, Fill: blue}, {Kind: 99},
		{Kind: scene.Text, Text: "العربية 中文 👍", Size: 12, Fill: black}, {Kind: scene.Rect, W: -4, FadeLeft: 3, Fill: blue},
	} {
		staged(t, NewStage(), s)
	}
}

// The toolkit paints nothing that ends left of its container, and goes by the size it is told.
func TestATextThatBeginsLeftOfTheViewSaysHowFarItReaches(t *testing.T) {
	test.NewTempApp(t)
	s := NewStage()
	s.Set(&scene.Scene{Shapes: []scene.Shape{{Kind: scene.Text, X: -80, Y: 20, W: 120, Text: "A title that was panned", Size: 13, Fill: black}}}, 1)
	o := s.Objects()[1]
	if right := o.Position().X + o.Size().Width; right != 40 {
		t.Errorf("it reaches to %v, want 40", right)
	}
}

func TestPaperIsPaintedOnlyWhereTheWindowHasAnotherColour(t *testing.T) {
	test.NewTempApp(t)
	s := NewStage()
	if got := staged(t, s); len(got) != 0 {
		t.Errorf("on the ground of the window stands %v", got)
	}
	s.Set(&scene.Scene{Width: 100, Height: 50, Background: color.NRGBA{R: 1, G: 2, B: 3, A: 255}}, 1)
	if n := len(s.Objects()); n != 2 {
		t.Errorf("on another ground stand %d objects", n)
	}
}
