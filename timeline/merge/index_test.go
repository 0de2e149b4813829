package merge

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
)

// instants are near each other, so that spans touch.
var instants = rapid.Map(rapid.IntRange(-40, 40), func(n int) timeline.Instant { return timeline.Instant(n) })

func TestCoverIsASetOfInstants(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var c cover
		held := map[timeline.Instant]bool{}
		for range rapid.IntRange(0, 8).Draw(t, "spans") {
			s := timeline.Span{Start: instants.Draw(t, "start"), End: instants.Draw(t, "end")}
			c = c.with(s)
			for i := s.Start; i < s.End; i++ {
				held[i] = true
			}
		}
		for i := timeline.Instant(-45); i < 45; i++ {
			if c.holds(i) != held[i] {
				t.Fatalf("%v: holds(%d) = %v", c, i, !held[i])
			}
		}
		for i := 1; i < len(c); i++ {
			if c[i-1].End >= c[i].Start {
				t.Fatalf("%v is not in order and apart", c)
			}
		}
		asked := timeline.Span{Start: instants.Draw(t, "from"), End: instants.Draw(t, "until")}
		gap := c.gap(asked)
		for i := asked.Start; i < asked.End && (gap.IsEmpty() || i < gap.Start); i++ {
			if !held[i] {
				t.Fatalf("%v: %d of %v is passed over, gap %v", c, i, asked, gap)
			}
		}
		for i := gap.Start; i < gap.End; i++ {
			if held[i] {
				t.Fatalf("%v: %d is in the gap %v", c, i, gap)
			}
		}
	})
}

// dates are of every width, with and without bounds.
var dates = rapid.SampledFrom([]string{"2014-05-03", "2014-05-04", "2014-05-20", "2014-05", "2014-06", "2014", "2015", "2016", "201X", "20XX", "1998",
	"[..2014-05-03]", "[..2016]", "[..1990]", "[2014..]", "[1990-02..]", "[2014-05-01..2014-05-09]", "-0043", "Y-13800000000", "2014-05-03T10:00:00Z"})

// titles share words.
var titles = rapid.SampledFrom([]string{"Lena Vos resigns", "Lena Vos leaves office", "The council of Ardmoor votes", "The council of Ardmoor closes the harbour",
	"The harbour of Ardmoor closes", "A storm strikes Ardmoor", "NATO meets in Brussels", "NATO leaves Ardmoor", "The mayor resigns", "Ministers meet"})

// library draws events.
func library(t *rapid.T, first timeline.ID, most int) (all []timeline.Event) {
	for i := range rapid.IntRange(0, most).Draw(t, "events") {
		e := told(first+timeline.ID(i), dates.Draw(t, "date"))
		e.Title = titles.Draw(t, "title")
		all = append(all, e)
	}
	return all
}

// Whatever the index leads to must be what a look at every event finds: none that may be one is passed over.
func TestIndexFindsWhatALookAtEverythingFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lib := shelf{events: library(t, 1, 40)}
		var x index
		if err := x.clear(lib); err != nil {
			t.Fatal(err)
		}
		for range 3 { // what was loaded for one is there for the next
			e := told(1000, dates.Draw(t, "asked"))
			reach := reachOf(e.Date.Begins())
			if reach.IsEmpty() {
				continue
			}
			stems := x.title(titles.Draw(t, "words"))
			if err := x.load(lib, reach); err != nil {
				t.Fatal(err)
			}
			got := map[timeline.ID]int{}
			for _, l := range x.alike(stems, e.Date.Begins(), reach) {
				got[x.entries[l.entry].id] = l.shared
			}
			for _, o := range lib.events {
				title := x.title(o.Title)
				want := Common(stems, title)
				if !o.Date.IsKnown() || !o.Date.Begins().Overlaps(reach) || dice(stems, title) < dayShare ||
					!canMatter(compareBegins(o.Date.Begins(), e.Date.Begins()), want, dice(stems, title)) {
					want = 0
				}
				if got[o.ID] != want {
					t.Fatalf("%s (%s) for %s: %d words are shared, want %d", o.Title, o.Date, e.Date, got[o.ID], want)
				}
			}
		}
	})
}

// Where too many events share a word, those that share a rarer one too are found with all that they share.
func TestCommonWordsAreCountedAllTheSame(t *testing.T) {
	var x index
	if err := x.clear(shelf{}); err != nil {
		t.Fatal(err)
	}
	put := func(n int, title string) {
		e := told(timeline.ID(n), "2014-05-03")
		e.Title = title
		x.add(e, nil)
	}
	put(1, "Ardmoor council closes harbour")
	for i := range mostCounted {
		put(i+10, fmt.Sprintf("Council %d closes harbour", i))
	}
	begin := told(1, "2014-05-03").Date.Begins()
	best := x.likeliest(x.alike(x.title("Ardmoor council closes harbour"), begin, begin))
	if len(best) == 0 || x.entries[best[0]].id != 1 {
		t.Fatalf("the same title is not the likeliest: %v", best)
	}
	if len(best) > mostTried {
		t.Errorf("%d are tried", len(best))
	}
}

// What canMatter leaves out is Different for sure, whatever the sentences say.
func TestNothingThatMattersIsLeftOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := told(1, dates.Draw(t, "a")), told(2, dates.Draw(t, "b"))
		a.Title, b.Title = titles.Draw(t, "title a"), titles.Draw(t, "title b")
		sentences := rapid.SampledFrom([]string{"", a.Title, b.Title, a.Title + " and " + b.Title})
		x, y := Telling{a, sentences.Draw(t, "said a")}, Telling{b, sentences.Draw(t, "said b")}
		verdict, _ := Compare(x, y)
		var d dictionary
		alike := dice(d.title(a.Title), d.title(b.Title))
		n := Common(d.title(a.Title), d.title(b.Title))
		// Titles that share little are not looked at even if a sentence holds every word of the other title.
		if alike >= dayShare && verdict != Different && !canMatter(compareBegins(a.Date.Begins(), b.Date.Begins()), n, alike) {
			t.Fatalf("%+v and %+v: verdict %d is left out", x, y, verdict)
		}
	})
}

// growing is a library to which findings are kept.
type growing struct {
	*shelf
	changes int64
	loads   int
}

func (g *growing) Changes() (int64, error) { return g.changes, nil }
func (g *growing) Begun(class int, keys timeline.Span, most int) ([]timeline.Brief, error) {
	g.loads++
	return g.shelf.Begun(class, keys, most)
}

// keep does what storage does with a finding.
func (g *growing) keep(f Finding) {
	g.events = append(g.events, f.Fresh...)
	for _, e := range f.Others {
		g.events[e.ID-1] = e
	}
	g.changes++
}

// An import with a memory must end as one that looks into the library anew for every article.
func TestMemoryChangesNoAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var m Memory
		a, b := &growing{shelf: &shelf{}}, &growing{shelf: &shelf{}}
		next := timeline.ID(1)
		for range rapid.IntRange(1, 6).Draw(t, "articles") {
			fresh := library(t, next, 5)
			for i := range fresh {
				fresh[i].Quotes[0].Source = next
			}
			next += timeline.ID(len(fresh))
			if rapid.Bool().Draw(t, "somebody else changes something") && len(a.events) > 0 {
				a.events[0].Title, b.events[0].Title = "Changed", "Changed"
				a.changes++
				b.changes++
			}
			x, err := m.Find(a, fresh)
			if err != nil {
				t.Fatal(err)
			}
			y, err := new(Memory).Find(b, fresh)
			if err != nil || fmt.Sprintf("%+v", x) != fmt.Sprintf("%+v", y) {
				t.Fatalf("with a memory %+v\nwithout %+v, %v", x, y, err)
			}
			a.keep(x)
			b.keep(y)
		}
	})
}

// keepCouncils finds and keeps n articles of one event each, of one day and much alike.
func (g *growing) keepCouncils(t *testing.T, m *Memory, n timeline.ID) {
	t.Helper()
	for id := timeline.ID(1); id <= n; id++ {
		e := told(id, "2014-05-03")
		e.Title = fmt.Sprintf("Council %d of Ardmoor closes", id)
		f, err := m.Find(g, []timeline.Event{e})
		if err != nil {
			t.Fatal(err)
		}
		g.keep(f)
	}
}

func TestWhatIsKnownIsNotReadAgain(t *testing.T) {
	var m Memory
	g := &growing{shelf: &shelf{}}
	g.keepCouncils(t, &m, 19)
	if g.loads > 0 { // the library was empty when the memory began: it knows all that came
		t.Errorf("%d stretches were read", g.loads)
	}
	if n := len(m.index.entries); n != 18 {
		t.Errorf("%d entries, want all but the last article's", n)
	}
}

func TestAnIndexBeginsAnewWhenItIsFull(t *testing.T) {
	var m Memory
	g := &growing{shelf: &shelf{}}
	if _, err := m.Find(g, nil); err != nil {
		t.Fatal(err)
	}
	m.index.entries = slices.Grow(m.index.entries, mostEntries+1)[:mostEntries+1]
	for _, c := range []struct{ articles, left int }{{fewestArticles - 1, mostEntries + 1}, {fewestArticles, 0}} {
		g.changes++
		m.articles = c.articles
		if _, err := m.Find(g, nil); err != nil || len(m.index.entries) != c.left {
			t.Errorf("after %d articles %d entries, %v", c.articles, len(m.index.entries), err)
		}
	}
}

func TestAStretchWithTooManyIsReadPiecemeal(t *testing.T) {
	lib := shelf{}
	for i := range mostLoaded + 100 {
		e := told(timeline.ID(i+1), "2014")
		e.Date = timeline.DayOf(timeline.Midnight(1900, 1, 1) + timeline.Instant(i)*day)
		lib.events = append(lib.events, e)
	}
	var x index
	x.clear(lib)
	century := timeline.Span{Start: timeline.Midnight(1900, 1, 1), End: timeline.Midnight(2000, 1, 1)}
	for _, want := range []int{mostLoaded, mostLoaded + 100, mostLoaded + 100} {
		if err := x.load(lib, century); err != nil || len(x.entries) != want {
			t.Fatalf("%d entries, want %d, %v", len(x.entries), want, err)
		}
	}
}

// What was told is dropped when it is too much, and read again when it is asked for.
func TestWhatWasToldIsForgotten(t *testing.T) {
	var m Memory
	g := &growing{shelf: &shelf{}}
	g.keepCouncils(t, &m, 3)
	if n := len(m.index.told); n != 2 {
		t.Errorf("of %d entries is known what was told", n)
	}
	for n := range int32(mostTold + 1) {
		m.index.told[-n] = nil
	}
	m.index.forget()
	if n := len(m.index.told); n != 0 {
		t.Errorf("of %d it is known still", n)
	}
	again := told(9, "2014-05-03")
	again.Title = "Council 1 of Ardmoor closes"
	if f, err := m.Find(g, []timeline.Event{again}); err != nil || f.Fresh[0].Whole != 1 {
		t.Errorf("%+v, %v", f, err)
	}
}
