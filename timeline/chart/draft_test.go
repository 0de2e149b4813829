package chart

import (
	"slices"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
)

// A sketch gives the most important events the places that they get when nobody else is there, and counts all others.
func TestASketchPlacesTheMostImportant(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := drawLibrary(t)
		o := Options{Lanes: rapid.IntRange(1, 4).Draw(t, "lanes")}
		most := rapid.IntRange(1, max(len(events), 1)).Draw(t, "most")
		d, all := Prepare(events, o), Prepare(events, o)
		sketch := d.place(most, hire(nil))
		want := *all.base.rows[0]
		order := all.base.order(&want, nil)
		newPlacing(&want, all.base.metrics, all.base.floor).placeAll(order[:min(most, len(order))], all.byEnds[0], all.base.options.Lanes, nil)
		seen := 0
		for i := range want.items {
			is, should := sketch.rows[0].entry(i), want.entry(i)
			if is.from != should.from || is.lane != should.lane {
				t.Fatalf("%d of %d: event %d stands on lane %d from %d, should on %d from %d", most, len(order), is.event, is.lane, is.from, should.lane, should.from)
			}
			if is.from != never {
				seen++
			}
		}
		if seen > most {
			t.Fatalf("a sketch of %d draws %d", most, seen)
		}
		if n := sketch.Count(timeline.Always); n != len(want.items) {
			t.Fatalf("a sketch of %d events counts %d", len(want.items), n)
		}
		// The draft goes on as if there had been no sketch, and what has its place in a part keeps it.
		part := d.Partly(rapid.IntRange(most, max(len(events), 1)).Draw(t, "part"))
		got, should := d.Levels(), NewLevels(events, o)
		if !slices.Equal(got.rows[0].marks, should.rows[0].marks) {
			t.Fatal("after a sketch the levels are others")
		}
		for i := range part.rows[0].items {
			it := part.rows[0].entry(i)
			if first := sketch.rows[0].entry(i); first.from != never && (it.from != first.from || it.lane != first.lane) {
				t.Fatalf("event %d stands on lane %d from %d in the sketch, in a part on %d from %d", it.event, first.lane, first.from, it.lane, it.from)
			}
			if last := got.rows[0].entry(i); it.from != never && (it.from != last.from || it.lane != last.lane) {
				t.Fatalf("event %d stands on lane %d from %d in a part, at last on %d from %d", it.event, it.lane, it.from, last.lane, last.from)
			}
		}
	})
}

// Levels that nobody wants any more are given up, by every number of tracks.
func TestLevelsAreGivenUp(t *testing.T) {
	events := library(20_000)
	for _, tracks := range [][]string{nil, {"a", "b", "c"}} {
		for i := range events {
			events[i].Track = int32(i % 3)
		}
		var asked atomic.Int64
		const wanted = 50
		d := Prepare(events, Options{Tracks: tracks, Stopped: func() bool { return asked.Add(1) > wanted }})
		l := d.Levels()
		if n := asked.Load(); n > wanted+100 {
			t.Errorf("%d tracks: it went on for %d times that it was asked", len(tracks), n-wanted)
		}
		placed := 0
		for _, r := range l.rows {
			for i := range r.items {
				if r.marks[i].from != never {
					placed++
				}
			}
		}
		if placed > 2*wanted {
			t.Errorf("%d tracks: %d events were placed", len(tracks), placed)
		}
	}
}
