package article

import (
	"fmt"
	"strings"
	"testing"
)

// wikiPage is a page of MediaWiki around a text.
func wikiPage(title, text, categories string) string {
	return `<!DOCTYPE html><html lang="en"><head><title>` + title + ` - Any Wiki</title><meta name="generator" content="MediaWiki 1.39"></head><body class="mediawiki"><div id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading">` + title +
		`</h1><div id="siteSub">From Any Wiki, the wiki of everybody</div><div id="mw-content-text"><div class="mw-parser-output">` + text + `</div></div><div id="catlinks" class="catlinks">Categories: ` + categories + `</div></div><div id="footer"><li id="footer-info-lastmod"> This page was last edited on 2 November 2019, at 18:40.</li></div></body></html>`
}

const wikiStory = "<p>The council of Ardmoor voted on Tuesday to close the old harbour, officials said.</p><p>Fishing boats will move to the new basin next month, the mayor added.</p>"

// Whatever stands behind such a heading is no text, in the languages of the wikis.
func TestListsOfWikis(t *testing.T) {
	for _, heading := range strings.Split("Sources|Source|Related news|External links|See also|References|Notes|Further reading|Quellen|Einzelnachweise|Weblinks|Siehe auch|Themenverwandte Artikel|Voir aussi|Articles connexes|Liens externes|Notes et références|"+
		"Fuentes|Fuente|Referencias|Véase también|Noticias relacionadas|Fonti|Fonte|Voci correlate|Fontes|Bronnen|Źródło|Źródła|Источники|Källor", "|") {
		for _, form := range []string{
			`<h2><span class="mw-headline">%s</span><span class="mw-editsection">[<a>edit</a>]</span></h2>`, `<h3>%s</h3>`, `<div class="mw-heading mw-heading2"><h2>%s</h2><span class="mw-editsection">[edit]</span></div>`,
		} {
			text := wikiStory + fmt.Sprintf(form, heading) + `<ul><li>"<a>Council closes harbour</a>" — <i>The Mercury</i>, May 3, 2019. It was read again by a careful editor on the day.</li></ul><p>A paragraph of notes that nobody asked for, in whole sentences.</p>`
			a := one(t, "x.html", wikiPage("Harbour of Ardmoor closes", text, ""))
			if strings.Contains(a.Text, "Mercury") || strings.Contains(a.Text, "nobody asked") || !strings.Contains(a.Text, "the mayor added.") {
				t.Errorf("%s: %q", heading, a.Text)
			}
		}
	}
}

// A section that is part of the article stays, also behind one that is none.
func TestSectionsOfWikisStay(t *testing.T) {
	text := wikiStory + `<h2>Sources</h2><ul><li>The Mercury told it first in a long report on its third page.</li></ul><h2>Reactions</h2><p>The fishermen of the northern shore blocked the road for an hour on Friday.</p><h3>References</h3><p>Told by The Mercury, in an issue that is lost.</p>`
	a := one(t, "x.html", wikiPage("Harbour of Ardmoor closes", text, ""))
	if strings.Contains(a.Text, "Mercury") || !strings.HasSuffix(a.Text, "for an hour on Friday.") {
		t.Errorf("got %q", a.Text)
	}
}

func TestBoxesOfWikis(t *testing.T) {
	const told = "Told in a box that stands beside the text, in one whole sentence."
	for _, box := range []string{`<table class="infobox vcard"><tr><td>%s</td></tr></table>`, `<div class="infobox">%s</div>`, `<div class="thumb tright"><div class="thumbinner"><div class="thumbcaption">%s</div></div></div>`,
		`<table class="metadata ambox"><tr><td>%s</td></tr></table>`, `<div role="note" class="hatnote">%s</div>`, `<div id="toc" class="toc">%s</div>`, `<div class="navbox">%s</div>`, `<div class="noprint">%s</div>`,
		`<ol class="references"><li>%s</li></ol>`, `<div class="printfooter">%s</div>`, `<ul class="gallery"><li>%s</li></ul>`} {
		for _, text := range []string{fmt.Sprintf(box, told) + wikiStory, wikiStory + fmt.Sprintf(box, told)} {
			if a := one(t, "x.html", wikiPage("Harbour of Ardmoor closes", text, "")); strings.Contains(a.Text, "Told in a box") || !strings.Contains(a.Text, "voted on Tuesday") {
				t.Errorf("%s: %q", box, a.Text)
			}
		}
	}
}

func TestDaysOfWikis(t *testing.T) {
	const category = `<ul><li><a>%s</a></li></ul>`
	for name, c := range map[string]struct{ text, categories, want string }{
		"published":              {`<p><strong class="published"><span id="publishDate" class="value-title" title="2019-05-03"></span>Friday, May 3, 2019</strong></p>`, "", "2019-05-03"},
		"category":               {"", fmt.Sprintf(category, "May 3, 2019"), "2019-05-03"},
		"category in German":     {"", fmt.Sprintf(category, "03.05.2019"), "2019-05-03"},
		"two categories of days": {"", fmt.Sprintf(category, "May 3, 2019") + fmt.Sprintf(category, "May 4, 1919"), ""},
		"category with a day":    {"", fmt.Sprintf(category, "Storms of May 3, 2019"), ""},
		"none":                   {"", fmt.Sprintf(category, "Harbours"), ""},
		"none but a founding":    {`<script type="application/ld+json">{"@type":"Article","name":"Harbour","headline":"harbour of a town","datePublished":"2004-03-11T02:10:44Z","dateModified":"2019-11-02T18:40:10Z"}</script>`, "", ""},
	} {
		a := one(t, "x.html", wikiPage("Harbour of Ardmoor closes", c.text+wikiStory, c.categories))
		if a.Published.Date.String() != c.want {
			t.Errorf("%s: %q of %v", name, a.Published.Date, a.Candidates)
		}
		if a.Title != "Harbour of Ardmoor closes" || strings.Contains(a.Text, "From Any Wiki") || strings.Contains(a.Text, "May 3, 2019") {
			t.Errorf("%s: %q: %q", name, a.Title, a.Text)
		}
	}
}
