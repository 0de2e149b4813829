package publish

import (
	"cmp"
	"slices"

	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/scene"
)

const (
	bandLanes = 9 // of one stretch: two fit on a page on its side
	// bandShare of the events are to have a lane of their own; the line is cut into as many stretches as that takes.
	bandShare = 0.95
	// bandRoom is about what the titles of the last events take of the width; what it shows of the next stretch is shown there again.
	bandRoom  = 0.25
	bandLeast = 6 // events in a stretch
	mostBands = 120
	bandGap   = 18 // pixels between two stretches
)

// bands cuts the line into stretches, draws them one under the other, and goes on to the next page.
func (d *drawing) bands() []*scene.Scene {
	sheet := d.paper().landscape()
	o := chart.Options{MaxLabel: printedLabel, Lanes: bandLanes, Dates: d.Sheet.Dates}
	if d.Sources {
		o.Notes = d.cited.notes
	}
	d.levels = d.layOut(o)
	span := d.span()
	if span == (timeline.Span{}) {
		span = d.levels.Extent()
	}
	parts := d.stretches(span, sheet.Width-2*pageMargin)
	paper := d.stretch(parts[0], sheet, false, false).Background
	pages := []*page{newPage(sheet, paper)}
	for i, part := range parts {
		s := d.stretch(part, sheet, i == 0, i == len(parts)-1)
		p := pages[len(pages)-1]
		height := s.Height - 2*pageMargin
		if p.y+height > sheet.Height-pageMargin && p.y > pageMargin {
			p = newPage(sheet, paper)
			pages = append(pages, p)
		}
		p.paste(s, 0, p.y-pageMargin)
		p.y += height + bandGap
	}
	return numbered(pages, d.Sheet.Title)
}

// stretch draws one part; the first has the title, the last legend and sources.
func (d *drawing) stretch(part timeline.Span, sheet Paper, first, last bool) *scene.Scene {
	s := chart.Sheet{Width: sheet.Width, Dates: d.Sheet.Dates, Room: true, Style: d.Sheet.Style, Margin: pageMargin}
	if first {
		s.Title, s.Caption = d.Sheet.Title, d.Sheet.Caption
	}
	if last {
		s.Legend = d.Sheet.Legend
		if d.Sources {
			s.Sources = d.cited.list
		}
	}
	return d.levels.Poster(part, s)
}

// stretches parts span until most events of each part have a lane of their own on a width in pixels. Each cut leaves as many
// events before it as behind it, so that busy times get more room and none is empty.
func (d *drawing) stretches(span timeline.Span, width float64) []timeline.Span {
	inside := d.placesIn(span)
	parts := []timeline.Span{span}
	for len(parts) < mostBands {
		most, worst := 0, -1
		for i, p := range parts {
			if hidden, all := crowded(inside, p, width); hidden > most && float64(hidden) > (1-bandShare)*float64(all) && all >= 2*bandLeast {
				most, worst = hidden, i
			}
		}
		if worst < 0 {
			break
		}
		cut := median(inside, parts[worst])
		if cut <= parts[worst].Start || cut >= parts[worst].End {
			break
		}
		parts = slices.Insert(parts, worst+1, timeline.Span{Start: cut, End: parts[worst].End})
		parts[worst].End = cut
	}
	return parts
}

// placesIn are the places of the events that begin in span, in order of time.
func (d *drawing) placesIn(span timeline.Span) []chart.Place {
	var all []chart.Place
	for _, e := range d.t.Events {
		if p, ok := d.levels.Find(e.ID); ok && p.Span.Start < span.End && p.Span.Start >= span.Start {
			all = append(all, p)
		}
	}
	slices.SortFunc(all, func(a, b chart.Place) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return all
}

// crowded counts the events of a part that have no lane of their own when it fills the width, and all of its events.
func crowded(places []chart.Place, part timeline.Span, width float64) (hidden, all int) {
	scale := (float64(part.End) - float64(part.Start)) / (width * (1 - bandRoom))
	for _, p := range places {
		if part.Contains(p.Span.Start) {
			all++
			if p.Scale < scale {
				hidden++
			}
		}
	}
	return hidden, all
}

// median is the beginning of the event in the middle of a part.
func median(places []chart.Place, part timeline.Span) timeline.Instant {
	first, _ := slices.BinarySearchFunc(places, part.Start, func(p chart.Place, t timeline.Instant) int { return cmp.Compare(p.Span.Start, t) })
	last, _ := slices.BinarySearchFunc(places, part.End, func(p chart.Place, t timeline.Instant) int { return cmp.Compare(p.Span.Start, t) })
	return places[(first+last)/2].Span.Start
}
