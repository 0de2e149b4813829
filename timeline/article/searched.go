package article

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"

	"github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// searched asks htmldate, which knows the habits of many sites. It fills days
// and months that it did not see with ones: only what its source says in full is believed. What it takes from the date of
// the last change is none of its own; the day of the first comment is mostly the right one, and told as what it is.
func searched(doc *html.Node, m meta, others []candidate, other otherDays) []candidate {
	r, err := htmldate.FromDocument(doc, htmldate.Options{UseOriginalDate: true, URL: m.address})
	if err != nil || r.IsZero() {
		return nil
	}
	c := candidate{stamp: dayOf(r.DateTime), witness: inSearch, evidence: "page: " + firstOf(r.SrcString, "its text")}
	c.hour = -1
	if s, ok := findStamp(r.SrcString, m.order); ok {
		c.stamp = s
	} else if len(r.SrcString) > longestUnread || pictureName.MatchString(r.SrcString) || r.DateTime.Day() == 1 || !strings.Contains(r.SrcString, strconv.Itoa(r.DateTime.Day())) || copyright.MatchString(r.SrcString) {
		return nil
	}
	if webPage.MatchString(r.SrcString) || !isToldAt(doc, r.SrcString) {
		return nil // the address is a witness of its own, and a day in running text is none
	}
	updated := false
	for _, o := range others {
		if o.date == c.date && o.witness < inUpdate {
			return []candidate{c}
		}
		updated = updated || o.date == c.date
	}
	if updated {
		return nil
	}
	if other.excludes(c.date) || m.isForeign(c.date) {
		return nil
	}
	if other.comments[c.date] {
		c.evidence = "comment on the page: " + r.SrcString
	}
	return []candidate{c}
}

// longestUnread is how long a piece of a page is, in bytes, in which htmldate may see a day that is written in a way we do not know; in a
// longer one, or in the name of a file, it is a number.
const longestUnread = 60

var pictureName = regexp.MustCompile(`(?i)\.(?:png|jpe?g|gif|webp|svg|js|css|mp[34])\b`)

// isForeign reports the day of another article that the page lists for machines.
func (m meta) isForeign(day timeline.Date) bool {
	return slices.ContainsFunc(m.foreign, func(v string) bool {
		s, ok := parseStamp(v, m.order)
		return ok && s.date == day
	})
}

var copyright = regexp.MustCompile(`(?i)©|copyright|&copy;|all rights|powered by`)

// keyBefore is the name of a value in the data of a page: the last one before it.
var keyBefore = regexp.MustCompile(`([\w:.-]{2,40})\\?["']?\s*[:=]\s*\\?["']?$`)

// longestKey is how many bytes before a value its name is looked for.
const longestKey = 48

// idleKeys name the days in the data of a page that are those of something else: of an offer, a version, a person.
var idleKeys = regexp.MustCompile(`(?i)start|begin|end|expir|valid|until|birth|death|founded|version|build|deploy|^v$|^ver$`)

// namingKeys are the attributes of an element that lead somewhere or say how it looks: a day in them is that of a file.
var namingKeys = map[string]bool{"href": true, "src": true, "srcset": true, "data-src": true, "data-srcset": true, "poster": true, "style": true, "class": true, "id": true,
	"alt": true, "for": true, "name": true, "action": true, "onclick": true, "usemap": true, "longdesc": true, "d": true}

// longestSource is how much of what htmldate quotes is looked for in the page, in bytes.
const longestSource = 24

// isToldAt reports whether what htmldate quotes stands somewhere in the page where a day can be that of the article: in a line of its own, or in a
// value for machines. In running text a day is told about; in the address of a picture, a style or another page, in a remark of
// the program that made the page, and in the data of an offer it is that of something else. What cannot be found again is believed.
func isToldAt(doc *html.Node, source string) bool {
	if s, ok := findStamp(source, eitherOrder); ok {
		source = source[s.begin:]
	}
	source = strings.Trim(source, "=\"'>/ …")
	if at := strings.IndexAny(source, "\"'<>"); at > 0 {
		source = source[:at]
	}
	if source = strings.TrimRight(clip(source, longestSource), " -"); source == "" { // a remark ends with dashes
		return true
	}
	found := false
	for n := range doc.Descendants() {
		switch {
		case n.Type == html.ElementNode:
			for _, a := range n.Attr {
				at := strings.Index(a.Val, source)
				if at < 0 {
					continue
				}
				naming := namingKeys[a.Key] || n.DataAtom == atom.Script || n.DataAtom == atom.Link || isInFileName(a.Val, at)
				if found = true; !naming && !isOfProgram(n) || a.Key == "href" && isOwnLink(n) && !isInFileName(a.Val, at) {
					return true
				}
			}
		case !strings.Contains(n.Data, source) || n.Type != html.TextNode && n.Type != html.CommentNode:
		case n.Type == html.CommentNode:
			found = true
		case n.Parent != nil && n.Parent.DataAtom == atom.Script:
			if found = true; isValueIn(n.Data, source) {
				return true
			}
		case n.Parent != nil && !unread[n.Parent.DataAtom]:
			if found = true; !isProse(n, source) {
				return true
			}
		}
	}
	return !found
}

// isInFileName reports a day in the address of a picture or another file.
func isInFileName(s string, at int) bool {
	rest := s[at:]
	if end := strings.IndexAny(rest, "\"' <>,\\"); end >= 0 {
		rest = rest[:end]
	}
	return at > 0 && s[at-1] == '/' && (pictureName.MatchString(rest) || captured.MatchString(rest))
}

// captured is how an archive of the web marks when it took a page.
var captured = regexp.MustCompile(`^\d{14}(?:[a-z]{2}_)?/`)

// isOfProgram reports an element that names the program which made the page: "version 3.9.15" is no day.
func isOfProgram(n *html.Node) bool {
	return n.DataAtom == atom.Meta && strings.EqualFold(attr(n, "name"), "generator")
}

// isOwnLink reports a link to the page itself.
func isOwnLink(n *html.Node) bool {
	return n.DataAtom == atom.Link && attr(n, "rel") == "canonical" || n.DataAtom == atom.A && attr(n, "rel") == "bookmark"
}

// isValueIn reports whether the data of a script hold a day as a value that is not named as that of something else.
// A bare number is a day only where a name says so.
func isValueIn(data, source string) bool {
	bareNumber := len(source) > len("20060102") && strings.Trim(source, "0123456789") == ""
	for at, from := 0, 0; from < len(data); from = at + len(source) {
		if at = strings.Index(data[from:], source); at < 0 {
			return false
		}
		if at += from; isInFileName(data, at) {
			continue
		}
		key := keyBefore.FindStringSubmatch(data[max(0, at-longestKey):at])
		if key == nil && !bareNumber || key != nil && !idleKeys.MatchString(key[1]) {
			return true
		}
	}
	return false
}

// longestNote is how many words a line that ends as a sentence has at most and tells no story: "Published on 3 May 2019 by the office."
const longestNote = 10

// longestProse bounds the paragraph around a day that is looked at, in bytes.
const longestProse = 1 << 14

// isProse reports a day in the midst of running text.
func isProse(n *html.Node, source string) bool {
	for n.Parent != nil && n.Type == html.TextNode || n.Parent != nil && !blocks[n.DataAtom] && shortInline(n.Parent, longestProse) >= 0 {
		n = n.Parent
	}
	line := spacedText(n)
	for _, l := range brokenLines(n) {
		if strings.Contains(l, source) {
			line = l
			break
		}
	}
	at := strings.Index(line, source)
	if s, ok := findStamp(line, eitherOrder); ok && at >= 0 && s.begin >= at && s.begin < at+len(source) {
		at = s.begin
	}
	return at > 2 && !entryWords.MatchString(line) && (len(line) > 2*longestLine || endsSentence(line) && hasTokens(line, longestNote+1))
}
