package session

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/chart"
)

func TestALibraryOpensOnWhereMostEventsStand(t *testing.T) {
	var events []timeline.Event
	for i := range 20 {
		events = append(events, timeline.Event{ID: timeline.ID(i + 1), Title: "News", Date: timeline.DayDate(2020, 1, 1+i)})
	}
	old := timeline.Event{ID: 99, Title: "Stars light up", Date: date(t, "Y-13000000000")}
	for _, c := range []struct {
		name    string
		events  []timeline.Event
		sees    timeline.Instant
		seesOld bool
	}{
		{"one far-off event is left to the overview", append([]timeline.Event{old}, events...), timeline.Midnight(2020, 1, 3), false},
		{"alone it is shown", []timeline.Event{old}, old.Date.Begins().Start, true},
	} {
		s := newTest(t, NewMemory(nil, c.events, nil))
		s.SetViewSize(800, 400)
		span := s.View().Span()
		if !span.Contains(c.sees) || span.Contains(old.Date.Begins().Start) != c.seesOld {
			t.Errorf("%s: it opens on %v", c.name, span)
		}
	}
}

func TestTheViewStaysWhenNewEventsArrive(t *testing.T) {
	m := someEvents(t)
	s := newTest(t, m)
	s.SetViewSize(800, 400)
	s.SetView(s.View().ZoomAt(100, 2))
	at := s.View()
	s.Add(timeline.Event{ID: 77, Title: "Far away", Date: date(t, "0800")})
	if s.View() != at {
		t.Error("the view jumps under the person's hand")
	}
	s.ShowAnew(Filter{Words: "Far"})
	if s.View() == at || !s.View().Span().Contains(timeline.Midnight(800, 6, 1)) {
		t.Error("showing something anew does not go there")
	}
}

func TestItReopensWhereItWasLeft(t *testing.T) {
	m := someEvents(t)
	s := newTest(t, m)
	s.SetViewSize(800, 400)
	s.SelectEvent(2)
	s.SetView(s.View().ZoomAt(300, 7))
	s.Remember()
	again := New(atOnce(m))
	again.Recall()
	again.Reload()
	again.SetViewSize(800, 400)
	if a, b := s.View(), again.View(); a.Start != b.Start || a.SecondsPerPixel != b.SecondsPerPixel {
		t.Errorf("left at %+v, opened at %+v", a, b)
	}
	if again.Selection().EventID != 2 {
		t.Errorf("event %v is selected, want 2", again.Selection().EventID)
	}
}

func TestNonsenseThatWasKeptDoesNoHarm(t *testing.T) {
	for _, kept := range []string{"", "{", `{"secondsPerPixel":-1}`, `{"secondsPerPixel":1e300,"event":"0000000000000063"}`} {
		m := someEvents(t)
		_ = m.SetSetting(t.Context(), viewSetting, kept)
		s := newTest(t, m)
		s.Recall()
		s.SetViewSize(800, 400)
		if v := s.View(); !(v.SecondsPerPixel > 0) || math.IsInf(v.SecondsPerPixel, 0) {
			t.Errorf("%q: the view is %+v", kept, v)
		}
	}
}

// Fitting any span shows all of it, whatever the window.
func TestAFitShowsTheWholeSpan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := timeline.Instant(rapid.Int64Range(-4e17, 4e17).Draw(t, "from"))
		length := timeline.Instant(rapid.Int64Range(1, 1e17).Draw(t, "length"))
		v := chart.Viewport{SecondsPerPixel: 1}.Resize(rapid.Float64Range(50, 4000).Draw(t, "width"), 300)
		span := timeline.Span{Start: from, End: from + length}
		fitted := FitSpan(v, span)
		if a, b := fitted.X(span.Start), fitted.X(span.End); a < -1 || b > v.Width+1 {
			t.Fatalf("it stands from %v to %v of %v", a, b, v.Width)
		}
	})
}

func TestCentredAndScaled(t *testing.T) {
	v := chart.Viewport{SecondsPerPixel: 3600}.Resize(1000, 300)
	at := timeline.Midnight(1917, 3, 8)
	if x := Centred(v, at).X(at); math.Abs(x-500) > 1e-6 {
		t.Errorf("it stands at %v", x)
	}
	if got := Scaled(Centred(v, at), 60); math.Abs(got.SecondsPerPixel-60) > 1e-9 || math.Abs(got.X(at)-500) > 1e-3 {
		t.Errorf("scaled: %+v", got)
	}
	b := timeline.Event{Date: timeline.DayOf(at)}.Brief()
	if !Shows(Centred(v, at), b) || Shows(Centred(v, at).Pan(700), b) {
		t.Error("Shows is wrong")
	}
}

func TestPointAndReachOfOpenDates(t *testing.T) {
	for _, c := range []struct {
		edtf string
		want timeline.Instant
	}{
		{"2020-01-29", timeline.Midnight(2020, 1, 29)}, {"[2020-01-29..]", timeline.Midnight(2020, 1, 29)},
		{"[..2020-01-29]", timeline.Midnight(2020, 1, 30) - 1}, {"../2020-01-29", timeline.Midnight(2020, 1, 30) - 1},
	} {
		b := timeline.Event{Date: date(t, c.edtf)}.Brief()
		if got := Point(b); got != c.want {
			t.Errorf("%s: the point is %v, want %v", c.edtf, got, c.want)
		}
		if r := Reach(b); r.IsOpen() || r.IsEmpty() {
			t.Errorf("%s: it reaches %v", c.edtf, r)
		}
	}
}

func TestLanesScrollToTheirEndAndToWhatIsSelected(t *testing.T) {
	var events []timeline.Event
	for i := range 16 { // all at one time: as many lanes as there are
		events = append(events, timeline.Event{ID: timeline.ID(i + 1), Title: "One of many", Importance: 0.5, Date: timeline.DayDate(2020, 1, 1)})
	}
	s := newTest(t, NewMemory(nil, events, nil))
	s.SetViewSize(800, 200)
	v := s.View()
	v.Scroll = 1e6
	s.SetView(v)
	if end := s.Data().Levels.Height() - 200; s.View().Scroll != end || end <= 0 {
		t.Errorf("scrolled to %v, the lanes end at %v", s.View().Scroll, end)
	}
	for _, b := range s.Data().Shown {
		to := s.Reveal(s.View(), b)
		place, _ := s.Data().Levels.Find(b.ID)
		if y := place.Y - to.Scroll; y < s.Data().Levels.AxisHeight() || y > 200 {
			t.Errorf("event %v stands at height %v of 200", b.ID, y)
		}
	}
}
