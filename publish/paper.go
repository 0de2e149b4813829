package publish

import (
	"fmt"
	"image/color"

	"dateline/timeline/chart"
	"dateline/timeline/scene"
)

// A Paper is a size of sheets, upright, in pixels of 1/96 inch.
type Paper struct {
	Name          string
	Width, Height float64
}

// Papers are the sizes of pages that can be asked for.
var Papers = []Paper{{"a4", 794, 1123}, {"a3", 1123, 1587}, {"letter", 816, 1056}, {"tabloid", 1056, 1632}}

// paper finds the sheet that is asked for, upright.
func (d *drawing) paper() Paper {
	for _, p := range Papers {
		if p.Name == d.Paper {
			return p
		}
	}
	return Papers[0]
}

// landscape is p on its side.
func (p Paper) landscape() Paper { return Paper{p.Name, p.Height, p.Width} }

const (
	pageMargin = 42 // pixels, 11 mm: no printer reaches the edge
	footSize   = 10
)

// The colours of what stands around drawings on pages.
var (
	white    = color.NRGBA{R: 255, G: 255, B: 255, A: 255}
	textInk  = color.NRGBA{R: 0x1b, G: 0x20, B: 0x26, A: 255}
	mutedInk = color.NRGBA{R: 0x5a, G: 0x65, B: 0x70, A: 255}
	ruleInk  = color.NRGBA{R: 0xc9, G: 0xd0, B: 0xd6, A: 255}
)

// A page is a scene that grows from top to bottom.
type page struct {
	*scene.Scene
	y float64
}

func newPage(p Paper, background color.NRGBA) *page {
	return &page{&scene.Scene{Width: p.Width, Height: p.Height, Background: background}, pageMargin}
}

// put writes a line of text with its baseline at x, y.
func (p *page) put(x, y float64, text string, size float64, bold bool, c color.NRGBA) {
	p.Shapes = append(p.Shapes, scene.Shape{Kind: scene.Text, X: x, Y: y, W: chart.MeasureNoto(text, size, bold), Text: text, Size: size, Bold: bold, Fill: c})
}

// paste lays the shapes of s onto the page.
func (p *page) paste(s *scene.Scene, dx, dy float64) {
	for _, shape := range s.Shapes {
		shape.X += dx
		shape.Y += dy
		p.Shapes = append(p.Shapes, shape)
	}
}

// numbered writes the number of each page at its foot, and what the document is.
func numbered(pages []*page, title string) []*scene.Scene {
	var all []*scene.Scene
	for i, p := range pages {
		said := fmt.Sprintf("%d / %d", i+1, len(pages))
		y := p.Height - pageMargin/2
		p.Shapes = append(p.Shapes, scene.Shape{Kind: scene.Text, X: p.Width - pageMargin, Y: y, W: chart.MeasureNoto(said, footSize, false), Text: said,
			Size: footSize, Fill: mutedInk, Align: scene.End})
		if lines := chart.Wrap(title, p.Width-3*pageMargin-100, footSize, false, 1); len(lines) > 0 {
			p.put(pageMargin, y, lines[0], footSize, false, mutedInk)
		}
		all = append(all, p.Scene)
	}
	return all
}
