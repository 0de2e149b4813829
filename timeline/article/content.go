package article

import (
	"context"
	"errors"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The text of an article is taken from the page itself, block by block. trafilatura is the first witness of which blocks
// belong to it; what the elements around a block say, and which blocks it stands among, is heard after it. Its own text is
// not taken: it glues cells and items together, and drops leads and takes in captions where the page does something unusual.

// mainText gives the text of the article in a page, without its title, and the lines before it: byline, place, day.
func mainText(ctx context.Context, doc *html.Node, m meta) (text, before string, err error) {
	for _, lenient := range []bool{false, true} {
		if text, before = blockText(ctx, doc, m, pageBlocks(doc, lenient)); text != "" {
			return text, before, nil
		}
	}
	return "", "", errors.New("the page holds no text of an article")
}

// blockText is mainText for the blocks of a page, without any text when none is that of an article.
func blockText(ctx context.Context, doc *html.Node, m meta, all []block) (text, before string) {
	title := m.title
	all = fromTitle(all, title)
	chosen, heard := make([]bool, len(all)), 0.0
	for _, doubt := range []bool{false, true} {
		if heard < sureWitness && !m.large && ctx.Err() == nil {
			chosen, heard = hear(all, witnessText(doc, m.address, doubt))
		}
	}
	kept := trim(all, choose(all, chosen, heard), title)
	if len(kept) == 0 {
		return "", ""
	}
	return joinBlocks(kept), joinBlocks(linesBefore(all, kept[0], title))
}

// fromTitle leaves out what stands above the title, if the greater part of the prose stands below it.
func fromTitle(all []block, title string) []block {
	at := slices.IndexFunc(all, func(b block) bool { return b.heading && !b.aside && sameTitle(b.text, title) })
	if at < 0 {
		return all
	}
	above, below := 0, 0
	for i, b := range all {
		switch {
		case !b.isProse():
		case i < at:
			above += len(b.text)
		default:
			below += len(b.text)
		}
	}
	if above >= below {
		return all
	}
	return all[at:]
}

// mostBefore is how many lines before the text can tell who wrote it.
const mostBefore = 8

// linesBefore gives the lines between the title, if it is there, and the text.
func linesBefore(all []block, first block, title string) []block {
	var lines []block
	for _, b := range all {
		switch {
		case b == first:
			return lines[max(len(lines)-mostBefore, 0):]
		case strings.EqualFold(b.text, title):
			lines = nil
		case !b.aside && len(b.text) <= longestLine:
			lines = append(lines, b)
		}
	}
	return nil
}

// sureWitness is the share of the prose of a page from which the first opinion of the witness is enough.
const sureWitness = 0.6

// witnessText is what trafilatura takes for the text of the article, "" when it finds none. With doubt it asks two more libraries,
// which takes as long again.
func witnessText(doc *html.Node, address string, doubt bool) string {
	opts := trafilatura.Options{EnableFallback: doubt, ExcludeComments: true, HtmlDateMode: trafilatura.Disabled}
	if u, err := url.Parse(address); err == nil && u.IsAbs() {
		opts.OriginalURL = u
	}
	defer behead(doc)()
	result, err := trafilatura.ExtractDocument(doc, opts)
	if err != nil || result == nil || result.ContentNode == nil {
		return ""
	}
	return render(result.ContentNode)
}

// headOfAll is a head that tells what trafilatura would else look for in the body, which takes it longer than the text.
const headOfAll = `<meta name="author" content="Ann Bell"><meta name="keywords" content="news"><meta property="article:section" content="news">`

// behead gives a page such a head for a while; the function that it returns puts the old one back.
func behead(doc *html.Node) (restore func()) {
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Head {
			continue
		}
		first, last := n.FirstChild, n.LastChild
		n.FirstChild, n.LastChild = nil, nil
		metas, _ := html.ParseFragment(strings.NewReader(headOfAll), &html.Node{Type: html.ElementNode, DataAtom: atom.Head, Data: "head"})
		for _, meta := range metas {
			n.AppendChild(meta)
		}
		return func() { n.FirstChild, n.LastChild = first, last }
	}
	return func() {}
}

// pageBlocks gives the blocks of a page. lenient does not believe the names of elements that say they are no part of the article.
func pageBlocks(doc *html.Node, lenient bool) []block {
	r := renderer{size: map[*html.Node]int{}, named: map[string]asideWords{}, lenient: lenient}
	r.whole = measure(doc, r.size)
	r.node(doc, block{})
	r.flush()
	return r.blocks
}

// leastProse is how many words a block has that is told from a label by its length.
const leastProse = 6

// isProse reports running text: whole sentences that are not links.
func (b block) isProse() bool {
	return !b.aside && !b.heading && 2*b.linked < len(b.text) && endsSentence(b.text) && hasTokens(b.text, leastProse)
}

// leastWitnessed is the share of the prose of a page that the witness must have seen to be heard.
const leastWitnessed = 0.4

// choose marks the blocks of the article, of which the witness has heard some.
func choose(all []block, chosen []bool, heard float64) []bool {
	if heard < leastWitnessed { // it was led astray, or gave up on a page so short or so odd
		for i, b := range all {
			chosen[i] = chosen[i] || b.isProse()
		}
		return chosen
	}
	addNeighbours(all, chosen, heard < sureWitness)
	addStandfirst(all, chosen)
	return chosen
}

// hear marks the blocks that the witness takes for the article; heard is the share of the prose of the page that they are.
func hear(all []block, witness string) (chosen []bool, heard float64) {
	chosen = make([]bool, len(all))
	set := newRunSet(witness)
	seen, prose := 0, 0
	for i, b := range all {
		chosen[i] = !b.aside && set.share(b.text) >= alikeShare
		if b.isProse() {
			prose += len(b.text)
			if chosen[i] {
				seen += len(b.text)
			}
		}
	}
	return chosen, float64(seen) / float64(max(prose, 1))
}

// standfirstNames are the classes of the sentence between headline and text that sums the article up.
var standfirstNames = regexp.MustCompile(`(?i)(?:^|[-_\s])(?:dek|standfirst|stand-first|summary|subtitle|sub-?head(?:line)?|subheading|deck|chapo|chapeau|entradilla|bajada|vorspann|teaser-text|lead|lede|intro|ingress|sommario|occhiello)(?:[-_\s]|$)`)

// addStandfirst adds it, as far as it stands before the text: by its class, or as a heading of a whole sentence right under the title.
func addStandfirst(all []block, chosen []bool) {
	for i, b := range all {
		if chosen[i] && b.isProse() {
			return
		}
		heading := b.heading
		b.heading = false // it is set as one and is none
		named := b.node != nil && standfirstNames.MatchString(attr(b.node, "class"))
		if b.isProse() && (named || heading && i == 1 && all[0].heading) {
			all[i], chosen[i] = b, true
		}
	}
}

// addNeighbours adds the prose that stands in the same element as what was chosen, and short headings within. A deaf witness is not believed when
// it stops before the end: the prose that goes on beside the last one it heard is added as well.
func addNeighbours(all []block, chosen []bool, deaf bool) {
	homes := map[*html.Node]bool{}
	last := -1
	for i, b := range all {
		if chosen[i] && b.node != nil {
			homes[b.node.Parent] = true
			if p := b.node.Parent; p != nil && p.Parent != nil && !isRoot(p) && !isRoot(p.Parent) {
				homes[p.Parent] = true
			}
			last = i
		}
	}
	for i, b := range all {
		switch {
		case chosen[i] || b.aside || b.node == nil || i > last+1:
		case b.isProse() && (homes[b.node.Parent] || b.node.Parent != nil && homes[b.node.Parent.Parent]):
			if deaf && i > last && b.node.Parent == all[last].node.Parent {
				last = i
			}
			chosen[i] = true
			homes[b.node.Parent] = homes[b.node.Parent] || b.item
		case b.item && 2*b.linked < len(b.text) && homes[b.node.Parent] && b.node.DataAtom == atom.Li: // a list is whole
			chosen[i] = true
		case b.heading && i > 0 && chosen[i-1] && i < last && homes[b.node.Parent]:
			chosen[i] = true
		}
	}
}

func isRoot(n *html.Node) bool { return n.DataAtom == atom.Body || n.DataAtom == atom.Html }

// smallLine is how long a line can be, in bytes, that stands before or behind the running text without being part of it.
const smallLine = 100

// trim gives the chosen blocks without the furniture among them and without small lines at both ends.
func trim(all []block, chosen []bool, title string) []block {
	var kept []block
	for i, b := range all {
		if chosen[i] && !b.isFurniture(title) {
			kept = append(kept, b)
		}
	}
	first, last := -1, -1
	for i, b := range kept {
		if b.isProse() {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return kept
	}
	small := func(b block) bool { return b.heading || !b.item && len(b.text) < smallLine && !endsSentence(b.text) }
	for first > 0 && !small(kept[first-1]) {
		first--
	}
	for last+1 < len(kept) && !small(kept[last+1]) {
		last++
	}
	return kept[first : last+1]
}
