package article

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// scriptField is how the data that pages carry for their own scripts name the publication. It may be quoted once more, as JSON in a string.
var scriptField = regexp.MustCompile(`\\?"(datePublished|date_published|publishedAt|published_at|publishDate|publish_date|pubDate|pub_date|publicationDate|publication_date|firstPublished(?:At|Date)?|first_publish(?:ed)?_date|publishedDate|published_date|publishedTime|published_time|displayDate|display_date|datePublication)\\?"\s*:\s*\\?"?([^"\\,}\]]{8,40})`)

// mostScript bounds the bytes of scripts that are searched.
const mostScript = 4 << 20

// scriptDates gives the day that the scripts of a page, and <meta> elements with JSON, name as that of the publication: beside the title
// if it is there, else the first; what follows belongs to other articles.
func scriptDates(doc *html.Node, title string) []candidate {
	left := mostScript
	var first []candidate
	for n := range doc.Descendants() {
		data := ""
		switch {
		case n.DataAtom == atom.Script && n.FirstChild != nil && !strings.Contains(strings.ToLower(attr(n, "type")), "ld+json"):
			data = n.FirstChild.Data
		case n.DataAtom == atom.Meta && strings.HasPrefix(attr(n, "content"), "{"):
			data = attr(n, "content")
		}
		if left -= len(data); left < 0 {
			break
		}
		for _, part := range besideTitle(data, title) {
			if own := scriptDate(part); own != nil {
				return own
			}
		}
		if first == nil {
			first = scriptDate(data)
		}
	}
	return first
}

// scriptDate is the first day of publication that data name.
func scriptDate(data string) []candidate {
	m := scriptField.FindStringSubmatch(data)
	if m == nil {
		return nil
	}
	s, ok := parseStamp(m[2], eitherOrder)
	if !ok {
		return nil
	}
	return []candidate{{stamp: s, witness: inScript, evidence: "data of the page: " + m[1]}}
}

const (
	leastScriptTitle = 15      // bytes of a title that are found again in data without mistaking them
	widestObject     = 1 << 16 // bytes before the title and behind it in which its object is looked for
	mostObjects      = 2       // the object with the title, and the one around it: the title may be an object of its own
)

// besideTitle gives the objects in the data of a script that hold the title of the page, the innermost first. Braces within strings
// are rare in such data, and at worst a larger object is given.
func besideTitle(data, title string) (all []string) {
	if len(title) < leastScriptTitle {
		return nil
	}
	at := strings.Index(data, title)
	if at < 0 {
		return nil
	}
	from, to := at, at+len(title)
	for range mostObjects {
		from, to = outward(data, from-1, -1, '{', '}'), outward(data, to, 1, '}', '{')
		if from < max(at-widestObject, 0) || to > min(at+widestObject, len(data)-1) {
			break
		}
		to++
		all = append(all, data[from:to])
	}
	return all
}

// outward goes from a place within an object in steps to the brace that bounds it; other opens an object on the way. Beyond the data there
// is no brace.
func outward(data string, at, step int, bound, other byte) int {
	for depth := 0; at >= 0 && at < len(data); at += step {
		switch data[at] {
		case other:
			depth++
		case bound:
			if depth--; depth < 0 {
				return at
			}
		}
	}
	return at
}
