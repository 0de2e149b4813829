package publish

import (
	"dateline/timeline"
	"dateline/timeline/chart"
)

const (
	// printedLanes is how many lanes a picture may grow to before events go behind counts.
	printedLanes = 48
	// printedLabel is how wide a title may be on paper, in pixels: wider than on screen, where one can click it.
	printedLabel = 420
	// longLabel is the same for a picture of few events, which has room for whole sentences, as a share of its width.
	longLabel = 0.42
	// leastAxis is the share of a picture's width that all events take at least: the rest is margins, air, and the titles of the last ones. Laid
	// out for more, one event would stand behind a count in a half empty picture.
	leastAxis = 0.45
	// fewEvents have it.
	fewEvents = 40
)

// printed is how the events are laid out for one picture of a width. On a screen a lane is kept through all zooms, which spreads
// fifty events over as many lanes; a picture has one scale, and takes as few lanes as that needs.
func (d *drawing) printed(width float64) chart.Options {
	o := chart.Options{MaxLabel: printedLabel, Lanes: printedLanes, Dates: d.Sheet.Dates, Narrow: width * leastAxis}
	if d.Sources {
		o.Notes = d.cited.notes
	}
	if len(d.t.Events) <= fewEvents {
		o.MaxLabel = max(printedLabel, longLabel*width)
	}
	// Of a part of the line that fills the width, the whole would be so much wider.
	all, part := d.extent(), d.Span
	if part.Start != timeline.Beginning && part.End != timeline.Forever && part.End > part.Start {
		o.Narrow *= max(float64(all.End)-float64(all.Start), 1) / (float64(part.End) - float64(part.Start))
	}
	return o
}

// onSheet is printed for the sheet that was asked for.
func (d *drawing) onSheet() chart.Options { return d.printed(d.Sheet.Width) }

// extent covers the bounds of all events that are known.
func (d *drawing) extent() timeline.Span {
	all := timeline.Span{Start: timeline.Forever, End: timeline.Beginning}
	for i := range d.t.Events {
		s := d.t.Events[i].Date.Span()
		for _, t := range [...]timeline.Instant{s.Start, s.End} {
			if d.t.Events[i].Date.IsKnown() && !t.IsOpen() {
				all.Start, all.End = min(all.Start, t), max(all.End, t)
			}
		}
	}
	return all
}
