package publish

import (
	"cmp"
	"iter"
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
	bandHidden = 5  // per cent of the events of a stretch that may stand behind a count, or one
	bandLeast  = 6  // events in a stretch
	bandMost   = 80 // more go into one only where there would be too many pages
	// mostBands is about how many stretches there are at most, each nearly a page of busy times: nobody turns more pages. More of the less
	// important events then stand behind counts.
	mostBands = 100
	// runningShare takes importance from what began in an earlier stretch: it has been told, and lanes are for what is new.
	runningShare = 1e-4
	bandGap      = 18 // pixels between two stretches
)

// bands cuts the line into stretches, draws them one under the other, and goes on to the next page. hidden is how many events stand behind
// a count. Of many pages only the first few may be wanted: then nothing is drawn beyond them.
func (d *drawing) bands(wanted int) (scenes []*scene.Scene, hidden int) {
	sheet := d.paper().landscape()
	var pages []*page
	parts := d.stretches(d.whole(), sheet.Width-2*pageMargin)
	for part := range parts {
		s := d.drawStretch(part, sheet)
		height := s.Height - 2*pageMargin
		if n := len(pages); n == 0 || pages[n-1].y+height > sheet.Height-pageMargin && pages[n-1].y > pageMargin {
			if n == wanted {
				break
			}
			pages = append(pages, newPage(sheet, s.Background))
		}
		p := pages[len(pages)-1]
		p.paste(s, 0, p.y-pageMargin)
		p.y += height + bandGap
		hidden += part.hidden
	}
	return numbered(pages, d.Sheet.Title), hidden
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
	levels      *chart.Levels
	first, last bool
	hidden      int // events that begin in it and stand behind a count
}

// A laid event is one with what is drawn of it.
type laid struct {
	timeline.Brief
	span timeline.Span
}

// stretches parts span so that most events of each part have a lane of their own on a width in pixels: each takes as many events
// as go into it, so that busy times get more room and none is empty.
func (d *drawing) stretches(span timeline.Span, width float64) iter.Seq[stretch] {
	all := d.laidIn(span)
	least := max(bandLeast, (len(all)+mostBands-1)/mostBands)
	return func(yield func(stretch) bool) {
		var running []laid // began before the part, and go on in it
		part, most := span, max(bandMost, least)
		for from, try := 0, most; from < len(all) || from == 0; {
			running = slices.DeleteFunc(running, func(e laid) bool { return e.span.End <= part.Start })
			to := untilNext(all, from, try, part.Start)
			if part.End = span.End; to < len(all) {
				part.End = all[to].span.Start
			}
			s := d.stretch(part, running, all[from:to], width)
			if s.hidden > max(1, (to-from)*bandHidden/100) && try > least {
				try = max(try*4/5, least)
				continue
			}
			s.first, s.last = from == 0, to == len(all)
			if !yield(s) || s.last {
				return
			}
			// The next one is as busy, more or less.
			running, from, part.Start, try = append(running, all[from:to]...), to, part.End, min(try*5/4, most)
		}
	}
}

// untilNext is where a stretch of some events ends: what begins together stays together.
func untilNext(all []laid, from, try int, start timeline.Instant) int {
	to := min(from+try, len(all))
	for to > 0 && to < len(all) && all[to].span.Start <= max(all[to-1].span.Start, start) {
		to++
	}
	return to
}

// laidIn are the events of which something is drawn in span, by beginning.
func (d *drawing) laidIn(span timeline.Span) (all []laid) {
	for i := range d.t.Events {
		e := &d.t.Events[i]
		if p, ok := d.levels.Find(e.ID); ok && p.Span.Start < span.End && (p.Span.End > span.Start || p.Span.Start >= span.Start) {
			all = append(all, laid{d.brief(e), p.Span})
		}
	}
	slices.SortStableFunc(all, func(a, b laid) int { return cmp.Compare(a.span.Start, b.span.Start) })
	return all
}

// stretch lays events out on a width, and counts those of the fresh ones that have no room by themselves.
func (d *drawing) stretch(part timeline.Span, running, fresh []laid, width float64) stretch {
	room := width * (1 - bandRoom)
	o := chart.Options{TextSize: bandText, MaxLabel: printedLabel * .75, Lanes: bandLanes, Dates: d.Sheet.Dates, Narrow: room, Within: part}
	if d.Sources {
		o.Notes = d.cited.notes
	}
	briefs := make([]timeline.Brief, 0, len(running)+len(fresh))
	for _, e := range running {
		e.Importance *= runningShare
		briefs = append(briefs, e.Brief)
	}
	for _, e := range fresh {
		briefs = append(briefs, e.Brief)
	}
	s := stretch{Span: part, levels: d.layOut(briefs, o)}
	scale := (float64(part.End) - float64(part.Start)) / room
	for _, e := range fresh {
		if p, ok := s.levels.Find(e.ID); ok && p.Scale < scale {
			s.hidden++
		}
	}
	return s
}

// drawStretch draws one part; the first has the title, the last legend and sources.
func (d *drawing) drawStretch(part stretch, sheet Paper) *scene.Scene {
	s := chart.Sheet{Width: sheet.Width, TextSize: bandText, Dates: d.Sheet.Dates, Room: true, Style: d.Sheet.Style, Margin: pageMargin}
	if part.first {
		s.Title, s.Caption = d.Sheet.Title, d.Sheet.Caption
	}
	if part.last {
		s.Legend = d.Sheet.Legend
		if d.Sources {
			s.Sources = d.cited.list
		}
	}
	return part.levels.Poster(part.Span, s)
}
