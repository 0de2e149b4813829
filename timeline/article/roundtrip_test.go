package article

import (
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"mime/quotedprintable"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"
)

// What is written in a format by hand comes back word for word: whatever is drawn, in whatever dress the format allows.

// aWord is from the languages that our readers write in, with what their formats must escape.
var aWord = rapid.SampledFrom(strings.Fields(`harbour Ardmoor council voted closed the old a of quay 2011 “well” O’Hara Müller straße Élan año Łódź
	naïve AT&T a<b c>d 5% {braces} back\slash "quoted" it's semi;colon comma,d tab|bar #hash *star* café 12:30 €40 naïveté – … x=y`))

// aParagraph is a sentence or two.
var aParagraph = rapid.Map(rapid.SliceOfN(aWord, 8, 40), func(words []string) string { return "The " + strings.Join(words, " ") + "." })

// paragraphsOf draws the text of an article.
func paragraphsOf(t *rapid.T) []string { return rapid.SliceOfN(aParagraph, 1, 6).Draw(t, "paragraphs") }

// reread reads what was written and gives the only article in it.
func reread(t *rapid.T, name string, data []byte) Article {
	all, err := shared.Read(t.Context(), name, data)
	if err != nil || len(all) != 1 {
		t.Fatalf("%d articles, %v, of\n%s", len(all), err, data)
	}
	return all[0]
}

// same reports texts that differ in white space at most.
func same(a, b string) bool {
	return strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}

func checkParagraphs(t *rapid.T, a Article, want []string) {
	if a.Text != strings.Join(want, "\n\n") {
		t.Fatalf("the text is\n%q\nwant\n%q", a.Text, strings.Join(want, "\n\n"))
	}
}

func TestRTFComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := paragraphsOf(t)
		var b strings.Builder
		b.WriteString(`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}{\info{\title hidden}}`)
		for _, p := range want {
			b.WriteString(`\pard `)
			for _, r := range p {
				b.WriteString(rtfSign(t, r))
			}
			b.WriteString("\\par\n")
		}
		b.WriteString("}")
		checkParagraphs(t, reread(t, "x.rtf", []byte(b.String())), want)
	})
}

// rtfSign writes a sign in one of the ways that there are.
func rtfSign(t *rapid.T, r rune) string {
	switch {
	case r == '\\' || r == '{' || r == '}':
		return `\` + string(r)
	case r < 0x80:
		return string(r)
	}
	if c, ok := charmap.Windows1252.EncodeRune(r); ok && rapid.Bool().Draw(t, "in the code page") {
		return fmt.Sprintf(`\'%02x`, c)
	}
	var b strings.Builder
	for _, u := range utf16.Encode([]rune{r}) {
		fmt.Fprintf(&b, `\u%d?`, int16(u))
	}
	return b.String()
}

// escaped is a text in XML.
func escaped(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s))
	return b.String()
}

// runsOf cuts a paragraph anywhere into pieces, as word processors do after every correction.
func runsOf(t *rapid.T, p string) []string {
	runes := []rune(p)
	at := rapid.IntRange(0, len(runes)).Draw(t, "cut")
	return []string{string(runes[:at]), string(runes[at:])}
}

func TestWordComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := paragraphsOf(t)
		var b strings.Builder
		b.WriteString(`<w:document><w:body>`)
		for _, p := range want {
			b.WriteString(`<w:p><w:pPr><w:jc/></w:pPr>`)
			for _, run := range runsOf(t, p) {
				b.WriteString(`<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">` + escaped(run) + `</w:t></w:r>`)
			}
			b.WriteString(`</w:p><w:p/>`)
		}
		b.WriteString(`</w:body></w:document>`)
		checkParagraphs(t, reread(t, "x.docx", zipOf(t, "word/document.xml", b.String())), want)
	})
}

func TestOpenDocumentComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := paragraphsOf(t)
		var b strings.Builder
		b.WriteString(`<office:body><office:text>`)
		for _, p := range want {
			runs := runsOf(t, p)
			b.WriteString(`<text:p>` + escaped(runs[0]) + `<text:span>` + escaped(runs[1]) + `</text:span></text:p>`)
		}
		b.WriteString(`</office:text></office:body>`)
		if rapid.Bool().Draw(t, "flat") {
			flat := `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text">` + b.String() + `</office:document>`
			checkParagraphs(t, reread(t, "x.fodt", []byte(flat)), want)
			return
		}
		checkParagraphs(t, reread(t, "x.odt", zipOf(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", `<?xml version="1.0"?><office:document-content>`+b.String()+`</office:document-content>`)), want)
	})
}

// transfer writes a body in one of the encodings of mail.
func transfer(t *rapid.T, charset encoding.Encoding, body string) (name string, data []byte) {
	raw, err := charset.NewEncoder().Bytes([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	switch name = rapid.SampledFrom([]string{"8bit", "base64", "quoted-printable"}).Draw(t, "encoding"); name {
	case "base64":
		line := base64.StdEncoding.EncodeToString(raw)
		for len(line) > 76 {
			data = append(append(data, line[:76]...), '\n')
			line = line[76:]
		}
		return name, append(append(data, line...), '\n')
	case "quoted-printable":
		var b bytes.Buffer
		w := quotedprintable.NewWriter(&b)
		w.Write(raw)
		w.Close()
		return name, b.Bytes()
	}
	return name, append(raw, '\n')
}

// latin draws paragraphs that ISO 8859-15 can hold.
func latin(t *rapid.T) []string {
	all := paragraphsOf(t)
	for i := range all {
		all[i] = strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "Ł", "L", "ó", "o", "ź", "z", "–", "-", "…", "...").Replace(all[i])
	}
	return all
}

// message writes a mail.
func message(t *rapid.T, subject string, want []string) []byte {
	charset, name := encoding.Encoding(charmap.ISO8859_15), "iso-8859-15"
	if rapid.Bool().Draw(t, "UTF-8") {
		charset, name = unicode.UTF8, "utf-8"
	}
	how, data := transfer(t, charset, strings.Join(want, "\n\n"))
	return append(fmt.Appendf(nil, "From: Ann Bell <ann@bell.example>\nTo: b@c.example\nSubject: %s\nDate: Thu, 6 Mar 2008 23:30:00 -0800\nMIME-Version: 1.0\nContent-Type: text/plain; charset=%s\nContent-Transfer-Encoding: %s\n\n",
		subject, name, how), data...)
}

func TestMailComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := latin(t)
		a := reread(t, "x.eml", message(t, "The old harbour", want))
		checkParagraphs(t, a, want)
		if a.Title != "The old harbour" || a.Byline != "Ann Bell" || a.Published.Date.String() != "2008-03-06" {
			t.Fatalf("got %+v", a)
		}
	})
}

func TestMailboxesComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "messages")
		var box bytes.Buffer
		var want []string
		for i := range n {
			text := latin(t)
			text = append(text, "From Ardmoor came the news on Monday.") // a line that begins as messages do
			want = append(want, strings.Join(text, "\n\n"))
			fmt.Fprintf(&box, "From ann@bell.example Thu Mar  6 10:00:0%d 2008\nFrom: ann@bell.example\nTo: b@c.example\nSubject: Letter %d\nDate: Thu, 6 Mar 2008 10:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n%s\n\n",
				i, i, strings.ReplaceAll(strings.Join(text, "\n\n"), "\nFrom ", "\n>From "))
		}
		all, err := shared.Read(t.Context(), "x.mbox", box.Bytes())
		if err != nil || len(all) != n {
			t.Fatalf("%d of %d messages, %v", len(all), n, err)
		}
		for i, a := range all {
			if a.Text != want[i] || a.Title != fmt.Sprintf("Letter %d", i) {
				t.Fatalf("message %d is %q: %q", i, a.Title, a.Text)
			}
		}
	})
}

// columnNames are names of the same columns in different tables.
var columnNames = [][]string{{"title", "date", "text", "url"}, {"Headline", "Published", "Body", "Link"}, {"Titel", "Datum", "Inhalt", "URL"}, {"titre", "date", "texte", "adresse du site"}, {"Article Title", "publication_date", "full_text", "canonical-url"}}

func TestSheetsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SampledFrom(columnNames).Draw(t, "names")
		order := rapid.Permutation([]int{0, 1, 2, 3}).Draw(t, "order")
		sep := rapid.SampledFrom([]rune{',', ';', '\t', '|'}).Draw(t, "sign")
		n := rapid.IntRange(1, 6).Draw(t, "rows")
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		w.Comma = sep
		row := func(fields [4]string) {
			var out []string
			for _, i := range order {
				out = append(out, fields[i])
			}
			w.Write(out)
		}
		row([4]string(names))
		var want []string
		for i := range n {
			text := strings.Join(paragraphsOf(t), "\n\n")
			want = append(want, text)
			row([4]string{fmt.Sprintf("Harbour closes, part %d", i), fmt.Sprintf("2008-03-%02d", i+1), text, fmt.Sprintf("https://ardmoor.example/%d", i)})
		}
		w.Flush()
		all, err := shared.Read(t.Context(), "x.csv", b.Bytes())
		if err != nil || len(all) != n {
			t.Fatalf("%d of %d rows, %v, of\n%s", len(all), n, err, b.Bytes())
		}
		for i, a := range all {
			if a.Text != want[i] || a.Title != fmt.Sprintf("Harbour closes, part %d", i) || a.Published.Date.String() != fmt.Sprintf("2008-03-%02d", i+1) {
				t.Fatalf("row %d is %q (%s): %q, want %q", i, a.Title, a.Published.Date, a.Text, want[i])
			}
		}
	})
}

func TestJSONComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "articles")
		var objects []map[string]any
		var want []string
		for i := range n {
			text := strings.Join(paragraphsOf(t), "\n\n")
			want = append(want, text)
			objects = append(objects, map[string]any{"headline": fmt.Sprintf("Part %d of the harbour", i), "datePublished": fmt.Sprintf("2008-03-%02dT10:00:00+01:00", i+1), "articleBody": text, "views": i, "tags": []string{"x"}})
		}
		var data []byte
		switch rapid.IntRange(0, 2).Draw(t, "form") {
		case 0: // lines
			for _, o := range objects {
				line, _ := json.Marshal(o)
				data = append(append(data, line...), '\n')
			}
		case 1: // a list
			data, _ = json.MarshalIndent(objects, "", "  ")
		case 2: // a list in an answer
			data, _ = json.Marshal(map[string]any{"status": "ok", "response": map[string]any{"results": objects}})
		}
		all, err := shared.Read(t.Context(), "x.json", data)
		if err != nil || len(all) != n {
			t.Fatalf("%d of %d, %v, of\n%s", len(all), n, err, data)
		}
		for i, a := range all {
			if a.Text != want[i] || a.Title != fmt.Sprintf("Part %d of the harbour", i) || a.Published.Date.String() != fmt.Sprintf("2008-03-%02d", i+1) {
				t.Fatalf("article %d is %q (%s): %q", i, a.Title, a.Published.Date, a.Text)
			}
		}
	})
}

func TestBooksComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		chapters := rapid.SliceOfN(aParagraph, 1, 5).Draw(t, "chapters")
		files := []string{"mimetype", "application/epub+zip", "META-INF/container.xml", bookRoot}
		var items, spine string
		for i, c := range chapters {
			items += fmt.Sprintf(`<item id="c%d" href="c%%20%d.xhtml" media-type="application/xhtml+xml"/>`, i, i)
			spine += fmt.Sprintf(`<itemref idref="c%d"/>`, i)
			files = append(files, fmt.Sprintf("OPS/c %d.xhtml", i), "<html><body><p>"+html.EscapeString(c)+"</p></body></html>")
		}
		files = append(files, "OPS/book.opf", `<package><metadata><dc:title>Rivers</dc:title></metadata><manifest>`+items+`</manifest><spine>`+spine+`</spine></package>`)
		checkParagraphs(t, reread(t, "x.epub", zipOf(t, files...)), chapters)
	})
}

// markedUp writes a sentence as pages do: with elements in it, entities, and lines broken anywhere.
func markedUp(t *rapid.T, p string) string {
	words := strings.Fields(p)
	linked := rapid.IntRange(0, len(words)-1).Draw(t, "link") // of more a reader would say that they are no prose
	for i, w := range words {
		w = html.EscapeString(w)
		if i == linked {
			w = `<a href="/x">` + w + "</a>"
		}
		switch rapid.IntRange(0, 9).Draw(t, "dress") {
		case 0:
			w = "<b>" + w + "</b>"
		case 2:
			w = "<em>" + w + "<!-- x --></em>"
		case 3:
			w = "<span class=c>" + w + "</span>"
		}
		words[i] = w
	}
	return strings.Join(words, rapid.SampledFrom([]string{" ", "\n", "\n\t  "}).Draw(t, "gap"))
}

// longMenu is more text than most articles have.
var longMenu = strings.Repeat(`<li><a href="/s">A section of the paper with a long name</a></li>`, 120)

// The paragraphs of a page come back whatever the site around them is, and nothing else does.
func TestPagesComeBack(t *testing.T) {
	sites := []string{
		`<nav><ul><li><a href="/">Home</a></li></ul></nav><main><article><h1>%s</h1>%s</article></main><footer>© 2008 The Mercury</footer>`,
		`<div id="menu"><a href="/">News</a> <a href="/s">Sport</a></div><div class="content"><h1>%s</h1><div class="entry-content">%s</div></div><div class="sidebar"><h3>Popular</h3><a href="/1">Ferry fares rise again</a></div>`,
		`<table><tr><td><a href="/">Home</a></td><td><h1>%s</h1>%s</td></tr></table>`,
		`<ul>` + longMenu + `</ul><div class="has-sidebar sidebar-right"><article class="post-7 post type-post hentry category-newsletter tag-share"><h1>%s</h1>%s</article></div><div class="related">` + longMenu + `</div>`,
		`<form><div class="widget Blog"><div class="promo-wrapper"><h1>%s</h1><div class="elementor-widget elementor-widget-theme-post-content">%s</div></div></div></form><aside>` + longMenu + `</aside>`,
		`<header class="site-header"><span>Tuesday, 6 October 2020</span></header><section class="article-and-social"><h1>%s</h1><div class="share">%s</div></section><footer>` + longMenu + `</footer>`,
	}
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOfN(aParagraph, 3, 7).Draw(t, "paragraphs")
		var b strings.Builder
		for _, p := range want {
			b.WriteString("<p>" + markedUp(t, p) + "</p>\n")
		}
		title := "The harbour of Ardmoor is closed"
		a := reread(t, "x.html", fmt.Appendf(nil, `<!DOCTYPE html><html><head><meta charset="utf-8"><title>`+title+`</title></head><body>`+rapid.SampledFrom(sites).Draw(t, "site")+`</body></html>`, title, b.String()))
		if !same(a.Text, strings.Join(want, " ")) || a.Title != title {
			t.Fatalf("%q\n%s\nwant\n%s", a.Title, a.Text, strings.Join(want, "\n\n"))
		}
	})
}

// The encodings of text are told from the bytes alone.
func TestEncodingsComeBack(t *testing.T) {
	all := map[string]encoding.Encoding{"UTF-8": unicode.UTF8, "UTF-8 with a mark": unicode.UTF8BOM, "UTF-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16, big end first": unicode.UTF16(unicode.BigEndian, unicode.UseBOM)}
	for name, e := range all {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				want := strings.Join(paragraphsOf(t), "\n\n")
				data, err := e.NewEncoder().Bytes([]byte(want))
				if err != nil {
					t.Fatal(err)
				}
				if a := reread(t, "x.txt", data); strings.TrimPrefix(a.Text, "\uFEFF") != want {
					t.Fatalf("got %q", a.Text)
				}
			})
		})
	}
}

// However archives lie in each other, every article in them is found, and knows where it lies.
func TestArchivesComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		count := 0
		var pack func(depth int) []byte
		pack = func(depth int) []byte {
			var files []string
			for i := range rapid.IntRange(1, 3).Draw(t, "files") {
				count++
				files = append(files, fmt.Sprintf("folder %d/text%d.txt", i, count), fmt.Sprintf("Text number %d of the harbour\n\n%s\n", count, aParagraph.Draw(t, "text")))
			}
			if depth < maxDepth && rapid.Bool().Draw(t, "an archive in it") {
				files = append(files, "inner.zip", string(pack(depth+1)))
			}
			return zipOf(t, files...)
		}
		data := pack(1)
		all, err := shared.Read(t.Context(), "x.zip", data)
		if err != nil || len(all) != count {
			t.Fatalf("%d of %d, %v", len(all), count, err)
		}
		paths := map[string]bool{}
		for _, a := range all {
			if paths[a.Path] || !strings.HasPrefix(a.Path, "x.zip/") {
				t.Fatalf("the path is %q", a.Path)
			}
			paths[a.Path] = true
		}
	})
}
