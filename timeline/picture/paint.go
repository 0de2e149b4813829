package picture

import (
	"image/color"
	"slices"

	"github.com/tdewolff/canvas"

	"dateline/timeline/scene"
)

// paint draws s with a renderer of the drawing library whose y grows upwards and
// whose unit is one logical pixel times zoom.
func paint(r canvas.Renderer, s *scene.Scene, zoom float64, faces *typecase) error {
	_, pixels := r.(*pixelPen)
	b := brush{r: r, alpha: pixels, view: canvas.Identity.Scale(zoom, zoom).Translate(0, s.Height), faces: faces, grounds: []scene.Shape{
		{Kind: scene.Rect, W: s.Width, H: s.Height, Fill: s.Background}}}
	if s.Background.A > 0 {
		b.fill(canvas.Rectangle(s.Width, s.Height), 0, s.Height, s.Background)
	}
	for i := range s.Shapes {
		if err := b.shape(&s.Shapes[i]); err != nil {
			return err
		}
	}
	return nil
}

type brush struct {
	r       canvas.Renderer
	view    canvas.Matrix
	faces   *typecase
	grounds []scene.Shape // large opaque rectangles painted so far

	alpha     bool // a change of colour may be to nothing; PDF's have no alpha here
	gradients int  // painted so far
}

// shape paints one shape; a kind it does not know is left out rather than guessed at.
func (b *brush) shape(s *scene.Shape) error {
	switch s.Kind {
	case scene.Rect:
		b.rect(s)
	case scene.Line:
		if s.W == 0 && s.H == 0 {
			return nil
		}
		line := new(canvas.Path)
		line.MoveTo(0, 0)
		line.LineTo(s.W, -s.H)
		b.stroke(line, s.X, s.Y, s)
	case scene.Dot:
		circle := canvas.Circle(s.Radius)
		b.fill(circle, s.X, s.Y, s.Fill)
		b.stroke(circle, s.X, s.Y, s)
	case scene.Arrow:
		b.fill(polygon(0, 0, -s.W, s.H/2, -s.W, -s.H/2), s.X, s.Y, s.Fill)
	case scene.Warning:
		b.warning(s)
	case scene.Text:
		return b.text(s)
	}
	return nil
}

// polygon closes a path through points, given as x and y in turn.
func polygon(points ...float64) *canvas.Path {
	p := new(canvas.Path)
	p.MoveTo(points[0], points[1])
	for i := 2; i < len(points); i += 2 {
		p.LineTo(points[i], points[i+1])
	}
	p.Close()
	return p
}

// at is the place x, y of the scene, whose y goes down where the path's goes up.
func (b *brush) at(x, y float64) canvas.Matrix { return b.view.Translate(x, -y) }

// fill paints a path whose origin lies at x, y. Without colour there is nothing to do.
func (b *brush) fill(p *canvas.Path, x, y float64, c color.NRGBA) {
	if c.A == 0 {
		return
	}
	style := canvas.DefaultStyle
	style.Fill = canvas.Paint{Color: premultiplied(c)}
	b.r.RenderPath(p, style, b.at(x, y))
}

// stroke draws along a path with the line of s.
func (b *brush) stroke(p *canvas.Path, x, y float64, s *scene.Shape) {
	if s.Stroke.A == 0 || s.StrokeWidth <= 0 {
		return
	}
	style := canvas.DefaultStyle
	style.Fill = canvas.Paint{}
	style.Stroke = canvas.Paint{Color: premultiplied(s.Stroke)}
	style.StrokeWidth = s.StrokeWidth
	if s.Dashed {
		style.Dashes = []float64{dashOn / s.StrokeWidth, dashOff / s.StrokeWidth}
	}
	b.r.RenderPath(p, style, b.at(x, y))
}

// The lengths of dashes in logical pixels.
const dashOn, dashOff = 4.0, 3.0

// premultiplied is how the drawing library wants colours.
func premultiplied(c color.NRGBA) color.RGBA { return color.RGBAModel.Convert(c).(color.RGBA) }

// rect notes large opaque rectangles, such as eras: later bands fade into them.
func (b *brush) rect(s *scene.Shape) {
	if s.W <= 0 || s.H <= 0 {
		return
	}
	if s.FadeLeft > 0 || s.FadeRight > 0 {
		b.faded(s)
		return
	}
	p := canvas.Rectangle(s.W, s.H)
	if radius := min(s.Radius, s.W/2, s.H/2); radius > 0 {
		p = canvas.RoundedRectangle(s.W, s.H, radius)
	}
	b.fill(p, s.X, s.Y+s.H, s.Fill)
	b.stroke(p, s.X, s.Y+s.H, s)
	if s.Fill.A == 255 && s.H > 60 {
		b.grounds = append(b.grounds, *s)
	}
}

// faded paints a rectangle that fades into the ground it lies on: to nothing, or where that cannot be, to the colour of the ground,
// which may change on the way: an era begins.
func (b *brush) faded(s *scene.Shape) {
	left, right := min(s.FadeLeft, s.W), min(s.FadeRight, s.W)
	if left+right > s.W {
		left = s.W * left / (left + right)
		right = s.W - left
	}
	under := min(left, right, 1) // the middle lies a little under the gradients: no seam shows
	if middle := s.W - left - right + 2*under; b.alpha || b.gradients+3 > maxGradients {
		b.fill(canvas.Rectangle(middle, s.H), s.X+left-under, s.Y+s.H, s.Fill)
	} else {
		// Some readers of PDF smooth the edges of a plain colour and not those of a gradient: a step would show between the two.
		b.gradient(s, s.X+left-under, middle, s.Fill, s.Fill)
	}
	b.fade(s, s.X, left, 0, 1)
	b.fade(s, s.X+s.W-right, right, 1, 0)
}

// fade paints a part of s whose strength goes from one share to another.
func (b *brush) fade(s *scene.Shape, x, width, from, to float64) {
	if b.alpha {
		weak := func(share float64) color.NRGBA {
			c := s.Fill
			c.A = uint8(float64(c.A)*share + .5)
			return c
		}
		b.gradient(s, x, width, weak(from), weak(to))
		return
	}
	for _, part := range b.partsOf(s, x, width) {
		ground := b.groundAt((part[0]+part[1])/2, s.Y+s.H/2)
		share := func(at float64) color.NRGBA { return between(ground, s.Fill, from+(to-from)*(at-x)/width) }
		b.gradient(s, part[0], part[1]-part[0], share(part[0]), share(part[1]))
	}
}

// partsOf cuts a stretch of s where the ground below it changes.
func (b *brush) partsOf(s *scene.Shape, x, width float64) (parts [][2]float64) {
	cuts := []float64{x}
	for _, g := range b.grounds[1:] {
		if y := s.Y + s.H/2; y >= g.Y && y <= g.Y+g.H {
			cuts = append(cuts, g.X, g.X+g.W)
		}
	}
	slices.Sort(cuts)
	from := x
	for _, cut := range append(cuts, x+width) {
		if cut = min(cut, x+width); cut > from {
			parts = append(parts, [2]float64{from, cut})
			from = cut
		}
	}
	return parts
}

// groundAt is the colour below x, y, so that a band can fade into it without alpha.
func (b *brush) groundAt(x, y float64) color.NRGBA {
	for i := len(b.grounds) - 1; i >= 0; i-- {
		if g := b.grounds[i]; x >= g.X && x <= g.X+g.W && y >= g.Y && y <= g.Y+g.H {
			return g.Fill
		}
	}
	return color.NRGBA{R: 255, G: 255, B: 255, A: 255}
}

// Gradients that one picture defines at most: PDF compares each with all before it.
const maxGradients = 100

// gradient fills a part of s from x on with a change of colour from left to right.
func (b *brush) gradient(s *scene.Shape, x, width float64, from, to color.NRGBA) {
	if width <= 0 || s.Fill.A == 0 {
		return
	}
	if b.gradients++; b.gradients > maxGradients && !b.alpha {
		b.steps(s, x, width, from, to)
		return
	}
	m := b.at(x, s.Y+s.H)
	g := canvas.NewLinearGradient(m.Dot(canvas.Point{}), m.Dot(canvas.Point{X: width}))
	g.Add(0, premultiplied(from))
	g.Add(1, premultiplied(to))
	style := canvas.DefaultStyle
	style.Fill = canvas.Paint{Gradient: g}
	b.r.RenderPath(canvas.Rectangle(width, s.H), style, m)
}

// steps paints a gradient as rectangles that lie on one another, each a little shorter than
// the one below, so that no seams show.
func (b *brush) steps(s *scene.Shape, x, width float64, from, to color.NRGBA) {
	const n = 20
	for i := range n {
		part := float64(i) / n
		left := x + width*part
		b.fill(canvas.Rectangle(x+width-left, s.H), left, s.Y+s.H, between(from, to, part+.5/n))
	}
}

// between mixes two colours, share of the way from a to b.
func between(a, b color.NRGBA, share float64) color.NRGBA {
	f := func(a, b uint8) uint8 { return uint8(float64(a)*(1-share) + float64(b)*share + .5) }
	return color.NRGBA{R: f(a.R, b.R), G: f(a.G, b.G), B: f(a.B, b.B), A: f(a.A, b.A)}
}

// warning is a triangle with an exclamation mark left free.
func (b *brush) warning(s *scene.Shape) {
	h := s.H
	b.fill(polygon(0, h*.46, h*.52, -h*.42, -h*.52, -h*.42), s.X, s.Y, s.Fill)
	ground := b.groundAt(s.X, s.Y)
	b.fill(canvas.Rectangle(h*.12, h*.34), s.X-h*.06, s.Y+h*.14, ground)
	b.fill(canvas.Rectangle(h*.12, h*.12), s.X-h*.06, s.Y+h*.34, ground)
}

// text shapes and paints a line; a struck one is crossed over its true width.
func (b *brush) text(s *scene.Shape) error {
	text, drop, err := b.faces.set(s)
	if err != nil || text == nil {
		return err
	}
	width := text.Bounds().W()
	x := lineStart(s, width)
	b.r.RenderText(text, b.at(x, s.Y-drop))
	if s.Struck {
		y, height := strike(s)
		b.fill(canvas.Rectangle(max(width, 1), height), x, y, s.Fill)
	}
	return nil
}

// lineStart is where the text of s begins that is set width pixels wide.
func lineStart(s *scene.Shape, width float64) float64 {
	switch s.Align {
	case scene.Middle:
		return s.X - width/2
	case scene.End:
		return s.X - width
	}
	return s.X
}

// strike is the lower edge of the stroke through a struck text, and how thick it is.
func strike(s *scene.Shape) (y, height float64) {
	return s.Y - s.Size*.26, max(s.Size/14, .8)
}
