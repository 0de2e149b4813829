package session

import (
	"context"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// aLibrary is a library of n events in a file, told by one article.
func aLibrary(t testing.TB, n int) *storage.Library {
	t.Helper()
	l, err := storage.Open(filepath.Join(t.TempDir(), "a.dateline"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	r := rand.New(rand.NewPCG(5, uint64(n)))
	entry := storage.Entry{Source: timeline.Source{ID: 100, Title: "An article", Text: "Something happened."}}
	for i, b := range Generate(n, 9) {
		e := timeline.Event{ID: b.ID + 1000, Title: b.Title, Date: timeline.Within(b.Begin), Status: b.Status, Category: b.Category, Review: timeline.Review(r.IntN(3)),
			Importance: math.Round(float64(b.Importance)*1000) / 1000, Participants: []string{pick(r, whoWords)}, Quotes: []timeline.Quote{{Source: 100, Sentence: timeline.Range{Begin: 0, End: 19}}}}
		if i%17 == 0 {
			e.Date = timeline.Date{}
		}
		entry.Events = append(entry.Events, e)
	}
	if _, err := l.Add(context.Background(), entry); err != nil {
		t.Fatal(err)
	}
	return l
}

// shape is all of a Snapshot that is seen, for comparing.
func (d *Snapshot) shape() string {
	for _, c := range []Counts{d.Counts, d.Facets} {
		maps.DeleteFunc(c.Categories, func(_ timeline.Category, n int) bool { return n == 0 })
		maps.DeleteFunc(c.Statuses, func(_ timeline.Status, n int) bool { return n == 0 })
		maps.DeleteFunc(c.Reviews, func(_ timeline.Review, n int) bool { return n == 0 })
		maps.DeleteFunc(c.Sources, func(_ timeline.ID, n int) bool { return n == 0 })
	}
	doubts := map[timeline.ID]Doubt{}
	for i := range d.Shown {
		doubts[d.Shown[i].ID] = d.Doubt(&d.Shown[i])
	}
	return fmt.Sprint(d.All, d.Shown, d.Undated, d.Extent, d.Counts, d.Facets, d.Actors, d.Eras, d.Palette.Kinds(), d.Undo, d.Redo, doubts)
}

// changes are what a person does to the selected event.
var changes = []func(s *Session, r *rand.Rand){
	func(s *Session, r *rand.Rand) { s.Review(timeline.Review(r.IntN(3))) },
	func(s *Session, r *rand.Rand) { s.Settle(timeline.Review(r.IntN(3))) },
	func(s *Session, r *rand.Rand) {
		s.Edit("date", timeline.FieldDate, func(e *timeline.Event) { e.Date = timeline.YearDate(1900 + int64(r.IntN(99))) })
	},
	func(s *Session, r *rand.Rand) {
		s.Edit("no date", timeline.FieldDate, func(e *timeline.Event) { e.Date = timeline.Date{} })
	},
	func(s *Session, r *rand.Rand) {
		s.Edit("title", timeline.FieldTitle, func(e *timeline.Event) { e.Title = pick(r, whoWords) + " rests" })
	},
	func(s *Session, r *rand.Rand) {
		s.Edit("category", timeline.FieldCategory, func(e *timeline.Event) { e.Category = timeline.Category(r.IntN(4)) })
	},
	func(s *Session, r *rand.Rand) {
		s.Edit("status", timeline.FieldStatus, func(e *timeline.Event) { e.Status = timeline.Status(r.IntN(3)) })
	},
	func(s *Session, r *rand.Rand) {
		s.Edit("who", timeline.FieldParticipants, func(e *timeline.Event) { e.Participants = []string{pick(r, whoWords)} })
	},
	func(s *Session, r *rand.Rand) {
		s.SetEras([]Era{{Name: pick(r, whatWords), Date: timeline.YearDate(1950)}})
	},
	func(s *Session, r *rand.Rand) { s.Undo() },
	func(s *Session, r *rand.Rand) { s.Redo() },
	func(s *Session, r *rand.Rand) { s.Travel(r.IntN(7) - 3) },
	func(s *Session, r *rand.Rand) {
		e := timeline.Event{ID: timeline.ID(r.Uint64()), Title: pick(r, whatWords) + " by hand", Participants: []string{pick(r, whoWords)}}
		if r.IntN(3) > 0 {
			e.Date = timeline.YearDate(1900 + int64(r.IntN(99)))
		}
		s.Add(e)
	},
	func(s *Session, r *rand.Rand) {
		date := func() timeline.Date { return timeline.YearDate(1900 + int64(r.IntN(99))) }
		s.Split(timeline.ID(r.Uint64()), Part{pick(r, whoWords) + " parts", date()}, Part{"senate parts", date()})
	},
	func(s *Session, r *rand.Rand) {
		for range 5 {
			s.Mark(s.Data().All[r.IntN(len(s.Data().All))].ID)
		}
		s.Settle(timeline.Review(r.IntN(3)))
	},
	func(s *Session, r *rand.Rand) { s.JoinWith(s.Data().All[r.IntN(len(s.Data().All))].ID) },
}

var filters = []Filter{{}, {Reviews: []timeline.Review{timeline.Proposed}}, {Words: "senate"}, {Participant: "Engineers", Categories: []timeline.Category{0, 1, 2}},
	{Statuses: []timeline.Status{timeline.Planned}}, {When: timeline.YearDate(2001)}, {Reviews: AllReviews()}}

// A session that is brought up to date event by event shows what one shows that reads the library anew.
func TestSingleChangesShowWhatReadingAnewShows(t *testing.T) {
	l := aLibrary(t, 400)
	r := rand.New(rand.NewPCG(1, 2))
	s := newTest(t, l)
	s.ShowList(true)
	read := 0
	for i := range 300 {
		if i%20 == 0 {
			s.grouping = []Grouping{Ungrouped, ByActor, ByCategory, ByArticle}[r.IntN(4)]
			s.SetOrder(Order{By: Column(r.IntN(7)), Reverse: r.IntN(2) == 0})
			s.SetFilter(filters[r.IntN(len(filters))])
		}
		for len(s.Data().All) == 0 { // the import itself was taken back
			s.Redo()
		}
		all := s.Data().All
		s.SelectEvent(all[r.IntN(len(all))].ID)
		n, before := r.IntN(len(changes)), s.loading
		changes[n](s, r)
		if s.loading > before {
			read++
		}
		fresh := New(atOnce(l))
		fresh.filter, fresh.grouping, fresh.order = s.filter, s.grouping, s.order
		fresh.ShowList(true)
		fresh.Reload()
		if got, want := s.Data().shape(), fresh.Data().shape(); got != want {
			at := 0
			for at < min(len(got), len(want)) && got[at] == want[at] {
				at++
			}
			t.Fatalf("step %d, change %d, filter %+v, group %q: from character %d on\n%.300s\nwant\n%.300s", i, n, s.filter, s.grouping, at, got[max(0, at-60):], want[max(0, at-60):])
		}
		if got, want := order(s), order(fresh); got != want {
			t.Fatalf("step %d, change %d, order %+v: rows %s\nwant %s", i, n, s.order, got, want)
		}
		if got, want := placedEvents(s), placedEvents(fresh); got != want {
			t.Fatalf("step %d, change %d: on the line are %s\nwant %s", i, n, got, want)
		}
	}
	if read > 80 {
		t.Errorf("the library was read again %d times", read)
	}
}

// placedEvents tells which events are on the line, and what their tracks are called: these keep their order until all is laid out anew.
func placedEvents(s *Session) string {
	var all []string
	for i := range s.Data().Shown {
		place, ok := s.Data().Levels.Find(s.Data().Shown[i].ID)
		name := ""
		if s.grouping != Ungrouped {
			name = s.Data().Tracks[place.Track]
		}
		all = append(all, fmt.Sprint(s.Data().Shown[i].ID, ok, name))
	}
	slices.Sort(all)
	return fmt.Sprint(all)
}

// What somebody else changed at the same time is not lost over a change of one's own.
func TestAChangeBySomebodyElseIsReadAlong(t *testing.T) {
	l := aLibrary(t, 50)
	s := newTest(t, l)
	other := newTest(t, l)
	ids := s.Data().Shown
	other.SelectEvent(ids[3].ID)
	other.Edit("title", timeline.FieldTitle, func(e *timeline.Event) { e.Title = "Somebody else was here" })
	s.SelectEvent(ids[5].ID)
	s.Edit("title", timeline.FieldTitle, func(e *timeline.Event) { e.Title = "And I was" })
	if b, _ := s.Data().Brief(ids[3].ID); b.Title != "Somebody else was here" {
		t.Errorf("it is still called %q", b.Title)
	}
}

// A large library is laid out anew once nothing was changed for a while.
func TestALargeLibrarySettles(t *testing.T) {
	l := aLibrary(t, 2*chart.Small)
	s := newTest(t, l)
	s.SelectEvent(s.Data().Shown[5].ID)
	s.Edit("title", timeline.FieldTitle, func(e *timeline.Event) { e.Title = "A change" })
	before := s.Data()
	s.Poll()
	if s.Data() != before {
		t.Error("it is laid out anew at once")
	}
	s.advanced = time.Now().Add(-restAfterChange)
	s.Poll()
	if s.Data() == before || !s.advanced.IsZero() {
		t.Error("it does not settle")
	}
}

// BenchmarkUndo measures from the key to the picture without a change, in a library of -find events.
func BenchmarkUndo(b *testing.B) {
	s := New(atOnce(aLibrary(b, *findEvents)))
	s.Reload()
	date := timeline.YearDate(1950)
	for _, change := range []struct {
		name string
		make func()
	}{
		{"review", func() { s.Review((s.selection.Event.Review + 1) % 3) }},
		{"date", func() {
			s.Edit("Move", timeline.FieldDate, func(e *timeline.Event) { e.Date = date })
		}},
		{"split", func() {
			s.Split(s.selection.EventID+1, Part{"The first part", date}, Part{"The second part", date})
		}},
		{"reject 100", func() {
			for i := range 100 {
				s.Mark(s.Data().All[i*7].ID)
			}
			s.ShowList(true)
			s.Settle(timeline.Rejected)
			s.ShowList(false)
		}},
	} {
		b.Run(change.name, func(b *testing.B) {
			s.SelectEvent(s.Data().Shown[len(s.Data().Shown)/2].ID)
			change.make()
			loads := s.loading
			for b.Loop() {
				s.Undo()
				s.Redo()
			}
			if s.loading > loads {
				b.Error("the library was read again")
			}
			s.Undo()
			b.ReportMetric(float64(b.Elapsed().Microseconds())/2000/float64(b.N), "ms/step")
		})
	}
}

func BenchmarkReview(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := New(atOnce(aLibrary(b, n)))
			s.filter.Reviews = []timeline.Review{timeline.Proposed}
			s.order.By = ColumnDoubt
			s.ShowList(true)
			s.Reload()
			s.StepRow(0)
			for b.Loop() {
				s.Settle(timeline.Accepted)
			}
		})
	}
}

// Counts that were made of a part of a large library say so.
func TestCountsOfAPartSaySo(t *testing.T) {
	if got := newTest(t, aLibrary(t, 30)).Data().AtLeast(30); got != "30" {
		t.Errorf("of a small library: %q", got)
	}
	d := newTest(t, aLibrary(t, surveyed*3/2+3000)).Data()
	if got := d.AtLeast(d.Counts.Sources[100]); got != "20,000+" {
		t.Errorf("of a large one: %q", got)
	}
}
