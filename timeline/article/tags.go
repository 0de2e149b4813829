package article

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What a parser of HTML must do with tags that nobody closes is the way to a tree that fills a memory: every paragraph opens again
// all <b> and <font> that are still open, and a page of some kilobytes has millions of elements. So its tags are counted
// before a tree is built.

const (
	// maxNodes bounds the elements and texts of a page. Long pages have some ten thousand; this many take a second and 100 MB.
	maxNodes = 500_000
	// manyNodes is how many a page may have for the libraries that look at all of it again and again.
	manyNodes = 60_000
)

// formatting are the elements that are opened again (HTML, "the list of active formatting elements").
var formatting = map[atom.Atom]bool{atom.A: true, atom.B: true, atom.Big: true, atom.Code: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Nobr: true,
	atom.S: true, atom.Small: true, atom.Strike: true, atom.Strong: true, atom.Tt: true, atom.U: true}

// mostAlike is how many of the same formatting elements a parser holds open ("the Noah's Ark clause").
const mostAlike = 3

// countNodes gives the number of elements and texts that the tree of a page has at most, as far as maxNodes.
func countNodes(ctx context.Context, page string) (nodes int, err error) {
	z := html.NewTokenizer(untilDone(ctx, strings.NewReader(page)))
	var open formats
	for nodes <= maxNodes {
		switch z.Next() {
		case html.ErrorToken:
			return nodes, nil
		case html.StartTagToken:
			raw := string(z.Raw())
			name, _ := z.TagName()
			if a := atom.Lookup(name); formatting[a] {
				open.begin(formatTag{a, raw})
			}
			nodes += 1 + len(open)
		case html.EndTagToken:
			name, _ := z.TagName()
			open.end(atom.Lookup(name))
		case html.TextToken:
			nodes += 1 + len(open)
		}
	}
	return nodes, fmt.Errorf("its tags make a page of more than %d elements: it may be made to do harm", maxNodes)
}

// countTree counts the nodes of a tree.
func countTree(doc *html.Node) (n int) {
	for range doc.Descendants() {
		n++
	}
	return n
}

// errDeep is the error of a page that the parser refuses.
var errDeep = errors.New("its tags are nested too deeply to be an article")

// A formatTag is a tag that opens a formatting element.
type formatTag struct {
	name atom.Atom
	raw  string // with its attributes
}

// formats are the formatting elements that are open, the last one at the end.
type formats []formatTag

func (f *formats) begin(tag formatTag) {
	alike := 0
	for _, t := range *f {
		if t == tag {
			alike++
		}
	}
	if alike < mostAlike {
		*f = append(*f, tag)
	}
}

func (f *formats) end(name atom.Atom) {
	for i, t := range slices.Backward(*f) {
		if t.name == name {
			*f = slices.Delete(*f, i, i+1)
			return
		}
	}
}
