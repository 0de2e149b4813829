package article

import (
	"context"
	"encoding/xml"
	"errors"
	"net/url"
	"path"
	"strings"
)

// readBook reads an .epub file: all chapters are one article.
func readBook(f file) (Article, error) {
	p, err := openPack(f.ctx, f.data)
	if err != nil {
		return Article{}, err
	}
	container, err := p.read("META-INF/container.xml")
	if err != nil {
		return Article{}, err
	}
	var root string
	visitXML(f.ctx, container, xmlVisitor{begin: func(e xml.StartElement) bool {
		if e.Name.Local == "rootfile" && root == "" {
			root = xmlAttr(e, "full-path")
		}
		return true
	}, end: func(string) {}, text: func(string) {}})
	opf, err := p.read(root)
	if err != nil {
		return Article{}, errors.New("the list of its chapters is missing")
	}
	var b strings.Builder
	for _, chapter := range chapters(f.ctx, opf) {
		data, err := p.read(path.Join(path.Dir(root), chapter))
		if err != nil {
			continue
		}
		doc, err := parsePage(f.ctx, data)
		if err != nil {
			continue
		}
		if text := render(doc); text != "" {
			b.WriteString(text)
			b.WriteString("\n\n")
		}
		if b.Len() > maxText {
			return Article{}, tooLong(b.Len())
		}
	}
	return book(f, strings.TrimSpace(b.String()), xmlFields(f.ctx, opf))
}

// book makes an article of the text of a book and the fields of its metadata.
func book(f file, text string, fields map[string]string) (Article, error) {
	if text == "" {
		return Article{}, errors.New("the book holds no text")
	}
	a := Article{Title: fields["title"], Byline: fields["creator"], Publisher: fields["publisher"], Address: webAddress(fields["source"]),
		Language: declaredLanguage(fields["language"]), Text: text}
	h := readHead(text, a.Title != "")
	a.Title = firstOf(a.Title, h.title)
	dates := h.candidates
	if s, ok := parseStamp(fields["date"], dayFirst); ok {
		dates = append(dates, candidate{stamp: s, witness: inMeta, evidence: "metadata: dc:date"})
	}
	setPublished(&a, append(dates, fromName(f.path)...))
	return a, nil
}

// chapters gives the addresses of the chapters of a book in reading order.
func chapters(ctx context.Context, opf []byte) []string {
	items := map[string]string{}
	var order []string
	visitXML(ctx, opf, xmlVisitor{begin: func(e xml.StartElement) bool {
		switch e.Name.Local {
		case "item":
			if strings.Contains(xmlAttr(e, "media-type"), "html") && !strings.Contains(xmlAttr(e, "properties"), "nav") {
				items[xmlAttr(e, "id")] = xmlAttr(e, "href")
			}
		case "itemref":
			order = append(order, xmlAttr(e, "idref"))
		}
		return true
	}, end: func(string) {}, text: func(string) {}})
	var all []string
	for _, id := range order {
		if href, err := url.PathUnescape(items[id]); err == nil && href != "" {
			all = append(all, href)
		}
	}
	return all
}
