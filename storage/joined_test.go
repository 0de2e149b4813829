package storage

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"dateline/timeline"
)

// second is an article that tells of the ship too, and of a storm.
func second(t testing.TB) Entry {
	const source = timeline.ID(0xbeef_0000_0000_0002)
	quote := func(edtf string, begin, end int) []timeline.Quote {
		return []timeline.Quote{{Source: source, Sentence: timeline.Range{Begin: begin, End: end}, Date: parse(t, edtf)}}
	}
	return Entry{Source: timeline.Source{ID: source, Title: "Ship at last", Text: "The Élan came home on 3 May. A storm had held it in April."}, Reading: []byte{1},
		Events: []timeline.Event{
			{ID: 21, Title: "The Élan reaches Brennick", Date: parse(t, "1921-05-03"), Importance: 0.5, Quotes: quote("1921-05-03", 0, 29)},
			{ID: 22, Title: "A storm holds the ship", Date: parse(t, "1921-04"), Importance: 0.5, Quotes: quote("1921-04", 30, 59)},
		}}
}

// joinShip joins the ship of the second article into that of the first and offers the storm with it.
func joinShip(n Near, fresh []timeline.Event) (Joining, error) {
	day := breadth(timeline.Span{Start: 0, End: 86400})
	found, err := n.Begun(day, timeline.Span{Start: timeline.Midnight(1921, 5, 1), End: timeline.Midnight(1921, 5, 9)}, 5)
	if err != nil || len(found) != 1 || found[0].Title != "The Élan reaches the harbour" {
		return Joining{Fresh: fresh}, fmt.Errorf("Begun = %+v, %w", found, err)
	}
	old, err := n.Event(found[0].ID)
	j := Joining{Fresh: slices.Clone(fresh), Offers: []Offer{{Pair{fresh[1].ID, old.ID}, 0.5}}}
	j.Fresh[0].Whole = old.ID
	old.Quotes = append(slices.Clone(old.Quotes), fresh[0].Quotes...)
	j.Others = []timeline.Event{old}
	return j, err
}

// What joining reads of the library: the classes of width that there are, and what began in a stretch of each.
func TestBegun(t *testing.T) {
	l := temporary(t)
	e := harbour(t)
	e.Events = nil
	for i, edtf := range []string{"1921-05-03", "1921-05-05", "1921", "[1920..]", "[..1921-06]", "[..1910]", ""} {
		date := timeline.Date{}
		if edtf != "" {
			date = parse(t, edtf)
		}
		e.Events = append(e.Events, timeline.Event{ID: timeline.ID(i + 1), Title: edtf, Date: date})
	}
	e.Events = append(e.Events, timeline.Event{ID: 90, Title: "rejected", Date: parse(t, "1921-05-04"), Review: timeline.Rejected},
		timeline.Event{ID: 91, Title: "joined", Date: parse(t, "1921-05-04"), Whole: 1})
	b := l.Batch("")
	b.Join = func(n Near, fresh []timeline.Event) (Joining, error) { return Joining{Fresh: fresh}, nil }
	if _, err := b.Add(background, e); err != nil {
		t.Fatal(err)
	}
	days, year := breadth(timeline.Span{Start: 0, End: 86400}), breadth(timeline.Span{Start: 0, End: 365 * 86400})
	may := timeline.Span{Start: timeline.Midnight(1921, 5, 1), End: timeline.Midnight(1921, 6, 1)}
	err := l.write(background, "look around", func(w *work) error {
		n := Near{w}
		if all, err := n.Breadths(); err != nil || fmt.Sprint(all) != fmt.Sprint([]int{days, year, widest}) {
			t.Errorf("Breadths = %v, %v", all, err)
		}
		for _, c := range []struct {
			class int
			keys  timeline.Span
			most  int
			want  string
		}{
			{days, may, 9, "[1921-05-03 1921-05-05]"},
			{days, may, 1, "[1921-05-03]"},
			{year, may, 9, "[]"},
			{year, timeline.Always, 9, "[1921]"},
			{widest, timeline.Always, 9, "[[1920..]]"},
			{openStart, timeline.Span{Start: timeline.Midnight(1921, 1, 1), End: timeline.Forever}, 9, "[[..1921-06]]"},
			{openStart, timeline.Always, 9, "[[..1910] [..1921-06]]"},
		} {
			found, err := n.Begun(c.class, c.keys, c.most)
			titles := []string{}
			for _, b := range found {
				titles = append(titles, b.Title)
			}
			if got := fmt.Sprint(titles); err != nil || got != c.want {
				t.Errorf("Begun(%d, %v, %d) = %s, %v, want %s", c.class, c.keys, c.most, got, err, c.want)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// joined is a library with both articles.
func joined(t *testing.T) *Library {
	l := temporary(t)
	add(t, l, harbour(t))
	b := l.Batch("")
	b.Join = joinShip
	if _, err := b.Add(background, second(t)); err != nil {
		t.Fatal(err)
	}
	return l
}

func ids(t *testing.T, l *Library) (all []timeline.ID) {
	for _, b := range briefs(t, l, timeline.Query{}) {
		all = append(all, b.ID)
	}
	slices.Sort(all)
	return all
}

func TestAnEventThatTwoArticlesTellIsOne(t *testing.T) {
	l := joined(t)
	e, err := l.Event(background, 1)
	if err != nil || len(e.Quotes) != 2 || e.Quotes[1].Source != second(t).Source.ID {
		t.Errorf("%+v, %v", e, err)
	}
	if got := fmt.Sprint(ids(t, l)); got != fmt.Sprint([]timeline.ID{1, 3, 22, 0xffff_ffff_ffff_fff0}) {
		t.Errorf("shown are %s", got)
	}
	if parts, err := l.Parts(background, 1); err != nil || len(parts) != 1 || parts[0].Title != "The Élan reaches Brennick" {
		t.Errorf("Parts = %+v, %v", parts, err)
	}
	if parts, err := l.PartsOf(background, second(t).Source.ID); err != nil || len(parts) != 1 || parts[0].ID != 21 {
		t.Errorf("PartsOf = %+v, %v", parts, err)
	}
	if found := briefs(t, l, timeline.Query{Words: "came home"}); len(found) != 1 || found[0].ID != 1 {
		t.Errorf("the words of the second article find %+v", found)
	}
	faultless(t, l)
}

// Every change of joined events is taken back and made again like any other.
func TestJoiningIsUndone(t *testing.T) {
	l := joined(t)
	both := stateOf(t, l)
	undo := func() {
		if _, err := l.Undo(background); err != nil {
			t.Fatal(err)
		}
		faultless(t, l)
	}
	undo()
	if e, _ := l.Event(background, 1); len(e.Quotes) != 1 || len(ids(t, l)) != 3 {
		t.Errorf("after undo: %+v", e)
	}
	if _, err := l.Redo(background); err != nil || fmt.Sprint(stateOf(t, l)) != fmt.Sprint(both) {
		t.Errorf("redo gives another library, %v", err)
	}

	whole, _ := l.Event(background, 1)
	part, _ := l.Event(background, 21)
	whole.Quotes, part.Whole = whole.Quotes[:1], 0
	if err := l.Apply(background, Change{Name: "Separate", Save: []timeline.Event{whole, part}, Apart: []Pair{{21, 1}}}); err != nil {
		t.Fatal(err)
	}
	faultless(t, l)
	if e, _ := l.Event(background, 21); e.Whole != 0 || len(ids(t, l)) != 5 {
		t.Errorf("separated: %+v", e)
	}
	undo()
	if fmt.Sprint(stateOf(t, l)) != fmt.Sprint(both) {
		t.Error("undoing the separation gives another library")
	}
}

func TestWhatWasToldApartIsNeverOfferedAgain(t *testing.T) {
	l := joined(t)
	offers := func(want int) {
		t.Helper()
		for _, id := range []timeline.ID{0, 1, 22} {
			if got, err := l.Offers(background, id); err != nil || len(got) != want || want > 0 && got[0] != (Offer{Pair{1, 22}, 0.5}) {
				t.Errorf("Offers(%d) = %v, %v; want %d", id, got, err, want)
			}
		}
	}
	offers(1)
	if err := l.Apply(background, Change{Name: "They are two", Apart: []Pair{{22, 1}}}); err != nil {
		t.Fatal(err)
	}
	offers(0)
	l.Undo(background)
	offers(1)
	l.Redo(background)
	offers(0)
	// The article goes for good and comes back: the answer is still known.
	l.Undo(background)
	l.Redo(background)
	if err := l.Apply(background, Change{Name: "Drop", Drop: []timeline.ID{second(t).Source.ID}}); err != nil {
		t.Fatal(err)
	}
	add(t, l, second(t))
	offers(0)
	faultless(t, l)
}

// Nothing is hidden behind an event that goes.
func TestPartsComeFreeWhenTheirWholeGoes(t *testing.T) {
	for name, c := range map[string]Change{
		"the part's article": {Drop: []timeline.ID{second(t).Source.ID}},
		"the whole":          {Remove: []timeline.ID{1}},
		"both articles":      {Drop: []timeline.ID{second(t).Source.ID}, Remove: []timeline.ID{3}},
	} {
		l := joined(t)
		before := stateOf(t, l)
		c.Name = name
		if err := l.Apply(background, c); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		faultless(t, l)
		if e, err := l.Event(background, 1); err == nil && len(e.Quotes) != 1 {
			t.Errorf("%s: the whole quotes %+v", name, e.Quotes)
		}
		if e, err := l.Event(background, 21); err == nil && e.Whole != 0 {
			t.Errorf("%s: the part is hidden behind %d", name, e.Whole)
		}
		l.Undo(background)
		faultless(t, l)
		if fmt.Sprint(stateOf(t, l)) != fmt.Sprint(before) {
			t.Errorf("%s: undo gives another library", name)
		}
	}
}

// An event that gives way takes along what it stood for.
func TestPartsFollowTheirWhole(t *testing.T) {
	l := joined(t)
	whole, _ := l.Event(background, 1)
	other, _ := l.Event(background, 3)
	other.Quotes = append(other.Quotes, whole.Quotes...)
	whole.Whole = other.ID
	if err := l.Apply(background, Change{Name: "Join", Save: []timeline.Event{other, whole}}); err != nil {
		t.Fatal(err)
	}
	if e, _ := l.Event(background, 21); e.Whole != 3 {
		t.Errorf("the part follows to %d", e.Whole)
	}
	faultless(t, l)
}

func TestCopyWithoutRejectedTakesPartsAlong(t *testing.T) {
	l := joined(t)
	whole, _ := l.Event(background, 1)
	whole.Review = timeline.Rejected
	if err := l.Apply(background, Change{Name: "Reject", Save: []timeline.Event{whole}}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "copy.dateline")
	if err := l.CopyWithoutRejected(background, path); err != nil {
		t.Fatal(err)
	}
	c := reopen(t, path, options{})
	if n, _ := c.writer.number(background, "SELECT count(*) FROM event"); n != 3 {
		t.Errorf("%d events are in the copy, want 3", n)
	}
	faultless(t, c)
}

// A file of the first version opens with all that was in it, and a backup is left.
func TestAFileOfVersionOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "one.dateline")
	l := &Library{path: path, mode: "rwc"}
	k, err := dial(path, "rwc")
	if err != nil {
		t.Fatal(err)
	}
	if err := l.prepare(k, options{steps: migrations[:1], noWords: true}); err != nil {
		t.Fatal(err)
	}
	err = k.script(`INSERT INTO source (number, id, path, title, byline, publisher, address, language, published, evidence, candidates, added, text)
			VALUES (1, 77, 'a.txt', 'An article', '', '', '', 'en', '1921-05-04', 'dateline', 'null', 0, 'The ship came home.');
		INSERT INTO event VALUES (1, 5, 'The ship comes home', '1921-05-03', -1535760000, -1535673600, -1535760000, -1535673600, 17, 4, 0, 0.5, 0, 0, 1, 1, 2, 'Ship', '', 'mine', '');
		INSERT INTO quote VALUES (1, 0, 1, 0, 19, 0, 0, '', '', '1921-05-03');
		INSERT INTO step (name, time) VALUES ('Accept', 1); INSERT INTO step_event VALUES (1, 5, '{"review":0}');
		UPDATE library SET last_event = 1`)
	if err != nil {
		t.Fatal(err)
	}
	k.close()
	now := reopen(t, path, options{})
	e, err := now.Event(background, 5)
	if err != nil || e.Title != "The ship comes home" || e.Review != timeline.Accepted || e.Notes != "mine" || e.Whole != 0 || len(e.Quotes) != 1 {
		t.Errorf("%+v, %v", e, err)
	}
	faultless(t, now)
	if name, err := now.Undo(background); name != "Accept" || err != nil {
		t.Errorf("undo gives %q, %v", name, err)
	}
	if b, err := Backups(path); err != nil || len(b) != 1 {
		t.Errorf("Backups = %v, %v", b, err)
	}
}

// faultless fails when Check finds fault.
func faultless(t *testing.T, l *Library) {
	t.Helper()
	if h, err := l.Check(background); err != nil || !h.IsWhole() {
		t.Errorf("Check: %v, %v", h.Problems, err)
	}
}
