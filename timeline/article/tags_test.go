package article

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// reopened is a page of which each paragraph opens many formatting elements again that nobody closed.
func reopened(elements, paragraphs int) string {
	var b strings.Builder
	b.WriteString("<p>")
	for i := range elements {
		fmt.Fprintf(&b, "<b id=%d>", i)
	}
	return b.String() + strings.Repeat("x<p>", paragraphs)
}

func TestTagsThatMultiply(t *testing.T) {
	for name, c := range map[string]struct {
		page string
		want string // "" when it is read
	}{
		"sixty kilobytes that would be seven million elements": {reopened(480, 15_000), "more than 500000 elements"},
		"the same few times":                       {reopened(40, 100) + "<p>The well of Ardmoor ran dry in 1999, the council said.", ""},
		"elements that are alike are held thrice":  {strings.Repeat("<b>", 300) + strings.Repeat("<p>The well of Ardmoor ran dry in 1999.", 300), ""},
		"too many elements":                        {strings.Repeat("<i></i>x", maxNodes), "more than 500000 elements"},
		"elements that are closed do not multiply": {strings.Repeat("<p><b id=1><i id=2>The well of Ardmoor ran dry.</i></b></p>", 2000), ""},
		"too deep": {strings.Repeat("<div>", 600) + "x", "nested too deeply"},
	} {
		_, err := readAll(t, "x.html", []byte("<html><body>"+c.page))
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What is counted before the tree is built is never less than what the tree has, but for the elements that every page gets.
func TestNodesAreCountedBeforeTheyAreThere(t *testing.T) {
	for _, s := range gallery(t) {
		counted, err := countNodes(t.Context(), s.markup)
		doc, parseErr := html.Parse(strings.NewReader(s.markup))
		if err != nil || parseErr != nil {
			t.Fatal(s.name, err, parseErr)
		}
		if n := countTree(doc); n > counted+10+counted/5 || counted > 3*n {
			t.Errorf("%s: %d counted, %d are there", s.name, counted, n)
		}
	}
	for _, page := range []string{reopened(30, 200), reopened(300, 50), strings.Repeat("<a href=x>y<table><td>", 50)} {
		counted, err := countNodes(t.Context(), page)
		doc, parseErr := html.Parse(strings.NewReader(page))
		if err != nil || parseErr != nil {
			t.Fatal(err, parseErr)
		}
		if n := countTree(doc); n > 3*counted {
			t.Errorf("%d counted, %d are there", counted, n)
		}
	}
}

// A page too large for the libraries that look at all of it is read without them.
func TestALargePageIsReadWithoutWitness(t *testing.T) {
	var b strings.Builder
	b.WriteString(`<html><head><title>The wells of Ardmoor</title><meta property="article:published_time" content="2019-05-03"></head><body><h1>The wells of Ardmoor</h1>`)
	for i := range manyNodes / 2 {
		fmt.Fprintf(&b, "<p>Well number %d was dug by the council in %d.</p>", i, 1800+i%200)
	}
	a := one(t, "x.html", b.String())
	if !strings.Contains(a.Text, "Well number 29999 was dug") || a.Published.Date.String() != "2019-05-03" {
		t.Errorf("the text has %d bytes, the day is %s", len(a.Text), a.Published.Date)
	}
}
