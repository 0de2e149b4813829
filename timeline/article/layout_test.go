package article

import (
	"strings"
	"testing"
)

// words sets the words of a line as pieces of their own, as PDFs with justified text do.
func words(x, y float64, line string) []piece {
	var all []piece
	for _, w := range strings.Fields(line) {
		width := float64(len(w)) * 5
		all = append(all, piece{text: w, left: x, right: x + width, top: y + 10, bottom: y, size: 11})
		x += width + 4
	}
	return all
}

func TestPiecesBecomeLines(t *testing.T) {
	pieces := append(words(60, 700, "The council voted on"), words(60, 686, "Tuesday to close it.")...)
	for i, j := 0, len(pieces)-1; i < j; i, j = i+1, j-1 { // whatever order they come in
		pieces[i], pieces[j] = pieces[j], pieces[i]
	}
	text, _ := layOut(t.Context(), [][]piece{pieces})
	if text != "The council voted on Tuesday to close it." {
		t.Errorf("got %q", text)
	}
}

func TestThreeColumns(t *testing.T) {
	var page []piece
	for c, name := range []string{"left", "middle", "right"} {
		for r := range 5 {
			page = append(page, words(60+170*float64(c), 700-14*float64(r), name+" column goes on"+map[bool]string{true: ".", false: " and"}[r == 4])...)
		}
	}
	text, _ := layOut(t.Context(), [][]piece{page})
	left, middle, right := strings.LastIndex(text, "left"), strings.Index(text, "middle"), strings.Index(text, "right")
	if left < 0 || left > middle || strings.LastIndex(text, "middle") > right {
		t.Errorf("got %q", text)
	}
}

func TestHyphens(t *testing.T) {
	for _, c := range [][3]string{
		{"the deci-", "sion", "the decision"}, {"the well-", "Known", "the well-Known"}, {"in 1914-", "18", "in 1914-18"}, {"one –", "two", "one – two"}, {"one", "two", "one two"},
	} {
		var b strings.Builder
		b.WriteString(c[0])
		appendLine(&b, c[1])
		if b.String() != c[2] {
			t.Errorf("%q and %q give %q, want %q", c[0], c[1], b.String(), c[2])
		}
	}
}

func TestNoPages(t *testing.T) {
	if text, title := layOut(t.Context(), [][]piece{nil, {}}); text != "" || title != "" {
		t.Errorf("got %q, %q", text, title)
	}
}
