package article

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
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
// running heads, and finds the title by its size.
func layOut(pages [][]piece) (text, title string) {
	lines := make([][]piece, len(pages))
	for i, p := range pages {
		lines[i] = order(joinLines(p))
	}
	dropHeads(lines)
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

const (
	gutter       = 7.0 // the least width of the space between columns, in points
	columnLines  = 3   // the least lines of a column
	mostColumns  = 8
	largerByHalf = 1.15 // how much larger than the text a title is
)

// columnsOf splits a band at the widest gutter that no line crosses, and goes on with both sides.
func columnsOf(band []piece, depth int) []piece {
	if len(band) < 2*columnLines || depth > mostColumns {
		return band
	}
	byLeft := slices.Clone(band)
	slices.SortStableFunc(byLeft, func(a, b piece) int { return cmpFloat(a.left, b.left) })
	reach, best, at := byLeft[0].right, gutter, 0.0
	for i, l := range byLeft {
		if gap := l.left - reach; gap >= best && i >= columnLines && len(byLeft)-i >= columnLines {
			best, at = gap, l.left
		}
		reach = max(reach, l.right)
	}
	if at == 0 {
		return band
	}
	var west, east []piece
	for _, l := range band {
		if l.left < at {
			west = append(west, l)
		} else {
			east = append(east, l)
		}
	}
	return append(columnsOf(west, depth+1), columnsOf(east, depth+1)...)
}

var (
	digits     = regexp.MustCompile(`\d+`)
	pageNumber = regexp.MustCompile(`(?i)^[\W_]*(?:page|seite|p\.|s\.)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?[\W_]*$`)
)

// headLinesOfPage is how many lines at the top and at the bottom of a page can be running heads.
const headLinesOfPage = 3

// dropHeads takes away page numbers, and the lines that stand at the top or bottom of many pages, whatever
// number is in them.
func dropHeads(pages [][]piece) {
	count := map[string]int{}
	for _, page := range pages {
		seen := map[string]bool{}
		for _, i := range edges(page) {
			if key := headKey(page[i]); !seen[key] {
				seen[key] = true
				count[key]++
			}
		}
	}
	often := max(3, (len(pages)*3+9)/10)
	if len(pages) == 2 {
		often = 2
	}
	for n, page := range pages {
		var drop []int
		for _, i := range edges(page) {
			if count[headKey(page[i])] >= often || len(pages) > 1 && pageNumber.MatchString(page[i].text) {
				drop = append(drop, i)
			}
		}
		var kept []piece
		for i, l := range page {
			if !slices.Contains(drop, i) {
				kept = append(kept, l)
			}
		}
		pages[n] = kept
	}
}

func headKey(l piece) string { return digits.ReplaceAllString(strings.TrimSpace(l.text), "#") }

// edges gives the lines that stand highest and lowest on a page.
func edges(page []piece) []int {
	all := make([]int, len(page))
	for i := range all {
		all[i] = i
	}
	slices.SortStableFunc(all, func(a, b int) int { return cmpFloat(page[b].middle(), page[a].middle()) })
	if len(all) <= 2*headLinesOfPage {
		return all
	}
	return slices.Concat(all[:headLinesOfPage], all[len(all)-headLinesOfPage:])
}

// largest gives the lines of a first page that are set clearly larger than the rest, as one.
func largest(page []piece) string {
	body := medianSize(page)
	size := 0.0
	for _, l := range page {
		if utf8.RuneCountInString(l.text) > 8 {
			size = max(size, l.size)
		}
	}
	if size < largerByHalf*body {
		return ""
	}
	var words []string
	for _, l := range page {
		if l.size > 0.97*size {
			words = append(words, strings.TrimSpace(l.text))
		} else if len(words) > 0 {
			break
		}
	}
	if title := strings.Join(words, " "); len(title) <= longestTitle {
		return title
	}
	return ""
}

// medianSize is the size of the font in which most of the text is set.
func medianSize(lines []piece) float64 {
	var sizes []float64
	for _, l := range lines {
		for range 1 + len(l.text)/10 {
			sizes = append(sizes, l.size)
		}
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// joinParagraphs makes running text of lines: words that were split at the end of a line are mended, and paragraphs are
// told by gaps, indents, sizes and short last lines. A paragraph goes on over columns and pages.
func joinParagraphs(pages [][]piece) string {
	var b textBuilder
	var last piece
	first := true
	for _, page := range pages {
		step := lineStep(page)
		setEdges(page)
		for _, l := range page {
			switch text := strings.TrimSpace(l.text); {
			case first || newParagraph(last, l, step):
				b.flush()
				b.paragraph.WriteString(text)
			default:
				appendLine(&b.paragraph, text)
			}
			last, first = l, false
		}
	}
	b.flush()
	return b.out.String()
}

// lineStep is the usual distance between lines.
func lineStep(page []piece) float64 {
	var steps []float64
	for i := 1; i < len(page); i++ {
		if d := page[i-1].middle() - page[i].middle(); d > 1 && d < 4*page[i].size {
			steps = append(steps, d)
		}
	}
	if len(steps) == 0 {
		return 14
	}
	slices.Sort(steps)
	return steps[len(steps)/2]
}

// setEdges finds for each line where the longest line of its column ends: one that begins at about the same place, in the same size.
func setEdges(page []piece) {
	for i := range page {
		l := &page[i]
		l.edge = l.right
		for _, o := range page {
			if math.Abs(o.left-l.left) < 3*l.size && math.Abs(o.size-l.size) < 0.12*l.size {
				l.edge = max(l.edge, o.right)
			}
		}
	}
}

// newParagraph reports whether b does not go on with the paragraph of a.
func newParagraph(a, b piece, step float64) bool {
	down := a.middle() - b.middle()
	ended := endsSentence(a.text)
	short := a.edge - a.right
	switch {
	case short > 0.35*(a.edge-a.left): // running text fills its lines
		return true
	case math.Abs(a.size-b.size) > 0.12*max(a.size, b.size):
		return true
	case down < 0: // the next column or page
		return ended && startsSentence(b.text) && short > 2*a.size
	case down > 1.35*step:
		return true
	case b.left-a.left > 0.8*b.size && ended:
		return true
	}
	return ended && short > 2*a.size && startsSentence(b.text)
}

func endsSentence(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " ”\"’')]»」』"))
	return strings.ContainsRune(".!?:…。！？", last)
}

func startsSentence(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " “\"‘'([«"))
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// appendLine adds a line to a paragraph. A hyphen between small letters was put there to split a word.
func appendLine(b *strings.Builder, line string) {
	text := b.String()
	if before, ok := strings.CutSuffix(text, "-"); ok {
		last, _ := utf8.DecodeLastRuneInString(before)
		next, _ := utf8.DecodeRuneInString(line)
		if unicode.IsLetter(last) && unicode.IsLower(next) {
			b.Reset()
			b.WriteString(before)
		}
		b.WriteString(line)
		return
	}
	b.WriteByte(' ')
	b.WriteString(line)
}
