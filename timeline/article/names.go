package article

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// The names of elements, their class and id, are the best sign of what stands in them, as long as words that mean something else
// are left out: a weblog engine files an article under its topics ("tag-harbour category-newsletter"), and a theme says on which side
// of the text something stands ("has-sidebar sidebar-right").

var (
	// filed are words that say what an element is filed under, or what the page around it has.
	filed = regexp.MustCompile(`(?i)^(?:tag|category|cat|term|topic|keyword|type|status|format|has|no|with|without|lang|theme|elementor)-`)
	// placed are words that say on which side something else stands.
	placed = regexp.MustCompile(`(?i)sidebar-(?:left|right|none|both|off|no)$|-switch$`)
	// engine are the words by which weblog engines mark the article itself; what else they say of it is what it is filed under.
	engine = lexicon{[]string{"hentry", "type-", "post-", "node-"}, regexp.MustCompile(`(?i)(?:^|\s)(?:hentry|type-(?:post|page|article)|post-\d+|node-\d+)(?:\s|$)`)}
)

// elementNames gives the class, id and property of an element without words that say nothing of its text.
func elementNames(n *html.Node) string {
	class, id, property := attr(n, "class"), attr(n, "id"), attr(n, "itemprop")
	if class == "" && id == "" {
		return property
	}
	words := strings.Fields(class + " " + id + " " + property)
	marked := engine.in(class)
	kept := words[:0]
	for _, w := range words {
		if !(strings.Contains(w, "-") && filed.MatchString(w)) && (!marked || !placed.MatchString(w)) {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// A lexicon is words that names of elements hold, or labels. A pattern that begins with a choice of words takes ten times as long as looking for each of them.
type lexicon struct {
	words   []string       // in small letters; one of them must be there
	pattern *regexp.Regexp // how it must stand there, nil for anyhow
}

func (l lexicon) in(s string) bool {
	lower := strings.ToLower(s)
	for _, w := range l.words {
		if strings.Contains(lower, w) {
			return l.pattern == nil || l.pattern.MatchString(s)
		}
	}
	return false
}
