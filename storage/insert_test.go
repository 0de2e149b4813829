package storage

import (
	"context"
	"database/sql/driver"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// indexes lists the indexes of event as they are in the file.
func indexes(t *testing.T, l *Library) (names []string) {
	t.Helper()
	err := l.writer.rows(background, "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'event' ORDER BY name", nil, func(v []driver.Value) error {
		names = append(names, str(v[0]))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// Large imports go another way than small ones; what comes out must be the same.
func TestLargeImportIsLikeASmallOne(t *testing.T) {
	if testing.Short() {
		t.Skip("imports some twenty thousand events")
	}
	l := temporary(t)
	small := harbour(t)
	add(t, l, small)
	want := indexes(t, l)
	big := generated(bulk + 500)
	big.Events[7] = small.Events[0] // the library has it already
	big.Events[9] = big.Events[8]   // twice in the article
	big.Events[10].Quotes = []timeline.Quote{{Source: big.Source.ID, Sentence: timeline.Range{Begin: 0, End: 4}, Date: parse(t, "2001")}}
	add(t, l, big)
	if got := indexes(t, l); !slices.Equal(got, want) {
		t.Errorf("indexes after a large import: %v, want %v", got, want)
	}
	whole := append(append([]timeline.Event(nil), small.Events...), big.Events[:7]...)
	whole = append(append(whole, big.Events[8]), big.Events[10:]...)
	texts := map[timeline.ID]string{small.Source.ID: small.Source.Text, big.Source.ID: big.Source.Text}
	if got, want := events(t, l, everything), model(whole, texts, everything); !reflect.DeepEqual(got, want) {
		t.Errorf("%d events, want %d", len(got), len(want))
	}
	for _, q := range []timeline.Query{{Words: "treaty harbour"}, {Participant: "Person 17"}, {During: timeline.Span{Start: 0, End: 86400 * 30}}} {
		if got, want := briefs(t, l, q), model(whole, texts, q); len(got) != len(want) || len(want) == 0 {
			t.Errorf("%+v: %d events, want %d", q, len(got), len(want))
		}
	}
	if got := briefs(t, l, timeline.Query{Source: big.Source.ID, Reviews: everything.Reviews}); len(got) != bulk+498 {
		t.Errorf("the large article has %d events", len(got))
	}
	soundness(t, l, operation{"add", 0})
}

func TestLargeImportIsUndoneAndForgotten(t *testing.T) {
	if testing.Short() {
		t.Skip("imports some twenty thousand events")
	}
	l := temporary(t)
	add(t, l, harbour(t))
	before := stateOf(t, l)
	add(t, l, generated(bulk))
	if name, err := l.Undo(background); err != nil || !strings.HasPrefix(name, "Import “20000 events”") {
		t.Fatal(name, err)
	}
	if after := stateOf(t, l); !reflect.DeepEqual(after, before) {
		t.Error("something of it is left")
	}
	if _, err := l.Redo(background); err != nil {
		t.Fatal(err)
	}
	if n := len(briefs(t, l, everything)); n != bulk+3 {
		t.Errorf("%d events after redo", n)
	}
	l.Undo(background)
	if err := l.Apply(background, Change{Name: "By hand", Save: []timeline.Event{{ID: 1 << 40, Title: "mine"}}}); err != nil {
		t.Fatal(err)
	}
	if n, err := l.writer.number(background, "SELECT count(*) FROM event"); n != 4 || err != nil {
		t.Errorf("%d rows are left, %v", n, err)
	}
	for l.catchUp(background) {
	}
	soundness(t, l, operation{"undo", 0})
}

// A read goes on with what it began with, whatever is written meanwhile, and may stop when it likes.
func TestReadingSeesOneMoment(t *testing.T) {
	l := temporary(t)
	add(t, l, generated(2000))
	n := 0
	for b, err := range l.Briefs(background, everything) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 300 { // within the second chunk
			if err := l.Apply(background, Change{Name: "Remove", Remove: []timeline.ID{b.ID}, Save: []timeline.Event{{ID: 1, Title: "late"}}}); err != nil {
				t.Fatal(err)
			}
			if _, err := l.Event(background, 1); err != nil { // another read sees it at once
				t.Error(err)
			}
		}
	}
	if n != 2000 {
		t.Errorf("%d events were read", n)
	}
	for range l.Events(background, everything) {
		break
	}
	if len(l.idle) == 0 || len(l.idle) > maxIdle {
		t.Errorf("%d connections wait", len(l.idle))
	}
}

func TestAddSaysWhichArticleIsMissing(t *testing.T) {
	l := temporary(t)
	e := numbered(1)
	e.Events[1].Quotes[0].Source = 77
	added, err := l.Add(background, e)
	if added || !errors.Is(err, ErrNotFound) || !strings.Contains(err.Error(), `the event "Event 1 of 1" quotes the article 000000000000004d`) {
		t.Errorf("Add = %v, %v", added, err)
	}
	if s := stateOf(t, l); len(s.Sources)+len(s.Events) > 0 {
		t.Errorf("a part of it was kept: %+v", s)
	}
}

// What steps hold is part of the file: programs to come must read it.
func TestPatchesKeepTheirForm(t *testing.T) {
	e := harbour(t).Events[1]
	const want = `{"title":"Council forbids the landing","date":"1919~","status":4,"category":2,"participants":["council of Brennick","Élan"],` +
		`"place":"","importance":0.31,"review":1,"quotes":[{"source":"f00d000000000001","sentence":[46,95],"expression":[90,94],"meaning":"year","value":"1919","date":"1919"}],` +
		`"reasons":[],"notes":"compare the minutes","edited":130}`
	if got := whole(&e).String(); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	p, err := parsePatch(want)
	back := timeline.Event{ID: e.ID}
	p.apply(&back)
	back.Reasons = nil
	if err != nil || !reflect.DeepEqual(back, e) {
		t.Errorf("%+v, %v", back, err)
	}
	small, _ := parsePatch(`{"review":2,"reasons":[],"unknown to us":7}`)
	small.apply(&back)
	if back.Review != timeline.Rejected || back.Title != e.Title {
		t.Errorf("%+v", back)
	}
}

func TestBreadth(t *testing.T) {
	for _, c := range []struct {
		start, end timeline.Instant
		want       int
	}{{0, 1, 0}, {0, 2, 1}, {0, 3, 2}, {0, 86400, 17}, {5, 5 + 1<<40, 40}, {timeline.Beginning, 0, widest}, {0, timeline.Forever, widest}} {
		got := breadth(timeline.Span{Start: c.start, End: c.end})
		if got != c.want || got < 62 && c.end-c.start > 1<<got {
			t.Errorf("breadth of [%d, %d) = %d, want %d", c.start, c.end, got, c.want)
		}
	}
}

func TestEveryCallEndsWithItsContext(t *testing.T) {
	l := temporary(t)
	add(t, l, harbour(t))
	ctx, cancel := context.WithCancel(background)
	cancel()
	_, eventErr := l.Event(ctx, 1)
	_, sourcesErr := l.Sources(ctx)
	_, undoErr := l.Undo(ctx)
	_, historyErr := l.History(ctx, 1)
	for i, err := range []error{eventErr, sourcesErr, undoErr, historyErr, l.Apply(ctx, Change{}), l.SetSetting(ctx, "a", "b")} {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("call %d: %v", i, err)
		}
	}
}

// No connection keeps more than 16 MB of the file, also after a large import that was allowed more: an import of any number of files needs the
// same memory.
func TestCachesAreBounded(t *testing.T) {
	l := temporary(t)
	add(t, l, generated(bulk+1))
	cache := func(k *link) int64 {
		n, err := k.number(background, "PRAGMA cache_size")
		if err != nil {
			t.Fatal(err)
		}
		return -n // negative for KiB
	}
	if n := cache(l.writer); n <= 0 || n > 16<<10 {
		t.Errorf("the one that writes may keep %d KiB", n)
	}
	err := l.read(background, "look", func(one *link) error {
		return l.read(background, "look", func(other *link) error {
			if n := max(cache(one), cache(other)); n <= 0 || n > 16<<10 {
				t.Errorf("those that read may keep %d KiB", n)
			}
			return nil
		})
	})
	if err != nil {
		t.Error(err)
	}
}
