package article

import (
	"encoding/xml"
	"strings"
)

// wordSkipped are elements of a Word file that a reader does not see, or sees twice.
var wordSkipped = map[string]bool{"delText": true, "instrText": true, "Fallback": true, "del": true, "moveFrom": true, "pict": true, "commentReference": true}

// readWord reads a .docx file.
func readWord(f file) (Article, error) {
	p, err := openPack(f.ctx, f.data)
	if err != nil {
		return Article{}, err
	}
	body, err := p.read("word/document.xml")
	if err != nil {
		return Article{}, err
	}
	var b textBuilder
	inText := 0
	err = visitXML(f.ctx, body, xmlVisitor{
		begin: func(e xml.StartElement) bool {
			switch e.Name.Local {
			case "p":
				b.flush()
			case "pStyle":
				b.titled = isTitleStyle(xmlAttr(e, "val"))
			case "t":
				inText++
			case "tab":
				b.paragraph.WriteByte('\t')
			case "br", "cr":
				b.paragraph.WriteByte('\n')
			case "noBreakHyphen":
				b.paragraph.WriteByte('-')
			}
			return !wordSkipped[e.Name.Local]
		},
		end: func(name string) {
			switch name {
			case "p":
				b.flush()
			case "tc":
				b.flush()
			case "t":
				inText--
			}
		},
		text: func(s string) {
			if inText > 0 {
				b.paragraph.WriteString(s)
			}
		},
	})
	if err != nil {
		return Article{}, err
	}
	properties := map[string]string{}
	if core, err := p.read("docProps/core.xml"); err == nil {
		properties = xmlFields(f.ctx, core)
	}
	return document(f, &b, properties["title"], properties["creator"], properties["language"])
}

// isTitleStyle reports the names that programs give to the style of a title or of a chapter's heading.
func isTitleStyle(style string) bool {
	s := strings.ToLower(style)
	for _, name := range []string{"title", "titel", "titre", "heading1", "heading 1", "berschrift1", "headline"} {
		if strings.Contains(s, name) && !strings.Contains(s, "sub") {
			return true
		}
	}
	return false
}
