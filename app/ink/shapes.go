package ink

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/timeline/scene"
)

// dash and gap of dashed strokes, in pixels, as the other encoders have them.
const dash, gap = 4.0, 3.0

// band is a rectangle that fades to nothing at one end or both. Its pieces meet on
// whole pixels of the screen: the toolkit rounds where a gradient stands but not where a rectangle does,
// and the eye finds the seam.
func (s *Stage) band(p scene.Shape) {
	left, right := min(p.FadeLeft, p.W), min(p.FadeRight, p.W)
	if left+right > p.W {
		left, right = p.W*left/(left+right), p.W*right/(left+right)
	}
	x1, x2, x3, x4 := s.snap(p.X), s.snap(p.X+left), s.snap(p.X+p.W-right), s.snap(p.X+p.W)
	y := s.snap(p.Y)
	h := max(s.snap(p.Y+p.H)-y, 1/s.scale)
	none := p.Fill
	none.A = 0
	if x2 > x1 {
		s.fade(x1, y, x2-x1, h, none, p.Fill)
	}
	if x3 > x2 {
		s.rect(scene.Shape{X: x2, Y: y, W: x3 - x2, H: h, Fill: p.Fill})
	}
	if x4 > x3 {
		s.fade(x3, y, x4-x3, h, p.Fill, none)
	}
}

// snap rounds a coordinate to whole pixels of the screen.
func (s *Stage) snap(v float64) float64 { return math.Round(v*s.scale) / s.scale }

func (s *Stage) fade(x, y, w, h float64, from, to color.NRGBA) {
	o := s.fades.next()
	changed := o.StartColor != color.Color(from) || o.EndColor != color.Color(to)
	o.StartColor, o.EndColor = from, to
	s.put(o, x, y, w, h)
	if changed { // its texture holds the old colours; a new size alone renews it by itself
		canvas.Refresh(o)
	}
}

func (s *Stage) dashedRect(p scene.Shape) {
	if p.Fill.A > 0 {
		s.rect(scene.Shape{X: p.X, Y: p.Y, W: p.W, H: p.H, Radius: p.Radius, Fill: p.Fill})
	}
	x2, y2 := p.X+p.W, p.Y+p.H
	r := min(p.Radius, p.W/2, p.H/2)
	s.dashes(p.X+r, p.Y, x2-r, p.Y, p.Stroke, p.StrokeWidth)
	s.dashes(p.X+r, y2, x2-r, y2, p.Stroke, p.StrokeWidth)
	s.dashes(p.X, p.Y+r, p.X, y2-r, p.Stroke, p.StrokeWidth)
	s.dashes(x2, p.Y+r, x2, y2-r, p.Stroke, p.StrokeWidth)
	if r <= 2 { // a corner that nobody misses
		return
	}
	for i, c := range [4][2]float64{{x2 - r, y2 - r}, {p.X + r, y2 - r}, {p.X + r, p.Y + r}, {x2 - r, p.Y + r}} {
		s.dashedArc(c[0], c[1], r, float64(i)*math.Pi/2, p.Stroke, p.StrokeWidth)
	}
}

// dashedArc is a quarter of a circle from an angle on, in dashes that are near enough straight.
func (s *Stage) dashedArc(x, y, r, from float64, c color.NRGBA, width float64) {
	n := max(1, math.Round(r*math.Pi/2/(dash+gap)))
	for k := range int(n) {
		a := from + math.Pi/2*(float64(k)+gap/2/(dash+gap))/n
		b := from + math.Pi/2*(float64(k)+1-gap/2/(dash+gap))/n
		s.line(x+r*math.Cos(a), y+r*math.Sin(a), x+r*math.Cos(b), y+r*math.Sin(b), c, width)
	}
}

// dashes draws a dashed line. Only what can be seen is drawn: a long one would be thousands of objects.
func (s *Stage) dashes(x1, y1, x2, y2 float64, c color.NRGBA, width float64) {
	const mostSeen = 8192.0 // pixels: wider than any screen that the window stands on
	length := math.Hypot(x2-x1, y2-y1)
	if length == 0 {
		return
	}
	dx, dy := (x2-x1)/length, (y2-y1)/length
	from := 0.0
	if dx > 0 && x1 < 0 { // begin on a whole dash, so that dashes do not swim while panning
		from = math.Floor(-x1/(dash+gap)) * (dash + gap)
	}
	for at := from; at < min(length, from+mostSeen); at += dash + gap {
		end := min(at+dash, length)
		s.line(x1+dx*at, y1+dy*at, x1+dx*end, y1+dy*end, c, width)
	}
}

// dashedDot is a disc whose outline is broken into arcs, each near enough a stroke.
func (s *Stage) dashedDot(p scene.Shape) {
	const arcs = 8
	if p.Fill.A > 0 {
		s.dot(scene.Shape{X: p.X, Y: p.Y, Radius: p.Radius, Fill: p.Fill})
	}
	for i := range arcs {
		a, b := 2*math.Pi*float64(i)/arcs, 2*math.Pi*(float64(i)+0.6)/arcs
		s.line(p.X+p.Radius*math.Cos(a), p.Y+p.Radius*math.Sin(a), p.X+p.Radius*math.Cos(b), p.Y+p.Radius*math.Sin(b), p.Stroke, p.StrokeWidth)
	}
}

// arrow is an open end: a triangle with its tip at X.
func (s *Stage) arrow(p scene.Shape) {
	w, h := float32(math.Abs(p.W)), float32(p.H)
	if p.W < 0 {
		s.polygon(p.X, p.Y-p.H/2, p.Fill, fyne.NewPos(w, 0), fyne.NewPos(w, h), fyne.NewPos(0, h/2))
		return
	}
	s.polygon(p.X-p.W, p.Y-p.H/2, p.Fill, fyne.NewPos(0, 0), fyne.NewPos(w, h/2), fyne.NewPos(0, h))
}

// warning is a triangle that stands on its side, with an exclamation mark cut out of it.
func (s *Stage) warning(p scene.Shape) {
	side := float32(p.H)
	s.polygon(p.X-p.H/2, p.Y-p.H/2, p.Fill, fyne.NewPos(side/2, 0), fyne.NewPos(side, side), fyne.NewPos(0, side))
	mark := color.NRGBA{R: 255, G: 255, B: 255, A: 255}
	if int(p.Fill.R)+int(p.Fill.G)+int(p.Fill.B) > 3*128 {
		mark = color.NRGBA{A: 255}
	}
	s.line(p.X, p.Y-p.H*0.14, p.X, p.Y+p.H*0.18, mark, p.H*0.12)
	s.line(p.X, p.Y+p.H*0.28, p.X, p.Y+p.H*0.38, mark, p.H*0.12)
}

// polygon draws a filled shape whose corners are given clockwise from its place.
func (s *Stage) polygon(x, y float64, c color.NRGBA, corners ...fyne.Position) {
	o := s.shapes.next()
	o.Points, o.FillColor = corners, ink(c)
	size := fyne.Size{}
	for _, p := range corners {
		size = size.Max(fyne.NewSize(p.X, p.Y))
	}
	s.put(o, x, y, float64(size.Width), float64(size.Height))
}

func (s *Stage) text(p scene.Shape) {
	if p.Text == "" {
		return
	}
	o := s.texts.next()
	o.Text, o.TextSize, o.Color = p.Text, float32(p.Size), p.Fill
	o.TextStyle = fyne.TextStyle{Bold: p.Bold}
	size, x := fyne.Size{Width: 1, Height: 1}, p.X
	if p.Align != scene.Start || p.Struck {
		size = o.MinSize()
		x -= float64(size.Width) * alignShare[p.Align]
	}
	o.Move(fyne.NewPos(float32(x), float32(p.Y)-s.baseline(o)))
	if x < 0 { // the toolkit leaves out what ends before the left edge, and takes its word for where that is
		o.Resize(fyne.NewSize(float32(p.W), 1))
	}
	s.objects = append(s.objects, o)
	if p.Struck { // as a style of the text it would have the toolkit read all fonts once more
		thick := max(p.Size/14, 0.8)
		y := p.Y - 0.26*p.Size - thick/2
		s.line(x, y, x+float64(size.Width), y, p.Fill, thick)
	}
}

var alignShare = map[scene.Align]float64{scene.Start: 0, scene.Middle: 0.5, scene.End: 1}

// baseline is the distance from the top of a text to its baseline. Text in the
// theme's own font shares one; another script is drawn with another font, whose line may be higher.
func (s *Stage) baseline(o *canvas.Text) float32 {
	key := face{o.TextSize, o.TextStyle.Bold}
	for _, c := range o.Text {
		if c >= 0x2e80 || c >= 0x590 && c < 0x1e00 { // neither Latin, Greek, Cyrillic nor a symbol
			_, base := fyne.CurrentApp().Driver().RenderedTextSize(o.Text, o.TextSize, o.TextStyle, nil)
			return base
		}
	}
	base, ok := s.baselines[key]
	if !ok {
		_, base = fyne.CurrentApp().Driver().RenderedTextSize("Ág", o.TextSize, o.TextStyle, nil)
		s.baselines[key] = base
	}
	return base
}
