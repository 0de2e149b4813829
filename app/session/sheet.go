package session

import (
	"image/color"
	"strings"

	"dateline/timeline/chart"
	"dateline/timeline/scene"
)

// A Sheet is what an exported picture shows besides the timeline itself.
type Sheet struct {
	Title, Caption string
	Dark           bool
	// Width and Height are those of the whole picture in logical pixels.
	Width, Height float64
	// Measure gives the width of a text; nil is chart.MeasureNoto.
	Measure func(text string, size float64, bold bool) float64
}

// Sizes and distances on a sheet, in pixels at its default text.
const (
	sheetMargin  = 24.0
	titleSize    = 22.0
	captionSize  = 12.0
	captionLines = 1.45 // line to line, in sizes
)

// sheetInk is the colour of titles and of captions, by whether the sheet is dark;
// both have a contrast of more than 5 : 1 on the paper of their theme.
var sheetInk = map[bool][2]color.NRGBA{
	false: {{R: 0x1b, G: 0x20, B: 0x26, A: 0xff}, {R: 0x5a, G: 0x65, B: 0x70, A: 0xff}},
	true:  {{R: 0xe9, G: 0xec, B: 0xef, A: 0xff}, {R: 0xa0, G: 0xaa, B: 0xb4, A: 0xff}},
}

// Compose draws a view as a sheet: the title above, the caption below, the
// timeline between. view gives the part of the time line for the room that is left.
func (p Sheet) Compose(levels *chart.Levels, style chart.Style, view func(chart.Viewport) chart.Viewport) *scene.Scene {
	if p.Measure == nil {
		p.Measure = chart.MeasureNoto
	}
	top, lines := 0.0, p.wrap(p.Caption, p.Width-2*sheetMargin)
	if p.Title != "" {
		top = sheetMargin + titleSize*1.6
	}
	bottom := 0.0
	if len(lines) > 0 {
		bottom = sheetMargin + float64(len(lines))*captionSize*captionLines
	}
	style.Dark, style.Trim, style.Selected, style.Hovered = p.Dark, true, 0, 0
	v := view(chart.Viewport{SecondsPerPixel: 1}.Resize(p.Width, max(p.Height-top-bottom, 1)))
	s := levels.Draw(v, style, nil)
	for i := range s.Shapes {
		s.Shapes[i].Y += top
	}
	s.Width, s.Height = p.Width, p.Height
	p.frame(s, top, bottom, lines)
	return s
}

// frame lays paper over what juts out of the timeline's room, and writes on it.
func (p Sheet) frame(s *scene.Scene, top, bottom float64, lines []string) {
	ink, quiet := sheetInk[p.Dark][0], sheetInk[p.Dark][1]
	if top > 0 {
		s.Shapes = append(s.Shapes, scene.Shape{Kind: scene.Rect, W: p.Width, H: top, Fill: s.Background},
			scene.Shape{Kind: scene.Text, X: sheetMargin, Y: sheetMargin + titleSize, W: p.Measure(p.Title, titleSize, true),
				Text: p.fit(p.Title, titleSize, true), Size: titleSize, Bold: true, Fill: ink})
	}
	if bottom > 0 {
		s.Shapes = append(s.Shapes, scene.Shape{Kind: scene.Rect, Y: p.Height - bottom, W: p.Width, H: bottom, Fill: s.Background})
	}
	for i, line := range lines {
		y := p.Height - bottom + sheetMargin/2 + float64(i+1)*captionSize*captionLines
		s.Shapes = append(s.Shapes, scene.Shape{Kind: scene.Text, X: sheetMargin, Y: y, W: p.Measure(line, captionSize, false),
			Text: line, Size: captionSize, Fill: quiet})
	}
}

// fit shortens a line to the width of the sheet.
func (p Sheet) fit(text string, size float64, bold bool) string {
	room := p.Width - 2*sheetMargin
	for n := len([]rune(text)); n > 1; n-- {
		if cut := Short(text, n); p.Measure(cut, size, bold) <= room {
			return cut
		}
	}
	return text
}

// wrap parts a text into lines of at most a width.
func (p Sheet) wrap(text string, room float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && p.Measure(longer, captionSize, false) > room {
			lines, longer = append(lines, line), word
		}
		line = longer
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}
