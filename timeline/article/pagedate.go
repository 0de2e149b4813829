package article

import (
	"strings"

	"github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// publishedNames are the <meta> elements with the date of publication, the most
// trusted first; updatedNames those with the date of the last change.
var (
	publishedNames = []string{"article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article.published", "article:published",
		"rnews:datepublished", "bt:pubdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued",
		"publish-date", "publish_date", "publishdate", "published_time", "publication_date", "publication-date", "publicationdate", "pubdate", "published",
		"article_date_original", "originalpublicationdate", "shareaholic:article_published_time", "citation_publication_date", "citation_online_date", "displaydate",
		"article:post_date", "dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "dc:date", "article.created", "datecreated", "date", "ptime", "citation_date", "creation_date", "created"}
	updatedNames = []string{"article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified", "article.updated", "updated_time", "modified", "revised"}
)

// pageDates collects every date that a page gives.
func pageDates(doc *html.Node, m meta) []candidate {
	var all []candidate
	add := func(value string, t trust, evidence string) {
		if s, ok := parseStamp(value, m.dayFirst); ok {
			all = append(all, candidate{s, t, evidence})
		}
	}
	for _, l := range m.linked {
		add(l.published, trustMetadata, "metadata: datePublished")
	}
	for _, name := range publishedNames {
		for _, v := range m.values[name] {
			add(v, trustMetadata, "metadata: "+name)
		}
	}
	for _, e := range timeElements(doc) {
		add(e.value, trustVisible, e.evidence)
	}
	all = append(all, fromAddress(m.address)...)
	all = append(all, searched(doc, m)...)
	for _, l := range m.linked {
		add(l.modified, trustUpdated, "metadata: dateModified")
	}
	for _, name := range updatedNames {
		for _, v := range m.values[name] {
			add(v, trustUpdated, "metadata: "+name)
		}
	}
	return all
}

type timeElement struct{ value, evidence string }

// timeElements gives the <time> elements that say they hold the publication.
func timeElements(doc *html.Node) []timeElement {
	var all []timeElement
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Time || len(all) > 20 {
			continue
		}
		class := strings.ToLower(attr(n, "class") + " " + attr(n, "itemprop"))
		if _, pub := find(n, "pubdate"); pub || strings.Contains(class, "publish") || strings.Contains(class, "entry-date") {
			all = append(all, timeElement{firstOf(attr(n, "datetime"), inlineText(n)), "time element: " + inlineText(n)})
		}
	}
	return all
}

func find(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

// searched asks htmldate, which knows the habits of many sites.
func searched(doc *html.Node, m meta) []candidate {
	r, err := htmldate.FromDocument(doc, htmldate.Options{UseOriginalDate: true, URL: m.address})
	if err != nil || r.IsZero() {
		return nil
	}
	s := dayOf(r.DateTime)
	s.hour = -1
	return []candidate{{s, trustVisible, "page: " + firstOf(r.SrcString, "its text")}}
}
