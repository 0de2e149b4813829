package article

import (
	"context"
	"html"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	nethtml "golang.org/x/net/html"
)

// Some pages hold their article for scripts alone, which put it in front of the reader: in the state that Next.js, Nuxt, Apollo and others hand
// over to the browser. Each site names its fields in its own way, so the article is told by what it is: an object with the title of the page
// and running text in it.

// A scriptArticle is an article in the data of a page's scripts.
type scriptArticle struct {
	title  string
	markup string // its text, as a page
	prose  int    // bytes of whole sentences in it
}

var (
	// titleFields are the fields that hold a title, or an object that does.
	titleFields = regexp.MustCompile(`(?i)^(?:(?:web|display|page|article|main|seo|social|short)?[-_]?(?:title|headline|heading)s?|name|basic|rendered|titel|titre|titulo|titular)$`)
	// proseFields are those that hold pieces of a text, or objects that do.
	proseFields = regexp.MustCompile(`(?i)text|content|body|html|paragraph|copy|block|children|element|component|node|section|fragment|^(?:value|data|json|document|items|model|rendered|p|props|story|article|page|post|fields|storyline|texto|inhalt|contenu)$`)
	// besideFields are those that hold what stands beside a text.
	besideFields = regexp.MustCompile(`(?i)related|recommend|teaser|promo|comment|author|byline|contributor|image|photo|picture|media|video|caption|credit|gallery|embed|seo|meta|social|share|advert|attr|nav|menu|footer|header|topic|tags?$|keyword|categor|label|popular|latest|trending|newsletter|subscri|sidebar|widget|context|config|align|format|length|count|colou?r|size|style|type$|^ads?$|href|url|class|style|^(?:type|id|slug|alt|kind|lang|locale)$`)
	// proseTypes are the objects that are a paragraph each, besideTypes those that are none of the text.
	proseTypes  = regexp.MustCompile(`(?i)^(?:p|paragraph|h[1-6]|heading|heading-?\d|sub-?head(?:ing|line)?|block|unstyled|blockquote|pull-?quote|quote|li|list-?item)$`)
	besideTypes = regexp.MustCompile(`(?i)image|img|photo|picture|figure|video|audio|embed|iframe|script|related|advert|promo|gallery|teaser|newsletter|social|tweet|interstitial|custom`)
)

// holdsProse reports the name of a field with pieces of a text. A store of queries puts their arguments behind the name.
func holdsProse(name string) bool {
	name, _, _ = strings.Cut(name, "(")
	return proseFields.MatchString(name) && !besideFields.MatchString(name)
}

const (
	leastScriptText = 300 // bytes of whole sentences that are an article
	mostRefs        = 6   // steps from one object of a store to another
)

// scriptText gives the article that the scripts of a page would show; ok is false when they name none, or several and it is not
// clear which.
func scriptText(ctx context.Context, doc *nethtml.Node, title string) (best scriptArticle, ok bool) {
	left := maxScriptValues
	others := map[string]int{} // prose of articles with another title
	var other scriptArticle
	for _, v := range scriptValues(ctx, doc) {
		v = unflattened(v, &left)
		r := scriptReader{ctx: ctx, store: map[string]scriptValue{}, left: &left}
		r.index(v, 0)
		r.find(v, 0, func(told string, object scriptValue) {
			a := r.article(told, object)
			switch {
			case a.prose < leastScriptText:
			case title != "" && sameTitle(told, title):
				if a.prose > best.prose {
					best = a
				}
			default:
				others[a.title] = max(others[a.title], a.prose)
				if a.prose > other.prose {
					other = a
				}
			}
		})
	}
	if best.prose == 0 && len(others) == 1 { // the head of the page says nothing of it but the name of the site
		best = other
	}
	return best, best.prose > 0 && ctx.Err() == nil
}

// A scriptReader goes through one value.
type scriptReader struct {
	ctx   context.Context
	store map[string]scriptValue // objects by the names under which others refer to them
	left  *int
}

// index notes the objects that others may refer to.
func (r *scriptReader) index(v scriptValue, depth int) {
	for _, f := range v.fields {
		if len(f.value.fields) > 0 && len(f.name) > 4 && depth < 4 {
			if _, ok := r.store[f.name]; !ok {
				r.store[f.name] = f.value
			}
			r.index(f.value, depth+1)
		}
	}
}

// resolved follows references of a normalised store: {"__ref": "Article:7"}, {"type": "id", "id": "Article:7"}.
func (r *scriptReader) resolved(v scriptValue) scriptValue {
	for range mostRefs {
		key := v.field("__ref").text
		if key == "" && v.field("type").text == "id" {
			key = v.field("id").text
		}
		to, ok := r.store[key]
		if key == "" || !ok {
			break
		}
		v = to
	}
	return v
}

// find calls with every object that has a title.
func (r *scriptReader) find(v scriptValue, depth int, with func(title string, object scriptValue)) {
	if depth > maxScriptDepth || r.ctx.Err() != nil {
		return
	}
	if title := objectTitle(v, 1); title != "" {
		with(title, v)
	}
	for _, f := range v.fields {
		r.find(f.value, depth+1, with)
	}
	for _, e := range v.list {
		r.find(e, depth+1, with)
	}
}

// objectTitle is the title that an object has, itself or in an object of its own.
func objectTitle(v scriptValue, deeper int) string {
	for _, f := range v.fields {
		if !titleFields.MatchString(f.name) {
			continue
		}
		if f.value.text != "" {
			return inLine(f.value.text)
		}
		if deeper > 0 {
			if t := objectTitle(f.value, deeper-1); t != "" {
				return t
			}
		}
	}
	return ""
}

// inLine is a piece of markup or text in one line.
func inLine(s string) string {
	return strings.Join(strings.Fields(html.UnescapeString(tag.ReplaceAllString(s, ""))), " ")
}

var tag = regexp.MustCompile(`<[^<>]*>`)

// article takes the text out of an object: that one of its fields that holds most of it, since many hold the same text in several forms.
func (r *scriptReader) article(title string, v scriptValue) (best scriptArticle) {
	for _, f := range v.fields {
		if !holdsProse(f.name) {
			continue
		}
		var p proseBuilder
		r.prose(f.value, &p, false, 0)
		if p.flush(); p.prose > best.prose {
			best = scriptArticle{markup: strings.Join(p.parts, "\n"), prose: p.prose}
		}
	}
	best.title = title
	best.markup = "<h1>" + html.EscapeString(title) + "</h1>" + best.markup
	return best
}

// A proseBuilder puts the paragraphs of a text together.
type proseBuilder struct {
	paragraph strings.Builder
	parts     []string // markup
	prose     int
}

func (p *proseBuilder) flush() {
	if s := strings.TrimSpace(p.paragraph.String()); s != "" {
		p.add(s)
	}
	p.paragraph.Reset()
}

// add takes in a piece of markup or of text, which may be several paragraphs.
func (p *proseBuilder) add(s string) {
	plain := s
	switch {
	case looksLikeMarkup(s):
		plain = tag.ReplaceAllString(s, " ")
		p.parts = append(p.parts, "<div>"+s+"</div>")
	case strings.Contains(s, "<"): // a paragraph with some marks in it
		plain = tag.ReplaceAllString(s, "")
		p.parts = append(p.parts, "<p>"+s+"</p>")
	default:
		for line := range strings.SplitSeq(s, "\n\n") {
			p.parts = append(p.parts, "<p>"+html.EscapeString(html.UnescapeString(line))+"</p>")
		}
	}
	if endsSentence(plain) && hasTokens(clip(plain, longestTitle), leastProse) {
		p.prose += len(plain)
	}
}

// prose collects the text in a value. Within a paragraph the pieces follow one another without a gap.
func (r *scriptReader) prose(v scriptValue, p *proseBuilder, within bool, depth int) {
	if *r.left--; depth > maxScriptDepth || *r.left < 0 {
		return
	}
	v = r.resolved(v)
	if v.text != "" {
		if p.paragraph.WriteString(v.text); !within {
			p.flush()
		}
		return
	}
	if row := !within && isRow(v.list); row {
		p.flush()
		within = true
		defer p.flush()
	}
	for _, e := range v.list {
		r.prose(e, p, within, depth+1)
	}
	if isOfType(v, besideTypes) {
		return
	}
	if isOfType(v, proseTypes) {
		p.flush()
		within = true
		defer p.flush()
	}
	for _, f := range v.fields {
		if !holdsProse(f.name) {
			continue
		}
		r.prose(f.value, p, within, depth+1)
		if f.value.text != "" { // the pieces that follow say it again
			return
		}
	}
}

// isOfType reports what an object of a text says that it is.
func isOfType(v scriptValue, pattern *regexp.Regexp) bool {
	return slices.ContainsFunc(v.fields, func(f scriptMember) bool {
		return f.value.text != "" && slices.Contains(typeFields, f.name) && pattern.MatchString(f.value.text)
	})
}

// typeFields are the fields in which an object of a text says what it is.
var typeFields = []string{"type", "_type", "nodeType", "node_type", "__typename", "kind", "tag", "tagName", "blockType", "name"}

// isRow reports pieces of one paragraph: a blank or a small letter begins one, or a blank ends one.
func isRow(all []scriptValue) bool {
	for i, e := range all {
		s := e.text
		if s == "" {
			for _, f := range e.fields {
				if holdsProse(f.name) && f.value.text != "" {
					s = f.value.text
				}
			}
		}
		first, _ := utf8.DecodeRuneInString(s)
		if len(all) > 1 && s != "" && (i > 0 && (first == ' ' || first == ',' || unicode.IsLower(first)) || i+1 < len(all) && strings.HasSuffix(s, " ")) {
			return true
		}
	}
	return false
}
