package ink

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"dateline/timeline/scene"
)

// A Stage is the encoder of scenes for the screen. It keeps the objects of the
// last scene and uses them again for the next one, so that a frame costs what
// changes: text that only moves is not rasterised again, and nothing is allocated.
type Stage struct {
	objects []fyne.CanvasObject
	first   *canvas.Rectangle // nothing that is seen, to be refreshed: unlike others it has no texture that would be lost
	scale   float64           // pixels of the screen to a logical pixel
	rects   pool[*canvas.Rectangle]
	lines   pool[*canvas.Line]
	dots    pool[*canvas.Circle]
	texts   pool[*canvas.Text]
	fades   pool[*canvas.LinearGradient]
	shapes  pool[*canvas.ArbitraryPolygon]

	baselines map[face]float32
}

type face struct {
	size float32
	bold bool
}

// NewStage makes an empty stage.
func NewStage() *Stage {
	return &Stage{
		scale:     1,
		first:     &canvas.Rectangle{FillColor: color.Transparent},
		rects:     pool[*canvas.Rectangle]{make: func() *canvas.Rectangle { return &canvas.Rectangle{} }},
		lines:     pool[*canvas.Line]{make: func() *canvas.Line { return &canvas.Line{} }},
		dots:      pool[*canvas.Circle]{make: func() *canvas.Circle { return &canvas.Circle{} }},
		texts:     pool[*canvas.Text]{make: func() *canvas.Text { return &canvas.Text{} }},
		fades:     pool[*canvas.LinearGradient]{make: func() *canvas.LinearGradient { return canvas.NewHorizontalGradient(nil, nil) }},
		shapes:    pool[*canvas.ArbitraryPolygon]{make: func() *canvas.ArbitraryPolygon { return &canvas.ArbitraryPolygon{} }},
		baselines: map[face]float32{},
	}
}

// A pool hands out objects again after reset. It never shrinks: a window shows some hundreds.
type pool[T fyne.CanvasObject] struct {
	all  []T
	used int
	make func() T
}

func (p *pool[T]) next() T {
	if p.used == len(p.all) {
		p.all = append(p.all, p.make())
	}
	p.used++
	return p.all[p.used-1]
}

// Objects are what the last scene is made of, in the order of painting.
func (s *Stage) Objects() []fyne.CanvasObject { return s.objects }

// Set shows a scene on a screen with scale pixels to a logical pixel. Its background is not painted where the window has that colour.
func (s *Stage) Set(sc *scene.Scene, scale float32) {
	s.scale = max(float64(scale), 0.1)
	s.rects.used, s.lines.used, s.dots.used, s.texts.used, s.fades.used, s.shapes.used = 0, 0, 0, 0, 0, 0
	s.objects = append(s.objects[:0], s.first)
	if sc.Background.A > 0 && color.Color(sc.Background) != color.NRGBAModel.Convert(Color(theme.ColorNameBackground)) {
		s.rect(scene.Shape{W: sc.Width, H: sc.Height, Fill: sc.Background})
	}
	for i := range sc.Shapes {
		s.shape(&sc.Shapes[i])
	}
}

func (s *Stage) shape(p *scene.Shape) {
	switch p.Kind {
	case scene.Rect:
		switch {
		case p.Fill.A == 0 && p.Stroke.A == 0: // it is only there to be hit
		case p.FadeLeft > 0 || p.FadeRight > 0:
			s.band(*p)
		case p.Dashed:
			s.dashedRect(*p)
		default:
			s.rect(*p)
		}
	case scene.Line:
		if p.Dashed {
			s.dashes(p.X, p.Y, p.X+p.W, p.Y+p.H, p.Stroke, p.StrokeWidth)
		} else {
			s.line(p.X, p.Y, p.X+p.W, p.Y+p.H, p.Stroke, p.StrokeWidth)
		}
	case scene.Dot:
		if p.Dashed {
			s.dashedDot(*p)
		} else {
			s.dot(*p)
		}
	case scene.Arrow:
		s.arrow(*p)
	case scene.Warning:
		s.warning(*p)
	case scene.Text:
		s.text(*p)
	}
}

func (s *Stage) put(o fyne.CanvasObject, x, y, w, h float64) {
	o.Move(fyne.NewPos(float32(x), float32(y)))
	o.Resize(fyne.NewSize(float32(w), float32(h)))
	s.objects = append(s.objects, o)
}

func (s *Stage) rect(p scene.Shape) {
	if p.Radius == 0 && p.Stroke.A == 0 && p.W*p.H*s.scale*s.scale >= flatArea {
		if l := s.lines.next(); Flat(l, p.X, p.Y, p.W, p.H, s.scale, ink(p.Fill)) {
			s.objects = append(s.objects, l)
			return
		}
		s.lines.used--
	}
	o := s.rects.next()
	o.FillColor, o.StrokeColor, o.StrokeWidth = ink(p.Fill), ink(p.Stroke), float32(p.StrokeWidth)
	if p.Stroke.A == 0 {
		o.StrokeWidth = 0
	}
	o.CornerRadius = float32(p.Radius)
	s.put(o, p.X, p.Y, p.W, p.H)
}

func (s *Stage) dot(p scene.Shape) {
	o := s.dots.next()
	o.FillColor, o.StrokeColor, o.StrokeWidth = ink(p.Fill), ink(p.Stroke), float32(p.StrokeWidth)
	if p.Stroke.A == 0 {
		o.StrokeWidth = 0
	}
	s.put(o, p.X-p.Radius, p.Y-p.Radius, 2*p.Radius, 2*p.Radius)
}

func (s *Stage) line(x1, y1, x2, y2 float64, c color.NRGBA, width float64) {
	o := s.lines.next()
	o.StrokeColor, o.StrokeWidth = ink(c), float32(width)
	o.Position1 = fyne.NewPos(float32(x1), float32(y1))
	o.Position2 = fyne.NewPos(float32(x2), float32(y2))
	s.objects = append(s.objects, o)
}

// ink turns no colour into none at all, which the toolkit does not draw.
func ink(c color.NRGBA) color.Color {
	if c.A == 0 {
		return color.Transparent
	}
	return c
}
