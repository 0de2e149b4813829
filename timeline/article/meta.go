package article

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A meta is what a page says about itself.
type meta struct {
	title, byline, publisher, address, language string
	values                                      map[string][]string // <meta> by name, property or itemprop, lower case
	linked                                      []linkedArticle     // JSON-LD
	order                                       dayOrder            // of 03/04
	wiki                                        bool                // MediaWiki made it
	foreign                                     []string            // days of other articles that it lists for machines
	large                                       bool                // it has manyNodes and more
}

// The names of <meta> elements, the most trusted first.
var (
	titleNames     = []string{"og:title", "headline", "dc.title", "dcterms.title", "twitter:title", "parsely-title", "sailthru.title", "citation_title"}
	bylineNames    = []string{"author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "citation_author"}
	publisherNames = []string{"og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name", "citation_journal_title"}
	addressNames   = []string{"og:url", "twitter:url", "parsely-link"}
	languageNames  = []string{"og:locale", "content-language", "language", "dc.language", "inlanguage"}
)

// readMeta reads the head of a page and the data that it carries for machines.
func readMeta(doc *html.Node) meta {
	m := meta{values: metaValues(doc)}
	linked := readLinked(doc)
	m.linked = ownArticles(slices.Clone(linked), m.value(titleNames), heading(doc), pageTitle(doc))
	for _, l := range linked {
		if !slices.Contains(m.linked, l) {
			m.foreign = append(m.foreign, l.published, l.modified)
		}
	}
	m.title = firstOf(linkedField(m.linked, func(l linkedArticle) string { return l.headline }), m.value(titleNames), heading(doc), pageTitle(doc))
	m.byline = firstOf(linkedField(m.linked, func(l linkedArticle) string { return l.author }), notAddress(m.value(bylineNames)))
	m.publisher = firstOf(m.value(publisherNames), linkedField(m.linked, func(l linkedArticle) string { return l.publisher }))
	m.address = address(doc, m)
	if m.publisher == "" {
		m.publisher = host(m.address)
	}
	m.title = trimSite(m.title, m.publisher)
	m.language = firstOf(declaredLanguage(rootLanguage(doc)), declaredLanguage(m.value(languageNames)))
	m.order = orderOf(m.language)
	return m
}

// metaValues collects the <meta> elements of a page, but for those within the description of something else: a picture, a person, a comment.
func metaValues(doc *html.Node) map[string][]string {
	all := map[string][]string{}
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Meta || isOfPart(n) {
			continue
		}
		content := strings.TrimSpace(attr(n, "content"))
		if content == "" {
			continue
		}
		for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
			if name := strings.ToLower(attr(n, key)); name != "" && len(all[name]) < 8 {
				all[name] = append(all[name], content)
			}
		}
	}
	return all
}

// isOfPart reports an element whose itemprop describes a part of the article or something beside it, by the nearest item of microdata around it.
func isOfPart(n *html.Node) bool {
	if attr(n, "itemprop") == "" {
		return false
	}
	for p := n.Parent; p != nil; p = p.Parent {
		if _, item := find(p, "itemscope"); item {
			return kindOf(attr(p, "itemtype")) == "" && attr(p, "itemtype") != ""
		}
	}
	return false
}

// value is the first value under the first of the names that has one.
func (m meta) value(names []string) string {
	for _, n := range names {
		if v := m.values[n]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// heading is the only <h1> of a page, "" when there are several.
func heading(doc *html.Node) string {
	found := ""
	for n := range doc.Descendants() {
		if n.DataAtom != atom.H1 {
			continue
		}
		if found != "" {
			return ""
		}
		found = inlineText(n)
	}
	return found
}

func pageTitle(doc *html.Node) string {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Title {
			return inlineText(n)
		}
	}
	return ""
}

func rootLanguage(doc *html.Node) string {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Html {
			return firstOf(attr(n, "lang"), attr(n, "xml:lang"))
		}
	}
	return ""
}

// address is the canonical address of a page. Only absolute web addresses count.
func address(doc *html.Node, m meta) string {
	all := []string{}
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Link && strings.EqualFold(attr(n, "rel"), "canonical") {
			all = append(all, attr(n, "href"))
		}
	}
	all = append(all, m.value(addressNames), linkedField(m.linked, func(l linkedArticle) string { return l.address }), savedFrom(doc))
	best := ""
	for _, a := range all {
		switch a = webAddress(a); {
		case a == "":
		case !isSiteRoot(a):
			return a
		case best == "":
			best = a
		}
	}
	return best
}

// isSiteRoot reports the address of a whole site: some systems give it as that of every page.
func isSiteRoot(address string) bool {
	u, err := url.Parse(address)
	return err == nil && strings.Trim(u.Path, "/") == "" && u.RawQuery == ""
}

// webAddress is an absolute address on the web, "" of anything else.
func webAddress(s string) string {
	if u, err := url.Parse(strings.TrimSpace(s)); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		return u.String()
	}
	return ""
}

var savedMark = regexp.MustCompile(`(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://\S+)`)

// savedFrom is the address that browsers note in a comment when they save a page.
func savedFrom(doc *html.Node) string {
	for n := range doc.Descendants() {
		if n.Type == html.CommentNode {
			if m := savedMark.FindStringSubmatch(clip(n.Data, 2000)); m != nil {
				return m[1]
			}
		}
	}
	return ""
}

func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// trimSite takes the name of the site off a title: "Headline | Name".
func trimSite(title, site string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " » "} {
		at := strings.LastIndex(title, sep)
		if at > 15 && site != "" && (strings.EqualFold(strings.TrimSpace(title[at+len(sep):]), site) || sep == " | " && len(title)-at < 30) {
			return title[:at]
		}
	}
	return title
}

// notAddress drops a value that is an address: pages put profiles where names belong.
func notAddress(s string) string {
	if strings.Contains(s, "://") || strings.HasPrefix(s, "@") {
		return ""
	}
	return s
}

// attr is the value of an attribute, "" without it.
func attr(n *html.Node, key string) string {
	if i := slices.IndexFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key }); i >= 0 {
		return n.Attr[i].Val
	}
	return ""
}

// inlineText is the text of a node in one line.
func inlineText(n *html.Node) string { return strings.Join(strings.Fields(render(n)), " ") }

func firstOf(all ...string) string {
	for _, s := range all {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}
