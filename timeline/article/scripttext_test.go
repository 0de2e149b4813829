package article

import (
	"encoding/json"
	"strings"
	"testing"
)

// shownPage is a page that has nothing but a shell in its body until its script has run.
func shownPage(head, script string) string {
	return `<!DOCTYPE html><html lang="en"><head><title>The ferry of Ellery sails again | Coast Courier</title>` + head +
		`</head><body><div id="root"><div class="spinner">Please wait</div></div>` + script + `<noscript>This site needs JavaScript.</noscript></body></html>`
}

var shownParagraphs = []string{
	"The ferry between Ellery and the island of Skell sailed again on Monday, nine months after it had run aground on the bar. Two hundred passengers stood on the quay at six in the morning.",
	"The owner, a cooperative of farmers, paid 4 million crowns for a new keel. “We sold the hay of three summers for it,” said its chairwoman, Greta Oun, whose barn overlooks the bar.",
	"An inquiry found in March 2018 that the buoy had drifted. The harbour office had known of it since the storm of 11 January, and told nobody who could have moved it.",
}

// quoted is a text as a string of JSON.
func quoted(t *testing.T, s string) string {
	t.Helper()
	data, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// each joins the paragraphs, each after and before something.
func each(t *testing.T, before, after, between string) string {
	var all []string
	for _, p := range shownParagraphs {
		all = append(all, before+quoted(t, p)+after)
	}
	return strings.Join(all, between)
}

// Frameworks hand an article over to the browser in the state of their scripts, each in a form of its own.
func TestTextInScriptsAlone(t *testing.T) {
	markup := quoted(t, "<p>"+strings.Join(shownParagraphs, "</p><p>")+"</p>")
	title := `"The ferry of Ellery sails again"`
	state := `{"user":null,"page":{"title":` + title + `,"publishedAt":"2018-10-08T09:00:00+02:00","body":` + markup + `},"latest":[{"title":"Hay is dear this year in all the valleys","body":"It is."}]}`
	first, rest, _ := strings.Cut(shownParagraphs[0], " Ellery ")
	marked := `{"type":"paragraph","children":[{"type":"text","text":` + quoted(t, first+" ") + `},{"type":"link","url":"/ellery","children":[{"type":"text","text":"Ellery"}]},{"type":"text","text":` + quoted(t, " "+rest) + `}]},` +
		`{"type":"image","caption":"The ferry in the dock of Torr, where it had lain since the spring of that year."},` +
		`{"type":"paragraph","children":[{"type":"text","text":` + quoted(t, shownParagraphs[1]) + `}]},{"type":"paragraph","children":[{"type":"text","text":` + quoted(t, shownParagraphs[2]) + `}]}`
	for name, script := range map[string]string{
		"properties of a page":         `<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"article":{"headline":` + title + `,"published_at":"2018-10-08","content":` + markup + `}}},"buildId":"x"}</script>`,
		"a state set on the window":    `<script>window.__INITIAL_STATE__=` + state + `;(function(){var s;}());</script>`,
		"with what JSON does not know": `<script>window["__PRELOADED_STATE__"] = ` + strings.Replace(state, "null", "undefined", 1) + `</script>`,
		"a state as a string":          `<script>window.__STATE__ = JSON.parse(` + quoted(t, state) + `);</script>`,
		"in simple quotes":             `<script>window.__STATE__ = JSON.parse('` + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(state) + `');</script>`,
		"elements of one content":      `<script>Fusion.globalContent={"headlines":{"basic":` + title + `},"display_date":"2018-10-08T07:00:00Z","content_elements":[` + each(t, `{"_id":"a","type":"text","content":`, `}`, ",") + `]};Fusion.x=1</script>`,
		"rich text in pieces":          `<script type="application/json" id="d">{"data":{"story":{"title":` + title + `,"publishDate":"2018-10-08","document":[` + marked + `]}}}</script>`,
		"rich text by kinds of nodes":  `<script type="application/json">{"fields":{"title":` + title + `,"publishedDate":"2018-10-08","body":{"nodeType":"document","content":[` + each(t, `{"nodeType":"paragraph","content":[{"nodeType":"text","marks":[],"value":`, `}]}`, ",") + `]}}}</script>`,
		"blocks that say it twice":     `<script>window.DATA={"article":{"heading":` + title + `,"firstPublished":"2018-10-08","blocks":[` + each(t, `{"type":"text","model":{"text":`, `,"blocks":[{"type":"fragment","model":{"text":"said once more"}}]}}`, ",") + `]}}</script>`,
		"a store with references":      `<script>window.__APOLLO_STATE__={"ROOT_QUERY":{"article":{"__ref":"Article:7"}},"Article:7":{"title":` + title + `,"publishedAt":"2018-10-08","content({\"format\":\"rich\"})":{"__ref":"Body:7"}},"Body:7":{"json":[` + each(t, `{"type":"p","children":[{"type":"text","data":`, `}]}`, ",") + `]}}</script>`,
		"one flat list":                `<script type="application/json" id="__NUXT_DATA__">[{"data":1,"state":6},{"page":2},{"title":3,"published_at":4,"body":5},` + title + `,"2018-10-08",` + markup + `,["Reactive",7],{}]</script>`,
	} {
		all, err := readAll(t, "page.html", []byte(shownPage("", script)))
		if err != nil || len(all) != 1 {
			t.Errorf("%s: %d articles, %v", name, len(all), err)
			continue
		}
		if got, want := all[0].Text, strings.Join(shownParagraphs, "\n\n"); got != want {
			t.Errorf("%s: the text is\n%s", name, got)
		}
		if got := all[0].Published.Date.String(); got != "2018-10-08" {
			t.Errorf("%s: the day is %q of %v", name, got, all[0].Candidates)
		}
	}
}

// A shell that has nothing but the name of the site in its head takes the title from its scripts as well.
func TestTitleInScriptsAlone(t *testing.T) {
	page := `<html lang="en"><head><title>Coast Courier</title></head><body><div id="app"></div><script>window.__STATE__={"items":[{"label":"Home"}],"current":{"title":"The ferry of Ellery sails again","pub_date":"2018-10-08","text":` +
		quoted(t, strings.Join(shownParagraphs, "\n\n")) + `}}</script></body></html>`
	a := one(t, "a.html", page)
	if a.Title != "The ferry of Ellery sails again" || a.Published.Date.String() != "2018-10-08" || a.Text != strings.Join(shownParagraphs, "\n\n") {
		t.Errorf("%q of %q: %q", a.Title, a.Published.Date, a.Text)
	}
}

// Linked data hold the text of a page whose body is a shell.
func TestTextInLinkedDataAlone(t *testing.T) {
	a := one(t, "a.html", shownPage(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"The ferry of Ellery sails again","datePublished":"2018-10-08T09:00:00+02:00","articleBody":`+
		quoted(t, strings.Join(shownParagraphs, "\n\n"))+`}</script>`, ""))
	if a.Text != strings.Join(shownParagraphs, "\n\n") || a.Published.Date.String() != "2018-10-08" {
		t.Errorf("%q: %q", a.Published.Date, a.Text)
	}
}

// What scripts hold is not taken for the article when the page shows one, when they hold several others, or nothing that is a text.
func TestScriptsWithoutTheArticle(t *testing.T) {
	body := quoted(t, "<p>"+strings.Join(shownParagraphs, "</p><p>")+"</p>")
	others := `{"list":[{"title":"Hay is dear this year","body":` + body + `},{"title":"A quay is painted blue","body":` + body + `}]}`
	for name, script := range map[string]string{
		"several others":    `<script>window.__STATE__=` + others + `</script>`,
		"settings":          `<script>window.__STATE__={"title":"The ferry of Ellery sails again","settings":{"text":"Yes","content":"No"}}</script>`,
		"text beside":       `<script>window.__STATE__={"title":"The ferry of Ellery sails again","relatedContent":` + body + `,"comments":[{"text":` + body + `}]}</script>`,
		"a cut value":       `<script>window.__STATE__={"title":"The ferry of Ellery sails again","body":` + body[:200] + `</script>`,
		"code":              `<script>` + strings.Repeat("(function(a){var b={c:[1,2,{d:a}]};return b}({}));", 40) + `</script>`,
		"nothing but signs": `<script>window.a=` + strings.Repeat("[", 5000) + `</script>`,
	} {
		if all, err := readAll(t, "page.html", []byte(shownPage("", script))); err == nil {
			t.Errorf("%s: %q", name, all[0].Text)
		}
	}
	own := "The ferry of Ellery sails again, the harbour master announced on Sunday in a letter of two lines. She did not say when, and hung up when this newspaper asked her."
	page := strings.Replace(shownPage("", `<script>window.__STATE__=`+others+`</script>`), `<div class="spinner">Please wait</div>`, `<h1>The ferry of Ellery sails again</h1><p>`+own+`</p>`, 1)
	if a := one(t, "a.html", page); a.Text != own {
		t.Errorf("%q", a.Text)
	}
}
