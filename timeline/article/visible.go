package article

import (
	"regexp"
	"strings"

	"dateline/timeline"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A visibleDate is a date that a reader of the page sees, with what makes it a date of publication.
type visibleDate struct {
	stamp
	line     string
	distance int  // bytes of text between the headline and it; negative before the headline
	labelled bool // "Published: …"
	updated  bool // "Updated: …"
	named    bool // the element is named after dates, times or bylines
	bare     bool // there is nothing else in its line
	entry    bool // it stands at the foot of the page, labelled, or in a list with the title of this page
	closing  bool // it ends a short line that is no sentence: "Speech by the governor, Senn, 5 June 2015"
	leading  bool // it begins one: "21 Jan 2022 // Dana Rick"
	strange  bool // "Release: …"
	boxed    bool // it stands before the headline in one box with it
}

var (
	// aroundNames are the parts of a page that carry other dates: of comments, of other articles, of today.
	aroundNames  = lexicon{words: []string{"comment", "footer", "sidebar", "related", "widget", "menu", "copyright", "calendar", "recommend", "most-read", "mostread", "most-viewed", "mostviewed", "recirc", "trending", "popular", "teaser", "ticker", "weather", "cookie", "newsletter", "archive", "reaction", "disqus", "popup", "modal"}}
	barNames     = regexp.MustCompile(`(?i)\bnav`)
	commentNames = lexicon{[]string{"comment", "disqus"}, regexp.MustCompile(`(?i)(?:^|\s)(?:comments?|comment-?list|comments-area|disqus_thread)(?:\s|$)`)}
	// todayNames are the elements that show today's date, whatever the day of the article.
	todayNames = lexicon{[]string{"today", "date", "fecha", "datum"}, regexp.MustCompile(`(?i)(?:^|\s)(?:today|todays?-?date|date-?today|today-date|current-?date|date-?now|masthead-?date|header-?date|datum-?heute|fecha-?actual|fecha-?hoy|date-?du-?jour)(?:\s|$)`)}
	// topNames are the elements at the top of a site, where many show today's date with its weekday.
	topNames = lexicon{[]string{"head", "top", "kopf", "cabe", "testata", "shapka", "tete"},
		regexp.MustCompile(`(?i)(?:^|[-_\s])(?:site-?header|masthead|page-?top|top-?bar|header-?(?:top|bar)|kopf|kopfzeile|cabecera|cabecalho|testata|shapka|en-?tete)(?:[-_\s]|$)`)}
	// datedNames are the elements that carry the date of the article.
	datedNames = lexicon{words: []string{"date", "time", "publi", "posted", "byline", "meta", "stamp", "author", "fecha", "datum", "info"}}
	around     = map[atom.Atom]bool{atom.Footer: true, atom.Aside: true, atom.Nav: true, atom.Form: true, atom.Select: true}
)

// near is how far from the headline a date can stand and still be that of the article, in bytes of text.
const nearAfter, nearBefore = 700, 250

// visibleDates walks over what a reader sees and gives the dates near the
// headline, and the days that stand elsewhere.
func visibleDates(doc *html.Node, title string, order dayOrder) (all []candidate, other otherDays) {
	w := dateWalker{title: strings.ToLower(clip(title, longestOwn)), own: strings.ToLower(clip(title, longestOwn)), order: order, headline: -1, names: map[string]nameKind{}, stamps: map[string]found{}, holders: map[*html.Node]bool{},
		other: otherDays{comments: map[timeline.Date]bool{}, aside: map[timeline.Date]bool{}, edited: map[timeline.Date]bool{}}}
	w.findHolders(doc)
	w.node(doc, surroundings{})
	only := w.onlyDay()
	for _, d := range append(w.found, w.entries...) {
		d.distance -= max(w.headline, 0)
		r, ok := d.witness(w.headline >= 0)
		if !ok && d.isOwn() && d.date == only {
			r, ok = inPage, true
		}
		if ok {
			all = append(all, candidate{stamp: d.stamp, witness: r, evidence: "page: " + d.line})
		}
	}
	return all, w.other
}

// isOwn reports a date that stands by itself in a way that those of articles do, wherever on the page: many sites put it below the text.
func (d visibleDate) isOwn() bool {
	return !d.updated && !d.strange && (d.named && len(d.line) <= longestLine || d.bare)
}

// onlyDay is the one day that all such dates of a page tell, the zero Date when they differ: then they are of a list.
func (w *dateWalker) onlyDay() (only timeline.Date) {
	for _, d := range w.found {
		switch {
		case !d.isOwn() && !d.labelled:
		case only.IsKnown() && d.date != only:
			return timeline.Date{}
		default:
			only = d.date
		}
	}
	return only
}

// findHolders finds the elements that hold the headline of the page or most of its running text. Whatever they are called, they do not stand
// beside the article.
func (w *dateWalker) findHolders(doc *html.Node) {
	size := map[*html.Node]int{}
	whole := measure(doc, size)
	for n, length := range size {
		if float64(length) > mostAside*float64(whole) {
			w.holders[n] = true
		}
	}
	for n := range doc.Descendants() {
		if isHeading(n) && w.isHeadline(n, spacedText(n)) {
			if w.top = n; w.beginsLikeTitle(spacedText(n)) {
				w.own = strings.ToLower(clip(spacedText(n), longestOwn))
			}
			for p := n.Parent; p != nil; p = p.Parent {
				w.holders[p] = true
			}
			return
		}
	}
}

// isHeadline reports an element with the headline of the page as its text.
func (w *dateWalker) isHeadline(n *html.Node, line string) bool {
	return n.DataAtom == atom.H1 || isHeading(n) && w.beginsLikeTitle(line)
}

// beginsLikeTitle reports the title of the page, which may go on with a subtitle, or with the name of the site where the line ends.
func (w *dateWalker) beginsLikeTitle(line string) bool {
	line = strings.ToLower(line)
	return w.title != "" && (strings.HasPrefix(line, w.title) || len(line) >= leastOwnTitle && strings.HasPrefix(w.title, line))
}

// witness says how much the place of a visible date is worth, if anything.
func (d visibleDate) witness(headline bool) (witness, bool) {
	before := headline && d.distance < 0 && d.distance >= -nearBefore
	after := headline && d.distance >= 0 && d.distance <= nearAfter
	switch {
	case d.updated:
		return inUpdate, true
	case d.entry, d.strange && headline && d.distance >= -nearBefore && d.distance <= nearAfter:
		return inMargin, true
	case d.strange:
		return 0, false
	case d.labelled && (before || after || !headline), d.named && d.bare && after:
		return inHeadline, true
	case before && d.boxed && d.named && d.bare && !weekdayWord.MatchString(d.line):
		return inHeadline, true
	case d.bare && after, d.named && after, d.labelled, (d.closing || d.leading) && after && d.distance < nearBefore:
		return inPage, true
	case before && (d.named || d.bare || d.leading) && !weekdayWord.MatchString(d.line): // a weekday there is today's
		return inMargin, true
	}
	return 0, false
}

// A dateWalker goes through a page in reading order.
type dateWalker struct {
	title    string // of the page, in small letters, its beginning
	own      string // the title of the article among others, in the same way
	order    dayOrder
	read     int // bytes of text so far
	headline int // where the headline ends, -1 before it is found
	found    []visibleDate
	entries  []visibleDate // of lists, and at the foot of the page
	other    otherDays
	stamps   map[string]found    // of lines that came before
	names    map[string]nameKind // of classes that came before: pages repeat the same few
	holders  map[*html.Node]bool // the elements in which the article stands
	top      *html.Node          // the element of the headline, nil when there is none
}

// otherDays are days that a page shows where they are hardly that of its article.
type otherDays struct {
	comments map[timeline.Date]bool // where readers write
	aside    map[timeline.Date]bool // beside other articles, in margins
	edited   map[timeline.Date]bool // of the last change of a page that changes all the time
}

// excludes reports a day that is that of another article, or of the last change: one of several beside the article. A
// single one may well be its own, in a page that is built in an unusual way.
func (o otherDays) excludes(d timeline.Date) bool {
	return o.edited[d] || o.aside[d] && len(o.aside) > 1
}

// editedLabel is how pages that change all the time tell their last change.
var editedLabel = lexicon{words: append(strings.Split("last edited|last changed|last revised|zuletzt bearbeitet|zuletzt geändert|dernière modification|última edición|ultima modifica", "|"), updateRoots...)}

// A nameKind is what the class and id of an element say about the dates in it.
type nameKind struct{ around, dated, comment, today, top, foot bool }

func (w *dateWalker) nameKind(names string) nameKind {
	k, ok := w.names[names]
	if !ok {
		k = nameKind{aroundNames.in(names) || barNames.MatchString(names), datedNames.in(names), commentNames.in(names), todayNames.in(names), topNames.in(names), footNames.in(names)}
		w.names[names] = k
	}
	return k
}

// A found is what findStamp gives for a line.
type found struct {
	stamp
	ok bool
}

// stamp is findStamp for a line of the page: each is asked about by what it may be in turn, and lists repeat the same few days.
func (w *dateWalker) stamp(line string) (stamp, bool) {
	f, known := w.stamps[line]
	if !known {
		f.stamp, f.ok = findStamp(line, w.order)
		w.stamps[line] = f
	}
	return f.stamp, f.ok
}

// mostVisible bounds the dates of one page that are weighed.
const mostVisible = 60

// surroundings are what the elements around a text say about the dates in it.
type surroundings struct{ named, aside, comment, today, top, foot bool }

func (w *dateWalker) node(n *html.Node, in surroundings) {
	if n.Type == html.ElementNode {
		if unread[n.DataAtom] {
			return
		}
		kind := w.nameKind(elementNames(n))
		root := n.DataAtom == atom.Body || n.DataAtom == atom.Html
		in.today = in.today || kind.today && !root
		in.aside = in.aside || in.today || (around[n.DataAtom] || kind.around && !root || w.isOtherEntry(n)) && !w.holders[n] && !w.isBesideHeadline(n)
		if in.aside && !in.comment && w.isOwnEntry(n) {
			return
		}
		in.comment = in.comment || kind.comment && !root
		in.foot = in.foot || kind.foot
		in.top = in.top || (kind.top || n.DataAtom == atom.Header) && !root && !w.holders[n]
		in.named = kind.dated || n.DataAtom == atom.Time
	}
	switch {
	case in.aside && isLeaf(n):
		w.elsewhere(spacedText(n), in)
		for _, line := range brokenLines(n) {
			w.foot(line, in)
		}
		return
	case !in.aside && isLeaf(n):
		if isPieceOfProse(n) {
			w.read += len(spacedText(n))
			return
		}
		if !in.top || w.headline >= 0 || !w.isToday(n) {
			w.leaf(n, in.named)
		}
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, in)
	}
}

// isToday reports, and notes, a day that stands at the top of a site alone with its weekday: it is that on which the page was called up.
func (w *dateWalker) isToday(n *html.Node) bool {
	line := spacedText(n)
	s, ok := w.stamp(line)
	ok = ok && weekdayWord.MatchString(line) && isBareDate(line, s)
	if ok {
		w.other.edited[s.date] = true
	}
	return ok
}

// elsewhere notes the days that a line beside the article tells.
func (w *dateWalker) elsewhere(line string, in surroundings) {
	for s, ok := w.stamp(line); ok; s, ok = w.stamp(line) {
		switch {
		case in.comment:
			w.other.comments[s.date] = true
		case in.today, in.top && weekdayWord.MatchString(line), editedLabel.in(line[:s.begin]):
			w.other.edited[s.date] = true
		default:
			w.other.aside[s.date] = true
		}
		line = line[s.end:]
	}
}

func (w *dateWalker) leaf(n *html.Node, named bool) {
	if holdsBareDate(n, w.order) && !w.labelsOther(spacedText(n)) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			w.leaf(c, named || c.DataAtom == atom.Time || w.nameKind(attr(c, "class")).dated)
		}
		return
	}
	line := spacedText(n)
	w.read += len(line)
	if w.headline < 0 && w.isHeadline(n, line) {
		w.headline = w.read
		return
	}
	if len(line) > 2*longestLine || len(w.found) >= mostVisible {
		return
	}
	at, ok := w.stamp(line)
	switch {
	case !ok:
		w.machineTime(n, line)
		return
	case isOtherDate(line, at):
		w.other.edited[at.date] = true
		return
	}
	d := visibleDate{stamp: at, line: line, distance: w.read - len(line), named: named, bare: isBareDate(line, at)}
	d.boxed = w.headline < 0 && w.top != nil && n.Parent != nil && (isAround(n.Parent, w.top, 2) || n.Parent.Parent != nil && isAround(n.Parent.Parent, w.top, 1))
	d.closing = len(line) <= longestLine && len(line)-at.end < 2 && !endsSentence(line)
	d.leading = len(line) <= longestLead && at.begin < 2 && !endsSentence(line)
	if p := publishedLabel.FindStringIndex(line); p != nil && !inSentence(line, p) {
		if s, ok := findStamp(line[p[1]:], w.order); ok && s.begin < 25 {
			d.stamp, d.labelled = s, true
		}
	}
	if p := entryWords.FindStringIndex(line); p != nil {
		if s, ok := findStamp(line[p[1]:], w.order); ok && s.begin < 40 {
			d.stamp, d.labelled = s, true
		}
	}
	d.updated = !d.labelled && updatedLabel.MatchString(line[:at.begin])
	d.strange = !d.labelled && !d.updated && isLabelledStrangely(line, at)
	w.found = append(w.found, d)
}

// labelsOther reports a line whose first day is none of publication, as its first words say: the day alone would not tell.
func (w *dateWalker) labelsOther(line string) bool {
	s, _ := w.stamp(line)
	return otherLabel.MatchString(line) || updatedLabel.MatchString(line[:s.begin]) || isLabelledStrangely(line, s)
}

// longestLead is how many bytes a line has at most in which only a name or a section follows the day.
const longestLead = 60

// holdsBareDate reports a line of which one element is a date and nothing else: <span>Press release</span><span>8 July 2020</span>.
func holdsBareDate(n *html.Node, order dayOrder) bool {
	if n.FirstChild == nil || n.FirstChild == n.LastChild && n.FirstChild.Type == html.TextNode {
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		line := spacedText(c)
		if s, ok := findStamp(line, order); ok && isBareDate(line, s) {
			return true
		}
	}
	return false
}

// spacedText is the text of a node in one line with gaps between its elements, which may stand apart on the page.
func spacedText(n *html.Node) string {
	var parts []string
	if n.Type == html.TextNode {
		return strings.Join(strings.Fields(n.Data), " ")
	}
	for t := range n.Descendants() {
		if t.Type == html.TextNode && !unread[t.Parent.DataAtom] {
			parts = append(parts, strings.Fields(t.Data)...)
		}
	}
	return strings.Join(parts, " ")
}

// longestLabelled is how many words a line has that says when its article was published; more are a sentence.
const longestLabelled = 20

// inSentence reports a label that stands in running text: "in its report, published on 3 June 1998, the commission …".
func inSentence(line string, label []int) bool {
	before, after := len(tokens(line[:label[0]])), len(tokens(line[label[1]:]))
	return before+after > longestLabelled || before > 0 && after > 10 && endsSentence(line)
}

func isHeading(n *html.Node) bool {
	return n.DataAtom == atom.H1 || n.DataAtom == atom.H2 || n.DataAtom == atom.H3
}
