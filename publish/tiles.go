package publish

import (
	"fmt"
	"math"

	"dateline/timeline/chart"
	"dateline/timeline/scene"
)

const (
	// tileOverlap is what neighbouring pages of a cut picture share, in pixels: room to glue.
	tileOverlap = 19
	// mostTiles bounds the pages of one document.
	mostTiles = 400
)

// tiles cuts the picture into pages on their side, in rows from left to right. Each says where it belongs.
func (d *drawing) tiles() []*scene.Scene {
	whole, sheet := d.scene(), d.paper().landscape()
	innerW, innerH := sheet.Width-2*pageMargin, sheet.Height-2*pageMargin
	columns, rows := tileCount(whole.Width, innerW), tileCount(whole.Height, innerH)
	for columns*rows > mostTiles { // smaller pictures of larger pages: a hundred sheets are no poster any more
		innerW, innerH = innerW*1.25, innerH*1.25
		sheet = Paper{sheet.Name, innerW + 2*pageMargin, innerH + 2*pageMargin}
		columns, rows = tileCount(whole.Width, innerW), tileCount(whole.Height, innerH)
	}
	var all []*scene.Scene
	for row := range rows {
		for column := range columns {
			x, y := float64(column)*(innerW-tileOverlap), float64(row)*(innerH-tileOverlap)
			p := newPage(sheet, whole.Background)
			p.paste(cut(whole, x, y, innerW, innerH), pageMargin-x, pageMargin-y)
			p.frame()
			said := fmt.Sprintf("row %d of %d, column %d of %d", row+1, rows, column+1, columns)
			if d.Sheet.Title != "" {
				said = chart.Wrap(d.Sheet.Title, sheet.Width/2, footSize, false, 1)[0] + "   " + said
			}
			p.put(pageMargin, sheet.Height-pageMargin/2, said, footSize, false, mutedInk)
			all = append(all, p.Scene)
		}
	}
	return all
}

// tileCount is how many pages of a length cover a whole, overlapping each other.
func tileCount(whole, page float64) int {
	return max(1, int(math.Ceil((whole-tileOverlap)/(page-tileOverlap))))
}

// cut keeps the shapes that reach into a rectangle of s.
func cut(s *scene.Scene, x, y, w, h float64) *scene.Scene {
	part := &scene.Scene{}
	for i := range s.Shapes {
		const bleed = 4 // outlines reach a little beyond their shapes
		left, top, right, bottom := s.Shapes[i].Bounds()
		if right >= x-bleed && left <= x+w+bleed && bottom >= y-bleed && top <= y+h+bleed {
			part.Shapes = append(part.Shapes, s.Shapes[i])
		}
	}
	return part
}

// frame covers the margins, and marks the corners to cut along.
func (p *page) frame() {
	w, h := p.Width, p.Height
	for _, r := range [...][4]float64{{0, 0, w, pageMargin}, {0, h - pageMargin, w, pageMargin}, {0, 0, pageMargin, h}, {w - pageMargin, 0, pageMargin, h}} {
		p.Shapes = append(p.Shapes, scene.Shape{Kind: scene.Rect, X: r[0], Y: r[1], W: r[2], H: r[3], Fill: white})
	}
	const arm = 10
	for _, x := range [...]float64{pageMargin, w - pageMargin} {
		for _, y := range [...]float64{pageMargin, h - pageMargin} {
			dx, dy := -arm, -arm
			if x > w/2 {
				dx = arm
			}
			if y > h/2 {
				dy = arm
			}
			p.Shapes = append(p.Shapes, scene.Shape{Kind: scene.Line, X: x + float64(dx)/4, Y: y, W: float64(dx), Stroke: mutedInk, StrokeWidth: .5},
				scene.Shape{Kind: scene.Line, X: x, Y: y + float64(dy)/4, H: float64(dy), Stroke: mutedInk, StrokeWidth: .5})
		}
	}
}
