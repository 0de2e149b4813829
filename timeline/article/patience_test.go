package article

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// A fuse is a context that ends when it was asked so many times.
type fuse struct {
	context.Context
	left *atomic.Int64
}

func newFuse(t *testing.T, asked int64) fuse {
	f := fuse{t.Context(), new(atomic.Int64)}
	f.left.Store(asked)
	return f
}

func (f fuse) Err() error {
	if f.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// long gives a file of each format that a reader is busy with for a while, and that it reads as a whole when nobody stops it.
func long(t *testing.T) map[string][]byte {
	p := strings.Repeat("The well ran dry, and nobody knew what to do about it. ", 20)
	many := func(before, after string, n int) string { return strings.Repeat(before+p+after, n) }
	rows, lines, box := "title,date,text\n", "", ""
	for i := range 60 {
		rows += fmt.Sprintf("Well %d,2008-03-06,%q\n", i, p)
		lines += fmt.Sprintf("{\"title\":\"Well %d\",\"text\":%q}\n", i, p)
		box += fmt.Sprintf("From a@b.example Thu Mar  6 10:00:00 2008\nFrom: a@b.example\nTo: c@d.example\nSubject: Well %d\nDate: Thu, 6 Mar 2008 10:00:00 +0100\n\n%s\n\n", i, p)
	}
	pages := make([][]set, 12)
	for i := range pages {
		pages[i] = column(60, 700, fmt.Sprintf("The well number %d ran dry, and nobody", i), fmt.Sprintf("knew what to do about its %d owners.", 3*i))
	}
	html := "<html><body><h1>Well</h1>" + many("<p>", "</p>", 60) + "</body></html>"
	flat := `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>` + many("<text:p>", "</text:p>", 60) + "</office:text></office:body></office:document>"
	return map[string][]byte{
		"page":               []byte(html),
		"mail":               []byte("From: a@b.example\nTo: c@d.example\nSubject: Well\nDate: Thu, 6 Mar 2008 10:00:00 +0100\n\n" + many("", "\n\n", 60)),
		"saved":              []byte("From: <Saved by a browser>\nSnapshot-Content-Location: https://w.example/\nSubject: Well\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n" + html + "\n--b--\n"),
		"mbox":               []byte(box),
		"table":              []byte(rows),
		"lines":              []byte(lines),
		"list":               []byte("[" + strings.TrimSuffix(strings.ReplaceAll(lines, "}\n", "},\n"), ",\n") + "]"),
		"RTF":                []byte(`{\rtf1 ` + many("", `\par `, 60) + "}"),
		"flat":               []byte(flat),
		"Word":               zipOf(t, "word/document.xml", `<w:document><w:body>`+many("<w:p><w:r><w:t>", "</w:t></w:r></w:p>", 60)+"</w:body></w:document>"),
		"text of a document": zipOf(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", flat),
		"book": zipOf(t, "META-INF/container.xml", `<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>`,
			"c.opf", `<package><manifest><item id="a" href="a.html" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`, "a.html", html),
		"archive": zipOf(t, "a.html", html, "b.txt", p, "c.rtf", `{\rtf1 `+p+"}"),
		"PDF":     makePDF(pages...),
	}
}

// TestEveryReaderStops holds that no reader goes on when nobody waits for it any longer, at whatever moment that happens, and that what it
// has by then is not taken for the article.
func TestEveryReaderStops(t *testing.T) {
	for name, data := range long(t) {
		t.Run(name, func(t *testing.T) {
			whole := newFuse(t, 1<<40)
			all, err := shared.Read(whole, "x", data)
			if err != nil || len(all) == 0 {
				t.Fatalf("nobody stopped it: %d articles, %v", len(all), err)
			}
			asked := 1<<40 - whole.left.Load()
			if asked < 3 {
				t.Fatalf("it asked %d times", asked)
			}
			for _, after := range []int64{0, 1, asked / 3, asked / 2, asked - 2} {
				f := newFuse(t, after)
				some, err := shared.Read(f, "x", data)
				if err == nil && len(some) == len(all) || err != nil && !errors.Is(err, context.Canceled) {
					t.Errorf("stopped when it asked for the %d. time of %d: %d of %d articles, %v", after+1, asked, len(some), len(all), err)
				}
				for i, a := range some {
					if a.Text != all[i].Text {
						t.Errorf("stopped when it asked for the %d. time: article %d is cut", after+1, i)
					}
				}
				if more := -f.left.Load(); more > 100 {
					t.Errorf("it asked %d times more", more)
				}
			}
		})
	}
}

// Cancel and a deadline end the reading of a page with as many elements as one may have, while it is read.
func TestLargePageStopsSoon(t *testing.T) {
	data := []byte("<html><body><h1>Well</h1>" + strings.Repeat("<p>The well <b>ran</b> dry, and nobody knew.</p>", 80_000) + "</body></html>")
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	began := time.Now()
	_, err := shared.Read(ctx, "x", data)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if took := time.Since(began); took > 20*time.Second {
		t.Errorf("it took %s", took)
	}
}
