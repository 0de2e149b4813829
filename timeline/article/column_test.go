package article

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// A press sets paragraphs into columns of justified lines, page after page, as a paper does.
type press struct {
	columns, lines int // of a page
	width          float64
	pages          [][]piece
	column, row    int
	heads          bool // a running head and a page number on each page
}

const (
	pageTop    = 760.0
	lineHeight = 14.0
)

// line sets one line, justified unless it is the last of its paragraph.
func (p *press) line(words []string, last bool) {
	if len(p.pages) == 0 || p.row == p.lines {
		p.row = 0
		if p.column++; len(p.pages) == 0 || p.column == p.columns {
			p.column = 0
			p.newPage()
		}
	}
	x := 60 + float64(p.column)*(p.width+30)
	y := pageTop - 30 - lineHeight*float64(p.row)
	natural := 0.0
	for _, w := range words {
		natural += width(w)
	}
	gap := 4.0
	if !last && len(words) > 1 {
		gap = (p.width - natural) / float64(len(words)-1)
		if gap > 11 { // nobody sets holes: such a line stays ragged
			gap = 4
		}
	}
	page := &p.pages[len(p.pages)-1]
	for _, w := range words {
		*page = append(*page, piece{text: w, left: x, right: x + width(w), top: y + 10, bottom: y, size: 11})
		x += width(w) + gap
	}
	p.row++
}

func width(word string) float64 { return 5 * float64(len([]rune(word))) }

func (p *press) newPage() {
	var page []piece
	if p.heads {
		page = append(page, piece{text: "The Ardmoor Mercury", left: 60, right: 160, top: pageTop + 40, bottom: pageTop + 30, size: 9},
			piece{text: fmt.Sprint(len(p.pages) + 1), left: 300, right: 308, top: 40, bottom: 30, size: 9})
	}
	p.pages = append(p.pages, page)
}

// paragraph breaks words into lines that fit.
func (p *press) paragraph(text string) {
	var line []string
	used := 0.0
	for _, w := range strings.Fields(text) {
		if used+width(w) > p.width && len(line) > 0 {
			p.line(line, false)
			line, used = nil, 0
		}
		line, used = append(line, w), used+width(w)+4
	}
	p.line(line, true)
}

// bookWord has nothing that a layout could take for a number of a page.
var bookWord = rapid.SampledFrom(strings.Fields("the harbour of Ardmoor was closed by council after a storm had taken away quay and cranes when nobody was there to see it happen"))

// Whatever is set comes back, every word in its order. Paragraphs without indent and gap cannot be told apart where a last line is full.
func TestColumnsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := press{columns: rapid.IntRange(1, 3).Draw(t, "columns"), lines: rapid.IntRange(20, 40).Draw(t, "lines"), heads: rapid.Bool().Draw(t, "heads")}
		p.width = []float64{470, 220, 136}[p.columns-1]
		var want []string
		for i := range rapid.IntRange(4, 14).Draw(t, "paragraphs") {
			n := rapid.IntRange(30, 80).Draw(t, "words")
			words := rapid.SliceOfN(bookWord, n, n).Draw(t, "text")
			// First and last words of its own: lines that three pages begin or end with are running heads.
			text := fmt.Sprintf("Q%cy told that %s q%cx.", 'a'+i, strings.Join(words, " "), 'a'+i)
			want = append(want, text)
			p.paragraph(text)
		}
		// What stands on one page only is text, and a last column of one or two lines beside ragged ones is not always told from them.
		if p.heads && len(p.pages) < 3 || p.row < columnLines {
			return
		}
		text, _ := layOut(t.Context(), p.pages)
		if got := strings.Join(strings.Fields(text), " "); got != strings.Join(want, " ") {
			t.Fatalf("got\n%s\nwant\n%s", text, strings.Join(want, "\n\n"))
		}
	})
}

func TestPageNumbersAndHeads(t *testing.T) {
	for line, want := range map[string]bool{"12": true, "- 12 -": true, "Page 3 of 12": true, "Seite 3": true, "iv": true, "3/12": true, "p. 7": true, "[12]": true,
		"1914": true, "The year 1914": false, "12 men": false, "I": true, "In": false, "": false, "12345": false} {
		if got := pageNumber.MatchString(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
	for _, c := range [][2]string{{"The Mercury 12", "The Mercury 13"}, {"Chapter 1 — 7", "Chapter 1 — 9"}} {
		if a, b := headKey(piece{text: c[0]}), headKey(piece{text: c[1]}); a != b {
			t.Errorf("%q and %q are %q and %q", c[0], c[1], a, b)
		}
	}
}

func TestSentencesAtTheEdgesOfLines(t *testing.T) {
	for s, want := range map[string]bool{"it was closed.": true, "closed?”": true, "closed.)": true, "closed!’ ": true, "closed,": false, "closed": false, "": false, "geschlossen…": true, "閉じた。": true, "he said:": true} {
		if endsSentence(s) != want {
			t.Errorf("endsSentence(%q) = %v", s, !want)
		}
	}
	for s, want := range map[string]bool{"The": true, "“The": true, "the": false, "1914 was": true, "(Élan": true, "": false, "—the": false} {
		if startsSentence(s) != want {
			t.Errorf("startsSentence(%q) = %v", s, !want)
		}
	}
}
