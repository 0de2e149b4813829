package article

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// A set is a line of text at a place on a page, in points from the lower left.
type set struct {
	x, y, size float64
	text       string
}

// makePDF writes a PDF with the given lines on its pages, in Helvetica.
func makePDF(pages ...[]set) []byte {
	var b strings.Builder
	var offsets []int
	object := func(s string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), s)
	}
	b.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	var kids strings.Builder
	for i := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 4+2*i)
	}
	object(fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(pages)))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	for i, lines := range pages {
		var content strings.Builder
		for _, l := range lines {
			fmt.Fprintf(&content, "BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n", l.size, l.x, l.y, strings.NewReplacer("(", `\(`, ")", `\)`).Replace(l.text))
		}
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>", 5+2*i))
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%sendstream", content.Len(), content.String()))
	}
	object("<< /Title (Untitled 7) /Author (Mara Lindqvist) /CreationDate (D:20240102030405Z) >>")
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, len(offsets), start)
	return []byte(b.String())
}

// column sets lines below each other.
func column(x, y float64, lines ...string) []set {
	var all []set
	for i, l := range lines {
		all = append(all, set{x, y - 14*float64(i), 11, l})
	}
	return all
}

func TestPDFColumns(t *testing.T) {
	page := append([]set{{60, 780, 22, "Harbour of Ardmoor to close"}, {60, 750, 11, "By Mara Lindqvist"}, {60, 736, 11, "March 6, 2008"}},
		append(column(60, 700, "The council of Ardmoor voted on Tuesday to", "close the old harbour, officials said. The deci-", "sion ends a dispute of 2011.",
			"Fishing boats will move to the new basin", "next month. The mayor called it a good"),
			column(320, 700, "day for the town.", "", "Not everyone agrees. The well-known smoke-", "house at the quay will have to find another", "place for its ovens, its owner said.")...)...)
	a := one(t, "a.pdf", string(makePDF(page)))
	want := "Harbour of Ardmoor to close\n\nBy Mara Lindqvist\n\nMarch 6, 2008\n\nThe council of Ardmoor voted on Tuesday to close the old harbour, officials said. The decision ends a dispute of 2011.\n\n" +
		"Fishing boats will move to the new basin next month. The mayor called it a good day for the town.\n\n" +
		"Not everyone agrees. The well-known smokehouse at the quay will have to find another place for its ovens, its owner said."
	if a.Text != want {
		t.Errorf("the text is\n%s\nwant\n%s", a.Text, want)
	}
	if a.Title != "Harbour of Ardmoor to close" || a.Byline != "Mara Lindqvist" {
		t.Errorf("title %q, byline %q", a.Title, a.Byline)
	}
	if a.Published.Date.String() != "2008-03-06" {
		t.Errorf("published %v", a.Published)
	}
}

func TestPDFRunningHeads(t *testing.T) {
	var pages [][]set
	for i := range 5 {
		pages = append(pages, append([]set{{60, 810, 9, fmt.Sprintf("The Ardmoor Review, volume %d", i+3)}, {290, 30, 9, fmt.Sprint(i + 1)}},
			column(60, 760, fmt.Sprintf("Chapter %c tells of the years before the flood, when", 'A'+i), "the town was small and the river was", "wide. Nobody had built a wall yet.")...))
	}
	text := one(t, "a.pdf", string(makePDF(pages...))).Text
	if strings.Contains(text, "Review") || strings.Contains(text, "\n1") || strings.Count(text, "Chapter") != 5 {
		t.Errorf("the text is\n%s", text)
	}
}

func TestPDFCreationDateIsNoPublication(t *testing.T) {
	a := one(t, "a.pdf", string(makePDF(column(60, 700, "The council voted on Tuesday to close", "the old harbour, officials said."))))
	if a.Published.Date.IsKnown() || len(a.Candidates) != 0 {
		t.Errorf("got %v", a.Candidates)
	}
}

func TestPDFRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"scan":      {makePDF(nil, nil, nil), "the 3 pages of the PDF are pictures (a scan): there is no text in them"},
		"one scan":  {makePDF(nil), "the page of the PDF is a picture (a scan): there is no text in it"},
		"damaged":   {[]byte("%PDF-1.4\nnothing of the kind"), "the PDF is damaged"},
		"cut short": {makePDF(column(60, 700, "The council voted."))[:60], "the PDF is damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := readAll(t, name, c.data); err == nil || err.Error() != c.want {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

// What stands on every page is a running head, unless there is nothing else.
func TestPagesThatSayTheSame(t *testing.T) {
	form := column(60, 700, "This page is left empty on purpose.")
	if a := one(t, "a.pdf", string(makePDF(form, form, form))); !strings.Contains(a.Text, "left empty on purpose") {
		t.Errorf("the text is %q", a.Text)
	}
}

// As many pieces as a page may have are put into lines in a short time, and more are refused.
func TestTooManyPieces(t *testing.T) {
	dots := make([]piece, maxPieces+1)
	for i := range dots {
		x, y := float64(i%150)*4, 10+float64(i/150)*6
		dots[i] = piece{text: "ab", left: x, right: x + 2, top: y + 2, bottom: y, size: 2}
	}
	if err := checkPieces(7, dots); err == nil || err.Error() != "page 7 of the PDF is made of 20001 pieces of text; up to 20000 are read" {
		t.Errorf("got %v", err)
	}
	if err := checkPieces(7, dots[1:]); err != nil {
		t.Error(err)
	}
	began := time.Now()
	if text, _ := layOut(t.Context(), [][]piece{dots[1:]}); strings.Count(text, "ab") != maxPieces {
		t.Errorf("%d pieces are left", strings.Count(text, "ab"))
	}
	if took := time.Since(began); took > time.Minute {
		t.Errorf("it took %s", took)
	}
}
