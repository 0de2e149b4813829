package article

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// A failer is a test, drawn or not.
type failer interface {
	Helper()
	Fatal(...any)
}

// zipOf packs files, given as name, content, name, content …, in that order.
func zipOf(t failer, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const (
	wordBody = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>The well at Senn</w:t></w:r></w:p>
<w:p><w:r><w:t>By Ann Bell</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">12 May </w:t></w:r><w:r><w:t>1998</w:t></w:r></w:p>
<w:p><w:r><w:t>The well was dug on Monday</w:t><w:tab/><w:t>and lined</w:t><w:br/><w:t>on Tuesday.</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>left</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>right &amp; last</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
</w:body></w:document>`
	wordCore = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Document 3</dc:title><dc:creator>Office PC</dc:creator><dcterms:created>2020-01-02T03:04:05Z</dcterms:created></cp:coreProperties>`
	openBody = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>
<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>
<text:h text:outline-level="1">The organ is <text:span>sold</text:span></text:h><text:p>Senn, 3. März 2007</text:p>
<text:p>The organ<text:s text:c="2"/>was sold<office:annotation><text:p>really?</text:p></office:annotation> last year.<text:line-break/>Nobody knew.</text:p></office:text></office:body></office:document-content>`
	openMeta = `<office:document-meta xmlns:dc="d" xmlns:meta="m"><meta:initial-creator>Bo Carr</meta:initial-creator><dc:date>2019-01-01T00:00:00</dc:date><dc:language>en-GB</dc:language></office:document-meta>`
	bookRoot = `<container><rootfiles><rootfile full-path="OPS/book.opf" media-type="x"/></rootfiles></container>`
	bookList = `<package><metadata xmlns:dc="d"><dc:title>Rivers of Torr</dc:title><dc:creator>Ann Bell</dc:creator><dc:publisher>Torr Press</dc:publisher><dc:language>en</dc:language><dc:date>1987-03</dc:date><dc:date>1987-03-09</dc:date></metadata>
<manifest><item id="b" href="two%20b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="one.xhtml" media-type="application/xhtml+xml"/><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="c" href="c.css" media-type="text/css"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="gone"/></spine></package>`
)

func office(t testing.TB) map[string][]byte {
	return map[string][]byte{
		"word": zipOf(t, "[Content_Types].xml", "<Types/>", "word/document.xml", wordBody, "docProps/core.xml", wordCore),
		"open": zipOf(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", openBody, "meta.xml", openMeta),
		"book": zipOf(t, "mimetype", "application/epub+zip", "META-INF/container.xml", bookRoot, "OPS/book.opf", bookList,
			"OPS/one.xhtml", "<html><head><title>x</title></head><body><h1>One</h1><p>The river rose in 1912.</p></body></html>",
			"OPS/two b.xhtml", "<html><body><p>It fell the year after.</p></body></html>", "OPS/nav.xhtml", "<html><body><p>Contents</p></body></html>"),
	}
}

func TestOfficeDocuments(t *testing.T) {
	for name, want := range map[string]Article{
		"word": {Title: "The well at Senn", Byline: "Ann Bell", Text: "The well at Senn\n\nBy Ann Bell\n\n12 May 1998\n\nThe well was dug on Monday\tand lined\non Tuesday.\n\nleft\n\nright & last"},
		"open": {Title: "The organ is sold", Byline: "Bo Carr", Language: "en-GB", Text: "The organ is sold\n\nSenn, 3. März 2007\n\nThe organ  was sold last year.\nNobody knew."},
		"book": {Title: "Rivers of Torr", Byline: "Ann Bell", Publisher: "Torr Press", Language: "en", Text: "One\n\nThe river rose in 1912.\n\nIt fell the year after."},
	} {
		t.Run(name, func(t *testing.T) {
			a := one(t, name, string(office(t)[name]))
			if a.Text != want.Text {
				t.Errorf("the text is %q", a.Text)
			}
			if a.Title != want.Title || a.Byline != want.Byline || a.Publisher != want.Publisher || want.Language != "" && a.Language != want.Language {
				t.Errorf("got %+v", a)
			}
			day := map[string]string{"word": "1998-05-12", "open": "2007-03-03", "book": "1987-03"}[name]
			if a.Published.Date.String() != day {
				t.Errorf("published %v, want %s", a.Candidates, day)
			}
		})
	}
}

func TestArchives(t *testing.T) {
	inner := zipOf(t, "deep.txt", "The bell was hung again."+body)
	data := zipOf(t, "b/page.html", "<html><body><p>The choir sang on Saturday, and the bells rang until midnight.</p></body></html>", "a.txt", "The well ran dry."+body, "word.docx", string(office(t)["word"]),
		"inner.zip", string(inner), "p.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "style.css", "p {}", ".hidden", "x", "__MACOSX/._a.txt", "x", "empty.txt", "", "../../climbs.txt", "The tower fell."+body)
	all, err := readAll(t, "all.zip", data)
	var paths []string
	for _, a := range all {
		paths = append(paths, a.Path)
	}
	want := []string{"all.zip/climbs.txt", "all.zip/a.txt", "all.zip/b/page.html", "all.zip/inner.zip/deep.txt", "all.zip/word.docx"}
	if !slices.Equal(paths, want) {
		t.Errorf("got %q\nwant %q", paths, want)
	}
	if err == nil || err.Error() != "empty.txt: it is empty" {
		t.Errorf("the error is %v", err)
	}
}

func TestMemberHasTheIDOfTheFile(t *testing.T) {
	text := "The well ran dry." + body
	all, err := readAll(t, "a.zip", zipOf(t, "a.txt", text))
	if err != nil || len(all) != 1 || all[0].ID != one(t, "b.txt", text).ID {
		t.Errorf("got %v, %v", all, err)
	}
}

func TestHostileArchives(t *testing.T) {
	deep := zipOf(t, "a.txt", "At last."+body)
	for i := range 5 {
		deep = zipOf(t, fmt.Sprintf("%d.zip", i), string(deep))
	}
	many := make([]string, 0, 2*(maxMembers+1))
	for i := range maxMembers + 1 {
		many = append(many, fmt.Sprint(i), "")
	}
	zeros := strings.Repeat("\x00", 8<<20)
	blanks := "word" + strings.Repeat(" ", 40<<20)
	good := zipOf(t, "a.txt", "The well ran dry."+body)
	xmlBomb := `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><w:document><w:body><w:p><w:r><w:t>Start &y; end.</w:t></w:r></w:p></w:body></w:document>`
	for name, c := range map[string]struct {
		data []byte
		want string // the beginning of the error
	}{
		"too deep":        {deep, "4.zip: 3.zip: 2.zip: it is an archive in 3 others"},
		"too many":        {zipOf(t, many...), "the archive has 20001 members; up to 20000 are read"},
		"bomb of zeros":   {zipOf(t, "z.bin", zeros), "z.bin: it unpacks to far more than it should"},
		"bomb of blanks":  {zipOf(t, "z.txt", blanks), "z.txt: it unpacks to far more than it should"},
		"cut short":       {good[:len(good)/2], "the archive is damaged"},
		"no articles":     {zipOf(t, "p.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "the archive holds no articles"},
		"spreadsheet":     {zipOf(t, "xl/workbook.xml", "<a/>"), "it is no article: it looks like an Excel spreadsheet"},
		"nested tags":     {zipOf(t, "word/document.xml", strings.Repeat("<w:p>", 10_000)), "its XML is damaged"},
		"word in tatters": {zipOf(t, "word/document.xml", "<w:document><w:p"), "its XML is damaged"},
		"empty word":      {zipOf(t, "word/document.xml", "<w:document></w:document>"), "the document holds no text"},
		"book, no list":   {zipOf(t, "META-INF/container.xml", "<a/>"), "the list of its chapters is missing"},
		"slides":          {zipOf(t, "mimetype", "application/vnd.oasis.opendocument.presentation", "content.xml", openBody), "it is no article"},
		"xml bomb":        {zipOf(t, "word/document.xml", xmlBomb), ""},
	} {
		t.Run(name, func(t *testing.T) {
			all, err := readAll(t, "x.zip", c.data)
			if c.want == "" { // the entities are left as they stand
				if err != nil || len(all) != 1 || len(all[0].Text) > 40 {
					t.Errorf("got %v, %v", all, err)
				}
				return
			}
			if err == nil || !strings.HasPrefix(err.Error(), c.want) || len(all) > 0 {
				t.Errorf("got %d articles and %v, want %q", len(all), err, c.want)
			}
		})
	}
}

func TestLockedMember(t *testing.T) {
	data := zipOf(t, "a.txt", "The well ran dry."+body)
	data[6] |= 1 // the flag in the local header, and in the directory
	at := bytes.Index(data, []byte("PK\x01\x02"))
	data[at+8] |= 1
	if _, err := readAll(t, "a.zip", data); err == nil || err.Error() != "a.txt: it is locked with a password" {
		t.Errorf("got %v", err)
	}
}

func TestTotalOfArchiveIsBounded(t *testing.T) {
	p, err := openPack(t.Context(), zipOf(t, "a", strings.Repeat("a b c ", 1000), "b", strings.Repeat("d e f ", 1000)))
	if err != nil {
		t.Fatal(err)
	}
	p.unread = 7000
	if _, err := p.read("a"); err != nil {
		t.Errorf("the first member: %v", err)
	}
	if _, err := p.read("b"); err == nil {
		t.Error("the second member goes beyond the total and is read")
	}
	if _, err := p.read("c"); err == nil || errors.Is(err, ErrNoArticle) {
		t.Errorf("a missing member gives %v", err)
	}
}

func TestFlatOpenDocument(t *testing.T) {
	flat := `<?xml version="1.0" encoding="UTF-8"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><meta:initial-creator>Bo Carr</meta:initial-creator></office:meta>` +
		`<office:body><office:text><text:h text:outline-level="1">The organ is sold</text:h><text:p>Senn, 3. März 2007</text:p><text:p>Nobody knew.</text:p></office:text></office:body></office:document>`
	a := one(t, "a.fodt", flat)
	if a.Title != "The organ is sold" || a.Byline != "Bo Carr" || a.Published.Date.String() != "2007-03-03" || !strings.HasSuffix(a.Text, "Nobody knew.") || strings.Contains(a.Text, "Carr") {
		t.Errorf("got %+v", a)
	}
}
