package publish

import (
	"cmp"
	"slices"

	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/scene"
)

const (
	bandLanes = 28 // of one stretch: a page on its side is full with them
	bandText  = 11 // pixels of a title: 8 points on paper
	// bandRoom is about what the titles of the last events take of the width.
	bandRoom   = 0.35
	bandHidden = 5    // per cent of the events of a stretch that may stand behind a count, or one
	bandLeast  = 6    // events in a stretch
	bandMost   = 80   // more never go into one
	mostBands  = 1000 // the last one takes what is left
	bandGap    = 18   // pixels between two stretches
)

// bands cuts the line into stretches, draws them one under the other, and goes on to the next page.
func (d *drawing) bands() []*scene.Scene {
	sheet := d.paper().landscape()
	parts := d.stretches(d.whole(), sheet.Width-2*pageMargin)
	paper := d.drawStretch(parts[0], sheet, false, false).Background
	pages := []*page{newPage(sheet, paper)}
	for i, part := range parts {
		s := d.drawStretch(part, sheet, i == 0, i == len(parts)-1)
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

// whole is the span that was asked for, or that of all events.
func (d *drawing) whole() timeline.Span {
	if span := d.span(); span != (timeline.Span{}) {
		return span
	}
	return d.levels.Extent()
}

// A stretch is a part of the line with its events, laid out for itself: on paper nobody zooms from one to the next.
type stretch struct {
	timeline.Span
	levels *chart.Levels
}

// A laid event is one with what is drawn of it.
type laid struct {
	timeline.Brief
	span timeline.Span
}

// stretches parts span so that most events of each part have a lane of their own on a width in pixels: each takes as many events
// as go into it, so that busy times get more room and none is empty.
func (d *drawing) stretches(span timeline.Span, width float64) (done []stretch) {
	all := d.laidIn(span)
	var running []laid // began before the part, and go on in it
	for from := 0; from < len(all) || len(done) == 0; {
		part := span
		if len(done) > 0 {
			part.Start = done[len(done)-1].End
		}
		running = slices.DeleteFunc(running, func(e laid) bool { return e.span.End <= part.Start })
		for try := bandMost; ; try = try * 4 / 5 {
			to := len(all)
			if part.End = span.End; len(done) < mostBands-1 && from+try < len(all) {
				to = from + try
				for to < len(all) && all[to].span.Start <= max(all[to-1].span.Start, part.Start) { // what begins together stays together
					to++
				}
				if to < len(all) {
					part.End = all[to].span.Start
				}
			}
			s, hidden := d.stretch(part, append(running[:len(running):len(running)], all[from:to]...), width)
			if hidden <= max(1, (to-from)*bandHidden/100) || try <= bandLeast || len(done) >= mostBands-1 {
				done, running = append(done, s), append(running, all[from:to]...)
				from = to
				break
			}
		}
	}
	return done
}

// laidIn are the events of which something is drawn in span, by beginning.
func (d *drawing) laidIn(span timeline.Span) (all []laid) {
	for _, e := range d.t.Events {
		if p, ok := d.levels.Find(e.ID); ok && p.Span.Start < span.End && (p.Span.End > span.Start || p.Span.Start >= span.Start) {
			all = append(all, laid{e.Brief(), p.Span})
		}
	}
	slices.SortStableFunc(all, func(a, b laid) int { return cmp.Compare(a.span.Start, b.span.Start) })
	return all
}

// stretch lays events out on a width, and counts those that have no room by themselves.
func (d *drawing) stretch(part timeline.Span, events []laid, width float64) (s stretch, hidden int) {
	room := width * (1 - bandRoom)
	o := chart.Options{TextSize: bandText, MaxLabel: printedLabel * .75, Lanes: bandLanes, Dates: d.Sheet.Dates, Narrow: room}
	if d.Sources {
		o.Notes = d.cited.notes
	}
	briefs := make([]timeline.Brief, len(events))
	for i, e := range events {
		briefs[i] = e.Brief
	}
	s = stretch{part, d.layOut(briefs, o)}
	scale := (float64(part.End) - float64(part.Start)) / room
	for _, e := range events {
		if p, ok := s.levels.Find(e.ID); ok && p.Scale < scale {
			hidden++
		}
	}
	return s, hidden
}

// drawStretch draws one part; the first has the title, the last legend and sources.
func (d *drawing) drawStretch(part stretch, sheet Paper, first, last bool) *scene.Scene {
	s := chart.Sheet{Width: sheet.Width, TextSize: bandText, Dates: d.Sheet.Dates, Room: true, Style: d.Sheet.Style, Margin: pageMargin}
	if first {
		s.Title, s.Caption = d.Sheet.Title, d.Sheet.Caption
	}
	if last {
		s.Legend = d.Sheet.Legend
		if d.Sources {
			s.Sources = d.cited.list
		}
	}
	return part.levels.Poster(part.Span, s)
}
