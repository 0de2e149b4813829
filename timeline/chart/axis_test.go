package chart

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/scene"
)

// axisTexts gives the labels of the two rows, from left to right.
func axisTexts(l *Levels, s *scene.Scene) (major, minor []scene.Shape) {
	for _, shape := range s.Shapes {
		switch {
		case shape.Kind != scene.Text || shape.Y > l.axis:
		case shape.Bold:
			major = append(major, shape)
		default:
			minor = append(minor, shape)
		}
	}
	return major, minor
}

func TestAxisLabelsNeverTouch(t *testing.T) {
	l := NewLevels(nil, Options{})
	rapid.Check(t, func(t *rapid.T) {
		v := drawViewport(t)
		v.Width = max(v.Width, 320)
		v.SecondsPerPixel = v.limit(v.SecondsPerPixel)
		major, minor := axisTexts(l, l.Draw(v, Style{}, nil))
		for _, row := range [...][]scene.Shape{minor, major} {
			for i, a := range row {
				for _, b := range row[:i] {
					if a.X < b.X+b.W+2 && b.X < a.X+a.W+2 {
						t.Fatalf("%q at %.1f and %q at %.1f touch in %+v", b.Text, b.X, a.Text, a.X, v)
					}
				}
			}
		}
	})
}

func TestTheAxisAlwaysSaysWhen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := NewLevels(nil, Options{TextSize: rapid.SampledFrom([]float64{0, 11, 20}).Draw(t, "text")})
		v := drawViewport(t)
		v.Width = max(v.Width, 320)
		v.SecondsPerPixel = v.limit(v.SecondsPerPixel)
		major, minor := axisTexts(l, l.Draw(v, Style{}, nil))
		if len(major) == 0 || len(minor) == 0 {
			t.Fatalf("%d major and %d minor labels in %+v", len(major), len(minor), v)
		}
		if major[len(major)-1].X > v.Width+6 || len(minor) > int(v.Width/18) {
			t.Fatalf("labels off the view, or too many: %d", len(minor))
		}
		whole := minor
		if len(major) > 1 {
			whole = append(major, minor...)
		}
		for _, s := range whole {
			if s.X+s.W > v.Width && s.X > 5*l.unit { // one that sticks at the left may be wider than a narrow view
				t.Fatalf("%q at %.1f is cut by the edge of %+v", s.Text, s.X, v)
			}
		}
		for _, s := range append(major, minor...) {
			if s.Text == "0" || strings.HasPrefix(s.Text, "0 ") || strings.HasPrefix(s.Text, "-") {
				t.Fatalf("the label %q", s.Text)
			}
		}
	})
}

func TestStepsAreEvenAndGoOn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom(fineSteps).Draw(t, "step")
		if rapid.Bool().Draw(t, "years") {
			s = step{year, rapid.SampledFrom([]int64{1, 2, 5}).Draw(t, "n") * int64(math.Pow10(rapid.IntRange(0, 9).Draw(t, "power")))}
		}
		at := timeline.Instant(rapid.Int64Range(int64(-farthest), int64(farthest)).Draw(t, "at"))
		if rapid.Bool().Draw(t, "near") {
			at %= 1e11
		}
		tick := s.floor(at)
		next := s.next(tick)
		if tick > at || next <= at {
			t.Fatalf("step %v: %v is not between %v and %v", s, at, tick, next)
		}
		if s.floor(next) != next || s.floor(next-1) != tick {
			t.Fatalf("step %v: after %v comes %v, but the floors are %v and %v", s, tick, next, s.floor(next), s.floor(next-1))
		}
		if distance(tick, next) < s.shortest()*.999 {
			t.Fatalf("step %v: %v seconds are shorter than %v", s, next-tick, s.shortest())
		}
	})
}

func TestYearsAsPeopleSayThem(t *testing.T) {
	for _, c := range []struct {
		year, step int64
		want       string
	}{
		{2020, 1, "2020"}, {1, 1, "1 CE"}, {0, 1, "1 BCE"}, {-43, 1, "44 BCE"}, {476, 1, "476 CE"}, {1066, 1, "1066"},
		{-9999, 1, "10000 BCE"}, {-10000, 1000, "12 ka"}, {-65_998_000, 1_000_000, "66 Ma"}, {-13_799_998_000, 100_000_000, "13.8 Ga"},
		{9999, 1, "9999"}, {-3000, 5000, "5 ka"}, {2000, 5000, "2000 CE"}, {12_000, 5000, "in 10 ka"}, {-65_998_123, 1, "66.000123 Ma"},
	} {
		if got := English.year(c.year, c.step); got != c.want {
			t.Errorf("year %d by %d is %q, want %q", c.year, c.step, got, c.want)
		}
	}
}

func TestTicksAroundTheBirthOfChrist(t *testing.T) {
	for _, c := range []struct {
		n    int64
		want string
	}{
		{1, "3 BCE, 2 BCE, 1 BCE, 1 CE, 2 CE, 3 CE"},
		{2, "6 BCE, 4 BCE, 2 BCE, 1 CE, 4 CE, 6 CE"},
		{5, "15 BCE, 10 BCE, 5 BCE, 1 CE, 5 CE, 10 CE"},
		{100, "300 BCE, 200 BCE, 100 BCE, 1 CE, 100 CE, 200 CE"},
		{2000, "6000 BCE, 4000 BCE, 2000 BCE, 1 CE, 2000, 4000"},
	} {
		y := int64(1)
		for range 3 {
			y = tickYear(c.n, y-1)
		}
		var got []string
		at := timeline.Midnight(y, 1, 1)
		for range 6 {
			got = append(got, English.year(at.Civil().Year, c.n))
			at = (step{year, c.n}).next(at)
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("every %d years: %s, want %s", c.n, s, c.want)
		}
	}
}

// The rows at some scales, as a reader sees them.
func TestAxisRows(t *testing.T) {
	l := NewLevels(nil, Options{})
	day := timeline.Midnight(2020, 1, 3)
	for _, c := range []struct {
		start           timeline.Instant
		secondsPerPixel float64
		major, minor    string
	}{
		{day + 3600, 1. / 600, "Fri 3 January 2020", "01:00:00"},
		{day + 3601, 1. / 600, "Fri 3 January 2020", "01:00:01"},
		{day + 3600, .2, "Fri 3 January 2020", "01:00:00 01:00:15 01:00:30 01:00:45 01:01:00"},
		{day + 3600, 60, "Fri 3 January 2020", "01:00 02:00 03:00 04:00 05:00 06:00 07:00 08:00 09:00 10:00"},
		{day, 1500, "January 2020", "Fri 3 Sat 4 Sun 5 Mon 6 Tue 7 Wed 8 Thu 9 Fri 10 Sat 11 Sun 12"},
		{day, 86400 / 12, "January 2020|February 2020", "6 13 20 27 3 10 17"},
		{day, 86400 / 2.5, "2020", "January February March April May June July August"},
		{day, 86400 / 1.3, "2020|2021", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar"},
		{day, 86400 * 6, "2020s", "2020 2021 2022 2023 2024 2025 2026 2027 2028 2029"},
		{timeline.Midnight(-50, 1, 1), 86400 * 60, "100–1 BCE|1–99 CE", "40 BCE 20 BCE 1 CE 20 CE"},
		{timeline.Midnight(-65_998_000, 1, 1), secondsPerYear * 1e4, "70–60 Ma", "66 Ma 65 Ma 64 Ma"},
		{timeline.Midnight(-13_799_998_000, 1, 1), secondsPerYear * 2e7, "20–10 Ga|10–0 Ga", "12 Ga 10 Ga"},
	} {
		v := Viewport{Start: c.start, SecondsPerPixel: c.secondsPerPixel, Width: 600, Height: 300}
		major, minor := axisTexts(l, l.Draw(v, Style{}, nil))
		join := func(row []scene.Shape, by string) string {
			var texts []string
			for _, s := range row {
				texts = append(texts, s.Text)
			}
			return strings.Join(texts, by)
		}
		if got := join(major, "|"); got != c.major && c.major != "" {
			t.Errorf("%v s/px: major row %q, want %q", c.secondsPerPixel, got, c.major)
		}
		if got := join(minor, " "); !strings.HasPrefix(got, c.minor) {
			t.Errorf("%v s/px: minor row %q, want %q…", c.secondsPerPixel, got, c.minor)
		}
	}
}

func TestStickyMajorLabelIsPushedOut(t *testing.T) {
	l := NewLevels(nil, Options{})
	v := Viewport{Start: timeline.Midnight(2019, 12, 31), SecondsPerPixel: 86400 / 20, Width: 600, Height: 300}
	major, _ := axisTexts(l, l.Draw(v, Style{}, nil))
	if len(major) != 1 || major[0].Text != "January 2020" { // of "December 2019" too little would be left
		t.Fatalf("%d labels, the first is %q", len(major), major[0].Text)
	}
	major, _ = axisTexts(l, l.Draw(v.Pan(-60), Style{}, nil))
	if len(major) != 2 || major[0].Text != "December 2019" || major[0].X >= 5 || major[0].X+major[0].W > major[1].X {
		t.Errorf("%d labels, the first is %q at %v", len(major), major[0].Text, major[0].X)
	}
}
