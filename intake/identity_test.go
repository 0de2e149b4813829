package intake

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/exchange"
)

// contextual is what both kinds of tests are.
type contextual interface {
	rapid.TB
	Context() context.Context
}

// whole is all that a library tells, for writing and for comparing.
func whole(t contextual, l *storage.Library) exchange.Timeline {
	t.Helper()
	all := exchange.Timeline{Sources: map[timeline.ID]timeline.Source{}}
	for e, err := range l.Events(t.Context(), timeline.Query{Reviews: allReviews}) {
		if err != nil {
			t.Fatal(err)
		}
		all.Events = append(all.Events, e)
		for _, q := range e.Quotes {
			src, _, err := l.Source(t.Context(), q.Source)
			if err != nil {
				t.Fatal(err)
			}
			all.Sources[q.Source] = src
		}
	}
	return all
}

// comeBack writes what a library holds in a format, and imports the file into the same library.
func comeBack(t contextual, l *storage.Library, r *Reader, format, path string) Report {
	t.Helper()
	var b bytes.Buffer
	if _, err := exchange.Write(&b, whole(t, l), format); err != nil {
		t.Fatal(err)
	}
	return r.ImportBytes(t.Context(), l, path, b.Bytes(), nil)
}

// readBack are the formats of our own that tell the ID of each event.
var readBack = []string{"csv", "json", "ics", "mw", "timelinejs", "timelinejs-sheet", "timeline"}

// What articles told goes out, comes back, and changes nothing: neither an event, nor a source, nor a step of undo.
func TestWhatComesBackIsTheSame(t *testing.T) {
	dir := plant(t, map[string]string{"a.txt": story(1), "b.txt": story(2), "fairs.csv": fairs})
	l, r := open(t), reader(t)
	r.Import(t.Context(), l, []string{dir}, nil)
	before, _ := l.Version(t.Context())
	for _, format := range readBack {
		if got := comeBack(t, l, r, format, "/elsewhere/x."+format); got.Added != 0 || got.Known != 1 || len(got.Lines)+len(got.Failures) > 0 {
			t.Errorf("%s: %+v", format, got)
		}
		if after, _ := l.Version(t.Context()); after != before {
			t.Errorf("%s changed the library", format)
		}
	}
}

// The same for events of any title and date, and of any review.
func TestAnyEventThatComesBackIsTheSame(t *testing.T) {
	l, r := open(t), reader(t)
	titles := rapid.OneOf(rapid.StringMatching(`[A-Za-z0-9#=;:,(\[][a-zA-Zäé ;:,#\\"]{1,30}[a-z]`), rapid.SampledFrom([]string{"=1+1", "2019: a year", "[1] part", "Bridge opens"}))
	dates := rapid.SampledFrom([]string{"", "2019", "2019-05", "2019-05-03", "[..2020]", "[2020-01-03..2020-01-29]", "1990/..", "2001-21", "199X~", "2019?", "2019-05-03T10:30Z", "1914-07-28/1918-11-11"})
	n, outer := timeline.ID(0), t
	rapid.Check(t, func(t *rapid.T) {
		if n%32 == 0 { // a library that only grows would make the last checks slow
			l = open(outer)
		}
		change := storage.Change{Name: "make"}
		for range 4 {
			n++
			e := timeline.Event{ID: n, Title: strings.Join(strings.Fields(titles.Draw(t, "title")), " "), Status: timeline.Status(rapid.IntRange(0, 4).Draw(t, "status")),
				Review: rapid.SampledFrom(allReviews).Draw(t, "review"), Importance: .5}
			if err := e.Date.UnmarshalText([]byte(dates.Draw(t, "date"))); err != nil {
				t.Fatal(err)
			}
			change.Save = append(change.Save, e)
		}
		if err := l.Apply(t.Context(), change); err != nil {
			t.Fatal(err)
		}
		before, _ := l.Version(t.Context())
		for _, format := range readBack {
			if got := comeBack(t, l, r, format, fmt.Sprintf("/elsewhere/%d.%s", n, format)); got.Added != 0 || len(got.Lines) > 0 {
				t.Fatalf("%s: %+v", format, got)
			}
		}
		if after, _ := l.Version(t.Context()); after != before {
			t.Fatal("the library changed")
		}
	})
}

// A category of a person's own goes out by its name in every format, and comes back as one: in the library that has it, in another one, and in
// one that counts its own otherwise.
func TestOwnCategoriesComeBack(t *testing.T) {
	from, r := open(t), reader(t)
	kinds := `[{"category":64,"name":"Trials"},{"category":65,"name":"War & peace, at sea"},{"category":66,"name":"never used"}]`
	events := []timeline.Event{
		{ID: 1, Title: "The trial begins", Date: timeline.DayDate(2019, 5, 3), Category: 64},
		{ID: 2, Title: "The fleet leaves", Date: timeline.DayDate(2019, 5, 4), Category: 65},
		{ID: 3, Title: "A treaty is signed", Date: timeline.DayDate(2019, 5, 5), Category: timeline.Politics}}
	begin := func(l *storage.Library, kinds string, events []timeline.Event) {
		if err := l.Apply(t.Context(), storage.Change{Name: "begin", Save: events, Set: map[string]string{storage.SettingKinds: kinds}}); err != nil {
			t.Fatal(err)
		}
	}
	begin(from, kinds, events)
	all := whole(t, from)
	all.Kinds, _ = from.Kinds(t.Context())
	for _, format := range readBack {
		var b bytes.Buffer
		if _, err := exchange.Write(&b, all, format); err != nil {
			t.Fatal(err)
		}
		for _, has := range []string{"", `[{"category":64,"name":"Ships"},{"category":70,"name":"trials"}]`} {
			to := open(t)
			begin(to, has, nil)
			got := r.ImportBytes(t.Context(), to, "/elsewhere/x."+format, b.Bytes(), nil)
			if names := categoriesOf(t, to); names != "trials|war & peace, at sea|politics" || got.Events != 3 {
				t.Errorf("%s into %q: %s, %+v", format, has, names, got)
			}
		}
		if got := r.ImportBytes(t.Context(), from, "/elsewhere/x."+format, b.Bytes(), nil); got.Added != 0 || got.Known != 1 {
			t.Errorf("%s in its own library: %+v", format, got)
		}
	}
	if after, _ := from.Kinds(t.Context()); len(after) != 3 {
		t.Errorf("the library has the categories %v now", after)
	}
}

// categoriesOf names the categories of all events in order of time.
func categoriesOf(t *testing.T, l *storage.Library) string {
	t.Helper()
	kinds, err := l.Kinds(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range whole(t, l).Events {
		names = append(names, strings.ToLower(kinds.Name(e.Category)))
	}
	return strings.Join(names, "|")
}

// A row that was changed elsewhere does not overwrite what the person has; a new row comes in.
func TestAChangedRowIsTold(t *testing.T) {
	dir := plant(t, map[string]string{"a.txt": story(1)})
	l, r := open(t), reader(t)
	r.Import(t.Context(), l, []string{dir}, nil)
	all := whole(t, l)
	was := all.Events[0].Date
	all.Events[0].Date = timeline.DayDate(1999, 1, 2)
	all.Events = append(all.Events, timeline.Event{ID: 77, Title: "A new row", Date: timeline.YearDate(1998)})
	var b bytes.Buffer
	if _, err := exchange.Write(&b, all, "csv"); err != nil {
		t.Fatal(err)
	}
	got := r.ImportBytes(t.Context(), l, "/elsewhere/a.csv", b.Bytes(), nil)
	if got.Events != len(all.Events) && got.Added != 1 || len(got.Lines) != 1 || !strings.Contains(got.Lines[0].Reason, "2 January 1999") {
		t.Errorf("%+v", got)
	}
	now := whole(t, l)
	if len(now.Events) != len(all.Events) || !slices.ContainsFunc(now.Events, func(e timeline.Event) bool { return e.ID == all.Events[0].ID && e.Date == was }) {
		t.Errorf("%d events of %d", len(now.Events), len(all.Events))
	}
}

// A table of another program has no IDs: the same rows in another file, with one more, bring one more.
func TestRowsWithoutAnIDAreKnownByWhatTheyTell(t *testing.T) {
	dir := plant(t, map[string]string{"fairs.csv": fairs, "later/fairs again.csv": fairs + "4 May 2019,Bridge shuts,,\n"})
	l, r := open(t), reader(t)
	r.Import(t.Context(), l, []string{filepath.Join(dir, "fairs.csv")}, nil)
	before := len(whole(t, l).Events)
	got := r.Import(t.Context(), l, []string{filepath.Join(dir, "later")}, nil)
	if got.Added != 1 || got.Events != 1 {
		t.Errorf("%+v", got)
	}
	if after := len(whole(t, l).Events); after != before+1 {
		t.Errorf("%d events became %d", before, after)
	}
}

// The article that tells the rows of a table is read once for all of them, not once for each: 20,000 rows took minutes.
func TestAnArticleIsReadOnceForAllRows(t *testing.T) {
	dir := plant(t, map[string]string{"fairs.csv": fairs})
	l, r := open(t), reader(t)
	r.Import(t.Context(), l, []string{dir}, nil)
	id := sources(t, l)[0].ID
	a := articles{library: l, read: map[timeline.ID]timeline.Source{}}
	first, err := a.source(t.Context(), id)
	if err != nil || first.Text == "" {
		t.Fatalf("%+v, %v", first, err)
	}
	if _, err := l.Undo(t.Context()); err != nil { // now only who read it has it
		t.Fatal(err)
	}
	if again, err := a.source(t.Context(), id); err != nil || again.Text != first.Text {
		t.Errorf("it is read again: %+v, %v", again, err)
	}
	for n := range timeline.ID(mostRead) {
		a.read[n+1] = timeline.Source{}
	}
	if _, err := l.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	delete(a.read, id)
	if _, err := a.source(t.Context(), id); err != nil || len(a.read) != 1 {
		t.Errorf("%d articles are held, %v", len(a.read), err)
	}
}
