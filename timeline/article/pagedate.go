package article

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// publishedNames are the <meta> elements with the date of publication, the most
// trusted first; genericNames those with a date that may be another one; updatedNames those with the date of the last change.
var (
	publishedNames = []string{"article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article.published", "article:published",
		"rnews:datepublished", "bt:pubdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued",
		"publish-date", "publish_date", "publishdate", "published_time", "publication_date", "publication-date", "publicationdate", "pubdate", "published",
		"article_date_original", "originalpublicationdate", "shareaholic:article_published_time", "citation_publication_date", "citation_online_date", "displaydate", "article:post_date"}
	genericNames = []string{"dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "dc:date", "article.created", "datecreated", "date", "ptime", "citation_date"}
	updatedNames = []string{"article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified", "article.updated", "updated_time", "modified", "revised"}
)

// pageDates collects every date that a page gives.
func pageDates(doc *html.Node, m meta) []candidate {
	visible, other := visibleDates(doc, m.title, m.order)
	all := slices.Concat(metadataDates(m), timeElements(doc, m.order), visible, fromAddress(m.address), scriptDates(doc, m.title), describedDay(m))
	if m.wiki || m.large { // htmldate would take the day on which a wiki's page was begun, and minutes for a large one
		return all
	}
	return append(all, searched(doc, m, all, other)...)
}

// metadataDates gives what the page says for machines.
func metadataDates(m meta) []candidate {
	var all []candidate
	for i, l := range m.linked {
		published := inLinked
		if i > 0 && l.kind != m.linked[0].kind || l.isVague() { // of the site, a video, another article
			published = inGeneric
		}
		all = append(all, m.dates(published, "datePublished", l.published)...)
		all = append(all, m.dates(inGeneric, "uploadDate", l.uploaded)...)
		all = append(all, m.dates(inGeneric, "dateCreated", l.created)...)
		all = append(all, m.dates(inUpdate, "dateModified", l.modified)...)
	}
	for _, group := range []struct {
		witness witness
		names   []string
	}{{inMeta, publishedNames}, {inGeneric, genericNames}, {inUpdate, updatedNames}} {
		for _, name := range group.names {
			all = append(all, m.dates(group.witness, name, m.values[name]...)...)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(m.values)) {
		if publishedWord.MatchString(name) && !updatedWord.MatchString(name) && !slices.Contains(publishedNames, name) && !slices.Contains(genericNames, name) {
			all = append(all, m.dates(inGeneric, name, m.values[name]...)...)
		}
	}
	return all
}

// describedDay is a day that stands by itself at the end of the description of a page, or at its beginning: "… (News of 14 January 2020)", "3 May 2019 — …".
func describedDay(m meta) []candidate {
	for _, name := range []string{"description", "og:description"} {
		line := m.value([]string{name})
		s, ok := findStamp(line, m.order)
		if !ok || isOtherDate(line, s) {
			continue
		}
		begins := s.begin == 0 && leadEnd.MatchString(line[s.end:])
		ends := strings.Trim(line[s.end:], " .)]") == "" && leadBegin.MatchString(line[:s.begin])
		if begins || ends {
			return []candidate{{stamp: s, witness: inMargin, evidence: "description of the page: " + clip(line[max(0, s.begin-40):], longestLine)}}
		}
	}
	return nil
}

var (
	leadEnd   = regexp.MustCompile(`^\s*[|•·–—:-]\s`)
	leadBegin = regexp.MustCompile(`[(\[|•·–—][^.!?)\]]{0,30}$`)
)

// publishedWord is in the names that content systems make up themselves for the day of publication, unless updatedWord is.
var (
	publishedWord = regexp.MustCompile(`pub(?:lish|lished|lication|lishing)?[-_:. ]?(?:date|time|day)|(?:date|time)[-_:. ]?(?:pub|of[-_:. ]?pub)|release[-_:. ]?date|first[-_:. ]?published`)
	updatedWord   = regexp.MustCompile(`modif|updat|expir|unpub|chang|revis|last|event|image|video|book|film|music`)
)

// dates reads the values of one name. When they are several days, they belong to a list of articles.
func (m meta) dates(w witness, name string, values ...string) []candidate {
	var all []candidate
	several := false
	for _, v := range values {
		if s, ok := parseStamp(v, m.order); ok {
			all = append(all, candidate{stamp: s, witness: w, evidence: "metadata: " + name})
			several = several || s.date != all[0].date
		}
	}
	for i := range all {
		if several {
			all[i].witness = max(w, inGeneric)
		}
	}
	return all
}

// timeElements gives the <time> elements that say they hold the publication. A page with several days in them lists
// other articles: then none counts.
func timeElements(doc *html.Node, order dayOrder) []candidate {
	var all []candidate
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Time && attr(n, "itemprop") != "datePublished" || isOfPart(n) || isComment(n) {
			continue
		}
		class := strings.ToLower(attr(n, "class") + " " + attr(n, "itemprop"))
		_, dated := find(n, "pubdate")
		if !dated && !strings.Contains(class, "publish") && !strings.Contains(class, "entry-date") {
			continue
		}
		s, ok := parseStamp(firstOf(attr(n, "datetime"), attr(n, "content"), clip(inlineText(n), longestLine)), order)
		if !ok {
			continue
		}
		if len(all) > 0 && all[0].date != s.date {
			return nil
		}
		all = append(all, candidate{stamp: s, witness: inElement, evidence: "time element: " + firstOf(inlineText(n), attr(n, "datetime"))})
	}
	return all[:min(len(all), 1)]
}

// isComment reports an element of what a reader wrote below the article.
func isComment(n *html.Node) bool {
	for p := n.Parent; p != nil && !isRoot(p); p = p.Parent {
		if p.DataAtom == atom.Article && p.Parent != nil && strings.Contains(elementNames(p), "comment") || commentNames.in(elementNames(p)) {
			return true
		}
	}
	return false
}

func find(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}
