package chart

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
)

func drawViewport(t *rapid.T) Viewport {
	v := Viewport{Width: rapid.Float64Range(100, 8000).Draw(t, "width"), Height: 600,
		Start: timeline.Instant(rapid.Int64Range(int64(-farthest), int64(farthest)).Draw(t, "start")),
		Part:  rapid.Float64Range(0, .999).Draw(t, "part")}
	v.SecondsPerPixel = v.limit(math.Exp(rapid.Float64Range(-10, 40).Draw(t, "scale")))
	return v
}

func TestZoomKeepsThePointUnderThePointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawViewport(t)
		x := rapid.Float64Range(0, v.Width).Draw(t, "x")
		w := v.ZoomAt(x, rapid.Float64Range(.1, 10).Draw(t, "factor"))
		if w.Start == farthest || w.Start == -farthest {
			return
		}
		// The same second lies under the pointer, to a thousandth of a pixel or of a second.
		moved := (distance(v.Start, w.Start) + w.Part + x*w.SecondsPerPixel) - (v.Part + x*v.SecondsPerPixel)
		if math.Abs(moved) > max(1e-3*w.SecondsPerPixel, 1e-3) {
			t.Fatalf("%v moved by %v seconds at %v a pixel", v, moved, w.SecondsPerPixel)
		}
	})
}

func TestViewportsHoldTheirLimits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawViewport(t)
		for range 30 {
			switch rapid.IntRange(0, 3).Draw(t, "gesture") {
			case 0:
				v = v.ZoomAt(rapid.Float64Range(-100, 9000).Draw(t, "x"), rapid.Float64Range(.001, 1000).Draw(t, "factor"))
			case 1:
				v = v.Pan(rapid.Float64Range(-1e6, 1e6).Draw(t, "pan"))
			case 2:
				a, b := rapid.Int64().Draw(t, "a"), rapid.Int64().Draw(t, "b")
				v = v.Fit(timeline.Span{Start: timeline.Instant(min(a, b)), End: timeline.Instant(max(a, b))})
			case 3:
				v = v.Resize(rapid.Float64Range(-5, 5000).Draw(t, "width"), 300)
			}
			across := v.SecondsPerPixel * v.Width
			if !(across > .999 && across < longest*1.001) || v.Part < 0 || v.Part >= 1 || v.Start > farthest || v.Start < -farthest {
				t.Fatalf("%+v is out of its limits", v)
			}
		}
	})
}

func TestZoomingOutAndBackComesHome(t *testing.T) {
	v := Viewport{Width: 1280, Height: 700, Start: timeline.Midnight(2020, 1, 3), SecondsPerPixel: 1. / 1280}
	w := v
	for range 100 {
		w = w.ZoomAt(640, 1/1.25)
	}
	for range 100 {
		w = w.ZoomAt(640, 1.25)
	}
	if d := v.X(w.Start); math.Abs(d) > 1e-3*v.Width && w.SecondsPerPixel != v.SecondsPerPixel {
		t.Errorf("came home %v pixels off", d)
	}
	if w.ZoomAt(100, 2) != w && w.ZoomAt(100, 2).SecondsPerPixel != w.SecondsPerPixel {
		t.Error("zooming in goes below one second across the width")
	}
}

// Small pans must add up: at one second across, a thousandth of a pixel counts.
func TestSmallPansAddUp(t *testing.T) {
	v := Viewport{Width: 1000, SecondsPerPixel: .001, Start: timeline.Midnight(-13_800_000_000, 1, 1)}
	w := v
	for range 100_000 {
		w = w.Pan(.01)
	}
	if off := w.X(v.Start) + 1000; math.Abs(off) > 1e-3 {
		t.Errorf("%v pixels off after 100 000 pans of a hundredth", off)
	}
}

func TestFitShowsTheSpan(t *testing.T) {
	for _, c := range []struct{ from, to timeline.Instant }{
		{timeline.Midnight(2019, 1, 1), timeline.Midnight(2021, 1, 1)},
		{timeline.Midnight(-13_800_000_000, 1, 1), timeline.Midnight(2020, 1, 1)},
		{5, 6}, {5, 5}, {timeline.Beginning, 100}, {100, timeline.Forever},
	} {
		v := Viewport{Width: 1280, Height: 700}.Fit(timeline.Span{Start: c.from, End: c.to})
		for _, x := range [...]timeline.Instant{c.from, c.to} {
			if at := v.X(x); !x.IsOpen() && (at < 0 || at > v.Width) {
				t.Errorf("%v lies at %v pixels of %v", x, at, v.Width)
			}
		}
	}
}

func TestBetweenEndsWhereItShould(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawViewport(t)
		x := rapid.Float64Range(0, v.Width).Draw(t, "x")
		w := v.ZoomAt(x, rapid.Float64Range(.2, 5).Draw(t, "factor"))
		if v.Between(w, 1) != w {
			t.Fatal("does not arrive")
		}
		if w.Start == farthest || w.Start == -farthest || w.SecondsPerPixel == v.SecondsPerPixel {
			return
		}
		m := v.Between(w, rapid.Float64Range(0, 1).Draw(t, "f"))
		// What is under the pointer stays there on the way.
		moved := (distance(v.Start, m.Start) + m.Part + x*m.SecondsPerPixel) - (v.Part + x*v.SecondsPerPixel)
		if math.Abs(moved) > 1e-2*m.SecondsPerPixel+1e-2 {
			t.Fatalf("%v pixels off on the way", moved/m.SecondsPerPixel)
		}
	})
}
