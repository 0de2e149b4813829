package article

import (
	"strings"
	"testing"
)

// told is a page with a head and the same short story.
func told(head, body string) string {
	return "<!DOCTYPE html><html lang=en><head>" + head + "</head><body>" + body + "<p>The council of Ardmoor voted on Tuesday to close the old harbour, officials said.</p><p>Fishing boats will move to the new basin next month, the mayor added.</p></body></html>"
}

// What a page says about itself: the most trusted place that says something wins.
func TestFieldsOfPages(t *testing.T) {
	const graph = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"Mercury Media"},{"@type":"NewsArticle","headline":"Harbour closes","author":[{"@type":"Person","name":"Ann Bell"},{"name":"Bo Carr"}],"publisher":{"name":"The Mercury"},"url":"https://mercury.example/harbour","datePublished":"2008-03-06T10:00:00+01:00"}]}</script>`
	for _, c := range []struct{ name, head, body, title, byline, publisher, address, day string }{
		{"graph", graph, "", "Harbour closes", "Ann Bell, Bo Carr", "The Mercury", "https://mercury.example/harbour", "2008-03-06"},
		{"graph before meta", graph + `<meta property="og:title" content="Something else"><meta name="author" content="Nobody">`, "", "Harbour closes", "Ann Bell, Bo Carr", "The Mercury", "https://mercury.example/harbour", "2008-03-06"},
		{"meta", `<title>Harbour closes | The Mercury</title><meta property="og:title" content="Harbour closes"><meta property="og:site_name" content="The Mercury"><meta name="author" content="Ann Bell"><meta property="og:url" content="https://mercury.example/h">`, "",
			"Harbour closes", "Ann Bell", "The Mercury", "https://mercury.example/h", ""},
		{"title and heading", `<title>Harbour closes after a century - The Mercury</title>`, "<h1>Harbour closes after a century</h1>", "Harbour closes after a century", "", "", "", ""},
		{"canonical first", `<link rel="canonical" href="https://mercury.example/real"><meta property="og:url" content="https://mercury.example/other"><title>Harbour closes</title>`, "", "Harbour closes", "", "mercury.example", "https://mercury.example/real", ""},
		{"relative address", `<link rel="canonical" href="/real"><title>Harbour closes</title>`, "", "Harbour closes", "", "", "", ""},
		{"profile for an author", `<title>Harbour closes</title><meta property="article:author" content="https://social.example/annbell">`, "", "Harbour closes", "", "", "", ""},
		{"handle for an author", `<title>Harbour closes</title><meta name="author" content="@annbell">`, "", "Harbour closes", "", "", "", ""},
		{"byline in the text", `<title>Harbour closes</title>`, "<h1>Harbour closes</h1><p>By Ann Bell</p>", "Harbour closes", "Ann Bell", "", "", ""},
		{"broken JSON", `<title>Harbour closes</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour closes", "datePublished":"2008-03-06", "x":"a "quoted" word"}</script>`, "", "Harbour closes", "", "", "", "2008-03-06"},
		{"JSON in a comment", `<title>Harbour closes</title><script type="application/ld+json"><!-- {"@type":"Article","headline":"Harbour closes","datePublished":"2008-03-06"} --></script>`, "", "Harbour closes", "", "", "", "2008-03-06"},
		{"JSON with line ends in strings", "<title>Harbour closes</title><script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"Harbour\ncloses\",\"datePublished\":\"2008-03-06\"}</script>", "", "Harbour closes", "", "", "", "2008-03-06"},
		{"JSON with entities", `<title>x</title><script type="application/ld+json">{"@type":"Article","headline":"Harbour &amp; quay","datePublished":"2008-03-06"}</script>`, "", "Harbour & quay", "", "", "", "2008-03-06"},
		{"full names of types", `<title>Harbour closes</title><script type="application/ld+json">{"@type":["http://schema.org/CreativeWork","schema:NewsArticle"],"headline":"Harbour closes","datePublished":"2008-03-06"}</script>`, "", "Harbour closes", "", "", "", "2008-03-06"},
		{"others in a list", `<title>Harbour closes</title><script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"NewsArticle","headline":"Ferry fares rise again","datePublished":"2011-05-09"}}]}</script>`, "", "Harbour closes", "", "", "", ""},
		{"another article beside its own", graph + `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry fares rise again","datePublished":"2011-05-09"}</script>`, "", "Harbour closes", "Ann Bell, Bo Carr", "The Mercury", "https://mercury.example/harbour", "2008-03-06"},
		{"saved from", `<!-- saved from url=(0031)https://mercury.example/saved --><title>Harbour closes</title>`, "", "Harbour closes", "", "mercury.example", "https://mercury.example/saved", ""},
		{"microdata", `<title>Harbour closes</title><meta itemprop="datePublished" content="2008-03-06">`, "", "Harbour closes", "", "", "", "2008-03-06"},
		{"Dublin Core", `<title>x</title><meta name="DC.title" content="Harbour closes"><meta name="DC.creator" content="Ann Bell"><meta name="DC.publisher" content="The Mercury"><meta name="DCTERMS.issued" content="2008-03-06">`, "", "Harbour closes", "Ann Bell", "The Mercury", "", "2008-03-06"},
		{"journal", `<meta name="citation_title" content="Harbour closes"><meta name="citation_author" content="Bell, A."><meta name="citation_journal_title" content="Journal of Quays"><meta name="citation_publication_date" content="2008/03/06">`, "", "Harbour closes", "Bell, A.", "Journal of Quays", "", "2008-03-06"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := one(t, "x.html", told(c.head, c.body))
			if a.Title != c.title || a.Byline != c.byline || a.Publisher != c.publisher || a.Address != c.address || a.Published.Date.String() != c.day {
				t.Errorf("title %q, byline %q, publisher %q, address %q, day %s", a.Title, a.Byline, a.Publisher, a.Address, a.Published.Date)
			}
		})
	}
}

// Dates that stand on a page and are not its day.
func TestDaysThatAreNotThoseOfThePage(t *testing.T) {
	const headline = "<h1>Harbour closes</h1>"
	for name, c := range map[string]struct{ before, after string }{
		"copyright":             {"", "<footer>© 2008–2019 Mercury, last updated 3 May 2019</footer>"},
		"today in the head":     {"<div class=today>Sunday 1 December 2019</div>", ""},
		"current date":          {`<span id="current-date">December 1, 2019</span>`, ""},
		"lists of others":       {"", `<div class="related"><a>One</a> 3 May 2019 <a>Two</a> 4 May 2019</div>`},
		"an event":              {"", "<p>The next meeting is on 14 January 2020 at seven in the hall.</p>"},
		"a deadline":            {"<p>Deadline: 14 January 2020</p>", ""},
		"a stretch":             {"<p>14 January 2020 – 20 January 2020</p>", ""},
		"a deadline in German":  {"<p>Anmeldeschluss: 14.01.2020</p>", ""},
		"an event in French":    {"", "<p>Quand : 14/01/2020 à 19 h</p>"},
		"an event in Spanish":   {"<div class=date>Hasta el 14 de enero de 2020</div>", ""},
		"an opinion":            {"", "<p class=date>Kundenbewertung 14.01.2020 um 04:54 Uhr</p>"},
		"a reader":              {"", "<p>Member since 14 January 2010</p>"},
		"a look at a source":    {"", "<p>Abgerufen am 14.01.2020</p>"},
		"a remark":              {"<!-- menu changed 14.01.2020 -->", "<!-- cached 2020-01-14 03:00:12 -->"},
		"a picture":             {"", `<img src="/media/2020/01/14/quay.jpg" alt="">`},
		"a law":                 {"", "<p>Harbours close under the ordinance of 14 January 2020 when the ice is thicker than a hand.</p>"},
		"a version":             {`<meta name="generator" content="Quay 3.9.15">`, ""},
		"the capture":           {`<link rel="canonical" href="https://web.archive.org/web/20200114075900/http://mercury.example/closes">`, `<p>© 2015 <a href="https://web.archive.org/web/20200114075900/http://mercury.example/">Mercury</a></p>`},
		"a life":                {"<p>Born 14 January 1920</p>", ""},
		"an old report":         {"", "<p>In its report, published on 3 June 1998, the commission had doubted that the wall would hold.</p>"},
		"a price list":          {"", "<p>Offer valid until 31 December 2019, then five pounds a week for readers of the paper.</p>"},
		"archive of the months": {"", "<aside><h3>Archive</h3><ul><li>May 2019</li><li>April 2019</li></ul></aside>"},
	} {
		a := one(t, "x.html", told("<title>Harbour closes</title>", c.before+headline)+c.after)
		if a.Published.Date.IsKnown() {
			t.Errorf("%s: the day is %s (%s)", name, a.Published.Date, a.Published.Evidence)
		}
	}
}

// Lines around the headline, in the languages of our pages.
func TestDaysThatAReaderSees(t *testing.T) {
	for line, want := range map[string]string{
		"Published 3 May 2019": "2019-05-03", "Posted on May 3, 2019 by Ann Bell": "2019-05-03", "By Ann Bell | 3 May 2019 | 10:45": "2019-05-03", "Veröffentlicht am 3. Mai 2019": "2019-05-03",
		"Stand: 3. Mai 2019, 17:04 Uhr": "2019-05-03", "Publié le 3 mai 2019 à 08h00": "2019-05-03", "Publicado el 3 de mayo de 2019": "2019-05-03", "Pubblicato il 3 maggio 2019": "2019-05-03",
		"Gepubliceerd op 3 mei 2019": "2019-05-03", "Opublikowano: 3 maja 2019": "2019-05-03", "Опубликовано 3 мая 2019": "2019-05-03", "Publicado em 3 de maio de 2019": "2019-05-03",
		"Published: 3 May 2019. Updated: 5 May 2019": "2019-05-03", "Updated 5 May 2019, first published 3 May 2019": "2019-05-03", "Friday, May 3, 2019 | 7:15 p.m.": "2019-05-03",
		"Fri 3 May 2019 10.45 BST": "2019-05-03", "2019-05-03 10:45": "2019-05-03", "ARDMOOR, 3 May 2019 (Agency)": "2019-05-03", "Published: 19:02 EST, 3 May 2019": "2019-05-03",
	} {
		a := one(t, "x.html", told("<title>Harbour closes</title>", "<h1>Harbour closes</h1><p>"+line+"</p>"))
		if a.Published.Date.String() != want {
			t.Errorf("%q: %q of %v", line, a.Published.Date, a.Candidates)
		}
		if strings.Contains(a.Text, line) {
			t.Errorf("%q is text of the article", line)
		}
	}
}

// The evidence says where a date comes from, in one line.
func TestEvidenceIsALine(t *testing.T) {
	for _, s := range gallery(t) {
		all, err := readAll(t, "x.html", []byte(s.markup))
		if err != nil {
			continue
		}
		for _, a := range all {
			for _, c := range a.Candidates {
				if c.Evidence == "" || strings.Contains(c.Evidence, "\n") || len(c.Evidence) > longestEvidence+4 {
					t.Errorf("%s: %q", s.name, c.Evidence)
				}
			}
		}
	}
}
