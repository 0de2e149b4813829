package storage

import (
	"context"
	"errors"
	"iter"
	"math"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

var background = context.Background()

// temporary opens a new library that is closed with the test.
func temporary(t testing.TB) *Library {
	t.Helper()
	return reopen(t, filepath.Join(t.TempDir(), "test.dateline"), options{})
}

func reopen(t testing.TB, path string, o options) *Library {
	t.Helper()
	l, err := open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

func parse(t testing.TB, edtf string) timeline.Date {
	t.Helper()
	var d timeline.Date
	if err := d.UnmarshalText([]byte(edtf)); err != nil {
		t.Fatal(err)
	}
	return d
}

// harbour is an article with three events that differ in every field.
func harbour(t testing.TB) Entry {
	text := "The Élan reached the harbour on 3 May 1921.\n\nThe council of Brennick had forbidden it in 1919. A new pier is to open next year."
	sentence := func(s string) timeline.Range {
		i := strings.Index(text, s)
		return timeline.Range{Begin: i, End: i + len(s)}
	}
	const source = timeline.ID(0xf00d_0000_0000_0001)
	quote := func(s, expression, meaning, value, edtf string) timeline.Quote {
		return timeline.Quote{Source: source, Sentence: sentence(s), Expression: sentence(expression), Meaning: meaning, Value: value, Date: parse(t, edtf)}
	}
	return Entry{
		Source: timeline.Source{ID: source, Path: "/articles/harbour.txt", Title: "The harbour", Byline: "A. Writer", Publisher: "Brennick Post",
			Address: "https://example.org/harbour", Language: "en", Text: text,
			Published:  timeline.Published{Date: parse(t, "1921-05-04"), Evidence: "dateline: BRENNICK, May 4"},
			Candidates: []timeline.Published{{Date: parse(t, "1921-05-04"), Evidence: "dateline: BRENNICK, May 4"}, {Date: parse(t, "1921"), Evidence: "file name"}}},
		Reading: []byte{0, 1, 2, 0xff},
		Events: []timeline.Event{
			{ID: 1, Title: "The Élan reaches the harbour", Date: parse(t, "1921-05-03"), Category: timeline.Society, Participants: []string{"Élan"},
				Place: "Brennick", Importance: 0.7, Quotes: []timeline.Quote{quote("The Élan reached the harbour on 3 May 1921.", "3 May 1921", "day", "1921-05-03", "1921-05-03")},
				Reasons: []string{"\"3 May 1921\" is written in full"}},
			{ID: 0xffff_ffff_ffff_fff0, Title: "Council forbids the landing", Date: parse(t, "1919~"), Status: timeline.Denied, Category: timeline.Politics,
				Participants: []string{"council of Brennick", "Élan"}, Importance: 0.31, Review: timeline.Accepted, Notes: "compare the minutes", Edited: timeline.FieldDate | timeline.FieldNotes,
				Quotes: []timeline.Quote{quote("The council of Brennick had forbidden it in 1919.", "1919", "year", "1919", "1919")}},
			{ID: 3, Title: "New pier opens", Date: parse(t, "1922/.."), Status: timeline.Planned, Importance: 0.05,
				Quotes: []timeline.Quote{quote("A new pier is to open next year.", "next year", "next(year)", "1922", "1922")}},
		},
	}
}

func briefs(t testing.TB, l *Library, q timeline.Query) []timeline.Brief {
	t.Helper()
	return all(t, l.Briefs(background, q))
}

func events(t testing.TB, l *Library, q timeline.Query) []timeline.Event {
	t.Helper()
	return all(t, l.Events(background, q))
}

// all gathers what a library yields; an error ends the test.
func all[T any](t testing.TB, seq iter.Seq2[T, error]) (list []T) {
	t.Helper()
	for x, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, x)
	}
	return list
}

func add(t testing.TB, l *Library, e Entry) {
	t.Helper()
	if added, err := l.Add(background, e); err != nil || !added {
		t.Fatalf("Add = %v, %v", added, err)
	}
}

func TestWhatIsAddedComesBack(t *testing.T) {
	l := temporary(t)
	entry := harbour(t)
	add(t, l, entry)
	s, reading, err := l.Source(background, entry.Source.ID)
	if err != nil || !reflect.DeepEqual(s, entry.Source) || !slices.Equal(reading, entry.Reading) {
		t.Errorf("Source = %+v, %v, %v\nwant %+v", s, reading, err, entry.Source)
	}
	for _, want := range entry.Events {
		got, err := l.Event(background, want.ID)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("Event = %+v, %v\nwant %+v", got, err, want)
		}
	}
	order := []int{1, 0, 2} // by beginning: 1919, 1921, 1922
	for i, b := range briefs(t, l, timeline.Query{}) {
		if want := entry.Events[order[i]].Brief(); b != want {
			t.Errorf("Brief = %+v\nwant %+v", b, want)
		}
	}
	all := events(t, l, timeline.Query{})
	if len(all) != 3 || !reflect.DeepEqual(all[1], entry.Events[0]) {
		t.Errorf("Events = %+v", all)
	}
	sources, err := l.Sources(background)
	entry.Source.Text = ""
	if err != nil || len(sources) != 1 || !reflect.DeepEqual(sources[0], entry.Source) {
		t.Errorf("Sources = %+v, %v", sources, err)
	}
}

func TestTheSameSourceTwiceKeepsEdits(t *testing.T) {
	l := temporary(t)
	entry := harbour(t)
	add(t, l, entry)
	edited := entry.Events[0]
	edited.Title, edited.Review = "The ship is here", timeline.Rejected
	if err := l.Apply(background, Change{Name: "edit", Save: []timeline.Event{edited}}); err != nil {
		t.Fatal(err)
	}
	before, _ := l.Version(background)
	if added, err := l.Add(background, entry); added || err != nil {
		t.Errorf("Add again = %v, %v", added, err)
	}
	after, _ := l.Version(background)
	if got, _ := l.Event(background, edited.ID); !reflect.DeepEqual(got, edited) || before != after {
		t.Errorf("after the second Add: %+v, version %d → %d", got, before, after)
	}
}

func TestWhatIsNotThere(t *testing.T) {
	l := temporary(t)
	_, err := l.Event(background, 42)
	if !errors.Is(err, ErrNotFound) || !strings.Contains(err.Error(), "has no event 000000000000002a") {
		t.Errorf("Event: %v", err)
	}
	if _, _, err := l.Source(background, 42); !errors.Is(err, ErrNotFound) {
		t.Errorf("Source: %v", err)
	}
	e := timeline.Event{ID: 7, Title: "x", Quotes: []timeline.Quote{{Source: 42}}}
	if err := l.Apply(background, Change{Name: "x", Save: []timeline.Event{e}}); !errors.Is(err, ErrNotFound) {
		t.Errorf("Apply: %v", err)
	}
	if undo, _, _ := l.UndoRedo(background); undo != "" {
		t.Errorf("a failed change left the step %q", undo)
	}
}

func TestImportanceIsHeldBetween0And1(t *testing.T) {
	l := temporary(t)
	for i, c := range [][2]float64{{-1, 0}, {2, 1}, {math.NaN(), 0}, {math.Inf(1), 1}, {0.1, 0.1}} {
		e := timeline.Event{ID: timeline.ID(i + 1), Title: "x", Importance: c[0]}
		if err := l.Apply(background, Change{Name: "x", Save: []timeline.Event{e}}); err != nil {
			t.Fatal(err)
		}
		if got, err := l.Event(background, e.ID); got.Importance != c[1] || err != nil {
			t.Errorf("%v became %v, %v", c[0], got.Importance, err)
		}
	}
}

func TestSettings(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s.dateline")
	l := reopen(t, path, options{})
	v0, _ := l.Version(background)
	for _, s := range [][2]string{{"view", "1 2"}, {"view", "3 4"}, {"theme", "dark"}, {"theme", ""}} {
		if err := l.SetSetting(background, s[0], s[1]); err != nil {
			t.Fatal(err)
		}
	}
	if v, _ := l.Version(background); v != v0 {
		t.Error("a setting changed the version")
	}
	l.Close()
	l = reopen(t, path, options{})
	for key, want := range map[string]string{"view": "3 4", "theme": "", "other": ""} {
		if got, err := l.Setting(background, key); got != want || err != nil {
			t.Errorf("Setting(%q) = %q, %v", key, got, err)
		}
	}
}

func TestClosedLibraryAnswers(t *testing.T) {
	l := temporary(t)
	if err := errors.Join(l.Close(), l.Close()); err != nil {
		t.Fatal(err)
	}
	_, err := l.Version(background)
	for what, err := range map[string]error{
		"Version": err, "Apply": l.Apply(background, Change{}), "SetSetting": l.SetSetting(background, "a", "b"),
	} {
		if !errors.Is(err, ErrClosed) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestHardText(t *testing.T) {
	l := temporary(t)
	e := timeline.Event{ID: 5, Title: "nul\x00 \xff \n'\"", Place: "a\x00b", Participants: []string{" two\nlines ", ""}, Importance: 1}
	if err := l.Apply(background, Change{Name: "odd\x00", Save: []timeline.Event{e}}); err != nil {
		t.Fatal(err)
	}
	got := briefs(t, l, timeline.Query{})
	if len(got) != 1 || got[0].Title != "nul  \uFFFD \n'\"" || got[0].Begin != timeline.Always || !got[0].Flags.Has(timeline.Undated) {
		t.Errorf("%+v", got)
	}
	if back, _ := l.Event(background, 5); !slices.Equal(back.Participants, []string{"two lines"}) {
		t.Errorf("%+v", back)
	}
}
