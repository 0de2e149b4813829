package article

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A sample is a page of testdata/pages with what a careful reader finds in it.
type sample struct {
	name, day, markup string
	text              []string // the paragraphs of the article
	held              bool     // its failures are counted and not told, so that no rule is made for them
}

var (
	placeholder = regexp.MustCompile(`\{(\w+)\}`)
	marked      = regexp.MustCompile(`(?s)¶(.*?)§`)
	tags        = regexp.MustCompile(`<[^>]*>`)
)

// gallery reads the pages of testdata/pages; first.txt says how they are written. Text of an article that is no paragraph of the list
// stands between ¶ and § in the page.
func gallery(t testing.TB) []sample {
	t.Helper()
	names, err := filepath.Glob("testdata/pages/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no pages", err)
	}
	paragraphs, all := map[string]string{}, []sample{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range regexp.MustCompile(`(?m)^(?:== |~ )`).Split(string(data), -1)[1:] {
			head, rest, _ := strings.Cut(block, "\n")
			if parts := strings.Split(head, "|"); len(parts) > 1 {
				all = append(all, sample{name: strings.TrimSpace(parts[0]), day: strings.TrimSpace(parts[1]), markup: rest, held: filepath.Base(name) == "held.txt"})
			} else {
				paragraphs[head] = strings.TrimSpace(rest)
			}
		}
	}
	for i := range all {
		s := &all[i]
		s.markup = placeholder.ReplaceAllStringFunc(s.markup, func(m string) string {
			if p, ok := paragraphs[strings.Trim(m, "{}")]; ok {
				return "¶" + p + "§"
			}
			return m
		})
		for _, m := range marked.FindAllStringSubmatch(s.markup, -1) {
			s.text = append(s.text, tags.ReplaceAllString(m[1], ""))
		}
		s.markup = strings.NewReplacer("¶", "", "§", "").Replace(s.markup)
	}
	return all
}

// stretch is how many words, or signs of CJK, are compared at a time.
const stretch = 4

// stretches counts the stretches of a text.
func stretches(text string) map[string]int {
	words := strings.Fields(text)
	if len(words) > 0 && len(text)/len(words) > 40 { // no gaps between words
		words = strings.Split(strings.Join(words, ""), "")
	}
	all := map[string]int{}
	for i := range len(words) - min(stretch, len(words)) + 1 {
		all[strings.Join(words[i:min(i+stretch, len(words))], " ")]++
	}
	return all
}

// agreement is the precision and recall of a text against the right one, in stretches of words as in the
// article-extraction-benchmark of Zyte (formerly Scrapinghub).
func agreement(got, want string) (precision, recall float64) {
	g, w := stretches(got), stretches(want)
	both, inGot, inWant := 0, 0, 0
	for s, n := range g {
		both += min(n, w[s])
		inGot += n
	}
	for _, n := range w {
		inWant += n
	}
	return float64(both) / float64(max(inGot, 1)), float64(both) / float64(max(inWant, 1))
}

// Floors of the pages of testdata/pages: what is reached is told by go test -v -run TestGallery.
const (
	leastDays = 0.92
	leastText = 0.95
)

// A grade is how well the pages of a set are read.
type grade struct {
	pages, days       int
	precision, recall float64 // sums
}

// TestGallery measures the day of publication and the text of the article on all pages, and on those that are held back.
func TestGallery(t *testing.T) {
	all := gallery(t)
	if len(all) < 100 { // a page that is written wrongly would be left out in silence
		t.Fatalf("only %d pages are found", len(all))
	}
	var seen, held grade
	for _, s := range all {
		if s.held {
			held.take(t, s, func(string, ...any) {})
		} else {
			seen.take(t, s, t.Logf)
		}
	}
	seen.check(t, "pages")
	held.check(t, "pages held back")
}

// take reads a page and tells what is wrong.
func (g *grade) take(t *testing.T, s sample, tell func(string, ...any)) {
	t.Helper()
	g.pages++
	articles, err := readAll(t, "page.html", []byte(s.markup))
	if err != nil || len(articles) != 1 {
		tell("%s: %d articles, %v", s.name, len(articles), err)
		return
	}
	a := articles[0]
	if day := strings.TrimPrefix(s.day, "-"); a.Published.Date.String() == day {
		g.days++
	} else {
		tell("%s: the day is %q (%s), want %q of %v", s.name, a.Published.Date, a.Published.Evidence, day, a.Candidates)
	}
	body := strings.TrimPrefix(a.Text, a.Title+"\n\n")
	p, r := agreement(body, strings.Join(s.text, "\n\n"))
	g.precision, g.recall = g.precision+p, g.recall+r
	if p < 0.99 || r < 0.99 {
		tell("%s: the text has precision %.2f, recall %.2f:\n%s", s.name, p, r, body)
	}
}

// check tells a grade and holds it to the floors.
func (g grade) check(t *testing.T, name string) {
	t.Helper()
	n := float64(g.pages)
	precision, recall := g.precision/n, g.recall/n
	f := 2 * precision * recall / (precision + recall)
	t.Logf("%d %s: day of publication exact on %d (%.1f %%), text F1 %.3f (precision %.3f, recall %.3f)", g.pages, name, g.days, 100*float64(g.days)/n, f, precision, recall)
	if least := min(leastDays, 1-2.5/n); float64(g.days)/n < least || f < leastText {
		t.Errorf("%s are below the floors of %.2f and %.2f", name, least, leastText)
	}
}
