package chart

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"dateline/timeline"
	"dateline/timeline/scene"
)

var rewrite = flag.Bool("rewrite", false, "write the golden scenes anew")

// golden compares a scene with the one that was looked at and approved.
func golden(t *testing.T, name string, s *scene.Scene) {
	t.Helper()
	path := filepath.Join("testdata", name+".scene")
	got := scene.Dump(s)
	if *rewrite {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s has changed; look at it, then approve it with go test -run %s -rewrite\n%s", name, t.Name(), firstDifference(got, string(want)))
	}
}

func firstDifference(got, want string) string {
	for i := 0; i < len(got) && i < len(want); i++ {
		if got[i] != want[i] {
			return "got  …" + got[max(i-60, 0):min(i+60, len(got))] + "\nwant …" + want[max(i-60, 0):min(i+60, len(want))]
		}
	}
	return "one goes on where the other ends"
}

// kinds has one event of each way to be drawn.
func kinds(t testing.TB) []timeline.Brief {
	var all []timeline.Brief
	for i, c := range []struct {
		title, edtf string
		category    timeline.Category
		status      timeline.Status
		review      timeline.Review
	}{
		{"A day", "2020-01-03", timeline.Politics, timeline.Happened, timeline.Accepted},
		{"A day, proposed", "2020-03-03", timeline.Military, timeline.Happened, timeline.Proposed},
		{"From day to day", "2020-01-10/2020-07-20", timeline.Economy, timeline.Happened, timeline.Accepted},
		{"From a month to a month", "2020-02/2020-09", timeline.Economy, timeline.Ongoing, timeline.Proposed},
		{"Some time in a year", "2019", timeline.Disaster, timeline.Happened, timeline.Accepted},
		{"About a month", "2020-05~", timeline.Disaster, timeline.Happened, timeline.Accepted},
		{"Perhaps a day", "2020-05-09?", timeline.Science, timeline.Happened, timeline.Accepted},
		{"Before a day", "[..2020-06-01]", timeline.Culture, timeline.Happened, timeline.Accepted},
		{"Since a year", "2019/..", timeline.Society, timeline.Ongoing, timeline.Accepted},
		{"Planned", "2020-10-05", timeline.Justice, timeline.Planned, timeline.Accepted},
		{"Planned for a season", "2020-36", timeline.Justice, timeline.Planned, timeline.Accepted},
		{"Possible", "2020-11-01", timeline.Sport, timeline.Possible, timeline.Accepted},
		{"Possible for a while", "2020-11-01/2021-03-01", timeline.Sport, timeline.Possible, timeline.Accepted},
		{"Denied", "2020-08-08", timeline.Crime, timeline.Denied, timeline.Accepted},
	} {
		e := event(t, i+1, c.title, c.edtf)
		e.Category, e.Status, e.Review = c.category, c.status, c.review
		e.Importance = 1 - float32(i)/20
		all = append(all, e)
	}
	all[6].Flags |= timeline.Disagree
	return all
}

func TestGoldenScenes(t *testing.T) {
	l := NewLevels(kinds(t), Options{Dates: true})
	v := Viewport{Width: 1000, Height: 460}.Fit(l.Extent())
	today := timeline.Midnight(2020, 8, 14)
	golden(t, "kinds", l.Draw(v, Style{Today: today, Selected: 1, Hovered: 3}, nil))
	golden(t, "kinds-dark", l.Draw(v, Style{Dark: true, Mark: today, Selected: 5}, nil))
	crowded := NewLevels(library(3000), Options{Lanes: 4})
	golden(t, "crowd", crowded.Draw(Viewport{Width: 700, Height: 200}.Fit(crowded.Extent()), Style{}, nil))
	events := kinds(t)
	for i := range events {
		events[i].Track = int32(i % 2)
	}
	tracks := NewLevels(events, Options{Tracks: []string{"The Gazette", "Tagesblatt"}, Folded: []bool{false, true}})
	era := Era{Span: timeline.Span{Start: timeline.Midnight(2020, 3, 1), End: timeline.Midnight(2020, 7, 1)}, Name: "Closure"}
	golden(t, "tracks", tracks.Draw(v, Style{Eras: []Era{era}}, nil))
	golden(t, "poster", l.Poster(v.Span(), Sheet{Width: 900, Title: "All kinds", Caption: "Of events, one each.", Legend: true,
		Sources: []string{"The Gazette, 3 January 2020", "Tagesblatt, 5 May 2020"}, Style: Style{Today: today}}))
}

func TestPosterHasAllOnTheSheet(t *testing.T) {
	l := NewLevels(library(500), Options{Lanes: 30})
	for _, size := range [][2]float64{{1280, 720}, {600, 314}, {1123, 794}, {1280, 0}} {
		s := l.Poster(l.Extent(), Sheet{Width: size[0], Height: size[1], Title: "A title that goes on and on until it needs another line, and then a third one to end on",
			Caption: "What it is about.", Legend: true, Sources: []string{"one", "two", "three"}, Fill: size[1] == 794})
		if size[1] > 0 && s.Height != size[1] {
			t.Errorf("%v: the sheet is %v high", size, s.Height)
		}
		for _, shape := range s.Shapes {
			left, top, right, bottom := shape.Bounds()
			if left < -1 || top < -1 || right > s.Width+1 || bottom > s.Height+1 {
				t.Errorf("%v: %v %q lies at %.0f,%.0f to %.0f,%.0f", size, shape.Kind, shape.Text, left, top, right, bottom)
				break
			}
		}
	}
}

// The axis at depths that look different, one under the other: hours, days, months, years, the turn of the era, ages.
func TestGoldenAxis(t *testing.T) {
	l := NewLevels(nil, Options{})
	day := timeline.Midnight(2020, 1, 3)
	all := &scene.Scene{Width: 700}
	for _, v := range []Viewport{
		{Start: day + 3*3600, SecondsPerPixel: 60}, {Start: day, SecondsPerPixel: 1500}, {Start: day, SecondsPerPixel: 86400 / 1.3},
		{Start: day, SecondsPerPixel: 86400 * 6}, {Start: timeline.Midnight(-50, 1, 1), SecondsPerPixel: 86400 * 60},
		{Start: timeline.Midnight(-65_998_000, 1, 1), SecondsPerPixel: secondsPerYear * 1e4},
	} {
		v.Width, v.Height = all.Width, l.axis
		for _, s := range l.Draw(v, Style{Dark: all.Height > 0, Today: v.At(300)}, nil).Shapes {
			s.Y += all.Height
			all.Shapes = append(all.Shapes, s)
		}
		all.Height += v.Height
	}
	golden(t, "axis", all)
}
