package article

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func TestElementNames(t *testing.T) {
	for _, c := range []struct{ class, id, want string }{
		{"post-12 post type-post status-publish format-standard hentry category-newsletter tag-boats", "post-12", "post-12 post hentry post-12"},
		{"post-12 type-post has-sidebar sidebar-right", "", "post-12"},
		{"sidebar sidebar-right", "", "sidebar sidebar-right"}, // is one
		{"tags-links", "", "tags-links"},
		{"tags", "comments", "tags comments"},
		{"elementor-widget entry", "", "entry"},
		{"", "share", "share"},
		{"", "", ""},
	} {
		n := &html.Node{Type: html.ElementNode, DataAtom: atom.Div, Attr: []html.Attribute{{Key: "class", Val: c.class}, {Key: "id", Val: c.id}}}
		if got := strings.TrimSpace(elementNames(n)); got != c.want {
			t.Errorf("class %q and id %q give %q, want %q", c.class, c.id, got, c.want)
		}
	}
}

// TestMisnamed holds that no article is lost whose page calls it something that elsewhere stands beside articles, however much
// stands around it, and that what does stand beside it stays outside.
func TestMisnamed(t *testing.T) {
	menu := strings.Repeat("<li><a href=/s>A section of the paper with a long name</a></li>", 150)
	beside := "<div class=related-posts><p>The ferry to Torr has a new captain, who is twenty-four and afraid of nothing.</p></div>"
	for _, class := range []string{
		"post-7 post type-post hentry category-newsletter tag-harbour", // a weblog engine
		"widget Blog", "elementor-widget elementor-widget-theme-post-content", "entry themeform share", "inner ads-details", "steady-paywall-container", "article-and-social", "heading-tag-switch",
		"sponsored-post", "promo", "popular",
	} {
		t.Run(class, func(t *testing.T) {
			p := "<html lang=en><title>Harbour closes</title><body><ul>" + menu + "</ul>" + `<div class="` + class + `"><h1>Harbour closes</h1><div class=date>6 March 2008</div><p>` + story + "</p></div>" + beside + "</body></html>"
			a := one(t, "page", p)
			if !strings.Contains(a.Text, story) || strings.Contains(a.Text, "afraid of nothing") {
				t.Errorf("the text is %q", a.Text)
			}
		})
	}
}
