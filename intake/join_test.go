package intake

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/storage"
	"dateline/timeline"
)

// A gold pair says that two articles tell one event: a part of the sentence of each.
type goldPair struct{ a, b string }

func readGold(t *testing.T, path string) (all []goldPair) {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if a, b, ok := strings.Cut(strings.TrimSpace(line), " == "); ok {
			all = append(all, goldPair{a, b})
		}
	}
	return all
}

// sentencesOf gives what is quoted for an event, of each of its articles.
func sentencesOf(t *testing.T, l *storage.Library, e timeline.Event) (all []string) {
	for _, q := range e.Quotes {
		src, _, err := l.Source(t.Context(), q.Source)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, src.Text[q.Sentence.Begin:q.Sentence.End])
	}
	return all
}

// tells reports whether gold knows that some sentences of a and of b are of one event.
func tells(gold []goldPair, a, b []string) (which int, ok bool) {
	x, y := strings.Join(a, "\n"), strings.Join(b, "\n")
	for i, g := range gold {
		if strings.Contains(x, g.a) && strings.Contains(y, g.b) || strings.Contains(y, g.a) && strings.Contains(x, g.b) {
			return i, true
		}
	}
	return 0, false
}

// Two articles about the same days: what both tell is joined or offered, what one tells is not.
func TestPairsOfArticles(t *testing.T) {
	golds, err := filepath.Glob("testdata/pairs/*.gold")
	if err != nil || len(golds) == 0 {
		t.Fatal(golds, err)
	}
	r := reader(t)
	total, joined, offered, wrong, idle := 0, 0, 0, 0, 0
	for _, path := range golds {
		stem, gold := strings.TrimSuffix(path, ".gold"), readGold(t, path)
		total += len(gold)
		l := open(t)
		if report := r.Import(t.Context(), l, []string{stem + "-a.txt", stem + "-b.txt"}, nil); report.Added != 2 {
			t.Fatalf("%s: %+v", stem, report)
		}
		found := map[int]bool{}
		for e, err := range l.Events(t.Context(), timeline.Query{}) {
			if err != nil {
				t.Fatal(err)
			}
			parts, err := l.Parts(t.Context(), e.ID)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range parts {
				said := sentencesOf(t, l, p)
				which, ok := tells(gold, sentencesOf(t, l, e), said)
				if !ok {
					wrong++
					t.Errorf("%s: %q (%s) is joined with %q (%s)", stem, e.Title, e.Date, p.Title, p.Date)
				} else if !found[which] {
					found[which] = true
					joined++
				}
			}
		}
		offers, err := l.Offers(t.Context(), 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range offers {
			a, _ := l.Event(t.Context(), o.A)
			b, _ := l.Event(t.Context(), o.B)
			which, ok := tells(gold, sentencesOf(t, l, a), sentencesOf(t, l, b))
			if !ok {
				idle++
				t.Logf("%s: idly offered: %q (%s) with %q (%s)", stem, a.Title, a.Date, b.Title, b.Date)
			} else if !found[which] {
				found[which] = true
				offered++
			}
		}
		for i, g := range gold {
			if !found[i] {
				t.Logf("%s: not found: %v", stem, g)
			}
		}
	}
	t.Logf("of %d events that both articles of a pair tell, %d are joined and %d offered; %d joined wrongly, %d offered idly", total, joined, offered, wrong, idle)
	if joined+offered < total*6/10 || idle > total/3 {
		t.Error("too little is found, or too much offered: see -v")
	}
}

// A new publication date moves what an article says of an event that another article stands for.
func TestRepublishMovesJoinedEvents(t *testing.T) {
	l, r := open(t), reader(t)
	told := func(name, day string) {
		text := fmt.Sprintf("%s\n\nThe mayor Ada Finch opened the Ardmoor bridge %s, a spokesman said.\n", name, day)
		entries, err := r.Bytes(t.Context(), name, []byte(text), timeline.DayDate(2008, 3, 5))
		if err != nil {
			t.Fatal(err)
		}
		if added, err := Batch(l, "").Add(t.Context(), entries[0]); err != nil || !added {
			t.Fatal(added, err)
		}
	}
	told("A bridge at last", "on 4 March 2008")
	told("Ardmoor has its bridge", "yesterday")
	var whole timeline.Event
	for e := range l.Events(t.Context(), timeline.Query{}) {
		if len(e.Quotes) == 2 {
			whole = e
		}
	}
	if whole.ID == 0 || whole.Disagrees() {
		t.Fatalf("the opening is not joined: %+v", whole)
	}
	second := whole.Quotes[1].Source
	moved, err := r.Republish(t.Context(), l, second, timeline.Published{Date: timeline.DayDate(2009, 7, 8), Evidence: givenEvidence})
	if err != nil || moved != 1 {
		t.Fatalf("%d moved, %v", moved, err)
	}
	e, err := l.Event(t.Context(), whole.ID)
	if err != nil || e.Date != whole.Date || !e.Disagrees() || e.Quotes[1].Date != timeline.DayDate(2009, 7, 7) {
		t.Errorf("%+v, %v", e, err)
	}
	if _, err := l.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if e, _ := l.Event(t.Context(), whole.ID); e.Disagrees() {
		t.Error("undo leaves the second article's date")
	}
}

var joinEvents = flag.Int("joinevents", 100_000, "events in the library that BenchmarkJoin adds articles to")

// BenchmarkJoin adds articles of thirty events to a full library, with and without looking for what others tell.
func BenchmarkJoin(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("council harbour minister signs treaty storm election court strike bridge opens rejects airport border talks festival wins budget reactor island")
	event := func(source timeline.ID, i int) timeline.Event {
		day := timeline.DayOf(timeline.Midnight(1990, 1, 1) + timeline.Instant(random.Int64N(30*365*86400)))
		title := "The " + words[random.IntN(len(words))] + " of " + words[random.IntN(len(words))] + " " + words[random.IntN(len(words))]
		return timeline.Event{ID: timeline.ID(random.Uint64()), Title: title, Date: day, Importance: 0.5,
			Quotes: []timeline.Quote{{Source: source, Sentence: timeline.Range{Begin: 0, End: 9}, Date: day}}}
	}
	article := func(id timeline.ID, n int) storage.Entry {
		e := storage.Entry{Source: timeline.Source{ID: id, Title: "Made up", Text: "Made up. All of it."}, Reading: []byte{1}}
		for i := range n {
			e.Events = append(e.Events, event(id, i))
		}
		return e
	}
	for name, batch := range map[string]func(*storage.Library) *storage.Batch{
		"joined": func(l *storage.Library) *storage.Batch { return Batch(l, "") }, "plain": func(l *storage.Library) *storage.Batch { return l.Batch("") },
	} {
		b.Run(name, func(b *testing.B) {
			l := open(b)
			if _, err := l.Add(b.Context(), article(1, *joinEvents)); err != nil {
				b.Fatal(err)
			}
			to := batch(l)
			b.ResetTimer()
			for i := range b.N {
				if _, err := to.Add(b.Context(), article(timeline.ID(i+2), 30)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
