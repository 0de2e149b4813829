package app

import (
	"math"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"dateline/timeline"
)

func TestKeysMoveAlongTheEvents(t *testing.T) {
	b := harbour(t)
	for _, c := range []struct {
		key  fyne.KeyName
		want timeline.ID
	}{
		{fyne.KeyHome, 1}, {fyne.KeyRight, 2}, {fyne.KeyRight, 3}, {fyne.KeyRight, 3}, {fyne.KeyLeft, 2},
		{fyne.KeyEnd, 3}, {fyne.KeyHome, 1}, {fyne.KeyLeft, 1}, {fyne.KeyEscape, 0},
	} {
		b.key(c.key)
		b.settle()
		if got := b.session.Selection().EventID; got != c.want {
			t.Fatalf("after %s event %v is selected, want %v", c.key, got, c.want)
		}
	}
}

func TestUpAndDownGoAcrossLanes(t *testing.T) {
	b := harbour(t)
	b.session.SelectEvent(2)
	b.settle()
	from := b.place(2)
	for _, c := range []struct {
		key   fyne.KeyName
		below bool
	}{{fyne.KeyDown, true}, {fyne.KeyUp, false}} {
		b.session.SelectEvent(2)
		b.key(c.key)
		id := b.session.Selection().EventID
		if id == 2 {
			continue // it is in the outermost lane on that side
		}
		if to := b.place(id); (to.Y > from.Y) != c.below {
			t.Errorf("%s goes from y %v to %v", c.key, from.Y, to.Y)
		}
	}
}

func TestKeysOfTheView(t *testing.T) {
	for _, c := range []struct {
		name    string
		press   func(*bed)
		scale   float64 // after, relative to before
		moved   float64 // of the middle, in widths
		measure float64 // tolerance
	}{
		{"+", func(b *bed) { b.timeline.TypedRune('+') }, 1 / buttonZoom, 0, 1e-3},
		{"=", func(b *bed) { b.timeline.TypedRune('=') }, 1 / buttonZoom, 0, 1e-3},
		{"-", func(b *bed) { b.timeline.TypedRune('-') }, buttonZoom, 0, 1e-3},
		{"PgDn", func(b *bed) { b.key(fyne.KeyPageDown) }, 1, 0.9, 1e-3},
		{"PgUp", func(b *bed) { b.key(fyne.KeyPageUp) }, 1, -0.9, 1e-3},
		{"Ctrl →", func(b *bed) { panBy(0.1)(b.Window) }, 1, 0.1, 1e-3},
	} {
		b := harbour(t)
		before := b.session.View()
		c.press(b)
		b.settle()
		after := b.session.View()
		if got := after.SecondsPerPixel / before.SecondsPerPixel; math.Abs(got-c.scale) > c.measure {
			t.Errorf("%s: scale times %v, want %v", c.name, got, c.scale)
		}
		if got := (before.X(after.At(after.Width/2)) - before.Width/2) / before.Width; math.Abs(got-c.moved) > 0.01 {
			t.Errorf("%s: moved by %v widths, want %v", c.name, got, c.moved)
		}
	}
}

func TestFCentresAndThenFits(t *testing.T) {
	b := harbour(t)
	b.session.SelectEvent(3) // it takes all of November
	scale := b.session.View().SecondsPerPixel
	b.timeline.TypedRune('f')
	b.settle()
	v := b.session.View()
	if x := v.X(timeline.Midnight(2020, 11, 16)); math.Abs(x-v.Width/2) > 2 || v.SecondsPerPixel != scale {
		t.Errorf("the middle of the event stands at %v of %v", x, v.Width)
	}
	b.timeline.TypedRune('F')
	b.settle()
	v = b.session.View()
	from, to := v.X(timeline.Midnight(2020, 11, 1)), v.X(timeline.Midnight(2020, 12, 1))
	if v.SecondsPerPixel == scale || from < 0 || to > v.Width || to-from < v.Width/2 {
		t.Errorf("the event is not fitted: it stands from %v to %v of %v", from, to, v.Width)
	}
}

func TestReviewByKeys(t *testing.T) {
	b := harbour(t)
	b.session.SelectEvent(1)
	review := func() timeline.Review { return b.session.Selection().Event.Review }
	b.key(fyne.KeyReturn)
	if review() != timeline.Accepted {
		t.Fatal("Enter does not accept")
	}
	b.key(fyne.KeyDelete)
	if review() != timeline.Rejected || len(b.session.Data().Shown) != 2 {
		t.Fatal("Del does not reject, or what is rejected stays in sight")
	}
	b.key(fyne.KeyDelete)
	if review() != timeline.Proposed {
		t.Error("Del again does not take the rejection back")
	}
	b.undo()
	b.undo()
	if review() != timeline.Accepted {
		t.Error("undoing twice does not go back to accepted")
	}
}

func TestGoToADate(t *testing.T) {
	b := harbour(t)
	b.show(edtf(t, "1917-03"))
	b.settle()
	v := b.session.View()
	if from, to := v.X(timeline.Midnight(1917, 3, 1)), v.X(timeline.Midnight(1917, 4, 1)); from < 0 || to > v.Width {
		t.Errorf("March 1917 stands from %v to %v of %v", from, to, v.Width)
	}
}

func TestTodayIsInTheMiddle(t *testing.T) {
	b := harbour(t)
	b.today()
	b.settle()
	v := b.session.View()
	if x := v.X(timeline.Instant(b.clock.Unix())); math.Abs(x-v.Width/2) > 2 {
		t.Errorf("today stands at %v of %v", x, v.Width)
	}
}

// A key that two commands share would do one of them in secret.
func TestNoKeyIsGivenTwice(t *testing.T) {
	seen := map[string]string{}
	for _, c := range commands() {
		for _, k := range c.keys {
			if other := seen[k.String()]; other != "" && other != c.name {
				t.Errorf("%s: both %q and %q", k, other, c.name)
			}
			seen[k.String()] = c.name
		}
	}
	for _, must := range []string{"Ctrl + O", "Ctrl + V", "Ctrl + E", "Ctrl + Z", "Ctrl + Shift + Z", "Ctrl + F", "Ctrl + G", "Ctrl + T",
		"Ctrl + 0", "?", "+", "-", "F", "Home", "End", "PgUp", "PgDn", "Enter", "Del", "Esc", "←", "→", "↑", "↓", "Ctrl + ←", "Ctrl + →"} {
		if _, ok := seen[must]; !ok {
			t.Errorf("no command has the key %s", must)
		}
	}
}

func TestTheListOfKeysNamesEveryCommandWithAKey(t *testing.T) {
	b := harbour(t)
	listed := map[string]bool{}
	for _, row := range b.keyRows() {
		listed[row[1]] = true
		if row[0] == "" {
			t.Errorf("%q is listed without its key", row[1])
		}
	}
	for _, c := range b.commands {
		if len(c.keys) > 0 && !listed[strings.TrimSuffix(c.name, " …")] {
			t.Errorf("%q is not in the list under ?", c.name)
		}
	}
	b.timeline.TypedRune('?')
	if b.window.Canvas().Overlays().Top() == nil {
		t.Error("? shows no list")
	}
}

func TestTheGlideSlowsDownAndEnds(t *testing.T) {
	b := harbour(t)
	g := glide{from: b.session.View(), velocity: 1000, start: b.clock}
	last, speed := 0.0, math.Inf(1)
	for ms := 20; ms < 3000; ms += 20 {
		v, more := g.at(b.clock.Add(time.Duration(ms) * time.Millisecond))
		x := -v.X(g.from.Start)
		if step := x - last; step > speed+1e-6 {
			t.Fatalf("at %d ms it is faster than before", ms)
		} else {
			speed, last = step, x
		}
		if !more {
			if want := g.reach(); math.Abs(x-want) > 0.03*want {
				t.Errorf("it ends after %v pixels, want about %v", x, want)
			}
			return
		}
	}
	t.Error("it never ends")
}

func TestTheSelectedEventIsSpokenByName(t *testing.T) {
	b := harbour(t)
	if got := b.timeline.AccessibilityLabel(); got != "Timeline, 4 events" {
		t.Errorf("%q", got)
	}
	b.session.SelectEvent(1)
	if got := b.timeline.AccessibilityLabel(); got != "The wreck blocks the harbour, 8 October 2020" {
		t.Errorf("%q", got)
	}
}
