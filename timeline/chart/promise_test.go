package chart

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/scene"
)

// drawEvent draws a random event: near others or far from them, of any length and openness.
func drawEvent(t *rapid.T, id int, hour timeline.Instant) timeline.Brief {
	titles := []string{"A", "Fire", "The bridge opens", "Союз распался", "هدنة", "⚑⚑⚑", "", "a\x00b\x1bc\nd", "🦀🎉🦀", strings.Repeat("x", 5000), "A very long title that tells more than any label could ever have the room to say at once"}
	e := timeline.Brief{ID: timeline.ID(id), Title: rapid.SampledFrom(titles).Draw(t, "title"),
		Importance: float32(rapid.IntRange(0, 5).Draw(t, "importance")) / 5,
		Category:   timeline.Category(rapid.IntRange(0, 12).Draw(t, "category")),
		Status:     timeline.Status(rapid.IntRange(0, 4).Draw(t, "status")),
		Flags:      timeline.Flags(rapid.SampledFrom([]int{0, 2, 4, 8}).Draw(t, "flags"))}
	begin := hour + timeline.Instant(rapid.Int64Range(0, 40).Draw(t, "at"))*timeline.Instant(rapid.SampledFrom([]int64{1, 60, 86400, 86400 * 30}).Draw(t, "unit"))
	length := timeline.Instant(rapid.SampledFrom([]int64{1, 60, 86400, 86400 * 365}).Draw(t, "length"))
	e.Begin = timeline.Span{Start: begin, End: begin + length}
	e.End = e.Begin
	switch rapid.IntRange(0, 9).Draw(t, "kind") {
	case 0:
		e.Begin.Start, e.End.Start = timeline.Beginning, timeline.Beginning
	case 1:
		e.Begin.End, e.End.End = timeline.Forever, timeline.Forever
	case 2, 3:
		e.Flags |= timeline.Extent
		end := begin + length*timeline.Instant(rapid.Int64Range(1, 50).Draw(t, "last"))
		e.End = timeline.Span{Start: end, End: end + length}
	}
	return e
}

func drawLibrary(t *rapid.T) []timeline.Brief {
	n := rapid.IntRange(1, 60).Draw(t, "n")
	centre := timeline.Instant(rapid.SampledFrom([]int64{0, 1577836800, -4e17, 3e11}).Draw(t, "centre"))
	events := make([]timeline.Brief, n)
	for i := range events {
		events[i] = drawEvent(t, i+1, centre)
	}
	if rapid.IntRange(0, 7).Draw(t, "crowd") == 0 { // all at one time, which no zoom parts
		for i := range events {
			events[i].Begin, events[i].End, events[i].Flags = events[0].Begin, events[0].End, events[0].Flags
		}
	}
	return events
}

func drawLevels(t *rapid.T) *Levels {
	events := drawLibrary(t)
	o := Options{Lanes: rapid.IntRange(1, 6).Draw(t, "lanes"), Dates: rapid.Bool().Draw(t, "dates"), TextSize: rapid.SampledFrom([]float64{11, 13, 20}).Draw(t, "text")}
	if rapid.Bool().Draw(t, "tracks") {
		o.Tracks = []string{"one", "two"}
		for i := range events {
			events[i].Track = int32(i % 2)
		}
	}
	return NewLevels(events, o)
}

// drawView looks at some place of l at some scale, high enough to show all lanes.
func drawView(t *rapid.T, l *Levels, name string) Viewport {
	v := Viewport{Width: rapid.Float64Range(200, 2600).Draw(t, name+" width"), Height: l.Height() + 10}.Fit(l.Extent())
	v = v.ZoomAt(rapid.Float64Range(0, v.Width).Draw(t, name+" x"), math.Exp(rapid.Float64Range(-4, 14).Draw(t, name+" zoom")))
	return drawGestures(t, l, v.Pan(rapid.Float64Range(-500, 500).Draw(t, name+" pan")), name)
}

// drawGestures goes on from v as hands do: zooms here and there, pans, drags of a range, fits, other sizes of the window.
func drawGestures(t *rapid.T, l *Levels, v Viewport, name string) Viewport {
	for range rapid.IntRange(0, 6).Draw(t, name+" gestures") {
		x := rapid.Float64Range(0, v.Width).Draw(t, name+" at")
		switch rapid.SampledFrom([]string{"wheel", "pan", "range", "centre", "fit", "event", "resize", "midway"}).Draw(t, name+" gesture") {
		case "wheel":
			v = v.ZoomAt(x, math.Pow(1.25, rapid.Float64Range(-6, 6).Draw(t, name+" notches")))
		case "pan":
			v = v.Pan(x - v.Width/2)
		case "range":
			v = v.Pan(x).ZoomAt(0, v.Width/rapid.Float64Range(6, v.Width).Draw(t, name+" pixels"))
		case "centre":
			v = v.ZoomAt(v.Width/2, 1.6)
		case "fit":
			v = v.Fit(l.Extent())
		case "event":
			if p, ok := l.Find(timeline.ID(rapid.IntRange(1, 60).Draw(t, name+" id"))); ok {
				v = v.Fit(p.Span)
			}
		case "resize":
			v = v.Resize(rapid.Float64Range(400, 2600).Draw(t, name+" width"), v.Height)
		case "midway": // an animation that the next gesture interrupts
			v = v.Between(v.ZoomAt(x, 3).Pan(100), rapid.Float64Range(0, 1).Draw(t, name+" share"))
		}
	}
	return v
}

// labelled gives the baseline of the title of each event that has one in s.
func labelled(s *scene.Scene) map[uint64]float64 {
	titles := map[uint64]float64{}
	for _, shape := range s.Shapes {
		if shape.Kind == scene.Text && shape.Event != 0 {
			titles[shape.Event] = shape.Y
		}
	}
	return titles
}

// wholly reports whether event id stands in v with all of its title.
func wholly(l *Levels, v Viewport, id timeline.ID) bool {
	p, _ := l.Find(id)
	return v.X(p.Span.Start) > 0 && v.X(p.Span.End)+l.options.MaxLabel+30*l.text < v.Width
}

func TestPanningChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLevels(t)
		v := drawView(t, l, "view")
		w := v.Pan(rapid.Float64Range(-2000, 2000).Draw(t, "pan"))
		a, b := labelled(l.Draw(v, Style{}, nil)), labelled(l.Draw(w, Style{}, nil))
		for i := range l.events {
			id := l.events[i].ID
			if !wholly(l, v, id) || !wholly(l, w, id) {
				continue
			}
			y, before := a[uint64(id)]
			y2, after := b[uint64(id)]
			if before != after || y != y2 {
				t.Fatalf("event %d: labelled %v at %v, after panning %v at %v", id, before, y, after, y2)
			}
		}
	})
}

func TestZoomingInOnlyAdds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLevels(t)
		v := drawView(t, l, "view")
		w := v.ZoomAt(rapid.Float64Range(0, v.Width).Draw(t, "at"), rapid.Float64Range(1, 50).Draw(t, "factor"))
		a, b := labelled(l.Draw(v, Style{}, nil)), labelled(l.Draw(w, Style{}, nil))
		for id, y := range a {
			if !wholly(l, w, timeline.ID(id)) {
				continue
			}
			if y2, ok := b[id]; !ok || y != y2 {
				t.Fatalf("event %d was labelled at %v and is %v at %v after zooming in", id, y, ok, y2)
			}
		}
	})
}

// A box is where an event or cluster is drawn.
type box struct{ left, top, right, bottom float64 }

func (b box) meets(o box) bool {
	const touch = .6 // of anti-aliased edges
	return min(b.right, o.right)-max(b.left, o.left) > touch && min(b.bottom, o.bottom)-max(b.top, o.top) > touch
}

// boxes gives the boxes of all events and clusters of a picture, by a name for each. The axis is
// drawn over what has scrolled under it and does not count.
func boxes(s *scene.Scene) map[string]box {
	all := map[string]box{}
	for i, shape := range s.Shapes {
		name := fmt.Sprintf("event %d", shape.Event)
		switch {
		case shape.Cluster > 0:
			name = fmt.Sprintf("cluster %d", i)
		case shape.Event == 0:
			continue
		}
		left, top, right, bottom := shape.Bounds()
		if shape.Kind == scene.Text { // of its letters: the line's leading does not count
			top, bottom = shape.Y-.75*shape.Size, shape.Y+.2*shape.Size
		}
		b, known := all[name]
		if !known {
			b = box{left, top, right, bottom}
		}
		all[name] = box{min(b.left, left), min(b.top, top), max(b.right, right), max(b.bottom, bottom)}
	}
	return all
}

func TestNothingOverlaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLevels(t)
		all := boxes(l.Draw(drawView(t, l, "view"), Style{}, nil))
		for a, p := range all {
			for b, q := range all {
				if a < b && p.meets(q) {
					t.Fatalf("%s %v and %s %v overlap", a, p, b, q)
				}
			}
		}
	})
}

func TestNothingIsHiddenSilently(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLevels(t)
		v := drawView(t, l, "view")
		checkCounts(t, l, v)
	})
}

// checkCounts compares what is drawn with what is in view, counted one by one.
func checkCounts(t *rapid.T, l *Levels, v Viewport) {
	s, span := l.Draw(v, Style{}, nil), v.Span()
	singles, clustered := map[uint64]bool{}, 0
	for _, shape := range s.Shapes {
		clustered += int(shape.Cluster)
		if shape.Event != 0 {
			if p, ok := l.Find(timeline.ID(shape.Event)); ok && p.Span.Overlaps(span) {
				singles[shape.Event] = true
			}
		}
	}
	in := 0
	for _, id := range l.ids {
		if p, ok := l.Find(id); ok && id != 0 && p.Span.Overlaps(span) {
			in++
		}
	}
	if len(singles)+clustered != in || l.Count(span) != in {
		t.Fatalf("%d drawn one by one and %d in clusters, but %d in view; Count says %d", len(singles), clustered, in, l.Count(span))
	}
}

func TestImportantFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLevels(t)
		for _, r := range l.rows {
			order := make([]int32, len(r.items))
			for i := range order {
				order[i] = r.items[i].event
			}
			rank(l.events, order)
			for i := range r.items {
				checkRank(t, l, r, order, i)
			}
		}
	})
}

// checkRank asks why item i is not drawn one depth coarser: on each lane a more
// important one must be in the way, there or at a deeper depth.
func checkRank(t *rapid.T, l *Levels, r *row, order []int32, i int) {
	it := r.entry(i)
	if it.from <= l.floor {
		return
	}
	wanted := min(int(it.from), depths) - 1
	for lane := range l.options.Lanes {
		if !slices.ContainsFunc(entries(r), func(other entry) bool {
			if other.from == never || int(other.lane) != lane || slices.Index(order, other.event) >= slices.Index(order, it.event) {
				return false
			}
			for d := max(wanted, int(other.from)); d < depths; d++ {
				if touchAt(l, &it, &other, d) {
					return true
				}
			}
			return false
		}) {
			t.Fatalf("event %d is drawn from depth %d only, but nothing more important is in its way on lane %d", it.event, it.from, lane)
		}
	}
}

// entries are all items of r with what is decided of them.
func entries(r *row) []entry {
	all := make([]entry, len(r.items))
	for i := range all {
		all[i] = r.entry(i)
	}
	return all
}

// touchAt computes what two events take at a depth, from the lengths alone.
func touchAt(l *Levels, a, b *entry, depth int) bool {
	if a.begin > b.begin {
		a, b = b, a
	}
	scale := secondsPerPixelAt(depth)
	width := distance(a.begin, a.end) / scale
	reach := l.right(&a.mark, width >= float64(a.width)+2*l.pad)
	const slack = 1e-6
	return distance(a.end, b.begin)/scale < reach+l.left(&b.mark)-slack || a.end >= b.begin
}

func TestClustersOpen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLevels(t)
		v := drawView(t, l, "view")
		v.Width = max(v.Width, 400*l.unit) // narrower views hold fewer than three cells
		for _, shape := range l.Draw(v, Style{}, nil).Shapes {
			if shape.Cluster == 0 {
				continue
			}
			ids, span := l.ClusterEvents(v, shape.X+shape.W/2, shape.Y+shape.H/2, 1000)
			if len(ids) != int(shape.Cluster) {
				t.Fatalf("a cluster of %d lists %d", shape.Cluster, len(ids))
			}
			if span.IsEmpty() {
				continue // all at the same time: a list
			}
			w := v.Fit(span)
			if w.SecondsPerPixel >= v.SecondsPerPixel {
				continue // it runs through the view from outside: zooming out shows it
			}
			for _, inner := range l.Draw(w, Style{}, nil).Shapes {
				if inner.Cluster == 0 {
					continue
				}
				if same, _ := l.ClusterEvents(w, inner.X+inner.W/2, inner.Y+inner.H/2, 1000); slices.Equal(same, ids) {
					t.Fatalf("zooming into a cluster of %d over %v leaves it whole", len(ids), span)
				}
			}
		}
	})
}

// Each hidden event is in the cluster that is asked for by its name.
func TestEveryHiddenEventHasItsCluster(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLevels(t)
		v := drawView(t, l, "view")
		drawn := map[uint64]bool{}
		for _, shape := range l.Draw(v, Style{}, nil).Shapes {
			drawn[shape.Event] = true
		}
		for i := range l.events {
			id := l.events[i].ID
			p, ok := l.Find(id)
			ids, _ := l.ClusterOf(v, id, 1000)
			if hidden := ok && !drawn[uint64(id)] && p.Span.Overlaps(v.Span()); hidden != (len(ids) > 0) {
				t.Fatalf("event %d over %v: hidden %v, but its cluster lists %d", id, p.Span, hidden, len(ids))
			}
			if len(ids) > 0 && !slices.Contains(ids, id) {
				t.Fatalf("the cluster of event %d lists %v", id, ids)
			}
		}
	})
}
