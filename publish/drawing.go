package publish

import (
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/exchange"
	"dateline/timeline/scene"
)

// A drawing is a picture in the making.
type drawing struct {
	Request
	t      exchange.Timeline
	cited  citations
	levels *chart.Levels
}

// newDrawing numbers the sources and, unless the request brings levels, lays the events out as options says.
func newDrawing(t exchange.Timeline, r Request, options func(*drawing) chart.Options) *drawing {
	d := &drawing{Request: r, t: t, levels: r.Levels}
	d.Sheet.Style.Palette = chart.NewPalette(t.Kinds)
	if r.Sources || r.Layout == Report {
		d.cited = cite(t)
	}
	if d.Sheet.Style.Eras == nil {
		for i, e := range t.Eras {
			d.Sheet.Style.Eras = append(d.Sheet.Style.Eras, chart.Era{Span: e.Date.Span(), Name: e.Name, Color: chart.EraColor(i)})
		}
	}
	if d.levels == nil {
		d.levels = d.layOut(d.briefs(), options(d))
	}
	return d
}

// briefs are all events as they are laid out.
func (d *drawing) briefs() []timeline.Brief {
	all := make([]timeline.Brief, len(d.t.Events))
	for i := range d.t.Events {
		all[i] = d.brief(&d.t.Events[i])
	}
	return all
}

// brief is an event as it is laid out.
func (d *drawing) brief(e *timeline.Event) timeline.Brief {
	b := e.Brief()
	if d.Clock != nil && b.Flags.Has(timeline.Zoned) {
		d.Clock(&b)
	}
	return b
}

// layOut places events anew, in the words of the request.
func (d *drawing) layOut(events []timeline.Brief, o chart.Options) *chart.Levels {
	o.Words = d.Words
	return chart.NewLevels(events, o)
}

// span closes the sides of the asked span that are open at what there is; the zero Span stays.
func (d *drawing) span() timeline.Span {
	s := d.Span
	if s == timeline.Always {
		return timeline.Span{}
	}
	extent := d.levels.Extent()
	if s.Start == timeline.Beginning {
		s.Start = min(extent.Start, s.End-1)
	}
	if s.End == timeline.Forever {
		s.End = max(extent.End, s.Start+1)
	}
	return s
}

// sheet is the paper around a drawing, with its numbered sources.
func (d *drawing) sheet() chart.Sheet {
	s := d.Sheet
	s.Room = !d.Exact && d.Levels == nil // on the screen's levels there are events behind the span
	if d.Sources {
		s.Sources, s.Notes = d.cited.list, d.cited.notes
	}
	return s
}

// scene draws the picture on one sheet.
func (d *drawing) scene() *scene.Scene { return d.levels.Poster(d.span(), d.sheet()) }
