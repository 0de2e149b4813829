package article

import (
	"fmt"
	"strings"
	"testing"
)

// story paragraphs for pages whose furniture is looked at.
const quayStory = `<p>The council of Ardmoor voted on Tuesday to close the old harbour, officials said.</p><p>Fishing boats will move to the new basin next month, the mayor added.</p><p>The quay was built in 1822 by four hundred men who were paid in bread.</p>`

// Lines within an article that are none of it, in the languages of our pages.
func TestFurniture(t *testing.T) {
	for _, line := range []string{"Read more: Ferry fares rise", "Also read: Ferry fares rise", "Advertisement", "Anzeige", "Publicité", "La suite après cette publicité", "Lire aussi : Le port ferme", "Lee también: El puerto",
		"Lesen Sie auch: Der Hafen", "Leggi anche: Il porto", "Sign up for our newsletter", "Subscribe to read on", "Share this story with your friends", "Follow us on all channels", "Photo: Ann Bell", "© 2019 The Mercury",
		"All rights reserved.", "Get the news of the harbour in your inbox", "Contact: press@ardmoor.example", "We use cookies to improve your experience on this site.", "Continúa después de la publicidad",
		`<a href="/x">Five things to know about the harbour of Ardmoor</a>`, "Story continues below advertisement", "Filed under: harbours"} {
		for at := range 3 {
			parts := strings.SplitAfter(quayStory, "</p>")
			page := "<h1>Harbour closes</h1><article>" + strings.Join(parts[:at+1], "") + "<p>" + line + "</p>" + strings.Join(parts[at+1:], "") + "</article>"
			a := one(t, "x.html", "<html><head><title>Harbour closes</title></head><body>"+page+"</body></html>")
			if plain := tags.ReplaceAllString(line, ""); strings.Contains(a.Text, plain) || strings.Count(a.Text, "\n\n") < 2 {
				t.Errorf("%q after paragraph %d: %q", plain, at+1, a.Text)
			}
		}
	}
}

// Sentences that look like furniture and are none.
func TestSentencesStay(t *testing.T) {
	for _, line := range []string{"Read more of her letters, the judge told him, and you will know why she left the town for good.", "The newsletter of the harbour office, which had four readers, was closed as well.",
		"“Share the catch,” the mayor said, “or leave the harbour to those who do.”", "Advertisement of the sale was made in three papers, as the law of 1911 asks for.", "Cookies were sold at the quay for the benefit of the crews who lost their boats."} {
		parts := strings.SplitAfter(quayStory, "</p>")
		a := one(t, "x.html", "<html><head><title>Harbour closes</title></head><body><h1>Harbour closes</h1><article>"+parts[0]+"<p>"+line+"</p>"+parts[1]+parts[2]+"</article></body></html>")
		if !strings.Contains(a.Text, line) {
			t.Errorf("%q is lost: %q", line, a.Text)
		}
	}
}

// Elements that stand around or within an article, by what they are called.
func TestAsides(t *testing.T) {
	const told = "Told beside the article, in a whole sentence about ferries and their fares."
	for _, box := range []string{`<aside><p>%s</p></aside>`, `<div class="related-articles"><p>%s</p></div>`, `<div id="sidebar"><p>%s</p></div>`, `<figure><figcaption>%s</figcaption></figure>`, `<div class="newsletter-signup"><p>%s</p></div>`,
		`<footer><p>%s</p></footer>`, `<nav><p>%s</p></nav>`, `<div role="complementary"><p>%s</p></div>`, `<div class="comments"><p>%s</p></div>`, `<div hidden><p>%s</p></div>`, `<div style="display: none"><p>%s</p></div>`,
		`<div class="social-share"><p>%s</p></div>`, `<form><p>%s</p></form>`, `<div class="ad-slot promo"><p>%s</p></div>`, `<div class="author-bio"><p>%s</p></div>`, `<div class="cookie-banner"><p>%s</p></div>`, `<ul class="tags"><li>%s</li></ul>`,
		`<noscript><p>%s</p></noscript>`, `<template><p>%s</p></template>`, `<dialog open><p>%s</p></dialog>`} {
		for _, page := range []string{fmt.Sprintf(box, told) + "<h1>Harbour closes</h1><article>" + quayStory + "</article>", "<h1>Harbour closes</h1><article>" + quayStory + fmt.Sprintf(box, told) + "</article>",
			"<h1>Harbour closes</h1><article>" + strings.Replace(quayStory, "</p><p>Fishing", "</p>"+fmt.Sprintf(box, told)+"<p>Fishing", 1) + "</article>"} {
			a := one(t, "x.html", "<html><head><title>Harbour closes</title></head><body>"+page+"</body></html>")
			if strings.Contains(a.Text, "Told beside") || !strings.Contains(a.Text, "paid in bread") || !strings.Contains(a.Text, "voted on Tuesday") {
				t.Errorf("%s: %q", box, a.Text)
			}
		}
	}
}

// Standfirsts, headings and lists within an article are part of it.
func TestPartsOfAnArticle(t *testing.T) {
	for name, page := range map[string]string{
		"standfirst":    `<h1>Harbour closes</h1><p class="standfirst">WANTED The vote was close, and so was the night.</p><div class="byline">Ann Bell</div><article>` + quayStory + "</article>",
		"dek":           `<header><h1>Harbour closes</h1><p class="c-entry-summary p-dek">WANTED The vote was close, and so was the night.</p></header><div class="c-entry-content">` + quayStory + "</div>",
		"second title":  `<h1>Harbour closes</h1><h2>WANTED The vote was close, and so was the night.</h2><div>Ann Bell</div><div>` + quayStory + "</div>",
		"preview":       `<h1>Harbour closes</h1><div class="subscriber-preview"><p>WANTED and free to read for everybody who comes along.</p></div><div class="subscriber-only">` + quayStory + "</div>",
		"heading":       `<h1>Harbour closes</h1><article>` + strings.Replace(quayStory, "<p>Fishing", "<h2>WANTED What happens to the boats</h2><p>Fishing", 1) + "</article>",
		"list":          `<h1>Harbour closes</h1><article>` + strings.Replace(quayStory, "<p>Fishing", "<ul><li>WANTED the quay sank in 2011</li><li>two cranes were taken down</li></ul><p>Fishing", 1) + "</article>",
		"quotation":     `<h1>Harbour closes</h1><article>` + strings.Replace(quayStory, "<p>Fishing", "<blockquote><p>WANTED We have waited long enough.</p></blockquote><p>Fishing", 1) + "</article>",
		"text in cells": `<table><tr><td><h1>Harbour closes</h1><p>WANTED and told in a table as in old times, before anybody knew better.</p>` + quayStory + "</td></tr></table>",
		"lines":         `<h1>Harbour closes</h1><div>WANTED The council voted on Tuesday to close the harbour.<br><br>Fishing boats will move to the new basin next month, voted on Tuesday, paid in bread.<br><br>Nobody knew why.</div>`,
	} {
		a := one(t, "x.html", "<html><head><title>Harbour closes</title></head><body><div id=menu><a href=/>Home</a></div>"+page+"<div id=footer>© Mercury</div></body></html>")
		if !strings.Contains(a.Text, "WANTED") || !strings.Contains(a.Text, "paid in bread") || strings.Contains(a.Text, "Home") || strings.Contains(a.Text, "Mercury") {
			t.Errorf("%s: %q", name, a.Text)
		}
	}
}

// The text that a script would have put into the page stands in its data.
func TestTextInLinkedData(t *testing.T) {
	for name, body := range map[string]string{
		"plain":  `The council of Ardmoor voted on Tuesday to close the old harbour, officials said.\n\nFishing boats will move to the new basin next month, the mayor added.`,
		"markup": `<p>The council of Ardmoor voted on Tuesday to close the old harbour, officials said.</p><p>Fishing boats will move to the new basin next month, the mayor added.</p>`,
	} {
		a := one(t, "x.html", `<html><head><title>Harbour closes</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour closes","datePublished":"2008-03-06","articleBody":"`+body+`"}</script></head><body><div id=app></div><p>Please turn on scripts in your browser.</p></body></html>`)
		if a.Text != "The council of Ardmoor voted on Tuesday to close the old harbour, officials said.\n\nFishing boats will move to the new basin next month, the mayor added." {
			t.Errorf("%s: %q", name, a.Text)
		}
	}
}

// In the cell of a table the witness loses what stands in marks, and with it the end of a text.
func TestWitnessThatHearsLittle(t *testing.T) {
	marked := func(s string) string {
		words := strings.Fields(s)
		for i := range words {
			if i%3 > 0 {
				words[i] = "<b>" + words[i] + "</b>"
			}
		}
		return "<p>" + strings.Join(words, "\n") + "</p>"
	}
	plain := []string{
		"The quay of Ardmoor sank on Tuesday for the third time, and nobody was surprised by it any longer.",
		"Two cranes were taken down within the week, a third one leans on the house of the harbour master.",
		"Fishing boats lie in the river now, where the water is low and the mud is deep in every summer.",
		"The council meets on Friday and will hear a diver who has seen the posts from below.",
	}
	ending := []string{
		"Half of the old wall lies on the ground of the basin, said a woman who has sold nets there since 1962.",
		"Her mother stood on the same stones when the last of the steamers left, and kept a picture of it.",
		"A new wall would cost as much as the school, the clinic and the bridge together, said the treasurer.",
	}
	page := "<html><head><title>The quay of Ardmoor sank again</title></head><body><table><tr><td><a href=/>Home</a></td><td><h1>The quay of Ardmoor sank again</h1><p>" + strings.Join(plain, "</p><p>") + "</p>"
	for _, p := range ending {
		page += marked(p)
	}
	if a := one(t, "a.html", page+"</td></tr></table></body></html>"); a.Text != strings.Join(append(plain, ending...), "\n\n") {
		t.Errorf("%s", a.Text)
	}
}
