package gold

import (
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"

	"pgregory.net/rapid"
)

func TestWords(t *testing.T) {
	for s, want := range map[string]string{
		"Mayor's aide, O’Neil!": "mayor aide o’neil", "": "", "the mayors' 'old' plan": "the mayors old plan", "3.5 km": "3 5 km", "Élan": "élan", "—": "",
	} {
		if got := strings.Join(words(s), " "); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// Forms of one word share their stem, different words do not.
func TestStem(t *testing.T) {
	seen := map[string]string{}
	for _, family := range []string{
		"open opens opened opening openings", "resign resigns resigned resigning resignation", "plan plans planned planning", "deny denies denied denying",
		"meet meets met meeting", "agree agrees agreed agreement", "attack attacks attacked", "take took taken takes", "kill kills killed killing",
		"elect election elections elected", "withdraw withdrew withdrawal withdrawn", "pass passes passed", "close closes closed closing",
	} {
		list := strings.Fields(family)
		s := stem(list[0])
		for _, w := range list[1:] {
			if stem(w) != s {
				t.Errorf("%s is %q, %s is %q", list[0], s, w, stem(w))
			}
		}
		if old, ok := seen[s]; ok {
			t.Errorf("%s and %s share %q", old, list[0], s)
		}
		seen[s] = list[0]
	}
}

// Likeness is the same from both sides, 1 for the same words, and never more.
func TestLikeness(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func() map[string]bool {
			return setOf(strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"a", "b", "c", "d", "e"})).Draw(t, "words"), " "))
		}
		a, b := draw(), draw()
		like := likeness(a, b)
		if like != likeness(b, a) || like < 0 || like > 1 || len(a) > 0 && likeness(a, a) != 1 {
			t.Fatalf("%v and %v are alike by %v", a, b, like)
		}
		if len(a) > 0 {
			if c := covered(a, b); (c == 1) != subset(a, b) || (c == 0) != (like == 0) {
				t.Fatalf("%v of %v are covered", c, a)
			}
		}
	})
	if likeness(nil, nil) != 0 || covered(nil, setOf("a")) != 0 {
		t.Error("no words are like nothing")
	}
}

func subset(a, b map[string]bool) bool {
	for w := range a {
		if !b[w] {
			return false
		}
	}
	return true
}

func TestContentLeavesEmptyWordsOut(t *testing.T) {
	if got := slices.Sorted(maps.Keys(content("The mayor of the towns has opened it"))); !slices.Equal(got, []string{"mayor", "open", "town"}) {
		t.Errorf("%q", got)
	}
}

func TestPresentVerb(t *testing.T) {
	for title, predicateWant := range map[string]string{
		"Mayor opens a bridge": "opens a bridge", "Bridge is opened": "is opened", "Council could close the ferry": "could close the ferry",
		"Opening of a bridge": "", "Mayor opened a bridge": "", "Town carries costs": "carries costs", "Opens": "",
		"War displaces thousands": "displaces thousands", "Eruption of Mount Ketu": "",
	} {
		if got := presentVerb(title); got != (predicateWant != "") {
			t.Errorf("%q: %v", title, got)
		}
		if predicateWant == "" {
			predicateWant = title
		}
		if got := predicate(title); got != predicateWant {
			t.Errorf("%q has the predicate %q, want %q", title, got, predicateWant)
		}
	}
}

// The tables hold each word once: a second entry is a slip of whoever added it.
func TestTablesHoldStems(t *testing.T) {
	for past, base := range irregular {
		if past != strings.ToLower(past) || base == "" || irregular[base] != "" && irregular[base] != base {
			t.Errorf("%q is of %q, which is of %q", past, base, irregular[base])
		}
	}
}

func TestAsNoun(t *testing.T) {
	for _, c := range []struct {
		title string
		want  bool
	}{{"Mayor resigns after the attacks", true}, {"Mayor resigns after a bloody attack", true}, {"Gunman attacks the mayor", false}, {"Attack", false}} {
		if got := asNoun(c.title, stem("attack")); got != c.want {
			t.Errorf("%q: %v", c.title, got)
		}
	}
}

// A name is what stands large inside a sentence.
func TestNames(t *testing.T) {
	a := Article{Title: "Storm Hits Brennick", Text: "Storm Hits Brennick\n\nFerries of the Lune Company stopped. Mayor Ida Holm stayed.\n"}
	if got := slices.Sorted(maps.Keys(a.names())); !slices.Equal(got, slices.Sorted(maps.Keys(content("Lune Company Ida Holm")))) {
		t.Errorf("%q", got)
	}
}

func TestCompanion(t *testing.T) {
	at := func(begin, end int) []timeline.Quote {
		return []timeline.Quote{{Sentence: timeline.Range{Begin: begin, End: end}}}
	}
	a := Article{Title: "T", Text: strings.Repeat("x", 99), Events: []Event{{Heads: []Span{{20, 27, "erupted"}}, Titles: []string{"Volcano erupts on the island", "Mudflows kill hundreds on the island"}}}}
	found := timeline.Event{Title: "Volcano erupts on the island", Quotes: at(10, 60)}
	for name, c := range map[string]struct {
		title string
		begin int
		want  bool
	}{
		"the other half":            {"Mudflows kill hundreds", 10, true},
		"in another sentence":       {"Mudflows kill hundreds", 61, false},
		"the same half":             {"Volcano erupts", 10, false},
		"something else altogether": {"Mayor opens a bridge", 10, false},
	} {
		got := timeline.Event{Title: c.title, Quotes: at(c.begin, c.begin+50)}
		if companion(a, []Pair{{0, 0}}, []timeline.Event{found}, got) != c.want {
			t.Errorf("%s: want %v", name, c.want)
		}
	}
}

// The likest pairs are matched first, and each event once.
func TestMatchIsOneToOne(t *testing.T) {
	a := Article{Title: "T", Text: "T\n\n" + strings.Repeat("x", 99), Events: []Event{
		{Heads: []Span{{10, 14, "test"}}, Titles: []string{"Country tests a missile"}},
		{Heads: []Span{{50, 54, "test"}}, Titles: []string{"Country tests a second missile"}}}}
	quote := []timeline.Quote{{Sentence: timeline.Range{Begin: 5, End: 90}}}
	read := []timeline.Event{{Title: "Country tests a second missile", Quotes: quote}, {Title: "Country tests a missile", Quotes: quote}, {Title: "Country tests a missile", Quotes: quote}}
	if got := Match(a, read); !slices.Equal(got, []Pair{{0, 1}, {1, 0}}) {
		t.Errorf("%v", got)
	}
}

func TestSameSpan(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"2019-11", "[2019-11-01..2019-11-19]", true}, {"2019-11", "2019-11-05", false}, {"2019-11-18", "2019-11-19", false}, {"[2019-11-18..]", "[2019-11-19..]", true},
		{"[2019-11-18..]", "[2019-11-25..]", false}, {"[..2019-11-18]", "[2019-11-18..]", false}, {"[2019..]", "2019", false},
	} {
		a, errA := timeline.ParseDate(c.a)
		b, errB := timeline.ParseDate(c.b)
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		if sameSpan(a.Span(), b.Span()) != c.want || sameSpan(b.Span(), a.Span()) != c.want {
			t.Errorf("%s and %s: want %v", c.a, c.b, c.want)
		}
	}
}

// Sums of counts give the rate of the whole, and every count takes part in a sum.
func TestFiguresAddUp(t *testing.T) {
	one := Figures{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}
	sum := one
	sum.Add(one)
	if want := (Figures{2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28}); sum != want {
		t.Errorf("%+v, want %+v", sum, want)
	}
	for i, r := range one.Rates() {
		if math.Abs(r.Value-sum.Rates()[i].Value) > 1e-9 {
			t.Errorf("%s: %v and %v", r.Name, r.Value, sum.Rates()[i].Value)
		}
	}
	for _, r := range (Figures{}).Rates() {
		if r.Value != 100 {
			t.Errorf("%s of nothing is %v", r.Name, r.Value)
		}
	}
}
