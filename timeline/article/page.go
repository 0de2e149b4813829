package article

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// maxPage is the longest page that is parsed, in bytes: a tree takes some thirty times as much memory.
const maxPage = 16 << 20

// readPage reads an HTML page: its head gives the data about the article, and the part of its body
// that is the article, not the site around it, gives the text.
func readPage(f file) (Article, error) {
	doc, err := parsePage(f.ctx, f.data)
	if err != nil {
		return Article{}, err
	}
	m := readMeta(doc)
	if f.ctx.Err() != nil {
		return Article{}, f.ctx.Err()
	}
	var dates []candidate
	m.large = countTree(doc) > manyNodes
	if m.wiki = isWiki(doc); m.wiki {
		m, dates = readWiki(doc, m)
	}
	a := Article{Title: m.title, Byline: m.byline, Publisher: m.publisher, Address: m.address, Language: m.language}
	dates = append(append(dates, pageDates(doc, m)...), fromName(f.path)...)
	if m.wiki {
		pruneWiki(doc)
	}
	text, before, err := mainText(f.ctx, doc, m)
	if told := linkedText(f.ctx, m); len(told) > 2*len(text) { // a script would have put it into the page
		text, err = told, nil
	}
	if len(text) < shortText {
		if told, title, ok := shownText(f.ctx, doc, m); ok && len(told) > 3*len(text) {
			text, err = told, nil
			if !sameTitle(title, a.Title) {
				a.Title, dates = title, append(dates, scriptDates(doc, title)...)
			}
		}
	}
	if err != nil {
		return Article{}, err
	}
	a.Text = text
	h := readHead(strings.TrimSpace(before+"\n\n"+text), a.Title != "")
	a.Title, a.Byline = firstOf(a.Title, h.title), firstOf(a.Byline, h.byline)
	a.Text = withoutStamps(a.Text)
	if err := checkText(a.Text); err != nil {
		return Article{}, err
	}
	for _, c := range h.candidates {
		if c.witness == inDateline { // seen beside the headline already: it counts once
			c.witness = inHeadline
		}
		dates = append(dates, c)
	}
	setPublished(&a, dates)
	return a, nil
}

// linkedText is the text of the article as the page tells it to machines, "" when it does not.
func linkedText(ctx context.Context, m meta) string {
	body := linkedField(m.linked, func(l linkedArticle) string { return l.body })
	if looksLikeMarkup(body) {
		if doc, err := parsePage(ctx, []byte(body)); err == nil {
			body = render(doc)
		}
	}
	return paragraphs(body)
}

// shortText is up to how many bytes the text of a page is so short that the article may be in its scripts.
const shortText = 600

// shownText is the text and the title of the article that the scripts of the page would show, read as a page of its own.
func shownText(ctx context.Context, doc *html.Node, m meta) (text, title string, ok bool) {
	told, ok := scriptText(ctx, doc, m.title)
	if !ok {
		return "", "", false
	}
	shown, err := parsePage(ctx, []byte("<html><body><article>"+told.markup+"</article></body></html>"))
	if err != nil {
		return "", "", false
	}
	text, _, err = mainText(ctx, shown, meta{title: told.title, large: countTree(shown) > manyNodes})
	return text, told.title, err == nil
}

// parsePage builds the tree of a page in any encoding. The parser refuses tags that
// are nested deeper than 512.
func parsePage(ctx context.Context, data []byte) (*html.Node, error) {
	if len(data) > maxPage {
		return nil, fmt.Errorf("the page has %s; pages up to %s are read", size(len(data)), size(maxPage))
	}
	text, err := decodePage(data)
	if err != nil {
		return nil, err
	}
	if _, err := countNodes(ctx, text); err != nil {
		return nil, err
	}
	doc, err := html.Parse(untilDone(ctx, strings.NewReader(text)))
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, errDeep
	}
	return doc, nil
}

// decodePage trusts the bytes more than what the page declares: saved pages are
// often written in another encoding than the one they were sent in.
func decodePage(data []byte) (string, error) {
	if text, ok := decodeMarked(data); ok {
		return text, nil
	}
	if utf8.Valid(data) && !hasEscapes(data) {
		return string(bytes.TrimPrefix(data, []byte("\uFEFF"))), nil
	}
	if e, name, _ := charset.DetermineEncoding(data, ""); name != "utf-8" && name != "windows-1252" {
		return decodeWith(e, data)
	}
	return decode(data)
}

// stampParagraphs is how many paragraphs at the beginning of a page can be byline and date.
const stampParagraphs = 4

// withoutStamps takes byline and date off the beginning of a text: they are data about the article, no sentences of it.
func withoutStamps(text string) string {
	all := strings.SplitN(text, "\n\n", stampParagraphs+1)
	kept := all[:0]
	for i, p := range all {
		stamp := i < stampParagraphs && len(all) > i+1 && len(p) < longestLine && (!strings.HasSuffix(p, ".") || separators(p) > 0) &&
			(byLine.FindString(p) == p || len(lineDates(p, true)) > 0 || beginsWithDay(p))
		if !stamp {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "\n\n")
}

// beginsWithDay reports a line that begins with the day of publication and says that it is one, whatever follows.
func beginsWithDay(line string) bool {
	at := labelled.FindStringIndex(line)
	if at == nil {
		return false
	}
	s, ok := findStamp(line[at[1]:], eitherOrder)
	return ok && s.begin < 20
}
