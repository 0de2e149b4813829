package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blocks are the elements that stand as paragraphs of their own.
var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Li: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Blockquote: true, atom.Pre: true, atom.Ul: true, atom.Ol: true, atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.Tr: true, atom.Table: true,
	atom.Section: true, atom.Article: true, atom.Figcaption: true, atom.Figure: true, atom.Hr: true, atom.Body: true, atom.Header: true, atom.Footer: true,
	atom.Main: true, atom.Aside: true, atom.Address: true, atom.Center: true, atom.Fieldset: true, atom.Caption: true,
}

// unread are the elements whose content is no text for a reader.
var unread = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true, atom.Svg: true, atom.Iframe: true}

// A renderer writes the text of a tree: one paragraph a block, blank lines between, white space as a browser shows it.
type renderer struct {
	out       strings.Builder
	paragraph strings.Builder
	breaks    int // of <br> in a row
}

// render gives the text of a node.
func render(n *html.Node) string {
	var r renderer
	r.node(n)
	r.flush()
	return r.out.String()
}

func (r *renderer) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		r.text(n.Data)
		return
	case n.Type == html.ElementNode && unread[n.DataAtom]:
		return
	case n.DataAtom == atom.Br:
		r.lineBreak()
		return
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		r.text(" ")
	}
	if blocks[n.DataAtom] {
		r.flush()
		defer r.flush()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.node(c)
	}
}

// text adds words to the paragraph and folds white space.
func (r *renderer) text(s string) {
	for _, c := range s {
		if strings.ContainsRune(" \t\n\r\f\u00a0", c) {
			if p := r.paragraph.String(); p == "" || strings.HasSuffix(p, " ") || strings.HasSuffix(p, "\n") {
				continue
			}
			c = ' '
		} else {
			r.breaks = 0
		}
		if c != '\u00ad' && c != '\u200b' { // soft hyphens and zero width spaces split words for nobody
			r.paragraph.WriteRune(c)
		}
	}
}

// lineBreak starts a new line; the second of two in a row starts a paragraph.
func (r *renderer) lineBreak() {
	if r.breaks++; r.breaks > 1 {
		r.flush()
		return
	}
	r.paragraph.WriteByte('\n')
}

// flush ends the paragraph.
func (r *renderer) flush() {
	p := strings.TrimSpace(r.paragraph.String())
	r.paragraph.Reset()
	r.breaks = 0
	if p == "" {
		return
	}
	if r.out.Len() > 0 {
		r.out.WriteString("\n\n")
	}
	r.out.WriteString(p)
}
