package chart

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
)

func TestCountAndDensityCountAsOneByOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLevels(t)
		a := l.extent.Start + timeline.Instant(rapid.Int64Range(-1e6, 1e8).Draw(t, "a"))
		s := timeline.Span{Start: a, End: a + timeline.Instant(rapid.Int64Range(1, 1e8).Draw(t, "length"))}
		in, begun := 0, 0
		for i := range l.events {
			p, _ := l.Find(l.events[i].ID)
			if p.Span.Overlaps(s) {
				in++
			}
			if s.Contains(p.Span.Start) {
				begun++
			}
		}
		if got := l.Count(s); got != in {
			t.Fatalf("Count is %d, want %d", got, in)
		}
		columns := make([]int, rapid.IntRange(1, 300).Draw(t, "columns"))
		l.Density(s, columns)
		sum := 0
		for _, n := range columns {
			sum += n
		}
		if sum != begun {
			t.Fatalf("the columns hold %d, want %d", sum, begun)
		}
	})
}

func TestNextGoesThroughAllEventsInTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLevels(t)
		for _, step := range [...]int{1, -1} {
			seen := map[timeline.ID]bool{}
			var before timeline.Instant
			id := l.Next(0, step)
			for ; id != 0; id = l.Next(id, step) {
				p, ok := l.Find(id)
				if !ok || seen[id] {
					t.Fatalf("step %d comes to %d twice, or it is nowhere", step, id)
				}
				if len(seen) > 0 && int64(p.Span.Start-before)*int64(step) < 0 {
					t.Fatalf("step %d goes from %v to %v", step, before, p.Span.Start)
				}
				seen[id], before = true, p.Span.Start
			}
			if len(seen) != l.Count(timeline.Always) {
				t.Fatalf("step %d comes to %d of %d events", step, len(seen), l.Count(timeline.Always))
			}
		}
	})
}

func TestBesideGoesToTheNextLane(t *testing.T) {
	l := NewLevels(library(200), Options{Lanes: 8})
	v := Viewport{Width: 1280, Height: 700}.Fit(l.Extent())
	moves := 0
	for id := range labelled(l.Draw(v, Style{}, nil)) {
		here, _ := l.Find(timeline.ID(id))
		for _, step := range [...]int{-1, 1} {
			other := l.Beside(v, timeline.ID(id), step)
			if other == 0 {
				continue
			}
			there, ok := l.Find(other)
			if !ok || there.Lane-here.Lane != step {
				t.Errorf("from lane %d by %d to lane %d", here.Lane, step, there.Lane)
			}
			if there.Scale < v.SecondsPerPixel {
				t.Errorf("event %d is not drawn in this view", other)
			}
			moves++
		}
	}
	if moves < 20 {
		t.Errorf("only %d moves", moves)
	}
	if l.Beside(v, 99_999, 1) != 0 {
		t.Error("an unknown event has a neighbour")
	}
}

func TestFindTellsFromWhichScaleOnAnEventIsDrawn(t *testing.T) {
	l := NewLevels(library(3000), Options{})
	v := Viewport{Width: 1280, Height: 900}.Fit(l.Extent())
	for id := timeline.ID(1); id < 3000; id += 97 {
		p, ok := l.Find(id)
		if !ok || p.Scale == 0 {
			continue
		}
		for _, c := range []struct {
			scale float64
			drawn bool
		}{{p.Scale * .999, true}, {p.Scale * 1.01, false}} {
			w := v.Fit(p.Span)
			w.SecondsPerPixel = c.scale
			w.Start = p.Span.Start - timeline.Instant(200*c.scale)
			if _, drawn := labelled(l.Draw(w, Style{}, nil))[uint64(id)]; drawn != c.drawn && c.scale < 1e12 {
				t.Errorf("event %d at %v s/px of %v: drawn %v", id, c.scale, p.Scale, drawn)
			}
		}
	}
}

func TestTracksKeepTheirEventsAndNames(t *testing.T) {
	events := library(300)
	for i := range events {
		events[i].Track = int32(i%4) - 1 // −1 and 3 are no tracks: they go to the first
	}
	l := NewLevels(events, Options{Tracks: []string{"north", "south"}, Folded: []bool{false, true}, Lanes: 5})
	v := Viewport{Width: 1280, Height: l.Height()}.Fit(l.Extent())
	s := l.Draw(v, Style{}, nil)
	var names []string
	for _, shape := range s.Shapes {
		if shape.Bold && shape.X < 3*l.pad && shape.Y > l.axis {
			names = append(names, shape.Text)
		}
	}
	if !slices.Equal(names, []string{"north", "south"}) {
		t.Errorf("names at the left: %q", names)
	}
	if n := len(l.rows[1].lanes); n != 0 {
		t.Errorf("a folded track has %d lanes", n)
	}
	if got := l.Count(timeline.Always); got != 300 {
		t.Errorf("%d of 300 events", got)
	}
}
