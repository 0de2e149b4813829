package article

import (
	"bytes"
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
	p, err := openPack(f.ctx, f.data)
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
	meta, err := p.read("meta.xml")
	if err != nil {
		meta = nil // it is no must
	}
	return openDocument(f, content, meta)
}

var kindFlat = single("flat OpenDocument", func(f file) (Article, error) { return openDocument(f, f.data, f.data) })

// looksLikeFlat reports an OpenDocument text that is one XML file (.fodt).
func looksLikeFlat(data []byte) bool {
	return bytes.Contains(data[:min(len(data), sniffed)], []byte(`office:mimetype="application/vnd.oasis.opendocument.text"`))
}

// openDocument reads the XML of an OpenDocument text: its content, and what it says about itself.
func openDocument(f file, content, meta []byte) (Article, error) {
	var b textBuilder
	paragraph := 0
	err := visitXML(f.ctx, content, xmlVisitor{
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
	properties := xmlFields(f.ctx, meta)
	return document(f, &b, properties["title"], firstOf(properties["initial-creator"], properties["creator"]), properties["language"])
}
