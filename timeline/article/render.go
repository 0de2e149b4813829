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
	atom.Main: true, atom.Aside: true, atom.Address: true, atom.Center: true, atom.Fieldset: true, atom.Caption: true, atom.Details: true, atom.Summary: true,
}

// unread are the elements whose content is no text for a reader.
var unread = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true, atom.Svg: true, atom.Iframe: true}

// A block is a stretch of a page that stands by itself: a paragraph, a heading, an item of a list, the lines between two empty ones.
type block struct {
	text    string
	node    *html.Node // the nearest element around it that is a block itself
	linked  int        // bytes of it that are links
	aside   bool       // the elements around it say that it is not part of the article
	heading bool
	item    bool // of a list
}

// A renderer takes the blocks out of a tree, with white space as a browser shows it.
type renderer struct {
	blocks    []block
	at        block // what is known about the paragraph before its text is complete
	paragraph strings.Builder
	breaks    int                // of <br> in a row
	size      map[*html.Node]int // bytes of running text in each element; nil when nobody asks what stands aside
	whole     int                // bytes of it in the page
	named     map[string]asideWords
	lenient   bool // names are not heard: the page calls its article something that others call an advertisement
}

// render gives the text of a node: its blocks, with blank lines between.
func render(n *html.Node) string {
	var r renderer
	r.node(n, block{})
	r.flush()
	return joinBlocks(r.blocks)
}

func joinBlocks(all []block) string {
	var out strings.Builder
	for i, b := range all {
		if i > 0 {
			out.WriteString("\n\n")
		}
		out.WriteString(b.text)
	}
	return out.String()
}

// node reads an element; in says what the elements around it mean for the text in it.
func (r *renderer) node(n *html.Node, in block) {
	switch {
	case n.Type == html.TextNode:
		r.text(n.Data, in)
		return
	case n.Type == html.ElementNode && unread[n.DataAtom]:
		return
	case n.DataAtom == atom.Br:
		r.lineBreak()
		return
	case n.DataAtom == atom.A:
		in.linked = 1
	case n.DataAtom == atom.Li:
		in.item = true
	case headings[n.DataAtom]:
		in.heading = true
	}
	if r.size != nil && n.Type == html.ElementNode {
		in.aside = in.aside || r.isAside(n)
	}
	if cell := n.DataAtom == atom.Td || n.DataAtom == atom.Th; blocks[n.DataAtom] || cell && holdsBlocks(n) {
		in.node = n
		r.flush()
		defer r.flush()
	} else if cell {
		r.text(" ", in)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.node(c, in)
	}
}

// headings are the elements of titles.
var headings = map[atom.Atom]bool{atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true}

// longestCell is how much text, in bytes, a cell of a table with data holds; more is a page that is laid out with tables.
const longestCell = 100

// holdsBlocks tells the cells that lay out a page from those that hold data.
func holdsBlocks(cell *html.Node) bool {
	length := 0
	for n := range cell.Descendants() {
		if blocks[n.DataAtom] || n.DataAtom == atom.Br {
			return true
		}
		if n.Type == html.TextNode {
			length += len(n.Data)
		}
	}
	return length > longestCell
}

// text adds words to the paragraph and folds white space.
func (r *renderer) text(s string, in block) {
	if r.paragraph.Len() == 0 {
		r.at = block{node: in.node, aside: in.aside, heading: in.heading, item: in.item}
	}
	before := r.paragraph.Len()
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
	r.at.linked += in.linked * (r.paragraph.Len() - before)
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
	r.at.text = strings.TrimSpace(r.paragraph.String())
	r.paragraph.Reset()
	r.breaks = 0
	if r.at.text != "" {
		r.blocks = append(r.blocks, r.at)
	}
	r.at = block{}
}
