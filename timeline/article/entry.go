package article

import (
	"regexp"
	"strings"

	"dateline/timeline"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	longestEntry   = 600 // bytes of text in an entry of a list of articles, at most
	shortestTitle  = 25  // bytes of a link that is the title of another article rather than a name or a section
	leastOwnTitle  = 15  // bytes of the page's own title that are found again in a list without mistaking them
	longestFoot    = 320 // bytes of a line at the foot of a page
	longestOwn     = 60  // bytes at the beginning of a title that are compared
	mostSteps      = 4   // elements around the headline within the box of its article
	nearestBesides = 250 // bytes of text between the headline and a line that belongs to it
)

// hardNames are the names of parts that are never about the article, wherever they stand. The other names of aroundNames, such as "teaser" or
// "calendar", stand beside other articles on one site, and under the headline of the article on another.
var hardNames = lexicon{words: []string{"footer", "copyright", "menu", "cookie", "disqus"}}

// isBesideHeadline reports a line right after the headline, or in one box with it, that tells a day and leads to no other article. Whatever it is called,
// it is about this one.
func (w *dateWalker) isBesideHeadline(n *html.Node) bool {
	after := w.headline >= 0 && w.read-w.headline <= nearestBesides
	if before := w.headline < 0 && w.top != nil && n.Parent != nil && isAround(n.Parent, w.top, mostSteps); !after && !before || around[n.DataAtom] && n.DataAtom != atom.Aside {
		return false
	}
	names := elementNames(n)
	if kind := w.nameKind(names); kind.comment || kind.today || kind.top || hardNames.in(names) || barNames.MatchString(names) || !isShort(n, longestLine) {
		return false
	}
	for e := range n.Descendants() {
		if isHeading(e) || e.DataAtom == atom.A && len(spacedText(e)) >= shortestTitle {
			return false
		}
	}
	line := spacedText(n)
	s, ok := w.stamp(line)
	if !ok {
		return false
	}
	_, several := findStamp(line[s.end:], w.order)
	return !several || publishedLabel.MatchString(line) || updatedLabel.MatchString(line)
}

// isAround reports that n is an element around another one, at most so many steps, and not the whole page.
func isAround(n, inner *html.Node, steps int) bool {
	for ; steps > 0 && inner.Parent != nil && !isRoot(inner.Parent); steps-- {
		if inner = inner.Parent; inner == n {
			return true
		}
	}
	return false
}

// isOtherEntry reports an entry of a list that links to another article by its title.
func (w *dateWalker) isOtherEntry(n *html.Node) bool {
	if n.DataAtom != atom.Li && n.DataAtom != atom.Tr && n.DataAtom != atom.Article || !isShort(n, longestEntry) {
		return false
	}
	for e := range n.Descendants() {
		if e.DataAtom == atom.A {
			if line := spacedText(e); len(line) >= shortestTitle && !w.tellsTitle(line) {
				return true
			}
		}
	}
	return false
}

// isOwnEntry notes the day of an entry that has the title of this page in a list of articles: it is one among the latest of its site.
func (w *dateWalker) isOwnEntry(n *html.Node) bool {
	if len(w.own) < leastOwnTitle || !isShort(n, longestEntry) {
		return false
	}
	line := spacedText(n)
	if !w.tellsTitle(line) {
		return false
	}
	s, ok := w.stamp(line)
	if !ok || s.date.Grain() != timeline.GrainDay {
		return false
	}
	if _, again := findStamp(line[s.end:], w.order); again {
		return false
	}
	w.entries = append(w.entries, visibleDate{stamp: s, line: clip(line, longestLine), entry: true})
	return true
}

func (w *dateWalker) tellsTitle(line string) bool {
	return len(w.own) >= leastOwnTitle && strings.Contains(strings.ToLower(line), w.own)
}

// footNames are the names of the foot of an article, not of the site.
var footNames = lexicon{[]string{"foot", "bottom", "end", "info"}, regexp.MustCompile(`(?i)(?:article|entry|post|story|text|news|beitrag|artikel|content|review|rez)[-_]{0,2}(?:footer|foot|bottom|end|info)\b`)}

// foot notes a day below the text: one that says what it is in the foot of the page, and any that stands by itself in that of the article.
func (w *dateWalker) foot(line string, in surroundings) {
	if in.comment || in.today || len(line) > longestFoot {
		return
	}
	first, ok := w.stamp(line)
	if !ok {
		return
	}
	d := visibleDate{line: clip(line, longestLine), entry: true}
	var p []int
	if labelRoots.in(line) {
		p = publishedLabel.FindStringIndex(line)
	}
	if p != nil && !inSentence(line, p) && len(strings.Trim(line[p[0]:p[1]], " .:|")) > len("datum") {
		if s, ok := findStamp(line[p[1]:], w.order); ok && s.begin < 2 && !isOtherDate(line[p[1]:], s) {
			d.stamp = s
			w.entries = append(w.entries, d)
			return
		}
	}
	if in.foot && len(line) <= longestLine && !isOtherDate(line, first) {
		d.stamp, d.updated = first, updatedLabel.MatchString(line[:first.begin])
		if d.updated || isBareDate(line, first) {
			w.entries = append(w.entries, d)
		}
	}
}

// brokenLines are the lines of an element that <br> parts, each as spacedText gives it.
func brokenLines(n *html.Node) []string {
	lines, parts := []string{}, []string{}
	add := func() {
		if len(parts) > 0 {
			lines = append(lines, strings.Join(parts, " "))
		}
		parts = nil
	}
	if n.Type == html.TextNode {
		return []string{spacedText(n)}
	}
	for t := range n.Descendants() {
		switch {
		case t.DataAtom == atom.Br:
			add()
		case t.Type == html.TextNode && !unread[t.Parent.DataAtom]:
			parts = append(parts, strings.Fields(t.Data)...)
		}
	}
	add()
	return lines
}

// isShort reports an element with at most n bytes of text.
func isShort(e *html.Node, n int) bool {
	for t := range e.Descendants() {
		if t.Type == html.TextNode && !unread[t.Parent.DataAtom] {
			if n -= len(strings.TrimSpace(t.Data)); n < 0 {
				return false
			}
		}
	}
	return true
}
