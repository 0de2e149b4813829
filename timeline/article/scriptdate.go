package article

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/timeline"
)

// scriptField is how the data that pages carry for their own scripts name the publication. It may be quoted once more, as JSON in a string.
var scriptField = regexp.MustCompile(`\\?"(datePublished|date_published|publishedAt|published_at|publishDate|publish_date|pubDate|pub_date|publicationDate|publication_date|firstPublished(?:At|Date)?|first_publish(?:ed)?_date|publishedDate|published_date|publishedTime|published_time|displayDate|display_date|datePublication)\\?"\s*:\s*\\?"?([^"\\,}\]]{8,40})`)

// mostScript bounds the bytes of scripts that are searched.
const mostScript = 4 << 20

// scriptDates gives the first day that the scripts of a page, and <meta> elements with JSON, name as that of the publication: what follows
// belongs to other articles.
func scriptDates(doc *html.Node) []candidate {
	left := mostScript
	for n := range doc.Descendants() {
		data := ""
		switch {
		case n.DataAtom == atom.Script && n.FirstChild != nil && !strings.Contains(strings.ToLower(attr(n, "type")), "ld+json"):
			data = n.FirstChild.Data
		case n.DataAtom == atom.Meta && strings.HasPrefix(attr(n, "content"), "{"):
			data = attr(n, "content")
		}
		if left -= len(data); left < 0 {
			return nil
		}
		m := scriptField.FindStringSubmatch(data)
		if m == nil {
			continue
		}
		if s, ok := parseStamp(m[2], eitherOrder); ok {
			return []candidate{{stamp: s, witness: inScript, evidence: "data of the page: " + m[1]}}
		}
	}
	return nil
}

// inMachineData reports a day that stands in a script or an attribute of the page, as machines write it. One that stands in running text alone
// is told about, and no day of publication.
func inMachineData(doc *html.Node, day timeline.Date) bool {
	iso := day.String()
	forms := []string{iso, strings.ReplaceAll(iso, "-", "/")}
	holds := func(s string) bool { return strings.Contains(s, forms[0]) || strings.Contains(s, forms[1]) }
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Script && n.FirstChild != nil && holds(n.FirstChild.Data) {
			return true
		}
		for _, a := range n.Attr {
			if holds(a.Val) {
				return true
			}
		}
	}
	return false
}
