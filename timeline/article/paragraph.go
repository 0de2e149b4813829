package article

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

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
