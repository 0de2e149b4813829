package article

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// maxXMLDepth and maxXMLTokens bound what is read of one XML file: documents of a thousand pages
// stay far below.
const maxXMLDepth, maxXMLTokens = 500, 20_000_000

// An xmlVisitor sees the elements and the text of an XML file in order. Returning false from begin
// leaves the element out with all that is in it.
type xmlVisitor struct {
	begin func(e xml.StartElement) bool
	end   func(name string)
	text  func(s string)
}

// visitXML reads XML. Entities are not expanded beyond the five of XML and
// those of HTML, and nothing outside the file is ever opened.
func visitXML(ctx context.Context, data []byte, v xmlVisitor) error {
	d := xml.NewDecoder(untilDone(ctx, bytes.NewReader(data)))
	d.Strict, d.Entity, d.CharsetReader = false, xml.HTMLEntity, charset.NewReaderLabel
	depth, skip := 0, 0
	for tokens := 0; ; tokens++ {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil || depth > maxXMLDepth || tokens > maxXMLTokens {
			return errors.New("its XML is damaged")
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; skip > 0 || !v.begin(t) {
				skip++
			}
		case xml.EndElement:
			if depth--; skip > 0 {
				skip--
			} else {
				v.end(t.Name.Local)
			}
		case xml.CharData:
			if skip == 0 {
				v.text(string(t))
			}
		}
	}
}

// xmlAttr is an attribute by its name without prefix.
func xmlAttr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// xmlFields collects the text of the elements of an XML file by their names, as the files with
// properties in office documents have them.
func xmlFields(ctx context.Context, data []byte) map[string]string {
	fields := map[string]string{}
	var path []string
	visitXML(ctx, data, xmlVisitor{
		begin: func(e xml.StartElement) bool { path = append(path, e.Name.Local); return true },
		end:   func(string) { path = path[:max(len(path)-1, 0)] },
		text: func(s string) {
			if s = strings.TrimSpace(s); s != "" && len(path) > 0 && fields[path[len(path)-1]] == "" {
				fields[path[len(path)-1]] = s
			}
		},
	})
	return fields
}

// A textBuilder puts paragraphs together, and finds the first one with a style of titles.
type textBuilder struct {
	out, paragraph strings.Builder
	title          string
	titled         bool // the paragraph has such a style
}

// flush ends the paragraph.
func (b *textBuilder) flush() {
	p := strings.TrimSpace(b.paragraph.String())
	b.paragraph.Reset()
	if p != "" {
		if b.titled && b.title == "" {
			b.title = strings.Join(strings.Fields(p), " ")
		}
		if b.out.Len() > 0 {
			b.out.WriteString("\n\n")
		}
		b.out.WriteString(p)
	}
	b.titled = false
}

// document makes an article of what an office document says about itself and of its text.
// Dates of creation and change are never those of the publication.
func document(f file, b *textBuilder, title, byline, language string) (Article, error) {
	b.flush()
	text := b.out.String()
	if strings.TrimSpace(text) == "" {
		return Article{}, errors.New("the document holds no text")
	}
	if err := checkText(text); err != nil {
		return Article{}, err
	}
	h := readHead(text, false)
	if h.sentence { // what programs write of a document is often nonsense, but more than no headline
		h.title = firstOf(title, h.title)
	}
	a := Article{Title: firstOf(b.title, h.title, title), Byline: firstOf(h.byline, byline), Publisher: h.publisher, Address: h.address,
		Language: declaredLanguage(language), Text: text}
	setPublished(&a, append(h.candidates, fromName(f.path)...))
	return a, nil
}
