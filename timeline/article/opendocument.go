package article

import (
	"encoding/xml"
	"errors"
	"strconv"
	"strings"
)

// openSkipped are elements of an OpenDocument file that are not running text.
var openSkipped = map[string]bool{"annotation": true, "tracked-changes": true, "note": true, "automatic-styles": true, "font-face-decls": true,
	"scripts": true, "sequence-decls": true, "table-of-content": true}

// readOpenDocument reads an .odt file.
func readOpenDocument(f file) (Article, error) {
	p, err := openPack(f.data)
	if err != nil {
		return Article{}, err
	}
	if mime, err := p.read("mimetype"); err == nil && !strings.Contains(string(mime), "text") {
		return Article{}, errNot{"it is no article: it looks like an OpenDocument file without running text"}
	}
	content, err := p.read("content.xml")
	if err != nil {
		return Article{}, err
	}
	var b textBuilder
	paragraph := 0
	err = visitXML(content, xmlVisitor{
		begin: func(e xml.StartElement) bool {
			switch e.Name.Local {
			case "p", "h":
				b.flush()
				paragraph++
				b.titled = isTitleStyle(xmlAttr(e, "style-name")) || e.Name.Local == "h" && xmlAttr(e, "outline-level") == "1"
			case "s":
				n, err := strconv.Atoi(xmlAttr(e, "c"))
				if err != nil {
					n = 1
				}
				b.paragraph.WriteString(strings.Repeat(" ", min(max(n, 0), 80)))
			case "tab":
				b.paragraph.WriteByte('\t')
			case "line-break":
				b.paragraph.WriteByte('\n')
			}
			return !openSkipped[e.Name.Local]
		},
		end: func(name string) {
			if name == "p" || name == "h" {
				b.flush()
				paragraph--
			}
		},
		text: func(s string) {
			if paragraph > 0 {
				b.paragraph.WriteString(s)
			}
		},
	})
	if err != nil {
		return Article{}, errors.New("its XML is damaged")
	}
	properties := map[string]string{}
	if meta, err := p.read("meta.xml"); err == nil {
		properties = xmlFields(meta)
	}
	return document(f, &b, properties["title"], firstOf(properties["initial-creator"], properties["creator"]), properties["language"])
}
