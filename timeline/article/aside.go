package article

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// leastRun is how many bytes a text has at least that can be part of a sentence; menus, dates and names are shorter.
const leastRun = 30

// measure counts the bytes of running text in each element: what is no link and no label.
func measure(n *html.Node, size map[*html.Node]int) int {
	length := 0
	switch {
	case n.Type == html.TextNode:
		if length = len(strings.TrimSpace(n.Data)); length < leastRun {
			return 0
		}
		return length
	case unread[n.DataAtom], n.DataAtom == atom.A:
		return 0
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		length += measure(c, size)
	}
	size[n] = length
	return length
}

var (
	// asideNames are the classes of elements that stand around an article, or in it without being part of it.
	asideNames = regexp.MustCompile(`(?i)caption|credit|cookie|consent|gdpr|newsletter|sign-?up|subscri|suscri|abonn|paywall|breadcrumb|sidebar|footer|related|recommend|rich-?link|read-?more|read-?also|lire-?aussi|most-?(?:read|viewed)|popular|` +
		`promo|sponsor|advert|donat|social|sharing|share(?:[-_\s]|$)|shared|disqus|author-?bio|about-?author|storyhighlights|story-?highlights|toolbar|` +
		`(?:^|[-_\s])(?:nav|navbar|navigation|menu|ads?|comments?|comment-?list|comments-area|widget|tags?|topics?|pub|rekl|reklama|werbung|publicidad|pubblicita|toc|history|feedback|offers?|outbrain|taboola)(?:[-_\s]|$)`)
	// asideTags are the elements that never hold the text of an article.
	asideTags = map[atom.Atom]bool{atom.Nav: true, atom.Aside: true, atom.Footer: true, atom.Form: true, atom.Figcaption: true, atom.Button: true, atom.Select: true,
		atom.Dialog: true, atom.Menu: true, atom.Textarea: true, atom.Label: true}
	// neverNames are those of elements that never hold an article, even if they hold most of the text of a page.
	neverNames = regexp.MustCompile(`(?i)cookie|consent|gdpr|onetrust|newsletter|breadcrumb|disqus|comments-area|comment-?list`)
	asideRoles = map[string]bool{"navigation": true, "dialog": true, "alertdialog": true, "complementary": true, "banner": true, "contentinfo": true, "search": true, "menu": true}
	// contentNames are those of text that only readers who pay see on the live page; a saved one has it.
	contentNames = regexp.MustCompile(`(?i)subscriber-(?:only|premium|preview|content)|(?:premium|paywalled|paywall|metered)-?(?:content|article|text|body)|article-?body|story-?body|entry-content`)
	hidden       = regexp.MustCompile(`(?i)display\s*:\s*none|visibility\s*:\s*hidden`)
)

// mostAside is the share of the running text of a page that can stand aside in one element: the class of an article may be called "related-topic".
const mostAside = 0.4

// isAside reports an element that holds no part of the article.
func (r *renderer) isAside(n *html.Node) bool {
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html || n.DataAtom == atom.Main {
		return false
	}
	says := r.says(n)
	if asideRoles[attr(n, "role")] || n.DataAtom == atom.Nav || n.DataAtom == atom.Footer || says.never {
		return true
	}
	_, gone := find(n, "hidden")
	if r.lenient {
		return gone || asideTags[n.DataAtom]
	}
	aside := asideTags[n.DataAtom] || gone || hidden.MatchString(attr(n, "style")) || says.aside && !says.content
	return aside && float64(r.size[n]) <= mostAside*float64(r.whole)
}

// asideWords are what the names of an element say of the text in it.
type asideWords struct{ aside, never, content bool }

// says reads the names of an element; pages repeat the same few.
func (r *renderer) says(n *html.Node) asideWords {
	names := elementNames(n)
	s, ok := r.named[names]
	if !ok {
		s = asideWords{asideNames.MatchString(names), neverNames.MatchString(names), contentNames.MatchString(names)}
		r.named[names] = s
	}
	return s
}

var (
	// furniture are lines of a page that are no text of its article, wherever they stand.
	furniture = regexp.MustCompile(`(?i)^(?:read (?:more|also|next)|see also|also read|more on this|related|lire aussi|à lire|lisez aussi|lee también|leer más|lesen sie auch|mehr zum thema|leggi anche|leia (?:também|mais)|czytaj też|читайте также|sign up|subscribe|` +
		`share this|share on|follow us|advertisement|anzeige|publicité|publicidad|pubblicità|reklama|la suite après (?:cette|la) pub|contin[uú]a (?:después|dopo|após) |sigue leyendo|weiter nach der (?:werbung|anzeige)|story continues below|article continues|click here|photo(?:graph)?:|image:|foto:|picture:|credit:|copyright|©|all rights reserved|` +
		`find this article|send this page|print this|email this|updates to this page|filed under|posted in|tagged|tags:|archivado en|news provided by|section:|byline:|jetzt weiterlesen|get the .{3,40} in your inbox|republish this|materials provided by|über dieses thema berichtete|for immediate release|our sponsors|suscr[ií]b|follow .{2,40} on \pL+|written by)`)
	// cookieTalk is what pages say about their cookies.
	cookieTalk = regexp.MustCompile(`(?i)\b(?:we|this (?:web)?site|our partners)\b.{0,60}\bcookies\b|\bcookies\b.{0,80}\b(?:your (?:browser|device|experience|privacy)|to improve)|utilis(?:ons|e) des cookies|verwende[nt]\b.{0,40}\bcookies|(?:usa|utiliza)(?:mos)?\b.{0,20}\bcookies|utilizza(?:mo)? (?:i )?cookie`)
	mailbox    = regexp.MustCompile(`\b[\w.+-]+@[\w-]+\.[\w.]{2,}`)
)

// cookieWord reports whether a text holds the word at all, which is told faster than by a pattern.
func cookieWord(s string) bool {
	return strings.Contains(s, "ookie") || strings.Contains(s, "OOKIE")
}

// longestNotice is how long a paragraph about cookies is at most, in bytes.
const longestNotice = 700

// beginning matches what begins sentences as well as calls to the reader; in a sentence a small word follows.
var beginning = regexp.MustCompile(`(?i)^(?:read (?:more|also|next)|see also|also read|advertisement|related|share (?:this|on)|posted in|section|click here)\s(?-i:\p{Ll})`)

// leastSentence is how many words a sentence has that is told from a call to the reader.
const leastSentence = 10

// goesOn reports a whole sentence that begins as calls to the reader do: "Read more of her letters, the judge told him."
func (b block) goesOn() bool {
	return beginning.MatchString(b.text) && endsSentence(b.text) && 4*b.linked < len(b.text) && hasTokens(b.text, leastSentence)
}

// isFurniture reports a block that is no text of an article although it stands in one.
func (b block) isFurniture(title string) bool {
	switch {
	case b.aside, len(b.text) <= 2*longestLine && furniture.MatchString(b.text) && !b.goesOn():
		return true
	case len(b.text) <= longestNotice && cookieWord(b.text) && cookieTalk.MatchString(b.text), len(b.text) <= longestLine && strings.Contains(b.text, "@") && mailbox.MatchString(b.text):
		return true
	case len(b.text) <= 2*longestLine && 10*b.linked > 7*len(b.text): // a link to something else
		return true
	}
	return title != "" && strings.EqualFold(strings.Join(strings.Fields(b.text), " "), title)
}
