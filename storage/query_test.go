package storage

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// bothSearches runs a test with and without the full-text index.
func bothSearches(t *testing.T, test func(t *testing.T, l *Library)) {
	for _, o := range []options{{}, {noWords: true}} {
		t.Run(fmt.Sprintf("noWords=%v", o.noWords), func(t *testing.T) {
			l := reopen(t, filepath.Join(t.TempDir(), "q.dateline"), o)
			if !o.noWords && !l.words {
				t.Skip("this SQLite has no FTS5: build with -tags sqlite_fts5")
			}
			test(t, l)
		})
	}
}

// model answers a query from memory.
func model(all []timeline.Event, texts map[timeline.ID]string, q timeline.Query) []timeline.Event {
	if len(q.Reviews) == 0 {
		q.Reviews = []timeline.Review{timeline.Proposed, timeline.Accepted}
	}
	words := parseSearch(q.Words)
	var kept []timeline.Event
	for _, e := range all {
		var sentences []string
		quoted := false
		for _, o := range e.Quotes {
			sentences = append(sentences, sentence(texts[o.Source], o.Sentence))
			quoted = quoted || o.Source == q.Source
		}
		if slices.Contains(q.Reviews, e.Review) && (len(q.Statuses) == 0 || slices.Contains(q.Statuses, e.Status)) &&
			(len(q.Categories) == 0 || slices.Contains(q.Categories, e.Category)) &&
			(q.During == timeline.Span{} || e.Date.Begins().Overlaps(q.During)) &&
			(q.Participant == "" || slices.Contains(e.Participants, q.Participant)) && (q.Source == 0 || quoted) &&
			words.matches(e.Title, strings.Join(e.Participants, "\n"), e.Place, e.Notes, strings.Join(sentences, "\n")) {
			kept = append(kept, e)
		}
	}
	slices.SortFunc(kept, func(a, b timeline.Event) int {
		x, y := a.Date.Begins(), b.Date.Begins()
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End), cmp.Compare(int64(a.ID), int64(b.ID)))
	})
	return kept
}

func pick[T any](r *rand.Rand, of ...T) T { return of[r.IntN(len(of))] }

// someWords are hard for a tokenizer: case, diacritics, signs within words.
var someWords = []string{"Élan", "ÉLAN", "harbour", "harbours", "U.S.", "well-known", "O'Neill", "2019", "Zürich", "Überfall", "council", "the", "naïve", "Straße"}

func someDate(r *rand.Rand, t testing.TB) timeline.Date {
	y := r.IntN(60) + 1900
	switch r.IntN(12) {
	case 0:
		return timeline.Date{}
	case 1:
		return parse(t, fmt.Sprintf("[..%d-05-01]", y))
	case 2:
		return parse(t, fmt.Sprintf("[%d..]", y))
	case 3:
		return parse(t, fmt.Sprintf("%d/%d", y, y+r.IntN(9)))
	case 4:
		return parse(t, pick(r, "Y-13800000000", "-0043-03-15", "19XX", "1XXX", "1914-07~", "Y170000002"))
	case 5:
		return parse(t, fmt.Sprintf("%d-%02d-%02dT%02d:00:00", y, r.IntN(12)+1, r.IntN(28)+1, r.IntN(24)))
	case 6:
		return parse(t, fmt.Sprint(y))
	}
	return parse(t, fmt.Sprintf("%d-%02d-%02d", y, r.IntN(12)+1, r.IntN(28)+1))
}

// someLibrary fills l with articles and gives what is in it.
func someLibrary(t testing.TB, l *Library, r *rand.Rand, articles, each int) (all []timeline.Event, texts map[timeline.ID]string) {
	texts = map[timeline.ID]string{}
	for a := range articles {
		source := timeline.ID(r.Uint64())
		var text strings.Builder
		e := Entry{Source: timeline.Source{ID: source, Title: fmt.Sprint("Article ", a)}}
		for range each {
			begin := text.Len()
			for range 6 {
				text.WriteString(pick(r, someWords...) + " ")
			}
			v := timeline.Event{ID: timeline.ID(r.Uint64()), Title: pick(r, someWords...) + " " + pick(r, someWords...), Date: someDate(r, t),
				Status: timeline.Status(r.IntN(5)), Category: timeline.Category(r.IntN(13)), Review: timeline.Review(r.IntN(3)),
				Importance: r.Float64(), Place: pick(r, "", "Zürich", "Old Harbour"), Notes: pick(r, "", "", "see U.S. files"),
				Quotes: []timeline.Quote{{Source: source, Sentence: timeline.Range{Begin: begin, End: text.Len() - 1}}}}
			for range r.IntN(3) {
				v.Participants = append(v.Participants, pick(r, "Élan", "Élan Vital", "Mr. O'Neill", "council"))
			}
			text.WriteString("\n")
			e.Events = append(e.Events, v)
		}
		e.Source.Text = text.String()
		texts[source] = e.Source.Text
		add(t, l, e)
		all = append(all, e.Events...)
	}
	return all, texts
}

func someQuery(r *rand.Rand, sources []timeline.ID) (q timeline.Query) {
	if r.IntN(3) == 0 {
		from := timeline.Midnight(1895+r.Int64N(70), 1, 1)
		q.During = timeline.Span{Start: from, End: from + timeline.Instant(math.Exp(r.Float64()*21))}
		switch r.IntN(5) {
		case 0:
			q.During.Start = timeline.Beginning
		case 1:
			q.During.End = timeline.Forever
		}
	}
	if r.IntN(3) == 0 {
		q.Words = pick(r, "elan", "harb", "u.s.", "\"zurich naive\"", "strasse", "council the", "“Well-known” cou", "\"harbour\"", "nothing-like-it", "o'neill", "\"the", " - ", "20 the élan")
	}
	for range r.IntN(3) {
		q.Statuses = append(q.Statuses, timeline.Status(r.IntN(5)))
		q.Categories = append(q.Categories, timeline.Category(r.IntN(13)))
	}
	if r.IntN(2) == 0 {
		q.Reviews = append(q.Reviews, timeline.Review(r.IntN(3)))
	}
	q.Participant = pick(r, "", "", "", "Élan", "lan", "Mr. O'Neill")
	if r.IntN(4) == 0 {
		q.Source = pick(r, append(sources, 99)...)
	}
	return q
}

func TestQueriesAnswerLikeTheModel(t *testing.T) {
	bothSearches(t, func(t *testing.T, l *Library) {
		r := rand.New(rand.NewPCG(7, 7))
		all, texts := someLibrary(t, l, r, 12, 60)
		sources := slices.Sorted(maps.Keys(texts))
		found, rounds := 0, 400
		if testing.Short() {
			rounds = 100
		}
		for range rounds {
			q := someQuery(r, sources)
			want := model(all, texts, q)
			found += len(want)
			got := briefs(t, l, q)
			if len(got) != len(want) {
				t.Fatalf("%+v: %d briefs, want %d", q, len(got), len(want))
			}
			ids := make([]timeline.ID, len(want))
			for i := range want {
				if got[i] != want[i].Brief() {
					t.Fatalf("%+v: brief %d is\n%+v, want\n%+v", q, i, got[i], want[i].Brief())
				}
				ids[i] = want[i].ID
			}
			slices.Sort(ids)
			matches, err := l.Matches(background, q)
			if slices.Sort(matches); err != nil || !slices.Equal(matches, ids) {
				t.Fatalf("%+v: %d matches, %v, want %d", q, len(matches), err, len(ids))
			}
		}
		if found < 5*rounds {
			t.Errorf("the queries found %d events in all: too few to say anything", found)
		}
		if whole := events(t, l, everything); !reflect.DeepEqual(whole, model(all, texts, everything)) {
			t.Error("Events of everything are not what was added")
		}
	})
}

func TestCountsAnswerLikeTheModel(t *testing.T) {
	bothSearches(t, func(t *testing.T, l *Library) {
		r := rand.New(rand.NewPCG(8, 8))
		all, texts := someLibrary(t, l, r, 5, 60)
		sources := slices.Sorted(maps.Keys(texts))
		for range 60 {
			q := someQuery(r, sources)
			c, err := l.Counts(background, q)
			if err != nil {
				t.Fatal(err)
			}
			if want := len(model(all, texts, q)); c.Total != want {
				t.Fatalf("%+v: total %d, want %d", q, c.Total, want)
			}
			for s := timeline.Happened; s <= timeline.Denied; s++ {
				o := q
				o.Statuses = []timeline.Status{s}
				if want := len(model(all, texts, o)); c.Statuses[s] != want {
					t.Fatalf("%+v: %d %v, want %d", q, c.Statuses[s], s, want)
				}
			}
			for _, p := range c.Participants {
				o := q
				o.Participant = p.Name
				n := 0
				for _, e := range model(all, texts, o) {
					for _, name := range e.Participants {
						if name == p.Name {
							n++
						}
					}
				}
				if p.Events != n {
					t.Fatalf("%+v: %+v, want %d", q, p, n)
				}
			}
			for _, id := range sources {
				o := q
				o.Source = id
				if want := len(model(all, texts, o)); c.Sources[id] != want {
					t.Fatalf("%+v: %d events of %v, want %d", q, c.Sources[id], id, want)
				}
			}
		}
	})
}

func TestCountsFollowChanges(t *testing.T) {
	l := temporary(t)
	entry := harbour(t)
	add(t, l, entry)
	for range 2 { // the second answer is a kept one
		if c, err := l.Counts(background, timeline.Query{}); c.Total != 3 || c.Reviews[timeline.Accepted] != 1 || err != nil {
			t.Fatalf("%+v, %v", c, err)
		}
	}
	entry.Events[1].Review = timeline.Rejected
	if err := l.Apply(background, Change{Name: "Reject", Save: entry.Events[1:2]}); err != nil {
		t.Fatal(err)
	}
	if c, _ := l.Counts(background, timeline.Query{}); c.Total != 2 || c.Reviews[timeline.Rejected] != 1 {
		t.Errorf("%+v", c)
	}
}

func TestWordsFollowEdits(t *testing.T) {
	bothSearches(t, func(t *testing.T, l *Library) {
		entry := harbour(t)
		add(t, l, entry)
		count := func(words string, want int) {
			t.Helper()
			if got := briefs(t, l, timeline.Query{Words: words}); len(got) != want {
				t.Errorf("%q finds %d events, want %d", words, len(got), want)
			}
		}
		count("elan", 2)      // title and participants
		count("forbid", 1)    // title "forbids"
		count("forbidden", 1) // only in the sentence
		count("minutes", 1)   // notes
		e := entry.Events[1]
		e.Title, e.Notes, e.Quotes = "Council meets", "", nil
		if err := l.Apply(background, Change{Name: "Edit", Save: []timeline.Event{e}}); err != nil {
			t.Fatal(err)
		}
		count("forbid", 0)
		count("minutes", 0)
		count("meet", 1)
		l.Undo(background)
		count("forbidden", 1)
		count("meet", 0)
		l.Undo(background)
		count("elan", 0)
		if err := l.Apply(background, Change{Name: "By hand", Save: []timeline.Event{{ID: 8, Title: "Élan founded"}}}); err != nil {
			t.Fatal(err)
		}
		count("elan", 1)
		add(t, l, entry)
		count("elan", 3)
	})
}

// Programs with and without FTS5 may take turns on one file.
func TestSearchIndexCatchesUp(t *testing.T) {
	path := filepath.Join(t.TempDir(), "w.dateline")
	r := rand.New(rand.NewPCG(9, 9))
	l := reopen(t, path, options{})
	if !l.words {
		t.Skip("this SQLite has no FTS5")
	}
	all, texts := someLibrary(t, l, r, 2, 20)
	l.Close()
	l = reopen(t, path, options{noWords: true})
	more, moreTexts := someLibrary(t, l, r, 2, 20)
	if err := l.Apply(background, Change{Name: "Remove", Remove: []timeline.ID{all[0].ID, more[0].ID}}); err != nil {
		t.Fatal(err)
	}
	l.Close()
	all = append(all[1:], more[1:]...)
	for id, text := range moreTexts {
		texts[id] = text
	}
	l = reopen(t, path, options{})
	for range 2 {
		q := timeline.Query{Words: "elan", Reviews: everything.Reviews}
		if got, want := briefs(t, l, q), model(all, texts, q); len(got) != len(want) || len(want) == 0 {
			t.Errorf("found %d events, want %d", len(got), len(want))
		}
		for l.catchUp(background) {
		}
	}
	h, err := l.Check(background)
	if err != nil || h.Waiting != 0 || !h.IsWhole() {
		t.Errorf("%+v, %v", h, err)
	}
}

func TestParseSearch(t *testing.T) {
	for typed, want := range map[string]string{
		"":                         "",
		" — ":                      "",
		"Minist":                   `"minist" *`,
		"U.S. talks":               `"u s" * AND "talks" *`,
		`"Suez Canal" closed`:      `"suez canal" AND "closed" *`,
		"„Großer Sprung“ vorwärts": `"großer sprung" AND "vorwarts" *`,
		`"open quote`:              `"open" * AND "quote" *`,
		"«le port»":                `"le port"`,
		`a"b"c`:                    `"a" * AND "b" AND "c" *`,
		"x\x00y":                   `"x" * AND "y" *`,
		`""`:                       "",
		"NOT * OR ^x AND (":        `"not" * AND "or" * AND "x" * AND "and" *`,
	} {
		if got := parseSearch(typed).match(); got != want {
			t.Errorf("%q means %s, want %s", typed, got, want)
		}
	}
}
