package article

import (
	"encoding/json"
	"html"
	"regexp"
	"slices"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A linkedArticle is what JSON-LD says about one thing that may be the article.
type linkedArticle struct {
	kind                                   string
	headline, author, publisher, address   string
	published, modified, created, uploaded string
	body                                   string
	listed                                 bool // it lies in a list: of other articles, mostly
}

// articleKinds are the types of schema.org whose dates are those of an article, the surest first.
var articleKinds = []string{"NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "Article",
	"BlogPosting", "LiveBlogPosting", "Report", "ScholarlyArticle", "TechArticle", "SocialMediaPosting", "DiscussionForumPosting", "CreativeWork", "WebPage", "ItemPage", "VideoObject", ""}

// isVague reports an object that may be the site, a film or a start page as well as an article.
func (l linkedArticle) isVague() bool {
	return l.kind != "" && l.headline == "" && slices.Index(articleKinds, l.kind) >= slices.Index(articleKinds, "CreativeWork")
}

// maxLinked bounds how many objects of a page are looked at, and how deep they may lie.
const maxLinked, maxLinkedDepth = 400, 12

// readLinked reads the JSON-LD of a page, the surest kind of article first.
func readLinked(doc *nethtml.Node) []linkedArticle {
	var all []linkedArticle
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Script || !strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") || n.FirstChild == nil {
			continue
		}
		var v any
		if err := json.Unmarshal([]byte(cleanJSON(n.FirstChild.Data)), &v); err != nil {
			all = append(all, brokenLinked(n.FirstChild.Data))
			continue
		}
		walkLinked(v, 0, false, &all)
	}
	slices.SortStableFunc(all, func(a, b linkedArticle) int {
		return slices.Index(articleKinds, a.kind) - slices.Index(articleKinds, b.kind)
	})
	return all
}

// ownArticles leaves those out that are about something else than the page with one of the titles: other articles in lists,
// and those with another headline beside one with that of the page.
func ownArticles(all []linkedArticle, titles ...string) []linkedArticle {
	isOwn := func(l linkedArticle) bool {
		return l.headline != "" && slices.ContainsFunc(titles, func(t string) bool { return sameTitle(l.headline, t) })
	}
	found := slices.ContainsFunc(all, isOwn)
	return slices.DeleteFunc(all, func(l linkedArticle) bool {
		return !isOwn(l) && (l.listed || found && l.headline != "")
	})
}

// sameTitle reports titles that share most words: pages shorten them and add the name of the site.
func sameTitle(a, b string) bool {
	x, y := tokens(strings.ToLower(a)), tokens(strings.ToLower(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	common := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			common++
		}
	}
	return len(x) > 0 && 10*common >= 7*len(x)
}

// cleanJSON mends what content management systems get wrong most: line ends inside strings, comments around.
func cleanJSON(s string) string {
	s = strings.TrimSpace(s)
	for _, wrap := range []string{"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["} {
		s = strings.TrimSpace(strings.TrimPrefix(s, wrap))
	}
	for _, wrap := range []string{"-->", "//]]>", "/*]]>*/", "]]>"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, wrap))
	}
	return strings.TrimSuffix(strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s), ";")
}

var brokenField = regexp.MustCompile(`"(datePublished|dateModified|dateCreated|headline)"\s*:\s*"([^"]{4,300})"`)

// brokenLinked takes the fields out of JSON that cannot be parsed.
func brokenLinked(s string) linkedArticle {
	l := linkedArticle{}
	for _, m := range brokenField.FindAllStringSubmatch(s, 40) {
		for name, field := range map[string]*string{"datePublished": &l.published, "dateModified": &l.modified, "dateCreated": &l.created, "headline": &l.headline} {
			if m[1] == name && *field == "" {
				*field = m[2]
			}
		}
	}
	return l
}

// walkLinked looks for articles in a JSON value.
func walkLinked(v any, depth int, listed bool, all *[]linkedArticle) {
	if depth > maxLinkedDepth || len(*all) > maxLinked {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			walkLinked(e, depth+1, listed, all)
		}
	case map[string]any:
		kind := v["@type"]
		if kind == nil {
			kind = v["type"] // some sites leave the sign out
		}
		if k := kindOf(kind); slices.Contains(articleKinds, k) && k != "" {
			a := linked(k, v)
			a.listed = listed
			*all = append(*all, a)
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart", "subjectOf"} {
			walkLinked(v[key], depth+1, listed || key == "itemListElement" || key == "hasPart", all)
		}
	}
}

// kindOf gives the surest of the types of an object.
func kindOf(v any) string {
	best := ""
	for _, t := range asList(v) {
		s, _ := t.(string)
		s = s[strings.LastIndexAny(s, "/:")+1:]
		if i := slices.Index(articleKinds, s); i >= 0 && (best == "" || i < slices.Index(articleKinds, best)) {
			best = s
		}
	}
	return best
}

func linked(kind string, v map[string]any) linkedArticle {
	l := linkedArticle{kind: kind, headline: plain(v["headline"]), author: names(v["author"]), publisher: names(v["publisher"]), address: plain(v["url"]),
		published: plain(v["datePublished"]), modified: plain(v["dateModified"]), created: plain(v["dateCreated"]), uploaded: plain(v["uploadDate"]), body: plain(v["articleBody"])}
	if l.address == "" {
		l.address = plain(v["mainEntityOfPage"])
	}
	if l.published == "" && kind == "LiveBlogPosting" {
		l.published = firstEntry(v)
	}
	return l
}

// firstEntry is when a running report began: that of its entries which was the first, or when it says so.
func firstEntry(v map[string]any) string {
	first, began := "", stamp{}
	for _, e := range asList(v["liveBlogUpdate"]) {
		entry, _ := e.(map[string]any)
		told := plain(entry["datePublished"])
		if s, ok := parseStamp(told, eitherOrder); ok && (first == "" || s.date.Begins().Start < began.date.Begins().Start) {
			first, began = told, s
		}
	}
	return firstOf(first, plain(v["coverageStartTime"]))
}

// plain is a JSON string as text; of an object its @id, of a list its first member.
func plain(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(html.UnescapeString(v))
	case map[string]any:
		return plain(v["@id"])
	case []any:
		if len(v) > 0 {
			return plain(v[0])
		}
	}
	return ""
}

// names joins the names of persons or organisations.
func names(v any) string {
	var all []string
	for _, e := range asList(v) {
		if m, ok := e.(map[string]any); ok {
			e = m["name"]
		}
		if s := notAddress(plain(e)); s != "" && !slices.Contains(all, s) && len(all) < 8 {
			all = append(all, s)
		}
	}
	return strings.Join(all, ", ")
}

func asList(v any) []any {
	if l, ok := v.([]any); ok {
		return l
	}
	if v == nil {
		return nil
	}
	return []any{v}
}

// linkedField is the first value that a field has among the articles.
func linkedField(all []linkedArticle, field func(linkedArticle) string) string {
	for _, l := range all {
		if s := field(l); s != "" && (l.kind == "" || slices.Index(articleKinds, l.kind) < slices.Index(articleKinds, "WebPage")) {
			return s
		}
	}
	return ""
}
