package chart

import (
	"math"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/scene"
)

func event(t testing.TB, id int, title, edtf string) timeline.Brief {
	t.Helper()
	d, err := timeline.ParseDate(edtf)
	if err != nil {
		t.Fatal(err)
	}
	return timeline.Event{ID: timeline.ID(id), Title: title, Date: d, Importance: .5}.Brief()
}

// sound checks what must hold for any picture whatever the input.
func sound(t *testing.T, s *scene.Scene) {
	t.Helper()
	for i, shape := range s.Shapes {
		for _, x := range [...]float64{shape.X, shape.Y, shape.W, shape.H, shape.Radius, shape.FadeLeft, shape.FadeRight, shape.Size} {
			if math.IsNaN(x) || math.Abs(x) > 1e5 {
				t.Fatalf("shape %d: %+v", i, shape)
			}
		}
		if strings.ContainsFunc(shape.Text, func(r rune) bool { return r < ' ' || r == 0xfffd || isBidiControl(r) }) {
			t.Fatalf("shape %d has the text %q", i, shape.Text)
		}
	}
}

func TestOddTitles(t *testing.T) {
	for _, title := range []string{"", " ", strings.Repeat("All that was said that night ", 180), strings.Repeat("x", 5000), strings.Repeat("🦀🎉", 60),
		"a\x00b\x1bc\nd\r\ne\tf", "\u202egnirts desrever\u202c", "\xff\xfe broken", "هدنة في المدينة القديمة بعد أسابيع من القتال", "停战协议在日内瓦签署", strings.Repeat("e\u0301", 300)} {
		l := NewLevels([]timeline.Brief{event(t, 1, title, "2020-01-03"), event(t, 2, title, "2020-01-03/2021"), event(t, 3, title, "2020")}, Options{Dates: true})
		v := Viewport{Width: 900, Height: 400}.Fit(l.Extent())
		s := l.Draw(v, Style{}, nil)
		sound(t, s)
		for _, shape := range s.Shapes {
			if shape.Kind == scene.Text && shape.Event != 0 && shape.W > l.options.MaxLabel+1 {
				t.Errorf("the title %.20q takes %v pixels", title, shape.W)
			}
		}
	}
}

func TestFarAndOpenDates(t *testing.T) {
	var events []timeline.Brief
	for i, edtf := range []string{"Y-13800000000", "9999", "-0043", "[..2020-01-29]", "[1990..]", "2014/..", "../1066", "0001", "0000", "199X", "Y-66000000~", "2020-01-03T10:20:30Z"} {
		events = append(events, event(t, i+1, edtf, edtf))
	}
	events = append(events, timeline.Brief{ID: 99, Title: "nobody knows", Begin: timeline.Always, End: timeline.Always, Flags: timeline.Undated})
	l := NewLevels(events, Options{Dates: true})
	if u := l.Undated(); len(u) != 1 || u[0] != 99 {
		t.Errorf("undated: %v", u)
	}
	if _, ok := l.Find(99); ok {
		t.Error("an undated event is on the line")
	}
	v := Viewport{Width: 1280, Height: 700}.Fit(l.Extent())
	for range 140 {
		sound(t, l.Draw(v, Style{Selected: 4, Today: timeline.Midnight(2020, 6, 1)}, nil))
		v = v.ZoomAt(v.X(timeline.Midnight(2014, 1, 1)), math.Sqrt2)
	}
	for _, e := range events[:12] {
		p, ok := l.Find(e.ID)
		if !ok || p.Lane < 0 {
			t.Errorf("%s has no lane", e.Title)
			continue
		}
		v := Viewport{Width: 1280, Height: 700}.Fit(p.Span)
		if _, drawn := labelled(l.Draw(v, Style{}, nil))[uint64(e.ID)]; !drawn {
			t.Errorf("%s is not drawn where it is", e.Title)
		}
	}
}

func TestNoEventsAndOne(t *testing.T) {
	l := NewLevels(nil, Options{})
	if !l.Extent().IsEmpty() || l.Count(timeline.Always) != 0 || l.Next(1, 1) != 0 {
		t.Error("an empty library has something")
	}
	sound(t, l.Draw(Viewport{Width: 800, Height: 300}.Fit(l.Extent()), Style{}, nil))
	l = NewLevels([]timeline.Brief{event(t, 1, "The lighthouse burns", "2020-01-03")}, Options{})
	v := Viewport{Width: 1280, Height: 300}.Fit(l.Extent())
	s := l.Draw(v, Style{}, nil)
	sound(t, s)
	if day := 86400 / v.SecondsPerPixel; day > 300 {
		t.Errorf("a single day fills %.0f of 1280 pixels", day)
	}
	if len(labelled(s)) != 1 {
		t.Error("the only event has no title")
	}
}

func TestAllAtOneInstant(t *testing.T) {
	events := make([]timeline.Brief, 5000)
	for i := range events {
		events[i] = event(t, i+1, "The bell rings", "2020-01-03T12:00:00Z")
	}
	l := NewLevels(events, Options{Lanes: 10})
	v := Viewport{Width: 1280, Height: 700}.Fit(l.Extent())
	s := l.Draw(v, Style{}, nil)
	if got := len(labelled(s)); got != 10 {
		t.Errorf("%d titles on 10 lanes", got)
	}
	for _, shape := range s.Shapes {
		if shape.Cluster == 0 {
			continue
		}
		ids, span := l.ClusterEvents(v, shape.X+2, shape.Y+2, 6000)
		if shape.Cluster != 4990 || len(ids) != 4990 || !span.IsEmpty() {
			t.Errorf("a cluster of %d lists %d over %v", shape.Cluster, len(ids), span)
		}
	}
}

func TestCrowdedDayAndBarsThatSwallowTheView(t *testing.T) {
	events := library(100_000)
	day := timeline.Midnight(2020, 1, 3)
	for i := range events {
		at := day + timeline.Instant(i*86400/len(events))
		events[i].Begin = timeline.Span{Start: at, End: at + 1}
		events[i].End, events[i].Flags, events[i].Grain = events[i].Begin, 0, timeline.GrainSecond
	}
	events = append(events, event(t, 200_001, "A long war", "1900/2100"))
	l := NewLevels(events, Options{})
	v := Viewport{Width: 1280, Height: 700}.Fit(timeline.Span{Start: day, End: day + 86400})
	s := l.Draw(v, Style{}, nil)
	sound(t, s)
	seen, sum := map[uint64]bool{}, 0
	for _, shape := range s.Shapes {
		sum += int(shape.Cluster)
		if shape.Event != 0 && !seen[shape.Event] {
			seen[shape.Event] = true
			sum++
		}
	}
	if sum != 100_001 {
		t.Errorf("%d of 100001 events are drawn or counted", sum)
	}
}

func TestTitleOfABarSticksToTheLeftEdge(t *testing.T) {
	l := NewLevels([]timeline.Brief{event(t, 1, "A long war", "1900/2100")}, Options{})
	v := Viewport{Width: 1280, Height: 300}.Exactly(timeline.Span{Start: timeline.Midnight(2000, 1, 1), End: timeline.Midnight(2001, 1, 1)})
	for _, shape := range l.Draw(v, Style{}, nil).Shapes {
		if shape.Kind == scene.Text && shape.Event == 1 && (shape.X < 0 || shape.X > 20) {
			t.Errorf("the title stands at %v", shape.X)
		}
	}
}

func TestTheSelectedEventIsAlwaysMarked(t *testing.T) {
	l := NewLevels(library(20_000), Options{})
	v := Viewport{Width: 1280, Height: 700}.Fit(l.Extent())
	for id := timeline.ID(1); id < 300; id += 7 {
		rings := 0
		for _, shape := range l.Draw(v, Style{Selected: id}, nil).Shapes {
			if shape.Stroke == lightInks.selected && shape.StrokeWidth == 2 {
				rings++
			}
		}
		if rings != 1 {
			t.Errorf("event %d has %d rings", id, rings)
		}
	}
}

func TestWhatIsSelectedAndHiddenIsMarkedWhereItIsInView(t *testing.T) {
	important, hidden := event(t, 1, "A long peace", "1950/2050"), event(t, 2, "A longer reign", "1900/2100")
	important.Importance, hidden.Importance = 0.9, 0.1
	l := NewLevels([]timeline.Brief{important, hidden}, Options{Lanes: 1})
	for _, c := range []struct {
		name     string
		from, to int64
		rings    int
	}{{"it runs through the view", 2000, 2001, 1}, {"it begins in the view", 1890, 1910, 1}, {"it ends in the view", 2090, 2110, 1}, {"it is over", 2300, 2301, 0}, {"it is to come", 1800, 1801, 0}} {
		v := Viewport{Width: 1280, Height: 300}.Exactly(timeline.Span{Start: timeline.Midnight(c.from, 1, 1), End: timeline.Midnight(c.to, 1, 1)})
		rings := 0
		for _, shape := range l.Draw(v, Style{Selected: 2}, nil).Shapes {
			if shape.Stroke != lightInks.selected || shape.StrokeWidth != 2 {
				continue
			}
			rings++
			if left, _, right, _ := shape.Bounds(); left < -1 || right > v.Width {
				t.Errorf("%s: the ring goes from %v to %v of %v", c.name, left, right, v.Width)
			}
		}
		if rings != c.rings {
			t.Errorf("%s: %d rings, want %d", c.name, rings, c.rings)
		}
	}
}
