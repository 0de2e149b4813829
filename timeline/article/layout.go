package article

import (
	"context"
	"math"
	"slices"
	"strings"
)

// A piece is a stretch of text on a page of a PDF. Places are points, upwards and rightwards.
type piece struct {
	text                     string
	left, right, top, bottom float64
	size                     float64 // of the font
	edge                     float64 // where the lines of its column end
}

func (p piece) middle() float64 { return (p.top + p.bottom) / 2 }

// layOut puts the pieces of all pages into the order in which they are read, without
// running heads, and finds the title by its size. When ctx ends, the rest of the pages is left out.
func layOut(ctx context.Context, pages [][]piece) (text, title string) {
	lines := make([][]piece, len(pages))
	for i, p := range pages {
		if ctx.Err() != nil {
			break
		}
		lines[i] = order(joinLines(p))
	}
	whole := slices.Clone(lines)
	dropHeads(lines)
	if !slices.ContainsFunc(lines, func(page []piece) bool { return len(page) > 0 }) {
		lines = whole // a form that says the same on each page
	}
	for _, page := range lines {
		if title == "" && len(page) > 0 {
			title = largest(page)
		}
	}
	return joinParagraphs(lines), title
}

// joinLines joins pieces that stand on one line close to each other.
func joinLines(pieces []piece) []piece {
	pieces = slices.Clone(pieces)
	slices.SortStableFunc(pieces, func(a, b piece) int {
		if sameLine(a, b) {
			return cmpFloat(a.left, b.left)
		}
		return cmpFloat(b.middle(), a.middle())
	})
	var lines []piece
	for _, p := range pieces {
		at := slices.IndexFunc(lines, func(l piece) bool {
			gap := p.left - l.right
			return sameLine(l, p) && gap < 1.2*l.size && gap > -l.size
		})
		if at < 0 {
			lines = append(lines, p)
			continue
		}
		lines[at] = join(lines[at], p)
	}
	return lines
}

func cmpFloat(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// sameLine reports pieces whose middles are within half a line of each other.
func sameLine(a, b piece) bool {
	return math.Abs(a.middle()-b.middle()) < 0.4*min(a.top-a.bottom, b.top-b.bottom)+0.1
}

// join sets b to the right of a.
func join(a, b piece) piece {
	if b.left-a.right > 0.12*a.size && !strings.HasSuffix(a.text, " ") && !strings.HasPrefix(b.text, " ") {
		a.text += " "
	}
	a.text += b.text
	a.right, a.top, a.bottom = max(a.right, b.right), max(a.top, b.top), min(a.bottom, b.bottom)
	return a
}

// order sorts lines into reading order: from top to bottom, but column by column where the page has columns. Lines that
// span more than half of the page part it into bands, so that a headline above two columns stays above both.
func order(lines []piece) []piece {
	if len(lines) == 0 {
		return nil
	}
	left, right := extent(lines)
	slices.SortStableFunc(lines, func(a, b piece) int { return cmpFloat(b.middle(), a.middle()) })
	var out, band []piece
	for _, l := range lines {
		if l.right-l.left > 0.55*(right-left) {
			out = append(append(out, columnsOf(band, 0)...), l)
			band = nil
			continue
		}
		band = append(band, l)
	}
	return append(out, columnsOf(band, 0)...)
}

func extent(lines []piece) (left, right float64) {
	left, right = math.Inf(1), math.Inf(-1)
	for _, l := range lines {
		left, right = min(left, l.left), max(right, l.right)
	}
	return left, right
}
