package chart

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/scene"
)

// words gives all that is written on a sheet, from the given height down.
func words(s *scene.Scene, below float64) []string {
	var all []string
	for _, shape := range s.Shapes {
		if shape.Kind == scene.Text && shape.Y >= below {
			all = append(all, shape.Text)
		}
	}
	return all
}

func TestTheLegendExplainsWhatIsThereAndNoMore(t *testing.T) {
	day := event(t, 1, "The mill burns", "2020-01-03")
	day.Category, day.Review = timeline.Disaster, timeline.Accepted
	plan := event(t, 2, "The mill is to be rebuilt", "2020-05-03")
	plan.Category, plan.Status = timeline.Economy, timeline.Planned
	later := event(t, 3, "A rumour of fraud", "2030-05")
	later.Category, later.Status, later.Flags = timeline.Crime, timeline.Possible, later.Flags|timeline.Disagree
	l := NewLevels([]timeline.Brief{day, plan, later}, Options{})
	year := timeline.Span{Start: timeline.Midnight(2020, 1, 1), End: timeline.Midnight(2021, 1, 1)}
	s := l.Poster(year, Sheet{Width: 900, Legend: true})
	got := words(s, s.Height-80)
	for _, want := range []string{"Disaster", "Economy", "Planned"} {
		if !slices.Contains(got, want) {
			t.Errorf("the legend %q lacks %s", got, want)
		}
	}
	for _, not := range []string{"Crime", "Possible", "Sources disagree", "Politics"} {
		if slices.Contains(got, not) {
			t.Errorf("the legend explains %s, which is not in the picture", not)
		}
	}
	translated := NewLevels([]timeline.Brief{day}, Options{Words: &Words{Legend: map[string]string{"disaster": "unglück"}}})
	if got := words(translated.Poster(year, Sheet{Width: 900, Legend: true}), 0); !slices.Contains(got, "Unglück") {
		t.Errorf("the translated legend says %q", got)
	}
}

func TestSourcesAreNumberedInColumns(t *testing.T) {
	l := NewLevels([]timeline.Brief{event(t, 1, "The mill burns", "2020-01-03")}, Options{})
	sources := []string{"The Gazette, 3 January", "Tagesblatt, 4 January", strings.Repeat("A source with a very long name ", 9), "Fourth"}
	s := l.Poster(l.Extent(), Sheet{Width: 1280, Sources: sources})
	x := map[string]float64{}
	for _, shape := range s.Shapes {
		if shape.Kind == scene.Text {
			x[shape.Text] = shape.X
		}
	}
	for i, want := range []string{"1", "2", "3", "4"} {
		if _, ok := x[want]; !ok {
			t.Errorf("source %d has no number", i+1)
		}
	}
	if x["1"] != x["2"] || x["3"] <= x["1"] || x["4"] != x["1"] && x["4"] < x["3"] {
		t.Errorf("the numbers stand at %v, %v, %v, %v", x["1"], x["2"], x["3"], x["4"])
	}
	if x[sources[0]] <= x["1"] {
		t.Error("a source does not stand behind its number")
	}
}

func TestAPosterLaysOutAnewOnlyWhenItMust(t *testing.T) {
	l := NewLevels(library(800), Options{Lanes: 12})
	natural := l.Poster(l.Extent(), Sheet{Width: 1280})
	tall := l.Poster(l.Extent(), Sheet{Width: 1280, Height: natural.Height + 300})
	low := l.Poster(l.Extent(), Sheet{Width: 1280, Height: 300})
	filled := l.Poster(l.Extent(), Sheet{Width: 1280, Height: natural.Height + 300, Fill: true})
	count := func(s *scene.Scene) int { return len(labelled(s)) }
	if count(natural) != count(tall) {
		t.Errorf("a taller sheet has %d titles, the natural one %d", count(tall), count(natural))
	}
	if count(low) >= count(natural) || count(low) == 0 {
		t.Errorf("a low sheet has %d titles, the natural one %d", count(low), count(natural))
	}
	if count(filled) <= count(natural) {
		t.Errorf("a filled sheet has %d titles, the natural one %d", count(filled), count(natural))
	}
	for _, s := range []*scene.Scene{natural, tall, low, filled} {
		sum := 0
		seen := map[uint64]bool{}
		for _, shape := range s.Shapes {
			sum += int(shape.Cluster)
			if shape.Event != 0 && !seen[shape.Event] {
				seen[shape.Event] = true
				sum++
			}
		}
		if sum < 800 {
			t.Errorf("%d of 800 events are on the sheet or counted", sum)
		}
	}
}

func TestPostersCanSayDatesAndBeTransparent(t *testing.T) {
	l := NewLevels([]timeline.Brief{event(t, 1, "The mill burns", "2020-01-03")}, Options{})
	for _, dates := range []bool{true, false} {
		said := slices.ContainsFunc(l.Poster(l.Extent(), Sheet{Width: 800, Dates: dates}).Shapes, func(s scene.Shape) bool {
			return s.Event == 1 && s.Text == "3 Jan 2020"
		})
		if said != dates {
			t.Errorf("dates asked for: %v, said: %v", dates, said)
		}
	}
	clear := l.Poster(l.Extent(), Sheet{Width: 800, Transparent: true})
	if clear.Background.A != 0 {
		t.Error("a transparent sheet has a background")
	}
	for _, s := range clear.Shapes {
		if s.Kind == scene.Rect && s.Fill == lightInks.paper && s.W > 300 {
			t.Errorf("a sheet of paper lies at %v, %v", s.X, s.Y)
		}
	}
	dark := l.Poster(l.Extent(), Sheet{Width: 800, Style: Style{Dark: true}})
	if dark.Background != darkInks.paper {
		t.Error("a dark sheet is not dark")
	}
}

func TestLongTitlesOfPostersWrap(t *testing.T) {
	l := NewLevels(nil, Options{})
	s := l.Poster(timeline.Span{Start: 0, End: 86400 * 365}, Sheet{Width: 700, Title: strings.Repeat("The long story of the mill ", 12), Caption: strings.Repeat("What is known of it. ", 40)})
	titles, captions := 0, 0
	for _, shape := range s.Shapes {
		switch {
		case shape.Size == titleSize:
			titles++
		case shape.Size == captionSize:
			captions++
		}
	}
	if titles != 3 || captions != 4 {
		t.Errorf("%d lines of title and %d of caption", titles, captions)
	}
}

// A picture is the same whatever the size of text on the screen that it was made at.
func TestTextOnPaperHasItsOwnSize(t *testing.T) {
	usual, large := NewLevels(library(80), Options{}), NewLevels(library(80), Options{TextSize: 20})
	sheet := Sheet{Width: 900, TextSize: 13}
	if a, b := usual.Poster(usual.Extent(), sheet), large.Poster(usual.Extent(), sheet); scene.Dump(a) != scene.Dump(b) {
		t.Errorf("the two pictures differ: %s", firstDifference(scene.Dump(a), scene.Dump(b)))
	}
}
