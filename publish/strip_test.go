package publish

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/scene"
)

// What goes on from one stretch to the next bears its title on each of them, and stands in nobody's way there.
func TestBarsBearTheirTitlesInEachBandThatTheyEnter(t *testing.T) {
	tl := bridge(t, 240)
	for i := range 9 {
		begin := timeline.Midnight(2000, 2, 1+i*200)
		tl.Events = append(tl.Events, timeline.Event{ID: timeline.ID(900 + i), Title: fmt.Sprintf("Crew %d works on the eastern pier", i),
			Date: timeline.Lasting(timeline.DayOf(begin), timeline.DayOf(begin+timeline.Instant(40+i*130)*86400)), Importance: .9})
	}
	d := newDrawing(tl, Request{Format: "pdf", Layout: Bands, Sheet: chart.Sheet{Dates: true}}, (*drawing).onSheet)
	entered := 0
	for part := range d.stretches(d.whole(), 1000) {
		s := d.drawStretch(part, Paper{"", 1000 + 2*pageMargin, 700})
		titled, bars := map[uint64]bool{}, map[uint64]scene.Shape{}
		for _, shape := range s.Shapes {
			switch {
			case shape.Kind == scene.Text && strings.HasPrefix(shape.Text, "Crew"):
				titled[shape.Event] = true
			case shape.Kind == scene.Rect && shape.Event >= 900:
				bars[shape.Event] = shape
			}
		}
		for id, bar := range bars {
			entered++
			if !titled[id] {
				t.Errorf("crew %d works from %.0f to %.0f in a band that does not name it", id-900, bar.X, bar.X+bar.W)
			}
		}
		for i, a := range s.Shapes {
			if a.Kind == scene.Dot && a.Event != 0 { // its own title stands beside it, also where it is the last of the band
				for _, b := range s.Shapes {
					if left, _, _, _ := b.Bounds(); b.Kind == scene.Text && b.Event == a.Event && left < a.X+a.Radius+2 {
						t.Errorf("the dot of %q touches it", b.Text)
					}
				}
			}
			for _, b := range s.Shapes[:i] {
				if a.Kind != scene.Text || b.Kind != scene.Text || a.Event == 0 || b.Event == 0 || a.Event == b.Event {
					continue
				}
				if al, at, ar, ab := a.Bounds(); true {
					if bl, bt, br, bb := b.Bounds(); al < br && bl < ar && at < bb && bt < ab {
						t.Errorf("%q and %q overlap", a.Text, b.Text)
					}
				}
			}
		}
	}
	if entered < 14 {
		t.Errorf("only %d bars were looked at", entered)
	}
}

func TestALowPictureSaysWhatItHasNoRoomFor(t *testing.T) {
	tl := bridge(t, 40)
	for height, want := range map[float64][]string{900: nil, 170: {"no room for the legend: a higher picture has it"}} {
		var b bytes.Buffer
		notes, err := Write(&b, tl, Request{Format: "svg", Sheet: chart.Sheet{Width: 900, Height: height, Legend: true}})
		if err != nil {
			t.Fatal(err)
		}
		if strings.Join(notes, "|") != strings.Join(want, "|") {
			t.Errorf("%v pixels high: %q, want %q", height, notes, want)
		}
	}
}
