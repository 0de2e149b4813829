package gold_test

import (
	_ "embed"
	"flag"
	"fmt"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"dateline/assets"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/extract"
	"dateline/timeline/extract/gold"
	"dateline/timeline/syntax"
)

var showHeld = flag.Bool("held", false, "print the errors of the held articles too")

//go:embed floors.txt
var floors string

// TestEvents reads the whole set and fails when a figure falls below its floor.
// With -v it prints the errors of each article to develop with.
func TestEvents(t *testing.T) {
	var dev, held gold.Figures
	for _, a := range goldArticles(t) {
		_, result := read(t, a)
		sheet := gold.Mark(a, result.Events)
		if a.Held {
			held.Add(sheet.Figures)
		} else {
			dev.Add(sheet.Figures)
		}
		if len(sheet.Errors) > 0 && (!a.Held || *showHeld) {
			t.Logf("%s\n\t%s", a.Name, strings.Join(sheet.Errors, "\n\t"))
		}
	}
	least := parseFloors(t)
	for i, r := range dev.Rates() {
		h := held.Rates()[i]
		t.Logf("%-10s dev %5.1f  held %5.1f", r.Name, r.Value, h.Value)
		if f, ok := least[r.Name]; !ok || r.Value < f[0] || h.Value < f[1] {
			t.Errorf("%s: dev %.1f, held %.1f; the floors are %v", r.Name, r.Value, h.Value, f)
		}
	}
	t.Logf("counts: dev %+v", dev)
}

// TestImpliedPublication hides the day of publication: what the text implies
// about it may be vague or nothing, but never false.
func TestImpliedPublication(t *testing.T) {
	asked, honest := 0, 0
	for _, a := range goldArticles(t) {
		if !a.Published.IsKnown() {
			continue
		}
		asked++
		reading, _ := read(t, a)
		implied := reading.Events(timeline.Published{}, known(t)).Published.Date
		if implied.Span().Overlaps(a.Published.Span()) {
			honest++
		} else if !a.Held || *showHeld {
			t.Logf("%s: published %s, but the text is said to imply %s", a.Name, a.Published, implied)
		}
	}
	rate := 100 * float64(honest) / float64(asked)
	t.Logf("implied    %5.1f", rate)
	if least := parseFloors(t)["implied"]; rate < least[0] {
		t.Errorf("implied: %.1f, the floor is %.1f", rate, least[0])
	}
}

// Whatever a reading gets wrong, these hold for every article.
func TestReadingsKeepTheirPromises(t *testing.T) {
	for _, a := range goldArticles(t) {
		reading, result := read(t, a)
		for _, e := range result.Events {
			checkEvent(t, a, e)
		}
		open := reading.Events(timeline.Published{}, known(t))
		if got, want := ids(open), ids(result); got != want {
			t.Errorf("%s: the events without a publication date are %s, with it %s", a.Name, got, want)
		}
	}
}

func checkEvent(t *testing.T, a gold.Article, e timeline.Event) {
	t.Helper()
	if e.Importance < 0 || e.Importance > 1 {
		t.Errorf("%s: %q has importance %v", a.Name, e.Title, e.Importance)
	}
	if len(e.Quotes) == 0 {
		t.Errorf("%s: %q has no quote", a.Name, e.Title)
	}
	if e.Date.IsKnown() && len(e.Reasons) == 0 {
		t.Errorf("%s: %q has the date %s and no reason", a.Name, e.Title, e.Date)
	}
	for _, q := range e.Quotes {
		for _, r := range []timeline.Range{q.Sentence, q.Expression} {
			if r.IsEmpty() {
				continue
			}
			if r.Begin < 0 || r.End > len(a.Text) || !utf8.ValidString(a.Text[r.Begin:r.End]) {
				t.Errorf("%s: %q quotes %v", a.Name, e.Title, r)
			}
		}
	}
}

func ids(r extract.Result) string {
	seen := map[timeline.ID]bool{}
	for _, e := range r.Events {
		seen[e.ID] = true
	}
	if len(seen) != len(r.Events) {
		return fmt.Sprintf("%d for %d events", len(seen), len(r.Events))
	}
	var sum timeline.ID
	for id := range seen {
		sum += id
	}
	return fmt.Sprintf("%d with the sum %s", len(seen), sum)
}

func goldArticles(t *testing.T) []gold.Article {
	t.Helper()
	all, err := gold.Articles()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func read(t *testing.T, a gold.Article) (extract.Reading, extract.Result) {
	t.Helper()
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	reading := extract.Read(m, a.Source())
	return reading, reading.Events(published(t, a), known(t))
}

// published is the day that extract is told. Where the set keeps it back, that is what the program
// itself finds at the head of the text: of a byline extract alone knows nothing.
func published(t *testing.T, a gold.Article) timeline.Published {
	t.Helper()
	if given := a.Given(); given.Date.IsKnown() {
		return given
	}
	found, err := article.Read(a.Name, []byte(a.Text))
	if err != nil || len(found) != 1 {
		t.Fatalf("%s: %d articles, %v", a.Name, len(found), err)
	}
	return found[0].Published
}

var parseKnown = sync.OnceValues(func() (*extract.Known, error) {
	return extract.ParseKnown(assets.KnownEvents())
})

func known(t *testing.T) *extract.Known {
	t.Helper()
	k, err := parseKnown()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func parseFloors(t *testing.T) map[string][2]float64 {
	t.Helper()
	m := map[string][2]float64{}
	for _, line := range strings.Split(floors, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		var name string
		var dev, held float64
		if _, err := fmt.Sscanf(line, "%s %f %f", &name, &dev, &held); err != nil {
			t.Fatalf("floors.txt: %q: %v", line, err)
		}
		m[name] = [2]float64{dev, held}
	}
	return m
}

// What extract thinks of its own titles must be worth something: of those that it doubts fewer are fit to print.
func TestConfidence(t *testing.T) {
	var sure, doubted struct{ fit, all float64 }
	for _, a := range goldArticles(t) {
		if a.Held {
			continue
		}
		reading, result := read(t, a)
		confidence := map[timeline.ID]float64{}
		for _, m := range reading.Mentions {
			confidence[m.ID] = m.Confidence
		}
		faults := strings.Join(gold.Mark(a, result.Events).Errors, "\n")
		for _, p := range gold.Match(a, result.Events) {
			e := result.Events[p.Read]
			group := &sure
			if confidence[e.ID] < 0.75 {
				group = &doubted
			}
			if group.all++; !strings.Contains(faults, fmt.Sprintf("title: %q", e.Title)) {
				group.fit++
			}
		}
	}
	high, low := 100*sure.fit/sure.all, 100*doubted.fit/doubted.all
	t.Logf("fit to print: %.1f of %.0f sure titles, %.1f of %.0f doubted ones", high, sure.all, low, doubted.all)
	if high < 89 || high-low < 15 {
		t.Errorf("%.1f per cent of the sure titles are fit to print and %.1f of the doubted ones, want 89 and 15 less", high, low)
	}
}
