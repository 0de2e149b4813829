package article

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// tellers are the ways in which pages tell a day, for a page in British English.
var tellers = map[string]func(d time.Time) (head, above, below string){
	"linked data": func(d time.Time) (string, string, string) {
		return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"The harbour of Ardmoor is closed","datePublished":"` + d.Format("2006-01-02") + `T12:00:00+01:00"}</script>`, "", ""
	},
	"meta": func(d time.Time) (string, string, string) {
		return `<meta property="article:published_time" content="` + d.Format(time.RFC3339) + `">`, "", ""
	},
	"a name of its own": func(d time.Time) (string, string, string) {
		return `<meta name="paper-pubdate" content="` + d.Format("20060102") + `">`, "", ""
	},
	"time element": func(d time.Time) (string, string, string) {
		return "", `<time class="published" datetime="` + d.Format("2006-01-02") + `">some days ago</time>`, ""
	},
	"label": func(d time.Time) (string, string, string) {
		return "", "<div>Published: " + d.Format("2 January 2006, 15:04") + "</div>", ""
	},
	"byline": func(d time.Time) (string, string, string) {
		return "", `<p class="byline">By Mara Lindqvist | ` + d.Format("2 Jan 2006") + "</p>", ""
	},
	"bare day": func(d time.Time) (string, string, string) {
		return "", `<span class="date">` + d.Format("02/01/2006") + "</span>", ""
	},
	"below": func(d time.Time) (string, string, string) {
		return "", "", `<p class="info">` + d.Format("02.01.2006") + "</p>"
	},
	"a sentence": func(d time.Time) (string, string, string) {
		return "", "", "<p>This entry was posted on " + d.Format("Monday, January 2, 2006") + " and is filed under boats.</p>"
	},
	"address": func(d time.Time) (string, string, string) {
		return `<link rel="canonical" href="https://courier.example/` + d.Format("2006/01/02") + `/harbour">`, "", ""
	},
}

// distractors are other days that pages show.
var distractors = []func(d time.Time) (head, above, below string){
	func(d time.Time) (string, string, string) {
		return "", "", "<footer>© " + d.Format("2006") + " The Courier</footer>"
	},
	func(d time.Time) (string, string, string) {
		return "", "", `<div class="related"><p>Ferry fares rise <span class="date">` + d.AddDate(0, 0, 31).Format("2 January 2006") + `</span></p><p>Rain <span class="date">` + d.AddDate(0, 0, 40).Format("2 January 2006") + "</span></p></div>"
	},
	func(d time.Time) (string, string, string) {
		return "", "", `<div class="comments"><p>Bo, ` + d.AddDate(0, 0, 2).Format("2 January 2006") + ": I like boats.</p></div>"
	},
	func(d time.Time) (string, string, string) {
		return `<meta property="article:modified_time" content="` + d.AddDate(0, 1, 9).Format(time.RFC3339) + `">`, "", ""
	},
	func(d time.Time) (string, string, string) {
		return "", "<div>Last updated: " + d.AddDate(0, 0, 17).Format("2 January 2006") + "</div>", ""
	},
}

// Whatever way a page tells its day in, and however many, it is found among the other days that it shows.
func TestDaysComeBack(t *testing.T) {
	names := sortedNames(tellers)
	rapid.Check(t, func(t *rapid.T) {
		day := time.Date(rapid.IntRange(1999, 2024).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")), rapid.IntRange(1, 28).Draw(t, "day"), 12, 30, 0, 0, time.FixedZone("", 3600))
		var head, above, below strings.Builder
		add := func(h, a, b string) {
			head.WriteString(h)
			above.WriteString(a)
			below.WriteString(b)
		}
		told := rapid.SliceOfNDistinct(rapid.SampledFrom(names), 1, 4, rapid.ID[string]).Draw(t, "told by")
		for _, name := range told {
			add(tellers[name](day))
		}
		for i, other := range distractors {
			if rapid.Bool().Draw(t, fmt.Sprint("distractor ", i)) {
				add(other(day))
			}
		}
		page := `<!DOCTYPE html><html lang="en-GB"><head><title>The harbour of Ardmoor is closed</title>` + head.String() + "</head><body><h1>The harbour of Ardmoor is closed</h1>" + above.String() +
			"<p>" + story + "</p><p>" + story + "</p>" + below.String() + "</body></html>"
		a := reread(t, "x.html", []byte(page))
		if got := a.Published.Date.String(); got != day.Format("2006-01-02") {
			t.Fatalf("told by %v, the day is %s (%s), want %s\n%v\n%s", told, got, a.Published.Evidence, day.Format("2006-01-02"), a.Candidates, page)
		}
	})
}

func sortedNames[V any](m map[string]V) (all []string) {
	for name := range m {
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}
