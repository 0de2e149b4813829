package article

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// document parses a page for a test.
func parsed(t testing.TB, page string) *html.Node {
	t.Helper()
	doc, err := parsePage(t.Context(), []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestLinked holds what is taken out of JSON-LD, in the shapes that publishers give it.
func TestLinked(t *testing.T) {
	for _, c := range []struct{ name, json, want string }{
		{"plain", `{"@type":"NewsArticle","headline":"Harbour closes","datePublished":"2008-03-06"}`, "NewsArticle|Harbour closes|2008-03-06|"},
		{"list of types", `{"@type":["Thing","https://schema.org/Article"],"headline":"Harbour closes"}`, "Article|Harbour closes||"},
		{"graph", `{"@graph":[{"@type":"Person","name":"x"},{"@type":"WebPage","datePublished":"2008-03-05"},{"@type":"Article","headline":"Harbour closes","datePublished":"2008-03-06"}]}`,
			"Article|Harbour closes|2008-03-06|;WebPage||2008-03-05|"},
		{"under the page", `{"@type":"WebPage","mainEntity":{"@type":"BlogPosting","headline":"Harbour closes","datePublished":"2008-03-06","author":[{"name":"Mara"},{"name":"Bo"},"https://x.example"]}}`,
			"BlogPosting|Harbour closes|2008-03-06|Mara, Bo;WebPage|||"},
		{"escaped", `{"@type":"Article","headline":"Harbour &amp; quay","author":"Mara &#38; Bo"}`, "Article|Harbour & quay||Mara & Bo"},
		{"no article", `{"@type":"Product","name":"x"}`, ""},
		{"a number", `7`, ""}, {"nothing", `null`, ""}, {"text", `"Article"`, ""},
		{"values of odd types", `{"@type":"Article","headline":["Harbour","closes"],"datePublished":{"@id":"2008-03-06"},"author":7}`, "Article|Harbour|2008-03-06|"},
		{"with a semicolon behind", `{"@type":"Article","headline":"Harbour closes"};`, "Article|Harbour closes||"},
		{"as data of characters", `//<![CDATA[{"@type":"Article","headline":"Harbour closes"}//]]>`, "Article|Harbour closes||"},
		{"broken", `{"@type":"Article","headline":"Harbour closes","datePublished":"2008-03-06",]`, "|Harbour closes|2008-03-06|"},
	} {
		var got []string
		for _, l := range readLinked(parsed(t, `<html><head><script type="application/ld+json">`+c.json+`</script></head><body>x</body></html>`)) {
			got = append(got, fmt.Sprintf("%s|%s|%s|%s", l.kind, l.headline, l.published, l.author))
		}
		if all := strings.Join(got, ";"); all != c.want {
			t.Errorf("%s: %s, want %s", c.name, all, c.want)
		}
	}
}

// Of several things that a page describes those are its own that bear its title; a list is of others.
func TestOwnArticles(t *testing.T) {
	all := []linkedArticle{
		{kind: "NewsArticle", headline: "Harbour closes after eleven years", published: "a"},
		{kind: "NewsArticle", headline: "Ferry fares rise", published: "b"},
		{kind: "WebPage", published: "c"},
		{kind: "NewsArticle", published: "d", listed: true},
	}
	days := func(all []linkedArticle) (s string) {
		for _, l := range all {
			s += l.published
		}
		return s
	}
	for title, want := range map[string]string{"Harbour closes after eleven years": "ac", "HARBOUR CLOSES AFTER ELEVEN YEARS – The Courier": "ac", "Rain": "abc"} {
		if got := days(ownArticles(append([]linkedArticle(nil), all...), title)); got != want {
			t.Errorf("under %q those of %s are kept, want %s", title, got, want)
		}
	}
}

func TestSameTitle(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Harbour closes", "Harbour closes", true}, {"Harbour closes", "Harbour closes – The Courier", true}, {"harbour CLOSES", "Harbour closes", true},
		{"Harbour closes after years of dispute", "Harbour closes after years", true}, {"Harbour closes", "Railway opens", false}, {"", "Harbour", false}, {"", "", false},
		{"The council of Ardmoor", "The council of Torr", true}, // three of four words: shortened titles do as much
	} {
		if got := sameTitle(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
}

// The address of a page is what it declares, else where a browser says that it was saved from; never one without a host.
func TestAddresses(t *testing.T) {
	for _, c := range []struct{ head, want string }{
		{`<link rel=canonical href="https://a.example/x"><meta property="og:url" content="https://b.example/y">`, "https://a.example/x"},
		{`<link rel="CANONICAL" href="/x"><meta property="og:url" content="https://b.example/y">`, "https://b.example/y"},
		{`<meta property="og:url" content="file:///home/x.html">`, ""},
		{`<link rel=canonical href="https://">`, ""},
		{`<!-- saved from url=(0031)https://c.example/z --><title>x</title>`, "https://c.example/z"},
		{"<!--\n Page saved with SingleFile \n url: https://d.example/w \n saved date: Thu -->", "https://d.example/w"},
		{`<script type="application/ld+json">{"@type":"Article","mainEntityOfPage":{"@type":"WebPage","@id":"https://e.example/v"}}</script>`, "https://e.example/v"},
		{`<script type="application/ld+json">{"@type":"Article","url":"https://e.example/u"}</script>`, "https://e.example/u"},
		{`<link rel=canonical href="javascript:alert(1)">`, ""}, {``, ""},
	} {
		doc := parsed(t, "<html><head>"+c.head+"</head><body>x</body></html>")
		if got := readMeta(doc).address; got != c.want {
			t.Errorf("%s gives %q, want %q", c.head, got, c.want)
		}
	}
}

// The object that holds the title is found in data, however deep, and nothing beyond the data is looked at.
func TestBesideTitle(t *testing.T) {
	const title = "Council closes the harbour"
	for data, want := range map[string]string{
		`{"a":{"d":"1"},"b":{"t":"` + title + `","d":"2"},"c":{"d":"3"}}`: `{"t":"` + title + `","d":"2"}`,
		`{"t":"` + title + `"}`:       `{"t":"` + title + `"}`,
		`x = {"t":"` + title + `"`:    "",
		`"t":"` + title + `"}`:        "",
		title:                         "",
		`{"t":"Another title of it"}`: "",
		`{"t":{"x":{}},"u":"` + title + `","w":{"z":[{}]}}`: `{"t":{"x":{}},"u":"` + title + `","w":{"z":[{}]}}`,
	} {
		got := ""
		if all := besideTitle(data, title); len(all) > 0 {
			got = all[0]
		}
		if got != want {
			t.Errorf("in %s beside the title stands %s, want %s", data, got, want)
		}
	}
	if all := besideTitle(`{"t":"Harbour"}`, "Harbour"); all != nil {
		t.Errorf("a short title is looked for: %v", all)
	}
}
