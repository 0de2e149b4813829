package article

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"
)

// page puts a head and lines above and below the text of an article around a story.
func page(head, above, below string) string {
	return "<!DOCTYPE html><html lang=en><head><title>Council of Ardmoor closes the old harbour</title>" + head + "</head><body>" + above +
		"<div class=text><p>" + story + "</p><p>Fishing boats will move to the new basin next month. The mayor called it a good day for the town.</p></div>" + below + "</body></html>"
}

const headline = "<h1>Council of Ardmoor closes the old harbour</h1>"

// TestPageDates holds which of the dates of a page is that of its publication.
func TestPageDates(t *testing.T) {
	linked := func(s string) string { return `<script type="application/ld+json">` + s + `</script>` }
	for _, c := range []struct{ name, page, date, evidence string }{
		{"linked data", page(linked(`{"@type":"NewsArticle","datePublished":"2008-03-06T10:00:00+01:00","dateModified":"2009-01-01"}`), headline, ""), "2008-03-06", "metadata: datePublished"},
		{"linked data with line ends in strings", page(linked("{\"@type\":\"Article\",\"headline\":\"a\nb\",\"datePublished\":\"2008-03-06\"}"), headline, ""), "2008-03-06", "metadata: datePublished"},
		{"broken linked data", page(linked(`{"@type":"Article","datePublished":"2008-03-06",,}`), headline, ""), "2008-03-06", "metadata: datePublished"},
		{"linked data in a comment", page(linked(`<!-- [{"@type":["https://schema.org/Article"],"datePublished":"2008-03-06"}] -->`), headline, ""), "2008-03-06", "metadata: datePublished"},
		{"meta", page(`<meta property="article:published_time" content="2008-03-06T23:30:00-05:00">`, headline, ""), "2008-03-06", "metadata: article:published_time"},
		{"published before updated", page(`<meta property="article:modified_time" content="2012-01-02"><meta name="pubdate" content="20080306">`, headline, ""), "2008-03-06", "metadata: pubdate"},
		{"updated alone", page(`<meta property="article:modified_time" content="2012-01-02">`, headline, ""), "2012-01-02", "metadata: article:modified_time"},
		{"time element", page("", headline+`<time pubdate datetime="2008-03-06">yesterday</time>`, ""), "2008-03-06", "page: yesterday (2008-03-06)"},
		{"label", page("", headline+"<div>Published: 6 March 2008, 10:45</div>", ""), "2008-03-06", "page: Published"},
		{"named element", page("", headline+"<span class=post-date>6 March 2008</span>", ""), "2008-03-06", "page: 6 March 2008"},
		{"address", page(`<link rel=canonical href="https://courier.example/2008/03/06/harbour">`, headline, ""), "2008-03-06", "address: /2008/03/06/harbour"},
		{"month in the address", page(`<link rel=canonical href="https://courier.example/2008/03/harbour">`, headline, ""), "2008-03", "address: /2008/03/harbour"},

		{"evening in America", page(`<meta property="article:published_time" content="2008-03-07T02:10:00Z">`, headline+"<p class=date>March 6, 2008</p>", ""), "2008-03-06", "page: March 6, 2008"},
		{"morning in Asia", page(`<meta property="article:published_time" content="2008-03-05T22:10:00Z">`, headline+"<p class=date>March 6, 2008</p>", ""), "2008-03-06", "page: March 6, 2008"},
		{"days apart", page(`<meta property="article:published_time" content="2008-03-06T02:10:00Z">`, headline+"<p class=date>March 16, 2008</p>", ""), "2008-03-06", "metadata: article:published_time"},
		{"the page's own word against a generic one", page(`<meta name="date" content="2012-01-02">`, headline+"<p class=date>March 6, 2008</p>", ""), "2008-03-06", "page: March 6, 2008"},
		{"meta against a far one", page(`<meta name="pubdate" content="2008-03-06">`, headline, "<p>Also read: Ferry fares, 9 May 2011</p>"), "2008-03-06", "metadata: pubdate"},

		{"day below the text", page("", headline, "<p>Filler about nets and boats that goes on for a while, so that the day stands far below.</p>"+strings.Repeat("<p>The basin is deep, and the mole is long, and the boats are many, they say.</p>", 12)+"<p class=info><time>06.03.2008</time></p>"), "2008-03-06", "page: 06.03.2008"},
		{"sentence of a weblog", page("", headline, "<p>This entry was posted on Thursday, March 6th, 2008 at 10:45 and is filed under boats.</p>"), "2008-03-06", "page: This entry"},
		{"sentence of a German weblog", page("", headline, "<small>Dieser Beitrag wurde am Donnerstag, 6. März 2008 um %H:%M Uhr veröffentlicht.</small>"), "2008-03-06", "page: Dieser Beitrag"},
		{"day before a name", page("", "<p>6. Mar 2008 // Dana Rick</p>"+headline, ""), "2008-03-06", "page: 6. Mar 2008 // Dana Rick"},
		{"days that are parted by dots in the middle", page("", headline+"<p>Ardmoor | 06·03·08 | 21:33</p>", ""), "2008-03-06", "dateline: Ardmoor"},
		{"all in a wrapper for sidebars", page("", "<div class=sidebar-wrapper>"+headline+"<span class=date>6 March 2008</span>", "</div>"), "2008-03-06", "page: 6 March 2008"},
		{"all in a form", page("", "<form>"+headline+"<span class=date>6 March 2008</span>", "</form>"), "2008-03-06", "page: 6 March 2008"},
		{"a name that only this publisher has", page(`<meta name="xy-pubdate" content="2008-03-06"><meta name="xy-pubdate-modified" content="2012-01-01">`, headline, ""), "2008-03-06", "metadata: xy-pubdate"},
		{"running report", page(linked(`{"@type":"LiveBlogPosting","dateModified":"2008-03-08","coverageStartTime":"2008-03-05","liveBlogUpdate":[{"datePublished":"2008-03-08T10:00"},{"datePublished":"2008-03-06T10:00"},{"datePublished":"soon"}]}`), headline, ""), "2008-03-06", "metadata: datePublished"},
		{"running report without entries", page(linked(`{"@type":"LiveBlogPosting","coverageStartTime":"2008-03-06T08:00","liveBlogUpdate":"x"}`), headline, ""), "2008-03-06", "metadata: datePublished"},
		{"microdata of a picture", page("", `<div itemscope itemtype="https://schema.org/NewsArticle"><div itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="datePublished" content="2005-01-01"></div><meta itemprop="datePublished" content="2008-03-06">`+headline+"</div>", ""), "2008-03-06", "metadata: datepublished"},
		{"script with other stories first", page("", headline, `<script>{"top":[{"t":"x","publishedAt":"2009-01-01"}],"story":{"h":{"text":"Council of Ardmoor closes the old harbour"},"publishedAt":"2008-03-06"}}</script>`), "2008-03-06", "data of the page: publishedAt"},
		{"script that does not name the title", page("", headline, `<script>{"publishedAt":"2008-03-06"}</script>`), "2008-03-06", "data of the page: publishedAt"},
		{"number of a picture", page("", headline, `<img src="/i/D20080306_2008/Emo_mini4WD20080306_2008.png">`), "", ""},

		{"copyright", page("", headline, "<footer>© 2019 Ardmoor Media</footer>"), "", ""},
		{"today in the margin", page("", "<header><span class=date>Monday, 9 May 2011</span></header>"+headline+"<p class=date>6 March 2008</p>", ""), "2008-03-06", "page: 6 March 2008"},
		{"comments", page("", headline, `<div class=comments><p class=date>9 May 2011</p><p>I like boats.</p></div>`), "2011-05-09", "comment on the page:"},
		{"empty metadata", page(`<meta name="pubdate" content=""><meta name=date content="today">`+linked(`{"@type":"NewsArticle","datePublished":null}`), headline, ""), "", ""},
		{"the age of the world", page(`<meta name="pubdate" content="0000-00-00"><meta name="date" content="1970-01-01T00:00:00Z">`, headline+"<p class=date>6 March 2008</p>", ""), "2008-03-06", "page: 6 March 2008"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := one(t, "page", c.page)
			if a.Published.Date.String() != c.date || !strings.HasPrefix(a.Published.Evidence, c.evidence) {
				t.Errorf("got %q (%s), want %q (%s)\ncandidates %v", a.Published.Date, a.Published.Evidence, c.date, c.evidence, a.Candidates)
			}
			if !strings.HasPrefix(strings.TrimPrefix(a.Text, a.Title+"\n\n"), "The council of Ardmoor voted") || strings.Contains(a.Text, "boats.") && !strings.Contains(a.Text, "Fishing") {
				t.Errorf("the text is %q", a.Text)
			}
		})
	}
}

func TestPageEncodings(t *testing.T) {
	text := "Городской совет Ардмура проголосовал за закрытие старой гавани. Решение завершает спор, начавшийся в 2011 году. Рыбацкие суда перейдут в новый порт."
	for name, c := range map[string]struct{ encoding, declared string }{
		"declared":          {"windows-1251", `<meta charset="windows-1251">`},
		"declared as koi8":  {"koi8-r", `<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">`},
		"not declared":      {"windows-1251", ""},
		"declared wrongly":  {"utf-8", `<meta charset="windows-1251">`},
		"said to be UTF-8":  {"windows-1251", `<meta charset="utf-8">`},
		"UTF-16 and a mark": {"utf-16le", `<meta charset="utf-16">`},
	} {
		t.Run(name, func(t *testing.T) {
			e, err := htmlindex.Get(c.encoding)
			if err != nil {
				t.Fatal(err)
			}
			source := "<html><head>" + c.declared + "<title>Гавань</title></head><body><p>" + text + "</p></body></html>"
			if c.encoding == "utf-16le" {
				source = "\uFEFF" + source
			}
			data, err := e.NewEncoder().String(source)
			if err != nil {
				t.Fatal(err)
			}
			if a := one(t, "page", data); a.Text != text || a.Title != "Гавань" || a.Language != "ru" {
				t.Errorf("got %q, %q, %q", a.Title, a.Language, a.Text)
			}
		})
	}
}

func TestRender(t *testing.T) {
	for markup, want := range map[string]string{
		"<p>one</p><p>two</p>":                                    "one\n\ntwo",
		"<p>one<br>two<br><br>three</p>":                          "one\ntwo\n\nthree",
		"<p>  one \n\t <b>two</b>&nbsp;three</p>":                 "one two three",
		"one<div>two<div>three</div></div>four":                   "one\n\ntwo\n\nthree\n\nfour",
		"<ul><li>one<li>two</ul>":                                 "one\n\ntwo",
		"<table><tr><td>a<td>b<tr><td>c</table>":                  "a b\n\nc",
		"<p>so\u00adft hy\u200bphen</p>":                          "soft hyphen",
		"<p>one<script>no</script><style>no</style> two</p>":      "one two",
		"<p>one</p><!-- no --><svg><text>no</text></svg><p> </p>": "one",
	} {
		doc, err := parsePage(t.Context(), []byte(markup))
		if err != nil {
			t.Fatal(err)
		}
		if got := render(doc); got != want {
			t.Errorf("%q gives %q, want %q", markup, got, want)
		}
	}
}

func TestHostilePages(t *testing.T) {
	deep := "<html><body>" + strings.Repeat("<div>", 20_000) + story
	long := "<html><body><p>" + strings.Repeat("x ", maxPage/2)
	for name, c := range map[string]struct{ page, want string }{
		"nested tags": {deep, "its tags are nested too deeply to be an article"},
		"long":        {long, "the page has 16 MB; pages up to 16 MB are read"},
		"no text":     {"<html><body><img src=a.png></body></html>", "the page holds no text of an article"},
	} {
		if _, err := readAll(t, name, []byte(c.page)); err == nil || err.Error() != c.want {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
	many := "<html><body>" + strings.Repeat("<p class=date>3 May 2019</p>", 20_000) + "<h1>A</h1><p>" + story + "</p>"
	if _, err := readAll(t, "many", []byte(many)); err != nil {
		t.Errorf("many dates: %v", err)
	}
}

func TestTrimSite(t *testing.T) {
	for _, c := range [][3]string{
		{"Harbour closes after 190 years | The Courier", "The Courier", "Harbour closes after 190 years"},
		{"Harbour closes after 190 years - the courier", "The Courier", "Harbour closes after 190 years"},
		{"Harbour closes - and opens again", "The Courier", "Harbour closes - and opens again"},
		{"A | B", "B", "A | B"},
	} {
		if got := trimSite(c[0], c[1]); got != c[2] {
			t.Errorf("%q of %q gives %q, want %q", c[0], c[1], got, c[2])
		}
	}
}
