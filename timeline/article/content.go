package article

import (
	"errors"
	"hash/maphash"
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The text of an article is taken from the page itself, block by block. trafilatura is the first witness of which blocks
// belong to it; what the elements around a block say, and which blocks it stands among, is heard after it. Its own text is
// not taken: it glues cells and items together, and drops leads and takes in captions where the page does something unusual.

// mainText gives the text of the article in a page, without its title, and the lines before it: byline, place, day.
func mainText(doc *html.Node, address, title string) (text, before string, err error) {
	all := pageBlocks(doc)
	kept := trim(all, choose(all, witnessText(doc, address)), title)
	if len(kept) == 0 {
		return "", "", errors.New("the page holds no text of an article")
	}
	return joinBlocks(kept), joinBlocks(linesBefore(all, kept[0], title)), nil
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

// witnessText is what trafilatura takes for the text of the article, "" when it finds none.
func witnessText(doc *html.Node, address string) string {
	opts := trafilatura.Options{EnableFallback: true, ExcludeComments: true, HtmlDateMode: trafilatura.Disabled}
	if u, err := url.Parse(address); err == nil && u.IsAbs() {
		opts.OriginalURL = u
	}
	result, err := trafilatura.ExtractDocument(doc, opts)
	if err != nil || result == nil || result.ContentNode == nil {
		return ""
	}
	return render(result.ContentNode)
}

// pageBlocks gives the blocks of a page.
func pageBlocks(doc *html.Node) []block {
	r := renderer{size: map[*html.Node]int{}}
	r.whole = measure(doc, r.size)
	r.node(doc, block{})
	r.flush()
	return r.blocks
}

// measure counts the bytes of text in each element.
func measure(n *html.Node, size map[*html.Node]int) int {
	length := 0
	switch {
	case n.Type == html.TextNode:
		return len(strings.TrimSpace(n.Data))
	case unread[n.DataAtom]:
		return 0
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		length += measure(c, size)
	}
	size[n] = length
	return length
}

var (
	// asideNames are the classes of elements that stand around an article, or in it without being part of it.
	asideNames = regexp.MustCompile(`(?i)caption|credit|cookie|consent|gdpr|newsletter|sign-?up|subscri|paywall|breadcrumb|sidebar|footer|related|recommend|rich-?link|read-?more|read-?also|lire-?aussi|most-?(?:read|viewed)|popular|` +
		`promo|sponsor|advert|donat|social|sharing|share(?:[-_\s]|$)|shared|disqus|author-?bio|about-?author|storyhighlights|story-?highlights|toolbar|` +
		`(?:^|[-_\s])(?:nav|navbar|navigation|menu|ads?|comments?|comment-?list|comments-area|widget|tags?|topics?|pub|rekl|reklama|werbung|publicidad|pubblicita|toc|history|feedback|outbrain|taboola)(?:[-_\s]|$)`)
	// asideTags are the elements that never hold the text of an article.
	asideTags = map[atom.Atom]bool{atom.Nav: true, atom.Aside: true, atom.Footer: true, atom.Form: true, atom.Figcaption: true, atom.Button: true, atom.Select: true,
		atom.Dialog: true, atom.Menu: true, atom.Textarea: true, atom.Label: true}
	asideRoles = map[string]bool{"navigation": true, "dialog": true, "alertdialog": true, "complementary": true, "banner": true, "contentinfo": true, "search": true, "menu": true}
	hidden     = regexp.MustCompile(`(?i)display\s*:\s*none|visibility\s*:\s*hidden`)
)

// mostAside is the share of the text of a page that can stand aside in one element: the class of an article may be called "related-topic".
const mostAside = 0.4

// isAside reports an element that holds no part of the article.
func (r *renderer) isAside(n *html.Node) bool {
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html || n.DataAtom == atom.Main {
		return false
	}
	_, gone := find(n, "hidden")
	says := asideTags[n.DataAtom] || gone || asideRoles[attr(n, "role")] || hidden.MatchString(attr(n, "style")) ||
		asideNames.MatchString(attr(n, "class")) || asideNames.MatchString(attr(n, "id"))
	return says && float64(r.size[n]) <= mostAside*float64(r.whole)
}

// runLength is how many words in a row are looked for in the text of the witness, and alikeShare which share of them
// makes a block part of it.
const runLength, alikeShare = 3, 0.6

// A runSet holds the runs of words of a text, hashed.
type runSet struct {
	seed maphash.Seed
	runs map[uint64]bool
}

func newRunSet(text string) runSet {
	s := runSet{maphash.MakeSeed(), map[uint64]bool{}}
	for _, h := range s.hashes(text) {
		s.runs[h] = true
	}
	return s
}

// hashes gives the runs of words in a text; none when it is shorter than one.
func (s runSet) hashes(text string) []uint64 {
	words := tokens(text)
	var all []uint64
	for i := runLength; i <= len(words); i++ {
		all = append(all, maphash.String(s.seed, strings.Join(words[i-runLength:i], " ")))
	}
	return all
}

// share is which part of the runs of a text the set has.
func (s runSet) share(text string) float64 {
	all := s.hashes(text)
	found := 0
	for _, h := range all {
		if s.runs[h] {
			found++
		}
	}
	return float64(found) / float64(max(len(all), 1))
}

// tokens are the words of a text. Each sign of a script that has no gaps between words is one.
func tokens(text string) []string {
	var all []string
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		for w != "" {
			end := strings.IndexFunc(w, isGapless)
			if end == 0 {
				_, end = utf8.DecodeRuneInString(w)
			} else if end < 0 {
				end = len(w)
			}
			all = append(all, w[:end])
			w = w[end:]
		}
	}
	return all
}

func isGapless(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer)
}

// leastProse is how many words a block has that is told from a label by its length.
const leastProse = 6

// isProse reports running text: whole sentences that are not links.
func (b block) isProse() bool {
	return !b.aside && !b.heading && 2*b.linked < len(b.text) && endsSentence(b.text) && len(tokens(b.text)) >= leastProse
}

// leastWitnessed is the share of the prose of a page that the witness must have seen to be heard.
const leastWitnessed = 0.4

// choose marks the blocks of the article.
func choose(all []block, witness string) []bool {
	chosen := make([]bool, len(all))
	set := newRunSet(witness)
	prose, seen := 0, 0
	for i, b := range all {
		chosen[i] = !b.aside && set.share(b.text) >= alikeShare
		if b.isProse() {
			prose += len(b.text)
			if chosen[i] {
				seen += len(b.text)
			}
		}
	}
	if float64(seen) < leastWitnessed*float64(prose) { // it was led astray, or gave up on a page so short or so odd
		for i, b := range all {
			chosen[i] = chosen[i] || b.isProse()
		}
		return chosen
	}
	addNeighbours(all, chosen)
	return chosen
}

// addNeighbours adds the prose that stands in the same element as what was chosen, and short headings within.
func addNeighbours(all []block, chosen []bool) {
	homes := map[*html.Node]bool{}
	last := -1
	for i, b := range all {
		if chosen[i] && b.node != nil {
			homes[b.node.Parent] = true
			last = i
		}
	}
	for i, b := range all {
		switch {
		case chosen[i] || b.aside || b.node == nil || i > last+1:
		case b.isProse() && homes[b.node.Parent]:
			chosen[i] = true
		case b.heading && i > 0 && chosen[i-1] && i < last && homes[b.node.Parent]:
			chosen[i] = true
		}
	}
}

var (
	// furniture are lines of a page that are no text of its article, wherever they stand.
	furniture = regexp.MustCompile(`(?i)^(?:read (?:more|also|next)|see also|also read|more on this|related|lire aussi|à lire|lisez aussi|lee también|leer más|lesen sie auch|mehr zum thema|leggi anche|leia (?:também|mais)|czytaj też|читайте также|sign up|subscribe|` +
		`share this|share on|follow us|advertisement|anzeige|publicité|publicidad|pubblicità|reklama|story continues below|article continues|click here|photo(?:graph)?:|image:|foto:|picture:|credit:|copyright|©|all rights reserved|` +
		`find this article|send this page|print this|email this|updates to this page|filed under|posted in|tagged|tags:|archivado en|news provided by|section:|byline:|jetzt weiterlesen|get the .{3,40} in your inbox)`)
)

// smallLine is how long a line can be, in bytes, that stands before or behind the running text without being part of it.
const smallLine = 100

// isFurniture reports a block that is no text of an article although it stands in one.
func (b block) isFurniture(title string) bool {
	switch {
	case b.aside, len(b.text) <= 2*longestLine && furniture.MatchString(b.text):
		return true
	case len(b.text) <= 2*longestLine && 10*b.linked > 7*len(b.text): // a link to something else
		return true
	}
	return title != "" && strings.EqualFold(strings.Join(strings.Fields(b.text), " "), title)
}

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
