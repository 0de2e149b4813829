package app

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/scene"
)

// oddities are events at the edge of what there is: in time, in title, and in number at one instant.
func oddities(t *testing.T) []timeline.Event {
	var events []timeline.Event
	for _, o := range [][2]string{
		{"Y-13800000000", "The universe begins"}, {"9999", "The year ten thousand is near"}, {"-0043-03-15", "Caesar falls"}, {"../2020-06", "Open to the left"}, {"2020-07/..", "Open to the right"},
		{"199X", "Some time in the nineties"}, {"1900/2100", "A long war"}, {"2020-01-03T10:20:30Z", "One moment"},
		{"2020-02", strings.Repeat("x", 5000)}, {"2020-03-03/2021", strings.Repeat("All that was said that night ", 180)}, {"2020-04-04", strings.Repeat("🦀🎉", 60)},
		{"2020-05-05", "a\x00b\x1bc\nd\r\ne\tf"}, {"2020-06-06", "\u202egnirts desrever"}, {"2020-07-07", "\xff\xfe broken"}, {"2020-08-08", ""}, {"2020-09-09", "هدنة في المدينة القديمة"}, {"2020-10-10", "停战协议在日内瓦签署"},
	} {
		events = append(events, timeline.Event{ID: timeline.ID(len(events) + 1), Title: o[1], Date: edtf(t, o[0]), Importance: 0.5})
	}
	for range 60 {
		events = append(events, timeline.Event{ID: timeline.ID(len(events) + 1), Title: "The bell rings", Date: edtf(t, "2020-11-11"), Importance: 0.2})
	}
	return events
}

// Whatever hands do on whatever events, the picture is one that can be drawn, the view stays within its limits, and all comes to rest.
func TestWhateverHandsDo(t *testing.T) {
	events := oddities(t)
	beds := []*bed{newBed(t, events[:1]), newBed(t, events[len(events)-60:]), newBed(t, events)}
	modifiers := []fyne.KeyModifier{0, 0, fyne.KeyModifierShift, fyne.KeyModifierControl, fyne.KeyModifierAlt}
	keys := []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyEscape}
	rapid.Check(t, func(r *rapid.T) {
		b := rapid.SampledFrom(beds).Draw(r, "library")
		b.timeline.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		b.session.SetView(b.session.Whole())
		for range rapid.IntRange(1, 25).Draw(r, "gestures") {
			size := b.timeline.Size()
			at := fyne.NewPos(rapid.Float32Range(0, size.Width).Draw(r, "x"), rapid.Float32Range(0, size.Height).Draw(r, "y"))
			held := rapid.SampledFrom(modifiers).Draw(r, "held")
			switch rapid.SampledFrom([]string{"wheel", "wheel", "drag", "click", "double", "key", "rune", "resize", "wait"}).Draw(r, "gesture") {
			case "wheel":
				by := fyne.NewDelta(rapid.Float32Range(-200, 200).Draw(r, "aside"), rapid.Float32Range(-2000, 2000).Draw(r, "notches"))
				b.timeline.scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: by}, held)
			case "drag":
				b.dragBy(at, rapid.IntRange(1, 8).Draw(r, "steps"), rapid.Float32Range(-300, 300).Draw(r, "step"), held)
				b.timeline.DragEnd()
			case "click":
				b.click(at, held)
			case "double":
				b.click(at, held)
				b.click(at, held)
			case "key":
				b.key(rapid.SampledFrom(keys).Draw(r, "key"))
			case "rune":
				b.timeline.TypedRune(rapid.SampledFrom([]rune("+-fF")).Draw(r, "rune"))
			case "resize":
				b.window.Resize(fyne.NewSize(rapid.Float32Range(500, 2600).Draw(r, "width"), rapid.Float32Range(300, 1500).Draw(r, "height")))
			case "wait":
				b.pass(time.Duration(rapid.IntRange(0, 400).Draw(r, "milliseconds")) * time.Millisecond)
			}
			b.pass(16 * time.Millisecond)
			checkPicture(r, b)
		}
		b.settle()
		if b.tick != nil || b.timeline.motion != nil {
			r.Fatal("it does not come to rest")
		}
		checkPicture(r, b)
		if top := b.window.Canvas().Overlays().Top(); top != nil { // the list of a cluster
			b.window.Canvas().Overlays().Remove(top)
		}
	})
}

// checkPicture is what holds for every picture and every view.
func checkPicture(t *rapid.T, b *bed) {
	const second, age = 1.0, 20e9 * 366 * 86400 // the narrowest view and the widest
	v := b.session.View()
	if across := v.SecondsPerPixel * v.Width; !(across >= second*0.999 && across <= age*1.001) || math.IsNaN(v.Part) {
		t.Fatalf("the view is %v seconds wide: %+v", across, v)
	}
	for i, s := range b.timeline.scene.Shapes {
		if slices.ContainsFunc([]float64{s.X, s.Y, s.W, s.H, s.Radius, s.FadeLeft, s.FadeRight, s.Size}, func(x float64) bool { return math.IsNaN(x) || math.Abs(x) > 1e5 }) {
			t.Fatalf("shape %d is %+v", i, s)
		}
		if s.Kind == scene.Text && strings.ContainsFunc(s.Text, func(c rune) bool { return c < ' ' || c == '\u202e' }) {
			t.Fatalf("shape %d has the text %q", i, s.Text)
		}
	}
	if id := b.session.Selection().EventID; id != 0 {
		if _, ok := b.session.Data().Levels.Find(id); !ok {
			t.Fatalf("event %v is selected and not there", id)
		}
	}
	for _, o := range b.timeline.stage.Objects() {
		if p, z := o.Position(), o.Size(); math.IsNaN(float64(p.X+p.Y+z.Width+z.Height)) || math.IsInf(float64(p.X+p.Y+z.Width+z.Height), 0) {
			t.Fatalf("an object lies at %v and is %v", p, z)
		}
	}
}
