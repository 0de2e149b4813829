package article

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// loopingPDF is a PDF whose tree of pages leads back to its root, or whose page is its own parent and content.
func loopingPDF(kids string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range []string{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 2 /Kids [" + kids + "] /Parent 3 0 R >>",
		"<< /Type /Page /Parent 3 0 R /Contents 4 0 R /Resources 3 0 R >>", "<< /Length 4 0 R >>\nstream\nBT (x) Tj ET\nendstream"} {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 5\n0000000000 65535 f \n")
	for _, o := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer << /Size 5 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n", start, start)
	return b.Bytes()
}

// TestHostileFiles holds that files made to do harm end soon, in one sentence or with what can be read of them.
func TestHostileFiles(t *testing.T) {
	nestedMail := "From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\n"
	for i := range 2000 {
		nestedMail += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	nestedMail += "Content-Type: text/plain\n\nThe well ran dry.\n"
	for name, data := range map[string][]byte{
		"PDF whose pages lead back":    loopingPDF("2 0 R 2 0 R"),
		"PDF whose page is its parent": loopingPDF("3 0 R"),
		"braces of RTF":                []byte(`{\rtf1 ` + strings.Repeat("{", 1<<20) + "The well ran dry."),
		"lists of JSON":                []byte(strings.Repeat("[", 1<<20) + strings.Repeat("]", 1<<20)),
		"objects of JSON":              []byte(strings.Repeat(`{"a":`, 9000) + "1" + strings.Repeat("}", 9000)),
		"quotes of CSV":                []byte("title,text\n" + strings.Repeat(`"`, 1<<20)),
		"columns of CSV":               []byte("title,text" + strings.Repeat(",text", 1<<18) + "\na,The well ran dry.\n"),
		"parts of mail":                []byte(nestedMail),
		"messages of mbox":             []byte(strings.Repeat("From a@b.example Thu Mar  6 10:00:00 2008\nFrom: a@b\nTo: c@d\nSubject: x\n\nx\n\n", 2000)),
		"attributes of HTML":           []byte("<html><body " + strings.Repeat("a=b ", 1<<18) + "><p>The well ran dry, and nobody knew what to do about it.</p>"),
		"tags left open":               []byte("<html><body>" + strings.Repeat("<b><i><p>x", 1<<12)),
		"tables in cells":              []byte("<html><body>" + strings.Repeat("<table><tr><td>", 250) + "The well ran dry, and nobody knew why."),
		"linked data in itself":        []byte(`<html><script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, 5000) + strings.Repeat("]}", 5000) + "</script><body><p>The well ran dry, and nobody knew what to do.</p>"),
		"zeros":                        make([]byte, 1<<20),
		"one line":                     []byte(strings.Repeat("word ", 1<<19)),
		"line ends":                    []byte("a" + strings.Repeat("\n", 1<<20)),
	} {
		t.Run(name, func(t *testing.T) {
			began := time.Now()
			all, err := readAll(t, "x", data)
			holds(t, all, err)
			if took := time.Since(began); took > time.Minute { // nothing here may take long, on however slow a machine
				t.Errorf("it took %s", took)
			}
			if err != nil && strings.Contains(err.Error(), "could not cope") {
				t.Errorf("a reader panicked")
			}
		})
	}
}

// TestMislabelledFiles holds that the content tells the format, whatever the name says.
func TestMislabelledFiles(t *testing.T) {
	for name, content := range map[string]string{
		"page.txt": "page", "page.pdf": "page", "text.html": "text", "letter.docx": "mail", "word.zip": "word", "word.pdf": "word", "book.doc": "book", "sheet.json": "sheet", "": "text",
	} {
		data := map[string][]byte{
			"page": []byte("<!DOCTYPE html><html><body><h1>Well</h1><p>The well ran dry, and nobody knew what to do about it.</p></body></html>"),
			"text": []byte("The well ran dry." + body), "mail": []byte("From: a@b.example\nTo: c@d.example\nSubject: Well\nDate: Thu, 6 Mar 2008 10:00:00 +0100\n\nThe well ran dry.\n"),
			"sheet": []byte("title,date,text\nWell,2008-03-06,The well ran dry.\n"), "word": office(t)["word"], "book": office(t)["book"],
		}[content]
		all, err := readAll(t, name, data)
		if err != nil || len(all) != 1 || strings.Contains(all[0].Text, "<") {
			t.Errorf("%s, which holds a %s: %d articles, %v", name, content, len(all), err)
		}
	}
}

// TestTruncatedFiles cuts every file of testdata in many places.
func TestTruncatedFiles(t *testing.T) {
	for _, name := range []string{"news.html", "press.eml", "letters.mbox", "page.mht", "well.docx", "organ.odt", "rivers.epub", "letter.rtf", "harbour.pdf", "table.csv", "list.json", "bundle.zip"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		for i := range 12 {
			all, err := readAll(t, name, data[:len(data)*i/12])
			holds(t, all, err)
			if err != nil && strings.Contains(err.Error(), "could not cope") {
				t.Errorf("%s, cut after %d/12: a reader panicked", name, i)
			}
		}
	}
}

// A PDF that takes too long is given up, and its engine is stopped.
func TestPDFIsGivenUp(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	pages := make([][]set, 400)
	for i := range pages {
		pages[i] = column(60, 700, strings.Repeat("The council voted on Tuesday. ", 20))
	}
	_, err := shared.Read(ctx, "x.pdf", makePDF(pages...))
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if a := one(t, "a.pdf", string(makePDF(column(60, 700, "The council voted on Tuesday to close it.")))); !strings.Contains(a.Text, "Tuesday") {
		t.Errorf("the next one gives %q", a.Text)
	}
}

func TestTooManyPages(t *testing.T) {
	_, err := readAll(t, "x.pdf", makePDF(make([][]set, maxPages+1)...))
	if err == nil || err.Error() != "the PDF has 3001 pages; up to 3000 are read" {
		t.Errorf("got %v", err)
	}
}

// Every format keeps to the longest text, not only plain text.
func TestLongTextsInEveryFormat(t *testing.T) {
	long := strings.Repeat("All work and no play. ", maxText/20)
	for name, data := range map[string][]byte{
		"mail": []byte("From: a@b.example\nTo: c@d.example\nSubject: x\nDate: Thu, 6 Mar 2008 10:00:00 +0100\n\n" + strings.ReplaceAll(long, ". ", ".\n")),
		"rtf":  []byte(`{\rtf1 ` + long + "}"),
		"json": []byte(`{"title":"x","text":"` + long + `"}`),
		"csv":  []byte("title,text\nx," + long + "\n"),
	} {
		all, err := readAll(t, name, data)
		if err == nil || !strings.Contains(err.Error(), "an article may have up to 5 MB") || len(all) > 0 {
			t.Errorf("%s: %d articles, %v", name, len(all), err)
		}
	}
}
