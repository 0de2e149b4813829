package article

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isPieceOfProse reports a bare text that goes on in other elements of the same long line: a paragraph begins "On 3 March" before a link. A weblog's
// sentence about the entry is none.
func isPieceOfProse(n *html.Node) bool {
	if n.Type != html.TextNode || !hasDigits(n.Data, fewestDigits) { // without a day it does not matter
		return false
	}
	left, steps := 2*longestLine-len(n.Data), mostBesides
	for e := n.PrevSibling; e != nil && left >= 0 && steps > 0 && !endsLine(e); e = e.PrevSibling {
		left, steps = left-len(spacedText(e)), steps-1
	}
	for e := n.NextSibling; e != nil && left >= 0 && steps > 0 && !endsLine(e); e = e.NextSibling {
		left, steps = left-len(spacedText(e)), steps-1
	}
	return left < 0 && !entryWords.MatchString(n.Data) && !publishedLabel.MatchString(n.Data)
}

// mostBesides is how many elements beside a text are looked at: a page made to do harm has a hundred thousand.
const mostBesides = 60

// endsLine reports an element before and after which a line ends.
func endsLine(n *html.Node) bool { return n.DataAtom == atom.Br || blocks[n.DataAtom] }

// isLeaf reports an element with a short line of text and no blocks inside, or a bare text.
func isLeaf(n *html.Node) bool {
	if n.Type == html.TextNode {
		return true
	}
	if n.Type != html.ElementNode || n.FirstChild == nil {
		return false
	}
	return shortInline(n, 2*longestLine) >= 0
}

// shortInline gives what is left of a length after the text of n, -1 when the text is longer or holds blocks.
func shortInline(n *html.Node, left int) int {
	for c := n.FirstChild; c != nil && left >= 0; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			left -= len(c.Data)
		case blocks[c.DataAtom] || unread[c.DataAtom]:
			return -1
		default:
			left = shortInline(c, left)
		}
	}
	return max(left, -1)
}
