package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// holds checks what must be true of whatever was read.
func holds(t *testing.T, all []Article, err error) {
	t.Helper()
	if err != nil && strings.TrimSpace(err.Error()) == "" {
		t.Error("an error without words")
	}
	for _, a := range all {
		switch {
		case strings.TrimSpace(a.Text) == "":
			t.Error("an article without text")
		case !utf8.ValidString(a.Text) || !utf8.ValidString(a.Title) || !utf8.ValidString(a.Byline):
			t.Errorf("not UTF-8: %q", a.Title)
		case strings.Contains(a.Title, "\n") || len(a.Title) > longestTitle:
			t.Errorf("the title is %q", a.Title)
		case len(a.Text) > maxText:
			t.Errorf("the text has %d bytes", len(a.Text))
		}
		for _, c := range a.Candidates {
			if c.Evidence == "" {
				t.Errorf("%s stands there without evidence", c.Date)
			}
		}
	}
}

// seeds adds the files of testdata with one of the endings, and cut and torn variants of them.
func seeds(f *testing.F, endings ...string) {
	for _, e := range endings {
		names, _ := filepath.Glob("testdata/*" + e)
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
			f.Add(data[:len(data)/2])
			f.Add(append(data[len(data)/3:], data[:len(data)/2]...))
		}
	}
}

// pageSeeds adds some of our pages: each in its own markup.
func pageSeeds(f *testing.F) {
	for i, s := range gallery(f) {
		if i%9 == 0 || strings.Contains(s.name, "iki") {
			f.Add([]byte(s.markup))
		}
	}
}

// fuzzKind feeds bytes to one reader, whatever they look like.
func fuzzKind(f *testing.F, k kind) {
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<20 {
			return
		}
		var all []Article
		k.parts(file{ctx: t.Context(), reader: &shared, path: "x", data: data}, func(p Part, err error) bool {
			if err == nil {
				a, err := p.Read(t.Context())
				if err == nil {
					all = append(all, a)
				} else if strings.Contains(err.Error(), "could not cope") {
					t.Error("a reader panicked")
				}
			}
			return len(all) < 100
		})
		holds(t, all, nil)
	})
}

func FuzzRead(f *testing.F) {
	seeds(f, ".html", ".txt", ".md", ".eml", ".mht", ".mbox", ".json", ".jsonl", ".csv", ".rtf")
	for _, data := range office(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<20 {
			return
		}
		all, err := readAll(t, "x", data)
		holds(t, all, err)
	})
}

func FuzzText(f *testing.F)    { seeds(f, ".txt", ".md"); fuzzKind(f, kindText) }
func FuzzPage(f *testing.F)    { seeds(f, ".html"); pageSeeds(f); fuzzKind(f, kindPage) }
func FuzzMail(f *testing.F)    { seeds(f, ".eml", ".mht"); fuzzKind(f, kindMail) }
func FuzzMailbox(f *testing.F) { seeds(f, ".mbox"); fuzzKind(f, kindMailbox) }
func FuzzJSON(f *testing.F)    { seeds(f, ".json", ".jsonl"); fuzzKind(f, kindJSON) }
func FuzzSheet(f *testing.F)   { seeds(f, ".csv"); fuzzKind(f, kindSheet) }
func FuzzRTF(f *testing.F)     { seeds(f, ".rtf"); fuzzKind(f, kindRTF) }

func FuzzPDF(f *testing.F) {
	f.Add(makePDF(column(60, 700, "The council of Ardmoor voted on Tuesday to", "close the old harbour."), nil))
	f.Add(makePDF(nil))
	fuzzKind(f, kindPDF)
}

func FuzzArchive(f *testing.F) {
	f.Add(zipOf(f, "a.txt", "The well ran dry."+body, "b/c.html", "<p>The choir sang."))
	fuzzKind(f, kind{"archive", archiveParts})
}

func FuzzWord(f *testing.F) {
	f.Add([]byte(wordBody))
	f.Fuzz(func(t *testing.T, data []byte) {
		all, err := readAll(t, "x.docx", zipOf(t, "word/document.xml", string(data)))
		holds(t, all, err)
	})
}

func FuzzOpenDocument(f *testing.F) {
	f.Add([]byte(openBody))
	f.Fuzz(func(t *testing.T, data []byte) {
		all, err := readAll(t, "x.odt", zipOf(t, "content.xml", string(data)))
		holds(t, all, err)
	})
}

func FuzzBook(f *testing.F) {
	f.Add([]byte(bookList), []byte("<p>The river rose in 1912."))
	f.Fuzz(func(t *testing.T, list, chapter []byte) {
		all, err := readAll(t, "x.epub", zipOf(t, "META-INF/container.xml", bookRoot, "OPS/book.opf", string(list), "OPS/one.xhtml", string(chapter)))
		holds(t, all, err)
	})
}

// FuzzSavedPage puts any page, and any bytes before its part, into a page that a browser saved as one file.
func FuzzSavedPage(f *testing.F) {
	seeds := []string{"<html><head><title>The well</title></head><body><h1>The well</h1><p>The well ran dry on 3 May 2019, the council said.</p></body></html>", "<p>=3D=\n=C3=A9", ""}
	for _, s := range seeds {
		f.Add("quoted-printable", "Content-Location: https://well.example/1", []byte(s))
		f.Add("base64", "Content-ID: <frame-1@mhtml.blink>\nContent-Disposition: inline", []byte(s))
		f.Add("8bit", "", []byte(s))
	}
	f.Fuzz(func(t *testing.T, encoding, headers string, page []byte) {
		if len(page)+len(headers) > 1<<20 {
			return
		}
		saved := "From: <Saved by Blink>\nSnapshot-Content-Location: https://well.example/1\nSubject: The well\nDate: Fri, 3 May 2019 10:00:00 -0000\nMIME-Version: 1.0\n" +
			"Content-Type: multipart/related; type=\"text/html\"; boundary=\"--b\"\n\n----b\nContent-Type: text/html\nContent-Transfer-Encoding: " + encoding + "\n" + headers + "\n\n" +
			string(page) + "\n----b\nContent-Type: text/css\n\np{}\n----b--\n"
		all, err := readAll(t, "x.mht", []byte(saved))
		holds(t, all, err)
	})
}

// FuzzScript puts any bytes into the script of a page that has nothing else.
func FuzzScript(f *testing.F) {
	f.Add([]byte(`window.state={"page":{"title":"The well","body":[{"type":"p","children":[{"text":"The well ran "},{"text":"dry on 3 May."}]}]}}`))
	f.Add([]byte(`[{"data":1},{"title":2,"text":3},"The well","The well ran dry on 3 May, the council said. Nobody knew why.",["Reactive",0]]`))
	f.Add([]byte(`a = JSON.parse('{"title":"The well","text":"It\'s dry, the council said."}'), b = {"x":{"__ref":"Well:1"},"Well:1":{"__ref":"x"}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<18 {
			return
		}
		all, err := readAll(t, "x.html", []byte("<html><head><title>The well</title></head><body><div id=root></div><script>"+string(data)+"</script></body></html>"))
		holds(t, all, err)
	})
}

// FuzzFlat reads any bytes as OpenDocument in one XML file.
func FuzzFlat(f *testing.F) {
	flat := `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>The organ</dc:title></office:meta>` + openBody + `</office:document>`
	f.Add([]byte(flat))
	f.Add([]byte(flat[:len(flat)/2]))
	f.Add([]byte(strings.ReplaceAll(flat, "text:p", "text:h")))
	fuzzKind(f, kindFlat)
}

// FuzzPack reads any bytes as each of the formats that are zip files inside.
func FuzzPack(f *testing.F) {
	for _, data := range office(f) {
		f.Add(data)
		f.Add(data[:len(data)*3/4])
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<20 {
			return
		}
		for _, o := range officeKinds {
			if o.words != "" {
				continue
			}
			o.kind.parts(file{ctx: t.Context(), reader: &shared, path: "x", data: data}, func(p Part, err error) bool {
				if err == nil {
					if a, err := p.Read(t.Context()); err == nil {
						holds(t, []Article{a}, nil)
					} else if strings.Contains(err.Error(), "could not cope") {
						t.Error("a reader panicked")
					}
				}
				return true
			})
		}
	})
}

func FuzzStamp(f *testing.F) {
	for _, s := range []string{"2019-05-03T10:00:00Z", "3 May 2019", "May 3rd, 2019 at 10:00", "03/04/2019", "12.3.98", "1556877600", "2019年5月3日", "Fri, 03 May 2019 10:00:00 +0200"} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, european bool) {
		if hit, ok := parseStamp(s, map[bool]dayOrder{true: dayFirst}[european]); ok && (!hit.date.IsKnown() || hit.begin > hit.end || hit.end > len(s)) {
			t.Errorf("%q gives %+v", s, hit)
		}
	})
}
