package app

import (
	"math"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/timeline"
)

func scroll(x, dx, dy float32) *fyne.ScrollEvent {
	return &fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 200)}, Scrolled: fyne.NewDelta(dx, dy)}
}

func TestTheWheelZoomsAtThePointer(t *testing.T) {
	b := harbour(t)
	before := b.session.View()
	under := before.At(300)
	b.timeline.scrolled(scroll(300, 0, notch), 0)
	b.settle()
	after := b.session.View()
	if ratio := before.SecondsPerPixel / after.SecondsPerPixel; math.Abs(ratio-zoomPerNotch) > 1e-6 {
		t.Errorf("one notch zoomed by %v, want %v", ratio, zoomPerNotch)
	}
	if x := after.X(under); math.Abs(x-300) > 1 {
		t.Errorf("what stood under the pointer at 300 stands at %v now", x)
	}
}

func TestNotchesThatComeDuringTheMovementAddUp(t *testing.T) {
	b := harbour(t)
	before := b.session.View().SecondsPerPixel
	for range 4 {
		b.timeline.scrolled(scroll(300, 0, -notch), 0)
		b.pass(30 * time.Millisecond)
	}
	b.settle()
	if ratio := b.session.View().SecondsPerPixel / before; math.Abs(ratio-math.Pow(zoomPerNotch, 4)) > 1e-6 {
		t.Errorf("four notches zoomed by %v, want %v", ratio, math.Pow(zoomPerNotch, 4))
	}
}

func TestWhatTheWheelDoesWithKeys(t *testing.T) {
	for _, c := range []struct {
		name               string
		held               fyne.KeyModifier
		swapped            bool
		zooms, pans, lanes bool
	}{
		{"plain", 0, false, true, false, false},
		{"plain, swapped", 0, true, false, true, false},
		{"Ctrl", fyne.KeyModifierControl, false, true, false, false},
		{"Ctrl, swapped", fyne.KeyModifierControl, true, true, false, false},
		{"Shift", fyne.KeyModifierShift, false, false, true, false},
		{"Shift, swapped", fyne.KeyModifierShift, true, true, false, false},
		{"Alt", fyne.KeyModifierAlt, false, false, false, true},
	} {
		b := crowd(t)
		b.timeline.wheelPans = c.swapped
		before := b.session.View()
		b.timeline.scrolled(scroll(0, 0, -notch), c.held)
		b.settle()
		after := b.session.View()
		if zooms := after.SecondsPerPixel != before.SecondsPerPixel; zooms != c.zooms {
			t.Errorf("%s: zooms %v", c.name, zooms)
		}
		if pans := after.SecondsPerPixel == before.SecondsPerPixel && after.Start != before.Start; pans != c.pans {
			t.Errorf("%s: pans %v", c.name, pans)
		}
		if lanes := after.Scroll != before.Scroll; lanes != c.lanes {
			t.Errorf("%s: scrolls lanes %v", c.name, lanes)
		}
	}
}

// crowd is a low window on more lanes than it has room for.
func crowd(t *testing.T) *bed {
	var events []timeline.Event
	for i := range 30 {
		events = append(events, timeline.Event{ID: timeline.ID(i + 1), Title: "One of many", Importance: 0.5, Date: timeline.DayDate(2020, 1, 1)})
	}
	b := newBed(t, events)
	b.window.Resize(fyne.NewSize(1280, 420))
	b.settle()
	return b
}

func (b *bed) dragBy(from fyne.Position, steps int, dx float32, held fyne.KeyModifier) {
	b.click(from, held)
	for i := range steps {
		b.clock = b.clock.Add(16 * time.Millisecond)
		at := from.AddXY(dx*float32(i+1), 0)
		b.timeline.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(dx, 0)})
	}
}

func TestADragPansAndGlidesOnUntilAPress(t *testing.T) {
	b := harbour(t)
	before := b.session.View()
	b.dragBy(fyne.NewPos(500, 420), 10, -12, 0)
	if x := b.session.View().X(before.At(500)); math.Abs(x-380) > 1.5 {
		t.Errorf("after a drag by -120 what stood at 500 stands at %v", x)
	}
	b.timeline.DragEnd()
	released := b.session.View()
	b.pass(100 * time.Millisecond)
	moving := b.session.View()
	if moving.Start <= released.Start {
		t.Error("it does not glide on")
	}
	b.click(fyne.NewPos(500, 420), 0)
	b.settle()
	if b.session.View() != moving {
		t.Error("a press does not stop the glide")
	}
}

func TestAHandThatRestsBeforeItLetsGoMeansToStop(t *testing.T) {
	b := harbour(t)
	b.dragBy(fyne.NewPos(500, 420), 10, -12, 0)
	b.clock = b.clock.Add(300 * time.Millisecond)
	b.timeline.DragEnd()
	at := b.session.View()
	b.settle()
	if b.session.View() != at {
		t.Error("it glides although the hand rested")
	}
}

func TestShiftDragZoomsToTheRange(t *testing.T) {
	b := harbour(t)
	before := b.session.View()
	b.dragBy(fyne.NewPos(200, 420), 10, 20, fyne.KeyModifierShift)
	if b.session.View() != before {
		t.Error("the view moves during the drag")
	}
	b.timeline.DragEnd()
	b.settle()
	after := b.session.View()
	if x := after.X(before.At(200)); math.Abs(x) > 2 {
		t.Errorf("the range's beginning stands at %v, want the left edge", x)
	}
	if x := after.X(before.At(400)); math.Abs(x-after.Width) > 4 {
		t.Errorf("the range's end stands at %v, want the right edge, %v", x, after.Width)
	}
}

func TestAClickSelectsAtOnceAndTheBackgroundClears(t *testing.T) {
	b := harbour(t)
	b.click(b.place(1), 0)
	if got := b.session.Selection().EventID; got != 1 {
		t.Fatalf("selected %v, want event 1", got)
	}
	b.clock = b.clock.Add(time.Second)
	b.click(fyne.NewPos(3, 430), 0)
	if got := b.session.Selection().EventID; got != 0 {
		t.Errorf("a click on the background leaves %v selected", got)
	}
}

func TestADoubleClickOpensTheInspector(t *testing.T) {
	b := harbour(t)
	b.toggleRight()
	at := b.place(2)
	b.click(at, 0)
	b.clock = b.clock.Add(200 * time.Millisecond)
	b.click(at, 0)
	if !b.panes.right.Visible() || b.session.Selection().EventID != 2 {
		t.Error("a double click does not open the event")
	}
}

// logbook has far more events than there are lanes, apart by so many seconds.
func logbook(t *testing.T, apart timeline.Instant) *bed {
	var events []timeline.Event
	for i := range timeline.Instant(400) {
		events = append(events, timeline.Event{ID: timeline.ID(i + 1), Title: "An entry of the log", Importance: 0.5,
			Date: timeline.Within(timeline.Span{Start: i * apart, End: i*apart + 60})})
	}
	return newBed(t, events)
}

// clustered is an event that is drawn behind a count.
func (b *bed) clustered() timeline.ID {
	b.t.Helper()
	for id := timeline.ID(1); id <= 400; id++ {
		if ids, _ := b.session.Data().Levels.ClusterOf(b.session.View(), id, 9); len(ids) > 1 {
			return id
		}
	}
	b.t.Fatal("no event is in a cluster")
	return 0
}

func TestSpaceOpensTheClusterOfTheSelectedEvent(t *testing.T) {
	b := logbook(t, 600)
	id := b.clustered()
	b.session.SelectEvent(id)
	before := b.session.View()
	b.timeline.TypedRune(' ')
	b.settle()
	if b.session.View().SecondsPerPixel >= before.SecondsPerPixel || b.session.Selection().EventID != id {
		t.Error("the view does not zoom in, or the selection is lost")
	}
	b = logbook(t, 0)
	b.session.SelectEvent(b.clustered())
	b.timeline.TypedRune(' ')
	if !b.isOpen() {
		t.Error("events at one time are not listed")
	}
	b = harbour(t)
	b.openSelected() // nothing is selected
	b.toggleRight()
	b.session.SelectEvent(2)
	b.timeline.TypedRune(' ')
	if !b.panes.right.Visible() {
		t.Error("an event by itself does not open")
	}
}

func TestTheMenuOfAClusterZoomsOrLists(t *testing.T) {
	b := logbook(t, 600)
	var offered []*fyne.MenuItem
	b.timeline.OnMenu = func(_ timeline.ID, items []*fyne.MenuItem, _ fyne.Position) { offered = items }
	for i := range b.timeline.scene.Shapes {
		if s := b.timeline.scene.Shapes[i]; s.Cluster > 1 {
			at := fyne.NewPos(float32(s.X+s.W/2), float32(s.Y+s.H/2))
			b.timeline.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonSecondary})
			break
		}
	}
	if len(offered) != 3 {
		t.Fatalf("%d items are offered", len(offered))
	}
	offered[1].Action()
	if !b.isOpen() {
		t.Error("there is no list")
	}
	b.window.Canvas().Overlays().Remove(b.window.Canvas().Overlays().Top())
	before := b.session.View()
	offered[0].Action()
	b.settle()
	if b.session.View().SecondsPerPixel >= before.SecondsPerPixel {
		t.Error("it does not zoom in")
	}
}

func TestADoubleClickOnAClusterZoomsUntilItParts(t *testing.T) {
	b := logbook(t, 600)
	for i := range b.timeline.scene.Shapes {
		if s := b.timeline.scene.Shapes[i]; s.Cluster > 1 {
			at := fyne.NewPos(float32(s.X+s.W/2), float32(s.Y+s.H/2))
			before := b.session.View()
			b.click(at, 0)
			b.click(at, 0)
			b.settle()
			if after := b.session.View(); after.SecondsPerPixel >= before.SecondsPerPixel {
				t.Errorf("scale %v after, %v before: it did not zoom in", after.SecondsPerPixel, before.SecondsPerPixel)
			}
			return
		}
	}
	t.Fatal("there is no cluster to open")
}

func TestWithoutMotionViewsChangeAtOnce(t *testing.T) {
	b := harbour(t)
	b.timeline.still = true
	before := b.session.View()
	zoomBy(2)(b.Window)
	if after := b.session.View(); math.Abs(before.SecondsPerPixel/after.SecondsPerPixel-2) > 1e-9 {
		t.Error("the zoom is not done at once")
	}
}

func TestManyInputsBuildTheSceneOnce(t *testing.T) {
	b := harbour(t)
	builds := 0
	step := b.timeline.frames.step
	b.timeline.frames.step = func(now time.Time) bool {
		if b.timeline.dirty {
			builds++
		}
		return step(now)
	}
	for range 20 {
		b.timeline.scrolled(scroll(100, -notch, 0), 0)
	}
	b.pass(16 * time.Millisecond)
	if builds != 1 {
		t.Errorf("20 inputs between two frames built the scene %d times, want once", builds)
	}
}

func TestANoteGoesWhenTheViewMoves(t *testing.T) {
	b := harbour(t)
	b.timeline.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: b.place(1)}})
	if len(b.timeline.tip.objects()) == 0 {
		t.Fatal("there is no note")
	}
	panBy(0.1)(b.Window)
	b.settle()
	if len(b.timeline.tip.objects()) != 0 {
		t.Error("the note stays where its event was")
	}
}
