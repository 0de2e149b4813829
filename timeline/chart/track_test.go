package chart

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/scene"
)

// tracked is a drawing of three tracks, the middle one folded.
func tracked() (*Levels, Viewport) {
	events := library(300)
	for i := range events {
		events[i].Track = int32(i % 3)
	}
	l := NewLevels(events, Options{Tracks: []string{"north", "middle", "south"}, Folded: []bool{false, true, false}, Lanes: 8})
	return l, Viewport{Width: 1280, Height: 260}.Fit(l.Extent())
}

// nameAt is where the name of a track is written, 0 when it is not.
func nameAt(s *scene.Scene, name string) float64 {
	for _, shape := range s.Shapes {
		if shape.Kind == scene.Text && shape.Text == name {
			return shape.Y
		}
	}
	return 0
}

func TestTheNameOfATrackStaysInSightAsLongAsTheTrack(t *testing.T) {
	l, v := tracked()
	first := l.rows[0]
	for v.Scroll = 0; v.Scroll < l.Height(); v.Scroll += 7 {
		at := nameAt(l.Draw(v, Style{}, nil), "north")
		inSight := first.top+l.rowHeight(first) > v.Scroll
		if inSight && at == 0 || at > 0 && first.top+l.rowHeight(first) < v.Scroll-l.header {
			t.Errorf("scrolled by %v the name stands at %v", v.Scroll, at)
		}
		if v.Scroll > first.top && inSight && at > l.axis+l.header {
			t.Errorf("scrolled by %v the name stands at %v, not under the axis", v.Scroll, at)
		}
	}
}

func TestATrackIsFoundByItsName(t *testing.T) {
	l, v := tracked()
	for v.Scroll = 0; v.Scroll < l.Height()-v.Height; v.Scroll += 11 {
		s := l.Draw(v, Style{}, nil)
		for i, name := range []string{"north", "middle", "south"} {
			// A name that is pushed out under the axis is drawn, but there is nothing of it to be hit.
			if y := nameAt(s, name); y > l.axis+l.text && y < v.Height {
				if got := l.TrackAt(v, y-4); got != i {
					t.Errorf("scrolled by %v, track %d stands at %v, not %s", v.Scroll, got, y, name)
				}
			}
		}
	}
	if got := l.TrackAt(v, 10); got != -1 {
		t.Errorf("track %d stands in the axis", got)
	}
	if got := NewLevels(library(30), Options{}).TrackAt(v, l.axis+5); got != -1 {
		t.Errorf("track %d where there are none", got)
	}
}

func TestNamesOfErasEndWhereTheNextBegins(t *testing.T) {
	l := NewLevels(library(10), Options{})
	year := func(y int64) timeline.Instant { return timeline.Midnight(y, 1, 1) }
	eras := []Era{{Span: timeline.Span{Start: year(1900), End: year(1920)}, Name: "A long name for an era that overlaps"},
		{Span: timeline.Span{Start: year(1912), End: timeline.Forever}, Name: "The next"}, {Span: timeline.Span{Start: year(1800), End: year(1801)}, Name: "Out of view"}}
	v := Viewport{Width: 600, Height: 300}.Exactly(timeline.Span{Start: year(1895), End: year(1925)})
	names := map[string]scene.Shape{}
	for _, s := range l.Draw(v, Style{Eras: eras}, nil).Shapes {
		if s.Kind == scene.Text && s.Y > v.Height-l.EraHeight() {
			names[s.Text] = s
		}
	}
	if len(names) != 2 {
		t.Fatalf("named are %v", names)
	}
	for text, s := range names {
		if text != "The next" && s.X+s.W > v.X(year(1912)) {
			t.Errorf("%q goes on under the next", text)
		}
	}
}

func TestMarkersStandInTheAxisApartAndOverNoLabel(t *testing.T) {
	l := NewLevels(library(30), Options{})
	day := timeline.Midnight(1900, 6, 1)
	for _, apart := range []timeline.Instant{0, 86400, 30 * 86400, -30 * 86400, 900 * 86400} {
		for x := 0.0; x <= 1000; x += 40 {
			v := Viewport{Width: 1000, Height: 300, Start: day, SecondsPerPixel: 86400 * 2}.Pan(-x)
			s := l.Draw(v, Style{Today: day, Mark: day + apart}, nil)
			checkMarkers(t, s)
		}
	}
}

// checkMarkers finds texts of the axis that overlap.
func checkMarkers(t *testing.T, s *scene.Scene) {
	t.Helper()
	var low []scene.Shape
	for _, shape := range s.Shapes {
		if shape.Kind == scene.Text && shape.Size < 13 && shape.Y < 46 {
			low = append(low, shape)
		}
	}
	for i, a := range low {
		marker := a.Text == English.Today || a.Text == English.Mark
		if marker && (a.X < 0 || a.X+a.W > s.Width) {
			t.Errorf("%s is cut: it begins at %v", a.Text, a.X)
		}
		for _, b := range low[i+1:] {
			if a.X < b.X+b.W && b.X < a.X+a.W {
				t.Errorf("%s at %v and %s at %v touch", a.Text, a.X, b.Text, b.X)
			}
		}
	}
}
