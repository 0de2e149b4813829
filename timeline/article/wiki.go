package article

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Pages of MediaWiki carry boxes, notes and lists inside the element of their text, in the same few classes whatever the wiki.

// isWiki reports a page that MediaWiki made.
func isWiki(doc *html.Node) bool {
	for n := range doc.Descendants() {
		switch {
		case n.DataAtom == atom.Meta && strings.EqualFold(attr(n, "name"), "generator"):
			return strings.HasPrefix(attr(n, "content"), "MediaWiki")
		case attr(n, "id") == "mw-content-text":
			return true
		}
	}
	return false
}

var (
	// wikiAside are the classes and ids of what stands around the text of a wiki's page and in it.
	wikiAside = regexp.MustCompile(`(?i)(?:^|\s)(?:infobox\S*|navbox\S*|vertical-navbox|sidebar|metadata|[a-z]?mbox\S*|hatnote|dablink|noprint|toc|mw-editsection|reference|references|reflist|` +
		`printfooter|catlinks|mw-\S*catlinks|sitesub|contentsub|jump-to-nav|sistersitebox|side-box|thumb|thumbcaption|gallery|published|publishdate|mw-empty-elt|mw-indicators|shortdescription|` +
		`navframe|portal|stub|authority-control|sourcetemplate|bearb|mw-cite-backlink|coordinates|geo-\S+|mw-jump-link|mw-footer|vector-page-toolbar|sitenotice)(?:\s|$)`)
	// wikiLists are the headings of what comes behind the text: where it was taken from, and where to read on.
	wikiLists = regexp.MustCompile(`(?i)^(?:sources?|related (?:news|articles?)|external links?|see also|references|notes|footnotes|notes and references|further reading|bibliography|citations|sister links|` +
		`quellen|einzelnachweise|weblinks|siehe auch|literatur|anmerkungen|themenverwandte artikel|fußnoten|` +
		`voir aussi|articles? connexes?|liens externes?|notes et références|références|bibliographie|` +
		`fuentes?|referencias|véase también|enlaces externos|noticias relacionadas|artículos relacionados|notas|` +
		`font[ei]|voci correlate|collegamenti esterni|altri progetti|articoli correlati|fontes|ver também|ligações externas|notícias relacionadas|` +
		`bronnen|zie ook|externe links?|źródł[oa]|zobacz też|linki zewnętrzne|przypisy|источники?|ссылки|см\. также|примечания|källor?|kilder)$`)
)

// pruneWiki takes out of a wiki's page what is no text of its article.
func pruneWiki(doc *html.Node) {
	var gone []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && !isRoot(n) && n.DataAtom != atom.Main && wikiAside.MatchString(attr(n, "class")+" "+attr(n, "id")) {
			gone = append(gone, n)
		}
	}
	remove(gone)
	gone = nil
	for n := range doc.Descendants() {
		if headings[n.DataAtom] && wikiLists.MatchString(strings.TrimSpace(strings.TrimRight(inlineText(n), ": "))) {
			gone = append(gone, section(n)...)
		}
	}
	remove(gone)
}

// section is a heading, perhaps with the element that holds nothing else, and what follows up to the next one as high.
func section(heading *html.Node) []*html.Node {
	top := heading
	if p := heading.Parent; p != nil && p.DataAtom == atom.Div && strings.Contains(attr(p, "class"), "mw-heading") {
		top = p
	}
	all := []*html.Node{top}
	for n := top.NextSibling; n != nil; n = n.NextSibling {
		if h := headingIn(n); h != nil && h.Data <= heading.Data { // "h2" before "h3"
			break
		}
		all = append(all, n)
	}
	return all
}

// headingIn is a node that is a heading, or the heading that it is made for.
func headingIn(n *html.Node) *html.Node {
	if headings[n.DataAtom] {
		return n
	}
	for c := n.FirstChild; c != nil && strings.Contains(attr(n, "class"), "mw-heading"); c = c.NextSibling {
		if headings[c.DataAtom] {
			return c
		}
	}
	return nil
}

func remove(all []*html.Node) {
	for _, n := range all {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// readWiki corrects what a page says about itself: the heading is the title without the name of the wiki, and the day that
// machines are told is when somebody began the page. News say their day in an element of its own.
func readWiki(doc *html.Node, m meta) (meta, []candidate) {
	for i := range m.linked {
		m.linked[i].published, m.linked[i].modified, m.linked[i].created = "", "", ""
	}
	var dates []candidate
	var boxes []*html.Node // of categories: their days are read here and nowhere else
	for n := range doc.Descendants() {
		switch {
		case attr(n, "id") == "firstHeading":
			m.title = inlineText(n)
		case attr(n, "id") == "publishDate":
			if s, ok := parseStamp(attr(n, "title"), m.order); ok {
				dates = append(dates, candidate{stamp: s, witness: inElement, evidence: "published: " + attr(n, "title")})
			}
		case strings.Contains(attr(n, "class"), "catlinks"):
			dates = append(dates, wikiCategories(n, m)...)
			boxes = append(boxes, n)
		}
	}
	remove(boxes)
	return m, dates
}

// wikiCategories gives the day that a page is filed under: archives of news have one category for each.
func wikiCategories(box *html.Node, m meta) []candidate {
	var all []candidate
	for n := range box.Descendants() {
		if n.DataAtom != atom.A {
			continue
		}
		text := inlineText(n)
		if s, ok := findStamp(text, m.order); ok && s.begin == 0 && s.end == len(text) {
			all = append(all, candidate{stamp: s, witness: inElement, evidence: "category: " + text})
		}
	}
	if len(all) > 1 { // of several one is a day that it tells of
		return nil
	}
	return all
}
