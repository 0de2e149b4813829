package chart

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/scene"
)

// Drawing again into the same scene must not take more memory each time.
func TestDrawReusesTheScene(t *testing.T) {
	l := NewLevels(library(20_000), Options{})
	v := Viewport{Width: 1280, Height: 700}.Fit(l.Extent())
	into := l.Draw(v, Style{}, nil)
	kept := cap(into.Shapes)
	allocations := testing.AllocsPerRun(20, func() { l.Draw(v, Style{}, into) })
	if cap(into.Shapes) != kept {
		t.Errorf("the shapes grew from %d to %d", kept, cap(into.Shapes))
	}
	if allocations > 200 { // labels of the axis and counts of clusters
		t.Errorf("%v allocations a picture", allocations)
	}
}

func TestLinesAndErasAreDrawnWhereTheyAre(t *testing.T) {
	l := NewLevels(library(10), Options{})
	day := timeline.Midnight(1900, 6, 1)
	v := Viewport{Width: 1000, Height: 300}.Exactly(timeline.Span{Start: timeline.Midnight(1900, 1, 1), End: timeline.Midnight(1901, 1, 1)})
	style := Style{Today: day, Mark: timeline.Midnight(1950, 1, 1), Eras: []Era{
		{Span: timeline.Span{Start: timeline.Midnight(1899, 1, 1), End: day}, Name: "Before June"},
		{Span: timeline.Span{Start: timeline.Midnight(1950, 1, 1), End: timeline.Forever}, Name: "Much later"}}}
	lines, bands, texts := 0, 0, map[string]bool{}
	for _, s := range l.Draw(v, style, nil).Shapes {
		texts[s.Text] = true
		switch {
		case s.Kind == scene.Line && s.Stroke == mix(lightInks.paper, lightInks.today, lineShare):
			lines++
			if d := s.X - v.X(day); d < -1 || d > 1 {
				t.Errorf("today stands at %v, not %v", s.X, v.X(day))
			}
		case s.Kind == scene.Line && s.Stroke == mix(lightInks.paper, lightInks.mark, lineShare):
			t.Error("a mark out of view is drawn")
		case s.Kind == scene.Rect && s.H > 200 && s.Event == 0:
			bands++
			if s.X != 0 || s.X+s.W != v.X(day) {
				t.Errorf("the era lies from %v to %v", s.X, s.X+s.W)
			}
		}
	}
	if lines != 1 || bands != 1 || !texts["Today"] || !texts["Before June"] || texts["Much later"] || texts["Published"] {
		t.Errorf("%d lines, %d bands, texts %v", lines, bands, texts)
	}
}

func TestOnPaperNothingIsCut(t *testing.T) {
	l := NewLevels(library(400), Options{Dates: true})
	v := Viewport{Width: 900, Height: l.Height()}.Fit(l.Extent()).ZoomAt(450, 4)
	for _, s := range l.Draw(v, Style{Trim: true}, nil).Shapes {
		left, _, right, _ := s.Bounds()
		if s.Kind == scene.Text && (left < 0 || right > v.Width) {
			t.Errorf("%q is cut: from %.0f to %.0f", s.Text, left, right)
		}
		if s.Kind == scene.Rect && (left < -l.pad || right > v.Width+l.pad) {
			t.Errorf("a bar reaches from %.0f to %.0f", left, right)
		}
	}
}

// What each status and certainty looks like, in words of shapes.
func TestShapesTellStatusAndCertainty(t *testing.T) {
	draw := func(edtf string, status timeline.Status, flags timeline.Flags) []scene.Shape {
		e := event(t, 7, "The mill burns", edtf)
		e.Status, e.Flags, e.Review = status, e.Flags|flags, timeline.Accepted
		l := NewLevels([]timeline.Brief{e}, Options{})
		v := Viewport{Width: 1000, Height: 300}.Exactly(timeline.Span{Start: timeline.Midnight(2015, 1, 1), End: timeline.Midnight(2025, 1, 1)})
		var mine []scene.Shape
		for _, s := range l.Draw(v, Style{}, nil).Shapes {
			if s.Event == 7 {
				mine = append(mine, s)
			}
		}
		return mine
	}
	for _, c := range []struct {
		what   string
		shapes []scene.Shape
		is     func(s scene.Shape) bool
		want   bool
	}{
		{"a day is a filled dot", draw("2020-01-03", 0, 0), func(s scene.Shape) bool { return s.Kind == scene.Dot && s.Fill == looks[0].color }, true},
		{"a planned day is a ring", draw("2020-01-03", timeline.Planned, 0), func(s scene.Shape) bool { return s.Kind == scene.Dot && s.Fill == lightInks.paper }, true},
		{"what is possible is dashed", draw("2020-01-03", timeline.Possible, 0), func(s scene.Shape) bool { return s.Kind == scene.Dot && s.Dashed }, true},
		{"what is denied is struck through", draw("2020-01-03", timeline.Denied, 0), func(s scene.Shape) bool { return s.Kind == scene.Text && s.Struck }, true},
		{"a year is a band that fades on both sides", draw("2020", 0, 0), func(s scene.Shape) bool { return s.FadeLeft > 20 && s.FadeRight > 20 }, true},
		{"a year is no dot", draw("2020", 0, 0), func(s scene.Shape) bool { return s.Kind == scene.Dot }, false},
		{"a planned year is not filled", draw("2020", timeline.Planned, 0), func(s scene.Shape) bool { return s.H > 10 && s.Fill.A > 0 }, false},
		{"an extent is a bar with ends", draw("2018-03-01/2020-05-01", 0, 0), func(s scene.Shape) bool { return s.Kind == scene.Rect && s.Radius > 2 && s.FadeLeft == 0 }, true},
		{"an extent from one year to another fades into it", draw("2017/2020", 0, 0), func(s scene.Shape) bool { return s.FadeLeft > 20 && s.FadeRight > 20 }, true},
		{"before a day has an arrow to the left", draw("[..2020-01-03]", 0, 0), func(s scene.Shape) bool { return s.Kind == scene.Arrow && s.W < 0 }, true},
		{"since a day has an arrow to the right", draw("2020-01-03/..", 0, 0), func(s scene.Shape) bool { return s.Kind == scene.Arrow && s.W > 0 }, true},
		{"sources that disagree have a warning", draw("2020-01-03", 0, timeline.Disagree), func(s scene.Shape) bool { return s.Kind == scene.Warning }, true},
		{"about a year has its sign", draw("2020~", 0, 0), func(s scene.Shape) bool { return s.Text == "~" }, true},
	} {
		got := false
		for _, s := range c.shapes {
			got = got || c.is(s)
		}
		if got != c.want {
			t.Errorf("%s: not so in %+v", c.what, c.shapes)
		}
	}
}
